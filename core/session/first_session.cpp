// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/first_session.hpp"

#include "core/explorer/lane_edits.hpp"
#include "core/registry/registry.hpp"

#include <cassert>

namespace iou {

Document firstDocument() {
    Document document;
    Explorer& e = document.explorer;
    e.scene.target = {0.5, 0.5, 1.0, 1.0};
    e.scene.pred = {2.3, 1.5, 0.9, 0.7};
    e.run().loss = *Loss::parse("giou");
    e.run().schedule = Schedule::constant(0.02);
    const auto added = addLane(e, *Loss::parse("interp_iou"));
    assert(added);
    (void)added;
    e.active = 0;
    e.view.compare.center = CentralView::grid;
    return document;
}

}  // namespace iou
