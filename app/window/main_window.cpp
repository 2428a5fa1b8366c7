// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.hpp"

#include "app/data/pair_files.hpp"
#include "app/files/data_export.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/palette/hover_hints.hpp"
#include "app/welcome/first_steps.hpp"
#include "app/window/open_session.hpp"
#include "core/session/first_session.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/run/run_state.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/text/core_words.hpp"

#include <QCloseEvent>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QStatusBar>
#include <QSvgRenderer>

namespace iou {

namespace {

/// Drawn here: what lets QIcon read SVG is a package of its own in Debian 13.
QIcon ownIcon() {
    QSvgRenderer drawing(QStringLiteral(":/icons/iouscope.svg"));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace

MainWindow::MainWindow(const std::vector<PanelRow>& panels,
                       const std::vector<WorkspaceRow>& workspaces)
    : m_hint(new QLabel(this)), m_parts({*this, [this](const QString& words) { showHint(words); },
                                         [this](const Session& s) { showSession(s); },
                                         [this] { refreshTitle(); }, [this] { welcome(); }},
                                        panels, workspaces),
      m_applied_theme(m_parts.model.appearance().theme) {
    setObjectName(QStringLiteral("main_window"));
    setWindowIcon(ownIcon());
    buildStatusBar();
    m_parts.addMenus(workspaces);
    addToolBarBreak();
    addToolBar(m_parts.notices);
    m_parts.panels->rememberUsual();
    followTitle();
    followHints();
    connect(&m_parts.model, &ExplorerModel::viewChanged, this, &MainWindow::refreshTheme);
    refreshTitle();
    m_parts.canvas->setFocus();
}

MainWindow::~MainWindow() {
    hide();                                      // widgets hear of it while what they ask is there
    m_parts.model.undoStack().disconnect(this);  // it clears itself at the end
}

void MainWindow::buildStatusBar() {
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_hint, 1);
    statusBar()->addPermanentWidget(new RunState(m_parts.model, this));
    statusBar()->setContentsMargins(spacing::half, 0, spacing::unit, 0);
    showHint(usualHint());
}

QString MainWindow::usualHint() {
    return tr("Drag a box or one of its handles. F1 lists every key.");
}

void MainWindow::followTitle() {
    const QUndoStack& stack = m_parts.model.undoStack();
    connect(&m_parts.files, &SessionFiles::pathChanged, this, &MainWindow::refreshTitle);
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::refreshTitle);
    connect(&stack, &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(m_parts.lessons.get(), &LessonRunner::changed, this, &MainWindow::refreshTitle);
    connect(m_parts.pairs, &PairFiles::changed, this, &MainWindow::refreshTitle);
}

void MainWindow::followHints() {
    const auto& hint = &MainWindow::showHint;
    connect(m_parts.canvas, &BoxCanvas::hintChanged, this, hint);
    connect(m_parts.panels.get(), &PanelSet::labChanged, this, [this, hint] {
        for (auto* canvas : centralWidget()->findChildren<FrameCanvas*>())
            connect(canvas, &FrameCanvas::hintChanged, this, hint, Qt::UniqueConnection);
    });
    connect(m_parts.lane_actions, &LaneActions::refused, this, hint);
    connect(&m_parts.model.history(), &DocumentHistory::editTooLarge, this,
            [this](const Error& reason) { showHint(localText(reason)); });
    connect(m_parts.lessons.get(), &LessonRunner::hintChanged, this, hint);
    connect(new HoverHints(*this), &HoverHints::hintChanged, this, hint);
    connect(m_parts.data, &DataExport::message, this, hint);
}

Session MainWindow::session() const { return m_parts.open_session->now(); }

void MainWindow::showSession(const Session& session, const QString& path) {
    m_parts.open_session->show(session, path);
    refreshTheme();
}

void MainWindow::welcome() {
    Session first;
    first.document = firstDocument();
    first.document.appearance = m_parts.model.appearance();
    showSession(first);
    m_parts.first_steps->show();
    m_parts.area->setFocus();
    showHint(usualHint());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_parts.presentation->leave();
    m_parts.lessons->end();
    if (!m_parts.files.mayReplace()) return event->ignore();
    timeline().pause();
    m_parts.model.runs().cancel();
    emit closing();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) m_parts.model.hover().setBox({});
    QMainWindow::changeEvent(event);
}

void MainWindow::showHint(const QString& hint) { m_hint->setText(hint); }

void MainWindow::refreshTitle() {
    const QString& path = m_parts.files.path();
    const QString name = path.isEmpty() ? tr("untitled") : QFileInfo(path).fileName();
    setWindowTitle(QStringLiteral("%1[*] – iouscope").arg(name));
    setWindowModified(m_parts.open_session->isModified());
}

void MainWindow::refreshTheme() {
    if (m_parts.model.appearance().theme == m_applied_theme) return;
    m_applied_theme = m_parts.model.appearance().theme;
    applyTheme(m_applied_theme);
}

}  // namespace iou
