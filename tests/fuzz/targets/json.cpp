// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shown_text.hpp"
#include "core/json/foreign_json.hpp"
#include "core/json/json_text.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// What is read is written and read again, plain and as pictures carry it.
void fuzzJson(std::string_view bytes) {
    const auto json = parseJson(bytes, "j");
    if (!sound(json)) return;
    (void)exactNumber(*json);
    const std::string text = json->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const std::string carried = carriedJson(text);
    require(carried == withActingReplaced(carried, [](std::uint32_t) { return std::string(); }),
            "what a picture carries holds no character that acts");
    const auto again = parseJson(carried, "j");
    require(sound(again), "what a picture carries is read back");
}

/// Of others: what our reader takes they take alike, and what they take beyond it repeats a name.
void fuzzForeignJson(std::string_view bytes) {
    std::vector<std::string> repeated;
    const auto foreign = parseForeignJson(bytes, "j", repeated);
    const auto ours = parseJson(bytes, "j");
    require(!sound(ours) || (foreign && *foreign == *ours && repeated.empty()),
            "what is ours is read alike");
    require(!sound(foreign) || ours.has_value() || !repeated.empty(),
            "only a name that is there twice is forgiven");
}

/// Text of a stranger in a message: nothing of it acts on a terminal, and it stays short.
void fuzzShownText(std::string_view bytes) {
    const std::string line = printable(bytes);
    require(line == printable(line), "what is printable stays as it is");
    require(line.find('\n') == line.npos && line.find('\x1b') == line.npos, "it is one line");
    const std::string cut = excerpt(bytes, 20);
    require(cut.size() <= 20 * 12, "a quote is short");
}

std::vector<std::string> jsonSeeds() {
    return {R"({"a": [1, -2.5e3, true, null, "\u00e9\ud83d\ude00"], "b": {"c": "1/3"}})",
            "[[[[]]]]", "\"3:4\"", "1e400"};
}
std::vector<std::string> foreignSeeds() {
    std::vector<std::string> seeds = jsonSeeds();
    seeds.emplace_back(R"({"a": 1, "b": {"a": 2, "a": [3]}, "a": {"a": null}})");
    return seeds;
}
std::vector<std::string> shownSeeds() {
    return {"plain", "\xe2\x80\xaex\xef\xbf\xbf\x1b[2J\x9b", "a\nb\tc\x7f", std::string(300, 'W'),
            "\xf0\x9f\x98\x80\xcc\x81"};
}

IOU_FUZZ_TARGET(json, fuzzJson, jsonSeeds)
IOU_FUZZ_TARGET(foreign_json, fuzzForeignJson, foreignSeeds)
IOU_FUZZ_TARGET(shown_text, fuzzShownText, shownSeeds)

}  // namespace
}  // namespace iou::fuzz
