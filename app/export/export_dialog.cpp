// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_dialog.hpp"

#include "app/export/aligned_labels.hpp"
#include "app/export/export_preview.hpp"
#include "app/export/film_options.hpp"
#include "app/export/film_presets.hpp"
#include "app/export/picture_options.hpp"
#include "app/export/preset_bar.hpp"
#include "app/export/shown_options.hpp"
#include "app/options/film_line.hpp"
#include "app/render/lab_picture.hpp"
#include "core/exchange/shell_command.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kRestMs = 80;          ///< of rest after a change, before the preview is repainted
constexpr int kPreviewFrameMs = 66;  ///< while the preview plays

/// What is most likely wanted, by what the window shows.
std::vector<FigureView> usualViews(ExportDialog::Kind kind, CentralView center) {
    using enum FigureView;
    const bool film = kind == ExportDialog::Kind::film;
    if (center == CentralView::grid) return film ? std::vector{lanes, curves} : std::vector{lanes};
    return film ? std::vector{scene, surface, curves} : std::vector{scene};
}

}  // namespace

ExportDialog::ExportDialog(Kind kind, ExplorerModel& model, std::function<Session()> session,
                           DrawWindow draw_window, QWidget* parent, FilmPresets* presets)
    : QDialog(parent), m_kind(kind), m_session(std::move(session)),
      m_draw_window(std::move(draw_window)), m_presets(presets ? presets : new FilmPresets(this)) {
    setWindowTitle(kind == Kind::film ? tr("Export film") : tr("Export picture"));
    setModal(false);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::wide);
    columns->addWidget(buildOptions());
    m_figure->setViews(usualViews(kind, model.view().compare.center));
    if (m_film && !m_presets->last().empty())
        if (const auto last = readFilmLine(m_presets->last()); last && last->lab.empty())
            showFilm(*last);
    m_figure->setLab(m_session().workspace);
    columns->addWidget(buildPreview(), 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    rows->setSpacing(spacing::unit + spacing::half);
    rows->addLayout(columns, 1);
    buildFoot();
    resize(1000, 620);

    connect(&m_sizer, &FilmSizer::changed, this, [this] { m_facts->setText(m_sizer.facts()); });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    m_watch.setInterval(100);
    m_clock.setInterval(kPreviewFrameMs);
    connect(&m_rest, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(&m_clock, &QTimer::timeout, this, &ExportDialog::advance);
    connect(&m_watch, &QTimer::timeout, this, &ExportDialog::showProgress);
    connect(&m_job, &ExportJob::runningChanged, this, &ExportDialog::showRunning);
    connect(&m_job, &ExportJob::finished, this, [this](bool written, const QString& words) {
        if (written) m_last_folder = m_target_folder;
        m_state->setText(words);
    });
    connect(m_figure, &PictureOptions::changed, this, &ExportDialog::scheduleRefresh);
    connect(&model, &ExplorerModel::evaluationChanged, this, &ExportDialog::scheduleRefresh);
    connect(&model.history(), &DocumentHistory::changed, this, &ExportDialog::scheduleRefresh);
    connect(&model.cameras(), &Cameras::changed, this, &ExportDialog::scheduleRefresh);
    connect(&model.clock(), &RunClock::trajectoryChanged, this, &ExportDialog::scheduleRefresh);
    connect(&model.clock(), &RunClock::playheadChanged, this, &ExportDialog::scheduleRefresh);
    showRunning(false);
    refresh();
}

QWidget* ExportDialog::buildOptions() {
    auto* options = new QWidget(this);
    auto* column = new QVBoxLayout(options);
    column->setContentsMargins(0, 0, spacing::unit, 0);
    m_figure = new PictureOptions(m_kind == Kind::film ? PictureOptions::Offer::steps
                                  : m_draw_window      ? PictureOptions::Offer::window
                                                       : PictureOptions::Offer::nothing,
                                  options);
    if (m_kind == Kind::film) {
        m_presets_bar = new PresetBar(*m_presets, options);
        column->addWidget(m_presets_bar);
        connect(m_presets_bar, &PresetBar::chosen, this, [this](const std::string& line) {
            if (const auto film = readFilmLine(line)) showFilm(*film);
        });
        connect(m_presets_bar, &PresetBar::saveRequested, this,
                [this](const QString& name) { m_presets->save(name, filmLine(film())); });
        connect(m_presets_bar, &PresetBar::copyRequested, this, [this] {
            QApplication::clipboard()->setText(QString::fromStdString(command()));
            m_state->setText(tr("The command is in the clipboard; it makes this film."));
        });
        m_film = new FilmOptions(options);
        column->addWidget(m_film);
        connect(m_film, &FilmOptions::changed, this, &ExportDialog::scheduleRefresh);
    } else {
        auto* form = new QFormLayout;
        form->setVerticalSpacing(spacing::half + 2);
        form->setHorizontalSpacing(spacing::unit + spacing::half);
        m_format = new QComboBox(options);
        for (const PictureFormat& format : pictureFormats())
            m_format->addItem(localText(format.name));
        form->addRow(tr("Format"), m_format);
        auto* paper = new QHBoxLayout;
        for (auto* side : {&m_paper_width, &m_paper_height}) {
            *side = new QDoubleSpinBox(options);
            (*side)->setRange(10.0, 2000.0);
            (*side)->setDecimals(1);
            (*side)->setSuffix(tr(" mm"));
            (*side)->setEnabled(false);
            paper->addWidget(*side);
            connect(*side, &QDoubleSpinBox::valueChanged, this, &ExportDialog::scheduleRefresh);
        }
        m_paper_width->setValue(170.0);
        m_paper_height->setValue(100.0);
        m_paper_width->setAccessibleName(tr("Width of the page"));
        m_paper_height->setAccessibleName(tr("Height of the page"));
        form->addRow(tr("Page"), paper);
        column->addLayout(form);
        connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::scheduleRefresh);
    }
    column->addWidget(m_figure);
    m_shown = new ShownOptions(m_kind == Kind::film, options);
    column->addWidget(m_shown);
    connect(m_shown, &ShownOptions::changed, this, &ExportDialog::scheduleRefresh);
    column->addStretch(1);
    alignLabels(*options);
    letWheelPass(*options);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(options);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(options->sizeHint().width() +
                          scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

QWidget* ExportDialog::buildPreview() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_preview = new ExportPreview(side);
    column->addWidget(m_preview, 1);
    if (m_kind == Kind::picture) return side;
    auto* row = new QHBoxLayout;
    m_play = new QToolButton(side);
    m_play->setIcon(glyphIcon(Glyph::play));
    m_play->setCheckable(true);
    m_play->setAutoRaise(true);
    m_play->setAccessibleName(tr("Play the preview"));
    m_play->setToolTip(m_play->accessibleName());
    m_frame = new QSlider(Qt::Horizontal, side);
    m_frame->setAccessibleName(tr("Frame of the preview"));
    row->addWidget(m_play);
    row->addWidget(m_frame, 1);
    column->addLayout(row);
    m_facts = new QLabel(side);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    column->addWidget(m_facts);
    connect(m_frame, &QSlider::valueChanged, this, &ExportDialog::scheduleRefresh);
    connect(m_play, &QToolButton::toggled, this, [this](bool on) {
        m_play->setIcon(glyphIcon(on ? Glyph::pause : Glyph::play));
        if (on)
            m_clock.start();
        else
            m_clock.stop();
    });
    return side;
}

void ExportDialog::buildFoot() {
    auto* foot = new QHBoxLayout;
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(220);
    m_write =
        new QPushButton(m_kind == Kind::film ? tr("&Write film…") : tr("&Write picture…"), this);
    m_write->setDefault(true);
    m_cancel = new QPushButton(tr("&Cancel"), this);
    auto* close = new QPushButton(tr("C&lose"), this);
    foot->addWidget(m_state, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel),
                            static_cast<QWidget*>(m_write), static_cast<QWidget*>(close)})
        foot->addWidget(widget);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::askForName);
    connect(m_cancel, &QPushButton::clicked, &m_job, &ExportJob::cancel);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    if (const QString font = substituteFont(); !font.isEmpty())
        m_state->setText(tr("The font DejaVu Sans is not installed; %1 stands in.").arg(font));
}

PictureSpec ExportDialog::picture() const {
    PictureSpec spec;
    spec.figure = m_figure->figure();
    spec.size = m_figure->pixels();
    spec.text = m_figure->text();
    spec.dark = m_figure->dark();
    spec.lab = m_figure->lab();
    bool follows = false;
    m_shown->take(spec.figure, follows);
    if (m_format && chosenFormat().is_page)
        spec.paper_mm = {m_paper_width->value(), m_paper_height->value()};
    return spec;
}

AnimationSpec ExportDialog::film() const {
    const auto wanted = wantedFilm();
    return wanted ? *wanted : AnimationSpec{};
}

void ExportDialog::showFilm(const AnimationSpec& film) {
    m_figure->setFigure(film.figure, film.text, film.dark);
    m_figure->setPixels(film.size);
    m_shown->show(film.figure, film.style.follows);
    m_figure->setLab(film.lab);
    m_film->show(film);
}

std::string ExportDialog::command() const {
    Session session = m_session();
    session.layout.clear();
    return "printf %s " + shellWord(sessionLine(session)) + " | iouscope animate - " +
           filmLine(withoutIdle(film(), session.document.explorer.view));
}

Result<AnimationSpec> ExportDialog::wantedFilm() const {
    AnimationSpec spec;
    spec.figure = m_figure->figure();
    spec.size = m_figure->pixels();
    spec.text = m_figure->text();
    spec.dark = m_figure->dark();
    m_shown->take(spec.figure, spec.style.follows);
    if (!m_film) return spec;
    spec.lab = m_figure->lab();
    if (const auto taken = m_film->take(spec); !taken) return taken.error();
    return spec;
}

void ExportDialog::scheduleRefresh() {
    if (!m_rest.isActive()) m_rest.start();
}

void ExportDialog::refresh() {
    const bool of_run = m_figure->lab().empty();
    m_shown->setVisible(of_run);
    if (m_film) m_film->setOfRun(of_run);
    const auto wanted = wantedFilm();
    m_write->setEnabled(wanted && !m_job.running());
    if (!wanted) {
        return m_facts->setText(localText(wanted.error()));
    }
    AnimationSpec shown = *wanted;
    std::optional<int> frame;
    if (m_film) {
        m_figure->setTransparentAllowed(*shown.format);
        const FrameTimes times = timesFor(*shown.format, shown.times);
        m_frame->setRange(0, times.frames() - 1);
        shown.times = times;
        frame = m_frame->value();
    } else {
        const bool paper = chosenFormat().is_page;
        for (auto* side : {m_paper_width, m_paper_height}) side->setEnabled(paper);
        if (m_figure->window())
            return m_preview->say(tr("The window as it stands, at the size asked for."));
        if (!m_figure->lab().empty()) return previewLab();
        if (paper) {
            const PicturePlace page = placeOf(picture(), chosenFormat());
            shown.size = page.pixels.toSize();
            shown.text = page.text;
            shown.least = page.type.least;
        }
        shown.motion = Motion::none;
    }
    Session session = m_session();
    m_figure->setLegendNames(static_cast<int>(std::max<std::size_t>(
        3, std::min<std::size_t>(legend_label_count, session.document.explorer.lanes.size()))));
    if (m_film) {
        m_sizer.ask(session, *wanted);
        m_facts->setText(m_sizer.facts());
    }
    m_preview->show({std::move(session), shown, frame});
}

void ExportDialog::previewLab() {
    const PictureSpec spec = picture();
    const PicturePlace place = placeOf(spec, chosenFormat());
    const double ratio = devicePixelRatioF();
    const QSize pixels =
        place.pixels.scaled(m_preview->size() * ratio, Qt::KeepAspectRatio).toSize();
    if (pixels.isEmpty()) return;
    auto image = paintLabImage(m_session(), spec, chosenFormat(), pixels);
    if (!image) return m_preview->say(localText(image.error()));
    image->setDevicePixelRatio(ratio);
    m_preview->showImage(*image);
}

void ExportDialog::advance() {
    const FrameTimes times = film().times;
    const int step =
        std::max(1, static_cast<int>(std::lround(times.fps * kPreviewFrameMs / 1000.0)));
    const int next = m_frame->value() + step;
    m_frame->setValue(next > m_frame->maximum() ? 0 : next);
}

const PictureFormat& ExportDialog::chosenFormat() const {
    return pictureFormats()[static_cast<std::size_t>(m_format->currentIndex())];
}

void ExportDialog::askForName() {
    const bool file_per_frame = m_film && m_film->format()->file_per_frame;
    const QString number = file_per_frame ? QStringLiteral("_%05d") : QString();
    const QString suffix =
        QString::fromUtf8(m_film ? m_film->format()->suffix : chosenFormat().suffix);
    const QString name = m_film ? tr("film") : tr("picture");
    QString path =
        QFileDialog::getSaveFileName(this, windowTitle(), m_last_folder + name + number + suffix,
                                     tr("%1 files (*%2)").arg(suffix.mid(1).toUpper(), suffix));
    if (path.isEmpty()) return;
    if (!path.endsWith(suffix)) path += suffix;
    if (file_per_frame && !path.contains(u'%')) path.insert(path.size() - suffix.size(), number);
    writeTo(path);
}

void ExportDialog::writeTo(const QString& path) {
    m_state->setText({});
    if (m_film) m_presets->setLast(filmLine(film()));
    m_target_folder = path.section(u'/', 0, -2) + u'/';
    if (m_film)
        m_job.writeFilm(m_session(), film(), path.toStdString());
    else if (m_figure->window())
        m_job.writeWindow(m_session(), picture(), path.toStdString(), m_draw_window);
    else if (!m_figure->lab().empty())
        m_job.writeWindow(m_session(), picture(), path.toStdString(), renderLab);
    else
        m_job.writePicture(m_session(), picture(), path.toStdString());
}

void ExportDialog::showRunning(bool running) {
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_write->setEnabled(!running && (!m_film || wantedFilm()));
    m_progress->setRange(0, 0);
    if (running)
        m_watch.start();
    else
        m_watch.stop();
}

void ExportDialog::showProgress() {
    const auto [done, total] = m_job.progress();
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
    m_progress->setFormat(tr("frame %1 of %2").arg(done).arg(total));
}

void ExportDialog::closeEvent(QCloseEvent* event) {
    m_clock.stop();
    m_job.cancel();
    if (m_film && wantedFilm()) m_presets->setLast(filmLine(film()));
    QDialog::closeEvent(event);
}

}  // namespace iou
