// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/notice_bar.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr int kStripe = 4;  // pixels, at the left edge: this is no tool bar

}  // namespace

Notice::Notice(const QString& message, QWidget* parent)
    : QFrame(parent), m_message(message), m_lines(new QVBoxLayout(this)), m_first(new QHBoxLayout),
      m_end(1) {
    m_lines->setContentsMargins(spacing::wide, spacing::half, spacing::unit, spacing::half);
    m_lines->setSpacing(spacing::half);
    m_first->setSpacing(spacing::unit);
    auto* label = new QLabel(message, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(message);
    m_first->addWidget(label, 1);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Not now"));
    close->setAccessibleName(tr("Not now"));
    connect(close, &QToolButton::clicked, this, &Notice::dismiss);
    m_first->addWidget(close);
    m_lines->addLayout(m_first);
}

void Notice::addAnswer(const QString& label, const QString& tip, const std::function<void()>& run) {
    auto* button = new QPushButton(label, this);
    button->setToolTip(tip);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, run] {
        dismiss();
        run();
    });
    addWidget(button);
}

void Notice::addWidget(QWidget* widget) { m_first->insertWidget(m_end++, widget); }

void Notice::addLine(QWidget* widget) { m_lines->addWidget(widget); }

void Notice::dismiss() {
    hide();
    deleteLater();
    emit closed();
}

void Notice::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, 0, kStripe, height()), theme.accent);
    painter.setPen(theme.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void Notice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return dismiss();
    QFrame::keyPressEvent(event);
}

NoticeBar::NoticeBar(QWidget* parent) : QToolBar(parent) {
    setObjectName(QStringLiteral("notices"));
    setMovable(false);
    setFloatable(false);
    layout()->setContentsMargins(0, 0, 0, 0);
    toggleViewAction()->setVisible(false);
    auto* content = new QWidget(this);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->setMinimumWidth(1);  // a tool bar hides what does not fit; this is to be squeezed
    m_notices = new QVBoxLayout(content);
    m_notices->setContentsMargins(0, 0, 0, 0);
    m_notices->setSpacing(0);
    content->installEventFilter(this);
    QToolBar::addWidget(content);
    refresh();
}

void NoticeBar::post(Notice* notice) {
    for (auto* before : findChildren<Notice*>())
        if (before->message() == notice->message()) before->dismiss();
    m_notices->addWidget(notice);
    connect(notice, &Notice::closed, this, [this, notice] {
        m_notices->removeWidget(notice);
        refresh();
    });
    refresh();
}

bool NoticeBar::isEmpty() const { return m_notices->isEmpty(); }

void NoticeBar::beginSession() {
    for (auto* notice : findChildren<Notice*>())
        if (notice->isOfSession()) notice->dismiss();
}

void NoticeBar::refresh() {
    setVisible(!isEmpty());
    fit();
}

void NoticeBar::fit() {
    const int width = isVisible() ? this->width() : window()->width();
    if (!isEmpty()) setFixedHeight(m_notices->totalHeightForWidth(width));
}

void NoticeBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fit();
}

void NoticeBar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange) return;
    layout()->setContentsMargins(0, 0, 0, 0);  // a new style has brought its own
    // What is in it follows the new look first.
    QMetaObject::invokeMethod(this, &NoticeBar::fit, Qt::QueuedConnection);
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) fit();
    return QToolBar::eventFilter(watched, event);
}

}  // namespace iou
