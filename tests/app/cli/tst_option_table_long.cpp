// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"
#include "app/cli/option_rules.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/window/window_picture.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/qt_tests.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace iou;

/// Nothing is ignored silently: an option changes what is made, or is refused with what would.
class TestOptionTable : public QObject {
    Q_OBJECT
private slots:
    void anOptionOfAPictureMattersOrIsRefused_data();
    void anOptionOfAPictureMattersOrIsRefused();
    void anOptionOfAFilmMattersOrIsRefused_data();
    void anOptionOfAFilmMattersOrIsRefused();
    void whatOnlyTheSessionTellsIsRefusedToo();
};

namespace {

using Arguments = std::vector<std::string>;

Result<CommandLine> parsed(const Arguments& arguments) {
    std::vector<const char*> words;
    for (const std::string& word : arguments) words.push_back(word.c_str());
    return parseCommandLine(words);
}

/// An option with a value away from what holds without it.
struct Trial {
    const char* option;
    Arguments words;
    /// Given with it and without it.
    Arguments beside{};
};
const std::vector<Trial>& pictureTrials() {
    static const std::vector<Trial> trials{
        {"--size", {"--size", "300x210"}},
        {"--scale", {"--scale", "1.5"}},
        {"--paper", {"--paper", "70x50"}},
        {"--dpi", {"--dpi", "200"}},
        {"--text", {"--text", "0.6"}},
        {"--font-size", {"--font-size", "5pt"}},
        {"--font", {"--font", "monospace"}},
        {"--theme", {"--theme", "dark"}},
        {"--title", {"--title", "A title"}},
        {"--caption", {"--caption", "A caption"}},
        {"--label", {"--label", "surface-x=across"}},
        {"--counter", {"--counter"}},
        {"--no-legend", {"--no-legend"}},
        {"--transparent", {"--transparent"}},
        {"--step", {"--step", "40"}},
        {"--shared", {"--shared"}},
        {"--hide", {"--hide", "grid,field"}},
        {"--camera", {"--camera", "0.5,0.5,7"}},
        {"--color-range", {"--color-range", "0:1"}},
        {"--loss", {"--loss", "giou"}},
        {"--target", {"--target", "0.2,0.3,1,1"}},
        {"--pred", {"--pred", "1.2,1.3,1,1"}},
        {"--notation", {"--notation", "xyxy"}, {"--pred", "1.2,1.3,3,3"}},
        {"--optimizer", {"--optimizer", "gd"}, {"--step", "20"}},
        {"--lr", {"--lr", "0.5"}, {"--step", "20"}},
        {"--steps", {"--steps", "33"}, {"--step", "20"}},
        {"--form", {"--form", "log"}, {"--step", "20"}},
        {"--anchor", {"--anchor", "0,0,4,2"}, {"--form", "faster_rcnn", "--step", "20"}},
        {"--code-weights", {"--code-weights"}, {"--form", "faster_rcnn", "--step", "20"}},
        {"--clamp-sizes",
         {"--clamp-sizes"},
         {"--form", "faster_rcnn", "--anchor", "0,0,0.01,1", "--step", "0"}}};
    return trials;
}

const Arguments kPictureViews{"scene", "surface", "curves", "dashboard", "lanes", "window"};

/// The bytes of what a command line makes, or the words of its refusal.
struct Made {
    QByteArray bytes;
    std::string refusal;
};

Made madePicture(const Arguments& arguments) {
    const auto line = parsed(arguments);
    if (!line) return {{}, line.error().message()};
    const RenderCommand& render = line->render;
    const auto session = withRunOptions(render.run, Session{});
    if (!session) return {{}, session.error().message()};
    if (!render.window)
        if (const auto fine = checkAgainst(*session, render.spec, render.steps); !fine)
            return {{}, fine.error().message()};
    PictureSpec spec = render.spec;
    if (!render.steps.empty()) spec.step = render.steps.front();
    const auto picture =
        (render.window ? renderWindow : renderPicture)(*session, spec, *render.format);
    if (!picture) return {{}, picture.error().message()};
    return {*picture, {}};
}

Made madeFilm(const Arguments& arguments, const QString& folder) {
    const auto line = parsed(arguments);
    if (!line) return {{}, line.error().message()};
    const AnimateCommand& animate = line->animate;
    const auto session = withRunOptions(animate.run, Session{});
    if (!session) return {{}, session.error().message()};
    if (const auto fine = checkAgainst(*session, animate.spec); !fine)
        return {{}, fine.error().message()};
    const std::string path = folder.toStdString() + "/film.apng";
    Progress progress;
    const auto report = writeAnimation(*session, animate.spec, path, progress);
    if (!report) return {{}, report.error().message()};
    return {QByteArray::fromStdString(*readFile(path, 1 << 26)), {}};
}

/// Without the session, which every change shows.
QByteArray shown(QByteArray bytes) {
    for (const auto& [begin, end] :
         {std::pair{"<metadata", "</metadata>"}, {"% iouscope-session", "% end of"}}) {
        const qsizetype from = bytes.indexOf(begin), to = bytes.indexOf(end);
        if (from >= 0 && to > from) bytes.remove(from, to - from);
    }
    if (bytes.startsWith("\x89PNG")) {
        const QImage image = QImage::fromData(bytes);
        QByteArray pixels(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        return pixels + QByteArray::number(image.dotsPerMeterX());
    }
    return bytes;
}

Arguments joined(Arguments a, const Arguments& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

bool namesARemedy(const std::string& message) { return message.find("; ") != std::string::npos; }

}  // namespace

void TestOptionTable::anOptionOfAPictureMattersOrIsRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("view");
    for (const PictureFormat& format : pictureFormats())
        for (const std::string& view : kPictureViews) {
            // Bytes of a PDF are compressed; its pages are those of SVG.
            if (format.id == "pdf") continue;
            const QString file = QStringLiteral("x") + QString::fromUtf8(format.suffix);
            QTest::addRow("%s of %s", file.toUtf8().constData(), view.c_str())
                << file << QString::fromStdString(view);
        }
}

void TestOptionTable::anOptionOfAPictureMattersOrIsRefused() {
    QFETCH(QString, file);
    QFETCH(QString, view);
    const Arguments base{"render", "-o", file.toStdString(), "--view", view.toStdString()};
    std::map<Arguments, Made> plain;  // by what is given beside
    for (const Trial& trial : pictureTrials()) {
        const Arguments without = joined(base, trial.beside);
        if (!plain.contains(without)) plain[without] = madePicture(without);
        const Made& before = plain[without];
        if (!before.refusal.empty()) {  // a view the format has not
            QVERIFY2(namesARemedy(before.refusal), before.refusal.c_str());
            continue;
        }
        const Made after = madePicture(joined(without, trial.words));
        if (after.refusal.empty()) {
            QVERIFY2(shown(after.bytes) != shown(before.bytes), trial.option);
            continue;
        }
        QVERIFY2(namesARemedy(after.refusal), after.refusal.c_str());
        QVERIFY2(after.refusal.find(trial.option) != std::string::npos, after.refusal.c_str());
    }
}

void TestOptionTable::anOptionOfAFilmMattersOrIsRefused_data() {
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("motion");
    for (const char* view : {"scene", "surface", "dashboard", "lanes"})
        for (const char* motion : {"run", "alpha", "approach"})
            QTest::addRow("%s, %s", view, motion)
                << QString::fromLatin1(view) << QString::fromLatin1(motion);
}

void TestOptionTable::anOptionOfAFilmMattersOrIsRefused() {
    QFETCH(QString, view);
    QFETCH(QString, motion);
    QTemporaryDir folder;
    const Arguments base{"animate",
                         "-o",
                         "x.apng",
                         "--view",
                         view.toStdString(),
                         "--motion",
                         motion.toStdString(),
                         "--size",
                         "300x200",
                         "--duration",
                         "1",
                         "--fps",
                         "5"};
    const Made before = madeFilm(base, folder.path());
    QVERIFY2(before.refusal.empty(), before.refusal.c_str());
    for (const Trial& trial : pictureTrials()) {
        const std::string option = trial.option;
        if (option == "--step" || !trial.beside.empty()) continue;
        const Made after = madeFilm(joined(base, trial.words), folder.path());
        if (after.refusal.empty()) {
            QVERIFY2(after.bytes != before.bytes, trial.option);
            continue;
        }
        QVERIFY2(namesARemedy(after.refusal), after.refusal.c_str());
    }
}

void TestOptionTable::whatOnlyTheSessionTellsIsRefusedToo() {
    const auto said = [](const Arguments& arguments) {
        return QString::fromStdString(madePicture(arguments).refusal);
    };
    QVERIFY(said({"render", "--step", "9999", "-o", "x.png"}).contains("give 0 to 200"));
    QVERIFY(said({"render", "--steps", "30", "--step", "31", "-o", "x.png"}).contains("0 to 30"));
    QVERIFY(said({"render", "--view", "curves", "--label", "legend-7=A", "-o", "x.png"})
                .contains("the legend has 3 names"));
    QVERIFY(said({"render", "--no-legend", "-o", "x.png"}).contains("no legend"));
    QVERIFY(said({"render", "--view", "lanes", "--shared", "-o", "x.png"}).contains("scenes"));
    QVERIFY(said({"render", "--view", "lanes", "--color-range", "0:1", "-o", "x.png"})
                .contains("scenes"));
    QVERIFY(said({"render", "--view", "surface", "-o", "x.tikz"}).contains("PDF"));
    const auto of_film = [](const Arguments& arguments) {
        return QString::fromStdString(madeFilm(arguments, {}).refusal);
    };
    QVERIFY(of_film({"animate", "--hold-markers", "2", "-o", "x.apng"}).contains("no markers"));
    QVERIFY(of_film({"animate", "--orbit", "90", "-o", "x.apng"}).contains("no relief"));
    PictureSpec spec;
    spec.figure.font = QStringLiteral("No Such Font");
    QVERIFY(!checkFont(spec.figure));
}

IOU_QT_TEST(TestOptionTable)
#include "tst_option_table_long.moc"
