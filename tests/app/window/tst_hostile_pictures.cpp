// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and films of strangers, which may carry a session: of every format one that is sound,
// and what comes of it by chance. IOUSCOPE_FUZZ sets how many of each are tried (25),
// IOUSCOPE_TEST_SEED repeats them. What ends the program is left as hostile_picture beside it.
#include "app/files/session_in_picture.hpp"
#include "app/formats/formats.hpp"
#include "app/options/film_line.hpp"
#include "app/panels/panel_state.hpp"
#include "app/render/animation.hpp"
#include "app/render/picture.hpp"
#include "core/base/shown_text.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/core/support/random.hpp"
#include "tests/support/qt_tests.hpp"

#include <QMainWindow>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>

using namespace iou;

class TestHostilePictures : public QObject {
    Q_OBJECT
private slots:
    void chanceDoesNoHarm_data();
    void chanceDoesNoHarm();
    void anyLineOfAFilmIsReadOrRefused();
    void anyArrangementOfPanelsIsReadOrRefused();
};

namespace {

constexpr const char* kLeftOverPicture = "hostile_picture";

int triesOfEach() {
    const bool asked = qEnvironmentVariableIsSet("IOUSCOPE_FUZZ");
    return std::max(1, asked ? qEnvironmentVariableIntValue("IOUSCOPE_FUZZ") : 25);
}

/// Bytes changed, left out, doubled, put in or cut off; numbers at four bytes each set to extremes.
std::string spoiltPicture(iou::testing::Random& random, std::string bytes) {
    constexpr std::uint32_t extremes[] = {0, 1, 0x7f, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff};
    for (int changes = 1 + random.below(4); changes > 0 && bytes.size() > 8; --changes) {
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(bytes.size()) - 4));
        const auto length = static_cast<std::size_t>(1 + random.below(32));
        switch (random.below(7)) {
        case 0: bytes.erase(at, length); break;
        case 1: bytes.insert(at, bytes.substr(at, length)); break;
        case 2: bytes.insert(at, length, static_cast<char>(random.below(256))); break;
        case 3: bytes.resize(at); break;
        case 4: {
            const std::uint32_t n = extremes[random.below(static_cast<int>(std::size(extremes)))];
            for (std::size_t i = 0; i < 4; ++i)
                bytes[at + i] = static_cast<char>(n >> (24 - 8 * i));
            break;
        }
        default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        }
    }
    return bytes;
}

/// A small film as a file.
std::string filmBytes(const FilmFormat& format) {
    QTemporaryDir folder;
    const std::string path =
        folder.filePath(QStringLiteral("film")).toStdString() + std::string(format.suffix);
    AnimationSpec spec;
    spec.format = &format;
    spec.size = {64, 48};
    spec.times = {.fps = 10.0, .duration_s = 0.2};
    Progress progress;
    if (!writeAnimation({}, spec, path, progress)) return {};
    const auto bytes = readFile(path, std::size_t{64} << 20);
    return bytes ? *bytes : std::string();
}

std::string pictureBytes(const PictureFormat& format) {
    PictureSpec spec;
    spec.size = {64, 48};
    const auto bytes = renderPicture({}, spec, format);
    return bytes ? bytes->toStdString() : std::string();
}

}  // namespace

void TestHostilePictures::chanceDoesNoHarm_data() {
    QTest::addColumn<QByteArray>("sound");
    const auto add = [](std::string_view id, const std::string& bytes) {
        QTest::addRow("%s", std::string(id).c_str()) << QByteArray::fromStdString(bytes);
    };
    for (const PictureFormat& format : pictureFormats()) add(format.id, pictureBytes(format));
    for (const FilmFormat& format : filmFormats())
        if (format.recognises && format.session && format.why_not().empty())
            add(format.id, filmBytes(format));
}

void TestHostilePictures::chanceDoesNoHarm() {
    QFETCH(QByteArray, sound);
    const std::string bytes = sound.toStdString();
    const auto session = readSessionOrPicture(bytes, "stranger");
    QVERIFY2(session, session ? "" : session.error().message().c_str());
    QVERIFY(*session == Session());
    iou::testing::Random random(iou::testing::printedSeed("hostile pictures"));
    for (int i = 0; i < triesOfEach(); ++i) {
        const std::string spoilt = spoiltPicture(random, bytes);
        std::ofstream(kLeftOverPicture, std::ios::binary) << spoilt;
        const auto read = readSessionOrPicture(spoilt, "stranger");
        if (read) continue;
        const std::string message = read.error().message();
        QVERIFY2(message == printable(message) && message.size() < 1000, message.c_str());
    }
    std::remove(kLeftOverPicture);
}

void TestHostilePictures::anyLineOfAFilmIsReadOrRefused() {
    iou::testing::Random random(iou::testing::printedSeed("lines of films"));
    AnimationSpec spec;
    spec.format = *filmFormatOf("film.gif");
    const std::string line = filmLine(spec);
    QVERIFY(readFilmLine(line));
    for (int i = 0; i < triesOfEach(); ++i) {
        const auto read = readFilmLine(spoiltPicture(random, line));
        if (read) QVERIFY(readFilmLine(filmLine(*read)));
    }
}

void TestHostilePictures::anyArrangementOfPanelsIsReadOrRefused() {
    QMainWindow window;
    iou::testing::Random random(iou::testing::printedSeed("arrangements"));
    const std::string state = window.saveState(1).toStdString();
    QVERIFY(isSoundState(QByteArray::fromStdString(state), 1));
    for (int i = 0; i < triesOfEach(); ++i) {
        const QByteArray spoilt = QByteArray::fromStdString(spoiltPicture(random, state));
        if (isSoundState(spoilt, 1)) (void)window.restoreState(spoilt, 1);
    }
}

IOU_QT_TEST(TestHostilePictures)
#include "tst_hostile_pictures.moc"
