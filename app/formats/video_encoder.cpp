// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/video_encoder.hpp"

#include "app/libav/video_colors.hpp"
#include "core/base/system_reason.hpp"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace iou {

namespace {

/// As many on every processor: some encoders write down how many, or divide frames by it.
constexpr int kThreads = 4;

class VideoEncoder : public FrameEncoder {
public:
    VideoEncoder(const VideoCoding& coding, const FilmFacts& facts, const std::string& path);
    Result<Done> open();

    bool learnsFirst() const override { return m_coding.palette; }
    Result<Done> learn(const QImage& frame) override;
    Result<Done> add(const QImage& frame, bool again) override;
    Result<Done> finish() override;

private:
    Result<Done> openCodec();
    Result<Done> openMuxer();
    Result<Done> openGraph();
    Result<Done> pushPalette();
    Result<Done> encodeConverted();
    Result<Done> convertDirectly(const QImage& image, std::int64_t time);
    Result<Done> encode(AVFrame* frame);
    QImage prepared(const QImage& frame) const;
    std::int64_t timeOf(std::int64_t frame) const;
    bool hasOwnTick() const { return m_coding.tick.num != 0; }
    /// Whether frames are converted by convertToVideo() and not by filters.
    bool isDirect() const {
        return m_coding.video_colors && !m_facts.transparent && codedFormat() == AV_PIX_FMT_YUV420P;
    }
    AVPixelFormat codedFormat() const {
        const bool shows_through = m_facts.transparent && m_coding.transparent != AV_PIX_FMT_NONE;
        return shows_through ? m_coding.transparent : m_coding.opaque;
    }
    Error problem(const Phrase& what, int code) const { return libav::failure(what, code, m_path); }

    const VideoCoding& m_coding;
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

QSize codedSize(const VideoCoding& coding, QSize size) {
    if (!coding.video_colors) return size;
    return {size.width() + size.width() % 2, size.height() + size.height() % 2};
}

/// Replaces the end mark of a finished film.
Result<Done> replaceEnd(const std::string& path, const FileEnd& end) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "r+b"),
                                                               &std::fclose);
    std::string found(end.plain.size(), '\0');
    const long back = -static_cast<long>(end.plain.size());
    const bool there = file && std::fseek(file.get(), back, SEEK_END) == 0 &&
                       std::fread(found.data(), 1, found.size(), file.get()) == found.size() &&
                       found == end.plain && std::fseek(file.get(), back, SEEK_END) == 0;
    if (!there) return Error{phrase("the film has no end"), path, {}};
    const std::string& tail = end.with_comment;
    const bool written = std::fwrite(tail.data(), 1, tail.size(), file.get()) == tail.size() &&
                         std::fflush(file.get()) == 0;
    if (!written)
        return Error{phrase("writing failed: %1", systemReason(errno)), path,
                     phrase("free some space or choose another place")};
    return Done{};
}

VideoEncoder::VideoEncoder(const VideoCoding& coding, const FilmFacts& facts,
                           const std::string& path)
    : m_coding(coding), m_facts(facts), m_path(path), m_coded(codedSize(coding, facts.size)),
      m_tick(hasOwnTick() ? coding.tick : av_inv_q(av_d2q(facts.fps, 1'001'000))), m_file(path),
      m_packet(av_packet_alloc()) {}

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
    } else if (!isDirect()) {
        if (const auto graph = openGraph(); !graph) return graph.error();
    }
    if (const auto codec = openCodec(); !codec) return codec.error();
    return openMuxer();
}

Result<Done> VideoEncoder::openGraph() {
    const AVPixelFormat in_format = frameFormat(m_facts.transparent);
    const std::string format = av_get_pix_fmt_name(codedFormat());
    std::vector<FilterGraph::Input> inputs{{m_coded, in_format}};
    std::string description = "[in0]format=" + format + "[out]";
    if (m_coding.video_colors)
        description =
            "[in0]scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=" +
            format + "[out]";
    if (m_coding.palette) {
        inputs.push_back({{16, 16}, AV_PIX_FMT_BGRA});
        // Ordered dither: what stands still keeps its pixels from frame to frame.
        description = "[in0][in1]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle[out]";
    }
    auto graph = FilterGraph::make(description, inputs, m_tick);
    if (!graph) return graph.error();
    m_graph = std::move(*graph);
    return Done{};
}

Result<Done> VideoEncoder::openCodec() {
    const AVCodec* codec = avcodec_find_encoder_by_name(m_coding.codec);
    m_codec.reset(avcodec_alloc_context3(codec));
    m_codec->width = m_coded.width();
    m_codec->height = m_coded.height();
    m_codec->pix_fmt = codedFormat();
    m_codec->time_base = m_tick;
    m_codec->framerate = av_d2q(m_facts.fps, 1'001'000);
    m_codec->sample_aspect_ratio = {1, 1};
    m_codec->thread_count = kThreads;
    if (m_coding.video_colors) {
        m_codec->color_range = AVCOL_RANGE_MPEG;
        m_codec->colorspace = AVCOL_SPC_BT709;
        m_codec->color_primaries = AVCOL_PRI_BT709;
        m_codec->color_trc = AVCOL_TRC_BT709;
    }
    if (av_guess_format(m_coding.muxer, nullptr, nullptr)->flags & AVFMT_GLOBALHEADER)
        m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    libav::Options options;
    if (m_coding.set_codec) m_coding.set_codec(m_facts, options);
    const int code = avcodec_open2(m_codec.get(), codec, options.get());
    if (code < 0) return problem(phrase("the film cannot be encoded"), code);
    return Done{};
}

Result<Done> VideoEncoder::openMuxer() {
    // "file:" keeps a colon in the path from being read as a protocol.
    const std::string url = "file:" + m_file.temporary();
    AVFormatContext* muxer = nullptr;
    int code = avformat_alloc_output_context2(&muxer, nullptr, m_coding.muxer, url.c_str());
    if (code < 0) return problem(phrase("the film cannot be written"), code);
    m_muxer.reset(muxer);
    muxer->flags |= AVFMT_FLAG_BITEXACT;  // no random names: a film has the same bytes each time
    AVStream* stream = avformat_new_stream(muxer, nullptr);
    avcodec_parameters_from_context(stream->codecpar, m_codec.get());
    stream->time_base = m_tick;
    stream->avg_frame_rate = m_codec->framerate;
    av_dict_set(&muxer->metadata, "title", m_facts.title.c_str(), 0);
    av_dict_set(&muxer->metadata, "comment", m_facts.session.c_str(), 0);
    code = avio_open(&muxer->pb, url.c_str(), AVIO_FLAG_WRITE);
    if (code < 0) return problem(phrase("cannot be written"), code);
    libav::Options options;
    if (m_coding.set_muxer) m_coding.set_muxer(m_facts, options);
    code = avformat_write_header(muxer, options.get());
    if (code < 0) return problem(phrase("the film cannot be written"), code);
    return Done{};
}

QImage VideoEncoder::prepared(const QImage& frame) const {
    // Where nothing shows through, premultiplied pixels are plain ones.
    QImage plain = m_facts.transparent ? frame.convertToFormat(QImage::Format_ARGB32) : frame;
    if (plain.size() == m_coded) return plain;
    // The last column and row are repeated.
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
    if (!hasOwnTick()) return frame;
    // Rounded so that errors do not add up.
    return std::llround(static_cast<double>(frame) * m_tick.den / m_tick.num / m_facts.fps);
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
    if (isDirect()) return convertDirectly(image, time);
    const auto pushed = m_graph->push(0, frameOf(image, time).get());
    return pushed ? encodeConverted() : pushed;
}

Result<Done> VideoEncoder::convertDirectly(const QImage& image, std::int64_t time) {
    // The encoder may still hold the last one.
    if (!m_converted || !av_frame_is_writable(m_converted.get()))
        m_converted = blankVideoFrame(m_coded);
    if (!m_converted)
        return Error{phrase("no memory for the frames"), m_path, phrase("ask for smaller ones")};
    convertToVideo(image, *m_converted);
    m_converted->pts = time;
    return encode(m_converted.get());
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
        if (m_packet->duration == 0 && !hasOwnTick()) m_packet->duration = 1;
        av_packet_rescale_ts(m_packet.get(), m_codec->time_base, stream->time_base);
        m_packet->stream_index = 0;
        code = av_interleaved_write_frame(m_muxer.get(), m_packet.get());
        if (code < 0) return problem(phrase("writing failed"), code);
    }
}

Result<Done> VideoEncoder::finish() {
    if (m_graph) {
        if (auto ended = m_graph->push(0, nullptr); !ended) return ended;
        if (auto rest = encodeConverted(); !rest) return rest;
    }
    if (auto drained = encode(nullptr); !drained) return drained;
    int code = av_write_trailer(m_muxer.get());
    if (code >= 0) code = m_muxer->pb->error;
    const int closed = avio_closep(&m_muxer->pb);
    if (code >= 0) code = closed;
    if (code < 0) return problem(phrase("writing failed"), code);
    if (m_coding.end_with)
        if (auto noted = replaceEnd(m_file.temporary(), m_coding.end_with(m_facts.session)); !noted)
            return noted;
    return m_file.commit();
}

}  // namespace

Phrase missingEncoder(const VideoCoding& coding) {
    if (!libav::areThere()) return phrase("the FFmpeg libraries are not installed");
    if (avcodec_find_encoder_by_name(coding.codec)) return {};
    return phrase("the installed FFmpeg libraries have no encoder %1",
                  std::string_view(coding.codec));
}

Result<std::unique_ptr<FrameEncoder>> openVideo(const VideoCoding& coding, const FilmFacts& facts,
                                                const std::string& path) {
    if (const Phrase missing = missingEncoder(coding); !missing.empty())
        return Error{missing, path, phrase("choose another format")};
    av_log_set_level(AV_LOG_QUIET);  // errors are reported by code
    auto encoder = std::make_unique<VideoEncoder>(coding, facts, path);
    if (const auto opened = encoder->open(); !opened) return opened.error();
    return std::unique_ptr<FrameEncoder>(std::move(encoder));
}

}  // namespace iou
