// SPDX-License-Identifier: GPL-3.0-or-later
// How long report cards and searches take:
//     report_bench [CASES] [PAIRS] [THREADS] [LOSS...]
// prints, for each loss, the seconds of a card over so many starts of InterpIoU's protocol and of a
// search of each kind over so many random pairs.
#include "core/finder/finder.hpp"
#include "core/report/report_card.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

template <class Work>
double secondsOf(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
    using namespace iou;
    const std::int64_t cases = argc > 1 ? std::atoll(argv[1]) : 20'000;
    const std::int64_t pairs = argc > 2 ? std::atoll(argv[2]) : 200'000;
    const int threads = argc > 3 ? std::atoi(argv[3]) : 0;
    std::vector<std::string> specs(argv + std::min(argc, 4), argv + argc);
    if (specs.empty()) specs = {"giou", "ciou", "=1 - iou + rho2/c2"};
    const auto protocol = findProtocol("interpiou");
    if (!protocol) return std::fprintf(stderr, "%s\n", protocol.error().message().c_str()), 1;
    for (const std::string& spec : specs) {
        const auto loss = Loss::parse(spec);
        if (!loss) return std::fprintf(stderr, "%s\n", loss.error().message().c_str()), 2;
        ReportRecipe card;
        card.losses = {*loss};
        card.protocol = *protocol;
        card.cases = cases;
        std::printf("%s\n  card %.3f s\n", spec.c_str(),
                    secondsOf([&] { (void)makeReport(card, threads, nullptr); }));
        for (std::size_t i = 0; i < quest_count; ++i) {
            FindRecipe recipe{{static_cast<Quest>(i), *loss, {}}};
            if (recipe.quest.what == Quest::differs) recipe.quest.against = *Loss::parse("iou");
            recipe.pairs = pairs;
            const double took = secondsOf([&] { (void)findPairs(recipe, threads, nullptr); });
            std::printf("  %-12s %.3f s\n", std::string(questId(recipe.quest.what)).c_str(), took);
        }
    }
}
