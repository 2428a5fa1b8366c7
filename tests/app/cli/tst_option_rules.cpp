// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"
#include "app/cli/option_rules.hpp"
#include "tests/support/qt_tests.hpp"

#include <QTest>

#include <algorithm>

/// No option of a picture or film is taken and then ignored.
class TestOptionRules : public QObject {
    Q_OBJECT

private slots:
    void everyOptionHasARule();
    void refusalsSayWhatWouldDo_data();
    void refusalsSayWhatWouldDo();
};

using namespace iou;

void TestOptionRules::everyOptionHasARule() {
    RenderCommand render;
    AnimateCommand animate;
    CLI::App program;
    const auto ruled = ruledOptions();
    for (const CLI::App* command : {addRender(program, render), addAnimate(program, animate)})
        for (const CLI::Option* option : command->get_options()) {
            const std::string name = option->get_name();
            if (name == "SESSION" || name.find("help") != std::string::npos) continue;
            const bool known = std::any_of(ruled.begin(), ruled.end(), [&](std::string_view rule) {
                return option->check_name(std::string(rule));
            });
            QVERIFY2(known, name.c_str());
        }
}

void TestOptionRules::refusalsSayWhatWouldDo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* arguments, const QStringList& words) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ') << words;
    };
    row("render --paper 85x60 -o x.png", {"--size 1004x709 --dpi 300", ".svg, .pdf"});
    row("render --scale 2 -o x.svg", {"SVG has no pixels", ".png"});
    row("render --dpi 300 -o x.pdf", {"PDF has no pixels", ".png"});
    row("render --paper 85x60 --size 100x100 -o x.pdf", {"--size", "one of them"});
    row("render --text 2 --font-size 8pt -o x.pdf", {"--text", "one of them"});
    row("render --font serif -o x.tex", {"document"});
    row("render --view surface -o x.tikz", {"PDF"});
    row("render --view window -o x.svg", {"pixels", ".png"});
    row("render --view window --title A -o x.png", {"--title", "--view"});
    row("render --view scene --label curves-x=A -o x.png", {"curves-x", "--view"});
    row("render --view curves --shared -o x.png", {"surface"});
    row("render --view curves --camera 0,0,3 -o x.png", {"--camera", "no scene", "--view"});
    row("render --view curves --hide arrows,card -o x.png", {"--hide", "--view"});
    row("render --view scene --hide isolines -o x.png", {"--hide", "--view"});
    row("animate --view scene --orbit 40 -o x.mp4", {"--orbit", "no surface", "--view"});
    row("animate --pause 2 -o x.mp4", {"--pause", "--segment"});
    row("render --notation xyxy -o x.png", {"--target or --pred"});
    row("render --step 1,2 -o x.png", {"_%03d.png"});
    row("render --loss cake -o x.png", {"--loss", "cake"});
    row("render --pred 1,2,3 -o x.png", {"--pred"});
    row("render --anchor 0,0,1,1 -o x.png", {"--anchor", "--form faster_rcnn"});
    row("render --form center_size --clamp-sizes -o x.png", {"--clamp-sizes", "faster_rcnn"});
    row("animate --view window -o x.mp4", {"--view", "dashboard"});
    row("animate --hold 5 -o x.mp4", {"--hold", "at most 2 s", "--duration"});
    row("animate --motion alpha --counter -o x.mp4", {"--counter", "--motion run"});
    row("animate --motion approach --optimizer gd -o x.mp4", {"--optimizer", "--motion run"});
    row("animate --transparent -o x.mp4", {"transparency", ".webm", ".mov"});
}

void TestOptionRules::refusalsSayWhatWouldDo() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    std::vector<std::string> given;
    for (const QString& word : arguments) given.push_back(word.toStdString());
    std::vector<const char*> passed;
    for (const std::string& word : given) passed.push_back(word.c_str());
    const auto line = parseCommandLine(passed);
    QCOMPARE(line.has_value(), words.isEmpty());
    for (const QString& word : words)
        QVERIFY2(QString::fromStdString(line.error().message()).contains(word),
                 line.error().message().c_str());
}

IOU_QT_TEST(TestOptionRules)
#include "tst_option_rules.moc"
