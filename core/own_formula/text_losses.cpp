// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/losses/norm.hpp"
#include "core/losses/wiou.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/registry/families.hpp"

#include <cassert>
#include <utility>

/// Losses of the registry that have no header: the file of core/losses/texts is the formula. Here
/// is what it does not say: where a loss was published, what goes wrong and which laws it keeps.
namespace iou {

namespace {

constexpr Citation kBoundedPublication{
    .key = "tychsen2018fitness",
    .authors = "Tychsen-Smith, Lachlan and Petersson, Lars",
    .title = "Improving Object Localization with Fitness {NMS} and Bounded {IoU} Loss",
    .year = 2018,
    .booktitle = "IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
    .arxiv = "1711.00164"};
constexpr Citation kBalancedPublication{
    .key = "pang2019libra",
    .authors = "Pang, Jiangmiao and Chen, Kai and Shi, Jianping and Feng, Huajun and Ouyang, Wanli "
               "and Lin, Dahua",
    .title = "Libra {R-CNN}: Towards Balanced Learning for Object Detection",
    .year = 2019,
    .booktitle = "IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
    .arxiv = "1904.02701"};
constexpr Citation kUnifiedPublication{
    .key = "luo2024unifiediou",
    .authors = "Luo, Xiangjie and Cai, Zhihao and Shao, Bo and Wang, Yingxun",
    .title = "{Unified-IoU}: For High-Quality Object Detection",
    .year = 2024,
    .arxiv = "2408.06636"};

constexpr unsigned kLawsOfLengths = translation | swap_axes | mirror | identity;

constexpr LossInfo kL1Edges{.family = Family::norm,
                            .year = 2015,
                            .source = "L1 of corner boxes, as libraries apply it",
                            .formula = "Σ |Δ| over l, t, r, b",
                            .pathology = "Not scale invariant; twice as large as over centre and "
                                         "size where a box is only displaced.",
                            .laws = kLawsOfLengths};
constexpr LossInfo kL1Encoded{
    .family = Family::norm,
    .year = 2015,
    .source = "Girshick 2015, arXiv:1504.08083, with |Δ| in place of smooth-L1",
    .publication = &losses::norm::publication,
    .formula = "Σ |Δ| over (x−x_g)/(w_g σ_xy), (y−y_g)/(h_g σ_xy), ln(w/w_g)/σ_wh, ln(h/h_g)/σ_wh",
    .pathology = "The anchor is taken to be the target: with another anchor the offsets count "
                 "otherwise."};
constexpr LossInfo kSmoothL1Encoded{
    .family = Family::norm,
    .year = 2015,
    .source = "Girshick 2015, arXiv:1504.08083",
    .publication = &losses::norm::publication,
    .formula =
        "Σ h_β(Δ) over (x−x_g)/(w_g σ_xy), (y−y_g)/(h_g σ_xy), ln(w/w_g)/σ_wh, ln(h/h_g)/σ_wh",
    .pathology = "The anchor is taken to be the target: with another anchor the offsets count "
                 "otherwise."};
constexpr LossInfo kBalancedL1{
    .family = Family::norm,
    .year = 2019,
    .source = "Pang et al. 2019, arXiv:1904.02701, Eq. 7-8",
    .publication = &kBalancedPublication,
    .formula = "Σ ℓ(Δ) over cx, cy, w, h;  ℓ(d) = α/b (b|d| + 1) ln(b|d|/β + 1) − α|d| if |d| < β "
               "else γ|d| + γ/b − αβ, b = e^(γ/α) − 1",
    .pathology = "Not scale invariant; made for encoded deltas. Smooth for β = 1 alone.",
    .laws = kLawsOfLengths};
constexpr LossInfo kBalancedL1Encoded{
    .family = Family::norm,
    .year = 2019,
    .source = "Pang et al. 2019, arXiv:1904.02701, Eq. 7-8",
    .publication = &kBalancedPublication,
    .formula = "Σ ℓ(Δ) over (x−x_g)/(w_g σ_xy), (y−y_g)/(h_g σ_xy), ln(w/w_g)/σ_wh, "
               "ln(h/h_g)/σ_wh;  ℓ as in balanced_l1",
    .pathology = "The anchor is taken to be the target. Smooth for β = 1 alone."};
constexpr LossInfo kSquared{
    .family = Family::overlap,
    .year = 2021,
    .source = "YOLOX's and PaddleDetection's default IoU loss",
    .formula = "1 − IoU²",
    .pathology = "Zero gradient on disjoint boxes, and hardly any where they overlap little."};
constexpr LossInfo kWiseFile{
    .family = Family::extras,
    .year = 2023,
    .source = "Tong et al. 2023, arXiv:2301.10051: the authors' iou.py",
    .publication = &losses::wiou::publication,
    .formula = "1 − IoU + ρ²/c² + Δx²/c_w² + Δy²/c_h²",
    .pathology = "Called EIoU there, but not the Efficient IoU: the size terms are missing, and "
                 "the distance counts twice."};
constexpr LossInfo kBounded{
    .family = Family::extras,
    .year = 2018,
    .source = "Tychsen-Smith and Petersson 2018, arXiv:1711.00164, as mmdetection has it",
    .publication = &kBoundedPublication,
    .formula = "Σ h_β(1 − the best IoU each of x, y, w, h leaves);  ε in every quotient",
    .pathology = "ε = 1e-3 was meant for pixels: normalised boxes have a loss where they match.",
    .laws = translation | swap_axes | mirror};
constexpr LossInfo kUnified{
    .family = Family::extras,
    .year = 2024,
    .source = "Luo et al. 2024, arXiv:2408.06636, and the authors' metrics.py",
    .publication = &kUnifiedPublication,
    .formula = "CIoU of both boxes scaled by a ratio that falls from 2 to 0.5 over the training",
    .pathology = "The ratio is a schedule: 2 − 0.005 epoch. The published code also weighs by the "
                 "confidence, which boxes alone do not have."};
constexpr LossInfo kLookAlike{
    .family = Family::extras,
    .year = 2025,
    .source = "Third-party code under the name of D-InterpIoU; not Liu & Watanabe's",
    .formula = "1 − IoU(B_int, B_g);  B_int = aB + (1−a)B_g, a = sg[clamp(s (1−IoU)^p, lo, hi)]",
    .pathology = "Not D-InterpIoU: its first term is missing and α stands on the other box."};

struct TextLoss {
    const char* id;
    const char* name;
    const char* sentence;
    const LossInfo* info;
};
constexpr TextLoss kTextLosses[] = {
    {"l1_xyxy", "L1 (corners)", "Over the four edges.", &kL1Edges},
    {"l1_encoded", "L1 (encoded)", "Over the deltas a detector learns.", &kL1Encoded},
    {"smooth_l1_encoded", "Smooth-L1 (encoded)", "Over the deltas a detector learns.",
     &kSmoothL1Encoded},
    {"balanced_l1", "Balanced L1", "Over centre and size.", &kBalancedL1},
    {"balanced_l1_encoded", "Balanced L1 (encoded)", "Over the deltas a detector learns.",
     &kBalancedL1Encoded},
    {"iou_squared", "1 − IoU²", "α-IoU with α = 2.", &kSquared},
    {"bounded_iou", "Bounded IoU", "", &kBounded},
    {"eiou_of_wiou_file", "EIoU of the WIoU file", "", &kWiseFile},
    {"unified_iou", "Unified-IoU", "", &kUnified},
    {"interp_look_alike", "D-InterpIoU look-alike", "The interpolated term alone.", &kLookAlike},
    {"insert_iou", "Insert-IoU look-alike", "The same with (1−IoU)^0.6 between 0.01 and 0.99.",
     &kLookAlike},
};

/// A parameter as formulas print it.
std::string symbolOfParameter(const std::string& name) {
    constexpr std::pair<std::string_view, const char*> symbols[] = {
        {"alpha", "α"},     {"beta", "β"},      {"gamma", "γ"}, {"epsilon", "ε"},
        {"std_xy", "σ_xy"}, {"std_wh", "σ_wh"}, {"scale", "s"}, {"power", "p"}};
    for (const auto& [word, symbol] : symbols)
        if (word == name) return symbol;
    return name;
}

}  // namespace

void appendTextLosses(std::vector<LossEntry>& out) {
    for (const TextLoss& row : kTextLosses) {
        auto made = own::entryOfText(own::textOfBuiltIn(row.id), {.info = row.info});
        assert(std::holds_alternative<std::shared_ptr<LossEntry>>(made));
        LossEntry entry = *std::get<std::shared_ptr<LossEntry>>(made);
        entry.id = row.id;
        entry.name = row.name;
        entry.sentence = row.sentence;
        entry.source = {};
        for (ParameterInfo& p : entry.parameters) p.symbol = symbolOfParameter(p.name);
        out.push_back(std::move(entry));
    }
}

}  // namespace iou
