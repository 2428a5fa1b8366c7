// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/composed/wrappers.hpp"
#include "core/explain/zero_rules.hpp"
#include "core/files/atomic_file.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/registry.hpp"
#include "core/registry/registry_json.hpp"

#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct LossesOptions {
    std::vector<std::string> specs;
    bool json = false, markdown = false;
    int threads = 0;
    std::string output = "-";
};

std::string range(const ParameterInfo& p) {
    return formatShortest(p.lo) + " to " + formatShortest(p.hi);
}

void appendField(std::string& text, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text += "    ";
    text += name;
    text.append(name.size() < 12 ? 12 - name.size() : 1, ' ');
    text += value;
    text += '\n';
}

std::string variantsOf(const LossEntry& entry) {
    std::string text;
    for (const LossPointer& other : allLosses())
        if (other->info == entry.info && other->id != entry.id)
            text += (text.empty() ? "" : ", ") + other->id;
    return text;
}

void appendEntry(std::string& text, const LossEntry& entry) {
    text += std::string(entry.id) + "  -  " + std::string(entry.name) + " (" +
            std::string(kindName(entry.kind)) + ")\n";
    appendField(text, "about", entry.sentence);
    appendField(text, "formula", entry.info->formula);
    const std::string year = std::to_string(entry.info->year);
    std::string source = entry.info->source;
    if (entry.info->year > 0 && source.find(year) == std::string::npos) source += " (" + year + ")";
    appendField(text, "source", source);
    appendField(text, "beware", entry.info->pathology);
    std::string zeros;
    for (const Phrase& rule : zeroRules(entry)) zeros += (zeros.empty() ? "" : "; ") + rule.text();
    appendField(text, "0/0", zeros);
    appendField(text, "variants", variantsOf(entry));
    for (const std::string& names : otherNames(entry.id)) appendField(text, "also called", names);
    for (const auto& p : entry.parameters)
        appendField(text, "parameter",
                    std::string(p.name) + " (" + std::string(p.symbol) +
                        ") = " + formatShortest(p.default_value) + ", from " + range(p) + ". " +
                        std::string(p.sentence));
    std::string terms;
    for (const TermInfo* t : entry.terms) terms += (terms.empty() ? "" : ", ") + std::string(t->id);
    appendField(text, "terms", terms);
    text += '\n';
}

void appendWrapper(std::string& text, const composed::Wrapper& wrapper) {
    text += std::string(wrapper.id) + "(L)  -  " + std::string(wrapper.before) + "L" +
            std::string(wrapper.behind) + " (made of any loss L)\n";
    appendField(text, "about", wrapper.sentence);
    appendField(text, "formula", wrapper.formula);
    appendField(text, "source", wrapper.source);
    for (const auto& p : wrapper.parameters)
        appendField(text, "parameter",
                    std::string(p.name) + " = " + formatShortest(p.value) + ", from " +
                        formatShortest(p.lo) + " to " + formatShortest(p.hi) + ". " + p.sentence);
    appendField(text, "example", std::string(wrapper.id) + "(ciou)");
    text += '\n';
}

std::string wrapperTable() {
    constexpr std::string_view title = "Made of any other";
    std::string text = std::string(title) + '\n' + std::string(title.size(), '=') + "\n\n";
    for (const composed::Wrapper& wrapper : composed::wrappers()) appendWrapper(text, wrapper);
    return text + "5 l1 + 2 giou  -  sums of losses with weights, which become parameters\n\n";
}

std::string table() {
    std::string text;
    std::optional<Family> family;
    for (const LossPointer& entry : allLosses()) {
        if (family != entry->info->family) {
            const std::string title(familyName(entry->info->family));
            text += title + '\n' + std::string(title.size(), '=') + "\n\n";
        }
        family = entry->info->family;
        appendEntry(text, *entry);
    }
    return text + wrapperTable();
}

/// A cell: a bar would end it.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

/// The table of the README.
std::string markdown() {
    std::string text = "| id | name | family | formula | parameters | source |\n"
                       "|---|---|---|---|---|---|\n";
    for (const auto& entry : registry()) {
        std::string parameters;
        for (const auto& p : entry.parameters)
            parameters += (parameters.empty() ? "" : ", ") + std::string(p.name) + " = " +
                          formatShortest(p.default_value);
        text += "| `" + std::string(entry.id) + "` | " + cell(entry.name) + " | " +
                std::string(familyName(entry.info->family)) + " | " + cell(entry.info->formula) +
                " | " + parameters + " | " + cell(entry.info->source) + " |\n";
    }
    return text;
}

/// Those that were asked for, and what is worth knowing about a formula.
ExitStatus runChosen(const LossesOptions& o) {
    std::vector<std::string> specs;
    std::string text;
    for (const std::string& spec : o.specs) {
        if (const composed::Wrapper* const wrapper = composed::findWrapper(spec))
            appendWrapper(text, *wrapper);
        else
            specs.push_back(spec);
    }
    const auto losses = parseLosses(specs);
    if (!losses) return complain(usage, losses.error());
    for (const Loss& loss : *losses) {
        appendEntry(text, loss.entry());
        const own::FormulaCode* const formula = own::formulaOf(loss.entry());
        if (!formula) continue;
        for (const Phrase& notice : formula->formula().notices())
            note(std::string(loss.name()) + ": " + notice.text());
        if (!(loss.entry().info->laws & translation))
            note(std::string(loss.name()) +
                 ": it depends on where the boxes lie; surfaces and simulations "
                 "take the target's centre for the origin");
    }
    const auto written = writeFile(o.output, text);
    return written ? done : complain(failed, written.error());
}

ExitStatus runLosses(const LossesOptions& o) {
    if (!o.specs.empty()) return runChosen(o);
    const std::string text = o.json ? registryJson() : o.markdown ? markdown() : table();
    const auto written = writeFile(o.output, text);
    return written ? done : complain(failed, written.error());
}

}  // namespace

void addLosses(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand("losses", "List every loss with its parameters");
    const auto o = std::make_shared<LossesOptions>();
    auto* const specs =
        command->add_option("loss", o->specs, "These alone: ids, wrappers, formulas, files");
    specs->type_name("SPEC");
    startHeading(*command, "Output");
    auto* const json = command->add_flag("--json", o->json, "As JSON")->excludes(specs);
    command->add_flag("--markdown", o->markdown, "As a Markdown table")
        ->excludes(json)
        ->excludes(specs);
    startHeading(*command);
    addThreads(*command, o->threads);
    addOutput(*command, o->output, "File to write (default: standard output)");
    command->callback([o, &status] { status = runLosses(*o); });
}

}  // namespace iou::batch
