// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.hpp"

#include "app/notice_bar.hpp"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace iou {

Recovery::Recovery(std::vector<LeftOver> found, NoticeBar& notices,
                   std::function<bool(const Session&)> restore, QObject* parent)
    : QObject(parent), m_waiting(std::move(found)), m_notices(notices),
      m_restore(std::move(restore)) {
    std::reverse(m_waiting.begin(), m_waiting.end());
    offerNext();
}

void Recovery::offerNext() {
    if (m_waiting.empty()) return;
    const LeftOver& newest = m_waiting.back();
    const QString name = newest.session.origin.empty()
                             ? tr("an untitled session")
                             : QFileInfo(QString::fromStdString(newest.session.origin)).fileName();
    const QString when = QLocale().toString(newest.written, QLocale::ShortFormat);
    auto* notice = new Notice(
        tr("iouscope ended before %1 was saved. The changes up to %2 were kept.").arg(name, when));
    notice->addAnswer(tr("Restore"), tr("Open the kept changes; nothing is overwritten"), [this] {
        if (m_restore(m_waiting.back().session)) {
            discard(std::move(m_waiting.back()));
            m_waiting.pop_back();
        }
        offerNext();
    });
    notice->addAnswer(tr("Discard"), tr("Forget the kept changes for good"), [this] {
        discard(std::move(m_waiting.back()));
        m_waiting.pop_back();
        offerNext();
    });
    m_notices.post(notice);
}

}  // namespace iou
