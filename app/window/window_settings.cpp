// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_settings.hpp"

#include "app/bridge/own_programs.hpp"
#include "app/export/film_presets.hpp"
#include "app/files/autosave.hpp"
#include "app/files/recent_files.hpp"
#include "app/files/recovery.hpp"
#include "app/guard/end_signals.hpp"
#include "app/guard/guarded_application.hpp"
#include "app/lessons/presentation.hpp"
#include "app/panels/screen_clamp.hpp"
#include "app/window/main_window.hpp"
#include "app/window/open_session.hpp"
#include "core/base/exit_status.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>

namespace iou {

namespace {

const QString kGeometryKey = QStringLiteral("geometry");
const QString kPanelsKey = QStringLiteral("panels");
const QString kWorkspaceKey = QStringLiteral("workspace");
const QString kRaisedKey = QStringLiteral("raised");
const QString kThemeKey = QStringLiteral("theme");

constexpr QSize kUsualSize(1440, 860);
/// What a title and borders take at most; how much they do is known once the window is shown.
constexpr QSize kFrame(12, 40);

/// Which files were opened is nobody else's business. Settings keep the rights of a file that is
/// there, and give a new one to everybody.
void keepFromOthers(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QFile::Append)) return;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace

WindowSettings::WindowSettings(MainWindow& window, QSettings& settings,
                               const std::string& autosave_folder)
    : m_window(window), m_settings(settings) {
    m_first = !m_settings.contains(kGeometryKey);
    keepFromOthers(m_settings.fileName());
    m_window.recentFiles().keepIn(m_settings);
    (new FilmPresets(&m_window))->keepIn(m_settings);
    m_window.programs().keepIn(m_settings);
    restore();
    connect(&m_window, &MainWindow::closing, this, &WindowSettings::store);
    startAutosave(autosave_folder);
    connect(&m_window, &MainWindow::closing, m_autosave.get(), &Autosave::answered);
}

WindowSettings::~WindowSettings() = default;

void WindowSettings::leave() {
    store();
    m_settings.sync();
    m_autosave->leave();
}

void WindowSettings::watch(GuardedApplication& application) {
    connect(&application, &GuardedApplication::notDone, this, [this](const QString& reason) {
        m_autosave->saveNow();
        m_window.notices().post(new Notice(reason));
    });
    connect(&application, &QGuiApplication::commitDataRequest, this, &WindowSettings::leave,
            Qt::DirectConnection);
    connect(new EndSignals(this), &EndSignals::endRequested, this, [this] {
        m_window.presentation().leave();  // text as large as for a projector is not kept
        leave();
        QCoreApplication::exit(static_cast<int>(ExitStatus::cancelled));
    });
}

void WindowSettings::restore() {
    const QByteArray geometry = m_settings.value(kGeometryKey).toByteArray();
    const bool known = m_window.restoreGeometry(geometry);
    // On a first start it has no place: the window manager finds one, clear of the desktop's bars.
    if (!known) m_window.resize(kUsualSize.boundedTo(m_window.screen()->availableSize() - kFrame));
    const QRect frame(m_window.pos(), m_window.size());
    const QRect there = reachable(frame, screensFor(m_window));
    if (there != frame && (known || m_window.testAttribute(Qt::WA_Moved))) {
        m_window.move(there.topLeft());  // of its frame, so that its title is reached
        m_window.resize(there.size());
    }
    // A session that has its own arrangement keeps it.
    const QByteArray panels = m_settings.value(kPanelsKey).toByteArray();
    if (!panels.isEmpty()) m_window.panels().arrange(panels);
    if (!m_window.files().path().isEmpty()) return;
    // The lab one left, unless the session on screen has its own.
    const std::string lab = m_settings.value(kWorkspaceKey).toString().toStdString();
    if (!m_window.panels().lab()) m_window.panels().arrangeForLab(lab);
    std::vector<std::string> raised;
    for (const QString& name : m_settings.value(kRaisedKey).toStringList())
        raised.push_back(name.toStdString());
    m_window.panels().raise(raised);
}

void WindowSettings::store() {
    m_settings.setValue(kGeometryKey, m_window.saveGeometry());
    m_settings.setValue(QStringLiteral("scale"), interfaceScale());
    m_settings.setValue(kThemeKey, static_cast<int>(m_window.model().appearance().theme));
    const QByteArray panels = m_window.panels().arrangement();
    if (panels.isEmpty())
        m_settings.remove(kPanelsKey);
    else
        m_settings.setValue(kPanelsKey, panels);
    const WorkspaceRow* const lab = m_window.panels().lab();
    m_settings.setValue(kWorkspaceKey, QString::fromLatin1(lab ? lab->id : ""));
    QStringList raised;
    for (const std::string& name : m_window.panels().raised())
        raised << QString::fromStdString(name);
    m_settings.setValue(kRaisedKey, raised);
}

void WindowSettings::startAutosave(const std::string& folder) {
    auto found = claimLeftOvers(folder);
    m_first = m_first && found.empty();
    m_autosave =
        std::make_unique<Autosave>(folder, [this] { return m_window.openSession().unsaved(); });
    Autosave* const autosave = m_autosave.get();
    connect(autosave, &Autosave::failed, &m_window, &MainWindow::showHint);
    ExplorerModel& model = m_window.model();
    // Of any part, at every move of a drag.
    connect(&model.history(), &DocumentHistory::changed, autosave, &Autosave::touch);
    connect(&model, &ExplorerModel::documentLoaded, autosave, &Autosave::touch);
    connect(&model.undoStack(), &QUndoStack::indexChanged, autosave, &Autosave::touch);
    // What was just saved must not be offered again, however soon the program ends.
    connect(&model.undoStack(), &QUndoStack::cleanChanged, autosave, [autosave](bool clean) {
        if (clean) autosave->saveNow();
    });
    connect(&m_window.files(), &SessionFiles::pathChanged, autosave, &Autosave::saveNow);
    m_recovery = std::make_unique<Recovery>(std::move(found), m_window.notices(),
                                            [this](const Session& session) {
                                                if (!m_window.openSession().showRecovered(session))
                                                    return false;
                                                m_autosave->saveNow();
                                                return true;
                                            });
}

}  // namespace iou
