// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/open_sweep.hpp"

#include "app/study/sweep_dialog.hpp"

namespace iou {

void openSweep(QWidget& window, const SimulationRecipe& setup,
               const std::function<void(const SimulationRecipe&)>& take) {
    auto* dialog = window.findChild<SweepDialog*>();
    if (!dialog) {
        dialog = new SweepDialog(&window);
        dialog->setRecipe(setup);
        QObject::connect(dialog, &SweepDialog::cellChosen, &window, take);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

}  // namespace iou
