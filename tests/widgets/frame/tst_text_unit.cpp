// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of labs at another interface scale, as on a projector.
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/intervals/interval_picture.hpp"
#include "widgets/masks/mask_picture.hpp"
#include "widgets/occlusion/occlusion_picture.hpp"
#include "widgets/torus/torus_picture.hpp"

#include <QFontMetricsF>

#include <cmath>
#include <vector>

using namespace iou;

class TestTextUnit : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { setInterfaceScale(1.0); }
    void whatStandsBesideTextGrowsAsTheText();
    void aPictureForAFileIsTheSameAtEveryScale();
};

namespace {

/// Areas of the four pictures at a size of the widget.
std::vector<QRectF> areas(QSizeF size) {
    const IntervalPlaces intervals(size, {0.0, 16.0});
    const MaskPlaces masks(size, 24);
    const OcclusionPlaces occlusion(size);
    std::vector<QRectF> all{intervals.time,
                            intervals.target,
                            intervals.pred,
                            intervals.run,
                            masks.bar,
                            TorusPlaces(size).square,
                            occlusion.rect({0.5, 0.5, 1.0, 1.0})};
    all.insert(all.end(), masks.squares.begin(), masks.squares.end());
    return all;
}

void compareScaled(const std::vector<QRectF>& small, const std::vector<QRectF>& large,
                   double scale) {
    for (std::size_t i = 0; i < small.size(); ++i) {
        const QRectF& s = small[i];
        const QRectF wanted(s.topLeft() * scale, s.size() * scale);
        const QRectF& got = large[i];
        const double off = std::max(QLineF(wanted.topLeft(), got.topLeft()).length(),
                                    QLineF(wanted.bottomRight(), got.bottomRight()).length());
        QVERIFY2(off < 1e-6, qPrintable(QStringLiteral("area %1 is off by %2").arg(i).arg(off)));
    }
}

}  // namespace

void TestTextUnit::whatStandsBesideTextGrowsAsTheText() {
    const QSizeF size(620.0, 480.0);
    const auto usual = areas(size);
    for (const double interface : {1.6, 2.4}) {
        setInterfaceScale(interface);
        const double scale = textScale();
        // The screen has text of whole pixels: it is half of one off at most.
        QVERIFY(std::fabs(scale - interface) <= 0.5 / picturePixels(9.0) + 1e-12);
        compareScaled(usual, areas(size * scale), scale);
        // The titles above masks and time line are whole.
        const auto large = areas(size * scale);
        QVERIFY(large[0].top() >= QFontMetricsF(uiFont(12.0)).height());
        QVERIFY(large[7].top() >= QFontMetricsF(uiFont(10.0)).height());
        QVERIFY(large[5].top() >= QFontMetricsF(uiFont(13.0)).height());
    }
}

void TestTextUnit::aPictureForAFileIsTheSameAtEveryScale() {
    const QSizeF size(620.0, 480.0);
    const auto usual = areas(size);
    setInterfaceScale(2.4);
    const PictureFonts fonts;
    compareScaled(usual, areas(size), 1.0);
}

IOU_QT_TEST(TestTextUnit)
#include "tst_text_unit.moc"
