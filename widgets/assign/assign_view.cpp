// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/assign_view.hpp"

#include "core/jobs/threads.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>

#include <utility>

namespace iou {

AssignView::AssignView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, [this] {
        request();
        requestCurves();
    });
    request();
    requestCurves();
}

void AssignView::request() {
    // A running one is let finish: its picture is wanted while the hand goes on.
    m_worker.request(
        [this, lab = value()](Progress& progress, std::uint64_t generation) {
            auto assigned = assignedBy(lab, threadsBesideTheWindow(), &progress);
            if (progress.cancelled()) return;
            std::shared_ptr<const Result> result;
            QString problem;
            if (assigned)
                result = std::make_shared<const Result>(Result{lab, std::move(*assigned)});
            else
                problem = localText(assigned.error());
            QMetaObject::invokeMethod(
                this,
                [this, generation, result, problem] {
                    if (generation < m_received) return;
                    m_received = generation;
                    m_problem = problem;
                    if (result) m_result = result;
                    emit resultChanged();
                },
                Qt::QueuedConnection);
        },
        true);
}

void AssignView::requestCurves() {
    AssignLab asked = value();
    asked.truth = curveTruth();
    m_curve_worker.request(
        [this, lab = std::move(asked)](Progress& progress, std::uint64_t generation) {
            const auto curves = std::make_shared<const AssignCurves>(curvesOf(lab, &progress));
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this,
                [this, generation, curves] {
                    if (!m_curve_worker.isNewest(generation)) return;
                    m_curves = curves;
                    emit curvesChanged();
                },
                Qt::QueuedConnection);
        });
}

void AssignView::setHovered(int truth) {
    if (truth == m_hovered) return;
    m_hovered = truth;
    emit hoveredChanged(truth);
}

void AssignView::select(const std::vector<int>& truths) {
    if (truths == m_selected) return;
    m_selected = truths;
    requestCurves();
    emit selectionChanged();
}

int AssignView::curveTruth() const {
    const auto truths = static_cast<int>(value().truths.size());
    const bool selected = !m_selected.empty() && m_selected.back() < truths;
    return selected ? m_selected.back() : value().truth;
}

int AssignView::shownTruth() const { return m_hovered >= 0 ? m_hovered : curveTruth(); }

void AssignView::settle() {
    m_worker.wait();
    m_curve_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
