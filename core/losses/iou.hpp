// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Plain IoU losses.      InterpIoU Eq. 3-4; UnitBox: Yu et al. 2016, arXiv:1608.01471.
/// One pair, lengths in pixels, w, h > 0. Disjoint boxes: value 1 (inf for UnitBox), gradient 0.
namespace iou::losses::iou {

inline constexpr Citation publication{
    .key = "yu2016unitbox",
    .authors = "Yu, Jiahui and Jiang, Yuning and Wang, Zhangyang and Cao, Zhimin and Huang, Thomas",
    .title = "{UnitBox}: An Advanced Object Detection Network",
    .year = 2016,
    .booktitle = "ACM International Conference on Multimedia",
    .pages = "516--520",
    .doi = "10.1145/2964284.2967274",
    .arxiv = "1608.01471"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo log_loss{"log_loss", "−ln IoU", "The whole loss.", shows::overlap,
                                   TermRole::part};
}  // namespace terms

struct Linear {
    struct Params {};
    static constexpr LossInfo info{.family = Family::overlap,
                                   .year = 2016,
                                   .source = "InterpIoU Eq. 3-4 (Liu & Watanabe 2025)",
                                   .publication = &publication,
                                   .formula = "1 − IoU",
                                   .pathology = "Exactly zero gradient on disjoint boxes; a kink "
                                                "at the minimum, where fixed steps oscillate."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"iou", "IoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        return term(terms::iou_loss, overlap(pred, target, term).iou_loss);
    }
};

struct Logarithmic {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::overlap,
        .year = 2016,
        .source = "UnitBox, Yu et al. 2016, arXiv:1608.01471",
        .publication = &publication,
        .formula = "−ln IoU",
        .pathology = "Infinite and without a usable gradient on disjoint boxes; public code clamps "
                     "IoU at 1e-6, which makes the gradient 0."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"iou_log", "UnitBox", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        using V = PlainOf<std::remove_cvref_t<decltype(o.iou)>>;
        return term(terms::log_loss, select(isZero(o.iou), V(__builtin_inf()), -log(o.iou)));
    }
};

using Losses = LossList<Linear, Logarithmic>;

}  // namespace iou::losses::iou
