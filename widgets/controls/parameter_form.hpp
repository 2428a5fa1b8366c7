// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

#include <vector>

namespace iou {

class NumberField;

/// Number fields with their names, made from a list: one row each, with the range, and a button
/// that goes back to the default where the value differs from it.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;      ///< shown before the field
        QString sentence;  ///< tooltip
        double value, default_value, lo, hi;
    };

    explicit ParameterForm(QWidget* parent = nullptr);

    /// Shows the rows. Fields stay in place (and keep the focus) while names and ranges are the
    /// same.
    void setRows(const std::vector<Row>& rows);
    NumberField* field(int row) const { return m_fields[static_cast<std::size_t>(row)]; }
    QToolButton* resetButton(int row) const { return m_resets[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(m_rows.size()); }

signals:
    void edited(int row, double value);
    void resetRequested(int row);

private:
    void build(const std::vector<Row>& rows);

    std::vector<Row> m_rows;
    std::vector<NumberField*> m_fields;
    std::vector<QToolButton*> m_resets;
};

/// Width of the label column that forms share, so that fields of stacked panels line up.
int formLabelWidth(const QWidget& widget);

}  // namespace iou
