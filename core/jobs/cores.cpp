// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/cores.hpp"

#include "core/jobs/system_file.hpp"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <thread>

namespace iou {

namespace {

const std::string kGroups = "/sys/fs/cgroup";

/// The least that the group or one it lies in grants.
int leastOfGroups(std::string group, int cores) {
    while (true) {
        if (const auto quota = coresOfQuota(systemFile(kGroups + group + "/cpu.max")))
            cores = std::min(cores, *quota);
        const std::size_t slash = group.rfind('/');
        if (group.empty() || slash == group.npos) return cores;
        group.resize(slash);
    }
}

/// std::thread counts all that are online.
int boundCores() {
    cpu_set_t bound;
    if (::sched_getaffinity(0, sizeof bound, &bound) == 0) return CPU_COUNT(&bound);
    return static_cast<int>(std::thread::hardware_concurrency());  // more than a set holds
}

}  // namespace

std::optional<int> coresOfQuota(std::string_view cpu_max) {
    double quota = 0.0, period = 0.0;
    const std::size_t blank = std::min(cpu_max.find(' '), cpu_max.size());
    const std::string_view rest = cpu_max.substr(std::min(blank + 1, cpu_max.size()));
    const auto read = [](std::string_view text, double& out) {
        return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc();
    };
    if (!read(cpu_max.substr(0, blank), quota) || !read(rest, period) || quota <= 0.0 ||
        period <= 0.0)
        return std::nullopt;
    const double cores = quota / period;
    return std::max(1, static_cast<int>(std::min(cores, 1e6)) + (cores > static_cast<int>(cores)));
}

std::string groupOf(std::string_view cgroup) {
    while (!cgroup.empty()) {
        const std::size_t end = std::min(cgroup.find('\n'), cgroup.size());
        const std::string_view line = cgroup.substr(0, end);
        if (line.starts_with("0::")) return std::string(line.substr(3));
        cgroup.remove_prefix(std::min(end + 1, cgroup.size()));
    }
    return {};
}

int coresOfProcess() {
    int cores = std::max(1, boundCores());
    cores = leastOfGroups(groupOf(systemFile("/proc/self/cgroup")), cores);
    const std::string first = kGroups + "/cpu/cpu.cfs_";
    const auto quota =
        coresOfQuota(systemFile(first + "quota_us") + ' ' + systemFile(first + "period_us"));
    return quota ? std::min(cores, *quota) : cores;
}

}  // namespace iou
