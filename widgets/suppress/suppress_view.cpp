// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_view.hpp"

#include "core/numbers/bounded.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

/// Small enough to be worked out between two frames of a drag.
constexpr std::size_t kSmallLab = 150;

}  // namespace

SuppressView::SuppressView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &SuppressView::follow);
    follow();
}

SuppressView::~SuppressView() { m_worker.cancel(); }

void SuppressView::follow() {
    m_value = m_lab.value();
    const int boxes = truths() + detections();
    const auto is_gone = [&](int box) { return box >= boxes || truths() != m_truths; };
    const bool lets_go = std::erase_if(m_selected, is_gone) > 0;
    m_truths = truths();
    request();
    // What is shown of them needs the outcome.
    if (m_hot >= boxes) setHot(-1);
    if (lets_go) emit selectionChanged();
}

void SuppressView::request() {
    const SuppressLab& lab = value();
    if (lab.truths.size() + lab.detections.size() <= kSmallLab) {
        m_worker.cancel();
        m_expected = 0;
        m_outcome = outcomeOf(lab);
        emit changed();
        return;
    }
    // Until the new one is there, the old one has a place for every detection.
    if (m_outcome.detections.size() != lab.detections.size()) m_outcome = {};
    m_outcome.detections.resize(lab.detections.size());
    emit changed();
    m_expected = m_worker.request(
        [this, lab](Progress& progress, std::uint64_t generation) {
            SuppressOutcome outcome = outcomeOf(lab);
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this,
                [this, outcome = std::move(outcome), generation]() mutable {
                    take(std::move(outcome), generation);
                },
                Qt::QueuedConnection);
        },
        true);
}

void SuppressView::take(SuppressOutcome outcome, std::uint64_t generation) {
    // While a drag goes on, what was so a moment ago is shown too, if it has the same boxes.
    if (m_expected == 0 || generation > m_expected ||
        outcome.detections.size() != value().detections.size())
        return;
    m_outcome = std::move(outcome);
    emit changed();
}

void SuppressView::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void SuppressView::select(std::vector<int> boxes) {
    if (boxes == m_selected) return;
    m_selected = std::move(boxes);
    emit selectionChanged();
}

std::vector<int> SuppressView::selectedDetections() const {
    std::vector<int> out;
    for (const int box : m_selected)
        if (box >= truths() && box < truths() + detections()) out.push_back(box - truths());
    return out;
}

void SuppressView::setHot(int box) {
    if (box == m_hot) return;
    m_hot = box;
    emit hotChanged(box);
}

void SuppressView::setAddsDetections(bool on) {
    m_adds_detections = on;
    emit addsChanged();
}

int SuppressView::newClass() const {
    return bounded(m_new_class, 0, static_cast<int>(value().classes.size()) - 1);
}

void SuppressView::showStep(int step) {
    const int last = static_cast<int>(m_outcome.result.selections.size());
    const int wanted = step < 0 || step >= last ? -1 : step;
    if (wanted == value().step) return;
    m_lab.apply(
        tr("Step through the selections"), [wanted](SuppressLab& lab) { lab.step = wanted; },
        QStringLiteral("suppress step"));
}

}  // namespace iou
