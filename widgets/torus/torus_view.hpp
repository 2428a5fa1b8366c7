// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torus/torus_lab.hpp"
#include "widgets/model/lab_edit.hpp"

namespace iou {

/// What the middle and the panel of the torus share: its value, what it comes to, and which region
/// the hand is at.
class TorusView : public QObject {
    Q_OBJECT
public:
    explicit TorusView(DocumentHistory& history);

    LabEdit<TorusLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const TorusLab& value() const { return m_value; }
    const TorusOutcome& outcome() const { return m_outcome; }
    const torus::Region& region(bool is_target) const {
        return is_target ? m_value.target : m_value.pred;
    }

    bool targetChosen() const { return m_target_chosen; }
    void choose(bool target);
    /// The next clicks are the corners of the chosen region.
    bool drawing() const { return m_drawing; }
    void setDrawing(bool on);
    /// Puts the chosen region in the square, or moves it by whole turns.
    void bringHome();
    void turn(double phi, double psi);

signals:
    void changed();
    void handChanged();

private:
    void follow();

    LabEdit<TorusLab> m_lab;
    TorusLab m_value;
    TorusOutcome m_outcome;
    bool m_target_chosen = false;
    bool m_drawing = false;
};

/// The region of a lab, to be changed.
inline torus::Region& regionIn(TorusLab& lab, bool is_target) {
    return is_target ? lab.target : lab.pred;
}

}  // namespace iou
