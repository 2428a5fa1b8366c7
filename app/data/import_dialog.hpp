// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/questions.hpp"
#include "core/jobs/worker.hpp"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace iou {

class FrameImages;
class ImportPreview;
class ImportQuestions;

/// Truths and detections of a person's own files: which they are, what they were taken for, how
/// many matched, and what has to be decided, which can be decided otherwise as long as the dialog
/// is open. Everything is read anew, off the GUI thread, when something is changed; the last
/// request counts.
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
    /// What files do not say, with the answers.
    const std::vector<pairing::Question>& questions() const { return m_questions; }
    /// Whether one of them is open.
    bool isAsking() const;
    /// Answers a question by one of its choices.
    void decide(int question, int choice);
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
        pairing::Asking asking;
        pairing::FirstBoxes first;  ///< of the pairs
    };

    enum class PathKind { any, folder, names };
    QLineEdit* addPath(QVBoxLayout* into, const QString& label, const QString& tip, PathKind kind);
    void buildMatching();
    void buildRules();
    void pathChanged(const QLineEdit& field);
    void choosePath(QLineEdit& field, bool folder, PathKind kind);
    pairing::PairSource source() const;
    void read();
    void readAnew();
    void take(Read read);
    void showPreview(const pairing::FirstBoxes& first);

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
    ImportQuestions* m_asked;
    QWidget* m_asked_area;
    QLabel* m_report;
    ImportPreview* m_preview;
    QPushButton* m_import;

    std::vector<pairing::Question> m_questions;
    std::size_t m_known = 0;  ///< of them, whose evidence holds
    Loaded m_loaded;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
