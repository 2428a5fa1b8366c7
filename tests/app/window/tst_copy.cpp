// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C: the view or table that was clicked last.
#include "app/window/main_window.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"

#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <qcustomplot.h>

using namespace iou;

class TestCopy : public QObject {
    Q_OBJECT
private slots:
    void theSceneHasPixelsVectorsAndATable();
    void theViewClickedLastIsCopied();
    void severalLanesAreNamedInTheTable();
    void aTableIsCopiedWithAllDigits();
    void citationsAreCopiedAsBibTeX();
};

namespace {

struct ShownWindow {
    MainWindow window;

    ShownWindow(const std::vector<const char*>& losses, CentralView center) {
        Session session;
        Document& d = session.document;
        const Lane first = d.explorer.lanes.front();
        d.explorer.lanes.clear();
        for (const char* loss : losses) {
            d.explorer.lanes.push_back(first);
            d.explorer.lanes.back().recipe.loss = *Loss::parse(loss);
            d.explorer.lanes.back().style = static_cast<int>(d.explorer.lanes.size()) - 1;
        }
        d.explorer.view.compare.center = center;
        window.panels().complete();
        window.showSession(session);
        window.model().runs().wait();
        window.show();
    }
    bool ready() { return QTest::qWaitForWindowActive(&window); }

    const QMimeData* copied() {
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->mimeData();
    }
    QByteArray copiedDrawing() { return copied()->data(QStringLiteral("image/svg+xml")); }
    QByteArray copiedTable() { return copied()->data(QStringLiteral("text/tab-separated-values")); }
    void click(const char* panel) {
        auto* dock = window.findChild<QDockWidget*>(QString::fromLatin1(panel));
        dock->raise();
        QTest::qWait(0);
        auto* plot = dock->findChild<QCustomPlot*>();
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->rect().center());
    }
};

}  // namespace

void TestCopy::theSceneHasPixelsVectorsAndATable() {
    ShownWindow shown({"ciou"}, CentralView::explore);
    QVERIFY(shown.ready());
    const QMimeData* mime = shown.copied();
    QVERIFY(mime->hasImage());
    QVERIFY(mime->data(QStringLiteral("image/png")).startsWith("\x89PNG"));
    QVERIFY(mime->data(QStringLiteral("image/svg+xml")).contains("<text"));
    const QByteArray table = mime->data(QStringLiteral("text/tab-separated-values"));
    QCOMPARE(table.count('\n'), shown.window.model().clock().steps() + 2);
    QVERIFY(table.startsWith("step\tcx\tcy\tw\th\tloss\tiou\tenlargement\n0\t1.42\t1.06\t"));
}

void TestCopy::theViewClickedLastIsCopied() {
    ShownWindow shown({"ciou", "giou", "interp_iou"}, CentralView::grid);
    QVERIFY(shown.ready());
    QVERIFY(shown.copiedDrawing().contains(">InterpIoU<"));
    shown.click("curves");
    QVERIFY(shown.copiedDrawing().contains(">step<"));
    shown.click("surface");
    const QByteArray surface = shown.copiedDrawing();
    QVERIFY(!surface.contains(">step<"));
    QVERIFY(surface.contains(">cx<"));
    auto* cell = shown.window.findChild<LaneGrid*>()->findChild<BoxCanvas*>();
    QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(shown.copiedDrawing().contains(">InterpIoU<"));
}

void TestCopy::severalLanesAreNamedInTheTable() {
    ShownWindow shown({"ciou", "giou"}, CentralView::overlay);
    QVERIFY(shown.ready());
    const QByteArray table = shown.copiedTable();
    QVERIFY(table.startsWith("lane\tstep\t"));
    QVERIFY(table.contains("\nCIoU\t0\t1.42\t"));
    QVERIFY(table.contains("\nGIoU\t0\t1.42\t"));
}

void TestCopy::citationsAreCopiedAsBibTeX() {
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    ShownWindow alone({"giou"}, CentralView::explore);
    QVERIFY(alone.ready());
    QTest::keyClick(&alone.window, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(copied().startsWith(QStringLiteral("@inproceedings{rezatofighi2019giou,")));
    QCOMPARE(copied().count(u'@'), 1);
    // The panel names the source; of several lanes each is cited, the active one first.
    ShownWindow two({"giou", "interp_iou"}, CentralView::explore);
    QVERIFY(two.ready());
    two.window.model().apply(QStringLiteral("test"), [](Document& d) { d.explorer.active = 1; });
    auto& loss = two.window.panels().content<LossPanel>();
    QVERIFY(loss.source()->text().startsWith(QStringLiteral("Liu & Watanabe 2025")));
    loss.cite()->click();
    QVERIFY(copied().startsWith(QStringLiteral("@misc{liu2025interpiou,")));
    QVERIFY(copied().contains(QStringLiteral("@inproceedings{rezatofighi2019giou,")));
}

void TestCopy::aTableIsCopiedWithAllDigits() {
    ShownWindow shown({"ciou"}, CentralView::explore);
    QVERIFY(shown.ready());
    auto* losses = shown.window.findChild<LossTable*>();
    auto* dock = shown.window.findChild<QDockWidget*>(QStringLiteral("losses"));
    dock->show();
    dock->raise();
    auto* table = losses->findChild<QTableView*>();
    QTRY_VERIFY(table->isVisible());
    table->setFocus();
    const QByteArray rows = shown.copiedTable();
    QVERIFY(rows.startsWith("Loss\tValue\t"));
    QCOMPARE(rows.count('\n'), table->model()->rowCount() + 1);
    const double value = shown.window.model().evaluation().value;
    QVERIFY(rows.contains("\nCIoU\t" + QByteArray::number(value, 'g', 17).left(14)));
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), rows);
}

IOU_QT_TEST(TestCopy)
#include "tst_copy.moc"
