// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/film_times.hpp"

namespace iou {

namespace {

constexpr double kMostPauses = 0.25;  ///< of the time, in all pauses
constexpr double kSlowStart = 0.25;   ///< of the time, until the pace of `late` is steady

}  // namespace

double eased(Easing easing, double t) {
    t = std::clamp(t, 0.0, 1.0);
    switch (easing) {
    case Easing::soft: return t * t * (3.0 - 2.0 * t);
    case Easing::early: return 1.0 - (1.0 - t) * (1.0 - t);
    case Easing::late: {
        const double pace = 1.0 / (1.0 - 0.5 * kSlowStart);
        if (t < kSlowStart) return pace * t * t / (2.0 * kSlowStart);
        return 1.0 - pace * (1.0 - t);
    }
    case Easing::steady: break;
    }
    return t;
}

FilmSchedule::FilmSchedule(const FrameTimes& times, const std::vector<Stretch>& stretches,
                           double between_s, const std::vector<Pause>& pauses)
    : m_frames(times.frames()), m_easing(times.easing) {
    // Movements and, after each, how long it rests.
    struct Part {
        double from, to, rest_s;
        int stretch, next;  ///< what the second half of the rest shows
    };
    std::vector<Part> parts;
    double way = 0.0, rests = 0.0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& s = stretches[i];
        const int index = static_cast<int>(i);
        double from = s.from;
        for (const Pause& pause : pauses) {
            if (!(pause.place > s.from && pause.place < s.to) || !(pause.seconds > 0.0)) continue;
            parts.push_back({from, pause.place, pause.seconds, index, index});
            from = pause.place;
        }
        const bool is_last = i + 1 == stretches.size();
        parts.push_back({from, s.to, is_last ? 0.0 : between_s, index, index + !is_last});
        way += s.to - s.from;
    }
    for (const Part& part : parts) rests += part.rest_s;
    const double first_s =
        std::min(times.hold_first_s, times.duration_s * FrameTimes::longest_hold);
    const double last_s = std::min(times.hold_last_s, times.duration_s * FrameTimes::longest_hold);
    const double shortened =
        rests > 0.0 ? std::min(1.0, times.duration_s * kMostPauses / rests) : 0.0;
    m_still_s = first_s + last_s + rests * shortened;

    const int last = m_frames - 1;
    const double moving =
        std::max(0.0, last - times.fps * m_still_s);  // frames; a film of one frame has none
    double now = first_s * times.fps;
    m_pieces.push_back({0.0, now, parts.front().from, parts.front().from, 0});
    for (const Part& part : parts) {
        const double share =
            way > 0.0 ? (part.to - part.from) / way : 1.0 / static_cast<double>(parts.size());
        m_pieces.push_back({now, now + moving * share, part.from, part.to, part.stretch});
        now = m_pieces.back().end;
        if (!(part.rest_s > 0.0)) continue;
        // What comes is looked at before it starts to move.
        const double half = 0.5 * part.rest_s * shortened * times.fps;
        const double next = part.next == part.stretch
                                ? part.to
                                : stretches[static_cast<std::size_t>(part.next)].from;
        m_pieces.push_back({now, now + half, part.to, part.to, part.stretch});
        m_pieces.push_back({now + half, now + 2.0 * half, next, next, part.next});
        now = m_pieces.back().end;
    }
    m_pieces.push_back(
        {now, std::max<double>(now, last), parts.back().to, parts.back().to, parts.back().stretch});
}

FilmSchedule::Moment FilmSchedule::at(int frame) const {
    const Piece& first = m_pieces.front();
    const Piece& end = m_pieces.back();
    if (frame <= 0) return {first.from, first.stretch};
    if (frame >= m_frames - 1) return {end.to, end.stretch};
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end() - 1, [&](const Piece& p) {
        return static_cast<double>(frame) <= p.end;
    });
    const double length = std::max(1e-9, piece->end - piece->begin);
    const double done = eased(m_easing, (frame - piece->begin) / length);
    return {piece->from + (piece->to - piece->from) * done, piece->stretch};
}

}  // namespace iou
