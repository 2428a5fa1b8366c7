// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface_table.hpp"

#include "core/base/decimal.hpp"
#include "core/files/npy.hpp"

#include <cmath>

namespace iou {

NotFinite notFiniteOf(const Surface& s) {
    constexpr std::string_view names[] = {"value", "dcx", "dcy", "dw", "dh"};
    NotFinite found;
    bool all = s.value.allFinite();
    if (s.request.gradient)
        for (const auto& d : s.d) all = all && d.allFinite();
    if (all) return found;
    for (Eigen::Index r = 0; r < s.value.rows(); ++r)
        for (Eigen::Index c = 0; c < s.value.cols(); ++c) {
            const auto point = static_cast<std::int64_t>(r * s.value.cols() + c);
            bool finite = std::isfinite(s.value(r, c));
            if (s.request.gradient)
                for (const auto& d : s.d) finite = finite && std::isfinite(d(r, c));
            // Boxes are made where it matters alone.
            if (!finite) {
                const Box<> box = boxAt(s.request, s.request.x.at(static_cast<int>(c)),
                                        s.request.y.at(static_cast<int>(r)));
                if (!(box.w > 0.0 && box.h > 0.0)) continue;
            }
            found.see(s.value(r, c), point, names[0]);
            if (s.request.gradient)
                for (std::size_t k = 0; k < 4; ++k) found.see(s.d[k](r, c), point, names[k + 1]);
        }
    return found;
}

Result<Done> writeSurfaceCsv(const Surface& s, std::string_view comments, AtomicFile& file) {
    std::string text(comments);
    text += s.request.gradient ? "x,y,value,dcx,dcy,dw,dh\n" : "x,y,value\n";
    for (Eigen::Index r = 0; r < s.value.rows(); ++r) {
        const std::string y = formatShortest(s.request.y.at(static_cast<int>(r)));
        for (Eigen::Index c = 0; c < s.value.cols(); ++c) {
            text += formatShortest(s.request.x.at(static_cast<int>(c))) + ',' + y + ',' +
                    formatShortest(s.value(r, c));
            if (s.request.gradient)
                for (const auto& d : s.d) text += ',' + formatShortest(d(r, c));
            text += '\n';
        }
        if (auto written = file.write(text); !written) return written;
        text.clear();
    }
    return file.write(text);
}

Result<Done> writeSurfaceNpy(const Surface& s, AtomicFile& file) {
    std::string bytes = npyHeader(s.request.gradient ? 5 : 1, s.value.rows(), s.value.cols());
    const auto layer = [&](const Eigen::ArrayXXf& values) {
        appendNpyRows(values, 0, values.rows(), bytes);
        auto written = file.write(bytes);
        bytes.clear();
        return written;
    };
    auto written = layer(s.value);
    if (s.request.gradient)
        for (const auto& d : s.d)
            if (written) written = layer(d);
    return written;
}

}  // namespace iou
