// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <QObject>

#include <optional>
#include <string>

namespace iou {

/// What the pointer is over in one view, for the other views to show.
class Hover : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Ghost box under the pointer.
    const std::optional<Box<>>& box() const { return m_box; }
    void setBox(const std::optional<Box<>>& box);
    /// Coefficient the interpolated box is drawn at for a preview; the loss keeps its own.
    const std::optional<double>& alpha() const { return m_alpha; }
    void setAlpha(const std::optional<double>& alpha);
    /// Id of the term under the pointer; its geometry lights up. Empty: none.
    const std::string& term() const { return m_term; }
    void setTerm(const std::string& id);
    /// The pointer is over nothing.
    void clear();

signals:
    void changed();

private:
    std::optional<Box<>> m_box;
    std::optional<double> m_alpha;
    std::string m_term;
};

}  // namespace iou
