// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options/film_options.hpp"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;

namespace iou {

/// Format, times and style of a film: a row for each of filmOptions().
class FilmOptions : public QWidget {
    Q_OBJECT
public:
    explicit FilmOptions(QWidget* parent = nullptr);

    const FilmFormat* format() const;
    /// Sets in `spec` what these options are about. Errors say what is wrong with a field.
    Result<Done> take(AnimationSpec& spec) const;
    /// Shows what a film has.
    void show(const AnimationSpec& spec);
    /// Only what the steps of a lab have too.
    void setOfRun(bool on);

signals:
    void changed();

private:
    struct Row {
        const FilmOption* option;
        QWidget* field;
    };
    void addFormats(QFormLayout& form);
    QWidget* makeField(const FilmOption& option);
    /// The values of a row's field; none where it is as usual.
    static std::vector<std::string> valuesOf(const Row& row);
    static void setValues(const Row& row, const std::vector<std::string>& values);

    QComboBox* m_format;
    std::vector<Row> m_rows;
};

}  // namespace iou
