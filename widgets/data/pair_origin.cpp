// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_origin.hpp"

#include "widgets/model/document_history.hpp"

namespace iou {

PairOrigin::PairOrigin(DocumentHistory& history) : QObject(&history) {}

void PairOrigin::say(const QString& words, Remedy remedy) {
    if (words == m_words && remedy == m_remedy) return;
    m_words = words;
    m_remedy = remedy;
    emit changed();
}

}  // namespace iou
