// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/frame_files.hpp"
#include "app/panels/workspaces.hpp"
#include "app/render/film_pictures.hpp"
#include "app/render/picture.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/lab_steps.hpp"

#include <QPainter>

#include <cmath>
#include <utility>

namespace iou {

namespace {

/// The steps of a lab, each as long as the pace of the film has it.
class LabFilm : public FilmFrames {
public:
    LabFilm(std::unique_ptr<LabSteps> steps, const Session& session, const AnimationSpec& spec)
        : m_steps(std::move(steps)), m_schedule(spec.times),
          m_dark(session.document.appearance.theme == ThemeChoice::dark) {}

    int frames() const override { return m_schedule.frames(); }
    double stillSeconds() const override { return m_schedule.stillSeconds(); }
    std::int64_t key(int frame) const override {
        return std::lround(m_schedule.place(frame) * m_steps->last());
    }
    QImage paint(int frame, QSize pixels, double text, QImage used) override {
        const bool fits = used.size() == pixels && used.isDetached();
        QImage image = fits ? std::move(used) : blankImage(pixels);
        if (image.isNull()) return image;
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(text, text);
        m_steps->paint(painter, QSizeF(pixels) / text, m_dark ? Theme::darkTheme() : Theme::light(),
                       static_cast<int>(key(frame)));
        return image;
    }

private:
    std::unique_ptr<LabSteps> m_steps;
    FilmSchedule m_schedule;
    bool m_dark;
};

}  // namespace

Result<std::unique_ptr<FilmFrames>> filmFrames(const Session& session, const AnimationSpec& spec) {
    if (spec.lab.empty()) {
        auto pictures = FilmPictures::make(session, spec);
        if (!pictures) return pictures.error();
        return std::unique_ptr<FilmFrames>(std::move(*pictures));
    }
    const WorkspaceRow* const row = findLab(workspaceRows(), spec.lab);
    if (!row || !row->steps)
        return Error{phrase("\"%1\" has no steps to film", spec.lab), std::string_view("--view"),
                     phrase("choose another view")};
    FrameFiles images([path = spec.session_path] { return path; });
    return std::unique_ptr<FilmFrames>(
        std::make_unique<LabFilm>(row->steps(session.document, images), session, spec));
}

}  // namespace iou
