// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/hover.hpp"

namespace iou {

void Hover::setBox(const std::optional<Box<>>& box) {
    if (box == m_box) return;
    m_box = box;
    emit changed();
}

void Hover::setAlpha(const std::optional<double>& alpha) {
    if (alpha == m_alpha) return;
    m_alpha = alpha;
    emit changed();
}

void Hover::setTerm(const std::string& id) {
    if (id == m_term) return;
    m_term = id;
    emit changed();
}

void Hover::clear() {
    setBox({});
    setAlpha({});
    setTerm({});
}

}  // namespace iou
