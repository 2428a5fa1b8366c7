// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_outcome.hpp"
#include "core/jobs/worker.hpp"
#include "widgets/model/lab_edit.hpp"

#include <vector>

namespace iou {

/// What the middle and the panels of the AP lab share: its value, what it comes to, and which boxes
/// the hand is at.
class ApView : public QObject {
    Q_OBJECT
public:
    explicit ApView(DocumentHistory& history);
    ~ApView() override;

    LabEdit<ApLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const ApLab& value() const { return m_value; }
    /// Of the lab as it is, or of a moment ago, with as many boxes as the lab has.
    const ApOutcome& outcome() const { return m_outcome; }
    /// Boxes of the image on screen, in the order of the frame.
    const std::vector<ApItem>& items() const { return m_items; }

    const std::vector<ApItem>& selected() const { return m_selected; }
    void select(std::vector<ApItem> items);
    /// Shows a box wherever it is: its image comes on screen.
    void reveal(const ApItem& item);
    int hot() const { return m_hot; }  ///< of items(); -1: none
    void setHot(int item);

    /// Whether a box that is drawn or added is a detection, and its category.
    bool addsDetections() const { return m_adds_detections; }
    void setAddsDetections(bool on);
    int newCategory() const;
    void setNewCategory(int category) { m_new_category = category; }

    /// Blocks until the outcome is that of the lab as it is.
    void wait();

signals:
    void changed();  ///< the lab or what it comes to
    void selectionChanged();
    void hotChanged(int item);
    void addsChanged();

private:
    void follow();
    void request();
    void take(ApOutcome outcome, std::uint64_t generation);

    LabEdit<ApLab> m_lab;
    ApLab m_value;
    ApOutcome m_outcome;
    std::vector<ApItem> m_items, m_selected;
    int m_hot = -1;
    bool m_adds_detections = true;
    int m_new_category = 0;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

/// "truth 3", "detection 2".
QString itemName(const ApItem& item);
/// 0.503; a dash for "no truths".
QString apText(double ap);

}  // namespace iou
