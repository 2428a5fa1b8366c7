// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_panel.hpp"

#include "core/finder/found_text.hpp"
#include "core/jobs/threads.hpp"
#include "core/report/card_texts.hpp"
#include "widgets/controls/text_files.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/report/card_grid.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr int kMostCases = 1'000'000, kUsualCases = 20'000;
constexpr int kMostBudget = 100'000'000, kUsualBudget = 200'000;
constexpr int kTickMs = 50;
constexpr int kLeastLetters = 10;

void narrow(QComboBox& box) {
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(kLeastLetters);
}

}  // namespace

ReportPanel::ReportPanel(ExplorerModel& model, QWidget* parent, TextFiles* files)
    : QWidget(parent), m_model(model), m_files(files) {
    buildFields();
    layOut();
    connect(m_make, &QPushButton::clicked, this, &ReportPanel::makeCard);
    connect(m_find, &QPushButton::clicked, this, &ReportPanel::search);
    connect(m_save, &QPushButton::clicked, this, &ReportPanel::save);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (m_found.empty()) return;  // a search that has begun since
        m_shown = (m_shown + 1) % m_found.size();
        showPair(m_found[m_shown], tr("Show a pair that was found"));
    });
    connect(m_view, &QTableView::clicked, this, &ReportPanel::click);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReportPanel::showProgress);
    finish();
    m_verdict->setText(tr("A card of the lanes' losses side by side; a click on a number shows "
                          "its worst pair."));
}

void ReportPanel::buildFields() {
    const auto spin = [this](int most, int usual, const QString& name, const QString& tip) {
        auto* box = new QSpinBox(this);
        box->setRange(0, most);
        box->setValue(usual);
        box->setAccessibleName(name);
        box->setToolTip(tip);
        return box;
    };
    m_cases = spin(kMostCases, kUsualCases, tr("Starts"),
                   tr("The first so many starts of the protocol are looked at, and descend"));
    m_cases->setMinimum(1);
    m_cases->setSuffix(tr(" starts"));
    m_seed = spin(kMostCases, 0, tr("Seed"), tr("Seed of the starts and of the search"));
    m_seed->setPrefix(tr("seed "));
    m_budget = spin(kMostBudget, kUsualBudget, tr("Pairs to try"),
                    tr("Random pairs the search begins with; the best of them are refined"));
    m_budget->setMinimum(1);
    m_budget->setSuffix(tr(" pairs"));
    m_protocol = new QComboBox(this);
    m_protocol->setAccessibleName(tr("Protocol"));
    m_protocol->setToolTip(tr("Protocol whose starts are looked at, and descend"));
    m_quest = new QComboBox(this);
    m_quest->setAccessibleName(tr("What to look for"));
    m_quest->setToolTip(tr("What the worst pair is looked for of; the last one compares with the "
                           "loss of another lane"));
    for (QComboBox* box : {m_protocol, m_quest}) narrow(*box);
    for (QSpinBox* box : {m_cases, m_seed, m_budget}) {
        const int words = box->fontMetrics().horizontalAdvance(box->text());
        box->setMinimumWidth(words + 4 * spacing::unit);
    }
    listProtocols();
    listQuests();
    m_make = new QPushButton(this);
    m_make->setToolTip(tr("Make the report card of the lanes' losses; again: stop"));
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setToolTip(tr("The card as a web page, PDF or JSON"));
    m_find = new QPushButton(this);
    m_find->setToolTip(tr("Look for the pair where the active lane's loss does this most, and show "
                          "it in the scene; again: stop"));
    m_other = new QPushButton(tr("Other box"), this);
    m_other->setToolTip(tr("The other of the two predictions that were compared"));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing::half);
    m_progress->setAccessibleName(tr("Progress"));
    m_verdict = new QLabel(this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    m_grid = new CardGrid(this);
    m_view = new QTableView(this);
    m_view->setAccessibleName(tr("Report card"));
    m_view->setModel(m_grid);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    setUiFont(*m_view->horizontalHeader(), 8.0);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void ReportPanel::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    const auto row = [column](std::initializer_list<QWidget*> widgets) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
        line->setSpacing(spacing::half);
        for (QWidget* widget : widgets)
            line->addWidget(widget, qobject_cast<QComboBox*>(widget) ? 1 : 0);
        column->addLayout(line);
    };
    row({m_protocol, m_cases, m_seed, m_make});
    row({m_quest, m_budget, m_find});
    auto* said = new QHBoxLayout;
    said->setContentsMargins(0, 0, spacing::unit, 0);
    said->setSpacing(spacing::half);
    said->addWidget(m_verdict, 1);
    said->addWidget(m_other);
    said->addWidget(m_save);
    column->addLayout(said);
    column->addWidget(m_progress);
    column->addWidget(m_view, 1);
}

/// The titles of the rows leave most of the width to the numbers.
void ReportPanel::fitColumns() {
    m_view->resizeColumnsToContents();
    if (m_grid->columnCount() > 0)
        m_view->setColumnWidth(0, std::min(m_view->columnWidth(0), width() * 2 / 5));
}

void ReportPanel::listProtocols() {
    for (const std::string& name : protocolNames()) {
        const auto protocol = findProtocol(name);
        m_protocol->addItem(protocol ? coreText(protocol->title) : text(name), text(name));
    }
    m_protocol->setCurrentIndex(std::max(0, m_protocol->findData(QStringLiteral("interpiou"))));
}

void ReportPanel::listQuests() {
    const int before = m_quest->currentIndex();
    m_quest->clear();
    for (std::size_t i = 0; i < quest_count; ++i) {
        const auto quest = static_cast<Quest>(i);
        m_quest->addItem(localText(questTitle(quest)), text(questId(quest)));
        m_quest->setItemData(static_cast<int>(i), localText(questSentence(quest)), Qt::ToolTipRole);
    }
    m_quest->setCurrentIndex(std::max(0, before));
}

std::vector<Loss> ReportPanel::losses() const {
    std::vector<Loss> out{m_model.run().loss};
    for (const Lane& lane : m_model.lanes())
        if (std::find(out.begin(), out.end(), lane.recipe.loss) == out.end())
            out.push_back(lane.recipe.loss);
    return out;
}

void ReportPanel::makeCard() {
    if (m_work == Work::card) return stop();
    ReportRecipe recipe;
    recipe.losses = losses();
    const auto protocol = findProtocol(m_protocol->currentData().toString().toStdString());
    if (!protocol) return complain(protocol.error());
    recipe.protocol = *protocol;
    recipe.cases = m_cases->value();
    recipe.seed = static_cast<std::uint64_t>(m_seed->value());
    if (const auto fine = checkReport(recipe); !fine) return complain(fine.error());
    start(Work::card, [this, recipe](Progress& progress, std::uint64_t generation) {
        const auto card = std::make_shared<const ReportCard>(
            makeReport(recipe, threadsBesideTheWindow(), &progress));
        if (card->cancelled) return;
        QMetaObject::invokeMethod(
            this, [this, generation, card] { receiveCard(generation, card); },
            Qt::QueuedConnection);
    });
}

Result<FindRecipe> ReportPanel::searchRecipe() const {
    const std::vector<Loss> known = losses();
    FindRecipe recipe{
        {static_cast<Quest>(std::max(0, m_quest->currentIndex())), known.front(), {}}};
    if (recipe.quest.what == Quest::differs && known.size() > 1) recipe.quest.against = known[1];
    recipe.seed = static_cast<std::uint64_t>(m_seed->value());
    recipe.pairs = m_budget->value();
    if (const auto fine = checkQuest(recipe.quest); !fine) return fine.error();
    return recipe;
}

void ReportPanel::search() {
    if (m_work == Work::search) return stop();
    const auto asked = searchRecipe();
    if (!asked) return complain(asked.error());
    const auto recipe = std::make_shared<const FindRecipe>(*asked);
    start(Work::search, [this, recipe](Progress& progress, std::uint64_t generation) {
        const auto found = std::make_shared<const FindResult>(
            findPairs(*recipe, threadsBesideTheWindow(), &progress));
        if (found->cancelled) return;
        QMetaObject::invokeMethod(
            this, [this, generation, found, recipe] { receiveFound(generation, found, recipe); },
            Qt::QueuedConnection);
    });
}

void ReportPanel::start(Work work, const Worker::Task& task) {
    finish();
    m_work = work;
    m_verdict->clear();  // what it says was of another
    (work == Work::card ? m_make : m_find)->setText(tr("Stop"));
    m_worker.request(task);
    m_tick.start();
    showProgress();
}

void ReportPanel::stop() {
    m_worker.cancel();
    finish();
    m_verdict->setText(tr("Stopped."));
}

void ReportPanel::finish() {
    m_verdict->setToolTip(QString());
    m_work = Work::none;
    m_tick.stop();
    m_progress->setVisible(false);
    m_make->setText(tr("Make card"));
    m_find->setText(tr("Find"));
    m_save->setVisible(m_files != nullptr);
    m_save->setEnabled(m_grid->card() != nullptr);
    m_other->setVisible(m_found.size() > 1);
    m_verdict->setPalette(palette());
}

void ReportPanel::receiveCard(std::uint64_t generation,
                              const std::shared_ptr<const ReportCard>& card) {
    if (!m_worker.isNewest(generation)) return;
    m_grid->setCard(card);
    finish();
    fitColumns();
    m_verdict->setText(tr("%1 pairs, seed %2; a click on a number shows its worst pair.")
                           .arg(card->losses.front().pairs)
                           .arg(card->recipe.seed));
    m_verdict->setToolTip(plainTip(localText(cardSentence(*card))));
}

void ReportPanel::receiveFound(std::uint64_t generation,
                               const std::shared_ptr<const FindResult>& found,
                               const std::shared_ptr<const FindRecipe>& recipe) {
    if (!m_worker.isNewest(generation)) return;
    m_found = found->found.empty() ? std::vector<BoxPair>{} : found->found.front().pairs;
    m_shown = 0;
    finish();
    m_verdict->setText(tr("%1: %2").arg(text(cardName(recipe->quest.loss)),
                                        localText(foundSentence(*recipe, *found))));
    if (!m_found.empty()) showPair(m_found.front(), tr("Show a pair that was found"));
}

void ReportPanel::click(const QModelIndex& index) {
    if (const auto quest = m_grid->questAt(index); index.column() == 0 && !quest.empty()) {
        m_quest->setCurrentIndex(std::max(0, m_quest->findData(text(quest))));
        return;
    }
    const std::vector<BoxPair>& pairs = m_grid->pairsAt(index);
    if (pairs.empty()) return;
    // Of two that are compared the other one, where the first is on screen.
    const Scene& scene = m_model.scene();
    const bool shows_first = BoxPair{scene.pred, scene.target} == pairs.front();
    showPair(pairs.size() > 1 && shows_first ? pairs[1] : pairs.front(), tr("Show a worst pair"));
}

void ReportPanel::showPair(const BoxPair& pair, const QString& name) {
    m_model.apply(name, [&](Document& d) {
        d.explorer.scene.pred = pair.pred;
        d.explorer.scene.target = pair.target;
    });
    m_model.clock().setPlayhead(0);
    m_model.cameras().setShared({});
}

void ReportPanel::save() {
    const auto* const card = m_grid->card();
    if (!card || !m_files) return;
    m_files->keep(*this, tr("Save the report card"), tr("report card"),
                  {tr("Web page (*.html)"), tr("PDF (*.pdf)"), tr("JSON (*.json)")},
                  [card = *card](const QString& name) {
                      return name.endsWith(QStringLiteral(".pdf"))    ? cardPdf(card)
                             : name.endsWith(QStringLiteral(".json")) ? cardJson(card)
                                                                      : cardHtml(card);
                  });
}

void ReportPanel::showProgress() {
    const auto progress = m_worker.progress();
    const auto total = progress ? progress->total.load() : 0;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(
            static_cast<int>(1000 * std::min(progress->done.load(), total) / total));
    m_progress->setVisible(true);
}

void ReportPanel::complain(const Error& error) {
    finish();
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, themeOf(*this).warning);
    m_verdict->setPalette(warned);
    m_verdict->setText(localText(error));
}

QString ReportPanel::verdict() const { return m_verdict->text(); }

void ReportPanel::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

QSize ReportPanel::sizeHint() const { return {460, 320}; }
QSize ReportPanel::minimumSizeHint() const { return {300, 160}; }
int ReportPanel::heightForWidth(int /*width*/) const { return minimumSizeHint().height(); }

void ReportPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void ReportPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange) listQuests();
}

}  // namespace iou
