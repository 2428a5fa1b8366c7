// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/out_of_memory.hpp"

#include "core/base/system_reason.hpp"
#include "core/jobs/cores.hpp"
#include "core/jobs/system_file.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <limits>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace iou {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();
constexpr double kKilo = 1024.0;  // the "kB" of /proc

/// The first number of a text; none where there is none ("max").
std::optional<double> numberIn(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    double x = 0.0;
    if (std::from_chars(text.data(), text.data() + text.size(), x).ec != std::errc()) return {};
    return x;
}

/// The number behind "NAME:" in a file of /proc.
std::optional<double> bytesOf(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    if (at == text.npos) return {};
    const auto read = numberIn(text.substr(at + name.size()));
    if (!read) return {};
    return *read * kKilo;
}

/// What a limit leaves beyond what is used of it.
double leftOf(int limit, std::optional<double> used) {
    rlimit set{};
    if (!used || ::getrlimit(limit, &set) != 0 || set.rlim_cur == RLIM_INFINITY) return kUnlimited;
    return std::max(0.0, static_cast<double>(set.rlim_cur) - *used);
}

/// The least that the process's group of version 2, or one it lies in, leaves.
double leftOfGroups() {
    double least = kUnlimited;
    std::string group = groupOf(systemFile("/proc/self/cgroup"));
    while (true) {
        const std::string folder = "/sys/fs/cgroup" + group;
        const auto most = numberIn(systemFile(folder + "/memory.max"));
        const auto used = numberIn(systemFile(folder + "/memory.current"));
        if (most && used) least = std::min(least, std::max(0.0, *most - *used));
        const std::size_t slash = group.rfind('/');
        if (group.empty() || slash == group.npos) return least;
        group.resize(slash);
    }
}

Error outOfMemory() {
    const std::string status = systemFile("/proc/self/status");
    rlimit set{};
    const bool limited = ::getrlimit(RLIMIT_AS, &set) == 0 && set.rlim_cur != RLIM_INFINITY;
    const auto most = bytesOf(status, "VmPeak:"), held = bytesOf(status, "VmHWM:");
    const Phrase remedy = phrase("ask for less at once, or give it more memory");
    if (limited && most)
        return {phrase("memory ran out: %1 were taken of the %2 that the limit allows (ulimit -v)",
                       bytesText(*most), bytesText(static_cast<double>(set.rlim_cur))),
                {},
                remedy};
    if (held)
        return {
            phrase("memory ran out: %1 were in use, and more could not be had", bytesText(*held)),
            {},
            remedy};
    return {phrase("memory ran out"), {}, remedy};
}

}  // namespace

double memoryLeft() {
    const std::string status = systemFile("/proc/self/status");
    const auto available = bytesOf(systemFile("/proc/meminfo"), "MemAvailable:");
    return std::min({available.value_or(kUnlimited), leftOfGroups(),
                     leftOf(RLIMIT_AS, bytesOf(status, "VmSize:")),
                     leftOf(RLIMIT_DATA, bytesOf(status, "VmData:"))});
}

Phrase bytesText(double bytes) {
    char text[64];
    if (bytes >= 1e9)
        std::snprintf(text, sizeof text, "%.1f GB", bytes / 1e9);
    else
        std::snprintf(text, sizeof text, "%.0f MB", bytes / 1e6);
    return std::string(text);
}

Result<Done> checkMemory(const Phrase& what, double bytes, const Phrase& remedy, double left) {
    if (bytes <= left) return Done{};
    return Error{
        phrase("%1 needs %2 of memory, and %3 are free", what, bytesText(bytes), bytesText(left)),
        {},
        remedy};
}

Result<Done> withinMemory(const std::function<void()>& work) {
    try {
        work();
        return Done{};
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {  // more than any container could hold
    } catch (const std::system_error& e) {
        if (e.code() != std::errc::resource_unavailable_try_again) throw;
        return Error{phrase("a thread cannot be started: %1", systemReason(e.code().value())),
                     {},
                     phrase("ask for fewer threads")};
    }
    // Here all that was taken is given back.
    return outOfMemory();
}

}  // namespace iou
