// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/my_numbers_panel.hpp"

#include "core/geometry/box_text.hpp"
#include "core/readings/answer_text.hpp"
#include "core/registry/registry.hpp"
#include "widgets/controls/text_box.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/explain/number_grid.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr int kFieldWidth = 60, kPairsWidth = 80;
constexpr int kLeastLetters = 12;
constexpr int kTableHeight = 72, kMostTyped = 200'000;
constexpr int kTickMs = 50;

QString variablesTitle(GradientBy by) {
    switch (by) {
    case GradientBy::cxcywh: return boxFormTitle(BoxForm::cxcywh);
    case GradientBy::xyxy: return boxFormTitle(BoxForm::xyxy);
    case GradientBy::log: return boxFormTitle(BoxForm::log);
    case GradientBy::xywh: return MyNumbersPanel::tr("Top left and size");
    case GradientBy::yxyx: return MyNumbersPanel::tr("Edges, y first");
    }
    return {};
}

QString numbersTip(const ReadingMatch& match, const TheirNumbers& numbers) {
    const TheirPair& first = numbers.pairs.front();
    const Gradient g = numbersOf(match.reading, first.pred, first.target);
    QStringList gradient;
    for (const double d : g.d) gradient << numberText(d, 12);
    const QString words = localText(readingWords(match.reading, numbers.hasGradient()));
    return words + u'\n' +
           MyNumbersPanel::tr("value %1\ngradient %2")
               .arg(numberText(g.value, 12), gradient.join(QStringLiteral("  ")));
}

/// A tick where it fits; the difference where it does not.
QString mark(bool fits) { return fits ? QStringLiteral("✓") : QString(); }

}  // namespace

MyNumbersPanel::MyNumbersPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    buildFields();
    buildAnswer();
    layOut();
    connect(m_take, &QToolButton::clicked, this, &MyNumbersPanel::takePair);
    connect(m_search, &QPushButton::clicked, this, &MyNumbersPanel::search);
    connect(m_several, &QToolButton::toggled, this, [this](bool several) {
        m_one->setVisible(!several);
        m_table->setVisible(several);
        m_take->setEnabled(!several);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(tellingText(m_answer, notation())));
    });
    connect(m_notation, &QComboBox::currentIndexChanged, this, [this] {
        for (QLineEdit* field : {m_pred, m_target})
            field->setPlaceholderText(text(notationFields(notation())));
    });
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &MyNumbersPanel::showProgress);
    m_notation->setCurrentIndex(-1);
    m_notation->setCurrentIndex(m_notation->findData(static_cast<int>(m_model.view().notation)));
    takePair();
    showAnswer();
    m_verdict->setText(tr("Paste what your code printed for these boxes."));
}

void MyNumbersPanel::buildFields() {
    const auto field = [this](const QString& name, const QString& tip) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setToolTip(tip);
        edit->setMinimumWidth(kFieldWidth);
        connect(edit, &QLineEdit::returnPressed, this, &MyNumbersPanel::search);
        connect(edit, &QLineEdit::textEdited, this, [this] { m_written = true; });
        return edit;
    };
    m_notation = new QComboBox(this);
    m_notation->setAccessibleName(tr("Notation of the boxes"));
    m_notation->setToolTip(tr("What the four numbers of a box mean"));
    for (int i = 0; i < box_notation_count; ++i)
        m_notation->addItem(text(notationFields(static_cast<BoxNotation>(i))), i);
    m_pred = field(tr("Prediction"), tr("Four numbers of the predicted box"));
    m_target = field(tr("Ground truth"), tr("Four numbers of the true box"));
    m_value = field(tr("Value"), tr("What your code printed for the loss, with all its digits; "
                                    "nan and inf too; may be empty"));
    m_gradient = field(tr("Gradient"), tr("Its four partials by the prediction; may be empty"));
    m_value->setPlaceholderText(tr("your value"));
    m_gradient->setPlaceholderText(tr("your four partials"));
    m_table = new TextBox(kMostTyped, this);
    m_table->setAccessibleName(tr("Several pairs"));
    m_table->setToolTip(tr("A pair in each line: the eight numbers of both boxes, then the value, "
                           "the four partials, or both"));
    m_table->setPlaceholderText(m_table->toolTip());
    m_table->setTabChangesFocus(true);
    m_table->setMaximumHeight(kTableHeight);
    m_form = new QComboBox(this);
    m_form->setAccessibleName(tr("Variables of your gradient"));
    m_form->setToolTip(tr("The variables your partials are taken by"));
    for (int i = 0; i < gradient_by_count; ++i)
        m_form->addItem(variablesTitle(static_cast<GradientBy>(i)), i);
    for (QComboBox* box : {m_notation, m_form}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLeastLetters);
    }
    m_pairs = new QSpinBox(this);
    m_pairs->setRange(1, 10'000'000);
    m_pairs->setAccessibleName(tr("Pairs in the batch"));
    m_pairs->setToolTip(tr("Pairs in the batch that a mean was taken over"));
    m_pairs->setPrefix(tr("pairs "));
    m_take = new QToolButton(this);
    m_take->setText(tr("Boxes on screen"));
    m_take->setToolTip(tr("Put the boxes on screen into the fields"));
    m_several = new QToolButton(this);
    m_several->setText(tr("Table"));
    m_several->setCheckable(true);
    m_several->setToolTip(tr("Paste several pairs, which are explained together"));
    m_search = new QPushButton(tr("Find out"), this);
    m_search->setToolTip(tr("Look for the formula, parameters, epsilon, variables or mistake that "
                            "give these numbers; again: stop"));
}

void MyNumbersPanel::buildAnswer() {
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing::half);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_verdict = new QLabel(this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    m_copy = new QPushButton(tr("Copy pairs that can tell"), this);
    m_copy->setToolTip(tr("Eight numbers a line, to run your code on: these readings give other "
                          "values there"));
    m_grid = new NumberGrid(this);
    m_view = new NumberGridView(m_model.hover(), m_grid, NumberGridView::Wide::names, this);
    m_view->setAccessibleName(tr("Readings that give these numbers"));
}

void MyNumbersPanel::layOut() {
    m_one = new QWidget(this);
    auto* grid = new QGridLayout(m_one);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(spacing::half);
    const auto label = [this](const QString& words, QWidget* field) {
        auto* out = new QLabel(words, this);
        out->setBuddy(field);
        return out;
    };
    grid->addWidget(label(tr("Boxes"), m_pred), 0, 0);
    grid->addWidget(m_pred, 0, 1);
    grid->addWidget(m_target, 0, 2);
    grid->addWidget(label(tr("Numbers"), m_value), 1, 0);
    grid->addWidget(m_value, 1, 1);
    grid->addWidget(m_gradient, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    fields->setSpacing(spacing::half);
    fields->addWidget(m_one);
    fields->addWidget(m_table);
    m_table->hide();
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_notation, 1);
    choices->addWidget(m_form, 1);
    fields->addLayout(choices);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::half);
    buttons->addWidget(m_several);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    m_pairs->setMinimumWidth(kPairsWidth);  // its largest number must not widen the panel
    buttons->addWidget(m_pairs);
    buttons->addWidget(m_search);
    fields->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(fields);
    column->addWidget(m_progress);
    column->addWidget(m_verdict);
    auto* copy = new QHBoxLayout;
    copy->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    copy->addWidget(m_copy);
    copy->addStretch(1);
    column->addLayout(copy);
    column->addWidget(m_view, 1);
}

QSize MyNumbersPanel::sizeHint() const { return {440, 280}; }

QString MyNumbersPanel::verdict() const { return m_verdict->text(); }

BoxNotation MyNumbersPanel::notation() const {
    return static_cast<BoxNotation>(std::max(0, m_notation->currentData().toInt()));
}

void MyNumbersPanel::takePair() {
    m_pred->setText(QString::fromStdString(formatBox(m_model.displayedBox(), notation())));
    m_target->setText(QString::fromStdString(formatBox(m_model.scene().target, notation())));
    for (QLineEdit* field : {m_pred, m_target}) field->setCursorPosition(0);
}

Result<TheirPair> MyNumbersPanel::readPair() const {
    const auto named = [](const Error& error, const QLineEdit* field) {
        return error.within(field->accessibleName().toStdString());
    };
    const auto pred = parseBox(m_pred->text().toStdString(), notation());
    if (!pred) return named(pred.error(), m_pred);
    const auto target = parseBox(m_target->text().toStdString(), notation());
    if (!target) return named(target.error(), m_target);
    TheirPair pair{*pred, *target};
    const std::string value = m_value->text().trimmed().toStdString();
    const std::string gradient = m_gradient->text().trimmed().toStdString();
    if (value.empty() && gradient.empty())
        return named({phrase("is missing"), {}, phrase("give the value, the gradient or both")},
                     m_value);
    if (!value.empty()) {
        const auto parsed = readPrinted(bareNumbers(value));
        if (!parsed) return named(parsed.error(), m_value);
        pair.value = *parsed;
    }
    if (!gradient.empty()) {
        const auto parsed = readPrintedFour(gradient);
        if (!parsed) return named(parsed.error(), m_gradient);
        pair.gradient = *parsed;
    }
    return pair;
}

Result<TheirNumbers> MyNumbersPanel::read() const {
    TheirNumbers numbers;
    if (m_several->isChecked()) {
        const auto pairs = readTheirPairs(m_table->toPlainText().toStdString(), notation());
        if (!pairs) return pairs.error();
        numbers.pairs = *pairs;
    } else {
        const auto pair = readPair();
        if (!pair) return pair.error();
        numbers.pairs = {*pair};
    }
    numbers.by = static_cast<GradientBy>(m_form->currentData().toInt());
    numbers.batch = m_pairs->value();
    return numbers;
}

void MyNumbersPanel::complain(const Error& error) {
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, themeOf(*this).warning);
    m_answer = {};
    showAnswer();
    m_verdict->setPalette(palette);
    m_verdict->setText(localText(error));
}

void MyNumbersPanel::search() {
    if (m_tick.isActive()) {  // it is the stop button now
        m_worker.cancel();
        m_tick.stop();
        m_answer = {};
        m_answer.cancelled = true;
        return showAnswer();
    }
    const auto numbers = read();
    if (!numbers) return complain(numbers.error());
    m_asked = *numbers;
    m_worker.request([this, numbers = *numbers,
                      loss = m_model.run().loss](Progress& progress, std::uint64_t generation) {
        const auto answer =
            std::make_shared<const NumberAnswer>(explainNumbers(numbers, loss, &progress));
        if (progress.cancelled()) return;
        QMetaObject::invokeMethod(
            this, [this, generation, answer] { receive(generation, answer); },
            Qt::QueuedConnection);
    });
    m_search->setText(tr("Stop"));
    m_tick.start();
    showProgress();
}

void MyNumbersPanel::receive(std::uint64_t generation,
                             const std::shared_ptr<const NumberAnswer>& answer) {
    if (!m_worker.isNewest(generation)) return;
    m_tick.stop();
    m_answer = *answer;
    showAnswer();
}

void MyNumbersPanel::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void MyNumbersPanel::showProgress() {
    const auto progress = m_worker.progress();
    const auto total = progress ? progress->total.load() : 0;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(
            static_cast<int>(1000 * std::min(progress->done.load(), total) / total));
    m_progress->setVisible(true);
}

void MyNumbersPanel::showAnswer() {
    m_search->setText(tr("Find out"));
    m_progress->setVisible(false);
    m_verdict->setPalette(palette());
    m_copy->setVisible(!m_answer.telling.empty());
    m_rows.clear();
    m_grid->setHeaders({tr("Reading"), tr("value"), tr("gradient")},
                       {tr("Double click: choose this loss"),
                        tr("✓: to the printed digits; else the largest relative difference"),
                        tr("✓: to the printed digits; else the largest relative difference")});
    std::vector<NumberGrid::Row> rows;
    const auto heading = [&](const QString& words, const QString& tip) {
        rows.push_back({.name = words, .tip = tip, .numbers = {}, .bold = {}, .heading = true});
        m_rows.push_back(nullptr);
    };
    const auto list = [&](const std::vector<ReadingMatch>& matches) {
        for (const ReadingMatch& match : matches) {
            NumberGrid::Row row{
                .name = localText(readingWords(match.reading, match.reading.by != m_asked.by)),
                .tip = numbersTip(match, m_asked),
                .numbers = {match.value_error, match.gradient_error},
                .bold = {}};
            row.instead = {m_asked.hasValue() ? mark(match.value_fits) : QStringLiteral("–"),
                           m_asked.hasGradient() ? mark(match.gradient_fits) : QStringLiteral("–")};
            rows.push_back(std::move(row));
            m_rows.push_back(&match);
        }
    };
    if (m_answer.same.size() > 1)
        heading(tr("These pairs cannot tell"), tr("All of these give the numbers you pasted."));
    list(m_answer.same);
    if (!m_answer.others.empty())
        heading(m_answer.verdict == NumberAnswer::Verdict::fits ? tr("More far-fetched")
                                                                : tr("Further off"),
                {});
    list(m_answer.others);
    for (std::size_t i = 0; i < m_answer.reasons.size(); ++i) {
        const QString words = localText(notFiniteWords(m_answer.reasons[i]));
        const TermInfo* term = m_answer.reasons[i].term;
        rows.push_back({.name = words,
                        .tip = term ? coreText(term->sentence) : words,
                        .numbers = {},
                        .bold = {}});
        m_rows.push_back(nullptr);
    }
    m_grid->setRows(std::move(rows));
    m_view->scrollToTop();
    m_verdict->setText(localText(answerSentence(m_answer, m_asked.hasGradient())));
}

void MyNumbersPanel::choose(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size()) return;
    const ReadingMatch* match = m_rows[static_cast<std::size_t>(row)];
    if (!match || !findLoss(lossKey(match->reading.loss.entry()))) return;
    const Loss loss = match->reading.loss;
    m_model.apply(tr("Choose %1").arg(text(loss.name())),
                  [&](Document& d) { d.run().loss = loss; });
}

bool MyNumbersPanel::event(QEvent* event) {
    if (event->type() == QEvent::Show && !m_written) takePair();
    if (event->type() == QEvent::LocaleChange && !m_asked.pairs.empty()) showAnswer();
    return QWidget::event(event);
}

}  // namespace iou
