// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QMenu;
class QSettings;

namespace iou {

/// The sessions opened or saved last, newest first, and their menu.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 10;

    /// open: what a chosen entry does.
    explicit RecentFiles(std::function<void(const QString&)> open, QObject* parent = nullptr);

    /// Reads the list from these preferences and keeps it there from now on; they must outlive
    /// this.
    void keepIn(QSettings& settings);
    const QStringList& paths() const { return m_paths; }
    void add(const QString& path);
    void clear();
    /// Fills a menu anew whenever it opens. Files that are gone are shown, but not to be chosen.
    void show(QMenu& menu);

private:
    void fill(QMenu& menu);
    void store();

    std::function<void(const QString&)> m_open;
    QStringList m_paths;
    QSettings* m_settings = nullptr;
};

}  // namespace iou
