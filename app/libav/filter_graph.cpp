// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libav/filter_graph.hpp"

#include <cstdint>

namespace iou {

namespace {

/// A list of one open end; takes the rest of the list.
AVFilterInOut* openEnd(const std::string& name, AVFilterContext* filter, AVFilterInOut* rest) {
    AVFilterInOut* end = avfilter_inout_alloc();
    end->name = av_strdup(name.c_str());
    end->filter_ctx = filter;
    end->pad_idx = 0;
    end->next = rest;
    return end;
}

}  // namespace

Result<FilterGraph> FilterGraph::make(const std::string& description, std::span<const Input> inputs,
                                      AVRational tick) {
    FilterGraph made;
    made.m_graph.reset(avfilter_graph_alloc());
    AVFilterGraph* graph = made.m_graph.get();
    graph->nb_threads = 1;  // frames are small work, and the encoder has the other cores
    AVFilterInOut* sources = nullptr;
    int code = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Input& in = inputs[i];
        const std::string settings = "video_size=" + std::to_string(in.size.width()) + "x" +
                                     std::to_string(in.size.height()) +
                                     ":pix_fmt=" + std::to_string(in.format) +
                                     ":time_base=" + std::to_string(tick.num) + "/" +
                                     std::to_string(tick.den) + ":pixel_aspect=1/1";
        AVFilterContext* source = nullptr;
        const std::string name = "in" + std::to_string(i);
        code = avfilter_graph_create_filter(&source, avfilter_get_by_name("buffer"), name.c_str(),
                                            settings.c_str(), nullptr, graph);
        if (code < 0) break;
        made.m_sources.push_back(source);
        sources = openEnd(name, source, sources);
    }
    if (code >= 0)
        code = avfilter_graph_create_filter(&made.m_sink, avfilter_get_by_name("buffersink"), "out",
                                            nullptr, nullptr, graph);
    AVFilterInOut* sink = code >= 0 ? openEnd("out", made.m_sink, nullptr) : nullptr;
    if (code >= 0)
        code = avfilter_graph_parse_ptr(graph, description.c_str(), &sink, &sources, nullptr);
    avfilter_inout_free(&sink);
    avfilter_inout_free(&sources);
    if (code >= 0) code = avfilter_graph_config(graph, nullptr);
    if (code < 0) return libav::failure(phrase("frames cannot be converted"), code, "");
    return made;
}

Result<Done> FilterGraph::push(std::size_t input, AVFrame* frame) {
    const int code = av_buffersrc_add_frame_flags(
        m_sources[input], frame, AV_BUFFERSRC_FLAG_KEEP_REF | AV_BUFFERSRC_FLAG_PUSH);
    if (code < 0) return libav::failure(phrase("a frame cannot be converted"), code, "");
    return Done{};
}

Result<libav::Frame> FilterGraph::pull() {
    libav::Frame frame(av_frame_alloc());
    const int code = av_buffersink_get_frame(m_sink, frame.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return libav::Frame();
    if (code < 0) return libav::failure(phrase("a frame cannot be converted"), code, "");
    return frame;
}

libav::Frame frameOf(const QImage& image, std::int64_t time) {
    libav::Frame frame(av_frame_alloc());
    frame->width = image.width();
    frame->height = image.height();
    frame->format = frameFormat(image.format() == QImage::Format_ARGB32);
    frame->pts = time;
    // The frame shares the image's pixels as long as anybody needs them.
    auto* const shared = new QImage(image);
    auto* const pixels = const_cast<std::uint8_t*>(shared->constBits());
    frame->buf[0] = av_buffer_create(
        pixels, static_cast<std::size_t>(shared->sizeInBytes()),
        [](void* owner, std::uint8_t*) { delete static_cast<QImage*>(owner); }, shared,
        AV_BUFFER_FLAG_READONLY);
    frame->data[0] = pixels;
    frame->linesize[0] = static_cast<int>(image.bytesPerLine());
    return frame;
}

AVPixelFormat frameFormat(bool transparent) {
    return transparent ? AV_PIX_FMT_BGRA : AV_PIX_FMT_BGR0;
}

}  // namespace iou
