// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_runner.hpp"
#include "app/window/main_window.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/run/timeline.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QUrl>
#include <QWheelEvent>
#include <QWindow>

#include <array>
#include <random>

namespace iou {

/// Everything the monkey may read or write lies in a folder of its own, which is where dialogs
/// open.
class Playground {
public:
    Playground() {
        for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(variable, QFile::encodeName(m_folder.path()));
        QDir::setCurrent(m_folder.path());
        Session other;
        other.document.explorer.scene.pred.cx = 4.0;
        put("a.iouscope", writeSession(other));
        put("boxes.csv", "cx,cy,w,h\n1,2,3,4\n2,3,4,5\n");
        put("mine.loss", "1 - iou + k*rho2/c2\nk = 2\n");
        put("odd.txt", std::string(2000, '(') + "\xff\xfe");
        put("empty.png", "");
    }
    QString path(int which) const {
        const QStringList files = QDir(m_folder.path()).entryList(QDir::Files);
        return m_folder.filePath(files[which % files.size()]);
    }

private:
    void put(const char* name, const std::string& bytes) const {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (file.open(QFile::WriteOnly)) file.write(bytes.data(), qint64(bytes.size()));
    }
    QTemporaryDir m_folder;
};

/// A person without a plan. Every choice comes from the seed. Dialogs and menus are real: what
/// waits for an answer gets some events of its own, and is closed if it still waits then.
class Monkey : public QObject {
public:
    Monkey(MainWindow& window, const Playground& playground, unsigned seed)
        : m_window(window), m_playground(playground), m_random(seed) {
        for (const QAction* top : window.menuBar()->actions()) collect(top->menu());
        (void)m_german.load(QStringLiteral(":/i18n/iouscope_de"));
        actInside();
    }
    ~Monkey() override { QCoreApplication::removeTranslator(&m_german); }

    void act() {
        switch (below(30)) {
        case 0:
        case 1: return key();
        case 2: return type();
        case 3: return wheel();
        case 4: return trigger();
        case 5: return below(8) ? m_window.model().undo() : resize();
        case 6: return m_window.model().redo();
        case 7:
        case 8: return press();
        case 9: return release();
        case 10: return doubleClick();
        case 11: return below(3) ? void() : askForMenu();
        case 12: return below(3) ? void() : shortcut();
        case 13: return below(4) ? void() : paste();
        case 14: return below(4) ? void() : drop();
        case 15: return below(8) ? void() : look();
        default: return move();
        }
    }
    /// Lets go of whatever is held.
    void rest() {
        for (const auto button : {Qt::LeftButton, Qt::MiddleButton, Qt::RightButton})
            if (m_held & button) QTest::mouseRelease(handle(), button, {}, m_at);
        m_held = {};
        QCoreApplication::processEvents();
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    template <class List>
    auto any(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }
    QWindow* handle() const { return m_window.windowHandle(); }

    void collect(const QMenu* menu) {
        for (QAction* action : menu->actions()) {
            if (action->menu())
                collect(action->menu());
            else if (!action->isSeparator() &&
                     !m_left_out.contains(QString(action->text()).remove(u'&')))
                m_actions << action;
        }
    }

    QPoint somewhere() {
        if (below(3) == 0) return {below(m_window.width()), below(m_window.height())};
        const QWidget& canvas = m_window.canvas();
        const QPoint inside(below(std::max(1, canvas.width())),
                            below(std::max(1, canvas.height())));
        return canvas.mapTo(&m_window, inside);
    }
    Qt::KeyboardModifiers modifiers() {
        constexpr std::array some{Qt::NoModifier,    Qt::NoModifier,      Qt::NoModifier,
                                  Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return any(some) | (below(6) ? Qt::NoModifier : any(some));
    }

    void move() {
        m_at = below(4) ? m_at + QPoint(below(41) - 20, below(41) - 20) : somewhere();
        m_at = inside(m_at);
        QTest::mouseMove(handle(), m_at);
    }
    void press() {
        constexpr std::array buttons{Qt::LeftButton, Qt::LeftButton, Qt::LeftButton, Qt::LeftButton,
                                     Qt::MiddleButton};
        const auto button = any(buttons);
        if (m_held & button) return;
        m_held |= button;
        QTest::mousePress(handle(), button, modifiers(), m_at);
    }
    void release() { rest(); }
    void doubleClick() {
        rest();
        QTest::mouseDClick(handle(), Qt::LeftButton, modifiers(), m_at);
    }
    /// The right button, while others are held or not, or the key of menus.
    void askForMenu() {
        if (below(4) == 0) return QTest::keyClick(handle(), Qt::Key_Menu);
        QTest::mousePress(handle(), Qt::RightButton, modifiers(), m_at);
        QTest::mouseRelease(handle(), Qt::RightButton, {}, m_at);
    }
    void key() {
        constexpr std::array keys{
            Qt::Key_Left,    Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Tab,
            Qt::Key_Backtab, Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return,   Qt::Key_Backspace,
            Qt::Key_0,       Qt::Key_1,     Qt::Key_4,      Qt::Key_8,        Qt::Key_Period,
            Qt::Key_Comma,   Qt::Key_Minus, Qt::Key_Home,   Qt::Key_End,      Qt::Key_J,
            Qt::Key_K,       Qt::Key_L,     Qt::Key_R,      Qt::Key_S,        Qt::Key_M,
            Qt::Key_G,       Qt::Key_F,     Qt::Key_C,      Qt::Key_Z,        Qt::Key_V,
            Qt::Key_Delete,  Qt::Key_F1,    Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_F11};
        QTest::keyClick(handle(), any(keys), below(4) ? Qt::NoModifier : Qt::ShiftModifier);
    }
    /// With Ctrl or Alt; the shortcut that quits is left out.
    void shortcut() {
        rest();
        const auto key = static_cast<Qt::Key>(Qt::Key_A + below(26));
        const Qt::KeyboardModifiers with = (below(3) ? Qt::ControlModifier : Qt::AltModifier) |
                                           (below(3) ? Qt::NoModifier : Qt::ShiftModifier);
        if (key != Qt::Key_Q) QTest::keyClick(handle(), key, with);
    }
    /// Into whatever has the focus.
    void type() {
        const QPointer<QWidget> field = m_window.focusWidget();
        constexpr std::array texts{"1.5",
                                   "-3",
                                   "0",
                                   "1e300",
                                   "1e-320",
                                   "ciou",
                                   "=1-iou+rho2/c2",
                                   "nan",
                                   "((((",
                                   "\xc3\xa4\xe2\x80\xa6",
                                   "1,2,3,4",
                                   "99999999999"};
        for (const QChar letter : QString::fromUtf8(any(texts)))
            if (field)  // what is typed may end it; keyClicks() knows no letters beyond Latin-1
                QTest::sendKeyEvent(QTest::Click, field,
                                    static_cast<Qt::Key>(letter.toUpper().unicode()),
                                    QString(letter), Qt::NoModifier);
        if (field && below(2)) QTest::keyClick(field, Qt::Key_Return);
    }
    void wheel() {
        QWidget* under = QApplication::widgetAt(m_window.mapToGlobal(m_at));
        if (!under) return;
        const QPointF at = under->mapFromGlobal(m_window.mapToGlobal(m_at));
        const int turn = (below(2) ? 1 : -1) * (below(4) ? 120 : below(1200));
        const QPoint angle = below(4) ? QPoint(0, turn) : QPoint(turn, 0);
        QWheelEvent event(at, m_window.mapToGlobal(m_at), below(3) ? QPoint() : angle / 8, angle,
                          m_held, modifiers(), Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }
    void trigger() {
        QAction* action = m_actions[below(static_cast<int>(m_actions.size()))];
        if (action) action->trigger();
    }
    void resize() {
        m_window.resize(900 + below(700), 500 + below(500));
        m_at = inside(m_at);
    }
    std::unique_ptr<QMimeData> things() {
        auto data = std::make_unique<QMimeData>();
        if (below(3) == 0) {
            data->setUrls({QUrl::fromLocalFile(m_playground.path(below(100)))});
            return data;
        }
        const std::array<QString, 7> texts{QStringLiteral("1 2 3 4"),
                                           QStringLiteral("xyxy 1 2 4 6"),
                                           QStringLiteral("1,2,3,4\n5,6,7,8\n"),
                                           QStringLiteral("= 1 - iou"),
                                           QString::fromStdString(writeSession(m_window.session())),
                                           QString(100'000, u'('),
                                           QStringLiteral("nothing")};
        data->setText(any(texts));
        return data;
    }
    void paste() {
        rest();
        QApplication::clipboard()->setMimeData(things().release());
        QTest::keyClick(handle(), Qt::Key_V, Qt::ControlModifier);
    }
    void drop() {
        rest();
        const auto data = things();
        QWidget* target = below(2) ? QApplication::widgetAt(m_window.mapToGlobal(m_at)) : nullptr;
        if (!target || !target->acceptDrops()) target = &m_window;
        const QPoint at = target->mapFromGlobal(m_window.mapToGlobal(m_at));
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers());
        QApplication::sendEvent(target, &enter);
        if (below(4) == 0 || !enter.isAccepted()) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(target, &leave);
            return;
        }
        QDropEvent event(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
    /// Theme, size and language.
    void look() {
        switch (below(3)) {
        case 0: return applyTheme(below(2) ? ThemeChoice::dark : ThemeChoice::light);
        case 1: return setInterfaceScale(0.75 + 0.25 * below(5));
        default: break;
        }
        m_is_german = !m_is_german;
        if (m_is_german)
            QCoreApplication::installTranslator(&m_german);
        else
            QCoreApplication::removeTranslator(&m_german);
    }

    /// What waits: a menu or a dialog that nothing else goes on beside.
    void actInside() {
        // In the loops of dialogs and menus nobody else acts; what this opens may be one.
        QTimer::singleShot(1, this, &Monkey::actInside);
        QWidget* const popup = QApplication::activePopupWidget();
        QWidget* const waiting = popup ? popup : QApplication::activeModalWidget();
        if (!waiting || !waiting->windowHandle()) return;
        if (waiting != m_waiting) {
            m_waiting = waiting;
            m_patience = 1 + below(8);
        }
        if (m_patience-- <= 0) {
            m_waiting = nullptr;
            if (auto* const dialog = qobject_cast<QDialog*>(waiting)) return dialog->reject();
            return void(waiting->close());
        }
        // In a dialog of files no key leads out of the playground or deletes anything.
        constexpr std::array of_files{Qt::Key_1, Qt::Key_X, Qt::Key_Return, Qt::Key_Escape};
        constexpr std::array of_others{Qt::Key_Tab,  Qt::Key_Down,   Qt::Key_Up,    Qt::Key_Space,
                                       Qt::Key_Left, Qt::Key_Return, Qt::Key_Right, Qt::Key_Escape,
                                       Qt::Key_1,    Qt::Key_X};
        const bool files = qobject_cast<QFileDialog*>(waiting) ||
                           qobject_cast<QFileDialog*>(waiting->parentWidget());
        if (!files && below(3) == 0)
            return QTest::mouseClick(waiting->windowHandle(), any(m_buttons), {},
                                     {below(waiting->width()), below(waiting->height())});
        QTest::keyClick(waiting->windowHandle(), files ? any(of_files) : any(of_others));
    }

    QPoint inside(QPoint at) const {
        return {std::clamp(at.x(), 0, m_window.width() - 1),
                std::clamp(at.y(), 0, m_window.height() - 1)};
    }

    MainWindow& m_window;
    const Playground& m_playground;
    std::mt19937 m_random;
    QPoint m_at{640, 360};
    Qt::MouseButtons m_held;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_waiting;
    int m_patience = 0;
    QTranslator m_german;
    bool m_is_german = false;
    const std::array<Qt::MouseButton, 3> m_buttons{Qt::LeftButton, Qt::LeftButton, Qt::RightButton};
    /// What ends the program, and what starts another one.
    const QStringList m_left_out{QStringLiteral("Quit"), QStringLiteral("My program…")};
};

}  // namespace iou
