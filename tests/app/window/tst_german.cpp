// SPDX-License-Identifier: GPL-3.0-or-later
// A German window says in German what the core says, and files stay as they are.
#include "app/cli/language.hpp"
#include "app/files/save_results.hpp"
#include "app/window/main_window.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/batch/batch_runs.hpp"
#include "widgets/batch/batch_setup.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/explain/gradient_panel.hpp"
#include "widgets/explain/my_numbers_panel.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/loss/box_panel.hpp"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

namespace iou {

class TestGerman : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aBadParameterOfALoss();
    void aBoxTypedWrongly();
    void aBrokenSessionFile_data();
    void aBrokenSessionFile();
    void aFileThatIsNotThere();
    void aBatchThatCannotBeSaved();
    void aFigureOfTheGallery();
    void panelsOfAThirdOfASmallWindowShowTheirFields();

private:
    QString noticeAfterPasting(const QString& text);

    std::unique_ptr<MainWindow> m_window;
    QString m_complaint;
};

void TestGerman::initTestCase() { setLanguage("de"); }

void TestGerman::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->files().ask = [] { return SessionFiles::Answer::discard; };
    m_window->files().complain = [this](const QString& message) { m_complaint = message; };
    m_window->panels().complete();
    m_window->showSession({});
    m_window->show();
    m_window->resize(1280, 720);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestGerman::cleanup() { m_window.reset(); }

QString TestGerman::noticeAfterPasting(const QString& text) {
    QApplication::clipboard()->setText(text);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    const auto notices = m_window->notices().findChildren<Notice*>();
    return notices.isEmpty() ? QString() : notices.last()->findChild<QLabel*>()->text();
}

void TestGerman::aBadParameterOfALoss() {
    QCOMPARE(noticeAfterPasting(QStringLiteral("iouscope-run loss=interp_iou:alpha=2")),
             QStringLiteral("Nicht übernommen: eingefügter Text, Rezept, Zeichen 14, loss, Loss "
                            "„interp_iou:alpha=2“, Zeichen 12: alpha = 2 liegt außerhalb des "
                            "Bereichs; 0 bis 1 angeben"));
    QTRY_VERIFY(m_window->notices().height() < 60);
}

void TestGerman::aBoxTypedWrongly() {
    QCOMPARE(noticeAfterPasting(QStringLiteral("1, 2, x3, 4")),
             QStringLiteral("Nicht übernommen: eingefügter Text: „1, 2, x3, 4“ ist weder Sitzung "
                            "noch Protokoll, Rezept oder Rahmen; Rahmen schreibt man als xyxy "
                            "10,20,30,40 oder pred=cxcywh:1,1,2,2"));
    m_window->model().apply(QStringLiteral("notation"),
                            [](Document& d) { d.explorer.view.notation = BoxNotation::xyxy; });
    QApplication::clipboard()->setText(QStringLiteral("9, 2, 3, 4"));
    auto* panel = m_window->findChild<BoxPanel*>();
    panel->paste(Which::pred);
    const auto labels = panel->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() ==
               QStringLiteral("„rechts“ ist kleiner als „links“; nötig ist „links“ <= „rechts“");
    }));
}

void TestGerman::aBrokenSessionFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no JSON")
        << QByteArray("{\n\"format\": ?}")
        << QStringLiteral("%1, Zeile 2, Spalte 11: das ist bei „\"format\": ?“ kein JSON; den Text "
                          "an dieser Stelle berichtigen");
    QTest::newRow("of a newer program")
        << QByteArray(R"({"format": "iouscope-session", "version": 99})")
        << QStringLiteral("%1: version: Version 99 stammt von einem neueren Programm; dieses liest "
                          "Versionen bis 1; zum Öffnen das Programm aktualisieren");
    QTest::newRow("a loss within")
        << QByteArray(R"({"format": "iouscope-session", "version": 1, "run": {"loss": "eiou"}})")
        << QStringLiteral("%1: run.loss: Loss „eiou“, Zeichen 1: „eiou“ nennt mehr als einen Loss; "
                          "gemeint ist "
                          "efficient_iou (Efficient IoU, 2022) oder extended_iou (Extended IoU, "
                          "2021)");
}

void TestGerman::aBrokenSessionFile() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.iouscope"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QVERIFY(!m_window->files().open(path));
    QCOMPARE(m_complaint, complaint.arg(path));
}

void TestGerman::aFileThatIsNotThere() {
    QVERIFY(!m_window->files().open(QStringLiteral("/nowhere/it.iouscope")));
    QCOMPARE(m_complaint, QStringLiteral("/nowhere/it.iouscope: lässt sich nicht lesen: Datei oder "
                                         "Ordner nicht gefunden; eine vorhandene Datei angeben"));
}

void TestGerman::aBatchThatCannotBeSaved() {
    const BatchRun run{1, suggestedRecipe(*findProtocol("wiou"), 10), {}};
    const QString file = QCoreApplication::applicationFilePath();
    QCOMPARE(saveBatch(run, file),
             file +
                 QStringLiteral(": dieser Ordner lässt sich nicht anlegen: ist kein Ordner; einen "
                                "neuen oder eigenen Ordner angeben"));
}

void TestGerman::aFigureOfTheGallery() {
    GalleryView view;
    view.setReduced(true);
    view.show();
    QSignalSpy shown(&view, &GalleryView::shown);
    view.choose(QStringLiteral("slender"));
    QVERIFY(shown.wait(20000));
    QStringList words;
    for (const QLabel* label : view.findChildren<QLabel*>()) words << label->text();
    const QString all = words.join(u'\n');
    for (const char* said :
         {"Acht Anker auf einer schlanken Vorgabe", "GGIoU, Abb. 1(a)",
          "Mit dem gedruckten alpha nicht nachzurechnen: die Begründung, und das alpha, das passt.",
          "• erschlossen: alpha = 0.5 (es passt zu sieben von acht)",
          "Vier der acht gedruckten Paare bräuchten einen Abstandsfaktor über 1."})
        QVERIFY2(all.contains(QString::fromUtf8(said)), said);
    const auto* table = view.findChild<QTableWidget*>();
    QCOMPARE(table->item(3, 0)->text(), QStringLiteral("kleinstes alpha, das keines verletzt"));
    QCOMPARE(table->item(3, 4)->text(), QStringLiteral("0,413 bis 0,417"));
    QCOMPARE(table->item(4, 1)->text(), QStringLiteral("8 Paare"));
    const gallery::Entry& entry = *gallery::findEntry("slender");
    QVERIFY(gallery::summaryCsv(entry, *view.outcome())
                .find("slender,smallest alpha that breaks none,,") != std::string::npos);
    QVERIFY(gallery::figureCsv(view.outcome()->figure).find("0,curve,largest possible,0,1,1") !=
            std::string::npos);
}

void TestGerman::panelsOfAThirdOfASmallWindowShowTheirFields() {
    constexpr int third = 362;  // less a scroll bar
    ExplorerModel& model = m_window->model();
    BatchPanel batch(model);
    MyNumbersPanel numbers(model);
    GradientPanel gradients(model);
    for (QWidget* panel : std::initializer_list<QWidget*>{&batch, &numbers, &gradients}) {
        panel->resize(third, 420);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel));
        QVERIFY2(panel->minimumSizeHint().width() <= third,
                 qPrintable(QStringLiteral("%1: %2 px")
                                .arg(QString::fromLatin1(panel->metaObject()->className()),
                                     QString::number(panel->minimumSizeHint().width()))));
    }
    const auto& setup = batch.setup();
    for (const QWidget* field : setup.findChildren<QWidget*>()) {
        if (!qobject_cast<const QAbstractSpinBox*>(field) && !qobject_cast<const QComboBox*>(field))
            continue;
        const QWidget* room = field->parentWidget()->parentWidget();  // of the scroll area
        QVERIFY2(field->mapTo(room, QPoint(field->width(), 0)).x() <= room->width(),
                 qPrintable(field->accessibleName()));
        QVERIFY(field->width() >= 64);
    }
}

}  // namespace iou

IOU_QT_TEST(iou::TestGerman)
#include "tst_german.moc"
