// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QDockWidget;

namespace iou {

class LessonRunner;
class PanelSet;

/// The panels of a presentation: the scene and one view beside it.
class PresentedView {
public:
    PresentedView(PanelSet& panels, LessonRunner& lessons) : m_panels(panels), m_lessons(lessons) {}

    /// The panel beside the scene; "scene" where there is none.
    const QString& id() const { return m_id; }
    /// Whether the present step may be shown there.
    bool fits() const { return choices().contains(m_id); }
    /// Chooses the view for the present step and puts everything in its place.
    void arrange();
    /// Gives the view its part of the window.
    void share();
    /// Another view instead of this one.
    void next();

private:
    QStringList choices() const;
    /// Whether the present step wants this view.
    bool isOwn(const QString& id) const;
    void choose();
    QDockWidget* dock() const;

    PanelSet& m_panels;
    LessonRunner& m_lessons;
    QString m_id;
};

}  // namespace iou
