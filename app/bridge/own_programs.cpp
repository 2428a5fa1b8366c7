// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/own_programs.hpp"

#include "app/bridge/program_dialog.hpp"
#include "core/base/shown_text.hpp"
#include "core/registry/registry.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kPatienceMs = 30;  ///< that a drag may wait for an answer
constexpr int kSavedMs = 100;
/// Starts of a program that crashes, by itself, within so long.
constexpr std::size_t kMostStarts = 3;
constexpr std::chrono::minutes kStartsWithin{1};

const QString kDeadlinesKey = QStringLiteral("program_deadlines");

bool isOf(const LossEntry& entry, const bridge::Program& program) {
    const bridge::ProgramCode* const code = bridge::programCodeOf(entry);
    return code && &code->program() == &program;
}

/// Calls `each` with every loss of the document; pinned runs keep what they were made with.
void forEachLoss(Document& d, bool pins, const std::function<void(Loss&)>& each) {
    const auto of_run = [&](RunRecipe& run) {
        each(run.loss);
        for (LaterLoss& later : run.later) each(later.loss);
    };
    for (Lane& lane : d.explorer.lanes) of_run(lane.recipe);
    if (pins)
        for (PinnedRun& pin : d.explorer.pins) of_run(pin.lane.recipe);
    if (d.explorer.view.surface.minus) each(*d.explorer.view.surface.minus);
    for (StagedLoss& losses : d.batch.recipe.losses) {
        each(losses.first);
        for (LaterLoss& later : losses.later) each(later.loss);
    }
}

/// Losses that a document has of programs, each once.
std::vector<LossPointer> programsIn(Document document) {
    std::vector<LossPointer> out;
    forEachLoss(document, true, [&](Loss& loss) {
        const bool met = std::find(out.begin(), out.end(), loss.pointer()) != out.end();
        if (!met && bridge::programCodeOf(loss.entry())) out.push_back(loss.pointer());
    });
    return out;
}

/// The loss of another state of a program, with what was set.
Loss renewed(const Loss& before, const LossPointer& entry) {
    Loss loss(entry);
    for (std::size_t i = 0; i < before.parameters().size(); ++i) {
        const int index = static_cast<int>(i);
        const std::string& name = before.entry().parameters[i].name;
        if (before.isSet(index) && entry->parameterIndex(name) >= 0)
            (void)loss.setParameter(name, before.parameter(index));
    }
    return loss;
}

QString commandText(const bridge::Program& program) {
    return text(printable(bridge::shownCommand(program.command())));
}

}  // namespace

OwnPrograms::OwnPrograms(Window window) : m_window(std::move(window)) {
    bridge::setPatience(kPatienceMs);
    bridge::nameUnstarted(tr("%1 (not started)").toStdString());
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSavedMs);
    connect(&m_soon, &QTimer::timeout, this, &OwnPrograms::lookAtFiles);
    // Editors replace files: the folder is watched besides.
    for (const auto told :
         {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_files, told, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_window.model, &ExplorerModel::documentLoaded, this, &OwnPrograms::askAboutSession);
}

OwnPrograms::~OwnPrograms() {
    for (const auto& each : m_started) each->program->setListener({});
    bridge::stopPrograms();
    m_probe.cancel();
    m_probe.wait();
    bridge::setPatience({});
}

void OwnPrograms::start(const bridge::ProgramCommand& command) {
    const auto program = bridge::programOf(command);
    auto known = std::find_if(m_started.begin(), m_started.end(),
                              [&](const auto& each) { return each->program == program; });
    if (known == m_started.end()) {
        m_started.push_back(std::make_unique<Started>(Started{program, {}, {}, {}}));
        known = m_started.end() - 1;
        program->setListener([this, told = m_told] {
            // However much it prints, the window looks once at a time.
            if (!told->exchange(true))
                QMetaObject::invokeMethod(
                    this, [this] { look(); }, Qt::QueuedConnection);
        });
    }
    Started& each = **known;
    std::rotate(known, known + 1, m_started.end());  // the newest stands last
    each.script = bridge::scriptOf(command);
    each.mark = bridge::fileMark(each.script);
    each.failed = false;
    if (!each.script.empty()) {
        const QFileInfo file(text(each.script));
        m_files.addPaths({file.absoluteFilePath(), file.absolutePath()});
    }
    each.again.clear();
    m_findings.clear();
    if (m_notice) m_notice->dismiss();
    program->setLimits(m_limits);
    program->start();
}

void OwnPrograms::setLimits(const bridge::ProgramLimits& limits) {
    if (limits == m_limits) return;
    m_limits = limits;
    for (const auto& each : m_started) each->program->setLimits(limits);
    if (m_settings) m_settings->setValue(kDeadlinesKey, text(bridge::limitsText(limits)));
}

void OwnPrograms::keepIn(QSettings& settings) {
    m_settings = &settings;
    const std::string kept = settings.value(kDeadlinesKey).toString().toStdString();
    if (const auto limits = bridge::limitsOf(kept)) setLimits(*limits);
}

void OwnPrograms::stop(const bridge::ProgramCommand& command) {
    for (const auto& each : m_started)
        if (each->program->command() == command) each->program->stop();
}

bool OwnPrograms::isStarted(const bridge::ProgramCommand& command) const {
    return std::any_of(m_started.begin(), m_started.end(),
                       [&](const auto& each) { return each->program->command() == command; });
}

std::shared_ptr<bridge::Program> OwnPrograms::current() const {
    if (const auto used = programsIn(m_window.model.document()); !used.empty())
        return bridge::programOf(bridge::programCodeOf(*used.front())->program().command());
    return m_started.empty() ? nullptr : m_started.back()->program;
}

void OwnPrograms::look() {
    m_told->store(false);
    for (const auto& each : m_started) look(*each);
    emit changed();
}

void OwnPrograms::look(Started& each) {
    const bridge::Program::Status status = each.program->status();
    using State = bridge::Program::State;
    if (status.state == State::failed && !std::exchange(each.failed, true) && status.fault &&
        !(status.crashed && startedAgain(each, *status.fault)))
        tellFault(each, *status.fault);
    if (status.state != State::ready) return;
    each.failed = false;
    if (status.starts != each.starts) {
        each.starts = status.starts;
        take(each, *status.declaration);
        probe(each);
    }
    // An answer nobody waited for: what is on screen is asked for again, and found.
    if (status.late != std::exchange(each.late, status.late))
        emit m_window.model.clock().shownChanged();
}

bool OwnPrograms::startedAgain(Started& each, const Error& fault) {
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(each.again, [now](const auto& at) { return now - at > kStartsWithin; });
    if (each.again.size() >= kMostStarts) return false;
    each.again.push_back(now);
    each.failed = false;
    m_window.say(tr("%1: %2; it is started again (%3 of %4)")
                     .arg(commandText(*each.program), localText(fault.what),
                          QString::number(each.again.size()), QString::number(kMostStarts)));
    each.program->start();
    return true;
}

void OwnPrograms::take(Started& each, const bridge::Declaration& declaration) {
    ExplorerModel& model = m_window.model;
    const bool first = !each.entry;
    const LossPointer entry = bridge::programEntry(each.program, declaration);
    for (const LossPointer& listed : allLosses())
        if (isOf(*listed, *each.program)) model.removeLoss(listed->id);
    each.entry = entry;
    if (const auto added = model.addLoss(entry); !added) m_window.say(localText(added.error()));
    const auto used = programsIn(model.document());
    const bool named = std::any_of(used.begin(), used.end(), [&](const LossPointer& loss) {
        return isOf(*loss, *each.program);
    });
    // One step of undo, however often it is started again.
    const QString key = named ? QStringLiteral("take ") + commandText(*each.program) : QString();
    model.apply(
        tr("Take %1").arg(text(entry->name)),
        [&](Document& d) {
            if (!named) d.run().loss = Loss(entry);
            forEachLoss(d, first, [&](Loss& loss) {
                if (isOf(loss.entry(), *each.program)) loss = renewed(loss, entry);
            });
        },
        key);
    m_window.say(tr("%1 answers").arg(commandText(*each.program)));
}

void OwnPrograms::probe(const Started& each) {
    m_findings.clear();
    std::vector<double> params;
    for (const ParameterInfo& p : each.entry->parameters) params.push_back(p.default_value);
    m_probe.request(
        [this, program = each.program, params](Progress& progress, std::uint64_t generation) {
            const Loss expected(*findLoss("ciou"));
            const auto report = bridge::probeProgram(*program, params, expected, &progress);
            QStringList found;
            if (!report) found << localText(report.error());
            if (report)
                for (const bridge::Finding& finding : report->findings) {
                    QString words = localText(finding.text);
                    const bool problem = finding.weight == bridge::Finding::Weight::problem;
                    if (!words.isEmpty() && !problem) words[0] = words[0].toUpper();
                    found << (problem ? tr("Problem: %1").arg(words) : words);
                }
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this,
                [this, generation, found] {
                    if (!m_probe.isNewest(generation)) return;
                    m_findings = found;
                    emit changed();
                },
                Qt::QueuedConnection);
        });
}

void OwnPrograms::lookAtFiles() {
    for (const auto& each : m_started) {
        if (each->script.empty()) continue;
        m_files.addPath(QFileInfo(text(each->script)).absoluteFilePath());  // where it was replaced
        const std::string mark = bridge::fileMark(each->script);
        const auto state = each->program->status().state;
        const bool stopped = state == bridge::Program::State::resting;
        if (mark.empty() || mark == each->mark || stopped) continue;
        each->mark = mark;
        each->failed = false;
        if (m_notice) m_notice->dismiss();
        m_window.say(tr("%1 has changed: it is started again").arg(text(each->script)));
        each->program->start();
    }
}

void OwnPrograms::tellFault(const Started& each, const Error& fault) {
    const bridge::ProgramCommand command = each.program->command();
    auto* const notice = new Notice(tr("%1: %2").arg(commandText(*each.program), localText(fault)),
                                    &m_window.widget);
    notice->keepOverSessions();  // so does the program
    notice->addAnswer(tr("Start again"), tr("Start the program once more"),
                      [this, command] { start(command); });
    notice->addAnswer(tr("Output"), tr("What the program printed"), [this] { openDialog(); });
    m_notice = notice;
    m_window.say({});  // that it answers
    m_window.notices.post(notice);
}

void OwnPrograms::askAboutSession() {
    for (const LossPointer& loss : programsIn(m_window.model.document())) {
        bridge::Program& program = bridge::programCodeOf(*loss)->program();
        const bridge::ProgramCommand command = program.command();
        if (isStarted(command)) {
            // Agreed to before: what the session brought takes the place of nothing.
            for (const auto& each : m_started)
                if (each->program.get() == &program) each->starts = 0;
            look();
            continue;
        }
        QString words = tr("This session uses a program, which is not started: %1, in %2.")
                            .arg(commandText(program), text(printable(command.folder)));
        if (bridge::scriptChanged(*loss)) words += u' ' + tr("Its file has changed since.");
        auto* const notice = new Notice(words, &m_window.widget);
        notice->addAnswer(tr("Start the program"),
                          tr("Only if you trust it: it may do whatever you may"),
                          [this, command] { start(command); });
        m_notice = notice;
        m_window.notices.post(notice);
    }
}

ProgramDialog* OwnPrograms::dialog() const { return m_dialog; }

void OwnPrograms::openDialog() {
    if (!m_dialog) m_dialog = new ProgramDialog(*this, &m_window.widget);
    m_dialog->showCurrent();
}

}  // namespace iou
