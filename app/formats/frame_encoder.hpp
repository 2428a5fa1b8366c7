// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"

#include <QByteArray>
#include <QImage>

#include <memory>

namespace iou {

/// What an encoder has to know about a film beforehand.
struct FilmFacts {
    AnimationFormat format = AnimationFormat::mp4;
    QSize size;
    double fps = 30.0;
    bool transparent = false;
    std::string title;
    std::string session;  ///< goes into the file's comment
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

/// Opens the film's file. path: of the file, or the name with %0Nd of a sequence.
Result<std::unique_ptr<FrameEncoder>> makeEncoder(const FilmFacts& facts, const std::string& path);

/// The file of one frame of a sequence: %d or %0Nd replaced; empty unless there is exactly one.
std::string sequenceName(const std::string& pattern, int frame);

}  // namespace iou
