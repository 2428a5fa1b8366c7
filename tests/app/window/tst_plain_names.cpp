// SPDX-License-Identifier: GPL-3.0-or-later
// Names that come with a file are shown letter by letter, wherever they are: a window on a session
// whose every text is HTML is walked over.
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/panels/panel_set.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/text/plain_text.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocumentFragment>

using namespace iou;

class TestPlainNames : public WindowTest {
    Q_OBJECT
private slots:
    void helpersShowTextAsItIs();
    void noNameIsHtml();
    void ampersandsOfNamesAreShown();
    void wordsOfLessonsLoadNothing();
};

namespace {

const QString kEvil = QStringLiteral("<img src=\"file:///dev/zero\">&A");

/// Where HTML of a name would be shown as such.
class Walk {
public:
    QStringList found;
    int names = 0;  ///< places that show the name

    void over(const QWidget& top) {
        visit(top);
        for (const QWidget* widget : top.findChildren<QWidget*>()) visit(*widget);
        for (const QAction* action : top.findChildren<QAction*>()) {
            tip(action, "tip of an action", action->toolTip());
            tip(action, "help of an action", action->whatsThis());
        }
    }

private:
    void visit(const QWidget& widget) {
        tip(&widget, "tip", widget.toolTip());
        tip(&widget, "help", widget.whatsThis());
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            count(label->text());
            if (label->textFormat() != Qt::PlainText) tip(label, "label", label->text());
        }
        if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) document(*text);
        if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < bar->count(); ++i) tip(bar, "tab", bar->tabToolTip(i));
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            if (view->model()) model(*view, *view->model(), {});
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            model(*box, *box->model(), {});
    }

    void model(const QWidget& view, const QAbstractItemModel& items, const QModelIndex& parent) {
        for (int r = 0; r < items.rowCount(parent); ++r)
            for (int c = 0; c < items.columnCount(parent); ++c) {
                const QModelIndex index = items.index(r, c, parent);
                count(index.data().toString());
                tip(&view, "tip of an item", index.data(Qt::ToolTipRole).toString());
                if (c == 0) model(view, items, index);
            }
    }

    void document(const QTextEdit& text) {
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                if (part.fragment().charFormat().isImageFormat())
                    found << QStringLiteral("a picture in ") + nameOf(&text);
    }

    void tip(const QObject* place, const char* what, const QString& text) {
        count(text);
        if (Qt::mightBeRichText(text) && text.contains(QStringLiteral("<img")))
            found << QStringLiteral("%1 of %2: %3").arg(QLatin1String(what), nameOf(place), text);
    }
    void count(const QString& text) {
        const QString plain = Qt::mightBeRichText(text) && !text.contains(QStringLiteral("<img"))
                                  ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                  : text;
        names += plain.contains(QStringLiteral("<img"));
    }
    static QString nameOf(const QObject* object) {
        QString name = QString::fromLatin1(object->metaObject()->className());
        for (; object; object = object->parent())
            if (!object->objectName().isEmpty()) return name + u' ' + object->objectName();
        return name;
    }
};

/// Every text a session holds is HTML.
Session evilSession() {
    Session session;
    Document& d = session.document;
    const std::string evil = kEvil.toStdString();
    d.explorer.lanes.push_back(d.explorer.lanes.front());
    d.explorer.lanes.back().style = 1;
    d.explorer.lanes.back().recipe.loss = *Loss::parse("giou");
    for (Lane& lane : d.explorer.lanes) lane.name = evil;
    d.explorer.pins = {{d.explorer.lanes.front(), d.explorer.scene.pred, d.explorer.scene.target}};
    d.explorer.view.compare.center = CentralView::grid;
    Protocol& protocol = d.batch.recipe.protocol;
    protocol.id = protocol.title = protocol.source = evil;
    for (auto& [field, status] : protocol.status) status = "stated: " + evil;
    d.batch.recipe.cases = 64;
    d.batch.recipe.protocol.steps = 3;
    session.origin = evil;
    return session;
}

}  // namespace

void TestPlainNames::helpersShowTextAsItIs() {
    QCOMPARE(plainTip(QStringLiteral("a < b & c")), QStringLiteral("a < b & c"));
    const QString tip = plainTip(kEvil);
    QVERIFY(Qt::mightBeRichText(tip));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QCOMPARE(QTextDocumentFragment::fromHtml(tip).toPlainText(), kEvil);
    QCOMPARE(plainEntry(kEvil), QString(kEvil).replace(u'&', QStringLiteral("&&")));
}

void TestPlainNames::noNameIsHtml() {
    openNewWindow({1600, 900});
    m_window->showSession(evilSession());
    model().runs().wait();
    for (const PanelRow& row : panelRows()) {
        panel(row.id).show();
        panel(row.id).raise();
        QCoreApplication::processEvents();
    }
    // A batch that was run is named after its protocol; an edit after its lane.
    m_window->panels().content<BatchPanel>().runButton().click();
    model().apply(QStringLiteral("Rename %1").arg(kEvil),
                  [](Document& d) { d.explorer.lanes.front().visible = false; });
    Walk walk;
    QTRY_VERIFY((walk = Walk(), walk.over(*m_window), walk.names > 15));
    QVERIFY2(walk.found.isEmpty(), qPrintable(walk.found.join(u'\n')));
}

void TestPlainNames::ampersandsOfNamesAreShown() {
    openNewWindow();
    model().apply(QStringLiteral("Rename A&B"),
                  [](Document& d) { d.explorer.lanes.front().name = "x"; });
    bool found = false;
    for (const QAction* action : actions())
        found |= action->text() == QStringLiteral("&Undo: Rename A&&B");
    QVERIFY(found);
}

void TestPlainNames::wordsOfLessonsLoadNothing() {
    openNewWindow();
    m_window->lessons().start(
        findLesson(QStringLiteral(IOUSCOPE_SOURCE_DIR "/tests/golden/hostile/lesson_dev_zero")));
    QCoreApplication::processEvents();
    LessonPanel* const lesson = m_window->lessons().panel();
    QVERIFY(lesson->isVisible());
    QVERIFY(lesson->shownText().contains(QStringLiteral("hello **b** i")) ||
            lesson->shownText().contains(QStringLiteral("hello b i")));
    QVERIFY(!lesson->shownText().contains(QChar::ObjectReplacementCharacter));
    Walk walk;
    walk.over(*m_window);
    QVERIFY2(walk.found.isEmpty(), qPrintable(walk.found.join(u'\n')));
    auto* const words = lesson->findChild<QTextBrowser*>();
    QVERIFY(words && !words->openLinks() && !words->openExternalLinks());
    // What is asked for all the same stays out.
    QCOMPARE(
        words->document()
            ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
            .toByteArray(),
        QByteArray());
}

IOU_QT_TEST(TestPlainNames)
#include "tst_plain_names.moc"
