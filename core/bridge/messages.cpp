// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/messages.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/version.hpp"
#include "core/base/words.hpp"
#include "core/bridge/frame.hpp"
#include "core/json/json_fields.hpp"
#include "core/registry/scalar_lanes.hpp"

#include <algorithm>
#include <cmath>

namespace iou::bridge {

namespace {

constexpr std::size_t kMostTerms = max_terms - 1;  // the whole is one too
constexpr std::size_t kLongestText = 400;

// A direction's step is the core's own affair.
constexpr EnumWords<Kind, 2> kKinds("loss", "metric");
constexpr EnumWords<Slopes, 3> kSlopes("autograd", "own", "differences");

bool isWord(std::string_view text) {
    const auto fits = [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), fits);
}

/// A text of the program, as one line that moves no cursor.
void shownText(JsonFields& fields, const char* name, std::string& out) {
    fields.text(name, out, kLongestText);
    out = printable(out);
}

void readParameter(JsonFields fields, Declaration& out) {
    ParameterInfo p{{}, {}, {}, 0.0, -1e9, 1e9};
    fields.require("name", phrase("give what the parameter is called"));
    fields.text("name", p.name, 40);
    fields.number("default", p.default_value, -1e12, 1e12);
    fields.number("min", p.lo, -1e12, 1e12);
    fields.number("max", p.hi, -1e12, 1e12);
    shownText(fields, "sentence", p.sentence);
    if (fields.failed()) return;
    p.symbol = p.name;
    if (!isWord(p.name))
        return fields.fail("name", {phrase("\"%1\" is no name", p.name),
                                    {},
                                    phrase("use letters, digits and underscores")});
    if (!(p.lo <= p.default_value && p.default_value <= p.hi))
        return fields.fail("default", {phrase("the value lies outside its range"), {}, {}});
    const auto same = [&](const ParameterInfo& other) { return other.name == p.name; };
    if (std::any_of(out.parameters.begin(), out.parameters.end(), same))
        return fields.fail("name", {phrase("\"%1\" occurs twice", p.name), {}, {}});
    out.parameters.push_back(std::move(p));
}

void readTerm(JsonFields fields, Declaration& out) {
    ProgramTerm term;
    fields.require("id", phrase("give what the term is called"));
    fields.text("id", term.id, 40);
    shownText(fields, "symbol", term.symbol);
    shownText(fields, "sentence", term.sentence);
    if (fields.failed()) return;
    if (term.symbol.empty()) term.symbol = term.id;
    const auto same = [&](const ProgramTerm& other) { return other.id == term.id; };
    if (!isWord(term.id) || term.id == "loss")
        return fields.fail("id", {phrase("\"%1\" is no name", term.id),
                                  {},
                                  phrase("use letters, digits and underscores")});
    if (std::any_of(out.terms.begin(), out.terms.end(), same))
        return fields.fail("id", {phrase("\"%1\" occurs twice", term.id), {}, {}});
    out.terms.push_back(std::move(term));
}

void putColumn(std::string& out, const std::vector<Box<>>& boxes, double Box<>::*member,
               std::size_t first, std::size_t count) {
    for (std::size_t i = first; i < first + count; ++i) putNumber(out, boxes[i].*member);
}

}  // namespace

bool operator==(const Declaration& a, const Declaration& b) {
    return declarationLine(a) == declarationLine(b);
}

std::string helloText() {
    return jsonLine(
        {{"protocol", protocol_version}, {"host", "iouscope " + std::string(coreVersion())}});
}

Result<Declaration> readDeclaration(std::string_view json) {
    JsonDocument document(json, "READY");
    JsonFields root = document.root();
    Declaration out;
    int protocol = 0;
    root.require("protocol", phrase("give the version of the protocol"));
    root.integer("protocol", protocol, protocol_version, protocol_version);
    shownText(root, "title", out.title);
    root.word("kind", out.kind, kKinds);
    shownText(root, "language", out.language);
    root.word("gradient", out.slopes, kSlopes);
    std::string precision = "float64";
    root.text("precision", precision, 16);
    out.single = precision == "float32";
    root.objects(
        "parameters", max_scalar_parameters,
        [&](JsonFields fields) { readParameter(std::move(fields), out); }, true);
    root.objects(
        "terms", kMostTerms, [&](JsonFields fields) { readTerm(std::move(fields), out); }, true);
    if (document.error()) return *document.error();
    if (out.title.empty()) out.title = "program";
    return out;
}

std::string declarationLine(const Declaration& d) {
    nlohmann::ordered_json json{{"protocol", protocol_version},
                                {"title", d.title},
                                {"kind", std::string(kKinds.of(d.kind))},
                                {"language", d.language},
                                {"gradient", std::string(kSlopes.of(d.slopes))},
                                {"precision", d.single ? "float32" : "float64"},
                                {"parameters", nlohmann::ordered_json::array()},
                                {"terms", nlohmann::ordered_json::array()}};
    for (const ParameterInfo& p : d.parameters)
        json["parameters"].push_back({{"name", p.name},
                                      {"default", p.default_value},
                                      {"min", p.lo},
                                      {"max", p.hi},
                                      {"sentence", p.sentence}});
    for (const ProgramTerm& t : d.terms)
        json["terms"].push_back({{"id", t.id}, {"symbol", t.symbol}, {"sentence", t.sentence}});
    return jsonLine(json);
}

std::string batchPayload(const Question& question, std::size_t first, std::size_t count) {
    std::string out;
    out.reserve(16 + 8 * (question.params.size() + 8 * count));
    putNumber(out, static_cast<std::uint32_t>(count));
    putNumber(out, (question.gradient ? 1U : 0U) | (question.terms ? 2U : 0U));
    putNumber(out, static_cast<std::uint32_t>(question.params.size()));
    putNumber(out, std::uint32_t{0});
    for (const double p : question.params) putNumber(out, p);
    for (const auto* const boxes : {&question.preds, &question.targets})
        for (double Box<>::*const member : {&Box<>::cx, &Box<>::cy, &Box<>::w, &Box<>::h})
            putColumn(out, *boxes, member, first, count);
    return out;
}

Result<Done> readResult(std::string_view payload, const Question& question, std::size_t count,
                        std::size_t declared_terms, Answer& answer) {
    constexpr std::size_t head = 16;
    const auto wrong = [](Phrase what) {
        return Error{std::move(what), {}, phrase("see the protocol")};
    };
    if (payload.size() < head) return wrong(phrase("a result of %1 bytes", payload.size()));
    const std::size_t n = takeWhole(payload.data());
    const std::uint32_t has = takeWhole(payload.data() + 4);
    const std::size_t terms = takeWhole(payload.data() + 8);
    if (n != count) return wrong(phrase("%1 pairs were asked, %2 are answered", count, n));
    if ((has & 2U) == 0 && terms != 0) return wrong(phrase("terms that are not announced"));
    if ((has & 2U) != 0 && terms != declared_terms)
        return wrong(phrase("%1 terms were declared, %2 are given", declared_terms, terms));
    const std::size_t columns = 1 + ((has & 1U) != 0 ? 4 : 0) + terms;
    if (payload.size() != head + 8 * n * columns)
        return wrong(
            phrase("a result of %1 bytes in place of %2", payload.size(), head + 8 * n * columns));
    const char* at = payload.data() + head;
    const auto next = [&] {
        const double x = takeReal(at);
        at += 8;
        return x;
    };
    const std::size_t before = answer.value.size();
    for (std::size_t i = 0; i < n; ++i) answer.value.push_back(next());
    if ((has & 1U) != 0) {
        answer.d.resize(before + n);
        for (std::size_t k = 0; k < 4; ++k)
            for (std::size_t i = 0; i < n; ++i) answer.d[before + i][k] = next();
    } else if (question.gradient) {
        answer.d.clear();
    }
    if ((has & 2U) != 0) {
        answer.terms.resize(terms);
        for (auto& term : answer.terms)
            for (std::size_t i = 0; i < n; ++i) term.push_back(next());
    }
    return Done{};
}

Error readFault(std::string_view json) {
    JsonDocument document(json, "ERROR");
    JsonFields root = document.root();
    std::string kind, message, file, text;
    int line = 0;
    root.text("kind", kind, 80);
    root.text("message", message, 4000);
    root.text("file", file, 4000);
    root.integer("line", line, 0, 1 << 30);
    root.text("text", text, 400);
    if (document.error()) return {phrase("it reports an error that cannot be read"), {}, {}};
    // The words of the user's own code.
    std::string what = kind.empty() ? message : kind + ": " + message;
    if (what.empty()) return {phrase("it reports an error that cannot be read"), {}, {}};
    if (what.size() > kLongestText) what = what.substr(0, kLongestText) + "...";
    Error error{Phrase(std::move(what)), {}, {}};
    if (!file.empty())
        error.where = line > 0 ? phrase("%1, line %2", file, line) : Phrase(std::move(file));
    if (!text.empty()) error.remedy = phrase("it reads \"%1\"", text);
    return error;
}

}  // namespace iou::bridge
