// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/snapshot/scene_snapshot.hpp"

#include <QJsonObject>

#include <array>
#include <vector>

namespace iou {

/// What the scene of a lane shows beside its boxes, moment by moment.
class PageScene {
public:
    /// One more moment.
    void add(const SceneSnapshot& scene);
    /// Why the box changes after the moment added last.
    void addWhy(const QString& why) { m_why.push_back(why); }
    /// Takes the last moment back.
    void cut();

    /// The fields of the lane: card, why, pushes and their scale, colours of terms, trail.
    void write(QJsonObject& lane) const;

private:
    struct Share {
        QString symbol;
        int hue;
        std::array<std::vector<double>, 4> push;
    };
    void addShares(const SceneSnapshot& scene);
    void addOnce(const SceneSnapshot& scene);

    std::vector<std::vector<CardEntry>> m_card;
    std::vector<QString> m_why;
    std::array<std::vector<double>, 4> m_descent;  ///< left, top, right, bottom
    std::vector<Share> m_shares;                   ///< in the order they come first
    QJsonObject m_once;                            ///< what is the same at all moments
};

/// A colour of a term in the light and the dark theme.
QJsonArray termColors(int hue);

}  // namespace iou
