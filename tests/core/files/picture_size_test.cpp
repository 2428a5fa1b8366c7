// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/picture_size.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

using namespace std::string_literals;

TEST(PictureSize, IsReadFromTheHeaders) {
    const std::string png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0"s;
    ASSERT_TRUE(pictureSize(png));
    EXPECT_EQ(pictureSize(png)->width, 640);
    EXPECT_EQ(pictureSize(png)->height, 480);
    // A segment, padding, a table that is no frame, then a progressive frame.
    const std::string jpeg =
        "\xff\xd8\xff\xe0\0\x04xx\xff\xff\xc4\0\x03t\xff\xc2\0\x0b\x08\x01\xe0\x02\x80\x03"s;
    ASSERT_TRUE(pictureSize(jpeg));
    EXPECT_EQ(pictureSize(jpeg)->width, 640);
    EXPECT_EQ(pictureSize(jpeg)->height, 480);
}

TEST(PictureSize, IsUnknownOfWhatIsCutOffOrNone) {
    const std::string png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0"s;
    for (std::size_t n = 0; n < png.size(); ++n) EXPECT_FALSE(pictureSize(png.substr(0, n))) << n;
    EXPECT_FALSE(pictureSize("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\0\0\x01\xe0"s));
    EXPECT_FALSE(pictureSize("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\x01\xe0"s));
    EXPECT_FALSE(pictureSize("\xff\xd8\xff\xe0\xff\xff"s));
    EXPECT_FALSE(pictureSize("\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0\0\0\0\0"s));
    EXPECT_FALSE(pictureSize("GIF89a"));
    EXPECT_FALSE(pictureSizeOf("/nowhere/at/all.png"));
}

}  // namespace
}  // namespace iou
