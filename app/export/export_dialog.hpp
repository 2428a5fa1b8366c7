// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_job.hpp"
#include "app/export/film_sizer.hpp"

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
class FilmPresets;
class PresetBar;
class ShownOptions;

/// Makes a picture or a film of the session, with a preview that follows the window, which stays
/// usable.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Kind { picture, film };
    /// session: as the window stands. draw_window: without it the window itself is not offered.
    /// presets: of films, and the one to begin with; null: none are kept. It outlives the dialog.
    ExportDialog(Kind kind, ExplorerModel& model, std::function<Session()> session,
                 DrawWindow draw_window = {}, QWidget* parent = nullptr,
                 FilmPresets* presets = nullptr);

    PictureSpec picture() const;
    /// Errors say what is wrong with a field.
    Result<AnimationSpec> wantedFilm() const;
    AnimationSpec film() const;
    void showFilm(const AnimationSpec& film);
    /// The film shown, as a command that makes it.
    std::string command() const;
    FilmSizer& sizer() { return m_sizer; }
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
    void previewLab();
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
    ShownOptions* m_shown = nullptr;
    PresetBar* m_presets_bar = nullptr;
    FilmPresets* m_presets;
    QComboBox* m_format = nullptr;  ///< of a picture
    QDoubleSpinBox* m_paper_width = nullptr;
    QDoubleSpinBox* m_paper_height = nullptr;
    ExportPreview* m_preview;
    QSlider* m_frame = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_facts = nullptr;  ///< how long and how large the film gets, or what is wrong
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_write;
    QPushButton* m_cancel;
    QTimer m_rest, m_clock, m_watch;
    QString m_last_folder;    ///< where the last file was written; ends with a slash
    QString m_target_folder;  ///< of the file that is being written
    ExportJob m_job;
    FilmSizer m_sizer;
};

}  // namespace iou
