// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// Text that somebody else wrote, as a message shows it: it moves no cursor, turns no line around
/// and takes no page. Every phrase shows its data so, and cuts what stands between quotes, "%1", to
/// so many characters: text of a file goes there.
namespace iou {

/// Characters a message quotes at most.
inline constexpr std::size_t quoted_characters = 60;

/// One line of valid UTF-8: control characters, those that turn the direction of writing and those
/// that are none are named, "[ESC]" or "[U+202E]"; a byte outside UTF-8 is "[0x9B]".
std::string printable(std::string_view text);
/// The same, with at most so many characters; where there are more, an ellipsis stands for the
/// middle.
std::string excerpt(std::string_view text, std::size_t limit = quoted_characters);

/// The text with others in place of the characters that printable() names. Bytes outside UTF-8
/// become U+FFFD.
std::string withActingReplaced(std::string_view text,
                               const std::function<std::string(std::uint32_t code)>& replacement);

}  // namespace iou
