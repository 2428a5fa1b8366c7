// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/gallery/gallery_painter.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <qcustomplot.h>

#include <algorithm>

using namespace std::string_view_literals;

namespace iou {

class TestGalleryView : public QObject {
    Q_OBJECT

    /// Null where none is to be seen.
    static QPushButton* computeButton(const GalleryView& view) {
        for (QPushButton* button : view.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Compute")) return button;
        return nullptr;
    }

    /// Where a colour is in a figure of one panel.
    static std::vector<QPoint> inkOf(const gallery::Panel& panel, const QColor& color) {
        QImage image(640, 480, QImage::Format_RGB32);
        QCPPainter painter(&image);
        paintGalleryFigure(painter, image.size(), {1, {panel}}, Theme::light(), localText);
        std::vector<QPoint> ink;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color) ink.emplace_back(x, y);
        return ink;
    }

private slots:
    // Image coordinates, as the boxes have; so say the numbers.
    void aSceneHasYDownwards() {
        const gallery::ScenePanel scene{"scene"sv,
                                        {{{0.0, 10.0, 1.0, 1.0}, gallery::Role::target},
                                         {{0.0, 14.0, 1.0, 1.0}, gallery::Role::pred}}};
        const auto above = inkOf(scene, Theme::light().target);
        const auto below = inkOf(scene, Theme::light().pred);
        QVERIFY(!above.empty() && !below.empty());
        QVERIFY(above.back().y() < below.front().y());
        PaintRecord record({640, 480});
        {
            QCPPainter painter(&record);
            painter.setMode(QCPPainter::pmNoCaching);
            paintGalleryFigure(painter, {640, 480}, {1, {scene}}, Theme::light(), localText);
        }
        const auto *ten = record.notes().text(QStringLiteral("10")),
                   *fourteen = record.notes().text(QStringLiteral("14"));
        QVERIFY(ten && fourteen);
        QVERIFY(ten->place.y() < fourteen->place.y());
    }

    // Anchors of one truth are looked for one by one, a cloud of thousands as a whole.
    void aFewPointsAreLargerThanThoseOfACloud() {
        const auto bare = [](std::size_t points) {
            gallery::ScenePanel scene;
            scene.boxes = {{{0.0, 0.0, 2.0, 2.0}, gallery::Role::target}};
            scene.points = {
                {{}, std::vector<double>(points, 1.2), std::vector<double>(points, 1.2)}};
            return inkOf(scene, Theme::light().base).size();
        };
        QVERIFY(bare(9) + 10 < bare(900));
    }

    void aWideSceneTakesTheWidth() {
        const gallery::ScenePanel scene{"scene"sv,
                                        {{{10.0, 0.0, 1.0, 1.0}, gallery::Role::target},
                                         {{14.0, 0.0, 1.0, 1.0}, gallery::Role::pred}}};
        const auto left = inkOf(scene, Theme::light().target);
        const auto right = inkOf(scene, Theme::light().pred);
        QVERIFY(!left.empty() && !right.empty());
        QVERIFY(right.back().x() - left.front().x() > 400);
    }

    void cellsOfATableAreWhole() {
        const gallery::TablePanel table{
            "AP"sv, {"loss"sv, "AP"sv}, {{"Efficient IoU"sv, "0.5123"sv}}};
        PaintRecord record({640, 480});
        {
            QCPPainter painter(&record);
            paintGalleryFigure(painter, {640, 480}, {1, {table}}, Theme::light(), localText);
        }
        const auto* name = record.notes().text(QStringLiteral("Efficient"));
        QVERIFY(name && !name->cut);
    }

    void aLogarithmicAxisIsOne() {
        gallery::CurvePanel panel{"decay"sv, "x"sv, "y"sv, {{{}, {0, 1, 2}, {1.0, 1e-2, 1e-4}}}};
        panel.log_y = true;
        // Half-way along the curve is half-way down.
        const auto ink = inkOf(panel, Theme::light().series[0]);
        QVERIFY(!ink.empty());
        const auto left = [](QPoint a, QPoint b) { return a.x() < b.x(); };
        const auto [first, last] = std::minmax_element(ink.begin(), ink.end(), left);
        const int middle = (first->x() + last->x()) / 2;
        for (const QPoint& at : ink)
            if (at.x() == middle)
                QVERIFY(std::abs(2 * at.y() - ink.front().y() - ink.back().y()) < 20);
    }

    void everyEntryIsListed() {
        GalleryView view;
        int entries = 0;
        for (QTreeWidgetItemIterator it(view.findChild<QTreeWidget*>()); *it; ++it)
            entries += !(*it)->data(0, Qt::UserRole).toString().isEmpty();
        QCOMPARE(entries, static_cast<int>(gallery::entries().size()));
    }

    void entriesOfAPaperStandTogether() {
        GalleryView view;
        const auto* list = view.findChild<QTreeWidget*>();
        QStringList papers;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* paper = list->topLevelItem(i);
            QVERIFY(paper->childCount() > 0);
            QVERIFY2(!papers.contains(paper->text(0)), qPrintable(paper->text(0)));
            papers << paper->text(0);
            for (int k = 0; k < paper->childCount(); ++k)
                QVERIFY(paper->child(k)->toolTip(0).startsWith(paper->text(0)));
        }
        QVERIFY(papers.size() > 1);
    }

    // A picture of the simulated detector says at its foot what it is.
    void aNoticeStandsUnderTheFigure() {
        gallery::Figure figure{1, {gallery::TablePanel{"AP"sv, {"loss"sv}, {{"IoU"sv}}}}};
        const QSize without = galleryFigureSize(figure);
        figure.notice = "not COCO"sv;
        const QSize size = galleryFigureSize(figure);
        QVERIFY(size.height() > without.height());
        QImage image(size, QImage::Format_RGB32);
        QCPPainter painter(&image);
        paintGalleryFigure(painter, size, figure, Theme::light(), localText);
        int ink = 0;
        for (int y = without.height(); y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x) ink += image.pixelColor(x, y).lightness() < 120;
        QVERIFY2(ink > 60, qPrintable(QString::number(ink)));
    }

    void choosingComputesAndShows() {
        GalleryView view;
        view.setReduced(true);
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        view.choose(QStringLiteral("giou-odd"));
        QVERIFY(view.busy());
        QVERIFY(shown.wait(20000));
        QVERIFY(!view.busy());
        QVERIFY(view.outcome()->passed());
        const auto* table = view.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), static_cast<int>(view.outcome()->checks.size()));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("-5/63"));
        QVERIFY(table->item(1, 2)->text().startsWith(numberText(-0.0793651, 6)));
        QSignalSpy open(&view, &GalleryView::openRequested);
        for (QPushButton* button : view.findChildren<QPushButton*>())
            if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    void aLargeSimulationWaitsForItsButton() {
        GalleryView view;
        view.show();
        int large = 0;
        for (QTreeWidgetItemIterator it(view.findChild<QTreeWidget*>()); *it; ++it) {
            const QString id = (*it)->data(0, Qt::UserRole).toString();
            const gallery::Entry* entry = gallery::findEntry(id.toStdString());
            if (!entry || entry->regressions == 0) continue;
            ++large;
            // By its row, as a person or an arrow key chooses it.
            view.findChild<QTreeWidget*>()->setCurrentItem(*it);
            QVERIFY2(!view.busy(), qPrintable(id));
            QPushButton* const compute = computeButton(view);
            QVERIFY2(compute, qPrintable(id));
            const QString count = view.locale().toString(entry->regressions);
            const QList<QLabel*> labels = view.findChildren<QLabel*>();
            QVERIFY(std::ranges::any_of(
                labels, [&](const QLabel* label) { return label->text().contains(count); }));
            QTest::mouseClick(compute, Qt::LeftButton);
            QVERIFY(view.busy());
            QVERIFY(!computeButton(view));
        }
        QCOMPARE(large, 3);
        // One that is there in a moment does not ask.
        view.choose(QStringLiteral("overlap"));
        QVERIFY(view.busy());
        QVERIFY(!computeButton(view));
    }

    void whatWasComputedIsKept() {
        GalleryView view;
        view.setReduced(true);
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        view.choose(QStringLiteral("giou-odd"));
        QVERIFY(shown.wait(20000));
        const gallery::Outcome* const first = view.outcome();
        view.chooseNext();
        QVERIFY(shown.wait(20000));
        view.chooseNext(-1);
        QVERIFY(!view.busy());
        QCOMPARE(view.outcome(), first);
        QCOMPARE(std::string(view.entry()->id), "giou-odd");
    }

    void whatHidingStoppedGoesOnWhenItIsShown() {
        GalleryView view;
        view.setReduced(true);
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        view.choose(QStringLiteral("desert"));
        view.hide();
        QVERIFY(!view.busy());
        view.show();
        QVERIFY(view.outcome() || view.busy());
        QVERIFY(view.outcome() || shown.wait(20000));
    }

    void anyEntryIsAQuickOne() {
        GalleryView view;
        view.chooseAny();
        QVERIFY(view.entry());
        QCOMPARE(view.entry()->regressions, 0);
        const auto* const first = view.entry();
        view.chooseNext();
        view.chooseAny();
        QVERIFY(view.entry() != first);
    }

    void presentedItIsTheFigureAlone() {
        GalleryView view;
        view.resize(1280, 720);
        view.setPresented(true);
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        for (const char* id : {"desert", "giou-odd", "interp-1"}) {
            view.choose(QString::fromLatin1(id));
            QVERIFY(shown.wait(30000));
            QVERIFY(!view.findChild<QTreeWidget*>()->isVisible());
            QVERIFY(!view.findChild<QTableWidget*>()->isVisible());
            // Whole, without a scroll bar.
            const auto* area = view.findChild<QScrollArea*>();
            const QSize picture = static_cast<QLabel*>(area->widget())->pixmap().size();
            QVERIFY2(picture.width() <= area->width() && picture.height() <= area->height(), id);
            QVERIFY2(picture.width() > area->width() / 2 || picture.height() > area->height() / 2,
                     id);
        }
    }

    void anotherChoiceDropsTheFirst() {
        GalleryView view;
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        view.choose(QStringLiteral("interp-sim"));
        view.compute();
        view.choose(QStringLiteral("overlap"));
        QVERIFY(shown.wait(20000));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(view.findChild<QTableWidget*>()->rowCount(), 3);
    }
};

}  // namespace iou

IOU_QT_TEST(iou::TestGalleryView)
#include "tst_gallery_view.moc"
