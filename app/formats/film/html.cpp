// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/html/page.hpp"
#include "core/files/atomic_file.hpp"

namespace iou::films {

namespace {

Result<Done> written(MomentSource& moments, const std::string& path, Progress& progress) {
    AtomicFile file(path);
    if (const auto opened = file.open(); !opened) return opened;
    const auto page = htmlPage(moments, progress);
    if (!page) return page.error();
    const std::string_view bytes(page->constData(), static_cast<std::size_t>(page->size()));
    if (const auto done = file.write(bytes); !done) return done;
    return file.commit();
}

}  // namespace

FilmFormat html() {
    return {.id = "html",
            .suffix = ".html",
            .label = std::string_view("HTML"),
            .name = phrase("HTML (a page to play with)"),
            .place = 4,
            .keeps_transparency = false,
            .recognises = isHtmlPage,
            .session = sessionInHtmlPage,
            .write = written};
}

}  // namespace iou::films
