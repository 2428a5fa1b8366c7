// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/messages.hpp"

#include "core/base/shown_text.hpp"
#include "core/files/standard_streams.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <utility>

namespace iou {

namespace {

std::string& speaker() {
    static std::string name = "iouscope";
    return name;
}

/// Whether something was to be printed for a reader that had gone.
bool reader_had_gone = false;

}  // namespace

void setSpeaker(std::string name) { speaker() = std::move(name); }

void note(std::string_view message) {
    std::string lines;
    while (true) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        lines += printable(message.substr(0, end)) + '\n';
        if (end == message.size()) break;
        message.remove_prefix(end + 1);
    }
    std::fprintf(stderr, "%s: %s", speaker().c_str(), lines.c_str());
}

ExitStatus complain(ExitStatus status, const std::string& message) {
    note(message);
    return status;
}

ExitStatus complain(ExitStatus status, const Error& error) {
    if (error.where.text() != "standard output" || !readerIsGone())
        return complain(status, error.message());
    reader_had_gone = true;
    return status;
}

void warnOfIsa() {
    if (const std::string warning = isaWarning(); !warning.empty()) note(warning);
}

int finish(ExitStatus status) {
    const auto printed = flushStandardOutput();
    if (!printed) status = complain(ExitStatus::failed, printed.error());
    // As programs end whose reader, such as head, has seen enough: in silence.
    if (status == ExitStatus::failed && reader_had_gone) {
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    return static_cast<int>(status);
}

}  // namespace iou
