// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_picture.hpp"

#include "core/detector/code_loss.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

using average_precision::Verdict;

constexpr double kFaintest = 0.25;  ///< opacity of a detection of score 0
constexpr int kMostLabels = 14;     ///< of detections, those of the highest scores
constexpr double kPageEdge = 10.0, kWordSize = 9.0;

/// "detection 3, score 0.82: IoU 0.91 with truth 2".
QString detectionWords(const DetectorScene& scene, int index) {
    const auto i = static_cast<std::size_t>(index);
    const detector::JudgedScene::One& judged = scene.judged.detections[i];
    const QString name =
        tr("detection %1, score %2").arg(index + 1).arg(numberText(scene.detections[i].score, 2));
    const QString iou = numberText(judged.iou, 2);
    if (judged.truth >= 0)
        return tr("%1: IoU %2 with truth %3").arg(name, iou).arg(judged.truth + 1);
    return judged.iou > 0.0
               ? tr("%1: finds none; IoU %2 with the nearest of its class").arg(name, iou)
               : tr("%1: finds none").arg(name);
}

FrameBox detectionFrame(const DetectorScene& scene, int index, const Theme& theme) {
    const detector::Detected& d = scene.detections[static_cast<std::size_t>(index)];
    const auto& judged = scene.judged.detections[static_cast<std::size_t>(index)];
    FrameBox box;
    box.box = d.box.box();
    box.name = detectionWords(scene, index);
    QString mark;
    switch (judged.verdict) {
    case Verdict::hit:
        box.color = theme.interpolated;
        mark = QStringLiteral(" ✓");
        break;
    case Verdict::miss:
        box.color = theme.pred;
        box.dash = Qt::DashLine;
        mark = QStringLiteral(" ✗");
        break;
    case Verdict::ignored:
    case Verdict::beyond:
        box.color = theme.muted;
        box.dash = Qt::DotLine;
        break;
    }
    box.opacity = kFaintest + (1.0 - kFaintest) * std::clamp(d.score, 0.0, 1.0);
    box.fixed = true;
    if (index < kMostLabels) box.label = numberText(d.score, 2) + mark;
    return box;
}

void addObjects(const DetectorScene& scene, const Theme& theme, FrameScene& out) {
    for (std::size_t i = scene.scene.truths; i < scene.scene.objects.size(); ++i)
        out.boxes.push_back({.box = scene.scene.objects[i].box.box(),
                             .name = tr("looks like an object"),
                             .color = theme.muted,
                             .dash = Qt::DotLine,
                             .width = 1.2,
                             .fixed = true});
    for (std::size_t i = 0; i < scene.scene.truths; ++i) {
        const detector::SceneObject& truth = scene.scene.objects[i];
        out.boxes.push_back({.box = truth.box.box(),
                             .name = tr("truth %1").arg(i + 1),
                             .color = theme.target,
                             .width = 2.2,
                             .fill = 0.12,
                             .fixed = true});
        if (truth.visible != truth.box)
            out.boxes.push_back({.box = truth.visible.box(),
                                 .name = tr("visible part of truth %1").arg(i + 1),
                                 .color = theme.target,
                                 .dash = Qt::DotLine,
                                 .width = 1.0,
                                 .fill = 0.10,
                                 .fixed = true});
    }
}

/// How high words are in as many lines as they need.
double heightOf(const QString& words, double width) {
    return QFontMetricsF(uiFont(kWordSize))
        .boundingRect(QRectF(0.0, 0.0, width, 1e4), Qt::TextWordWrap, words)
        .height();
}

void paintWords(QPainter& p, const QRectF& area, const QString& words, const QColor& color,
                int alignment = Qt::AlignLeft) {
    p.setFont(uiFont(kWordSize));
    p.setPen(color);
    p.drawText(area, alignment | Qt::AlignTop | Qt::TextWordWrap, words);
}

}  // namespace

QString detectorNotice() { return localText(detector::whatItIs()); }

QString detectorLossName(const DetectorLab& lab, std::size_t loss) {
    std::vector<std::string> specs;
    for (const StagedLoss& each : lab.recipe.losses)
        specs.push_back(each.later.empty() ? detector::asTrained(lab.recipe, each.first).spec()
                                           : each.spec());
    return lossTitle(specs[loss], specs);
}

FrameScene detectorFrame(const std::optional<DetectorScene>& scene, const Theme& theme) {
    FrameScene out{.size = QSizeF(detector::image_side, detector::image_side)};
    if (!scene) return out;
    addObjects(*scene, theme, out);
    // True positives over false ones, sure ones over the others.
    for (const bool hits : {false, true})
        for (int i = static_cast<int>(scene->detections.size()) - 1; i >= 0; --i)
            if ((scene->judged.detections[static_cast<std::size_t>(i)].verdict == Verdict::hit) ==
                hits)
                out.boxes.push_back(detectionFrame(*scene, i, theme));
    return out;
}

QString detectorSceneWords(const DetectorLab& lab, const std::optional<DetectorScene>& scene) {
    if (!scene) return tr("The run is made again for its boxes …");
    const auto& judged = scene->judged;
    return tr("%1, image %2, step %3 of %4: %5 true and %6 false positives among %7 objects at IoU "
              "%8")
        .arg(detectorLossName(lab, static_cast<std::size_t>(lab.loss)))
        .arg(scene->image + 1)
        .arg(scene->step)
        .arg(lab.recipe.steps)
        .arg(judged.hits)
        .arg(judged.misses)
        .arg(scene->scene.truths)
        .arg(numberText(lab.threshold, 2));
}

void paintDetectorPage(QPainter& p, QSizeF size, const DetectorView& view, const Theme& theme) {
    const DetectorLab& lab = view.value();
    p.fillRect(QRectF({0.0, 0.0}, size), theme.window);
    QRectF page = QRectF({0.0, 0.0}, size).adjusted(kPageEdge, kPageEdge, -kPageEdge, -kPageEdge);
    const QString notice = detectorNotice();
    const double foot = heightOf(notice, page.width());
    paintWords(p, QRectF(page.left(), page.bottom() - foot, page.width(), foot), notice, theme.text,
               Qt::AlignHCenter);
    page.setBottom(page.bottom() - foot - 0.5 * kPageEdge);

    const bool wide = page.width() > 1.25 * page.height();
    QRectF numbers = page, image = page;
    if (wide) {
        image.setLeft(page.right() - std::min(page.height(), 0.5 * page.width()));
        numbers.setRight(image.left() - kPageEdge);
    } else {
        numbers.setBottom(page.top() + 0.42 * page.height());
        image.setTop(numbers.bottom() + kPageEdge);
    }
    const int step = view.scene() ? view.scene()->step : -1;
    if (wide) {
        QRectF upper = numbers, lower = numbers;
        upper.setBottom(numbers.top() + 0.55 * numbers.height());
        lower.setTop(upper.bottom() + kPageEdge);
        paintDetectorCurves(p, upper, lab, view.curves(), step, theme);
        paintDetectorDifferences(p, lower, lab, view.comparison(), theme);
    } else {
        paintDetectorCurves(p, numbers, lab, view.curves(), step, theme);
    }
    const QString words = detectorSceneWords(lab, view.scene());
    paintWords(p, image, words, theme.text);
    image.setTop(image.top() + heightOf(words, image.width()) + 3.0);
    p.save();
    p.translate(image.topLeft());
    p.setClipRect(QRectF({0.0, 0.0}, image.size()));
    const FrameScene frame = detectorFrame(view.scene(), theme);
    paintFrame(p, image.size(), frame, frameCamera(frame.size, image.size()), theme, {}, {});
    p.restore();
}

}  // namespace iou
