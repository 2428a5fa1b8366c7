// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/compare/compare_columns.hpp"
#include "widgets/compare/compare_table.hpp"
#include "widgets/compare/compare_table_model.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QDirIterator>
#include <QHeaderView>
#include <QTableView>

#include <set>

using namespace iou;

/// One row of compareColumns() is all that a column is: everything the table shows of it is read
/// from there.
class TestCompareColumns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }

    void everyRowIsShownWithItsTitleTipNumberAndText() {
        ExplorerModel model;
        LaneActions actions(model);
        model.apply(QStringLiteral("t"),
                    [](Document& d) { (void)addLane(d.explorer, *Loss::parse("giou")); });
        CompareTable table(model, actions);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        model.runs().wait();
        QCoreApplication::processEvents();
        const QAbstractItemModel& shown = *table.runs();
        QCOMPARE(shown.rowCount(), 2);
        const auto columns = compareColumns();
        QCOMPARE(shown.columnCount(), static_cast<int>(columns.size()));
        std::set<QString> titles;
        for (int c = 0; c < shown.columnCount(); ++c) {
            const CompareColumn& column = columns[static_cast<std::size_t>(c)];
            QVERIFY(!column.title().isEmpty() && !column.tip().isEmpty());
            titles.insert(column.title());
            QCOMPARE(shown.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(),
                     column.title());
            QCOMPARE(shown.headerData(c, Qt::Horizontal, Qt::ToolTipRole).toString(), column.tip());
            for (int r = 0; r < 2; ++r) {
                const ShownRun& run = table.runs()->run(r);
                const RunSummary summary = summarize(run.run->trajectory, run.run->target);
                const QModelIndex cell = shown.index(r, c);
                const QString text = column.text(run, summary);
                QVERIFY(!text.isEmpty());
                QCOMPARE(cell.data(Qt::DisplayRole).toString(), text);
                const QString tip = cell.data(Qt::ToolTipRole).toString();
                if (!column.number) QVERIFY2(tip.contains(text.toHtmlEscaped()), qPrintable(tip));
                const QVariant by = cell.data(CompareTableModel::kSortRole);
                if (column.number)
                    QCOMPARE(by.toDouble(), column.number(summary));
                else
                    QCOMPARE(by.toString(), text);
                const auto side = Qt::Alignment(cell.data(Qt::TextAlignmentRole).toInt());
                QCOMPARE(bool(side & Qt::AlignRight), bool(column.number));
            }
            const QFontMetrics metrics(table.table()->horizontalHeader()->font());
            if (c > 0 && c + 1 < shown.columnCount())
                QVERIFY(table.table()->columnWidth(c) >=
                        metrics.horizontalAdvance(QLatin1String(column.widest)));
        }
        QCOMPARE(titles.size(), columns.size());
    }

    void aClickedRowIsTheActiveLane() {
        ExplorerModel model;
        LaneActions actions(model);
        model.apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            d.explorer.active = 0;
        });
        CompareTable table(model, actions);
        table.resize(900, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        model.runs().wait();
        QCoreApplication::processEvents();
        for (const int row : {1, 0}) {
            const QRect cell = table.table()->visualRect(table.table()->model()->index(row, 0));
            QTest::mouseClick(table.table()->viewport(), Qt::LeftButton, {}, cell.center());
            QCOMPARE(model.activeLane(), row);
        }
    }

    void aClickOnATitleSorts() {
        ExplorerModel model;
        LaneActions actions(model);
        model.apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            (void)addLane(d.explorer, *Loss::parse("diou"));
        });
        CompareTable table(model, actions);
        table.resize(900, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto* const header = table.table()->horizontalHeader();
        const auto first = [&] { return table.table()->model()->index(0, 0).data().toString(); };
        QStringList seen{first()};
        for (int i = 0; i < 2; ++i) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(0) + 8, header->height() / 2});
            seen << first();
        }
        QVERIFY2(seen[1] != seen[2], qPrintable(seen.join(u' ')));
    }

    void noOtherFileNamesThem() {
        const QString room = QStringLiteral(IOUSCOPE_SOURCE_DIR "/widgets/compare");
        QDirIterator files(room, {QStringLiteral("*.?pp")}, QDir::Files);
        int looked_at = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QStringLiteral("compare_columns"))) continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray source = file.readAll();
            ++looked_at;
            for (const CompareColumn& column : compareColumns())
                QVERIFY2(!source.contains('"' + column.title().toUtf8() + '"'),
                         qPrintable(file.fileName() + u' ' + column.title()));
            for (const char* part : {"overshoot", "path_length", "final_iou", "steps_to"})
                QVERIFY2(!source.contains(part), qPrintable(file.fileName() + u' ' + part));
        }
        QVERIFY(looked_at > 4);
    }
};

IOU_QT_TEST(TestCompareColumns)
#include "tst_compare_columns.moc"
