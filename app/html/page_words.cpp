// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_words.hpp"

#include "app/html/page_text.hpp"

#include <QCoreApplication>
#include <QJsonArray>

namespace iou {

namespace {

struct Page {
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)
};

QJsonArray keyWords() {
    const auto row = [](const QString& key, const QString& what) { return QJsonArray{key, what}; };
    return {row(Page::tr("Space"), Page::tr("Play or pause")),
            row(QStringLiteral(", ."), Page::tr("One step back, one step on")),
            row(QStringLiteral("← →"), Page::tr("The same")),
            row(Page::tr("Page Up, Page Down"), Page::tr("Ten steps")),
            row(Page::tr("Home, End"), Page::tr("To the start, to the end")),
            row(QStringLiteral("J K L"), Page::tr("Backwards, stop, forwards; again: faster")),
            row(QStringLiteral("[ ]"), Page::tr("Slower, faster")),
            row(Page::tr("Shift+L"), Page::tr("Start again at the end")),
            row(QStringLiteral("M"), Page::tr("To the next marker")),
            row(QStringLiteral("1 … 9"), Page::tr("Choose a lane")),
            row(QStringLiteral("+ − Z"), Page::tr("Zoom in, zoom out, all boxes")),
            row(QStringLiteral("T"), Page::tr("Light or dark")),
            row(QStringLiteral("G F C I E D N P U"), Page::tr("What is drawn, as in the window")),
            row(QStringLiteral("#step=40&lane=2"), Page::tr("Behind the address: where it opens; "
                                                            "also theme=dark, speed=2, play"))};
}

}  // namespace

QJsonObject pageWords() {
    return {{"step", Page::tr("step %1 of %2")},
            {"prediction", Page::tr("prediction")},
            {"target", Page::tr("ground truth")},
            {"iou", QStringLiteral("IoU")},
            {"loss", Page::tr("loss")},
            {"value", Page::tr("value")},
            {"enlargement", Page::tr("enlargement δ")},
            {"undefined", Page::tr("undefined")},
            {"slope", Page::tr("slope %1")},
            {"noSurface", Page::tr("no surface of this run")},
            {"start", Page::tr("○ start")},
            {"now", Page::tr("● now")},
            {"lowest", Page::tr("✕ lowest")},
            {"highest", Page::tr("✕ highest")},
            {"play", Page::tr("Play")},
            {"pause", Page::tr("Pause")},
            {"draw", Page::tr("Draw %1")},
            {"choose", Page::tr("Numbers and surface of %1")},
            {"compared", Page::tr("Compared")},
            {"close", Page::tr("Close")},
            {"keysTitle", Page::tr("Keys")},
            {"keys", keyWords()},
            {"views", QJsonObject{{"scene", Page::tr("Scene")},
                                  {"surface", Page::tr("Surface")},
                                  {"curves", Page::tr("Curves")},
                                  {"lanes", Page::tr("Lanes")}}},
            {"shows", QJsonObject{{"arrows", Page::tr("Gradient arrows")},
                                  {"field", Page::tr("Gradient field")},
                                  {"isolines", Page::tr("Contours")},
                                  {"grid", Page::tr("Grid")},
                                  {"intersection", Page::tr("Intersection")},
                                  {"enclosing", Page::tr("Enclosing box")},
                                  {"distance", Page::tr("Centre distance")},
                                  {"interpolated", Page::tr("Interpolated box")},
                                  {"path", Page::tr("Run path")},
                                  {"trail", Page::tr("Trail of boxes")},
                                  {"card", Page::tr("Numbers")}}}};
}

QHash<QByteArray, QByteArray> pageStaticWords() {
    return {{"word-view", inHtml(Page::tr("View"))},
            {"word-keys", inHtml(Page::tr("Keys"))},
            {"word-theme", inHtml(Page::tr("Light or dark"))},
            {"word-no-scripts",
             inHtml(Page::tr("Scripts are off: this is the picture of one step; all numbers stand "
                             "below."))},
            {"word-lanes", inHtml(Page::tr("Lanes"))},
            {"word-playback", inHtml(Page::tr("Playback"))},
            {"word-first", inHtml(Page::tr("First step"))},
            {"word-back", inHtml(Page::tr("Step back"))},
            {"word-play", inHtml(Page::tr("Play"))},
            {"word-space", inHtml(Page::tr("Space"))},
            {"word-forward", inHtml(Page::tr("Step forward"))},
            {"word-last", inHtml(Page::tr("Last step"))},
            {"word-place", inHtml(Page::tr("Place in the run"))},
            {"word-speed", inHtml(Page::tr("Speed"))},
            {"word-loop", inHtml(Page::tr("Loop"))},
            {"word-numbers", inHtml(Page::tr("All numbers"))},
            {"word-made", inHtml(Page::tr("Made with iouscope %1.").arg(IOUSCOPE_VERSION))},
            {"word-reopen",
             inHtml(Page::tr("Open this file in iouscope, or drop it on the window, to go on from "
                             "its session."))}};
}

}  // namespace iou
