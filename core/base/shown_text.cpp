// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shown_text.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

namespace iou {

namespace {

constexpr std::array<std::string_view, 32> kControlNames{
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "TAB", "LF",
    "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
    "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

/// The first character of a text; no code where its first byte begins none.
struct Character {
    std::optional<std::uint32_t> code;
    std::size_t bytes;
};

Character firstOf(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < size) return {{}, 1};
    std::uint32_t code = lead & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U) return {{}, 1};
        code = code << 6U | (byte(i) & 0x3fU);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (overlong || surrogate || code > 0x10ffff) return {{}, 1};
    return {code, size};
}

/// Whether a terminal or a line of text does something at this character beside showing it.
bool acts(std::uint32_t code) {
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool turns = code == 0x061c || code == 0x200e || code == 0x200f ||
                       (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool ends_line = code == 0x2028 || code == 0x2029;
    const bool is_none = (code & 0xfffeU) == 0xfffeU || (code >= 0xfdd0 && code <= 0xfdef);
    return control || turns || ends_line || is_none || code == 0xfeff;
}

std::string named(const char* pattern, unsigned value) {
    std::array<char, 16> name{};
    (void)std::snprintf(name.data(), name.size(), pattern, value);
    return name.data();
}

/// One character of a text as it is shown, by itself or by its name.
struct Shown {
    std::string text;
    std::size_t characters = 1;
};

Shown shownOf(std::string_view bytes, std::optional<std::uint32_t> code) {
    const auto name = [](std::string text) {
        const std::size_t characters = text.size();
        return Shown{std::move(text), characters};
    };
    if (!code) return name(named("[0x%02X]", static_cast<unsigned char>(bytes[0])));
    if (!acts(*code)) return {std::string(bytes)};
    if (*code < kControlNames.size()) return name('[' + std::string(kControlNames[*code]) + ']');
    return name(*code == 0x7f ? "[DEL]" : named("[U+%04X]", *code));
}

/// Calls take(Shown) for each character until it returns false.
template <class Take>
void eachShown(std::string_view text, Take&& take) {
    while (!text.empty()) {
        const Character c = firstOf(text);
        if (!take(shownOf(text.substr(0, c.bytes), c.code))) return;
        text.remove_prefix(c.bytes);
    }
}

bool isLonger(std::string_view text, std::size_t limit) {
    std::size_t count = 0;
    eachShown(text, [&](const Shown& shown) { return (count += shown.characters) <= limit; });
    return count > limit;
}

/// The beginning, of at most so many characters.
std::string headOf(std::string_view text, std::size_t most) {
    std::string head;
    std::size_t count = 0;
    eachShown(text, [&](const Shown& shown) {
        if ((count += shown.characters) > most) return false;
        head += shown.text;
        return true;
    });
    return head;
}

/// The end, of at most so many characters.
std::string tailOf(std::string_view text, std::size_t most) {
    constexpr std::size_t longest = 4;  // bytes of a character
    // Where this cuts a character, more than the wanted ones follow it.
    if (text.size() > longest * most) text.remove_prefix(text.size() - longest * most);
    std::vector<Shown> characters;
    eachShown(text, [&](Shown shown) {
        characters.push_back(std::move(shown));
        return true;
    });
    std::string tail;
    std::size_t count = 0;
    for (auto at = characters.rbegin(); at != characters.rend(); ++at) {
        if ((count += at->characters) > most) break;
        tail.insert(0, at->text);
    }
    return tail;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    eachShown(text, [&](const Shown& shown) {
        line += shown.text;
        return true;
    });
    return line;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    if (!isLonger(text, limit)) return printable(text);
    const std::size_t tail = limit / 3;
    return headOf(text, limit - 1 - tail) + "…" + tailOf(text, tail);
}

std::string withActingReplaced(std::string_view text,
                               const std::function<std::string(std::uint32_t code)>& replacement) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = firstOf(text);
        if (!c.code)
            out += "\xef\xbf\xbd";
        else if (acts(*c.code))
            out += replacement(*c.code);
        else
            out += text.substr(0, c.bytes);
        text.remove_prefix(c.bytes);
    }
    return out;
}

}  // namespace iou
