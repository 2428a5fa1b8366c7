// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/theme.hpp"

namespace iou {

namespace {

// Okabe & Ito 2008, "Color universal design"; some darker or lighter, for contrast. The boxes and
// the first six lanes are told apart with every colour deficiency; further lanes by their dashes.
constexpr QRgb kOrange = 0xffe69f00, kSky = 0xff56b4e9, kGreen = 0xff009e73, kYellow = 0xfff0e442,
               kBlue = 0xff0072b2, kVermillion = 0xffd55e00, kPurple = 0xffcc79a7;

/// What lies on the colours of a map or on slides has the same colour in every theme.
Theme makeShared() {
    Theme t;
    t.map_light = QColor(Qt::white);
    t.map_dark = QColor(Qt::black);
    t.map_path = QColor(0xff8a3d);
    t.pointer = QColor(0xffc800);
    t.pointer_ring = QColor(0xc9, 0x8f, 0x00, 220);
    t.blank = QColor(Qt::black);
    return t;
}

Theme makeLight() {
    Theme t = makeShared();
    t.dark = false;
    t.window = QColor(0xeef0f3);
    t.panel = QColor(0xf8f9fb);
    t.base = QColor(0xffffff);
    t.alternate = QColor(0xf3f5f8);
    t.text = QColor(0x1b2028);
    t.muted = QColor(0x5a6472);
    t.border = QColor(0xd3d8df);
    t.accent = QColor(0x2563c9);
    t.on_accent = QColor(0xffffff);
    t.warning = QColor(0xa63a00);
    t.button = QColor(0xf0f2f5);
    t.bevel_light = QColor(0xffffff);
    t.bevel_midlight = QColor(0xe6e9ee);
    t.bevel_dark = QColor(0xb4bbc5);
    t.bevel_shadow = QColor(0x8b939e);
    t.pred = QColor(0xc75300);
    t.target = QColor(kBlue);
    t.interpolated = QColor(0x00845f);
    t.intersection = QColor(0x7a, 0x5c, 0xb8, 54);
    t.enclosing = QColor(0x6b7380);
    t.arrow = QColor(0x1b2028);
    t.ghost = QColor(0x8a5a7a);
    t.anchor = QColor(0x6d45b0);
    t.path = QColor(0xc75300);
    t.grid = QColor(0xf0f2f5);
    t.grid_major = QColor(0xdfe3e9);
    t.patch = withAlpha(t.base, 0.82);
    t.card = withAlpha(t.panel, 0.92);
    t.undefined = QColor(0xb9bfc8);
    t.series = {QColor(kBlue),    QColor(kVermillion), QColor(kGreen),   QColor(0xb8679a),
                QColor(0x7a5200), QColor(0x2b8fc9),    QColor(0x1b2028), QColor(0x8f8600),
                QColor(0x5b3fa8), QColor(0x74797f)};
    t.terms = {QColor(0x5b3fa8), QColor(0xa66f00), QColor(0x2382b8),
               QColor(0xb0508a), QColor(0x6f6900), QColor(0x6b7077)};
    return t;
}

Theme makeDark() {
    Theme t = makeShared();
    t.dark = true;
    t.window = QColor(0x15181d);
    t.panel = QColor(0x1c2027);
    t.base = QColor(0x12151a);
    t.alternate = QColor(0x191d23);
    t.text = QColor(0xe6e9ee);
    t.muted = QColor(0x9aa4b2);
    t.border = QColor(0x343b46);
    t.accent = QColor(0x5b9bf8);
    t.on_accent = QColor(0x0b0e13);
    t.warning = QColor(0xff9a5c);
    t.button = QColor(0x2a303a);
    t.bevel_light = QColor(0x3a424e);
    t.bevel_midlight = QColor(0x2f3640);
    t.bevel_dark = QColor(0x0c0e12);
    t.bevel_shadow = QColor(Qt::black);
    t.pred = QColor(0xff8a3d);
    t.target = QColor(kSky);
    t.interpolated = QColor(0x2fc79a);
    t.intersection = QColor(0xb9, 0x9a, 0xf2, 64);
    t.enclosing = QColor(0x8d97a5);
    t.arrow = QColor(0xf2f4f7);
    t.ghost = QColor(0xe3a6cb);
    t.anchor = QColor(0xb79bf2);
    t.path = QColor(0xff8a3d);
    t.grid = QColor(0x1b1f26);
    t.grid_major = QColor(0x272d36);
    t.patch = withAlpha(t.base, 0.82);
    t.card = withAlpha(t.panel, 0.92);
    t.undefined = QColor(0x4a515c);
    t.series = {QColor(kSky),     QColor(0xff8a3d), QColor(0x2fc79a), QColor(kPurple),
                QColor(kOrange),  QColor(0x7d9bff), QColor(0xe6e9ee), QColor(kYellow),
                QColor(0xc7b2ff), QColor(0x969ea8)};
    t.terms = {QColor(0xb79cff), QColor(0xf0b429), QColor(0x6cc5f5),
               QColor(0xe58fc0), QColor(0xd9d05a), QColor(0xa3abb5)};
    return t;
}

// Projectors wash out what is pale: every colour here has a contrast of 4.5 to white or more, and
// no line that carries meaning is thinner than 3 pixels.
Theme makeProjector() {
    Theme t = makeLight();
    t.line_scale = 2.2;
    t.window = QColor(0xf2f2f2);
    t.panel = QColor(0xffffff);
    t.card = withAlpha(t.panel, 0.92);
    t.alternate = QColor(0xf2f2f2);
    t.text = QColor(Qt::black);
    t.muted = QColor(0x333333);
    t.border = QColor(0x767676);
    t.accent = QColor(0x0a45b0);
    t.warning = QColor(0x9a2f00);
    t.pred = QColor(0xb34700);
    t.target = QColor(0x005a9c);
    t.interpolated = QColor(0x00694c);
    t.intersection = QColor(0x5a, 0x36, 0xb0, 90);
    t.enclosing = QColor(0x444444);
    t.arrow = QColor(Qt::black);
    t.ghost = QColor(0x7a3f66);
    t.anchor = QColor(0x53309a);
    t.path = QColor(0xb34700);
    t.grid_major = QColor(0xcfd3d8);
    t.undefined = QColor(0x8a8f96);
    t.series = {QColor(0x005a9c), QColor(0xb34700), QColor(0x00694c),  QColor(0x8f3f72),
                QColor(0x523600), QColor(0x1a6aa0), QColor(Qt::black), QColor(0x5f5a00),
                QColor(0x4a2d96), QColor(0x5c6166)};
    t.terms = {QColor(0x4a2d96), QColor(0x7a5200), QColor(0x1a6aa0),
               QColor(0x8f3f72), QColor(0x5f5a00), QColor(0x5c6166)};
    return t;
}

/// The theme of a picture that has no ground of its own.
Theme makeSeeThrough(Theme t) {
    const QColor ink(0x80, 0x80, 0x80);
    t.base = withAlpha(ink, 0.0);
    t.panel = withAlpha(ink, 0.12);
    t.patch = withAlpha(ink, 0.16);
    t.card = withAlpha(ink, 0.16);
    t.border = withAlpha(ink, 0.55);
    t.grid = withAlpha(ink, 0.16);
    t.grid_major = withAlpha(ink, 0.32);
    return t;
}

/// Colours with a contrast of 3 and more to white and to black.
Theme makeForAnySlide() {
    Theme t = makeSeeThrough(makeLight());
    t.text = t.arrow = QColor(0x7c7c7c);
    t.muted = t.enclosing = QColor(0x7c7c7c);
    t.accent = QColor(0x3f7fe0);
    t.pred = t.path = QColor(0xd9620d);
    t.target = QColor(0x1f86cc);
    t.interpolated = QColor(0x00966b);
    t.ghost = QColor(0xb0699a);
    t.anchor = QColor(0x8f66d6);
    t.warning = QColor(0xd9620d);
    t.series = {QColor(0x1f86cc), QColor(0xd9620d), QColor(0x00966b), QColor(0xb8679a),
                QColor(0xb57c00), QColor(0x5f80e6), QColor(0x7c7c7c), QColor(0x8f8600),
                QColor(0x8f6fe0), QColor(0x6f8f6f)};
    t.terms = {QColor(0x8f6fe0), QColor(0xb57c00), QColor(0x1f86cc),
               QColor(0xb8679a), QColor(0x8f8600), QColor(0x7c7c7c)};
    return t;
}

}  // namespace

const Theme& Theme::seeThrough() {
    static const Theme theme = makeForAnySlide();
    return theme;
}

const Theme& Theme::seeThroughLight() {
    static const Theme theme = makeSeeThrough(makeLight());
    return theme;
}

const Theme& Theme::seeThroughDark() {
    static const Theme theme = makeSeeThrough(makeDark());
    return theme;
}

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::projector() {
    static const Theme theme = makeProjector();
    return theme;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, button);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, warning);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, on_accent);
    p.setColor(QPalette::ToolTipBase, panel);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, bevel_light);
    p.setColor(QPalette::Midlight, bevel_midlight);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, bevel_dark);
    p.setColor(QPalette::Shadow, bevel_shadow);
    // Faint, but still legible: 2:1 or more.
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, withAlpha(muted, 0.65));
    return p;
}

Qt::PenStyle seriesDash(std::size_t index) {
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return styles[index % styles.size()];
}

QPen seriesPen(const Theme& theme, std::size_t index, double width) {
    const std::size_t round = index / theme.series.size();
    return {theme.series[index % theme.series.size()], width * theme.line_scale,
            seriesDash(index + round), Qt::FlatCap, Qt::RoundJoin};
}

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace iou
