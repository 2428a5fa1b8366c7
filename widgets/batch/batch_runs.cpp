// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/batch_runs.hpp"

#include "core/jobs/threads.hpp"
#include "core/simulate/simulation_size.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kLookMs = 100;

}  // namespace

QString BatchRun::title() const {
    QString name = BatchRuns::tr("#%1 %2, %3 cases, seed %4")
                       .arg(QString::number(number), text(recipe.protocol.id),
                            QLocale().toString(static_cast<qlonglong>(recipe.caseCount())),
                            QString::number(recipe.seed));
    if (result.cancelled) name += BatchRuns::tr(" (stopped)");
    return name;
}

BatchRuns::BatchRuns(QObject* parent) : QObject(parent) {
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &BatchRuns::look);
}

Result<Done> BatchRuns::start(const SimulationRecipe& recipe) {
    SimulationOptions options{.threads = threadsBesideTheWindow(), .map_errors = true};
    if (auto fits = checkSize(recipe, options); !fits) return fits;
    m_recipe = recipe;
    m_live.clear();
    m_watch = std::make_shared<CurvesWatch>();
    m_clock.start();
    m_expected =
        m_worker.request([this, recipe, options, number = m_next_number++,
                          watch = m_watch](Progress& progress, std::uint64_t generation) mutable {
            options.watch = watch.get();
            auto run = std::make_shared<BatchRun>(
                BatchRun{number, recipe, simulate(recipe, options, &progress)});
            QMetaObject::invokeMethod(
                this, [this, generation, run] { deliver(generation, run); }, Qt::QueuedConnection);
        });
    setRunning(true);
    emit liveChanged();
    return Done{};
}

void BatchRuns::stop() {
    if (!m_running) return;
    m_worker.cancel();
    setRunning(false);
}

void BatchRuns::look() {
    m_watch->ask();
    if (auto news = m_watch->take()) {
        m_live = std::move(*news);
        emit liveChanged();
    }
    emit progressed();
}

BatchRuns::Progressed BatchRuns::progress() const {
    const auto progress = counted();
    const auto done = static_cast<double>(progress->done.load(std::memory_order_relaxed));
    const auto total = static_cast<double>(progress->total.load(std::memory_order_relaxed));
    const double seconds = static_cast<double>(m_clock.isValid() ? m_clock.elapsed() : 0) / 1000.0;
    const double rate = seconds > 0.0 ? done / seconds : 0.0;
    return {total > 0.0 ? std::min(1.0, done / total) : 0.0, rate,
            rate > 0.0 ? (total - done) / rate : -1.0};
}

void BatchRuns::deliver(std::uint64_t generation, const std::shared_ptr<const BatchRun>& run) {
    // Stopped before any case was finished: there is nothing to keep.
    const bool empty = run->result.losses.empty() || run->result.losses.front().rows.rows() == 0;
    if (!empty) m_kept.push_back({run, true});
    // Otherwise it was stopped, and the next one is already running.
    if (generation == m_expected) {
        m_live.clear();
        setRunning(false);
        emit liveChanged();
    }
    if (!empty) emit keptChanged();
}

std::vector<std::string> BatchRuns::specs() const {
    std::vector<std::string> specs;
    for (const Kept& kept : m_kept)
        for (const LossCurves& curves : kept.run->result.losses) specs.push_back(curves.spec);
    for (const LossCurves& curves : m_live) specs.push_back(curves.spec);
    return specs;
}

void BatchRuns::remove(std::size_t index) {
    if (index >= m_kept.size()) return;
    m_kept.erase(m_kept.begin() + static_cast<std::ptrdiff_t>(index));
    emit keptChanged();
}

void BatchRuns::setShown(std::size_t index, bool shown) {
    if (index >= m_kept.size() || m_kept[index].shown == shown) return;
    m_kept[index].shown = shown;
    emit keptChanged();
}

void BatchRuns::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void BatchRuns::setRunning(bool running) {
    if (running == m_running) return;
    m_running = running;
    if (running)
        m_look.start();
    else
        m_look.stop();
    emit runningChanged(running);
}

}  // namespace iou
