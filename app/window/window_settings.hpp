// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <string>

class QSettings;

namespace iou {

class Autosave;
class GuardedApplication;
class MainWindow;
class Recovery;

/// What a window keeps from one start to the next: place, size, panels, theme and recent files in
/// the settings, unsaved work as autosaved copies. Windows of pictures and most tests keep nothing.
class WindowSettings : public QObject {
    Q_OBJECT
public:
    /// Restores the settings, starts autosaving into the folder and offers what earlier programs
    /// left there. The settings must outlive this object and the window.
    WindowSettings(MainWindow& window, QSettings& settings, const std::string& autosave_folder);
    ~WindowSettings() override;

    /// Whether no window has kept or left anything before.
    bool isFirstStart() const { return m_first; }
    /// Keeps the work where the program is made to end, by a signal or with the desktop's session,
    /// or where something could not be done. After a signal exec() returns ExitStatus::cancelled.
    void watch(GuardedApplication& application);
    /// Stores the settings as they are now; done when the window closes.
    void store();

private:
    void restore();
    /// Settings and work, as they are to be found at the next start.
    void leave();
    void startAutosave(const std::string& folder);

    MainWindow& m_window;
    QSettings& m_settings;
    bool m_first = false;
    std::unique_ptr<Autosave> m_autosave;
    std::unique_ptr<Recovery> m_recovery;
};

}  // namespace iou
