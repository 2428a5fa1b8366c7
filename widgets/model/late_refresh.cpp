// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/late_refresh.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QWidget>

#include <utility>

namespace iou {

namespace {

/// Scene and surface take less, and the next move of a mouse comes after twice as long.
constexpr int kLaterMs = 8;
constexpr int kAgainMs = 2;  ///< where the surface is still under way
constexpr int kMostMs = 40;  ///< numbers are not older

}  // namespace

LateRefresh::LateRefresh(ExplorerModel& model, QWidget& panel, std::function<void()> refresh)
    : QObject(&panel), m_model(model), m_picture(sharedOf<AwaitedPicture>(model.history())),
      m_panel(panel), m_refresh(std::move(refresh)) {
    m_later.setSingleShot(true);
    m_later.setTimerType(Qt::PreciseTimer);
    connect(&m_later, &QTimer::timeout, this, &LateRefresh::actInTime);
    connect(&m_model.history(), &DocumentHistory::draggingChanged, this, [this](bool dragging) {
        if (!dragging && m_asked) act();
    });
}

void LateRefresh::ask() {
    m_asked = true;
    if (!m_model.dragging()) return act();
    if (m_later.isActive()) return;
    m_since.start();
    m_later.start(kLaterMs);
}

void LateRefresh::actInTime() {
    if (!m_panel.isVisible()) return;
    if (m_picture.isUnderWay() && m_since.elapsed() < kMostMs) return m_later.start(kAgainMs);
    act();
}

void LateRefresh::done() {
    m_later.stop();
    m_asked = false;
}

void LateRefresh::act() {
    done();
    m_refresh();
}

}  // namespace iou
