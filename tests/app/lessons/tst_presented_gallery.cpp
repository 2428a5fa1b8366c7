// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presentation.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/lessons/presented_gallery.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/gallery/gallery_view.hpp"

#include <QPushButton>
#include <QTreeWidget>

using namespace iou;

class TestPresentedGallery : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void cleanup() { m_window.reset(); }
    void aRemoteTurnsTheFigures();
    void leavingPutsEverythingBack();
    void beforeAnAudienceItIsPresentedAtOnce();

private:
    GalleryView& open() {
        action(QStringLiteral("All figures"))->trigger();
        auto& view = *m_window->findChild<GalleryView*>();
        view.setReduced(true);
        return view;
    }
    static PresentedGallery& presented(GalleryView& view) {
        return *view.findChild<PresentedGallery*>();
    }
    static void press(GalleryView& view, int key) {
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
        QTest::qWait(20);
    }
};

void TestPresentedGallery::aRemoteTurnsTheFigures() {
    GalleryView& view = open();
    // Choosing nothing starts nothing large.
    QVERIFY(view.entry());
    QCOMPARE(view.entry()->regressions, 0);
    press(view, Qt::Key_F11);
    QVERIFY(presented(view).active());
    QVERIFY(view.isFullScreen());
    QCOMPARE(&themeOf(view), &Theme::projector());
    QVERIFY(!view.findChild<QTreeWidget*>()->isVisible());
    const gallery::Entry* const first = view.entry();
    press(view, Qt::Key_PageDown);
    QVERIFY(view.entry() != first);
    press(view, Qt::Key_PageUp);
    QCOMPARE(view.entry(), first);
    press(view, Qt::Key_PageUp);  // there is none before
    QCOMPARE(view.entry(), first);
    press(view, Qt::Key_B);
    QVERIFY(presented(view).overlay()->black());
    press(view, Qt::Key_Period);
    QVERIFY(!presented(view).overlay()->black());
    press(view, Qt::Key_Escape);
    QTRY_VERIFY(!presented(view).active());
}

void TestPresentedGallery::leavingPutsEverythingBack() {
    GalleryView& view = open();
    view.resize(900, 600);
    const double scale = interfaceScale();
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Present")) button->click();
    QVERIFY(presented(view).active());
    QVERIFY(interfaceScale() >= scale);
    view.close();
    QVERIFY(!presented(view).active());
    QCOMPARE(interfaceScale(), scale);
    QCOMPARE(&themeOf(*m_window), &Theme::light());
    view.show();
    QVERIFY(view.findChild<QTreeWidget*>()->isVisible());
    QVERIFY(!view.isFullScreen());
}

void TestPresentedGallery::beforeAnAudienceItIsPresentedAtOnce() {
    m_window->presentation().enter();
    GalleryView& view = open();
    QVERIFY(presented(view).active());
    press(view, Qt::Key_Escape);
    QTRY_VERIFY(!presented(view).active());
    // The lecture goes on in its own look.
    QVERIFY(m_window->presentation().active());
    QCOMPARE(&themeOf(*m_window), &Theme::projector());
    view.close();
    m_window->presentation().leave();
}

IOU_QT_TEST(TestPresentedGallery)
#include "tst_presented_gallery.moc"
