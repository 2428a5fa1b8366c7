// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/open_pairs.hpp"

#include "app/data/import_dialog.hpp"
#include "widgets/data/pair_list.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <utility>

namespace iou {

void importPairs(QWidget& parent, ExplorerModel& model, const QString& truths,
                 const std::function<void()>& show,
                 const std::function<void(const QString&)>& say) {
    auto* const dialog = new ImportDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!truths.isEmpty()) dialog->setTruths(truths);
    QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, &model, show, say] {
        const auto loaded = dialog->loaded();
        if (!loaded) return;
        showPairs(model, loaded, show);
        say(ImportDialog::tr("%1 pairs. W shows the worst one, then the next.")
                .arg(loaded->table.rows.size()));
    });
    dialog->open();
}

void showPairs(ExplorerModel& model, std::shared_ptr<const pairing::LoadedPairs> pairs,
               const std::function<void()>& show) {
    sharedOf<PairList>(model.history()).show(std::move(pairs));
    show();
}

}  // namespace iou
