// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace iou::testing {

/// A loss made of a text; the test fails where it cannot be.
inline Loss ownLoss(std::string_view text) {
    auto made = own::lossOfText(text);
    if (const auto* const error = std::get_if<own::FormulaError>(&made)) {
        ADD_FAILURE() << text << "\n" << error->error().message();
        return *Loss::parse("iou");
    }
    return Loss(std::get<LossPointer>(std::move(made)));
}

struct FormulaExample {
    const char* name;
    const char* text;
    const char* same_as;  ///< a built-in loss; empty: none
};

/// The examples of the language's description.
inline const std::vector<FormulaExample>& formulaExamples() {
    static const std::vector<FormulaExample> all{
        {"Iou", "1 - iou", "iou"},
        {"Diou", "1 - iou + rho2/c2", "diou"},
        {"Giou", "1 - iou + (area_c - union)/area_c", "giou"},
        {"UnitBox", "-log(iou)", "iou_log"},
        {"SquaredIou", "1 - iou**2", "alpha_iou:alpha=2"},
        {"Wiou", "exp(rho2/detach(c2))*(1 - iou)", "wiou_v1"},
        {"EfficientIou", "1 - iou + rho2/c2 + (w - wg)^2/cw^2 + (h - hg)^2/ch^2", "efficient_iou"},
        {"RepositoryEiou", "1 - iou + rho2/c2 + (dx/cw)^2 + (dy/ch)^2", ""},
        {"InnerGiou", "loss.giou(scaled(pred, 0.7), scaled(target, 0.7))", ""},
        {"InnerCiou", "loss.ciou + iou - iou(scaled(pred, 0.75), scaled(target, 0.75))",
         "inner_ciou"},
        {"Weighted", "0.5*loss.ciou + 0.5*loss.nwd(c=20)", ""},
        {"FocalerGiou", "loss.giou + iou - clamp((iou - 0)/0.95, 0, 1)", ""},
        {"Ciou",
         "title CIoU                                   # 13; without detach: 14, ciou_attached\n"
         "let v = 4/pi^2 * (atan(wg/hg) - atan(w/h))^2\n"
         "let a = detach(v/(1 - iou + v))\n"
         "1 - iou + rho2/c2 + a*v",
         "ciou"},
        {"CiouAttached",
         "title CIoU\n"
         "let v = 4/pi^2 * (atan(wg/hg) - atan(w/h))^2\n"
         "let a = v/(1 - iou + v)\n"
         "1 - iou + rho2/c2 + a*v",
         "ciou_attached"},
        {"PublicCiou",
         "let held = detach(aspect_v^2/(1 - iou + aspect_v))      # 15: v under no_grad\n"
         "1 - clamp(iou - rho2/c2 - held, -1, 1)",
         ""},
        {"CiouRepo",
         "let a = detach(aspect_v/(1 - iou + aspect_v))           # 16: the authors' step\n"
         "1 - iou + rho2/c2 + gain(a*aspect_v, w^2 + h^2)",
         "ciou_repo"},
        {"Siou",
         "param theta = 4 in [1, 10]                              # 17: SIoU\n"
         "let gamma = 2 - 2*abs(dx)*abs(dy)/rho2\n"
         "let distance = 2 - exp(-gamma*(dx/cw)^2) - exp(-gamma*(dy/ch)^2)\n"
         "let shape = (1 - exp(-abs(w - wg)/max(w, wg)))^theta + (1 - exp(-abs(h - hg)/max(h, "
         "hg)))^theta\n"
         "1 - iou + (distance + shape)/2",
         "siou"},
        {"DynamicInterpIou",
         "let a = detach(clamp(1 - iou, 0.6, 0.99))               # 18\n"
         "iou_loss + iou_loss(interp(a), target)",
         "d_interp_iou"},
        {"PiouV2",
         "param lambda = 1.3 in [0, 10]                           # 19: PIoU v2\n"
         "let P = (abs(l - lg)/wg + abs(r - rg)/wg + abs(t - tg)/hg + abs(b - bg)/hg)/4\n"
         "let x = lambda*exp(-P)\n"
         "3*x*exp(-x^2) * (2 - iou - exp(-P^2))",
         "piou_v2"},
        {"ExtendedIouHuber",
         "param s = 0.1 in [1e-6, 2]                              # 20: Extended IoU\n"
         "let x1 = max(l, lg)\n"
         "let y1 = max(t, tg)\n"
         "let x2 = min(r, rg)\n"
         "let y2 = min(b, bg)\n"
         "let x0 = min(l, lg)\n"
         "let y0 = min(t, tg)\n"
         "let ie = ((x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)\n"
         "        - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0))\n"
         "let e = 1 - ie/(area + area_g - ie)\n"
         "where(e < s, e^2/(2*s), e - s/2)",
         "extended_iou_huber"},
    };
    return all;
}

}  // namespace iou::testing
