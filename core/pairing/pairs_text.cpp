// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pairs_text.hpp"

#include "core/base/csv_field.hpp"
#include "core/pairing/pair_columns.hpp"

namespace iou::pairing {

namespace {

constexpr std::size_t kPairsTextPart = 1 << 16;
constexpr PairColumn kMeasures[] = {PairColumn::enlargement, PairColumn::centre_error,
                                    PairColumn::width_error, PairColumn::height_error,
                                    PairColumn::aspect};

void appendBox(const Box<>& box, std::string& text) {
    for (const double x : {box.cx, box.cy, box.w, box.h}) (text += ',') += formatShortest(x);
}

/// image,label,score,status
void appendNames(const PairTable& table, const PairRow& row, std::string& text) {
    text += csvField(table.imageOf(row)) + ',' + csvField(table.labelOf(row)) + ',';
    if (row.has_pred && row.score == row.score) text += formatShortest(row.score);
    (text += ',') += status_words.of(row.status);
}

}  // namespace

void pairsCsv(const PairTable& table, std::span<const PairLoss> losses, std::span<const int> order,
              const PairsText& what, const imports::TakeText& take) {
    std::string text = "pair,image,label,score,status,iou,pcx,pcy,pw,ph,tcx,tcy,tw,th";
    for (const std::string& name : namesOf(losses)) {
        text += ',' + csvField(name);
        if (what.gradient) text += ',' + csvField(name + " gradient");
    }
    if (what.measures) {
        text += ",size";
        for (const PairColumn column : kMeasures) (text += ',') += column_words.of(column);
    }
    text += '\n';
    std::size_t written = 0;
    for (const int place : order) {
        const auto i = static_cast<std::size_t>(place);
        const PairRow& row = table.rows[i];
        if (!row.complete()) continue;
        if (what.most > 0 && written == what.most) break;
        ++written;
        text += csvField(table.name(i)) + ',';
        appendNames(table, row, text);
        text += ',' + formatShortest(row.iou);
        appendBox(row.pred, text);
        appendBox(row.target, text);
        for (const PairLoss& loss : losses) {
            (text += ',') += format17(loss.value[i]);
            if (what.gradient) (text += ',') += format17(loss.gradient_norm[i]);
        }
        if (what.measures) {
            (text += ',') += area_words.of(areaClassOf(row));
            for (const PairColumn column : kMeasures)
                (text += ',') += formatShortest(columnNumber(table, i, column));
        }
        text += '\n';
        if (text.size() < kPairsTextPart) continue;
        if (!take(text)) return;
        text.clear();
    }
    take(text);
}

void unmatchedCsv(const PairTable& table, const imports::TakeText& take) {
    std::string text = "image,label,score,status,cx,cy,w,h\n";
    for (const PairRow& row : table.rows) {
        if (row.complete()) continue;
        appendNames(table, row, text);
        appendBox(row.has_pred ? row.pred : row.target, text);
        text += '\n';
        if (text.size() < kPairsTextPart) continue;
        if (!take(text)) return;
        text.clear();
    }
    take(text);
}

}  // namespace iou::pairing
