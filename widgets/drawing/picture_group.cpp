// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/picture_group.hpp"

#include <QPainter>

namespace iou {

PictureGroup::PictureGroup(const QPainter& painter, const char* name)
    : m_device(dynamic_cast<GroupingDevice*>(painter.device())) {
    if (m_device) m_device->beginGroup(name);
}

PictureGroup::~PictureGroup() {
    if (m_device) m_device->endGroup();
}

}  // namespace iou
