// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/loss_files.hpp"

#include "core/base/spec_text.hpp"
#include "core/files/atomic_file.hpp"
#include "core/own_formula/loss_file.hpp"

namespace iou {

namespace {

/// Length of the file's name at the start of "my.loss:k=3"; 0: it is none.
std::size_t fileNameLength(std::string_view stage) {
    constexpr std::string_view ending = own::loss_file_ending;
    for (std::size_t at = stage.find(ending); at != stage.npos; at = stage.find(ending, at + 1)) {
        const std::size_t end = at + ending.size();
        if (end == stage.size() || stage[end] == ':') return end;
    }
    return 0;
}

}  // namespace

Result<std::string> withLossFiles(std::string_view spec) {
    std::string out;
    while (true) {
        const std::size_t at = spec.find('@');
        const std::string_view stage = spec.substr(0, at);
        const std::size_t length = isFormulaSpec(stage) ? 0 : fileNameLength(stage);
        if (length > 0) {
            const std::string path(stage.substr(0, length));
            const auto bytes = readFile(path, own::largest_loss_file);
            if (!bytes) return bytes.error();
            const auto text = own::readLossFile(*bytes, path);
            if (!text) return text.error();
            out += formulaSpec(*text);
        }
        out += stage.substr(length);
        if (at == spec.npos) return out;
        const std::size_t comma = spec.find(',', at);
        const std::size_t next = comma == spec.npos ? spec.size() : comma + 1;
        out += spec.substr(at, next - at);
        spec.remove_prefix(next);
    }
}

Result<Loss> lossFromArgument(std::string_view spec) {
    const auto text = withLossFiles(spec);
    return text ? Loss::parse(*text) : Result<Loss>(text.error());
}

Result<StagedLoss> stagedLossFromArgument(std::string_view spec) {
    const auto text = withLossFiles(spec);
    return text ? StagedLoss::parse(*text) : Result<StagedLoss>(text.error());
}

}  // namespace iou
