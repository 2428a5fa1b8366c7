// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/formats.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/staged_files.hpp"

#include <QBuffer>

namespace iou::films {

namespace {

constexpr int kQuality = 80;  // of zlib: level 1 or 2

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
            image.setText(session_key, QString::fromStdString(m_facts.session));
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
    FilmFacts m_facts;
    std::string m_pattern;  ///< of the names in the folder
    StagedFiles m_files;
    QByteArray m_bytes;
    int m_count = 0;
};

Result<std::unique_ptr<FrameEncoder>> open(const FilmFacts& facts, const std::string& pattern) {
    if (const auto fine = checkTarget(sequenceName(pattern, 0)); !fine) return fine.error();
    auto encoder = std::make_unique<SequenceEncoder>(facts, pattern);
    if (const auto opened = encoder->open(); !opened) return opened.error();
    return std::unique_ptr<FrameEncoder>(std::move(encoder));
}

}  // namespace

FilmFormat png_sequence() {
    return {.id = "png_sequence",
            .suffix = ".png",
            .label = phrase("PNG files"),
            .name = phrase("PNG files, one per frame"),
            .place = 5,
            .file_per_frame = true,
            .open = open};
}

}  // namespace iou::films
