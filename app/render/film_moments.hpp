// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/moment_source.hpp"
#include "app/render/animation.hpp"
#include "widgets/drawing/fonts.hpp"

namespace iou {

/// The moments of a film's motion: all steps of a run, or evenly some of a long one.
class FilmMoments : public MomentSource {
public:
    /// shown: the session as sessionFor() gives it. Both outlive this.
    FilmMoments(const Session& shown, const AnimationSpec& spec);

    const Session& session() const override { return m_shown; }
    const FigureSpec& figure() const override { return m_spec.figure; }
    std::vector<double> clock() const override { return m_clock; }
    QString clockLabel() const override;
    bool isRun() const override { return m_spec.motion == Motion::run; }
    int opening() const override;
    double durationSeconds() const override { return m_spec.times.duration_s; }
    std::vector<double> pace() const override;
    FigureSnapshot at(int moment) override;
    LaneGridSnapshot surfacesAt(int moment) override;
    QByteArray poster() override;

    /// Steps from one moment to the next; 1 unless the run is long.
    int stride() const { return m_stride; }

private:
    void goTo(FigureSource& source, int moment) const;

    const PictureFonts m_fonts;
    const Session& m_shown;
    const AnimationSpec& m_spec;
    Session m_together;  ///< with all lanes and pins in one scene
    FigureSource m_source;
    std::optional<FigureSource> m_surfaces;  ///< made when they are asked for
    std::vector<double> m_clock;
    int m_stride = 1;
};

}  // namespace iou
