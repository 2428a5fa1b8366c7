// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/batch_labs/geometry_kind.hpp"
#include "core/base/decimal.hpp"
#include "core/exchange/csv_table.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

namespace iou::batch {

const GeometryKind& rotatedKind();
const GeometryKind& temporalKind();
const GeometryKind& torusKind();
const GeometryKind& diceKind();

namespace {

/// The shapes, in the order of the usage.
std::vector<const GeometryKind*> geometryKinds() {
    return {&rotatedKind(), &temporalKind(), &torusKind(), &diceKind()};
}

struct GeometryOptions {
    std::string kind, pairs, output = "-";
    bool gradient = false;
};

/// Text that is kept before it is written.
constexpr std::size_t kWrittenAtOnce = 1 << 20;

std::string commaList(const std::vector<const char*>& names) {
    std::string out;
    for (const char* const name : names) out += (out.empty() ? "" : ",") + std::string(name);
    return out;
}

/// What a row got wrong, at its column where it names one.
Error atColumn(const GeometryKind& kind, const CsvTable& table, const Error& error) {
    const std::string named = error.where.text();
    for (std::size_t k = 0; k < kind.inputs.size(); ++k)
        if (named == kind.inputs[k]) return table.at(k, error);
    return error.within(table.place());
}

/// Row by row, from the table to the file.
Result<Done> writeRows(const GeometryKind& kind, CsvTable& table, bool gradient, AtomicFile& file,
                       ExitStatus& status) {
    std::string text = std::string(kind.counter) + ',' + commaList(kind.values);
    std::size_t count = kind.values.size();
    if (gradient) {
        text += ',' + commaList(kind.gradients);
        count += kind.gradients.size();
    }
    text += '\n';
    std::vector<double> in(kind.inputs.size()), out(count);
    for (std::int64_t number = 0; !progress().cancelled(); ++number) {
        status = bad_input;
        const auto more = table.next();
        if (!more) return more.error();
        if (!*more) break;
        for (std::size_t k = 0; k < in.size(); ++k) {
            const auto value = table.number(k);
            if (!value) return value.error();
            in[k] = *value;
        }
        if (const auto fine = kind.row(in, out); !fine) return atColumn(kind, table, fine.error());
        text += std::to_string(number);
        for (const double value : out) text += ',' + format17(value);
        text += '\n';
        if (text.size() < kWrittenAtOnce) continue;
        status = failed;
        if (auto written = file.write(text); !written) return written;
        text.clear();
    }
    status = failed;
    return file.write(text);
}

ExitStatus runGeometry(const GeometryOptions& o) {
    const auto all = geometryKinds();
    const GeometryKind& kind = **std::ranges::find(all, o.kind, [](auto* k) { return k->word; });
    if (o.gradient && kind.gradients.empty())
        return complain(usage, Error{phrase("%1 has no gradient", o.kind),
                                     std::string_view("--gradient"), phrase("leave it out")});
    const auto bytes = readFile(o.pairs, max_csv_bytes);
    if (!bytes) return complain(failed, bytes.error());
    const std::string path = o.pairs == "-" ? "standard input" : o.pairs;
    const std::vector<std::string_view> inputs(kind.inputs.begin(), kind.inputs.end());
    auto table =
        CsvTable::open(*bytes, path, inputs, {},
                       phrase("the first line names the columns %1", commaList(kind.inputs)));
    if (!table) return complain(bad_input, table.error());
    AtomicFile file(o.output);
    if (const auto opened = file.open(); !opened) return complain(failed, opened.error());
    ExitStatus status = failed;
    auto written = writeRows(kind, *table, o.gradient, file, status);
    if (progress().cancelled()) return cancelled;
    if (written) {
        status = failed;
        written = file.commit();
    }
    return written ? done : complain(status, written.error());
}

}  // namespace

void addGeometry(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("geometry", "IoU of other shapes than boxes, for pairs in a table");
    const auto o = std::make_shared<GeometryOptions>();
    std::vector<std::string> words;
    std::string shapes, results;
    for (const GeometryKind* kind : geometryKinds()) {
        const std::string word = kind->word;
        words.push_back(word);
        shapes += (shapes.empty() ? "" : ";\n") + word + ": " + kind->help;
        results += (results.empty() ? "" : ";\n") + word + ": " + kind->counter + ',' +
                   commaList(kind->values);
        if (!kind->gradients.empty()) results += " [" + commaList(kind->gradients) + "]";
    }
    command->add_option("KIND", o->kind, shapes)
        ->check(CLI::IsMember(words))
        ->type_name("")
        ->required();
    std::string columns;
    for (const GeometryKind* kind : geometryKinds())
        columns += (columns.empty() ? "" : ";\n") + std::string(kind->word) + ": " +
                   commaList(kind->inputs);
    command
        ->add_option("--pairs", o->pairs,
                     "CSV with the columns of the shape (- is standard input): " + columns)
        ->type_name("FILE")
        ->required();
    command->add_flag("--gradient", o->gradient, "Partials by the numbers of the prediction too");
    addOutput(*command, o->output,
              "CSV in 17 digits, rows in input order (default: standard output): " + results);
    command->callback([o, &status] { status = runGeometry(*o); });
}

}  // namespace iou::batch
