// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_panel/surface_tools.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/surface_panel/surface_menu.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/loss_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

/// Represents the difference among the ids of terms.
const QString kDifference = QStringLiteral("-");

QComboBox* axisChooser(QWidget* parent, const QString& name) {
    auto* chooser = new QComboBox(parent);
    chooser->setAccessibleName(name);
    chooser->setToolTip(name);
    for (int i = 0; i < axis_count; ++i)
        chooser->addItem(localText(axisLabel(static_cast<Axis>(i))), i);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return chooser;
}

QToolButton* toggle(QWidget* parent, Glyph glyph, const QString& name, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setIcon(glyphIcon(glyph));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

QToolButton* buttonOf(QWidget* parent, QAction* action) {
    auto* button = new QToolButton(parent);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(QString(action->text()).remove(u'&'));
    return button;
}

}  // namespace

SurfaceTools::SurfaceTools(ExplorerModel& model, SurfaceMenu& menu, QWidget* parent)
    : QWidget(parent), m_model(model) {
    buildRow(menu);
    connect(m_x, &QComboBox::activated, this,
            [this](int i) { chooseAxis(true, static_cast<Axis>(i)); });
    connect(m_y, &QComboBox::activated, this,
            [this](int i) { chooseAxis(false, static_cast<Axis>(i)); });
    connect(m_quantity, &QComboBox::activated, this,
            [this] { chooseQuantity(m_quantity->currentData().toString()); });
    connect(m_minus, &LossChooser::chosen, this, &SurfaceTools::chooseMinus);
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        m_minus->listLosses();
        refresh();
    });
    connect(m_field, &QToolButton::clicked, this, [this](bool on) {
        change(on ? tr("Show the gradient field") : tr("Hide the gradient field"),
               [&](SurfaceView& v) { v.field = on; });
    });
    connect(m_isolines, &QToolButton::clicked, this, [this](bool on) {
        change(on ? tr("Show isolines") : tr("Hide isolines"),
               [&](SurfaceView& v) { v.isolines = on; });
    });
    connect(m_fit, &QToolButton::clicked, this, [this] {
        change(tr("Fit the surface"), [](SurfaceView& v) { v.follow_scene = true; });
    });
    connect(&m_model, &ExplorerModel::viewChanged, this, &SurfaceTools::refresh);
    connect(&m_model, &ExplorerModel::lossChanged, this, &SurfaceTools::refreshQuantities);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &SurfaceTools::refreshQuantities);
    refreshQuantities();
}

void SurfaceTools::buildRow(SurfaceMenu& menu) {
    m_x = axisChooser(this, tr("Number of the box along the horizontal axis"));
    m_y = axisChooser(this, tr("Number of the box along the vertical axis"));
    m_quantity = new QComboBox(this);
    m_quantity->setAccessibleName(tr("Shown quantity"));
    m_quantity->setToolTip(tr("The loss, one of its terms, or its difference to another loss"));
    m_quantity->setMinimumContentsLength(2);
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_minus_label = new QLabel(tr("minus"), this);
    m_minus = new LossChooser(this);
    m_minus->setAccessibleName(tr("Loss that is subtracted"));
    m_minus_label->setBuddy(m_minus);
    m_field = toggle(this, Glyph::field, tr("Gradient field"),
                     tr("Arrows along which what is shown falls (F); dots where it is flat"));
    m_isolines = toggle(this, Glyph::isolines, tr("Isolines"), tr("Lines of equal value (C)"));
    m_fit = toggle(this, Glyph::fit, tr("Follow the boxes"),
                   tr("Ranges follow the boxes; off after zooming or panning"));
    auto* more = new QToolButton(this);
    more->setIcon(glyphIcon(Glyph::settings));
    more->setAutoRaise(true);
    more->setAccessibleName(tr("More of the surface"));
    more->setToolTip(tr("Colours, scale, streamlines, profile"));
    more->setMenu(&menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));

    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::half);
    for (auto [name, chooser] : {std::pair{tr("x"), m_x}, std::pair{tr("y"), m_y}}) {
        auto* label = new QLabel(name, this);
        label->setBuddy(chooser);
        row->addWidget(label);
        row->addWidget(chooser);
    }
    row->addWidget(m_quantity, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    m_spare = {buttonOf(this, menu.profile()), buttonOf(this, menu.relief())};
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_field, m_isolines, m_spare[0], m_spare[1], m_fit, more})
        buttons->addWidget(button);
    row->addLayout(buttons);
    auto* second = new QHBoxLayout;
    second->setSpacing(spacing::half);
    second->addWidget(m_minus_label);
    second->addWidget(m_minus, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::half, spacing::half, 0);
    column->setSpacing(spacing::half);
    column->addLayout(row);
    column->addLayout(second);
}

int SurfaceTools::spareWidth() const {
    int width = 0;
    for (const QWidget* button : m_spare) width += button->sizeHint().width();
    return width;
}

QSize SurfaceTools::minimumSizeHint() const {
    QSize least = layout()->minimumSize();
    if (!m_spare.front()->isHidden()) least.rwidth() -= spareWidth();
    return least;
}

void SurfaceTools::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool room = width() >= minimumSizeHint().width() + spareWidth();
    for (QWidget* button : m_spare) button->setVisible(room);
}

void SurfaceTools::refresh() {
    const SurfaceView& view = m_model.view().surface;
    m_x->setCurrentIndex(static_cast<int>(view.x));
    m_y->setCurrentIndex(static_cast<int>(view.y));
    const QString id = view.minus ? kDifference : QString::fromStdString(view.term);
    m_quantity->setCurrentIndex(std::max(0, m_quantity->findData(id)));
    m_minus->setVisible(view.minus.has_value());
    m_minus_label->setVisible(view.minus.has_value());
    if (view.minus) m_minus->showLoss(view.minus->entry());
    m_field->setChecked(view.field);
    m_isolines->setChecked(view.isolines);
    m_fit->setChecked(view.follow_scene);
}

void SurfaceTools::refreshQuantities() {
    const Loss& loss = m_model.run().loss;
    m_quantity->clear();
    const QString name = valueName(loss.entry());
    m_quantity->addItem(name, QString());
    m_quantity->addItem(QStringLiteral("%1 − …").arg(name), kDifference);
    m_quantity->setItemData(1, tr("The difference to another loss"), Qt::ToolTipRole);
    for (const TermInfo* term : loss.entry().terms) {
        m_quantity->addItem(QString::fromUtf8(term->symbol), QString::fromUtf8(term->id));
        m_quantity->setItemData(m_quantity->count() - 1, coreText(term->sentence), Qt::ToolTipRole);
    }
    m_quantity->insertSeparator(2);
    refresh();
}

void SurfaceTools::change(const QString& name, const std::function<void(SurfaceView&)>& edit) {
    m_model.apply(name, [&](Document& d) { edit(d.explorer.view.surface); });
    refresh();
}

void SurfaceTools::chooseAxis(bool horizontal, Axis axis) {
    change(tr("Choose the surface's axes"), [&](SurfaceView& view) {
        Axis& chosen = horizontal ? view.x : view.y;
        Axis& other = horizontal ? view.y : view.x;
        const Axis before = chosen;
        chosen = axis;
        const SurfaceRequest probe{m_model.run().loss,    -1,
                                   m_model.scene().pred,  m_model.scene().target,
                                   {view.x, 0.0, 1.0, 2}, {view.y, 0.0, 1.0, 2}};
        // Both axes would be the same number: swap them.
        if (!probe.check()) other = before;
        view.follow_scene = true;
        view.cut_at.reset();
    });
}

void SurfaceTools::chooseQuantity(const QString& id) {
    change(tr("Choose what the surface shows"), [&](SurfaceView& view) {
        view.color_range.reset();
        view.minus.reset();
        view.term.clear();
        if (id != kDifference) {
            view.term = id.toStdString();
            return;
        }
        const char* const other = m_model.run().loss.id() == "giou" ? "iou" : "giou";
        view.minus = Loss(*findLoss(other));
    });
}

void SurfaceTools::chooseMinus(const LossEntry* entry) {
    change(tr("Choose the subtracted loss"), [&](SurfaceView& view) {
        view.color_range.reset();
        view.minus = Loss(*entry);
    });
}

}  // namespace iou
