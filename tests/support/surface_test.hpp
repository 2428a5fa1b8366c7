// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/surface_panel/surface_menu.hpp"

#include <QAction>
#include <QTest>
#include <qcustomplot.h>

#include <cmath>
#include <functional>
#include <memory>

namespace iou {

inline bool near(const Box<>& a, const Box<>& b, double tolerance) {
    return std::abs(a.cx - b.cx) < tolerance && std::abs(a.cy - b.cy) < tolerance &&
           std::abs(a.w - b.w) < tolerance && std::abs(a.h - b.h) < tolerance;
}

/// A test whose functions each begin with a view of the default session, at rest.
class SurfaceTest : public QObject {
protected:
    /// To be called by init().
    void open() {
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<LossSurfacePlot>(*m_model);
        m_view->resize(480, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
        QTRY_VERIFY(m_view->source().complete());
        QCoreApplication::processEvents();
    }
    /// To be called by cleanup().
    void close() {
        m_view.reset();
        m_model.reset();
    }

    /// The flat plot (the profile is another one).
    QWidget* pad() const { return m_view->findChild<QCustomPlot*>({}, Qt::FindDirectChildrenOnly); }
    QAction* action(const char* name) const {
        for (QAction* a : m_view->menu().findChildren<QAction*>())
            if (QString(a->text()).remove(u'&') == QString::fromLatin1(name)) return a;
        return nullptr;
    }
    /// Where axis values lie on the plot.
    QPoint place(double x, double y) const {
        return (m_view->plotMap().at(x, y) - QPointF(pad()->pos())).toPoint();
    }
    void edit(const std::function<void(Document&)>& change) {
        m_model->apply(QStringLiteral("test"), change);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossSurfacePlot> m_view;
};

}  // namespace iou
