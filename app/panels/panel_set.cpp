// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_set.hpp"

#include "app/panels/panel_state.hpp"
#include "app/panels/panel_tabs.hpp"
#include "app/panels/panel_widths.hpp"
#include "app/panels/screen_clamp.hpp"
#include "widgets/frame/lab_centre.hpp"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

/// In the place of a title that is not shown. The hint of a plain widget is -1, and Qt would come
/// to less than nothing for a panel without content.
class NoTitle : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

constexpr int kLayoutVersion = 1;
constexpr int kRestMs = 100;  ///< after the window is shown, until the rest of it is made

Qt::DockWidgetArea areaOf(PanelPlace place) {
    using enum PanelPlace;
    if (place == bottom) return Qt::BottomDockWidgetArea;
    return place == upper_left || place == lower_left ? Qt::LeftDockWidgetArea
                                                      : Qt::RightDockWidgetArea;
}

}  // namespace

PanelSet::PanelSet(QMainWindow& window, QWidget* explorer, const PanelParts& parts,
                   const std::vector<PanelRow>& rows, const std::vector<WorkspaceRow>& workspaces)
    : m_window(window), m_parts(parts), m_middle(window, explorer, workspaces) {
    new PanelTabs(window);
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
    for (const PanelRow& row : rows) add(row);
    stack();
    window.installEventFilter(this);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_rest.setInterval(0);
        if (!fillNext()) m_rest.stop();
    });
    // A profile needs room below the surface.
    connect(&m_parts.model, &ExplorerModel::viewChanged, this,
            [this, last = ProfileCut::none]() mutable {
                const ProfileCut cut = m_parts.model.view().surface.cut;
                if (std::exchange(last, cut) != cut && m_origin == Layout::usual) share();
            });
}

PanelSet::~PanelSet() {
    letGo();
    // The contents watch the model, so they go first; and docks that hide no longer matter.
    for (const Panel& panel : m_panels) panel.dock->disconnect(this);
    delete m_window.takeCentralWidget();
    for (const Panel& panel : m_panels) delete panel.dock;
}

void PanelSet::add(const PanelRow& row) {
    auto* dock = new QDockWidget(QCoreApplication::translate("Panels", row.title), &m_window);
    dock->setObjectName(QString::fromLatin1(row.id));
    const std::size_t at = m_panels.size();
    m_panels.push_back({row, dock, nullptr});
    // The window is there sooner without what only other tabs and labs show.
    if (!row.lab && row.tab == 0) {
        fill(m_panels[at]);
    } else {
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock, at](bool visible) {
            if ((visible || dock->isFloating()) && m_window.isVisible()) fill(m_panels[at]);
        });
    }
    m_window.addDockWidget(areaOf(row.place), dock);
    if (row.lab) dock->hide();
    const auto arranged = [this] { m_origin = Layout::arranged; };
    connect(dock, &QDockWidget::dockLocationChanged, this, &PanelSet::refreshTitles);
    connect(dock, &QDockWidget::topLevelChanged, this, &PanelSet::refreshTitles);
    connect(dock, &QDockWidget::topLevelChanged, this, arranged);
    connect(dock->toggleViewAction(), &QAction::triggered, this, arranged);
    connect(dock, &QDockWidget::visibilityChanged, this, &PanelSet::refreshTitles);
}

void PanelSet::stack() {
    using enum PanelPlace;
    // Before the stacks: they would share the height with a title that is not there.
    for (QDockWidget* row : docksAt(bottom)) {
        row->setTitleBarWidget(new QWidget(&m_window));
        row->setFeatures(QDockWidget::NoDockWidgetFeatures);
    }
    for (const auto& [upper, lower] :
         {std::pair(upper_left, lower_left), std::pair(upper_right, lower_right)}) {
        m_window.splitDockWidget(front(upper), front(lower), Qt::Vertical);
        for (const PanelPlace place : {upper, lower}) {
            const QList<QDockWidget*> tabs = docksAt(place);
            for (qsizetype i = 1; i < tabs.size(); ++i)
                m_window.tabifyDockWidget(tabs[i - 1], tabs[i]);
        }
    }
    raiseFronts();
    refreshTitles();
}

QList<QDockWidget*> PanelSet::docks() const {
    QList<QDockWidget*> list;
    for (const Panel& panel : m_panels) list << panel.dock;
    return list;
}

QDockWidget* PanelSet::find(const QString& id) const {
    const auto found = std::find_if(m_panels.begin(), m_panels.end(), [&](const Panel& panel) {
        return panel.dock->objectName() == id;
    });
    return found == m_panels.end() ? nullptr : found->dock;
}

QList<QDockWidget*> PanelSet::docksAt(PanelPlace place) const {
    std::vector<const Panel*> stack;
    for (const Panel& panel : m_panels)
        if (panel.row.place == place && !panel.row.lab) stack.push_back(&panel);
    std::stable_sort(stack.begin(), stack.end(),
                     [](const Panel* a, const Panel* b) { return a->row.tab < b->row.tab; });
    QList<QDockWidget*> list;
    for (const Panel* panel : stack) list << panel->dock;
    return list;
}

QDockWidget* PanelSet::front(PanelPlace place) const { return docksAt(place).value(0); }

QList<QDockWidget*> PanelSet::displays() const {
    QList<QDockWidget*> list;
    for (const Panel& panel : m_panels)
        if (!panel.row.is_control) list << panel.dock;
    return list;
}

void PanelSet::lock(const Locks& locks) {
    m_locks = locks;
    for (const Panel& panel : m_panels)
        if (panel.row.lock && panel.content)
            panel.dock->widget()->setEnabled(!(locks.*panel.row.lock));
    emit locked(locks);
}

void PanelSet::refreshTitles() {
    // A panel among tabs has its name on the tab already.
    for (const Panel& panel : m_panels) {
        if (panel.row.place == PanelPlace::bottom) continue;
        QDockWidget* const dock = panel.dock;
        const QList<QDockWidget*> others = m_window.tabifiedDockWidgets(dock);
        const bool alone = std::all_of(others.begin(), others.end(),
                                       [](const QDockWidget* other) { return other->isHidden(); });
        const bool tabbed = !dock->isFloating() && !alone;
        const bool hide = tabbed || m_titles_hidden;
        if (hide == (dock->titleBarWidget() != nullptr)) continue;
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(hide ? new NoTitle(dock) : nullptr);
        if (old) old->deleteLater();
    }
}

void PanelSet::setTitlesHidden(bool hidden) {
    m_titles_hidden = hidden;
    refreshTitles();
}

LabCentre* PanelSet::centre() const {
    return lab() ? dynamic_cast<LabCentre*>(m_middle.current()) : nullptr;
}

bool PanelSet::belongs(const Panel& panel) const {
    if (panel.row.lab) return lab() && std::string_view(panel.row.lab) == lab()->id;
    if (!lab()) return true;
    const std::string_view id = panel.row.id;
    for (const PanelColumn* column : {&lab()->left, &lab()->right})
        for (const PanelStack& stack : *column)
            if (std::find(stack.begin(), stack.end(), id) != stack.end()) return true;
    return false;
}

bool PanelSet::belongs(const QDockWidget& dock) const {
    return std::any_of(m_panels.begin(), m_panels.end(),
                       [&](const Panel& panel) { return panel.dock == &dock && belongs(panel); });
}

void PanelSet::showMiddle(const WorkspaceRow* lab) {
    if (!m_middle.show(lab, m_parts)) return;
    for (Panel& panel : m_panels)
        if (belongs(panel)) fill(panel);
    for (const Panel& panel : m_panels)
        if (!belongs(panel)) panel.dock->hide();
    if (this->lab()) m_middle.current()->setFocus();
    emit labChanged();
}

void PanelSet::showLab(std::string_view id, std::vector<LabCamera> cameras) {
    setLabCameras(std::move(cameras));
    showMiddle(m_middle.find(id));
}

PanelSet::Arrangement PanelSet::keep() const { return {state(), m_origin, lab(), labCameras()}; }

void PanelSet::putBack(const Arrangement& kept) {
    setLabCameras(kept.cameras);
    showMiddle(kept.lab);
    restore(kept.state);
    m_origin = kept.origin;
}

QByteArray PanelSet::state() const { return m_window.saveState(kLayoutVersion); }

void PanelSet::rememberUsual() { m_usual = state(); }

bool PanelSet::restore(const QByteArray& state) {
    letGo();
    const bool read =
        isSoundState(state, kLayoutVersion) && m_window.restoreState(state, kLayoutVersion);
    emit restored();
    // Floating panels may have been left on a screen that is gone.
    for (const Panel& panel : m_panels)
        if (!belongs(panel)) panel.dock->hide();  // whatever a state says that knows it not
    for (const Panel& panel : m_panels)
        if (panel.dock->isFloating())
            panel.dock->setGeometry(reachable(panel.dock->geometry(), screensFor(m_window)));
    refreshTitles();
    return read;
}

void PanelSet::reset() {
    if (lab()) return arrangeFor(*lab());
    m_own.clear();
    showUsual();
    share();
}

void PanelSet::showUsual() {
    restore(m_usual);
    for (const Panel& panel : m_panels) panel.dock->setVisible(belongs(panel));
    raiseFronts();
    m_origin = Layout::usual;
}

void PanelSet::raiseFronts() {
    using enum PanelPlace;
    for (const PanelPlace place : {upper_left, lower_left, lower_right, upper_right})
        front(place)->raise();
}

void PanelSet::arrangeFor(const WorkspaceRow& workspace) {
    m_window.setUpdatesEnabled(false);
    // What a person has made of the explorer's panels outlives a visit to a lab.
    if (!lab() && m_origin == Layout::arranged) m_own = state();
    if (!workspace.middle) m_own.clear();
    showMiddle(workspace.middle ? &workspace : nullptr);
    showUsual();
    if (workspace.left.empty() && workspace.right.empty()) {
        m_window.setUpdatesEnabled(true);
        share();
        return emit workspaceChosen();
    }
    for (const Panel& panel : m_panels)
        if (panel.row.place != PanelPlace::bottom || workspace.middle) panel.dock->hide();
    place(Qt::LeftDockWidgetArea, workspace.left);
    place(Qt::RightDockWidgetArea, workspace.right);
    shareColumns(workspace);
    m_origin = workspace.middle ? Layout::of_lab : Layout::arranged;
    refreshTitles();
    m_window.setUpdatesEnabled(true);
    emit workspaceChosen();
}

void PanelSet::arrangeForLab(std::string_view id) {
    if (const WorkspaceRow* row = m_middle.find(id)) arrangeFor(*row);
}

void PanelSet::shareColumns(const WorkspaceRow& workspace) {
    if (!workspace.right.empty())
        m_window.resizeDocks({find(QString::fromLatin1(workspace.right.front().front()))},
                             {static_cast<int>(m_window.width() * workspace.right_share)},
                             Qt::Horizontal);
    if (workspace.left_share > 0.0)
        m_window.resizeDocks({find(QString::fromLatin1(workspace.left.front().front()))},
                             {static_cast<int>(m_window.width() * workspace.left_share)},
                             Qt::Horizontal);
    for (const auto& [column, upper] : {std::pair(&workspace.left, workspace.left_upper),
                                        std::pair(&workspace.right, workspace.right_upper)}) {
        if (column->size() != 2) continue;
        const auto above = static_cast<int>(m_window.height() * upper);
        m_window.resizeDocks({find(QString::fromLatin1(column->at(0).front())),
                              find(QString::fromLatin1(column->at(1).front()))},
                             {above, m_window.height() - above}, Qt::Vertical);
    }
}

void PanelSet::place(Qt::DockWidgetArea area, const PanelColumn& column) {
    QDockWidget* above = nullptr;
    for (const PanelStack& stack : column) {  // before there are tabs, which cannot be split
        QDockWidget* const front = find(QString::fromLatin1(stack.front()));
        m_window.addDockWidget(area, front);
        if (above) m_window.splitDockWidget(above, front, Qt::Vertical);
        above = front;
    }
    for (const PanelStack& stack : column) {
        QDockWidget* const front = find(QString::fromLatin1(stack.front()));
        for (const char* id : stack) {
            QDockWidget* const dock = find(QString::fromLatin1(id));
            if (dock != front) m_window.tabifyDockWidget(front, dock);
            dock->show();
        }
        front->raise();
    }
}

void PanelSet::toggle(QDockWidget& dock) {
    m_origin = Layout::arranged;
    const bool in_front = !dock.visibleRegion().isEmpty();
    dock.setVisible(!in_front);
    if (!in_front) dock.raise();
}

void PanelSet::letGo() {
    const auto release = [](QWidget* held) {
        const QPointF at = QCursor::pos();
        QMouseEvent event(QEvent::MouseButtonRelease, held->mapFromGlobal(at), at, Qt::LeftButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(held, &event);
    };
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) release(dock);
    release(&m_window);
}

void PanelSet::share() {
    using enum PanelPlace;
    const bool profile = m_parts.model.view().surface.cut != ProfileCut::none;
    shareWindow(m_window,
                {front(upper_left), front(lower_left), front(upper_right), front(lower_right)},
                profile);
}

void PanelSet::reopenFloating() {
    for (const Panel& panel : m_panels) {
        if (!panel.dock->isFloating() || panel.dock->isHidden()) continue;
        panel.dock->hide();
        panel.dock->show();
    }
}

bool PanelSet::shareAsNobodyArranged() {
    if (m_origin == Layout::usual)
        share();
    else if (m_origin == Layout::of_lab && lab())  // none while it is being left
        shareColumns(*lab());
    else
        return false;
    return true;
}

bool PanelSet::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_window) return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        // A press where no widget is takes a seam between panels.
        if (!m_window.childAt(static_cast<QMouseEvent*>(event)->position().toPoint()))
            m_origin = Layout::arranged;
        break;
    case QEvent::Resize: {
        const auto* resize = static_cast<QResizeEvent*>(event);
        // Until somebody arranges them the panels share every new size.
        if (!shareAsNobodyArranged() && resize->size().width() < resize->oldSize().width())
            keepMiddle(m_window, docks());
        break;
    }
    case QEvent::Show:
        if (!shareAsNobodyArranged()) keepMiddle(m_window, docks());
        // Floating panels shown before the window stay behind it until they are shown again.
        QTimer::singleShot(0, this, &PanelSet::reopenFloating);
        QTimer::singleShot(0, this, [this] { raise(std::exchange(m_raised_later, {})); });
        m_rest.start(kRestMs);
        break;
    default: break;
    }
    return false;
}

}  // namespace iou
