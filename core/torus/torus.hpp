// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Two angles, phi and psi, in degrees of period 360: a torus, drawn as a square whose opposite
/// sides are one.
namespace iou::torus {

inline constexpr double period = 360.0;

/// What two arcs share, given by centre and length; one longer than 360 is cut to it. They may meet
/// in two pieces.
double arcOverlap(double centre, double length, double other_centre, double other_length);

/// A product of two arcs.
struct Patch {
    double phi = 0.0, psi = 0.0;  ///< centre
    double w = 0.0, h = 0.0;      ///< lengths along phi and psi, >= 0
};
struct PatchOverlap {
    double phi = 0.0, psi = 0.0;  ///< what the arcs share
    double iou = 0.0;
    double flat = 0.0;  ///< IoU of the same numbers as boxes in a plane, without wrap
};
PatchOverlap compare(const Patch& pred, const Patch& target);

}  // namespace iou::torus
