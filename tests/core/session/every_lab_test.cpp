// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_json.hpp"
#include "tests/support/changed_labs.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

/// Through a file.
void expectBack(const Session& session) {
    const std::string file = writeSession(session);
    const auto back = readSession(file, "kept");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_TRUE(back->document.labs == session.document.labs);
    EXPECT_TRUE(*back == session);
    EXPECT_EQ(writeSession(*back), file);
}

TEST(EveryLab, EachOfItsFieldsComesBackAlone) {
    for (const testing::LabChange& change : testing::labChanges()) {
        SCOPED_TRACE(change.what);
        Session session;
        change.apply(session.document);
        EXPECT_FALSE(session.document == Document{});
        expectBack(session);
    }
}

TEST(EveryLab, AllOfThemComeBackTogether) {
    Session session;
    for (const testing::LabChange& change : testing::labChanges()) change.apply(session.document);
    EXPECT_TRUE(labsBetween(session.document.labs, Labs{}).all());
    EXPECT_FALSE(session.document.lab<DetectorLab>().runs.empty());
    expectBack(session);
}

}  // namespace
}  // namespace iou
