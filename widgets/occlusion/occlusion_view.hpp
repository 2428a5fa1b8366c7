// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/occlusion/occlusion_lab.hpp"
#include "widgets/model/lab_edit.hpp"

namespace iou {

/// What the middle and the panels of the lab of hidden parts share: its value and what it comes to.
class OcclusionView : public QObject {
    Q_OBJECT
public:
    explicit OcclusionView(DocumentHistory& history);

    LabEdit<OcclusionLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const OcclusionLab& value() const { return m_value; }
    const occlusion::Judged& outcome() const { return m_outcome; }

signals:
    void changed();

private:
    void follow();

    LabEdit<OcclusionLab> m_lab;
    OcclusionLab m_value;
    occlusion::Judged m_outcome;
};

}  // namespace iou
