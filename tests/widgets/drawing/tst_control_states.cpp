// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/drawn_contrast.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/math_text.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableWidget>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QWindow>

#include <functional>
#include <memory>

using namespace iou;

namespace {

// What is asked of every control in every theme. WCAG 2.2: 1.4.3 for words, 1.4.11 for marks,
// 2.4.13 for the focus. It exempts what cannot be used; here that stays legible, but fainter.
constexpr double kLeastText = 4.5;
constexpr double kLeastMark = 3.0;
constexpr double kLeastFocus = 3.0;
constexpr double kLeastDisabled = 2.0;
constexpr double kLeastEdge = 1.5;  // of a field, whose words say where it is

enum class State { usual, hover, pressed, selected, selected_hover, disabled, focus };
constexpr std::array kStateNames{"usual",          "hover",    "pressed", "selected",
                                 "selected hover", "disabled", "focus"};

/// A control on show. Full blocks stand for letters, so that the colour of a text is a plain one.
struct Control {
    QWidget* hand;               ///< has the mouse and the keyboard
    QRect part;                  ///< of it: where the mouse goes
    QWidget* picture = nullptr;  ///< what is looked at; null: the stage
    std::function<void()> select = {}, disable = {};
};

QRect whole(const QWidget& widget) { return widget.rect(); }

/// Where a control is looked at, and what else could have the keyboard.
class Stage : public QMainWindow {
public:
    Stage() {
        auto* ground = new QWidget(this);
        ground->setFocusPolicy(Qt::StrongFocus);
        setCentralWidget(ground);
        resize(360, 260);
    }
    bool open() {
        show();
        if (!QTest::qWaitForWindowActive(this)) return false;
        leave();
        centralWidget()->setFocus();
        return true;
    }
    void leave() { QTest::mouseMove(windowHandle(), QPoint(355, 255)); }
    template <class Widget>
    Widget* put(Widget* widget, QSize size) {
        widget->setParent(centralWidget());
        widget->setGeometry(QRect({20, 20}, size));
        widget->show();
        return widget;
    }
};

QString blocks() { return QString(6, QChar(0x2588)); }
/// As wide as the blocks are, so that a selection is, too.
QString blank() {
    const QFontMetricsF metrics(QApplication::font());
    const double spaces =
        metrics.horizontalAdvance(blocks()) / metrics.horizontalAdvance(QChar(QChar::Nbsp));
    return QString(qRound(spaces), QChar::Nbsp);
}

using Make = std::function<Control(Stage&, const QString&)>;

void sendMouse(const Control& control, bool press) {
    QWidget* const top = control.hand->window();
    const QPoint at = control.hand->mapTo(top, control.part.center());
    QTest::mouseMove(top->windowHandle(), at - QPoint(1, 0));
    QTest::mouseMove(top->windowHandle(), at);
    if (press) QTest::mousePress(top->windowHandle(), Qt::LeftButton, {}, at);
}

/// Null where the control has no such state.
QImage pictureOf(const Make& make, State state, const QString& text) {
    Stage stage;
    if (!stage.open()) return {};
    const Control control = make(stage, text);
    QCoreApplication::processEvents();
    const bool selected = state == State::selected || state == State::selected_hover;
    if (selected && !control.select) return {};
    if (selected) control.select();
    switch (state) {
    case State::hover:
    case State::selected_hover: sendMouse(control, false); break;
    case State::pressed: sendMouse(control, true); break;
    case State::disabled:
        control.disable ? control.disable() : control.hand->setEnabled(false);
        break;
    case State::focus:
        if (control.hand->focusPolicy() == Qt::NoFocus) return {};
        stage.setAttribute(Qt::WA_KeyboardFocusChange);
        control.hand->setFocus(Qt::TabFocusReason);
        if (!QTest::qWaitFor([&] { return control.hand->hasFocus(); })) return {};
        break;
    default: break;
    }
    QCoreApplication::processEvents();
    QWidget* const seen = control.picture ? control.picture : &stage;
    const QImage image = seen->grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (state == State::pressed)
        QTest::mouseRelease(control.hand->window()->windowHandle(), Qt::LeftButton, {},
                            control.hand->mapTo(control.hand->window(), control.part.center()));
    return image;
}

Control inMenu(Stage& stage, const QString& text, const std::function<void(QAction&)>& dress) {
    auto* menu = new QMenu(&stage);
    menu->addAction(QStringLiteral("x"));
    QAction* const action = menu->addAction(text);
    if (dress) dress(*action);
    menu->addAction(QStringLiteral("a much longer entry than the others"));
    menu->popup(stage.mapToGlobal(QPoint(10, 10)));
    return {menu, menu->actionGeometry(action), menu,
            [menu, action] { menu->setActiveAction(action); },
            [action] { action->setEnabled(false); }};
}

template <class Button>
Control aButton(Stage& stage, const QString& text) {
    auto* button = stage.put(new Button, {200, 32});
    button->setText(text);
    return {button, {8, 8, 16, 16}, nullptr, [button] {
                button->setCheckable(true);
                button->setChecked(true);
            }};
}

Control aToolButton(Stage& stage, const QString& text) {
    auto* bar = stage.addToolBar(QStringLiteral("bar"));
    auto* button = new QToolButton;
    button->setFocusPolicy(Qt::StrongFocus);
    button->setText(text);
    button->setIcon(glyphIcon(Glyph::grid));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFixedSize(160, 30);
    bar->addWidget(button);
    return {button, whole(*button), nullptr, [button] {
                button->setCheckable(true);
                button->setChecked(true);
            }};
}

QComboBox* combo(Stage& stage, const QString& text) {
    auto* box = stage.put(new QComboBox, {200, 28});
    box->addItems({QStringLiteral("x"), text, QStringLiteral("y")});
    box->setCurrentIndex(1);
    return box;
}

Control aCombo(Stage& stage, const QString& text) {
    auto* box = combo(stage, text);
    return {box, whole(*box)};
}

/// The list of an open combo box: its row of this number.
Control listOf(QComboBox& box, int row) {
    box.showPopup();
    QAbstractItemView* const view = box.view();
    view->setCurrentIndex(view->model()->index(0, 0));
    const QModelIndex index = view->model()->index(row, 0);
    return {view->viewport(), view->visualRect(index), view->window(),
            [view, index] { view->setCurrentIndex(index); },
            [&box] { box.view()->setEnabled(false); }};
}

template <class View>
Control aRow(Stage& stage, View* view) {
    stage.put(view, {260, 140});
    view->setAlternatingRowColors(true);
    const QModelIndex index = view->model()->index(1, 0);
    return {view, view->visualRect(index).translated(view->viewport()->pos()), nullptr,
            [view, index] { view->setCurrentIndex(index); }};
}

Control aTableRow(Stage& stage, const QString& text) {
    auto* table = new QTableWidget(3, 2);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setItem(1, 0, new QTableWidgetItem(text));
    return aRow(stage, table);
}

Control aTreeRow(Stage& stage, const QString& text) {
    auto* tree = new QTreeWidget;
    for (const QString& line : {QStringLiteral("x"), text, QStringLiteral("y")})
        new QTreeWidgetItem(tree, {line});
    return aRow(stage, tree);
}

Control aListRow(Stage& stage, const QString& text) {
    auto* list = new QListWidget;
    list->addItems({QStringLiteral("x"), text, QStringLiteral("y")});
    return aRow(stage, list);
}

Control aMathRow(Stage& stage, const QString& text) {
    auto* tree = new QTreeWidget;
    tree->setItemDelegate(new MathDelegate(tree));
    for (const QString& line : {QStringLiteral("x"), text, QStringLiteral("y")})
        new QTreeWidgetItem(tree, {line});
    return aRow(stage, tree);
}

Control aHeader(Stage& stage, const QString& text) {
    auto* table = stage.put(new QTableWidget(2, 2), {260, 140});
    table->setHorizontalHeaderLabels({text, QStringLiteral("y")});
    QHeaderView* const header = table->horizontalHeader();
    header->setSectionsClickable(true);
    return {header->viewport(),
            {4, 4, 20, 10},
            nullptr,
            [table] { table->selectColumn(0); },
            [table] { table->setEnabled(false); }};
}

Control aTab(Stage& stage, const QString& text) {
    auto* bar = stage.put(new QTabBar, {300, 32});
    bar->setDocumentMode(true);
    bar->setDrawBase(false);
    bar->addTab(QStringLiteral("first"));
    bar->addTab(text);
    bar->addTab(QStringLiteral("third"));
    return {bar, bar->tabRect(1), nullptr, [bar] { bar->setCurrentIndex(1); }};
}

Control aLine(Stage& stage, const QString& text) {
    auto* line = stage.put(new QLineEdit(text), {200, 28});
    return {line, whole(*line), nullptr, [line] {
                line->setFocus();
                line->selectAll();
            }};
}

Control aPlaceholder(Stage& stage, const QString& text) {
    auto* line = stage.put(new QLineEdit, {200, 28});
    line->setPlaceholderText(text);
    return {line, whole(*line)};
}

Control aSpinBox(Stage& stage, const QString& text) {
    auto* box = stage.put(new QSpinBox, {200, 28});
    box->setSpecialValueText(text.isEmpty() ? QStringLiteral(" ") : text);  // instead of its least
    return {box, {8, 8, 20, 10}, nullptr, [box] {
                box->setFocus();
                box->selectAll();
            }};
}

Control aDockTitle(Stage& stage, const QString& text) {
    auto* dock = new QDockWidget(text);
    dock->setWidget(new QLabel);
    stage.addDockWidget(Qt::TopDockWidgetArea, dock);
    return {dock, {8, 4, 20, 10}};
}

Control aToolTip(Stage& stage, const QString& text) {
    QToolTip::hideText();
    QToolTip::showText(stage.mapToGlobal(QPoint(40, 40)), text + QStringLiteral("\n."),
                       stage.centralWidget());
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top->inherits("QTipLabel") && top->isVisible()) {
            top->setFixedSize(160, 60);
            return {top, whole(*top), top};
        }
    qFatal("no tool tip");
}

Control aLabel(Stage& stage, const QString& text) {
    auto* label = stage.put(new QLabel(text), {200, 28});
    return {label, whole(*label)};
}

Control aGroupBox(Stage& stage, const QString& text) {
    auto* box = stage.put(new QGroupBox(text), {200, 80});
    return {box, whole(*box)};
}

Control aMenuBar(Stage& stage, const QString& text) {
    QMenuBar* const bar = stage.menuBar();
    bar->addMenu(QStringLiteral("first"));
    QMenu* const menu = bar->addMenu(text);
    menu->addAction(QStringLiteral("x"));
    stage.resize(stage.size());
    QCoreApplication::processEvents();
    return {bar, bar->actionGeometry(menu->menuAction()), bar,
            [bar, menu] { bar->setActiveAction(menu->menuAction()); }};
}

Control aNotice(Stage& stage, const QString& text) {
    auto* notice = stage.put(new Notice(text), {320, 40});
    return {notice, whole(*notice)};
}

Control aLossInTheList(Stage& stage, const QString& text) {
    auto* box = stage.put(new LossChooser, {200, 28});
    box->setItemText(1, text);  // behind the first heading
    Control control = listOf(*box, 1);
    box->view()->setCurrentIndex(box->model()->index(2, 0));
    return control;
}

struct ControlKind {
    const char* name;
    Make make;
    bool is_passive = false;  ///< nothing can be done with it
};

const std::vector<ControlKind>& kinds() {
    static const std::vector<ControlKind> all{
        {"menu entry", [](Stage& s, const QString& t) { return inMenu(s, t, {}); }},
        {"shortcut in a menu",
         [](Stage& s, const QString& t) { return inMenu(s, QStringLiteral("x\t") + t, {}); }},
        {"checked menu entry",
         [](Stage& s, const QString& t) {
             return inMenu(s, t, [](QAction& action) {
                 action.setCheckable(true);
                 action.setChecked(true);
             });
         }},
        {"menu in a menu",
         [](Stage& s, const QString& t) {
             return inMenu(s, t, [&](QAction& action) { action.setMenu(new QMenu(&s)); });
         }},
        {"menu bar", aMenuBar},
        {"tool button", aToolButton},
        {"push button", aButton<QPushButton>},
        {"check box", aButton<QCheckBox>},
        {"radio button", aButton<QRadioButton>},
        {"combo box", aCombo},
        {"list of a combo box", [](Stage& s, const QString& t) { return listOf(*combo(s, t), 1); }},
        {"list of losses", aLossInTheList},
        {"line edit", aLine},
        {"placeholder", aPlaceholder},
        {"spin box", aSpinBox},
        {"tab", aTab},
        {"table row", aTableRow},
        {"tree row", aTreeRow},
        {"list row", aListRow},
        {"row with formulas", aMathRow},
        {"header", aHeader},
        {"dock title", aDockTitle},
        {"tool tip", aToolTip, true},
        {"label", aLabel},
        {"group box", aGroupBox},
        {"notice", aNotice},
    };
    return all;
}

/// Marks without words: the same control in two positions.
struct MarkKind {
    const char* name;
    std::function<Control(Stage&, bool moved)> make;
    bool follows = false;  ///< goes where it is pressed
};

template <class Button>
Control anIndicator(Stage& stage, bool moved) {
    auto* button = stage.put(new Button, {200, 32});
    button->setAutoExclusive(false);
    button->setChecked(moved);
    return {button, {8, 8, 16, 16}};
}

template <class Slider>
Control aSlider(Stage& stage, bool moved) {
    auto* slider = stage.put(new Slider, {200, 26});
    slider->setOrientation(Qt::Horizontal);
    slider->setRange(0, 100);
    slider->setValue(moved ? 100 : 0);
    return {slider, {90, 8, 16, 8}};
}

Control anIcon(Stage& stage, bool moved) {
    auto* button = stage.put(new QToolButton, {32, 32});
    button->setAutoRaise(true);
    if (moved) button->setIcon(glyphIcon(Glyph::play));
    return {button, whole(*button), nullptr, [button] {
                button->setCheckable(true);
                button->setChecked(true);
            }};
}

Control aProgress(Stage& stage, bool moved) {
    auto* bar = stage.put(new QProgressBar, {200, 24});
    bar->setTextVisible(false);
    bar->setRange(0, 100);
    bar->setValue(moved ? 100 : 0);
    return {bar, whole(*bar)};
}

const std::vector<MarkKind>& markKinds() {
    static const std::vector<MarkKind> all{{"check mark", anIndicator<QCheckBox>},
                                           {"radio mark", anIndicator<QRadioButton>},
                                           {"slider", aSlider<QSlider>},
                                           {"timeline", aSlider<ScrubSlider>, true},
                                           {"scroll bar", aSlider<QScrollBar>},
                                           {"progress bar", aProgress},
                                           {"icon", anIcon}};
    return all;
}

struct Look {
    const char* name;
    ThemeChoice theme;
    bool projector;
};
constexpr std::array kLooks{Look{"light", ThemeChoice::light, false},
                            Look{"dark", ThemeChoice::dark, false},
                            Look{"projector", ThemeChoice::light, true},
                            Look{"projector, dark chosen", ThemeChoice::dark, true}};

}  // namespace

class TestControlStates : public QObject {
    Q_OBJECT

    static void eachLook() {
        QTest::addColumn<int>("look");
        for (int i = 0; i < static_cast<int>(kLooks.size()); ++i)
            QTest::newRow(kLooks[static_cast<std::size_t>(i)].name) << i;
    }
    static void apply(int look) {
        const Look& chosen = kLooks[static_cast<std::size_t>(look)];
        setProjectorTheme(chosen.projector);
        applyTheme(chosen.theme);
    }
    /// All faults at once: a colour that is mended for one state may be wrong in another.
    static void verifyNone(const QStringList& faults) {
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
    static QString fault(const char* kind, State state, const QString& found) {
        return QStringLiteral("%1, %2: %3")
            .arg(QString::fromLatin1(kind),
                 QString::fromLatin1(kStateNames[static_cast<std::size_t>(state)]), found);
    }

private slots:
    void initTestCase() {
        QApplication::setCursorFlashTime(0);
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
        QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    }
    void cleanup() {
        setProjectorTheme(false);
        applyTheme(ThemeChoice::light);
    }

    void wordsAreReadInEveryState_data() { eachLook(); }
    void wordsAreReadInEveryState() {
        QFETCH(int, look);
        apply(look);
        QStringList faults;
        for (const ControlKind& kind : kinds()) {
            double usual = 0.0;
            for (int s = 0; s < static_cast<int>(kStateNames.size()); ++s) {
                const auto state = static_cast<State>(s);
                if (kind.is_passive && state != State::usual) continue;
                const QImage with = pictureOf(kind.make, state, blocks());
                if (with.isNull()) continue;
                const QImage without = pictureOf(kind.make, state, blank());
                const double found = drawn::textContrast(with, without);
                if (state == State::usual) usual = found;
                const bool off = state == State::disabled;
                if (found < (off ? kLeastDisabled : kLeastText))
                    faults << fault(kind.name, state, QString::number(found));
                if (off && found > 0.8 * usual)
                    faults << fault(
                        kind.name, state,
                        QStringLiteral("%1, not fainter than %2").arg(found).arg(usual));
            }
            QVERIFY2(usual > 0.0, kind.name);
        }
        verifyNone(faults);
    }

    void marksAreSeenInEveryState_data() { eachLook(); }
    void marksAreSeenInEveryState() {
        QFETCH(int, look);
        apply(look);
        QStringList faults;
        for (const MarkKind& kind : markKinds())
            for (const State state : {State::usual, State::hover, State::pressed, State::selected,
                                      State::disabled, State::focus}) {
                const auto picture = [&](bool moved) {
                    return pictureOf(
                        [&](Stage& stage, const QString&) { return kind.make(stage, moved); },
                        state, {});
                };
                const QImage there = picture(true);
                if (there.isNull() || (state == State::pressed && kind.follows)) continue;
                // The mark is what differs most.
                const std::vector<double> all = drawn::contrastsBetween(there, picture(false));
                const double found = all.size() < 12 ? 0.0 : all[all.size() - 12];
                const double least = state == State::disabled ? 1.4 : kLeastMark;
                if (found < least) faults << fault(kind.name, state, QString::number(found));
            }
        verifyNone(faults);
    }

    void theFocusIsSeen_data() { eachLook(); }
    void theFocusIsSeen() {
        QFETCH(int, look);
        apply(look);
        QStringList faults;
        const auto look_at = [&](const char* name, const Make& make, bool selected) {
            const auto made = [&](Stage& stage, const QString& text) {
                Control control = make(stage, text);
                if (selected) control.select();
                return control;
            };
            const QString text = QStringLiteral("name");
            const QImage focused = pictureOf(made, State::focus, text);
            if (focused.isNull()) return;
            const int changed =
                drawn::changedPixels(focused, pictureOf(made, State::usual, text), kLeastFocus);
            // At least as much as a thin ring around a check mark.
            if (changed < 40) faults << fault(name, State::focus, QString::number(changed));
        };
        for (const ControlKind& kind : kinds())
            if (!kind.is_passive) look_at(kind.name, kind.make, false);
        // In a list the focus is at the chosen row.
        for (const auto& [name, make] : {std::pair<const char*, Make>{"table row", aTableRow},
                                         {"tree row", aTreeRow},
                                         {"list row", aListRow},
                                         {"row with formulas", aMathRow}})
            look_at(name, make, true);
        for (const MarkKind& kind : markKinds())
            look_at(
                kind.name, [&](Stage& stage, const QString&) { return kind.make(stage, false); },
                false);
        verifyNone(faults);
    }

    /// Where a field ends is seen, from its ground as from the panel's.
    void theEdgeOfAFieldIsSeen_data() { eachLook(); }
    void theEdgeOfAFieldIsSeen() {
        QFETCH(int, look);
        apply(look);
        QStringList faults;
        const auto edgeOf = [&](const char* name, auto make) {
            const QImage picture = pictureOf(
                [&](Stage& stage, const QString&) {
                    auto* const field = stage.put(make(), {120, 30});
                    return Control{field, whole(*field)};
                },
                State::usual, {});
            QVERIFY(!picture.isNull());
            const int y = 35;  // the middle of the field, which begins at x = 20
            const QColor panel = picture.pixelColor(12, y), ground = picture.pixelColor(26, y);
            double most = 0.0;
            for (int x = 18; x < 23; ++x) {
                const QColor edge = picture.pixelColor(x, y);
                most = std::max(
                    most, std::min(drawn::contrast(edge, panel), drawn::contrast(edge, ground)));
            }
            if (most < kLeastEdge) faults << fault(name, State::usual, QString::number(most));
        };
        edgeOf("line edit", [] { return new QLineEdit; });
        edgeOf("spin box", [] { return new QDoubleSpinBox; });
        verifyNone(faults);
    }

    /// What is pointed at in a menu looks another way than the entries beside it.
    void thePointedEntryStandsOut_data() { eachLook(); }
    void thePointedEntryStandsOut() {
        QFETCH(int, look);
        apply(look);
        QStringList faults;
        for (const char* name : {"menu entry", "checked menu entry", "menu in a menu", "menu bar",
                                 "list of a combo box", "list of losses"}) {
            const auto kind = std::ranges::find_if(
                kinds(), [&](const ControlKind& k) { return std::string_view(k.name) == name; });
            const QImage usual = pictureOf(kind->make, State::usual, blank());
            for (const State state : {State::hover, State::selected}) {
                const int changed =
                    drawn::changedPixels(pictureOf(kind->make, state, blank()), usual, kLeastMark);
                if (changed < 300) faults << fault(name, state, QString::number(changed));
            }
        }
        verifyNone(faults);
    }
};

IOU_QT_TEST(TestControlStates)
#include "tst_control_states.moc"
