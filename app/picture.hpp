// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "core/io/session.hpp"

#include <QByteArray>

namespace iou {

/// PNG of a view of a session; the session travels inside the file (text key "iouscope-session").
/// Needs a QApplication, but no display.
Result<QByteArray> renderPicture(const Session& session, const RenderCommand& command);

}  // namespace iou
