// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/lab_picture.hpp"

#include "app/files/frame_files.hpp"
#include "app/panels/workspaces.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/lanes/lane_actions.hpp"

#include <QPainter>
#include <QWidget>

#include <functional>
#include <memory>

namespace iou {

namespace {

/// A lab without a window.
class DrawnLab {
public:
    DrawnLab(const Session& session, const PictureSpec& spec)
        : m_lanes(m_model), m_images([path = spec.session_path] { return path; }) {
        m_model.load(session.document, session.playhead, session.camera, session.lane_views);
        if (const WorkspaceRow* row = findLab(workspaceRows(), spec.lab))
            m_widget.reset(row->middle({m_model, m_lanes, m_images, nullptr}));
        m_centre = dynamic_cast<LabCentre*>(m_widget.get());
        if (!m_centre) return;
        m_images.settle();
        m_centre->settle();
    }
    /// Null where there is no such lab.
    LabCentre* centre() const { return m_centre; }

private:
    ExplorerModel m_model;
    LaneActions m_lanes;
    FrameFiles m_images;
    std::unique_ptr<QWidget> m_widget;
    LabCentre* m_centre = nullptr;
};

const Theme& themeFor(const Session& session) {
    return session.document.appearance.theme == ThemeChoice::dark ? Theme::darkTheme()
                                                                  : Theme::light();
}

Error noLab(const PictureSpec& spec) {
    return {phrase("no lab \"%1\"", spec.lab), std::string_view("--view"),
            phrase("choose another view")};
}

}  // namespace

Result<QImage> paintLabImage(const Session& session, const PictureSpec& spec,
                             const PictureFormat& format, QSize pixels) {
    const Session shown = sessionFor(spec, session);
    const DrawnLab lab(shown, spec);
    if (!lab.centre()) return noLab(spec);
    const PicturePlace place = placeOf(spec, format);
    const PictureFonts fonts(place.type);
    QImage image = blankImage(pixels);
    if (image.isNull()) return image;
    const double scale = place.text * pixels.width() / place.pixels.width();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    lab.centre()->paintPicture(painter, QSizeF(pixels) / scale, themeFor(shown));
    return image;
}

Result<QByteArray> renderLab(const Session& session, const PictureSpec& spec,
                             const PictureFormat& format) {
    Session shown = sessionFor(spec, session);
    shown.workspace = spec.lab;  // the picture opens as it looks
    if (format.hasPixels()) {
        auto image = paintLabImage(session, spec, format, spec.size * spec.scale);
        if (!image) return image.error();
        setDensity(*image, spec.dpi);
        return encodeImage(*image, shown, format);
    }
    const DrawnLab lab(shown, spec);
    if (!lab.centre()) return noLab(spec);
    const PicturePlace place = placeOf(spec, format);
    const PictureFonts fonts(place.type);
    return format.draw({.size = place.pixels,
                        .in_mm = format.has_paper && !spec.paper_mm.isEmpty(),
                        .text = place.text,
                        .title = QStringLiteral("iouscope"),
                        .session = carriedSession(shown),
                        .paint = [&](QPainter& painter, QSizeF size) {
                            lab.centre()->paintPicture(painter, size, themeFor(shown));
                        }});
}

}  // namespace iou
