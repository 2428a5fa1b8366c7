// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/text/number_text.hpp"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

namespace iou {

class TestGalleryView : public QObject {
    Q_OBJECT
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
        QTest::mouseClick(view.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    void anotherChoiceDropsTheFirst() {
        GalleryView view;
        view.show();
        QSignalSpy shown(&view, &GalleryView::shown);
        view.choose(QStringLiteral("interp-sim"));
        view.choose(QStringLiteral("overlap"));
        QVERIFY(shown.wait(20000));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(view.findChild<QTableWidget*>()->rowCount(), 3);
    }
};

}  // namespace iou

IOU_QT_TEST(iou::TestGalleryView)
#include "tst_gallery_view.moc"
