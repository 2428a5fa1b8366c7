// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"
#include "widgets/model/run_controller.hpp"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace iou {

/// What the loss says at the displayed pair; partials by (cx, cy, w, h) of the prediction.
struct Evaluation {
    Box<> pred, target;
    double value = 0.0;
    double iou = 0.0;
    std::array<double, 4> gradient{};   ///< of the value
    std::array<double, 4> direction{};  ///< what the box descends along
    std::vector<TermValue> terms;       ///< in formula order
};

/// What a lesson keeps as it is: edits leave these parts alone.
struct Locks {
    bool boxes = false;  ///< prediction and ground truth
    bool loss = false;   ///< with its parameters, in every lane
    bool run = false;    ///< optimiser, rate, steps, form
    friend bool operator==(const Locks&, const Locks&) = default;
};

/// The one object all views share: the document, its undo history and what follows from it.
/// Lives on the GUI thread. The document changes only through undoable commands.
class ExplorerModel : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<void(Document&)>;

    explicit ExplorerModel(QObject* parent = nullptr);

    const Document& document() const { return m_document; }
    const Scene& scene() const { return m_document.explorer.scene; }
    /// Recipe of the active lane.
    const RunRecipe& run() const { return m_document.run(); }
    const std::vector<Lane>& lanes() const { return m_document.explorer.lanes; }
    const std::vector<PinnedRun>& pins() const { return m_document.explorer.pins; }
    int activeLane() const { return m_document.explorer.active; }
    const ExplorerView& view() const { return m_document.explorer.view; }
    QUndoStack& undoStack() { return m_undo; }
    const QUndoStack& undoStack() const { return m_undo; }

    /// One undo step called `name`; nothing is pushed when the edit changes nothing. Commands with
    /// the same non-empty merge key that follow one another become one step (key presses).
    void apply(const QString& name, const Edit& edit, const QString& merge_key = {});
    /// A drag is one undo step however many edits it has. Esc: cancelDrag().
    void beginDrag(const QString& name);
    void drag(const Edit& edit);
    void endDrag();
    void cancelDrag();
    /// Views draw previews while this holds.
    bool dragging() const { return m_drag_start.has_value(); }
    void undo();
    void redo();
    /// Edits of a locked part are taken out of their step; editRefused() says so.
    void setLocks(const Locks& locks);
    const Locks& locks() const { return m_locks; }
    /// Replaces everything (New, Open) and forgets the history.
    void load(const Document& document, int playhead, std::optional<Camera> camera,
              const LaneViews& lane_views = {});

    /// The prediction on screen: the run's box at the playhead, or the scene's.
    Box<> displayedBox() const { return displayedBox(activeLane()); }
    /// The loss at the displayed pair, with the run's mean at the playhead where it keeps one.
    const Evaluation& evaluation() const { return m_evaluation; }
    /// The loss that was evaluated.
    const Loss& evaluatedLoss() const { return m_evaluated_loss; }
    /// The same three of any lane; computed anew.
    Box<> displayedBox(int lane) const;
    Loss evaluatedLoss(int lane) const;
    Evaluation evaluate(int lane) const;

    /// Runs from the displayed box, which becomes the start.
    void runFromHere();
    void cancelRun() { m_runs.cancel(); }
    RunController& runs() { return m_runs; }
    /// The newest finished run of the active lane, or null; it may lag behind settings just
    /// changed.
    std::shared_ptr<const Trajectory> trajectory() const;
    /// The recipe and pair of that trajectory, or null.
    RunPointer finishedRun() const { return finishedRun(activeLane()); }
    /// The same of any lane.
    RunPointer finishedRun(int lane) const { return m_finished[static_cast<std::size_t>(lane)]; }
    /// The run of a pin, or null while it is computed.
    RunPointer pinnedRun(int pin) const { return m_pinned[static_cast<std::size_t>(pin)]; }
    /// Whether the views draw this lane's run beside the active one's.
    bool laneShown(int lane) const;
    /// Last step of the clock: of the longest run shown where all go by the same step, else of the
    /// active lane; 0 without a run.
    int steps() const;
    /// The clock, 0 .. steps(); a shorter run stays at its end.
    int playhead() const { return m_playhead; }
    /// Step of the active lane's run at the playhead; 0 without one.
    int shownStep() const { return stepOf(activeLane()); }
    /// The same of any lane, which goes by the same step, by the IoU the active lane has reached
    /// or, where lanes share no clock, by its own playhead.
    int stepOf(int lane) const;
    int stepOfPin(int pin) const;
    void setPlayhead(int step);

    /// Coefficient of the interpolated box: the loss's own where it has one, else the scene's.
    double interpAlpha() const { return interpAlpha(run().loss, m_evaluation); }
    /// The same of any loss, as it was evaluated.
    double interpAlpha(const Loss& loss, const Evaluation& evaluation) const;
    /// False where the loss computes the coefficient from the boxes.
    bool interpAlphaIsFree() const { return interpAlphaIsFree(run().loss); }
    static bool interpAlphaIsFree(const Loss& loss);
    /// Coefficient the interpolated box is drawn at for a look; the loss keeps its own. Empty:
    /// none.
    const std::optional<double>& hoverAlpha() const { return m_hover_alpha; }
    void setHoverAlpha(const std::optional<double>& alpha);
    /// Puts the coefficient where interpAlpha() reads it. alpha is clamped to [0, 1].
    static void setInterpAlpha(Document& document, double alpha);

    /// Ghost box under the pointer in another view.
    const std::optional<Box<>>& hoverBox() const { return m_hover_box; }
    void setHoverBox(const std::optional<Box<>>& box);
    /// Id of the term under the pointer; its geometry lights up. Empty: none.
    const std::string& hoverTerm() const { return m_hover_term; }
    void setHoverTerm(const std::string& id);

    /// Empty: the canvas fits the boxes into the view, when it is shown and whenever this is set.
    const std::optional<Camera>& camera() const { return m_camera; }
    void setCamera(const std::optional<Camera>& camera);
    /// The same for one lane, which has its own where lanes share no axes.
    const std::optional<Camera>& cameraOf(int lane) const;
    void setCameraOf(int lane, const std::optional<Camera>& camera);
    const LaneViews& laneViews() const { return m_lane_views; }

signals:
    void sceneChanged();        ///< the boxes of the document
    void lossChanged();         ///< the loss or its parameters
    void runSettingsChanged();  ///< optimiser, rate, steps, form, stop rules
    void lanesChanged();        ///< any lane, their order or which one is active
    void viewChanged();
    void batchChanged();       ///< the recipe of the batch
    void evaluationChanged();  ///< the displayed box, the target or the loss
    void trajectoryChanged();  ///< of any lane, or another lane is active
    void playheadChanged(int step);
    void hoverChanged();
    void cameraChanged();
    void draggingChanged(bool dragging);
    void locksChanged();
    void editRefused(const Locks& parts);  ///< parts that an edit wanted to change
    void documentLoaded();

private:
    friend class DocumentCommand;
    void setDocument(const Document& document);
    void requestRun(bool lanes_too = true);
    void keepLocked(Document& after);
    RunRequest requestOf(const Lane& lane) const {
        return {lane.recipe, scene().pred, scene().target};
    }
    /// Brings the finished runs into the lanes' new order; true where a recipe is new.
    bool carryRunsOver(const Document& before);
    void dropOutdatedRuns();
    /// Finds the runs of the pins among all that are there; true where one is missing.
    bool carryPinsOver(const Runs& finished_before);
    /// Where lanes part they go on from where they are together.
    void partLanes(const Document& before);
    int syncedStep(const FinishedRun& run) const;
    const Lane& laneAt(int lane) const { return lanes()[static_cast<std::size_t>(lane)]; }
    LaneView& laneViewOf(int lane) {
        return m_lane_views[static_cast<std::size_t>(laneAt(lane).style)];
    }
    void receive(const Runs& runs);
    void evaluate();
    void stopDragging();

    Document m_document;
    std::optional<Document> m_drag_start;
    QString m_drag_name;
    QUndoStack m_undo;
    Locks m_locks;
    Runs m_finished{nullptr};  ///< one per lane
    Runs m_pinned;             ///< one per pin
    int m_playhead = 0;
    Loss m_evaluated_loss;
    Evaluation m_evaluation;
    std::optional<Box<>> m_hover_box;
    std::optional<double> m_hover_alpha;
    std::string m_hover_term;
    std::optional<Camera> m_camera;
    LaneViews m_lane_views;
    bool m_lanes_asked = false;  ///< the newest request has the lanes beside the pins
    RunController m_runs;
};

}  // namespace iou
