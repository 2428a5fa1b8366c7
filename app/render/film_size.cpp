// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/film_size.hpp"

#include "widgets/drawing/fonts.hpp"

#include <QDirIterator>
#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace iou {

namespace {

constexpr int kSample = 12;  ///< frames in a row

double bytesIn(const QString& folder) {
    double bytes = 0.0;
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        it.next();
        bytes += static_cast<double>(it.fileInfo().size());
    }
    return bytes;
}

/// The size of a film of these frames alone.
Result<double> encodedBytes(const std::vector<QImage>& frames, const AnimationSpec& spec,
                            double fps) {
    const QTemporaryDir folder;
    const std::string name = spec.format->file_per_frame ? "/f_%05d" : "/f";
    const auto encoder =
        spec.format->open({spec.size, fps, spec.figure.transparent, "iouscope", {}, spec.coarser},
                          folder.path().toStdString() + name + std::string(spec.format->suffix));
    if (!encoder) return encoder.error();
    if ((*encoder)->learnsFirst())
        for (const QImage& frame : frames)
            if (auto learnt = (*encoder)->learn(frame); !learnt) return learnt.error();
    for (const QImage& frame : frames)
        if (auto added = (*encoder)->add(frame, false); !added) return added.error();
    if (auto finished = (*encoder)->finish(); !finished) return finished.error();
    return bytesIn(folder.path());
}

}  // namespace

Result<double> estimatedBytes(const Session& session, const AnimationSpec& spec,
                              const Progress& progress) {
    if (!spec.format->hasFrames())
        return Error{phrase("%1 has no frames", spec.format->label), {}, {}};
    const PictureFonts fonts(spec.type());
    AnimationSpec kept = spec;
    kept.times = timesFor(*spec.format, spec.times);
    const Session shown = sessionFor(spec, session);
    const auto pictures = filmFrames(shown, kept);
    if (!pictures) return pictures.error();
    const int count = (*pictures)->frames();
    const int first = std::max(0, count / 2 - kSample / 2);
    std::vector<QImage> frames;
    for (int k = first; k < std::min(count, first + kSample); ++k) {
        if (progress.cancelled()) return Error{phrase("cancelled"), {}, {}};
        frames.push_back((*pictures)->paint(k, spec.size, spec.textScale(), {}));
    }
    const auto one = encodedBytes({frames.front()}, kept, kept.times.fps);
    if (!one) return one.error();
    if (spec.format->file_per_frame) return *one * count;
    const auto all = encodedBytes(frames, kept, kept.times.fps);
    if (!all) return all.error();
    // A frame that follows another costs its movement alone, and one that stands still nothing.
    const double more =
        (*all - *one) / static_cast<double>(std::max<std::size_t>(1, frames.size() - 1));
    const double moving = count - kept.times.fps * (*pictures)->stillSeconds();
    const int every = spec.format->key_frames_every;
    const int keys = every > 0 ? (count + every - 1) / every : 1;
    return *one * keys + std::max(0.0, more) * std::max(0.0, moving - keys) +
           static_cast<double>(writeSession(shown).size());
}

}  // namespace iou
