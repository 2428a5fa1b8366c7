// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_tables.hpp"

#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_table.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <cmath>

namespace iou {

namespace {

constexpr double kSignificant = 0.05;

struct DetectorTables {
    Q_DECLARE_TR_FUNCTIONS(DetectorTables)
};

using Row = detector::Comparison::Row;

/// Rows are the losses of the recipe, under the lab's method of suppression.
const Row* comparedRow(const DetectorView& view, int row) {
    const DetectorLab& lab = view.value();
    for (const auto& each : view.comparison().rows)
        if (each.arm.rule == static_cast<std::size_t>(lab.rule) &&
            each.arm.loss == static_cast<std::size_t>(row))
            return &each;
    return nullptr;
}

/// Rows are the methods of the first loss, then those of the next.
const Row* ruleRow(const DetectorView& view, int row) {
    const auto& rows = view.ruleComparison().rows;
    return static_cast<std::size_t>(row) < rows.size() ? &rows[static_cast<std::size_t>(row)]
                                                       : nullptr;
}

using FindRow = const Row* (*)(const DetectorView& view, int row);

bool isReference(const DetectorView& view, int row) { return row == view.value().recipe.reference; }

QString pText(double p) { return std::isnan(p) ? QStringLiteral("–") : numberText(p, 2); }

FrameColumn lossColumn(DetectorView& view, FindRow find = comparedRow) {
    return {
        .title = DetectorTables::tr("loss"),
        .tip = DetectorTables::tr("Choose one to see its detections"),
        .value =
            [&view, find](int row) {
                const Row* const found = find(view, row);
                return QVariant(found ? detectorLossName(view.value(), found->arm.loss)
                                      : QString());
            },
        .color =
            [&view, find](int row) {
                const Row* const found = find(view, row);
                return found
                           ? seriesPen(themeOf(QGuiApplication::palette()), found->arm.loss).color()
                           : QColor();
            }};
}

/// What copies have of a number; where there is none, the words.
QVariant copiedNumber(double number) { return std::isnan(number) ? QVariant() : QVariant(number); }

/// A column of words about the lab's measure, and of what stands for them in copies.
FrameColumn cellColumn(DetectorView& view, const QString& title, const QString& tip,
                       const std::function<QString(const detector::Cell&)>& words,
                       const std::function<QVariant(const detector::Cell&)>& copied,
                       FindRow find = comparedRow) {
    const auto cell = [&view, find](int row) {
        const Row* const found = find(view, row);
        const auto m = static_cast<std::size_t>(view.value().measure);
        return found ? &found->cells[m] : nullptr;
    };
    return {.title = title,
            .tip = tip,
            .value =
                [words, cell](int row) {
                    const detector::Cell* const found = cell(row);
                    return QVariant(found ? words(*found) : QString());
                },
            .is_number = true,
            .copied =
                [copied, cell](int row) {
                    const detector::Cell* const found = cell(row);
                    return found && copied ? copied(*found) : QVariant();
                }};
}

/// One in copies alone.
FrameColumn copiedColumn(DetectorView& view, const QString& title,
                         const std::function<QVariant(const detector::Cell&)>& copied) {
    FrameColumn column = cellColumn(
        view, title, {}, [](const auto&) { return QStringLiteral("–"); }, copied);
    column.is_shown = false;
    return column;
}

/// What the table is, in every row of copies.
FrameColumn noticeColumn() {
    return {.title = DetectorTables::tr("notice"),
            .tip = {},
            .value = [](int) { return QVariant(detectorNotice()); },
            .is_shown = false};
}

QVariant copiedMean(const detector::Cell& c) { return copiedNumber(100.0 * c.mean); }
QVariant copiedDifference(const detector::Cell& c) {
    return copiedNumber(100.0 * c.to_reference.difference);
}
QVariant copiedError(const detector::Cell& c) {
    return copiedNumber(100.0 * c.to_reference.standard_error);
}
QVariant copiedP(const detector::Cell& c) { return copiedNumber(c.to_reference.p); }
QVariant copiedHolm(const detector::Cell& c) { return copiedNumber(c.p_holm_measure); }

QString meanText(double mean) { return std::isnan(mean) ? QStringLiteral("–") : pointsText(mean); }

QString pointsOf(double share) {
    return std::isnan(share) ? QStringLiteral("–") : QLocale().toString(100.0 * share, 'f', 2);
}

/// Keeps a table in step with the view. of_rules: it has a row for each loss and method.
FrameTable* linkedTable(DetectorView& view, std::vector<FrameColumn> columns, bool of_rules,
                        QWidget* parent) {
    columns.push_back(noticeColumn());
    auto* table = new FrameTable(std::move(columns), parent);
    const auto rules = [&view, of_rules] {
        return of_rules ? static_cast<int>(view.value().recipe.rules.size()) : 1;
    };
    const auto refresh = [&view, table, rules, of_rules] {
        const DetectorLab& lab = view.value();
        table->setRows(static_cast<int>(lab.recipe.losses.size()) * rules());
        table->selectRows({lab.loss * rules() + (of_rules ? lab.rule : 0)});
    };
    QObject::connect(&view, &DetectorView::changed, table, refresh);
    QObject::connect(table, &FrameTable::rowsSelected, &view,
                     [&view, rules, of_rules](const std::vector<int>& rows) {
                         if (rows.size() != 1) return;
                         const int loss = rows.front() / rules(), rule = rows.front() % rules();
                         if (loss == view.value().loss && (!of_rules || rule == view.value().rule))
                             return;
                         view.lab().apply(DetectorTables::tr("Loss of the scene"),
                                          [&](DetectorLab& lab) {
                                              lab.loss = loss;
                                              if (of_rules) lab.rule = rule;
                                          });
                     });
    refresh();
    return table;
}

}  // namespace

QWidget* makeDetectorDifferences(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<DetectorView>(history);
    const QString notice = u'\n' + detectorNotice();
    std::vector<FrameColumn> columns{lossColumn(view)};
    columns.push_back(cellColumn(
        view, DetectorTables::tr("mean"),
        DetectorTables::tr("Of the measure over the seeds, in points of 100") + notice,
        [](const auto& c) { return meanText(c.mean); }, copiedMean));
    columns.push_back(cellColumn(
        view, QStringLiteral("Δ"),
        DetectorTables::tr("Mean difference to the reference, paired by seed") + notice,
        [](const auto& c) { return differenceText(c.to_reference.difference); }, copiedDifference));
    columns.push_back(cellColumn(
        view, DetectorTables::tr("SE"), DetectorTables::tr("Standard error of the difference"),
        [](const auto& c) { return pointsOf(c.to_reference.standard_error); }, copiedError));
    columns.push_back(cellColumn(
        view, QStringLiteral("95 %"), DetectorTables::tr("Interval of Student's t"),
        [](const auto& c) {
            const auto& d = c.to_reference;
            if (std::isnan(d.lo)) return QStringLiteral("–");
            return DetectorTables::tr("%1 to %2").arg(differenceText(d.lo), differenceText(d.hi));
        },
        nullptr));
    columns.push_back(cellColumn(
        view, QStringLiteral("p"), DetectorTables::tr("Exact, by sign flips, two-sided"),
        [](const auto& c) { return pText(c.to_reference.p); }, copiedP));
    columns.push_back(cellColumn(
        view, QStringLiteral("Holm"),
        DetectorTables::tr("p adjusted by Holm over the differences of the measure; "
                           "table.csv has it over all measures, too"),
        [](const auto& c) { return pText(c.p_holm_measure); }, copiedHolm));
    const QString difference = differenceText(0.0188);
    const QString later[] = {
        pointsText(0.488),    difference,
        pointsOf(0.0088),     DetectorTables::tr("%1 to %2").arg(difference, difference),
        numberText(0.088, 2), numberText(0.088, 2)};
    for (std::size_t i = 0; i < std::size(later); ++i) columns[i + 1].widest = later[i];
    columns.push_back(copiedColumn(view, QStringLiteral("lo"), [](const auto& c) {
        return copiedNumber(100.0 * c.to_reference.lo);
    }));
    columns.push_back(copiedColumn(view, QStringLiteral("hi"), [](const auto& c) {
        return copiedNumber(100.0 * c.to_reference.hi);
    }));
    FrameTable* const table = linkedTable(view, std::move(columns), false, parent);
    table->setAccessibleName(DetectorTables::tr("Differences between the losses"));
    return table;
}

QWidget* makeDetectorMeasures(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<DetectorView>(history);
    std::vector<FrameColumn> columns{lossColumn(view)};
    for (std::size_t m = 0; m < detector::measure_count; ++m) {
        const QString title = m == 4   ? QStringLiteral("APs")
                              : m == 5 ? QStringLiteral("APm")
                              : m == 6 ? QStringLiteral("APl")
                              : m == 8 ? QStringLiteral("P")
                                       : measureName(static_cast<detector::Measure>(m));
        const auto is_significant = [&view, m](int row) {
            const auto* found = comparedRow(view, row);
            return found && found->cells[m].p_holm_measure < kSignificant;
        };
        columns.push_back(
            {.title = title,
             .tip = measureName(static_cast<detector::Measure>(m)) + u'\n' +
                    DetectorTables::tr("The reference's mean, of the others the difference to it; "
                                       "marked where p, by Holm over the measure, is below 0.05") +
                    u'\n' + detectorNotice(),
             .value =
                 [&view, m, is_significant](int row) {
                     const auto* found = comparedRow(view, row);
                     if (!found) return QVariant(QString());
                     const detector::Cell& cell = found->cells[m];
                     if (isReference(view, row)) return QVariant(meanText(cell.mean));
                     return QVariant(differenceText(cell.to_reference.difference) +
                                     (is_significant(row) ? QStringLiteral(" *") : QString()));
                 },
             .color =
                 [is_significant](int row) {
                     return is_significant(row) ? themeOf(QGuiApplication::palette()).accent
                                                : QColor();
                 },
             .is_number = true,
             .copied =
                 [&view, m](int row) {
                     const auto* found = comparedRow(view, row);
                     if (!found) return QVariant();
                     const detector::Cell& cell = found->cells[m];
                     return isReference(view, row) ? copiedMean(cell) : copiedDifference(cell);
                 }});
    }
    FrameTable* const table = linkedTable(view, std::move(columns), false, parent);
    table->setAccessibleName(DetectorTables::tr("Losses and measures"));
    return table;
}

QWidget* makeDetectorRules(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<DetectorView>(history);
    const QString notice = u'\n' + detectorNotice();
    std::vector<FrameColumn> columns{lossColumn(view, ruleRow)};
    columns.push_back({.title = DetectorTables::tr("suppression"),
                       .tip = DetectorTables::tr("Training has more methods, and the IoU head"),
                       .value = [&view](int row) {
                           const Row* const found = ruleRow(view, row);
                           if (!found) return QVariant(QString());
                           const auto method = view.value().recipe.rules[found->arm.rule].method;
                           return QVariant(localText(suppress::infoOf(method).name));
                       }});
    columns.push_back(cellColumn(
        view, DetectorTables::tr("mean"),
        DetectorTables::tr("Of the measure over the seeds, in points of 100") + notice,
        [](const auto& c) { return meanText(c.mean); }, copiedMean, ruleRow));
    columns.push_back(cellColumn(
        view, QStringLiteral("Δ"),
        DetectorTables::tr("Mean difference to the first method, paired by seed") + notice,
        [](const auto& c) { return differenceText(c.to_reference.difference); }, copiedDifference,
        ruleRow));
    columns.push_back(cellColumn(
        view, DetectorTables::tr("SE"), DetectorTables::tr("Standard error of the difference"),
        [](const auto& c) { return pointsOf(c.to_reference.standard_error); }, copiedError,
        ruleRow));
    columns.push_back(cellColumn(
        view, QStringLiteral("p"), DetectorTables::tr("Exact, by sign flips, two-sided"),
        [](const auto& c) { return pText(c.to_reference.p); }, copiedP, ruleRow));
    columns.push_back(cellColumn(
        view, QStringLiteral("Holm"),
        DetectorTables::tr("p adjusted by Holm over the differences of the measure"),
        [](const auto& c) { return pText(c.p_holm_measure); }, copiedHolm, ruleRow));
    FrameTable* const table = linkedTable(view, std::move(columns), true, parent);
    table->setAccessibleName(DetectorTables::tr("Differences between methods of suppression"));
    return table;
}

}  // namespace iou
