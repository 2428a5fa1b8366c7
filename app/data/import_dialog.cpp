// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/import_dialog.hpp"

#include "app/data/import_preview.hpp"
#include "app/data/import_questions.hpp"
#include "core/datasets/class_names.hpp"
#include "core/files/atomic_file.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr std::size_t kMostNamesBytes = std::size_t{16} << 20;
constexpr int kLeastQuestions = 160;  ///< pixels of their height before they scroll

/// Without the options of the command: fields of the dialog stand for them.
QString withoutOptions(QString said) {
    static const QRegularExpression option(QStringLiteral(R"( \(--[^()]*\))"));
    return said.remove(option);
}

/// Classes that are numbers get the names of a file; empty: none.
Result<Done> nameClasses(pairing::PairSource& source, const std::string& path) {
    if (path.empty()) return Done{};
    const auto bytes = readFile(path, kMostNamesBytes);
    if (!bytes) return bytes.error();
    const auto names = datasets::readClassNames(*bytes, path);
    if (!names) return names.error();
    source.truth_settings.names = source.pred_settings.names = *names;
    return Done{};
}

}  // namespace

ImportDialog::ImportDialog(FrameImages& images, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Import boxes"));
    m_column = new QVBoxLayout(this);
    m_column->setSpacing(spacing::unit);
    m_truths =
        addPath(m_column, tr("&Ground truth"),
                tr("COCO, YOLO, Pascal VOC, CSV, NumPy, CVAT, LabelMe, KITTI or DOTA: a file, "
                   "or a folder with one file per image; or a file of pairs"),
                PathKind::any);
    m_preds = addPath(m_column, tr("&Detections"),
                      tr("The same, with scores where there are any; empty for a file of pairs"),
                      PathKind::any);
    m_pictures =
        addPath(m_column, tr("&Pictures"),
                tr("A folder of PNG and JPEG files: they tell the sizes of the images, where "
                   "boxes are shares of them, and lie under the boxes; may stay empty"),
                PathKind::folder);
    buildMatching();
    buildRules();
    m_asked = new ImportQuestions(this);
    connect(m_asked, &ImportQuestions::answered, this, &ImportDialog::decide);
    m_asked_area = new FittingScrollArea(m_asked, kLeastQuestions, this);
    m_asked_area->setVisible(false);
    m_preview = new ImportPreview(images, this);
    connect(m_preview, &ImportPreview::picked, this,
            [this](int choice) { decide(static_cast<int>(m_questions.size()) - 1, choice); });
    auto* const middle = new QHBoxLayout;
    middle->addWidget(m_asked_area);
    middle->addWidget(m_preview, 1);
    m_column->addLayout(middle, 1);
    m_report = new QLabel(this);
    m_report->setTextFormat(Qt::PlainText);
    m_report->setWordWrap(true);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_report);
    auto* const buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(90 * spacing::unit, 76 * spacing::unit);
    take({});
    m_report->setText(tr("Choose the files. Their kind is recognised from their contents."));
}

ImportDialog::~ImportDialog() { m_worker.cancel(); }

QLineEdit* ImportDialog::addPath(QVBoxLayout* into, const QString& label, const QString& tip,
                                 PathKind kind) {
    auto* const row = new QHBoxLayout;
    auto* const name = new QLabel(label, this);
    name->setMinimumWidth(14 * spacing::unit);
    auto* const field = new QLineEdit(this);
    field->setToolTip(tip);
    field->setClearButtonEnabled(true);
    name->setBuddy(field);
    row->addWidget(name);
    row->addWidget(field, 1);
    const auto addButton = [&](const QString& text, bool folder) {
        auto* const button = new QPushButton(text, this);
        connect(button, &QPushButton::clicked, this,
                [this, field, folder, kind] { choosePath(*field, folder, kind); });
        row->addWidget(button);
    };
    if (kind != PathKind::folder) addButton(tr("File…"), false);
    if (kind != PathKind::names) addButton(tr("Folder…"), true);
    into->addLayout(row);
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        if (!field->isModified()) return;
        field->setModified(false);
        pathChanged(*field);
    });
    return field;
}

void ImportDialog::buildMatching() {
    auto* const row = new QHBoxLayout;
    m_rule = new QComboBox(this);
    m_rule->setAccessibleName(tr("How predictions find their truths"));
    m_rule->addItem(tr("Match as COCO does"), static_cast<int>(pairing::MatchRule::coco));
    m_rule->addItem(tr("Nearest truth of each"), static_cast<int>(pairing::MatchRule::nearest));
    m_rule->addItem(tr("In the order of the files"), static_cast<int>(pairing::MatchRule::order));
    m_rule->setToolTip(
        tr("As COCO: by falling score the free truth of highest IoU. Nearest: what a "
           "loss sees before any assignment, many to one."));
    auto* const from = new QLabel(tr("from Io&U"), this);
    m_iou = new QDoubleSpinBox(this);
    m_iou->setRange(0.05, 1.0);
    m_iou->setSingleStep(0.05);
    m_iou->setValue(0.5);
    from->setBuddy(m_iou);
    m_any_class = new QCheckBox(tr("without classes"), this);
    m_any_class->setToolTip(tr("Match boxes of different classes too"));
    auto* const size = new QLabel(tr("image size"), this);
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* const side : {m_width, m_height}) {
        side->setRange(0, datasets::greatest_image_side);
        side->setSpecialValueText(tr("not given"));
        side->setToolTip(tr("Of images whose size is not known otherwise, as YOLO needs it"));
        connect(side, &QSpinBox::editingFinished, this, &ImportDialog::readAnew);
    }
    m_width->setAccessibleName(tr("Image width"));
    m_height->setAccessibleName(tr("Image height"));
    size->setBuddy(m_width);
    for (QWidget* const part : {static_cast<QWidget*>(m_rule), static_cast<QWidget*>(from),
                                static_cast<QWidget*>(m_iou), static_cast<QWidget*>(m_any_class)})
        row->addWidget(part);
    row->addStretch(1);
    for (QWidget* const part : {static_cast<QWidget*>(size), static_cast<QWidget*>(m_width),
                                static_cast<QWidget*>(m_height)})
        row->addWidget(part);
    m_more = new QPushButton(tr("&More"), this);
    m_more->setCheckable(true);
    m_more->setToolTip(tr("What few files need: names of classes, pixels of Pascal VOC, outlines, "
                          "a least score"));
    row->addWidget(m_more);
    connect(m_more, &QPushButton::toggled, this, [this](bool on) { m_rules->setVisible(on); });
    m_column->addLayout(row);
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this] {
        m_iou->setEnabled(m_rule->currentData().toInt() ==
                          static_cast<int>(pairing::MatchRule::coco));
        read();
    });
    connect(m_iou, &QDoubleSpinBox::valueChanged, this, &ImportDialog::read);
    connect(m_any_class, &QCheckBox::toggled, this, &ImportDialog::readAnew);
}

void ImportDialog::buildRules() {
    m_rules = new QWidget(this);
    m_rules->setVisible(false);
    auto* const column = new QVBoxLayout(m_rules);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::unit);
    m_names = addPath(column, tr("Class &names"),
                      tr("Of classes that are numbers, as YOLO's: a file with a name in each line, "
                         "or a data.yaml; may stay empty"),
                      PathKind::names);
    auto* const row = new QHBoxLayout;
    column->addLayout(row);
    m_voc_base = new QComboBox(m_rules);
    m_voc_base->setAccessibleName(tr("What pixels of Pascal VOC files count from"));
    m_voc_base->addItem(tr("VOC pixels as written"));
    m_voc_base->addItem(tr("VOC pixels from 1"));
    m_voc_base->addItem(tr("VOC minima from 1"));
    m_voc_base->setToolTip(
        tr("From 1: minima and maxima less 1. Minima from 1: the maxima stay, so "
           "that a box of one pixel has size 1"));
    m_bounds = new QCheckBox(tr("outlines by their bounds"), m_rules);
    m_bounds->setToolTip(tr("Of outlines, circles and rotated boxes the upright box around them; "
                            "else they are left out, or refused"));
    m_scored = new QCheckBox(tr("from score"), m_rules);
    m_scored->setToolTip(tr("Detections below it are set aside"));
    m_least_score = new QDoubleSpinBox(m_rules);
    m_least_score->setRange(-1e9, 1e9);
    m_least_score->setSingleStep(0.05);
    m_least_score->setValue(0.25);
    m_least_score->setEnabled(false);
    m_least_score->setMaximumWidth(10 * spacing::unit);
    m_least_score->setAccessibleName(tr("Least score"));
    row->addWidget(m_voc_base);
    row->addWidget(m_bounds);
    row->addWidget(m_scored);
    row->addWidget(m_least_score);
    row->addStretch(1);
    m_column->addWidget(m_rules);
    connect(m_voc_base, &QComboBox::currentIndexChanged, this, &ImportDialog::readAnew);
    connect(m_bounds, &QCheckBox::toggled, this, &ImportDialog::readAnew);
    connect(m_scored, &QCheckBox::toggled, this, [this](bool on) {
        m_least_score->setEnabled(on);
        read();
    });
    connect(m_least_score, &QDoubleSpinBox::valueChanged, this, &ImportDialog::read);
}

void ImportDialog::choosePath(QLineEdit& field, bool folder, PathKind kind) {
    const QString files = kind == PathKind::names
                              ? tr("Class names (*.txt *.yaml *.yml *.names);;All files (*)")
                              : tr("Boxes (*.json *.txt *.xml *.csv *.tsv *.npy);;All files (*)");
    const QString path =
        folder ? QFileDialog::getExistingDirectory(this, tr("Import boxes"), field.text())
               : QFileDialog::getOpenFileName(this, tr("Import boxes"), field.text(), files);
    if (path.isEmpty()) return;
    field.setText(path);
    pathChanged(field);
}

void ImportDialog::setTruths(const QString& path) {
    m_truths->setText(path);
    pathChanged(*m_truths);
}

void ImportDialog::setPreds(const QString& path) {
    m_preds->setText(path);
    pathChanged(*m_preds);
}

void ImportDialog::setNames(const QString& path) {
    m_names->setText(path);
    pathChanged(*m_names);
}

QString ImportDialog::report() const { return m_report->text(); }

bool ImportDialog::isAsking() const { return !m_questions.empty() && m_questions.back().open(); }

/// Of other files what was answered about the former ones holds no longer.
void ImportDialog::pathChanged(const QLineEdit& field) {
    const bool truths = &field == m_truths, preds = &field == m_preds;
    for (pairing::Question& question : m_questions) {
        const bool of_classes = question.asked.what.option == "classes";
        if (of_classes ? &field != m_pictures : question.asked.of_preds ? preds : truths)
            question.answer = -1;
    }
    readAnew();
}

pairing::PairSource ImportDialog::source() const {
    const auto paths = [](const QLineEdit& field) {
        std::vector<std::string> out;
        if (const QString path = field.text().trimmed(); !path.isEmpty())
            out.push_back(QFile::encodeName(path).toStdString());
        return out;
    };
    pairing::PairSource out;
    out.truths = paths(*m_truths);
    out.preds = paths(*m_preds);
    for (auto* const settings : {&out.truth_settings, &out.pred_settings}) {
        settings->image_size = {m_width->value(), m_height->value()};
        settings->images = QFile::encodeName(m_pictures->text().trimmed()).toStdString();
        settings->voc_base = static_cast<imports::VocBase>(m_voc_base->currentIndex());
        settings->shape_bounds = settings->rotated_bounds = m_bounds->isChecked();
    }
    out.match.rule = static_cast<pairing::MatchRule>(m_rule->currentData().toInt());
    out.match.iou = m_iou->value();
    out.match.any_class = m_any_class->isChecked();
    if (m_scored->isChecked()) out.match.min_score = m_least_score->value();
    out.match.threads = 2;
    return out;
}

/// What speaks for the choices may be otherwise now.
void ImportDialog::readAnew() {
    m_known = 0;
    read();
}

void ImportDialog::read() {
    const pairing::PairSource asked = source();
    if (asked.truths.empty()) {
        m_worker.cancel();
        ++m_expected;
        take({});
        return m_report->setText(tr("Choose a file or folder of the ground truth."));
    }
    m_import->setEnabled(false);
    m_report->setText(tr("Reading…"));
    const std::string names = QFile::encodeName(m_names->text().trimmed()).toStdString();
    m_expected = m_worker.request([this, asked, names, before = m_questions,
                                   known = m_known](Progress& progress, std::uint64_t generation) {
        auto made = std::make_shared<Read>();
        pairing::PairSource source = asked;
        if (const auto named = nameClasses(source, names); !named)
            made->asking.pairs = named.error();
        else
            made->asking = pairing::loadAsking(
                source, {before.begin(), before.begin() + static_cast<std::ptrdiff_t>(known)},
                before, &progress);
        if (made->asking.pairs) made->first = firstBoxes(*made->asking.pairs);
        if (progress.cancelled()) return;
        QMetaObject::invokeMethod(
            this,
            [this, made, generation] {
                if (generation == m_expected) take(std::move(*made));
            },
            Qt::QueuedConnection);
    });
}

void ImportDialog::take(Read read) {
    auto& pairs = read.asking.pairs;
    m_questions = std::move(read.asking.questions);
    m_known = m_questions.size();
    m_asked->show(m_questions);
    m_asked_area->setVisible(!m_questions.empty());
    m_loaded.reset();
    if (!pairs) {
        const Error& error = pairs.error();
        if (read.asking.names_needed) m_more->setChecked(true);
        m_report->setText(isAsking() ? tr("%1: to be decided above").arg(localText(error.where))
                                     : withoutOptions(localText(error)));
        if (m_questions.empty()) read.first.why_none = error.what;
    } else if (!pairs->table.rows.empty()) {
        m_loaded = std::make_shared<const pairing::LoadedPairs>(std::move(*pairs));
        QStringList lines;
        for (const Phrase& line : m_loaded->report) lines << withoutOptions(localText(line));
        for (const auto& notice : m_loaded->notices.all())
            lines << withoutOptions(localText(notice.line()));
        m_report->setText(lines.join(u'\n'));
    } else {
        m_report->setText(tr("The files hold no boxes."));
    }
    m_import->setEnabled(m_loaded != nullptr);
    showPreview(read.first);
}

/// The pairs; else what an open question is about, or what was answered last.
void ImportDialog::showPreview(const pairing::FirstBoxes& first) {
    if (m_loaded) return m_preview->show(first);
    if (m_questions.empty()) return m_preview->say(withoutOptions(asSentence(first.why_none)));
    const pairing::Question& last = m_questions.back();
    if (last.open()) return m_preview->offer(last.asked);
    m_preview->show(last.asked.first[static_cast<std::size_t>(last.answer)]);
}

void ImportDialog::decide(int question, int choice) {
    if (question < 0 || question >= std::ssize(m_questions)) return;
    pairing::Question& asked = m_questions[static_cast<std::size_t>(question)];
    if (choice < 0 || choice >= std::ssize(asked.asked.what.choices)) return;
    asked.answer = choice;
    m_known = std::min(m_known, static_cast<std::size_t>(question) + 1);
    m_asked->show(m_questions);
    m_preview->show(asked.asked.first[static_cast<std::size_t>(choice)]);
    read();
}

void ImportDialog::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
