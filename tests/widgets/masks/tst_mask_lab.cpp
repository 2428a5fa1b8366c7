// SPDX-License-Identifier: GPL-3.0-or-later
// The mask painter as one sees it: strokes, blobs, numbers and the gradient's picture.
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/masks/mask_centre.hpp"
#include "widgets/masks/mask_panel.hpp"

#include <QComboBox>
#include <QPainter>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace iou;

class TestMaskLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aStrokePaintsAndIsOneStepOfUndo();
    void controlAndTheEraserTakeAway();
    void aBlobIsDraggedOutFromItsMiddle();
    void keysPaintToo();
    void theNumbersFollow();
    void smoothMakesTwoEmptyMasksEqual();
    void theBestBoxIsSaidAndDrawn();
    void theGradientIsAPicture();
    void theCellUnderThePointerIsRead();
    void otherCellsKeepTheMasks();

private:
    const MaskLab& lab() const { return m_history->document().lab<MaskLab>(); }
    int level(const MaskLevels& mask, int x, int y) const {
        return mask[static_cast<std::size_t>(y * lab().side + x)];
    }
    void empty();
    void drag(MaskSquare square, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});
    QImage picture(const Theme& theme);
    QToolButton* tool(const QString& words);

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    MaskCentre* m_centre = nullptr;
    MaskPanel* m_panel = nullptr;
};

void TestMaskLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 640);
    m_centre = new MaskCentre(*m_history, m_window.get());
    m_centre->setGeometry(300, 0, 700, 620);
    m_panel = new MaskPanel(*m_history, m_window.get());
    m_panel->setGeometry(0, 0, 300, 620);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMaskLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestMaskLab::empty() {
    m_history->apply({}, [](Document& d) {
        auto& masks = d.lab<MaskLab>();
        masks.pred = masks.target = shaped(MaskShape::nothing, masks.side);
    });
}

void TestMaskLab::drag(MaskSquare square, QPointF from, QPointF to,
                       Qt::KeyboardModifiers modifiers) {
    const QPointF a = m_centre->placeOf(square, from.x(), from.y());
    const QPointF b = m_centre->placeOf(square, to.x(), to.y());
    mouse::send(*m_centre, QEvent::MouseButtonPress, a, Qt::LeftButton, Qt::LeftButton, modifiers);
    mouse::move(*m_centre, (a + b) * 0.5, modifiers);
    mouse::move(*m_centre, b, modifiers);
    mouse::send(*m_centre, QEvent::MouseButtonRelease, b, Qt::LeftButton, Qt::NoButton, modifiers);
}

QToolButton* TestMaskLab::tool(const QString& words) {
    for (auto* button : m_panel->findChildren<QToolButton*>())
        if (button->text() == words) return button;
    return nullptr;
}

void TestMaskLab::aStrokePaintsAndIsOneStepOfUndo() {
    empty();
    const int before = m_history->stack().count();
    drag(MaskSquare::pred, {10, 10}, {30, 10});
    for (const int x : {10, 17, 29}) QCOMPARE(level(lab().pred, x, 10), 255);
    QCOMPARE(level(lab().pred, 20, 30), 0);
    // The brush is soft: less at its rim.
    QVERIFY(level(lab().pred, 20, 13) > 0 && level(lab().pred, 20, 13) < 255);
    QCOMPARE(level(lab().target, 17, 10), 0);
    drag(MaskSquare::target, {10, 20}, {30, 20});
    QCOMPARE(level(lab().target, 17, 20), 255);
    QCOMPARE(m_history->stack().count(), before + 2);
    m_history->undo();
    QCOMPARE(level(lab().target, 17, 20), 0);
    // A pointer that only passes paints nothing.
    const MaskLab painted = lab();
    mouse::send(*m_centre, QEvent::MouseMove, m_centre->placeOf(MaskSquare::pred, 10, 30),
                Qt::NoButton, Qt::NoButton);
    QVERIFY(lab() == painted);
}

void TestMaskLab::controlAndTheEraserTakeAway() {
    empty();
    drag(MaskSquare::pred, {10, 10}, {30, 10});
    drag(MaskSquare::pred, {20, 2}, {20, 18}, Qt::ControlModifier);
    QCOMPARE(level(lab().pred, 20, 10), 0);
    QCOMPARE(level(lab().pred, 11, 10), 255);
    tool(QStringLiteral("Eraser"))->click();
    drag(MaskSquare::pred, {8, 10}, {32, 10});
    QCOMPARE(level(lab().pred, 11, 10), 0);
}

/// The sigma is what was dragged: e^(-1/2) of the peak there.
void TestMaskLab::aBlobIsDraggedOutFromItsMiddle() {
    empty();
    tool(QStringLiteral("Blob"))->click();
    drag(MaskSquare::pred, {24.5, 24.5}, {30.5, 24.5});
    QCOMPARE(level(lab().pred, 24, 24), 255);
    QVERIFY(std::abs(level(lab().pred, 30, 24) - 255 * std::exp(-0.5)) <= 2.0);
    QVERIFY(std::abs(level(lab().pred, 24, 30) - 255 * std::exp(-0.5)) <= 2.0);
}

void TestMaskLab::keysPaintToo() {
    empty();
    m_centre->setFocus();
    QTest::keyClick(m_centre, Qt::Key_Right);
    QTest::keyClick(m_centre, Qt::Key_Space);
    QCOMPARE(level(lab().pred, 25, 24), 255);
    QTest::keyClick(m_centre, Qt::Key_Tab);
    QTest::keyClick(m_centre, Qt::Key_Space);
    QCOMPARE(level(lab().target, 25, 24), 255);
}

/// Two halves of the same stroke: Dice is twice what they share over both.
void TestMaskLab::theNumbersFollow() {
    m_history->apply({}, [](Document& d) {
        auto& masks = d.lab<MaskLab>();
        const auto box = [&](double cx) {
            auto levels = std::vector<std::uint8_t>();
            for (const double v : iou::masks::boxMask({cx, 24, 16, 16}, masks.side))
                levels.push_back(static_cast<std::uint8_t>(255 * v));
            return levels;
        };
        masks.pred = box(16);
        masks.target = box(24);
    });
    QCOMPARE(m_panel->valueText(masks::Measure::dice), QStringLiteral("0.5000"));
    QCOMPARE(m_panel->valueText(masks::Measure::soft_iou), QStringLiteral("0.3333"));
    QCOMPARE(m_panel->valueText(masks::Measure::dice_squared), QStringLiteral("0.5000"));
}

void TestMaskLab::smoothMakesTwoEmptyMasksEqual() {
    empty();
    QCOMPARE(m_panel->valueText(masks::Measure::dice), QStringLiteral("0"));
    QVERIFY(m_panel->bestWords().startsWith(QStringLiteral("p is empty")));
    m_panel->smooth().slider().setValue(20);
    QCOMPARE(lab().smooth, 1.0);
    QCOMPARE(m_panel->valueText(masks::Measure::dice), QStringLiteral("1.000"));
}

QImage TestMaskLab::picture(const Theme& theme) {
    QImage image(700, 620, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_centre->paintPicture(painter, image.size(), theme);
    return image;
}

void TestMaskLab::theBestBoxIsSaidAndDrawn() {
    QVERIFY2(m_panel->bestWords().contains(QStringLiteral("1.338")),
             qPrintable(m_panel->bestWords()));
    QVERIFY(m_panel->bestWords().contains(QStringLiteral("0.627")));
    const auto greens = [this] {
        const QImage image = picture(Theme::light());
        const MaskPlaces places(QSizeF(700, 620), lab().side);
        const QRect square = places.of(MaskSquare::pred).toRect();
        int count = 0;
        for (int y = square.top(); y < square.bottom(); ++y)
            for (int x = square.left(); x < square.right(); ++x)
                count += image.pixelColor(x, y) == Theme::light().interpolated;
        return count;
    };
    QVERIFY(greens() > 100);
    empty();
    QCOMPARE(greens(), 0);
}

/// More of p inside the truth helps, outside it harms: other colours on either side.
void TestMaskLab::theGradientIsAPicture() {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        const QImage image = picture(*theme);
        const MaskPlaces places(QSizeF(700, 620), lab().side);
        const auto at = [&](double x, double y) {
            return image.pixelColor(places.at(MaskSquare::gradient, x, y).toPoint());
        };
        QVERIFY(at(28, 24) != at(4, 4));
        QCOMPARE(at(28, 24), at(30, 26));
        QCOMPARE(at(4, 4), at(44, 44));
    }
}

void TestMaskLab::theCellUnderThePointerIsRead() {
    const auto point = [this](double x, double y) {  // no button is down
        mouse::send(*m_centre, QEvent::MouseMove, m_centre->placeOf(MaskSquare::gradient, x, y),
                    Qt::NoButton, Qt::NoButton);
    };
    point(28.5, 24.5);
    QVERIFY2(m_panel->cellWords().contains(QStringLiteral("a 1")),
             qPrintable(m_panel->cellWords()));
    point(1.5, 1.5);
    QVERIFY(m_panel->cellWords().contains(QStringLiteral("a 0")));
}

void TestMaskLab::otherCellsKeepTheMasks() {
    const double before = outcomeOf(lab()).dice;
    auto* sides = static_cast<QComboBox*>(nullptr);
    for (auto* combo : m_panel->findChildren<QComboBox*>())
        if (combo->accessibleName() == QStringLiteral("Cells")) sides = combo;
    QVERIFY(sides);
    emit sides->activated(2);
    QCOMPARE(lab().side, 96);
    QVERIFY(std::abs(outcomeOf(lab()).dice - before) < 1e-12);
}

IOU_QT_TEST(TestMaskLab)

#include "tst_mask_lab.moc"
