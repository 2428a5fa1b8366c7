// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/idle_memory.hpp"

#include "core/base/memory.hpp"

#include <QEvent>
#include <QPixmapCache>

namespace iou {

IdleMemory::IdleMemory(QObject& application, std::chrono::milliseconds rest) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, [] {
        // Signs and frames of controls, made again when they are painted. QPixmapCache::clear()
        // would keep their names for ever.
        const int limit = QPixmapCache::cacheLimit();
        QPixmapCache::setCacheLimit(0);
        QPixmapCache::setCacheLimit(limit);
        returnFreedMemory();
    });
    application.installEventFilter(this);
    m_rest.start();
}

bool IdleMemory::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::TouchUpdate:
    case QEvent::Drop: m_rest.start(); break;
    default: break;
    }
    return false;
}

}  // namespace iou
