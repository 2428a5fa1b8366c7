// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_options.hpp"

#include "app/formats/film_format.hpp"
#include "app/panels/workspaces.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace iou {

namespace {

using Views = std::vector<FigureView>;

const std::vector<Views>& offeredViews() {
    using enum FigureView;
    static const std::vector<Views> views{
        {scene, surface, curves}, {scene},           {surface}, {curves},       {scene, surface},
        {scene, curves},          {surface, curves}, {lanes},   {lanes, curves}};
    return views;
}

QString viewName(FigureView view) {
    switch (view) {
    case FigureView::scene: return PictureOptions::tr("scene");
    case FigureView::surface: return PictureOptions::tr("surface");
    case FigureView::lanes: return PictureOptions::tr("lanes side by side");
    case FigureView::curves: break;
    }
    return PictureOptions::tr("curves");
}

QString viewsName(const Views& views) {
    QStringList names;
    for (const FigureView view : views) names << viewName(view);
    QString name = names.join(PictureOptions::tr(" and "));
    name[0] = name[0].toUpper();
    return views.size() == 3
               ? PictureOptions::tr("All three: %1").arg(names.join(QStringLiteral(", ")))
               : name;
}

QString wordsName(FigureLabel label) {
    switch (label) {
    case FigureLabel::title: return PictureOptions::tr("Title");
    case FigureLabel::caption: return PictureOptions::tr("Caption");
    case FigureLabel::card: return PictureOptions::tr("Loss on the card");
    case FigureLabel::prediction: return PictureOptions::tr("Name of the prediction");
    case FigureLabel::ground_truth: return PictureOptions::tr("Name of the ground truth");
    case FigureLabel::surface_x: return PictureOptions::tr("Surface, horizontal");
    case FigureLabel::surface_y: return PictureOptions::tr("Surface, vertical");
    case FigureLabel::surface_value: return PictureOptions::tr("Surface, colours");
    case FigureLabel::curves_x: return PictureOptions::tr("Curves, horizontal");
    case FigureLabel::curves_upper: return PictureOptions::tr("Curves, upper");
    case FigureLabel::curves_lower: return PictureOptions::tr("Curves, lower");
    default: break;
    }
    return PictureOptions::tr("Legend, name %1")
        .arg(static_cast<int>(label) - first_legend_label + 1);
}

}  // namespace

PictureOptions::PictureOptions(Offer offer, QWidget* parent) : QWidget(parent), m_offer(offer) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(spacing::half + 2);
    form->setHorizontalSpacing(spacing::unit + spacing::half);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildViews();
    buildSize();
    buildWords();
    showWords();
}

void PictureOptions::buildViews() {
    auto* form = static_cast<QFormLayout*>(layout());
    m_views = new QComboBox(this);
    for (const Views& views : offeredViews()) m_views->addItem(viewsName(views));
    if (m_offer == Offer::window) m_views->addItem(tr("The whole window"));
    for (const WorkspaceRow& row : workspaceRows())
        if (row.middle && (m_offer == Offer::window || (m_offer == Offer::steps && row.steps)))
            m_views->addItem(QCoreApplication::translate("Workspaces", row.title).remove(u'&'),
                             QString::fromLatin1(row.id));
    m_views->setToolTip(tr("What the picture shows"));
    form->addRow(tr("Show"), m_views);
    m_theme = new QComboBox(this);
    m_theme->addItems({tr("As the session"), tr("Light"), tr("Dark")});
    m_theme->setToolTip(tr("Light for print and projectors"));
    form->addRow(tr("Colours"), m_theme);
    connect(m_views, &QComboBox::currentIndexChanged, this, [this] {
        showWords();
        emit changed();
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PictureOptions::changed);
}

void PictureOptions::buildSize() {
    auto* form = static_cast<QFormLayout*>(layout());
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(16, 7680);
        side->setSuffix(tr(" px"));
        side->setKeyboardTracking(false);
        connect(side, &QSpinBox::valueChanged, this, &PictureOptions::changed);
    }
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_sizes = new QComboBox(this);
    m_sizes->setToolTip(tr("Usual sizes"));
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160),
                             QSize(1080, 1080), QSize(1080, 1920)})
        m_sizes->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    connect(m_sizes, &QComboBox::activated, this,
            [this] { setPixels(m_sizes->currentData().toSize()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::half);
    row->addWidget(m_width, 1);
    row->addWidget(m_height, 1);
    form->addRow(tr("Size"), m_sizes);
    form->addRow(QString(), row);
    m_text = new QDoubleSpinBox(this);
    m_text->setRange(0.0, 16.0);
    m_text->setSingleStep(0.25);
    m_text->setSpecialValueText(tr("by the size"));
    m_text->setKeyboardTracking(false);
    m_text->setToolTip(tr("Size of text and lines; 1 is as on a screen"));
    connect(m_text, &QDoubleSpinBox::valueChanged, this, &PictureOptions::changed);
    form->addRow(tr("Text size"), m_text);
    setPixels({1280, 720});
}

void PictureOptions::buildWords() {
    auto* form = static_cast<QFormLayout*>(layout());
    for (int i = 0; i < figure_label_count; ++i) {
        auto* words = m_words[static_cast<std::size_t>(i)] = new QLineEdit(this);
        words->setPlaceholderText(i < 2 ? tr("none") : tr("as usual; - for none"));
        connect(words, &QLineEdit::textChanged, this, &PictureOptions::changed);
        form->addRow(wordsName(static_cast<FigureLabel>(i)), words);
        if (i != static_cast<int>(FigureLabel::caption)) continue;
        m_counter = new QCheckBox(tr("Step counter"), this);
        m_legend = new QCheckBox(tr("Legend"), this);
        m_legend->setChecked(true);
        m_transparent = new QCheckBox(tr("Transparent ground"), this);
        for (QCheckBox* box : {m_counter, m_legend, m_transparent}) {
            form->addRow(QString(), box);
            connect(box, &QCheckBox::toggled, this, &PictureOptions::changed);
        }
    }
}

FigureSpec PictureOptions::figure() const {
    FigureSpec figure;
    const auto index = static_cast<std::size_t>(m_views->currentIndex());
    figure.views = offeredViews()[std::min(index, offeredViews().size() - 1)];
    for (std::size_t i = 0; i < m_words.size(); ++i) figure.labels[i] = m_words[i]->text();
    figure.legend = m_legend->isChecked();
    figure.counter = m_counter->isChecked();
    figure.transparent = m_transparent->isEnabled() && m_transparent->isChecked();
    return figure;
}

bool PictureOptions::window() const {
    return m_offer == Offer::window &&
           static_cast<std::size_t>(m_views->currentIndex()) == offeredViews().size();
}

std::string PictureOptions::lab() const { return m_views->currentData().toString().toStdString(); }

void PictureOptions::setLab(const std::string& id) {
    const int index = m_views->findData(QString::fromStdString(id));
    if (index >= 0) m_views->setCurrentIndex(index);
}

QSize PictureOptions::pixels() const { return {m_width->value(), m_height->value()}; }
double PictureOptions::text() const { return m_text->value() < 0.25 ? 0.0 : m_text->value(); }

std::optional<bool> PictureOptions::dark() const {
    if (m_theme->currentIndex() == 0) return {};
    return m_theme->currentIndex() == 2;
}

void PictureOptions::setViews(const std::vector<FigureView>& views) {
    const auto& offered = offeredViews();
    const auto found = std::find(offered.begin(), offered.end(), views);
    if (found != offered.end()) m_views->setCurrentIndex(static_cast<int>(found - offered.begin()));
}

void PictureOptions::setFigure(const FigureSpec& figure, double text,
                               const std::optional<bool>& dark) {
    setViews(figure.views);
    for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i]->setText(figure.labels[i]);
    m_legend->setChecked(figure.legend);
    m_counter->setChecked(figure.counter);
    m_transparent->setChecked(figure.transparent);
    m_text->setValue(text);
    m_theme->setCurrentIndex(!dark ? 0 : *dark ? 2 : 1);
}

void PictureOptions::setLegendNames(int count) {
    m_legend_names = count;
    showWords();
}

/// Shows fields only for words that occur in the picture.
void PictureOptions::showWords() {
    const FigureSpec shown = figure();
    const bool of_figure = !window() && lab().empty();
    const bool curves = shown.shows(FigureView::curves);
    const bool named = curves || shown.shows(FigureView::lanes);
    auto* form = static_cast<QFormLayout*>(layout());
    for (QCheckBox* box : {m_counter, m_legend, m_transparent}) form->setRowVisible(box, of_figure);
    for (int i = 0; i < figure_label_count; ++i) {
        bool visible = true;
        switch (static_cast<FigureLabel>(i)) {
        case FigureLabel::title:
        case FigureLabel::caption: break;
        case FigureLabel::card:
        case FigureLabel::prediction:
        case FigureLabel::ground_truth: visible = shown.shows(FigureView::scene); break;
        case FigureLabel::surface_x:
        case FigureLabel::surface_y:
        case FigureLabel::surface_value: visible = shown.shows(FigureView::surface); break;
        case FigureLabel::curves_x:
        case FigureLabel::curves_upper:
        case FigureLabel::curves_lower: visible = curves; break;
        default: visible = named && i - first_legend_label < m_legend_names;
        }
        form->setRowVisible(m_words[static_cast<std::size_t>(i)], visible && of_figure);
    }
}

void PictureOptions::setPixels(QSize size) {
    {
        const QSignalBlocker width(m_width), height(m_height);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    emit changed();
}

void PictureOptions::setTransparentAllowed(const FilmFormat& format) {
    const bool allowed = format.keeps_transparency;
    m_transparent->setEnabled(allowed);
    m_transparent->setToolTip(localText(allowed ? format.transparency_loss
                                                : phrase("%1 has no transparency", format.label)));
}

}  // namespace iou
