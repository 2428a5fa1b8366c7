// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/aligned_labels.hpp"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <functional>

namespace iou {

void alignLabels(QWidget& options) {
    int widest = 0;
    const auto each = [&](const std::function<void(QLabel&)>& visit) {
        for (auto* form : options.findChildren<QFormLayout*>())
            for (int row = 0; row < form->rowCount(); ++row) {
                const auto* item = form->itemAt(row, QFormLayout::LabelRole);
                if (auto* label = item ? qobject_cast<QLabel*>(item->widget()) : nullptr)
                    visit(*label);
            }
    };
    each([&](QLabel& label) { widest = std::max(widest, label.sizeHint().width()); });
    each([&](QLabel& label) { label.setMinimumWidth(widest); });
}

}  // namespace iou
