// SPDX-License-Identifier: GPL-3.0-or-later
// One program for all targets under libFuzzer:
//   iouscope_fuzz --list                           their names
//   iouscope_fuzz --target=NAME --write-seeds=DIR  the corpus as files
//   iouscope_fuzz --target=NAME [libFuzzer's arguments]
#include "tests/fuzz/fuzz_target.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

const iou::fuzz::Target* chosen_target = nullptr;

void listTargets() {
    for (const iou::fuzz::Target& target : iou::fuzz::targets()) std::puts(target.name);
    std::exit(0);
}

void chooseTarget(std::string_view name) {
    for (const iou::fuzz::Target& target : iou::fuzz::targets())
        if (target.name == name) chosen_target = &target;
    if (chosen_target) return;
    std::fprintf(stderr, "no such target; --list names them\n");
    std::exit(2);
}

void writeSeeds(const std::string& folder) {
    std::filesystem::create_directories(folder);
    int n = 0;
    for (const std::string& seed : iou::fuzz::corpusOf(*chosen_target))
        std::ofstream(folder + "/seed" + std::to_string(n++), std::ios::binary) << seed;
    std::exit(0);
}

/// The rest of an argument that begins so; null: it does not.
const char* valueOf(std::string_view argument, std::string_view beginning) {
    return argument.starts_with(beginning) ? argument.data() + beginning.size() : nullptr;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    int kept = 1;
    for (int i = 1; i < *argc; ++i) {
        char* const argument = (*argv)[i];
        if (valueOf(argument, "--list"))
            listTargets();
        else if (const char* const name = valueOf(argument, "--target="))
            chooseTarget(name);
        else if (const char* const folder = valueOf(argument, "--write-seeds=");
                 folder && chosen_target)
            writeSeeds(folder);
        else
            (*argv)[kept++] = argument;
    }
    *argc = kept;
    if (!chosen_target) chooseTarget("");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    iou::fuzz::feed(*chosen_target, {reinterpret_cast<const char*>(data), size});
    return 0;
}
