// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/libav/loaded.hpp"
#include "core/base/result.hpp"

#include <memory>
#include <string>

/// FFmpeg's objects with owners.
namespace iou::libav {

struct FreeFrame {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct FreePacket {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
struct FreeGraph {
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
};
struct FreeCodec {
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
};
/// Closes the file as well, without finishing it.
struct FreeMuxer {
    void operator()(AVFormatContext* muxer) const {
        if (muxer->pb) avio_closep(&muxer->pb);
        avformat_free_context(muxer);
    }
};
using Frame = std::unique_ptr<AVFrame, FreeFrame>;
using Packet = std::unique_ptr<AVPacket, FreePacket>;
using Graph = std::unique_ptr<AVFilterGraph, FreeGraph>;
using Codec = std::unique_ptr<AVCodecContext, FreeCodec>;
using Muxer = std::unique_ptr<AVFormatContext, FreeMuxer>;

/// Options by name; freed with whatever was not taken.
class Options {
public:
    Options() = default;
    ~Options() { av_dict_free(&m_options); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    void set(const char* name, const std::string& value) {
        av_dict_set(&m_options, name, value.c_str(), 0);
    }
    AVDictionary** get() { return &m_options; }

private:
    AVDictionary* m_options = nullptr;
};

/// "what: reason".
inline Error failure(const Phrase& what, int code, const std::string& where) {
    char reason[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, reason, sizeof reason);
    return {phrase("%1: %2", what, std::string_view(reason)), where,
            code == AVERROR(ENOSPC) ? phrase("free some space or choose another place") : Phrase()};
}

}  // namespace iou::libav
