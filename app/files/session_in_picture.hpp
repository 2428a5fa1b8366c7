// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/seen_file.hpp"
#include "core/session/session_json.hpp"

namespace iou {

/// Whether these bytes begin as a file of one of the formats of pictures or films does.
bool looksLikePicture(std::string_view bytes);
/// Whether a file name ends as theirs do.
bool isPictureName(std::string_view name);

/// Refuses an empty file, and one that is a picture or film by its name alone.
Result<Done> checkReadable(std::string_view bytes, const std::string& name);

/// The session a picture or film of this program carries; name is for messages. remark, here and
/// below: gets what to say about one that other numerics wrote, else nothing.
Result<Session> sessionInPicture(std::string_view bytes, const std::string& name,
                                 Phrase* remark = nullptr);

/// The bytes of a file that may hold a session; pictures and films may be larger than one.
Result<std::string> readForSession(const std::string& path);
/// The same of a file that may be anything this program takes.
Result<std::string> readAnything(const std::string& path);
/// A session file, or a picture or film that carries a session.
Result<Session> readSessionOrPicture(std::string_view bytes, const std::string& name,
                                     Phrase* remark = nullptr);
/// The same from a file; "" is the default session, "-" standard input. seen: gets what was read.
Result<Session> readSessionFile(const std::string& path, Phrase* remark = nullptr,
                                SeenFile* seen = nullptr);

}  // namespace iou
