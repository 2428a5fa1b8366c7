// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What iouscope and a program of the user send one another: frames over the program's standard
/// input and output. A header of 16 bytes, little-endian ("IOUB", u8 version, u8 type, u16 0, u32
/// request, u32 length), and so many bytes.
namespace iou::bridge {

inline constexpr int protocol_version = 1;
inline constexpr std::size_t largest_payload = std::size_t{64} << 20;
/// Pairs a batch holds at most.
inline constexpr std::size_t largest_batch = 65536;

enum class FrameType : std::uint8_t {
    hello = 1,  ///< to the program: JSON
    ready,      ///< from it: JSON, its Declaration
    batch,      ///< to it: pairs
    result,     ///< from it: their numbers
    error,      ///< from it: JSON, why there are none; it lives on
    log,        ///< from it: UTF-8
    shutdown    ///< to it: it ends within a second
};

struct Frame {
    FrameType type = FrameType::log;
    std::uint32_t request = 0;
    std::string payload;
};

std::string frameBytes(FrameType type, std::uint32_t request, std::string_view payload);

/// Takes frames out of what a program writes.
class FrameReader {
public:
    void feed(std::string_view bytes) { m_bytes.append(bytes); }
    /// The next whole frame, or nothing yet. An error where what came is no frame.
    Result<std::optional<Frame>> next();
    /// What was printed before the first frame, as far as it is known to be no frame.
    std::string takePrinted();

private:
    void dropPrinted();

    std::string m_bytes, m_printed;
    bool m_begun = false;  ///< a frame was seen: from now on there is nothing else
};

/// Numbers in frames.
void putNumber(std::string& out, std::uint32_t x);
void putNumber(std::string& out, double x);
std::uint32_t takeWhole(const char* at);
double takeReal(const char* at);

}  // namespace iou::bridge
