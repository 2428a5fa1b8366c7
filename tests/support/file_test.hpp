// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/atomic_file.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/notice_bar.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

namespace iou {

/// The bytes of a file; empty where there is none.
inline std::string contentOf(const std::string& path) {
    const auto bytes = readFile(path, std::size_t{256} << 20);
    return bytes ? *bytes : std::string();
}

/// A scene and run that are nowhere near the default.
inline void makeUnusual(ExplorerModel& model) {
    model.apply(QStringLiteral("Unusual"), [](Document& d) {
        d.explorer.scene.pred = {-0.25, 1.0 / 3.0, 0.7, 1.3};
        d.explorer.scene.target = {0.4, -0.6, 1.1, 0.9};
        d.run().loss = *Loss::parse("interp_iou:alpha=0.9");
        d.run().optimizer = *Optimizer::parse("rmsprop:alpha=0.95");
        d.run().schedule.stages = {{20, 0.05}, {60, 0.01}};
        d.run().steps = 60;
        d.run().form = BoxForm::log;
    });
    model.runs().wait();
}

/// A test of what goes into the window and comes out of it, with a folder of its own.
class FileTest : public WindowTest {
protected:
    /// To be called by init() and cleanup().
    void open() {
        m_folder = std::make_unique<QTemporaryDir>();
        openNewWindow();
    }
    void close() { m_window.reset(); }

    std::string path(const char* name) const {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    std::string clip() const { return QApplication::clipboard()->text().toStdString(); }
    void setClip(const std::string& text) {
        QApplication::clipboard()->setText(QString::fromStdString(text));
    }
    /// The one on show, or null.
    Notice* notice() const {
        for (Notice* shown : m_window->notices().findChildren<Notice*>())
            if (!shown->isHidden()) return shown;
        return nullptr;
    }
    /// Whether a notice with these words is on show.
    bool says(const char* words) const {
        return notice() && notice()->findChild<QLabel*>()->text().contains(QLatin1String(words));
    }
    /// A button of the notice by the beginning of its text, or null.
    QPushButton* button(const QString& label) const {
        if (Notice* shown = notice())
            for (auto* button : shown->findChildren<QPushButton*>())
                if (button->text().startsWith(label)) return button;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace iou
