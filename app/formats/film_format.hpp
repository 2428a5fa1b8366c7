// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <QImage>
#include <QSize>
#include <QString>

#include <limits>
#include <memory>
#include <string>
#include <string_view>

namespace iou {

/// What an encoder has to know about a film beforehand.
struct FilmFacts {
    QSize size;
    double fps = 30.0;
    bool transparent = false;
    std::string title;
    std::string session;  ///< goes into the file's comment
    int coarser = 0;      ///< than usual, where the format can be; 6 halve the bytes of a video
};

/// Takes the frames of a film one by one and keeps none. The file appears with finish(); an
/// encoder that is destroyed before leaves what was there.
class FrameEncoder {
public:
    virtual ~FrameEncoder() = default;
    /// Whether learn() must see the frames before the first add().
    virtual bool learnsFirst() const { return false; }
    virtual Result<Done> learn(const QImage&) { return Done{}; }
    /// frame: ARGB32_Premultiplied, of the film's size. again: the same as the one before.
    virtual Result<Done> add(const QImage& frame, bool again) = 0;
    virtual Result<Done> finish() = 0;
};

class MomentSource;
struct Progress;

/// A kind of film. Each stands in a file of its own, formats/film/NAME.cpp, which defines
/// `FilmFormat iou::films::NAME()`; the build finds it, and the dialog, the command line, help and
/// messages follow.
struct FilmFormat {
    std::string_view id;          ///< "mp4"
    std::string_view suffix;      ///< of its files: ".mp4"
    Phrase label{};               ///< in a sentence: "MP4"
    Phrase name{};                ///< in a list of formats: "MP4 (plays everywhere)"
    int place = 0;                ///< in that list, the lowest first
    bool file_per_frame = false;  ///< a path of it has the number of the frame in it, as %0Nd
    bool keeps_transparency = true;
    int most_coarser = 0;        ///< how far it can go before it looks bad
    int key_frames_every = 0;    ///< frames: then one stands for itself again; 0: the first alone
    Phrase transparency_loss{};  ///< what it makes of it all the same
    double most_fps = std::numeric_limits<double>::infinity();
    Phrase fps_limit{};  ///< says so, where there is a limit
    /// Why this installation cannot write the format; empty: it can.
    Phrase (*why_not)() = [] { return Phrase(); };
    /// Whether these bytes begin as such a film does; null: its films are not read.
    bool (*recognises)(std::string_view bytes) = nullptr;
    /// The text of the session it carries; empty: none.
    QString (*session)(std::string_view bytes) = nullptr;
    /// Opens the film's file. path: of the file, or the name with %0Nd of a sequence.
    Result<std::unique_ptr<FrameEncoder>> (*open)(const FilmFacts& facts,
                                                  const std::string& path) = nullptr;
    /// Writes the whole file from moments instead of frames: a format has one of the two.
    /// progress counts moments.
    Result<Done> (*write)(MomentSource& moments, const std::string& path,
                          Progress& progress) = nullptr;

    bool hasFrames() const { return open != nullptr; }
};

}  // namespace iou
