// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_losses.hpp"

#include "core/pairing/in_parts.hpp"

#include <cmath>
#include <limits>

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

}  // namespace

Loss lossAt(const Loss& loss, const PairTable& table, const PairRow& row) {
    Loss own = loss;
    const ImageParameters image(loss);
    if (image.taken()) image.apply(table.sizeOf(row), own);
    return own;
}

PairLoss pairLoss(const Loss& loss, const PairTable& table, bool with_gradient, int threads,
                  Progress* progress) {
    const std::size_t n = table.rows.size();
    PairLoss out{loss, std::vector<double>(n, std::numeric_limits<double>::quiet_NaN()), {}, {}};
    if (with_gradient) {
        out.gradient_norm = out.value;
        out.enlarges.assign(n, 0);
    }
    const ImageParameters image(loss);
    const bool own_step = loss.entry().kind == Kind::direction;
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
            // The area w h changes by -(d_w h + d_h w) a step.
            out.enlarges[i] = step.d[2] * row.pred.h + step.d[3] * row.pred.w < 0.0;
        }
    });
    return out;
}

}  // namespace iou::pairing
