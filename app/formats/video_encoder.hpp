// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/filter_graph.hpp"
#include "app/formats/frame_encoder.hpp"
#include "core/files/atomic_file.hpp"

#include <optional>

namespace iou {

/// MP4, WebM, APNG and GIF through the FFmpeg libraries.
class VideoEncoder : public FrameEncoder {
public:
    static Result<std::unique_ptr<FrameEncoder>> make(const FilmFacts& facts,
                                                      const std::string& path);

    bool learnsFirst() const override { return m_facts.format == AnimationFormat::gif; }
    Result<Done> learn(const QImage& frame) override;
    Result<Done> add(const QImage& frame, bool again) override;
    Result<Done> finish() override;

private:
    VideoEncoder(const FilmFacts& facts, const std::string& path);
    Result<Done> open();
    Result<Done> openCodec(AVPixelFormat format);
    Result<Done> openMuxer();
    Result<Done> openGraph();
    Result<Done> pushPalette();
    Result<Done> encodeConverted();
    Result<Done> encode(AVFrame* frame);
    QImage prepared(const QImage& frame) const;
    std::int64_t timeOf(std::int64_t frame) const;
    Error problem(const Phrase& what, int code) const;

    FilmFacts m_facts;
    std::string m_path;
    QSize m_coded;      ///< even where the format asks for it
    AVRational m_tick;  ///< of the times handed to filters and encoder, seconds
    AtomicFile m_file;
    libav::Codec m_codec;
    libav::Muxer m_muxer;
    libav::Packet m_packet;
    std::optional<FilterGraph> m_palette, m_graph;
    libav::Frame m_converted;  ///< the last one, for a frame that shows the same
    std::int64_t m_count = 0;
};

/// Name of the FFmpeg encoder of a format; null for a sequence of pictures.
const char* codecName(AnimationFormat format);

}  // namespace iou
