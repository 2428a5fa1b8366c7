// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a list of pairs: kept by the session, read again with it; what is missing or has
// changed is reported, and mended. Pictures of them go into files where they are shown.
#include "app/data/pair_files.hpp"
#include "app/files/frame_files.hpp"
#include "app/formats/formats.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/render/picture.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/data/pair_bars.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace iou;

class TestPairFiles : public WindowTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void theSessionOpensThemAgain();
    void theSessionNamesThemFromItsFolder();
    void aChangedFileIsSaid();
    void theRowOfItsPairIsSelected();
    void theRowIsFoundInAChangedFile();
    void aMissingFileIsSaidAndFound();
    void theyCanBeForgotten();
    void picturesComeFromTheChosenFolder();
    void aPictureFileShowsThePicture();
    void aLessonGivesThemBack();

private:
    PairFiles& pairs() { return m_window->pairs(); }
    PairList& list() { return sharedOf<PairList>(model().history()); }
    DataPanel& panel() { return m_window->panels().content<DataPanel>(); }
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const;
    void import();
    void open();
    /// The row of the table; -1: none is selected.
    int selected() {
        const auto rows = panel().table()->selectionModel()->selectedRows();
        return rows.isEmpty() ? -1 : rows.front().row();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
constexpr const char* kTruthFile =
    R"({"images":[{"id":7,"width":64,"height":48,"file_name":"a.png"},
                  {"id":8,"width":64,"height":48,"file_name":"b.png"}],
        "categories":[{"id":1,"name":"cat"}],"annotations":[
        {"id":0,"image_id":7,"category_id":1,"bbox":[10,10,20,20]},
        {"id":1,"image_id":8,"category_id":1,"bbox":[5,5,20,20]}]})";
constexpr const char* kResultFile =
    R"([{"image_id":7,"category_id":1,"bbox":[12,10,20,20],"score":0.9},
        {"image_id":8,"category_id":1,"bbox":[9,5,20,20],"score":0.8}])";
}  // namespace

void TestPairFiles::write(const QString& name, const QByteArray& bytes) const {
    QFile out(at(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

void TestPairFiles::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkpath(QStringLiteral("data/pictures"));
    write(QStringLiteral("data/gt.json"), kTruthFile);
    write(QStringLiteral("data/dt.json"), kResultFile);
    QImage red(64, 48, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(at(QStringLiteral("data/pictures/a.png"))));
    write(QStringLiteral("data/pictures/b.png"), "\x89PNG\r\n\x1a\nbroken");
    openNewWindow();
    import();
}

void TestPairFiles::import() {
    pairing::PairSource source;
    source.truths = {at(QStringLiteral("data/gt.json")).toStdString()};
    source.preds = {at(QStringLiteral("data/dt.json")).toStdString()};
    auto loaded = pairing::loadPairs(source);
    QVERIFY(loaded);
    pairs().show(std::make_shared<const pairing::LoadedPairs>(std::move(*loaded)));
    pairs().wait();
    list().wait();
}

/// The saved session in the same window.
void TestPairFiles::open() {
    QVERIFY(m_window->files().open(at(QStringLiteral("s.iouscope"))));
    pairs().wait();
    list().wait();
}

void TestPairFiles::theSessionOpensThemAgain() {
    QVERIFY(m_window->isWindowModified());
    QVERIFY(list().step(1));
    QCOMPARE(list().chosen(), 1);  // the worst: IoU 2/3 of that at 8
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    QVERIFY(!m_window->isWindowModified());
    m_window->files().newSession();
    QVERIFY(!list().loaded());
    open();
    QVERIFY(list().loaded());
    QCOMPARE(list().loaded()->table.rows.size(), 2U);
    QCOMPARE(list().chosen(), 1);
    QVERIFY(!panel().origin()->isVisibleTo(&panel()));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(list().step(1));
    QCOMPARE(model().scene().pred, (Box<>{22, 20, 20, 20}));
}

void TestPairFiles::theSessionNamesThemFromItsFolder() {
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    QFile file(at(QStringLiteral("s.iouscope")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("\"data/gt.json\""), text.constData());
    QVERIFY(!text.contains(m_folder->path().toUtf8()));
    QVERIFY(text.contains("\"sha256\""));
    // Moved as a whole it opens.
    m_window->files().newSession();
    QDir(m_folder->path()).mkdir(QStringLiteral("moved"));
    QVERIFY(QDir().rename(at(QStringLiteral("data")), at(QStringLiteral("moved/data"))));
    QVERIFY(
        QFile::rename(at(QStringLiteral("s.iouscope")), at(QStringLiteral("moved/s.iouscope"))));
    QVERIFY(m_window->files().open(at(QStringLiteral("moved/s.iouscope"))));
    pairs().wait();
    QVERIFY(list().loaded());
}

void TestPairFiles::aChangedFileIsSaid() {
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    write(QStringLiteral("data/dt.json"), QByteArray(kResultFile) + "\n");
    open();
    QVERIFY(list().loaded());
    QVERIFY(panel().origin()->isVisibleTo(&panel()));
    QVERIFY2(panel().origin()->words().contains(QStringLiteral("dt.json has changed")),
             qPrintable(panel().origin()->words()));
    QVERIFY(!m_window->isWindowModified());
    panel().origin()->remedy()->click();
    QVERIFY(!panel().origin()->isVisibleTo(&panel()));
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->files().save());
    open();
    QVERIFY(!panel().origin()->isVisibleTo(&panel()));
}

void TestPairFiles::theRowOfItsPairIsSelected() {
    QVERIFY(list().step(1));
    QVERIFY(list().step(1));
    QCOMPARE(selected(), 1);
    // Also while its prediction is somewhere else.
    for (const double moved : {0.0, 1.5}) {
        model().apply(QStringLiteral("Edit"),
                      [&](Document& d) { d.explorer.scene.pred.cx += moved; });
        const Box<> pred = model().scene().pred;
        QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
        m_window->files().newSession();
        open();
        QCOMPARE(selected(), 1);
        QCOMPARE(model().scene().pred, pred);
        QVERIFY(!panel().origin()->isVisibleTo(&panel()));
    }
}

void TestPairFiles::theRowIsFoundInAChangedFile() {
    QVERIFY(list().step(1));
    QCOMPARE(list().chosen(), 1);
    const Box<> pred = model().scene().pred;
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    // One more detection before it.
    QByteArray more(kResultFile);
    more.replace(0, 1, R"([{"image_id":7,"category_id":1,"bbox":[30,30,9,9],"score":0.1},)");
    write(QStringLiteral("data/dt.json"), more);
    open();
    QCOMPARE(list().chosen(), 2);
    QCOMPARE(selected(), 0);
    QCOMPARE(model().scene().pred, pred);
    QVERIFY(panel().origin()->words().contains(QStringLiteral("dt.json has changed")));
    // One that is there no longer: its boxes stay, and no row is said to be theirs.
    more.replace("[9,5,20,20]", "[9,5,21,20]");
    write(QStringLiteral("data/dt.json"), more);
    QByteArray truths(kTruthFile);
    truths.replace("[5,5,20,20]", "[5,5,20,21]");
    write(QStringLiteral("data/gt.json"), truths);
    open();
    QCOMPARE(selected(), -1);
    QCOMPARE(model().scene().pred, pred);
}

void TestPairFiles::aMissingFileIsSaidAndFound() {
    QVERIFY(list().step(1));
    const Box<> pred = model().scene().pred;
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    QVERIFY(QDir().rename(at(QStringLiteral("data")), at(QStringLiteral("elsewhere"))));
    open();
    QVERIFY(!list().loaded());
    QCOMPARE(model().scene().pred, pred);
    // Also where one does not look at the panel.
    const auto notices = m_window->notices().findChildren<Notice*>();
    QVERIFY(std::any_of(notices.begin(), notices.end(), [](const Notice* notice) {
        return notice->message().contains(QStringLiteral("gt.json is not there any more"));
    }));
    QVERIFY2(panel().origin()->words().contains(QStringLiteral("gt.json is not there any more")),
             qPrintable(panel().origin()->words()));
    QVERIFY2(panel().emptyWords()->text().startsWith(QStringLiteral("Once it is found")),
             qPrintable(panel().emptyWords()->text()));
    // Saved meanwhile it forgets nothing.
    QVERIFY(m_window->files().save());
    open();
    pairs().ask = [this](const QString& title, bool folder) {
        return !folder && title.contains(QStringLiteral("gt.json"))
                   ? at(QStringLiteral("elsewhere/gt.json"))
                   : QString();
    };
    panel().origin()->remedy()->click();
    pairs().wait();
    list().wait();
    QVERIFY(list().loaded());
    QCOMPARE(list().chosen(), 1);
    QVERIFY(!panel().origin()->isVisibleTo(&panel()));
}

void TestPairFiles::theyCanBeForgotten() {
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    QVERIFY(QFile::remove(at(QStringLiteral("data/gt.json"))));
    open();
    panel().origin()->drop()->click();
    QVERIFY(!panel().origin()->isVisibleTo(&panel()));
    QVERIFY(!m_window->session().data.any());
    QVERIFY(m_window->isWindowModified());
}

void TestPairFiles::picturesComeFromTheChosenFolder() {
    pairs().ask = [this](const QString&, bool folder) {
        return folder ? at(QStringLiteral("data/pictures")) : QString();
    };
    auto& pictures = sharedOf<PairPictures>(model().history());
    pictures.setShown(true);
    panel().picture()->folder()->click();
    pairs().wait();
    list().choose(0);
    m_window->images().settle();
    const PictureUnder& under = sharedOf<ScenePicture>(model().history()).shown();
    QCOMPARE(under.image.size(), QSize(64, 48));
    QCOMPARE(under.size, QSizeF(64, 48));
    // A broken one is reported, and the session keeps folder and switch.
    list().choose(1);
    m_window->images().settle();
    QVERIFY(under.image.isNull());
    QVERIFY2(panel().picture()->words().contains(QStringLiteral("b.png cannot be read")),
             qPrintable(panel().picture()->words()));
    list().choose(0);
    QVERIFY(m_window->files().saveTo(at(QStringLiteral("s.iouscope"))));
    m_window->files().newSession();
    QVERIFY(under.image.isNull());
    open();
    m_window->images().settle();
    QVERIFY(pictures.isShown());
    QCOMPARE(under.image.size(), QSize(64, 48));
}

void TestPairFiles::aPictureFileShowsThePicture() {
    picturesComeFromTheChosenFolder();
    Session session = m_window->session();
    PictureSpec spec;
    spec.size = {320, 240};
    const auto paint = [&] {
        const auto bytes = renderPicture(session, spec, pictureFormat("png"));
        if (!bytes) qFatal("not painted");
        return *bytes;
    };
    const QImage with = QImage::fromData(paint());
    session.data.shows_pictures = false;
    const QImage without = QImage::fromData(paint());
    int redder = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x) {
            const QColor a = with.pixelColor(x, y), b = without.pixelColor(x, y);
            redder += a.red() - a.green() > b.red() - b.green() + 30;
        }
    QVERIFY2(redder > with.width() * with.height() / 4, qPrintable(QString::number(redder)));
    // Vectors carry it as pixels; what has none says so.
    session.data.shows_pictures = true;
    const auto svg = renderPicture(session, spec, pictureFormat("svg"));
    QVERIFY(svg && svg->contains("<image"));
    QVERIFY(!renderPicture(session, spec, pictureFormat("tikz")));
    // It opens without naming files of this disk.
    QVERIFY(!paint().contains(m_folder->path().toUtf8()));
}

void TestPairFiles::aLessonGivesThemBack() {
    const auto mine = list().loaded();
    m_window->lessons().start(findLesson(QStringLiteral("worst-boxes")));
    QVERIFY(list().loaded() && list().loaded() != mine);
    QVERIFY(list().loaded()->table.rows.size() > 30);
    QVERIFY(!m_window->session().data.any());
    m_window->lessons().end();
    QCOMPARE(list().loaded(), mine);
    QVERIFY(m_window->session().data.any());
}

IOU_QT_TEST(TestPairFiles)
#include "tst_pair_files.moc"
