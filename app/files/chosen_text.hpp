// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/text_files.hpp"

#include <QCoreApplication>

namespace iou {

/// Text files chosen in a dialog.
class ChosenText : public TextFiles {
    Q_DECLARE_TR_FUNCTIONS(ChosenText)
public:
    void choose(
        QWidget& parent, const QString& title, const QString& filter,
        const std::function<void(const QString& name, const std::string& bytes)>& taken) override;
};

}  // namespace iou
