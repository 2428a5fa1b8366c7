// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/sweep_runs.hpp"

#include "core/jobs/threads.hpp"
#include "core/study/sweep.hpp"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <memory>

namespace iou {

namespace {

constexpr int kProgressMs = 100;

/// Cells, and where all are there their table.
std::optional<Error> sweep(SweepRuns::Outcome& out, const std::string& folder, Progress& progress) {
    const auto done = runSweep(out.study, Shard{0, 1}, threadsBesideTheWindow(), folder, &progress);
    if (!done) return done.error();
    out.ran = true;
    if (done->done < done->cells) return {};
    const auto merged = mergeStudy({folder});
    if (!merged) return merged.error();
    const auto written = writeStudy(*merged, folder);
    return written ? std::nullopt : std::optional<Error>(written.error());
}

}  // namespace

SweepRuns::SweepRuns(QObject* parent) : QObject(parent) {
    m_look.setInterval(kProgressMs);
    connect(&m_look, &QTimer::timeout, this, &SweepRuns::progressed);
}

void SweepRuns::start(const Study& study, const std::string& folder) {
    m_running = true;
    m_clock.start();
    m_look.start();
    request(study, folder, true);
    emit runningChanged();
}

void SweepRuns::look(const Study& study, const std::string& folder) {
    if (!m_running) request(study, folder, false);
}

void SweepRuns::request(const Study& study, const std::string& folder, bool run) {
    m_expected =
        m_worker.request([this, study, folder, run](Progress& progress, std::uint64_t generation) {
            const auto outcome = std::make_shared<Outcome>(Outcome{study, {}, false, {}});
            if (run) outcome->fault = sweep(*outcome, folder, progress);
            // What was done before it was stopped is shown too.
            auto results = resultsIn(study, folder, run ? nullptr : &progress);
            if (results)
                outcome->results = std::move(*results);
            else if (!outcome->fault)
                outcome->fault = results.error();
            QMetaObject::invokeMethod(
                this,
                [this, generation, outcome] {
                    if (generation != m_expected) return;
                    m_look.stop();
                    if (std::exchange(m_running, false)) emit runningChanged();
                    emit finished(*outcome);
                },
                Qt::QueuedConnection);
        });
}

void SweepRuns::stop() {
    if (!m_running) return;
    m_worker.progress()->cancel = true;  // it still tells what it has
}

double SweepRuns::share() const {
    const auto progress = m_worker.progress();
    const auto total = static_cast<double>(progress->total.load(std::memory_order_relaxed));
    const auto done = static_cast<double>(progress->done.load(std::memory_order_relaxed));
    return total > 0.0 ? std::min(1.0, done / total) : 0.0;
}

double SweepRuns::secondsLeft() const {
    const double now = share();
    const double seconds = static_cast<double>(m_clock.isValid() ? m_clock.elapsed() : 0) / 1000.0;
    return now > 0.0 ? seconds * (1.0 - now) / now : -1.0;
}

void SweepRuns::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
