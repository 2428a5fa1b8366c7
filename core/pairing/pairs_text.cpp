// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pairs_text.hpp"

#include "core/base/csv_field.hpp"
#include "core/jobs/in_order.hpp"
#include "core/pairing/pair_columns.hpp"

#include <algorithm>

namespace iou::pairing {

namespace {

constexpr std::size_t kPairsTextPart = 1 << 16;
constexpr std::size_t kRowsAtOnce = 1024;
constexpr PairColumn kMeasures[] = {PairColumn::enlargement, PairColumn::centre_error,
                                    PairColumn::width_error, PairColumn::height_error,
                                    PairColumn::aspect};

void appendBox(const Box<>& box, std::string& text) {
    for (const double x : {box.cx, box.cy, box.w, box.h}) appendShortest(x, text += ',');
}

/// image,label,score,status of the rows of a table.
class NameFields {
public:
    explicit NameFields(const PairTable& table) {
        for (const std::string& name : table.images) m_images.push_back(csvField(name));
        for (const std::string& name : table.labels) m_labels.push_back(csvField(name));
    }
    void append(const PairRow& row, std::string& text) const {
        if (row.image >= 0) text += m_images[static_cast<std::size_t>(row.image)];
        text += ',';
        if (row.label >= 0) text += m_labels[static_cast<std::size_t>(row.label)];
        text += ',';
        if (row.has_pred && row.score == row.score) appendShortest(row.score, text);
        (text += ',') += status_words.of(row.status);
    }

private:
    std::vector<std::string> m_images, m_labels;
};

void appendRow(const PairTable& table, const NameFields& names, std::span<const PairLoss> losses,
               const PairsText& what, std::size_t i, std::string& text) {
    const PairRow& row = table.rows[i];
    (text += csvField(table.name(i))) += ',';
    names.append(row, text);
    appendShortest(row.iou, text += ',');
    appendBox(row.pred, text);
    appendBox(row.target, text);
    for (const PairLoss& loss : losses) {
        append17(loss.value[i], text += ',');
        if (what.gradient) append17(loss.gradient_norm[i], text += ',');
    }
    if (what.measures) {
        (text += ',') += area_words.of(areaClassOf(row));
        for (const PairColumn column : kMeasures)
            appendShortest(columnNumber(table, i, column), text += ',');
    }
    text += '\n';
}

}  // namespace

void pairsCsv(const PairTable& table, std::span<const PairLoss> losses, std::span<const int> order,
              const PairsText& what, const imports::TakeText& take, int threads) {
    std::string header = "pair,image,label,score,status,iou,pcx,pcy,pw,ph,tcx,tcy,tw,th";
    for (const std::string& name : namesOf(losses)) {
        header += ',' + csvField(name);
        if (what.gradient) header += ',' + csvField(name + " gradient");
    }
    if (what.measures) {
        header += ",size";
        for (const PairColumn column : kMeasures) (header += ',') += column_words.of(column);
    }
    if (!take(header + '\n')) return;
    std::vector<int> rows;
    for (const int i : order) {
        if (what.most > 0 && rows.size() == what.most) break;
        if (table.rows[static_cast<std::size_t>(i)].complete()) rows.push_back(i);
    }
    const NameFields names(table);
    const std::size_t parts = (rows.size() + kRowsAtOnce - 1) / kRowsAtOnce;
    eachInOrder(
        static_cast<std::int64_t>(parts), threads,
        [&](std::int64_t part) {
            const auto first = static_cast<std::size_t>(part) * kRowsAtOnce;
            std::string text;
            for (std::size_t k = first; k < std::min(first + kRowsAtOnce, rows.size()); ++k)
                appendRow(table, names, losses, what, static_cast<std::size_t>(rows[k]), text);
            return text;
        },
        take);
}

void unmatchedCsv(const PairTable& table, const imports::TakeText& take) {
    const NameFields names(table);
    std::string text = "image,label,score,status,cx,cy,w,h\n";
    for (const PairRow& row : table.rows) {
        if (row.complete()) continue;
        names.append(row, text);
        appendBox(row.has_pred ? row.pred : row.target, text);
        text += '\n';
        if (text.size() < kPairsTextPart) continue;
        if (!take(text)) return;
        text.clear();
    }
    take(text);
}

}  // namespace iou::pairing
