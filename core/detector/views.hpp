// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/scene.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace iou::detector {

inline constexpr int feature_count = 16;
/// The features, noisy ln kappa, ln anchor size, ln aspect, 1.
inline constexpr int box_inputs = feature_count + 4;
/// Those, objectness, and a cue for each class.
inline int classInputs(const Recipe& recipe) { return box_inputs + 1 + recipe.classes; }

/// An anchor that overlaps an object by enough.
struct View {
    std::size_t anchor = 0;  ///< its index
    Edges box;
    int object = 0;    ///< the one it looks at: the one it overlaps most, annotated or not
    double iou = 0.0;  ///< with that one
    int nearest = -1;  ///< the truth it overlaps most, by least_iou or more; -1: none
    double nearest_iou = 0.0;
    int truth = negative;  ///< the one it learns
    double weight = 1.0;   ///< of its regression

    static constexpr int negative = -2, ignored = -1;
};

/// What anchors see: noisy views of the true boxes, and through them the network's inputs.
class Viewer {
public:
    Viewer(const Recipe& recipe, std::uint64_t seed);

    /// Looks at an image; learning: its truths are assigned to anchors. Refused: a measure of
    /// overlap that leaves 0 to 1.
    Result<Done> look(Scene scene, int image, bool learning);
    const Scene& scene() const { return m_scene; }
    /// By anchor. Only those that learn know of the truths.
    const std::vector<View>& views() const { return m_views; }
    /// The inputs of the regression: box_inputs numbers.
    void boxInputs(const View& view, float* out) const;
    /// What the class branch has besides: 1 + classes numbers.
    void classCues(const View& view, float* out) const;

private:
    struct ObjectNoise {
        std::array<double, 4> edges{};
        double objectness = 0.0;
        std::vector<double> cues;
    };
    struct Pair {
        std::size_t anchor;
        double iou;
        int object;
    };

    void findPairs();
    void makeNoise();
    Result<Done> assignTruths();

    const Recipe& m_recipe;
    std::uint64_t m_seed;
    assign::AnchorSet m_anchors;
    std::array<std::array<double, 4>, feature_count> m_weights{};
    std::array<double, feature_count> m_bias{};
    Scene m_scene;
    int m_image = 0;
    std::vector<ObjectNoise> m_noise;
    std::vector<Pair> m_pairs;
    std::vector<View> m_views;
};

}  // namespace iou::detector
