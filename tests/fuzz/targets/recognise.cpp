// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.hpp"

#include "core/exchange/shell_command.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

void fuzzRunLine(std::string_view bytes) {
    (void)looksLikeRunLine(bytes);
    const auto run = parseRunLine(bytes);
    if (!sound(run)) return;
    const std::string line = runLine(*run);
    const auto again = parseRunLine(line);
    require(sound(again), "a line that was written can be read");
    require(runLine(*again) == line, "a line is written as it was read");
    (void)runCommand(*run, "o");
}

/// Whatever is pasted or dropped.
void fuzzRecognise(std::string_view bytes) { (void)sound(recognise(bytes, "text")); }

/// A line of a shell is its words, and words make a line again.
void fuzzShellWords(std::string_view bytes) {
    const auto words = shellWords(bytes);
    if (!sound(words)) return;
    std::string line;
    for (const std::string& word : *words) line += shellWord(word) + ' ';
    const auto again = shellWords(line);
    require(sound(again) && *again == *words, "quoted words are read back");
}

std::vector<std::string> runLineSeeds() {
    return {
        "iouscope-run core=0.1.0 numerics=2 pred=cxcywh:1,1,2,2 target=cxcywh:0,0,1,1 loss=ciou "
        "optimizer=adam schedule=0.1@60,0.01@200 steps=200 form=xyxy iou_factor=off stop_iou=0 "
        "stop_step=0 stop_size=1e9",
        "iouscope-run pred=xyxy:0,0,1,1 target=cxcywh:0,0,1,1 loss=own formula=1%20-%20iou set= "
        "optimizer=gd schedule=0.01 steps=5 form=faster_rcnn anchor=cxcywh:0,0,1,1 "
        "code_weights=on"};
}
std::vector<std::string> recogniseSeeds() {
    std::vector<std::string> seeds = runLineSeeds();
    for (const char* const text :
         {"xyxy: [1, 1, 3, 5]", "pred=cxcywh:2,3,2,4 target=xyxy:0,0,1,1", "1 2 3 4 5 6 7 8",
          "tensor([[1., 2., 3., 4.]], dtype=float64)", "prediction: xyxy 1,1,3,5; gt: xywh 0 0 1 1",
          "{\"format\": \"iouscope-session\", \"version\": 1}"})
        seeds.emplace_back(text);
    return seeds;
}
std::vector<std::string> shellSeeds() { return {"a 'b c' \"d\\\"e\" f\\ g", "''", "x=$Y; rm"}; }

IOU_FUZZ_TARGET(run_line, fuzzRunLine, runLineSeeds)
IOU_FUZZ_TARGET(recognise, fuzzRecognise, recogniseSeeds)
IOU_FUZZ_TARGET(shell_words, fuzzShellWords, shellSeeds)

}  // namespace
}  // namespace iou::fuzz
