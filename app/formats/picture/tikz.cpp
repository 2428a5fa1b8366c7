// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tikz_page.hpp"
#include "app/vectors/tex_text.hpp"

namespace iou::pictures {

namespace {

constexpr std::string_view kFirstLine = "% A picture of TikZ by iouscope: \\input it where";

Result<QByteArray> drawn(const PicturePage& page) {
    const auto picture = tikzPicture(page);
    if (!picture) return picture;
    return QByteArray(kFirstLine.data(), static_cast<qsizetype>(kFirstLine.size())) +
           " \\usepackage{tikz} is in force.\n" + *picture + texComments(page.session);
}

}  // namespace

PictureFormat tikz() {
    return {.id = "tikz",
            .suffix = ".tikz",
            .other_suffix = ".pgf",
            .label = "TikZ",
            .name = phrase("TikZ (for \\input in LaTeX)"),
            .place = 6,
            .has_paper = true,
            .is_page = true,
            .has_images = false,
            .has_fonts = false,
            .draw = drawn,
            .recognises = [](std::string_view bytes) { return bytes.starts_with(kFirstLine); },
            .session = textOfTexComments};
}

}  // namespace iou::pictures
