// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_accessible.hpp"

#include "widgets/frame/frame_canvas.hpp"
#include "widgets/text/number_text.hpp"

#include <QAccessibleWidget>
#include <QPointer>

namespace iou {

namespace {

/// One box of a frame.
class FrameBoxAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    FrameBoxAccessible(FrameCanvas& canvas, int index) : m_canvas(&canvas), m_index(index) {}

    bool isValid() const override { return m_canvas && m_index < count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas ? m_canvas->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const Box<>& b = box().box;
        if (kind == QAccessible::Name) return box().name;
        if (kind == QAccessible::Description) return box().label;
        if (kind == QAccessible::Value)
            return FrameCanvas::tr("centre %1, %2; size %3 by %4")
                .arg(numberText(b.cx), numberText(b.cy), numberText(b.w), numberText(b.h));
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect inside = m_canvas->transform().toView(box().box).toAlignedRect();
        return {m_canvas->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Graphic; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid()) return state;
        const auto& chosen = m_canvas->selected();
        state.focusable = state.selectable = !box().fixed;
        state.selected = std::find(chosen.begin(), chosen.end(), m_index) != chosen.end();
        state.focused = state.selected && m_canvas->hasFocus();
        state.invisible = !m_canvas->isVisible();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        return {setFocusAction(), increaseAction(), decreaseAction()};
    }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        m_canvas->select({m_index});
        if (action == setFocusAction()) m_canvas->setFocus();
        if (action == increaseAction()) m_canvas->nudge({1.0, 0.0});
        if (action == decreaseAction()) m_canvas->nudge({-1.0, 0.0});
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    int count() const { return static_cast<int>(m_canvas->scene().boxes.size()); }
    const FrameBox& box() const {
        return m_canvas->scene().boxes[static_cast<std::size_t>(m_index)];
    }

    QPointer<FrameCanvas> m_canvas;
    int m_index;
};

class FrameAccessible : public QAccessibleWidget {
public:
    explicit FrameAccessible(FrameCanvas& canvas)
        : QAccessibleWidget(&canvas, QAccessible::Canvas), m_canvas(canvas) {}
    ~FrameAccessible() override {
        for (const QAccessible::Id id : m_ids) QAccessible::deleteAccessibleInterface(id);
    }
    FrameAccessible(const FrameAccessible&) = delete;
    FrameAccessible& operator=(const FrameAccessible&) = delete;

    int childCount() const override { return static_cast<int>(m_canvas.scene().boxes.size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        while (m_ids.size() <= index)
            m_ids.append(QAccessible::registerAccessibleInterface(
                new FrameBoxAccessible(m_canvas, static_cast<int>(m_ids.size()))));
        return QAccessible::accessibleInterface(m_ids[index]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            if (QAccessible::accessibleInterface(m_ids[i]) == child) return static_cast<int>(i);
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = childCount() - 1; i >= 0; --i)
            if (child(i)->rect().contains(x, y)) return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const auto& chosen = m_canvas.selected();
        return m_canvas.hasFocus() && !chosen.empty() ? child(chosen.front()) : nullptr;
    }

private:
    FrameCanvas& m_canvas;
    mutable QList<QAccessible::Id> m_ids;  ///< of the children made so far
};

QAccessibleInterface* makeFrameAccessible(const QString&, QObject* object) {
    auto* canvas = qobject_cast<FrameCanvas*>(object);
    return canvas ? new FrameAccessible(*canvas) : nullptr;
}

}  // namespace

void installFrameAccess() {
    static const bool installed = [] {
        QAccessible::installFactory(makeFrameAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceFrame(FrameCanvas& canvas) {
    if (!QAccessible::isActive() || !canvas.hasFocus() || canvas.selected().empty()) return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(canvas.selected().front());
    QAccessible::updateAccessibility(&event);
}

}  // namespace iou
