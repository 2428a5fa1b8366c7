// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace iou {

struct Theme;

/// Ticks at round numbers, written as everywhere in the window: true minus, the locale's decimal
/// point. By the logarithm: at powers of ten, between them where there is room, and at round steps
/// over less than a decade or so; labels keep apart. Format "e": powers such as 10⁻⁵.
class NumberTicker : public QCPAxisTicker {
public:
    /// Whether the ends of the axis are labelled too.
    enum class Ends { free, written };
    explicit NumberTicker(bool logarithmic, Ends ends = Ends::free);

protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    int getSubTickCount(double) override { return 0; }

private:
    QVector<double> candidates(double step, const QCPRange& range);

    bool m_logarithmic;
    Ends m_ends;
};

/// Ticks outside, no second frame, small type, the theme's colours; the same for every plot.
void styleAxis(QCPAxis& axis, const Theme& theme);
/// Linear or by the logarithm, with about `ticks` ticks.
void setLogarithmic(QCPAxis& axis, bool on, int ticks = 4,
                    NumberTicker::Ends ends = NumberTicker::Ends::free);
/// As many ticks as have room for their labels one above the other, at most about `most`. For an
/// upright axis, when its plot has been laid out.
void fitTicks(QCPAxis& axis, int most);
/// Background and all axes of all axis rects.
void stylePlot(QCustomPlot& plot, const Theme& theme);

/// Something drawn by a function in the region of an axis rect.
class PlotPainting : public QCPLayerable {
public:
    using Draw = std::function<void(QPainter&)>;
    PlotPainting(QCPAxisRect* rect, const QString& layer, Draw draw);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect* m_rect;
    Draw m_draw;
};

}  // namespace iou
