// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/setup_panel.hpp"

#include "core/anchors/anchor_presets.hpp"
#include "widgets/assign/setup_text.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kSetupHeight = 200;  ///< pixels it insists on

template <class T>
QString listText(const std::vector<T>& numbers) {
    QStringList out;
    for (const T x : numbers) out << numberText(static_cast<double>(x), 6);
    return out.join(QLatin1Char(' '));
}

}  // namespace

SetupPanel::SetupPanel(DocumentHistory& history, FrameImages& images, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<AssignView>(history)), m_images(images) {
    buildFields();
    layOut();
    connectFields();
    refresh();
}

NumberField* SetupPanel::numberField(double lo, double hi, const QString& tip,
                                     const std::function<void(AssignSetup&, double)>& set,
                                     const QString& name) {
    auto* field = new NumberField(this);
    field->setRange(lo, hi);
    field->setToolTip(tip);
    connect(field, &NumberField::valueChanged, this,
            [this, set, name](double x) { change(name, [&](AssignSetup& s) { set(s, x); }); });
    return field;
}

void SetupPanel::buildFields() {
    m_which = new QComboBox(this);
    m_which->addItems({tr("First"), tr("Second, beside it")});
    m_which->setToolTip(tr("The setup that is shown here; the second one is there while both are "
                           "side by side"));
    m_anchors = new QComboBox(this);
    for (const auto& preset : assign::anchorPresets()) {
        m_anchors->addItem(text(preset.name), text(preset.id));
        m_anchors->setItemData(m_anchors->count() - 1, localText(preset.sentence), Qt::ToolTipRole);
    }
    m_anchors->addItem(tr("Own anchors"), QStringLiteral("free"));
    m_anchors->setToolTip(tr("Boxes at every place of a grid, as published detectors have them"));
    const auto list = [this](const QString& tip) {
        auto* field = new QLineEdit(this);
        field->setToolTip(tip);
        connect(field, &QLineEdit::editingFinished, this, &SetupPanel::setOwn);
        return field;
    };
    m_strides = list(tr("Pixels between places, a level each"));
    m_scales = list(tr("Sides of the boxes in strides"));
    m_ratios = list(tr("Height over width of the boxes"));
    m_centred = new QCheckBox(tr("About the middle of a place"), this);
    m_centred->setToolTip(tr("Else about its upper left corner"));
    m_overlap = new QComboBox(this);
    m_overlap->addItems({QStringLiteral("IoU"), tr("GGIoU, Gaussian of the overlap's size"),
                         tr("GGIoU, Gaussian of the truth's size"), tr("Another measure")});
    m_overlap->setToolTip(tr("How much an anchor and a truth overlap"));
    m_measure = new QLineEdit(this);
    m_measure->setToolTip(tr("A metric or loss of the registry with values from 0 to 1, of a loss "
                             "1 − L: nwd:c=20"));
    m_alpha = numberField(
        0.0, 1.0, tr("Share of GGIoU's Gaussian"),
        [](AssignSetup& s, double x) { s.assigner.overlap.alpha = x; }, QStringLiteral("α"));
    m_beta = numberField(
        1e-3, 10.0, tr("Standard deviation of the Gaussian, in sizes"),
        [](AssignSetup& s, double x) { s.assigner.overlap.beta = x; }, QStringLiteral("β"));
    m_assigner = new QComboBox(this);
    for (const auto& preset : assign::maxPresets())
        m_assigner->addItem(localText(preset.name), text(preset.id));
    m_assigner->addItem(tr("Own thresholds"), QString());
    m_assigner->addItem(tr("ATSS: thresholds of each truth"), QStringLiteral("atss"));
    m_assigner->setToolTip(tr("Which anchors learn a truth: those that overlap it enough, or "
                              "those that stand out among the nearest (ATSS)"));
    using S = AssignSetup;
    m_pos = numberField(
        1e-6, 1.0, tr("An anchor is positive from this overlap"),
        [](S& s, double x) {
            s.assigner.max.pos = x;
            s.assigner.max.neg = std::min(s.assigner.max.neg, x);
            s.assigner.max.neg_from = std::min(s.assigner.max.neg_from, x);
        },
        tr("Threshold of positives"));
    m_neg = numberField(
        0.0, 1.0,
        tr("An anchor is negative below this overlap, and ignored "
           "between both"),
        [](S& s, double x) {
            s.assigner.max.neg = x;
            s.assigner.max.pos = std::max(s.assigner.max.pos, x);
            s.assigner.max.neg_from = std::min(s.assigner.max.neg_from, x);
        },
        tr("Threshold of negatives"));
    m_neg_from = numberField(
        0.0, 1.0, tr("An anchor is ignored below this overlap, too"),
        [](S& s, double x) { s.assigner.max.neg_from = std::min(x, s.assigner.max.neg); },
        tr("Lower end of negatives"));
    m_min_pos = numberField(
        0.0, 1.0, tr("The least overlap that is forced"),
        [](S& s, double x) { s.assigner.max.min_pos = x; }, tr("Least forced overlap"));
    m_force = new QComboBox(this);
    for (const auto force :
         {assign::Force::all, assign::Force::first, assign::Force::none, assign::Force::keep})
        m_force->addItem(forceTitle(force));
    m_force->setToolTip(tr("What a truth gets whatever the threshold: the anchors it overlaps "
                           "most. Anchors inside a long truth often tie"));
    m_nearest = new QSpinBox(this);
    m_nearest->setRange(1, 10'000);
    m_nearest->setKeyboardTracking(false);
    m_nearest->setToolTip(tr("Anchors of each level a truth looks at"));
    m_ignore_share = numberField(
        0.0, 1.0,
        tr("An anchor is ignored with more than this share of it inside "
           "an ignore region"),
        [](S& s, double x) { s.assigner.ignore_share = x; }, tr("Share that is ignored"));
    m_inside = new QCheckBox(tr("Inside the image only"), this);
    m_inside->setToolTip(tr("Leaves anchors out that stick out of the image"));
    m_border = numberField(
        0.0, 1e9, tr("They may stick out by so many pixels"),
        [](S& s, double x) {
            if (s.assigner.border) s.assigner.border = x;
        },
        tr("Border"));
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(1, 20'000);
        side->setKeyboardTracking(false);
    }
    m_fault = new QLabel(this);
    m_fault->setWordWrap(true);
    m_fault->setForegroundRole(QPalette::PlaceholderText);
}

void SetupPanel::layOut() {
    auto* fields = new QWidget(this);
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnMinimumWidth(0, formLabelWidth(*this));
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto add = [&](const QString& name, QWidget* field) {
        auto* label = new QLabel(name, fields);
        label->setBuddy(field);
        label->setToolTip(field->toolTip());
        field->setAccessibleName(name);
        if (auto* combo = qobject_cast<QComboBox*>(field)) {
            combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            combo->setMinimumContentsLength(10);
        }
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1);
        m_rows.push_back({label, field});
    };
    add(tr("Setup"), m_which);
    add(tr("Anchors"), m_anchors);
    add(tr("Strides"), m_strides);
    add(tr("Sides"), m_scales);
    add(tr("Ratios"), m_ratios);
    add(QString(), m_centred);
    add(tr("Overlap"), m_overlap);
    add(tr("Measure"), m_measure);
    add(QStringLiteral("α"), m_alpha);
    add(QStringLiteral("β"), m_beta);
    add(tr("Assigner"), m_assigner);
    add(tr("Positive from"), m_pos);
    add(tr("Negative below"), m_neg);
    add(tr("… and from"), m_neg_from);
    add(tr("Forced"), m_force);
    add(tr("… from"), m_min_pos);
    add(tr("Nearest"), m_nearest);
    add(tr("Ignored share"), m_ignore_share);
    add(QString(), m_inside);
    add(tr("Border"), m_border);
    m_image = new QWidget(fields);
    auto* image = new QHBoxLayout(m_image);
    image->setContentsMargins(0, 0, 0, 0);
    image->setSpacing(spacing::half);
    image->addWidget(m_width, 1);
    image->addWidget(new QLabel(QStringLiteral("×"), m_image));
    image->addWidget(m_height, 1);
    auto* choose = new QPushButton(tr("Choose…"), fields);
    choose->setToolTip(tr("A picture of yours behind the boxes; without one there is a sheet"));
    connect(choose, &QPushButton::clicked, this, &SetupPanel::chooseImage);
    add(tr("Image"), m_image);
    add(tr("Picture"), choose);
    grid->addWidget(m_fault, line++, 0, 1, 2);
    grid->setRowStretch(line, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new FittingScrollArea(fields, kSetupHeight, this));
}

void SetupPanel::connectFields() {
    connect(m_which, &QComboBox::activated, this, &SetupPanel::refresh);
    connect(m_anchors, &QComboBox::activated, this, [this](int index) {
        change(tr("Choose anchors"), [&](AssignSetup& s) {
            s.anchors = m_anchors->itemData(index).toString().toStdString();
        });
    });
    connect(m_centred, &QCheckBox::clicked, this, &SetupPanel::setOwn);
    connect(m_overlap, &QComboBox::activated, this, &SetupPanel::setOverlap);
    connect(m_measure, &QLineEdit::editingFinished, this, &SetupPanel::setMeasure);
    connect(m_assigner, &QComboBox::activated, this, &SetupPanel::setAssigner);
    connect(m_force, &QComboBox::activated, this, [this](int index) {
        change(tr("Forced matches"), [index](AssignSetup& s) {
            s.assigner.max.force = static_cast<assign::Force>(index);
        });
    });
    connect(m_nearest, &QSpinBox::valueChanged, this, [this](int n) {
        change(tr("Nearest anchors"), [n](AssignSetup& s) { s.assigner.nearest = n; });
    });
    connect(m_inside, &QCheckBox::clicked, this, [this](bool on) {
        change(tr("Inside the image only"), [on](AssignSetup& s) {
            s.assigner.border = on ? std::optional<double>(0.0) : std::nullopt;
        });
    });
    for (QSpinBox* side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, [this] {
            m_view.lab().apply(
                tr("Image size"),
                [this](AssignLab& lab) {
                    lab.image = {m_width->value(), m_height->value()};
                },
                QStringLiteral("assign.image"));
        });
    connect(&m_view.lab(), &LabSignals::changed, this, &SetupPanel::refresh);
    connect(&m_view, &AssignView::resultChanged, this, &SetupPanel::refresh);
}

void SetupPanel::change(const QString& name, const Change& edit) {
    const bool second = m_which->currentIndex() == 1;
    m_view.lab().apply(
        name, [&](AssignLab& lab) { edit(second ? lab.second : lab.first); },
        QStringLiteral("assign.%1.%2").arg(second ? 2 : 1).arg(name));
}

const AssignSetup& SetupPanel::shown() const {
    return m_which->currentIndex() == 1 ? m_view.value().second : m_view.value().first;
}

void SetupPanel::setVisibleRows() {
    const AssignSetup& s = shown();
    const bool own = s.anchors == "free", atss = s.assigner.kind == assign::AssignerKind::atss;
    const auto kind = s.assigner.overlap.kind;
    const bool ggiou =
        kind == assign::OverlapKind::ggiou || kind == assign::OverlapKind::ggiou_truth;
    for (const Row& row : m_rows) {
        const QWidget* f = row.field;
        bool seen = true;
        if (f == m_strides || f == m_scales || f == m_ratios || f == m_centred) seen = own;
        if (f == m_measure) seen = kind == assign::OverlapKind::entry;
        if (f == m_alpha || f == m_beta) seen = ggiou;
        if (f == m_pos || f == m_neg || f == m_neg_from || f == m_min_pos || f == m_force)
            seen = !atss;
        if (f == m_nearest) seen = atss;
        if (f == m_ignore_share) seen = !m_view.value().ignore.empty();
        if (f == m_border) seen = s.assigner.border.has_value();
        row.label->setVisible(seen);
        row.field->setVisible(seen);
    }
}

void SetupPanel::refresh() {
    const AssignLab& lab = m_view.value();
    if (!lab.compare && m_which->currentIndex() == 1) m_which->setCurrentIndex(0);
    m_which->setEnabled(lab.compare);
    const AssignSetup& s = shown();
    const assign::Assigner& a = s.assigner;
    m_anchors->setCurrentIndex(m_anchors->findData(text(s.anchors)));
    if (!m_strides->hasFocus()) m_strides->setText(listText(lab.own.strides));
    if (!m_scales->hasFocus()) m_scales->setText(listText(lab.own.scales));
    if (!m_ratios->hasFocus()) m_ratios->setText(listText(lab.own.ratios));
    m_centred->setChecked(lab.own.centred);
    m_overlap->setCurrentIndex(static_cast<int>(a.overlap.kind));
    if (!m_measure->hasFocus() && a.overlap.entry)
        m_measure->setText(text(assign::measureText(a.overlap)));
    m_alpha->showValue(a.overlap.alpha);
    m_beta->showValue(a.overlap.beta);
    int assigner = m_assigner->findData(QString());
    for (const auto& preset : assign::maxPresets())
        if (preset.settings == a.max) assigner = m_assigner->findData(text(preset.id));
    if (a.kind == assign::AssignerKind::atss)
        assigner = m_assigner->findData(QStringLiteral("atss"));
    m_assigner->setCurrentIndex(assigner);
    m_pos->showValue(a.max.pos);
    m_neg->showValue(a.max.neg);
    m_neg_from->showValue(a.max.neg_from);
    m_min_pos->showValue(a.max.min_pos);
    m_force->setCurrentIndex(static_cast<int>(a.max.force));
    m_ignore_share->showValue(a.ignore_share);
    m_inside->setChecked(a.border.has_value());
    m_border->showValue(a.border.value_or(0.0));
    for (const auto& [field, value] :
         {std::pair{m_nearest, a.nearest}, std::pair{m_width, lab.image.width},
          std::pair{m_height, lab.image.height}}) {
        const QSignalBlocker blocker(field);
        field->setValue(value);
    }
    m_fault->setText(m_view.problem());
    setVisibleRows();
}

}  // namespace iou
