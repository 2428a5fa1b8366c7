// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argument_list.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

Result<Argument> ArgumentList::next() {
    const std::string_view word = m_rest.front();
    m_rest = m_rest.subspan(1);
    if (!word.starts_with('-') || word == "-") return Argument{{}, word};
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
    if (equals != std::string_view::npos)
        return Argument{word.substr(0, equals), word.substr(equals + 1)};
    if (std::find(m_flags.begin(), m_flags.end(), word) != m_flags.end()) return Argument{word, {}};
    if (m_rest.empty())
        return Error{phrase("nothing follows it"), word, phrase("see iouscope --help")};
    const std::string_view value = m_rest.front();
    m_rest = m_rest.subspan(1);
    return Argument{word, value};
}

Result<int> wholeNumber(std::string_view option, std::string_view text, int lo, int hi) {
    const auto x = parseNumber(text);
    if (x && *x == std::floor(*x) && *x >= lo && *x <= hi) return static_cast<int>(*x);
    return Error{phrase("\"%1\" is not a whole number in range", text), option,
                 phrase("give one from %1 to %2", lo, hi)};
}

Result<double> numberBetween(std::string_view option, std::string_view text, double lo, double hi) {
    const auto x = parseNumber(text);
    if (x && *x >= lo && *x <= hi) return *x;
    return Error{phrase("\"%1\" is not a number in range", text), option,
                 phrase("give one from %1 to %2", formatShortest(lo), formatShortest(hi))};
}

Error unknownOption(std::string_view option, std::string_view command) {
    return {phrase("unknown option \"%1\"", option), command, phrase("see iouscope --help")};
}

}  // namespace iou
