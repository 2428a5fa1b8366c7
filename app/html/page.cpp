// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page.hpp"

#include "app/html/page_json.hpp"
#include "app/html/page_lanes.hpp"
#include "app/html/page_surface.hpp"
#include "app/html/page_text.hpp"
#include "app/html/page_words.hpp"
#include "core/geometry/box_between.hpp"
#include "widgets/scene/scene_geometry.hpp"
#include "widgets/scene/scene_painter.hpp"
#include "widgets/text/core_words.hpp"

#include <QBuffer>
#include <QLocale>

#include <algorithm>

namespace iou {

namespace {

constexpr int kPictureQuality = 85;
constexpr std::string_view kBegin = "<!doctype html>\n<!-- iouscope ";
constexpr std::string_view kSession = "<script type=\"application/json\" id=\"iouscope-session\">";
constexpr std::string_view kScriptEnd = "</script>";

QString chosenLabel(const FigureSpec& figure, FigureLabel which) {
    const QString& own = figure.label(which);
    return own == QStringLiteral("-") ? QString() : own;
}

/// The title asked for, or what is compared.
QString titleOfPage(const FigureSpec& figure, const std::vector<PageLane>& lanes) {
    if (const QString own = chosenLabel(figure, FigureLabel::title); !own.isEmpty()) return own;
    QStringList names;
    for (const PageLane& lane : lanes)
        if (!lane.pinned) names << lane.name;
    return names.join(QStringLiteral(", "));
}

QJsonArray viewsJson(const FigureSpec& figure) {
    static const QHash<FigureView, const char*> names{{FigureView::scene, "scene"},
                                                      {FigureView::surface, "surface"},
                                                      {FigureView::curves, "curves"},
                                                      {FigureView::lanes, "lanes"}};
    QJsonArray views;
    for (const FigureView view : figure.views) views.append(names.value(view));
    return views;
}

QJsonObject labelsJson(const FigureSpec& figure) {
    QJsonObject labels;
    for (int i = 0; i < figure_label_count; ++i)
        if (const QString& own = figure.label(static_cast<FigureLabel>(i)); !own.isEmpty())
            labels[text(figureLabelName(static_cast<FigureLabel>(i)))] =
                own == QStringLiteral("-") ? QString() : own;
    return labels;
}

QJsonObject clockJson(MomentSource& moments, const std::vector<double>& clock) {
    QJsonArray markers;
    for (const int marker : moments.session().document.explorer.view.markers) {
        const auto at = std::lower_bound(clock.begin(), clock.end(), marker);
        if (moments.isRun() && at != clock.end())
            markers.append(static_cast<int>(at - clock.begin()));
    }
    return {{"values", jsonRounded(clock)},
            {"label", moments.clockLabel()},
            {"steps", moments.isRun()},
            {"opening", moments.opening()},
            {"duration", moments.durationSeconds()},
            {"pace", jsonRounded(moments.pace())},
            {"markers", markers}};
}

/// The region all boxes are seen in: the camera asked for, or the session's own one, or what
/// encloses them with the margin that pictures have.
QJsonObject cameraJson(const Session& session, const FigureSpec& figure,
                       const std::vector<PageLane>& lanes) {
    Box<> whole = session.document.explorer.scene.target;
    for (const PageLane& lane : lanes)
        for (std::size_t i = 0; i < lane.cx.size(); ++i)
            whole = enclosingBox(whole, {lane.cx[i], lane.cy[i], lane.w[i], lane.h[i]});
    const Box<> unit{0.0, 0.0, 1.0, 1.0};
    QJsonObject json{{"box", jsonNumbers({whole.cx, whole.cy, whole.w, whole.h})},
                     {"grow", fittingCamera(unit, unit, {1.0, 1.0}).span}};
    const auto& own = figure.camera ? figure.camera : session.camera;
    if (own && !figure.fits_camera) json["own"] = jsonNumbers({own->cx, own->cy, own->span});
    return json;
}

QJsonObject shownJson(ExplorerView view, HiddenElements hidden) {
    hideElements(view, hidden);
    const CanvasView& c = view.canvas;
    return {{"arrows", c.arrows},
            {"grid", c.grid},
            {"intersection", c.intersection},
            {"enclosing", c.enclosing},
            {"distance", c.distance},
            {"interpolated", c.interpolated},
            {"path", c.path},
            {"trail", c.trail},
            {"card", c.hud},
            {"field", view.surface.field},
            {"isolines", view.surface.isolines},
            {"captions", !isHidden(hidden, FigureElement::captions)},
            {"centres", !isHidden(hidden, FigureElement::centres)},
            {"best", !isHidden(hidden, FigureElement::best)},
            {"colorBar", !isHidden(hidden, FigureElement::color_bar)}};
}

/// Where the surface is looked at from; null: from above, as a map.
QJsonValue reliefJson(const SurfaceView& view) {
    if (!view.relief) return {};
    return QJsonObject{{"azimuth", view.azimuth_deg}, {"elevation", view.elevation_deg}};
}

/// The picture under the boxes; null: there is none.
QJsonValue pictureJson(const PictureUnder& picture) {
    if (picture.image.isNull()) return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.image.save(&buffer, "JPEG", kPictureQuality);
    return QJsonObject{{"source", QStringLiteral("data:image/jpeg;base64,") +
                                      QString::fromLatin1(bytes.toBase64())},
                       {"w", picture.size.width()},
                       {"h", picture.size.height()},
                       {"veil", scene_veil}};
}

Session withoutData(Session session) {
    session.data = {};
    return session;
}

QString themeWord(ThemeChoice choice) {
    return choice == ThemeChoice::dark    ? QStringLiteral("dark")
           : choice == ThemeChoice::light ? QStringLiteral("light")
                                          : QString();
}

QJsonObject dataOf(MomentSource& moments, const std::vector<PageLane>& lanes,
                   const std::vector<double>& clock, const QJsonArray& surfaces) {
    const Session& session = moments.session();
    const Explorer& explorer = session.document.explorer;
    const auto active =
        std::find_if(lanes.begin(), lanes.end(), [](const PageLane& lane) { return lane.active; });
    return {{"version", 1},
            {"words", pageWords()},
            {"point", QString(QLocale().decimalPoint())},
            {"themes", QJsonArray{colorsJson(Theme::light()), colorsJson(Theme::darkTheme())}},
            {"views", viewsJson(moments.figure())},
            {"labels", labelsJson(moments.figure())},
            {"legend", moments.figure().legend},
            {"clock", clockJson(moments, clock)},
            {"camera", cameraJson(session, moments.figure(), lanes)},
            {"target", jsonNumbers({explorer.scene.target.cx, explorer.scene.target.cy,
                                    explorer.scene.target.w, explorer.scene.target.h})},
            {"show", shownJson(explorer.view, moments.figure().hidden)},
            {"relief", reliefJson(explorer.view.surface)},
            {"together", explorer.view.compare.center != CentralView::explore},
            {"cells", explorer.view.compare.cells == CellContent::surface ? "surface" : "scene"},
            {"compare", explorer.view.compare.curve == ComparedCurve::loss ? "loss" : "iou"},
            {"active", static_cast<int>(active - lanes.begin())},
            {"lanes", pageLanesJson(lanes, explorer.view.surface)},
            {"picture", pictureJson(moments.at(moments.opening()).scene.picture)},
            {"surfaces", surfaces}};
}

bool showsSurfaces(const MomentSource& moments) {
    const FigureSpec& figure = moments.figure();
    return figure.shows(FigureView::surface) ||
           (figure.shows(FigureView::lanes) &&
            moments.session().document.explorer.view.compare.cells == CellContent::surface);
}

}  // namespace

Result<QByteArray> htmlPage(MomentSource& moments, Progress& progress) {
    const std::vector<double> clock = moments.clock();
    progress.total = static_cast<std::int64_t>(clock.size());
    const std::vector<PageLane> lanes = pageLanesOf(moments, progress);
    const QJsonArray surfaces =
        showsSurfaces(moments) ? pageSurfacesJson(moments, progress) : QJsonArray();
    if (progress.cancelled()) return Error{phrase("cancelled"), {}, {}};
    const QHash<QByteArray, QByteArray> colors{{"light", cssColors(Theme::light())},
                                               {"dark", cssColors(Theme::darkTheme())}};
    const QByteArray script = pageScript(), style = pageStyle(colors);
    QHash<QByteArray, QByteArray> parts = pageStaticWords();
    parts["version"] = IOUSCOPE_VERSION;
    parts["lang"] = QLocale().bcp47Name().toLatin1();
    parts["theme"] = themeWord(moments.session().document.appearance.theme).toLatin1();
    parts["title"] = inHtml(titleOfPage(moments.figure(), lanes));
    parts["caption"] = inHtml(chosenLabel(moments.figure(), FigureLabel::caption));
    parts["poster"] = inAddress(moments.poster());
    parts["table"] = numbersTable(lanes, clock, moments.clockLabel());
    parts["recipes"] = recipesHtml(lanes);
    parts["data"] = inScript(dataOf(moments, lanes, clock, surfaces));
    parts["session"] = inScript(sessionLine(withoutData(moments.session())));
    parts["script"] = script;
    parts["style"] = style;
    parts["allowed-script"] = allowance(script);
    parts["allowed-style"] = allowance(style);
    return filled(pageTemplate(), parts);
}

bool isHtmlPage(std::string_view bytes) { return bytes.starts_with(kBegin); }

QString sessionInHtmlPage(std::string_view bytes) {
    // Nothing of a person's stands before it unescaped, so that the first one is ours.
    const std::size_t at = bytes.find(kSession);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + kSession.size();
    const std::size_t end = bytes.find(kScriptEnd, begin);
    if (end == std::string_view::npos) return {};
    return QString::fromUtf8(bytes.data() + begin, static_cast<qsizetype>(end - begin));
}

}  // namespace iou
