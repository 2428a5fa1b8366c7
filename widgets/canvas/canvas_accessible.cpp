// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_accessible.hpp"

#include <QAccessibleWidget>
#include <QCoreApplication>

namespace iou {

namespace {

/// One item of the canvas. A box reads as its four numbers and moves along x; an edge and the
/// coefficient are one number each.
class ItemAccessible : public QAccessibleInterface,
                       public QAccessibleValueInterface,
                       public QAccessibleActionInterface {
public:
    ItemAccessible(QWidget& canvas, CanvasItems& items, qsizetype index)
        : m_canvas(canvas), m_items(items), m_index(index) {}

    bool isValid() const override { return m_index < m_items.items().size(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas.windowHandle(); }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(&m_canvas);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return m_items.itemName(item());
        if (kind == QAccessible::Value) return m_items.itemText(item());
        if (kind == QAccessible::Help)
            return QCoreApplication::translate("iou::BoxCanvas", "Arrow keys move it.");
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect inside = m_items.itemRect(item()).toAlignedRect();
        return {m_canvas.mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override {
        const bool is_box = isValid() && item().kind != Grip::Kind::alpha;
        return is_box && item().handle == Handle::none ? QAccessible::Graphic : QAccessible::Slider;
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        state.invisible = !m_canvas.isVisible();
        state.selected = isValid() && m_items.selectedItem() == item();
        state.focused = state.selected && m_canvas.hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    QVariant currentValue() const override {
        return isValid() ? m_items.itemNumber(item()) : QVariant();
    }
    void setCurrentValue(const QVariant& value) override {
        if (isValid()) m_items.setItemNumber(item(), value.toDouble());
    }
    QVariant maximumValue() const override { return isAlpha() ? QVariant(1.0) : QVariant(); }
    QVariant minimumValue() const override { return isAlpha() ? QVariant(0.0) : QVariant(); }
    QVariant minimumStepSize() const override { return {}; }

    QStringList actionNames() const override {
        return {setFocusAction(), increaseAction(), decreaseAction()};
    }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        if (action == setFocusAction()) {
            m_canvas.setFocus();
            m_items.selectItem(item());
        } else if (action == increaseAction() || action == decreaseAction()) {
            const double way = action == increaseAction() ? 1.0 : -1.0;
            const bool vertical =
                item().kind != Grip::Kind::alpha && handleSides(item().handle).y != 0;
            m_items.nudgeItem(item(), vertical ? QPointF(0.0, way) : QPointF(way, 0.0));
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    Grip item() const { return m_items.items().at(m_index); }
    bool isAlpha() const { return isValid() && item().kind == Grip::Kind::alpha; }

    QWidget& m_canvas;
    CanvasItems& m_items;
    qsizetype m_index;
};

class CanvasAccessible : public QAccessibleWidget {
public:
    CanvasAccessible(QWidget& canvas, CanvasItems& items)
        : QAccessibleWidget(&canvas, QAccessible::Canvas), m_canvas(canvas), m_items(items) {}
    ~CanvasAccessible() override {
        for (const QAccessible::Id id : m_ids) QAccessible::deleteAccessibleInterface(id);
    }
    CanvasAccessible(const CanvasAccessible&) = delete;
    CanvasAccessible& operator=(const CanvasAccessible&) = delete;

    int childCount() const override { return static_cast<int>(m_items.items().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        while (m_ids.size() <= index)
            m_ids.append(QAccessible::registerAccessibleInterface(
                new ItemAccessible(m_canvas, m_items, m_ids.size())));
        return QAccessible::accessibleInterface(m_ids[index]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            if (QAccessible::accessibleInterface(m_ids[i]) == child) return static_cast<int>(i);
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        // The small items lie on top of the boxes.
        for (int i = childCount() - 1; i >= 0; --i)
            if (!isBox(i) && child(i)->rect().contains(x, y)) return child(i);
        for (int i = 0; i < childCount(); ++i)
            if (isBox(i) && child(i)->rect().contains(x, y)) return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        return m_canvas.hasFocus() ? child(selected()) : nullptr;
    }
    QString selectedText() const { return m_items.itemText(m_items.selectedItem()); }
    int selected() const {
        return static_cast<int>(m_items.items().indexOf(m_items.selectedItem()));
    }

private:
    bool isBox(int index) const { return child(index)->role() == QAccessible::Graphic; }

    QWidget& m_canvas;
    CanvasItems& m_items;
    mutable QList<QAccessible::Id> m_ids;  ///< of the children made so far
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* canvas = qobject_cast<QWidget*>(object);
    auto* items = dynamic_cast<CanvasItems*>(object);
    return canvas && items ? new CanvasAccessible(*canvas, *items) : nullptr;
}

/// The canvas's interface if it has the focus and a screen reader is listening.
CanvasAccessible* heard(QWidget& canvas) {
    if (!QAccessible::isActive() || !canvas.hasFocus()) return nullptr;
    auto* access = static_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(&canvas));
    return access && access->selected() >= 0 ? access : nullptr;
}

}  // namespace

void installCanvasAccess() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceSelection(QWidget& canvas) {
    const CanvasAccessible* access = heard(canvas);
    if (!access) return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(access->selected());
    QAccessible::updateAccessibility(&event);
}

void announceValue(QWidget& canvas) {
    const CanvasAccessible* access = heard(canvas);
    if (!access) return;
    QAccessibleValueChangeEvent event(&canvas, access->selectedText());
    event.setChild(access->selected());
    QAccessible::updateAccessibility(&event);
}

}  // namespace iou
