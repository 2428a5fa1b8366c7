// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/line_ink.hpp"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace iou {

namespace {

/// Four pixels side by side: every processor works them out together.
constexpr int kRun = 4;
using Four = float __attribute__((vector_size(16)));
using FourLevels = std::int32_t __attribute__((vector_size(16)));

Four same(float x) { return Four{x, x, x, x}; }
Four lesser(Four a, Four b) { return a < b ? a : b; }
Four greater(Four a, Four b) { return a < b ? b : a; }
Four magnitude(Four x) { return greater(x, -x); }
/// From a pixel to the right.
Four counted(int from) { return same(static_cast<float>(from)) + Four{0.0F, 1.0F, 2.0F, 3.0F}; }

/// The share of pixels that lies behind a straight edge, by the distance of their middles: exact.
class EdgeShare {
public:
    /// (nx, ny): across the edge or along it, of length 1.
    EdgeShare(float nx, float ny) {
        const float wide = std::max(std::abs(nx), std::abs(ny));
        const float narrow = std::min(std::abs(nx), std::abs(ny));
        m_reach = 0.5F * (wide + narrow);
        m_even = 0.5F * (wide - narrow);
        m_slope = 1.0F / wide;
        m_bend = 1.0F / (2.0F * wide * std::max(narrow, 1e-6F));
    }
    /// As far from the edge pixels are all on one side of it.
    float reach() const { return m_reach; }
    Four at(Four distance) const {
        const Four far = lesser(magnitude(distance), same(m_reach));
        const Four over = greater(far - m_even, same(0.0F));
        const Four half = far * m_slope - over * over * m_bend;
        return 0.5F + (distance < 0.0F ? -half : half);
    }

private:
    float m_reach, m_even, m_slope, m_bend;
};

/// The greater share of each of so many pixels.
void coverRun(std::uint8_t* row, Four shares, int count) {
    const Four within = lesser(greater(shares, same(0.0F)), same(1.0F));
    const FourLevels levels = __builtin_convertvector(within * 255.0F + 0.5F, FourLevels);
    for (int i = 0; i < std::min(kRun, count); ++i)
        row[i] = std::max(row[i], static_cast<std::uint8_t>(levels[i]));
}

/// Each part of a pixel times `part` over 255, rounded.
QRgb dimmed(QRgb pixel, std::uint32_t part) {
    std::uint32_t even = (pixel & 0xff00ffU) * part;
    even = ((even + (even >> 8 & 0xff00ffU) + 0x800080U) >> 8) & 0xff00ffU;
    std::uint32_t odd = (pixel >> 8 & 0xff00ffU) * part;
    odd = (odd + (odd >> 8 & 0xff00ffU) + 0x800080U) & 0xff00ff00U;
    return even | odd;
}

/// A whole number of pixels within bounds, whatever the number.
int columnOf(float place, int most) {
    return static_cast<int>(std::min(std::max(0.0F, place), static_cast<float>(most)));
}

constexpr int kWord = 8;  ///< pixels of a mask that are looked at together

bool isClear(const std::uint8_t* levels) {
    std::uint64_t word = 0;
    std::memcpy(&word, levels, kWord);
    return word == 0;
}

constexpr double kSharpTurn = 0.5;  ///< radians: the corner is rounded

/// Radians from one direction to the next, at most half a turn.
double turnBetween(const QPointF& u, const QPointF& v) {
    return std::abs(std::atan2(u.x() * v.y() - u.y() * v.x(), QPointF::dotProduct(u, v)));
}

}  // namespace

/// One straight piece of a line, in pixels of the ink.
struct LineInk::Stripe {
    QPointF from, way;             ///< way: of length 1
    double length, half;           ///< half of the width
    std::array<double, 2> over{};  ///< beyond both ends
    std::array<bool, 2> smooth{};  ///< both ends; else pixels are in or out, as another one goes on
};

bool LineInk::suits(const QPainter& painter, double width) {
    const QPaintEngine* engine = painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster) return false;
    if (!painter.testRenderHint(QPainter::Antialiasing) || painter.opacity() != 1.0) return false;
    if (painter.compositionMode() != QPainter::CompositionMode_SourceOver) return false;
    const QTransform t = painter.deviceTransform();
    // Circles stay circles.
    const double size = std::abs(t.m11()) + std::abs(t.m12()), tolerance = 1e-6 * size;
    const auto same = [&](double a, double b) { return std::abs(a - b) <= tolerance; };
    const bool even = (same(t.m11(), t.m22()) && same(t.m12(), -t.m21())) ||
                      (same(t.m11(), -t.m22()) && same(t.m12(), t.m21()));
    return t.isAffine() && even && width * width * std::abs(t.determinant()) > 1.0;
}

bool LineInk::suits(const QPainter& painter) {
    const QPen& pen = painter.pen();
    return pen.style() == Qt::SolidLine && pen.brush().style() == Qt::SolidPattern &&
           !pen.isCosmetic() && suits(painter, pen.widthF());
}

LineInk::LineInk(QPainter& painter, const QRectF& seen)
    : m_painter(painter), m_to_pixels(painter.deviceTransform()),
      m_scale(std::sqrt(std::abs(m_to_pixels.determinant()))) {
    QRectF place = seen;
    if (painter.hasClipping()) place &= painter.clipBoundingRect();
    const QPaintDevice* device = painter.paintEngine()->paintDevice();
    place = m_to_pixels.mapRect(place) & QRectF(0, 0, device->width(), device->height());
    if (!place.isValid()) return;
    m_place = place.toAlignedRect();
    m_ink = QImage(m_place.size(), QImage::Format_ARGB32_Premultiplied);
    if (m_ink.isNull()) return;
    m_ink.fill(Qt::transparent);
    m_mask.resize(static_cast<std::size_t>(m_place.width()) *
                  static_cast<std::size_t>(m_place.height()));
    m_touched.resize(static_cast<std::size_t>(m_place.height()), {m_place.width(), 0});
    m_to_pixels *= QTransform::fromTranslate(-m_place.x(), -m_place.y());
}

void LineInk::touch(int y, int first, int last) {
    auto& [from, to] = m_touched[static_cast<std::size_t>(y)];
    from = std::min(from, first);
    to = std::max(to, last + 1);
}

void LineInk::line(std::span<const QPointF> points, double width, Qt::PenCapStyle cap) {
    if (m_ink.isNull()) return;
    const double half = 0.5 * width * m_scale;
    std::vector<Stripe> stripes;
    stripes.reserve(points.size());
    QPointF last;
    for (const QPointF& point : points) {
        const QPointF p = m_to_pixels.map(point);
        const QPointF way = p - last;
        const double length = std::hypot(way.x(), way.y());
        if (&point != points.data() && length > 1e-6)
            stripes.push_back({last, way / length, length, half});
        if (&point == points.data() || length > 1e-6) last = p;
    }
    if (stripes.empty()) return;
    for (std::size_t i = 1; i < stripes.size(); ++i) {
        Stripe &a = stripes[i - 1], &b = stripes[i];
        const double turn = turnBetween(a.way, b.way);
        if (turn > kSharpTurn)
            disc(b.from, static_cast<float>(half));
        else
            a.over[1] = b.over[0] = (half + 1.0) * std::tan(0.5 * turn);
    }
    Stripe &first = stripes.front(), &end = stripes.back();
    if (cap == Qt::RoundCap) {
        disc(first.from, static_cast<float>(half));
        disc(end.from + end.way * end.length, static_cast<float>(half));
    } else {
        first.smooth[0] = end.smooth[1] = true;
        first.over[0] = end.over[1] = cap == Qt::SquareCap ? half : 0.0;
    }
    for (Stripe& s : stripes)
        if (shorten(s)) stripe(s);
}

/// To what may be seen: single precision knows no smooth edges far away. False where nothing is.
bool LineInk::shorten(Stripe& s) const {
    const double room = s.half + std::max(s.over[0], s.over[1]) + 2.0;
    const QRectF seen = QRectF(QPointF(), m_place.size()).adjusted(-room, -room, room, room);
    double first = 0.0, last = s.length;
    const auto within = [&](double at, double way, double lo, double hi) {
        if (way == 0.0) return lo <= at && at <= hi;
        first = std::max(first, std::min((lo - at) / way, (hi - at) / way));
        last = std::min(last, std::max((lo - at) / way, (hi - at) / way));
        return first < last;
    };
    if (!within(s.from.x(), s.way.x(), seen.left(), seen.right()) ||
        !within(s.from.y(), s.way.y(), seen.top(), seen.bottom()))
        return false;
    if (first > 0.0) s.smooth[0] = false;
    if (last < s.length) s.smooth[1] = false;
    s.from += first * s.way;
    s.length = last - first;
    return true;
}

void LineInk::disc(const QPointF& middle, float radius) {
    const QRectF whole = QRectF(QPointF(), m_place.size());
    const double reach = radius + 1.0;
    const QRectF seen =
        QRectF(middle.x() - reach, middle.y() - reach, 2.0 * reach, 2.0 * reach) & whole;
    if (!seen.isValid()) return;
    const QRect box = seen.toAlignedRect() & QRect(QPoint(), m_place.size());
    for (int y = box.top(); y <= box.bottom(); ++y) {
        touch(y, box.left(), box.right());
        std::uint8_t* const row = maskRow(y);
        const auto vy = static_cast<float>(y + 0.5 - middle.y());
        const auto from = static_cast<float>(0.5 - middle.x());
        for (int x = box.left(); x <= box.right(); x += kRun) {
            const Four vx = counted(x) + from, square = vx * vx + vy * vy;
            const Four away{std::sqrt(square[0]), std::sqrt(square[1]), std::sqrt(square[2]),
                            std::sqrt(square[3])};
            coverRun(row + x, radius + 0.5F - away, box.right() + 1 - x);
        }
    }
}

void LineInk::stripe(const Stripe& s) {
    const auto ax = static_cast<float>(s.from.x()), ay = static_cast<float>(s.from.y());
    const auto ux = static_cast<float>(s.way.x()), uy = static_cast<float>(s.way.y());
    const auto half = static_cast<float>(s.half), length = static_cast<float>(s.length);
    const auto over_a = static_cast<float>(s.over[0]), over_b = static_cast<float>(s.over[1]);
    const EdgeShare edge(uy, ux);
    const bool thin = half < edge.reach();  // both edges meet one pixel
    // Pixels are looked at whose middle is so far along the stripe, and so far beside it.
    const float from = -over_a - (s.smooth[0] ? edge.reach() : 0.0F);
    const float to = length + over_b + (s.smooth[1] ? edge.reach() : 0.0F);
    const float beside = half + edge.reach();
    const float low = std::min(from * uy, to * uy) - beside * std::abs(ux);
    const float high = std::max(from * uy, to * uy) + beside * std::abs(ux);
    const int top = columnOf(std::floor(ay + low), m_place.height());
    const int bottom = columnOf(std::ceil(ay + high), m_place.height());
    const bool upright = std::abs(ux) < 1e-6F, level = std::abs(uy) < 1e-6F;
    const float per_ux = upright ? 0.0F : 1.0F / ux, per_uy = level ? 0.0F : 1.0F / uy;
    for (int y = top; y < bottom; ++y) {
        const float vy = static_cast<float>(y) + 0.5F - ay;
        // Both conditions are bounds of the way to the middle of a pixel.
        float least = -1e9F, most = 1e9F;
        if (!upright) {
            const float a = (from - vy * uy) * per_ux, b = (to - vy * uy) * per_ux;
            least = std::min(a, b);
            most = std::max(a, b);
        } else if (vy * uy < from || vy * uy > to) {
            continue;
        }
        if (!level) {
            const float a = (vy * ux - beside) * per_uy, b = (vy * ux + beside) * per_uy;
            least = std::max(least, std::min(a, b));
            most = std::min(most, std::max(a, b));
        } else if (std::abs(vy) > beside) {
            continue;
        }
        const int first = columnOf(std::ceil(ax + least - 0.5F), m_place.width());
        const int end = columnOf(std::floor(ax + most - 0.5F) + 1.0F, m_place.width());
        if (first >= end) continue;
        touch(y, first, end - 1);
        std::uint8_t* const row = maskRow(y);
        for (int x = first; x < end; x += kRun) {
            const Four vx = counted(x) + (0.5F - ax);
            const Four distance = magnitude(vy * ux - vx * uy);
            Four share = edge.at(half - distance);
            if (thin) share += edge.at(half + distance) - 1.0F;
            if (s.smooth[0]) share *= edge.at(vx * ux + (vy * uy + over_a));
            if (s.smooth[1]) share *= edge.at(length + over_b - vy * uy - vx * ux);
            coverRun(row + x, share, end - x);
        }
    }
}

void LineInk::dot(const QPointF& middle, double radius) {
    if (!m_ink.isNull()) disc(m_to_pixels.map(middle), static_cast<float>(radius * m_scale));
}

/// Three sides in pixels, and the pixels that are nearer to them than `beyond`.
class LineInk::Triangle {
public:
    Triangle(const LineInk& ink, const std::array<QPointF, 3>& corners, double beyond) {
        std::array<QPointF, 3> c;
        for (std::size_t i = 0; i < 3; ++i) c[i] = ink.m_to_pixels.map(corners[i]);
        const QPointF ab = c[1] - c[0], ac = c[2] - c[0];
        if (ab.x() * ac.y() - ab.y() * ac.x() < 0.0) std::swap(c[1], c[2]);
        for (std::size_t i = 0; i < 3; ++i) {
            const QPointF a = c[i], way = c[(i + 1) % 3] - a;
            const double length = std::max(std::hypot(way.x(), way.y()), 1e-9);
            const double nx = -way.y() / length, ny = way.x() / length;
            m_sides[i] = {static_cast<float>(nx), static_cast<float>(ny),
                          static_cast<float>(nx * (0.5 - a.x()) + ny * (0.5 - a.y()))};
        }
        const auto [left, right] = std::minmax({c[0].x(), c[1].x(), c[2].x()});
        const auto [top, bottom] = std::minmax({c[0].y(), c[1].y(), c[2].y()});
        const QRectF seen = QRectF(QPointF(left, top), QPointF(right, bottom))
                                .adjusted(-beyond, -beyond, beyond, beyond) &
                            QRectF(QPointF(), ink.m_place.size());
        if (seen.isValid()) m_box = seen.toAlignedRect() & QRect(QPoint(), ink.m_place.size());
    }

    /// Hands every pixel of the box with how far its middle is inside of each side.
    template <class Cover>
    void each(LineInk& ink, const Cover& cover) const {
        for (int y = m_box.top(); y <= m_box.bottom(); ++y) {
            ink.touch(y, m_box.left(), m_box.right());
            std::uint8_t* const row = ink.maskRow(y);
            for (int x = m_box.left(); x <= m_box.right(); x += kRun) {
                const auto inside = [&](const Side& side) {
                    return counted(x) * side.nx + (static_cast<float>(y) * side.ny + side.away);
                };
                coverRun(row + x, cover(inside(m_sides[0]), inside(m_sides[1]), inside(m_sides[2])),
                         m_box.right() + 1 - x);
            }
        }
    }
    EdgeShare edge(std::size_t side) const { return {m_sides[side].nx, m_sides[side].ny}; }

private:
    struct Side {
        float nx, ny, away;
    };
    std::array<Side, 3> m_sides{};
    QRect m_box;
};

void LineInk::triangle(const std::array<QPointF, 3>& corners) {
    if (m_ink.isNull()) return;
    const Triangle shape(*this, corners, 0.0);
    const EdgeShare a = shape.edge(0), b = shape.edge(1), c = shape.edge(2);
    // What is outside of one side is inside of the others.
    shape.each(*this, [&](Four in_a, Four in_b, Four in_c) {
        return a.at(in_a) + b.at(in_b) + c.at(in_c) - 2.0F;
    });
}

void LineInk::outline(const std::array<QPointF, 3>& corners, double width) {
    if (m_ink.isNull()) return;
    const double half = 0.5 * width * m_scale;
    const auto reach = static_cast<float>(half + 0.5);
    Triangle(*this, corners, half).each(*this, [reach](Four a, Four b, Four c) {
        return reach - magnitude(lesser(a, lesser(b, c)));
    });
}

void LineInk::color(const QColor& color) {
    std::array<QRgb, 256> laid_by{};  // by the share of a pixel
    for (std::uint32_t share = 0; share < laid_by.size(); ++share)
        laid_by[share] = dimmed(qPremultiply(color.rgba()), share);
    for (int y = 0; y < m_ink.height(); ++y) {
        auto& [from, to] = m_touched[static_cast<std::size_t>(y)];
        if (from >= to) continue;
        std::uint8_t* const mask = maskRow(y);
        auto* const pixels = reinterpret_cast<QRgb*>(m_ink.scanLine(y));
        for (int x = from; x < to; ++x) {
            if (mask[x] == 0) {
                while (x + kWord < to && isClear(mask + x + 1)) x += kWord;
                continue;
            }
            const QRgb laid = laid_by[mask[x]];
            const auto clear = static_cast<std::uint32_t>(255 - qAlpha(laid));
            pixels[x] = pixels[x] == 0U ? laid : laid + dimmed(pixels[x], clear);
        }
        std::fill(mask + from, mask + to, std::uint8_t{0});
        from = m_ink.width();
        to = 0;
    }
}

void LineInk::lay() {
    if (m_ink.isNull()) return;
    m_painter.save();
    m_painter.setWorldTransform(m_painter.deviceTransform().inverted() *
                                m_painter.worldTransform());
    m_painter.drawImage(m_place.topLeft(), m_ink);
    m_painter.restore();
}

}  // namespace iou
