// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/autosave.hpp"

#include <QObject>

#include <functional>
#include <vector>

namespace iou {

class NoticeBar;

/// Offers, one after the other, what programs that ended without saving left behind. Copies that
/// cannot be read come last; their notice says why, and they can only be discarded. Discarding
/// asks.
class Recovery : public QObject {
    Q_OBJECT
public:
    /// restore: shows a session as unsaved work and returns whether it did; by then the session is
    /// autosaved again.
    Recovery(std::vector<LeftOver> found, NoticeBar& notices,
             std::function<bool(const Session&)> restore, QObject* parent = nullptr);

private:
    static QString messageOf(const LeftOver& copy);
    static QString nameOf(const Session& session);
    void offerNext();
    /// Nothing is lost by one click.
    void askToDiscard();

    std::vector<LeftOver> m_waiting;  ///< the next one at the end
    NoticeBar& m_notices;
    std::function<bool(const Session&)> m_restore;
};

}  // namespace iou
