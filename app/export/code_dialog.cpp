// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/code_dialog.hpp"

#include "core/export_code/code_export.hpp"
#include "core/files/atomic_file.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iou {

CodeDialog::CodeDialog(std::function<Loss()> loss, QWidget* parent)
    : QDialog(parent), m_loss(std::move(loss)) {
    setWindowTitle(tr("Code of the loss"));
    auto* column = new QVBoxLayout(this);
    m_language = new QComboBox(this);
    m_language->setAccessibleName(tr("Language"));
    for (const export_code::Target& t : export_code::targets())
        m_language->addItem(text(t.name), text(t.id));
    column->addWidget(m_language);

    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Code"));
    column->addWidget(m_text, 1);

    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    column->addWidget(m_state);

    auto* buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    column->addWidget(buttons);

    ask = [this](const QString& name, const QString& kind) {
        QFileDialog dialog(this, tr("Save the code"), {}, kind);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.selectFile(name);
        if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
            return std::string();
        return QFile::encodeName(dialog.selectedFiles().constFirst()).toStdString();
    };
    connect(m_copy, &QPushButton::clicked, this, &CodeDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_language, &QComboBox::currentIndexChanged, this, &CodeDialog::refresh);
    refresh();
    resize(80 * spacing::unit, 60 * spacing::unit);
}

void CodeDialog::refresh() {
    const auto index = static_cast<std::size_t>(m_language->currentIndex());
    const Loss loss = m_loss();
    const auto code = export_code::exported({&loss, 1}, export_code::targets()[index]);
    m_text->setPlainText(code ? text(*code) : QString());
    m_state->setText(
        code ? tr("%1, with its source and eight rows to test it by.").arg(coreText(loss.name()))
             : localText(code.error()));
    for (QPushButton* const button : {m_copy, m_save}) button->setEnabled(code.has_value());
}

void CodeDialog::copy() {
    QApplication::clipboard()->setText(m_text->toPlainText());
    m_state->setText(tr("The code is in the clipboard."));
}

void CodeDialog::save() {
    const auto index = static_cast<std::size_t>(m_language->currentIndex());
    const export_code::Target& target = export_code::targets()[index];
    const QString name = text(m_loss().id()) + text(target.ending);
    const std::string path =
        ask(name, text(target.name) + QStringLiteral(" (*%1)").arg(text(target.ending)));
    if (path.empty()) return;
    const auto written = writeFile(path, m_text->toPlainText().toStdString());
    m_state->setText(written ? tr("Saved as %1").arg(QFile::decodeName(path.c_str()))
                             : localText(written.error()));
}

}  // namespace iou
