// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace iou {

namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";
constexpr std::string_view kReserved = ":,@#\"\\";
constexpr std::size_t kComparedLetters = 60;

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// The colon that settings stand behind: the last, if a name and an equals sign follow it on the
/// last line, which is no comment; npos: none.
std::size_t settingsColon(std::string_view spec) {
    const std::size_t colon = spec.rfind(':');
    if (colon == std::string_view::npos) return colon;
    const std::string_view behind = spec.substr(colon + 1);
    const std::size_t line = spec.rfind('\n', colon);
    const std::string_view before =
        spec.substr(line == std::string_view::npos ? 0 : line + 1,
                    colon - (line == std::string_view::npos ? 0 : line + 1));
    const bool settings =
        behind.find('=') != std::string_view::npos && behind.find('\n') == std::string_view::npos &&
        before.find('#') == std::string_view::npos && !before.starts_with("title ");
    return settings ? colon : std::string_view::npos;
}

}  // namespace

Phrase specPlace(const Phrase& kind, std::string_view text, std::size_t position) {
    return phrase("%1 \"%2\", character %3", kind, text, position);
}

Result<SpecText> splitSpec(std::string_view text, const Phrase& kind) {
    SpecText spec;
    const std::size_t colon = text.find(':');
    spec.id = text.substr(0, colon);
    if (colon == std::string_view::npos) return spec;
    if (spec.id.empty())
        return Error{phrase("nothing stands before the colon"), specPlace(kind, text, 1),
                     phrase("write it as id:name=value")};
    std::size_t start = colon + 1;
    while (true) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::string_view item = text.substr(start, end - start);
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return Error{phrase("expected name=value, found \"%1\"", item),
                         specPlace(kind, text, start + 1),
                         phrase("write it as %1:name=value", excerpt(spec.id))};
        const auto value = parseNumber(item.substr(equals + 1));
        if (!value) return value.error().at(specPlace(kind, text, start + equals + 2));
        for (const auto& s : spec.settings)
            if (s.name == item.substr(0, equals))
                return Error{phrase("%1 is set twice", excerpt(s.name)),
                             specPlace(kind, text, start + 1), phrase("set it once")};
        spec.settings.push_back({std::string(item.substr(0, equals)), *value, start + 1});
        if (end == text.size()) return spec;
        start = end + 1;
    }
}

bool isFormulaSpec(std::string_view spec) { return spec.starts_with('='); }

std::string formulaSpec(std::string_view text) { return '=' + percentEncoded(text, kReserved); }

std::string formulaArgument(std::string_view text) {
    return '=' + percentEncoded(text, std::string(kReserved) + " ()");
}

bool isCompositionSpec(std::string_view spec) {
    const std::string_view head = spec.substr(0, spec.find(':'));
    return head.find_first_of("(+* ") != std::string_view::npos ||
           (!head.empty() && head.front() >= '0' && head.front() <= '9');
}

Result<FormulaSpec> splitFormulaSpec(std::string_view spec) {
    const std::size_t colon = settingsColon(spec);
    FormulaSpec out;
    const std::string_view text = spec.substr(0, colon);
    out.text = percentDecoded(text.substr(isFormulaSpec(text) ? 1 : 0));
    if (colon == std::string_view::npos) return out;
    auto settings = splitSpec("formula" + std::string(spec.substr(colon)), phrase("loss"));
    if (!settings) return settings.error();
    out.settings = std::move(*settings);
    return out;
}

std::string percentEncoded(std::string_view text, std::string_view others) {
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x20 && u != 0x7F && c != '%' && others.find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        out += '%';
        out += kHexDigits[u >> 4U];
        out += kHexDigits[u & 15U];
    }
    return out;
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
            hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::size_t lettersApart(std::string_view name, std::string_view candidate) {
    const std::string_view a = name.substr(0, kComparedLetters),
                           b = candidate.substr(0, kComparedLetters);
    if (a.size() == b.size() && a != b && std::is_permutation(a.begin(), a.end(), b.begin()))
        return 1;
    std::array<std::size_t, kComparedLetters + 1> row{};
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 2) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t apart = lettersApart(name, candidate);
        if (apart >= fewest) continue;
        fewest = apart;
        best = candidate;
    }
    return std::string(best);
}

}  // namespace iou
