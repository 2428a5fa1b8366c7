// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/term_inspector.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/loss/term_model.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/late_refresh.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/loss_text.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_delegate.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {
constexpr int kIndentation = 10;
}

TermInspector::TermInspector(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    m_name = new QLabel(this);
    // A long name gives way to the value, and does not widen the panel.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_value = new QLabel(this);
    setUiFont(*m_value, 15.0, QFont::Bold);
    m_value->setAccessibleName(tr("Value of the loss"));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_iou = new QLabel(this);
    m_remarks = new QLabel(this);
    m_remarks->setWordWrap(true);
    m_remarks->setAccessibleName(tr("Remarks on the value"));
    m_remarks->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    for (QLabel* label : {m_name, m_value, m_iou, m_remarks}) label->setTextFormat(Qt::PlainText);
    m_form = new QComboBox(this);
    m_form->setAccessibleName(tr("Variables of the gradient"));
    m_form->setToolTip(tr("The variables the partials are taken by"));
    for (const BoxForm form : {BoxForm::xyxy, BoxForm::cxcywh, BoxForm::log})
        m_form->addItem(boxFormTitle(form), static_cast<int>(form));

    m_terms = new TermModel(this);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_terms);
    m_tree->setAccessibleName(tr("Terms of the loss"));
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTextElideMode(Qt::ElideNone);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(kIndentation);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemDelegate(new NumberDelegate(this));
    m_tree->setItemDelegateForColumn(TermModel::symbol, new MathDelegate(this));
    m_tree->setMouseTracking(true);
    m_tree->viewport()->installEventFilter(this);
    m_name->installEventFilter(this);
    connect(m_terms, &QAbstractItemModel::modelReset, this, &TermInspector::unfold);
    auto* header = m_tree->header();
    header->setStretchLastSection(false);
    setUiFont(*header, 8.0);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(TermModel::symbol, QHeaderView::ResizeToContents);
    header->setMinimumSectionSize(36);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column == TermModel::symbol) fitColumns();
    });

    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    head->setSpacing(spacing::unit);
    head->addWidget(m_value);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_iou);
    head->addLayout(names, 1);
    head->addWidget(m_form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(head);
    column->addWidget(m_remarks);
    column->addWidget(m_tree, 1);

    connect(m_form, &QComboBox::activated, this, [this] {
        const auto form = static_cast<BoxForm>(m_form->currentData().toInt());
        m_model.apply(tr("Choose the gradient's variables"),
                      [&](Document& d) { d.explorer.view.gradient_form = form; });
    });
    auto* late = new LateRefresh(m_model, *this, [this] { refresh(); });
    connect(&m_model, &ExplorerModel::evaluationChanged, late, &LateRefresh::ask);
    connect(&m_model, &ExplorerModel::viewChanged, this, &TermInspector::refreshForm);
    applyColors();
    refreshForm();
    fitColumns();
}

void TermInspector::refreshForm() {
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(m_model.view().gradient_form)));
    refresh();
}

void TermInspector::refresh() {
    const Evaluation& now = m_model.evaluation();
    const LossEntry& entry = m_model.evaluatedLoss().entry();
    m_name->setToolTip(valueName(entry));
    fitName();
    m_value->setText(tableNumber(now.value, 5));
    fitValue();
    m_iou->setText(tr("IoU %1").arg(tableNumber(now.iou)));
    QStringList remarks;
    for (const Phrase& remark : m_model.evaluatedLoss().remarks(now.pred, now.target))
        remarks << localText(remark);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setHidden(remarks.isEmpty());
    const bool sound =
        std::isfinite(now.value) && std::all_of(now.direction.begin(), now.direction.end(),
                                                [](double d) { return std::isfinite(d); });
    QPalette palette = m_remarks->palette();
    palette.setColor(QPalette::WindowText, sound ? themeOf(*this).muted : themeOf(*this).warning);
    m_remarks->setPalette(palette);
    m_terms->show(entry, now, m_model.view().gradient_form);
}

void TermInspector::unfold() {
    m_tree->expandAll();
    // A title without numbers does not widen the column of symbols.
    for (int row = 0; row < m_terms->rowCount(); ++row) {
        const auto blank = [&](int column) {
            return m_terms->index(row, column, {}).data().toString().isEmpty();
        };
        m_tree->setFirstColumnSpanned(row, {},
                                      blank(TermModel::value) && blank(TermModel::first_partial));
    }
}

void TermInspector::fitColumns() {
    // Fewer digits rather than cut-off ones.
    const QFontMetrics metrics(uiFont(8.0));
    constexpr int padding = 10;
    const auto needed = [&](const QString& widest) {
        return 5 * (metrics.horizontalAdvance(widest) + padding) +
               m_tree->columnWidth(TermModel::symbol);
    };
    const int room = m_tree->viewport()->width();
    m_terms->setDigits(room >= needed(QStringLiteral("−1.23e−3"))  ? 4
                       : room >= needed(QStringLiteral("−1.2e−3")) ? 3
                                                                   : 2);
    m_tree->setMinimumWidth(needed(QStringLiteral("−1e−3")) + 2 * m_tree->frameWidth());
    fitValue();
}

void TermInspector::fitValue() {
    // The value stands still while its digits change, and none of them is cut off.
    const int usual = m_value->fontMetrics().horizontalAdvance(QStringLiteral("0.00000"));
    m_value->setMinimumWidth(std::max(usual, m_value->sizeHint().width()));
}

void TermInspector::fitName() {
    m_name->setText(
        m_name->fontMetrics().elidedText(m_name->toolTip(), Qt::ElideRight, m_name->width()));
}

void TermInspector::applyColors() {
    const Theme& theme = themeOf(*this);
    QPalette muted = m_iou->palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_iou->setPalette(muted);
    for (QLabel* label : {m_iou, m_name, m_remarks}) setUiFont(*label, 8.5);
}

bool TermInspector::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::Resize) fitName();
    if (watched == m_tree->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            const auto place = static_cast<QMouseEvent*>(event)->position().toPoint();
            const QString id = m_tree->indexAt(place).data(TermModel::kTermRole).toString();
            m_model.hover().setTerm(id.toStdString());
        } else if (event->type() == QEvent::Leave) {
            m_model.hover().setTerm({});
        } else if (event->type() == QEvent::Resize) {
            fitColumns();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TermInspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyColors();
        refresh();
    }
    if (event->type() == QEvent::FontChange) fitColumns();
    if (event->type() == QEvent::LocaleChange) refresh();
}

}  // namespace iou
