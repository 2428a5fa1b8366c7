// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/code_export.hpp"

#include "core/export_code/code_writers.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"

#include <algorithm>
#include <array>

namespace iou::export_code {

namespace {

struct Row {
    Target target;
    std::string (*write)(const ExportSet&);
    bool many;  ///< a file may hold several losses
};
constexpr std::array kRows{
    Row{{"pytorch", "PyTorch", ".py"}, pytorchCode, true},
    Row{{"numpy", "NumPy", ".py"}, numpyCode, true},
    Row{{"cpp", "C++", ".hpp"}, cppCode, true},
    Row{{"latex", "LaTeX", ".tex"}, latexCode, true},
    Row{{"formula", "iouscope", ".loss"}, formulaCode, false},
};
constexpr auto kTargets = [] {
    std::array<Target, kRows.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = kRows[i].target;
    return out;
}();

}  // namespace

std::span<const Target> targets() { return kTargets; }

const Target* findTarget(std::string_view id) {
    const auto found =
        std::find_if(kTargets.begin(), kTargets.end(), [&](const Target& t) { return t.id == id; });
    return found == kTargets.end() ? nullptr : found;
}

bool hasText(const LossEntry& entry) {
    return own::formulaOf(entry) || (entry.builtIn() && !own::textOfBuiltIn(entry.id).empty());
}

Result<std::string> exported(std::span<const Loss> losses, const Target& target) {
    const auto row = std::find_if(kRows.begin(), kRows.end(),
                                  [&](const Row& r) { return r.target.id == target.id; });
    assert(row != kRows.end());
    if (losses.size() != 1 && !row->many)
        return Error{phrase("a file of this kind holds one loss, not %1", losses.size()), target.id,
                     phrase("give one loss")};
    const auto set = exportSet(losses);
    if (!set) return set.error();
    return row->write(*set);
}

}  // namespace iou::export_code
