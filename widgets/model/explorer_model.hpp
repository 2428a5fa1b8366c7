// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/shown_alpha.hpp"
#include "core/registry/evaluation.hpp"
#include "widgets/model/cameras.hpp"
#include "widgets/model/document_history.hpp"
#include "widgets/model/hover.hpp"
#include "widgets/model/run_clock.hpp"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace iou {

/// What all views share: the document and what follows from it. Lives on the GUI thread. A view
/// that needs one part alone takes that part.
class ExplorerModel : public QObject {
    Q_OBJECT
public:
    using Edit = DocumentHistory::Edit;

    explicit ExplorerModel(QObject* parent = nullptr);
    ~ExplorerModel() override;

    DocumentHistory& history() { return m_history; }
    RunClock& clock() { return m_clock; }
    const RunClock& clock() const { return m_clock; }
    Hover& hover() { return m_hover; }
    const Hover& hover() const { return m_hover; }
    Cameras& cameras() { return m_cameras; }
    const Cameras& cameras() const { return m_cameras; }

    const Document& document() const { return m_history.document(); }
    const Scene& scene() const { return document().explorer.scene; }
    /// Recipe of the active lane.
    const RunRecipe& run() const { return document().run(); }
    const std::vector<Lane>& lanes() const { return document().explorer.lanes; }
    const std::vector<PinnedRun>& pins() const { return document().explorer.pins; }
    int activeLane() const { return document().explorer.active; }
    const ExplorerView& view() const { return document().explorer.view; }
    const Appearance& appearance() const { return document().appearance; }

    /// As DocumentHistory has them.
    void apply(const QString& name, const Edit& edit, const QString& merge_key = {}) {
        m_history.apply(name, edit, merge_key);
    }
    void beginDrag(const QString& name) { m_history.beginDrag(name); }
    void drag(const Edit& edit) { m_history.drag(edit); }
    void endDrag() { m_history.endDrag(); }
    void cancelDrag() { m_history.cancelDrag(); }
    bool dragging() const { return m_history.dragging(); }
    void undo() { m_history.undo(); }
    void redo() { m_history.redo(); }
    QUndoStack& undoStack() { return m_history.stack(); }
    const QUndoStack& undoStack() const { return m_history.stack(); }
    /// Replaces everything (New, Open) and forgets the history.
    void load(const Document& document, int playhead, const std::optional<Camera>& camera,
              const LaneViews& lane_views = {});
    /// Where one looks at each lane, as a session keeps it.
    LaneViews laneViews() const;

    /// The prediction on screen: the run's box at the playhead, or the scene's.
    Box<> displayedBox() const { return m_clock.displayedBox(); }
    /// The loss at the displayed pair, with the run's mean at the playhead where it keeps one.
    const Evaluation& evaluation() const { return m_evaluation; }
    /// The loss that was evaluated.
    const Loss& evaluatedLoss() const { return m_evaluated_loss; }
    /// The same of any lane; computed anew.
    Evaluation evaluate(int lane) const;
    RunController& runs() { return m_clock.runs(); }
    /// Runs from the displayed box, which becomes the start.
    void runFromHere();

    /// Coefficient of the interpolated box at the displayed pair; see core/explorer/shown_alpha.
    double shownAlpha() const {
        return iou::shownAlpha(m_evaluated_loss, m_evaluation.terms, scene());
    }

    /// Adds a loss made at run time to those that menus and lists show, or takes it out again. A
    /// document keeps those it uses; its typed formulas are listed by themselves.
    Result<Done> addLoss(LossPointer entry);
    void removeLoss(std::string_view id);

signals:
    void lossesChanged();       ///< which losses there are
    void sceneChanged();        ///< the boxes of the document
    void lossChanged();         ///< the loss or its parameters
    void runSettingsChanged();  ///< optimiser, rate, steps, form, stop rules
    void lanesChanged();        ///< any lane or pin, their order or which one is active
    void viewChanged();         ///< what views show, or the theme
    void batchChanged();        ///< the recipe of the batch
    void evaluationChanged();   ///< the displayed box, the target or the loss
    void documentLoaded();

private:
    void follow(const Changes& changes);
    void evaluate();
    /// Lists the document's typed formulas, and no other document's.
    void listOwnLosses();

    DocumentHistory m_history;
    RunClock m_clock;
    Hover m_hover;
    Cameras m_cameras;
    Loss m_evaluated_loss;
    Evaluation m_evaluation;
    std::vector<LossPointer> m_own_losses;  ///< of the document
    std::vector<LossPointer> m_added;       ///< those that no other model had listed
};

}  // namespace iou
