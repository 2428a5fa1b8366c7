// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/formats.hpp"
#include "app/render/animation.hpp"
#include "app/render/film_size.hpp"
#include "tests/support/qt_tests.hpp"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace iou;

class TestFilmSize : public QObject {
    Q_OBJECT
private slots:
    void aLongFilmsSizeIsAboutRight_data();
    void aLongFilmsSizeIsAboutRight();
};

void TestFilmSize::aLongFilmsSizeIsAboutRight_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"mp4", "webm"}) QTest::newRow(format) << QString(format);
}

/// Frames that stand for themselves come again and again in it.
void TestFilmSize::aLongFilmsSizeIsAboutRight() {
    QFETCH(QString, format);
    QTemporaryDir folder;
    AnimationSpec film;
    film.size = {320, 180};
    film.format = &filmFormat(format.toStdString());
    film.times = {.fps = 60.0, .duration_s = 14.0};
    const Session session;
    const auto estimate = estimatedBytes(session, film, Progress());
    QVERIFY(estimate);
    const QString path = folder.filePath(QStringLiteral("film"));
    Progress progress;
    QVERIFY(writeAnimation(session, film, path.toStdString(), progress));
    const auto real = static_cast<double>(QFileInfo(path).size());
    QVERIFY2(*estimate > real * 0.88 && *estimate < real * 1.12,
             qPrintable(QStringLiteral("%1 for %2").arg(*estimate).arg(real)));
}

IOU_QT_TEST(TestFilmSize)
#include "tst_film_size.moc"
