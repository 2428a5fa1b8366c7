// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/text/number_text.hpp"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

namespace iou {

class TestGalleryView : public QObject {
    Q_OBJECT

    /// Null where none is to be seen.
    static QPushButton* computeButton(const GalleryView& view) {
        for (QPushButton* button : view.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Compute")) return button;
        return nullptr;
    }

private slots:
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
