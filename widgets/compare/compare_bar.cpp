// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_bar.hpp"

#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {
constexpr int kCombosRoom = 80;  ///< above their least width, where padlocks have names
}

CompareBar::CompareBar(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(spacing::unit, 3, spacing::unit, 3);
    rows->setSpacing(3);
    for (QHBoxLayout** row : {&m_upper, &m_cells, &m_lower}) {
        *row = new QHBoxLayout;
        (*row)->setSpacing(2);
        rows->addLayout(*row);
    }
    const auto center = [&](const QString& name, const QString& tip, CentralView view) {
        addChoice(
            *m_upper, name, tip, tr("View: %1").arg(name),
            [view](const CompareView& c) { return c.center == view; },
            [view](CompareView& c) { c.center = view; });
    };
    center(tr("Explore"), tr("The active lane alone"), CentralView::explore);
    center(tr("Overlay"), tr("The predictions of all lanes in one scene"), CentralView::overlay);
    center(tr("Grid"), tr("A scene or surface for each lane"), CentralView::grid);
    m_upper->addStretch(1);
    const auto cells = [&](const QString& name, const QString& tip, CellContent content) {
        m_of_grid.push_back(addChoice(
            *m_cells, name, tip, tr("Cells: %1").arg(name),
            [content](const CompareView& c) { return c.cells == content; },
            [content](CompareView& c) { c.cells = content; }));
    };
    cells(tr("Scenes"), tr("Every lane's boxes"), CellContent::scene);
    cells(tr("Surfaces"), tr("Every lane's loss surface"), CellContent::surface);
    m_cells->addStretch(1);

    const auto combo = [&](const QString& name, const QString& tip, const QStringList& items) {
        auto* made = new QComboBox(this);
        made->addItems(items);
        made->setAccessibleName(name);
        made->setToolTip(tip);
        // In a narrow window the text is cut rather than the panels beside it.
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(1);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setMaximumWidth(made->fontMetrics().horizontalAdvance(items.back()) + 48);
        m_lower->addWidget(made, 1);
        m_of_lanes.push_back(made);
        return made;
    };
    m_curve = combo(tr("Curve"), tr("What the curves of several lanes show"),
                    {tr("Curves: IoU"), tr("Curves: loss")});
    m_sync = combo(tr("Synchronise"),
                   tr("Which step of the other lanes belongs to a step of the active one"),
                   {tr("Sync: step"), tr("Sync: IoU reached"), tr("Sync: loss fallen")});
    m_lower->addStretch();
    addPadlock(tr("Axes"), tr("One view for all lanes; open: each lane its own"),
               &CompareView::shared_axes);
    addPadlock(tr("Colours"), tr("One colour scale for all surfaces; open: each lane its own"),
               &CompareView::shared_colors);
    m_of_surfaces.push_back(m_padlocks.back().button);
    addPadlock(tr("Clock"), tr("One playhead for all lanes; open: it moves the active lane alone"),
               &CompareView::shared_clock);

    connect(m_curve, &QComboBox::activated, this, [this](int i) {
        m_model.apply(tr("Compared curve"), [&](Document& d) {
            d.explorer.view.compare.curve = static_cast<ComparedCurve>(i);
        });
    });
    connect(m_sync, &QComboBox::activated, this, [this](int i) {
        m_model.apply(tr("Synchronise lanes"), [&](Document& d) {
            d.explorer.view.compare.sync = static_cast<LaneSync>(i);
        });
    });
    connect(&m_model, &ExplorerModel::viewChanged, this, &CompareBar::refresh);
    connect(&m_model, &ExplorerModel::lanesChanged, this, &CompareBar::refresh);
    refresh();
}

QToolButton* CompareBar::addChoice(QHBoxLayout& row, const QString& name, const QString& tip,
                                   const QString& step, std::function<bool(const CompareView&)> on,
                                   std::function<void(CompareView&)> set) {
    auto* button = new QToolButton(this);
    button->setText(name);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    row.addWidget(button);
    m_choices.push_back({button, std::move(on)});
    connect(button, &QToolButton::clicked, this, [this, step, set] {
        m_model.apply(step, [&](Document& d) { set(d.explorer.view.compare); });
        refresh();  // a click on the checked one leaves it checked
    });
    return button;
}

void CompareBar::addPadlock(const QString& name, const QString& tip, bool CompareView::*shared) {
    auto* button = new QToolButton(this);
    button->setText(name);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    m_lower->addWidget(button);
    m_padlocks.push_back({button, [shared](const CompareView& c) { return c.*shared; }});
    m_of_lanes.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, name, shared](bool on) {
        m_model.apply(on ? tr("Share %1").arg(name) : tr("Separate %1").arg(name),
                      [&](Document& d) { d.explorer.view.compare.*shared = on; });
    });
}

void CompareBar::refresh() {
    const CompareView& view = m_model.view().compare;
    for (const Switch& choice : m_choices) choice.button->setChecked(choice.on(view));
    for (const Switch& lock : m_padlocks) {
        const bool on = lock.on(view);
        lock.button->setChecked(on);
        lock.button->setIcon(glyphIcon(on ? Glyph::locked : Glyph::unlocked));
    }
    const QSignalBlocker quiet_sync(m_sync), quiet_curve(m_curve);
    m_sync->setCurrentIndex(static_cast<int>(view.sync));
    m_curve->setCurrentIndex(static_cast<int>(view.curve));
    const bool grid = view.center == CentralView::grid;
    const bool several = m_model.lanes().size() > 1 || !m_model.pins().empty();
    for (QWidget* widget : m_of_lanes) widget->setVisible(several);
    for (QWidget* widget : m_of_grid) widget->setVisible(grid);
    for (QWidget* widget : m_of_surfaces)
        widget->setVisible(several && grid && view.cells == CellContent::surface);
    fitPadlocks();
}

int CompareBar::padlocksWidth() const {
    int width = 0;
    for (const Switch& lock : m_padlocks)
        if (!lock.button->isHidden()) width += lock.button->sizeHint().width();
    return width;
}

void CompareBar::fitPadlocks() {
    const auto show = [this](Qt::ToolButtonStyle style) {
        for (const Switch& lock : m_padlocks) lock.button->setToolButtonStyle(style);
    };
    show(Qt::ToolButtonIconOnly);
    const int icons = padlocksWidth();
    for (QLayout* row : std::initializer_list<QLayout*>{m_upper, m_cells, m_lower, layout()})
        row->invalidate();  // nested layouts are not invalidated in time otherwise
    m_least = layout()->minimumSize().width();
    show(Qt::ToolButtonTextBesideIcon);
    // The combo boxes keep part of their text, too.
    if (width() < m_least + padlocksWidth() - icons + kCombosRoom) show(Qt::ToolButtonIconOnly);
}

QSize CompareBar::minimumSizeHint() const { return {m_least, QWidget::minimumSizeHint().height()}; }

void CompareBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitPadlocks();
}

void CompareBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace iou
