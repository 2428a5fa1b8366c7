// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/late_refresh.hpp"

#include "widgets/model/explorer_model.hpp"

#include <QWidget>

#include <utility>

namespace iou {

namespace {

/// Scene and surface take less, and the next move of a mouse comes after twice as long.
constexpr int kLaterMs = 8;

}  // namespace

LateRefresh::LateRefresh(ExplorerModel& model, QWidget& panel, std::function<void()> refresh)
    : QObject(&panel), m_model(model), m_panel(panel), m_refresh(std::move(refresh)) {
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    m_later.setTimerType(Qt::PreciseTimer);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_panel.isVisible()) act();
    });
    connect(&m_model.history(), &DocumentHistory::draggingChanged, this, [this](bool dragging) {
        if (!dragging && m_asked) act();
    });
}

void LateRefresh::ask() {
    m_asked = true;
    if (!m_model.dragging()) return act();
    if (!m_later.isActive()) m_later.start();
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
