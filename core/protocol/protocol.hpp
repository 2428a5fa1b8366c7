// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/base/shared_list.hpp"
#include "core/geometry/box.hpp"
#include "core/optim/optimizer.hpp"
#include "core/optim/schedule.hpp"
#include "core/run/staged_loss.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Losses that a protocol or a recipe may name.
inline constexpr std::size_t kMaxLosses = 64;

/// How the starting centres lie around the target's centre.
enum class Cloud {
    none,      ///< starts are listed one by one
    disk,      ///< uniform in a disk of the given radius
    log_disk,  ///< distance R ln(1 + U(e^3-1))/3, any angle (WIoU)
};

/// What a protocol prescribes, with a word on each choice where its source leaves it open.
struct Protocol {
    std::string id;  ///< name, or the file's
    std::string title;
    std::string source;
    std::map<std::string, std::string> status;  ///< field -> "stated", "inferred" or "guessed", why

    // Cases. With a cloud: points x scales x aspects x target aspects; else starts x targets
    // paired.
    Cloud cloud = Cloud::disk;
    int points = 1;
    double radius = 0.0;  ///< pixels
    double target_cx = 0.0, target_cy = 0.0;
    double target_area = 1.0;            ///< pixels^2
    std::vector<double> target_aspects;  ///< w:h
    std::vector<double> scales;          ///< area of a start against the target's
    std::vector<double> aspects;         ///< w:h of the starts
    SharedList<Box<>> starts;            ///< Cloud::none: start k ...
    SharedList<Box<>> targets;           ///< ... goes to target k

    Optimizer optimizer;
    Schedule schedule;
    int steps = 200;
    BoxForm form = BoxForm::xyxy;
    CodeOptions code{};               ///< of an anchored form; the anchor is none or the same for
                                      ///< every case, in absolute coordinates
    bool mean_loss = false;           ///< directions are divided by the number of cases
    bool iou_factor = false;          ///< steps are multiplied by 2 - IoU
    std::vector<std::string> losses;  ///< suggested loss specs

    std::int64_t caseCount() const;
    friend bool operator==(const Protocol&, const Protocol&) = default;
};

/// The built-in protocols' names, in order.
std::vector<std::string> protocolNames();
/// A built-in protocol.
Result<Protocol> findProtocol(std::string_view name);

/// What is recorded beside the mean of 1 - IoU.
struct RecordSet {
    bool aei = false;        ///< area enlargement (A - A_g)/A_g: mean and worst
    bool l1 = false;         ///< |dcx|+|dcy|+|dw|+|dh| and its parts
    bool penalties = false;  ///< mean of each part of the loss
    /// Parses "iou,aei,l1,penalties" or "all".
    static Result<RecordSet> parse(std::string_view text);
    std::string text() const;
    static RecordSet all() { return {true, true, true}; }
    friend bool operator==(const RecordSet&, const RecordSet&) = default;
};

/// How far a cancelled simulation came: some losses ran whole, the next one in part.
struct EarlyEnd {
    int whole_losses = 0;
    std::int64_t cases = 0;  ///< of the next loss: the first so many; 0: none of it
    int steps = 0;           ///< that they took

    friend bool operator==(const EarlyEnd&, const EarlyEnd&) = default;
};

/// Everything the numbers of a simulation depend on.
struct SimulationRecipe {
    Protocol protocol;  ///< with the overrides (steps, rate, form, optimiser) applied
    std::vector<StagedLoss> losses;
    std::int64_t cases = 0;  ///< prefix of the permuted cases; 0: all
    std::uint64_t seed = 0;
    RecordSet record;
    std::optional<EarlyEnd> early_end;  ///< to be repeated just so far

    std::int64_t caseCount() const;
    friend bool operator==(const SimulationRecipe&, const SimulationRecipe&) = default;
};

/// A protocol with the losses it suggests; everything is recorded, seed 0. cases: at most so many.
SimulationRecipe suggestedRecipe(const Protocol& protocol, std::int64_t cases);

}  // namespace iou
