// SPDX-License-Identifier: GPL-3.0-or-later
// Files of boxes: what they were taken for is reported, what they leave open is asked, nothing is
// guessed.
#include "app/data/import_dialog.hpp"
#include "app/data/import_preview.hpp"
#include "app/files/frame_files.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace iou;

class TestImportDialog : public QObject {
    Q_OBJECT
private slots:
    void init() { m_dialog = std::make_unique<ImportDialog>(m_images); }
    void cleanup() { m_dialog.reset(); }
    void theReportSaysWhatWasTakenForWhat();
    void matchingIsDoneAnew();
    void whatIsNotSaidIsAsked();
    void eachChoiceIsDrawn();
    void aChoiceWithoutBoxesSaysWhy();
    void detectionsAreDrawnOverTruths();
    void classesAreNamedUnderEachShift();
    void answersCanBeChanged();
    void anAnswerOutlivesTheOtherFile();
    void evidenceFollowsTheSizeOfTheImages();
    void anArrayOfPairsIsAsked();
    void aShiftOfClassesIsAsked();
    void numbersOfClassesAreNamed();
    void columnsOfMotCanBeChosen();
    void aFileOfPairsNeedsNoDetections();
    void aWrongFileIsNamed();
    void noOptionOfTheCommandIsNamed_data();
    void noOptionOfTheCommandIsNamed();
    void rulesOfFewFilesAreSaid();
    void thePreviewStandsInTheMiddleOfItsRoom_data();
    void thePreviewStandsInTheMiddleOfItsRoom();

private:
    QString file(const QString& name, const QByteArray& bytes) const {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly)) qFatal("no file");
        out.write(bytes);
        return out.fileName();
    }
    QTemporaryDir m_folder;
    FrameFiles m_images{[] { return QString(); }};
    std::unique_ptr<ImportDialog> m_dialog;
};

namespace {
constexpr const char* kGroundTruth =
    R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],
        "categories":[{"id":1,"name":"cat"},{"id":3,"name":"dog"}],"annotations":[
        {"id":0,"image_id":7,"category_id":1,"bbox":[100,50,80,40]},
        {"id":1,"image_id":7,"category_id":3,"bbox":[300,50,80,40]}]})";

QByteArray resultsOf(int first, int second) {
    return QStringLiteral(R"([{"image_id":7,"category_id":%1,"bbox":[104,52,78,44],"score":0.9},
        {"image_id":7,"category_id":%2,"bbox":[310,50,80,40],"score":0.8}])")
        .arg(first)
        .arg(second)
        .toUtf8();
}

/// Pixels of a colour.
int pixelsOf(const QImage& seen, const QColor& color, const QRectF& where) {
    int count = 0;
    const QRect area = where.toAlignedRect() & seen.rect();
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor at = seen.pixelColor(x, y);
            count += std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                         std::abs(at.blue() - color.blue()) <
                     60;
        }
    return count;
}
}  // namespace

void TestImportDialog::theReportSaysWhatWasTakenForWhat() {
    QVERIFY(!m_dialog->importButton()->isEnabled());
    m_dialog->setTruths(file(QStringLiteral("gt.json"), kGroundTruth));
    m_dialog->setPreds(file(QStringLiteral("r.json"), resultsOf(1, 3)));
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("COCO: x, y, width, height")),
             qPrintable(m_dialog->report()));
    QVERIFY(m_dialog->report().contains(QStringLiteral("2 matched, 0 unmatched")));
    QVERIFY(m_dialog->importButton()->isEnabled());
    QCOMPARE(m_dialog->preview()->shown(), 4);
    QVERIFY(!m_dialog->isAsking());
    QCOMPARE(m_dialog->loaded()->table.rows.size(), 2U);
}

void TestImportDialog::matchingIsDoneAnew() {
    theReportSaysWhatWasTakenForWhat();
    m_dialog->iou()->setValue(0.8);
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("0 matched, 2 unmatched")),
             qPrintable(m_dialog->report()));
    m_dialog->rule()->setCurrentIndex(1);
    m_dialog->wait();
    QVERIFY(!m_dialog->iou()->isEnabled());
    QVERIFY(m_dialog->report().contains(QStringLiteral("2 matched")));
}

void TestImportDialog::whatIsNotSaidIsAsked() {
    m_dialog->setTruths(file(QStringLiteral("gt.csv"), "100,50,80,40\n0,0,20,20\n"));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "x,y,w,h\n100,50,80,40\n"));
    m_dialog->wait();
    QVERIFY(m_dialog->isAsking());
    QVERIFY(!m_dialog->importButton()->isEnabled());
    const auto choices = m_dialog->findChildren<QRadioButton*>();
    QCOMPARE(choices.size(), 3);
    QVERIFY2(choices[0]->text().contains(QStringLiteral("1 of 2 have a size below 0")),
             qPrintable(choices[0]->text()));
    for (const QRadioButton* const choice : choices) QVERIFY(!choice->isChecked());
    // The question is asked once, in words of the dialog.
    QVERIFY2(m_dialog->report().endsWith(QStringLiteral("gt.csv: to be decided above")),
             qPrintable(m_dialog->report()));
    choices[1]->click();
    m_dialog->wait();
    QVERIFY(!m_dialog->isAsking());
    QVERIFY(m_dialog->loaded());
    QVERIFY(m_dialog->loaded()->table.rows[0].target == (Box<>{140, 70, 80, 40}));
}

void TestImportDialog::eachChoiceIsDrawn() {
    m_dialog->setTruths(file(QStringLiteral("gt.csv"), "a,100,50,80,40\na,0,0,20,20\n"));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "image,x,y,w,h\na,100,50,80,40\n"));
    m_dialog->wait();
    ImportPreview& preview = *m_dialog->preview();
    QCOMPARE(preview.offered(), 3);
    // Of two corners the first box has none; of the others there are two.
    QCOMPARE(preview.shown(), 1 + 2 + 2);
    preview.resize(480, 300);
    const QImage seen = preview.grab().toImage();
    for (int k = 0; k < 3; ++k) {
        QVERIFY(preview.words(k).isEmpty());
        QVERIFY2(pixelsOf(seen, themeOf(preview).target, preview.place(k)) > 100,
                 qPrintable(QString::number(k)));
    }
    // A click on one picks it: at once it alone is drawn, then the pairs.
    QTest::mouseClick(&preview, Qt::LeftButton, {}, preview.place(2).center().toPoint());
    QCOMPARE(preview.offered(), 0);
    QCOMPARE(preview.shown(), 2);
    QVERIFY(m_dialog->findChildren<QRadioButton*>()[2]->isChecked());
    m_dialog->wait();
    QVERIFY(m_dialog->loaded()->table.rows[0].target == (Box<>{100, 50, 80, 40}));
    QCOMPARE(preview.shown(), 3);
}

void TestImportDialog::aChoiceWithoutBoxesSaysWhy() {
    m_dialog->setTruths(file(QStringLiteral("gt.csv"), "100,50,80,40\n90,30,20,20\n"));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "x,y,w,h\n100,50,80,40\n"));
    m_dialog->wait();
    const ImportPreview& preview = *m_dialog->preview();
    QCOMPARE(preview.offered(), 3);
    QVERIFY2(preview.words(0) == QStringLiteral("Right is less than left"),
             qPrintable(preview.words(0)));
    QVERIFY(preview.words(1).isEmpty());
    // Scores of YOLO: nothing is drawn as long as nothing says the size of the image.
    m_dialog->setTruths(file(QStringLiteral("gt.txt"), "0 0.5 0.5 0.25 0.25 0.9\n"));
    m_dialog->wait();
    QCOMPARE(preview.offered(), 2);
    for (int k = 0; k < 2; ++k)
        QCOMPARE(preview.words(k),
                 QStringLiteral("The boxes are shares of an image whose size nothing says"));
    // And what is no question is said as well.
    m_dialog->setTruths(file(QStringLiteral("gt2.txt"), "0 0.5 0.5 0.25 0.25\n"));
    m_dialog->wait();
    QCOMPARE(preview.offered(), 0);
    QCOMPARE(preview.words(),
             QStringLiteral("The boxes are shares of an image whose size nothing says"));
}

void TestImportDialog::detectionsAreDrawnOverTruths() {
    m_dialog->setTruths(file(QStringLiteral("gt.json"), kGroundTruth));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "a.jpg,cat,100,50,80,40\n"));
    m_dialog->wait();
    const auto& asked = m_dialog->questions().front().asked;
    QVERIFY(asked.of_preds);
    QCOMPARE(asked.first.size(), 3U);
    for (const auto& first : asked.first) {
        QCOMPARE(first.image, std::string("a.jpg"));
        QCOMPARE(first.size, (datasets::ImageSize{640, 480}));
    }
    QVERIFY(asked.first[0].empty());  // no corner is right of the other
    QCOMPARE(asked.first[1].truths.size(), 2U);
    QCOMPARE(asked.first[1].preds.front().box, asked.first[1].truths.front().box);
    QVERIFY(!(asked.first[2].preds.front().box == asked.first[2].truths.front().box));
}

void TestImportDialog::classesAreNamedUnderEachShift() {
    m_dialog->setTruths(file(QStringLiteral("gt.json"), kGroundTruth));
    m_dialog->setPreds(file(QStringLiteral("r.json"), resultsOf(0, 0)));
    m_dialog->wait();
    QVERIFY(m_dialog->isAsking());
    const auto& first = m_dialog->questions().front().asked.first;
    QCOMPARE(m_dialog->preview()->offered(), static_cast<int>(first.size()));
    for (const auto& boxes : first) {
        QCOMPARE(boxes.truths.size(), 2U);
        QCOMPARE(boxes.truths.back().label, std::string("dog"));
        QCOMPARE(boxes.preds.back().label, std::string("cat"));
    }
}

void TestImportDialog::answersCanBeChanged() {
    const QByteArray row = "1,4,100,50,80,40,0.9,-1,-1,-1\n";
    m_dialog->setTruths(file(QStringLiteral("gt.txt"), row));
    m_dialog->setPreds(file(QStringLiteral("p.txt"), row));
    for (int side = 0; side < 2; ++side) {
        m_dialog->wait();
        m_dialog->decide(side, 3);
    }
    m_dialog->wait();
    QVERIFY(m_dialog->importButton()->isEnabled());
    auto choices = m_dialog->findChildren<QRadioButton*>();
    QCOMPARE(choices.size(), 8);
    for (int k = 0; k < 8; ++k) {
        QVERIFY(choices[k]->isVisibleTo(m_dialog.get()));
        QCOMPARE(choices[k]->isChecked(), k % 4 == 3);
    }
    // Another one for the truths; that of the detections stays, and so do the buttons.
    QPointer<QRadioButton> button = choices[1];
    button->click();
    QVERIFY(!m_dialog->importButton()->isEnabled());
    m_dialog->wait();
    QVERIFY(button && button->isChecked() && button->isVisibleTo(m_dialog.get()));
    QCOMPARE(m_dialog->findChildren<QRadioButton*>().size(), 8);
    QVERIFY(choices[7]->isChecked());
    const auto& settings = m_dialog->loaded()->source;
    QCOMPARE(settings.truth_settings.columns[0], std::string("x"));
    QCOMPARE(settings.pred_settings.columns[0], std::string("image"));
    QVERIFY(m_dialog->importButton()->isEnabled());
}

void TestImportDialog::anAnswerOutlivesTheOtherFile() {
    whatIsNotSaidIsAsked();
    m_dialog->setPreds(file(QStringLiteral("q.csv"), "0,0,20,20\n"));
    m_dialog->wait();
    QCOMPARE(m_dialog->questions().size(), 2U);
    QCOMPARE(m_dialog->questions()[0].answer, 1);
    QVERIFY(m_dialog->isAsking());
    // Of another file of truths it is none.
    m_dialog->setTruths(file(QStringLiteral("gt3.csv"), "1,1,80,40\n"));
    m_dialog->wait();
    QCOMPARE(m_dialog->questions().size(), 1U);
    QVERIFY(m_dialog->isAsking());
}

void TestImportDialog::evidenceFollowsTheSizeOfTheImages() {
    whatIsNotSaidIsAsked();
    auto* const width = m_dialog->findChildren<QSpinBox*>().front();
    for (QSpinBox* const side : m_dialog->findChildren<QSpinBox*>()) side->setValue(150);
    QMetaObject::invokeMethod(width, "editingFinished");
    m_dialog->wait();
    QCOMPARE(m_dialog->questions()[0].answer, 1);
    const auto choices = m_dialog->findChildren<QRadioButton*>();
    QVERIFY2(choices.last()->text().contains(QStringLiteral("leave the image")),
             qPrintable(choices.last()->text()));
}

void TestImportDialog::anArrayOfPairsIsAsked() {
    QByteArray header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 8), }";
    header = header.leftJustified(117, ' ') + '\n';
    QByteArray bytes("\x93NUMPY\x01\x00", 8);
    bytes += QByteArray("\x76\x00", 2) + header;
    for (const double x : {10.0, 10.0, 4.0, 4.0, 11.0, 10.0, 4.0, 4.0})
        bytes.append(reinterpret_cast<const char*>(&x), sizeof x);
    m_dialog->setTruths(file(QStringLiteral("pairs.npy"), bytes));
    m_dialog->wait();
    QVERIFY2(m_dialog->isAsking(), qPrintable(m_dialog->report()));
    QCOMPARE(m_dialog->preview()->offered(), 3);
    QCOMPARE(m_dialog->preview()->shown(), 4);  // no two corners
    m_dialog->decide(0, 1);
    m_dialog->wait();
    QVERIFY(m_dialog->loaded());
    QCOMPARE(m_dialog->loaded()->table.rows[0].pred, (Box<>{12, 12, 4, 4}));
}

void TestImportDialog::aShiftOfClassesIsAsked() {
    m_dialog->setTruths(file(QStringLiteral("gt.json"), kGroundTruth));
    m_dialog->setPreds(file(QStringLiteral("r.json"), resultsOf(0, 2)));
    m_dialog->wait();
    QVERIFY(m_dialog->isAsking());
    m_dialog->decide(0, 0);
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("2 matched")),
             qPrintable(m_dialog->report()));
}

void TestImportDialog::numbersOfClassesAreNamed() {
    m_dialog->setTruths(
        file(QStringLiteral("a.xml"),
             "<annotation><filename>a.jpg</filename><object><name>dog</name><bndbox><xmin>1</xmin>"
             "<ymin>1</ymin><xmax>9</xmax><ymax>9</ymax></bndbox></object></annotation>"));
    m_dialog->setPreds(file(QStringLiteral("a.csv"), "x1,y1,x2,y2,class\n1,1,9,8,1\n"));
    m_dialog->wait();
    // Names are what can be given, and their field comes up.
    QVERIFY(!m_dialog->importButton()->isEnabled());
    auto* const field = m_dialog->names();
    QVERIFY(field->isVisibleTo(m_dialog.get()));
    field->clear();
    field->insert(file(QStringLiteral("gone.txt"), "cat\ndog\n") + QLatin1Char('x'));
    QTest::keyClick(field, Qt::Key_Return);
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("gone.txtx")),
             qPrintable(m_dialog->report()));
    m_dialog->setNames(file(QStringLiteral("classes.txt"), "cat\ndog\n"));
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("1 matched, 0 unmatched")),
             qPrintable(m_dialog->report()));
    const auto& source = m_dialog->loaded()->source;
    QCOMPARE(source.pred_settings.names, (std::vector<std::string>{"cat", "dog"}));
    QCOMPARE(source.truth_settings.names, source.pred_settings.names);
}

void TestImportDialog::columnsOfMotCanBeChosen() {
    const QByteArray row = "1,4,100,50,80,40,0.9,-1,-1,-1\n";
    m_dialog->setTruths(file(QStringLiteral("gt.txt"), row));
    m_dialog->setPreds(file(QStringLiteral("p.txt"), row));
    for (int side = 0; side < 2; ++side) {
        m_dialog->wait();
        QVERIFY(m_dialog->isAsking());
        m_dialog->decide(side, 3);
    }
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("1 matched, 0 unmatched")),
             qPrintable(m_dialog->report()));
    QCOMPARE(m_dialog->loaded()->table.rows[0].target, (Box<>{140, 70, 80, 40}));
}

void TestImportDialog::aFileOfPairsNeedsNoDetections() {
    m_dialog->setTruths(
        file(QStringLiteral("p.csv"), "pcx,pcy,pw,ph,tcx,tcy,tw,th\n1,1,2,2,2,1,2,2\n"));
    m_dialog->wait();
    QVERIFY(m_dialog->loaded());
    QCOMPARE(m_dialog->loaded()->table.rows[0].iou, 1.0 / 3.0);
}

void TestImportDialog::aWrongFileIsNamed() {
    m_dialog->setTruths(file(QStringLiteral("m.pt"), QByteArray("PK\x03\x04 archive/data.pkl")));
    m_dialog->setPreds(file(QStringLiteral("r.json"), resultsOf(1, 3)));
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("a file of PyTorch")) &&
                 m_dialog->report().contains(QStringLiteral("np.save")),
             qPrintable(m_dialog->report()));
    QVERIFY(!m_dialog->importButton()->isEnabled());
}

void TestImportDialog::noOptionOfTheCommandIsNamed_data() {
    QTest::addColumn<QByteArray>("truths");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("shares") << QByteArray("0 0.5 0.5 0.25 0.25\n1 0.4 0.4 0.2 0.2\n")
                            << QByteArray("the folder of the pictures or one size for all");
    QTest::newRow("rotated") << QByteArray("1 1 9 1 9 5 1 5 plane 0\n")
                             << QByteArray("these are 1 rotated boxes; take their bounds");
    QTest::newRow("rotated box of CVAT")
        << QByteArray("<annotations><image name='a' width='9' height='9'><box label='x' xtl='1' "
                      "ytl='1' xbr='5' ybr='5' rotation='30'/></image></annotations>")
        << QByteArray("take the bounds of rotated boxes");
    QTest::newRow("outline") << QByteArray(R"({"shapes":[{"label":"p","points":[[1,1],[5,1],[3,9]],
            "shape_type":"polygon"},{"label":"cat","points":[[1,1],[5,5]],
            "shape_type":"rectangle"}],"imagePath":"a.jpg"})")
                             << QByteArray("\"polygon\" is no box");
    QTest::newRow("other classes") << QByteArray("image,label,x,y,w,h\na.jpg,dog,1,1,2,2\n")
                                   << QByteArray("are these the right truths?");
    QTest::newRow("pairs") << QByteArray("pcx,pcy,pw,ph,tcx,tcy,tw,th\n1,1,2,2,2,1,2,2\n")
                           << QByteArray("give it as the truths, without predictions");
}

void TestImportDialog::noOptionOfTheCommandIsNamed() {
    QFETCH(QByteArray, truths);
    QFETCH(QByteArray, said);
    m_dialog->setTruths(file(QStringLiteral("a.txt"), truths));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "image,label,x,y,w,h\na.jpg,cat,1,1,4,4\n"));
    m_dialog->wait();
    const QString report = m_dialog->report();
    QVERIFY2(report.contains(QString::fromUtf8(said)), qPrintable(report));
    QVERIFY2(!report.contains(QStringLiteral("--")), qPrintable(report));
}

void TestImportDialog::rulesOfFewFilesAreSaid() {
    m_dialog->setTruths(file(
        QStringLiteral("a.xml"),
        "<annotation><filename>a.jpg</filename><object><name>cat</name><bndbox><xmin>101</xmin>"
        "<ymin>51</ymin><xmax>180</xmax><ymax>90</ymax></bndbox></object></annotation>"));
    m_dialog->setPreds(file(QStringLiteral("p.csv"), "image,label,x,y,w,h,score\n"
                                                     "a.jpg,cat,100,50,80,40,0.2\n"));
    m_dialog->wait();
    QVERIFY(m_dialog->loaded()->table.rows[0].iou < 1.0);
    QVERIFY2(!m_dialog->report().contains(QStringLiteral("--")), qPrintable(m_dialog->report()));
    m_dialog->vocBase()->setCurrentIndex(2);
    m_dialog->wait();
    QCOMPARE(m_dialog->loaded()->table.rows[0].iou, 1.0);
    QVERIFY(m_dialog->loaded()->source.truth_settings.voc_base == imports::VocBase::one_minima);
    m_dialog->scored()->setChecked(true);
    m_dialog->wait();
    QVERIFY2(m_dialog->report().contains(QStringLiteral("1 below the least score")),
             qPrintable(m_dialog->report()));
}

void TestImportDialog::thePreviewStandsInTheMiddleOfItsRoom_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("room above and below") << QSize(200, 400);
    QTest::newRow("room at the sides") << QSize(500, 200);
}

void TestImportDialog::thePreviewStandsInTheMiddleOfItsRoom() {
    QFETCH(QSize, size);
    m_dialog->setTruths(file(QStringLiteral("gt.json"), kGroundTruth));
    m_dialog->setPreds(file(QStringLiteral("r.json"), resultsOf(1, 3)));
    m_dialog->wait();
    ImportPreview preview(m_images);
    preview.show(firstBoxes(*m_dialog->loaded()));
    preview.resize(size);
    const QImage seen = preview.grab().toImage();
    // The image is a filled rectangle below the line of words.
    const int words = preview.fontMetrics().height() + spacing::unit;
    const QRgb fill = themeOf(preview).alternate.rgb();
    QRect image;
    for (int y = words; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            if (seen.pixel(x, y) == fill) image |= QRect(x, y, 1, 1);
    QVERIFY(image.width() > 100 && image.height() > 75);
    const QPoint off = image.center() * 2 - QPoint(size.width(), words + size.height() - 8);
    QVERIFY2(std::abs(off.x()) <= 4 && std::abs(off.y()) <= 4,
             qPrintable(QStringLiteral("off by %1, %2").arg(off.x()).arg(off.y())));
}

IOU_QT_TEST(TestImportDialog)
#include "tst_import_dialog.moc"
