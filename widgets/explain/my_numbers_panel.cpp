// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/my_numbers_panel.hpp"

#include "core/base/decimal.hpp"
#include "core/geometry/box_text.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/explain/number_grid.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace iou {

namespace {

/// Below this, two numbers differ only in the order of operations.
constexpr double kRounding = 1e-12;
/// Above this, nothing matches.
constexpr double kStranger = 0.01;
constexpr int kFieldWidth = 60;
constexpr int kPairsWidth = 80;

QString boxFormWords(BoxForm form) {
    if (form == BoxForm::xyxy) return MyNumbersPanel::tr("by the edges");
    if (form == BoxForm::log) return MyNumbersPanel::tr("by centre and log size");
    return MyNumbersPanel::tr("by centre and size");
}

QString signWords(ValueSign sign) {
    switch (sign) {
    case ValueSign::loss: break;
    case ValueSign::negative: return MyNumbersPanel::tr("with its sign turned");
    case ValueSign::metric: return MyNumbersPanel::tr("as the metric 1 − L");
    case ValueSign::negative_metric: return MyNumbersPanel::tr("as L − 1");
    }
    return {};
}

QString reductionWords(Reduction reduction) {
    switch (reduction) {
    case Reduction::none: break;
    case Reduction::coordinates: return MyNumbersPanel::tr("mean over 4 coordinates");
    case Reduction::pairs: return MyNumbersPanel::tr("mean over the pairs");
    case Reduction::pairs_and_coordinates:
        return MyNumbersPanel::tr("mean over the pairs and 4 coordinates");
    case Reduction::sum: return MyNumbersPanel::tr("sum over equal pairs");
    }
    return {};
}

/// "CIoU (α attached) · ε = 1e−7 · by the edges"
QString reading(const NumberMatch& match, bool with_form) {
    QStringList words{text(match.loss.name())};
    if (match.how.slope == Reading::Slope::of_value)
        words << MyNumbersPanel::tr("nothing detached");
    if (match.how.slope == Reading::Slope::detached) words << MyNumbersPanel::tr("its gradient");
    if (match.how.epsilon > 0.0)
        words << QStringLiteral("ε = ") + tableNumber(match.how.epsilon, 2);
    if (with_form) words << boxFormWords(match.form);
    for (const QString& more : {signWords(match.sign), reductionWords(match.reduction)})
        if (!more.isEmpty()) words << more;
    if (match.reduction != Reduction::none && !match.value_reduced)
        words << MyNumbersPanel::tr("value not reduced");
    return words.join(QStringLiteral(" · "));
}

QString numbersOf(const NumberMatch& match) {
    QStringList gradient;
    for (const double d : match.gradient) gradient << numberText(d, 12);
    return MyNumbersPanel::tr("value %1\ngradient %2")
        .arg(numberText(match.value, 12), gradient.join(QStringLiteral("  ")));
}

}  // namespace

MyNumbersPanel::MyNumbersPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    buildFields();
    layOut();
    connect(m_take, &QPushButton::clicked, this, &MyNumbersPanel::takePair);
    connect(m_search, &QPushButton::clicked, this, &MyNumbersPanel::search);
    for (QLineEdit* field : {m_pred, m_target, m_value, m_gradient})
        connect(field, &QLineEdit::returnPressed, this, &MyNumbersPanel::search);
    connect(m_notation, &QComboBox::currentIndexChanged, this, [this] {
        const auto notation = static_cast<BoxNotation>(m_notation->currentData().toInt());
        for (QLineEdit* field : {m_pred, m_target})
            field->setPlaceholderText(text(notationFields(notation)));
    });
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    m_notation->setCurrentIndex(-1);
    m_notation->setCurrentIndex(m_notation->findData(static_cast<int>(m_model.view().notation)));
    takePair();
}

void MyNumbersPanel::buildFields() {
    const auto field = [this](const QString& name, const QString& tip) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setToolTip(tip);
        return edit;
    };
    m_notation = new QComboBox(this);
    m_notation->setAccessibleName(tr("Notation of the boxes"));
    m_notation->setToolTip(tr("What the four numbers of a box mean"));
    for (int i = 0; i < box_notation_count; ++i)
        m_notation->addItem(text(notationFields(static_cast<BoxNotation>(i))), i);
    m_pred = field(tr("Prediction"), tr("Four numbers of the predicted box"));
    m_target = field(tr("Ground truth"), tr("Four numbers of the true box"));
    m_value = field(tr("Value"), tr("What your code printed for the loss; may be empty"));
    m_gradient = field(tr("Gradient"), tr("Its four partials by the prediction; may be empty"));
    for (QLineEdit* edit : {m_pred, m_target, m_value, m_gradient})
        edit->setMinimumWidth(kFieldWidth);
    m_value->setPlaceholderText(tr("your value"));
    m_gradient->setPlaceholderText(tr("your four partials"));
    m_form = new QComboBox(this);
    m_form->setAccessibleName(tr("Variables of your gradient"));
    m_form->setToolTip(tr("The variables your partials are taken by"));
    for (const BoxForm form : {BoxForm::cxcywh, BoxForm::xyxy, BoxForm::log})
        m_form->addItem(boxFormTitle(form), static_cast<int>(form));
    for (QComboBox* box : {m_notation, m_form})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pairs = new QSpinBox(this);
    m_pairs->setRange(1, 10'000'000);
    m_pairs->setAccessibleName(tr("Pairs in the batch"));
    m_pairs->setToolTip(tr("Pairs in the batch that a mean was taken over"));
    m_pairs->setPrefix(tr("pairs "));
    m_take = new QPushButton(tr("Boxes on screen"), this);
    m_take->setToolTip(tr("Put the boxes on screen into the fields"));
    m_search = new QPushButton(tr("Find out"), this);
    m_search->setToolTip(tr("Look for the variant, epsilon, variables, sign and mean that give "
                            "these numbers"));
    m_verdict = new QLabel(tr("Paste what your code printed for these boxes."), this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    m_grid = new NumberGrid(this);
    m_grid->setHeaders({tr("Reading"), tr("error")},
                       {tr("Double click: choose this loss"),
                        tr("Largest relative difference of value and gradient")});
    m_view = new NumberGridView(m_model.hover(), m_grid, NumberGridView::Wide::names, this);
    m_view->setAccessibleName(tr("Readings that come near"));
}

void MyNumbersPanel::layOut() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
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
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_notation, 1);
    choices->addWidget(m_form, 1);
    grid->addLayout(choices, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    buttons->setSpacing(spacing::half);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    m_pairs->setMinimumWidth(kPairsWidth);  // its largest number must not widen the panel
    buttons->addWidget(m_pairs);
    buttons->addWidget(m_search);
    column->addLayout(grid);
    column->addLayout(buttons);
    column->addWidget(m_verdict);
    column->addWidget(m_view, 1);
}

QSize MyNumbersPanel::sizeHint() const { return {440, 280}; }

QString MyNumbersPanel::verdict() const { return m_verdict->text(); }

void MyNumbersPanel::takePair() {
    const auto notation = static_cast<BoxNotation>(m_notation->currentData().toInt());
    m_pred->setText(QString::fromStdString(formatBox(m_model.displayedBox(), notation)));
    m_target->setText(QString::fromStdString(formatBox(m_model.scene().target, notation)));
    for (QLineEdit* field : {m_pred, m_target}) field->setCursorPosition(0);
}

Result<OtherNumbers> MyNumbersPanel::read() const {
    const auto notation = static_cast<BoxNotation>(m_notation->currentData().toInt());
    const auto named = [](const Error& error, const QLineEdit* field) {
        return error.within(field->accessibleName().toStdString());
    };
    const auto pred = parseBox(m_pred->text().toStdString(), notation);
    if (!pred) return named(pred.error(), m_pred);
    const auto target = parseBox(m_target->text().toStdString(), notation);
    if (!target) return named(target.error(), m_target);
    OtherNumbers numbers{*pred, *target, {}, {}};
    numbers.form = static_cast<BoxForm>(m_form->currentData().toInt());
    numbers.pairs = m_pairs->value();
    const std::string value = m_value->text().trimmed().toStdString();
    const std::string gradient = m_gradient->text().trimmed().toStdString();
    if (value.empty() && gradient.empty())
        return named({phrase("is missing"), {}, phrase("give the value, the gradient or both")},
                     m_value);
    if (!value.empty()) {
        const auto parsed = parseNumber(bareNumbers(value));
        if (!parsed) return named(parsed.error(), m_value);
        numbers.value = *parsed;
    }
    if (!gradient.empty()) {
        const auto parsed = parseFour(
            gradient, {phrase("first"), phrase("second"), phrase("third"), phrase("fourth")});
        if (!parsed) return named(parsed.error(), m_gradient);
        numbers.gradient = *parsed;
    }
    return numbers;
}

void MyNumbersPanel::search() {
    const auto numbers = read();
    QPalette palette = this->palette();
    if (!numbers) {
        palette.setColor(QPalette::WindowText, themeOf(*this).warning);
        m_verdict->setPalette(palette);
        m_verdict->setText(localText(numbers.error()));
        return list({});
    }
    m_verdict->setPalette(palette);
    list(searchNumbers(*numbers, m_model.run().loss));
}

void MyNumbersPanel::list(const std::vector<NumberMatch>& matches) {
    m_matches = matches;
    const bool with_form = !m_gradient->text().trimmed().isEmpty();
    std::vector<NumberGrid::Row> rows;
    for (const NumberMatch& match : m_matches)
        rows.push_back({.name = reading(match, with_form),
                        .tip = numbersOf(match),
                        .numbers = {match.error},
                        .bold = {},
                        .heading = rows.empty()});
    m_grid->setRows(std::move(rows));
    m_view->scrollToTop();
    if (m_matches.empty()) return;
    const NumberMatch& best = m_matches.front();
    if (best.error <= kRounding)
        m_verdict->setText(tr("These are the numbers of %1.").arg(reading(best, with_form)));
    else if (best.error <= kStranger)
        m_verdict->setText(tr("Nearest is %1, off by %2 of the size.")
                               .arg(reading(best, with_form), tableNumber(best.error, 3)));
    else
        m_verdict->setText(tr("No formula here gives these numbers; nearest is %1.")
                               .arg(reading(best, with_form)));
}

void MyNumbersPanel::choose(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_matches.size()) return;
    const Loss& loss = m_matches[static_cast<std::size_t>(row)].loss;
    m_model.apply(tr("Choose %1").arg(text(loss.name())),
                  [&](Document& d) { d.run().loss = loss; });
}

}  // namespace iou
