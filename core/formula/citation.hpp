// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace iou {

/// The publication a formula comes from, as BibTeX wants it: plain ASCII or TeX. Fields that do not
/// apply are empty.
struct Citation {
    const char* key;      ///< "rezatofighi2019giou"
    const char* authors;  ///< "Family, Given and Family, Given"
    const char* title;    ///< braces keep capitals
    int year;
    const char* journal = "";
    const char* booktitle = "";  ///< of proceedings; without it and a journal: a preprint
    const char* volume = "";
    const char* pages = "";  ///< "658--666"
    const char* doi = "";
    const char* arxiv = "";  ///< "1902.09630"
};

/// An entry of a .bib file, with a line end.
std::string bibtex(const Citation& citation);

}  // namespace iou
