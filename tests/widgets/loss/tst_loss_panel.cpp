// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/loss_table_model.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"

#include <QAbstractItemView>
#include <QLabel>
#include <QSet>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace iou;

class TestLossPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossPanel> m_view;

    void choose(const LossEntry& entry) {
        const int row = m_view->chooser()->rowOf(entry);
        m_view->chooser()->setCurrentIndex(row);
        emit m_view->chooser()->activated(row);
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<LossPanel>(*m_model);
        m_view->resize(340, 360);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void aNarrowTableLeavesOutComponentsAndKeepsItsNotes() {
        LossTable table(*m_model);
        table.resize(340, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(table.table()->isColumnHidden(LossTableModel::first_component));
        QVERIFY(!table.table()->isColumnHidden(LossTableModel::note));
    }

    void everyLossStandsUnderItsFamily() {
        auto* items = m_view->chooser()->model();
        QSet<QString> families;
        QString heading;
        std::size_t losses = 0;
        for (int row = 0; row < items->rowCount(); ++row) {
            const QModelIndex index = items->index(row, 0);
            if (!(items->flags(index) & Qt::ItemIsSelectable)) {
                heading = index.data().toString();
                QVERIFY2(!families.contains(heading), qPrintable(heading));
                families.insert(heading);
                continue;
            }
            const LossPointer entry = findLoss(index.data(Qt::UserRole).toString().toStdString());
            QVERIFY(entry);
            QCOMPARE(heading, text(familyName(entry->info->family)));
            QVERIFY(index.data(Qt::UserRole + 1)
                        .toString()
                        .endsWith(QString::number(entry->info->year)));
            QVERIFY(index.data(Qt::ToolTipRole)
                        .toString()
                        .contains(QString::fromUtf8(entry->info->source).toHtmlEscaped()));
            ++losses;
        }
        QCOMPARE(losses, registry().size());
    }

    void everyLossCanBeChosenAndShowsItsFormulaAndParameters() {
        for (const LossEntry& entry : registry()) {
            choose(entry);
            QCOMPARE(&m_model->run().loss.entry(), &entry);
            QCOMPARE(m_view->parameters()->count(), static_cast<int>(entry.parameters.size()));
            bool formula = false;
            for (auto* label : m_view->findChildren<QLabel*>())
                formula =
                    formula || label->text() == mathHtml(QString::fromUtf8(entry.info->formula));
            QVERIFY2(formula, entry.info->formula);
            QVERIFY2(m_view->minimumSizeHint().width() <= 340, entry.info->formula);
            for (int i = 0; i < m_view->parameters()->count(); ++i) {
                const auto& p = entry.parameters[static_cast<std::size_t>(i)];
                QCOMPARE(m_view->parameters()->field(i)->value(), p.default_value);
                QCOMPARE(m_view->parameters()->field(i)->minimum(), p.lo);
                QCOMPARE(m_view->parameters()->field(i)->maximum(), p.hi);
            }
        }
    }

    void headingsCannotBeChosenByKeys() {
        m_view->chooser()->setFocus();
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(m_view->chooser(), Qt::Key_Down);
            QVERIFY(!m_view->chooser()->currentData(Qt::UserRole).toString().isEmpty());
        }
        QCOMPARE(&m_model->run().loss.entry(), &registry().back());
    }

    void parametersAreTypedAndReset() {
        choose(*findLoss("interp_iou"));
        auto* field = m_view->parameters()->field(0);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("0.9"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_model->run().loss.parameter(0), 0.9);
        QVERIFY(m_model->run().loss.isSet(0));
        QVERIFY(m_view->parameters()->resetButton(0)->isEnabled());
        QTest::mouseClick(m_view->parameters()->resetButton(0), Qt::LeftButton);
        QCOMPARE(m_model->run().loss.parameter(0), 0.98);
        QVERIFY(!m_model->run().loss.isSet(0));
        QVERIFY(!m_view->parameters()->resetButton(0)->isEnabled());
    }

    void whatIsNotTakenIsSaidWhy_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("beyond") << QStringLiteral("7")
                                << QStringLiteral("7 is out of range: 0 to 1.");
        QTest::newRow("no number")
            << QStringLiteral("0.1.2") << QStringLiteral("“0.1.2” is not a number.");
    }
    void whatIsNotTakenIsSaidWhy() {
        QFETCH(QString, typed);
        choose(*findLoss("interp_iou"));
        auto* field = m_view->parameters()->field(0);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QTEST(QToolTip::text(), "why");
        QCOMPARE(m_model->run().loss.parameter(0), 0.98);
        QCOMPARE(field->value(), 0.98);
        QToolTip::hideText();
    }

    void undoIsShown() {
        choose(*findLoss("interp_iou"));
        m_view->parameters()->field(0)->setValue(0.5);
        m_model->undo();
        QCOMPARE(m_view->parameters()->field(0)->value(), 0.98);
        m_model->undo();
        QCOMPARE(m_view->chooser()->currentData(Qt::UserRole).toString(), QStringLiteral("ciou"));
    }

    void formulasAreRead_data() {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("html");
        QTest::newRow("lowered") << QStringLiteral("c_w²") << QStringLiteral("c<sub>w</sub>²");
        QTest::newRow("raised") << QStringLiteral("IoU^α") << QStringLiteral("IoU<sup>α</sup>");
        QTest::newRow("brackets") << QStringLiteral("e^(−γ(Δ_k/c)²)x")
                                  << QStringLiteral("e<sup>−γ(Δk/c)²</sup>x");
        QTest::newRow("both") << QStringLiteral("w_g^s/2")
                              << QStringLiteral("w<sub>g</sub><sup>s</sup>/2");
        QTest::newRow("escaped") << QStringLiteral("a < b") << QStringLiteral("a &lt; b");
        QTest::newRow("definition")
            << QStringLiteral("R x;  R = 2y") << QStringLiteral("R x;<br>R&nbsp;=&nbsp;2y");
        QTest::newRow("detached") << QStringLiteral("sg[a + b/c] d")
                                  << QStringLiteral("sg[a\u00a0+\u00a0b/\u2060c] d");
        QTest::newRow("loose ends") << QStringLiteral("_^(a") << QStringLiteral("_<sup>a</sup>");
        QTest::newRow("last") << QStringLiteral("x^") << QStringLiteral("x^");
    }
    void formulasAreRead() {
        QFETCH(QString, plain);
        QFETCH(QString, html);
        QCOMPARE(mathHtml(plain), html);
    }

    void theBadgeNamesTheKind() {
        for (const char* id : {"giou", "ciou_repo", "ggiou_metric"}) {
            choose(*findLoss(id));
            bool badge = false;
            for (auto* label : m_view->findChildren<QLabel*>())
                badge = badge || label->text() == text(kindName(findLoss(id)->kind));
            QVERIFY2(badge, id);
        }
    }
};

IOU_QT_TEST(TestLossPanel)
#include "tst_loss_panel.moc"
