// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/sweep_dialog.hpp"

#include "core/base/decimal.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/files/atomic_file.hpp"
#include "core/geometry/box_code.hpp"
#include "core/protocol/protocol_json.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/batch/study_view.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace iou {

namespace {

constexpr int kFormWidth = 42 * spacing::unit;
constexpr int kSlurmParts = 8;

std::string bytesOf(const QString& path) { return QFile::encodeName(path).toStdString(); }

}  // namespace

SweepDialog::SweepDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Sweep"));
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(spacing::wide);
    middle->addWidget(makeForm());
    middle->addWidget(makeResults(), 1);
    auto* const buttons = new QDialogButtonBox(this);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::ActionRole);
    auto* const open = buttons->addButton(tr("&Open study…"), QDialogButtonBox::ActionRole);
    auto* const save_as = buttons->addButton(tr("&Save as study…"), QDialogButtonBox::ActionRole);
    m_copy = new QToolButton(this);
    m_copy->setText(tr("&Copy command"));
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_copy->setToolTip(tr("The line that runs this study elsewhere, to the clipboard; it is saved "
                          "first"));
    auto* const menu = new QMenu(m_copy);
    connect(menu->addAction(tr("For a shell")), &QAction::triggered, this,
            [this] { copyCommand(false); });
    connect(menu->addAction(tr("For Slurm")), &QAction::triggered, this,
            [this] { copyCommand(true); });
    m_copy->setMenu(menu);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(open, &QPushButton::clicked, this, [this] {
        if (const QString path = ask_file(false); !path.isEmpty()) openFrom(path);
    });
    connect(save_as, &QPushButton::clicked, this, &SweepDialog::save);
    connect(m_copy, &QToolButton::clicked, this, [this] { copyCommand(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    ask_file = [this](bool to_save) {
        const QString kind = tr("Studies (*.json)");
        return to_save ? QFileDialog::getSaveFileName(this, tr("Save the study"),
                                                      QStringLiteral("study.json"), kind)
                       : QFileDialog::getOpenFileName(this, tr("Open a study"), {}, kind);
    };
    ask_folder = [this] {
        return QFileDialog::getExistingDirectory(this, tr("Folder of the results"),
                                                 m_folder->text());
    };
    connectParts();
    refresh();
    refreshRunning();
    resize(1100, 620);
}

QLineEdit* SweepDialog::addLine(QFormLayout& form, const QString& name, const QString& tip) {
    auto* const line = new QLineEdit(this);
    line->setToolTip(tip);
    line->setAccessibleName(name);
    line->setPlaceholderText(tr("as the protocol has it"));
    form.addRow(name, line);
    return line;
}

QWidget* SweepDialog::makeForm() {
    auto* const all = new QWidget(this);
    all->setFixedWidth(kFormWidth);
    auto* const form = new QFormLayout(all);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(spacing::half);
    auto* const about = new QLabel(
        tr("Every combination of these lists is a simulation of its own. Numbers may be ranges: "
           "0.5..0.9/5, 0.001..0.1/3log, 0..9."),
        this);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    form->addRow(about);
    m_losses = new QPlainTextEdit(this);
    m_losses->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_losses->setTabChangesFocus(true);
    m_losses->setAccessibleName(tr("Losses"));
    m_losses->setToolTip(tr("One a line, as behind --loss: interp_iou:alpha=0.5..0.99/6"));
    m_losses->setMinimumHeight(12 * spacing::unit);
    form->addRow(tr("Losses"), m_losses);
    m_protocols = addLine(*form, tr("Protocols"), tr("Names, with blanks between"));
    m_protocols->setPlaceholderText(QStringLiteral("interpiou"));
    m_optimizers =
        addLine(*form, tr("Optimisers"), tr("With blanks between: adam momentum:momentum=0.9"));
    m_rates = addLine(*form, tr("Rates"), tr("Constant step sizes"));
    m_forms = addLine(*form, tr("Steps in"), tr("xyxy, cxcywh, log and others"));
    m_steps = addLine(*form, tr("Steps"), tr("Steps of every case"));
    m_cases = addLine(*form, tr("Cases"), tr("A fair sample of so many"));
    m_cases->setPlaceholderText(tr("all"));
    m_seeds = addLine(*form, tr("Seeds"), tr("0..9 are ten"));
    m_seeds->setPlaceholderText(QStringLiteral("0"));
    auto* const folder = new QHBoxLayout;
    m_folder = new QLineEdit(this);
    m_folder->setAccessibleName(tr("Folder of the results"));
    m_folder->setToolTip(tr("What is complete there is skipped: a study that was stopped goes on"));
    auto* const choose = new QToolButton(this);
    choose->setText(QStringLiteral("…"));
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(choose->toolTip());
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    form->addRow(tr("Folder"), folder);
    m_count = new QLabel(this);
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    form->addRow(m_count);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString chosen = ask_folder(); !chosen.isEmpty()) setFolder(chosen);
    });
    return all;
}

QWidget* SweepDialog::makeResults() {
    auto* const all = new QWidget(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the sweep"));
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    setUiFont(*m_state, 8.5);
    m_view = new StudyView(this);
    auto* const column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    return all;
}

void SweepDialog::connectParts() {
    connect(m_losses, &QPlainTextEdit::textChanged, this, &SweepDialog::refresh);
    for (QLineEdit* const line :
         {m_protocols, m_optimizers, m_rates, m_forms, m_steps, m_cases, m_seeds, m_folder})
        connect(line, &QLineEdit::textChanged, this, &SweepDialog::refresh);
    connect(m_folder, &QLineEdit::editingFinished, this, &SweepDialog::lookAtFolder);
    connect(m_run, &QPushButton::clicked, this, &SweepDialog::run);
    connect(&m_runs, &SweepRuns::runningChanged, this, &SweepDialog::refreshRunning);
    connect(&m_runs, &SweepRuns::finished, this, &SweepDialog::showOutcome);
    connect(&m_runs, &SweepRuns::progressed, this, [this] {
        m_bar->setValue(static_cast<int>(1000.0 * m_runs.share()));
        m_state->setText(tr("%1 % · %2 left")
                             .arg(QString::number(static_cast<int>(100.0 * m_runs.share())),
                                  durationText(m_runs.secondsLeft())));
    });
    connect(m_view, &StudyView::cellChosen, this, [this](std::int64_t index) {
        if (const auto now = study(); now && index < cellCount(*now))
            emit cellChosen(cellOf(*now, index));
    });
}

StudyLists SweepDialog::lists() const {
    const auto words = [](const QLineEdit* line) { return line->text().toStdString(); };
    return {m_losses->toPlainText().toStdString(),
            words(m_protocols),
            words(m_optimizers),
            words(m_rates),
            words(m_forms),
            words(m_steps),
            words(m_cases),
            words(m_seeds)};
}

void SweepDialog::setLists(const StudyLists& lists) {
    m_losses->setPlainText(text(lists.losses));
    const std::pair<QLineEdit*, const std::string&> lines[] = {
        {m_protocols, lists.protocols}, {m_optimizers, lists.optimizers}, {m_rates, lists.rates},
        {m_forms, lists.forms},         {m_steps, lists.steps},           {m_cases, lists.cases},
        {m_seeds, lists.seeds}};
    for (const auto& [line, words] : lines) line->setText(text(words));
}

void SweepDialog::setRecipe(const SimulationRecipe& recipe) {
    m_own_protocol = recipe.protocol;
    const Protocol& mine = recipe.protocol;
    const auto known = findProtocol(mine.id);
    StudyLists lists;
    for (const StagedLoss& loss : recipe.losses)
        lists.losses += (lists.losses.empty() ? "" : "\n") + loss.spec();
    lists.protocols = mine.id;
    m_prefers_own = true;
    if (known) {
        // What was changed in the panel is a list of its own.
        Protocol base = mine;
        base.optimizer = known->optimizer;
        base.schedule = known->schedule;
        base.form = known->form;
        base.steps = known->steps;
        m_prefers_own = !(base == *known);
        if (!(mine.optimizer == known->optimizer)) lists.optimizers = mine.optimizer.spec();
        if (!(mine.schedule == known->schedule))
            lists.rates = formatShortest(mine.schedule.rate(1));
        if (mine.form != known->form) lists.forms = formName(mine.form);
        if (mine.steps != known->steps) lists.steps = std::to_string(mine.steps);
    }
    lists.cases = std::to_string(recipe.caseCount());
    lists.seeds = std::to_string(recipe.seed);
    setLists(lists);
    if (const auto now = study()) m_view->showResults(*now, {});
}

Result<Study> SweepDialog::study() const {
    return studyOf(lists(), {[this](const std::string& name) -> Result<Protocol> {
                                 if (m_prefers_own && name == m_own_protocol.id)
                                     return m_own_protocol;
                                 auto known = findProtocol(name);
                                 if (!known && m_beside && name.ends_with(".json"))
                                     return m_beside(name);
                                 return known;
                             },
                             [](const std::string& spec) { return Result<std::string>(spec); }});
}

void SweepDialog::refresh() {
    const auto now = study();
    const Theme& theme = themeOf(*this);
    m_count->setText(
        now ? tr("%1 simulations.").arg(QLocale().toString(static_cast<qlonglong>(cellCount(*now))))
            : localText(now.error()));
    m_count->setStyleSheet(
        QStringLiteral("color: %1;").arg((now ? theme.text : theme.warning).name()));
    m_run->setEnabled(m_runs.running() || now);
    m_copy->setEnabled(now.has_value());
}

void SweepDialog::refreshRunning() {
    const bool on = m_runs.running();
    m_run->setText(on ? tr("S&top") : tr("&Run"));
    m_run->setToolTip(on ? tr("Stop; what is complete stays in the folder")
                         : tr("Run what the folder lacks; the window stays free"));
    m_bar->setValue(0);
    refresh();
}

void SweepDialog::setFolder(const QString& folder) {
    m_folder->setText(QDir::toNativeSeparators(folder));
    lookAtFolder();
}

void SweepDialog::lookAtFolder() {
    const auto now = study();
    if (now && !m_folder->text().isEmpty()) m_runs.look(*now, bytesOf(m_folder->text()));
}

void SweepDialog::run() {
    if (m_runs.running()) return m_runs.stop();
    const auto now = study();
    if (!now) return;
    if (m_folder->text().isEmpty()) {
        const QString chosen = ask_folder();
        if (chosen.isEmpty()) return;
        m_folder->setText(QDir::toNativeSeparators(chosen));
    }
    m_state->setText(tr("starting …"));
    m_runs.start(*now, bytesOf(m_folder->text()));
}

void SweepDialog::showOutcome(const SweepRuns::Outcome& outcome) {
    m_view->showResults(outcome.study, outcome.results);
    const auto number = [](std::int64_t n) {
        return QLocale().toString(static_cast<qlonglong>(n));
    };
    const auto complete = static_cast<std::int64_t>(outcome.results.size());
    const std::int64_t all = cellCount(outcome.study);
    QString words = tr("%1 of %2 simulations are complete.").arg(number(complete), number(all));
    if (outcome.fault)
        words = localText(*outcome.fault);
    else if (outcome.ran && complete < all)
        words += u' ' + tr("Run goes on from here.");
    else if (outcome.ran)
        words += u' ' + tr("Their table is index.csv in the folder.");
    m_state->setText(words);
}

QString SweepDialog::saveTo(const QString& path) {
    const auto now = study();
    if (!now) return localText(now.error());
    const QString folder = QFileInfo(path).absolutePath();
    const auto files = studyFiles(*now);
    for (std::size_t i = 0; i < files.size(); ++i) {
        // The first has the name that was chosen, others are named in it.
        const QString name = i == 0 ? path : folder + u'/' + text(files[i].name);
        if (const auto written = writeFile(bytesOf(name), files[i].bytes); !written)
            return localText(written.error());
    }
    m_saved_path = QFileInfo(path).absoluteFilePath();
    m_saved = lists();
    return {};
}

void SweepDialog::save() {
    QString path = ask_file(true);
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".json");
    const QString trouble = saveTo(path);
    m_state->setText(trouble.isEmpty() ? tr("Saved as %1").arg(path) : trouble);
}

void SweepDialog::openFrom(const QString& path) {
    const std::string name = bytesOf(path);
    const auto bytes = readFile(name, max_json_bytes);
    if (!bytes) return m_state->setText(localText(bytes.error()));
    const std::string folder = bytesOf(QFileInfo(path).absolutePath()) + '/';
    const auto beside = [folder](const std::string& file) -> Result<Protocol> {
        if (!file.ends_with(".json")) return findProtocol(file);
        const std::string whole = file.starts_with('/') ? file : folder + file;
        const auto read = readFile(whole, max_json_bytes);
        if (!read) return read.error();
        auto protocol = readProtocol(*read, whole);
        if (protocol) protocol->id = file;
        return protocol;
    };
    const auto opened = readStudy(
        *bytes, name, {beside, [](const std::string& spec) { return Result<std::string>(spec); }});
    if (!opened) return m_state->setText(localText(opened.error()));
    m_beside = beside;
    setLists(listsOf(*opened));
    m_saved_path = QFileInfo(path).absoluteFilePath();
    m_saved = lists();
    m_state->setText(tr("Opened %1").arg(QFileInfo(path).fileName()));
    lookAtFolder();
}

QString SweepDialog::command(bool slurm) const {
    const std::string file = bytesOf(m_saved_path);
    const QString results = m_folder->text().isEmpty() ? QFileInfo(m_saved_path).absolutePath() +
                                                             QStringLiteral("/results")
                                                       : m_folder->text();
    const std::string line = "iouscope-batch sweep " + shellWord(file) + " --shard auto -o " +
                             shellWord(bytesOf(results));
    if (!slurm) return text(line);
    return QStringLiteral("sbatch --array=0-%1 --ntasks=1 --signal=B:USR1@30 --wrap %2")
        .arg(QString::number(kSlurmParts - 1), text(shellWord("exec " + line)));
}

void SweepDialog::copyCommand(bool slurm) {
    if (m_saved_path.isEmpty() || !(m_saved == lists())) save();
    if (m_saved_path.isEmpty() || !(m_saved == lists())) return;
    const QString line = command(slurm);
    QApplication::clipboard()->setText(line);
    m_state->setText(tr("In the clipboard: %1").arg(line));
}

}  // namespace iou
