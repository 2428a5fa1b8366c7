// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/gallery/figure.hpp"
#include "core/jobs/progress.hpp"
#include "core/session/document.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The figures and tables of the papers that a computation can speak to, computed anew.
namespace iou::gallery {

/// How well a source fixes what is computed.
enum class Origin { printed, inferred, ours };
Phrase originText(Origin origin);

/// One ingredient of an entry and where it comes from.
struct Setting {
    Phrase what;
    Origin origin;
    Phrase why{};
};

/// A claim about a number that was computed when the entry ran.
struct Check {
    Phrase claim;             ///< what the number is
    Phrase printed;           ///< as the source gives it; empty: the source gives no number
    double recomputed = 0.0;  ///< NaN fails
    double lo, hi;            ///< accepted, both ends included
    double reference = std::numeric_limits<double>::quiet_NaN();  ///< the printed number, if one

    bool passed() const { return recomputed >= lo && recomputed <= hi; }
    double difference() const { return recomputed - reference; }  ///< NaN without a reference
    /// "0.142857", or "-5/63 +- 1e-12": what is accepted.
    Phrase accepted() const;
};

/// A number the source prints, accepted within +- tolerance; where it prints none, the reference is
/// ours and nothing differs from it.
Check near(Phrase claim, Phrase printed, double reference, double recomputed, double tolerance);
/// A number that must lie between two bounds; `printed` is the source's words.
Check between(Phrase claim, Phrase printed, double recomputed, double lo, double hi);
/// A statement that must hold; shown as 1 (holds) or 0.
Check holds(Phrase claim, Phrase printed, bool value);

struct Outcome {
    Figure figure;
    std::vector<Check> checks;
    std::vector<Phrase> notes{};         ///< computed remarks
    std::optional<Document> document{};  ///< opens the same scene in the window
    bool passed() const;
};

/// What an entry is computed with.
class Context {
public:
    bool reduced = false;  ///< fewer cases and smaller grids; the same checks
    int threads = 0;       ///< 0: all cores
    Progress* progress = nullptr;
    /// Entries that replace the registry's, by id: how a test shows that a wrong formula is found.
    std::map<std::string, const LossEntry*, std::less<>> substitutes{};

    /// A loss by its spec, which must be valid.
    Loss loss(std::string_view spec) const;
    bool cancelled() const { return progress && progress->cancelled(); }
};

struct Entry {
    std::string_view id;
    Phrase source;  ///< paper and figure
    Phrase title;
    Phrase shows;  ///< one sentence
    std::vector<Setting> settings;
    Outcome (*run)(const Context& context);
    std::int64_t regressions = 0;  ///< simulated; 0: few or none, it is there in a moment
};

/// Every entry, by paper and figure.
std::span<const Entry> entries();
const Entry* findEntry(std::string_view id);

/// One row per check: entry,claim,printed,recomputed,difference,accepted,passed,notice.
std::string summaryCsv(const Entry& entry, const Outcome& outcome);
inline constexpr std::string_view summary_header =
    "entry,claim,printed,recomputed,difference,accepted,passed,notice\n";
/// The same for reading, with source, settings and notes: Markdown.
std::string summaryMarkdown(const Entry& entry, const Outcome& outcome);

}  // namespace iou::gallery
