// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "core/io/session.hpp"

#include <QByteArray>

#include <string>
#include <string_view>

namespace iou {

/// PNG of a view of a session; the session travels inside the file (text key "iouscope-session").
/// Needs a QApplication, but no display.
Result<QByteArray> renderPicture(const Session& session, const RenderCommand& command);

/// Whether these bytes are a picture of a kind that can carry a session.
bool looksLikePicture(std::string_view bytes);
/// The session a picture made by this program carries. name is for messages.
Result<Session> sessionInPicture(std::string_view bytes, const std::string& name);

}  // namespace iou
