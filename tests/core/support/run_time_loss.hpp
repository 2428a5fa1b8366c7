// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace iou::testing {

inline constexpr const char* scaled_kind = "scaled iou";

/// k (1 - IoU): a loss no header knows, with a term no widget knows. Owns its words.
class ScaledIou : public LossCode {
public:
    explicit ScaledIou(std::string symbol)
        : m_symbol(std::move(symbol)),
          m_iou(*findLoss("iou")->code), m_part{"scaled_loss", m_symbol.c_str(),
                                                "The whole loss, scaled.",
                                                shows::overlap | shows::corners, TermRole::part},
          m_info{.family = Family::own,
                 .year = 0,
                 .source = "a test",
                 .formula = m_symbol.c_str(),
                 .pathology = "None is known."} {}

    const TermInfo& part() const { return m_part; }
    const LossInfo& info() const { return m_info; }

    double value(const Box<>& pred, const Box<>& target, const double* k) const override {
        return *k * m_iou.value(pred, target, nullptr);
    }
    Gradient gradient(const Box<>& pred, const Box<>& target, const double* k) const override {
        return scaled(m_iou.gradient(pred, target, nullptr), *k);
    }
    Gradient direction(const Box<>& pred, const Box<>& target, const double* k) const override {
        return gradient(pred, target, k);
    }
    void explain(const Box<>& pred, const Box<>& target, const double* k,
                 std::vector<TermValue>& out) const override {
        const Gradient g = gradient(pred, target, k);
        out.push_back({&m_part, g.value, g.d});
    }
    void contributions(const Box<>& pred, const Box<>& target, const double* k,
                       std::vector<TermValue>& out) const override {
        explain(pred, target, k, out);
    }
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* k,
                        const Reading& reading) const override {
        return scaled(m_iou.gradientAs(pred, target, nullptr, reading), *k);
    }

private:
    static Gradient scaled(Gradient g, double k) {
        g.value *= k;
        for (double& d : g.d) d *= k;
        return g;
    }

    std::string m_symbol;
    const LossCode& m_iou;
    TermInfo m_part;
    LossInfo m_info;
};

/// The entry of a text "id k".
inline Result<LossPointer> readScaledIou(std::string_view text) {
    const std::size_t blank = text.find(' ');
    const auto k = parseNumber(text.substr(std::min(blank, text.size() - 1) + 1));
    if (blank == std::string_view::npos || !k)
        return Error{phrase("no scaled loss"), std::string(text), {}};
    const std::string id(text.substr(0, blank));
    const auto code = std::make_shared<const ScaledIou>("k(1−IoU)");
    const auto entry = std::make_shared<LossEntry>();
    entry->id = id;
    entry->name = "Scaled " + id;
    entry->sentence = "Made by a test.";
    entry->info = &code->info();
    entry->parameters = {{"k", "k", "Factor.", *k, 0.0, 100.0}};
    entry->terms = {&code->part()};
    entry->code = code.get();
    entry->source = {scaled_kind, id + ' ' + formatShortest(*k)};
    entry->owned = code;
    return LossPointer(entry);
}

inline LossPointer scaledIou(const std::string& id, double k) {
    setLossReader(scaled_kind, readScaledIou);
    return *lossFrom({scaled_kind, id + ' ' + formatShortest(k)});
}

/// In the list of losses while it lives.
class Added {
public:
    explicit Added(LossPointer entry) : m_id(entry->id), m_done(addLoss(std::move(entry))) {}
    ~Added() { removeLoss(m_id); }
    Added(const Added&) = delete;
    Added& operator=(const Added&) = delete;
    bool done() const { return m_done.has_value(); }

private:
    std::string m_id;
    Result<Done> m_done;
};

}  // namespace iou::testing
