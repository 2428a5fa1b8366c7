// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lanes_panel.hpp"

#include "widgets/controls/loss_chooser.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_delegate.hpp"
#include "widgets/lanes/lane_list_model.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {
/// Height of one lane: the panel never scrolls around a list that scrolls.
constexpr int kLeastList = 48;
}  // namespace

LanesPanel::LanesPanel(ExplorerModel& model, LaneActions& actions, QWidget* parent)
    : QWidget(parent), m_model(model), m_actions(actions) {
    m_lanes = new LaneListModel(model, this);
    m_list = new QListView(this);
    m_list->setModel(m_lanes);
    m_list->setItemDelegate(new LaneDelegate(m_list));
    m_list->setAccessibleName(tr("Lanes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setMinimumHeight(kLeastList);
    m_list->installEventFilter(this);
    m_add_menu = new QMenu(this);
    m_actions.fill(*m_add_menu);

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::half, spacing::half, spacing::half, 0);
    tools->setSpacing(2);
    auto* add = new QToolButton(this);
    add->setIcon(glyphIcon(Glyph::plus));
    add->setText(tr("Add"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setAutoRaise(true);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(m_add_menu);
    add->setAccessibleName(tr("Add a lane"));
    add->setToolTip(tr("Add a lane with another loss"));
    tools->addWidget(add);
    tools->addWidget(button(Glyph::duplicate, tr("Duplicate lane"),
                            tr("Copy the active lane, to change one thing in it"),
                            &LaneActions::duplicate));
    tools->addWidget(m_remove = button(Glyph::minus, tr("Remove lane"),
                                       tr("Remove the active lane (Del in the list)"),
                                       &LaneActions::remove));
    tools->addWidget(m_up = button(Glyph::up, tr("Move lane up"),
                                   tr("Move the active lane up (Ctrl+Up in the list)"),
                                   &LaneActions::moveUp));
    tools->addWidget(m_down = button(Glyph::down, tr("Move lane down"),
                                     tr("Move the active lane down (Ctrl+Down in the list)"),
                                     &LaneActions::moveDown));
    tools->addStretch(1);
    tools->addWidget(button(Glyph::pin, tr("Pin this run"),
                            tr("Keep the active lane's run to compare with"), &LaneActions::pin));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(tools);
    column->addWidget(m_list, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_actions.activate(now.row()); });
    connect(m_lanes, &QAbstractItemModel::dataChanged, this, &LanesPanel::selectActive);
    connect(m_lanes, &QAbstractItemModel::modelReset, this, &LanesPanel::selectActive);
    selectActive();
}

QToolButton* LanesPanel::button(Glyph glyph, const QString& name, const QString& tip,
                                void (LaneActions::*action)()) {
    auto* made = new QToolButton(this);
    made->setIcon(glyphIcon(glyph));
    made->setAutoRaise(true);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    connect(made, &QToolButton::clicked, &m_actions, action);
    return made;
}

void LanesPanel::selectActive() {
    const QSignalBlocker quiet(m_list->selectionModel());
    const QModelIndex active = m_lanes->index(m_model.activeLane());
    // What one has scrolled away from by hand stays away until another lane is the active one.
    const bool another = active != m_list->currentIndex();
    m_list->setCurrentIndex(active);
    if (another) m_list->scrollTo(active);
    m_list->viewport()->update();
    refreshButtons();
}

void LanesPanel::refreshButtons() {
    const int last = static_cast<int>(m_model.lanes().size()) - 1;
    m_remove->setEnabled(last > 0);
    m_up->setEnabled(m_model.activeLane() > 0);
    m_down->setEnabled(m_model.activeLane() < last);
}

void LanesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_list->scrollTo(m_list->currentIndex());
}

bool LanesPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || (!asks && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool ctrl = key->modifiers() == Qt::ControlModifier;
    void (LaneActions::*action)() = nullptr;
    if (ctrl && key->key() == Qt::Key_Up) action = &LaneActions::moveUp;
    if (ctrl && key->key() == Qt::Key_Down) action = &LaneActions::moveDown;
    if (key->key() == Qt::Key_Delete) action = &LaneActions::remove;
    if (!action) return QWidget::eventFilter(watched, event);
    event->accept();
    if (!asks) (m_actions.*action)();
    return true;
}

}  // namespace iou
