// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameters.hpp"

namespace iou {

Result<Done> checkParameter(std::string_view name, double value, double lo, double hi) {
    if (value >= lo && value <= hi) return Done{};
    return Error{phrase("%1 = %2 is out of range", name, formatShortest(value)),
                 {},
                 phrase("give %1 to %2", formatShortest(lo), formatShortest(hi))};
}

Error noParameter(std::string_view owner, std::string_view name, const std::string& names) {
    return {phrase("%1 has no parameter \"%2\"", owner, name),
            {},
            names.empty() ? phrase("it takes none") : phrase("it takes %1", names)};
}

}  // namespace iou
