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
    void theCommentOfAWebmIsTheTagOfThatName() {
        const auto element = [](const std::string& id, const std::string& body) {
            return id + static_cast<char>(0x80 | body.size()) + body;
        };
        const auto tag = [&](const std::string& name, const std::string& text) {
            return element("\x67\xc8", element("\x45\xa3", name) + element("\x44\x87", text));
        };
        const auto film = [&](const std::string& tags) {
            return element("\x1a\x45\xdf\xa3", "head") +
                   element("\x18\x53\x80\x67", element("\x12\x54\xc3\x67", element("ss", tags)));
        };
        const std::string title = tag("TITLE", "a film");
        QCOMPARE(matroskaComment(film(title + tag("COMMENT", "words"))), QStringLiteral("words"));
        QCOMPARE(matroskaComment(film(title)), QString());
    }
};

IOU_QT_TEST(TestFilmText)
#include "tst_film_text.moc"

#include <string>
