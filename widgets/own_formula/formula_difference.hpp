// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/own_formula/loss_difference.hpp"

#include <QLabel>

#include <optional>

namespace iou {

class ExplorerModel;

/// How far the active lane's loss is from the one that the surface subtracts, over many pairs of
/// boxes: a sentence, hidden where nothing is subtracted. Where they differ it is a link to the
/// pair at which they differ most.
class FormulaDifference : public QLabel {
    Q_OBJECT
public:
    explicit FormulaDifference(ExplorerModel& model, QWidget* parent = nullptr);

    /// Of the losses as they are; empty while it is computed.
    const std::optional<own::LossDifference>& difference() const { return m_difference; }
    /// Blocks until it is there (for tests).
    void wait();

private:
    void refresh();
    void receive(std::uint64_t generation, const own::LossDifference& difference);
    void describe();
    void openPair();

    ExplorerModel& m_model;
    std::optional<Loss> m_loss, m_other;
    std::optional<own::LossDifference> m_difference;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
