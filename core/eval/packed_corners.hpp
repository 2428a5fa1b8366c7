// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/box_rows.hpp"

#include <emmintrin.h>

#include <cstddef>

/// What lane kernels read and write of boxes given as corners in float, one after the other: the
/// numbers of BoxRows and partialsBy(), bit by bit, four pairs at once.
namespace iou::packed_corners {

inline constexpr std::size_t step = 4;

inline bool fit(const BoxRows& rows) {
    return rows.is_float && rows.notation == BoxNotation::xyxy && rows.column == sizeof(float) &&
           rows.row == 4 * sizeof(float);
}

/// Centre and size of a box, in double.
struct CenterAndSize {
    __m128d center, size;

    CenterAndSize(const BoxRows& rows, std::size_t i) {
        const __m128 corners =
            _mm_loadu_ps(reinterpret_cast<const float*>(rows.first + i * 4 * sizeof(float)));
        const __m128d low = _mm_cvtps_pd(corners);
        const __m128d high = _mm_cvtps_pd(_mm_movehl_ps(corners, corners));
        center = _mm_mul_pd(_mm_add_pd(low, high), _mm_set1_pd(0.5));
        size = _mm_sub_pd(high, low);
    }
};

/// For the pairs [0, count), count a multiple of `step`: centre from the target's, size and the
/// target's size as rows of floats, and whether a formula means something there.
template <std::size_t N>
void fill(const BoxRows& preds, const BoxRows& targets, std::size_t count, float (&in)[6][N],
          bool* sound) {
    const __m128d zero = _mm_setzero_pd();
    for (std::size_t first = 0; first < count; first += step) {
        __m128 rows[step], target_sizes[step];
        for (std::size_t i = 0; i < step; ++i) {
            const CenterAndSize p(preds, first + i), t(targets, first + i);
            rows[i] =
                _mm_movelh_ps(_mm_cvtpd_ps(_mm_sub_pd(p.center, t.center)), _mm_cvtpd_ps(p.size));
            target_sizes[i] = _mm_cvtpd_ps(t.size);
            // 0 unless a number is not finite
            const __m128d nothing = _mm_mul_pd(
                _mm_add_pd(_mm_add_pd(p.center, p.size), _mm_add_pd(t.center, t.size)), zero);
            const __m128d fine =
                _mm_and_pd(_mm_cmpeq_pd(nothing, zero),
                           _mm_and_pd(_mm_cmpge_pd(p.size, zero), _mm_cmpge_pd(t.size, zero)));
            sound[first + i] = _mm_movemask_pd(fine) == 3;
        }
        _MM_TRANSPOSE4_PS(rows[0], rows[1], rows[2], rows[3]);
        for (std::size_t k = 0; k < 4; ++k) _mm_storeu_ps(&in[k][first], rows[k]);
        const __m128 a = _mm_unpacklo_ps(target_sizes[0], target_sizes[1]);
        const __m128 b = _mm_unpacklo_ps(target_sizes[2], target_sizes[3]);
        _mm_storeu_ps(&in[4][first], _mm_movelh_ps(a, b));
        _mm_storeu_ps(&in[5][first], _mm_movehl_ps(b, a));
    }
}

/// Partials by the four edges from those by centre and size, four numbers a box.
inline void storeByEdges(const float* const (&d)[4], std::size_t count, float* gradient) {
    for (std::size_t first = 0; first < count; first += step) {
        __m128 low[2], high[2];  // by the edges before and behind, along x and y
        for (std::size_t k = 0; k < 2; ++k) {
            const __m128 center = _mm_loadu_ps(d[k] + first), size = _mm_loadu_ps(d[k + 2] + first);
            __m128 sums[2], differences[2];
            for (std::size_t half = 0; half < 2; ++half) {
                const auto part = [half](__m128 x) {
                    return _mm_cvtps_pd(half == 0 ? x : _mm_movehl_ps(x, x));
                };
                const __m128d by_center = _mm_mul_pd(part(center), _mm_set1_pd(0.5));
                differences[half] = _mm_cvtpd_ps(_mm_sub_pd(by_center, part(size)));
                sums[half] = _mm_cvtpd_ps(_mm_add_pd(by_center, part(size)));
            }
            low[k] = _mm_movelh_ps(differences[0], differences[1]);
            high[k] = _mm_movelh_ps(sums[0], sums[1]);
        }
        _MM_TRANSPOSE4_PS(low[0], low[1], high[0], high[1]);
        for (std::size_t i = 0; i < step; ++i) {
            const __m128 row = i == 0 ? low[0] : i == 1 ? low[1] : i == 2 ? high[0] : high[1];
            _mm_storeu_ps(gradient + 4 * (first + i), row);
        }
    }
}

}  // namespace iou::packed_corners
