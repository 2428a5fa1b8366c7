// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_direction.hpp"

namespace iou {

namespace {

/// The person's own words; "-" is none.
std::optional<QString> ownWords(const FigureSpec& spec, FigureLabel which) {
    const QString& label = spec.label(which);
    if (label.isEmpty()) return {};
    return label == QStringLiteral("-") ? QString() : label;
}

}  // namespace

void directSession(Session& session, const FigureSpec& spec) {
    ExplorerView& view = session.document.explorer.view;
    hideElements(view, spec.hidden);
    if (spec.color_range) view.surface.color_range = spec.color_range;
    if (spec.camera) session.camera = *spec.camera;
    if (spec.fits_camera) session.camera.reset();
}

void directScene(SceneSnapshot& scene, const FigureSpec& spec) {
    if (isHidden(spec.hidden, FigureElement::captions)) scene.captions = false;
    if (isHidden(spec.hidden, FigureElement::centres)) scene.centres = false;
    if (const auto name = ownWords(spec, FigureLabel::card); name && !scene.card.empty())
        scene.card.front().name = *name;
    scene.names = {ownWords(spec, FigureLabel::prediction),
                   ownWords(spec, FigureLabel::ground_truth)};
}

void directMarks(SurfaceMarks& marks, const FigureSpec& spec) {
    if (isHidden(spec.hidden, FigureElement::path)) marks.path.clear();
    if (isHidden(spec.hidden, FigureElement::best)) marks.best.reset();
}

}  // namespace iou
