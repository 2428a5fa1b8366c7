// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/frame_encoder.hpp"

#include "app/formats/video_encoder.hpp"
#include "core/files/staged_files.hpp"

#include <QBuffer>

#include <algorithm>
#include <cctype>

namespace iou {

namespace {

/// One PNG file per frame; they take their places together.
class SequenceEncoder : public FrameEncoder {
public:
    SequenceEncoder(const FilmFacts& facts, const std::string& pattern)
        : m_facts(facts), m_pattern(pattern.substr(pattern.rfind('/') + 1)),
          m_files(folderOf(pattern)) {}
    Result<Done> open() { return m_files.open(); }

    Result<Done> add(const QImage& frame, bool again) override {
        if (!again || m_bytes.isEmpty()) {
            QImage image =
                m_facts.transparent ? frame : frame.convertToFormat(QImage::Format_RGB32);
            image.setText(QStringLiteral("iouscope-session"),
                          QString::fromStdString(m_facts.session));
            m_bytes.clear();
            QBuffer buffer(&m_bytes);
            buffer.open(QIODevice::WriteOnly);
            // Plain areas and lines: packing them harder takes longer and saves little.
            if (!image.save(&buffer, "PNG", kQuality))
                return Error{
                    phrase("a frame cannot be encoded"), sequenceName(m_pattern, m_count), {}};
        }
        const std::string_view bytes(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
        return m_files.add(sequenceName(m_pattern, m_count++), bytes);
    }
    Result<Done> finish() override { return m_files.commit(); }

private:
    static constexpr int kQuality = 80;  // of zlib: level 1 or 2
    FilmFacts m_facts;
    std::string m_pattern;  ///< of the names in the folder
    StagedFiles m_files;
    QByteArray m_bytes;
    int m_count = 0;
};

}  // namespace

std::string sequenceName(const std::string& pattern, int frame) {
    const std::size_t percent = pattern.find('%');
    if (percent == std::string::npos || pattern.find('%', percent + 1) != std::string::npos)
        return {};
    std::size_t end = percent + 1;
    while (end < pattern.size() && std::isdigit(static_cast<unsigned char>(pattern[end]))) ++end;
    const std::string digits = pattern.substr(percent + 1, end - percent - 1);
    if (end == pattern.size() || pattern[end] != 'd' || digits.size() > 2) return {};
    if (!digits.empty() && digits[0] != '0') return {};
    const std::size_t width = digits.empty() ? 0 : static_cast<std::size_t>(std::stoi(digits));
    std::string number = std::to_string(frame);
    if (number.size() < width) number.insert(0, width - number.size(), '0');
    return pattern.substr(0, percent) + number + pattern.substr(end + 1);
}

Result<std::unique_ptr<FrameEncoder>> makeEncoder(const FilmFacts& facts, const std::string& path) {
    if (facts.format != AnimationFormat::png_sequence) return VideoEncoder::make(facts, path);
    if (const auto fine = checkTarget(sequenceName(path, 0)); !fine) return fine.error();
    auto encoder = std::make_unique<SequenceEncoder>(facts, path);
    if (const auto opened = encoder->open(); !opened) return opened.error();
    return std::unique_ptr<FrameEncoder>(std::move(encoder));
}

}  // namespace iou
