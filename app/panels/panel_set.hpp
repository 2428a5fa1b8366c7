// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/middle.hpp"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <string>
#include <string_view>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace iou {

class LabCentre;

/// The panels of a window: where they are, which are in front, and how they share the window with
/// its middle. Owns the docks and the middle.
class PanelSet : public QObject {
    Q_OBJECT
public:
    /// explorer: in the middle, where no lab is. The parts' parent is the window.
    PanelSet(QMainWindow& window, QWidget* explorer, const PanelParts& parts,
             const std::vector<PanelRow>& rows, const std::vector<WorkspaceRow>& workspaces);
    ~PanelSet() override;

    QMainWindow& window() const { return m_window; }
    /// In the order of the rows.
    QList<QDockWidget*> docks() const;
    /// Null when there is no such panel.
    QDockWidget* find(const QString& id) const;
    /// The panel in front in the usual arrangement.
    QDockWidget* front(PanelPlace place) const;
    /// Those that show something, as opposed to those one sets things with.
    QList<QDockWidget*> displays() const;
    /// Makes at once what is behind other tabs, and else is made after the window was shown or when
    /// it is seen. The panels of a lab are made with their lab.
    void complete();
    /// The content of the first panel that has one of this type, of those that are made.
    template <class Content>
    Content& content() const {
        for (const Panel& panel : m_panels)
            if (auto* found = qobject_cast<Content*>(panel.content)) return *found;
        qFatal("no panel shows a %s", Content::staticMetaObject.className());
    }
    /// The lab in the middle; null: the explorer.
    const WorkspaceRow* lab() const { return m_middle.lab(); }
    /// What the lab in the middle gives the window; null in the explorer.
    LabCentre* centre() const;
    /// The widget in the middle.
    QWidget* middle() const { return m_middle.current(); }
    /// Where the labs are looked at, for sessions.
    std::vector<LabCamera> labCameras() const { return m_middle.cameras(); }
    void setLabCameras(std::vector<LabCamera> cameras) { m_middle.setCameras(std::move(cameras)); }
    /// Whether a panel is one of what is in the middle.
    bool belongs(const QDockWidget& dock) const;
    /// Puts a lab into the middle by its id, or the explorer where there is none such. The panels
    /// stay where they are, but for those of another lab. cameras: where labs are looked at.
    void showLab(std::string_view id, std::vector<LabCamera> cameras = {});
    /// Disables the panels of the locked parts.
    void lock(const Locks& locks);

    /// Where the arrangement of the panels comes from.
    enum class Layout { usual, of_lab, as_read, arranged };
    /// What stands where, to be put back after a lesson or a presentation.
    struct Arrangement {
        QByteArray state;
        Layout origin;
        const WorkspaceRow* lab;
        std::vector<LabCamera> cameras;
    };
    Arrangement keep() const;
    void putBack(const Arrangement& kept);
    /// Somebody moves panels from now on.
    void takeOver() { m_origin = Layout::arranged; }

    /// Where the panels are now, in Qt's own form.
    QByteArray state() const;
    /// Makes the present arrangement the usual one; once, when the window has all its tool bars.
    void rememberUsual();
    /// Every panel of the explorer in its usual place around it, or those of the lab in the middle.
    void reset();
    void arrangeFor(const WorkspaceRow& workspace);
    /// The same by the id of a lab; nothing where there is none such.
    void arrangeForLab(std::string_view id);
    /// Panels without their title bars.
    void setTitlesHidden(bool hidden);
    /// First to the front, from there away.
    void toggle(QDockWidget& dock);
    /// Ends the drag of a panel or a seam. To be called before panels are arranged: such a drag
    /// holds parts of the old arrangement, which Qt deletes.
    void letGo();

    /// The panels as a person has arranged them; empty: the usual arrangement.
    QByteArray arrangement() const;
    /// Arranges them so, where the session has no arrangement of its own.
    void arrange(const QByteArray& arrangement);
    /// The panels in front of their tabs, by id; empty: those that usually are.
    std::vector<std::string> raised() const;
    /// Brings these to the front; ids of no panel are passed over.
    void raise(const std::vector<std::string>& ids);

    /// What a session keeps of the arrangement: `state()` in base64 and the raised panels, each
    /// empty where the usual one will do.
    std::string layoutOfSession() const;
    std::vector<std::string> raisedOfSession() const;
    /// Arranges the panels as a session says, around its lab; false when its layout cannot be read.
    bool showLayout(const std::string& layout, const std::vector<std::string>& raised,
                    std::string_view lab_id = {});

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void restored();  ///< an arrangement, tool bars included
    void locked(const Locks& locks);
    void labChanged();            ///< another lab is in the middle, or the explorer
    void workspaceChosen();       ///< the panels are arranged for one
    void made(QWidget* content);  ///< of a panel, after the window was made

private:
    struct Panel {
        PanelRow row;
        QDockWidget* dock;
        QWidget* content;  ///< null: not made yet
    };

    void add(const PanelRow& row);
    /// seen: not behind a tab or with a window that is hidden.
    void fill(Panel& panel, bool seen = true);
    /// False when there was nothing left to do.
    bool fillNext();
    bool belongs(const Panel& panel) const;
    bool isFront(const Panel& panel) const;
    void showMiddle(const WorkspaceRow* lab);
    void showUsual();
    /// Gives the columns of a workspace their parts of the window.
    void shareColumns(const WorkspaceRow& workspace);
    /// Shares the window among the panels, unless somebody has arranged them.
    bool shareAsNobodyArranged();
    void stack();
    /// False when the state cannot be read.
    bool restore(const QByteArray& state);
    void place(Qt::DockWidgetArea area, const PanelColumn& column);
    QList<QDockWidget*> docksAt(PanelPlace place) const;
    void raiseFronts();
    void refreshTitles();
    void share();
    void reopenFloating();

    QMainWindow& m_window;
    PanelParts m_parts;
    std::vector<Panel> m_panels;
    Middle m_middle;
    QByteArray m_usual;
    bool m_titles_hidden = false;
    Layout m_origin = Layout::usual;
    Locks m_locks;
    QTimer m_rest;
    std::string m_read;                       ///< layout of the session
    QByteArray m_own;                         ///< as a person last arranged them; empty: never
    std::vector<std::string> m_raised_later;  ///< once the window is shown
};

}  // namespace iou
