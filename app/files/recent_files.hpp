// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QMenu;
class QSettings;

namespace iou {

/// The sessions opened or saved most recently, newest first, and their menu.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 10;

    /// open: opens the session of a chosen entry.
    explicit RecentFiles(std::function<void(const QString&)> open, QObject* parent = nullptr);

    /// Reads the list from these settings and keeps it there from now on; they must outlive this
    /// object.
    void keepIn(QSettings& settings);
    const QStringList& paths() const { return m_paths; }
    void add(const QString& path);
    void clear();
    /// Refills a menu whenever it opens. Files that are gone are listed but disabled.
    void show(QMenu& menu);

private:
    void fill(QMenu& menu);
    /// Takes in what other windows have kept meanwhile.
    void read();
    void store();

    std::function<void(const QString&)> m_open;
    QStringList m_paths;
    QSettings* m_settings = nullptr;
};

}  // namespace iou
