// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/film_format.hpp"
#include "app/libav/filter_graph.hpp"
#include "core/files/atomic_file.hpp"

#include <optional>

namespace iou {

/// The end mark of a finished film, and what takes its place to keep a comment, where FFmpeg writes
/// none.
struct FileEnd {
    std::string plain, with_comment;
};

/// How the FFmpeg libraries make the films of a format.
struct VideoCoding {
    const char* codec;  ///< name of FFmpeg's encoder
    const char* muxer;
    AVPixelFormat opaque = AV_PIX_FMT_NONE;
    AVPixelFormat transparent = AV_PIX_FMT_NONE;  ///< none: as opaque
    bool video_colors = false;                    ///< BT.709, stored for two by two pixels
    bool palette = false;                         ///< few colours, chosen from the film itself
    AVRational tick{0, 1};                        ///< of times, seconds; 0: a frame's duration
    void (*set_codec)(const FilmFacts& facts, libav::Options& options) = nullptr;
    void (*set_muxer)(const FilmFacts& facts, libav::Options& options) = nullptr;
    FileEnd (*end_with)(const std::string& comment) = nullptr;
};

/// Why the installed libraries cannot write such films; empty: they can.
Phrase missingEncoder(const VideoCoding& coding);

/// Opens the film's file. coding: lives as long as the encoder.
Result<std::unique_ptr<FrameEncoder>> openVideo(const VideoCoding& coding, const FilmFacts& facts,
                                                const std::string& path);

}  // namespace iou
