// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace iou {

namespace {

/// By the stem of its file. A function, so that it exists before the first test is entered.
std::map<std::string, TestMain>& namedTests() {
    static std::map<std::string, TestMain> tests;
    return tests;
}

}  // namespace

NamedTest::NamedTest(const char* file, TestMain main) {
    if (!namedTests().emplace(std::filesystem::path(file).stem(), main).second)
        qFatal("two tests are named as %s is", file);
}

}  // namespace iou

int main(int argc, char** argv) {
    const auto& tests = iou::namedTests();
    const auto wanted = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (wanted == tests.end()) {
        std::fprintf(stderr, "Give the name of a test, then arguments of Qt Test:\n");
        for (const auto& [name, main] : tests) std::fprintf(stderr, "    %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return wanted->second(argc - 1, argv + 1);
}
