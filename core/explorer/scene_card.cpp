// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/scene_card.hpp"

#include "core/base/words.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>

namespace iou {

namespace {

using LineKind = CardLine::Kind;

constexpr EnumWords<LineKind, 8> kLineWords{"iou",  "loss", "terms",     "enlargement",
                                            "step", "why",  "loss:SPEC", "term:ID"};

bool isTerm(std::string_view id) {
    const auto losses = allLosses();
    return std::any_of(losses.begin(), losses.end(),
                       [&](const LossPointer& loss) { return loss->termIndex(id) >= 0; });
}

}  // namespace

Result<CardLine> CardLine::parse(std::string_view words) {
    const std::size_t colon = words.find(':');
    const std::string_view head = words.substr(0, colon);
    const std::string rest(colon == words.npos ? "" : words.substr(colon + 1));
    if (colon != words.npos && head == "loss") {
        const auto loss = Loss::parse(rest);
        if (!loss) return loss.error();
        return CardLine{LineKind::other_loss, loss->spec()};
    }
    if (colon != words.npos && head == "term") {
        if (!isTerm(rest))
            return Error{phrase("no loss has a term \"%1\"", rest),
                         {},
                         phrase("`iouscope-batch losses` lists them all")};
        return CardLine{LineKind::term, rest};
    }
    auto kind = kLineWords.parse(words);
    if (!kind) return kind.error();
    if (*kind == LineKind::other_loss || *kind == LineKind::term)
        return Error{unknownWord(words), {}, chooseOneOf(kLineWords.all())};
    return CardLine{*kind};
}

std::string CardLine::words() const {
    if (kind == LineKind::other_loss) return "loss:" + of;
    if (kind == LineKind::term) return "term:" + of;
    return std::string(kLineWords.of(kind));
}

CardLines usualCard() {
    return {{LineKind::iou}, {LineKind::loss}, {LineKind::step}, {LineKind::why}};
}

CardLines toggled(CardLines lines, CardLine::Kind kind) {
    const auto at = std::find(lines.begin(), lines.end(), CardLine{kind});
    if (at != lines.end()) {
        lines.erase(at);
        return lines;
    }
    const auto after = std::find_if(lines.begin(), lines.end(),
                                    [&](const CardLine& line) { return line.kind > kind; });
    lines.insert(after, CardLine{kind});
    return lines;
}

}  // namespace iou
