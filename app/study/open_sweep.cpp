// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/open_sweep.hpp"

#include "app/study/sweep_dialog.hpp"
#include "widgets/model/explorer_model.hpp"

namespace iou {

void openSweep(QWidget& window, ExplorerModel& model, const std::function<void()>& taken) {
    auto* dialog = window.findChild<SweepDialog*>();
    if (!dialog) {
        dialog = new SweepDialog(&window);
        dialog->setRecipe(model.document().batch.recipe);
        QObject::connect(dialog, &SweepDialog::cellChosen, &window,
                         [&model, taken](const SimulationRecipe& recipe) {
                             model.apply(SweepDialog::tr("Take a simulation of a sweep"),
                                         [&](Document& d) { d.batch.recipe = recipe; });
                             taken();
                         });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

}  // namespace iou
