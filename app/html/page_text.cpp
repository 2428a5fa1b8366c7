// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_text.hpp"

#include "core/run/run_line.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace iou {

namespace {

constexpr int kMostRows = 501;

/// The parts of the script, in the order they need one another.
constexpr std::array kScripts{"inflate.js", "base.js",   "scene.js",  "surface.js",
                              "relief.js",  "curves.js", "player.js", "controls.js"};

struct NamedColor {
    const char* name;
    QColor Theme::*color;
};
constexpr std::array kColors{NamedColor{"window", &Theme::window},
                             NamedColor{"panel", &Theme::panel},
                             NamedColor{"base", &Theme::base},
                             NamedColor{"alternate", &Theme::alternate},
                             NamedColor{"text", &Theme::text},
                             NamedColor{"muted", &Theme::muted},
                             NamedColor{"border", &Theme::border},
                             NamedColor{"accent", &Theme::accent},
                             NamedColor{"on-accent", &Theme::on_accent},
                             NamedColor{"button", &Theme::button},
                             NamedColor{"pred", &Theme::pred},
                             NamedColor{"target", &Theme::target},
                             NamedColor{"interpolated", &Theme::interpolated},
                             NamedColor{"intersection", &Theme::intersection},
                             NamedColor{"enclosing", &Theme::enclosing},
                             NamedColor{"arrow", &Theme::arrow},
                             NamedColor{"path", &Theme::path},
                             NamedColor{"grid", &Theme::grid},
                             NamedColor{"grid-major", &Theme::grid_major},
                             NamedColor{"undefined", &Theme::undefined},
                             NamedColor{"map-light", &Theme::map_light},
                             NamedColor{"map-dark", &Theme::map_dark},
                             NamedColor{"map-path", &Theme::map_path}};

QByteArray resource(const char* name) {
    QFile file(QStringLiteral(":/html/") + QString::fromLatin1(name));
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

/// As style sheets and canvases read it.
QString colorText(const QColor& color) {
    if (color.alpha() == 255) return color.name();
    return QStringLiteral("rgba(%1,%2,%3,%4)")
        .arg(color.red())
        .arg(color.green())
        .arg(color.blue())
        .arg(QString::number(color.alphaF(), 'f', 3));
}

QByteArray cell(const char* tag, const QString& words) {
    return QByteArray("<") + tag + '>' + inHtml(words) + "</" + tag + '>';
}

}  // namespace

QByteArray filled(const QByteArray& page, const QHash<QByteArray, QByteArray>& parts) {
    QByteArray out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype begin = page.indexOf("{{", at);
        const qsizetype end = begin < 0 ? -1 : page.indexOf("}}", begin);
        if (end < 0) return out + page.mid(at);
        out += page.mid(at, begin - at) + parts.value(page.mid(begin + 2, end - begin - 2));
        at = end + 2;
    }
}

QByteArray inHtml(const QString& words) { return words.toHtmlEscaped().toUtf8(); }

QByteArray inAddress(const QByteArray& text) {
    // What addresses, quotes and HTML need alone: base64 is a third longer.
    QByteArray address = text;
    for (const char c : {'%', '#', '\'', '&', '\n', '\r', '\t'})
        address.replace(c, '%' + QByteArray(1, c).toHex().toUpper());
    return address;
}

QByteArray pageScript() {
    QByteArray script = "\n(() => {\n'use strict';\n";
    for (const char* name : kScripts) script += resource(name);
    return script + "})();\n";
}

QByteArray pageStyle(const QHash<QByteArray, QByteArray>& parts) {
    return filled(resource("page.css"), parts);
}

QByteArray pageTemplate() { return resource("page.html"); }

QByteArray allowance(const QByteArray& text) {
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() +
           '\'';
}

QByteArray cssColors(const Theme& theme) {
    QByteArray css;
    for (const auto& [name, color] : kColors)
        css += QByteArray("--") + name + ':' + colorText(theme.*color).toLatin1() + ';';
    // What the boxes share, as a bar.
    return css + "--shared:" + withAlpha(theme.intersection, 1.0).name().toLatin1() + ';';
}

QJsonObject colorsJson(const Theme& theme) {
    QJsonObject json;
    for (const auto& [name, color] : kColors)
        json[QString::fromLatin1(name)] = colorText(theme.*color);
    QJsonArray series;
    for (const QColor& color : theme.series) series.append(color.name());
    json["series"] = series;
    return json;
}

QByteArray numbersTable(const std::vector<PageLane>& lanes, const std::vector<double>& clock,
                        const QString& label) {
    QByteArray html = "<table><thead><tr><th scope=col rowspan=2>" + inHtml(label) + "</th>";
    for (const PageLane& lane : lanes)
        html += "<th scope=colgroup colspan=" + QByteArray::number(lane.iou.empty() ? 1 : 2) + ">" +
                inHtml(lane.name) + "</th>";
    html += "</tr><tr>";
    for (const PageLane& lane : lanes) {
        html += "<th scope=col>" + inHtml(tr("value")) + "</th>";
        if (!lane.iou.empty()) html += "<th scope=col>IoU</th>";
    }
    html += "</tr></thead><tbody>\n";
    const int count = static_cast<int>(clock.size());
    const int stride = 1 + (count - 1) / kMostRows;
    for (int row = 0; row < count; row += stride) {
        const auto moment = static_cast<std::size_t>(row);
        html += "<tr data-moment=" + QByteArray::number(row) + "><th scope=row>" +
                inHtml(numberText(clock[moment])) + "</th>";
        for (const PageLane& lane : lanes) {
            const std::size_t i = std::min(moment, lane.cx.size() - 1);
            html += cell("td", lane.loss_text[i]);
            if (!lane.iou.empty()) html += cell("td", tableNumber(lane.iou[i]));
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table>";
}

QByteArray recipesHtml(const std::vector<PageLane>& lanes) {
    QByteArray html;
    for (const PageLane& lane : lanes)
        html += "<div>" + cell("dt", lane.name) + "<dd>" +
                cell("code", text(runLine(lane.request))) +
                cell("p", text(lane.request.recipe.loss.entry().info->source)) + "</dd></div>\n";
    return html;
}

}  // namespace iou
