// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_panel/surface_menu.hpp"

#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/model/explorer_model.hpp"

namespace iou {

SurfaceMenu::SurfaceMenu(ExplorerModel& model, QWidget* parent)
    : QMenu(tr("&Surface"), parent), m_model(model) {
    setToolTipsVisible(true);
    m_relief =
        add(this, {tr("&Three dimensions"),
                   tr("The surface as a relief; drag to turn it, Alt+arrows too"),
                   QKeySequence(QStringLiteral("V")), [](const SurfaceView& v) { return v.relief; },
                   [](SurfaceView& v, bool on) { v.relief = on; }});
    m_relief->setIcon(glyphIcon(Glyph::relief));
    add(this,
        {tr("&Streamlines"), tr("The descent direction as lines instead of arrows"),
         QKeySequence(QStringLiteral("Shift+F")),
         [](const SurfaceView& v) { return v.field && v.field_style == FieldStyle::streamlines; },
         [](SurfaceView& v, bool on) {
             v.field = true;
             v.field_style = on ? FieldStyle::streamlines : FieldStyle::arrows;
         }});
    addSeparator();
    addColors();
    addScales();
    addSeparator();
    const auto cut = [this](const QString& text, const QString& tip, const char* key,
                            ProfileCut kind) {
        return add(this, {text, tip, QKeySequence(QString::fromLatin1(key)),
                          [kind](const SurfaceView& v) { return v.cut == kind; },
                          [kind](SurfaceView& v, bool on) {
                              v.cut = on ? kind : ProfileCut::none;
                              v.cut_at.reset();
                          }});
    };
    m_profile_x = cut(tr("Profile along &x"),
                      tr("The values on a horizontal cut as a curve; a click puts the cut there"),
                      "X", ProfileCut::along_x);
    m_profile_x->setIcon(glyphIcon(Glyph::profile));
    cut(tr("Profile along &y"),
        tr("The values on a vertical cut as a curve; a click puts the cut there"), "Y",
        ProfileCut::along_y);
    add(this, {tr("Profile through the &box"),
               tr("The cut follows the box on screen"),
               {},
               [](const SurfaceView& v) { return v.cut != ProfileCut::none && !v.cut_at; },
               [](SurfaceView& v, bool) {
                   if (v.cut == ProfileCut::none) v.cut = ProfileCut::along_x;
                   v.cut_at.reset();
               }});
    connect(&m_model, &ExplorerModel::viewChanged, this, &SurfaceMenu::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &SurfaceMenu::refresh);
    refresh();
}

QAction* SurfaceMenu::add(QMenu* menu, const Choice& choice) {
    QAction* action = menu->addAction(choice.text);
    action->setCheckable(true);
    action->setShortcut(choice.key);
    action->setStatusTip(choice.tip);
    action->setToolTip(choice.key.isEmpty()
                           ? choice.tip
                           : QStringLiteral("%1 (%2)").arg(
                                 choice.tip, choice.key.toString(QKeySequence::NativeText)));
    action->setIconVisibleInMenu(false);
    const QString name = QString(choice.text).remove(u'&');
    connect(action, &QAction::triggered, this, [this, name, put = choice.put](bool on) {
        m_model.apply(name, [&](Document& d) { put(d.explorer.view.surface, on); });
        refresh();
    });
    m_checks.push_back([this, action, holds = choice.holds] {
        action->setChecked(holds(m_model.view().surface));
    });
    return action;
}

void SurfaceMenu::addColors() {
    QMenu* menu = addMenu(tr("&Colours"));
    const auto color = [&](const QString& text, const QString& tip, ColorMapChoice choice) {
        add(menu, {text,
                   tip,
                   {},
                   [choice](const SurfaceView& v) { return v.colors == choice; },
                   [choice](SurfaceView& v, bool) { v.colors = choice; }});
    };
    color(tr("&Automatic"), tr("Viridis, or diverging from zero where values have both signs"),
          ColorMapChoice::automatic);
    color(tr("&Viridis"), tr("From dark blue to yellow, ever lighter"), ColorMapChoice::viridis);
    color(tr("&Cividis"), tr("Made for colour deficiencies, ever lighter"),
          ColorMapChoice::cividis);
    color(tr("&Diverging"), tr("Blue and red on both sides of a light middle"),
          ColorMapChoice::diverging);
}

void SurfaceMenu::addScales() {
    QMenu* menu = addMenu(tr("Sc&ale"));
    const auto scale = [&](const QString& text, const QString& tip, ScaleKind kind) {
        add(menu, {text,
                   tip,
                   {},
                   [kind](const SurfaceView& v) { return v.scale == kind; },
                   [kind](SurfaceView& v, bool) {
                       v.scale = kind;
                       v.color_range.reset();
                   }});
    };
    scale(tr("&Linear"), tr("Equal steps of the value, equal steps of colour"), ScaleKind::linear);
    scale(tr("L&ogarithmic"), tr("Colours by the logarithm of the value"), ScaleKind::log);
    scale(tr("&Clipped"), tr("Colours for the middle 96 % of the values"), ScaleKind::clipped);
    menu->addSeparator();
    add(menu, {tr("&Range of the values"),
               tr("Take the dragged ends of the colour bar back"),
               {},
               [](const SurfaceView& v) { return !v.color_range; },
               [](SurfaceView& v, bool) { v.color_range.reset(); }});
}

void SurfaceMenu::refresh() {
    for (const auto& check : m_checks) check();
}

}  // namespace iou
