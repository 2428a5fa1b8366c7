// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/data_export.hpp"
#include "app/files/drop_and_paste.hpp"
#include "app/formats/formats.hpp"
#include "app/render/picture.hpp"
#include "core/base/version.hpp"
#include "core/protocol/presets.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QMimeData>
#include <QUrl>

using namespace iou;

/// What is pasted and dropped.
class TestDropAndPaste : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void theRecipePastesBack();
    void whatOtherNumericsWroteIsNoted();
    void aPastedSessionIsOneStep();
    void namedBoxesArePastedAtOnce();
    void boxesFarAwayComeIntoSight();
    void aRefusalIsOneNoticeOfItsHeight();
    void bareNumbersAreAskedAbout();
    void eightNumbersAreBothBoxes();
    void whatIsNoOfferIsRefusedInPlace();
    void droppedFilesAreTakenIn();
    void droppedTextIsTakenIn();
    void aTableIsOpenedForTheLabInTheMiddle();

private:
    void paste() { action(QStringLiteral("Paste"))->trigger(); }
    void drop(QMimeData& data);
};

void TestDropAndPaste::drop(QMimeData& data) {
    QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
}

void TestDropAndPaste::theRecipePastesBack() {
    makeUnusual(model());
    const Document before = model().document();
    action(QStringLiteral("Copy recipe"))->trigger();
    const std::string line = clip();
    QVERIFY(line.starts_with("iouscope-run ") && line.find('\n') == std::string::npos);
    m_window->files().newSession();
    QVERIFY(model().scene() != before.explorer.scene);
    setClip(line);
    paste();
    QVERIFY(model().scene().pred == before.explorer.scene.pred);
    QVERIFY(model().scene().target == before.explorer.scene.target);
    QVERIFY(model().run() == before.run());
    QCOMPARE(model().undoStack().count(), 1);
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Paste recipe"));
}

void TestDropAndPaste::whatOtherNumericsWroteIsNoted() {
    action(QStringLiteral("Copy recipe"))->trigger();
    std::string line = clip();
    paste();
    QVERIFY2(!notice(), "of this program's own");
    const std::string now = "numerics=" + std::to_string(numerics_version);
    line.replace(line.find(now), now.size(), "numerics=99");
    setClip(line);
    paste();
    QVERIFY(notice() && notice()->message().contains(QStringLiteral("numerics 99")));
    notice()->dismiss();

    // An old session.
    std::string old = writeSession(m_window->session());
    const std::string field = "\"numerics\": " + std::to_string(numerics_version) + ',';
    old.replace(old.find(field), field.size(), "");
    QVERIFY(writeFile(path("old.iouscope"), old).has_value());
    QVERIFY(m_window->files().open(QString::fromStdString(path("old.iouscope"))));
    QVERIFY(notice() && notice()->message().startsWith(QStringLiteral("old.iouscope: ")));
    QVERIFY(notice()->message().contains(QStringLiteral("numerics 1,")));
    notice()->dismiss();
    QVERIFY(m_window->files().saveTo(QString::fromStdString(path("new.iouscope"))));
    QVERIFY(m_window->files().open(QString::fromStdString(path("new.iouscope"))));
    QVERIFY(!notice());
}

void TestDropAndPaste::aPastedSessionIsOneStep() {
    makeUnusual(model());
    const Document before = model().document();
    action(QStringLiteral("Copy session text"))->trigger();
    const std::string session = clip();
    m_window->files().newSession();
    setClip(session);
    paste();
    QVERIFY(model().document() == before);
    QCOMPARE(model().undoStack().count(), 1);
    model().undo();
    QVERIFY(model().run() == Document{}.run());
}

void TestDropAndPaste::namedBoxesArePastedAtOnce() {
    setClip("xyxy 1 2 4 6");
    paste();
    QVERIFY((model().scene().pred == Box<>{2.5, 4.0, 3.0, 4.0}));
    setClip("pred=xywh:0,0,2,2\ntarget=cxcywh:1,1,2,4");
    paste();
    QVERIFY((model().scene().pred == Box<>{1.0, 1.0, 2.0, 2.0}));
    QVERIFY((model().scene().target == Box<>{1.0, 1.0, 2.0, 4.0}));
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Paste boxes"));
    QCOMPARE(model().undoStack().count(), 2);
    QVERIFY(!notice());
}

void TestDropAndPaste::boxesFarAwayComeIntoSight() {
    const BoxCanvas& canvas = m_window->canvas();
    setClip("xyxy 100 200 300 400");
    paste();
    const QRectF view({}, QSizeF(canvas.size()));
    for (const Box<>& box : {model().scene().pred, model().scene().target})
        QTRY_VERIFY(view.intersects(canvas.transform().toView(box)));
    // What is still in sight keeps the view as it is.
    const Camera before = canvas.camera();
    setClip("xyxy 110 210 290 390");
    paste();
    QVERIFY(canvas.camera() == before);
}

void TestDropAndPaste::aRefusalIsOneNoticeOfItsHeight() {
    setClip("hello world ; drop table");
    for (int i = 0; i < 3; ++i) {
        paste();
        QCoreApplication::processEvents();
    }
    const QList<Notice*> notices = m_window->findChildren<Notice*>();
    QCOMPARE(std::count_if(notices.begin(), notices.end(),
                           [](const Notice* notice) { return notice->isVisible(); }),
             1);
    QVERIFY(m_window->notices().height() < 3 * m_window->fontMetrics().height());
    const int wide = m_window->notices().height();
    m_window->resize(m_window->minimumSizeHint().expandedTo({640, 600}));
    QTRY_VERIFY(m_window->notices().height() > wide);
}

void TestDropAndPaste::bareNumbersAreAskedAbout() {
    const Document before = model().document();
    setClip("1, 2, 4, 6");
    paste();
    QVERIFY(model().document() == before);
    QVERIFY(notice() && m_window->notices().isVisible());
    QPushButton* xyxy = button(QStringLiteral("xyxy:  left 1, top 2, right 4, bottom 6"));
    QVERIFY(xyxy && button(QStringLiteral("cxcywh:")) && button(QStringLiteral("xywh:")));
    QTest::mouseMove(xyxy);
    xyxy->setFocus();
    QApplication::processEvents();
    QVERIFY(model().hover().box() && (*model().hover().box() == Box<>{2.5, 4.0, 3.0, 4.0}));
    auto* const role = notice()->findChild<QComboBox*>();
    QCOMPARE(role->itemText(1), QStringLiteral("for the ground truth"));
    role->setCurrentIndex(1);
    QTest::mouseClick(xyxy, Qt::LeftButton);
    QVERIFY((model().scene().target == Box<>{2.5, 4.0, 3.0, 4.0}));
    QVERIFY(model().scene().pred == before.explorer.scene.pred);
    QVERIFY(!model().hover().box());
    QVERIFY(!notice() && !m_window->notices().isVisible());
    QCOMPARE(model().undoStack().count(), 1);

    // A meaning the numbers cannot have cannot be chosen; Esc forgets the question.
    setClip("4 6 1 2");
    paste();
    QVERIFY(!button(QStringLiteral("xyxy"))->isEnabled());
    QVERIFY(button(QStringLiteral("xywh"))->isEnabled());
    QTest::keyClick(button(QStringLiteral("xywh")), Qt::Key_Escape);
    QVERIFY(!notice());
    QCOMPARE(model().undoStack().count(), 1);
}

void TestDropAndPaste::eightNumbersAreBothBoxes() {
    setClip("tensor([[1., 2., 4., 6.],\n        [0., 0., 2., 2.]], grad_fn=<StackBackward0>)");
    paste();
    QVERIFY(notice() && button(QStringLiteral("xyxy:  left 1, top 2, right 4, bottom 6\nleft 0")));
    QTest::mouseClick(button(QStringLiteral("xyxy")), Qt::LeftButton);
    QVERIFY((model().scene().pred == Box<>{2.5, 4.0, 3.0, 4.0}));
    QVERIFY((model().scene().target == Box<>{1.0, 1.0, 2.0, 2.0}));
    QCOMPARE(model().undoStack().count(), 1);
    setClip("0 0 2 2\n1 2 4 6");
    paste();
    notice()->findChild<QComboBox*>()->setCurrentIndex(1);
    QTest::mouseClick(button(QStringLiteral("cxcywh")), Qt::LeftButton);
    QVERIFY((model().scene().target == Box<>{0.0, 0.0, 2.0, 2.0}));
    QVERIFY((model().scene().pred == Box<>{1.0, 2.0, 4.0, 6.0}));
}

void TestDropAndPaste::whatIsNoOfferIsRefusedInPlace() {
    const Document before = model().document();
    for (const char* bad :
         {"hello", "1, 2, 3", "xyxy 4 6 1 2", "iouscope-run loss=ciou", "{\"a\": 1}"}) {
        setClip(bad);
        paste();
        QVERIFY2(notice() &&
                     notice()->findChild<QLabel*>()->text().startsWith(QStringLiteral("Not taken")),
                 bad);
        notice()->dismiss();
        QVERIFY(model().document() == before);
    }
}

void TestDropAndPaste::droppedFilesAreTakenIn() {
    makeUnusual(model());
    const Document unusual = model().document();
    QVERIFY(m_window->files().saveTo(QString::fromStdString(path("a.iouscope"))));
    PictureSpec spec;
    spec.size = {320, 200};
    const auto picture = renderPicture(m_window->session(), spec, pictureFormat("png"));
    QVERIFY(picture && writeFile(path("a.png"), {picture->constData(),
                                                 static_cast<std::size_t>(picture->size())}));
    m_window->dataExport().writeRun(path("a.csv"));
    m_window->dataExport().wait();
    for (const Preset& preset : embeddedPresets())
        if (preset.id == "wiou") QVERIFY(writeFile(path("p.json"), preset.json).has_value());

    for (const char* name : {"a.iouscope", "a.png", "a.csv"}) {
        m_window->files().newSession();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path(name)))});
        drop(data);
        QVERIFY2(model().scene() == unusual.explorer.scene && model().run() == unusual.run(), name);
        QVERIFY2(!notice(), name);
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path("p.json")))});
    drop(data);
    QVERIFY(model().run().optimizer == findProtocol("wiou")->optimizer);
    QCOMPARE(model().run().steps, findProtocol("wiou")->steps);
    QVERIFY(model().undoStack().undoText().startsWith(QStringLiteral("Protocol ")));
    QVERIFY(model().document().batch.recipe.protocol == *findProtocol("wiou"));

    QImage plain(8, 8, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QVERIFY(plain.save(QString::fromStdString(path("plain.png"))));
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path("plain.png")))});
    drop(data);
    QVERIFY(says("no session"));
}

void TestDropAndPaste::droppedTextIsTakenIn() {
    QMimeData data;
    data.setText(QStringLiteral("target xywh 0 0 2 3"));
    drop(data);
    QVERIFY((model().scene().target == Box<>{1.0, 1.5, 2.0, 3.0}));
}

/// By the menu File: detections in the suppression lab; a pair where the explorer is.
void TestDropAndPaste::aTableIsOpenedForTheLabInTheMiddle() {
    QTemporaryDir folder;
    const auto openTable = [&](const char* name, const std::string& bytes) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QVERIFY(writeFile(path.toStdString(), bytes));
        action(QStringLiteral("Open boxes…"))->trigger();
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        emit dialog->fileSelected(path);
        delete dialog;
    };
    m_window->panels().arrangeForLab("suppress");
    const std::size_t before = model().document().lab<SuppressLab>().detections.size();
    openTable("d.csv", "l,t,r,b,score,predicted_iou,class\n10,20,50,80,0.75,0.5,person\n");
    const auto& detections = model().document().lab<SuppressLab>().detections;
    QCOMPARE(detections.size(), before + 1);
    QCOMPARE(detections[before].box, (Box<>{30.0, 50.0, 40.0, 60.0}));
    QCOMPARE(detections[before].score, 0.75);
    action(QStringLiteral("Explore"))->trigger();
    openTable("pair.txt", "pred=cxcywh:1,2,3,4\ntarget=cxcywh:5,6,7,8\n");
    QCOMPARE(model().scene().target, (Box<>{5.0, 6.0, 7.0, 8.0}));
}

IOU_QT_TEST(TestDropAndPaste)
#include "tst_drop_and_paste.moc"
