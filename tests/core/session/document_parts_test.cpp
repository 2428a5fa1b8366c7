// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/document_parts.hpp"
#include "tests/core/support/random_document.hpp"

#include <gtest/gtest.h>
#include <malloc.h>

namespace iou {
namespace {

TEST(DocumentParts, BringBackWhatAnyEditChanged) {
    testing::DocumentMaker make(testing::printedSeed("parts"));
    Document now = make.document();
    for (int round = 0; round < 5; ++round)
        for (const auto& edit : make.edits()) {
            const Document before = now;
            edit(now);
            const Changes changes = changesBetween(before, now);
            const DocumentParts was(changes, before), is(changes, now, was);
            Document copy = now;
            was.putInto(copy);
            ASSERT_TRUE(copy == before);
            is.putInto(copy);
            ASSERT_TRUE(copy == now);
            EXPECT_EQ(was == is, !changes.any());
        }
}

TEST(DocumentParts, OfStepsThatBecomeOneLeadFromTheFirstToTheLast) {
    testing::DocumentMaker make(testing::printedSeed("parts that become one"));
    const Document first = make.document();
    Document now = first;
    DocumentParts before, after;
    for (const auto& edit : make.edits()) {
        const Document was = now;
        edit(now);
        const Changes changes = changesBetween(was, now);
        before.addMissing(DocumentParts(changes, was));
        after.replaceBy(DocumentParts(changes, now));
    }
    Document copy = now;
    before.putInto(copy);
    EXPECT_TRUE(copy == first);
    after.putInto(copy);
    EXPECT_TRUE(copy == now);
}

TEST(DocumentParts, WhatIsTheSameIsHeldOnce) {
    Document d;
    d.lab<ApLab>().detections = std::vector<ApDetection>(1000);
    Changes ap;
    ap.labs[lab_index<ApLab>] = true;
    const DocumentParts first(ap, d);
    EXPECT_GE(first.bytes(), 1000 * sizeof(ApDetection));
    EXPECT_EQ(DocumentParts(ap, d, first).bytes(first), 0U);
    // Another number of the lab; its list is shared.
    d.lab<ApLab>().threshold = 0.75;
    EXPECT_LT(DocumentParts(ap, d, first).bytes(first), 1000U);
}

/// What the heap has in use beyond what it had.
class Heap {
public:
    std::size_t more() const { return mallinfo2().uordblks - m_before; }

private:
    std::size_t m_before = mallinfo2().uordblks;
};

TEST(DocumentParts, KnowWhatTheyHold) {
    constexpr std::size_t kCopies = 200;
    // Asked of the heap, as a part of the program may be sanitized without this file.
    if (mallinfo2().uordblks == 0) GTEST_SKIP() << "the sanitizer has a heap of its own";
    Document d;
    d.explorer.lanes.assign(9, d.explorer.lanes.front());
    for (Lane& lane : d.explorer.lanes) lane.recipe.schedule.stages.assign(500, {1, 0.1});
    d.explorer.pins.assign(
        18, {d.explorer.lanes.front(), d.explorer.scene.pred, d.explorer.scene.target});
    d.explorer.view.markers.assign(1000, 3);
    d.batch.recipe.protocol.schedule.stages.assign(800, {1, 0.1});
    const auto one = [](auto set) {
        Changes c;
        set(c);
        return c;
    };
    std::vector<Changes> parts{
        one([](Changes& c) { c.lanes = true; }), one([](Changes& c) { c.pins = true; }),
        one([](Changes& c) { c.view = true; }), one([](Changes& c) { c.pred = true; }),
        one([](Changes& c) { c.batch = true; })};
    for (const Changes& changes : parts) {
        // Many, as a few small ones find room that was left free.
        std::vector<DocumentParts> held;
        held.reserve(kCopies);
        const Heap heap;
        for (std::size_t i = 0; i < kCopies; ++i) held.emplace_back(changes, d);
        const auto real = static_cast<double>(heap.more()) / kCopies;
        EXPECT_NEAR(static_cast<double>(held.front().bytes()) / real, 1.0, 1.0 / 3.0) << real;
    }
}

}  // namespace
}  // namespace iou
