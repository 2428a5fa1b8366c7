// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/file_kind.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/datasets/box_columns.hpp"
#include "core/files/csv_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace iou::datasets {

namespace {

constexpr std::size_t kLinesLookedAt = 200, kBytesLookedAt = 1 << 16;

/// Reads keys until one decides.
class KindSax : public nlohmann::json_sax<nlohmann::json> {
public:
    FileKind kind() const { return m_kind; }

    bool null() override { return value(); }
    bool boolean(bool /*x*/) override { return value(); }
    bool number_integer(number_integer_t /*x*/) override { return value(); }
    bool number_unsigned(number_unsigned_t /*x*/) override { return value(); }
    bool number_float(number_float_t /*x*/, const string_t& /*text*/) override { return value(); }
    bool string(string_t& x) override {
        if (m_depth != 1 || !m_is_format || !x.starts_with("iouscope")) return value();
        return decide(FileKind::iouscope);
    }
    bool binary(binary_t& /*x*/) override { return true; }
    bool start_object(std::size_t /*n*/) override {
        if (m_depth == 0) m_object = true;
        return value() && ++m_depth <= kDeepestLook;
    }
    bool key(string_t& name) override {
        m_is_format = m_depth == 1 && name == "format";
        if (m_object && m_depth == 1) {
            if (name == "images" || name == "annotations" || name == "categories")
                return decide(FileKind::coco);
            if (name == "shapes" || name == "imagePath") return decide(FileKind::labelme);
        }
        if (!m_object && m_depth == 2) {
            m_has_box |= name == "bbox";
            m_has_image |= name == "image_id";
            if (m_has_box && m_has_image) return decide(FileKind::coco_results);
        }
        return true;
    }
    bool end_object() override {
        --m_depth;
        return m_object || m_depth != 1;  // a list is known by its first record
    }
    bool start_array(std::size_t /*n*/) override {
        return (m_depth == 0 || value()) && ++m_depth <= kDeepestLook;
    }
    bool end_array() override {
        if (--m_depth == 0 && !m_any) return decide(FileKind::coco_results);
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*e*/) override {
        return false;
    }

private:
    static constexpr int kDeepestLook = 64;
    bool value() {
        m_any = true;
        return true;
    }
    bool decide(FileKind kind) {
        m_kind = kind;
        return false;
    }

    FileKind m_kind = FileKind::other_json;
    int m_depth = 0;
    bool m_object = false, m_is_format = false, m_has_box = false, m_has_image = false,
         m_any = false;
};

FileKind kindOfJson(std::string_view text) {
    KindSax sax;
    (void)nlohmann::json::sax_parse(text.begin(), text.end(), &sax,
                                    nlohmann::json::input_format_t::json, false);
    return sax.kind();
}

/// The name of the root element.
std::string_view rootOf(std::string_view xml) {
    while (true) {
        const std::size_t open = xml.find('<');
        if (open == xml.npos || open + 1 >= xml.size()) return {};
        xml.remove_prefix(open + 1);
        if (xml.starts_with("!--")) {
            const std::size_t end = xml.find("-->");
            if (end == xml.npos) return {};
            xml.remove_prefix(end + 3);
        } else if (xml.front() != '?' && xml.front() != '!') {
            return xml.substr(0, xml.find_first_of(" \t\r\n/>"));
        }
    }
}

FileKind kindOfXml(std::string_view text) {
    const std::string_view root = rootOf(text.substr(0, kBytesLookedAt));
    if (root == "annotation") return FileKind::voc;
    if (root == "annotations") return FileKind::cvat;
    return FileKind::other_xml;
}

/// XML in two bytes a character: the letters of its beginning.
std::string narrowed(std::string_view bytes) {
    std::string out;
    for (const char c : bytes.substr(0, kBytesLookedAt))
        if (c != '\0') out += c;
    return out;
}

bool isWord(std::string_view text) {
    const char c = text.empty() ? '0' : text.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// How many of the words from `first` on are numbers, as far as they go.
std::size_t numbersFrom(const std::vector<std::string_view>& words, std::size_t first) {
    std::size_t n = 0;
    while (first + n < words.size() && parseNumber(words[first + n])) ++n;
    return n;
}

/// Of the image's size, with the little that rounding and padding add.
bool areShares(const std::vector<std::string_view>& words) {
    return std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
        const auto x = parseNumber(word);
        return x && *x >= -0.01 && *x <= 1.01;
    });
}

/// Of one line between blanks.
FileKind kindOfWords(const std::vector<std::string_view>& words) {
    const std::size_t n = words.size(), numbers = numbersFrom(words, 0);
    if ((n == 15 || n == 16) && isWord(words[0]) && numbersFrom(words, 1) == n - 1)
        return FileKind::kitti;
    if ((n == 9 || n == 10) && numbers == 8 && isWord(words[8])) return FileKind::dota;
    if (numbers != n || n < 4) return FileKind::text;
    if (n >= 5 && *parseNumber(words[0]) >= 0.0 && areShares(words)) {
        if (n == 5) return FileKind::yolo;
        if (n == 6) return FileKind::yolo_scored;
        if (n % 2 == 1) return FileKind::yolo_outline;
    }
    return FileKind::bare_numbers;
}

/// The lines agree, or else it is text of some kind.
FileKind kindOfLines(std::string_view bytes) {
    FileKind kind = FileKind::empty;
    bool header_of_dota = true;
    for (std::size_t line = 0; line < kLinesLookedAt && !bytes.empty(); ++line) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view text = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (text.empty() || text.starts_with('#')) continue;
        if (header_of_dota && (text.starts_with("imagesource:") || text.starts_with("gsd:")))
            continue;
        header_of_dota = false;
        const FileKind one = kindOfWords(wordsOf(text));
        if (kind == FileKind::empty) kind = one;
        const bool yolos = (kind == FileKind::yolo && one == FileKind::yolo_outline) ||
                           (kind == FileKind::yolo_outline && one == FileKind::yolo);
        if (yolos)
            kind = FileKind::yolo_outline;
        else if (one != kind)
            return kind == FileKind::text || one == FileKind::text ? FileKind::text
                                                                   : FileKind::bare_numbers;
    }
    return kind;
}

FileKind kindOfText(std::string_view bytes) {
    const std::string path;
    CsvRows rows(bytes, path);
    const auto first = rows.next();
    if (!first) return FileKind::text;
    if (!*first) return FileKind::empty;
    const auto& fields = rows.fields();
    if (fields.size() >= 4) {
        if (findPairColumns(fields)) return FileKind::pairs_table;
        if (findBoxColumns(fields)) return FileKind::table;
        const auto numbers = std::count_if(fields.begin(), fields.end(), [](std::string_view f) {
            return parseNumber(f).has_value();
        });
        if (rows.separator() != '\t') return numbers >= 4 ? FileKind::bare_numbers : FileKind::text;
    }
    return kindOfLines(bytes);
}

/// The name of its first file.
std::string_view firstInZip(std::string_view bytes) {
    constexpr std::size_t length_at = 26, name_at = 30;
    if (bytes.size() < name_at) return {};
    const auto byte = [&](std::size_t at) {
        return std::size_t{static_cast<unsigned char>(bytes[at])};
    };
    return bytes.substr(name_at, byte(length_at) + 256 * byte(length_at + 1));
}

}  // namespace

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == line.npos) return words;
        line.remove_prefix(begin);
        const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

FileKind kindOf(std::string_view bytes) {
    using enum FileKind;
    const auto begins = [&](std::string_view magic) { return bytes.starts_with(magic); };
    if (begins("\x93NUMPY")) return npy;
    if (begins("PK\x03\x04"))
        return bytes.substr(0, 512).find("data.pkl") != bytes.npos ? torch_file
               : firstInZip(bytes).ends_with(".npy")               ? numpy_archive
                                                                   : zip;
    if (bytes.size() > 2 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5) return pickle;
    if (begins("PAR1")) return parquet;
    if (begins("\x1f\x8b")) return gzip;
    if (begins("\x89PNG") || begins("\xff\xd8\xff") || begins("GIF8")) return picture;
    if (begins("%PDF")) return pdf;
    if (begins("\xff\xfe") || begins("\xfe\xff")) {
        const std::string plain = narrowed(bytes.substr(2));
        return plain.starts_with('<') ? kindOfXml(plain) : binary;
    }
    if (begins("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const std::string_view start = trimmed(bytes.substr(0, kBytesLookedAt));
    if (start.empty()) return bytes.size() > kBytesLookedAt ? text : empty;
    if (start.find('\0') != start.npos) return binary;
    if (start.front() == '{' || start.front() == '[') return kindOfJson(bytes);
    if (start.front() == '<') return kindOfXml(start);
    return kindOfText(bytes);
}

Phrase kindName(FileKind kind) {
    switch (kind) {
    case FileKind::coco: return phrase("a COCO file of annotations");
    case FileKind::coco_results: return phrase("a COCO list of detections");
    case FileKind::yolo: return phrase("a YOLO file of labels");
    case FileKind::yolo_scored: return phrase("a YOLO file of six numbers a line");
    case FileKind::yolo_outline: return phrase("a YOLO file of outlines");
    case FileKind::voc: return phrase("a Pascal VOC file");
    case FileKind::table: return phrase("a table of boxes");
    case FileKind::pairs_table: return phrase("a table of pairs of boxes");
    case FileKind::bare_numbers: return phrase("a list of numbers without a header");
    case FileKind::npy: return phrase("a NumPy array");
    case FileKind::cvat: return phrase("a CVAT file");
    case FileKind::labelme: return phrase("a LabelMe file");
    case FileKind::kitti: return phrase("a KITTI file of labels");
    case FileKind::dota: return phrase("a DOTA file of rotated boxes");
    case FileKind::iouscope: return phrase("a file of iouscope itself");
    case FileKind::other_json: return phrase("JSON of another kind");
    case FileKind::other_xml: return phrase("XML of another kind");
    case FileKind::torch_file: return phrase("a file of PyTorch");
    case FileKind::pickle: return phrase("a Python pickle");
    case FileKind::numpy_archive: return phrase("a NumPy archive of arrays");
    case FileKind::zip: return phrase("a zip archive");
    case FileKind::gzip: return phrase("a gzip archive");
    case FileKind::parquet: return phrase("a Parquet file");
    case FileKind::picture: return phrase("a picture");
    case FileKind::pdf: return phrase("a PDF");
    case FileKind::empty: return phrase("empty");
    case FileKind::binary: return phrase("binary data");
    case FileKind::text: break;
    }
    return phrase("text of another kind");
}

Phrase kindRemedy(FileKind kind) {
    switch (kind) {
    case FileKind::torch_file:
    case FileKind::pickle:
        return phrase("reading it would run code; in Python: np.save('boxes.npy', "
                      "boxes.cpu().numpy())");
    case FileKind::parquet:
        return phrase("in Python: pandas.read_parquet(...).to_csv('boxes.csv')");
    case FileKind::numpy_archive:
        return phrase("write the array alone; in Python: np.save('boxes.npy', archive['boxes'])");
    case FileKind::zip:
    case FileKind::gzip: return phrase("unpack it and give the files in it");
    case FileKind::iouscope:
        return phrase("open it in the window, or by the command it belongs to");
    case FileKind::picture:
    case FileKind::pdf: return phrase("give the file of its boxes");
    default: break;
    }
    if (holdsBoxes(kind))
        return phrase("File > Import and iouscope-batch import and pairs read it");
    return phrase("convert it to COCO, YOLO or CSV, for example with panlabel, Datumaro or "
                  "FiftyOne");
}

bool isNoTable(FileKind kind) {
    switch (kind) {
    case FileKind::table:
    case FileKind::pairs_table:
    case FileKind::bare_numbers:
    case FileKind::empty:
    case FileKind::binary:
    case FileKind::text: return false;
    default: return true;
    }
}

}  // namespace iou::datasets
