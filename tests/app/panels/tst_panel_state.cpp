// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_state.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"

#include <QDataStream>
#include <QToolBar>

using namespace iou;

/// Arrangements as QMainWindow writes them are taken; what it would follow out of its own lists is
/// not.
class TestPanelState : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void whatAWindowWritesIsSound();
    void everyCutIsRefused();
    void outOfRangeIsRefused_data();
    void outOfRangeIsRefused();
    void aPanelInTwoPlacesIsRefused();
    void depthAndCountsHaveLimits();
};

namespace {

constexpr int kVersion = 1;  // of the window's layout

/// A state of one area with this list in it.
QByteArray stateWith(const std::function<void(QDataStream&)>& list, qint32 area = 0,
                     qint32 corner = Qt::TopDockWidgetArea) {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_5_0);
    stream << qint32(0xff) << qint32(kVersion) << quint8(0xfd) << qint32(1) << area
           << QSize(200, 300);
    list(stream);
    stream << QSize(600, 400) << corner << qint32(Qt::TopDockWidgetArea)
           << qint32(Qt::BottomDockWidgetArea) << qint32(Qt::BottomDockWidgetArea);
    return state;
}

void writeDock(QDataStream& stream, const QString& name, qint32 size = 100) {
    stream << quint8(0xfb) << name << quint8(1) << qint32(0) << size << qint32(0) << qint32(999);
}

void oneDock(QDataStream& stream) {
    stream << quint8(0xfc) << quint8(Qt::Vertical) << qint32(1);
    writeDock(stream, QStringLiteral("loss"));
}

}  // namespace

void TestPanelState::whatAWindowWritesIsSound() {
    PanelSet& panels = m_window->panels();
    QVERIFY(isSoundState(panels.state(), kVersion));
    QVERIFY(!isSoundState(panels.state(), kVersion + 1));
    for (const WorkspaceRow& workspace : workspaceRows()) {
        panels.arrangeFor(workspace);
        QVERIFY2(isSoundState(panels.state(), kVersion), workspace.id);
    }
    panels.reset();
    panel("curves").setFloating(true);
    panel("loss").hide();
    m_window->splitDockWidget(&panel("run"), &panel("surface"), Qt::Horizontal);
    m_window->addToolBar(Qt::LeftToolBarArea, m_window->findChild<QToolBar*>());
    QCoreApplication::processEvents();
    QVERIFY(isSoundState(panels.state(), kVersion));
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    QVERIFY(isSoundState(panels.state(), kVersion));
    QVERIFY(isSoundState(stateWith(oneDock), kVersion));
}

void TestPanelState::everyCutIsRefused() {
    const QByteArray state = m_window->panels().state();
    for (qsizetype size = 0; size < state.size(); ++size) {
        // After the docks, and after the tool bars, a state may end.
        if (state.size() > size && isSoundState(state.left(size), kVersion))
            QVERIFY2(state[size] == char(0xfc), qPrintable(QString::number(size)));
    }
    QVERIFY(!isSoundState(state + 'x', kVersion));
    QVERIFY(!isSoundState(state + state.mid(8), kVersion));
}

void TestPanelState::outOfRangeIsRefused_data() {
    QTest::addColumn<QByteArray>("state");
    for (const qint32 area : {-1, 4, INT_MAX, INT_MIN})
        QTest::addRow("area %d", area) << stateWith(oneDock, area);
    for (const qint32 corner : {0, 2, 3, 8, 16})
        QTest::addRow("corner %d", corner) << stateWith(oneDock, 0, corner);
    const auto row = [](const char* name, const std::function<void(QDataStream&)>& list) {
        QTest::addRow("%s", name) << stateWith(list);
    };
    row("count", [](QDataStream& s) { s << quint8(0xfc) << quint8(2) << qint32(INT_MAX); });
    row("no count", [](QDataStream& s) { s << quint8(0xfc) << quint8(2) << qint32(-1); });
    row("orientation", [](QDataStream& s) { s << quint8(0xfc) << quint8(3) << qint32(0); });
    row("kind", [](QDataStream& s) { s << quint8(0xf9) << quint8(2) << qint32(0); });
    row("front", [](QDataStream& s) {
        s << quint8(0xfa) << qint32(2) << quint8(2) << qint32(1);
        writeDock(s, QStringLiteral("loss"));
    });
    row("length", [](QDataStream& s) {
        s << quint8(0xfc) << quint8(2) << qint32(1);
        writeDock(s, QStringLiteral("loss"), INT_MAX);
    });
    row("name", [](QDataStream& s) {
        s << quint8(0xfc) << quint8(2) << qint32(1);
        writeDock(s, QString(100'000, u'x'));
    });
}

void TestPanelState::outOfRangeIsRefused() {
    QFETCH(QByteArray, state);
    QVERIFY(!isSoundState(state, kVersion));
    // A person's own arrangement stays.
    panel("curves").setFloating(true);
    QVERIFY(!m_window->panels().showLayout(state.toBase64().toStdString(), {}));
    QVERIFY(panel("curves").isFloating());
    // Who has none sees the usual one.
    m_window->panels().reset();
    QVERIFY(!m_window->panels().showLayout(state.toBase64().toStdString(), {}));
    for (const QDockWidget* dock : m_window->panels().docks())
        QVERIFY2(dock->isHidden() != m_window->panels().belongs(*dock) && !dock->isFloating(),
                 qPrintable(dock->objectName()));
}

void TestPanelState::aPanelInTwoPlacesIsRefused() {
    const auto two = [](const QString& second) {
        return stateWith([&](QDataStream& s) {
            s << quint8(0xfc) << quint8(2) << qint32(2);
            writeDock(s, QStringLiteral("loss"));
            writeDock(s, second);
        });
    };
    QVERIFY(isSoundState(two(QStringLiteral("run")), kVersion));
    QVERIFY(!isSoundState(two(QStringLiteral("loss")), kVersion));
}

void TestPanelState::depthAndCountsHaveLimits() {
    const auto nested = [](int depth) {
        return stateWith([&](QDataStream& s) {
            for (int i = 0; i < depth; ++i)
                s << quint8(0xfc) << quint8(1 + i % 2) << qint32(1) << quint8(0xfc) << qint32(0)
                  << qint32(9) << qint32(0) << qint32(9);
            oneDock(s);
        });
    };
    QVERIFY(isSoundState(nested(16), kVersion));
    QVERIFY(!isSoundState(nested(17), kVersion));
    QVERIFY(!isSoundState(nested(10'000), kVersion));
}

IOU_QT_TEST(TestPanelState)
#include "tst_panel_state.moc"
