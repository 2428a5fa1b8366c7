// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_centre.hpp"

#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/number_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

RotatedCentre::RotatedCentre(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<RotatedView>(history)) {
    m_canvas = new RotatedCanvas(m_view, this);
    auto* first = frameTool(this, Glyph::first, tr("To the start"), tr("To the start of the run"));
    m_play = frameTool(this, Glyph::play, tr("Play"), tr("Play the run of the prediction"));
    m_play->setCheckable(true);
    m_slider = new ScrubSlider(this);
    m_slider->setAccessibleName(tr("Step of the run"));
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setMinimumWidth(
        m_words->fontMetrics().horizontalAdvance(QStringLiteral("0000 / 0000   IoU 0.0000")));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::unit, 3, spacing::unit, 3);
    row->setSpacing(spacing::half);
    row->addWidget(first);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addLayout(row);
    setFocusProxy(m_canvas);
    connect(first, &QToolButton::clicked, this, [this] {
        m_view.setPlaying(false);
        m_view.showStep(0);
    });
    connect(m_play, &QToolButton::toggled, &m_view, &RotatedView::setPlaying);
    connect(&m_view, &RotatedView::playingChanged, this, [this](bool on) {
        const QSignalBlocker quiet(m_play);
        m_play->setChecked(on);
        m_play->setIcon(glyphIcon(on ? Glyph::pause : Glyph::play));
    });
    connect(m_slider, &ScrubSlider::scrubbed, this, [this](int step) {
        m_view.setPlaying(false);
        m_view.showStep(step);
    });
    connect(&m_view, &RotatedView::changed, this, &RotatedCentre::refresh);
    refresh();
}

QString RotatedCentre::stepWords() const { return m_words->text(); }

void RotatedCentre::refresh() {
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, m_view.lastStep());
    m_slider->setValue(m_view.outcome().step);
    m_words->setText(tr("%1 / %2   IoU %3")
                         .arg(m_view.outcome().step)
                         .arg(m_view.lastStep())
                         .arg(numberText(m_view.outcome().overlap.iou(), 4)));
}

void RotatedCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintRotatedScene(painter, size, m_view.value(), m_view.outcome(),
                      rotatedCamera(m_view.value(), size), theme);
}

void RotatedCentre::settle() { m_view.wait(); }

}  // namespace iou
