// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/autosave.hpp"

#include <QObject>

#include <functional>
#include <vector>

namespace iou {

class NoticeBar;

/// Offers in the window, one after the other, what programs that ended without saving left behind;
/// last what cannot be read, which says why and can only be discarded.
class Recovery : public QObject {
    Q_OBJECT
public:
    /// restore: shows a session as unsaved work and says whether it did; what was restored is safe
    /// again when it returns.
    Recovery(std::vector<LeftOver> found, NoticeBar& notices,
             std::function<bool(const Session&)> restore, QObject* parent = nullptr);

private:
    static QString messageOf(const LeftOver& copy);
    void offerNext();

    std::vector<LeftOver> m_waiting;  ///< the next last
    NoticeBar& m_notices;
    std::function<bool(const Session&)> m_restore;
};

}  // namespace iou
