// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"
#include "core/session/document.hpp"

#include <any>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <vector>

namespace iou {

/// What quantities are read from; the run is made when one asks for it.
class Situation {
public:
    /// The document must outlive it.
    Situation(const Document& d, int step) : document(d), playhead(step) {}
    const Document& document;
    const int playhead;
    const Trajectory& run();
    const Box<>& pred() const { return document.explorer.scene.pred; }
    const Box<>& target() const { return document.explorer.scene.target; }
    template <class Lab>
    const Lab& lab() const {
        return document.lab<Lab>();
    }
    /// What a lab comes to, made by `make()` when the first quantity asks for it; known by its
    /// type.
    template <class Make>
    const auto& once(const Make& make) {
        using Value = std::decay_t<decltype(make())>;
        std::any& kept = m_made[typeid(Value)];
        if (!kept.has_value()) kept = make();
        return std::any_cast<const Value&>(kept);
    }

private:
    std::optional<Trajectory> m_run;
    std::unordered_map<std::type_index, std::any> m_made;
};

using Quantity = std::function<double(Situation&)>;

/// By its name in a goal (see expression.hpp), and the numbers in parentheses behind it where a lab
/// is asked; empty where there is none.
std::optional<Quantity> findQuantity(std::string_view name, std::span<const int> arguments = {});

/// "positives(2)" from the front of a text.
struct QuantityCall {
    std::string_view name;  ///< small letters, digits, dots, underscores
    std::vector<int> arguments{};
    std::size_t length = 0;  ///< of name, parentheses and what is between
};
/// What follows the name and is no list of numbers is left alone.
QuantityCall readQuantityCall(std::string_view text);

/// What a person calls it: "IoU", "horizontal gap", "GIoU loss". expression: a quantity, or one of
/// the expressions that have a name of their own, such as "1 - loss.giou" and
/// "abs(pred.cy - target.cy)"; any other is given back as it is. in: what it is asked of, after
/// which a numbered loss has its name; null: nothing yet.
Phrase quantityName(std::string_view expression, const Document* in = nullptr);

}  // namespace iou
