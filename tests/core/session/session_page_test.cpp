// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/kept_pairs.hpp"
#include "tests/core/support/random_document.hpp"
#include "tests/core/support/run_time_loss.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace iou::testing {
namespace {

using Fields = std::set<std::string>;

/// "lanes.run.loss": the fields of a file, those of a list's items without their numbers. What a
/// pin calls a lane, the gazes a camera and the second setup of anchors are described once; the
/// protocol is README's.
void collect(const nlohmann::json& json, const std::string& place, Fields& out) {
    if (json.is_array())
        for (const auto& item : json) collect(item, place, out);
    if (!json.is_object()) return;
    for (const auto& [name, value] : json.items()) {
        const std::string here = place.empty() ? name : place + '.' + name;
        out.insert(here);
        if (here == "pins.lane")
            collect(value, "lanes", out);
        else if (here == "gazes.camera" || here == "lab_cameras.camera")
            collect(value, "camera", out);
        else if (here == "assign.second")
            collect(value, "assign.first", out);
        else if (here == "data.prediction_settings")
            collect(value, "data.truth_settings", out);
        else if (here != "batch.protocol")
            collect(value, here, out);
    }
}

Fields writtenFields() {
    DocumentMaker maker(7);
    Fields out;
    const auto add = [&](const Session& session) {
        collect(nlohmann::json::parse(writeSession(session)), "", out);
    };
    for (int i = 0; i < 60; ++i) add(maker.session());
    Session own;
    own.document.run().loss = Loss(scaledIou("mine", 2.0));
    own.document.own_losses = {Loss::parse("=1 - iou")->pointer()};
    own.raised = {"lanes"};
    own.origin_sha256 = std::string(64, '0');
    own.data = keptPairs();
    add(own);
    return out;
}

/// The rows of the page's tables, under the names of their sections.
Fields describedFields(const std::string& page) {
    Fields out;
    std::string place, line;
    for (std::istringstream lines(page); std::getline(lines, line);) {
        if (line.starts_with("## "))
            place = line.starts_with("## `") ? line.substr(4, line.size() - 5) + '.' : "";
        if (!line.starts_with("| `")) continue;
        const std::string name = line.substr(3, line.find('`', 3) - 3);
        EXPECT_TRUE(out.insert(place + name).second) << place + name << " twice";
    }
    return out;
}

TEST(SessionPage, NamesEveryFieldTheWriterWritesAndNoOther) {
    const auto page = readFile(IOUSCOPE_SOURCE_DIR "/resources/session-format.md", 1 << 20);
    ASSERT_TRUE(page) << page.error().message();
    const Fields written = writtenFields(), described = describedFields(*page);
    EXPECT_GT(written.size(), 70U);
    for (const std::string& field : written) EXPECT_TRUE(described.contains(field)) << field;
    for (const std::string& field : described) EXPECT_TRUE(written.contains(field)) << field;
}

/// The page's example opens, and the defaults it promises hold.
TEST(SessionPage, ShowsAFileThatOpens) {
    const auto page = readFile(IOUSCOPE_SOURCE_DIR "/resources/session-format.md", 1 << 20);
    ASSERT_TRUE(page);
    const std::size_t begin = page->find("```json\n") + 8;
    const auto session =
        readSession(page->substr(begin, page->find("```", begin) - begin), "session-format.md");
    ASSERT_TRUE(session) << session.error().message();
    EXPECT_EQ(session->playhead, 40);
    EXPECT_EQ(session->document.explorer.lanes.size(), 2U);
    EXPECT_EQ(session->document.explorer.view.canvas, CanvasView{});
}

}  // namespace
}  // namespace iou::testing
