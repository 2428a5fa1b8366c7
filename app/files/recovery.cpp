// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/recovery.hpp"

#include "widgets/controls/notice_bar.hpp"
#include "widgets/text/core_words.hpp"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace iou {

Recovery::Recovery(std::vector<LeftOver> found, NoticeBar& notices,
                   std::function<bool(const Session&)> restore, QObject* parent)
    : QObject(parent), m_waiting(std::move(found)), m_notices(notices),
      m_restore(std::move(restore)) {
    std::reverse(m_waiting.begin(), m_waiting.end());
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
                          [](const LeftOver& copy) { return !copy.session; });
    offerNext();
}

QString Recovery::messageOf(const LeftOver& copy) {
    const QString when = QLocale().toString(copy.written, QLocale::ShortFormat);
    if (!copy.session)
        return tr("Unsaved changes up to %1 were kept but cannot be read: %2")
            .arg(when, localText(copy.session.error()));
    const std::string& origin = copy.session->origin;
    const QString name = origin.empty() ? tr("an untitled session")
                                        : QFileInfo(QString::fromStdString(origin)).fileName();
    return tr("iouscope ended before %1 was saved. The changes up to %2 were kept.")
        .arg(name, when);
}

void Recovery::offerNext() {
    if (m_waiting.empty()) return;
    const LeftOver& next = m_waiting.back();
    auto* notice = new Notice(messageOf(next));
    if (next.session)
        notice->addAnswer(tr("Restore"), tr("Open the kept changes; nothing is overwritten"),
                          [this] {
                              if (m_restore(*m_waiting.back().session)) {
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
