// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/datasets/box_columns.hpp"
#include "core/files/csv_rows.hpp"
#include "core/imports/box_format.hpp"
#include "core/imports/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

/// CSV, TSV and the like: a header names the columns, or the user does.
namespace iou::imports {

namespace {

using datasets::BoxColumns;
using datasets::FileKind;
using datasets::NoticeKind;

bool isNumberField(std::string_view field) { return parseNumber(field).has_value(); }

/// A place of a list of columns, negative ones among them.
std::string_view fieldAt(const CsvRows& rows, int column) {
    const auto& fields = rows.fields();
    return column >= 0 && static_cast<std::size_t>(column) < fields.size()
               ? fields[static_cast<std::size_t>(column)]
               : std::string_view();
}

constexpr std::size_t kMotBox = 2, kLeastMotRow = 7, kMostMotRow = 10;

/// What a column without a name holds.
struct BareColumn {
    bool numbers = true;
    bool whole = true;        ///< no number has a fraction
    bool within_unit = true;  ///< each number is in 0..1

    void see(std::string_view field) {
        const auto number = parseNumber(field);
        numbers = numbers && number;
        if (!number) return;
        whole = whole && *number == std::floor(*number);
        within_unit = within_unit && *number >= 0.0 && *number <= 1.0;
    }
};

/// Rows without a header: what their columns hold, which is the first number, and what the four
/// from there may be.
struct BareRows {
    std::vector<BareColumn> columns;
    std::size_t first = 0;
    NotationChoices notations;
    NotationChoices mot;  ///< of the four after a frame and a track

    void count(std::string_view bytes, const std::string& path, ImageSize size) {
        CsvRows rows(bytes, path);
        while (!notations.enough()) {
            const auto more = rows.next();
            if (!more || !*more) return;
            const auto& fields = rows.fields();
            if (columns.empty()) {
                columns.resize(fields.size());
                while (first < columns.size() && !isNumberField(fields[first])) ++first;
            }
            for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i)
                columns[i].see(fields[i]);
            countAt(first, fields, size, notations);
            countAt(kMotBox, fields, size, mot);
        }
    }
    /// Names of all columns with the four of the box from `at` on: a word is the image, then a
    /// label; a number in 0..1 after the box is the score. "_": of no interest.
    std::string names(std::size_t at, std::initializer_list<const char*> box) const {
        std::vector<std::string> out(columns.size(), "_");
        bool image = false, label = false, score = false;
        const auto take = [&out](std::size_t i, const char* name, bool& taken) {
            if (!taken) out[i] = name;
            taken = true;
        };
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i >= at && i < at + box.size())
                out[i] = box.begin()[i - at];
            else if (i < at && i < first)
                image ? take(i, "label", label) : take(i, "image", image);
            else if (i >= at && !columns[i].numbers)
                take(i, "label", label);
            else if (i >= at && columns[i].within_unit && !columns[i].whole)
                take(i, "score", score);
        }
        return joined(out);
    }
    bool isLikeMot() const {
        return first == 0 && columns.size() >= kLeastMotRow && columns.size() <= kMostMotRow &&
               columns[0].whole && columns[1].whole;
    }
    /// As MOT has them: frame, track, box, confidence.
    std::string motNames() const {
        std::vector<std::string> out{"image", "_", "x", "y", "w", "h", "score"};
        out.resize(columns.size(), "_");
        return joined(out);
    }

private:
    static void countAt(std::size_t at, const std::vector<std::string_view>& fields, ImageSize size,
                        NotationChoices& choices) {
        std::array<double, 4> x{};
        if (fields.size() >= at + 4 && readNumbers(std::span(fields).subspan(at, 4), x))
            choices.count(x, size);
    }
    static std::string joined(const std::vector<std::string>& names) {
        std::string out;
        for (const std::string& name : names) (out += out.empty() ? "" : ",") += name;
        return out;
    }
};

/// Which four numbers a row without a header means is not to be guessed: the first four, or those
/// of MOT.
Error askForColumns(const Source& source, Reading& reading) {
    BareRows rows;
    rows.count(source.bytes, source.path, reading.settings.image_size);
    while (!rows.notations.enough()) {
        const auto more = reading.nextFile();
        if (!more) break;
        rows.count(more->bytes, source.path, reading.settings.image_size);
    }
    std::vector<Undecided::Choice> choices;
    for (auto choice : rows.notations.choices()) {
        choice.value = choice.value == "xyxy"   ? rows.names(rows.first, {"x1", "y1", "x2", "y2"})
                       : choice.value == "xywh" ? rows.names(rows.first, {"x", "y", "w", "h"})
                                                : rows.names(rows.first, {"cx", "cy", "w", "h"});
        choices.push_back(std::move(choice));
    }
    if (rows.isLikeMot())
        choices.push_back(
            {rows.motNames(), phrase("as MOT has them: %1", rows.mot.choices()[1].evidence)});
    return ask(
        reading, source,
        phrase("nothing says what the columns are, of which there are %1", rows.columns.size()),
        "columns", std::move(choices));
}

/// Takes the rows of one table.
struct TableRows {
    const Source& source;
    Reading& reading;
    const CsvRows& rows;
    BoxColumns columns;
    int key = -1, file = 0;
    std::size_t width = 0;

    Result<Done> take() const {
        const auto& fields = rows.fields();
        if (fields.size() != width)
            return Error{phrase("the line has %1 fields", fields.size()), rows.place(),
                         phrase("there are %1 columns", width)};
        BoxRecord record;
        record.file = file;
        record.place = rows.line();
        std::array<double, 4> x{};
        for (std::size_t k = 0; k < 4; ++k)
            if (!numberIn(columns.box[k], record, x[k])) return Done{};
        if (!fieldAt(rows, columns.score).empty() && !numberIn(columns.score, record, record.score))
            return Done{};
        const std::string_view image = fieldAt(rows, columns.image);
        record.image =
            reading.table.image({0, columns.image < 0 ? source.key : std::string(image)});
        takeSize(record.image);
        if (const std::string_view label = fieldAt(rows, columns.label); !label.empty()) {
            const datasets::Id id = idOf(label);
            const auto& names = reading.settings.names;
            const bool named =
                !id.text && id.number >= 0 && static_cast<std::size_t>(id.number) < names.size();
            record.label =
                reading.table.label(id, id.text ? *id.text
                                        : named ? names[static_cast<std::size_t>(id.number)]
                                                : std::string());
        }
        record.flags = flags();
        const auto taken =
            reading.take(x, columns.notation, record, {0, std::string(fieldAt(rows, key))});
        return taken ? Result<Done>(Done{}) : taken.error();
    }

private:
    bool numberIn(int column, const BoxRecord& record, double& out) const {
        const auto number = parseNumber(fieldAt(rows, column));
        if (number)
            out = *number;
        else
            reading.table.leaveOut(
                NoticeKind::wrong_type, record,
                phrase("column %1: \"%2\" is no number", column + 1, fieldAt(rows, column)));
        return number.has_value();
    }
    void takeSize(int image) const {
        ImageSize& size = reading.table.images[static_cast<std::size_t>(image)].size;
        if (size.known()) return;
        const auto side = [&](int column) {
            const auto number = parseNumber(fieldAt(rows, column));
            return number && *number >= 1.0 && *number <= datasets::greatest_image_side
                       ? static_cast<int>(*number)
                       : 0;
        };
        if (columns.width >= 0) size = {side(columns.width), side(columns.height)};
        if (!size.known()) size = reading.size_of(columns.image < 0 ? source.key : std::string());
    }
    std::uint8_t flags() const {
        unsigned out =
            datasets::flagsOf(fieldAt(rows, columns.flags)) & ~unsigned{datasets::flag_degenerate};
        const auto set = [&](int column, unsigned flag) {
            const std::string_view field = fieldAt(rows, column);
            if (!field.empty() && field != "0" && field != "false" && field != "False") out |= flag;
        };
        set(columns.crowd, datasets::flag_crowd);
        set(columns.difficult, datasets::flag_difficult);
        set(columns.truncated, datasets::flag_truncated);
        return static_cast<std::uint8_t>(out);
    }
};

/// What the four columns are, by name.
Phrase columnsConvention(const BoxColumns& columns) {
    switch (columns.notation) {
    case BoxNotation::xyxy: return phrase("two corners in pixels, by the columns' names");
    case BoxNotation::xywh:
        return phrase("top left corner and size in pixels, by the columns' names");
    case BoxNotation::cxcywh: break;
    }
    return phrase("centre and size in pixels, by the columns' names");
}

Result<Done> readTable(const Source& source, Reading& reading) {
    CsvRows rows(source.bytes, source.path);
    auto more = rows.next();
    if (!more) return more.error();
    if (!*more) return Done{};
    const auto in_header = datasets::findBoxColumns(rows.fields());
    const auto& said = reading.settings.columns;
    if (said.empty() && !in_header) {
        const auto numbers =
            std::count_if(rows.fields().begin(), rows.fields().end(), isNumberField);
        if (numbers >= 4) return askForColumns(source, reading);
        return Error{phrase("the header names no box"), rows.place(),
                     phrase("name columns x1,y1,x2,y2 or x,y,w,h or cx,cy,w,h (--columns "
                            "image,x1,y1,x2,y2,label says them in their order)")};
    }
    TableRows taker{source, reading, rows, in_header.value_or(BoxColumns())};
    taker.width = rows.fields().size();
    const auto& key = reading.settings.key;
    const auto keyIn = [&](const auto& names) {
        const auto found = std::find(names.begin(), names.end(), key);
        return found == names.end() ? -1 : static_cast<int>(found - names.begin());
    };
    taker.key = keyIn(rows.fields());
    bool is_row = false;  // the first line is one
    if (!said.empty()) {
        const auto columns = datasets::columnsSaid(said);
        if (!columns) return columns.error().at(std::string_view("--columns"));
        if (said.size() != taker.width)
            return Error{phrase("the line has %1 fields", taker.width), rows.place(),
                         phrase("--columns names %1", said.size())};
        taker.columns = *columns;
        if (taker.key < 0) taker.key = keyIn(said);
        is_row = isNumberField(fieldAt(rows, columns->box[0]));
    }
    if (!key.empty() && taker.key < 0)
        return Error{phrase("there is no column \"%1\"", key), source.path,
                     phrase("name one of the header's")};
    reading.convention(columnsConvention(taker.columns));
    taker.file = reading.table.file(source.path, datasets::PlaceKind::line);
    std::int64_t count = 0;
    while (true) {
        if (is_row)
            if (const auto taken = taker.take(); !taken) return taken;
        is_row = true;
        if (++count >= reading.most_rows) return Done{};
        if (count % 4096 == 0 && reading.progress && reading.progress->cancelled()) return Done{};
        more = rows.next();
        if (!more) return more.error();
        if (!*more) return Done{};
    }
}

}  // namespace

const BoxFormat table_format{
    "csv", "CSV",
    [](FileKind kind) { return kind == FileKind::table || kind == FileKind::bare_numbers; },
    readTable};

}  // namespace iou::imports
