// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/box_columns.hpp"

#include <algorithm>
#include <string>

namespace iou::datasets {

namespace {

struct BoxNames {
    std::array<std::string_view, 4> names;
    BoxNotation notation;
};
constexpr BoxNames kBoxNames[] = {
    {{"x1", "y1", "x2", "y2"}, BoxNotation::xyxy},
    {{"x0", "y0", "x1", "y1"}, BoxNotation::xyxy},
    {{"xmin", "ymin", "xmax", "ymax"}, BoxNotation::xyxy},
    {{"left", "top", "right", "bottom"}, BoxNotation::xyxy},
    {{"l", "t", "r", "b"}, BoxNotation::xyxy},
    {{"cx", "cy", "w", "h"}, BoxNotation::cxcywh},
    {{"cx", "cy", "width", "height"}, BoxNotation::cxcywh},
    {{"xcenter", "ycenter", "width", "height"}, BoxNotation::cxcywh},
    {{"x", "y", "w", "h"}, BoxNotation::xywh},
    {{"left", "top", "width", "height"}, BoxNotation::xywh},
    {{"l", "t", "w", "h"}, BoxNotation::xywh},
};

/// Small letters without blanks and underscores.
std::string plainName(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (c != ' ' && c != '_' && c != '-')
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::vector<std::string> plainNames(const Fields& header) {
    std::vector<std::string> out;
    out.reserve(header.size());
    for (const std::string_view name : header) out.push_back(plainName(name));
    return out;
}

/// -1: not there; -2: there twice.
int columnOf(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return -1;
    return std::find(found + 1, names.end(), name) == names.end()
               ? static_cast<int>(found - names.begin())
               : -2;
}

int firstOf(const std::vector<std::string>& names, std::initializer_list<std::string_view> any) {
    for (const std::string_view name : any)
        if (const int column = columnOf(names, name); column >= 0) return column;
    return -1;
}

struct FoundBox {
    std::array<int, 4> columns{};
    BoxNotation notation = BoxNotation::xyxy;
};

/// The one box the names say; width and height of an image beside two corners are none.
std::optional<FoundBox> boxIn(const std::vector<std::string>& names, const std::string& prefix) {
    std::optional<FoundBox> found;
    for (const BoxNames& set : kBoxNames) {
        FoundBox one{{}, set.notation};
        bool all = true;
        for (std::size_t k = 0; k < 4 && all; ++k) {
            one.columns[k] = columnOf(names, prefix + std::string(set.names[k]));
            all = one.columns[k] >= 0;
        }
        if (!all) continue;
        const bool image_beside = found && found->notation == BoxNotation::xyxy &&
                                  one.notation == BoxNotation::xywh &&
                                  found->columns[0] == one.columns[0];
        if (image_beside) continue;
        if (found) return {};
        found = one;
    }
    return found;
}

}  // namespace

std::optional<BoxColumns> findBoxColumns(const Fields& header) {
    const auto names = plainNames(header);
    const auto box = boxIn(names, "");
    if (!box) return {};
    BoxColumns out;
    out.box = box->columns;
    out.notation = box->notation;
    out.image = firstOf(names, {"image", "imageid", "filename", "file", "imagename", "imagepath",
                                "imgname", "img", "frame"});
    out.label = firstOf(names, {"label", "class", "classname", "category", "name", "classid",
                                "categoryid", "labelid"});
    out.score = firstOf(names, {"score", "confidence", "conf", "probability"});
    out.width = firstOf(names, {"imagewidth", "imgwidth", "imagew", "imgw"});
    out.height = firstOf(names, {"imageheight", "imgheight", "imageh", "imgh"});
    const bool corners = out.notation == BoxNotation::xyxy;
    if (corners && out.width < 0) out.width = firstOf(names, {"width"});
    if (corners && out.height < 0) out.height = firstOf(names, {"height"});
    out.crowd = firstOf(names, {"iscrowd", "crowd"});
    out.difficult = firstOf(names, {"difficult"});
    out.truncated = firstOf(names, {"truncated"});
    out.flags = firstOf(names, {"flags"});
    return out;
}

std::optional<PairColumns> findPairColumns(const Fields& header) {
    const auto names = plainNames(header);
    constexpr std::array<std::array<std::string_view, 2>, 6> prefixes{{{"pred", "gt"},
                                                                       {"pred", "target"},
                                                                       {"pred", "truth"},
                                                                       {"prediction", "target"},
                                                                       {"prediction", "truth"},
                                                                       {"p", "t"}}};
    for (const auto& [p, t] : prefixes) {
        const auto pred = boxIn(names, std::string(p)), target = boxIn(names, std::string(t));
        if (pred && target && pred->notation == target->notation)
            return PairColumns{pred->columns, target->columns, pred->notation};
    }
    return {};
}

Result<BoxColumns> columnsSaid(const std::vector<std::string>& names) {
    const Fields fields(names.begin(), names.end());
    if (const auto found = findBoxColumns(fields)) return *found;
    return Error{phrase("these columns name no box"),
                 {},
                 phrase("name four of them x1,y1,x2,y2 or x,y,w,h or cx,cy,w,h, others image, "
                        "label, score, and _ what is of no interest")};
}

}  // namespace iou::datasets
