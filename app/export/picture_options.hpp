// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.hpp"

#include <QWidget>

#include <optional>
#include <string>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace iou {

struct FilmFormat;

/// What a picture, or every picture of a film, shows; its size and its words.
class PictureOptions : public QWidget {
    Q_OBJECT
public:
    /// What is offered beside the views of a figure.
    enum class Offer {
        nothing,
        steps,  ///< labs that go step by step
        window  ///< the whole window, and every lab
    };
    explicit PictureOptions(Offer offer, QWidget* parent = nullptr);

    FigureSpec figure() const;
    bool window() const;
    std::string lab() const;  ///< id of its workspace; empty: no lab
    QSize pixels() const;
    double text() const;  ///< 0: by the size
    std::optional<bool> dark() const;

    /// Shows a figure as it is; views that are not offered stay as they are.
    void setFigure(const FigureSpec& figure, double text, const std::optional<bool>& dark);
    void setViews(const std::vector<FigureView>& views);
    /// Nothing happens where that lab is not offered.
    void setLab(const std::string& id);
    void setPixels(QSize size);
    /// How many names the legend has, 0 to legend_label_count; each can be replaced.
    void setLegendNames(int count);
    /// A film can be transparent only where its format keeps that.
    void setTransparentAllowed(const FilmFormat& format);

signals:
    void changed();

private:
    void buildViews();
    void buildSize();
    void buildWords();
    void showWords();

    Offer m_offer;
    int m_legend_names = 3;
    QComboBox* m_views;
    QComboBox* m_sizes;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_text;
    QComboBox* m_theme;
    std::array<QLineEdit*, figure_label_count> m_words{};
    QCheckBox* m_legend;
    QCheckBox* m_counter;
    QCheckBox* m_transparent;
};

}  // namespace iou
