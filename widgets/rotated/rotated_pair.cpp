// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_pair.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace iou {

namespace {

constexpr std::array kBothBoxes{RotatedWhich::pred, RotatedWhich::target};
constexpr double kFarthestNumber = 1e9, kMostDegrees = 1e5;

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString notationRange(AngleNotation notation) {
    switch (notation) {
    case AngleNotation::oc: return RotatedPair::tr("0 < angle ≤ 90°, any sizes");
    case AngleNotation::le90: return RotatedPair::tr("w ≥ h, −90° ≤ angle < 90°");
    case AngleNotation::le135: return RotatedPair::tr("w ≥ h, −45° ≤ angle < 135°");
    case AngleNotation::free: break;
    }
    return RotatedPair::tr("as it was turned");
}

}  // namespace

RotatedPair::RotatedPair(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<RotatedView>(history)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    m_headline = plainLabel(this);
    setUiFont(*m_headline, 14.0, QFont::DemiBold);
    m_words = plainLabel(this);
    m_range = plainLabel(this);
    m_range->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(m_headline, 0, 0, 1, 3);
    grid->addWidget(m_words, 1, 0, 1, 3);
    for (const RotatedWhich which : kBothBoxes) {
        const auto column = static_cast<std::size_t>(which);
        const QString name = which == RotatedWhich::pred ? tr("Prediction") : tr("Ground truth");
        m_titles[column] = plainLabel(this);
        m_titles[column]->setText(name);
        grid->addWidget(m_titles[column], 2, static_cast<int>(column) + 1);
        for (std::size_t i = 0; i < 5; ++i) {
            const auto axis = static_cast<RotatedAxis>(i);
            const bool is_size = axis == RotatedAxis::w || axis == RotatedAxis::h;
            const double most = axis == RotatedAxis::angle ? kMostDegrees : kFarthestNumber;
            auto* field = m_fields[column][i] = new NumberField(this);
            field->setRange(is_size ? 0.0 : -most, most);
            field->setAccessibleName(name + u' ' + rotatedAxisName(axis));
            grid->addWidget(field, static_cast<int>(i) + 3, static_cast<int>(column) + 1);
            connect(field, &NumberField::valueChanged, this,
                    [this, which, axis](double value) { take(which, axis, value); });
        }
    }
    for (int i = 0; i < 5; ++i)
        grid->addWidget(new QLabel(rotatedAxisName(static_cast<RotatedAxis>(i)), this), i + 3, 0);
    m_notation = new QComboBox(this);
    m_notation->setAccessibleName(tr("Notation of the angle"));
    m_notation->setToolTip(tr("How the same boxes are written: programs and data sets differ"));
    m_notation->addItem(tr("free"));
    for (const AngleNotation notation :
         {AngleNotation::oc, AngleNotation::le90, AngleNotation::le135})
        m_notation->addItem(QString::fromLatin1(angle_notation_words.of(notation).data()));
    connect(m_notation, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Notation of the angle"), [index](RotatedLab& lab) {
            lab.notation = static_cast<AngleNotation>(index);
        });
    });
    grid->addWidget(new QLabel(tr("notation"), this), 8, 0);
    grid->addWidget(m_notation, 8, 1, 1, 2);
    grid->addWidget(m_range, 9, 1, 1, 2);
    grid->setRowStretch(10, 1);
    connect(&m_view, &RotatedView::changed, this, &RotatedPair::refresh);
    applyColors();
    refresh();
}

NumberField& RotatedPair::field(RotatedWhich which, RotatedAxis axis) {
    return *m_fields[static_cast<std::size_t>(which)][static_cast<std::size_t>(axis)];
}

QString RotatedPair::headline() const { return m_headline->text(); }

void RotatedPair::take(RotatedWhich which, RotatedAxis axis, double shown) {
    const RotatedBox<> written = inNotation(m_view.box(which), m_view.value().notation);
    m_view.setPlaying(false);
    m_view.setBox(which, withNumber(written, axis, coreNumber(axis, shown)),
                  which == RotatedWhich::pred ? tr("Edit prediction") : tr("Edit ground truth"),
                  QStringLiteral("rotated number %1 %2")
                      .arg(static_cast<int>(which))
                      .arg(static_cast<int>(axis)));
}

void RotatedPair::refresh() {
    const RotatedOutcome& outcome = m_view.outcome();
    m_headline->setText(tr("IoU %1").arg(numberText(outcome.overlap.iou(), 4)));
    m_words->setText(
        tr("GIoU %1, turned by %2°")
            .arg(numberText(outcome.overlap.giou(), 4), numberText(outcome.degrees_apart, 3)));
    m_notation->setCurrentIndex(static_cast<int>(m_view.value().notation));
    m_range->setText(notationRange(m_view.value().notation));
    for (const RotatedWhich which : kBothBoxes) {
        const auto numbers = numbersOf(inNotation(m_view.box(which), m_view.value().notation));
        for (std::size_t i = 0; i < 5; ++i) {
            const auto axis = static_cast<RotatedAxis>(i);
            // A descent has more digits than a field has room for.
            const bool runs = which == RotatedWhich::pred && outcome.step > 0;
            const double shown = shownNumber(axis, numbers[i]);
            field(which, axis)
                .showValue(runs || axis == RotatedAxis::angle ? std::round(shown * 1e4) / 1e4
                                                              : shown);
        }
    }
}

void RotatedPair::applyColors() {
    const Theme& theme = themeOf(*this);
    for (const RotatedWhich which : kBothBoxes) {
        QPalette colors = m_titles[static_cast<std::size_t>(which)]->palette();
        colors.setColor(QPalette::WindowText,
                        which == RotatedWhich::pred ? theme.pred : theme.target);
        m_titles[static_cast<std::size_t>(which)]->setPalette(colors);
    }
}

void RotatedPair::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (!changesLook(*event)) return;
    // Once the labels are polished, too: polishing puts back the colours they had.
    QMetaObject::invokeMethod(this, &RotatedPair::applyColors, Qt::QueuedConnection);
    refresh();
}

}  // namespace iou
