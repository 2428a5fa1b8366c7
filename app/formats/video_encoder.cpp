// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/video_encoder.hpp"

#include "app/formats/file_tail.hpp"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <cmath>
#include <cstring>
#include <thread>

namespace iou {

namespace {

const char* muxerName(AnimationFormat format) {
    switch (format) {
    case AnimationFormat::webm: return "webm";
    case AnimationFormat::gif: return "gif";
    case AnimationFormat::apng: return "apng";
    default: return "mp4";
    }
}

AVPixelFormat codedFormat(const FilmFacts& facts) {
    switch (facts.format) {
    case AnimationFormat::webm: return facts.transparent ? AV_PIX_FMT_YUVA420P : AV_PIX_FMT_YUV420P;
    case AnimationFormat::gif: return AV_PIX_FMT_PAL8;
    case AnimationFormat::apng: return facts.transparent ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24;
    default: return AV_PIX_FMT_YUV420P;
    }
}

bool isYuv(AnimationFormat format) {
    return format == AnimationFormat::mp4 || format == AnimationFormat::webm;
}

QSize codedSize(const FilmFacts& facts) {
    if (!isYuv(facts.format)) return facts.size;
    // Colours are stored for two by two pixels.
    return {facts.size.width() + facts.size.width() % 2,
            facts.size.height() + facts.size.height() % 2};
}

void setCodecOptions(const FilmFacts& facts, libav::Options& options) {
    switch (facts.format) {
    case AnimationFormat::mp4:
        options.set("preset", "veryfast");
        options.set("crf", "18");
        break;
    case AnimationFormat::webm:
        options.set("deadline", "realtime");
        options.set("cpu-used", "7");
        options.set("row-mt", "1");
        options.set("tile-columns", "2");
        options.set("crf", "28");
        options.set("b", "0");
        if (facts.transparent) options.set("auto-alt-ref", "0");
        break;
    case AnimationFormat::apng: options.set("pred", "none"); break;
    default: break;
    }
}

void setMuxerOptions(const FilmFacts& facts, libav::Options& options, int last_delay) {
    switch (facts.format) {
    case AnimationFormat::mp4: options.set("movflags", "+faststart"); break;
    case AnimationFormat::gif: options.set("final_delay", std::to_string(last_delay)); break;
    case AnimationFormat::apng:
        options.set("plays", "0");  // for ever
        options.set("final_delay", std::to_string(1.0 / facts.fps));
        break;
    default: break;
    }
}

}  // namespace

const char* codecName(AnimationFormat format) {
    switch (format) {
    case AnimationFormat::mp4: return "libx264";
    case AnimationFormat::webm: return "libvpx-vp9";
    case AnimationFormat::gif: return "gif";
    case AnimationFormat::apng: return "apng";
    case AnimationFormat::png_sequence: break;
    }
    return nullptr;
}

VideoEncoder::VideoEncoder(const FilmFacts& facts, const std::string& path)
    : m_facts(facts), m_path(path), m_coded(codedSize(facts)),
      m_tick(facts.format == AnimationFormat::gif ? AVRational{1, 100}
                                                  : av_inv_q(av_d2q(facts.fps, 1'001'000))),
      m_file(path), m_packet(av_packet_alloc()) {}

Result<std::unique_ptr<FrameEncoder>> VideoEncoder::make(const FilmFacts& facts,
                                                         const std::string& path) {
    av_log_set_level(AV_LOG_QUIET);  // errors are reported by code
    std::unique_ptr<VideoEncoder> encoder(new VideoEncoder(facts, path));
    if (const auto opened = encoder->open(); !opened) return opened.error();
    return std::unique_ptr<FrameEncoder>(std::move(encoder));
}

Error VideoEncoder::problem(const Phrase& what, int code) const {
    return libav::failure(what, code, m_path);
}

Result<Done> VideoEncoder::open() {
    if (const auto opened = m_file.open(); !opened) return opened.error();
    const FilterGraph::Input in{m_coded, frameFormat(m_facts.transparent)};
    if (learnsFirst()) {
        auto palette =
            FilterGraph::make(std::string("[in0]palettegen=stats_mode=full:reserve_transparent=") +
                                  (m_facts.transparent ? "1" : "0") + "[out]",
                              {&in, 1}, m_tick);
        if (!palette) return palette.error();
        m_palette = std::move(*palette);
    } else if (const auto graph = openGraph(); !graph) {
        return graph.error();
    }
    if (const auto codec = openCodec(codedFormat(m_facts)); !codec) return codec.error();
    return openMuxer();
}

Result<Done> VideoEncoder::openGraph() {
    const AVPixelFormat in_format = frameFormat(m_facts.transparent);
    const std::string format = av_get_pix_fmt_name(codedFormat(m_facts));
    std::vector<FilterGraph::Input> inputs{{m_coded, in_format}};
    std::string description = "[in0]format=" + format + "[out]";
    if (isYuv(m_facts.format))
        description =
            "[in0]scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=" +
            format + "[out]";
    if (m_facts.format == AnimationFormat::gif) {
        inputs.push_back({{16, 16}, AV_PIX_FMT_BGRA});
        // Ordered dither: what stands still keeps its pixels from frame to frame.
        description = "[in0][in1]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle[out]";
    }
    auto graph = FilterGraph::make(description, inputs, m_tick);
    if (!graph) return graph.error();
    m_graph = std::move(*graph);
    return Done{};
}

Result<Done> VideoEncoder::openCodec(AVPixelFormat format) {
    const AVCodec* codec = avcodec_find_encoder_by_name(codecName(m_facts.format));
    if (!codec) return Error{whyNot(m_facts.format), m_path, phrase("choose another format")};
    m_codec.reset(avcodec_alloc_context3(codec));
    m_codec->width = m_coded.width();
    m_codec->height = m_coded.height();
    m_codec->pix_fmt = format;
    m_codec->time_base = m_tick;
    m_codec->framerate = av_d2q(m_facts.fps, 1'001'000);
    m_codec->sample_aspect_ratio = {1, 1};
    m_codec->thread_count = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    if (isYuv(m_facts.format)) {
        m_codec->color_range = AVCOL_RANGE_MPEG;
        m_codec->colorspace = AVCOL_SPC_BT709;
        m_codec->color_primaries = AVCOL_PRI_BT709;
        m_codec->color_trc = AVCOL_TRC_BT709;
    }
    if (av_guess_format(muxerName(m_facts.format), nullptr, nullptr)->flags & AVFMT_GLOBALHEADER)
        m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    libav::Options options;
    setCodecOptions(m_facts, options);
    const int code = avcodec_open2(m_codec.get(), codec, options.get());
    if (code < 0) return problem(phrase("the film cannot be encoded"), code);
    return Done{};
}

Result<Done> VideoEncoder::openMuxer() {
    // "file:" keeps a colon in the path from being read as a protocol.
    const std::string url = "file:" + m_file.temporary();
    AVFormatContext* muxer = nullptr;
    int code =
        avformat_alloc_output_context2(&muxer, nullptr, muxerName(m_facts.format), url.c_str());
    if (code < 0) return problem(phrase("the film cannot be written"), code);
    m_muxer.reset(muxer);
    AVStream* stream = avformat_new_stream(muxer, nullptr);
    avcodec_parameters_from_context(stream->codecpar, m_codec.get());
    stream->time_base = m_tick;
    stream->avg_frame_rate = m_codec->framerate;
    av_dict_set(&muxer->metadata, "title", m_facts.title.c_str(), 0);
    av_dict_set(&muxer->metadata, "comment", m_facts.session.c_str(), 0);
    code = avio_open(&muxer->pb, url.c_str(), AVIO_FLAG_WRITE);
    if (code < 0) return problem(phrase("cannot be written"), code);
    libav::Options options;
    setMuxerOptions(m_facts, options, static_cast<int>(std::lround(100.0 / m_facts.fps)));
    code = avformat_write_header(muxer, options.get());
    if (code < 0) return problem(phrase("the film cannot be written"), code);
    return Done{};
}

QImage VideoEncoder::prepared(const QImage& frame) const {
    // Where nothing shows through, premultiplied pixels are plain ones.
    QImage plain = m_facts.transparent ? frame.convertToFormat(QImage::Format_ARGB32) : frame;
    if (plain.size() == m_coded) return plain;
    // The last column and row once more.
    QImage grown(m_coded, plain.format());
    for (int y = 0; y < m_coded.height(); ++y) {
        const auto* from =
            reinterpret_cast<const QRgb*>(plain.constScanLine(std::min(y, plain.height() - 1)));
        auto* to = reinterpret_cast<QRgb*>(grown.scanLine(y));
        std::copy_n(from, plain.width(), to);
        std::fill(to + plain.width(), to + m_coded.width(), from[plain.width() - 1]);
    }
    return grown;
}

std::int64_t VideoEncoder::timeOf(std::int64_t frame) const {
    if (m_facts.format != AnimationFormat::gif) return frame;
    // Hundredths of a second, rounded so that errors do not add up.
    return std::llround(static_cast<double>(frame) * 100.0 / m_facts.fps);
}

Result<Done> VideoEncoder::learn(const QImage& frame) {
    const QImage image = prepared(frame);
    return m_palette->push(0, frameOf(image, 0).get());
}

Result<Done> VideoEncoder::pushPalette() {
    if (const auto ended = m_palette->push(0, nullptr); !ended) return ended.error();
    auto palette = m_palette->pull();
    if (!palette) return palette.error();
    if (!*palette) return Error{phrase("no colours were found for the film"), m_path, {}};
    m_palette.reset();
    if (const auto graph = openGraph(); !graph) return graph.error();
    (*palette)->pts = 0;
    if (const auto pushed = m_graph->push(1, palette->get()); !pushed) return pushed.error();
    return m_graph->push(1, nullptr);
}

Result<Done> VideoEncoder::add(const QImage& frame, bool again) {
    if (m_palette) {
        if (const auto palette = pushPalette(); !palette) return palette.error();
    }
    const std::int64_t time = timeOf(m_count++);
    if (again && m_converted && m_converted->pts == timeOf(m_count - 2)) {
        m_converted->pts = time;
        return encode(m_converted.get());
    }
    const QImage image = prepared(frame);
    const auto pushed = m_graph->push(0, frameOf(image, time).get());
    return pushed ? encodeConverted() : pushed;
}

Result<Done> VideoEncoder::encodeConverted() {
    while (true) {
        auto frame = m_graph->pull();
        if (!frame) return frame.error();
        if (!*frame) return Done{};
        m_converted = std::move(*frame);
        m_converted->pict_type = AV_PICTURE_TYPE_NONE;
        if (auto encoded = encode(m_converted.get()); !encoded) return encoded;
    }
}

Result<Done> VideoEncoder::encode(AVFrame* frame) {
    int code = avcodec_send_frame(m_codec.get(), frame);
    if (code < 0) return problem(phrase("a frame cannot be encoded"), code);
    AVStream* stream = m_muxer->streams[0];
    while (true) {
        code = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return Done{};
        if (code < 0) return problem(phrase("a frame cannot be encoded"), code);
        if (m_packet->duration == 0 && m_facts.format != AnimationFormat::gif)
            m_packet->duration = 1;
        av_packet_rescale_ts(m_packet.get(), m_codec->time_base, stream->time_base);
        m_packet->stream_index = 0;
        code = av_interleaved_write_frame(m_muxer.get(), m_packet.get());
        if (code < 0) return problem(phrase("writing failed"), code);
    }
}

Result<Done> VideoEncoder::finish() {
    if (auto ended = m_graph->push(0, nullptr); !ended) return ended;
    if (auto rest = encodeConverted(); !rest) return rest;
    if (auto drained = encode(nullptr); !drained) return drained;
    int code = av_write_trailer(m_muxer.get());
    if (code >= 0) code = m_muxer->pb->error;
    const int closed = avio_closep(&m_muxer->pb);
    if (code >= 0) code = closed;
    if (code < 0) return problem(phrase("writing failed"), code);
    if (m_facts.format == AnimationFormat::gif || m_facts.format == AnimationFormat::apng) {
        auto noted = addComment(m_file.temporary(), m_facts.format, m_facts.session);
        if (!noted) return noted;
    }
    return m_file.commit();
}

}  // namespace iou
