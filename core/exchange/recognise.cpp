// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.hpp"

#include "core/base/trimmed.hpp"
#include "core/datasets/file_kind.hpp"
#include "core/json/json_text.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/run/limits.hpp"
#include "core/run/trajectory_table.hpp"
#include "core/simulate/sampler.hpp"

#include <algorithm>
#include <vector>

namespace iou {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return (c >= '0' && c <= '9') || c == '.'; }

/// Boxes of other programs, named for what they look like.
Error otherKind(datasets::FileKind kind, const std::string& name) {
    return {phrase("this is %1", datasets::kindName(kind)), name, datasets::kindRemedy(kind)};
}

Result<Recognised> recogniseJson(std::string_view text, const std::string& name) {
    const auto json = parseJson(text, name);
    if (!json) return json.error();
    const bool named =
        json->is_object() && json->contains("format") && (*json)["format"].is_string();
    const std::string format = named ? (*json)["format"].get<std::string>() : "";
    if (format == "iouscope-protocol") {
        auto protocol = readProtocol(text, name);
        if (!protocol) return protocol.error();
        return Recognised(std::move(*protocol));
    }
    if (format == "iouscope-recipe") {
        auto recipe = readRecipe(text, name);
        if (!recipe) return recipe.error();
        recipe->protocol.losses.clear();
        for (const StagedLoss& loss : recipe->losses)
            recipe->protocol.losses.push_back(loss.spec());
        return Recognised(std::move(recipe->protocol));
    }
    const auto kind = datasets::kindOf(text);
    if (!named && kind < datasets::FileKind::iouscope) return otherKind(kind, name);
    auto session = readSession(text, name);
    if (!session) return session.error();
    return Recognised(std::move(*session));
}

/// A word and what stands between it and the next.
struct Piece {
    std::string_view word, rest;
};

/// Cuts a text at its words. The e of 1e-3 is no word. What precedes the first word is a piece
/// without one.
std::vector<Piece> cutAtWords(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t start = 0;
    std::string_view word;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isLetter(text[i]) || (i > 0 && isDigit(text[i - 1]))) continue;
        std::size_t end = i;
        while (end < text.size() && isLetter(text[end])) ++end;
        if (i > start || !word.empty()) pieces.push_back({word, text.substr(start, i - start)});
        word = text.substr(i, end - i);
        start = end;
        i = end - 1;
    }
    pieces.push_back({word, text.substr(start)});
    return pieces;
}

/// As numerical libraries print their arrays.
bool isPrinted(std::string_view text) {
    constexpr std::string_view names[] = {"tensor(", "torch.tensor(", "array(", "np.array("};
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return text.starts_with(name); });
}

Result<Recognised> readNamedBoxes(std::string_view text, const std::vector<Piece>& pieces,
                                  const std::string& name) {
    NamedBoxes boxes;
    std::optional<Box<>>* role = &boxes.box;
    for (const Piece& piece : pieces) {
        const std::string_view numbers = trimmed(piece.rest, " \t\r\n=:,;");
        const bool pred = piece.word == "pred" || piece.word == "prediction";
        if (pred || piece.word == "target" || piece.word == "gt") {
            role = pred ? &boxes.pred : &boxes.target;
            if (numbers.empty()) continue;
            return Error{
                phrase("the box after \"%1\" does not say what its numbers are", piece.word), name,
                phrase("write cxcywh, xyxy or xywh before them")};
        }
        const auto notation = parseNotation(piece.word);
        if (!notation)
            return Error{phrase("\"%1\" is neither a session, a protocol, a recipe nor boxes",
                                trimmed(text)),
                         name,
                         phrase("boxes are written as xyxy 10,20,30,40 or pred=cxcywh:1,1,2,2")};
        const auto box = parseBox(numbers, *notation);
        if (!box) return box.error().within(phrase("%1, %2", name, piece.word));
        if (*role)
            return Error{phrase("two boxes for one place"), name,
                         phrase("name them pred and target")};
        *role = *box;
        role = &boxes.box;
    }
    if (boxes.box && (boxes.pred || boxes.target))
        return Error{phrase("one of the boxes has no name"), name,
                     phrase("name them pred and target")};
    if (!boxes.box && !boxes.pred && !boxes.target)
        return Error{phrase("no box follows the name"), name,
                     phrase("write for example pred=xyxy:10,20,30,40")};
    return Recognised(boxes);
}

}  // namespace

Result<Recognised> recognise(std::string_view text, const std::string& name) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const std::string_view shown = trimmed(text);
    if (shown.empty())
        return Error{phrase("there is nothing in it"), name, phrase("give a box, or a recipe")};
    if (shown.front() == '{' && shown.find('"') != std::string_view::npos)
        return recogniseJson(text, name);
    std::string_view line = shown;
    if (shown.starts_with(recipe_comment)) {
        line = shown.substr(0, shown.find('\n'));
        line.remove_prefix(recipe_comment.size());
    }
    if (looksLikeRunLine(line)) {
        const auto run = parseRunLine(line);
        if (run) return Recognised(*run);
        return run.error().within(name);
    }
    const std::string_view numbers = isPrinted(shown) ? bareNumbers(shown) : shown;
    const auto pieces = cutAtWords(numbers);
    if (pieces.size() == 1 && pieces.front().word.empty())
        return Recognised(BareNumbers{std::string(numbers)});
    using datasets::FileKind;
    const FileKind kind = datasets::kindOf(text);
    if (kind < FileKind::iouscope && kind != FileKind::bare_numbers) return otherKind(kind, name);
    return readNamedBoxes(shown, pieces, name);
}

RunRequest firstCase(const Protocol& protocol, const Loss& otherwise) {
    const Case first = Sampler(protocol, 0).at(0);
    RunRecipe recipe{.loss = otherwise,
                     .optimizer = protocol.optimizer,
                     .schedule = protocol.schedule,
                     .steps = std::min(protocol.steps, run_steps_limit),
                     .form = protocol.form,
                     .iou_factor = protocol.iou_factor,
                     .stop = {},
                     .code = protocol.code};
    if (!protocol.losses.empty())
        if (auto losses = StagedLoss::parse(protocol.losses.front())) recipe.setLosses(*losses);
    return {std::move(recipe), first.start, first.target};
}

}  // namespace iou
