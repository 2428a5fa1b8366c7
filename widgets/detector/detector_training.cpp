// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_training.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace iou {

namespace {

constexpr int kLossesHeight = 130;
constexpr int kOthersInSight = 4;

/// What counts are called, in the order of the panel.
constexpr std::pair<std::string_view, const char*> kCountTitles[] = {
    {"seeds", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Seeds")},
    {"steps", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Steps")},
    {"class_steps", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Class steps")},
    {"batch", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Batch")},
    {"train_images", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Training images")},
    {"test_images", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Test images")},
    {"checkpoints", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Checkpoints")},
    {"classes", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Classes")},
    {"most_detections", QT_TRANSLATE_NOOP("iou::DetectorTraining", "Candidates")},
};

QComboBox* wordsField(QWidget* parent, const QString& name, const QString& tip,
                      const QStringList& items) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->addItems(items);
    return combo;
}

bool wantsHead(const suppress::Rule& rule) {
    return suppress::infoOf(rule.method).uses_predicted_iou;
}

}  // namespace

DetectorTraining::DetectorTraining(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)), m_form(new QFormLayout(this)),
      m_listed(lossListVersion()) {
    m_form->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildLosses();
    buildCounts();
    buildNetwork();
    buildRules();
    connect(&m_view, &DetectorView::changed, this, &DetectorTraining::refresh);
    refresh();
}

void DetectorTraining::buildLosses() {
    m_losses = new LossChecklist(this);
    m_losses->setAccessibleName(tr("Losses of the experiment"));
    m_losses->setFixedHeight(kLossesHeight);
    connect(m_losses, &LossChecklist::added, this,
            [this](const LossEntry* entry) { addPlain(*entry); });
    connect(m_losses, &LossChecklist::removed, this,
            [this](int index) { takeOut(m_checked[static_cast<std::size_t>(index)]); });
    m_others = new QListWidget(this);
    m_others->setAccessibleName(tr("Further losses of the experiment"));
    m_others->setTextElideMode(Qt::ElideRight);
    connect(m_others, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked) return;
        // Later: the list is made anew, and the item is gone then.
        QMetaObject::invokeMethod(
            this, [this, index = item->data(Qt::UserRole).toULongLong()] { takeOut(index); },
            Qt::QueuedConnection);
    });
    m_staged = new QLineEdit(this);
    m_staged->setAccessibleName(tr("Another loss"));
    m_staged->setPlaceholderText(QStringLiteral("l1@200,ciou"));
    m_staged->setToolTip(
        tr("A loss with parameters, smooth_l1:beta=1, or in stages: l1@200,ciou is "
           "L1 to step 200, then CIoU; or a formula: =1 - iou + 0.5*rho2/c2. Enter "
           "adds it, or takes it out"));
    connect(m_staged, &QLineEdit::returnPressed, this, &DetectorTraining::addStaged);
    m_complaint = new QLabel(this);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_reference =
        wordsField(this, tr("Reference"), tr("The loss the others are compared with"), {});
    connect(m_reference, &QComboBox::activated, this, [this](int index) {
        m_view.editRecipe(tr("Reference"), [index](detector::Recipe& r) { r.reference = index; });
    });
    m_form->addRow(m_losses);
    m_form->addRow(m_others);
    m_form->addRow(tr("Another loss"), m_staged);
    m_form->addRow(m_complaint);
    m_form->addRow(tr("Reference"), m_reference);
}

void DetectorTraining::buildCounts() {
    for (const auto& [name, title] : kCountTitles) {
        const auto counts = detector::counts();
        const auto found = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto& c) { return c.name == name; });
        if (found == counts.end()) continue;
        const detector::Count& count = *found;
        const QString words = tr(title);
        auto* field = new QSpinBox(this);
        field->setRange(count.lo, count.hi);
        field->setKeyboardTracking(false);
        field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        field->setAccessibleName(words);
        field->setToolTip(localText(count.sentence));
        connect(field, &QSpinBox::valueChanged, this, [this, &count, words](int value) {
            m_view.editRecipe(
                words,
                [&count, value](detector::Recipe& r) {
                    r.*count.value = value;
                    r.checkpoints = std::min(r.checkpoints, r.steps);
                },
                QStringLiteral("detector ") + text(count.name));
        });
        m_form->addRow(words, field);
        m_counts.push_back({&count, field});
    }
}

void DetectorTraining::buildNetwork() {
    QStringList forms, optimizers_shown;
    for (const BoxForm form : boxForms()) forms << boxFormTitle(form);
    for (const auto& entry : optimizers()) optimizers_shown << coreText(entry.name);
    m_encoding = wordsField(this, tr("Encoding"), tr("What the network puts out"), forms);
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        m_view.editRecipe(tr("Encoding"), [index](detector::Recipe& r) {
            r.encoding = boxForms()[static_cast<std::size_t>(index)];
        });
    });
    m_optimizer =
        wordsField(this, tr("Optimizer"), tr("Adam leaves a loss's scale out"), optimizers_shown);
    connect(m_optimizer, &QComboBox::activated, this, [this](int index) {
        m_view.editRecipe(tr("Optimizer"), [index](detector::Recipe& r) {
            r.optimizer = Optimizer(optimizers()[static_cast<std::size_t>(index)]);
        });
    });
    m_threshold = new SliderField(tr("Training threshold"), 0.3, 0.8, this);
    m_threshold->setTyped(0.1, 1.0);
    m_threshold->setToolTip(
        tr("Overlap that makes an anchor positive; negative is what is below by 0.1"));
    connect(m_threshold, &SliderField::changed, this, [this](double pos) {
        m_view.editRecipe(
            tr("Training threshold"),
            [pos](detector::Recipe& r) { detector::setThreshold(r, pos); },
            QStringLiteral("detector threshold"));
    });
    m_overlap = wordsField(this, tr("Assignment"), tr("What anchors are assigned to truths by"),
                           {tr("IoU"), tr("GGIoU"), tr("ATSS")});
    connect(m_overlap, &QComboBox::activated, this, [this](int index) {
        m_view.editRecipe(tr("Assignment"), [index](detector::Recipe& r) {
            r.assigner.kind = index == 2 ? assign::AssignerKind::atss : assign::AssignerKind::max;
            r.assigner.overlap.entry.reset();
            r.assigner.overlap.kind =
                index == 1 ? assign::OverlapKind::ggiou : assign::OverlapKind::iou;
        });
    });
    m_form->addRow(tr("Encoding"), m_encoding);
    m_form->addRow(tr("Optimizer"), m_optimizer);
    m_form->addRow(tr("Assignment"), m_overlap);
    m_form->addRow(tr("Threshold"), m_threshold);
}

void DetectorTraining::buildRules() {
    m_head = wordsField(this, tr("IoU head"),
                        tr("Predicts how much each box overlaps its object; the boxes do not "
                           "depend on it"),
                        {tr("none"), tr("trained on positives"), tr("trained on all that overlap"),
                         tr("oracle: the IoU itself")});
    connect(m_head, &QComboBox::activated, this, [this](int index) {
        m_view.editRecipe(tr("IoU head"), [index](detector::Recipe& r) {
            r.head = static_cast<detector::Head>(index);
            if (r.head != detector::Head::none) return;
            std::erase_if(r.rules, wantsHead);
            if (r.rules.empty()) r.rules.emplace_back();
        });
    });
    m_rules = new QListWidget(this);
    m_rules->setAccessibleName(tr("Methods of suppression"));
    m_rules->setToolTip(
        tr("Each is evaluated; those that rank by the predicted IoU need the head"));
    for (const auto& info : suppress::methods()) {
        auto* item = new QListWidgetItem(localText(info.name), m_rules);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setToolTip(localText(info.sentence));
        item->setCheckState(Qt::Unchecked);
    }
    m_rules->setFixedHeight(m_rules->sizeHintForRow(0) * m_rules->count() + 6);
    connect(m_rules, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        toggleRule(static_cast<suppress::Method>(m_rules->row(item)),
                   item->checkState() == Qt::Checked);
    });
    m_form->addRow(tr("IoU head"), m_head);
    m_form->addRow(new QLabel(tr("Suppression"), this));
    m_form->addRow(m_rules);
}

QSpinBox* DetectorTraining::count(std::string_view name) const {
    for (const CountRow& row : m_counts)
        if (row.count->name == name) return row.field;
    return nullptr;
}

QString DetectorTraining::complaint() const { return m_complaint->text(); }

namespace {

/// Puts other losses in; the reference stays where it is still among them.
void setLosses(detector::Recipe& recipe, std::vector<StagedLoss> losses) {
    if (losses.empty()) return;
    const StagedLoss reference = recipe.losses[static_cast<std::size_t>(recipe.reference)];
    recipe.losses = std::move(losses);
    const auto found = std::find(recipe.losses.begin(), recipe.losses.end(), reference);
    recipe.reference =
        found == recipe.losses.end() ? 0 : static_cast<int>(found - recipe.losses.begin());
}

}  // namespace

void DetectorTraining::addPlain(const LossEntry& entry) {
    m_view.editRecipe(tr("Add %1 to the experiment").arg(text(entry.name)),
                      [&](detector::Recipe& r) {
                          if (r.losses.size() < detector::most_losses)
                              r.losses.emplace_back(Loss(entry));
                      });
    refresh();  // what is too much stays unchecked
}

void DetectorTraining::addStaged() {
    const auto loss = StagedLoss::parse(m_staged->text().trimmed().toStdString());
    m_complaint->setVisible(!loss);
    m_complaint->setText(loss ? QString() : localText(loss.error()));
    fitComplaint();
    if (!loss) return;
    m_view.editRecipe(
        tr("Add %1 to the experiment").arg(text(loss->title())), [&](detector::Recipe& r) {
            std::vector<StagedLoss> losses = r.losses;
            if (std::erase(losses, *loss) == 0 && losses.size() < detector::most_losses)
                losses.push_back(*loss);
            setLosses(r, std::move(losses));
        });
    m_staged->clear();
}

/// A form takes a label that wraps for lower than it is.
void DetectorTraining::fitComplaint() {
    m_complaint->setMinimumHeight(std::max(0, m_complaint->heightForWidth(m_losses->width())));
}

void DetectorTraining::takeOut(std::size_t index) {
    const auto& recipe = m_view.value().recipe;
    if (index >= recipe.losses.size()) return;
    const QString name = detectorLossName(m_view.value(), index);
    m_view.editRecipe(tr("Take %1 from the experiment").arg(name), [index](detector::Recipe& r) {
        std::vector<StagedLoss> losses = r.losses;
        losses.erase(losses.begin() + static_cast<std::ptrdiff_t>(index));
        setLosses(r, std::move(losses));
    });
    refresh();  // the last one stays
}

void DetectorTraining::toggleRule(suppress::Method method, bool on) {
    m_view.editRecipe(tr("Methods of suppression"), [&](detector::Recipe& r) {
        const auto is_it = [method](const suppress::Rule& rule) { return rule.method == method; };
        if (on && std::none_of(r.rules.begin(), r.rules.end(), is_it)) {
            suppress::Rule rule;
            rule.method = method;
            r.rules.push_back(rule);
            if (wantsHead(rule) && r.head == detector::Head::none) r.head = detector::Head::all;
        }
        if (!on) std::erase_if(r.rules, is_it);
        if (r.rules.empty()) r.rules.emplace_back();
    });
    refresh();  // the last one stays
}

void DetectorTraining::refreshLosses() {
    const DetectorLab& lab = m_view.value();
    if (const auto newest = lossListVersion(); newest != m_listed) {
        m_listed = newest;
        m_losses->listLosses();
    }
    const QSignalBlocker quiet(m_others);
    m_others->clear();
    std::vector<StagedLoss> listed;
    m_checked.clear();
    for (std::size_t i = 0; i < lab.recipe.losses.size(); ++i) {
        const StagedLoss& loss = lab.recipe.losses[i];
        const bool twice = std::any_of(listed.begin(), listed.end(), [&](const StagedLoss& other) {
            return other.first.id() == loss.first.id();
        });
        if (loss.later.empty() && !twice && m_losses->itemOf(loss.first.entry())) {
            listed.push_back(loss);
            m_checked.push_back(i);
            continue;
        }
        auto* item = new QListWidgetItem(detectorLossName(lab, i), m_others);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setToolTip(plainTip(text(loss.spec())));
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setCheckState(Qt::Checked);
    }
    m_form->setRowVisible(m_others, m_others->count() > 0);
    if (m_others->count() > 0)
        m_others->setFixedHeight(
            m_others->sizeHintForRow(0) * std::min(m_others->count(), kOthersInSight) + 6);
    m_losses->showLosses(listed);
    m_reference->clear();
    for (std::size_t i = 0; i < lab.recipe.losses.size(); ++i)
        m_reference->addItem(detectorLossName(lab, i));
    m_reference->setCurrentIndex(lab.recipe.reference);
}

void DetectorTraining::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();  // there may be other losses now
}

void DetectorTraining::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitComplaint();
}

void DetectorTraining::refresh() {
    const detector::Recipe& recipe = m_view.value().recipe;
    refreshLosses();
    for (const CountRow& row : m_counts) {
        const QSignalBlocker quiet(row.field);
        row.field->setValue(recipe.*row.count->value);
    }
    for (std::size_t i = 0; i < boxForms().size(); ++i)
        if (boxForms()[i] == recipe.encoding) m_encoding->setCurrentIndex(static_cast<int>(i));
    for (std::size_t i = 0; i < optimizers().size(); ++i)
        if (&optimizers()[i] == &recipe.optimizer.entry())
            m_optimizer->setCurrentIndex(static_cast<int>(i));
    m_threshold->showValue(recipe.assigner.max.pos);
    m_threshold->setEnabled(recipe.assigner.kind == assign::AssignerKind::max);
    m_overlap->setCurrentIndex(recipe.assigner.kind == assign::AssignerKind::atss         ? 2
                               : recipe.assigner.overlap.kind == assign::OverlapKind::iou ? 0
                                                                                          : 1);
    m_head->setCurrentIndex(static_cast<int>(recipe.head));
    const QSignalBlocker quiet(m_rules);
    for (int i = 0; i < m_rules->count(); ++i) {
        const bool on = std::any_of(recipe.rules.begin(), recipe.rules.end(), [i](const auto& r) {
            return r.method == static_cast<suppress::Method>(i);
        });
        m_rules->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

}  // namespace iou
