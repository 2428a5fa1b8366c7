// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"
#include "core/jobs/worker.hpp"

#include <QImage>
#include <QWidget>

#include <memory>

namespace iou {

/// A small picture of what will be written, painted off the GUI thread; only the newest
/// request counts.
class ExportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);
    ~ExportPreview() override;

    /// frame: of the film; for a picture the session's own playhead is shown.
    struct Wish {
        Session session;
        AnimationSpec film;
        std::optional<int> frame;
    };
    void show(const Wish& wish);
    /// Shows a picture made elsewhere.
    void showImage(const QImage& image);
    /// Shows a text instead.
    void say(const QString& words);
    const QImage& image() const { return m_image; }
    /// Blocks until the newest picture is there (for tests).
    void wait();

    QSize sizeHint() const override { return {560, 380}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    /// The next two run on the worker's thread.
    Result<QImage> painted(const Wish& wish, QSize pixels);
    Result<Done> prepare(const Wish& wish);

    std::optional<Wish> m_wish;
    QImage m_image;
    QString m_words;
    // Touched by the worker alone; kept while only the frame changes, as when the preview plays.
    std::unique_ptr<FilmFrames> m_source;
    Wish m_source_wish;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
