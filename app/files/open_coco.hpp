// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_lab.hpp"
#include "core/base/result.hpp"
#include "core/jobs/worker.hpp"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace iou {

class ExplorerModel;

/// Brings truths and detections of COCO files into the AP lab, one undo step. Files are read off
/// the GUI thread; the last request counts.
class OpenCoco : public QObject {
    Q_OBJECT
public:
    struct Window {
        QWidget& widget;  ///< that asks
        ExplorerModel& model;
        std::function<void()> show;                    ///< the lab
        std::function<void(const QString&)> say;       ///< in the status bar
        std::function<void(const QString&)> complain;  ///< what was wrong
    };
    explicit OpenCoco(Window window, QObject* parent = nullptr);
    ~OpenCoco() override;

    /// Asks for the file of truths, then for that of detections.
    void ask();
    void read(const QString& truths, const QString& detections);
    /// Blocks until what was read is in the lab (for tests).
    void wait();

private:
    struct Found {
        Result<ApLab> lab;
        QString remark;  ///< what was left out; empty: nothing
    };
    static Found found(const QString& truths, const QString& detections, Progress& progress);
    void take(const Found& found);

    Window m_window;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
