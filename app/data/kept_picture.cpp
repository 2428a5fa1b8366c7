// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/kept_picture.hpp"

#include "app/files/frame_files.hpp"

#include <QFile>

#include <cmath>

namespace iou {

namespace {

constexpr double kPicturePixels = 4'000'000;

}  // namespace

PictureUnder keptPicture(const pairing::KeptPairs& kept, QString* fault) {
    if (!kept.shows_pictures || kept.picture.empty()) return {};
    auto read = FrameFiles::read(QFile::decodeName(kept.picture.c_str()), {});
    if (fault) *fault = read.fault;
    const double pixels = static_cast<double>(read.image.width()) * read.image.height();
    if (pixels > kPicturePixels)
        read.image = read.image.scaled(read.image.size() * std::sqrt(kPicturePixels / pixels),
                                       Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const datasets::ImageSize& counts = kept.picture_size;
    return {read.image, counts.known() ? QSizeF(counts.width, counts.height) : read.pixels};
}

}  // namespace iou
