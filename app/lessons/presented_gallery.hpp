// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/appearance.hpp"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QKeyEvent;

namespace iou {

class GalleryView;
class PresentationOverlay;

/// The gallery on a projector: full screen, the projector's theme, large type, one figure at a
/// time. F11 or F5 begins and ends it, Page Up and Page Down turn to another figure, B or the
/// period is a black screen, holding Z a magnifying glass, Esc leaves.
class PresentedGallery : public QObject {
    Q_OBJECT
public:
    /// theme: the one to go back to.
    PresentedGallery(GalleryView& view, std::function<ThemeChoice()> theme);
    ~PresentedGallery() override;

    bool active() const { return m_before.has_value(); }
    PresentationOverlay* overlay() const;

public slots:
    void toggle();
    void enter();
    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Before {
        QByteArray geometry;
        Qt::WindowStates states;
        double scale;
        bool projector;
    };
    bool handleKey(const QKeyEvent& key, bool pressed);
    void applyLook(bool projector, double scale);

    GalleryView& m_view;
    std::function<ThemeChoice()> m_theme;
    std::optional<Before> m_before;
    QPointer<PresentationOverlay> m_overlay;
};

}  // namespace iou
