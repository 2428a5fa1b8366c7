// SPDX-License-Identifier: GPL-3.0-or-later
// rotated_bench FILE VALUES REPEATS
//   FILE: doubles cx,cy,w,h,angle of prediction and truth for each pair. Prints the median time of
//   their IoU on one thread in milliseconds, and of IoU and GIoU with all partials; the IoUs are
//   written to VALUES as doubles. rotated_vs_geos.py calls it.
#include "core/rotated/rotated_overlap.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

template <class Work>
double medianTime(int repeats, const Work& work) {
    std::vector<double> times;
    for (int i = 0; i < std::max(1, repeats); ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    std::vector<std::pair<iou::RotatedBox<>, iou::RotatedBox<>>> pairs;
    for (std::array<double, 10> x{}; file.read(reinterpret_cast<char*>(x.data()), sizeof x);)
        pairs.push_back({{x[0], x[1], x[2], x[3], x[4]}, {x[5], x[6], x[7], x[8], x[9]}});
    std::vector<double> values(pairs.size());
    const int repeats = std::atoi(argv[3]);
    const double plain = medianTime(repeats, [&] {
        for (std::size_t i = 0; i < pairs.size(); ++i)
            values[i] = iou::rotatedOverlap(pairs[i].first, pairs[i].second).iou();
    });
    double sum = 0.0;
    const double partials = medianTime(repeats, [&] {
        for (const auto& [pred, target] : pairs)
            sum += iou::rotatedPartials(pred, target).giou_d[4];
    });
    std::ofstream out(argv[2], std::ios::binary);
    out.write(reinterpret_cast<const char*>(values.data()),
              static_cast<std::streamsize>(values.size() * sizeof(double)));
    std::printf("%.6f %.6f %.17g\n", plain, partials, sum);
}
