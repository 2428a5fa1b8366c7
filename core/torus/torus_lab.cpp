// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus/torus_lab.hpp"

#include "core/torus/torus.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

// About where extended strands are: psi near 150, with the rest of it beyond 180.
TorusLab::TorusLab()
    : pred(std::vector<torus::Corner>{
          {-158, -248}, {-92, -256}, {-60, -215}, {-72, -168}, {-128, -150}, {-166, -190}}),
      target(std::vector<torus::Corner>{
          {-172, 118}, {-118, 96}, {-62, 104}, {-48, 150}, {-70, 192}, {-150, 204}, {-180, 165}}) {}

TorusOutcome outcomeOf(const TorusLab& lab) {
    TorusOutcome out;
    out.pred = torus::cellsOf(lab.pred, lab.cells);
    out.target = torus::cellsOf(lab.target, lab.cells);
    out.wrapped = torus::count(out.pred, out.target);
    out.flat = torus::compareFlat(lab.pred, lab.target, lab.cells);
    return out;
}

torus::Region broughtHome(const torus::Region& region) {
    double phi = 0.0, psi = 0.0;
    for (const torus::Corner& corner : region) {
        phi += corner.phi;
        psi += corner.psi;
    }
    const auto turns = [&](double sum) {
        return torus::period * std::round(sum / static_cast<double>(region.size()) / torus::period);
    };
    return moved(region, -turns(phi), -turns(psi));
}

torus::Region moved(const torus::Region& region, double phi, double psi) {
    const auto fits = [](double x) { return std::fabs(x) <= torus::farthest_angle; };
    torus::Region out = region;
    out.change([&](auto& corners) {
        for (torus::Corner& corner : corners) corner = {corner.phi + phi, corner.psi + psi};
    });
    return std::ranges::all_of(out,
                               [&](const torus::Corner& c) { return fits(c.phi) && fits(c.psi); })
               ? out
               : region;
}

}  // namespace iou
