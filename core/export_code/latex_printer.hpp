// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export_code/export_set.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace iou::export_code {

/// Prints a formula as lines of an align environment, without their ends.
class LatexPrinter {
public:
    LatexPrinter(const ExportSet& set, const ExportedLoss& loss) : m_set(set), m_loss(loss) {}

    std::string result();
    std::vector<std::string> definitions();
    /// Of the quantities that result() and definitions() named.
    std::vector<std::string> quantities() const;

private:
    struct Text {
        std::string text;
        int rank;  ///< 1 a sum, 2 a product, 3 signed, 4 a power, 5 whole
    };

    Text print(int index);
    std::string bare(int index) { return print(index).text; }
    std::string whole(int index, int rank);
    Text sum(const own::Node& node);
    Text product(const own::Node& node);
    Text power(int base, int exponent);
    Text compare(const own::Node& node);
    Text joined(const own::Node& node, std::string_view sign);
    Text member(const own::Node& node);
    Text quantity(const own::Node& node);
    Text call(const own::Node& node);
    Text boxFunction(const own::Node& node);
    Text loss(const own::Node& node);
    const own::Node& node(int index) const { return m_loss.formula->node(index); }

    const ExportSet& m_set;
    const ExportedLoss& m_loss;
    std::set<int> m_quantities;
};

}  // namespace iou::export_code
