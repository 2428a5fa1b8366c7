// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_source.hpp"

#include "core/jobs/threads.hpp"

namespace iou {

namespace {

/// A preview is done before a second thread would wake up; otherwise one core is left for the
/// window.
int threadsFor(int samples) {
    if (samples <= SurfaceSource::kPreviewSamples) return 1;
    return threadsBesideTheWindow();
}

constexpr int kRestMs = 120;

/// Whether two requests show the same thing, so that one may stand in for the other.
bool samePicture(const SurfaceRequest& a, const SurfaceRequest& b) {
    return a.x.axis == b.x.axis && a.y.axis == b.y.axis && a.term == b.term &&
           a.loss.id() == b.loss.id() && a.minus.has_value() == b.minus.has_value();
}

}  // namespace

SurfaceSource::SurfaceSource(QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { start(kFullSamples); });
}

SurfaceRequest SurfaceSource::sampled(int samples) const {
    SurfaceRequest request = *m_request;
    request.x.samples = samples;
    request.y.samples = samples;
    return request;
}

bool SurfaceSource::ask(const SurfaceRequest& request, const SurfaceStyle& style) {
    SurfaceRequest wanted = request;
    wanted.x.samples = wanted.y.samples = kPreviewSamples;
    // What the two axes replace is ignored, so that a drag in the plot's own plane changes nothing.
    wanted.pred =
        boxAt(wanted, (wanted.x.lo + wanted.x.hi) * 0.5, (wanted.y.lo + wanted.y.hi) * 0.5);
    const bool same_request = m_request && *m_request == wanted;
    if (same_request && m_style == style) return false;
    m_request = wanted;
    m_style = style;
    m_rest.stop();
    if (!wanted.check()) return false;
    if (same_request && m_frame && m_frame->surface.request == sampled(kFullSamples)) {
        restyle();
        return true;
    }
    start(kPreviewSamples);
    m_rest.start();
    return true;
}

void SurfaceSource::restyle() {
    m_full_asked = false;
    m_worker.request(
        [this, old = m_frame, style = m_style](Progress&, std::uint64_t generation) {
            post(generation,
                 std::make_shared<const SurfaceFrame>(makeSurfaceFrame(old->surface, style)));
        },
        true);
}

void SurfaceSource::post(std::uint64_t generation, std::shared_ptr<const SurfaceFrame> frame) {
    QMetaObject::invokeMethod(
        this, [this, generation, frame = std::move(frame)] { deliver(generation, frame); },
        Qt::QueuedConnection);
}

void SurfaceSource::start(int samples) {
    const bool preview = samples == kPreviewSamples;
    const bool keep_running = preview && !m_full_asked;
    m_full_asked = !preview;
    m_worker.request(
        [this, request = sampled(samples), style = m_style](Progress& progress,
                                                            std::uint64_t generation) {
            Surface surface = computeSurface(request, threadsFor(request.x.samples), &progress);
            if (!surface.complete) return;
            post(generation,
                 std::make_shared<const SurfaceFrame>(makeSurfaceFrame(std::move(surface), style)));
        },
        keep_running);
}

void SurfaceSource::deliver(std::uint64_t generation,
                            const std::shared_ptr<const SurfaceFrame>& frame) {
    if (generation <= m_shown) return;
    if (!samePicture(frame->surface.request, *m_request)) return;
    m_shown = generation;
    m_frame = frame;
    emit frameChanged();
}

void SurfaceSource::settle() {
    if (!m_rest.isActive()) return;
    m_rest.stop();
    start(kFullSamples);
}

void SurfaceSource::finishNow() {
    if (!m_request || complete() || !m_request->check()) return;
    m_rest.stop();
    // An empty request: whatever is under way is older and will be dropped.
    m_shown = m_worker.request([](Progress&, std::uint64_t) {});
    m_frame = std::make_shared<const SurfaceFrame>(makeSurfaceFrame(
        computeSurface(sampled(kFullSamples), threadsFor(kFullSamples), nullptr), m_style));
    emit frameChanged();
}

bool SurfaceSource::complete() const {
    return m_frame && m_request && m_frame->style == m_style &&
           m_frame->surface.request == sampled(kFullSamples);
}

}  // namespace iou
