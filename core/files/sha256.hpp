// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace iou {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// Of all bytes so far, as 64 hexadecimal digits.
    std::string digits() const;

private:
    // The first 32 bits of the fractions of the square roots of the first 8 primes.
    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string m_rest;  ///< less than one chunk
    std::uint64_t m_size = 0;
};

/// Of these bytes alone.
std::string sha256(std::string_view bytes);

}  // namespace iou
