// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assigner.hpp"

#include <array>
#include <vector>

namespace iou::assign {

/// What a positive's regression loss is multiplied with: nothing, or w_loc q^lambda with q its
/// overlap by IoU or GGIoU.      GGIoU Eq. 5-6.
enum class Balance { none, iou, ggiou };
inline constexpr EnumWords<Balance, 3> balance_words{"none", "iou", "ggiou"};

struct BalanceSettings {
    Balance by = Balance::none;
    double lambda = 1.4;  ///< 0 to 10
    double scale = 2.8;   ///< w_loc, 0 to 1000
    /// w_loc such that the first step's weighted loss is the unweighted one ("manually adjusted",
    /// GGIoU 3.3).
    bool automatic = false;
    double alpha = 0.3, beta = 1.0 / 6.0;  ///< of GGIoU
    /// The paper does not say whether q is of the anchor or of what is predicted from it: the share
    /// of the way from anchor to truth that the prediction has gone; 0: of the anchor.
    double predicted = 0.0;
    friend bool operator==(const BalanceSettings&, const BalanceSettings&) = default;
};

/// (lambda, w_loc) of GGIoU Tables 3 and 4, which are the same.
inline constexpr std::array<std::array<double, 2>, 4> published_balance{
    {{1.5, 2.9}, {1.4, 2.8}, {1.3, 2.6}, {1.2, 2.5}}};

Result<Done> checkBalance(const BalanceSettings& settings);

struct Weights {
    double scale = 1.0;          ///< w_loc that was used
    std::vector<double> values;  ///< by match; 0 of ignored anchors
};

/// Smooth-L1 (beta 0.11) of the code a detector is trained with: ((x - x_a)/w_a, (y - y_a)/h_a,
/// ln(w/w_a), ln(h/h_a)), all about 0, summed; of the anchor as it is. Truths have a size.
double encodedLoss(const Edges& anchor, const Edges& truth);

/// One weight for each match.
Weights balancedWeights(const AnchorSet& anchors, std::span<const Edges> truths,
                        const Assignment& assignment, const BalanceSettings& settings);

}  // namespace iou::assign
