// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/frame.hpp"
#include "core/bridge/messages.hpp"
#include "core/bridge/program_command.hpp"
#include "core/bridge/program_entry.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

using namespace bridge;
using namespace std::string_literals;

/// What a program writes, as it comes: whole, and byte by byte. Both give the same frames.
void fuzzFrames(std::string_view bytes) {
    const auto framesIn = [bytes](std::size_t piece) {
        std::string all;
        FrameReader reader;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.feed(bytes.substr(at, piece));
            for (;;) {
                const auto frame = reader.next();
                if (!sound(frame)) return all + "!";
                if (!*frame) break;
                all += frameBytes((*frame)->type, (*frame)->request, (*frame)->payload);
            }
        }
        return all;
    };
    const std::string whole = framesIn(bytes.size() + 1);
    if (bytes.size() < 2000) require(framesIn(1) == whole, "pieces make the same frames");
}

void fuzzDeclaration(std::string_view bytes) {
    const auto declaration = readDeclaration(bytes);
    if (!sound(declaration)) return;
    const std::string line = declarationLine(*declaration);
    const auto again = readDeclaration(line);
    require(sound(again) && declarationLine(*again) == line, "a declaration is read back");
}

/// The first byte says what was asked.
void fuzzResult(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto asked = static_cast<unsigned char>(bytes.front());
    const std::size_t count = asked & 7U, declared = asked >> 3U & 3U;
    Question question;
    question.preds.resize(count, {1.0, 1.0, 1.0, 1.0});
    question.targets = question.preds;
    question.gradient = (asked & 32U) != 0;
    question.terms = (asked & 64U) != 0;
    Answer answer;
    if (question.terms) answer.terms.resize(declared);
    if (sound(readResult(bytes.substr(1), question, count, declared, answer)))
        require(answer.value.size() == count, "each pair has its number");
}

/// Deadlines as an option gives them.
void fuzzDeadlines(std::string_view bytes) {
    const auto limits = limitsOf(bytes);
    if (!sound(limits)) return;
    const auto again = limitsOf(limitsText(*limits));
    require(sound(again) && *again == *limits, "deadlines are read back");
}

void fuzzFault(std::string_view bytes) { requireLine(readFault(bytes)); }

/// The line a program is named by, and a loss of one as files carry it. Neither starts it.
void fuzzProgram(std::string_view bytes) {
    const auto command = commandOf(bytes, "/nowhere");
    if (sound(command)) {
        const auto again = commandOf(shownCommand(*command), "/nowhere");
        require(sound(again) && *again == *command, "a command is read back");
    }
    const auto loss = readProgram(bytes);
    if (!sound(loss)) return;
    const ProgramCode* const code = programCodeOf(**loss);
    require(code && code->program().status().starts == 0, "reading starts nothing");
}

std::vector<std::string> frameSeeds() {
    return {frameBytes(FrameType::ready, 0, "{}") + frameBytes(FrameType::result, 5, "abc"),
            "printed\n" + frameBytes(FrameType::log, 1, "hello"),
            "IOUB\x01\x04\0\0\x01\0\0\0\xff\xff\xff\x7f"s};
}
std::vector<std::string> declarationSeeds() {
    return {
        R"({"title": "Mine", "kind": "loss", "language": "Python", "gradient": "own", "single": true,
        "parameters": [{"name": "k", "default": 1, "min": 0, "max": 2, "sentence": "s"}],
        "terms": [{"id": "t", "symbol": "T", "sentence": "s"}]})",
        "{}"};
}
/// What one pair was answered: with its gradient, and with two terms.
std::vector<std::string> resultSeeds() {
    const auto result = [](char asked, std::uint32_t has, std::uint32_t terms, int numbers) {
        std::string bytes(1, asked);
        for (const std::uint32_t n : {std::uint32_t{1}, has, terms, std::uint32_t{0}})
            putNumber(bytes, n);
        for (int i = 0; i < numbers; ++i) putNumber(bytes, 0.5);
        return bytes;
    };
    return {result('\x21', 1, 0, 5), result('\x71', 3, 2, 7), result('\x01', 0, 0, 1)};
}
std::vector<std::string> faultSeeds() {
    return {R"({"kind": "ZeroDivisionError", "message": "division by zero", "file": "mine.py",
        "line": 3, "text": "return 1 / 0"})",
            "{}"};
}
std::vector<std::string> programSeeds() {
    return {"python3 my_loss.py --k 'two words'", "./a\\ b \"c\"",
            R"({"command": ["python3", "x.py"], "folder": "/nowhere", "title": "X"})"};
}
std::vector<std::string> deadlineSeeds() { return {"60,5,0.1", "20,0.2,0", "1"}; }

IOU_FUZZ_TARGET(bridge_frames, fuzzFrames, frameSeeds)
IOU_FUZZ_TARGET(bridge_declaration, fuzzDeclaration, declarationSeeds)
IOU_FUZZ_TARGET(bridge_result, fuzzResult, resultSeeds)
IOU_FUZZ_TARGET(bridge_fault, fuzzFault, faultSeeds)
IOU_FUZZ_TARGET(bridge_program, fuzzProgram, programSeeds)
IOU_FUZZ_TARGET(bridge_deadlines, fuzzDeadlines, deadlineSeeds)

}  // namespace
}  // namespace iou::fuzz
