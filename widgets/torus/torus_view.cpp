// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus/torus_view.hpp"

namespace iou {

TorusView::TorusView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &TorusView::follow);
    follow();
}

void TorusView::follow() {
    m_value = m_lab.value();
    m_outcome = outcomeOf(m_value);
    emit changed();
}

void TorusView::choose(bool target) {
    if (target == m_target_chosen) return;
    m_target_chosen = target;
    emit handChanged();
}

void TorusView::setDrawing(bool on) {
    if (on == m_drawing) return;
    m_drawing = on;
    emit handChanged();
}

void TorusView::bringHome() {
    m_lab.apply(tr("Bring region home"), [this](TorusLab& lab) {
        torus::Region& region = regionIn(lab, m_target_chosen);
        region = broughtHome(region);
    });
}

void TorusView::turn(double phi, double psi) {
    m_lab.apply(
        tr("Move region"),
        [&](TorusLab& lab) {
            torus::Region& region = regionIn(lab, m_target_chosen);
            region = moved(region, phi, psi);
        },
        QStringLiteral("torus move"));
}

}  // namespace iou
