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
    return tr("iouscope ended before %1 was saved. The changes up to %2 were kept.")
        .arg(nameOf(*copy.session), when);
}

QString Recovery::nameOf(const Session& session) {
    return session.origin.empty() ? tr("an untitled session")
                                  : QFileInfo(QString::fromStdString(session.origin)).fileName();
}

void Recovery::offerNext() {
    if (m_waiting.empty()) return;
    const LeftOver& next = m_waiting.back();
    auto* notice = new Notice(messageOf(next));
    notice->keepOverSessions();
    if (next.session)
        notice->addAnswer(tr("Restore"), tr("Open the kept changes; nothing is overwritten"),
                          [this] {
                              if (m_restore(*m_waiting.back().session)) {
                                  discard(std::move(m_waiting.back()));
                                  m_waiting.pop_back();
                              }
                              offerNext();
                          });
    notice->addAnswer(tr("Discard…"), tr("Forget the kept changes; asks once more"),
                      [this] { askToDiscard(); });
    m_notices.post(notice);
}

void Recovery::askToDiscard() {
    const LeftOver& copy = m_waiting.back();
    const QString when = QLocale().toString(copy.written, QLocale::ShortFormat);
    auto* notice = new Notice(
        copy.session
            ? tr("Discard the changes to %1 up to %2 for good? They are kept nowhere else.")
                  .arg(nameOf(*copy.session), when)
            : tr("Discard the copy of %1 for good? It cannot be read, and is kept nowhere "
                 "else.")
                  .arg(when));
    notice->keepOverSessions();
    notice->addAnswer(tr("Keep them"), tr("Back to the question before"), [this] { offerNext(); });
    notice->addAnswer(tr("Discard for good"), tr("The kept changes are deleted"), [this] {
        discard(std::move(m_waiting.back()));
        m_waiting.pop_back();
        offerNext();
    });
    m_notices.post(notice);
}

}  // namespace iou
