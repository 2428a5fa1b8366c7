// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace iou {

class PairOrigin;
class PairPictures;

/// What there is to say about the files a list of pairs came from, with what can be done about it;
/// hidden while there is nothing.
class OriginBar : public QWidget {
    Q_OBJECT
public:
    explicit OriginBar(PairOrigin& origin, QWidget* parent = nullptr);

    QPushButton* remedy() const { return m_remedy; }
    QPushButton* drop() const { return m_drop; }
    QString words() const;

private:
    void refresh();

    PairOrigin& m_origin;
    QLabel* m_words;
    QPushButton* m_remedy;
    QPushButton* m_drop;
};

/// Whether the picture of the pair's image lies under the boxes, its folder, and why there is none;
/// beside them, while there is no such reason, what else there is to say.
class PictureBar : public QWidget {
    Q_OBJECT
public:
    PictureBar(PairPictures& pictures, PairOrigin& origin, QWidget* parent = nullptr);

    QCheckBox* shown() const { return m_shown; }
    QPushButton* folder() const { return m_folder; }
    const QString& words() const;
    void setSummary(const QString& words, const QString& tip);
    const QString& summary() const { return m_summary; }

private:
    void refresh();

    PairPictures& m_pictures;
    QString m_summary, m_summary_tip;
    QCheckBox* m_shown;
    QPushButton* m_folder;
    QLabel* m_words;
};

}  // namespace iou
