// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"
#include "core/jobs/worker.hpp"

#include <QDialog>

#include <functional>
#include <memory>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace iou {

class FrameImages;
class ImportPreview;

/// Truths and detections of a person's own files: which they are, what they were taken for, how
/// many matched, and what has to be decided. Everything is read anew, off the GUI thread, when
/// something is changed; the last request counts.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    using Loaded = std::shared_ptr<const pairing::LoadedPairs>;

    explicit ImportDialog(FrameImages& images, QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// The pairs that were read; null: nothing that can be used.
    const Loaded& loaded() const { return m_loaded; }
    void setTruths(const QString& path);
    void setPreds(const QString& path);
    /// A file of names of classes that are numbers.
    void setNames(const QString& path);
    QString report() const;
    bool isAsking() const;
    /// Chooses one of what is to be decided.
    void decide(int choice);
    QLineEdit* names() const { return m_names; }
    QComboBox* rule() const { return m_rule; }
    QDoubleSpinBox* iou() const { return m_iou; }
    QComboBox* vocBase() const { return m_voc_base; }
    QCheckBox* bounds() const { return m_bounds; }
    QCheckBox* scored() const { return m_scored; }
    QPushButton* importButton() const { return m_import; }
    ImportPreview* preview() const { return m_preview; }
    /// Blocks until what is asked for is read (for tests).
    void wait();

private:
    struct Read {
        Result<pairing::LoadedPairs> result;
        pairing::PairUndecided undecided;
    };

    enum class PathKind { any, folder, names };
    QLineEdit* addPath(QVBoxLayout* into, const QString& label, const QString& tip, PathKind kind);
    void buildMatching();
    void buildRules();
    void pathChanged(PathKind kind);
    void choosePath(QLineEdit& field, bool folder, PathKind kind);
    pairing::PairSource source() const;
    void read();
    void take(Read read);
    void ask(const pairing::PairUndecided& undecided);
    void forget();

    QVBoxLayout* m_column;
    QLineEdit *m_truths, *m_preds, *m_pictures, *m_names = nullptr;
    QSpinBox *m_width, *m_height;
    QComboBox* m_rule;
    QDoubleSpinBox* m_iou;
    QCheckBox* m_any_class;
    QPushButton* m_more;
    QWidget* m_rules;  ///< what few files need
    QComboBox* m_voc_base;
    QCheckBox* m_bounds;
    QCheckBox* m_scored;
    QDoubleSpinBox* m_least_score;
    QGroupBox* m_question;
    QButtonGroup* m_choices = nullptr;
    QLabel* m_report;
    ImportPreview* m_preview;
    QPushButton* m_import;

    pairing::PairUndecided m_undecided;                 ///< that is asked about
    imports::ImportSettings m_truth_said, m_pred_said;  ///< what was answered
    pairing::ClassRule m_classes;
    Loaded m_loaded;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

/// The boxes of the first image that has any, drawn over it where it is found: truths and
/// predictions.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(FrameImages& images, QWidget* parent = nullptr);

    void show(std::shared_ptr<const pairing::LoadedPairs> loaded);
    /// Boxes that are drawn.
    int shown() const { return static_cast<int>(m_rows.size()); }

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const pairing::LoadedPairs> m_loaded;
    std::vector<std::size_t> m_rows;
    FrameImages& m_images;
    QString m_picture;  ///< path; empty: none is found
};

}  // namespace iou
