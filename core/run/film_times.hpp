// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace iou {

enum class Easing {
    steady,  ///< the same pace throughout
    soft,    ///< starts and ends slowly
    early,   ///< fast at first, slow at the end
    late     ///< starts slowly, then steady
};
/// An easing's pace: place over time, both 0 to 1.
double eased(Easing easing, double t);

/// How long a film is and how its time is spent.
struct FrameTimes {
    double fps = 30.0;                             ///< frames per second, > 0
    double duration_s = 8.0;                       ///< of the whole film, > 0
    double hold_first_s = 0.5, hold_last_s = 1.0;  ///< still at both ends
    Easing easing = Easing::late;
    /// Of the film's time, that it stands still at most at either end.
    static constexpr double longest_hold = 0.25;

    int frames() const { return std::max(1, static_cast<int>(std::lround(fps * duration_s))); }
    friend bool operator==(const FrameTimes&, const FrameTimes&) = default;
};

/// A part of a motion, by its places (0 to 1, from <= to).
struct Stretch {
    double from = 0.0, to = 1.0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};
/// Where a film stands still within its motion.
struct Pause {
    double place, seconds;
    friend bool operator==(const Pause&, const Pause&) = default;
};

/// Which place of its motion each frame of a film shows. One stretch follows the other, each in the
/// time that its length has; a film starts a stretch at once where the last one ended.
class FilmSchedule {
public:
    /// The whole motion.
    explicit FilmSchedule(const FrameTimes& times) : FilmSchedule(times, {Stretch{}}, 0.0, {}) {}
    /// stretches: one at least. between_s: still between two stretches, half of it where the first
    /// ends and half where the second starts. pauses: ascending; those within a stretch count.
    /// What stands still takes at most three quarters of the time, a quarter at either end.
    FilmSchedule(const FrameTimes& times, const std::vector<Stretch>& stretches, double between_s,
                 const std::vector<Pause>& pauses);

    int frames() const { return m_frames; }
    /// Place of the motion shown by a frame; frame 0 is where the first stretch starts, the last
    /// one where the last ends.
    double place(int frame) const { return at(frame).place; }
    /// The stretch a frame belongs to.
    int stretch(int frame) const { return at(frame).stretch; }
    /// Seconds that stand still, of those asked for.
    double stillSeconds() const { return m_still_s; }

private:
    struct Moment {
        double place;
        int stretch;
    };
    /// A piece of movement between two rests, or a rest.
    struct Piece {
        double begin, end;  ///< in frames
        double from, to;
        int stretch;
    };
    Moment at(int frame) const;

    std::vector<Piece> m_pieces;
    int m_frames;
    double m_still_s = 0.0;
    Easing m_easing;
};

}  // namespace iou
