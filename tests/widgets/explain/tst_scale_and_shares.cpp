// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/text_files.hpp"
#include "widgets/explain/scale_plot.hpp"
#include "widgets/explain/shares_plot.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QComboBox>
#include <QTest>

using namespace iou;

class TestScaleAndShares : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_model->runs().wait();
    }
    void cleanup() { m_model.reset(); }

    void theScaleFollowsThePairAndTheAnchor() {
        ScalePlot plot(*m_model);
        plot.resize(460, 320);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QCOMPARE(plot.lens().curves.size(), std::size_t(6));
        QVERIFY2(plot.verdict().contains(QStringLiteral("by pixels × 1.0e−4, ")) &&
                     plot.verdict().endsWith(QStringLiteral("code × 1.00. L1 in pixels: × 10000.")),
                 qPrintable(plot.verdict()));
        const double before = plot.lens().curves[2].length(32);
        m_model->apply(QStringLiteral("anchor"), [](Document& d) {
            d.run().code.anchor = Box<>{0.0, 0.0, 5.0, 5.0};
        });
        const double wide = plot.lens().curves[2].length(32);
        QVERIFY(wide > before);
        m_model->apply(QStringLiteral("closer"), [](Document& d) {
            d.explorer.scene.pred = {0.6, 0.5, 1.0, 1.0};
        });
        QVERIFY(plot.lens().curves[2].length(32) != wide);
        const auto here = partialsIn(
            BoxForm::cxcywh, m_model->scene().pred,
            m_model->evaluatedLoss().direction(m_model->scene().pred, m_model->scene().target).d);
        double square = 0.0;
        for (const double d : here) square += d * d;
        QVERIFY(std::abs(plot.lens().curves[0].length(32) - std::sqrt(square)) < 1e-9);
    }

    void sharesAreOfTheBatchOrOfTheLanes() {
        SharesPlot plot(*m_model);
        plot.resize(460, 320);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QCOMPARE(plot.shares().size(), std::size_t(4));
        QCOMPARE(plot.shares()[0].pairs.size(), std::size_t(200));
        QVERIFY(plot.verdict().contains(QStringLiteral("200 pairs")));
        QVERIFY(plot.verdict().contains(QStringLiteral("Focal-IoU ")));
        const double length = plot.shares()[1].pairs[0].length;
        const double share = plot.shares()[1].pairs[0].share;
        plot.norm()->setCurrentIndex(1);
        emit plot.norm()->activated(1);
        QVERIFY(plot.shares()[1].pairs[0].length >= length);
        QCOMPARE(plot.shares()[1].pairs[0].share, share);
        plot.source()->setCurrentIndex(1);
        emit plot.source()->activated(1);
        QCOMPARE(plot.shares()[0].pairs.size(), std::size_t(1));
        // The choice is the document's: undone, and opened again with its session.
        QVERIFY((m_model->view().shares == SharesView{SharedPairs::lanes, true}));
        m_model->undo();
        QCOMPARE(plot.source()->currentIndex(), 0);
        QCOMPARE(plot.shares()[0].pairs.size(), std::size_t(200));
        m_model->redo();
        QCOMPARE(plot.source()->currentIndex(), 1);
        m_model->apply(QStringLiteral("pin"), [](Document& d) {
            d.explorer.pins.push_back(
                {d.explorer.lanes[0], {1.0, 1.0, 1.0, 1.0}, {0.5, 0.5, 1.0, 1.0}});
        });
        m_model->runs().wait();
        QCOMPARE(plot.shares()[0].pairs.size(), std::size_t(2));
    }

    /// Two pairs: one that overlaps by a third, whose plain gradient is the longer, and one far
    /// off.
    void sharesAreOfAFileOfPairs() {
        struct OneFile : TextFiles {
            void
            choose(QWidget&, const QString&, const QString&,
                   const std::function<void(const QString&, const std::string&)>& taken) override {
                taken(QStringLiteral("two.csv"), bytes);
            }
            void keep(QWidget&, const QString&, const QString&, const QStringList&,
                      const std::function<std::string(const QString&)>&) override {}
            std::string bytes;
        } files;
        SharesPlot plot(*m_model, nullptr, &files);
        plot.resize(460, 320);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        const auto choose = [&plot] {
            plot.source()->setCurrentIndex(2);
            emit plot.source()->activated(2);
        };
        files.bytes = "pcx,pcy,pw\n1,2,3\n";
        choose();
        QCOMPARE(plot.source()->currentIndex(), 0);  // what was there stays
        QCOMPARE(plot.shares()[0].pairs.size(), std::size_t(200));
        QVERIFY2(plot.verdict().contains(QStringLiteral("two.csv")), qPrintable(plot.verdict()));
        files.bytes = "pcx,pcy,pw,ph,tcx,tcy,tw,th\n1,0,2,2,0,0,2,2\n9,9,1,1,0,0,2,2\n";
        choose();
        QCOMPARE(plot.source()->currentText(), QStringLiteral("two.csv…"));
        const auto& pairs = plot.shares()[0].pairs;
        QCOMPARE(pairs.size(), std::size_t(2));
        QVERIFY(std::abs(pairs[0].iou - 1.0 / 3.0) < 1e-12);
        QCOMPARE(pairs[0].share, 1.0);  // plain IoU has no slope where boxes are apart
        QCOMPARE(pairs[1].share, 0.0);
        QVERIFY(plot.verdict().contains(QStringLiteral("2 pairs")));
    }
};

IOU_QT_TEST(TestScaleAndShares)
#include "tst_scale_and_shares.moc"
