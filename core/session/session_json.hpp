// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/explorer/camera.hpp"
#include "core/pairing/pair_source.hpp"
#include "core/session/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Where one looks at the image of a lab.
struct LabCamera {
    std::string lab;  ///< as a session's workspace names it
    Camera camera;
    friend bool operator==(const LabCamera&, const LabCamera&) = default;
};

/// Everything a window shows: the document, and where one looks at it.
struct Session {
    Document document;
    int playhead = 0;                 ///< step of the run, 0 .. steps
    std::optional<Camera> camera;     ///< empty: fit the boxes into the view
    std::string workspace;            ///< the lab in the window's middle; empty: the explorer
    std::string layout;               ///< arrangement of the panels, base64; empty: the usual one
    std::vector<std::string> raised;  ///< panels in front of their tabs; empty: the usual ones
    LaneViews lane_views;             ///< used where lanes do not share camera or clock
    std::vector<LabCamera> lab_cameras;  ///< of labs that do not show their whole image
    std::string origin;                  ///< autosaved copies: the file it belongs to; else empty
    std::string origin_sha256{};         ///< of what that file held when it was opened or saved
    pairing::KeptPairs data = {};        ///< files whose pairs the panel Data lists
    friend bool operator==(const Session&, const Session&) = default;
};

/// The losses made at run time that a document uses, each once.
std::vector<LossPointer> runTimeLossesOf(const Document& document);

/// Bytes of a session at most. With the longest list in every lab and lane it has a third of it.
inline constexpr std::size_t session_size_limit = std::size_t{64} << 20;
/// Refuses a session of more bytes; path is for the message.
Result<Done> checkSessionSize(std::size_t bytes, const std::string& path);

/// JSON, "format": "iouscope-session", "version": 1. The same session gives the same bytes.
std::string writeSession(const Session& session);
/// The same for a picture or film that carries it: characters that XML does not know are escaped,
/// and files of somebody's disk are not named.
std::string carriedSession(const Session& session);
/// The same on one line, without a line end, with these files.
std::string sessionLine(const Session& session);
/// path is for messages, which name the field. Fields left out keep their defaults; unknown fields
/// and newer versions are refused.
Result<Session> readSession(std::string_view bytes, const std::string& path);

}  // namespace iou
