// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/atomic_file.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/random_document.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace iou {

/// Sessions as a stranger may send them: those that did harm once, and what comes of them and of
/// honest ones by chance. The same seed gives the same bytes.
class StrangeSessions {
public:
    /// states: arrangements of the panels, in Qt's own form.
    StrangeSessions(std::uint64_t seed, std::vector<std::string> states)
        : m_make(seed), m_states(std::move(states)) {
        const std::string golden = IOUSCOPE_SOURCE_DIR "/tests/golden";
        for (const std::string& folder : {golden + "/hostile", golden + "/sessions"})
            for (const auto& file : std::filesystem::directory_iterator(folder))
                if (file.path().extension() == ".iouscope") m_files.push_back(file.path());
        std::sort(m_files.begin(), m_files.end());
        for (const std::string& file : m_files)
            m_known.push_back(*readFile(file, session_size_limit));
    }

    const std::vector<std::string>& files() const { return m_files; }

    std::string next() {
        switch (below(10)) {
        case 0: return flipped(any(m_known));
        case 1: return flipped(mutated(nlohmann::json::parse(any(m_known)), below(2)), below(2));
        case 2:
        case 3: return mutated(nlohmann::json::parse(any(m_known)), 1 + below(4));
        default: return mutated(nlohmann::json::parse(writeSession(random())), below(4) / 3);
        }
    }

private:
    using Json = nlohmann::json;

    int below(std::size_t n) { return m_make.random().below(static_cast<int>(n)); }
    /// One of a list.
    template <class List>
    typename List::value_type any(const List& list) {
        return list[static_cast<std::size_t>(below(std::size(list)))];
    }

    /// Anywhere in what files admit; long runs are rare, as they take their time.
    Session random() {
        Session s = m_make.session();
        const auto shorten = [&](int& steps) {
            if (below(40) > 0) steps = 1 + steps % 300;
        };
        for (Lane& lane : s.document.explorer.lanes) shorten(lane.recipe.steps);
        for (PinnedRun& pin : s.document.explorer.pins) shorten(pin.lane.recipe.steps);
        s.playhead %= 400;
        if (below(3) == 0) s.layout.clear();
        return s;
    }

    std::string mutated(Json json, int changes) {
        if (json.contains("layout") || below(3) == 0) json["layout"] = layout();
        for (; changes > 0; --changes) change(json);
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    /// Of one value anywhere.
    void change(Json& json) {
        if (json.is_structured() && !json.empty() && below(12) > 0) {
            auto at = json.begin();
            std::advance(at, below(json.size()));
            return change(*at);
        }
        if (json.is_object()) return changeObject(json);
        if (json.is_array()) return changeArray(json);
        if (json.is_number_integer() && below(2))
            json = any(std::array<std::int64_t, 12>{0, 1, -1, 2, 8, 9, 299, 1'000'000, 4'000'000,
                                                    INT32_MAX, INT32_MIN, INT64_MAX});
        else if (json.is_number())
            json = json.get<double>() * any(std::array{0.0, -1.0, 1e-300, 1e-9, 0.5, 1.0 + 1e-15,
                                                       3.0, 1e3, 1e9, 1e12, 1e300}) +
                   any(std::array{0.0, 0.0, 0.0, 1e-9, 1.0, -1.0, 1e9, -1e12});
        else if (json.is_boolean())
            json = !json.get<bool>();
        else if (json.is_string() && below(3))
            json = any(m_words);
        else if (json.is_string())
            json = flipped(json.get<std::string>());
        else
            json = 1;
    }

    void changeObject(Json& json) {
        if (!json.empty() && below(2)) {
            auto at = json.begin();
            std::advance(at, below(json.size()));
            json.erase(at);
        } else {
            json[any(m_words)] = any(m_words);
        }
    }

    void changeArray(Json& json) {
        if (json.empty() || below(3) == 0) return json.push_back(Json::object());
        if (below(2))
            json.erase(static_cast<std::size_t>(below(json.size())));
        else
            json.push_back(json[static_cast<std::size_t>(below(json.size()))]);
    }

    std::string flipped(std::string bytes, int flips = -1) {
        if (flips < 0) flips = 1 + below(4);
        for (; flips > 0 && !bytes.empty(); --flips) {
            const auto at = static_cast<std::size_t>(below(bytes.size()));
            switch (below(4)) {
            case 0: bytes.erase(at, static_cast<std::size_t>(1 + below(8))); break;
            case 1: bytes.insert(at, 1, static_cast<char>(below(256))); break;
            default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            }
        }
        return bytes;
    }

    /// In base64: bytes and the numbers at four bytes each are changed, or not.
    std::string layout() {
        std::string state = any(m_states);
        for (int changes = below(4); changes > 0 && state.size() > 8; --changes) {
            const auto at = static_cast<std::size_t>(below(state.size() - 4));
            constexpr std::array<std::uint32_t, 10> numbers{
                0, 1, 2, 4, 16, 0x7f, 0x7fffffff, 0x80000000, 0xffffffff, 0x00ffffff};
            if (below(3) == 0) {
                state[at] = static_cast<char>(state[at] ^ (1 << below(8)));
            } else if (below(8) == 0) {
                state.resize(at);
            } else {
                const std::uint32_t number = any(numbers);
                for (std::size_t i = 0; i < 4; ++i)
                    state[at + i] = static_cast<char>(number >> (24 - 8 * i));
            }
        }
        return base64(state);
    }

    static std::string base64(const std::string& bytes) {
        constexpr const char* digits =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        std::string text;
        for (std::size_t i = 0; i < bytes.size(); i += 3) {
            std::uint32_t three = 0;
            for (std::size_t k = 0; k < 3; ++k)
                three = three << 8U |
                        (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
            for (std::size_t k = 0; k < 4; ++k)
                text += i + k > bytes.size() ? '=' : digits[three >> (18 - 6 * k) & 63U];
        }
        return text;
    }

    testing::DocumentMaker m_make;
    std::vector<std::string> m_states, m_files, m_known;
    const std::vector<std::string> m_words{"",
                                           "giou",
                                           "interp_iou:alpha=0.99",
                                           "mpdiou",
                                           "adam",
                                           "log",
                                           "xyxy",
                                           "clipped",
                                           "diverging",
                                           "streamlines",
                                           "along_x",
                                           "grid",
                                           "surface",
                                           "overlay",
                                           "lnw",
                                           "dark",
                                           "<img src=\"file:///dev/zero\">",
                                           "<b>&amp;</b>&A&&B",
                                           "\xe2\x80\xaex\xef\xbf\xbf\x1b[2J",
                                           "=1+1",
                                           std::string(64, 'W'),
                                           std::string(5000, '%'),
                                           "%1 %2 %n %99",
                                           "../../../etc/passwd",
                                           "steps"};
};

}  // namespace iou
