// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.hpp"
#include "core/readings/answer_text.hpp"
#include "core/readings/number_fit.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// The numbers of tests/golden/cases/mutations.csv, which tests/tools/number_mutations.py made.
namespace iou::testing {

struct Mutation {
    int id = 0;
    std::string kind, expected, truth;
    TheirNumbers numbers;
};

inline std::vector<std::string> splitAt(const std::string& text, char separator) {
    std::vector<std::string> out;
    std::stringstream in(text);
    for (std::string part; std::getline(in, part, separator);) out.push_back(part);
    return out;
}

inline std::vector<Mutation> readMutations() {
    std::ifstream file(IOUSCOPE_GOLDEN_DIR "/cases/mutations.csv");
    std::vector<Mutation> out;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto fields = splitAt(line, ',');
        fields.resize(18);
        const int id = std::stoi(fields[0]);
        if (out.empty() || out.back().id != id) {
            Mutation m{id, fields[1], fields[2], fields[3], {}};
            m.numbers.by = *parseGradientBy(fields[4]);
            out.push_back(std::move(m));
        }
        std::array<double, 8> x{};
        for (std::size_t i = 0; i < 8; ++i) x[i] = *parseNumber(fields[5 + i]);
        TheirPair pair{{x[0], x[1], x[2], x[3]}, {x[4], x[5], x[6], x[7]}};
        if (!fields[13].empty()) pair.value = *readPrinted(fields[13]);
        if (!fields[14].empty())
            pair.gradient = {{*readPrinted(fields[14]), *readPrinted(fields[15]),
                              *readPrinted(fields[16]), *readPrinted(fields[17])}};
        out.back().numbers.pairs.push_back(pair);
    }
    return out;
}

inline const TermInfo* termOf(const Loss& loss, const std::string& id) {
    const int index = loss.entry().termIndex(id);
    return index < 0 ? nullptr : loss.entry().terms[static_cast<std::size_t>(index)];
}

/// What was done, as a reading.
inline CodeReading truthOf(const Mutation& m) {
    std::map<std::string, std::vector<std::string>> said;
    for (const std::string& token : splitAt(m.truth, ';'))
        if (const auto at = token.find('='); at != std::string::npos)
            said[token.substr(0, at)].push_back(token.substr(at + 1));
    const auto number = [](const std::string& text) { return *parseNumber(text); };
    CodeReading r{.loss = *Loss::parse(said["loss"].front())};
    r.by = m.numbers.by;
    for (const auto& [key, values] : said)
        for (const std::string& value : values) {
            const auto parts = splitAt(value, ':');
            if (key == "set") (void)r.loss.setParameter(parts[0], number(parts[1]));
            if (key == "factor") r.factor = number(value);
            if (key == "eps") r.mistake.epsilon = number(value);
            if (key == "sign") r.sign = value == "metric" ? ValueSign::metric : ValueSign::negative;
            if (key == "held") r.parts.push_back({termOf(r.loss, value), 1.0, true});
            if (key == "stop") r.held.push_back(termOf(r.loss, value));
            if (key == "part") r.parts.push_back({termOf(r.loss, parts[0]), number(parts[1])});
            if (key == "floor") r.mistake.change = Change::iou_floor, r.mistake.a = number(value);
            if (key == "scale")
                r.mistake.change = Change::aspect_scale, r.mistake.a = number(value);
            if (key == "inner") r.mistake.change = Change::inner, r.mistake.a = number(value);
            if (key == "focaler")
                r.mistake.change = Change::focaler, r.mistake.a = number(parts[0]),
                r.mistake.b = number(parts[1]);
            if (key == "second") {
                r.second = *Loss::parse(parts[0]);
                r.second_weight = number(parts[1]);
            }
            for (int i = 0; i < epsilon_place_count; ++i)
                if (key == "place" && value == epsilonPlaceId(static_cast<EpsilonPlace>(i)))
                    r.mistake.place = static_cast<EpsilonPlace>(i);
            for (int i = 0; i < box_reading_count; ++i)
                if (key == "boxes" && value == boxReadingId(static_cast<BoxReading>(i)))
                    r.boxes = static_cast<BoxReading>(i);
        }
    return r;
}

enum class Named { rightly, undecided, wrongly };
/// Whether the answer holds the truth among what these pairs cannot tell apart.
inline Named judged(const Mutation& m, const NumberAnswer& answer) {
    if (answer.verdict != NumberAnswer::Verdict::fits) return Named::undecided;
    const CodeReading truth = truthOf(m);
    const TheirPair& first = m.numbers.pairs.front();
    for (const ReadingMatch& match : answer.same)
        if (agreeEverywhere(truth, match.reading, first.pred, first.target,
                            m.numbers.hasGradient()))
            return Named::rightly;
    return Named::wrongly;
}

}  // namespace iou::testing
