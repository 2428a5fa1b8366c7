// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/film_options.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QStandardItemModel>

namespace iou {

FilmOptions::FilmOptions(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(spacing::half + 2);
    form->setHorizontalSpacing(spacing::unit + spacing::half);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_format = new QComboBox(this);
    for (const FilmFormat& format : filmFormats()) {
        m_format->addItem(localText(format.name));
        const Phrase reason = format.why_not();
        if (reason.empty()) continue;
        auto* item =
            static_cast<QStandardItemModel*>(m_format->model())->item(m_format->count() - 1);
        item->setEnabled(false);
        item->setToolTip(localText(reason));
    }
    form->addRow(tr("Format"), m_format);
    m_motion = new QComboBox(this);
    m_motion->addItems({tr("The run, step by step"), tr("The box between, α from 0 to 1"),
                        tr("Straight onto the ground truth")});
    form->addRow(tr("Motion"), m_motion);
    m_fps = addNumber(tr("Frame rate"), tr(" per second"), 0.1, 120.0, 30.0);
    m_duration = addNumber(tr("Duration"), tr(" s"), 0.1, 36'000.0, 8.0);
    m_first = addNumber(tr("Still at the start"), tr(" s"), 0.0, 600.0, 0.5);
    m_last = addNumber(tr("Still at the end"), tr(" s"), 0.0, 600.0, 1.0);
    m_easing = new QComboBox(this);
    m_easing->addItems({tr("Steady"), tr("Slow at both ends"), tr("Fast at first")});
    form->addRow(tr("Pace"), m_easing);
    m_remark = new QLabel(this);
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    form->addRow(QString(), m_remark);
    for (QComboBox* box : {m_format, m_motion, m_easing})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            refreshRemark();
            emit changed();
        });
    refreshRemark();
}

QDoubleSpinBox* FilmOptions::addNumber(const QString& name, const QString& suffix, double lo,
                                       double hi, double value) {
    auto* number = new QDoubleSpinBox(this);
    number->setRange(lo, hi);
    number->setDecimals(1);
    number->setValue(value);
    number->setSuffix(suffix);
    number->setKeyboardTracking(false);
    connect(number, &QDoubleSpinBox::valueChanged, this, [this] {
        refreshRemark();
        emit changed();
    });
    static_cast<QFormLayout*>(layout())->addRow(name, number);
    return number;
}

void FilmOptions::refreshRemark() {
    const FrameTimes wanted = times();
    const FrameTimes kept = timesFor(*format(), wanted);
    QString words = tr("%n frames", "", kept.frames());
    if (kept.fps < wanted.fps) words += QStringLiteral("; ") + localText(format()->fps_limit);
    m_remark->setText(words);
}

const FilmFormat* FilmOptions::format() const {
    return &filmFormats()[static_cast<std::size_t>(m_format->currentIndex())];
}

Motion FilmOptions::motion() const { return static_cast<Motion>(m_motion->currentIndex()); }

FrameTimes FilmOptions::times() const {
    FrameTimes times;
    times.fps = m_fps->value();
    times.duration_s = m_duration->value();
    times.hold_first_s = m_first->value();
    times.hold_last_s = m_last->value();
    times.easing = static_cast<Easing>(m_easing->currentIndex());
    return times;
}

}  // namespace iou
