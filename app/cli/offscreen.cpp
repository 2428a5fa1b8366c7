// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen.hpp"

#include "app/cli/language.hpp"
#include "app/data/kept_picture.hpp"
#include "app/terminal/messages.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"

#include <QLoggingCategory>

#include <cstdlib>

namespace iou {

OffscreenApplication::OffscreenApplication(const std::string& language, int& argc, char** argv)
    : m_application(prepared(argc), argv) {
    setLanguage(language);
    if (const QString font = substituteFont(); !font.isEmpty())
        note("the font DejaVu Sans is not installed; " + font.toStdString() + " stands in");
}

int& OffscreenApplication::prepared(int& argc) {
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    // The platform without a screen says at every layout what it cannot do; what matters to the
    // picture comes back as a result.
    QLoggingCategory::setFilterRules(QStringLiteral("default=false"));
    return argc;
}

void tellPicture(const pairing::KeptPairs& kept) {
    QString fault;
    (void)keptPicture(kept, &fault);
    if (!fault.isEmpty()) note("without the picture under the boxes: " + fault.toStdString());
}

}  // namespace iou
