// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/frame.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace iou::bridge {

namespace {

static_assert(std::endian::native == std::endian::little, "frames are written as memory has them");

constexpr std::string_view kMagic = "IOUB";
constexpr std::size_t kHeader = 16;
/// Magic, version, type and two zeros: what tells a frame from print.
constexpr std::size_t kTelling = 8;
constexpr std::size_t kMostPrinted = std::size_t{1} << 16;

bool isHeader(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return bytes.starts_with(kMagic) && byte(4) == protocol_version && byte(5) >= 1 &&
           byte(5) <= static_cast<int>(FrameType::shutdown) && byte(6) == 0 && byte(7) == 0;
}

}  // namespace

void putNumber(std::string& out, std::uint32_t x) {
    char bytes[sizeof x];
    std::memcpy(bytes, &x, sizeof x);
    out.append(bytes, sizeof x);
}

void putNumber(std::string& out, double x) {
    char bytes[sizeof x];
    std::memcpy(bytes, &x, sizeof x);
    out.append(bytes, sizeof x);
}

std::uint32_t takeWhole(const char* at) {
    std::uint32_t x = 0;
    std::memcpy(&x, at, sizeof x);
    return x;
}

double takeReal(const char* at) {
    double x = 0.0;
    std::memcpy(&x, at, sizeof x);
    return x;
}

std::string frameBytes(FrameType type, std::uint32_t request, std::string_view payload) {
    std::string out(kMagic);
    out += static_cast<char>(protocol_version);
    out += static_cast<char>(type);
    out.append(2, '\0');
    putNumber(out, request);
    putNumber(out, static_cast<std::uint32_t>(payload.size()));
    return out.append(payload);
}

void FrameReader::dropPrinted() {
    std::size_t at = 0;
    while ((at = m_bytes.find(kMagic[0], at)) != std::string::npos) {
        const std::string_view rest = std::string_view(m_bytes).substr(at);
        const std::size_t known = std::min(rest.size(), kMagic.size());
        const bool may_be = rest.substr(0, known) == kMagic.substr(0, known) &&
                            (rest.size() < kTelling || isHeader(rest));
        if (may_be) break;
        ++at;
    }
    const std::size_t printed = std::min(at, m_bytes.size());
    m_printed.append(m_bytes, 0, printed);
    m_bytes.erase(0, printed);
    if (m_printed.size() > kMostPrinted) m_printed.erase(0, m_printed.size() - kMostPrinted);
}

std::string FrameReader::takePrinted() { return std::exchange(m_printed, {}); }

Result<std::optional<Frame>> FrameReader::next() {
    if (!m_begun) dropPrinted();
    if (m_bytes.size() < kTelling) return std::optional<Frame>();
    if (!isHeader(m_bytes))
        return Error{
            phrase("what it wrote is no frame: \"%1\"", std::string_view(m_bytes).substr(0, 80)),
            {},
            phrase("print to standard error")};
    if (m_bytes.size() < kHeader) return std::optional<Frame>();
    m_begun = true;
    const std::size_t length = takeWhole(m_bytes.data() + 12);
    if (length > largest_payload)
        return Error{
            phrase("a frame of %1 bytes", length), {}, phrase("send at most %1", largest_payload)};
    if (m_bytes.size() < kHeader + length) return std::optional<Frame>();
    Frame frame{static_cast<FrameType>(m_bytes[5]), takeWhole(m_bytes.data() + 8),
                m_bytes.substr(kHeader, length)};
    m_bytes.erase(0, kHeader + length);
    return std::optional<Frame>(std::move(frame));
}

}  // namespace iou::bridge
