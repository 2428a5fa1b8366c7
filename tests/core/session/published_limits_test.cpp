// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"
#include "core/files/csv_rows.hpp"
#include "core/formula_language/formula.hpp"
#include "core/formula_language/formula_tokens.hpp"
#include "core/geometry/box_size.hpp"
#include "core/geometry/box_text.hpp"
#include "core/imports/xml_document.hpp"
#include "core/json/json_text.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/run/limits.hpp"
#include "core/run/run_line.hpp"
#include "core/shard/shard.hpp"
#include "core/study/study.hpp"
#include "core/surface/surface.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace iou {
namespace {

/// A limit as README says it, and whether what lies on it, and just beyond, is taken.
struct Published {
    std::string words;
    std::function<bool()> on, beyond;
};

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

bool takesBox(double cx, double w) { return checkBox({cx, 0.0, w, 1.0}).has_value(); }

bool takesPair(const std::string& cx) {
    return readPairs("pcx,pcy,pw,ph,tcx,tcy,tw,th\n" + cx + ",0,1,1,0,0,1,1\n", "p.csv",
                     BoxNotation::cxcywh)
        .has_value();
}

bool takesSteps(int steps) {
    return parseRunLine("iouscope-run pred=cxcywh:0,0,1,1 target=cxcywh:1,0,1,1 loss=iou "
                        "optimizer=gd schedule=0.1 form=xyxy steps=" +
                        std::to_string(steps))
        .has_value();
}

bool takesProtocol(int steps, std::size_t stages, double least_side, std::size_t losses) {
    std::string schedule, names;
    for (std::size_t i = 1; i <= stages; ++i)
        schedule += (i > 1 ? ", " : "") + std::string("{\"until\": ") + std::to_string(i) +
                    ", \"rate\": 0.1}";
    for (std::size_t i = 0; i < losses; ++i) names += i > 0 ? ", \"iou\"" : "\"iou\"";
    const std::string side = least_side > 0.0 ? "1" : "0";
    return readProtocol(R"({"format": "iouscope-protocol", "version": 1, "cloud": "none",
      "notation": "cxcywh", "pairs": [{"start": [0, 0, )" +
                            side + R"(, 1], "target": [0, 0, 1, 2]}], "optimizer": "gd",
      "schedule": [)" + schedule +
                            R"(], "steps": )" + std::to_string(steps) +
                            R"(, "form": "xyxy", "losses": [)" + names + "]}",
                        "p.json")
        .has_value();
}

bool takesCells(int cells) {
    return readStudy(R"({"format": "iouscope-study", "version": 1, "losses": ["iou"],
        "protocols": ["interpiou"], "seeds": "0..)" +
                         std::to_string(cells - 1) + "\"}",
                     "s.json",
                     {[](const std::string& name) { return findProtocol(name); },
                      [](const std::string& spec) { return Result<std::string>(spec); }})
        .has_value();
}

bool takesSamples(int samples) {
    SurfaceRequest request{*Loss::parse("iou"),
                           -1,
                           {0.0, 0.0, 1.0, 1.0},
                           {0.0, 0.0, 1.0, 1.0},
                           {Axis::cx, -1.0, 1.0, samples},
                           {Axis::cy, -1.0, 1.0, 2}};
    return request.check().has_value();
}

bool takesRow(const std::string& row) {
    const std::string path = "t.csv";
    CsvRows rows(row, path);
    const auto taken = rows.next();
    return taken && *taken;
}

bool takesJson(std::size_t depth) {
    return parseJson(repeated("[", depth) + repeated("]", depth), "t.json").has_value();
}

bool takesXml(const std::string& text) {
    pugi::xml_document document;
    imports::Source source;
    source.bytes = text;
    return imports::parseXml(source, document).has_value();
}

bool takesFormula(const std::string& text) { return own::parseFormula(text).formula.has_value(); }

std::vector<Published> publishedLimits() {
    const double inf = HUGE_VAL;
    const std::size_t line = std::size_t{1} << 20;
    return {
        {"Coordinates up to 1e9", [] { return takesBox(1e9, 1.0); },
         [=] { return takesBox(std::nextafter(1e9, inf), 1.0); }},
        {"`eval` up to 1e150", [] { return takesPair("1e150"); },
         [] { return takesPair("1.0000001e150"); }},
        {"sizes 0 or from 1e-150", [] { return takesBox(0.0, 0.0) && takesBox(0.0, least_size); },
         [] { return takesBox(0.0, std::nextafter(least_size, 0.0)); }},
        {"for the cases of a simulation above 0", [] { return takesProtocol(1, 1, 1.0, 1); },
         [] { return takesProtocol(1, 1, 0.0, 1); }},
        {"Runs of one pair up to 1,000,000 steps", [] { return takesSteps(run_steps_limit); },
         [] { return takesSteps(run_steps_limit + 1); }},
        {"simulations up to 10,000,000",
         [] { return takesProtocol(simulation_steps_limit, 1, 1.0, 1); },
         [] { return takesProtocol(simulation_steps_limit + 1, 1, 1.0, 1); }},
        {"of 64 losses", [] { return takesProtocol(1, 1, 1.0, kMaxLosses); },
         [] { return takesProtocol(1, 1, 1.0, kMaxLosses + 1); }},
        {"studies up to 1,000,000 cells", [] { return takesCells(1'000'000); },
         [] { return takesCells(1'000'001); }},
        {"1,000,000 shards", [] { return parseShard("0/1000000").has_value(); },
         [] { return parseShard("0/1000001").has_value(); }},
        {"schedules up to 4096 stages",
         [] { return takesProtocol(1, schedule_stages_limit, 1.0, 1); },
         [] { return takesProtocol(1, schedule_stages_limit + 1, 1.0, 1); }},
        {"surfaces up to 16,384 points a side", [] { return takesSamples(16384); },
         [] { return takesSamples(16385); }},
        {"lines of 1 MiB", [=] { return takesRow(std::string(line, 'x')); },
         [=] { return takesRow(std::string(line + 1, 'x')); }},
        {"4096 columns", [] { return takesRow(repeated("x,", 4095) + "x"); },
         [] { return takesRow(repeated("x,", 4096) + "x"); }},
        {"JSON nested 64 deep", [] { return takesJson(64); }, [] { return takesJson(65); }},
        {"XML 32 deep", [] { return takesXml(repeated("<a>", 32) + repeated("</a>", 32)); },
         [] { return takesXml(repeated("<a>", 33) + repeated("</a>", 33)); }},
        {"XML of 64 MB",
         [] { return takesXml("<a/>" + std::string(imports::max_xml_bytes - 4, ' ')); },
         [] { return takesXml("<a/>" + std::string(imports::max_xml_bytes - 3, ' ')); }},
        {"Formulas up to 8000 characters",
         [] { return takesFormula("1 -" + std::string(own::longest_text - 6, ' ') + "iou"); },
         [] { return takesFormula("1 -" + std::string(own::longest_text - 5, ' ') + "iou"); }},
        {"brackets 100 deep",
         [] { return takesFormula(repeated("(", 99) + "iou" + repeated(")", 99)); },
         [] { return takesFormula(repeated("(", 101) + "iou" + repeated(")", 101)); }},
    };
}

TEST(PublishedLimits, WhatLiesOnThemIsTakenAndWhatLiesBeyondIsNot) {
    for (const Published& limit : publishedLimits()) {
        EXPECT_TRUE(limit.on()) << limit.words;
        EXPECT_FALSE(limit.beyond()) << limit.words;
    }
}

TEST(PublishedLimits, AreThoseOfTheReadme) {
    std::ifstream file(IOUSCOPE_SOURCE_DIR "/README.md");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::size_t begin = text.find("## Limits");
    ASSERT_NE(begin, text.npos);
    text = text.substr(begin, text.find("\n## ", begin + 1) - begin);
    for (char& c : text)
        if (c == '\n') c = ' ';
    for (const Published& limit : publishedLimits())
        EXPECT_NE(text.find(limit.words), text.npos) << limit.words;
}

}  // namespace
}  // namespace iou
