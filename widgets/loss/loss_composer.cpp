// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/loss_composer.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <optional>

namespace iou {

namespace {

constexpr std::size_t kMostSummands = 8;
constexpr std::size_t kMostWrappers = 4;
constexpr double kLargestWeight = 1000.0;

QLabel* headingLabel(const QString& words, QWidget* parent) {
    auto* const label = new QLabel(words, parent);
    QFont font = uiFont(8.0);
    font.setBold(true);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* selectableLabel(const QString& name, QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

}  // namespace

QString LossComposer::wrapperTitle(const composed::Wrapper& wrapper) {
    QString before = text(wrapper.before);
    if (before.endsWith(u'-')) before.chop(1);
    return before + text(wrapper.behind);
}

LossComposer::LossComposer(ExplorerModel& model, QWidget* parent)
    : QDialog(parent), m_model(model), m_area(new QScrollArea(this)) {
    setWindowTitle(tr("Loss made of others"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add_loss = new QToolButton(this);
    m_add_loss->setText(tr("Add a loss"));
    m_add_loss->setIcon(glyphIcon(Glyph::plus));
    m_add_loss->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add_loss->setToolTip(tr("Another summand; a weight below 0 subtracts it"));
    m_add_wrapper = new QToolButton(this);
    m_add_wrapper->setText(tr("Wrap it in"));
    m_add_wrapper->setIcon(glyphIcon(Glyph::plus));
    m_add_wrapper->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add_wrapper->setToolTip(tr("A published way to map the overlap of any loss, or to weigh it"));
    m_add_wrapper->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(m_add_wrapper);
    menu->setToolTipsVisible(true);
    for (const composed::Wrapper& wrapper : composed::wrappers()) {
        QAction* const action = menu->addAction(
            QStringLiteral("%1   %2").arg(wrapperTitle(wrapper), QString::number(wrapper.year)));
        action->setToolTip(plainTip(coreText(wrapper.sentence)));
        connect(action, &QAction::triggered, this, [this, &wrapper] {
            m_parts.wrappers.push_back({&wrapper});
            rebuild();
        });
    }
    m_add_wrapper->setMenu(menu);

    m_name = selectableLabel(tr("Name of the loss"), this);
    QFont bold = uiFont(11.0);
    bold.setBold(true);
    m_name->setFont(bold);
    m_spec = selectableLabel(tr("The loss as a text"), this);
    m_spec->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_spec->setToolTip(tr("What is typed for it, in the palette (Ctrl+Shift+P) and behind --loss"));
    m_fault = selectableLabel(tr("Why there is no such loss"), this);
    auto* const buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("&Take it"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    m_take->setToolTip(tr("The active lane takes this loss"));
    buttons->addButton(QDialogButtonBox::Close);

    auto* const add = new QHBoxLayout;
    add->addWidget(m_add_loss);
    add->addWidget(m_add_wrapper);
    add->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(spacing::unit);
    column->addWidget(m_area, 1);
    column->addLayout(add);
    column->addWidget(m_name);
    column->addWidget(m_spec);
    column->addWidget(m_fault);
    column->addWidget(buttons);
    connect(m_add_loss, &QToolButton::clicked, this, [this] {
        m_parts.sum.push_back({Loss(*findLoss("giou")), 1.0});
        rebuild();
        m_choosers.back()->setFocus();
    });
    connect(m_take, &QPushButton::clicked, this, &LossComposer::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        for (LossChooser* const chooser : m_choosers) chooser->listLosses();
    });
    connect(&m_model.history(), &DocumentHistory::locksChanged, this, &LossComposer::refresh);
    resize(56 * spacing::unit, 58 * spacing::unit);
}

void LossComposer::open(const composed::LossParts& parts) {
    m_parts = parts;
    rebuild();
    show();
    raise();
    activateWindow();
}

void LossComposer::rebuild() {
    m_choosers.clear();
    m_weights.clear();
    m_forms.clear();
    // A row may be in the middle of telling its change.
    if (QWidget* const before = m_area->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    auto* const rows = new QWidget;
    auto* const grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnStretch(1, 1);
    grid->addWidget(headingLabel(tr("Weights and losses"), rows), 0, 0, 1, 3);
    for (std::size_t i = 0; i < m_parts.sum.size(); ++i) addPartRow(*grid, i);
    if (!m_parts.wrappers.empty())
        grid->addWidget(headingLabel(tr("Around their sum, from the inside"), rows),
                        grid->rowCount(), 0, 1, 3);
    for (std::size_t i = 0; i < m_parts.wrappers.size(); ++i) addWrapperRow(*grid, i);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(rows);
    rows->show();
    m_add_loss->setEnabled(m_parts.sum.size() < kMostSummands);
    m_add_wrapper->setEnabled(m_parts.wrappers.size() < kMostWrappers);
    refresh();
}

QToolButton* LossComposer::removeButton(const QString& what) {
    auto* const button = new QToolButton;
    button->setIcon(glyphIcon(Glyph::close));
    button->setAutoRaise(true);
    button->setAccessibleName(what);
    button->setToolTip(plainTip(what));
    return button;
}

void LossComposer::addPartRow(QGridLayout& grid, std::size_t index) {
    const composed::LossParts::Part& part = m_parts.sum[index];
    const int row = grid.rowCount();
    auto* const weight = new NumberField;
    weight->setRange(-kLargestWeight, kLargestWeight);
    weight->setAccessibleName(tr("Weight"));
    weight->setToolTip(tr("Weight of this loss in the sum; below 0 it is subtracted"));
    weight->showValue(part.weight);
    connect(weight, &NumberField::valueChanged, this, [this, index](double value) {
        m_parts.sum[index].weight = value;
        refresh();
    });
    auto* const chooser = new LossChooser;
    chooser->showLoss(part.loss.entry());
    connect(chooser, &LossChooser::chosen, this, [this, index](const LossEntry* entry) {
        m_parts.sum[index].loss = Loss(*entry);
        rebuild();
        m_choosers[index]->setFocus();
    });
    QToolButton* const remove = removeButton(tr("Take %1 out").arg(text(part.loss.name())));
    remove->setEnabled(m_parts.sum.size() > 1);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_parts.sum.erase(m_parts.sum.begin() + static_cast<std::ptrdiff_t>(index));
        rebuild();
    });
    grid.addWidget(weight, row, 0);
    grid.addWidget(chooser, row, 1);
    grid.addWidget(remove, row, 2);
    m_weights.push_back(weight);
    m_choosers.push_back(chooser);
    if (part.loss.parameters().empty()) return;
    auto* const form = new ParameterForm;
    showParameters(*form, part.loss);
    connect(form, &ParameterForm::edited, this, [this, form, index](int which, double value) {
        (void)m_parts.sum[index].loss.setParameter(which, value);
        showParameters(*form, m_parts.sum[index].loss);
        refresh();
    });
    connect(form, &ParameterForm::resetRequested, this, [this, form, index](int which) {
        m_parts.sum[index].loss.resetParameter(which);
        showParameters(*form, m_parts.sum[index].loss);
        refresh();
    });
    addForm(grid, form);
}

void LossComposer::addForm(QGridLayout& grid, ParameterForm* form) {
    grid.addWidget(form, grid.rowCount(), 1);
    m_forms.push_back(form);
}

void LossComposer::showParameters(ParameterForm& form, const Loss& loss) {
    std::vector<ParameterForm::Row> rows;
    for (std::size_t i = 0; i < loss.parameters().size(); ++i) {
        const ParameterInfo& p = loss.entry().parameters[i];
        rows.push_back({coreText(p.name), coreText(p.sentence), loss.parameter(static_cast<int>(i)),
                        p.default_value, p.lo, p.hi});
    }
    form.setRows(rows);
}

void LossComposer::addWrapperRow(QGridLayout& grid, std::size_t index) {
    const composed::LossParts::Around& around = m_parts.wrappers[index];
    const composed::Wrapper& wrapper = *around.wrapper;
    const int row = grid.rowCount();
    auto* const title = new QLabel(wrapperTitle(wrapper));
    auto* const about = new QLabel(coreText(wrapper.sentence));
    about->setWordWrap(true);
    setUiFont(*about, 8.5);
    for (QLabel* const label : {title, about}) {
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(plainTip(QString::fromUtf8(wrapper.source)));
    }
    QToolButton* const remove = removeButton(tr("Take %1 away").arg(wrapperTitle(wrapper)));
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_parts.wrappers.erase(m_parts.wrappers.begin() + static_cast<std::ptrdiff_t>(index));
        rebuild();
    });
    grid.addWidget(title, row, 0);
    grid.addWidget(about, row, 1);
    grid.addWidget(remove, row, 2);
    if (wrapper.parameters.empty()) return;
    auto* const form = new ParameterForm;
    showParameters(*form, around);
    const auto change = [this, form, index](int which, std::optional<double> value) {
        composed::LossParts::Around& mine = m_parts.wrappers[index];
        const std::string name = mine.wrapper->parameters[static_cast<std::size_t>(which)].name;
        std::erase_if(mine.settings, [&](const composed::Setting& s) { return s.name == name; });
        if (value) mine.settings.push_back({name, *value});
        showParameters(*form, mine);
        refresh();
    };
    connect(form, &ParameterForm::edited, this,
            [change](int which, double value) { change(which, value); });
    connect(form, &ParameterForm::resetRequested, this,
            [change](int which) { change(which, std::nullopt); });
    addForm(grid, form);
}

void LossComposer::showParameters(ParameterForm& form, const composed::LossParts::Around& around) {
    std::vector<ParameterForm::Row> rows;
    for (const composed::WrapperParameter& p : around.wrapper->parameters) {
        double value = p.value;
        for (const composed::Setting& s : around.settings)
            if (s.name == p.name) value = s.value;
        rows.push_back({coreText(p.name), coreText(p.sentence), value, p.value, p.lo, p.hi});
    }
    form.setRows(rows);
}

void LossComposer::refresh() {
    const auto loss = composed::lossOfParts(m_parts);
    m_name->setText(loss ? text(loss->name()) : tr("No such loss"));
    m_spec->setText(loss ? text(loss->spec()) : QString());
    m_spec->setHidden(!loss);
    m_fault->setText(loss ? QString() : localText(loss.error()));
    m_fault->setHidden(loss.has_value());
    m_fault->setStyleSheet(QStringLiteral("color: %1;").arg(themeOf(*this).warning.name()));
    m_take->setEnabled(loss.has_value() && !m_model.history().locks().loss);
}

void LossComposer::take() {
    const auto loss = composed::lossOfParts(m_parts);
    if (!loss) return;
    m_model.apply(tr("Take %1").arg(text(loss->name())),
                  [&](Document& d) { d.run().loss = *loss; });
    accept();
}

void LossComposer::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_take) refresh();
}

}  // namespace iou
