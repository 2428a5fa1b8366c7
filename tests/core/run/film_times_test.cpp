// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/film_times.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

constexpr auto kAll = {Easing::steady, Easing::soft, Easing::early, Easing::late};

TEST(FilmTimes, EasingsGoFromNoughtToOne) {
    for (const Easing easing : kAll) {
        EXPECT_EQ(eased(easing, 0.0), 0.0);
        EXPECT_DOUBLE_EQ(eased(easing, 1.0), 1.0);
        EXPECT_EQ(eased(easing, 7.0), 1.0);
        for (double t = 0.01; t <= 1.0; t += 0.01)
            EXPECT_GT(eased(easing, t), eased(easing, t - 0.01));
    }
}

TEST(FilmTimes, EasingsAreWhatTheyAreCalled) {
    const auto pace = [](Easing easing, double t) {
        return (eased(easing, t + 1e-4) - eased(easing, t - 1e-4)) / 2e-4;
    };
    EXPECT_NEAR(pace(Easing::steady, 0.1), pace(Easing::steady, 0.9), 1e-9);
    EXPECT_LT(pace(Easing::soft, 0.05), 0.4);
    EXPECT_LT(pace(Easing::soft, 0.95), 0.4);
    EXPECT_GT(pace(Easing::early, 0.05), 1.8);
    EXPECT_LT(pace(Easing::early, 0.95), 0.2);
    EXPECT_LT(pace(Easing::late, 0.05), 0.4);
    EXPECT_NEAR(pace(Easing::late, 0.5), pace(Easing::late, 0.95), 1e-9);     // steady then
    EXPECT_NEAR(pace(Easing::late, 0.249), pace(Easing::late, 0.251), 0.02);  // without a jerk
}

TEST(FilmTimes, AFilmStartsAtTheFirstAndEndsAtTheLastPlace) {
    FrameTimes times{.fps = 25.0, .duration_s = 4.0, .easing = Easing::steady};
    const FilmSchedule film(times);
    ASSERT_EQ(film.frames(), 100);
    EXPECT_EQ(film.place(0), 0.0);
    EXPECT_EQ(film.place(12), 0.0);  // still for half a second
    EXPECT_GT(film.place(13), 0.0);
    EXPECT_LT(film.place(73), 1.0);
    EXPECT_EQ(film.place(75), 1.0);  // and for one at the end
    EXPECT_EQ(film.place(99), 1.0);
    for (int k = 1; k < 100; ++k) EXPECT_GE(film.place(k), film.place(k - 1));
    times.duration_s = 0.001;
    EXPECT_EQ(FilmSchedule(times).frames(), 1);
    EXPECT_EQ(FilmSchedule(times).place(0), 0.0);
    // Holds longer than the film leave it half of its time.
    times = {.fps = 10.0,
             .duration_s = 2.0,
             .hold_first_s = 60.0,
             .hold_last_s = 60.0,
             .easing = Easing::steady};
    EXPECT_GT(FilmSchedule(times).place(10), 0.3);
    EXPECT_LT(FilmSchedule(times).place(10), 0.7);
}

TEST(FilmTimes, SegmentsTakeTheTimeOfTheirLengthAndRestInBetween) {
    const FrameTimes times{.fps = 10.0,
                           .duration_s = 14.1,
                           .hold_first_s = 1.0,
                           .hold_last_s = 1.0,
                           .easing = Easing::steady};
    const FilmSchedule film(times, {{0.0, 0.2}, {0.5, 0.9}}, 2.0, {});
    // 1 s, 10 s of movement in all with 2 s in between, 1 s.
    EXPECT_NEAR(film.place(10), 0.0, 1e-9);
    const double first = 10.0 * 0.2 / 0.6, second = 10.0 * 0.4 / 0.6;
    EXPECT_LT(film.place(static_cast<int>(10 + 10 * first) - 1), 0.2);
    EXPECT_EQ(film.place(static_cast<int>(10 + 10 * first) + 1), 0.2);
    EXPECT_EQ(film.stretch(static_cast<int>(10 + 10 * first) + 9), 0);
    // The second half of the rest shows what comes.
    EXPECT_EQ(film.place(static_cast<int>(10 + 10 * first) + 12), 0.5);
    EXPECT_EQ(film.stretch(static_cast<int>(10 + 10 * first) + 12), 1);
    EXPECT_NEAR(film.place(static_cast<int>(30 + 10 * (first + 0.5 * second))), 0.7, 0.005);
    EXPECT_EQ(film.place(140), 0.9);
    EXPECT_NEAR(film.stillSeconds(), 4.0, 1e-12);
}

TEST(FilmTimes, PausesHoldTheFilmAtTheirPlaces) {
    const FrameTimes times{.fps = 10.0,
                           .duration_s = 10.1,
                           .hold_first_s = 0.0,
                           .hold_last_s = 0.0,
                           .easing = Easing::steady};
    const FilmSchedule film(times, {Stretch{}}, 0.0, {{0.25, 1.0}, {0.75, 1.0}, {1.0, 1.0}});
    int at_first = 0, at_second = 0;
    for (int k = 0; k < film.frames(); ++k) {
        at_first += film.place(k) == 0.25;
        at_second += film.place(k) == 0.75;
    }
    EXPECT_NEAR(at_first, 10, 1);
    EXPECT_NEAR(at_second, 10, 1);
    EXPECT_NEAR(film.stillSeconds(), 2.0, 1e-12);
    EXPECT_NEAR(film.place(50), 0.5, 0.01);
    // More pauses than there is time for take a quarter of it.
    const FilmSchedule full(times, {Stretch{}}, 0.0, {{0.5, 100.0}});
    EXPECT_NEAR(full.stillSeconds(), 0.25 * 10.1, 1e-9);
}

}  // namespace
}  // namespace iou
