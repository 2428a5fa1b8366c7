// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_job.hpp"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QToolButton;

namespace iou {

class ExplorerModel;
class ExportPreview;
class PictureOptions;
class FilmOptions;

/// Makes a picture or a film of the session, with a preview that follows the window, which stays
/// usable.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Kind { picture, film };
    /// session: as the window stands. draw_window: without it the window itself is not offered.
    ExportDialog(Kind kind, ExplorerModel& model, std::function<Session()> session,
                 DrawWindow draw_window = {}, QWidget* parent = nullptr);

    PictureSpec picture() const;
    AnimationSpec film() const;
    /// Writes without asking for a name.
    void writeTo(const QString& path);
    ExportJob& job() { return m_job; }
    ExportPreview& preview() { return *m_preview; }
    PictureOptions& options() { return *m_figure; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* buildOptions();
    QWidget* buildPreview();
    void buildFoot();
    void scheduleRefresh();
    void refresh();
    void advance();
    void askForName();
    void showRunning(bool running);
    void showProgress();
    /// The format chosen for a picture.
    const PictureFormat& chosenFormat() const;

    Kind m_kind;
    std::function<Session()> m_session;
    DrawWindow m_draw_window;
    PictureOptions* m_figure;
    FilmOptions* m_film = nullptr;
    QComboBox* m_format = nullptr;  ///< of a picture
    QDoubleSpinBox* m_paper_width = nullptr;
    QDoubleSpinBox* m_paper_height = nullptr;
    ExportPreview* m_preview;
    QSlider* m_frame = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_write;
    QPushButton* m_cancel;
    QTimer m_rest, m_clock, m_watch;
    QString m_last_folder;    ///< where the last file was written; ends with a slash
    QString m_target_folder;  ///< of the file that is being written
    ExportJob m_job;
};

}  // namespace iou
