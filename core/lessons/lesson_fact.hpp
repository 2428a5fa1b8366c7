// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/lessons/goal.hpp"
#include "core/session/session_json.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace iou {

struct LessonWords;

/// Something the words of a step claim, tied to what the core computes.
struct LessonFact {
    /// The words that claim it, by language; those of the others under "". A number may be written
    /// "0.905", "1/3" or "-5/63"; where a comma is the decimal point, it is looked for with one.
    std::map<std::string, std::string> says;
    /// What such a number must be, to half a unit of its last digit; fractions and whole numbers to
    /// a millionth of themselves.
    std::optional<Expression> is;
    /// What must hold.
    std::optional<Goal> holds;
    Session session;  ///< of which it is claimed
};

/// Whether these words, in this language, make the claim, and whether it is true.
Result<Done> checkFact(const LessonFact& fact, const LessonWords& words,
                       const std::string& language);
/// The number such a text writes.
Result<double> factNumber(std::string_view text);

}  // namespace iou
