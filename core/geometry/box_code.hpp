// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_form.hpp"

#include <array>
#include <optional>
#include <string_view>

/// The four numbers an optimiser or a network moves instead of a box: spec and file words, values
/// and partials in double precision.
namespace iou {

/// What a recipe says about an anchored form beside its name. The other forms ignore it.
struct CodeOptions {
    /// Of size > 0; none: the box a descent starts from, so that its code begins at the anchor.
    std::optional<Box<>> anchor;
    bool weighted = false;  ///< faster_rcnn: variables times 10, 10, 5, 5
    bool clamped = false;   ///< faster_rcnn: log sizes decode at most as +-ln(1000/16)
    friend bool operator==(const CodeOptions&, const CodeOptions&) = default;
};
/// Largest log size that detectors decode: ln(1000/16).
inline constexpr double log_size_limit = 4.135166556742356;
/// Reciprocals of the usual weights 10, 10, 5, 5.
inline constexpr double weighted_place = 0.1, weighted_size = 0.2;

/// A form with all it is relative to.
struct BoxCode {
    BoxForm form = BoxForm::cxcywh;
    CodeFrame<> frame{{0.0, 0.0, 1.0, 1.0}};

    /// Of a form without an anchor; an anchored one is relative to the unit box.
    BoxCode(BoxForm plain = BoxForm::cxcywh) : form(plain) {}
    /// otherwise: the anchor where the options name none; of size > 0 for an anchored form.
    BoxCode(BoxForm of, const CodeOptions& options, const Box<>& otherwise);
};

/// The four variables of a box.
std::array<double, 4> variablesOf(const BoxCode& code, const Box<>& box);
/// The box of four variables.
Box<> decodedBox(const BoxCode& code, const std::array<double, 4>& x);
/// Partials by the variables from partials by cx, cy, w, h, at a box, or where the variables
/// themselves are known.
std::array<double, 4> partialsIn(const BoxCode& code, const Box<>& box,
                                 const std::array<double, 4>& d);
std::array<double, 4> partialsAt(const BoxCode& code, const Box<>& box,
                                 const std::array<double, 4>& x, const std::array<double, 4>& d);

std::string_view formName(BoxForm form);
/// "log_size" is another word for log.
Result<BoxForm> parseForm(std::string_view name);
/// A form without an anchor.
Result<BoxForm> parsePlainForm(std::string_view name);
/// "xyxy, cxcywh, log, faster_rcnn, center_size or corners_sqrt_area".
Phrase formChoices();
/// Refuses an anchor without area, or beyond what boxes are limited to.
Result<Done> checkAnchor(const Box<>& anchor);

}  // namespace iou
