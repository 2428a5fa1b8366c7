// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_scene.hpp"

#include "app/html/page_json.hpp"
#include "core/run/trail.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/scene_painter.hpp"
#include "widgets/text/number_text.hpp"

#include <QJsonArray>

#include <algorithm>

namespace iou {

namespace {

/// The scale of the arrows in views whose shorter side is that long; between them it is even.
constexpr std::array kScaleSides{128.0, 160.0, 192.0, 224.0, 256.0, 288.0, 320.0};

/// One row of the card: a text where it is the same at all moments, else one per moment.
QJsonValue column(const std::vector<std::vector<CardEntry>>& card, std::size_t row,
                  QString CardEntry::*part) {
    QJsonArray texts;
    bool same = true;
    for (const auto& entries : card) {
        texts.append(row < entries.size() ? entries[row].*part : QString());
        same &= texts.last() == texts.first();
    }
    return same ? texts.first() : QJsonValue(texts);
}

QJsonArray edgesJson(const std::array<std::vector<double>, 4>& edges) {
    QJsonArray array;
    for (const auto& edge : edges) array.append(jsonRounded(edge));
    return array;
}

}  // namespace

QJsonArray termColors(int hue) {
    return {Theme::light().term(hue).name(), Theme::darkTheme().term(hue).name()};
}

void PageScene::addShares(const SceneSnapshot& scene) {
    const std::size_t before = m_card.size() - 1;
    for (const SceneShare& share : scene.shares) {
        auto known = std::find_if(m_shares.begin(), m_shares.end(), [&](const Share& s) {
            return s.symbol == share.symbol && s.hue == share.hue;
        });
        if (known == m_shares.end()) {
            Share made{share.symbol, share.hue, {}};
            for (auto& edge : made.push) edge.assign(before, 0.0);
            known = m_shares.insert(m_shares.end(), std::move(made));
        }
        for (std::size_t i = 0; i < 4; ++i) known->push[i].push_back(share.push[i]);
    }
    for (Share& share : m_shares)
        for (auto& edge : share.push) edge.resize(before + 1, 0.0);
}

void PageScene::addOnce(const SceneSnapshot& scene) {
    QJsonArray scales, trail;
    for (const double side : kScaleSides) {
        const ArrowScale scale = descentScale(scene, {side, side});
        scales.append(QJsonArray{side, scale.length, scale.key, numberText(scale.key, 1)});
    }
    if (scene.path)
        for (const int step : trailSteps(*scene.path, trail_boxes)) trail.append(step);
    m_once = {{"scales", scales},
              {"trail", trail},
              {"encloses", scene.view.enclosing},
              {"interpolated", scene.view.interpolated},
              {"diagonal", scene.shows_diagonal}};
    if (scene.rest_hue >= 0) {
        m_once["rest"] = termColors(scene.rest_hue);
        m_once["restRises"] = scene.rest_hue % 2 == 0;
    }
    if (scene.distance_hue >= 0) m_once["way"] = termColors(scene.distance_hue);
}

void PageScene::add(const SceneSnapshot& scene) {
    if (m_card.empty()) addOnce(scene);
    m_card.push_back(scene.card);
    for (std::size_t i = 0; i < 4; ++i) m_descent[i].push_back(scene.edge_descent[i]);
    addShares(scene);
}

void PageScene::cut() {
    if (!m_card.empty()) m_card.pop_back();
    if (m_why.size() > m_card.size()) m_why.pop_back();
    const auto shorten = [](auto& edges) {
        for (auto& edge : edges)
            if (!edge.empty()) edge.pop_back();
    };
    shorten(m_descent);
    for (Share& share : m_shares) shorten(share.push);
}

void PageScene::write(QJsonObject& lane) const {
    for (auto it = m_once.begin(); it != m_once.end(); ++it) lane[it.key()] = it.value();
    lane["descent"] = edgesJson(m_descent);
    QJsonArray rows, shares, why;
    std::size_t count = 0;
    for (const auto& entries : m_card) count = std::max(count, entries.size());
    for (std::size_t row = 0; row < count; ++row) {
        const auto has = std::find_if(m_card.begin(), m_card.end(),
                                      [row](const auto& entries) { return row < entries.size(); });
        const CardEntry& first = (*has)[row];
        QJsonObject json{{"name", column(m_card, row, &CardEntry::name)},
                         {"value", column(m_card, row, &CardEntry::value)}};
        if (first.hue >= 0) json["colors"] = termColors(first.hue);
        if (first.share) {
            std::vector<double> bar;
            for (const auto& entries : m_card)
                bar.push_back(row < entries.size() ? entries[row].share.value_or(0.0) : 0.0);
            json["share"] = jsonRounded(bar);
        }
        rows.append(json);
    }
    lane["card"] = rows;
    if (m_shares.size() > 1)  // one alone is the whole push
        for (const Share& share : m_shares)
            shares.append(QJsonObject{{"symbol", share.symbol},
                                      {"colors", termColors(share.hue)},
                                      {"hollow", share.hue % 2 == 1},
                                      {"push", edgesJson(share.push)}});
    lane["shares"] = shares;
    if (std::all_of(m_why.begin(), m_why.end(), [](const QString& w) { return w.isEmpty(); }))
        return;
    for (const QString& words : m_why) why.append(words);
    lane["why"] = why;
}

}  // namespace iou
