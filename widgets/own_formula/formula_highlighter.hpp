// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace iou {

struct Theme;

/// Colours the words of a formula by their kind: numbers of the prediction and of the target as
/// these boxes are drawn.
class FormulaHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    FormulaHighlighter(QTextDocument* document, const Theme& theme);

    void setTheme(const Theme& theme);
    /// What the text itself defines.
    void setOwnNames(const QStringList& names);

protected:
    void highlightBlock(const QString& line) override;

private:
    QTextCharFormat formatOf(const QString& name) const;

    const Theme* m_theme;
    QStringList m_own_names;
};

/// Names of the parameters and definitions of a text, whether it is sound or not.
QStringList namesDefinedIn(const QString& text);

}  // namespace iou
