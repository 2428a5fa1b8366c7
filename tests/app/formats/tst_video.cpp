// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/formats.hpp"
#include "tests/support/qt_tests.hpp"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace iou;

/// What encoders make of frames.
class TestVideo : public QObject {
    Q_OBJECT

    const QTemporaryDir m_folder;

    /// The bytes of a film of a box that moves.
    QByteArray film(std::string_view id) const {
        const FilmFormat& format = filmFormat(id);
        const std::string path =
            m_folder.path().toStdString() + "/film" + std::string(format.suffix);
        constexpr QSize size(96, 64);
        const auto encoder = format.open({size, 30.0, false, "title", "words"}, path);
        if (!encoder) return {};
        const auto frame = [&](int k) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter(&image).fillRect(10 + 3 * k, 20, 30, 24, Qt::darkGreen);
            return image;
        };
        for (int k = 0; (*encoder)->learnsFirst() && k < 12; ++k)
            if (!(*encoder)->learn(frame(k))) return {};
        for (int k = 0; k < 12; ++k)
            if (!(*encoder)->add(frame(k), false)) return {};
        if (!(*encoder)->finish()) return {};
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void aFilmHasTheSameBytesEachTime_data() {
        QTest::addColumn<QByteArray>("id");
        for (const FilmFormat& format : filmFormats())
            if (format.hasFrames() && !format.file_per_frame)
                QTest::newRow(std::string(format.id).c_str())
                    << QByteArray::fromStdString(std::string(format.id));
    }
    void aFilmHasTheSameBytesEachTime() {
        QFETCH(QByteArray, id);
        const std::string name = id.toStdString();
        if (!filmFormat(name).why_not().empty()) QSKIP("cannot be written here");
        const QByteArray once = film(name);
        QVERIFY(!once.isEmpty());
        QVERIFY(film(name) == once);
    }
    /// x264 writes its settings into the film. A third of the time hangs on these, and the bytes on
    /// the number of threads.
    void anMp4IsEncodedWithoutLookingAhead() {
        if (!filmFormat("mp4").why_not().empty()) QSKIP("cannot be written here");
        const QByteArray bytes = film("mp4");
        for (const char* const setting :
             {" rc=cqp ", " mbtree=0 ", " qp=25 ", " ip_ratio=3.00 ", " pb_ratio=2.00 ",
              " scenecut=0 ", " subme=0 ", " me=dia ", " 8x8dct=0 ", " b_adapt=0 ", " weightp=0 ",
              " threads=4 "})
            QVERIFY2(bytes.contains(setting), setting);
    }
};

IOU_QT_TEST(TestVideo)
#include "tst_video.moc"
