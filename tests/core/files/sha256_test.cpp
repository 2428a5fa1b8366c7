// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sha256.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

// The examples of FIPS 180-4 and what sha256sum gives for lengths around the end of a chunk.
TEST(Sha256, GivesThePublishedDigests) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(std::string(100'000, 'a')),
              "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee");
    EXPECT_EQ(sha256(std::string(55, 'x')),
              "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
    EXPECT_EQ(sha256(std::string(56, 'x')),
              "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e");
    EXPECT_EQ(sha256(std::string(64, '\xff')),
              "8667e718294e9e0df1d30600ba3eeb201f764aad2dad72748643e4a285e1d1f7");
}

/// However the bytes are cut.
TEST(Sha256, OfPiecesIsThatOfTheWhole) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i * 7);
    for (std::size_t first = 0; first <= 200; ++first)
        for (const std::size_t second : {std::size_t{0}, std::size_t{1}, std::size_t{64}}) {
            Sha256 pieces;
            pieces.add(std::string_view(bytes).substr(0, first));
            pieces.add(std::string_view(bytes).substr(first, second));
            pieces.add(std::string_view(bytes).substr(first + second));
            ASSERT_EQ(pieces.digits(), sha256(bytes)) << first << ' ' << second;
        }
}

}  // namespace
}  // namespace iou
