// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace iou {

/// Computes surfaces off the GUI thread: a coarse one at once, the full one when nothing has
/// changed for a moment. The newest request wins; a coarse one that has started is finished, so
/// that pictures keep arriving during a drag.
class SurfaceSource : public QObject {
    Q_OBJECT
public:
    static constexpr int kPreviewSamples = 128;
    static constexpr int kFullSamples = 512;

    explicit SurfaceSource(QObject* parent = nullptr);

    /// Asks for the surface. The request's samples are set here; asking again for the same is free.
    /// Whether a frame comes of it.
    bool ask(const SurfaceRequest& request, const SurfaceStyle& style);
    /// Nothing will change for a while: the full surface need not wait.
    void settle();
    /// Computes the full surface of the last request now, on this thread (for pictures).
    void finishNow();

    /// The newest finished surface; null at first. It may belong to an older request.
    std::shared_ptr<const SurfaceFrame> frame() const { return m_frame; }
    /// Whether the frame is the full one of the last request.
    bool complete() const;

signals:
    void frameChanged();

private:
    void start(int samples);
    /// Other colours and lines for the surface that is there.
    void restyle();
    /// Hands a frame to the GUI thread.
    void post(std::uint64_t generation, std::shared_ptr<const SurfaceFrame> frame);
    void deliver(std::uint64_t generation, const std::shared_ptr<const SurfaceFrame>& frame);
    SurfaceRequest sampled(int samples) const;

    std::optional<SurfaceRequest> m_request;
    SurfaceStyle m_style;
    std::shared_ptr<const SurfaceFrame> m_frame;
    std::uint64_t m_shown = 0;  ///< generation of the frame
    bool m_full_asked = false;
    QTimer m_rest;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
