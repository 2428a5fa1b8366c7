// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/files/atomic_file.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/registry/registry.hpp"

#include <charconv>
#include <filesystem>
#include <thread>

namespace iou::batch {

CLI::Validator whole(std::int64_t lo, std::int64_t hi) {
    const std::string range = std::to_string(lo) + " to " + std::to_string(hi);
    return CLI::Validator(
        [lo, hi, range](std::string& text) -> std::string {
            std::int64_t x = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, code] = std::from_chars(text.data(), end, x);
            if (code == std::errc() && stop == end && x >= lo && x <= hi) return {};
            return '"' + text + "\" is not a whole number from " + range;
        },
        "");
}

void addThreads(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "Threads to use (default: all cores)")
        ->check(whole(1, 256))
        ->type_name("N");
}

int threadCount(int asked) {
    if (asked > 0) return asked;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

CLI::Option* addLossSpecs(CLI::App& command, std::vector<std::string>& specs) {
    return command
        .add_option("--loss", specs, std::string(loss_spec_help) + " (several, or several times)")
        ->type_name("SPEC");
}

Result<std::vector<Loss>> parseLosses(const std::vector<std::string>& specs) {
    std::vector<Loss> losses;
    for (const auto& spec : specs) {
        const auto loss = lossFromArgument(spec);
        if (!loss) return loss.error();
        losses.push_back(*loss);
    }
    return losses;
}

Result<std::vector<Loss>> parseLossesOrAll(const std::vector<std::string>& specs) {
    if (!specs.empty()) return parseLosses(specs);
    return std::vector<Loss>(registry().begin(), registry().end());
}

std::string tableLabel(const std::string& spec) {
    constexpr std::size_t width = 26;
    return isFormulaSpec(spec) ? excerpt(spec, width) : spec;
}

Outcome<Protocol> loadProtocol(const std::string& name) {
    const auto known = findProtocol(name);
    if (known) return *known;
    std::error_code unknown;  // a name no file can have is no file
    const bool file = name == "-" || name.find('/') != std::string::npos ||
                      name.ends_with(".json") || std::filesystem::exists(name, unknown);
    if (!file) return Refusal{usage, known.error().within(std::string_view("--protocol"))};
    const auto bytes = readFile(name, max_json_bytes);
    if (!bytes) return Refusal{failed, bytes.error()};
    auto protocol = readProtocol(*bytes, name == "-" ? "standard input" : name);
    if (!protocol) return Refusal{bad_input, protocol.error()};
    if (protocol->id.empty()) {
        const std::size_t start = name.rfind('/') + 1;  // npos + 1 is 0
        protocol->id = name.substr(start, name.rfind('.') - start);
    }
    return *protocol;
}

void addOutput(CLI::App& command, std::string& path, const std::string& help) {
    command.add_option("-o,--output", path, help)->type_name("FILE");
}

}  // namespace iou::batch
