// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/import_boxes.hpp"

#include "core/files/atomic_file.hpp"
#include "core/imports/picture_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <sstream>
#include <unordered_map>

namespace iou::imports {

namespace {

namespace fs = std::filesystem;
using datasets::FileKind;

/// Files of one folder that are looked at to know its format.
constexpr std::size_t kFilesLookedAt = 50;
/// Rows at the beginning of a file that are read under each choice.
constexpr std::int64_t kFirstRows = 1000;

/// A file that is asked for, and its name below the folder it was found in, without ending.
struct Asked {
    std::string path, key;
    bool in_folder = false;
};

/// Files beside annotations that hold none.
bool isBeside(const std::string& name) {
    constexpr std::string_view names[] = {"classes.txt", "labels.txt",  "predefined_classes.txt",
                                          "train.txt",   "val.txt",     "test.txt",
                                          "notes.json",  "package.json"};
    return name.empty() || name.front() == '.' || name.starts_with("README") ||
           name.starts_with("LICENSE") ||
           std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool mayHoldBoxes(const fs::path& path) {
    constexpr std::string_view endings[] = {".txt", ".xml", ".json", ".csv", ".tsv", ".npy"};
    const std::string ending = path.extension().string();
    return !isBeside(path.filename().string()) &&
           std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

Result<Done> addFolder(const std::string& folder, std::vector<Asked>& out,
                       const Progress* progress) {
    std::error_code fault;
    fs::recursive_directory_iterator at(folder, fault);
    const std::size_t before = out.size();
    while (!fault && at != fs::recursive_directory_iterator()) {
        std::error_code none;
        const fs::path& path = at->path();
        if (mayHoldBoxes(path) && !at->is_symlink(none) && at->is_regular_file(none)) {
            fs::path below = path.lexically_relative(folder);
            out.push_back({path.string(), below.replace_extension().generic_string(), true});
        }
        if (out.size() > datasets::most_images)
            return Error{phrase("the folder holds more than a million files"), folder,
                         phrase("split it")};
        at.increment(fault);
        if (progress && progress->cancelled()) return Done{};
    }
    if (fault)
        return Error{phrase("cannot be read: %1", fault.message()), folder,
                     phrase("name a readable folder")};
    if (out.size() == before)
        return Error{phrase("the folder holds no file of boxes"), folder,
                     phrase("they end in .txt, .xml, .json, .csv, .tsv or .npy")};
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
              [](const Asked& a, const Asked& b) { return a.key < b.key; });
    return Done{};
}

Result<std::vector<Asked>> filesOf(const std::vector<std::string>& paths,
                                   const Progress* progress) {
    std::vector<Asked> out;
    for (const std::string& path : paths) {
        std::error_code none;
        if (path != "-" && fs::is_directory(path, none)) {
            if (const auto added = addFolder(path, out, progress); !added) return added.error();
        } else {
            out.push_back({path, path == "-" ? std::string("standard input") : stemOf(path)});
        }
    }
    return out;
}

/// As far as they are known beforehand.
std::int64_t bytesOf(const std::vector<Asked>& files) {
    std::int64_t sum = 0;
    for (const Asked& file : files) {
        std::error_code fault;
        const auto size = fs::file_size(file.path, fault);
        if (!fault) sum += static_cast<std::int64_t>(size);
    }
    return sum;
}

std::string shownPath(const Asked& file) { return file.path == "-" ? file.key : file.path; }

/// The format all the files have; null: each of them is empty.
class FormatFinder {
public:
    explicit FormatFinder(const ImportSettings& settings) : m_settings(settings) {}

    Result<Done> said() {
        if (m_settings.format.empty()) return Done{};
        const auto named = formatNamed(m_settings.format);
        if (!named) return named.error().at(std::string_view("--format"));
        m_format = *named;
        m_said = true;
        return Done{};
    }

    Result<Done> look(const Asked& file, std::string_view bytes) {
        if (m_said || m_seen >= kFilesLookedAt) return Done{};
        const FileKind kind = datasets::kindOf(bytes);
        if (kind == FileKind::empty && file.in_folder) return Done{};
        const BoxFormat* const format = formatOfKind(kind);
        if (!format) return noBoxes(kind, shownPath(file));
        ++m_seen;
        if (m_format && format != m_format)
            return Error{
                phrase("this is %1, and %2 is %3", format->title, m_first, m_format->title),
                shownPath(file), phrase("give files of one format (--format says which)")};
        if (!m_format) m_first = shownPath(file);
        m_format = format;
        return Done{};
    }

    const BoxFormat* format() const { return m_format; }

private:
    const ImportSettings& m_settings;
    const BoxFormat* m_format = nullptr;
    bool m_said = false;
    std::size_t m_seen = 0;
    std::string m_first;
};

/// Sizes by names, of other annotations and of pictures.
class Sizes {
public:
    Sizes(const BoxTable* table, const ImportSettings& settings)
        : m_pictures(settings.images), m_otherwise(settings.image_size) {
        if (!table) return;
        for (const auto& image : table->images) {
            if (!image.size.known()) continue;
            m_known.try_emplace(image.shown(), image.size);
            m_known.try_emplace(stemOf(image.shown()), image.size);
        }
    }

    ImageSize of(const std::string& key) const {
        for (const std::string& name : {key, stemOf(key)})
            if (const auto found = m_known.find(name); found != m_known.end()) return found->second;
        const ImageSize size = m_pictures.sizeOf(key);
        return size.known() ? size : m_otherwise;
    }
    /// Of images whose annotations do not say it.
    void fillIn(BoxTable& table) const {
        for (auto& image : table.images)
            if (!image.size.known()) image.size = of(image.shown());
    }

private:
    PictureFolder m_pictures;
    ImageSize m_otherwise;
    std::unordered_map<std::string, ImageSize> m_known;
};

/// Reads the beginning of files under a choice, as far as the first of them that has boxes.
void readFirst(Undecided::Choice& choice, const ImportSettings& said, const BoxFormat& format,
               const Reading& asked, const Source& source) {
    Undecided none;
    Reading reading{said, asked.size_of, choice.first, none, asked.progress};
    reading.most_rows = kFirstRows;
    auto done = format.read(source, reading);
    for (std::size_t n = 1; done && choice.first.boxes.empty() && n < kFilesLookedAt; ++n) {
        const auto more = asked.nextFile();
        if (!more) return;
        done = format.read({more->bytes, more->key, more->key}, reading);
    }
    if (!done) choice.fault = done.error().what;
}

}  // namespace

ImportSettings decided(ImportSettings settings, const std::string& option,
                       const std::string& value) {
    if (option == "notation") {
        if (const auto notation = parseNotation(value)) settings.notation = *notation;
    } else if (option == "columns") {
        settings.columns.clear();
        std::istringstream names(value);
        for (std::string name; std::getline(names, name, ',');) settings.columns.push_back(name);
    }
    return settings;
}

std::string stemOf(const std::string& path) {
    const std::size_t start = path.find_last_of("/\\") + 1;  // npos + 1 is 0
    const std::size_t dot = path.find_last_of('.');
    return path.substr(start, dot == path.npos || dot <= start ? path.npos : dot - start);
}

Result<std::vector<BoxFileName>> filesUnder(const std::string& path, const Progress* progress) {
    const auto files = filesOf({path}, progress);
    if (!files) return files.error();
    std::vector<BoxFileName> out;
    for (const Asked& file : *files)
        out.push_back(
            {file.path, file.in_folder
                            ? fs::path(file.path).lexically_relative(path).generic_string()
                            : std::string()});
    return out;
}

Result<Imported> importText(std::string_view bytes, const std::string& name,
                            const ImportSettings& settings) {
    const Asked file{name, stemOf(name)};
    FormatFinder finder(settings);
    if (const auto said = finder.said(); !said) return said.error();
    if (const auto looked = finder.look(file, bytes); !looked) return looked.error();
    const Sizes known(nullptr, settings);
    const SizeOf size_of = [&](const std::string& key) { return known.of(key); };
    Imported out;
    Undecided choices;
    Reading reading{settings, size_of, out.table, choices};
    if (const auto done = finder.format()->read({bytes, name, file.key}, reading); !done)
        return done.error();
    known.fillIn(out.table);
    out.format = finder.format();
    out.conventions = std::move(reading.conventions);
    out.files = 1;
    return out;
}

Result<Imported> importBoxes(const std::vector<std::string>& paths, const ImportSettings& settings,
                             const BoxTable* sizes, Progress* progress, Undecided* undecided) {
    const auto files = filesOf(paths, progress);
    if (!files) return files.error();
    if (progress && progress->cancelled()) return Imported{};
    FormatFinder finder(settings);
    if (const auto said = finder.said(); !said) return said.error();
    const Sizes known(sizes, settings);
    const SizeOf size_of = [&](const std::string& key) { return known.of(key); };
    Imported out;
    Undecided choices;
    Reading reading{settings, size_of, out.table, choices, progress};
    if (progress) progress->total.fetch_add(bytesOf(*files));
    const Asked* after = nullptr;
    reading.next = [&]() -> std::optional<NextFile> {
        if (after == files->data() + files->size()) return std::nullopt;
        const Asked& file = *after++;
        auto bytes = readFile(file.path, max_box_file_bytes);
        return bytes ? NextFile{std::move(*bytes), file.key} : NextFile{{}, file.key};
    };
    std::vector<const Asked*> blank;  // before the format was known
    const auto read = [&](const Asked& file, std::string_view bytes) {
        return finder.format()->read({bytes, shownPath(file), file.key}, reading);
    };
    for (const Asked& file : *files) {
        const auto bytes = readFile(file.path, max_box_file_bytes);
        if (!bytes) return bytes.error();
        after = &file + 1;
        if (const auto looked = finder.look(file, *bytes); !looked) return looked.error();
        if (!finder.format()) {
            blank.push_back(&file);
            continue;
        }
        for (const Asked* const one : blank)
            if (const auto done = read(*one, {}); !done) return done.error();
        blank.clear();
        if (const auto done = read(file, *bytes); !done) {
            if (!undecided) return done.error();
            *undecided = std::move(choices);
            for (Undecided::Choice& choice : undecided->choices) {
                after = &file + 1;
                readFirst(choice, decided(settings, undecided->option, choice.value),
                          *finder.format(), reading, {*bytes, shownPath(file), file.key});
            }
            return done.error();
        }
        if (progress) progress->advance(static_cast<std::int64_t>(bytes->size()));
        if (progress && progress->cancelled()) return out;
    }
    if (!finder.format())
        return Error{phrase("all files are empty"), paths.front(), phrase("give files of boxes")};
    known.fillIn(out.table);
    out.format = finder.format();
    out.conventions = std::move(reading.conventions);
    out.files = files->size();
    return out;
}

}  // namespace iou::imports
