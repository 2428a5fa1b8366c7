// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QToolBar>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace iou {

/// A question or message in the window that waits without being in the way: text, buttons and,
/// under them, whatever is put there. Any answer closes it.
class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(const QString& message, QWidget* parent = nullptr);
    const QString& message() const { return m_message; }

    /// A button; the notice is gone before `run` is called.
    void addAnswer(const QString& label, const QString& tip, const std::function<void()>& run);
    /// Beside the buttons.
    void addWidget(QWidget* widget);
    /// A second line, under the message.
    void addLine(QWidget* widget);
    void dismiss();
    /// For what another session changes nothing about, such as work that waits to be restored.
    void keepOverSessions() { m_of_session = false; }
    bool isOfSession() const { return m_of_session; }

signals:
    /// It was answered or closed.
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_message;
    bool m_of_session = true;
    QVBoxLayout* m_lines;
    QHBoxLayout* m_first;
    int m_end;  ///< where the next widget of the first line goes
};

/// The place of notices: under the tool bar, over the whole width, only as high as they need.
class NoticeBar : public QToolBar {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent);

    /// Puts a notice under those that wait; the bar owns it.
    /// In place of one with the same message.
    void post(Notice* notice);
    bool isEmpty() const;
    /// Another session is shown: what was said of the one before goes with it.
    void beginSession();
    /// Whether it is seen follows from its notices, not from a stored arrangement.
    void refresh();
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// As high as its words need in its width; tool bars do not negotiate heights.
    void fit();

    QVBoxLayout* m_notices;
};

}  // namespace iou
