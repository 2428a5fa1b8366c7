// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/formula_mutations.hpp"

namespace iou::testing {
namespace {

TEST(FormulaFuzzLong, AHundredThousandMutationsAreLossesOrRefusedWithAPlace) {
    expectMutationsAreTaken(scaled(100'000));
}

}  // namespace
}  // namespace iou::testing
