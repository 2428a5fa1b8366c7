// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/document_history.hpp"

#include <utility>

namespace iou {

/// The part of LabEdit that knows no type.
class LabSignals : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
signals:
    void changed();  ///< the lab's value, and nothing else
};

/// One lab of the document, read and edited under undo: all that the widgets of a lab need of the
/// model. The history must outlive it.
template <class Lab>
class LabEdit : public LabSignals {
public:
    using Edit = std::function<void(Lab&)>;

    explicit LabEdit(DocumentHistory& history, QObject* parent = nullptr)
        : LabSignals(parent), m_history(history) {
        connect(&m_history, &DocumentHistory::changed, this, [this](const Changes& changes) {
            if (changes.labs[lab_index<Lab>]) emit this->changed();
        });
    }

    const Lab& value() const { return m_history.document().template lab<Lab>(); }

    /// As DocumentHistory has them.
    void apply(const QString& name, const Edit& edit, const QString& merge_key = {}) {
        m_history.apply(
            name, [&edit](Document& d) { edit(d.lab<Lab>()); }, merge_key);
    }
    void beginDrag(const QString& name) { m_history.beginDrag(name); }
    void drag(const Edit& edit) {
        m_history.drag([&edit](Document& d) { edit(d.lab<Lab>()); });
    }
    void endDrag() { m_history.endDrag(); }
    void cancelDrag() { m_history.cancelDrag(); }
    bool dragging() const { return m_history.dragging(); }
    DocumentHistory& history() { return m_history; }

private:
    DocumentHistory& m_history;
};

/// What the middle and the panels of a lab share (results, selection): one for each document, made
/// when the first of them asks. View: a QObject made from a DocumentHistory&, which becomes its
/// parent.
template <class View>
View& sharedOf(DocumentHistory& history) {
    if (auto* found = history.findChild<View*>(QString(), Qt::FindDirectChildrenOnly))
        return *found;
    auto* made = new View(history);
    made->setParent(&history);
    return *made;
}

}  // namespace iou
