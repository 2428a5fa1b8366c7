// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_surface.hpp"

#include "app/html/page_json.hpp"
#include "widgets/field/color_map.hpp"
#include "widgets/figure/surface_figure.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace iou {

namespace {

constexpr int kSide = 97;            ///< samples kept along each axis
constexpr int kNotShown = 4095;      ///< stands for a sample without a place among the colours
constexpr double kPlaces = 4094.0;   ///< of the colours, from 0
constexpr double kTolerance = 24.0;  ///< of those; a colour map has one colour per 16
constexpr int kMostKeys = 17;
constexpr int kReadings = 100;  ///< of a value under the pointer

using Frame = std::shared_ptr<const SurfaceFrame>;
using Places = std::vector<int>;  ///< rows from y.lo, kSide by kSide

/// The samples of a frame as places among its colours.
Places placesOf(const SurfaceFrame& frame) {
    const Eigen::ArrayXXf& values = frame.surface.value;
    Places places;
    places.reserve(std::size_t{kSide} * kSide);
    const auto at = [](int i, Eigen::Index samples) {
        return static_cast<double>(i) * static_cast<double>(samples - 1) / (kSide - 1);
    };
    for (int row = 0; row < kSide; ++row)
        for (int column = 0; column < kSide; ++column) {
            // Between samples: the mean of the four around.
            const double y = at(row, values.rows()), x = at(column, values.cols());
            const auto r = static_cast<Eigen::Index>(y), c = static_cast<Eigen::Index>(x);
            const Eigen::Index r1 = std::min(r + 1, values.rows() - 1),
                               c1 = std::min(c + 1, values.cols() - 1);
            const double v =
                std::lerp(std::lerp(values(r, c), values(r, c1), x - double(c)),
                          std::lerp(values(r1, c), values(r1, c1), x - double(c)), y - double(r));
            places.push_back(frame.scale.shows(v)
                                 ? static_cast<int>(std::lround(frame.scale.place(v) * kPlaces))
                                 : kNotShown);
        }
    return places;
}

/// How far the mixture of two frames is from a third; samples without a place do not count.
double distance(const Places& a, const Places& b, double share, const Places& between) {
    double most = 0.0;
    for (std::size_t i = 0; i < between.size(); ++i) {
        if (a[i] == kNotShown || b[i] == kNotShown || between[i] == kNotShown) continue;
        most = std::max(most, std::abs(a[i] + (b[i] - a[i]) * share - between[i]));
    }
    return most;
}

/// The surfaces of all cells at one moment.
struct Moment {
    std::vector<Frame> frames;
    std::vector<Places> places;
};

/// Which moments are kept: halves the gaps until mixtures do.
class Keys {
public:
    Keys(MomentSource& moments, Progress& progress) : m_moments(moments), m_progress(progress) {}

    const std::map<int, Moment>& find() {
        const int last = m_moments.last();
        add(0);
        if (last > 0) add(last);
        std::vector<std::pair<int, int>> gaps{{0, last}};
        // Wide gaps first, so that what the limit leaves out is fine detail.
        while (!gaps.empty() && m_keys.size() < kMostKeys && !m_progress.cancelled()) {
            const auto widest =
                std::max_element(gaps.begin(), gaps.end(), [](const auto& a, const auto& b) {
                    return a.second - a.first < b.second - b.first;
                });
            const auto [lo, hi] = *widest;
            gaps.erase(widest);
            if (hi - lo < 2) continue;
            const int middle = (lo + hi) / 2;
            add(middle);
            const double share = static_cast<double>(middle - lo) / (hi - lo);
            if (agrees(lo, hi, middle, share)) continue;
            gaps.emplace_back(lo, middle);
            gaps.emplace_back(middle, hi);
        }
        return m_keys;
    }

private:
    void add(int moment) {
        Moment& made = m_keys[moment];
        for (const LaneCell& cell : m_moments.surfacesAt(moment).cells) {
            made.frames.push_back(cell.surface);
            made.places.push_back(cell.surface ? placesOf(*cell.surface) : Places());
        }
        m_progress.advance(1);
    }
    bool agrees(int lo, int hi, int middle, double share) const {
        const Moment &a = m_keys.at(lo), &b = m_keys.at(hi), &between = m_keys.at(middle);
        for (std::size_t i = 0; i < between.places.size(); ++i)
            if (distance(a.places[i], b.places[i], share, between.places[i]) > kTolerance)
                return false;
        return true;
    }

    MomentSource& m_moments;
    Progress& m_progress;
    std::map<int, Moment> m_keys;
};

QByteArray deflated(const QByteArray& bytes) {
    // Qt puts the length before the stream.
    return qCompress(bytes, 9).mid(4).toBase64();
}

/// What the neighbours to the left and above lead one to expect is taken off each place, and of
/// every frame but the first the frame before; then low bytes before high ones, and deflated.
QByteArray packed(const std::vector<const Places*>& frames) {
    QByteArray low, high;
    for (std::size_t k = 0; k < frames.size(); ++k) {
        const auto at = [&](int row, int column) {
            if (row < 0 || column < 0) return 0;
            const auto i = static_cast<std::size_t>(row * kSide + column);
            return (*frames[k])[i] - (k > 0 ? (*frames[k - 1])[i] : 0);
        };
        for (int row = 0; row < kSide; ++row)
            for (int column = 0; column < kSide; ++column) {
                const int expected =
                    at(row, column - 1) + at(row - 1, column) - at(row - 1, column - 1);
                const auto rest = static_cast<unsigned>(at(row, column) - expected) & 0xffffU;
                low.append(static_cast<char>(rest & 0xffU));
                high.append(static_cast<char>(rest >> 8U));
            }
    }
    return deflated(low + high);
}

QString colorsOf(ColorMapId map) {
    QString colors;
    for (const QRgb color : colorTable(map)) colors += QColor(color).name().mid(1);
    return colors;
}

QJsonArray ticks(const std::vector<AxisTick>& ticks) {
    QJsonArray array;
    for (const AxisTick& tick : ticks) array.append(QJsonArray{tick.value, tick.text});
    return array;
}

QJsonObject axisJson(const AxisRange& axis, const QString& label) {
    return {{"lo", axis.lo},
            {"hi", axis.hi},
            {"down", growsDownwards(axis.axis)},
            {"label", label},
            {"ticks", ticks(axisTicks({axis.lo, axis.hi}, 5))}};
}

/// Colours, and the values that are written beside them.
QJsonObject scaleJson(const ColorScale& scale) {
    QJsonArray levels, marks, readings;
    for (const double level : scale.levels(scale.range, 12)) levels.append(scale.place(level));
    for (const double level : scale.levels(scale.range, 5))
        marks.append(QJsonArray{scale.place(level), numberText(level, 4)});
    ColorScale bar = scale;
    bar.extent = bar.range;
    for (int i = 0; i <= kReadings; ++i)
        readings.append(tableNumber(bar.fromBar(static_cast<double>(i) / kReadings), 3));
    return {{"colors", colorsOf(scale.map)},
            {"levels", levels},
            {"ticks", marks},
            {"readings", readings}};
}

/// The arrows of all frames: their places in fractions of the axes, then for every frame the way
/// of each, 127 the longest; no way where a frame has no arrow there.
QJsonObject fieldJson(const std::vector<const SurfaceFrame*>& frames) {
    std::map<std::pair<double, double>, qsizetype> index;
    std::vector<std::vector<FieldArrow>> fields;
    for (const SurfaceFrame* frame : frames) {
        fields.push_back(gradientField(frame->surface, frame->style.field_columns,
                                       frame->style.field_rows,
                                       isAscended(frame->surface.request)));
        for (const FieldArrow& arrow : fields.back()) index[{arrow.y, arrow.x}] = 0;
    }
    const SurfaceRequest& shown = frames.front()->surface.request;
    std::vector<double> places;
    for (auto& [place, at] : index) {
        at = static_cast<qsizetype>(places.size());
        places.push_back((place.second - shown.x.lo) / (shown.x.hi - shown.x.lo));
        places.push_back((place.first - shown.y.lo) / (shown.y.hi - shown.y.lo));
    }
    QByteArray ways;
    for (const auto& field : fields) {
        QByteArray own(static_cast<qsizetype>(places.size()), '\0');
        for (const FieldArrow& arrow : field) {
            const qsizetype at = index.at({arrow.y, arrow.x});
            own[at] = static_cast<char>(std::lround(arrow.ux * arrow.length * 127.0));
            own[at + 1] = static_cast<char>(std::lround(arrow.uy * arrow.length * 127.0));
        }
        ways += own;
    }
    return {{"places", jsonRounded(places)}, {"ways", QString::fromLatin1(deflated(ways))}};
}

QJsonObject surfaceJson(const std::map<int, Moment>& keys, std::size_t cell) {
    QJsonArray moments, best;
    std::vector<const Places*> places;
    std::vector<const SurfaceFrame*> frames;
    const SurfaceFrame& first = *keys.begin()->second.frames[cell];
    for (const auto& [moment, made] : keys) {
        const SurfaceFrame& frame = *made.frames[cell];
        moments.append(moment);
        places.push_back(&made.places[cell]);
        frames.push_back(&frame);
        best.append(frame.best ? QJsonValue(jsonRounded({frame.best->x(), frame.best->y()}))
                               : QJsonValue());
    }
    const SurfaceTexts texts = surfaceTexts(first, false, false);
    const SurfaceRequest& shown = first.surface.request;
    return {{"side", kSide},
            {"none", kNotShown},
            {"moments", moments},
            {"data", QString::fromLatin1(packed(places))},
            {"x", axisJson(shown.x, texts.x)},
            {"y", axisJson(shown.y, texts.y)},
            {"value", texts.value},
            {"scale", scaleJson(first.scale)},
            {"highest", isAscended(shown)},
            {"best", best},
            {"field", first.style.field ? QJsonValue(fieldJson(frames)) : QJsonValue()},
            {"isolines", first.style.isolines}};
}

}  // namespace

QJsonArray pageSurfacesJson(MomentSource& moments, Progress& progress) {
    Keys finder(moments, progress);
    const std::map<int, Moment>& keys = finder.find();
    QJsonArray surfaces;
    if (progress.cancelled()) return surfaces;
    const std::size_t cells = keys.begin()->second.frames.size();
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const bool shown = std::all_of(keys.begin(), keys.end(), [cell](const auto& key) {
            return key.second.frames[cell] != nullptr;
        });
        surfaces.append(shown ? QJsonValue(surfaceJson(keys, cell)) : QJsonValue());
    }
    return surfaces;
}

}  // namespace iou
