// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>

namespace iou {

/// The pictures that labs show behind their boxes, by their paths. The program reads them; widgets
/// open no file.
class FrameImages : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null while it is being read, and where it cannot be; ready() says when to ask again. An
    /// empty path has none.
    virtual QImage image(const QString& path) = 0;
    /// Pixels of its file, of which image() may have fewer; empty where there is none.
    virtual QSize pixels(const QString& path) const = 0;
    /// Why there is none, in words; empty while it is being read and where there is one.
    virtual QString fault(const QString& path) const = 0;
    /// Asks a person for a picture file; `taken` gets its path and its size in pixels, or nothing
    /// is called.
    virtual void choose(QWidget& parent,
                        const std::function<void(const QString& path, QSize pixels)>& taken) = 0;
    /// Blocks until what was asked for is read.
    virtual void settle() = 0;

signals:
    void ready(const QString& path);
};

}  // namespace iou
