// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/geometry/box_code.hpp"
#include "core/json/json_fields.hpp"
#include "core/json/spec_fields.hpp"
#include "core/protocol/protocol_fields.hpp"
#include "core/run/limits.hpp"
#include "core/study/study.hpp"
#include "core/study/value_range.hpp"

#include <algorithm>
#include <charconv>

namespace iou {

namespace {

constexpr std::string_view kStudyFormat = "iouscope-study";
constexpr int kStudyVersion = 1;
constexpr double kLargestRate = 1e9;

/// A whole number from lo to hi, as text.
template <class N>
Result<N> wholeOf(std::string_view text, N lo, N hi) {
    N n{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (code == std::errc() && end == text.data() + text.size() && n >= lo && n <= hi) return n;
    return Error{phrase("\"%1\" is not a whole number in range", text),
                 {},
                 phrase("give one from %1 to %2", lo, hi)};
}

Result<double> rateOf(std::string_view text) {
    const auto rate = parseNumber(text);
    if (!rate) return rate;
    if (*rate >= 0.0 && *rate <= kLargestRate) return rate;
    return Error{phrase("\"%1\" is out of range", text), {}, phrase("give a rate from 0 to 1e9")};
}

/// Reads the lists of one study.
class Lists {
public:
    explicit Lists(JsonFields& fields) : m_fields(fields) {}

    /// Ranges are expanded, each text becomes a value, and none may be there twice.
    template <class T, class Parse>
    void read(const char* name, std::vector<T>& out, const Parse& parse) {
        if (!m_fields.has(name)) return;
        std::vector<std::string> texts;
        m_fields.scalars(name, texts, most_cells);
        take(name, texts, out, parse);
    }
    template <class T, class Parse>
    void take(const char* name, const std::vector<std::string>& texts, std::vector<T>& out,
              const Parse& parse) {
        out.clear();
        for (const std::string& text : texts) {
            if (m_fields.failed()) return;
            const auto expanded = expandRanges(text, most_cells - out.size());
            if (!expanded) return refuse(name, expanded.error());
            for (const std::string& each : *expanded) {
                auto value = parse(each);
                if (!value) return refuse(name, value.error());
                out.push_back(std::move(*value));
            }
        }
    }
    /// What tells the values of a list apart must differ.
    template <class T, class Name>
    void checkDistinct(const char* list, const std::vector<T>& values, const Name& name) {
        std::vector<std::string> names;
        for (const T& value : values) names.push_back(name(value));
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        if (twice != names.end())
            refuse(list, {phrase("\"%1\" is there twice", *twice), {}, phrase("give it once")});
    }

private:
    void refuse(const char* name, const Error& error) {
        m_fields.fail(name, error.where.empty() ? error : Error{error.line(), {}, {}});
    }

    JsonFields& m_fields;
};

void readLosses(JsonFields& fields, Lists& lists, const StudySources& sources, Study& study) {
    std::vector<std::string> specs;
    fields.require("losses", phrase("give at least one loss"));
    fields.specs("losses", specs, most_cells);
    lists.take("losses", specs, study.losses, [&](const std::string& spec) -> Result<StagedLoss> {
        const auto known = sources.loss(spec);
        if (!known) return known.error();
        return StagedLoss::parse(*known);
    });
    lists.checkDistinct("losses", study.losses, [](const StagedLoss& l) { return l.spec(); });
    if (study.losses.empty())
        fields.fail("losses", {phrase("the list is empty"), {}, phrase("give at least one loss")});
}

void checkCases(JsonFields& fields, const Study& study) {
    for (const Protocol& protocol : study.protocols)
        for (const std::int64_t cases : study.cases)
            if (cases > protocol.caseCount())
                fields.fail("cases", {phrase("%1 is more than protocol %2 has", cases, protocol.id),
                                      {},
                                      phrase("give 1 to %1", protocol.caseCount())});
}

template <class T, class Text>
void add(nlohmann::ordered_json& json, const char* name, const std::vector<T>& list,
         const Text& text) {
    if (list.empty()) return;
    json[name] = nlohmann::ordered_json::array();
    for (const T& value : list) json[name].push_back(text(value));
}

}  // namespace

Result<Study> readStudy(std::string_view bytes, const std::string& path,
                        const StudySources& sources) {
    JsonDocument document(bytes, path);
    JsonFields fields = document.root();
    Lists lists(fields);
    Study study;
    fields.header(kStudyFormat, kStudyVersion);
    readLosses(fields, lists, sources, study);
    fields.require("protocols", phrase("name at least one protocol"));
    lists.read("protocols", study.protocols, sources.protocol);
    lists.checkDistinct("protocols", study.protocols, [](const Protocol& p) { return p.id; });
    lists.read("optimizers", study.optimizers,
               [](const std::string& text) { return Optimizer::parse(text); });
    lists.checkDistinct("optimizers", study.optimizers,
                        [](const Optimizer& o) { return o.spec(); });
    lists.read("rates", study.rates, rateOf);
    lists.checkDistinct("rates", study.rates, [](double x) { return formatShortest(x); });
    lists.read("forms", study.forms, parseForm);
    lists.checkDistinct("forms", study.forms,
                        [](BoxForm form) { return std::string(formName(form)); });
    lists.read("steps", study.steps, [](const std::string& text) {
        return wholeOf<int>(text, 1, simulation_steps_limit);
    });
    lists.read("cases", study.cases,
               [](const std::string& text) { return wholeOf<std::int64_t>(text, 1, INT64_MAX); });
    lists.read("seeds", study.seeds,
               [](const std::string& text) { return wholeOf<std::uint64_t>(text, 0, UINT64_MAX); });
    const auto number = [](auto n) { return std::to_string(n); };
    lists.checkDistinct("steps", study.steps, number);
    lists.checkDistinct("cases", study.cases, number);
    lists.checkDistinct("seeds", study.seeds, number);
    fields.parsed("record", study.record,
                  [](std::string_view text) { return RecordSet::parse(text); });
    fields.finish();
    checkCases(fields, study);
    if (document.error()) return *document.error();
    if (cellCount(study) > static_cast<std::int64_t>(most_cells))
        return Error{phrase("these are %1 cells, more than %2", cellCount(study), most_cells), path,
                     phrase("make several studies of it")};
    return study;
}

std::vector<StudyFile> studyFiles(const Study& study) {
    nlohmann::ordered_json json{{"format", kStudyFormat}, {"version", kStudyVersion}};
    std::vector<StudyFile> files(1);
    add(json, "losses", study.losses, [](const StagedLoss& l) { return specJson(l.spec()); });
    add(json, "protocols", study.protocols, [&files](const Protocol& protocol) {
        const auto known = findProtocol(protocol.id);
        if (known && *known == protocol) return protocol.id;
        nlohmann::ordered_json own{{"format", protocol_format}, {"version", protocol_version}};
        appendProtocol(protocol, own);
        files.push_back({"protocol-" + std::to_string(files.size()) + ".json", jsonText(own)});
        return files.back().name;
    });
    add(json, "optimizers", study.optimizers, [](const Optimizer& o) { return o.spec(); });
    add(json, "rates", study.rates, [](double rate) { return rate; });
    add(json, "forms", study.forms, formName);
    add(json, "steps", study.steps, [](int n) { return n; });
    add(json, "cases", study.cases, [](std::int64_t n) { return n; });
    add(json, "seeds", study.seeds, [](std::uint64_t n) { return n; });
    json["record"] = study.record.text();
    files.front() = {"study.json", jsonText(json)};
    return files;
}

}  // namespace iou
