// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallery_view.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/gallery/gallery_painter.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <cmath>

namespace iou {

namespace {

constexpr int kProgressInterval = 100;  // ms

QString number(double x) { return std::isnan(x) ? QString() : numberText(x, 6); }

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

GalleryView::GalleryView(QWidget* parent) : QWidget(parent) {
    setWindowTitle(tr("Gallery"));
    m_list = new QTreeWidget(this);
    m_list->setHeaderHidden(true);
    m_list->setAccessibleName(tr("Figures"));
    m_list->setRootIsDecorated(false);
    fillList();

    m_title = wrappedLabel(this);
    setUiFont(*m_title, 14.0, QFont::Bold);
    m_words = wrappedLabel(this);
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_picture->setAccessibleName(tr("The figure"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);

    m_checks = new QTableWidget(0, 5, this);
    m_checks->setAccessibleName(tr("Printed and recomputed numbers"));
    m_checks->setHorizontalHeaderLabels(
        {tr("Number"), tr("As printed"), tr("Recomputed"), tr("Difference"), tr("Accepted")});
    m_checks->verticalHeader()->hide();
    m_checks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_checks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_checks->setAlternatingRowColors(true);
    m_checks->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_checks->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);

    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_compute = new QPushButton(tr("Compute"), this);
    m_compute->setToolTip(tr("Simulates every regression of this figure, on all cores"));
    connect(m_compute, &QPushButton::clicked, this, &GalleryView::compute);
    m_present = new QPushButton(tr("Present"), this);
    m_present->setToolTip(tr("Full screen for a projector (F11); Page Up and Page Down turn to "
                             "another figure, Esc leaves"));
    connect(m_present, &QPushButton::clicked, this, &GalleryView::presentRequested);
    m_open = new QPushButton(tr("Open in the explorer"), this);
    m_open->setToolTip(tr("Takes over this figure's boxes, loss and run, as one undo step"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_outcome && m_outcome->document)
            emit openRequested(*m_outcome->document, localText(m_entry->title));
    });

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_progress);
    head->addWidget(m_compute);
    head->addWidget(m_open);
    head->addWidget(m_present);
    auto* upper = new QWidget(this);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(spacing::wide, spacing::unit, spacing::unit, 0);
    column->setSpacing(spacing::unit);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_scroll, 1);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->addWidget(upper);
    right->addWidget(m_checks);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 1);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(m_list);
    both->addWidget(right);
    both->setStretchFactor(1, 1);
    both->setSizes({280, 840});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(both);

    m_watch.setInterval(kProgressInterval);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (const auto p = m_worker.progress(); p && p->total > 0)
            m_progress->setRange(0, 1000),
                m_progress->setValue(static_cast<int>(1000 * p->done / p->total));
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        const QString id = item ? item->data(0, Qt::UserRole).toString() : QString();
        if (const auto* entry = gallery::findEntry(id.toStdString())) showEntry(*entry);
    });
    m_progress->hide();
    m_compute->hide();
    m_open->setEnabled(false);
}

void GalleryView::fillList() {
    QTreeWidgetItem* group = nullptr;
    for (const gallery::Entry& e : gallery::entries()) {
        const QString source = localText(e.source);
        const QString paper = source.section(QStringLiteral(", "), 0, 0);
        if (!group || group->text(0) != paper) {
            group = new QTreeWidgetItem(m_list, {paper});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = group->font(0);
            font.setBold(true);
            group->setFont(0, font);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {localText(e.title)});
        item->setData(0, Qt::UserRole, text(e.id));
        item->setToolTip(0, source + QStringLiteral("\n") + localText(e.shows));
    }
}

void GalleryView::choose(const QString& id) {
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        if ((*it)->data(0, Qt::UserRole).toString() == id) return m_list->setCurrentItem(*it);
}

void GalleryView::chooseNext(int by) {
    QTreeWidgetItemIterator at(m_list, QTreeWidgetItemIterator::NoChildren);
    QList<QTreeWidgetItem*> items;
    for (; *at; ++at) items << *at;
    const auto now = items.indexOf(m_list->currentItem());
    if (const qsizetype next = now < 0 ? 0 : now + by; next >= 0 && next < items.size())
        m_list->setCurrentItem(items[next]);
}

void GalleryView::chooseAny() {
    if (!m_entry) chooseNext();
}

void GalleryView::setPresented(bool on) {
    m_presented = on;
    m_list->setHidden(on);
    m_checks->setHidden(on);
    m_open->setHidden(on);
    m_present->setHidden(on);
    m_picture->setAlignment(Qt::AlignTop | (on ? Qt::AlignHCenter : Qt::AlignLeft));
    refresh();
}

void GalleryView::showEntry(const gallery::Entry& entry) {
    stop();
    m_entry = &entry;
    const auto kept = m_kept.find(&entry);
    m_outcome = kept == m_kept.end() ? nullptr : kept->second;
    if (!m_outcome && (entry.regressions == 0 || m_reduced)) return compute();
    refresh();
}

void GalleryView::compute() {
    if (!m_entry) return;
    const gallery::Entry& entry = *m_entry;
    m_outcome.reset();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_watch.start();
    m_expected = m_worker.request(
        [this, &entry, reduced = m_reduced](Progress& progress, std::uint64_t generation) {
            gallery::Context context;
            context.reduced = reduced;
            context.progress = &progress;
            auto outcome = std::make_shared<const gallery::Outcome>(entry.run(context));
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this, [this, generation, outcome] { deliver(generation, outcome); },
                Qt::QueuedConnection);
        });
    refresh();
}

void GalleryView::stop() {
    m_worker.cancel();
    m_expected = 0;
    m_watch.stop();
    m_progress->hide();
}

void GalleryView::deliver(std::uint64_t generation,
                          std::shared_ptr<const gallery::Outcome> outcome) {
    if (generation != m_expected) return;
    m_expected = 0;
    m_watch.stop();
    m_progress->hide();
    m_outcome = m_kept[m_entry] = std::move(outcome);
    refresh();
    emit shown();
}

void GalleryView::refresh() {
    m_open->setEnabled(m_outcome && m_outcome->document);
    m_compute->setVisible(m_entry && !m_outcome && !busy());
    refreshWords();
    refreshChecks();
    refreshPicture();
}

void GalleryView::refreshWords() {
    if (!m_entry) return;
    m_title->setText(localText(m_entry->title));
    QString words = localText(m_entry->source) + QStringLiteral("\n") + localText(m_entry->shows);
    if (!m_outcome && !busy())
        words += u'\n' + tr("%1 regressions are to be simulated, which keeps every core busy for a "
                            "while: press Compute.")
                             .arg(locale().toString(m_entry->regressions));
    if (m_presented) return m_words->setText(words);
    for (const gallery::Setting& s : m_entry->settings) {
        words += QStringLiteral("\n• %1: %2")
                     .arg(localText(gallery::originText(s.origin)), localText(s.what));
        if (!s.why.empty()) words += QStringLiteral(" (") + localText(s.why) + QStringLiteral(")");
    }
    if (m_outcome)
        for (const Phrase& note : m_outcome->notes) words += QStringLiteral("\n") + localText(note);
    m_words->setText(words);
}

void GalleryView::refreshChecks() {
    const auto checks = m_outcome ? m_outcome->checks : std::vector<gallery::Check>{};
    m_checks->setRowCount(static_cast<int>(checks.size()));
    for (int row = 0; row < m_checks->rowCount(); ++row) {
        const gallery::Check& c = checks[static_cast<std::size_t>(row)];
        const QStringList cells{localText(c.claim), localText(c.printed), number(c.recomputed),
                                number(c.difference()), localText(c.accepted())};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            if (column > 1) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (!c.passed()) item->setForeground(themeOf(*this).warning);
            item->setToolTip(c.passed() ? tr("holds") : tr("does not hold"));
            m_checks->setItem(row, column, item);
        }
    }
}

void GalleryView::refreshPicture() {
    if (!m_outcome) return m_picture->clear();
    const gallery::Figure& figure = m_outcome->figure;
    QSize size = galleryFigureSize(figure);
    // The figure takes the width there is, and scrolls when that would make it too small to read.
    const int room = m_scroll->width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    int width = std::max(room, size.width() * 2 / 3);
    // Nobody scrolls before an audience.
    if (m_presented)
        width = std::min(room, (m_scroll->height() - 2) * size.width() / size.height());
    size = {width, size.height() * width / size.width()};
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    QCPPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGalleryFigure(painter, size, figure, themeOf(*this), localText);
    painter.end();
    m_picture->setPixmap(pixmap);
}

void GalleryView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    refreshChecks();
    refreshPicture();
}

void GalleryView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshPicture();
}

void GalleryView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_entry && !m_outcome && !busy()) showEntry(*m_entry);  // hiding has stopped it
}

void GalleryView::hideEvent(QHideEvent* event) {
    stop();
    QWidget::hideEvent(event);
}

}  // namespace iou
