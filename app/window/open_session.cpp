// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/open_session.hpp"

#include "app/data/pair_files.hpp"
#include "app/files/session_files.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/panels/panel_set.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/timeline.hpp"

#include <QFileInfo>

namespace iou {

Session OpenSession::now() const {
    const ExplorerModel& model = m_window.model;
    return {.document = model.document(),
            .playhead = model.clock().playhead(),
            .camera = model.cameras().shared(),
            .workspace = m_window.panels.lab() ? m_window.panels.lab()->id : "",
            .layout = m_window.panels.layoutOfSession(),
            .raised = m_window.panels.raisedOfSession(),
            .lane_views = model.laneViews(),
            .lab_cameras = m_window.panels.labCameras(),
            .origin = {},
            .data = m_window.pairs.kept()};
}

void OpenSession::show(const Session& session, const QString& path) {
    m_window.lessons.end();
    m_window.timeline.pause();
    m_window.notices.beginSession();
    m_window.model.load(session.document, session.playhead, session.camera, session.lane_views);
    m_window.pairs.open(session.data);
    m_window.panels.setLabCameras(session.lab_cameras);
    if (!m_window.panels.showLayout(session.layout, session.raised, session.workspace))
        m_window.say(tr("The panels of this session cannot be arranged as they were."));
    m_opened = session.document;
    m_window.files.setPath(path);
}

void OpenSession::reload(const Session& session) {
    m_window.timeline.pause();
    m_window.model.apply(tr("Reload"), [&](Document& d) { d = session.document; });
    m_window.model.undoStack().setClean();
    m_window.say(tr("Read again. Undo brings back what was here before."));
}

bool OpenSession::showRecovered(const Session& session) {
    if (!m_window.files.mayReplace()) return false;
    Session shown = session;
    shown.origin.clear();
    shown.origin_sha256.clear();
    show(shown, QString::fromStdString(session.origin));
    m_window.files.setSeen({session.origin, session.origin_sha256});
    m_opened = Document{};
    m_window.model.undoStack().resetClean();  // after which the title is written anew
    m_window.say(tr("Restored. Save keeps it."));
    return true;
}

bool OpenSession::isModified() const {
    if (const auto* before = m_window.lessons.before()) return before->modified;
    if (m_window.pairs.isModified()) return true;
    if (!m_window.files.path().isEmpty()) return !m_window.model.undoStack().isClean();
    // Nobody is asked to save a session that only looks different from a new one.
    const Explorer& now = m_window.model.document().explorer;
    const Explorer& then = m_opened.explorer;
    return now.scene != then.scene || now.lanes != then.lanes || now.pins != then.pins ||
           now.view.markers != then.view.markers ||
           m_window.model.document().batch != m_opened.batch ||
           m_window.model.document().labs != m_opened.labs;
}

std::optional<Session> OpenSession::unsaved() const {
    const auto* before = m_window.lessons.before();
    // A drag is no step until it ends.
    const bool dragging = !before && m_window.model.dragging();
    if (!isModified() && !dragging) return std::nullopt;
    Session unsaved = before ? before->session : now();
    const QString path = before ? before->path : m_window.files.path();
    if (path.isEmpty()) return unsaved;
    unsaved.origin = QFileInfo(path).absoluteFilePath().toStdString();
    if (const SeenFile& seen = m_window.files.seen(); seen.path == path.toStdString())
        unsaved.origin_sha256 = seen.digest;
    return unsaved;
}

}  // namespace iou
