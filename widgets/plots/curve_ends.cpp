// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/curve_ends.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace iou {

namespace {

constexpr int kFromRect = 6;

/// Room a name may take: "enlargement δ" in any size and language.
int widestName(const QFontMetricsF& metrics) { return static_cast<int>(10.0 * metrics.height()); }

}  // namespace

CurveEnds::CurveEnds(QCPAxisRect& rect) : QCPAbstractItem(rect.parentPlot()), m_rect(rect) {
    setClipToAxisRect(false);
    setSelectable(false);
}

void CurveEnds::setEntries(std::vector<Entry> entries, const QFont& font) {
    m_entries = std::move(entries);
    m_font = font;
}

int CurveEnds::width() const {
    int widest = 0;
    const QFontMetrics metrics(m_font);
    for (const Entry& e : m_entries) widest = std::max(widest, metrics.horizontalAdvance(e.name));
    return m_entries.empty() ? 0 : kFromRect + std::min(widest, widestName(QFontMetricsF(m_font)));
}

std::vector<double> CurveEnds::places() const {
    std::vector<double> ends;
    for (const Entry& e : m_entries) {
        double y = m_rect.rect().center().y();
        for (auto at = e.graph->data()->constEnd(); at != e.graph->data()->constBegin();)
            if (std::isfinite((--at)->value)) {
                y = e.graph->valueAxis()->coordToPixel(at->value);
                break;
            }
        ends.push_back(y);
    }
    const double height = QFontMetricsF(m_font).height();
    const auto fitting = static_cast<std::size_t>(std::max(1.0, m_rect.height() / height));
    const std::vector<std::size_t> named = endsNamed(ends, fitting);
    std::vector<double> wanted;
    for (const std::size_t i : named) wanted.push_back(ends[i]);
    const auto spread =
        spreadApart(wanted, height, m_rect.top() + 0.5 * height, m_rect.bottom() - 0.5 * height);
    std::vector<double> places(ends.size(), std::nan(""));
    for (std::size_t k = 0; k < named.size(); ++k) places[named[k]] = spread[k];
    return places;
}

double CurveEnds::selectTest(const QPointF&, bool, QVariant*) const { return -1.0; }

void CurveEnds::draw(QCPPainter* painter) {
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    const auto at = places();
    const int widest = widestName(metrics);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (std::isnan(at[i])) continue;
        painter->setPen(m_entries[i].color);
        const QRectF room(m_rect.right() + kFromRect, at[i] - metrics.height(), widest,
                          2.0 * metrics.height());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(m_entries[i].name, Qt::ElideRight, widest));
    }
}

std::vector<std::size_t> endsNamed(const std::vector<double>& wanted, std::size_t most) {
    std::vector<std::size_t> named(wanted.size());
    std::iota(named.begin(), named.end(), std::size_t{0});
    while (named.size() > most) {
        std::size_t out = named.size() - 1;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = named.size(); k-- > 1;)
            for (std::size_t before = 0; before < k; ++before)
                if (const double apart = std::abs(wanted[named[k]] - wanted[named[before]]);
                    apart < least) {
                    least = apart;
                    out = k;
                }
        named.erase(named.begin() + static_cast<std::ptrdiff_t>(out));
    }
    return named;
}

std::vector<double> spreadApart(const std::vector<double>& wanted, double gap, double lo,
                                double hi) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> places = wanted;
    double least = lo;
    for (const std::size_t i : order) {
        places[i] = std::max(places[i], least);
        least = places[i] + gap;
    }
    double most = hi;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        places[*i] = std::min(places[*i], most);
        most = places[*i] - gap;
    }
    return places;
}

}  // namespace iou
