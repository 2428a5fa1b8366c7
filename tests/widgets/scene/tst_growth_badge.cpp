// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/box_errors.hpp"
#include "core/session/first_session.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/scene/scene_painter.hpp"

#include <QImage>
#include <QPainter>

using namespace iou;

class TestGrowthBadge : public QObject {
    Q_OBJECT

    ExplorerModel m_model;

    /// Pixels of the badge's ground in the scene of the active lane.
    int badgePixels(const Theme& theme) {
        const SceneSnapshot scene = snapshotOf(m_model);
        QImage image(480, 360, QImage::Format_RGB32);
        image.fill(theme.base);
        QPainter painter(&image);
        paintScene(painter, image.size(), scene, {1.2, 1.2, 6.0}, theme, {});
        painter.end();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == theme.warning;
        return count;
    }
    int largestStep() const {
        const auto run = m_model.clock().finishedRun();
        Eigen::Index step = 0;
        run->trajectory.enlargement.maxCoeff(&step);
        return static_cast<int>(step);
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model.load(firstDocument(), 0, {}, {});
        m_model.runs().wait();
        QCoreApplication::processEvents();
    }

    void itSaysHowMuchLargerTheBoxIsThanBothEnds() {
        QVERIFY(growthText(snapshotOf(m_model)).isEmpty());
        m_model.clock().setPlayhead(largestStep());
        const SceneSnapshot scene = snapshotOf(m_model);
        QVERIFY(scene.outgrowth > 2.0);
        QVERIFY(growthText(scene).contains(QString::number(scene.outgrowth, 'g', 3)));
        // A box that comes straight over has none.
        m_model.apply(QStringLiteral("test"), [](Document& d) { d.explorer.active = 1; });
        m_model.runs().wait();
        QCoreApplication::processEvents();
        m_model.clock().setPlayhead(10);
        QVERIFY(growthText(snapshotOf(m_model)).isEmpty());
    }

    void itIsDrawnInTheSceneWhileTheNumbersAre() {
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme(), &Theme::projector()}) {
            m_model.clock().setPlayhead(0);
            QCOMPARE(badgePixels(*theme), 0);
            m_model.clock().setPlayhead(largestStep());
            QVERIFY(badgePixels(*theme) > 500);
        }
        m_model.apply(QStringLiteral("test"),
                      [](Document& d) { d.explorer.view.canvas.hud = false; });
        m_model.clock().setPlayhead(largestStep());
        QCOMPARE(badgePixels(Theme::light()), 0);
    }
};

IOU_QT_TEST(TestGrowthBadge)
#include "tst_growth_badge.moc"
