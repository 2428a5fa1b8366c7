// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/load_pairs.hpp"

#include "core/exchange/csv_table.hpp"
#include "core/exchange/pair_array.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/npy_array.hpp"
#include "core/geometry/iou.hpp"
#include "core/imports/box_format.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace iou::pairing {

namespace {

/// What a file of pairs says beside the boxes: image, class, score and status, as pairsCsv writes
/// them.
Result<Done> readWords(std::string_view bytes, const std::string& path, PairTable& out) {
    constexpr std::string_view columns[] = {"image", "label", "score", "status"};
    auto table = CsvTable::open(bytes, path, {}, columns, {});
    if (!table) return table.error();
    std::map<std::string, int, std::less<>> images, labels;
    const auto numbered = [](auto& known, std::vector<std::string>& names, std::string_view name) {
        if (name.empty()) return -1;
        const auto [at, is_new] =
            known.try_emplace(std::string(name), static_cast<int>(names.size()));
        if (is_new) names.emplace_back(name);
        return at->second;
    };
    for (PairRow& row : out.rows) {
        if (const auto more = table->next(); !more) return more.error();
        if (table->has(0)) row.image = numbered(images, out.images, table->text(0));
        if (table->has(1)) row.label = numbered(labels, out.labels, table->text(1));
        if (table->has(2) && !table->text(2).empty()) {
            const auto score = table->number(2);
            if (!score) return score.error();
            row.score = *score;
        }
        if (!table->has(3)) continue;
        // A column of this name in another program's table may say something else.
        if (const auto status = status_words.parse(table->text(3))) row.status = *status;
    }
    out.sizes.resize(out.images.size());
    return Done{};
}

/// Pairs of an array in each of the notations.
PairUndecided notationsOf(std::string_view bytes, const std::string& path) {
    PairUndecided out;
    const auto array = readNpy(bytes, path);
    if (!array || array->columns != 8) return out;
    out.what = {"notation", notationsOfPairs(*array).choices(), unsaidNotation()};
    for (const auto& choice : out.what.choices) {
        FirstBoxes boxes;
        const auto notation = parseNotation(choice.value);
        for (std::size_t r = 0; r < std::min(array->rows, FirstBoxes::most); ++r) {
            const auto pred = boxFromNumbers(array->four(r, 0), *notation);
            const auto truth = boxFromNumbers(array->four(r, 4), *notation);
            if (pred) boxes.preds.push_back({*pred});
            if (truth) boxes.truths.push_back({*truth});
            if (!pred || !truth) boxes.why_none = (pred ? truth : pred).error().what;
        }
        out.first.push_back(std::move(boxes));
    }
    return out;
}

/// A file of pairs.
Result<LoadedPairs> loadMatched(const PairSource& source, PairUndecided* undecided) {
    const std::string& path = source.truths.front();
    const Error needed{phrase("there are no predictions"), path,
                       phrase("give them beside the truths, or a file of pairs")};
    std::error_code none;
    if (source.truths.size() != 1 || std::filesystem::is_directory(path, none)) return needed;
    const auto bytes = readFile(path, max_csv_bytes);
    if (!bytes) return bytes.error();
    const auto kind = datasets::kindOf(*bytes);
    if (kind != datasets::FileKind::pairs_table && kind != datasets::FileKind::npy)
        return imports::formatOfKind(kind) ? needed : imports::noBoxes(kind, path);
    const auto pairs = readAnyPairs(*bytes, path, source.truth_settings.notation);
    if (!pairs) {
        if (undecided && kind == datasets::FileKind::npy && !source.truth_settings.notation)
            *undecided = notationsOf(*bytes, path);
        return pairs.error();
    }
    LoadedPairs out;
    for (const NamedPair& pair : *pairs) {
        PairRow row;
        row.pred = pair.pred;
        row.target = pair.target;
        row.has_pred = row.has_target = true;
        row.iou = iouOf(pair.pred, pair.target);
        out.table.rows.push_back(row);
        out.table.names.push_back(pair.name);
    }
    if (kind == datasets::FileKind::pairs_table)
        if (const auto done = readWords(*bytes, path, out.table); !done) return done.error();
    out.report.push_back(phrase("pairs, matched already: %1", pairs->size()));
    return out;
}

Phrase matchLine(const Matches& m) {
    return phrase(
        "predictions: %1 matched, %2 unmatched, %3 ignored; truths: %4 matched, %5 missed, "
        "%6 ignored",
        m.matched, m.unmatched, m.ignored, m.truths_matched, m.missed, m.truths_ignored);
}

/// Joins and matches what was read.
Result<LoadedPairs> pairsOf(const imports::Imported& truths, const imports::Imported& preds,
                            const ClassRule& classes, const MatchSettings& rule, Undecided* unsaid,
                            Progress* progress) {
    LoadedPairs out;
    out.notices = truths.table.notices;
    out.notices.add(preds.table.notices);
    const auto joined = join(truths, preds, classes, rule.any_class, out.notices, unsaid);
    if (!joined) return joined.error();
    const auto matches = match(truths.table, preds.table, *joined, rule, progress);
    if (!matches) return matches.error();
    out.report.push_back(phrase("truths: %1", importLine(truths)));
    out.report.push_back(phrase("predictions: %1", importLine(preds)));
    if (!preds.table.hasScores() && rule.rule == MatchRule::coco)
        out.report.push_back(phrase("the predictions have no scores: they count in their order"));
    if (joined->any_class && !rule.any_class)
        out.report.push_back(phrase("one side names no classes: all are matched with all"));
    if (matches->below_score + matches->beyond_limit > 0)
        out.report.push_back(
            phrase("predictions set aside: %1 below the least score, %2 beyond the "
                   "limit of an image",
                   matches->below_score, matches->beyond_limit));
    out.report.push_back(matchLine(*matches));
    out.any_class = joined->any_class;
    out.table = pairTable(truths.table, preds.table, *joined, *matches);
    return out;
}

/// With what is known beside the boxes.
Result<LoadedPairs> withSource(Result<LoadedPairs> loaded, const PairSource& source,
                               const Progress* progress) {
    if (!loaded) return loaded;
    loaded->source = source;
    if (const std::string& folder = source.truth_settings.images; !folder.empty())
        loaded->pictures = std::make_shared<const imports::PictureFolder>(folder, progress);
    return loaded;
}

/// The first boxes of predictions beside those of the truths.
FirstBoxes besideTruths(const imports::Imported& truths, const imports::Imported& preds,
                        const ClassRule& classes, bool any_class, const std::string& image) {
    datasets::Notices notices;
    const auto joined = join(truths, preds, classes, any_class, notices);
    if (joined) return firstBoxes(truths.table, preds.table, *joined, image);
    FirstBoxes alone = firstBoxes(preds.table, image);
    std::swap(alone.truths, alone.preds);
    return alone;
}

/// The first boxes under each choice, of one image as far as that goes: the one most boxes are to
/// be seen of. truths, preds: what is read already, or null.
void lookAtChoices(PairUndecided& undecided, const imports::Imported* truths,
                   const imports::Imported* preds, const std::string& folder) {
    if (undecided.what.choices.empty()) return;
    const auto under = [&](const Undecided::Choice& choice, const std::string& image) {
        if (!choice.fault.empty()) {
            FirstBoxes none;
            none.why_none = choice.fault;
            return none;
        }
        if (!truths) return firstBoxes(choice.first, image);
        const auto rule = parseClassRule(choice.value);
        if (preds) return besideTruths(*truths, *preds, rule ? *rule : ClassRule(), false, image);
        // Of which format they are matters to results of COCO alone, and those ask nothing.
        return besideTruths(*truths, {choice.first, &imports::table_format, {}, 0}, {}, true,
                            image);
    };
    std::string image;
    std::size_t most = 0;
    for (const auto& choice : undecided.what.choices) {
        const FirstBoxes first = under(choice, {});
        const std::size_t count = first.truths.size() + first.preds.size();
        if (count <= most) continue;
        most = count;
        image = first.image;
    }
    const std::string picture = imports::PictureFolder(folder).find(image);
    for (const auto& choice : undecided.what.choices) {
        undecided.first.push_back(under(choice, image));
        if (undecided.first.back().image == image) undecided.first.back().picture = picture;
    }
}

}  // namespace

Phrase importLine(const imports::Imported& imported) {
    Phrase conventions;
    for (const Phrase& one : imported.conventions)
        conventions = conventions.empty() ? one : phrase("%1; %2", conventions, one);
    const auto& table = imported.table;
    return phrase("%1: %2; files %3, boxes %4, images %5, classes %6", imported.format->title,
                  conventions, imported.files, table.boxes.size(), table.images.size(),
                  table.labels.size());
}

Result<LoadedPairs> loadPairs(const PairSource& source, Progress* progress,
                              PairUndecided* undecided) {
    if (source.preds.empty()) return withSource(loadMatched(source, undecided), source, progress);
    auto truth_settings = source.truth_settings, pred_settings = source.pred_settings;
    truth_settings.threads = pred_settings.threads = source.match.threads;
    PairUndecided unsaid;
    const auto refuse = [&](const Error& error, const imports::Imported* truths = nullptr,
                            const imports::Imported* preds = nullptr) {
        if (!undecided) return error;
        lookAtChoices(unsaid, truths, preds, source.truth_settings.images);
        *undecided = std::move(unsaid);
        return error;
    };
    const auto truths =
        imports::importBoxes(source.truths, truth_settings, nullptr, progress, &unsaid.what);
    if (!truths) return refuse(truths.error());
    unsaid.of_preds = true;
    const auto preds =
        imports::importBoxes(source.preds, pred_settings, &truths->table, progress, &unsaid.what);
    if (!preds) return refuse(preds.error(), &*truths);
    if (progress && progress->cancelled()) return LoadedPairs{};
    auto out = pairsOf(*truths, *preds, source.classes, source.match, &unsaid.what, progress);
    if (!out) return refuse(out.error(), &*truths, &*preds);
    return withSource(std::move(out), source, progress);
}

FirstBoxes firstBoxes(const LoadedPairs& loaded) {
    FirstBoxes out = firstBoxes(loaded.table);
    if (loaded.pictures) out.picture = loaded.pictures->find(out.image);
    return out;
}

Result<LoadedPairs> pairsOfTexts(const NamedText& truths, const NamedText& preds,
                                 const MatchSettings& rule) {
    const auto read_truths = imports::importText(truths.bytes, truths.name, {});
    if (!read_truths) return read_truths.error();
    const auto read_preds = imports::importText(preds.bytes, preds.name, {});
    if (!read_preds) return read_preds.error();
    return pairsOf(*read_truths, *read_preds, {}, rule, nullptr, nullptr);
}

}  // namespace iou::pairing
