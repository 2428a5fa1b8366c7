// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_view.hpp"

#include "core/jobs/threads.hpp"
#include "core/numbers/bounded.hpp"

#include <QCoreApplication>
#include <qmath.h>

#include <utility>

namespace iou {

namespace {

constexpr int kSurfaceColumns = 181, kSurfaceRows = 141;
constexpr int kFrameTime = 33;    ///< ms
constexpr int kPlayFrames = 180;  ///< a run is played in

/// What the outcome but for the step depends on: not how it is shown.
bool sameRun(RotatedLab a, const RotatedLab& b) {
    a.step = b.step;
    a.x = b.x;
    a.y = b.y;
    a.notation = b.notation;
    return a == b;
}

}  // namespace

RotatedView::RotatedView(DocumentHistory& history) : m_lab(history) {
    m_timer.setInterval(kFrameTime);
    connect(&m_timer, &QTimer::timeout, this, &RotatedView::advance);
    connect(&m_lab, &LabSignals::changed, this, &RotatedView::follow);
    m_value = m_lab.value();
    m_outcome = outcomeOf(m_value);
    requestSurface();
}

RotatedView::~RotatedView() { m_worker.cancel(); }

void RotatedView::follow() {
    const RotatedLab& lab = m_lab.value();
    const bool same_run = sameRun(lab, m_value);
    m_value = lab;
    if (same_run) {
        iou::showStep(m_outcome, m_value, playing() ? m_outcome.step : m_value.step);
    } else {
        if (playing()) {
            m_timer.stop();
            emit playingChanged(false);
        }
        m_outcome = outcomeOf(m_value);
    }
    requestSurface();
    emit changed();
}

void RotatedView::select(RotatedWhich which) {
    if (which == m_selected) return;
    m_selected = which;
    emit selectionChanged();
}

namespace {

void putBox(RotatedLab& lab, RotatedWhich which, const RotatedBox<>& box) {
    (which == RotatedWhich::pred ? lab.pred : lab.target) = box;
    lab.step = 0;
}

}  // namespace

void RotatedView::setBox(RotatedWhich which, const RotatedBox<>& box, const QString& name,
                         const QString& merge_key) {
    const RotatedBox<> shown = m_outcome.box;
    m_lab.apply(
        name,
        [&](RotatedLab& lab) {
            lab.pred = shown;
            putBox(lab, which, box);
        },
        merge_key);
}

void RotatedView::dragBox(RotatedWhich which, const RotatedBox<>& box) {
    const RotatedBox<> shown = m_outcome.box;
    m_lab.drag([&](RotatedLab& lab) {
        lab.pred = shown;
        putBox(lab, which, box);
    });
}

void RotatedView::requestSurface() {
    const RotatedBox<>& box = m_outcome.box;
    const RotatedSurfaceRequest wanted{
        m_value.loss, box, m_value.target,
        usualRange(m_value.x, m_value.pred, m_value.target, kSurfaceColumns),
        usualRange(m_value.y, m_value.pred, m_value.target, kSurfaceRows)};
    if (m_expected != 0 && wanted == m_wanted) return;
    m_wanted = wanted;
    m_expected = m_worker.request(
        [this, wanted](Progress& progress, std::uint64_t) {
            Eigen::ArrayXXf values =
                computeRotatedSurface(wanted, threadsBesideTheWindow(), &progress);
            if (values.size() == 0) return;
            QMetaObject::invokeMethod(
                this,
                [this, wanted, values = std::move(values)]() mutable {
                    m_surface = std::move(values);
                    m_surface_request = wanted;
                    emit surfaceChanged();
                },
                Qt::QueuedConnection);
        },
        true);
}

void RotatedView::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void RotatedView::showStep(int step) {
    step = bounded(step, 0, lastStep());
    if (step == m_value.step) return;
    m_lab.apply(
        tr("Step of the run"), [step](RotatedLab& lab) { lab.step = step; },
        QStringLiteral("rotated step"));
}

void RotatedView::setPlaying(bool on) {
    if (on == playing()) return;
    if (on) {
        if (m_outcome.step >= lastStep()) iou::showStep(m_outcome, m_value, 0);
        m_timer.start();
    } else {
        m_timer.stop();
        showStep(m_outcome.step);
    }
    emit playingChanged(on);
}

void RotatedView::advance() {
    // The document has the step when the run stops.
    iou::showStep(m_outcome, m_value, m_outcome.step + std::max(1, lastStep() / kPlayFrames));
    requestSurface();
    emit changed();
    if (m_outcome.step >= lastStep()) setPlaying(false);
}

QString rotatedAxisName(RotatedAxis axis) {
    switch (axis) {
    case RotatedAxis::cx: return QStringLiteral("cx");
    case RotatedAxis::cy: return QStringLiteral("cy");
    case RotatedAxis::w: return QStringLiteral("w");
    case RotatedAxis::h: return QStringLiteral("h");
    case RotatedAxis::angle: break;
    }
    return RotatedView::tr("angle (°)");
}

double shownNumber(RotatedAxis axis, double value) {
    return axis == RotatedAxis::angle ? qRadiansToDegrees(value) : value;
}

double coreNumber(RotatedAxis axis, double shown) {
    return axis == RotatedAxis::angle ? qDegreesToRadians(shown) : shown;
}

}  // namespace iou
