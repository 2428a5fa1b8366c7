// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/shown_options.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace iou {

namespace {

enum CameraChoice { as_session, whole_run, with_boxes };

QString elementName(FigureElement element) {
    switch (element) {
    case FigureElement::arrows: return ShownOptions::tr("Arrows");
    case FigureElement::card: return ShownOptions::tr("Card of numbers");
    case FigureElement::captions: return ShownOptions::tr("Names of the boxes");
    case FigureElement::grid: return ShownOptions::tr("Grid");
    case FigureElement::intersection: return ShownOptions::tr("Intersection");
    case FigureElement::enclosing: return ShownOptions::tr("Enclosing box");
    case FigureElement::distance: return ShownOptions::tr("Line between the centres");
    case FigureElement::interpolated: return ShownOptions::tr("Box between");
    case FigureElement::path: return ShownOptions::tr("Path");
    case FigureElement::centres: return ShownOptions::tr("Centres");
    case FigureElement::field: return ShownOptions::tr("Arrows of the surface");
    case FigureElement::isolines: return ShownOptions::tr("Isolines");
    case FigureElement::best: return ShownOptions::tr("Cross at the best place");
    case FigureElement::color_bar: return ShownOptions::tr("Bar of the colours");
    case FigureElement::trail: break;
    }
    return ShownOptions::tr("Boxes along the path");
}

/// "0:2", in the interface's numbers.
std::optional<Range> rangeFrom(const QString& words) {
    const QStringList ends = words.split(u':');
    if (ends.size() != 2) return {};
    const auto lo = numberFromText(ends[0]), hi = numberFromText(ends[1]);
    if (!lo || !hi || *lo >= *hi) return {};
    return Range{*lo, *hi};
}

}  // namespace

ShownOptions::ShownOptions(bool film, QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(spacing::half + 2);
    form->setHorizontalSpacing(spacing::unit + spacing::half);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_hidden = new QToolButton(this);
    m_hidden->setPopupMode(QToolButton::InstantPopup);
    m_hidden->setAccessibleName(tr("Leave out"));
    m_hidden->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(m_hidden);
    for (std::size_t i = 0; i < figureElementNames().size(); ++i) {
        QAction* element = menu->addAction(elementName(static_cast<FigureElement>(i)));
        element->setCheckable(true);
        connect(element, &QAction::toggled, this, [this] {
            nameHidden();
            emit changed();
        });
        m_elements.push_back(element);
    }
    m_hidden->setMenu(menu);
    form->addRow(tr("Leave out"), m_hidden);
    m_camera = new QComboBox(this);
    m_camera->addItem(tr("As in the window"), as_session);
    m_camera->addItem(tr("All of the run"), whole_run);
    if (film) m_camera->addItem(tr("Goes with the boxes"), with_boxes);
    form->addRow(tr("Camera"), m_camera);
    m_colors = new QLineEdit(this);
    m_colors->setPlaceholderText(tr("by the values; or as 0:2"));
    form->addRow(tr("Range of colours"), m_colors);
    connect(m_camera, &QComboBox::currentIndexChanged, this, [this] {
        m_own_camera.reset();
        emit changed();
    });
    connect(m_colors, &QLineEdit::textChanged, this, &ShownOptions::changed);
    nameHidden();
}

void ShownOptions::nameHidden() {
    QStringList names;
    for (const QAction* element : m_elements)
        if (element->isChecked()) names << element->text();
    m_hidden->setText(names.isEmpty()    ? tr("Nothing")
                      : names.size() < 3 ? names.join(QStringLiteral(", "))
                                         : tr("%n elements", "", static_cast<int>(names.size())));
}

void ShownOptions::take(FigureSpec& figure, bool& follows) const {
    figure.hidden = 0;
    for (std::size_t i = 0; i < m_elements.size(); ++i)
        if (m_elements[i]->isChecked()) figure.hidden |= bitOf(static_cast<FigureElement>(i));
    figure.camera = m_own_camera;
    figure.fits_camera = m_camera->currentIndex() == whole_run;
    follows = m_camera->currentIndex() == with_boxes;
    figure.color_range = rangeFrom(m_colors->text());
}

void ShownOptions::show(const FigureSpec& figure, bool follows) {
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < m_elements.size(); ++i)
        m_elements[i]->setChecked(iou::isHidden(figure.hidden, static_cast<FigureElement>(i)));
    m_camera->setCurrentIndex(follows ? with_boxes : figure.fits_camera ? whole_run : as_session);
    m_own_camera = figure.camera;
    m_colors->setText(figure.color_range ? numberText(figure.color_range->lo) + u':' +
                                               numberText(figure.color_range->hi)
                                         : QString());
    nameHidden();
}

}  // namespace iou
