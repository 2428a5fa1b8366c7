// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

#include <QTest>

#include <memory>

using namespace iou;
using iou::mouse::send;

class TestAnchor : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BoxCanvas> m_canvas;

    void drag(QPointF from, QPointF to) {
        send(*m_canvas, QEvent::MouseMove, from, Qt::NoButton, Qt::NoButton);
        send(*m_canvas, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 8; ++i)
            send(*m_canvas, QEvent::MouseMove, from + (to - from) * i / 8.0, Qt::NoButton,
                 Qt::LeftButton);
        send(*m_canvas, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    void stepIn(BoxForm form, std::optional<Box<>> anchor = {}) {
        m_model->apply(QStringLiteral("form"), [&](Document& d) {
            d.run().form = form;
            d.run().code.anchor = anchor;
        });
        m_model->runs().wait();
    }
    /// Pixels along the outline of a box that differ from another picture.
    int changedAlong(const Box<>& box, const QImage& before) {
        const QImage now = m_canvas->grab().toImage();
        const QRect outer = m_canvas->transform().toView(box).toAlignedRect();
        int count = 0;
        for (int y = outer.top() - 2; y <= outer.bottom() + 2; ++y)
            for (int x = outer.left() - 2; x <= outer.right() + 2; ++x)
                if (!outer.adjusted(3, 3, -3, -3).contains(x, y))
                    count += now.pixel(x, y) != before.pixel(x, y) ? 1 : 0;
        return count;
    }

private slots:
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        Document document;
        document.explorer.scene.pred = {2.0, 2.0, 2.0, 1.0};
        document.explorer.scene.target = {-2.0, -1.0, 1.0, 1.0};
        document.explorer.view.canvas.interpolated = false;
        document.explorer.view.canvas.path = false;
        document.explorer.view.canvas.trail = false;
        m_model->load(document, 0, Camera{0.0, 0.0, 8.0});  // 100 pixels per unit
        m_model->runs().wait();
        m_canvas = std::make_unique<BoxCanvas>(*m_model);
        m_canvas->resize(800, 800);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        m_canvas->setFocus();
    }
    void cleanup() {
        m_canvas.reset();
        m_model.reset();
    }

    void isSeenOnlyWhereTheCodeHasOne() {
        const Box<> own{-1.0, 2.0, 1.0, 1.0};
        const QImage before = m_canvas->grab().toImage();
        stepIn(BoxForm::log, own);
        QVERIFY(!snapshotOf(*m_model).anchor);
        QCOMPARE(changedAlong(own, before), 0);
        stepIn(BoxForm::faster_rcnn);
        QCOMPARE(*snapshotOf(*m_model).anchor, m_model->scene().pred);
        stepIn(BoxForm::faster_rcnn, own);
        QVERIFY(changedAlong(own, before) > 200);
        stepIn(BoxForm::xyxy, own);
        QCOMPARE(changedAlong(own, before), 0);
    }

    void isDraggedAndResizedAsOneUndoStepEach() {
        stepIn(BoxForm::center_size, Box<>{-1.0, 2.0, 1.0, 1.0});
        const auto at = [this](double x, double y) { return m_canvas->transform().toView(x, y); };
        drag(at(-1.2, 2.2), at(0.3, 1.7));
        const Box<> moved = *m_model->run().code.anchor;
        QVERIFY(std::abs(moved.cx - 0.5) < 0.02 && std::abs(moved.cy - 1.5) < 0.02);
        QCOMPARE(moved.w, 1.0);
        QCOMPARE(m_model->undoStack().undoText(), QStringLiteral("Move anchor"));
        drag(at(moved.left(), moved.cy), at(moved.left() - 0.5, moved.cy));
        QVERIFY(std::abs(m_model->run().code.anchor->w - 1.5) < 0.02);
        m_model->undo();
        QCOMPARE(*m_model->run().code.anchor, moved);
        m_model->undo();
        QCOMPARE(*m_model->run().code.anchor, (Box<>{-1.0, 2.0, 1.0, 1.0}));
        QCOMPARE(m_model->scene().pred, (Box<>{2.0, 2.0, 2.0, 1.0}));
    }

    void theStartBecomesABoxOfItsOwnWhenDragged() {
        stepIn(BoxForm::faster_rcnn);
        m_model->clock().setPlayhead(m_model->clock().steps());
        const auto at = [this](double x, double y) { return m_canvas->transform().toView(x, y); };
        drag(at(2.9, 2.4), at(2.9, 3.0));
        QVERIFY(m_model->run().code.anchor.has_value());
        QVERIFY(std::abs(m_model->run().code.anchor->cy - 2.6) < 0.02);
    }

    void keysMoveItAfterTheBoxes() {
        stepIn(BoxForm::corners_sqrt_area, Box<>{-1.0, 2.0, 1.0, 1.0});
        const auto items = m_canvas->items();
        QCOMPARE(items.size(), 15);
        const Grip anchor{Grip::Kind::anchor, Which::pred, Handle::none};
        QCOMPARE(items.at(10), anchor);
        QCOMPARE(m_canvas->itemName(anchor), QStringLiteral("Anchor of the code"));
        m_canvas->selectItem(anchor);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QVERIFY(m_model->run().code.anchor->cx > -1.0);
        m_canvas->selectItem({Grip::Kind::anchor, Which::pred, Handle::left});
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QVERIFY(m_model->run().code.anchor->w > 1.0);
    }

    void aLockedRunKeepsItsAnchor() {
        stepIn(BoxForm::faster_rcnn, Box<>{-1.0, 2.0, 1.0, 1.0});
        m_model->history().setLocks({.run = true});
        const auto at = [this](double x, double y) { return m_canvas->transform().toView(x, y); };
        drag(at(-1.2, 2.2), at(0.3, 1.7));
        QCOMPARE(*m_model->run().code.anchor, (Box<>{-1.0, 2.0, 1.0, 1.0}));
    }
};

IOU_QT_TEST(TestAnchor)
#include "tst_anchor.moc"
