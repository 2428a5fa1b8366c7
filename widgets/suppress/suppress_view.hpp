// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/suppress/suppress_outcome.hpp"
#include "widgets/model/lab_edit.hpp"

#include <vector>

namespace iou {

/// What the middle and the panels of the suppression lab share: its value, what it comes to, and
/// which boxes the hand is at. Boxes are numbered as in the frame: truths, then detections.
class SuppressView : public QObject {
    Q_OBJECT
public:
    explicit SuppressView(DocumentHistory& history);
    ~SuppressView() override;

    LabEdit<SuppressLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const SuppressLab& value() const { return m_value; }
    /// Of the lab as it is, or of a moment ago, with as many detections as the lab has.
    const SuppressOutcome& outcome() const { return m_outcome; }

    int truths() const { return static_cast<int>(value().truths.size()); }
    int detections() const { return static_cast<int>(value().detections.size()); }

    const std::vector<int>& selected() const { return m_selected; }
    void select(std::vector<int> boxes);
    /// The detections among them.
    std::vector<int> selectedDetections() const;
    int hot() const { return m_hot; }  ///< -1: none
    void setHot(int box);

    /// Whether a box that is drawn or added is a detection, and its class.
    bool addsDetections() const { return m_adds_detections; }
    void setAddsDetections(bool on);
    int newClass() const;
    void setNewClass(int label) { m_new_class = label; }

    /// Shows so many selections; all of them, and -1, are every one there will be.
    void showStep(int step);

    /// Blocks until the outcome is that of the lab as it is.
    void wait();

signals:
    void changed();  ///< the lab or what it comes to
    void selectionChanged();
    void hotChanged(int box);
    void addsChanged();

private:
    void follow();
    void request();
    void take(SuppressOutcome outcome, std::uint64_t generation);

    LabEdit<SuppressLab> m_lab;
    SuppressLab m_value;
    SuppressOutcome m_outcome;
    std::vector<int> m_selected;
    int m_hot = -1;
    int m_truths = 0;  ///< when the selection was made
    bool m_adds_detections = true;
    int m_new_class = 0;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
