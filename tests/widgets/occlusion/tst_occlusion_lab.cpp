// SPDX-License-Identifier: GPL-3.0-or-later
// The lab of hidden parts as one sees it: handles, sliders, words and curves.
#include "tests/support/mouse.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/occlusion/occlusion_centre.hpp"
#include "widgets/occlusion/occlusion_curves.hpp"
#include "widgets/occlusion/occlusion_panel.hpp"
#include "widgets/occlusion/occlusion_picture.hpp"

#include <QComboBox>
#include <QPainter>
#include <QSlider>
#include <QTest>
#include <qcustomplot.h>

#include <memory>

using namespace iou;

class TestOcclusionLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theSlidersSayWhereTheBoundFails();
    void theHandlesAreDrawn();
    void theHandlesAreDragged();
    void everySideCanBeHidden();
    void theKeyNamesAllItShows();
    void aFarGuessStaysInSight();
    void keysMoveTheChosenEnd();
    void theCurveMeetsTheBoundAtTheVisiblePart();

private:
    const OcclusionLab& lab() const { return m_history->document().lab<OcclusionLab>(); }
    void drag(QPointF from, QPointF to);

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    OcclusionCentre* m_centre = nullptr;
    OcclusionPanel* m_panel = nullptr;
    OcclusionCurves* m_curves = nullptr;
};

void TestOcclusionLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 560);
    m_centre = new OcclusionCentre(*m_history, m_window.get());
    m_centre->setGeometry(260, 0, 620, 540);
    m_panel = new OcclusionPanel(*m_history, m_window.get());
    m_panel->setGeometry(0, 0, 260, 500);
    m_curves = new OcclusionCurves(*m_history, m_window.get());
    m_curves->setGeometry(880, 0, 320, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestOcclusionLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestOcclusionLab::drag(QPointF from, QPointF to) {
    mouse::press(*m_centre, from);
    mouse::move(*m_centre, (from + to) * 0.5);
    mouse::move(*m_centre, to);
    mouse::release(*m_centre, to);
}

void TestOcclusionLab::theSlidersSayWhereTheBoundFails() {
    QVERIFY(m_panel->words().startsWith(QStringLiteral("No prediction inside")));
    for (int at = 100; at <= 120; at += 5) m_panel->extension().slider().setValue(at);
    QCOMPARE(lab().extension, 0.2);
    QCOMPARE(m_history->stack().count(), 1);
    QVERIFY(m_panel->words().contains(QStringLiteral("IoU 0.8, above 1 − α = 0.6")));
    m_panel->alpha().slider().setValue(20);
    QCOMPARE(lab().alpha, 0.1);
    m_panel->extension().slider().setValue(200);
    QVERIFY(m_panel->words().startsWith(QStringLiteral("The prediction reaches too far")));
    m_history->undo();
}

void TestOcclusionLab::theHandlesAreDrawn() {
    const QImage picture = m_centre->grab().toImage();
    const Theme theme = Theme::light();
    for (const bool of_pred : {false, true}) {
        const QRect around(m_centre->handle(of_pred).toPoint() - QPoint(7, 7), QSize(15, 15));
        int ring = 0;
        for (int y = around.top(); y <= around.bottom(); ++y)
            for (int x = around.left(); x <= around.right(); ++x)
                ring += picture.pixelColor(x, y) == (of_pred ? theme.pred : theme.interpolated);
        QVERIFY2(ring > 20, qPrintable(QString::number(ring)));
    }
}

void TestOcclusionLab::theHandlesAreDragged() {
    const OcclusionPlaces places(m_centre->size());
    const double length = places.rect(occluded_truth).height();
    drag(m_centre->handle(true), m_centre->handle(true) + QPointF(0.0, 0.25 * length));
    QVERIFY(std::abs(lab().extension - 0.25) < 1e-9);
    drag(m_centre->handle(false), m_centre->handle(false) - QPointF(0.0, 0.1 * length));
    QVERIFY(std::abs(lab().alpha - 0.5) < 1e-9);
    // It snaps to the end of the truth.
    drag(m_centre->handle(true), m_centre->handle(true) + QPointF(0.0, 0.245 * length));
    QVERIFY(std::abs(outcomeOf(lab()).iou - 1.0) < 1e-12);
    QCOMPARE(m_history->stack().count(), 3);
}

void TestOcclusionLab::everySideCanBeHidden() {
    const OcclusionPlaces places(m_centre->size());
    const QRectF truth = places.rect(occluded_truth);
    const std::pair<occlusion::Side, QPointF> ways[] = {
        {occlusion::Side::left, {-0.1 * truth.width(), 0.0}},
        {occlusion::Side::top, {0.0, -0.1 * truth.height()}},
        {occlusion::Side::right, {0.1 * truth.width(), 0.0}},
        {occlusion::Side::bottom, {0.0, 0.1 * truth.height()}}};
    for (const auto& [side, way] : ways) {
        m_history->apply({}, [side = side](Document& d) {
            d.lab<OcclusionLab>() = {0.4, side, 0.0};
        });
        drag(m_centre->handle(true), m_centre->handle(true) + way);
        QVERIFY(std::abs(lab().extension - 0.1) < 1e-9);
        QVERIFY(std::abs(outcomeOf(lab()).iou - 0.7) < 1e-9);
    }
}

void TestOcclusionLab::theKeyNamesAllItShows() {
    for (const QSize size : {QSize(620, 540), QSize(260, 400), QSize(150, 300)}) {
        PaintRecord record(size);
        QPainter painter(&record);
        m_centre->paintPicture(painter, size, Theme::light());
        painter.end();
        for (const char* name : {"truth, annotated", "visible part", "prediction"}) {
            const auto* text = record.notes().text(QString::fromLatin1(name));
            QVERIFY2(text, name);
            QVERIFY(QRectF({}, QSizeF(size)).contains(text->place));
        }
    }
}

void TestOcclusionLab::aFarGuessStaysInSight() {
    using enum occlusion::Side;
    for (const occlusion::Side side : {left, top, right, bottom}) {
        m_history->apply({}, [side](Document& d) {
            d.lab<OcclusionLab>() = {0.1, side, most_extension};
        });
        QVERIFY(m_centre->rect().contains(m_centre->handle(true).toPoint()));
    }
    // While it is held what is seen stays: the pointer keeps the end, as far as one sees.
    m_history->apply({}, [](Document& d) { d.lab<OcclusionLab>() = {0.1, bottom, 0.0}; });
    const QPointF from = m_centre->handle(true), rim(from.x(), m_centre->height() - 1.0);
    mouse::press(*m_centre, from);
    for (const double way : {0.5, 1.0}) {
        const QPointF to = from + (rim - from) * way;
        mouse::move(*m_centre, to);
        const QPointF off = m_centre->handle(true) - to;
        QVERIFY(std::hypot(off.x(), off.y()) < 1.0);
    }
    mouse::release(*m_centre, rim);
    QVERIFY(lab().extension > 0.2);
    // Then what is seen grows to hold it, in steps the eye can follow.
    QVERIFY(std::abs(m_centre->handle(true).y() - rim.y()) < 2.0);
    QTRY_VERIFY(m_centre->handle(true).y() < rim.y() - 4.0);
    QTest::qWait(2 * EasedNumbers::duration_ms);
    QVERIFY(m_centre->rect().contains(m_centre->handle(true).toPoint()));
}

void TestOcclusionLab::keysMoveTheChosenEnd() {
    m_centre->setFocus();
    QTest::keyClick(m_centre, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(lab().extension, 0.1);
    QTest::keyClick(m_centre, Qt::Key_Tab);
    QTest::keyClick(m_centre, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(lab().alpha, 0.5);
}

void TestOcclusionLab::theCurveMeetsTheBoundAtTheVisiblePart() {
    const QCPGraph *bound = m_curves->plot().graph(0), *iou = m_curves->plot().graph(2);
    QCOMPARE(bound->data()->at(0)->value, 0.6);
    for (const auto& point : *iou->data()) {
        if (point.key <= 0.0) QVERIFY(point.value <= 0.6 + 1e-12);
        if (std::abs(point.key) < 1e-12) QVERIFY(std::abs(point.value - 0.6) < 1e-12);
        if (std::abs(point.key - 0.4) < 1e-9) QVERIFY(std::abs(point.value - 1.0) < 1e-9);
    }
}

IOU_QT_TEST(TestOcclusionLab)

#include "tst_occlusion_lab.moc"
