// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/film_sizer.hpp"

#include "app/render/film_size.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace iou {

void FilmSizer::ask(const Session& session, const AnimationSpec& film) {
    if (m_film == film && m_session == session) return;
    m_film = film;
    m_session = session;
    m_bytes = 0.0;
    emit changed();
    m_worker.request([this, session, film](Progress& progress, std::uint64_t generation) {
        const auto bytes = estimatedBytes(session, film, progress);
        if (!bytes) return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, bytes = *bytes] {
                if (!m_worker.isNewest(generation)) return;
                m_bytes = bytes;
                emit changed();
            },
            Qt::QueuedConnection);
    });
}

QString FilmSizer::facts() const {
    if (!m_film) return {};
    const FrameTimes kept = timesFor(*m_film->format, m_film->times);
    QString words = tr("%1 s, %n frames", "", kept.frames())
                        .arg(QLocale().toString(kept.frames() / kept.fps, 'g', 4));
    if (m_bytes > 0.0)
        words += tr(", about %1")
                     .arg(QLocale().formattedDataSize(static_cast<qint64>(m_bytes), 1,
                                                      QLocale::DataSizeSIFormat));
    if (m_film->budget_mb > 0.0 && m_bytes > m_film->budget_mb * 1e6)
        words += tr("; it will be made coarser or smaller to fit");
    if (kept.fps < m_film->times.fps)
        words += QStringLiteral("; ") + localText(m_film->format->fps_limit);
    return words;
}

void FilmSizer::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
