// SPDX-License-Identifier: GPL-3.0-or-later
// nms_bench FILE THRESHOLD THREADS REPEATS
//   FILE: doubles l,t,r,b,score,class of each box. Prints the median time of greedy suppression in
//   milliseconds, then the kept indices in order. nms_vs_torchvision.py calls it.
#include "core/suppress/suppression.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

int main(int argc, char** argv) {
    using namespace iou::suppress;
    if (argc != 5) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    std::vector<Detection> detections;
    for (std::array<double, 6> x{}; file.read(reinterpret_cast<char*>(x.data()), sizeof x);)
        detections.push_back({{x[0], x[1], x[2], x[3]}, x[4], 1.0, static_cast<int>(x[5])});
    const Rule rule{.threshold = std::atof(argv[2])};
    const SuppressOptions options{.threads = std::atoi(argv[3])};
    std::vector<double> times;
    Suppression result;
    for (int i = 0; i < std::atoi(argv[4]); ++i) {
        const auto start = std::chrono::steady_clock::now();
        result = suppress(detections, rule, options);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    if (times.empty()) return 2;
    std::sort(times.begin(), times.end());
    std::printf("%.6f\n", times[times.size() / 2]);
    for (const int i : result.kept) std::printf("%d\n", i);
}
