// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/judged_scene.hpp"
#include "core/experiment/mean_curves.hpp"
#include "core/experiment/tables.hpp"
#include "widgets/detector/detector_runs.hpp"
#include "widgets/model/lab_edit.hpp"

#include <optional>

namespace iou {

/// One image of a run at one moment of its training.
struct DetectorScene {
    detector::Scene scene;
    std::vector<detector::Detected> detections;
    detector::JudgedScene judged;
    int image = 0;
    int step = 0;                   ///< of the moment; 0: the anchors
    detector::Measures measures{};  ///< of all test images there
};
/// The one a lab shows. place: of its walk, 0 to the last. Empty where the replay has none such.
std::optional<DetectorScene> sceneOf(const DetectorLab& lab, const detector::Replay& replay,
                                     int place);
/// The place a lab is at, and the last one there is.
int placeOf(const DetectorLab& lab);
int lastPlaceOf(const DetectorLab& lab);

/// What the middle and the panels of the detector lab share: its value, the experiment while it
/// runs, what comes of it, and the replay of the run that is looked at.
class DetectorView : public QObject {
    Q_OBJECT
public:
    explicit DetectorView(DocumentHistory& history);
    ~DetectorView() override;

    LabEdit<DetectorLab>& lab() { return m_lab; }
    /// That of the results: a change of the document arrives here after some other parts have it.
    const DetectorLab& value() const { return m_value; }
    /// A step of undo on the recipe; its results go. What cannot be run is not taken: trouble()
    /// says why.
    void editRecipe(const QString& name, const std::function<void(detector::Recipe&)>& change,
                    const QString& merge_key = {});

    DetectorRuns& work() { return m_runs; }
    bool training() const { return m_runs.work() == DetectorRuns::Work::experiment; }
    /// Runs the experiment; what it comes to becomes a step of undo, unless the recipe has changed
    /// meanwhile: then nothing comes of it.
    void start();
    /// What the button Start does: ends what runs, if something does.
    void startOrCancel();
    /// Tries the training thresholds on the loss that is looked at.
    void startSweep();
    /// Of the experiment that runs, else of the lab.
    const std::vector<detector::MeanCurve>& curves() const { return m_curves; }
    /// Of the lab's results, at the last step.
    const detector::Comparison& comparison() const { return m_comparison; }
    /// Of the same, each loss under each method of suppression against itself under the first one.
    const detector::Comparison& ruleComparison() const { return m_rule_comparison; }
    bool hasResults() const { return !m_value.runs.empty(); }
    /// Of the loss and the method that are looked at; empty: none was made.
    const SharedList<detector::SweepPoint>& sweep() const;
    /// Why the last edit or experiment was refused; empty: it was not.
    const std::optional<Error>& trouble() const { return m_trouble; }

    /// Somebody looks at the scenes: from now on there is a replay of every run that is chosen. One
    /// that takes more than some seconds waits for askForScene().
    void setSceneWanted(bool wanted);
    bool sceneWaits() const { return m_scene_wanted && !m_replayed; }
    void askForScene();
    const std::optional<DetectorScene>& scene() const { return m_scene; }
    /// The place of the lab's walk that is shown, and the last one there is.
    int place() const { return m_played >= 0 ? m_played : placeOf(m_value); }
    int lastPlace() const { return lastPlaceOf(m_value); }
    void showPlace(int place);
    bool playing() const { return m_timer.isActive(); }
    /// From the start where it has come to the end.
    void setPlaying(bool on);

    /// Blocks until what is computed in the background is there, and the scene.
    void wait();

signals:
    void changed();        ///< the lab, or what it comes to
    void curvesChanged();  ///< also while it trains
    void sceneChanged();   ///< the replay, or what is shown of it
    void playingChanged(bool on);

private:
    void follow();
    void compare();
    void take(const std::vector<detector::Run>& runs);
    void refreshCurves();
    void requestReplay();
    void refreshScene();
    void advance();

    LabEdit<DetectorLab> m_lab;
    DetectorLab m_value;
    std::vector<detector::MeanCurve> m_curves;
    detector::Comparison m_comparison, m_rule_comparison;
    int m_sweep_loss = 0, m_sweep_rule = 0;  ///< of the sweep that runs
    std::optional<Error> m_trouble;
    std::shared_ptr<const detector::Replay> m_replay;
    std::optional<detector::Recipe> m_replayed;  ///< the one run of m_replay, or that is being made
    std::optional<DetectorScene> m_scene;
    bool m_scene_wanted = false;
    bool m_scene_asked = false;  ///< though it takes long
    int m_played = -1;           ///< the place while it plays
    std::uint64_t m_expected = 0;
    QTimer m_timer;
    DetectorRuns m_runs;
    Worker m_replays{Priority::low};  // last: stopped before anything it reports to is gone
};

/// A share of 1 in points of 100, as AP is written: "34.8"; a dash where there is none.
QString pointsText(double share);
/// A difference of shares in points of 100, with its sign: "+1.54".
QString differenceText(double share);
/// "AP", "AP small", "precision at recall 0.5".
QString measureName(detector::Measure measure);

}  // namespace iou
