// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QToolButton;

namespace iou {

class FilmPresets;

/// Chooses, saves and removes a preset of a film, and copies the film as a command.
class PresetBar : public QWidget {
    Q_OBJECT
public:
    explicit PresetBar(FilmPresets& presets, QWidget* parent = nullptr);

signals:
    void chosen(const std::string& line);
    void saveRequested(const QString& name);
    void copyRequested();

private:
    void refill();
    void choose(int index);
    void askForName();
    void removeChosen();

    FilmPresets& m_presets;
    QComboBox* m_choice;
    QToolButton* m_remove;
};

}  // namespace iou
