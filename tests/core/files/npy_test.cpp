// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

namespace iou {
namespace {

std::string headerOf(const std::string& bytes) {
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    const auto length =
        static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    EXPECT_EQ((10U + length) % 64U, 0U);
    EXPECT_EQ(bytes[10 + length - 1], '\n');
    return bytes.substr(10, length);
}

template <class T>
T numberAt(const std::string& bytes, std::size_t index) {
    T x;
    const std::size_t data = 10 + headerOf(bytes).size();
    std::memcpy(&x, bytes.data() + data + index * sizeof x, sizeof x);
    return x;
}

TEST(Npy, OneLayerIsTwoDimensionalInRowOrder) {
    Eigen::ArrayXXf a(2, 3);
    a << 1, 2, 3, 4, 5, 6;
    const std::string bytes = npyBytes(std::span(&a, 1));
    EXPECT_NE(headerOf(bytes).find("'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"),
              std::string::npos);
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(numberAt<float>(bytes, i), static_cast<float>(i + 1));
    EXPECT_EQ(bytes.size(), 10 + headerOf(bytes).size() + 6 * sizeof(float));
}

TEST(Npy, LayersComeFirst) {
    const std::array<Eigen::ArrayXXf, 2> layers{Eigen::ArrayXXf::Constant(3, 1, 1.5F),
                                                Eigen::ArrayXXf::Constant(3, 1, -2.0F)};
    const std::string bytes = npyBytes(layers);
    EXPECT_NE(headerOf(bytes).find("(2, 3, 1)"), std::string::npos);
    EXPECT_EQ(numberAt<float>(bytes, 2), 1.5F);
    EXPECT_EQ(numberAt<float>(bytes, 3), -2.0F);
}

TEST(Npy, PiecesMakeTheSameBytes) {
    const Eigen::ArrayXXf a = Eigen::ArrayXXf::Random(7, 2);
    std::string bytes = npyHeader(1, 7, 2);
    appendNpyRows(a, 0, 3, bytes);
    appendNpyRows(a, 3, 4, bytes);
    EXPECT_EQ(bytes, npyBytes(std::span(&a, 1)));
}

TEST(Npy, TablesHaveNamedColumnsAndKeepTheirDigits) {
    Eigen::ArrayXXd a(2, 2);
    a << 1.0 / 3.0, -1e300, 5.0, 6.0;
    const std::string bytes = npyTable("step,loss", a);
    EXPECT_NE(headerOf(bytes).find("'descr': [('step', '<f8'), ('loss', '<f8')], "
                                   "'fortran_order': False, 'shape': (2,), }"),
              std::string::npos);
    EXPECT_EQ(numberAt<double>(bytes, 0), 1.0 / 3.0);
    EXPECT_EQ(numberAt<double>(bytes, 1), -1e300);
    EXPECT_EQ(numberAt<double>(bytes, 3), 6.0);
}

TEST(Npy, TextsAreCharacters) {
    EXPECT_EQ(npyCharacters("aé⚑"), 3U);
    EXPECT_EQ(npyCharacters("\xff\xc3"), 2U);
    std::string bytes;
    appendNpyText("é\xff", 3, bytes);
    EXPECT_EQ(bytes, std::string("\xe9\0\0\0\xfd\xff\0\0\0\0\0\0", 12));
    bytes.clear();
    appendNpyText("abc", 2, bytes);
    EXPECT_EQ(bytes.size(), 8U);
}

TEST(Npy, NamesOfOtherLettersMakeItVersionThree) {
    const NpyColumn columns[] = {{"α", "<f8"}, {"it's", "<U4"}};
    const std::string bytes = npyTableHeader(columns, {2, 3});
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x03\x00", 8));
    EXPECT_EQ(bytes.size() % 64, 0U);
    EXPECT_NE(bytes.find("[('α', '<f8'), ('it\\'s', '<U4')]"), std::string::npos);
    EXPECT_NE(bytes.find("'shape': (2, 3), }"), std::string::npos);
}

}  // namespace
}  // namespace iou
