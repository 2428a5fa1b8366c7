// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/gallery.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/gallery/papers.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdio>

namespace iou::gallery {

namespace {

/// Six digits are what a reader compares.
Phrase rounded(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", x == 0.0 ? 0.0 : x);
    return Phrase::number(text);
}

std::string csvField(const Phrase& words) { return iou::csvField(words.text()); }

std::string cell(const Phrase& words) {
    std::string text = words.text();
    for (std::size_t i = 0; (i = text.find('|', i)) != std::string::npos; i += 2)
        text.insert(i, "\\");
    return text;
}

}  // namespace

Phrase originText(Origin origin) {
    switch (origin) {
    case Origin::printed: return phrase("printed");
    case Origin::inferred: return phrase("inferred");
    case Origin::ours: break;
    }
    return phrase("our choice");
}

Phrase Check::accepted() const {
    if (lo == hi) return rounded(lo);
    if (std::isinf(hi)) return phrase(">= %1", rounded(lo));
    if (std::isinf(lo)) return phrase("<= %1", rounded(hi));
    return phrase("%1 to %2", rounded(lo), rounded(hi));
}

Check near(Phrase claim, Phrase printed, double reference, double recomputed, double tolerance) {
    const double source = printed.empty() ? std::numeric_limits<double>::quiet_NaN() : reference;
    return {std::move(claim),      std::move(printed),    recomputed,
            reference - tolerance, reference + tolerance, source};
}

Check between(Phrase claim, Phrase printed, double recomputed, double lo, double hi) {
    return {std::move(claim), std::move(printed), recomputed, lo, hi};
}

Check holds(Phrase claim, Phrase printed, bool value) {
    return {std::move(claim), std::move(printed), value ? 1.0 : 0.0, 1.0, 1.0};
}

bool Outcome::passed() const {
    return std::all_of(checks.begin(), checks.end(), [](const Check& c) { return c.passed(); });
}

Loss Context::loss(std::string_view spec) const {
    const std::string_view id = spec.substr(0, spec.find(':'));
    if (const auto found = substitutes.find(id); found != substitutes.end())
        return Loss(*found->second);
    auto parsed = Loss::parse(spec);
    assert(parsed);
    return *parsed;
}

std::span<const Entry> entries() {
    static const std::vector<Entry> all = [] {
        std::vector<Entry> list;
        appendArticle(list);
        appendInterpIou(list);
        appendInterpIouSimulations(list);
        appendInterpIouDetection(list);
        appendExtendedIou(list);
        appendExtendedIouDetection(list);
        appendGgiou(list);
        appendGgiouAssignment(list);
        appendGgiouDetection(list);
        appendDiou(list);
        appendRotatedLosses(list);
        appendScores(list);
        appendOtherShapes(list);
        appendReproduction(list);
        // Those of a paper stand together, in the order of their first ones.
        std::vector<std::string> papers;
        const auto place = [&papers](const Entry& e) {
            const std::string source = e.source.text();
            const std::string paper = source.substr(0, source.find(", "));
            const auto found = std::find(papers.begin(), papers.end(), paper);
            const auto at = found - papers.begin();
            if (found == papers.end()) papers.push_back(paper);
            return at;
        };
        for (const Entry& e : list) (void)place(e);
        std::stable_sort(list.begin(), list.end(),
                         [&place](const Entry& a, const Entry& b) { return place(a) < place(b); });
        return list;
    }();
    return all;
}

const Entry* findEntry(std::string_view id) {
    const auto all = entries();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Entry& e) { return e.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string summaryCsv(const Entry& entry, const Outcome& outcome) {
    std::string text;
    for (const Check& c : outcome.checks) {
        text += std::string(entry.id) + ',' + csvField(c.claim) + ',' + csvField(c.printed) + ',' +
                formatShortest(c.recomputed) + ',' +
                (std::isnan(c.reference) ? "" : formatShortest(c.difference())) + ',' +
                csvField(c.accepted()) + (c.passed() ? ",yes," : ",no,") +
                csvField(outcome.figure.notice) + '\n';
    }
    return text;
}

std::string summaryMarkdown(const Entry& entry, const Outcome& outcome) {
    std::string text = "## " + entry.title.text() + "\n\n`" + std::string(entry.id) + "` · " +
                       entry.source.text() + "\n\n" + entry.shows.text() + "\n";
    if (!entry.settings.empty()) {
        text += "\n";
        for (const Setting& s : entry.settings)
            text += "- *" + originText(s.origin).text() + "*: " + s.what.text() +
                    (s.why.empty() ? "" : " (" + s.why.text() + ")") + "\n";
    }
    if (!outcome.checks.empty())
        text += "\n| number | as printed | recomputed | difference | accepted | "
                "|\n|---|---|---|---|---|---|\n";
    for (const Check& c : outcome.checks)
        text += "| " + cell(c.claim) + " | " + cell(c.printed) + " | " +
                rounded(c.recomputed).text() + " | " +
                (std::isnan(c.reference) ? "" : rounded(c.difference()).text()) + " | " +
                cell(c.accepted()) + (c.passed() ? " | holds |\n" : " | **fails** |\n");
    if (!outcome.notes.empty()) text += "\n";
    for (const Phrase& note : outcome.notes) text += note.text() + "\n\n";
    return text;
}

std::string figureCsv(const Figure& figure) {
    std::string text = "panel,kind,name,index,x,y,w,h,value\n";
    int panel = 0;
    const auto line = [&](const char* kind, const Phrase& name, std::size_t index, double x,
                          double y, const std::string& rest) {
        text += std::to_string(panel) + ',' + kind + ',' + csvField(name) + ',' +
                std::to_string(index) + ',' + formatShortest(x) + ',' + formatShortest(y) + ',' +
                rest + '\n';
    };
    const auto curves = [&](const char* kind, const std::vector<Curve>& list) {
        for (const Curve& c : list)
            for (std::size_t i = 0; i < c.x.size(); ++i)
                line(kind, c.name, i, c.x[i], c.y[i], ",,");
    };
    for (const Panel& p : figure.panels) {
        if (const auto* c = std::get_if<CurvePanel>(&p)) curves("curve", c->curves);
        if (const auto* s = std::get_if<ScenePanel>(&p)) {
            for (std::size_t i = 0; i < s->boxes.size(); ++i) {
                const Box<>& b = s->boxes[i].box;
                line("box", s->boxes[i].label, i, b.cx, b.cy,
                     formatShortest(b.w) + ',' + formatShortest(b.h) + ',');
            }
            curves("path", s->paths);
            curves("point", s->points);
        }
        if (const auto* f = std::get_if<FieldPanel>(&p)) {
            const Surface& surface = f->surface;
            for (Eigen::Index row = 0; row < surface.value.rows(); ++row)
                for (Eigen::Index column = 0; column < surface.value.cols(); ++column)
                    line("surface", f->title,
                         static_cast<std::size_t>(row * surface.value.cols() + column),
                         surface.request.x.at(static_cast<int>(column)),
                         surface.request.y.at(static_cast<int>(row)),
                         ",," + formatShortest(surface.value(row, column)));
            curves("path", f->paths);
        }
        if (const auto* t = std::get_if<TablePanel>(&p))
            for (std::size_t row = 0; row < t->rows.size(); ++row)
                for (std::size_t column = 0; column < t->rows[row].size(); ++column)
                    text += std::to_string(panel) + ",table," + csvField(t->header[column]) + ',' +
                            std::to_string(row) + ",,,,," + csvField(t->rows[row][column]) + '\n';
        ++panel;
    }
    if (!figure.notice.empty()) text += "0,notice,,0,,,,," + csvField(figure.notice) + '\n';
    return text;
}

}  // namespace iou::gallery
