// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/staged_loss.hpp"

#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <charconv>

namespace iou {

namespace {

/// The last step of a stage; `text` starts behind the @.
Result<int> parseLastStep(std::string_view text, std::string_view whole, int after) {
    int step = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), step);
    if (code == std::errc() && end == text.data() + text.size() && step > after &&
        step <= simulation_steps_limit)
        return step;
    return Error{phrase("\"%1\" is not the last step of a loss", text),
                 phrase("loss \"%1\"", whole),
                 phrase("give a whole number from %1 to %2", after + 1, simulation_steps_limit)};
}

}  // namespace

Result<StagedLoss> StagedLoss::parse(std::string_view text) {
    const std::string_view whole = text;
    std::vector<Loss> losses;
    std::vector<int> ends;
    while (true) {
        const std::size_t at = text.find('@');
        auto loss = Loss::parse(text.substr(0, at));
        if (!loss) return loss.error();
        losses.push_back(std::move(*loss));
        if (at == std::string_view::npos) break;
        if (ends.size() == max_later_losses)
            return Error{phrase("more than %1 losses follow one another", max_later_losses + 1),
                         phrase("loss \"%1\"", whole), phrase("leave some out")};
        text.remove_prefix(at + 1);
        const std::size_t comma = text.find(',');
        const auto step =
            parseLastStep(text.substr(0, comma), whole, ends.empty() ? 0 : ends.back());
        if (!step) return step.error();
        ends.push_back(*step);
        if (comma == std::string_view::npos)
            return Error{phrase("no loss follows step %1", *step), phrase("loss \"%1\"", whole),
                         phrase("write it as l1@60,ciou")};
        text.remove_prefix(comma + 1);
    }
    StagedLoss out(std::move(losses.front()));
    for (std::size_t i = 0; i < ends.size(); ++i)
        out.later.push_back({ends[i], std::move(losses[i + 1])});
    return out;
}

std::string StagedLoss::spec() const {
    std::string text = first.spec();
    for (const LaterLoss& next : later)
        text += '@' + std::to_string(next.after) + ',' + next.loss.spec();
    return text;
}

std::string StagedLoss::title() const {
    std::string text = listedName(first.entry());
    for (const LaterLoss& next : later)
        text += " @" + std::to_string(next.after) + ' ' + listedName(next.loss.entry());
    return text;
}

bool StagedLoss::hasRunningMean() const {
    return first.hasRunningMean() ||
           std::any_of(later.begin(), later.end(),
                       [](const LaterLoss& next) { return next.loss.hasRunningMean(); });
}

int stageAt(const std::vector<LaterLoss>& later, int state, int steps) {
    state = std::min(state, steps - 1);
    const auto not_yet = [state](const LaterLoss& next) { return next.after <= state; };
    return static_cast<int>(std::find_if_not(later.begin(), later.end(), not_yet) - later.begin());
}

const Loss& LossInForce::at(int state, double iou_loss) {
    if (const int stage = stageAt(m_losses.later, state, m_steps); stage != m_stage) {
        m_stage = stage;
        m_loss = m_losses.stage(stage);
    }
    if (m_loss.hasRunningMean()) m_loss.advance(iou_loss);
    return m_loss;
}

}  // namespace iou
