// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libav/loaded.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace iou::libav {

namespace {

/// The libraries whose headers were read, each by its number in Library; null: not there.
const std::array<void*, 4>& libraries() {
    // Never closed: whatever they left running ends with the program.
    static const std::array<void*, 4> loaded = [] {
        constexpr std::array names{"libavutil.so." AV_STRINGIFY(LIBAVUTIL_VERSION_MAJOR),
                                   "libavcodec.so." AV_STRINGIFY(LIBAVCODEC_VERSION_MAJOR),
                                   "libavfilter.so." AV_STRINGIFY(LIBAVFILTER_VERSION_MAJOR),
                                   "libavformat.so." AV_STRINGIFY(LIBAVFORMAT_VERSION_MAJOR)};
        std::array<void*, 4> found{};
        std::transform(names.begin(), names.end(), found.begin(),
                       [](const char* name) { return dlopen(name, RTLD_LAZY | RTLD_LOCAL); });
        return found;
    }();
    return loaded;
}

}  // namespace

bool areThere() {
    return std::none_of(libraries().begin(), libraries().end(),
                        [](const void* library) { return library == nullptr; });
}

void* addressOf(Library library, const char* name) {
    return dlsym(libraries()[static_cast<std::size_t>(library)], name);
}

}  // namespace iou::libav
