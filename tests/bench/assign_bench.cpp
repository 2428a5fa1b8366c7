// SPDX-License-Identifier: GPL-3.0-or-later
// How long truths take to get their anchors:
//     assign_bench TRUTHS.csv [THREADS] [RUNS]
// prints anchors, truths, positives, and the median milliseconds of the max assigner by IoU (0.5,
// 0.4, forced, each for the truth it overlaps most) over RetinaNet's anchors of an image of
// 1333 x 800. tests/bench/assign_vs_torchvision.py compares it.
#include "core/anchors/anchor_presets.hpp"
#include "core/assign/assigner.hpp"
#include "core/exchange/boxes_csv.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace iou;
    if (argc < 2) return std::fputs("assign_bench TRUTHS.csv [THREADS] [RUNS]\n", stderr), 2;
    const std::string path = argv[1];
    const int threads = argc > 2 ? std::atoi(argv[2]) : 2,
              runs = argc > 3 ? std::atoi(argv[3]) : 51;
    const auto bytes = readFile(path, max_csv_bytes);
    if (!bytes) return std::fprintf(stderr, "%s\n", bytes.error().message().c_str()), 1;
    const auto truths = readBoxes(*bytes, path);
    if (!truths) return std::fprintf(stderr, "%s\n", truths.error().message().c_str()), 3;
    const auto anchors = assign::presetAnchors("retinanet", {1333, 800});
    assign::Assigner assigner;
    assigner.max.force = assign::Force::keep;
    std::vector<double> took;
    std::size_t positives = 0;
    for (int i = 0; i < std::max(runs, 1); ++i) {
        const auto start = std::chrono::steady_clock::now();
        positives = assign::assign(*anchors, *truths, {}, assigner, threads)->positives;
        took.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::nth_element(took.begin(), took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2),
                     took.end());
    std::printf("anchors %zu truths %zu positives %zu median_ms %.4f\n", anchors->size(),
                truths->size(), positives, took[took.size() / 2]);
}
