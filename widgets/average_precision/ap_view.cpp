// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_view.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

/// Small enough to be judged between two frames of a drag.
constexpr std::size_t kAtOnce = 200;

}  // namespace

ApView::ApView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &ApView::follow);
    follow();
}

ApView::~ApView() { m_worker.cancel(); }

void ApView::follow() {
    m_value = m_lab.value();
    m_items = itemsOnScreen(value());
    const auto is_gone = [this](const ApItem& item) {
        const auto& lab = value();
        const std::size_t count = item.is_detection ? lab.detections.size() : lab.truths.size();
        return static_cast<std::size_t>(item.index) >= count;
    };
    const bool lets_go = std::erase_if(m_selected, is_gone) > 0;
    request();
    // What is shown of them needs the outcome.
    if (m_hot >= static_cast<int>(m_items.size())) setHot(-1);
    if (lets_go) emit selectionChanged();
}

void ApView::request() {
    const ApLab& lab = value();
    if (lab.truths.size() + lab.detections.size() <= kAtOnce) {
        m_worker.cancel();
        m_expected = 0;
        m_outcome = outcomeOf(lab);
        emit changed();
        return;
    }
    // Until the new one is there, the old one has a place for every box.
    m_outcome.detections.resize(lab.detections.size());
    m_outcome.truths.resize(lab.truths.size());
    m_outcome.of_category.resize(lab.categories.size(), -1.0);
    emit changed();
    m_expected = m_worker.request(
        [this, lab](Progress& progress, std::uint64_t generation) {
            ApOutcome outcome = outcomeOf(lab, &progress);
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

void ApView::take(ApOutcome outcome, std::uint64_t generation) {
    // While a drag goes on, what was judged a moment ago is shown too, if it has the same boxes.
    const bool fits = outcome.detections.size() == value().detections.size() &&
                      outcome.truths.size() == value().truths.size() &&
                      outcome.of_category.size() == value().categories.size();
    if (m_expected == 0 || generation > m_expected || !fits) return;
    m_outcome = std::move(outcome);
    emit changed();
}

void ApView::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void ApView::select(std::vector<ApItem> items) {
    if (items == m_selected) return;
    m_selected = std::move(items);
    emit selectionChanged();
}

void ApView::reveal(const ApItem& item) {
    const auto index = static_cast<std::size_t>(item.index);
    const int image =
        item.is_detection ? value().detections[index].image : value().truths[index].image;
    if (image == value().image) return;
    m_lab.apply(
        tr("Show another image"), [image](ApLab& lab) { lab.image = image; },
        QStringLiteral("ap image"));
}

void ApView::setHot(int item) {
    if (item == m_hot) return;
    m_hot = item;
    emit hotChanged(item);
}

void ApView::setAddsDetections(bool on) {
    m_adds_detections = on;
    emit addsChanged();
}

int ApView::newCategory() const {
    return bounded(m_new_category, 0, static_cast<int>(value().categories.size()) - 1);
}

QString itemName(const ApItem& item) {
    return item.is_detection ? ApView::tr("detection %1").arg(item.index + 1)
                             : ApView::tr("truth %1").arg(item.index + 1);
}

QString apText(double ap) {
    return ap < 0.0 ? QStringLiteral("–") : QLocale().toString(ap, 'f', 3);
}

}  // namespace iou
