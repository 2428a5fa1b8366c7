// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace iou {

/// The experiment of the detector lab: its scenes and size, Start and Cancel, how far it is, what
/// one should know of it, and its files.
class DetectorSetup : public QWidget {
    Q_OBJECT
public:
    explicit DetectorSetup(DocumentHistory& history, QWidget* parent = nullptr);

    QComboBox& scenes() { return *m_scenes; }
    QComboBox& sizes() { return *m_sizes; }
    QPushButton& startButton() { return *m_start; }
    QPushButton& saveButton() { return *m_save; }
    /// What the line under the progress bar says.
    QString state() const;
    QString warnings() const;

signals:
    /// runs.csv, table.csv and recipe.json are to be written to a folder.
    void saveRequested(const iou::detector::Recipe& recipe, const iou::detector::Results& results);

private:
    void buildChoices();
    void buildStart();
    void refresh();
    void refreshStart();
    void showState();

    DetectorView& m_view;
    QComboBox* m_scenes;
    QComboBox* m_sizes;
    QPushButton* m_start;
    QPushButton* m_save;
    QProgressBar* m_bar;
    QLabel* m_state;
    QLabel* m_warnings;
};

}  // namespace iou
