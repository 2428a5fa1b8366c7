// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/changes.hpp"

#include <algorithm>

namespace iou {

namespace {

bool hasNewRecipe(const std::vector<Lane>& before, const std::vector<Lane>& after) {
    return std::any_of(after.begin(), after.end(), [&](const Lane& lane) {
        const auto same = [&](const Lane& other) { return other.style == lane.style; };
        const auto was = std::find_if(before.begin(), before.end(), same);
        return was == before.end() || was->recipe != lane.recipe;
    });
}

}  // namespace

Changes changesBetween(const Document& before, const Document& after) {
    const Explorer &was = before.explorer, &is = after.explorer;
    Changes c;
    c.pred = was.scene.pred != is.scene.pred;
    c.target = was.scene.target != is.scene.target;
    c.interp_alpha = was.scene.interp_alpha != is.scene.interp_alpha;
    c.lanes = was.active != is.active || was.lanes != is.lanes;
    if (c.lanes) {
        c.loss = was.run().loss != is.run().loss || was.run().later != is.run().later;
        c.run = was.run() != is.run();
        c.recipes = hasNewRecipe(was.lanes, is.lanes);
    }
    c.pins = was.pins != is.pins;
    c.compare = was.view.compare != is.view.compare;
    c.live_run = was.view.live_run != is.view.live_run;
    c.view = c.compare || c.live_run || was.view != is.view;
    c.batch = before.batch != after.batch;
    c.labs = labsBetween(before.labs, after.labs);
    c.own_losses = before.own_losses != after.own_losses;
    c.appearance = before.appearance != after.appearance;
    return c;
}

void copyChanged(const Changes& changes, const Document& from, Document& to) {
    if (changes.scene()) to.explorer.scene = from.explorer.scene;
    if (changes.lanes) {
        to.explorer.lanes = from.explorer.lanes;
        to.explorer.active = from.explorer.active;
    }
    if (changes.pins) to.explorer.pins = from.explorer.pins;
    if (changes.view) to.explorer.view = from.explorer.view;
    if (changes.batch) to.batch = from.batch;
    copyLabs(changes.labs, from.labs, to.labs);
    if (changes.own_losses) to.own_losses = from.own_losses;
    if (changes.appearance) to.appearance = from.appearance;
}

}  // namespace iou
