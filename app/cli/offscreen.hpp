// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_source.hpp"

#include <QApplication>

#include <string>

namespace iou {

/// The application of a command that draws without a display. language: as setLanguage() takes it.
class OffscreenApplication {
public:
    OffscreenApplication(const std::string& language, int& argc, char** argv);

private:
    static int& prepared(int& argc);
    QApplication m_application;
};

/// Says on stderr where the picture under the boxes of a session cannot be read.
void tellPicture(const pairing::KeptPairs& kept);

}  // namespace iou
