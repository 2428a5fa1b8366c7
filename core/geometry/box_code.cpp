// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_code.hpp"

#include "core/base/words.hpp"
#include "core/geometry/box_text.hpp"

namespace iou {

namespace {

constexpr EnumWords<BoxForm, box_form_count> kFormWords{"xyxy",
                                                        "cxcywh",
                                                        "log",
                                                        "faster_rcnn",
                                                        "center_size",
                                                        "corners_"
                                                        "sqrt_area"};
constexpr std::string_view kLogSize = "log_size";  // as spec and papers name the form log

/// Calls f with a form as a type.
template <class F>
auto withForm(BoxForm form, F&& f) {
    switch (form) {
    case BoxForm::xyxy: return f(FormOf<BoxForm::xyxy>{});
    case BoxForm::log: return f(FormOf<BoxForm::log>{});
    case BoxForm::faster_rcnn: return f(FormOf<BoxForm::faster_rcnn>{});
    case BoxForm::center_size: return f(FormOf<BoxForm::center_size>{});
    case BoxForm::corners_sqrt_area: return f(FormOf<BoxForm::corners_sqrt_area>{});
    case BoxForm::cxcywh: break;
    }
    return f(FormOf<BoxForm::cxcywh>{});
}

}  // namespace

BoxCode::BoxCode(BoxForm of, const CodeOptions& options, const Box<>& otherwise) : form(of) {
    if (!isAnchored(of)) return;
    frame.anchor = options.anchor.value_or(otherwise);
    if (of != BoxForm::faster_rcnn) return;
    if (options.weighted) {
        frame.place = weighted_place;
        frame.size = weighted_size;
    }
    if (options.clamped) frame.limit = log_size_limit;
}

std::array<double, 4> variablesOf(const BoxCode& code, const Box<>& box) {
    std::array<double, 4> x{};
    withForm(code.form, [&](auto form_of) {
        if constexpr (requires { form_of.fromBox(box, x.data()); })
            form_of.fromBox(box, x.data());
        else
            form_of.fromBox(box, code.frame, x.data());
    });
    return x;
}

Box<> decodedBox(const BoxCode& code, const std::array<double, 4>& x) {
    return withForm(code.form, [&](auto form_of) {
        if constexpr (requires { form_of.toBox(x.data()); })
            return form_of.toBox(x.data());
        else
            return form_of.toBox(x.data(), code.frame);
    });
}

std::array<double, 4> partialsAt(const BoxCode& code, const Box<>& box,
                                 const std::array<double, 4>& x, const std::array<double, 4>& d) {
    std::array<double, 4> g{};
    withForm(code.form, [&](auto form_of) {
        if constexpr (requires { form_of.chain(box, d.data(), g.data()); })
            form_of.chain(box, d.data(), g.data());
        else
            form_of.chain(box, x.data(), code.frame, d.data(), g.data());
    });
    return g;
}

std::array<double, 4> partialsIn(const BoxCode& code, const Box<>& box,
                                 const std::array<double, 4>& d) {
    return partialsAt(code, box, isAnchored(code.form) ? variablesOf(code, box) : d, d);
}

std::string_view formName(BoxForm form) { return kFormWords.of(form); }

Phrase formChoices() { return alternatives(kFormWords.all()); }

Result<BoxForm> parseForm(std::string_view name) {
    if (name == kLogSize) return BoxForm::log;
    return kFormWords.parse(name, phrase("no box form \"%1\"", name));
}

Result<BoxForm> parsePlainForm(std::string_view name) {
    const auto form = parseForm(name);
    if (form && !isAnchored(*form)) return form;
    return Error{phrase("no box form \"%1\"", name), {}, chooseOneOf(kFormWords.all().first<3>())};
}

Result<Done> checkAnchor(const Box<>& anchor) {
    if (auto fine = checkBox(anchor); !fine) return fine;
    if (anchor.w > 0.0 && anchor.h > 0.0) return Done{};
    return Error{phrase("the anchor has no area"), {}, phrase("give a width and a height above 0")};
}

}  // namespace iou
