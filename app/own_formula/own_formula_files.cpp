// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_formula/own_formula_files.hpp"

#include "core/files/atomic_file.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/loss_file.hpp"
#include "core/registry/registry.hpp"
#include "core/session/own_losses.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>
#include <variant>

namespace iou {

namespace {

QString nameOf(const QString& path) { return QFileInfo(path).fileName(); }

/// A loss of a file's bytes.
Result<LossPointer> lossOfFile(std::string_view bytes, const std::string& name) {
    const auto read = own::readLossFile(bytes, name);
    if (!read) return read.error();
    auto made = own::lossOfText(*read);
    if (const auto* const error = std::get_if<own::FormulaError>(&made))
        return error->error().within(name);
    return std::get<LossPointer>(std::move(made));
}

}  // namespace

OwnFormulaFiles::OwnFormulaFiles(Window window, QObject* parent)
    : QObject(parent), m_window(std::move(window)), m_watched(own::largest_loss_file) {
    connect(&m_watched, &WatchedFiles::fileChanged, this, &OwnFormulaFiles::reload);
    ask = [this](bool save, const QString& suggested) {
        const QString kind = tr("Formulas of losses (*%1)").arg(text(own::loss_file_ending));
        if (!save)
            return QFileDialog::getOpenFileName(&m_window.widget, tr("Open a formula"), {}, kind);
        QFileDialog dialog(&m_window.widget, tr("Save the formula"), {}, kind);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(text(own::loss_file_ending).mid(1));
        dialog.selectFile(suggested);
        const bool chosen = dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty();
        return chosen ? dialog.selectedFiles().constFirst() : QString();
    };
}

void OwnFormulaFiles::open(const QString& path) {
    const auto bytes = readFile(QFile::encodeName(path).toStdString(), own::largest_loss_file);
    if (!bytes) return refuse(tr("Not opened: "), bytes.error());
    const LossPointer formula = take(*bytes, nameOf(path));
    if (!formula) return;
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_formulas[whole] = formula;
    m_watched.watch(whole, *bytes);
    m_window.say(
        tr("%1 is watched: it is read again when another program saves it.").arg(nameOf(path)));
}

LossPointer OwnFormulaFiles::take(std::string_view bytes, const QString& name) {
    const auto formula = lossOfFile(bytes, name.toStdString());
    if (!formula) {
        refuse(tr("Not opened: "), formula.error());
        return nullptr;
    }
    if (m_posted) m_posted->dismiss();
    m_window.model.apply(tr("Open %1").arg(name), [&](Document& d) { takeOwnLoss(d, *formula); });
    return *formula;
}

void OwnFormulaFiles::saveTo(const QString& path) {
    const LossPointer formula = m_window.model.run().loss.pointer();
    const own::FormulaCode* const code = own::formulaOf(*formula);
    if (!code) return;
    const std::string bytes = own::writeLossFile(code->formula().text);
    const auto written = writeFile(QFile::encodeName(path).toStdString(), bytes);
    if (!written) return refuse(tr("Not saved: "), written.error());
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_formulas[whole] = formula;
    m_watched.watch(whole, bytes);
    m_window.say(tr("Saved as %1, which is watched from now on.").arg(nameOf(path)));
}

void OwnFormulaFiles::openDialog() {
    const QString path = ask(false, {});
    if (!path.isEmpty()) open(path);
}

void OwnFormulaFiles::saveDialog() {
    const LossEntry& entry = m_window.model.run().loss.entry();
    if (!own::formulaOf(entry))
        return m_window.say(tr("This loss is built in; edit a copy of it first."));
    const QString path = ask(true, text(entry.id) + text(own::loss_file_ending));
    if (!path.isEmpty()) saveTo(path);
}

void OwnFormulaFiles::reload(const QString& path, const std::string& bytes) {
    const auto found = m_formulas.find(path);
    if (found == m_formulas.end()) return;
    const auto formula = lossOfFile(bytes, nameOf(path).toStdString());
    if (!formula) return refuse(tr("The last formula that was whole stays: "), formula.error());
    if (m_posted) m_posted->dismiss();
    const LossPointer before = std::exchange(found->second, *formula);
    if (before == *formula) return;
    const std::vector<LossPointer> known = ownLossesOf(m_window.model.document());
    if (std::find(known.begin(), known.end(), before) == known.end())
        return m_window.say(
            tr("%1 has changed; the formula here was edited since, and stays.").arg(nameOf(path)));
    m_window.model.apply(tr("Read %1 again").arg(nameOf(path)),
                         [&](Document& d) { replaceOwnLoss(d, before, *formula); });
    m_window.say(tr("%1 was read again.").arg(nameOf(path)));
}

void OwnFormulaFiles::refuse(const QString& what, const Error& error) {
    if (m_posted) m_posted->dismiss();
    m_posted = new Notice(what + localText(error));
    m_window.notices.post(m_posted);
}

}  // namespace iou
