// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy.hpp"
#include "core/files/npy_array.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace iou {
namespace {

/// As numpy.save() writes it.
template <class T>
std::string saved(const std::string& type, const std::string& shape, bool fortran,
                  const std::vector<T>& values) {
    std::string header = "{'descr': '" + type +
                         "', 'fortran_order': " + (fortran ? "True" : "False") +
                         ", 'shape': " + shape + ", }";
    while ((10 + header.size() + 1) % 64 != 0) header += ' ';
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xff);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    return bytes;
}

std::string refusedNpy(const std::string& bytes) {
    const auto read = readNpy(bytes, "a.npy");
    return read ? "taken" : read.error().message();
}

TEST(NpyArrays, AreReadInEveryTypeAndOrder) {
    const std::vector<double> wanted{1, 2, 3, 4, 5, 6};
    const std::string shape = "(2, 3)";
    const std::string files[] = {saved<float>("<f4", shape, false, {1, 2, 3, 4, 5, 6}),
                                 saved<double>("<f8", shape, false, {1, 2, 3, 4, 5, 6}),
                                 saved<std::int32_t>("<i4", shape, false, {1, 2, 3, 4, 5, 6}),
                                 saved<std::int64_t>("<i8", shape, false, {1, 2, 3, 4, 5, 6}),
                                 saved<double>("<f8", shape, true, {1, 4, 2, 5, 3, 6})};
    for (const auto& file : files) {
        const auto read = readNpy(file, "a.npy");
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_EQ(read->rows, 2U);
        EXPECT_EQ(read->columns, 3U);
        EXPECT_EQ(read->values, wanted);
    }
    EXPECT_EQ(readNpy(saved<float>("<f4", "(4,)", false, {1, 2, 3, 4}), "row")->rows, 1U);
    EXPECT_EQ(readNpy(saved<float>("<f4", "(0, 4)", false, {}), "none")->rows, 0U);
}

TEST(NpyArrays, AreRefusedWithTheReason) {
    const std::string good = saved<float>("<f4", "(2, 2)", false, {1, 2, 3, 4});
    const std::pair<std::string, const char*> cases[] = {
        {good.substr(0, good.size() - 1), "cut off or damaged"},
        {good + "x", "cut off or damaged"},
        {good.substr(0, 40), "cut off"},
        {good.substr(0, 9), "cut off"},
        {"", "no NumPy header"},
        {saved<float>("|O", "(2, 2)", false, {}), "\"|O\""},
        {saved<float>(">f4", "(2, 2)", false, {1, 2, 3, 4}), "float32"},
        {saved<float>("<f4", "(2, 2, 1)", false, {1, 2, 3, 4}), "no table"},
        {saved<float>("<f4", "()", false, {1}), "no table"},
        {saved<float>("<f4", "(-1, 4)", false, {}), "no table"},
        {saved<float>("<f4", "(99999999999999999999, 4)", false, {}), "no table"},
        {saved<float>("<f4", "(40000000, 40000000)", false, {}), "more than 40 million"},
        {saved<float>("<f4", "x", false, {}), "no table"},
        {saved<float>("", "(2, 2)", false, {}), "type \"\""},
    };
    for (const auto& [bytes, part] : cases)
        EXPECT_NE(refusedNpy(bytes).find(part), std::string::npos) << refusedNpy(bytes);
    std::string version = good;
    version[6] = 9;
    EXPECT_NE(refusedNpy(version).find("no NumPy header"), std::string::npos);
}

}  // namespace
}  // namespace iou
