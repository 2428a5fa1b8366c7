// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/wrappers.hpp"

#include <algorithm>

namespace iou::composed {

namespace {

/// Another overlap loss in the place of 1 - IoU: L + IoU - IoU'.
Summands withOverlap(Summands base, const std::string& loss) {
    const auto plain = std::find_if(base.begin(), base.end(),
                                    [](const Summand& s) { return s.overlap && s.sign == '+'; });
    const Summand other{'+', loss, false, true, true};
    if (plain != base.end()) {
        *plain = other;
    } else {
        base.push_back({'-', "iou_loss"});
        base.push_back(other);
    }
    return base;
}

/// A weight in front of it all.
Summands weighed(const Summands& base, const std::string& weight, FormulaScope& scope) {
    const bool alone = base.size() == 1 && base[0].sign == '+';
    const std::string text =
        alone ? base[0].text : scope.define("base", joined(base), "The loss that is weighed.");
    const bool nonnegative = std::all_of(
        base.begin(), base.end(), [](const Summand& s) { return s.sign == '+' && s.nonnegative; });
    return Summands{Summand{'+', weight + '*' + text, false, true, nonnegative}};
}

Result<Summands> focaler(Summands base, FormulaScope& scope) {
    const std::string d = scope.parameter("d"), u = scope.parameter("u");
    const std::string text = "1 - clamp((iou - " + d + ")/(" + u + " - " + d + "), 0, 1)";
    return withOverlap(std::move(base),
                       scope.define("focaler_loss", text, "1 - IoU between d and u, stretched."));
}

Result<Summands> inner(Summands base, FormulaScope& scope) {
    const std::string ratio = scope.parameter("ratio");
    const std::string text = "iou_loss(scaled(pred, " + ratio + "), scaled(target, " + ratio + "))";
    return withOverlap(std::move(base),
                       scope.define("inner_loss", text, "Overlap loss of scaled boxes."));
}

Result<Summands> alpha(Summands base, FormulaScope& scope) {
    const std::string power = '^' + scope.parameter("alpha");
    if (std::none_of(base.begin(), base.end(),
                     [](const Summand& s) { return s.overlap && s.sign == '+'; }))
        return Error{phrase("alpha raises 1 - IoU and the other summands of a loss to a power; %1 "
                            "has no 1 - IoU among its summands",
                            scope.wrappedName()),
                     {},
                     phrase("choose a loss that has, as giou or ciou")};
    for (Summand& s : base) {
        if (!s.moves) continue;
        if (s.overlap && s.sign == '+') {
            s = {'+', "(1 - iou" + power + ')', false, true, true};
        } else {
            const bool safe = s.sign == '+' && s.nonnegative;
            const std::string signed_text = s.sign == '-' ? "-(" + s.text + ')' : s.text;
            s = {'+', (safe ? "(" : "relu(") + signed_text + ')' + power, false, true, true};
        }
    }
    return base;
}

Result<Summands> focal(Summands base, FormulaScope& scope) {
    const std::string weight =
        scope.define("overlap_weight", "detach(iou^" + scope.parameter("gamma") + ')',
                     "Weight by overlap, detached.");
    return weighed(base, weight, scope);
}

Result<Summands> wiseV1(Summands base, FormulaScope& scope) {
    return weighed(base,
                   scope.define("attention", "exp(rho2/detach(c2))",
                                "Distance of the centres against the diagonal."),
                   scope);
}

std::string outlierDegree(FormulaScope& scope) {
    return scope.define("outlier", "detach(iou_loss)/" + scope.parameter("mean"),
                        "1 - IoU of this pair against the running mean.");
}

Result<Summands> wiseV2(Summands base, FormulaScope& scope) {
    const std::string text = outlierDegree(scope) + '^' + scope.parameter("gamma");
    return weighed(base, scope.define("focusing", text, "Weight by the outlier degree, detached."),
                   scope);
}

Result<Summands> wiseV3(Summands base, FormulaScope& scope) {
    const std::string outlier = outlierDegree(scope);
    const std::string delta = scope.parameter("delta");
    const std::string text = outlier + '/' + delta + "*exp((" + delta + " - " + outlier + ")*log(" +
                             scope.parameter("alpha") + "))";
    return weighed(base, scope.define("focusing", text, "Weight by the outlier degree, detached."),
                   scope);
}

/// As in wiou_v2 and wiou_v3.
constexpr WrapperParameter kMean{"mean", 1.0, 1e-6, 2.0, "Running mean of 1-IoU.", 9.8997e-05};

constexpr WrapperParameter kFocaler[] = {
    {"d", 0.0, 0.0, 1.0, "IoU below which nothing is learnt."},
    {"u", 0.95, 0.0, 1.0, "IoU above which nothing is learnt."}};
constexpr WrapperParameter kInner[] = {
    {"ratio", 0.75, 0.01, 10.0, "Scale of both boxes; the paper: 0.5 to 1.5."}};
constexpr WrapperParameter kAlpha[] = {{"alpha", 3.0, 0.1, 10.0, "Power of every term."}};
constexpr WrapperParameter kFocal[] = {{"gamma", 0.5, 0.0, 10.0, "Power of the overlap weight."}};
constexpr WrapperParameter kWiseV2[] = {{"gamma", 0.5, 0.0, 10.0, "Power of the outlier degree."},
                                        kMean};
constexpr WrapperParameter kWiseV3[] = {
    {"alpha", 1.9, 1.001, 100.0, "Base of the decay."},
    {"delta", 3.0, 0.01, 100.0, "Outlier degree at which the weight is 1."},
    kMean};

constexpr const char* kWiseSource = "Tong et al. 2023, arXiv:2301.10051, and the authors' iou.py";

constexpr Wrapper kWrappers[] = {
    {"focaler", "Focaler-", "", "IoU between d and u is stretched to 0 to 1.",
     "L + IoU − clamp((IoU − d)/(u − d), 0, 1)", "Zhang & Zhang 2024, arXiv:2401.10525", 2024,
     kFocaler, focaler},
    {"inner", "Inner-", "", "IoU of both boxes scaled about their own centres.",
     "L + IoU − IoU_inner", "H. Zhang et al. 2023, arXiv:2311.02877", 2023, kInner, inner},
    {"alpha", "Alpha-", "", "Each summand raised to a power.", "1 − IoU^α + Σ penalty^α",
     "He et al. 2021, arXiv:2110.13675", 2021, kAlpha, alpha},
    {"focal", "Focal-", "", "Weighed by the overlap, which is detached.", "sg[IoU^γ] L",
     "Zhang et al. 2022, arXiv:2101.08158", 2022, kFocal, focal},
    {"wise", "Wise-", "", "Non-monotonic focusing by the outlier degree, detached.",
     "β/(δ α^(β−δ)) L;  β = sg[1 − IoU]/mean", kWiseSource, 2023, kWiseV3, wiseV3},
    {"wise_v2", "Wise-", " v2", "Monotonic focusing by the outlier degree, detached.",
     "β^γ L;  β = sg[1 − IoU]/mean", kWiseSource, 2023, kWiseV2, wiseV2},
    {"wise_v1",
     "Wise-",
     " v1",
     "Distance attention alone.",
     "R L;  R = exp(ρ²/sg[c²])",
     kWiseSource,
     2023,
     {},
     wiseV1},
};

}  // namespace

std::span<const Wrapper> wrappers() { return kWrappers; }

const Wrapper* findWrapper(std::string_view id) {
    if (id == "wise_v3") id = "wise";
    const auto found = std::find_if(std::begin(kWrappers), std::end(kWrappers),
                                    [&](const Wrapper& w) { return w.id == id; });
    return found == std::end(kWrappers) ? nullptr : found;
}

std::string joined(const Summands& summands) {
    std::string text;
    for (const Summand& s : summands) {
        if (!text.empty())
            text += std::string(" ") + s.sign + ' ';
        else if (s.sign == '-')
            text = "-";
        text += s.text;
    }
    return text;
}

}  // namespace iou::composed
