// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/base/words.hpp"
#include "core/imports/box_format.hpp"
#include "core/imports/evidence.hpp"

#include <algorithm>
#include <charconv>

namespace iou::imports {

namespace {

constexpr std::size_t kLongestTextLine = 1 << 20;

}  // namespace

void Reading::convention(const Phrase& what) {
    const auto same = [&](const Phrase& one) { return one.text() == what.text(); };
    if (std::none_of(conventions.begin(), conventions.end(), same)) conventions.push_back(what);
}

Result<ImageSize> Reading::sizeFor(const Source& source) const {
    if (const ImageSize size = size_of(source.key); size.known()) return size;
    return Error{phrase("the boxes are shares of an image whose size nothing says"), source.path,
                 phrase("give annotations that say it, the folder of the pictures (--images DIR) "
                        "or one size for all (--image-size WxH)")};
}

Result<bool> Reading::take(const std::array<double, 4>& numbers, BoxNotation notation,
                           const BoxRecord& record, const datasets::Id& key) const {
    return settings.key.empty() ? table.take(numbers, notation, record)
                                : table.take(numbers, notation, record, key);
}

std::span<const BoxFormat> boxFormats() {
    static const BoxFormat all[] = {coco_format,  coco_results_format, yolo_format, voc_format,
                                    table_format, npy_format,          cvat_format, labelme_format,
                                    kitti_format, mot_format,          dota_format};
    return all;
}

Result<const BoxFormat*> formatNamed(std::string_view word) {
    std::vector<std::string_view> words;
    for (const BoxFormat& format : boxFormats()) {
        if (format.word == word) return &format;
        words.push_back(format.word);
    }
    return Error{phrase("no format \"%1\"", word), {}, chooseOneOf(words)};
}

const BoxFormat* formatOfKind(datasets::FileKind kind) {
    for (const BoxFormat& format : boxFormats())
        if (format.is(kind)) return &format;
    return nullptr;
}

Error noBoxes(datasets::FileKind kind, const std::string& path) {
    if (kind == datasets::FileKind::empty)
        return {phrase("the file is empty"), path, phrase("give a file of boxes")};
    if (kind == datasets::FileKind::pairs_table)
        return {phrase("this is a table of pairs of boxes, matched already"), path, pairsRemedy()};
    return {phrase("this is %1", datasets::kindName(kind)), path, datasets::kindRemedy(kind)};
}

Phrase pairsRemedy() {
    return phrase(
        "give it as the truths, without predictions (--gt of iouscope-batch pairs, --pairs "
        "of eval)");
}

Error ask(Reading& reading, const Source& source, const Phrase& what, std::string option,
          std::vector<Undecided::Choice> choices) {
    Error error = unsaid(what, source.path, option, choices);
    reading.undecided = {std::move(option), std::move(choices), what};
    return error;
}

datasets::Id idOf(std::string_view text) {
    std::string_view digits = text;
    if (digits.size() > 2 && digits.ends_with(".0")) digits.remove_suffix(2);
    const bool padded = digits.size() > 1 && digits.front() == '0';
    std::int64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, code] = std::from_chars(digits.data(), end, number);
    if (code == std::errc() && stop == end && !digits.empty() && !padded) return {number, {}};
    return {0, std::string(text)};
}

Result<Done> readNumbers(std::span<const std::string_view> words, std::span<double> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto number = parseNumber(words[i]);
        if (!number) return number.error();
        out[i] = *number;
    }
    return Done{};
}

Result<Done>
eachLine(const Source& source, const Reading& reading,
         const std::function<Result<Done>(std::string_view line, std::int64_t number)>& take) {
    std::string_view rest = source.bytes;
    if (rest.starts_with("\xef\xbb\xbf")) rest.remove_prefix(3);
    for (std::int64_t number = 1; !rest.empty(); ++number) {
        if (number > reading.most_rows) return Done{};
        if (number % 4096 == 0 && reading.progress && reading.progress->cancelled()) return Done{};
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.size() > kLongestTextLine)
            return Error{phrase("the line is longer than 1 MB"),
                         phrase("%1, line %2", source.path, number),
                         phrase("give a file of boxes")};
        if (line.empty() || line.front() == '#') continue;
        if (auto taken = take(line, number); !taken) return taken;
    }
    return Done{};
}

}  // namespace iou::imports
