// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/record_fields.hpp"

#include "core/jobs/in_order.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace iou::datasets {

namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 64;
constexpr std::size_t kPartBytes = 1 << 18;  ///< of a list that several threads read

/// Follows the text: what is no list of records that was asked for goes by.
class RecordSax final : public nlohmann::json_sax<Json> {
public:
    explicit RecordSax(const RecordReader& reader)
        : m_reader(reader), m_record_depth(reader.sections.empty() ? 2 : 3) {}

    bool null() override { return value() && wrongType(); }
    bool boolean(bool x) override {
        if (!value()) return false;
        if (inRecord() && (m_field == field_crowd || m_field == field_ignore)) return flag(x);
        return wrongType();
    }
    bool number_integer(number_integer_t x) override {
        return value() && whole(x, static_cast<double>(x));
    }
    bool number_unsigned(number_unsigned_t x) override {
        if (!value()) return false;
        if (x > static_cast<number_unsigned_t>(INT64_MAX)) return real(static_cast<double>(x));
        return whole(static_cast<std::int64_t>(x), static_cast<double>(x));
    }
    bool number_float(number_float_t x, const string_t& /*text*/) override {
        if (!value()) return false;
        // Some programs write ids as 7.0.
        if (std::fabs(x) < 0x1p53 && x == std::floor(x))
            return whole(static_cast<std::int64_t>(x), x);
        return real(x);
    }
    bool string(string_t& x) override {
        if (!value()) return false;
        if (!inRecord()) return wrongType();
        if (m_field == field_name)
            m_record.name = std::move(x);
        else if (m_field == field_file_name)
            m_record.file_name = std::move(x);
        else if (m_field <= field_category_id)
            m_record.ids[m_field] = {0, std::move(x)};
        else if (m_field == field_extra)
            m_record.extra = {0, std::move(x)};
        else
            return wrongType();
        return true;
    }
    bool binary(binary_t& /*x*/) override { return true; }
    bool start_object(std::size_t /*n*/) override {
        if (!open()) return false;
        if (m_depth < m_record_depth && (m_depth == 1) == (m_record_depth == 2))
            if (m_depth == 1 || m_in_section) return refuse(m_reader.wrong_shape);
        if (m_depth == m_record_depth && m_in_section) {
            const std::string_view section = m_record.section;
            m_record = {};
            m_record.section = section;
            m_record.index = m_index++;
            m_field = field_count;
        } else if (inRecord(1) || inRecord(2)) {
            mark(m_record.wrong);
        }
        return true;
    }
    bool key(string_t& name) override {
        if (m_depth == 1 && m_record_depth == 3) {
            const auto found = std::find(m_reader.sections.begin(), m_reader.sections.end(), name);
            m_section = found - m_reader.sections.begin();
            m_in_section = found != m_reader.sections.end();
            m_record.section = m_in_section ? *found : std::string_view{};
            m_index = 0;
        } else if (m_depth == m_record_depth && m_in_section) {
            const auto found = std::find(field_names.begin(), field_names.end(), name);
            m_field = static_cast<std::uint8_t>(found - field_names.begin());
            if (m_field == field_count && !name.empty() && name == m_reader.extra)
                m_field = field_extra;
            if (m_field < field_count) {
                if (m_record.has(static_cast<Field>(m_field))) mark(m_record.repeated);
                mark(m_record.seen);
                m_record.wrong &= ~(1U << m_field);  // the last one counts
            }
        }
        return true;
    }
    bool end_object() override {
        if (m_depth-- != m_record_depth || !m_in_section) return true;
        if (m_reader.progress && m_record.index % 1024 == 0 && m_reader.progress->cancelled())
            return false;
        const auto taken = m_reader.take(m_record);
        return taken ? true : refuse(taken.error());
    }
    bool start_array(std::size_t /*n*/) override {
        if (!open()) return false;
        if (m_depth == 1 && m_record_depth == 3) return refuse(m_reader.wrong_shape);
        if (m_depth == 1) m_in_section = true;
        if (m_depth == 2 && m_record_depth == 3 && m_in_section) m_sections |= 1U << m_section;
        if (m_depth == m_record_depth && m_in_section) return refuse(notARecord());
        if (inRecord(2) || (inRecord(1) && m_field != field_bbox)) mark(m_record.wrong);
        if (inRecord(1)) m_numbers = 0;
        return true;
    }
    bool end_array() override {
        if (inRecord(1) && m_field == field_bbox && m_numbers != 4) mark(m_record.wrong);
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::detail::exception& e) override {
        const bool too_large = e.id == 406;
        const bool no_number = token.find("NaN") != token.npos || token.find("Inf") != token.npos ||
                               (!token.empty() && (token.back() == 'N' || token.back() == 'I'));
        m_error = Error{too_large ? phrase("a number is too large")
                                  : phrase("this is not JSON at \"%1\"", token),
                        jsonPlace(m_reader.path, m_reader.bytes, position > 0 ? position - 1 : 0),
                        no_number ? phrase("JSON has neither NaN nor Infinity; give a number or "
                                           "leave the record out")
                                  : phrase("correct the text at this position")};
        return false;
    }

    const std::optional<Error>& error() const { return m_error; }
    unsigned sections() const { return m_sections; }

private:
    bool inRecord(int deeper = 0) const {
        return m_in_section && m_depth == m_record_depth + deeper && m_field < field_count;
    }
    void mark(unsigned& mask) const { mask |= m_field < field_count ? 1U << m_field : 0U; }
    bool refuse(Error error) {
        m_error = std::move(error);
        return false;
    }
    Error notARecord() const {
        return {phrase("this is no object"),
                m_record.section.empty()
                    ? phrase("%1, [%2]", m_reader.path, m_index)
                    : phrase("%1, %2[%3]", m_reader.path, m_record.section, m_index),
                phrase("each entry of the list is an object with the fields of one box")};
    }
    bool open() {
        if (++m_depth <= kDeepest) return true;
        return refuse(
            {phrase("the nesting is deeper than 64"), m_reader.path, phrase("flatten it")});
    }
    /// Before any value that is no list and no object.
    bool value() {
        if (m_depth == 0 || (m_depth == 1 && m_record_depth == 3 && m_in_section))
            return refuse(m_reader.wrong_shape);
        if (m_in_section && m_depth == m_record_depth - 1) return refuse(notARecord());
        return true;
    }
    bool wrongType() {
        if (inRecord() || inRecord(1)) mark(m_record.wrong);
        return true;
    }
    bool flag(bool x) {
        (m_field == field_crowd ? m_record.crowd : m_record.ignore) = x;
        return true;
    }
    bool whole(std::int64_t x, double as_real) {
        if (inRecord() && m_field <= field_category_id) {
            m_record.ids[m_field] = {x, {}};
            return true;
        }
        if (inRecord() && m_field == field_extra) {
            m_record.extra = {x, {}};
            return true;
        }
        if (inRecord() && (m_field == field_crowd || m_field == field_ignore)) return flag(x != 0);
        return real(as_real);
    }
    bool real(double x) {
        if (inRecord(1) && m_field == field_bbox) {
            if (m_numbers < 4) m_record.bbox[m_numbers] = x;
            ++m_numbers;
            return true;
        }
        if (inRecord() && m_field == field_area)
            m_record.area = x;
        else if (inRecord() && m_field == field_score)
            m_record.score = x;
        else if (inRecord() && m_field == field_width)
            m_record.width = x;
        else if (inRecord() && m_field == field_height)
            m_record.height = x;
        else
            return wrongType();
        return true;
    }

    const RecordReader& m_reader;
    const int m_record_depth;  ///< of the objects asked for
    int m_depth = 0;
    bool m_in_section = false;
    std::ptrdiff_t m_section = 0;
    unsigned m_sections = 0;
    std::int64_t m_index = 0;
    Record m_record;
    std::uint8_t m_field = field_count;
    std::size_t m_numbers = 0;
    std::optional<Error> m_error;
};

/// Where a comma stands between two objects, at or behind a place; the end: nowhere. In a text or
/// a list of objects within a record it may be no end of a record.
std::size_t commaBehind(std::string_view bytes, std::size_t from) {
    constexpr std::string_view blanks = " \t\r\n";
    for (auto at = bytes.find('}', from); at != bytes.npos; at = bytes.find('}', at + 1)) {
        const auto comma = bytes.find_first_not_of(blanks, at + 1);
        if (comma == bytes.npos || bytes[comma] != ',') continue;
        const auto next = bytes.find_first_not_of(blanks, comma + 1);
        if (next != bytes.npos && bytes[next] == '{') return comma;
    }
    return bytes.size();
}

/// What lies between some of these commas.
std::vector<std::string_view> partsOf(std::string_view bytes) {
    std::vector<std::string_view> parts;
    for (std::size_t first = 0; first < bytes.size();) {
        const std::size_t last = commaBehind(bytes, std::min(first + kPartBytes, bytes.size()));
        parts.push_back(bytes.substr(first, last - first));
        first = last + 1;
    }
    return parts;
}

}  // namespace

Phrase Record::place(const std::string& path) const {
    return section.empty() ? phrase("%1, [%2]", path, index)
                           : phrase("%1, %2[%3]", path, section, index);
}

Phrase Record::place(const std::string& path, Field f) const {
    return phrase("%1.%2", place(path), field_names[f]);
}

Result<unsigned> RecordReader::read() const {
    return threads > 1 && sections.empty() && bytes.size() > kPartBytes ? readInParts()
                                                                        : readInARow();
}

/// Each part is read as a list of its own, which proves that it was cut between two records: then
/// what is before it is whole. From the first part that is none, the list is read in a row, which
/// knows what is wrong and where.
Result<unsigned> RecordReader::readInParts() const {
    const std::vector<std::string_view> parts = partsOf(bytes);
    const auto count = static_cast<std::int64_t>(parts.size());
    std::int64_t parts_taken = 0, taken = 0;
    std::optional<Error> refused;
    eachInOrder(
        count, threads,
        [&](std::int64_t i) -> std::optional<std::vector<Record>> {
            std::string text(i > 0 ? "[" : "");
            text += parts[static_cast<std::size_t>(i)];
            if (i + 1 < count) text += ']';
            std::vector<Record> records;
            RecordReader part{text, path, {}, wrong_shape, progress, {}, extra};
            part.take = [&](Record& record) -> Result<Done> {
                records.push_back(std::move(record));
                return Done{};
            };
            if (!part.readInARow()) return {};
            return records;
        },
        [&](std::optional<std::vector<Record>>& records) {
            if (!records || (progress && progress->cancelled())) return false;
            for (Record& record : *records) {
                record.index = taken++;
                if (const auto done = take(record); !done) {
                    refused = done.error();
                    return false;
                }
            }
            ++parts_taken;
            return true;
        });
    if (refused) return *refused;
    if (parts_taken == count) return 0U;
    RecordReader rest = *this;
    rest.take = [&](Record& record) { return record.index < taken ? Done{} : take(record); };
    return rest.readInARow();
}

Result<unsigned> RecordReader::readInARow() const {
    RecordSax sax(*this);
    // Not strictly by the result: a cancelled reading has no error.
    (void)Json::sax_parse(bytes.begin(), bytes.end(), &sax);
    if (sax.error()) return *sax.error();
    return sax.sections();
}

}  // namespace iou::datasets
