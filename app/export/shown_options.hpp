// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.hpp"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace iou {

/// What a picture, or every picture of a film, leaves out, where it looks and what its colours
/// span.
class ShownOptions : public QWidget {
    Q_OBJECT
public:
    /// film: the camera can go with the boxes.
    explicit ShownOptions(bool film, QWidget* parent = nullptr);

    void take(FigureSpec& figure, bool& follows) const;
    void show(const FigureSpec& figure, bool follows);

signals:
    void changed();

private:
    void nameHidden();

    QToolButton* m_hidden;
    std::vector<QAction*> m_elements;  ///< by FigureElement
    QComboBox* m_camera;
    QLineEdit* m_colors;
    std::optional<Camera> m_own_camera;  ///< as a preset gave it
};

}  // namespace iou
