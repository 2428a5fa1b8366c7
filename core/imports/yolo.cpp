// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/imports/box_format.hpp"
#include "core/imports/evidence.hpp"

#include <algorithm>
#include <limits>

/// YOLO: a text file per image; "class cx cy w h" a line, shares of the image's width and height.
/// Detections have a sixth number, the score, last or second.
namespace iou::imports {

namespace {

using datasets::FileKind;
using Words = std::vector<std::string_view>;

constexpr double kLeastShare = -0.01, kGreatestShare = 1.01;
constexpr std::string_view kScoreLast = "class,cx,cy,w,h,conf",
                           kScoreSecond = "class,conf,cx,cy,w,h";

bool isShare(double x) { return x >= kLeastShare && x <= kGreatestShare; }

enum class ScoreAt { none, last, second };

/// Where the score may be, each with how many of the boxes leave the image then.
struct ScoreEvidence {
    std::int64_t lines = 0, leaving[2] = {0, 0};

    bool enough() const { return lines >= evidence_boxes; }
    void count(std::string_view line) {
        const Words words = datasets::wordsOf(line);
        double x[6];
        if (enough() || words.size() != 6 || !readNumbers(words, x)) return;
        ++lines;
        for (const int second : {0, 1}) {
            const double* const box = x + 1 + second;
            const auto outside = [](double centre, double size) {
                return centre - size * 0.5 < kLeastShare || centre + size * 0.5 > kGreatestShare;
            };
            leaving[second] += outside(box[0], box[2]) || outside(box[1], box[3]);
        }
    }
};

Error askForScore(const Source& source, Reading& reading) {
    ScoreEvidence found;
    const auto count = [&](std::string_view line, std::int64_t) {
        found.count(line);
        return Result<Done>(Done{});
    };
    if (const auto read = eachLine(source, reading, count); !read) return read.error();
    while (!found.enough()) {
        const auto more = reading.nextFile();
        if (!more || !eachLine({more->bytes, source.path, more->key}, reading, count)) break;
    }
    return ask(reading, source, phrase("six numbers a line do not say which is the score"),
               "columns",
               {{std::string(kScoreLast),
                 phrase("%1 of %2 leave the image", found.leaving[0], found.lines)},
                {std::string(kScoreSecond),
                 phrase("%1 of %2 leave the image", found.leaving[1], found.lines)}});
}

Result<ScoreAt> scoreAt(const Source& source, const Reading& reading) {
    const auto& said = reading.settings.columns;
    if (said.empty()) return ScoreAt::none;
    std::string text;
    for (const auto& name : said) (text += text.empty() ? "" : ",") += name;
    if (text == kScoreLast) return ScoreAt::last;
    if (text == kScoreSecond) return ScoreAt::second;
    if (text == "class,cx,cy,w,h") return ScoreAt::none;
    return Error{phrase("\"%1\" are no columns of YOLO", text), source.path,
                 phrase("say %1 or %2", kScoreLast, kScoreSecond)};
}

/// Bounds of an outline, as centre and size.
std::array<double, 4> boundsOf(const std::vector<double>& points) {
    double lo[2], hi[2];
    for (std::size_t axis = 0; axis < 2; ++axis) lo[axis] = hi[axis] = points[axis];
    for (std::size_t i = 2; i < points.size(); ++i) {
        lo[i % 2] = std::min(lo[i % 2], points[i]);
        hi[i % 2] = std::max(hi[i % 2], points[i]);
    }
    return {(lo[0] + hi[0]) * 0.5, (lo[1] + hi[1]) * 0.5, hi[0] - lo[0], hi[1] - lo[1]};
}

/// Reads the lines of one file.
struct YoloLines {
    const Source& source;
    Reading& reading;
    ScoreAt score;
    int file;
    std::optional<ImageSize> size = {};

    Result<Done> take(std::string_view line, std::int64_t number) {
        const Words words = datasets::wordsOf(line);
        const std::size_t n = words.size();
        const Phrase place = phrase("%1, line %2", source.path, number);
        const bool outline = score == ScoreAt::none && n >= 7 && n % 2 == 1;
        if (n == 6 && score == ScoreAt::none) return askForScore(source, reading);
        if (!outline && n != (score == ScoreAt::none ? 5U : 6U))
            return Error{
                phrase("the line has %1 numbers", n), place,
                phrase("a line of YOLO is class cx cy w h (--columns says where a score is)")};
        BoxRecord record;
        record.file = file;
        record.place = number;
        std::vector<double> x(n);
        if (const auto read = readNumbers(words, x); !read) {
            reading.table.leaveOut(datasets::NoticeKind::wrong_type, record, read.error().what);
            return Done{};
        }
        if (x[0] < 0.0 || x[0] != static_cast<double>(static_cast<int>(std::min(x[0], 1e9)))) {
            reading.table.leaveOut(datasets::NoticeKind::wrong_type, record,
                                   phrase("the class \"%1\" is no whole number from 0", words[0]));
            return Done{};
        }
        if (score != ScoreAt::none) {
            const std::size_t at = score == ScoreAt::last ? 5 : 1;
            record.score = x[at];
            x.erase(x.begin() + static_cast<std::ptrdiff_t>(at));
        }
        return takeShares(record, x, outline, place);
    }

private:
    Result<Done> takeShares(BoxRecord record, const std::vector<double>& x, bool outline,
                            const Phrase& place) {
        if (!std::all_of(x.begin() + 1, x.end(), isShare)) {
            reading.table.leaveOut(datasets::NoticeKind::out_of_range, record,
                                   phrase("a number is not from 0 to 1, a share of the image"));
            return Done{};
        }
        if (!size) {
            const auto found = reading.sizeFor(source);
            if (!found) return found.error();
            size = *found;
        }
        const auto& names = reading.settings.names;
        const auto number = static_cast<std::int64_t>(x[0]);
        if (!names.empty() && static_cast<std::size_t>(number) >= names.size())
            return Error{phrase("class %1 has no name", number), place,
                         phrase("there are %1 names, from 0 on", names.size())};
        record.image = reading.table.image({0, source.key});
        reading.table.images[static_cast<std::size_t>(record.image)].size = *size;
        record.label = reading.table.label(
            {number, {}}, names.empty() ? std::string() : names[static_cast<std::size_t>(number)]);
        std::array<double, 4> box{x[1], x[2], x[3], x[4]};
        if (outline) {
            box = boundsOf({x.begin() + 1, x.end()});
            reading.table.notices.add(datasets::NoticeKind::bounds_taken, place,
                                      phrase("of an outline the bounds are taken"));
        }
        const double w = size->width, h = size->height;
        const auto taken = reading.take({box[0] * w, box[1] * h, box[2] * w, box[3] * h},
                                        BoxNotation::cxcywh, record);
        return taken ? Result<Done>(Done{}) : taken.error();
    }
};

Result<Done> readYolo(const Source& source, Reading& reading) {
    const auto score = scoreAt(source, reading);
    if (!score) return score.error();
    reading.convention(phrase("centre, width and height as shares of the image's"));
    // An image without boxes is one nevertheless.
    reading.table.image({0, source.key});
    YoloLines lines{source, reading, *score,
                    reading.table.file(source.path, datasets::PlaceKind::line)};
    return eachLine(source, reading, [&](std::string_view line, std::int64_t number) {
        return lines.take(line, number);
    });
}

}  // namespace

const BoxFormat yolo_format{"yolo", "YOLO",
                            [](FileKind kind) {
                                return kind == FileKind::yolo || kind == FileKind::yolo_scored ||
                                       kind == FileKind::yolo_outline;
                            },
                            readYolo, true};

}  // namespace iou::imports
