// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace iou {

class FrameImages;

/// The first boxes of files, truths and predictions, over their image where it is found: what they
/// were taken for, or what each choice of an open question would make of them, side by side.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(FrameImages& images, QWidget* parent = nullptr);

    void show(const pairing::FirstBoxes& boxes);
    /// A picture for each choice; a click picks one.
    void offer(const pairing::PairUndecided& question);
    /// No boxes, and why.
    void say(const QString& words);

    /// Boxes that are drawn.
    int shown() const;
    /// Pictures side by side.
    int offered() const { return m_choosing ? static_cast<int>(m_tiles.size()) : 0; }
    /// What stands where there are no boxes: in the widget, or in one of the pictures.
    QString words(int tile = 0) const;
    /// The place of a picture.
    QRectF place(int tile) const;

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

signals:
    void picked(int choice);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Tile {
        QString title;  ///< the choice
        pairing::FirstBoxes boxes;
        QRectF extent =
            {};  ///< of the image as far as it is known, from its corner on, and of them
    };
    void set(std::vector<Tile> tiles, bool choosing, const QString& words);
    int tileAt(QPointF at) const;
    void hover(int tile);
    void paintHeader(QPainter& painter) const;
    /// What is seen of a tile's image.
    QRectF boundsOf(const Tile& tile) const;
    void paintTile(QPainter& painter, const Tile& tile, const QRectF& room) const;
    void paintBoxes(QPainter& painter, const Tile& tile, const QRectF& room) const;

    FrameImages& m_images;
    std::vector<Tile> m_tiles;
    bool m_choosing = false;
    int m_hovered = -1;
    QString m_words;
};

}  // namespace iou
