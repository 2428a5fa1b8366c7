// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/crc.h>
#include <libavutil/frame.h>
#include <libavutil/pixdesc.h>
}

#include <atomic>

/// FFmpeg's libraries bring more than a hundred others with them, and most starts of the program
/// make no film: they are loaded when one of their functions is first asked for.
namespace iou::libav {

enum class Library { util, codec, filter, format };

/// Whether the libraries are there; loads them. Where not, none of their functions may be called.
bool areThere();
/// A function of a library; null where there is none.
void* addressOf(Library library, const char* name);

/// Stands for a function of a library and is called like it, from any thread. declared: what its
/// header says; only its type is used.
template <auto* declared>
class Loaded;

template <class Value, class... Parameters, Value (*declared)(Parameters...)>
class Loaded<declared> {
public:
    constexpr Loaded(Library library, const char* name) : m_library(library), m_name(name) {}

    Value operator()(Parameters... arguments) const {
        Function function = m_function.load(std::memory_order_relaxed);
        if (!function) {
            function = reinterpret_cast<Function>(addressOf(m_library, m_name));
            m_function.store(function, std::memory_order_relaxed);
        }
        return function(arguments...);
    }

private:
    using Function = Value (*)(Parameters...);
    Library m_library;
    const char* m_name;
    mutable std::atomic<Function> m_function = nullptr;
};

}  // namespace iou::libav

/// Every function of FFmpeg that is used, under its own name. A call of one that is missing here
/// does not link.
namespace iou {

#define IOUSCOPE_LOADED(library, name)                                                             \
    inline const libav::Loaded<&::name> name { libav::Library::library, #name }

IOUSCOPE_LOADED(util, av_buffer_create);
IOUSCOPE_LOADED(util, av_crc);
IOUSCOPE_LOADED(util, av_crc_get_table);
IOUSCOPE_LOADED(util, av_d2q);
IOUSCOPE_LOADED(util, av_dict_free);
IOUSCOPE_LOADED(util, av_dict_set);
IOUSCOPE_LOADED(util, av_frame_alloc);
IOUSCOPE_LOADED(util, av_frame_free);
IOUSCOPE_LOADED(util, av_frame_get_buffer);
IOUSCOPE_LOADED(util, av_frame_is_writable);
IOUSCOPE_LOADED(util, av_get_pix_fmt_name);
IOUSCOPE_LOADED(util, av_log_set_level);
IOUSCOPE_LOADED(util, av_strdup);
IOUSCOPE_LOADED(util, av_strerror);
IOUSCOPE_LOADED(codec, av_packet_alloc);
IOUSCOPE_LOADED(codec, av_packet_free);
IOUSCOPE_LOADED(codec, av_packet_rescale_ts);
IOUSCOPE_LOADED(codec, avcodec_alloc_context3);
IOUSCOPE_LOADED(codec, avcodec_find_encoder_by_name);
IOUSCOPE_LOADED(codec, avcodec_free_context);
IOUSCOPE_LOADED(codec, avcodec_open2);
IOUSCOPE_LOADED(codec, avcodec_parameters_from_context);
IOUSCOPE_LOADED(codec, avcodec_receive_packet);
IOUSCOPE_LOADED(codec, avcodec_send_frame);
IOUSCOPE_LOADED(filter, av_buffersink_get_frame);
IOUSCOPE_LOADED(filter, av_buffersrc_add_frame_flags);
IOUSCOPE_LOADED(filter, avfilter_get_by_name);
IOUSCOPE_LOADED(filter, avfilter_graph_alloc);
IOUSCOPE_LOADED(filter, avfilter_graph_config);
IOUSCOPE_LOADED(filter, avfilter_graph_create_filter);
IOUSCOPE_LOADED(filter, avfilter_graph_free);
IOUSCOPE_LOADED(filter, avfilter_graph_parse_ptr);
IOUSCOPE_LOADED(filter, avfilter_inout_alloc);
IOUSCOPE_LOADED(filter, avfilter_inout_free);
IOUSCOPE_LOADED(format, av_guess_format);
IOUSCOPE_LOADED(format, av_interleaved_write_frame);
IOUSCOPE_LOADED(format, av_write_trailer);
IOUSCOPE_LOADED(format, avformat_alloc_output_context2);
IOUSCOPE_LOADED(format, avformat_free_context);
IOUSCOPE_LOADED(format, avformat_new_stream);
IOUSCOPE_LOADED(format, avformat_write_header);
IOUSCOPE_LOADED(format, avio_closep);
IOUSCOPE_LOADED(format, avio_open);

#undef IOUSCOPE_LOADED

}  // namespace iou
