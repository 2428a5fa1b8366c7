// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/own_formula/formula_difference.hpp"

#include "core/registry/registry.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>

namespace iou {

FormulaDifference::FormulaDifference(ExplorerModel& model, QWidget* parent)
    : QLabel(parent), m_model(model) {
    setUiFont(*this, 8.5);
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QLabel::linkActivated, this, &FormulaDifference::openPair);
    connect(&m_model, &ExplorerModel::lossChanged, this, &FormulaDifference::refresh);
    connect(&m_model, &ExplorerModel::viewChanged, this, &FormulaDifference::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &FormulaDifference::refresh);
    refresh();
}

void FormulaDifference::refresh() {
    const Loss& loss = m_model.run().loss;
    const auto& minus = m_model.view().surface.minus;
    setVisible(minus.has_value());
    if (!minus) {
        m_worker.cancel();
        m_loss.reset();
        m_difference.reset();
        return;
    }
    if (m_loss == loss && m_other == minus) return;
    m_loss = loss;
    m_other = minus;
    m_difference.reset();
    m_worker.request([this, a = loss, b = *minus](Progress& progress, std::uint64_t generation) {
        const own::LossDifference difference = own::differenceOf(a, b, &progress);
        if (progress.cancelled()) return;
        QMetaObject::invokeMethod(
            this, [this, generation, difference] { receive(generation, difference); },
            Qt::QueuedConnection);
    });
    describe();
}

void FormulaDifference::receive(std::uint64_t generation, const own::LossDifference& difference) {
    if (!m_worker.isNewest(generation) || !m_loss) return;
    m_difference = difference;
    describe();
}

void FormulaDifference::describe() {
    const std::string name = listedName(m_other->entry());
    const QString sentence = m_difference ? localText(own::differenceText(*m_difference, name))
                                          : tr("comparing with %1 …").arg(iou::text(name));
    setAccessibleName(sentence);
    const bool differs = m_difference && !m_difference->equal();
    setText(differs ? QStringLiteral("<a href=\"pair\">%1</a>").arg(sentence.toHtmlEscaped())
                    : sentence.toHtmlEscaped());
    setToolTip(differs ? tr("Shows the pair of boxes at which they differ most") : QString());
}

void FormulaDifference::openPair() {
    if (!m_difference || m_difference->equal()) return;
    m_model.apply(tr("Boxes of the largest difference"), [this](Document& d) {
        d.explorer.scene.pred = m_difference->pred;
        d.explorer.scene.target = m_difference->target;
    });
    m_model.clock().setPlayhead(0);
    m_model.cameras().setShared({});
}

void FormulaDifference::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this);
}

}  // namespace iou
