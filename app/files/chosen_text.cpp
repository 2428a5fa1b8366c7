// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/chosen_text.hpp"

#include "core/files/atomic_file.hpp"
#include "widgets/text/core_words.hpp"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace iou {

namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

}  // namespace

void ChosenText::choose(
    QWidget& parent, const QString& title, const QString& filter,
    const std::function<void(const QString& name, const std::string& bytes)>& taken) {
    auto* dialog = new QFileDialog(&parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &parent, [&parent, title, taken](const QString& path) {
            const auto bytes = readFile(QFile::encodeName(path).toStdString(), kMostBytes);
            if (!bytes) {
                QMessageBox::warning(&parent, title, localText(bytes.error()));
                return;
            }
            taken(QFileInfo(path).fileName(), *bytes);
        });
    dialog->open();
}

}  // namespace iou
