// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/program_dialog.hpp"

#include "app/bridge/own_programs.hpp"
#include "core/base/shown_text.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iou {

namespace {

QLabel* plainLabel(QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString stateWords(const bridge::Program::Status& status) {
    using State = bridge::Program::State;
    switch (status.state) {
    case State::resting: return ProgramDialog::tr("Not started.");
    case State::starting: return ProgramDialog::tr("Starting…");
    case State::failed:
        return status.fault ? ProgramDialog::tr("Stopped: %1").arg(localText(*status.fault))
                            : ProgramDialog::tr("Stopped.");
    case State::ready: break;
    }
    const QString ready =
        ProgramDialog::tr("%1 answers, in %2.")
            .arg(text(status.declaration->title), text(status.declaration->language));
    return status.fault
               ? ready + u' ' + ProgramDialog::tr("Last error: %1").arg(localText(*status.fault))
               : ready;
}

}  // namespace

ProgramDialog::ProgramDialog(OwnPrograms& programs, QWidget* parent)
    : QDialog(parent), m_programs(programs) {
    setWindowTitle(tr("My program"));
    auto* column = new QVBoxLayout(this);
    QLabel* const about = plainLabel(this);
    about->setText(
        tr("A program of yours that gives the loss of pairs of boxes, such as a Python file "
           "with a function decorated with @loss of iouscope_loss. It is started without a "
           "shell, and again whenever its file is saved."));
    column->addWidget(about);

    auto* form = new QFormLayout;
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(QStringLiteral("python3 my_loss.py"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_line, 1);
    auto* const choose = new QPushButton(tr("Python &file…"), this);
    choose->setAutoDefault(false);  // Return starts
    line->addWidget(choose);
    auto* const command_label = new QLabel(tr("Co&mmand"), this);
    command_label->setBuddy(m_line);
    form->addRow(command_label, line);
    m_folder = new QLineEdit(QDir::currentPath(), this);
    form->addRow(tr("F&older"), m_folder);
    m_words = plainLabel(this);
    form->addRow(tr("Words"), m_words);
    form->addRow(tr("Deadlines"), makeDeadlines());
    m_line->setAccessibleName(tr("Command"));
    column->addLayout(form);

    m_state = plainLabel(this);
    m_findings = plainLabel(this);
    column->addWidget(m_state);
    column->addWidget(m_findings);
    m_output = new QPlainTextEdit(this);
    m_output->setReadOnly(true);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setAccessibleName(tr("Output"));
    m_output->setPlaceholderText(tr("What the program prints"));
    column->addWidget(m_output, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::ActionRole);
    m_start->setDefault(true);
    m_start->setToolTip(tr("Only if you trust it: it may do whatever you may"));
    m_stop = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    column->addWidget(buttons);

    connect(choose, &QPushButton::clicked, this, &ProgramDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const auto asked = command()) m_programs.start(*asked);
        refresh();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (const auto asked = command()) m_programs.stop(*asked);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* const edit : {m_line, m_folder})
        connect(edit, &QLineEdit::textChanged, this, &ProgramDialog::refresh);
    connect(&m_programs, &OwnPrograms::changed, this, &ProgramDialog::refresh);
    refresh();
    resize(90 * spacing::unit, 64 * spacing::unit);
}

QWidget* ProgramDialog::makeDeadlines() {
    struct Deadline {
        QString before, suffix, tip;
        double least, most, step;
        int decimals;
    };
    constexpr double day_s = 86400.0;
    const Deadline rows[] = {
        {tr("ready within"), tr(" s"),
         tr("From its start until it can be asked: a framework may take long to load"), 1.0, day_s,
         10.0, 0},
        {tr("an answer within"), tr(" s"), tr("Then it is ended, as one that hangs"), 0.1, day_s,
         1.0, 1},
        {tr("and"), tr(" ms a pair"), tr("So much more for each pair of a question"), 0.0, day_s,
         0.1, 3},
    };
    auto* const all = new QWidget(this);
    auto* const row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < 3; ++i) {
        const Deadline& deadline = rows[i];
        auto* const label = new QLabel(deadline.before, all);
        auto* const field = new QDoubleSpinBox(all);
        label->setBuddy(field);
        field->setDecimals(deadline.decimals);
        field->setRange(deadline.least, deadline.most);
        field->setSingleStep(deadline.step);
        field->setSuffix(deadline.suffix);
        field->setKeyboardTracking(false);
        field->setToolTip(deadline.tip);
        field->setAccessibleName(deadline.before);
        row->addWidget(label);
        row->addWidget(field);
        m_deadlines[i] = field;
    }
    row->addStretch(1);
    const bridge::ProgramLimits& now = m_programs.limits();
    m_deadlines[0]->setValue(now.start_ms / 1000.0);
    m_deadlines[1]->setValue(now.batch_ms / 1000.0);
    m_deadlines[2]->setValue(now.pair_ms);
    for (QDoubleSpinBox* const field : m_deadlines)
        connect(field, &QDoubleSpinBox::valueChanged, this, &ProgramDialog::takeDeadlines);
    return all;
}

void ProgramDialog::takeDeadlines() {
    bridge::ProgramLimits limits = m_programs.limits();
    limits.start_ms = qRound(1000.0 * m_deadlines[0]->value());
    limits.batch_ms = qRound(1000.0 * m_deadlines[1]->value());
    limits.pair_ms = m_deadlines[2]->value();
    m_programs.setLimits(limits);
}

Result<bridge::ProgramCommand> ProgramDialog::command() const {
    return bridge::commandOf(m_line->text().toStdString(), m_folder->text().toStdString());
}

void ProgramDialog::setCommand(const QString& line, const QString& folder) {
    m_line->setText(line);
    m_folder->setText(folder);
}

void ProgramDialog::showCurrent() {
    if (const auto program = m_programs.current())
        setCommand(text(bridge::shownCommand(program->command())), text(program->command().folder));
    refresh();
    show();
    raise();
    activateWindow();
}

void ProgramDialog::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("A Python file with your loss"),
                                                      m_folder->text(), tr("Python (*.py)"));
    if (path.isEmpty()) return;
    const QFileInfo file(path);
    const bridge::ProgramCommand chosen{{"python3", file.fileName().toStdString()}, {}};
    setCommand(text(bridge::shownCommand(chosen)), file.absolutePath());
}

void ProgramDialog::refresh() {
    const auto asked = command();
    QStringList words;
    if (asked)
        for (const std::string& word : asked->words) words << u'[' + text(printable(word)) + u']';
    m_words->setText(asked ? words.join(u' ') : localText(asked.error()));
    const bool known = asked && m_programs.isStarted(*asked);
    bridge::Program::Status status;
    QStringList printed;
    if (known) {
        const auto program = bridge::programOf(*asked);
        status = program->status();
        for (const std::string& each : program->output()) printed << text(each);
    }
    using State = bridge::Program::State;
    const bool runs = status.state == State::ready || status.state == State::starting;
    m_state->setText(stateWords(status));
    m_findings->setText(status.state == State::ready ? m_programs.findings().join(u'\n')
                                                     : QString());
    m_findings->setVisible(!m_findings->text().isEmpty());
    if (const QString all = printed.join(u'\n'); all != m_output->toPlainText()) {
        m_output->setPlainText(all);
        m_output->moveCursor(QTextCursor::End);
    }
    m_start->setEnabled(asked.has_value());
    m_start->setText(runs ? tr("&Start again") : tr("&Start"));
    m_stop->setEnabled(runs);
}

}  // namespace iou
