// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_losses.hpp"

#include "core/eval/evaluate.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/pairing/in_parts.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace iou::pairing {

namespace {

constexpr std::size_t kPairsAtOnce = 1024;

/// Which parameters are an image's width and height, where neither was set.
struct ImageParameters {
    int width = -1, height = -1;

    explicit ImageParameters(const Loss& loss) {
        const auto& parameters = loss.entry().parameters;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const int index = static_cast<int>(i);
            if (loss.isSet(index)) continue;
            if (std::string_view(parameters[i].name) == "image_w") width = index;
            if (std::string_view(parameters[i].name) == "image_h") height = index;
        }
    }
    bool taken() const { return width >= 0 && height >= 0; }
    /// Whether the loss changed.
    bool apply(ImageSize size, Loss& loss) const {
        if (!size.known() ||
            (loss.parameter(width) == size.width && loss.parameter(height) == size.height))
            return false;
        return loss.setParameter(width, size.width) && loss.setParameter(height, size.height);
    }
};

/// The area w h changes by -(d_w h + d_h w) a step.
bool enlargesBy(double d_w, double d_h, const Box<>& pred) {
    return d_w * pred.h + d_h * pred.w < 0.0;
}

/// Complete rows, those together whose images have the same size where the loss asks for it.
std::map<std::pair<int, int>, std::vector<std::size_t>> alikeRows(const PairTable& table,
                                                                  bool by_image) {
    std::map<std::pair<int, int>, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const PairRow& row = table.rows[i];
        if (!row.complete()) continue;
        const ImageSize size = by_image ? table.sizeOf(row) : ImageSize();
        out[{size.width, size.height}].push_back(i);
    }
    return out;
}

/// In float lanes; `out` has its room. False: lanes do not know the loss.
bool valuesInLanes(const Loss& loss, const PairTable& table, bool with_gradient, int threads,
                   Progress* progress, PairLoss& out) {
    const ImageParameters image(loss);
    const EvalOptions options{.threads = threads, .single = true};
    for (const auto& [size, rows] : alikeRows(table, image.taken())) {
        Loss own = loss;
        if (image.taken()) image.apply({size.first, size.second}, own);
        const std::size_t n = rows.size();
        std::vector<double> pred, target, value(n), gradient(with_gradient ? 4 * n : 0);
        pred.reserve(4 * n);
        target.reserve(4 * n);
        for (const std::size_t i : rows) {
            const Box<>&p = table.rows[i].pred, &t = table.rows[i].target;
            pred.insert(pred.end(), {p.cx, p.cy, p.w, p.h});
            target.insert(target.end(), {t.cx, t.cy, t.w, t.h});
        }
        const auto made = evaluate<double>(own, BoxRows(pred.data(), n), BoxRows(target.data(), n),
                                           options, value, gradient, progress);
        if (!made) return false;
        if (progress && progress->cancelled()) break;
        for (std::size_t k = 0; k < n; ++k) {
            out.value[rows[k]] = value[k];
            if (!with_gradient) continue;
            const double* const d = gradient.data() + 4 * k;
            out.gradient_norm[rows[k]] = std::hypot(std::hypot(d[0], d[1]), std::hypot(d[2], d[3]));
            out.enlarges[rows[k]] = enlargesBy(d[2], d[3], table.rows[rows[k]].pred);
        }
    }
    return true;
}

}  // namespace

Loss lossAt(const Loss& loss, const PairTable& table, const PairRow& row) {
    Loss own = loss;
    const ImageParameters image(loss);
    if (image.taken()) image.apply(table.sizeOf(row), own);
    return own;
}

PairLoss pairLoss(const Loss& loss, const PairTable& table, bool with_gradient, int threads,
                  Progress* progress, bool single) {
    const std::size_t n = table.rows.size();
    PairLoss out{loss, std::vector<double>(n, std::numeric_limits<double>::quiet_NaN()), {}, {}};
    if (with_gradient) {
        out.gradient_norm = out.value;
        out.enlarges.assign(n, 0);
    }
    const ImageParameters image(loss);
    const bool own_step = loss.entry().kind == Kind::direction;
    // Lanes know the gradient of a loss, not another direction it follows.
    if (single && !(with_gradient && own_step) &&
        valuesInLanes(loss, table, with_gradient, threads, progress, out))
        return out;
    if (progress) progress->total.fetch_add(static_cast<std::int64_t>(n));
    inParts(n, kPairsAtOnce, threads, progress, [&](std::size_t first, std::size_t last) {
        Loss own = loss;
        ImageSize applied;
        for (std::size_t i = first; i < last; ++i) {
            const PairRow& row = table.rows[i];
            if (!row.complete()) continue;
            if (image.taken() && table.sizeOf(row) != applied) {
                own = loss;
                applied = table.sizeOf(row);
                image.apply(applied, own);
            }
            if (!with_gradient) {
                out.value[i] = own.value(row.pred, row.target);
                continue;
            }
            const Gradient g = own.gradient(row.pred, row.target);
            const Gradient step = own_step ? own.direction(row.pred, row.target) : g;
            out.value[i] = g.value;
            out.gradient_norm[i] =
                std::hypot(std::hypot(g.d[0], g.d[1]), std::hypot(g.d[2], g.d[3]));
            out.enlarges[i] = enlargesBy(step.d[2], step.d[3], row.pred);
        }
    });
    return out;
}

std::vector<std::string> namesOf(std::span<const PairLoss> losses) {
    std::vector<std::string> specs;
    for (const PairLoss& loss : losses) specs.push_back(loss.loss.spec());
    return tableNames(std::span<const std::string>(specs));
}

}  // namespace iou::pairing
