// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/not_finite_note.hpp"

#include "app/terminal/messages.hpp"

namespace iou {

void noteNotFinite(const std::string& what, const NotFinite& found, const std::string& first) {
    if (!found) return;
    note(what + ": " + std::to_string(found.count()) + " of " + std::to_string(found.numbers()) +
         " numbers are not finite, the first at " + first + " (" + found.firstColumn() + ')');
}

}  // namespace iou
