// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_in_picture.hpp"
#include "app/formats/formats.hpp"
#include "app/render/figure_source.hpp"
#include "app/render/picture.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/svg_texts.hpp"
#include "widgets/drawing/theme.hpp"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace iou;
using testing::PlacedText;
using testing::textsOf;

/// Pictures that go into a paper or onto a slide unchanged.
class TestPrint : public QObject {
    Q_OBJECT
private slots:
    void nothingOnPaperIsSmallerThanSixPoints_data();
    void nothingOnPaperIsSmallerThanSixPoints();
    void textsInAColumnLieClearOfEachOther_data();
    void textsInAColumnLieClearOfEachOther();
    void textHasTheSizeAndFamilyAskedFor();
    void densityMakesPixelsAPage();
    void whatShowsThroughIsReadOnAnySlide_data();
    void whatShowsThroughIsReadOnAnySlide();
    void lightAndDarkSlidesHaveTheirOwnInk();
    void aPdfIsTheSameEachTime();
    void latexRefusesWhatItHasNot();
    void nothingInACornerHidesABox_data();
    void nothingInACornerHidesABox();
    void stepsOfARunShareTheirCamera();
    void underACameraSetByHandTheNumbersTakeALine();
};

namespace {

using enum FigureView;

/// losses: "giou", or "giou+diou" in one scene.
Session sessionOf(const char* losses, int step) {
    Session session;
    session.playhead = step;
    Explorer& e = session.document.explorer;
    const Lane first = e.lanes.front();
    e.lanes.clear();
    for (const QString& each : QString::fromLatin1(losses).split(u'+')) {
        Lane lane = first;
        lane.recipe.loss = *Loss::parse(each.toStdString());
        lane.style = static_cast<int>(e.lanes.size());
        e.lanes.push_back(lane);
    }
    if (e.lanes.size() > 1) e.view.compare.center = CentralView::overlay;
    return session;
}

double luminance(const QColor& c) {
    const auto linear = [](double x) {
        return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG's, of a colour that may show what lies behind.
double contrast(const QColor& ink, const QColor& ground) {
    const double a = ink.alphaF();
    const auto mixed = [&](double over, double under) { return over * a + under * (1.0 - a); };
    const QColor seen = QColor::fromRgbF(static_cast<float>(mixed(ink.redF(), ground.redF())),
                                         static_cast<float>(mixed(ink.greenF(), ground.greenF())),
                                         static_cast<float>(mixed(ink.blueF(), ground.blueF())));
    const double x = luminance(seen) + 0.05, y = luminance(ground) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

}  // namespace

void TestPrint::nothingOnPaperIsSmallerThanSixPoints_data() {
    QTest::addColumn<QSizeF>("mm");
    for (const QSizeF mm : {QSizeF(170, 100), QSizeF(85, 60), QSizeF(85, 40), QSizeF(50, 40)})
        QTest::addRow("%g x %g", mm.width(), mm.height()) << mm;
}

void TestPrint::nothingOnPaperIsSmallerThanSixPoints() {
    QFETCH(QSizeF, mm);
    for (const std::vector<FigureView>& views :
         {std::vector{scene}, {surface}, {curves}, {scene, surface, curves}, {lanes}}) {
        PictureSpec spec;
        spec.figure.views = views;
        spec.figure.counter = true;
        spec.paper_mm = mm;
        const auto svg = renderPicture(sessionOf("interp_iou", 30), spec, pictureFormat("svg"));
        QVERIFY(svg);
        const auto texts = textsOf(*svg);
        QVERIFY(!texts.empty());
        for (const PlacedText& text : texts)
            QVERIFY2(text.size * 0.75 >= 6.0 - 1e-3,
                     qPrintable(QStringLiteral("%1: %2").arg(text.words).arg(text.size * 0.75)));
    }
    // Unless it is asked for.
    PictureSpec spec;
    spec.paper_mm = mm;
    spec.points = 4.0;
    const auto svg = renderPicture(sessionOf("giou", 30), spec, pictureFormat("svg"));
    const auto texts = textsOf(*svg);
    QVERIFY(std::any_of(texts.begin(), texts.end(),
                        [](const PlacedText& text) { return text.size * 0.75 < 4.5; }));
}

void TestPrint::textsInAColumnLieClearOfEachOther_data() {
    QTest::addColumn<QString>("loss");
    QTest::addColumn<int>("step");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<int>("views");
    for (const char* loss : {"giou", "interp_iou", "ciou", "giou+interp_iou+diou"})
        for (const int step : {0, 25, 60, 200})
            for (const QSizeF mm : {QSizeF(85, 60), QSizeF(85, 85)})
                for (const int views : {1, 3})
                    QTest::addRow("%s, step %d, %g x %g, %d", loss, step, mm.width(), mm.height(),
                                  views)
                        << QString::fromLatin1(loss) << step << mm << views;
}

/// One column of a journal: card, names of the boxes, coefficients, numbers at the rim.
void TestPrint::textsInAColumnLieClearOfEachOther() {
    QFETCH(QString, loss);
    QFETCH(int, step);
    QFETCH(QSizeF, mm);
    QFETCH(int, views);
    PictureSpec spec;
    spec.figure.views = views == 1 ? std::vector{scene} : std::vector{scene, surface, curves};
    spec.paper_mm = mm;
    const Session session = sessionOf(loss.toLatin1().constData(), step);
    const auto svg = renderPicture(session, spec, pictureFormat("svg"));
    QVERIFY(svg);
    const auto texts = textsOf(*svg);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(!texts[i].area.intersects(texts[k].area),
                     qPrintable(texts[i].words + QStringLiteral(" on ") + texts[k].words));
}

void TestPrint::textHasTheSizeAndFamilyAskedFor() {
    PictureSpec spec;
    spec.figure.views = {curves};
    spec.figure.font = QStringLiteral("monospace");
    spec.points = 8.0;
    for (const QSizeF mm : {QSizeF(170, 100), QSizeF(85, 60)}) {
        spec.paper_mm = mm;
        const auto svg = renderPicture({}, spec, pictureFormat("svg"));
        const auto texts = textsOf(*svg);
        const auto number = std::find_if(texts.begin(), texts.end(), [](const PlacedText& text) {
            return text.words == QStringLiteral("0");
        });
        QVERIFY(number != texts.end());
        QVERIFY(std::abs(number->size * 0.75 - 8.0) < 0.01);
        QVERIFY(svg->contains("font-family=\"monospace, sans-serif\""));
        QVERIFY(!svg->contains("DejaVu"));
    }
}

void TestPrint::densityMakesPixelsAPage() {
    // A PNG of 300 dots per inch is laid out as a page of its size, to half a pixel.
    PictureSpec page, pixels;
    page.figure.views = pixels.figure.views = {scene, surface, curves};
    page.paper_mm = {85, 60};
    pixels.size = QSize(1004, 709);
    pixels.dpi = 300.0;
    const PicturePlace on_paper = placeOf(page, pictureFormat("pdf"));
    const PicturePlace in_pixels = placeOf(pixels, pictureFormat("png"));
    const QSizeF a = on_paper.pixels / on_paper.text, b = in_pixels.pixels / in_pixels.text;
    QVERIFY(std::abs(a.width() - b.width()) < 0.5 && std::abs(a.height() - b.height()) < 0.5);
    QCOMPARE(in_pixels.type.least, on_paper.type.least);
    const auto png = renderPicture({}, pixels, pictureFormat("png"));
    QCOMPARE(QImage::fromData(*png).dotsPerMeterX(), 11811);
}

void TestPrint::whatShowsThroughIsReadOnAnySlide_data() {
    QTest::addColumn<std::vector<FigureView>>("views");
    QTest::newRow("scene") << std::vector{scene};
    QTest::newRow("curves") << std::vector{curves};
    QTest::newRow("lanes") << std::vector{lanes};
}

void TestPrint::whatShowsThroughIsReadOnAnySlide() {
    QFETCH(std::vector<FigureView>, views);
    PictureSpec spec;
    spec.figure.views = views;
    spec.figure.transparent = true;
    spec.size = {640, 400};
    const auto png = renderPicture(sessionOf("interp_iou", 20), spec, pictureFormat("png"));
    const QImage image = QImage::fromData(*png).convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> colours;
    int clear = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            ++colours[image.pixel(x, y)];
            clear += qAlpha(image.pixel(x, y)) == 0;
        }
    QVERIFY(clear > image.width() * image.height() / 3);
    int inks = 0, opaque = 0, faint = 0;
    for (auto it = colours.cbegin(); it != colours.cend(); ++it) {
        const QColor ink = QColor::fromRgba(it.key());
        if (ink.alpha() > 0 && ink.alphaF() < 0.45) faint += it.value();
        if (ink.alpha() >= 230) opaque += it.value();
        // What many pixels have; the rest are edges between.
        if (it.value() < 40 || ink.alpha() < 230) continue;
        ++inks;
        for (const QColor& slide : {QColor(Qt::white), QColor(Qt::black)})
            QVERIFY2(contrast(ink, slide) >= 2.9, qPrintable(ink.name(QColor::HexArgb)));
    }
    QVERIFY(inks > 0);
    // Grid and patches are faint ink; lines and words alone cover what lies behind.
    const int all = image.width() * image.height();
    QVERIFY(faint > all / 100);
    QVERIFY2(opaque < all / 8, qPrintable(QString::number(opaque)));
}

void TestPrint::lightAndDarkSlidesHaveTheirOwnInk() {
    for (const Theme* theme :
         {&Theme::seeThrough(), &Theme::seeThroughLight(), &Theme::seeThroughDark()}) {
        for (const QColor& patch : {theme->grid, theme->grid_major, theme->patch, theme->card})
            QVERIFY(patch.alphaF() < 0.4);
        for (const QColor& slide : {QColor(Qt::white), QColor(Qt::black)})
            QVERIFY(contrast(theme->grid_major, slide) > 1.15);
    }
    for (const QColor& ink :
         {Theme::seeThrough().text, Theme::seeThrough().muted, Theme::seeThrough().pred,
          Theme::seeThrough().target, Theme::seeThrough().interpolated, Theme::seeThrough().arrow})
        for (const QColor& slide : {QColor(Qt::white), QColor(Qt::black)})
            QVERIFY2(contrast(ink, slide) >= 3.0, qPrintable(ink.name()));
    std::vector<QColor> lines(Theme::seeThrough().series.begin(), Theme::seeThrough().series.end());
    lines.insert(lines.end(), Theme::seeThrough().terms.begin(), Theme::seeThrough().terms.end());
    for (const QColor& ink : lines)
        for (const QColor& slide : {QColor(Qt::white), QColor(Qt::black)})
            QVERIFY2(contrast(ink, slide) >= 3.0, qPrintable(ink.name()));
    QVERIFY(contrast(Theme::seeThroughLight().text, Qt::white) >= 7.0);
    QVERIFY(contrast(Theme::seeThroughDark().text, Qt::black) >= 7.0);
}

void TestPrint::aPdfIsTheSameEachTime() {
    PictureSpec spec;
    spec.figure.views = {scene, surface, curves};
    spec.figure.labels[0] = QStringLiteral("A title, in bold");
    const auto first = renderPicture({}, spec, pictureFormat("pdf"));
    QTest::qWait(1100);  // dates are written in seconds
    const auto second = renderPicture({}, spec, pictureFormat("pdf"));
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    // Maps are kept as they are.
    QVERIFY(!first->contains("/DCTDecode"));
    const int year = QDate::currentDate().year();
    QVERIFY(!first->contains("(D:" + QByteArray::number(year)));
}

void TestPrint::latexRefusesWhatItHasNot() {
    PictureSpec spec;
    for (const char* id : {"tex", "tikz"}) {
        const PictureFormat& format = pictureFormat(id);
        spec.figure.views = {surface};
        const auto map = renderPicture({}, spec, format);
        QVERIFY(!map && map.error().message().find("PDF") != std::string::npos);
        spec.figure.views = {lanes};
        Session session = sessionOf("giou", 3);
        QVERIFY(renderPicture(session, spec, format).has_value());
        session.document.explorer.view.compare.cells = CellContent::surface;
        QVERIFY(!renderPicture(session, spec, format));
        spec.figure.views = {scene, curves};
        spec.figure.labels[0] = QStringLiteral("日本 ✓");
        const auto words = renderPicture({}, spec, format);
        QVERIFY(!words && words.error().message().find("日") != std::string::npos);
        spec.figure.labels[0] = QStringLiteral("Größe 100 % {a} #1_b^c ρ²/c² ≤ 3 − α");
        const auto fine = renderPicture(session, spec, format);
        QVERIFY2(fine.has_value(), fine ? "" : fine.error().message().c_str());
        QVERIFY(fine->contains(
            "100 \\% \\ensuremath{\\lbrace}a\\ensuremath{\\rbrace} \\#1\\_b\\textasciicircum{}c"));
        // Every byte of what TeX reads is one it can: signs are mathematics.
        for (const QByteArray& line : fine->split('\n')) {
            if (line.startsWith('%')) continue;
            for (const QChar c : QString::fromUtf8(line))
                QVERIFY2(c.unicode() < 0x100, line.constData());
        }
        const auto again =
            readSessionOrPicture({fine->constData(), static_cast<std::size_t>(fine->size())}, "x");
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QCOMPARE(writeSession(*again), writeSession(session));
        spec.figure.labels[0].clear();
    }
}

namespace {

/// The areas of the paths of a group: those with rounded corners, or those without.
QList<QRectF> areasOf(const QString& svg, const QString& group, bool rounded) {
    QList<QRectF> areas;
    const auto start = svg.indexOf(QStringLiteral("<g id=\"%1\"").arg(group));
    if (start < 0) return areas;
    const QString inside = svg.mid(start, svg.indexOf(QStringLiteral("</g>"), start) - start);
    static const QRegularExpression path(QStringLiteral("<path d=\"([^\"]*)\""));
    static const QRegularExpression place(QStringLiteral("(-?[\\d.]+) (-?[\\d.]+)"));
    for (const auto& each : path.globalMatch(inside)) {
        const QString d = each.captured(1);
        if (d.contains(u'C') != rounded) continue;
        QPolygonF points;
        for (const auto& at : place.globalMatch(d))
            points << QPointF(at.captured(1).toDouble(), at.captured(2).toDouble());
        areas << points.boundingRect();
    }
    return areas;
}

bool hides(const QRectF& card, const QRectF& box) {
    return card.intersects(box.adjusted(-1, -1, 1, 1)) &&
           !box.adjusted(1, 1, -1, -1).contains(card);
}

}  // namespace

void TestPrint::nothingInACornerHidesABox_data() {
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<QByteArray>("losses");
    QTest::newRow("a column") << QSizeF(85, 60) << QByteArray("giou");
    QTest::newRow("a square") << QSizeF(85, 85) << QByteArray("interp_iou");
    QTest::newRow("several losses") << QSizeF(85, 60) << QByteArray("giou+interp_iou");
    QTest::newRow("the width of a page") << QSizeF(170, 100) << QByteArray("ciou");
}

/// Boxes of all kinds fill the picture; the numbers, the legend and the arrows' key find room.
void TestPrint::nothingInACornerHidesABox() {
    QFETCH(QSizeF, mm);
    QFETCH(QByteArray, losses);
    QRandomGenerator random(20261130);
    const auto within = [&](double lo, double hi) {
        return lo + (hi - lo) * random.generateDouble();
    };
    PictureSpec spec;
    spec.paper_mm = mm;
    for (int i = 0; i < 12; ++i) {
        Session session = sessionOf(losses.constData(), i % 3 == 2 ? 60 : 0);
        Scene& pair = session.document.explorer.scene;
        pair.target = {0, 0, within(0.5, 3), within(0.5, 3)};
        pair.pred = {within(-1.5, 1.5), within(-1.5, 1.5), within(0.2, 3), within(0.2, 3)};
        const auto file = renderPicture(session, spec, pictureFormat("svg"));
        QVERIFY(file);
        const QString svg = QString::fromUtf8(*file).section(QStringLiteral("</metadata>"), 1);
        const QList<QRectF> numbers = areasOf(svg, QStringLiteral("scene-numbers"), true);
        const QList<QRectF> explained = areasOf(svg, QStringLiteral("scene-explanation"), true);
        const QList<QRectF> legend = areasOf(svg, QStringLiteral("scene-legend"), true);
        QVERIFY(!numbers.isEmpty() && !explained.isEmpty());
        QList<QRectF> cards = explained + legend.mid(0, 1);
        cards << numbers.first();
        const QList<QRectF> boxes = areasOf(svg, QStringLiteral("scene-prediction"), false) +
                                    areasOf(svg, QStringLiteral("scene-ground-truth"), false);
        QCOMPARE(boxes.size(), 2);
        const QList<QRectF> arrows = areasOf(svg, QStringLiteral("scene-arrows"), false);
        for (qsizetype a = 0; a < cards.size(); ++a) {
            const QString which =
                QStringLiteral("pair %1, card %2 of %3").arg(i).arg(a).arg(cards.size());
            for (qsizetype b = 0; b < a; ++b)
                QVERIFY2(!cards[a].intersects(cards[b]), qPrintable(which));
            for (const QRectF& box : boxes) QVERIFY2(!hides(cards[a], box), qPrintable(which));
            for (const QRectF& arrow : arrows)
                QVERIFY2(!cards[a].intersects(arrow), qPrintable(which));
            for (const QRectF& name : areasOf(svg, QStringLiteral("scene-captions"), true))
                QVERIFY2(!cards[a].intersects(name), qPrintable(which));
        }
    }
}

void TestPrint::stepsOfARunShareTheirCamera() {
    const auto cameraAt = [](int step) {
        Session session = sessionOf("giou", step);
        session.document.explorer.scene = {{1, 1, 4, 4}, {0, 0, 4, 4}};
        FigureSource source(session, {}, {420, 300}, Motion::none);
        const FigureSnapshot shown = source.snapshot();
        [&] { QCOMPARE(shown.scene.playhead, step); }();
        return shown.camera;
    };
    QVERIFY(cameraAt(0) == cameraAt(150));
}

void TestPrint::underACameraSetByHandTheNumbersTakeALine() {
    Session session = sessionOf("giou", 0);
    session.document.explorer.scene = {{1, 1, 4, 4}, {0, 0, 4, 4}};
    PictureSpec spec;
    spec.paper_mm = {85, 60};
    const auto rows = [&](double span) {
        session.camera = Camera{0.5, 0.5, span};
        const auto file = renderPicture(session, spec, pictureFormat("svg"));
        const QString svg = QString::fromUtf8(*file).section(QStringLiteral("</metadata>"), 1);
        const QRectF card = areasOf(svg, QStringLiteral("scene-numbers"), true).value(0);
        const QRectF box = areasOf(svg, QStringLiteral("scene-prediction"), false).value(0);
        [&] {
            QVERIFY(!card.isEmpty());
            QVERIFY(!hides(card, box));
            QVERIFY(std::abs(box.width() - 4.0 / span * 226.772) < 0.1);
        }();
        return card.height();
    };
    QVERIFY(rows(7.2) < 0.5 * rows(20.0));
}

IOU_QT_TEST(TestPrint)
#include "tst_print.moc"
