// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/libav/libav.hpp"

#include <QImage>

#include <cstdint>
#include <span>
#include <vector>

namespace iou {

/// A chain of FFmpeg filters: frames go in, converted ones come out.
class FilterGraph {
public:
    struct Input {
        QSize size;
        AVPixelFormat format;
    };
    /// description: as FFmpeg's, with [in0], [in1] ... and [out]. tick: unit of all times, in
    /// seconds.
    static Result<FilterGraph> make(const std::string& description, std::span<const Input> inputs,
                                    AVRational tick);

    /// frame: null once this input has ended.
    Result<Done> push(std::size_t input, AVFrame* frame);
    /// The next converted frame; null when more input is needed or all is done.
    Result<libav::Frame> pull();

private:
    libav::Graph m_graph;
    std::vector<AVFilterContext*> m_sources;
    AVFilterContext* m_sink = nullptr;
};

/// A frame that shares the pixels of an image of 32 bits per pixel.
libav::Frame frameOf(const QImage& image, std::int64_t time);

/// Format of such a frame.
AVPixelFormat frameFormat(bool transparent);

}  // namespace iou
