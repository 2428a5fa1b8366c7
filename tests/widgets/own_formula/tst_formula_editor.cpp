// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/registry/registry.hpp"
#include "core/session/own_losses.hpp"
#include "tests/support/edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/loss_table_model.hpp"
#include "widgets/loss/term_inspector.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/own_formula/formula_difference.hpp"
#include "widgets/own_formula/formula_edit.hpp"
#include "widgets/own_formula/own_formula.hpp"
#include "widgets/text/core_words.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace iou;

/// A formula typed in the window: what the person sees of it while it is typed.
class TestFormulaEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossPanel> m_view;

    FormulaEdit& edit() { return *m_view->card()->edit(); }
    FormulaCard& card() { return *m_view->card(); }
    const Loss& loss() { return m_model->run().loss; }
    static Loss typedLoss(const char* text) {
        return Loss(std::get<LossPointer>(own::lossOfText(text)));
    }
    /// Selects all and types.
    void type(const char* words) {
        edit().selectAll();
        QTest::keyClicks(&edit(), QString::fromUtf8(words));
        edit().completer()->popup()->hide();
    }
    /// As if the pause after the last key were over.
    void pause() { card().formula().takeNow(); }
    /// Colour of the letter at a place of the first line, as it is painted.
    QColor colorAt(int place) {
        for (const auto& range : edit().document()->firstBlock().layout()->formats())
            if (range.start <= place && place < range.start + range.length)
                return range.format.foreground().color();
        return {};
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::light);
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<LossPanel>(*m_model);
        m_view->resize(360, 480);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setEditing(true);
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
        QCOMPARE(allLosses().size(), registry().size());
    }

    void theTextOfABuiltInIsThereAndChangesNothing() {
        setLoss(*m_model, "giou");
        QCOMPARE(edit().toPlainText(), text(own::textOfBuiltIn("giou")));
        QVERIFY(card().age()->isVisible() && card().age()->text().contains(QStringLiteral("GIoU")));
        pause();
        QCOMPARE(loss().id(), std::string_view("giou"));
        QVERIFY(m_model->document().own_losses.empty());
    }

    void whatIsTypedIsComputedAfterAPause() {
        const int before = m_model->undoStack().count();
        type("1 - iou + 3*rho2/c2");
        QVERIFY(loss().entry().builtIn());  // not at each key
        QTest::qWait(OwnFormula::pause_ms + 60);
        QCOMPARE(loss().entry().source.text, std::string("1 - iou + 3*rho2/c2"));
        const Loss same = typedLoss("1 - iou + 3*rho2/c2");
        const Evaluation& now = m_model->evaluation();
        QCOMPARE(now.value, same.value(now.pred, now.target));
        QCOMPARE(m_model->undoStack().count(), before + 1);
        type("1 - iou^2");
        pause();
        QCOMPARE(m_model->undoStack().count(), before + 2);
        m_model->undo();
        QCOMPARE(edit().toPlainText(), QStringLiteral("1 - iou + 3*rho2/c2"));
        m_model->redo();
        QCOMPARE(edit().toPlainText(), QStringLiteral("1 - iou^2"));
    }

    void theLastGoodFormulaStaysUntilTheTextIsWholeAgain() {
        type("1 - iou");
        pause();
        const double value = m_model->evaluation().value;
        type("1 - iou + ");
        pause();
        QCOMPARE(m_model->evaluation().value, value);
        QCOMPARE(loss().entry().source.text, std::string("1 - iou"));
        // Unfinished: told quietly. Wrong: in the colour of a warning.
        const Theme& theme = themeOf(*m_view);
        QVERIFY(card().state()->isVisible());
        QVERIFY(card().state()->styleSheet().contains(theme.muted.name()));
        QVERIFY(card().age()->text().contains(QStringLiteral("as it was 0 s ago")));
        // It is looked at four times a second.
        QTRY_VERIFY(card().age()->text().contains(QStringLiteral("as it was 1 s ago")));
        type("1 - uio + w");
        QVERIFY(card().state()->text().startsWith(QStringLiteral("line 1, column 5: ")));
        QVERIFY(card().state()->text().contains(QStringLiteral("did you mean iou?")));
        QVERIFY(card().state()->styleSheet().contains(theme.warning.name()));
        QCOMPARE(edit().extraSelections().size(), 1);
        QCOMPARE(edit().extraSelections()[0].cursor.selectedText(), QStringLiteral("uio"));
        type("2 - iou");
        QVERIFY(!card().state()->isVisible());
        QVERIFY(edit().extraSelections().isEmpty());
        pause();
        QVERIFY(!card().age()->isVisible());
        QCOMPARE(m_model->evaluation().value, value + 1.0);
    }

    void linesAreThoseOfTheEditor() {
        edit().setPlainText(QStringLiteral("\n\n1 - iou +\n* 2"));
        QVERIFY(card().state()->isVisible());
        const int line = card().formula().error()->line;
        QVERIFY2(line >= 3, qPrintable(card().state()->text()));
        QVERIFY(card().state()->text().startsWith(QStringLiteral("line %1,").arg(line)));
        QCOMPARE(edit().extraSelections()[0].cursor.blockNumber(), line - 1);
    }

    void anUnfinishedTextWaitsForItsLane() {
        type("1 - iou");
        pause();
        m_model->apply(QStringLiteral("lane"),
                       [](Document& d) { (void)addLane(d.explorer, *Loss::parse("giou")); });
        m_model->apply(QStringLiteral("lane"), [](Document& d) { d.explorer.active = 0; });
        type("1 - iou + (");
        m_model->apply(QStringLiteral("lane"), [](Document& d) { d.explorer.active = 1; });
        QCOMPARE(edit().toPlainText(), text(own::textOfBuiltIn("giou")));
        m_model->apply(QStringLiteral("lane"), [](Document& d) { d.explorer.active = 0; });
        QCOMPARE(edit().toPlainText(), QStringLiteral("1 - iou + ("));
    }

    void wordsAreColouredByKind() {
        edit().setPlainText(QStringLiteral("w*wg*iou*abs(k)  # size"));
        QTest::qWait(1);
        const Theme& theme = themeOf(*m_view);
        QCOMPARE(colorAt(0), theme.pred);
        QCOMPARE(colorAt(2), theme.target);
        QCOMPARE(colorAt(5), theme.interpolated);
        QCOMPARE(colorAt(9), theme.accent);
        QCOMPARE(colorAt(17), theme.muted);
        edit().setPlainText(QStringLiteral("width = w\nwidth"));
        QTest::qWait(1);
        QCOMPARE(colorAt(1), theme.term(0));
    }

    void namesAreCompletedWithWhatTheyMean() {
        edit().clear();
        QTest::keyClicks(&edit(), QStringLiteral("1 - asp"));
        auto* const list = edit().completer()->popup();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("aspect_v"));
        QVERIFY(list->model()->index(0, 1).data().toString().contains(QStringLiteral("CIoU")));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edit().toPlainText(), QStringLiteral("1 - aspect_v"));
        // A whole name is not taken for a beginning.
        edit().clear();
        QTest::keyClicks(&edit(), QStringLiteral("1 - iou"));
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edit().toPlainText(), QStringLiteral("1 - iou\n"));
        edit().clear();
        QTest::keyClicks(&edit(), QStringLiteral("loss.gio"));
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("giou"));
        edit().completer()->popup()->hide();
        edit().setPlainText(QStringLiteral("let shape = w/h\nsha"));
        edit().moveCursor(QTextCursor::End);
        edit().complete();
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("shape"));
        list->hide();
    }

    void parametersAreFieldsAndKeepWhatWasSet() {
        edit().setPlainText(
            QStringLiteral("param k = 2 in [0, 9]  # Weight.\n1 - iou + k*rho2/c2"));
        pause();
        QCOMPARE(m_view->parameters()->count(), 1);
        QCOMPARE(m_view->parameters()->field(0)->value(), 2.0);
        QVERIFY(m_view->parameters()->field(0)->toolTip().contains(QStringLiteral("Weight.")));
        emit m_view->parameters()->edited(0, 5.0);
        QCOMPARE(loss().parameter(0), 5.0);
        edit().setPlainText(QStringLiteral("param k = 2 in [0, 9]\n2 - iou + k*rho2/c2"));
        pause();
        QCOMPARE(loss().parameter(0), 5.0);
    }

    void aCopyIsOnesOwnAtOnce() {
        setLoss(*m_model, "ciou");
        const double value = m_model->evaluation().value;
        card().formula().editCopy();
        QVERIFY(!loss().entry().builtIn());
        QCOMPARE(text(loss().name()), QStringLiteral("CIoU (copy)"));
        QVERIFY(std::abs(m_model->evaluation().value - value) < 1e-12);
        QCOMPARE(m_view->chooser()->currentText(), QStringLiteral("CIoU (copy)"));
        card().formula().editCopy();
        QCOMPARE(text(loss().name()), QStringLiteral("CIoU (copy 2)"));
        // A title that stands elsewhere is the one that is replaced.
        edit().setPlainText(QStringLiteral("# mine\nparam k = 1 in [0, 2]\ntitle Own\nk*iou_loss"));
        pause();
        card().formula().editCopy();
        QCOMPARE(loss().entry().source.text.substr(0, 17), std::string("title Own (copy)\n"));
        QVERIFY(std::abs(m_model->evaluation().value - (1.0 - m_model->evaluation().iou)) < 1e-12);
    }

    void whatIsNoFormulaStartsFromItsValue() {
        setLoss(*m_model, "ciou_legacy_sim");
        const double value = m_model->evaluation().value;
        QCOMPARE(edit().toPlainText(), QStringLiteral("loss.ciou_legacy_sim"));
        QVERIFY(card().age()->text().contains(QStringLiteral("is no formula")));
        card().formula().editCopy();
        QVERIFY(!loss().entry().builtIn());
        QVERIFY(std::abs(m_model->evaluation().value - value) < 1e-12);
    }

    void aChangeThatIsTakenBackLeavesTheBuiltIn() {
        setLoss(*m_model, "giou");
        const int steps = m_model->undoStack().count();
        edit().moveCursor(QTextCursor::End);
        QTest::keyClicks(&edit(), QStringLiteral(" + "));
        edit().completer()->popup()->hide();
        for (int i = 0; i < 3; ++i) QTest::keyClick(&edit(), Qt::Key_Backspace);
        pause();
        QCOMPARE(loss().id(), std::string_view("giou"));
        QCOMPARE(m_model->undoStack().count(), steps);
    }

    void itIsListedWhereverLossesAre() {
        type("1 - iou + dx^2");
        pause();
        setLoss(*m_model, "giou");
        m_model->apply(QStringLiteral("l"), [](Document& d) {
            takeOwnLoss(d, typedLoss("let v = dx\n1 - iou + v^2").pointer());
            takeOwnLoss(d, typedLoss("let v = dy\n1 - iou + v^2").pointer());
        });
        LossChecklist batch;
        LossTable table(*m_model);
        QStringList in_table, in_chooser, in_batch;
        for (int i = 0; i < table.losses()->rowCount(); ++i)
            in_table << table.losses()->index(i, 0).data().toString();
        for (int i = 0; i < m_view->chooser()->count(); ++i)
            in_chooser << m_view->chooser()->itemText(i);
        for (int i = 0; i < batch.count(); ++i) in_batch << batch.item(i)->text();
        for (const char* name : {"1 - iou + dx^2", "1 - iou + v^2", "1 - iou + v^2 (2)"}) {
            QVERIFY2(in_table.contains(QLatin1String(name)), name);
            QVERIFY2(in_chooser.contains(QLatin1String(name)), name);
            QVERIFY2(in_batch.contains(QLatin1String(name)), name);
        }
        // The second of two that look alike is the one that is chosen.
        QCOMPARE(m_view->chooser()->currentText(), QStringLiteral("1 - iou + v^2 (2)"));
        const int other = m_view->chooser()->findText(QStringLiteral("1 - iou + v^2"));
        m_view->chooser()->setCurrentIndex(other);
        emit m_view->chooser()->activated(other);
        QCOMPARE(loss().entry().source.text, std::string("let v = dx\n1 - iou + v^2"));
    }

    void lanesOfOneNameAreToldApart() {
        setLoss(*m_model, "ciou");
        m_model->apply(QStringLiteral("l"),
                       [](Document& d) { (void)duplicateLane(d.explorer, 0); });
        const auto runs = allRuns(m_model->clock());
        QCOMPARE(runs[0].name(), QStringLiteral("CIoU"));
        QCOMPARE(runs[1].name(), QStringLiteral("CIoU (2)"));
    }

    void theDifferenceToABuiltInIsToldAndItsPairShown() {
        QVERIFY(m_view->difference()->isHidden());
        edit().setPlainText(text(own::textOfBuiltIn("ciou")) + QStringLiteral("  # mine"));
        pause();
        m_model->apply(QStringLiteral("d"),
                       [](Document& d) { d.explorer.view.surface.minus = *Loss::parse("ciou"); });
        FormulaDifference& shown = *m_view->difference();
        QVERIFY(!shown.isHidden());
        shown.wait();
        QVERIFY2(shown.text().startsWith(QStringLiteral("equals CIoU to")),
                 qPrintable(shown.text()));
        edit().setPlainText(QStringLiteral("1 - iou + 2*rho2/c2"));
        pause();
        shown.wait();
        QVERIFY2(shown.text().contains(QStringLiteral("differs from CIoU")),
                 qPrintable(shown.text()));
        emit shown.linkActivated(QStringLiteral("pair"));
        QVERIFY(m_model->scene().pred == shown.difference()->pred);
        QVERIFY(m_model->scene().target == shown.difference()->target);
        // Of built-in losses too: GIoU and CIoU.
        setLoss(*m_model, "giou");
        shown.wait();
        QVERIFY2(shown.text().contains(QStringLiteral("differs from CIoU")),
                 qPrintable(shown.text()));
        m_model->apply(QStringLiteral("d"),
                       [](Document& d) { d.explorer.view.surface.minus.reset(); });
        QVERIFY(shown.isHidden());
    }

    void remarksStandWhereTheValueIs() {
        TermInspector terms(*m_model);
        LossTable table(*m_model);
        terms.show();
        const auto remark = [&] {
            QString words;
            for (const QLabel* label : terms.findChildren<QLabel*>())
                if (label->accessibleName() == QStringLiteral("Remarks on the value") &&
                    !label->isHidden())
                    words = label->text();
            return words;
        };
        type("-log(iou)");
        pause();
        movePred(*m_model, 40.0);  // apart
        QTRY_VERIFY(remark().contains(QStringLiteral("not finite here: logarithm of 0, column 2")));
        table.resize(900, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const int row = table.losses()->rowOf(loss().entry());
        QTRY_VERIFY(table.losses()
                        ->index(row, LossTableModel::note)
                        .data()
                        .toString()
                        .contains(QStringLiteral("not finite here")));
        type("iou/inter");
        pause();
        QTRY_VERIFY(remark().contains(QStringLiteral("0/0 was taken as 0 (column 4)")));
        setLoss(*m_model, "giou");
        QTRY_VERIFY(remark().isEmpty());
    }

    void noticesOfTheTextAreTold() {
        type("1 - iou");
        edit().setPlainText(QStringLiteral("let v = w\n1 - iou"));
        pause();
        QStringList words;
        for (const QLabel* label : m_view->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        QVERIFY2(words.join(u'|').contains(QStringLiteral("nobody uses v")),
                 qPrintable(words.join(u'|')));
    }

    void lockedItCannotBeEdited() {
        m_model->history().setLocks({.loss = true});
        QVERIFY(edit().isReadOnly());
        m_model->history().setLocks({});
        QVERIFY(!edit().isReadOnly());
    }

    void escapeClosesTheEditor() {
        QVERIFY(m_view->editing());
        QTest::keyClick(&edit(), Qt::Key_Escape);
        QVERIFY(!m_view->editing() && !card().isVisible());
    }
};

IOU_QT_TEST(TestFormulaEditor)
#include "tst_formula_editor.moc"
