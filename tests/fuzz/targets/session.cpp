// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/session/session_json.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// What is read is written, and that reads back as the same bytes: alone, on one line and as
/// pictures carry it.
void fuzzSession(std::string_view bytes) {
    (void)numericsNote(bytes).text();
    const auto session = readSession(bytes, "s");
    if (!sound(session)) return;
    const std::string written = writeSession(*session);
    for (const std::string& text : {written, sessionLine(*session), carriedSession(*session)}) {
        const auto again = readSession(text, "s");
        require(sound(again), "a session that was written can be read");
        require(writeSession(*again) == written, "a session is written as it was read");
    }
}

std::vector<std::string> sessionSeeds() {
    auto seeds = filesOf({"tests/golden/sessions", "tests/golden/hostile/oob_color_index.iouscope",
                          "tests/golden/hostile/hang_relief_diverging_run.iouscope",
                          "tests/golden/hostile/layout_pos_4.iouscope",
                          "tests/golden/hostile/svg_label_noncharacters.iouscope"});
    seeds.push_back(writeSession({}));
    return seeds;
}

IOU_FUZZ_TARGET(session, fuzzSession, sessionSeeds)

}  // namespace
}  // namespace iou::fuzz
