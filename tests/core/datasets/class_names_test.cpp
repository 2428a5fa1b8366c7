// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/class_names.hpp"

#include <gtest/gtest.h>

namespace iou::datasets {
namespace {

TEST(ClassNames, AreReadFromLinesAndYaml) {
    const std::vector<std::string> wanted{"person", "traffic light"};
    for (const char* const text : {
             "person\r\ntraffic light\r\n\n",
             "train: a\nnames: [person, 'traffic light']\nnc: 2\n",
             "names: ['person',\n  \"traffic light\"]\n",
             "nc: 2\nnames:\n  0: person\n  1: traffic light\npath: ..\n",
             "names:\n- person\n# a comment\n- traffic light\n",
             "names: {0: person, 1: traffic light}\n",
             "names:\n  1: traffic light\n  0: person\n",
         }) {
        const auto read = readClassNames(text, "n");
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, wanted) << text;
    }
    EXPECT_FALSE(readClassNames("\n\n", "n"));
    EXPECT_FALSE(readClassNames("names:\n", "n"));
    EXPECT_FALSE(readClassNames("names:\n  99999999: x\n", "n"));
}

}  // namespace
}  // namespace iou::datasets
