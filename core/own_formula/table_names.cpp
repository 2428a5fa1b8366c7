// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/table_names.hpp"

#include "core/base/spec_text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace iou {

namespace {

/// Of one table.
class FormulaNames {
public:
    std::string nameOf(std::string_view spec) {
        std::string out;
        for (std::size_t at = 0; at < spec.size();) {
            // "=text:k=3", alone, behind "loss@60,", or in "focaler(=text, u=0.9)".
            const bool begins =
                spec[at] == '=' && (at == 0 || spec[at - 1] == '(' || isLaterStage(spec, at));
            if (!begins) {
                out += spec[at++];
                continue;
            }
            const std::size_t end =
                std::min(spec.find_first_of(endings(spec, at), at), spec.size());
            out += nameOfFormula(spec.substr(at, end - at));
            at = end;
        }
        return out;
    }

private:
    static bool isLaterStage(std::string_view spec, std::size_t at) {
        const std::size_t stage = spec.rfind('@', at);
        return stage != spec.npos && spec.find(',', stage) == at - 1;
    }
    /// Of a formula that begins there; in its text they are percent signs.
    static const char* endings(std::string_view spec, std::size_t at) {
        return at > 0 && spec[at - 1] == '(' ? ",)" : ":@";
    }

    std::string nameOfFormula(std::string_view spec) {
        std::string& name = m_names[percentDecoded(spec)];
        if (!name.empty()) return name;
        const auto loss = Loss::parse(spec);
        const std::string id(loss ? loss->id() : spec);
        if (!id.starts_with("own_")) return name = spec;  // it has no title
        name = id;
        for (int k = 2; !m_given.insert(name).second; ++k) name = id + '_' + std::to_string(k);
        return name;
    }

    std::map<std::string, std::string> m_names;  ///< by the text
    std::set<std::string> m_given;
};

}  // namespace

std::vector<std::string> tableNames(std::span<const std::string> specs) {
    FormulaNames names;
    std::vector<std::string> out;
    for (const std::string& spec : specs) out.push_back(names.nameOf(spec));
    return out;
}

std::vector<std::string> tableNames(std::span<const Loss> losses) {
    std::vector<std::string> specs;
    for (const Loss& loss : losses) specs.push_back(loss.spec());
    return tableNames(std::span<const std::string>(specs));
}

}  // namespace iou
