// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_bars.hpp"

#include "widgets/data/pair_origin.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/plain_text.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace iou {

namespace {

QHBoxLayout* rowIn(QWidget& bar) {
    auto* const row = new QHBoxLayout(&bar);
    row->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    row->setSpacing(spacing::half);
    return row;
}

QLabel* wordsIn(QWidget& bar) {
    auto* const words = new QLabel(&bar);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return words;
}

}  // namespace

OriginBar::OriginBar(PairOrigin& origin, QWidget* parent) : QWidget(parent), m_origin(origin) {
    auto* const row = rowIn(*this);
    row->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    m_words = wordsIn(*this);
    m_remedy = new QPushButton(this);
    m_drop = new QPushButton(tr("Forget"), this);
    m_drop->setToolTip(tr("The session keeps these files no longer; the boxes in the scene stay"));
    row->addWidget(m_words, 1);
    row->addWidget(m_remedy);
    row->addWidget(m_drop);
    connect(m_remedy, &QPushButton::clicked, &m_origin, &PairOrigin::remedyRequested);
    connect(m_drop, &QPushButton::clicked, &m_origin, &PairOrigin::dropRequested);
    connect(&m_origin, &PairOrigin::changed, this, &OriginBar::refresh);
    refresh();
}

QString OriginBar::words() const { return m_words->text(); }

void OriginBar::refresh() {
    using enum PairOrigin::Remedy;
    m_words->setText(m_origin.words());
    const PairOrigin::Remedy remedy = m_origin.remedy();
    m_remedy->setVisible(remedy != none);
    m_drop->setVisible(remedy == locate || remedy == import);
    m_remedy->setText(remedy == locate ? tr("Locate…")
                      : remedy == take ? tr("Take as it is")
                                       : tr("Import…"));
    m_remedy->setToolTip(remedy == locate ? tr("Choose where it is now; what lay beside it is "
                                               "taken from there too")
                         : remedy == take ? tr("The session keeps the file as it is now")
                                          : tr("Choose the files anew"));
    setVisible(!m_origin.words().isEmpty());
}

PictureBar::PictureBar(PairPictures& pictures, PairOrigin& origin, QWidget* parent)
    : QWidget(parent), m_pictures(pictures) {
    auto* const row = rowIn(*this);
    m_shown = new QCheckBox(tr("Picture"), this);
    m_shown->setToolTip(tr("The image of the pair under its boxes, from the folder of pictures"));
    m_folder = new QPushButton(tr("Folder…"), this);
    m_folder->setToolTip(tr("The folder of the pictures (PNG, JPEG), by whose names they are "
                            "found; nothing outside of it is read"));
    m_words = wordsIn(*this);
    m_words->setWordWrap(false);
    row->addWidget(m_words, 1);
    row->addWidget(m_shown);
    row->addWidget(m_folder);
    // Without a folder the switch asks for one.
    connect(m_shown, &QCheckBox::toggled, this, [this, &origin](bool on) {
        m_pictures.setShown(on);
        if (on && !m_pictures.folder()) emit origin.picturesRequested();
    });
    connect(m_folder, &QPushButton::clicked, &origin, &PairOrigin::picturesRequested);
    connect(&m_pictures, &PairPictures::changed, this, &PictureBar::refresh);
    refresh();
}

const QString& PictureBar::words() const { return m_pictures.words(); }

void PictureBar::setSummary(const QString& words, const QString& tip) {
    m_summary = words;
    m_summary_tip = tip;
    refresh();
}

void PictureBar::refresh() {
    const QSignalBlocker quiet(m_shown);
    m_shown->setChecked(m_pictures.isShown());
    const QString& reason = m_pictures.words();
    m_words->setText(reason.isEmpty() ? m_summary : reason);
    m_words->setToolTip(reason.isEmpty() ? m_summary_tip : plainTip(reason));
}

}  // namespace iou
