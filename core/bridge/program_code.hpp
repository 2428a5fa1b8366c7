// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/program.hpp"

#include <deque>

namespace iou::bridge {

/// A program of the user as the registry runs losses. Who may not wait (setPatience) gets NaN until
/// the answer is there; then the program's listener is called, and asking again finds it.
class ProgramCode final : public LossCode {
public:
    ProgramCode(std::shared_ptr<Program> program, const Declaration& declaration);

    Program& program() const { return *m_program; }
    const Declaration& declaration() const { return m_declaration; }
    const LossInfo& info() const { return m_info; }
    /// The value, then the declared terms.
    const std::deque<TermInfo>& terms() const { return m_terms; }

    double value(const Box<>& pred, const Box<>& target, const double* params) const override;
    Gradient gradient(const Box<>& pred, const Box<>& target, const double* params) const override;
    Gradient direction(const Box<>& pred, const Box<>& target, const double* params) const override;
    void explain(const Box<>& pred, const Box<>& target, const double* params,
                 std::vector<TermValue>& out) const override;
    void contributions(const Box<>& pred, const Box<>& target, const double* params,
                       std::vector<TermValue>& out) const override;
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                        const Reading& reading) const override;
    std::vector<Phrase> remarks(const Box<>& pred, const Box<>& target,
                                const double* params) const override;
    const LaneKernels* lanes(Isa isa) const override;
    void pack(std::span<const double> params, bool direction, LaneParams& out) const override;

    /// The answer for these pairs, with partials: where the program gives none, and of terms, by
    /// central differences. term: 0 is the value. Waits as this thread may.
    Result<std::vector<Gradient>> slopes(const std::vector<Box<>>& preds,
                                         const std::vector<Box<>>& targets, const double* params,
                                         int term) const;

private:
    struct Point {
        Box<> pred, target;
        std::vector<double> params;
        int starts = 0;
        bool with_terms = false;
        std::vector<Gradient> numbers;  ///< the value, then the terms
    };
    /// Answers that came last; a late one finds it though the loss may be gone.
    struct Known {
        std::mutex mutex;
        /// Asked for last first: of threads that may not wait, and of the others, whose many do not
        /// push out what is on screen.
        std::deque<Point> points[2];
        std::atomic<bool> bare = false;  ///< the program gives no gradients

        void keep(Point point, bool waited);
    };

    Point point(const Box<>& pred, const Box<>& target, const double* params,
                bool with_terms) const;
    Question question(std::vector<Box<>> preds, std::vector<Box<>> targets,
                      const double* params) const;
    /// Refused where the program is not the one that was declared.
    Result<Done> check() const;
    static Point filled(Point point, const Answer& answer, std::size_t terms,
                        const std::array<double, 2>& step);
    std::array<double, 2> stepOf(const Box<>& target) const;

    std::shared_ptr<Program> m_program;
    Declaration m_declaration;
    std::deque<std::string> m_texts;  ///< what infos point at
    std::deque<TermInfo> m_terms;
    LossInfo m_info{};
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
};

}  // namespace iou::bridge
