// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tikz_page.hpp"
#include "app/vectors/tex_text.hpp"

namespace iou::pictures {

namespace {

constexpr std::string_view kFirstLine = "% A page of TikZ by iouscope, for pdflatex.\n";
constexpr double kPoint = 72.0 / 96.0;  // bp per pixel

Result<QByteArray> drawn(const PicturePage& page) {
    const auto picture = tikzPicture(page);
    if (!picture) return picture;
    const auto side = [](double pixels) {
        return QByteArray::number(pixels * kPoint, 'f', 3) + "bp";
    };
    // fix-cm: Computer Modern in every size. The page is as large as the picture.
    return QByteArray(kFirstLine.data(), static_cast<qsizetype>(kFirstLine.size())) +
           "\\RequirePackage{fix-cm}\n\\documentclass{article}\n\\usepackage[paperwidth=" +
           side(page.size.width()) + ",paperheight=" + side(page.size.height()) +
           ",margin=0pt]{geometry}\n\\usepackage{tikz}\n"
           "\\renewcommand{\\familydefault}{\\sfdefault}\n\\pagestyle{empty}\n"
           "\\setlength{\\topskip}{0pt}\n\\setlength{\\maxdepth}{0pt}\n"
           "\\begin{document}\n\\noindent\n" +
           *picture + "\\end{document}\n" + texComments(page.session);
}

}  // namespace

PictureFormat tex() {
    return {.id = "tex",
            .suffix = ".tex",
            .label = "LaTeX",
            .name = phrase("LaTeX (one page of TikZ)"),
            .place = 5,
            .has_paper = true,
            .is_page = true,
            .has_images = false,
            .has_fonts = false,
            .draw = drawn,
            .recognises = [](std::string_view bytes) { return bytes.starts_with(kFirstLine); },
            .session = textOfTexComments};
}

}  // namespace iou::pictures
