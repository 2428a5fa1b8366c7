// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.hpp"

#include <string>

namespace iou {

/// The lists of a study as a person types them: losses a line each, others with blanks or (where
/// they are numbers) commas between, ranges as in the file. Empty: the protocol's own.
struct StudyLists {
    std::string losses, protocols, optimizers, rates, forms, steps, cases, seeds;
    friend bool operator==(const StudyLists&, const StudyLists&) = default;
};

/// What readStudy() makes of them; an error names the list.
Result<Study> studyOf(const StudyLists& lists, const StudySources& sources);
/// The lists of a study, ranges written out.
StudyLists listsOf(const Study& study);

}  // namespace iou
