// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a pair's image lies under its boxes: from the chosen folder alone, where it is
// asked for, as long as the truth is that pair's, and faint enough to read boxes over it.
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/data/pair_bars.hpp"
#include "widgets/data/pair_origin.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace iou;

namespace {

/// Red pictures of 200 x 100; those named broken cannot be read, and slow ones come when told.
class RedPictures : public FrameImages {
public:
    QImage image(const QString& path) override {
        if (path.isEmpty() || !fault(path).isEmpty() || waits) return {};
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::red);
        return image;
    }
    QSize pixels(const QString&) const override { return {200, 100}; }
    QString fault(const QString& path) const override {
        return path.contains(QStringLiteral("broken")) ? QStringLiteral("broken.png is broken")
                                                       : QString();
    }
    void choose(QWidget&, const std::function<void(const QString&, QSize)>&) override {}
    void settle() override {}
    bool waits = false;
};

PairList::Loaded twoPairs() {
    auto loaded = std::make_shared<pairing::LoadedPairs>();
    pairing::PairTable& table = loaded->table;
    table.images = {"harbour.jpg", "broken.jpg", "nowhere.jpg"};
    table.sizes = {{200, 100}, {}, {}};
    for (int image = 0; image < 3; ++image) {
        pairing::PairRow row;
        row.pred = {60.0 + 10 * image, 50, 40, 20};
        row.target = {50.0 + 10 * image, 50, 40, 20};
        row.has_pred = row.has_target = true;
        row.image = image;
        table.rows.push_back(row);
    }
    return loaded;
}

}  // namespace

class TestPairPictures : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itIsSeenUnderTheBoxes();
    void itStaysUnderADraggedPrediction();
    void whyThereIsNoneIsSaid();
    void theSwitchAsksForAFolder();
    void aSessionKeepsIt();

private:
    PairList& list() { return sharedOf<PairList>(m_model->history()); }
    PairPictures& pictures() { return sharedOf<PairPictures>(m_model->history()); }
    const PictureUnder& under() { return sharedOf<ScenePicture>(m_model->history()).shown(); }
    /// The colour of the canvas at a place of the scene.
    QColor colorAt(double x, double y) {
        return m_canvas->grab().toImage().pixelColor(m_canvas->transform().toView(x, y).toPoint());
    }

    QTemporaryDir m_folder;
    RedPictures m_images;
    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BoxCanvas> m_canvas;
};

void TestPairPictures::init() {
    applyTheme(ThemeChoice::light);
    for (const char* name : {"harbour.png", "broken.png"}) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    m_images.waits = false;
    m_model = std::make_unique<ExplorerModel>();
    m_canvas = std::make_unique<BoxCanvas>(*m_model);
    m_canvas->resize(400, 300);
    m_canvas->show();
    pictures().setImages(&m_images);
    list().show(twoPairs());
    pictures().setFolder(
        std::make_shared<const imports::PictureFolder>(m_folder.path().toStdString()));
}

void TestPairPictures::cleanup() {
    pictures().setImages(nullptr);
    m_canvas.reset();
    m_model.reset();
}

void TestPairPictures::itIsSeenUnderTheBoxes() {
    list().choose(0);
    m_canvas->fit();
    // In the truth's area, away from lines: nothing is shown unless asked for.
    const QColor without = colorAt(33.0, 44.3);
    pictures().setShown(true);
    const QColor with = colorAt(33.0, 44.3);
    QVERIFY2(with.red() - with.green() > without.red() - without.green() + 40,
             qPrintable(with.name()));
    QVERIFY2(with.green() > 100, "a veil keeps it faint");
    QCOMPARE(under().size, QSizeF(200, 100));
    pictures().setShown(false);
    QCOMPARE(colorAt(33.0, 44.3), without);
}

void TestPairPictures::itStaysUnderADraggedPrediction() {
    pictures().setShown(true);
    list().choose(0);
    QVERIFY(!under().image.isNull());
    m_model->apply(QString(), [](Document& d) { d.explorer.scene.pred.cx += 5.0; });
    QCOMPARE(list().chosen(), -1);
    QVERIFY(!under().image.isNull());
    m_model->apply(QString(), [](Document& d) { d.explorer.scene.target.cx += 500.0; });
    QVERIFY(under().image.isNull());
    m_model->undo();
    QVERIFY(!under().image.isNull());
}

void TestPairPictures::whyThereIsNoneIsSaid() {
    DataPanel panel(*m_model);
    panel.resize(500, 300);
    panel.show();
    pictures().setShown(true);
    list().choose(2);
    QCOMPARE(panel.picture()->words(), QStringLiteral("The folder has no picture “nowhere.jpg”"));
    list().choose(1);
    QCOMPARE(panel.picture()->words(), QStringLiteral("broken.png is broken"));
    QVERIFY(under().image.isNull());
    m_images.waits = true;
    list().choose(0);
    QCOMPARE(panel.picture()->words(), QString());
    m_images.waits = false;
    emit m_images.ready(m_folder.filePath(QStringLiteral("harbour.png")));
    QVERIFY(!under().image.isNull());
    QVERIFY(panel.picture()->words().isEmpty());
}

void TestPairPictures::theSwitchAsksForAFolder() {
    pictures().setFolder(nullptr);
    DataPanel panel(*m_model);
    QSignalSpy asked(&sharedOf<PairOrigin>(m_model->history()), &PairOrigin::picturesRequested);
    panel.picture()->shown()->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(pictures().isShown());
    panel.picture()->shown()->click();
    QCOMPARE(asked.count(), 1);
    panel.picture()->folder()->click();
    QCOMPARE(asked.count(), 2);
}

void TestPairPictures::aSessionKeepsIt() {
    pictures().setShown(true);
    list().choose(0);
    pairing::KeptPairs kept;
    pictures().keep(kept);
    QCOMPARE(QString::fromStdString(kept.picture),
             m_folder.filePath(QStringLiteral("harbour.png")));
    QVERIFY((kept.picture_size == datasets::ImageSize{200, 100}));
    // Opened again, before its pairs are read.
    pictures().restore(kept);
    list().show(nullptr);
    QVERIFY(!under().image.isNull());
    m_model->apply(QString(), [](Document& d) { d.explorer.scene.target.cx += 500.0; });
    QVERIFY(under().image.isNull());
}

IOU_QT_TEST(TestPairPictures)
#include "tst_pair_pictures.moc"
