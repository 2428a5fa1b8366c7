// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/film_pictures.hpp"
#include "core/jobs/worker.hpp"

#include <QObject>

#include <optional>

namespace iou {

/// Estimates how large a film will be, off the GUI thread; only the newest question counts.
class FilmSizer : public QObject {
    Q_OBJECT
public:
    explicit FilmSizer(QObject* parent = nullptr) : QObject(parent), m_worker(Priority::low) {}

    /// Asking again for the same is free.
    void ask(const Session& session, const AnimationSpec& film);
    /// "8 s, 240 frames, about 1.2 MB", and what differs from what was asked for.
    QString facts() const;
    /// 0 while it is not known.
    double bytes() const { return m_bytes; }
    /// Blocks until the newest answer is there (for tests).
    void wait();

signals:
    void changed();

private:
    std::optional<AnimationSpec> m_film;
    Session m_session;
    double m_bytes = 0.0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
