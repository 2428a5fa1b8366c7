// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Functions of extended precision (64 bits) made of its sums, products and quotients alone, which
/// every x86-64 processor rounds alike. Those of the C library ask the processor for its own
/// exponentials, logarithms and arctangents, whose last bits differ between makers.
///
/// Each is off by less than 2 units in the last of its 64 bits, so that rounded to double it is
/// right but for one value in some thousands, which stands nearly halfway between two. Arguments
/// that are not finite or outside of a domain, and poles, give what <cmath> says.
namespace iou::portable {

long double exp(long double x);
long double expm1(long double x);
long double log(long double x);
long double log1p(long double x);
/// In (-pi/2, pi/2).
long double atan(long double x);
/// Below 0 for whole p alone.
long double pow(long double x, long double p);

}  // namespace iou::portable
