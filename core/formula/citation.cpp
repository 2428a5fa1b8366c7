// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/citation.hpp"

#include <algorithm>
#include <string_view>

namespace iou {

std::string bibtex(const Citation& c) {
    const bool article = *c.journal, in_proceedings = *c.booktitle;
    std::string entry = article ? "@article{" : in_proceedings ? "@inproceedings{" : "@misc{";
    entry += c.key;
    const auto field = [&](const char* name, std::string_view value) {
        if (value.empty()) return;
        constexpr std::size_t column = 14;  // of the values
        std::string line = std::string("  ") + name;
        line.resize(std::max(column, line.size() + 1), ' ');
        entry += ",\n" + line + "= {" + std::string(value) + '}';
    };
    field("author", c.authors);
    field("title", c.title);
    field("journal", c.journal);
    field("booktitle", c.booktitle);
    field("volume", c.volume);
    field("pages", c.pages);
    field("year", std::to_string(c.year));
    field("doi", c.doi);
    field("eprint", c.arxiv);
    if (*c.arxiv) field("archivePrefix", "arXiv");
    return entry + "\n}\n";
}

}  // namespace iou
