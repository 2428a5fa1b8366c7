// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSizeF>

namespace iou {

class DocumentHistory;

/// A picture that lies under the boxes of a scene, its upper left corner at 0, 0.
struct PictureUnder {
    QImage image;  ///< null: none
    QSizeF size;   ///< in units of the scene
};

/// The picture under the boxes of a document's scene, shared by all that show it (sharedOf). Who
/// knows which one it is puts it here.
class ScenePicture : public QObject {
    Q_OBJECT
public:
    explicit ScenePicture(DocumentHistory& history);

    const PictureUnder& shown() const { return m_shown; }
    void show(const PictureUnder& picture);

signals:
    void changed();

private:
    PictureUnder m_shown;
};

}  // namespace iou
