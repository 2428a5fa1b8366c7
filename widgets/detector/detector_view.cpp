// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_view.hpp"

#include "core/experiment/remembered.hpp"
#include "core/numbers/bounded.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr int kMomentTime = 700;  // ms

/// What is replayed.
detector::Recipe shownRun(const DetectorLab& lab) {
    return detector::oneRun(lab.recipe, lab.seed, static_cast<std::size_t>(lab.loss));
}

}  // namespace

int placeOf(const DetectorLab& lab) {
    if (lab.walk == DetectorWalk::images) return lab.image;
    return lab.moment < 0 ? lastPlaceOf(lab) : lab.moment;
}

int lastPlaceOf(const DetectorLab& lab) {
    return lab.walk == DetectorWalk::images ? lab.recipe.test_images - 1 : lab.recipe.checkpoints;
}

std::optional<DetectorScene> sceneOf(const DetectorLab& lab, const detector::Replay& replay,
                                     int place) {
    const bool of_images = lab.walk == DetectorWalk::images;
    const int moment = !of_images ? place : lab.moment < 0 ? lab.recipe.checkpoints : lab.moment;
    const auto at = static_cast<std::size_t>(moment), rule = static_cast<std::size_t>(lab.rule),
               image = static_cast<std::size_t>(of_images ? place : lab.image);
    if (place < 0 || at >= replay.moments.size() || image >= replay.scenes.size()) return {};
    const auto& there = replay.moments[at];
    DetectorScene out{
        replay.scenes[image], there.detections[rule][image], {}, static_cast<int>(image),
        there.step,           there.measures[rule]};
    out.judged = detector::judge(lab.recipe, out.scene, out.detections, lab.threshold);
    return out;
}

DetectorView::DetectorView(DocumentHistory& history) : m_lab(history) {
    m_timer.setInterval(kMomentTime);
    connect(&m_timer, &QTimer::timeout, this, &DetectorView::advance);
    connect(&m_lab, &LabSignals::changed, this, &DetectorView::follow);
    connect(&m_runs, &DetectorRuns::liveChanged, this, &DetectorView::refreshCurves);
    connect(&m_runs, &DetectorRuns::experimentDone, this, &DetectorView::take);
    connect(&m_runs, &DetectorRuns::refused, this, [this](const Error& error) {
        m_trouble = error;
        emit changed();
    });
    connect(&m_runs, &DetectorRuns::sweepDone, this, [this](const auto& points) {
        m_lab.apply(tr("Try thresholds"), [&](DetectorLab& lab) {
            lab.sweep = {m_sweep_loss, m_sweep_rule, points};
        });
    });
    m_value = m_lab.value();
    compare();
    refreshCurves();
}

DetectorView::~DetectorView() {
    m_runs.drop();
    m_replays.cancel();
}

void DetectorView::follow() {
    const bool same_recipe = m_value.recipe == m_lab.value().recipe;
    const bool same_walk = same_recipe && m_value.walk == m_lab.value().walk;
    const bool same_runs = same_recipe && m_value.runs == m_lab.value().runs;
    m_value = m_lab.value();
    if (!same_recipe) {
        m_runs.drop();  // nobody asks for the old recipe's results any more
        m_trouble.reset();
        m_scene_asked = false;
    }
    if (!same_walk) {
        if (playing()) {
            m_timer.stop();
            emit playingChanged(false);
        }
        m_played = -1;
    }
    const bool swept = m_sweep_loss == m_value.loss && m_sweep_rule == m_value.rule;
    if (!swept && m_runs.work() == DetectorRuns::Work::sweep) m_runs.drop();
    if (!same_runs) compare();
    refreshCurves();
    requestReplay();
    refreshScene();
    emit changed();
}

void DetectorView::compare() {
    const detector::Results results = resultsOf(m_value);
    m_comparison = detector::compareLosses(m_value.recipe, results, m_value.recipe.steps);
    m_rule_comparison = detector::compareRules(m_value.recipe, results, m_value.recipe.steps);
}

void DetectorView::editRecipe(const QString& name,
                              const std::function<void(detector::Recipe&)>& change,
                              const QString& merge_key) {
    detector::Recipe recipe = m_lab.value().recipe;
    change(recipe);
    const auto fine = detector::checkRecipe(recipe);
    const bool had_trouble = m_trouble.has_value();
    m_trouble = fine ? std::optional<Error>() : fine.error();
    if (fine)
        m_lab.apply(
            name, [&recipe](DetectorLab& lab) { setRecipe(lab, recipe); }, merge_key);
    if (had_trouble || m_trouble) emit changed();  // fields show what is so
}

void DetectorView::start() {
    m_trouble.reset();
    m_runs.startExperiment(m_value.recipe);
    refreshCurves();
    emit changed();
}

void DetectorView::startOrCancel() {
    if (m_runs.work() == DetectorRuns::Work::none)
        start();
    else
        m_runs.cancel();
}

void DetectorView::startSweep() {
    m_sweep_loss = m_value.loss;
    m_sweep_rule = m_value.rule;
    m_runs.startSweep(m_value.recipe, static_cast<std::size_t>(m_sweep_loss),
                      static_cast<std::size_t>(m_sweep_rule));
}

const SharedList<detector::SweepPoint>& DetectorView::sweep() const {
    static const SharedList<detector::SweepPoint> none;
    const detector::Sweep& made = m_value.sweep;
    return made.loss == m_value.loss && made.rule == m_value.rule ? made.points : none;
}

void DetectorView::take(const std::vector<detector::Run>& runs) {
    if (!runs.empty())
        m_lab.apply(tr("Run the experiment"), [&runs](DetectorLab& lab) { lab.runs = runs; });
    refreshCurves();
    emit changed();
}

void DetectorView::refreshCurves() {
    const std::vector<detector::Run> kept(m_value.runs.begin(), m_value.runs.end());
    m_curves = detector::meanCurves(m_value.recipe, training() ? m_runs.live() : kept,
                                    static_cast<std::size_t>(m_value.rule), m_value.measure);
    emit curvesChanged();
}

void DetectorView::setSceneWanted(bool wanted) {
    m_scene_wanted = wanted;
    if (!wanted) return;
    requestReplay();
    refreshScene();
}

void DetectorView::askForScene() {
    m_scene_asked = true;
    requestReplay();
    refreshScene();
}

void DetectorView::requestReplay() {
    detector::Recipe wanted = shownRun(m_value);
    if (m_replayed == wanted) return;
    m_replay.reset();
    m_replayed.reset();
    m_replays.cancel();
    m_expected = 0;
    if (!m_scene_wanted) return;
    m_replay = detector::rememberedReplay(wanted);
    if (!m_replay && !m_scene_asked && !detector::isQuick(wanted)) return;
    m_replayed = wanted;
    if (m_replay) return;
    m_expected = m_replays.request([this, wanted](Progress& progress, std::uint64_t generation) {
        auto made = detector::replay(wanted, 0, 0, &progress);
        if (!made || progress.cancelled()) return;
        const auto shared = detector::remember(wanted, std::move(*made));
        QMetaObject::invokeMethod(
            this,
            [this, generation, shared] {
                if (generation != m_expected) return;
                m_replay = shared;
                refreshScene();
            },
            Qt::QueuedConnection);
    });
}

void DetectorView::refreshScene() {
    m_scene = m_replay ? sceneOf(m_value, *m_replay, place()) : std::nullopt;
    emit sceneChanged();
}

void DetectorView::showPlace(int place) {
    m_played = -1;
    place = bounded(place, 0, lastPlace());
    if (place == placeOf(m_value)) return refreshScene();
    if (m_value.walk == DetectorWalk::images)
        m_lab.apply(
            tr("Test image"), [place](DetectorLab& lab) { lab.image = place; },
            QStringLiteral("detector image"));
    else
        m_lab.apply(
            tr("Moment of the training"),
            [place](DetectorLab& lab) { lab.moment = place == lastPlaceOf(lab) ? -1 : place; },
            QStringLiteral("detector moment"));
}

void DetectorView::setPlaying(bool on) {
    if (on == playing()) return;
    if (on) {
        if (sceneWaits()) askForScene();
        m_played = place() >= lastPlace() ? 0 : place();
        m_timer.start();
        refreshScene();
    } else {
        m_timer.stop();
        showPlace(place());
    }
    emit playingChanged(on);
}

void DetectorView::advance() {
    if (!m_replay) return;  // it is being made
    if (m_played >= lastPlace()) return setPlaying(false);
    ++m_played;
    refreshScene();
}

void DetectorView::wait() {
    m_runs.wait();
    setSceneWanted(true);
    m_replays.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

QString pointsText(double share) {
    return share >= 0.0 ? QLocale().toString(100.0 * share, 'f', 1) : QStringLiteral("–");
}

QString differenceText(double share) {
    if (std::isnan(share)) return QStringLiteral("–");
    const double points = std::round(1e4 * share) / 100.0;
    const QString digits = QLocale().toString(std::abs(points), 'f', 2);
    return points > 0.0   ? u'+' + digits
           : points < 0.0 ? QChar(0x2212) + digits
                          : QChar(0x00b1) + digits;
}

QString measureName(detector::Measure measure) {
    switch (measure) {
    case detector::Measure::ap: return DetectorView::tr("AP");
    case detector::Measure::ap50: return DetectorView::tr("AP50");
    case detector::Measure::ap75: return DetectorView::tr("AP75");
    case detector::Measure::ap90: return DetectorView::tr("AP90");
    case detector::Measure::ap_small: return DetectorView::tr("AP small");
    case detector::Measure::ap_medium: return DetectorView::tr("AP medium");
    case detector::Measure::ap_large: return DetectorView::tr("AP large");
    case detector::Measure::ar: return DetectorView::tr("AR");
    case detector::Measure::precision: break;
    }
    return DetectorView::tr("Precision");
}

}  // namespace iou
