// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/loss_table_model.hpp"
#include "widgets/loss/term_inspector.hpp"
#include "widgets/loss/term_model.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <cmath>

using namespace iou;

class TestTermInspector : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

    void choose(const char* id) {
        m_model->apply(QStringLiteral("test"),
                       [&](Document& d) { d.run().loss = Loss(*findLoss(id)); });
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_model->runs().wait();
    }

    void theModelKeepsTheRules() {
        TermInspector view(*m_model);
        QAbstractItemModelTester tester(view.terms(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const LossEntry& entry : registry()) {
            m_model->apply(QStringLiteral("test"),
                           [&](Document& d) { d.run().loss = Loss(entry); });
            m_model->clock().setPlayhead(m_model->clock().playhead() + 1);
        }
    }

    void aLongNameLeavesTheValueWhole() {
        TermInspector view(*m_model);
        const auto name = [&](const char* spec) {
            m_model->apply(QStringLiteral("test"),
                           [&](Document& d) { d.run().loss = *Loss::parse(spec); });
            QTest::qWait(50);
            return view.minimumSizeHint().width();
        };
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const int narrowest = name("=title Short%0Aiou - 1.777");
        QCOMPARE(name("=title A formula with quite a long name of its own%0Aiou - 1.777"),
                 narrowest);
        view.resize(narrowest, 400);
        QTest::qWait(20);
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->accessibleName() == QStringLiteral("Value of the loss"))
                QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
    }

    void everyTermIsListedWithItsPartials() {
        TermInspector view(*m_model);
        for (const LossEntry& entry : registry()) {
            choose(std::string(entry.id).c_str());
            const Evaluation& now = m_model->evaluation();
            for (const TermValue& t : now.terms) {
                const QModelIndex at = view.terms()->indexOf(t.info->id);
                QVERIFY2(at.isValid(), t.info->id);
                const auto cell = [&](int column) {
                    return at.siblingAtColumn(column).data(TermModel::kNumberRole).toDouble();
                };
                QCOMPARE(at.data().toString(), QString::fromUtf8(t.info->symbol));
                QCOMPARE(cell(TermModel::value), t.value);
                for (std::size_t i = 0; i < 4; ++i)
                    QCOMPARE(cell(TermModel::first_partial + static_cast<int>(i)), t.d[i]);
            }
        }
    }

    void summandsHangUnderTheLossAndFactorsUnderTheirProduct() {
        TermInspector view(*m_model);
        TermModel* terms = view.terms();
        const auto above = [&](const char* id) {
            return terms->indexOf(id).parent().data().toString();
        };
        QCOMPARE(terms->rowCount(), 2);  // the loss, what it is made of
        QCOMPARE(terms->rowCount(terms->index(0, 0)), 3);
        QCOMPARE(above("iou_loss"), QStringLiteral("L"));
        QCOMPARE(above("iou"), QStringLiteral("made of"));
        QCOMPARE(above("alpha"), QStringLiteral("made of"));  // detached
        choose("ciou_attached");
        QCOMPARE(above("alpha"), QStringLiteral("αv"));
        QCOMPARE(above("aspect_factor"), QStringLiteral("αv"));
        choose("ciou_repo");
        QCOMPARE(terms->index(1, 0).data().toString(), QStringLiteral("step"));
        choose("wiou_v3");
        QCOMPARE(above("focusing"), QStringLiteral("r·R·(1−IoU)"));
        QCOMPARE(above("iou_loss"), QStringLiteral("r·R·(1−IoU)"));
        QVERIFY(view.tree()->isExpanded(terms->indexOf("weighted_loss")));
    }

    void partialsFollowTheChosenForm() {
        TermInspector view(*m_model);
        auto* chooser = view.findChild<QComboBox*>();
        const auto gradient = [&](int i) {
            return view.terms()
                ->index(0, TermModel::first_partial + i)
                .data(TermModel::kNumberRole)
                .toDouble();
        };
        const auto d = m_model->evaluation().gradient;
        chooser->setCurrentIndex(0);
        emit chooser->activated(0);
        QCOMPARE(m_model->view().gradient_form, BoxForm::xyxy);
        QCOMPARE(gradient(0) + gradient(2), d[0]);
        QCOMPARE(view.terms()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("∂ l"));
        chooser->setCurrentIndex(2);
        emit chooser->activated(2);
        QCOMPARE(gradient(2), d[2] * m_model->evaluation().pred.w);
        m_model->undo();
        m_model->undo();
        QCOMPARE(chooser->currentIndex(), 1);
    }

    void pointingAtATermLightsItUp() {
        TermInspector view(*m_model);
        view.resize(420, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* table = view.tree();
        const QPoint at = table->visualRect(view.terms()->indexOf("distance_penalty")).center();
        QMouseEvent move(QEvent::MouseMove, QPointF(at),
                         table->viewport()->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(table->viewport(), &move);
        QCOMPARE(m_model->hover().term(), std::string("distance_penalty"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(table->viewport(), &leave);
        QVERIFY(m_model->hover().term().empty());
    }

    void noNumberIsCutOff_data() {
        QTest::addColumn<int>("width");
        QTest::newRow("narrow") << 320;
        QTest::newRow("roomy") << 480;
    }
    void noNumberIsCutOff() {
        QFETCH(int, width);
        TermInspector view(*m_model);
        view.resize(width, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const char* id : {"ciou", "siou", "ciou_repo", "interp_iou"}) {
            choose(id);
            for (const TermValue& t : m_model->evaluation().terms) {
                for (int column = 1; column < TermModel::column_count; ++column) {
                    const QModelIndex index =
                        view.terms()->indexOf(t.info->id).siblingAtColumn(column);
                    const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
                    QVERIFY(metrics.horizontalAdvance(index.data().toString()) <=
                            view.tree()->columnWidth(column));
                }
            }
        }
    }

    void numbersKeepTheirWidth_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
        QTest::newRow("half") << 0.5 << QStringLiteral("0.5000");
        QTest::newRow("negative") << -0.123456 << QStringLiteral("−0.1235");
        QTest::newRow("unit") << 1.5 << QStringLiteral("1.500");
        QTest::newRow("hundreds") << 123.456 << QStringLiteral("123.5");
        QTest::newRow("thousands") << 12345.6 << QStringLiteral("12346");
        QTest::newRow("small") << 0.001234 << QStringLiteral("1.23e−3");
        QTest::newRow("tiny") << -1.5e-12 << QStringLiteral("−1.50e−12");
        QTest::newRow("huge") << 3.25e10 << QStringLiteral("3.25e10");
        QTest::newRow("infinite") << HUGE_VAL << QStringLiteral("∞");
        QTest::newRow("undefined") << std::nan("") << QStringLiteral("undefined");
    }
    void numbersKeepTheirWidth() {
        QFETCH(double, value);
        QFETCH(QString, shown);
        QCOMPARE(tableNumber(value), shown);
    }

    void theTableOfAllLossesKeepsTheRules() {
        LossTable view(*m_model);
        QAbstractItemModelTester tester(view.losses(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.losses()->rowCount(), static_cast<int>(registry().size()));
        m_model->clock().setPlayhead(20);
        QCoreApplication::processEvents();
        const Evaluation& now = m_model->evaluation();
        for (const LossEntry& entry : registry()) {
            const int row = view.losses()->rowOf(entry);
            const double shown = view.losses()
                                     ->index(row, LossTableModel::value)
                                     .data(LossTableModel::kSortRole)
                                     .toDouble();
            const double value = Loss(entry).value(now.pred, now.target);
            QVERIFY(shown == value || (std::isnan(value) && std::isinf(shown)));
        }
    }

    void numbersStandAtTheRightAndWordsAtTheLeft() {
        LossTable view(*m_model);
        const auto* losses = view.losses();
        for (int column = 0; column < losses->columnCount(); ++column) {
            const bool words = column == LossTableModel::name || column == LossTableModel::note;
            const auto side = [](const QVariant& alignment) {
                return alignment.value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
            };
            const Qt::Alignment wanted = words ? Qt::AlignLeft : Qt::AlignRight;
            QCOMPARE(side(losses->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)),
                     wanted);
        }
    }

    void aClickInTheTableChoosesTheLoss() {
        LossTable view(*m_model);
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* table = view.table();
        const QModelIndex third = table->model()->index(2, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(third).center());
        QCOMPARE(QString::fromStdString(std::string(m_model->run().loss.id())),
                 third.data(LossTableModel::kIdRole).toString());
        m_model->undo();
        QCOMPARE(m_model->run().loss.id(), std::string_view("ciou"));
    }

    void columnsSortByNumber() {
        LossTable view(*m_model);
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.table()->sortByColumn(LossTableModel::value, Qt::AscendingOrder);
        auto* sorted = view.table()->model();
        for (int row = 1; row < sorted->rowCount(); ++row) {
            const auto number = [&](int r) {
                return sorted->index(r, LossTableModel::value)
                    .data(LossTableModel::kSortRole)
                    .toDouble();
            };
            QVERIFY(number(row - 1) <= number(row));
        }
    }
};

IOU_QT_TEST(TestTermInspector)
#include "tst_term_inspector.moc"
