// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/mask_lab.hpp"
#include "widgets/model/lab_edit.hpp"

namespace iou {

/// What a press in a mask does.
enum class MaskTool { paint, blob, erase };

/// What the middle and the panel of the mask painter share: its value, what it comes to, and what
/// the hand holds.
class MaskView : public QObject {
    Q_OBJECT
public:
    explicit MaskView(DocumentHistory& history);

    LabEdit<MaskLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const MaskLab& value() const { return m_value; }
    const MaskOutcome& outcome() const { return m_outcome; }

    MaskTool tool() const { return m_tool; }
    void setTool(MaskTool tool);
    const Brush& brush() const { return m_brush; }
    void setBrush(const Brush& brush);
    /// The brush as the tool uses it.
    Brush activeBrush() const;

    int hot() const { return m_hot; }  ///< cell under the pointer; -1: none
    void setHot(int cell);

signals:
    void changed();
    void handChanged();
    void hotChanged(int cell);

private:
    void follow();

    LabEdit<MaskLab> m_lab;
    MaskLab m_value;
    MaskOutcome m_outcome;
    MaskTool m_tool = MaskTool::paint;
    Brush m_brush;
    int m_hot = -1;
};

/// "Dice", "soft IoU", "V-Net Dice".
QString measureName(masks::Measure measure);

}  // namespace iou
