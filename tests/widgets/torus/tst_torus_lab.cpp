// SPDX-License-Identifier: GPL-3.0-or-later
// The torus as one sees it: regions under the hand, across the edges of the square.
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/torus/torus_centre.hpp"
#include "widgets/torus/torus_panel.hpp"

#include <QPainter>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace iou;

class TestTorusLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theNumbersAreThoseWithWrapAndWithout();
    void aRegionIsDraggedByACopyOfIt();
    void aCornerIsDragged();
    void aRegionIsDrawnAnew();
    void cornersComeAndGo();
    void aTurnChangesOnlyTheFlatNumber();
    void bothEdgesShowTheRegion();
    void whatIsCopiedPastes();

private:
    const TorusLab& lab() const { return m_history->document().lab<TorusLab>(); }
    void drag(QPointF from, QPointF to);
    void click(const torus::Corner& corner);

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    TorusCentre* m_centre = nullptr;
    TorusPanel* m_panel = nullptr;
};

void TestTorusLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 640);
    m_centre = new TorusCentre(*m_history, m_window.get());
    m_centre->setGeometry(260, 0, 620, 620);
    m_panel = new TorusPanel(*m_history, m_window.get());
    m_panel->setGeometry(0, 0, 260, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTorusLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestTorusLab::drag(QPointF from, QPointF to) {
    mouse::press(*m_centre, from);
    mouse::move(*m_centre, (from + to) * 0.5);
    mouse::move(*m_centre, to);
    mouse::release(*m_centre, to);
}

void TestTorusLab::click(const torus::Corner& corner) {
    mouse::press(*m_centre, m_centre->placeOf(corner));
    mouse::release(*m_centre, m_centre->placeOf(corner));
}

void TestTorusLab::theNumbersAreThoseWithWrapAndWithout() {
    QCOMPARE(m_panel->wrapped(), tableNumber(outcomeOf(lab()).wrapped.iou(), 3));
    QVERIFY(m_panel->wrapped().startsWith(QStringLiteral("0.718")));
    QCOMPARE(m_panel->flat(), QStringLiteral("0"));
}

/// The prediction is drawn below the square; its copy at the top is what one sees there.
void TestTorusLab::aRegionIsDraggedByACopyOfIt() {
    const auto before = lab().pred;
    const QPointF from = m_centre->placeOf({-110.0, 130.0});
    drag(from, from + (m_centre->placeOf({-80.0, 130.0}) - from));
    QVERIFY(std::abs(lab().pred[0].phi - before[0].phi - 30.0) < 1e-9);
    QCOMPARE(lab().pred[0].psi, before[0].psi);
    QCOMPARE(m_history->stack().count(), 1);
}

void TestTorusLab::aCornerIsDragged() {
    sharedOf<TorusView>(*m_history).choose(true);
    const QPointF from = m_centre->placeOf({-62.0, 104.0});
    drag(from, m_centre->placeOf({-20.0, 60.0}));
    QVERIFY(std::abs(lab().target[2].phi + 20.0) < 1e-9);
    QVERIFY(std::abs(lab().target[2].psi - 60.0) < 1e-9);
    QCOMPARE(lab().target[1], TorusLab().target[1]);
    // The first one, too, and alone.
    const torus::Corner first = lab().target[0];
    drag(m_centre->placeOf(first), m_centre->placeOf({first.phi + 15.0, first.psi}));
    QVERIFY(std::abs(lab().target[0].phi - first.phi - 15.0) < 1e-9);
    // by keys as well.
    m_centre->setFocus();
    QTest::keyClick(m_centre, Qt::Key_Right);
    QVERIFY(std::abs(lab().target[0].phi - first.phi - 16.0) < 1e-9);
    QCOMPARE(lab().target[1], TorusLab().target[1]);
}

void TestTorusLab::aRegionIsDrawnAnew() {
    m_panel->draw().click();
    click({0.0, 0.0});
    click({60.0, 0.0});
    click({60.0, 60.0});
    click({0.0, 60.0});
    QCOMPARE(lab().pred.size(), 6U);  // not before it is closed
    click({0.0, 0.0});
    QCOMPARE(lab().pred.size(), 4U);
    QCOMPARE(outcomeOf(lab()).wrapped.pred, 20 * 20);
    QVERIFY(!m_panel->draw().isChecked());
    // Esc gives up.
    m_panel->draw().click();
    click({0.0, 0.0});
    QTest::keyClick(m_centre, Qt::Key_Escape);
    QVERIFY(!m_panel->draw().isChecked());
    QCOMPARE(m_history->stack().count(), 1);
}

void TestTorusLab::cornersComeAndGo() {
    sharedOf<TorusView>(*m_history).choose(true);
    const QPointF middle = m_centre->placeOf({-90.0, 100.0});  // of the edge from corner 1 to 2
    QTest::mouseDClick(m_centre, Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(lab().target.size(), 8U);
    QVERIFY(std::abs(lab().target[2].phi + 90.0) < 1.0);
    m_centre->setFocus();
    QTest::keyClick(m_centre, Qt::Key_Delete);
    QCOMPARE(lab().target, TorusLab().target);
}

void TestTorusLab::aTurnChangesOnlyTheFlatNumber() {
    const QString wrapped = m_panel->wrapped();
    for (auto* button : m_panel->findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("A turn on")) button->click();
    QCOMPARE(m_panel->wrapped(), wrapped);
    QCOMPARE(m_panel->flat(), wrapped);
}

/// The truth reaches beyond 180 degrees and comes back at the lower edge.
void TestTorusLab::bothEdgesShowTheRegion() {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        QImage image(620, 620, QImage::Format_RGB32);
        QPainter painter(&image);
        m_centre->paintPicture(painter, image.size(), *theme);
        const TorusPlaces places(image.size());
        const auto at = [&](double phi, double psi) {
            return image.pixelColor(places.at({phi, psi}).toPoint());
        };
        const QColor ground = theme->base;
        QVERIFY(at(-110.0, 178.0) != ground);
        QVERIFY(at(-110.0, -178.0) != ground);
        QCOMPARE(at(-110.0, 178.0), at(-110.0, -178.0));
        QCOMPARE(at(85.0, -75.0), ground);
    }
}

void TestTorusLab::whatIsCopiedPastes() {
    const QString words = m_centre->copied();
    QVERIFY(words.startsWith(QStringLiteral("phi,psi\n-158,-248\n")));
    sharedOf<TorusView>(*m_history).choose(true);
    QVERIFY(m_centre->paste(words));
    QCOMPARE(lab().target, lab().pred);
    QVERIFY(!m_centre->paste(QStringLiteral("phi,psi\n1,2\n3,4")));
    QVERIFY(!m_centre->paste(QStringLiteral("1,2\n3,4\n999,0")));
}

IOU_QT_TEST(TestTorusLab)

#include "tst_torus_lab.moc"
