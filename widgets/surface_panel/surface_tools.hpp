// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace iou {

class ExplorerModel;
class LossChooser;
class SurfaceMenu;

/// The row above the surface: its two axes, what is shown (the loss, a term, or the difference to
/// another loss) and how. Every choice is one undoable step.
class SurfaceTools : public QWidget {
    Q_OBJECT
public:
    SurfaceTools(ExplorerModel& model, SurfaceMenu& menu, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int spareWidth() const;
    void buildRow(SurfaceMenu& menu);
    void refresh();
    void refreshQuantities();
    void chooseAxis(bool horizontal, Axis axis);
    void chooseQuantity(const QString& id);
    void chooseMinus(const LossEntry* entry);
    void change(const QString& name, const std::function<void(SurfaceView&)>& edit);

    ExplorerModel& m_model;
    QComboBox* m_x;
    QComboBox* m_y;
    QComboBox* m_quantity;
    QLabel* m_minus_label;
    LossChooser* m_minus;
    QToolButton* m_field;
    QToolButton* m_isolines;
    QToolButton* m_fit;
    QList<QToolButton*> m_spare;  ///< hidden in a narrow row; the menu has them too
};

}  // namespace iou
