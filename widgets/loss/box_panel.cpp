// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/box_panel.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/late_refresh.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace iou {

namespace {

constexpr std::array kBoth{Which::pred, Which::target};

QString boxName(Which which) {
    return which == Which::pred ? BoxPanel::tr("Prediction") : BoxPanel::tr("Ground truth");
}

QToolButton* smallButton(QWidget* parent, Glyph glyph, const QString& label, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setIcon(glyphIcon(glyph));
    button->setText(label);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

BoxPanel::BoxPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_notation(new QComboBox(this)),
      m_message(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half + 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);

    m_notation->setAccessibleName(tr("Notation of the numbers"));
    m_notation->setToolTip(tr("How the four numbers are meant, here and when a box is pasted"));
    for (int i = 0; i < box_notation_count; ++i) {
        const auto notation = static_cast<BoxNotation>(i);
        m_notation->addItem(QStringLiteral("%1   (%2)")
                                .arg(text(notationName(notation)), text(notationFields(notation))));
    }
    grid->addWidget(m_notation, 0, 0, 1, 3);
    connect(m_notation, &QComboBox::activated, this, [this](int index) {
        m_model.apply(tr("Box notation"), [&](Document& d) {
            d.explorer.view.notation = static_cast<BoxNotation>(index);
        });
    });

    for (std::size_t i = 0; i < 4; ++i) {
        m_names[i] = new QLabel(this);
        grid->addWidget(m_names[i], static_cast<int>(i) + 2, 0);
    }
    for (const Which which : kBoth) {
        const auto column = static_cast<std::size_t>(which);
        m_titles[column] = new QLabel(boxName(which), this);
        grid->addWidget(m_titles[column], 1, static_cast<int>(column) + 1);
        for (std::size_t i = 0; i < 4; ++i) {
            auto* field = m_fields[column][i] = new NumberField(this);
            grid->addWidget(field, static_cast<int>(i) + 2, static_cast<int>(column) + 1);
            connect(field, &NumberField::valueChanged, this,
                    [this, which, i](double value) { takeField(which, i, value); });
        }
        auto* buttons = new QVBoxLayout;  // side by side they would not fit in every language
        buttons->setSpacing(0);
        auto* paste_button =
            smallButton(this, Glyph::paste, tr("Paste"),
                        tr("Four numbers from the clipboard, in the notation above"));
        connect(paste_button, &QToolButton::clicked, this, [this, which] { paste(which); });
        buttons->addWidget(paste_button, 0, Qt::AlignLeft);
        auto* copy_button =
            smallButton(this, Glyph::new_file, tr("Copy"), tr("The four numbers to the clipboard"));
        connect(copy_button, &QToolButton::clicked, this, [this, which] { copy(which); });
        buttons->addWidget(copy_button, 0, Qt::AlignLeft);
        grid->addLayout(buttons, 6, static_cast<int>(column) + 1);
    }
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    grid->addWidget(m_message, 7, 0, 1, 3);
    grid->setRowStretch(8, 1);

    auto* late = new LateRefresh(m_model, *this, [this] { refresh(); });
    connect(&m_model, &ExplorerModel::evaluationChanged, late, &LateRefresh::ask);
    connect(&m_model, &ExplorerModel::viewChanged, this, &BoxPanel::refresh);
    applyColors();
    refresh();
}

NumberField& BoxPanel::field(Which which, int index) {
    return *m_fields[static_cast<std::size_t>(which)][static_cast<std::size_t>(index)];
}

Box<> BoxPanel::shownBox(Which which) const {
    return which == Which::pred ? m_model.displayedBox() : m_model.scene().target;
}

void BoxPanel::refresh() {
    const BoxNotation notation = m_model.view().notation;
    m_notation->setCurrentIndex(static_cast<int>(notation));
    const QStringList names = text(notationFields(notation)).split(QStringLiteral(", "));
    for (std::size_t i = 0; i < 4; ++i) {
        m_names[i]->setText(names[static_cast<qsizetype>(i)]);
        for (const Which which : kBoth)
            field(which, static_cast<int>(i))
                .setAccessibleName(boxName(which) + u' ' + names[static_cast<qsizetype>(i)]);
    }
    for (const Which which : kBoth) {
        const auto numbers = boxNumbers(shownBox(which), notation);
        for (std::size_t i = 0; i < 4; ++i) field(which, static_cast<int>(i)).showValue(numbers[i]);
    }
    m_message->hide();
}

void BoxPanel::takeField(Which which, std::size_t index, double value) {
    auto numbers = boxNumbers(shownBox(which), m_model.view().notation);
    if (numbers[index] == value) return;
    numbers[index] = value;
    setBox(which, boxFromNumbers(numbers, m_model.view().notation),
           tr("Edit %1").arg(boxName(which)));
}

void BoxPanel::paste(Which which) {
    const std::string clip = QApplication::clipboard()->text().left(1024).toStdString();
    setBox(which, parseBox(clip, m_model.view().notation), tr("Paste %1").arg(boxName(which)));
}

void BoxPanel::copy(Which which) {
    QApplication::clipboard()->setText(text(formatBox(shownBox(which), m_model.view().notation)));
}

void BoxPanel::setBox(Which which, const Result<Box<>>& box, const QString& name) {
    refresh();
    if (!box) {
        m_message->setText(localText(box.error()));
        m_message->show();
        return;
    }
    m_model.apply(name, [&](Document& d) { boxOf(d.explorer.scene, which) = *box; });
}

void BoxPanel::applyColors() {
    const Theme& theme = themeOf(*this);
    const auto tint = [](QLabel* label, const QColor& colour) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    };
    tint(m_titles[0], theme.pred);
    tint(m_titles[1], theme.target);
    tint(m_message, theme.warning);
    for (QLabel* name : m_names) tint(name, theme.muted);
}

void BoxPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_message->parent()) applyColors();
    QWidget::changeEvent(event);
}

}  // namespace iou
