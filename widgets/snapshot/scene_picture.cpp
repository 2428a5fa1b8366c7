// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snapshot/scene_picture.hpp"

#include "widgets/model/document_history.hpp"

namespace iou {

ScenePicture::ScenePicture(DocumentHistory& history) : QObject(&history) {}

void ScenePicture::show(const PictureUnder& picture) {
    if (picture.size == m_shown.size && picture.image.cacheKey() == m_shown.image.cacheKey())
        return;
    m_shown = picture;
    emit changed();
}

}  // namespace iou
