// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_settings.hpp"

#include "app/files/autosave.hpp"
#include "app/files/recent_files.hpp"
#include "app/files/recovery.hpp"
#include "app/panels/screen_clamp.hpp"
#include "app/window/main_window.hpp"
#include "widgets/drawing/theme.hpp"

#include <QScreen>
#include <QSettings>

namespace iou {

namespace {

const QString geometry_key = QStringLiteral("geometry");
const QString panels_key = QStringLiteral("panels");
const QString raised_key = QStringLiteral("raised");
const QString theme_key = QStringLiteral("theme");

constexpr QSize usual_size(1440, 860);

}  // namespace

WindowHome::WindowHome(MainWindow& window, QSettings& settings, const std::string& autosave_folder)
    : m_window(window), m_settings(settings) {
    m_window.recentFiles().keepIn(m_settings);
    restore();
    connect(&m_window, &MainWindow::closing, this, &WindowHome::store);
    startAutosave(autosave_folder);
}

WindowHome::~WindowHome() = default;

void WindowHome::restore() {
    const QByteArray geometry = m_settings.value(geometry_key).toByteArray();
    if (!m_window.restoreGeometry(geometry))
        m_window.resize(usual_size.boundedTo(m_window.screen()->availableSize()));
    const QRect frame(m_window.pos(), m_window.size());
    if (const QRect there = reachable(frame, screensFor(m_window)); there != frame)
        m_window.setGeometry(there);
    // A session that has its own arrangement keeps it.
    const QByteArray panels = m_settings.value(panels_key).toByteArray();
    if (!panels.isEmpty()) m_window.arrange(panels);
    if (!m_window.files().path().isEmpty()) return;
    std::vector<std::string> raised;
    for (const QString& name : m_settings.value(raised_key).toStringList())
        raised.push_back(name.toStdString());
    m_window.raisePanels(raised);
}

void WindowHome::store() {
    m_settings.setValue(geometry_key, m_window.saveGeometry());
    m_settings.setValue(QStringLiteral("scale"), interfaceScale());
    m_settings.setValue(theme_key, static_cast<int>(m_window.model().appearance().theme));
    const QByteArray panels = m_window.arrangement();
    if (panels.isEmpty())
        m_settings.remove(panels_key);
    else
        m_settings.setValue(panels_key, panels);
    QStringList raised;
    for (const std::string& name : m_window.raisedPanels()) raised << QString::fromStdString(name);
    m_settings.setValue(raised_key, raised);
}

void WindowHome::startAutosave(const std::string& folder) {
    auto found = claimLeftOvers(folder);
    m_autosave = std::make_unique<Autosave>(folder, [this] { return m_window.unsaved(); });
    Autosave* const autosave = m_autosave.get();
    connect(autosave, &Autosave::failed, &m_window, &MainWindow::showHint);
    ExplorerModel& model = m_window.model();
    for (const auto signal : {&ExplorerModel::sceneChanged, &ExplorerModel::lossChanged,
                              &ExplorerModel::runSettingsChanged, &ExplorerModel::viewChanged,
                              &ExplorerModel::documentLoaded})
        connect(&model, signal, autosave, &Autosave::touch);
    connect(&model.undoStack(), &QUndoStack::indexChanged, autosave, &Autosave::touch);
    // What was just saved need not be offered, however soon the program ends.
    connect(&model.undoStack(), &QUndoStack::cleanChanged, autosave, [autosave](bool clean) {
        if (clean) autosave->saveNow();
    });
    connect(&m_window.files(), &SessionFiles::pathChanged, autosave, &Autosave::saveNow);
    m_recovery = std::make_unique<Recovery>(std::move(found), m_window.notices(),
                                            [this](const Session& session) {
                                                if (!m_window.showRecovered(session)) return false;
                                                m_autosave->saveNow();
                                                return true;
                                            });
}

}  // namespace iou
