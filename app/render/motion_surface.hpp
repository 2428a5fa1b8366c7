// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface/surface_frame.hpp"

#include <deque>
#include <memory>
#include <span>

namespace iou {

class ExplorerModel;

/// The surface of one lane in a motion. Its axes and colours are those of the whole motion: they
/// stand still while what is shown changes.
class MotionSurface {
public:
    /// samples: along each axis.
    MotionSurface(int lane, const Range& x, const Range& y, int samples, const SurfaceStyle& style);

    int lane() const { return m_lane; }
    /// Widens the colours' range by what the model shows now, with this box of the lane.
    void include(const ExplorerModel& model, const Box<>& shown);
    /// Lanes that share their colours get one range.
    static void shareColors(std::span<MotionSurface> surfaces);
    /// Of what the model shows now, with this box; the previous one where nothing has changed. Null
    /// while there is nothing to show.
    std::shared_ptr<const SurfaceFrame> frame(const ExplorerModel& model, const Box<>& shown);

private:
    SurfaceRequest request(const ExplorerModel& model, const Box<>& shown) const;

    int m_lane;
    Range m_x, m_y;
    int m_samples;
    SurfaceStyle m_style;
    std::optional<ValueExtremes> m_values;
    std::optional<ColorScale> m_scale;
    /// The last ones, newest last.
    std::deque<std::shared_ptr<const SurfaceFrame>> m_frames;
};

}  // namespace iou
