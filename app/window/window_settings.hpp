// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <string>

class QSettings;

namespace iou {

class Autosave;
class MainWindow;
class Recovery;

/// What a window keeps from one start to the next: place, size, panels, theme and recent files as
/// preferences, unsaved work as autosaved copies. Pictures and tests are windows without a home.
class WindowHome : public QObject {
    Q_OBJECT
public:
    /// Restores the preferences, starts autosaving into the folder and offers what lies there.
    /// The settings must outlive this; the window must outlive neither.
    WindowHome(MainWindow& window, QSettings& settings, const std::string& autosave_folder);
    ~WindowHome() override;

    /// Keeps the preferences as they are now; done when the window closes.
    void store();

private:
    void restore();
    void startAutosave(const std::string& folder);

    MainWindow& m_window;
    QSettings& m_settings;
    std::unique_ptr<Autosave> m_autosave;
    std::unique_ptr<Recovery> m_recovery;
};

}  // namespace iou
