// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "core/files/atomic_file.hpp"

#include <QBuffer>

namespace iou::films {

namespace {

/// One PNG after another.
class Flipbook : public FrameEncoder {
public:
    explicit Flipbook(const std::string& path) : m_file(path) {}
    Result<Done> open() { return m_file.open(); }
    Result<Done> add(const QImage& frame, bool) override {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        frame.save(&buffer, "PNG");
        return m_file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
    Result<Done> finish() override { return m_file.commit(); }

private:
    AtomicFile m_file;
};

}  // namespace

FilmFormat flipbook() {
    return {.id = "flipbook",
            .suffix = ".flip",
            .label = std::string_view("Flipbook"),
            .name = phrase("Flipbook (one more)"),
            .place = 6,
            .most_fps = 10.0,
            .fps_limit = phrase("a flipbook shows at most %1 frames per second", 10),
            .open = [](const FilmFacts&,
                       const std::string& path) -> Result<std::unique_ptr<FrameEncoder>> {
                auto encoder = std::make_unique<Flipbook>(path);
                if (const auto opened = encoder->open(); !opened) return opened.error();
                return std::unique_ptr<FrameEncoder>(std::move(encoder));
            }};
}

}  // namespace iou::films
