// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace iou {

/// A paint device that keeps parts of a picture together under a name, as files of vectors do.
class GroupingDevice {
public:
    virtual ~GroupingDevice() = default;
    /// name: a word of small letters, digits and dashes; groups lie within each other.
    virtual void beginGroup(const char* name) = 0;
    virtual void endGroup() = 0;
};

/// While one lives, what is painted belongs to the group, where the device keeps any.
class PictureGroup {
public:
    PictureGroup(const QPainter& painter, const char* name);
    ~PictureGroup();
    PictureGroup(const PictureGroup&) = delete;
    PictureGroup& operator=(const PictureGroup&) = delete;

private:
    GroupingDevice* m_device;
};

}  // namespace iou
