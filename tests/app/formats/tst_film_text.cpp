// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_text.hpp"
#include "tests/support/qt_tests.hpp"

#include <QTest>

using namespace iou;

class TestFilmText : public QObject {
    Q_OBJECT

    /// Header of a GIF without a table of colours.
    const std::string m_head = std::string("GIF89a") + std::string(7, '\0');
    const std::string m_comment = std::string("!\xfe\x05words", 8) + std::string(1, '\0');
    /// An image of one block behind a mark that should be a comma.
    static std::string image(char mark) {
        return std::string(1, mark) + std::string(9, '\0') + std::string("\x02\x01\x3b\x00", 4);
    }

private slots:
    void theCommentOfAGifIsFoundBehindItsImages() {
        QCOMPARE(gifComment(m_head + m_comment + ";"), QStringLiteral("words"));
        QCOMPARE(gifComment(m_head + image(',') + image(',') + m_comment + ";"),
                 QStringLiteral("words"));
    }
    void whatIsNoPartOfAGifEndsTheSearch() {
        QCOMPARE(gifComment(m_head + image('x') + m_comment + ";"), QString());
        QCOMPARE(gifComment(m_head + ","), QString());
        const std::string whole = m_head + image(',') + m_comment;
        for (std::size_t length = 0; length < whole.size() - 1; ++length)
            QCOMPARE(gifComment(whole.substr(0, length)), QString());
    }
    void theTextOfAPngIsFoundBehindOtherChunks() {
        const auto chunk = [](const std::string& name, const std::string& body) {
            return std::string(3, '\0') + static_cast<char>(body.size()) + name + body +
                   std::string(4, '\0');
        };
        const std::string words = std::string("session") + '\0' + "words";
        const std::string png = "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, '\0'));
        QCOMPARE(pngText(png + chunk("tEXt", words), "session"), QStringLiteral("words"));
        QCOMPARE(pngText(png + chunk("tEXt", words), "other"), QString());
    }
};

IOU_QT_TEST(TestFilmText)
#include "tst_film_text.moc"

#include <string>
