// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/join.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace iou::pairing {

namespace {

using datasets::Id;
using imports::stemOf;

std::string idAsText(const Id& id) { return id.text ? *id.text : std::to_string(id.number); }

/// Where each text leads; one that leads to two places leads nowhere.
class Names {
public:
    void add(const std::string& name, int place) {
        if (name.empty()) return;
        const auto [at, is_new] = m_places.try_emplace(name, place);
        if (!is_new && at->second != place) at->second = -1;
    }
    int find(const std::string& name) const {
        const auto found = m_places.find(name);
        return found == m_places.end() ? -1 : found->second;
    }

private:
    std::unordered_map<std::string, int> m_places;
};

/// Up to three, and how many more.
Phrase someOf(const std::vector<std::string>& names) {
    Phrase said;
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 3); ++i)
        said = i == 0 ? phrase("\"%1\"", names[i]) : phrase("%1, \"%2\"", said, names[i]);
    return names.size() > 3 ? phrase("%1 and %2 more", said, names.size() - 3) : said;
}

Result<Done> joinImages(const imports::Imported& truths, const imports::Imported& preds,
                        Joined& out, datasets::Notices& notices) {
    out.images = truths.table.images;
    Names ids, files, stems;
    for (std::size_t i = 0; i < out.images.size(); ++i) {
        const BoxImage& image = out.images[i];
        const int place = static_cast<int>(i);
        ids.add(idAsText(image.id), place);
        files.add(image.file_name, place);
        stems.add(stemOf(image.shown()), place);
        stems.add(stemOf(idAsText(image.id)), place);
    }
    const auto& images = preds.table.images;
    std::vector<std::string> unknown;
    std::vector<std::size_t> alone;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const std::string id = idAsText(images[i].id);
        int place = ids.find(id);
        if (place < 0) place = files.find(images[i].shown());
        if (place < 0) place = stems.find(stemOf(images[i].shown()));
        if (place < 0) place = stems.find(stemOf(id));
        // One array beside another is about one image, whatever the files are called.
        if (place < 0 && images.size() == 1 && out.images.size() == 1) place = 0;
        out.image_of.push_back(place);
        if (place >= 0) continue;
        alone.push_back(i);
        unknown.push_back(images[i].shown());
    }
    if (alone.empty()) return Done{};
    const bool all = alone.size() == images.size() && !truths.table.images.empty();
    if (all || preds.format->word == imports::coco_results_format.word)
        return Error{
            phrase("the predictions name images that the truths have not: %1", someOf(unknown)),
            preds.table.files.front().path,
            phrase("are these the right truths? An image is found by its id or by the name "
                   "of its file")};
    for (const std::size_t i : alone) {
        out.image_of[i] = static_cast<int>(out.images.size());
        out.images.push_back(images[i]);
        notices.add(datasets::NoticeKind::image_alone, preds.table.files.front().path,
                    phrase("image \"%1\" has predictions and no truths", images[i].shown()));
    }
    return Done{};
}

/// Numbers of classes: those of the truths, rising, and their places.
struct ClassNumbers {
    std::vector<std::pair<std::int64_t, int>> known;

    explicit ClassNumbers(const std::vector<BoxLabel>& labels) {
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (!labels[i].id.text) known.emplace_back(labels[i].id.number, static_cast<int>(i));
        std::sort(known.begin(), known.end());
    }
    int find(std::int64_t number) const {
        const auto at = std::lower_bound(known.begin(), known.end(), std::pair(number, -1));
        return at != known.end() && at->first == number ? at->second : -1;
    }
    int nth(std::int64_t n) const {
        return n >= 0 && n < static_cast<std::int64_t>(known.size())
                   ? known[static_cast<std::size_t>(n)].second
                   : -1;
    }
};

/// The ways in which all of the numbers would be classes of the truths.
std::vector<Undecided::Choice> classChoices(const ClassNumbers& numbers,
                                            const std::vector<std::int64_t>& asked) {
    std::vector<Undecided::Choice> out;
    const auto all = [&](const auto& leads) {
        return std::all_of(asked.begin(), asked.end(),
                           [&](std::int64_t number) { return leads(number) >= 0; });
    };
    for (const int shift : {1, -1})
        if (all([&](std::int64_t n) { return numbers.find(n + shift); }))
            out.push_back({"shift=" + std::to_string(shift),
                           phrase("all %1 classes of the predictions match then", asked.size())});
    if (all([&](std::int64_t n) { return numbers.nth(n); }))
        out.push_back({"contiguous", phrase("counted from 0 in the order of the truths' ids")});
    return out;
}

Error unknownClasses(const imports::Imported& preds, const ClassNumbers& numbers,
                     const std::vector<std::string>& unknown,
                     const std::vector<std::int64_t>& asked, Undecided* undecided) {
    auto choices = classChoices(numbers, asked);
    Phrase ways;
    for (const auto& choice : choices) {
        const Phrase one = phrase("%1: %2", choice.value, choice.evidence);
        ways = ways.empty() ? one : phrase("%1; %2", ways, one);
    }
    const Error error{
        phrase("the predictions name classes that the truths have not: %1", someOf(unknown)),
        preds.table.files.front().path,
        ways.empty() ? phrase("say what they are (--classes shift=N, contiguous or a FILE of "
                              "names), or match without classes (--any-class)")
                     : phrase("say what they are by --classes (%1), or a FILE of names", ways)};
    if (undecided) *undecided = {"classes", std::move(choices), error.what};
    return error;
}

Result<Done> joinLabels(const imports::Imported& truths, const imports::Imported& preds,
                        const ClassRule& rule, Joined& out, Undecided* undecided) {
    const auto& labels = preds.table.labels;
    out.labels = truths.table.labels;
    out.any_class = out.any_class || out.labels.empty() || labels.empty();
    Names names;
    for (std::size_t i = 0; i < out.labels.size(); ++i)
        names.add(out.labels[i].shown(), static_cast<int>(i));
    const ClassNumbers numbers(out.labels);
    std::vector<std::string> unknown, unknown_numbers;
    std::vector<std::int64_t> asked;
    std::size_t named = 0, found = 0;
    for (const BoxLabel& label : labels) {
        std::string name = label.name;
        const std::int64_t number = label.id.number;
        if (name.empty() && !label.id.text && number >= 0 &&
            static_cast<std::size_t>(number) < rule.names.size())
            name = rule.names[static_cast<std::size_t>(number)];
        const bool by_name = !name.empty() || label.id.text;
        int place = -1;
        if (by_name)
            place = names.find(name.empty() ? *label.id.text : name);
        else
            place = rule.contiguous ? numbers.nth(number) : numbers.find(number + rule.shift);
        named += by_name;
        found += by_name && place >= 0;
        if (!by_name) asked.push_back(number);
        if (place < 0) (by_name ? unknown : unknown_numbers).push_back(label.shown());
        if (place < 0 && (by_name || out.any_class)) {
            place = static_cast<int>(out.labels.size());
            out.labels.push_back(label);
        }
        out.label_of.push_back(place);
    }
    if (out.any_class) return Done{};
    if (!unknown_numbers.empty())
        return unknownClasses(preds, numbers, unknown_numbers, asked, undecided);
    if (named > 0 && found == 0)
        return Error{
            phrase("the predictions name classes that the truths have not: %1", someOf(unknown)),
            preds.table.files.front().path,
            phrase("are these the right truths (--any-class matches without classes)?")};
    return Done{};
}

}  // namespace

Result<ClassRule> parseClassRule(std::string_view text) {
    ClassRule rule;
    if (text == "contiguous") {
        rule.contiguous = true;
        return rule;
    }
    constexpr std::string_view word = "shift=";
    if (text.starts_with(word)) {
        std::string_view digits = text.substr(word.size());
        if (digits.starts_with('+')) digits.remove_prefix(1);
        const char* const end = digits.data() + digits.size();
        const auto [stop, code] = std::from_chars(digits.data(), end, rule.shift);
        if (code == std::errc() && stop == end && std::abs(rule.shift) <= 1'000'000) return rule;
    }
    return Error{phrase("\"%1\" does not say what classes are", text),
                 {},
                 phrase("say shift=1, contiguous or a file of names")};
}

Result<Joined> join(const imports::Imported& truths, const imports::Imported& preds,
                    const ClassRule& classes, bool any_class, datasets::Notices& notices,
                    Undecided* undecided) {
    Joined out;
    out.any_class = any_class;
    if (const auto images = joinImages(truths, preds, out, notices); !images) return images.error();
    if (const auto labels = joinLabels(truths, preds, classes, out, undecided); !labels)
        return labels.error();
    return out;
}

}  // namespace iou::pairing
