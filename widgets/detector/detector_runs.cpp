// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_runs.hpp"

#include "core/experiment/mean_curves.hpp"
#include "core/jobs/threads.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kLookEvery = 120;  // ms

}  // namespace

DetectorRuns::DetectorRuns(QObject* parent) : QObject(parent) {
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &DetectorRuns::look);
}

void DetectorRuns::begin(Work work, const Task& task) {
    m_clock.start();
    m_expected = m_worker.request(task);
    setWork(work);
}

void DetectorRuns::startExperiment(const detector::Recipe& recipe) {
    drop();
    m_watch = std::make_shared<detector::Watch>();
    begin(Work::experiment,
          [this, recipe, watch = m_watch](Progress& progress, std::uint64_t generation) {
              detector::Options options{threadsBesideTheWindow(), watch.get(), &progress};
              const auto results = detector::runExperiment(recipe, options);
              deliver(generation, [this, results] {
                  if (results)
                      emit experimentDone(results->runs);
                  else
                      emit refused(results.error());
              });
          });
}

void DetectorRuns::startSweep(const detector::Recipe& recipe, std::size_t loss, std::size_t rule) {
    drop();
    m_watch = std::make_shared<detector::Watch>();
    begin(Work::sweep, [this, recipe, loss, rule](Progress& progress, std::uint64_t generation) {
        const detector::Options options{threadsBesideTheWindow(), nullptr, &progress};
        const auto points = detector::sweepThreshold(recipe, loss, rule, options);
        deliver(generation, [this, points] {
            if (!points)
                emit refused(points.error());
            else if (!points->empty())
                emit sweepDone(*points);
        });
    });
}

void DetectorRuns::deliver(std::uint64_t generation, const std::function<void()>& report) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, report] {
            if (generation != m_expected) return;
            m_expected = 0;
            m_live.clear();
            setWork(Work::none);
            report();
        },
        Qt::QueuedConnection);
}

void DetectorRuns::cancel() {
    if (m_work == Work::none) return;
    m_worker.cancel();
    if (m_worker.busy()) return;  // it delivers what is finished
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    drop();  // it had not begun
}

void DetectorRuns::drop() {
    if (m_work == Work::none) return;
    m_worker.cancel();
    m_expected = 0;
    m_live.clear();
    setWork(Work::none);
}

void DetectorRuns::look() {
    bool is_new = false;
    for (const auto& point : m_watch->take()) {
        detector::collect(m_live, point);
        is_new = true;
    }
    if (is_new) emit liveChanged();
    emit progressed();
}

DetectorRuns::Progressed DetectorRuns::progress() const {
    const auto counted = m_worker.progress();
    const auto done = static_cast<double>(counted->done.load(std::memory_order_relaxed));
    const auto total = static_cast<double>(counted->total.load(std::memory_order_relaxed));
    if (!(total > 0.0)) return {0.0, -1.0};
    const double share = std::min(1.0, done / total);
    const double seconds = static_cast<double>(m_clock.isValid() ? m_clock.elapsed() : 0) / 1000.0;
    // The first moments make scenes, which are not counted.
    return {share, share > 0.01 ? seconds * (1.0 - share) / share : -1.0};
}

void DetectorRuns::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void DetectorRuns::setWork(Work work) {
    if (work == m_work) return;
    m_work = work;
    if (work == Work::none)
        m_look.stop();
    else
        m_look.start();
    emit workChanged();
}

}  // namespace iou
