// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_state.hpp"

#include <QDataStream>
#include <QSet>
#include <QString>

#include <algorithm>
#include <climits>
#include <utility>

namespace iou {

namespace {

// As QMainWindow::saveState() of Qt 6 writes them, in the format of Qt 5.0.
constexpr int kStateMarker = 0xff;
constexpr quint8 kDocks = 0xfd, kToolBars = 0xfe, kToolBarsWide = 0xfc;
constexpr quint8 kTabs = 0xfa, kWidget = 0xfb, kSequence = 0xfc;
constexpr quint8 kFloating = 2;
constexpr int kSides = 4;

constexpr int kMaxDepth = 16;
constexpr int kMaxItems = 256;                             ///< of one list
constexpr int kMaxName = 256;                              ///< characters
constexpr int kMaxLength = 100'000, kMaxMove = 1'000'000;  ///< logical pixels
constexpr qsizetype kMaxState = qsizetype{1} << 20;        ///< bytes

/// Reads a state from its beginning to its end. Every part returns false where it is not sound.
class StateReader {
public:
    explicit StateReader(const QByteArray& state) : m_stream(state) {
        m_stream.setVersion(QDataStream::Qt_5_0);
    }

    bool isSound(int version) {
        if (!number(kStateMarker, kStateMarker) || !number(version, version)) return false;
        bool docks = false, tool_bars = false;
        while (!m_stream.atEnd()) {
            const quint8 marker = byte();
            if (marker == kDocks && !std::exchange(docks, true)) {
                if (!dockAreas()) return false;
            } else if ((marker == kToolBars || marker == kToolBarsWide) &&
                       !std::exchange(tool_bars, true)) {
                if (!toolBarLines(marker == kToolBarsWide)) return false;
            } else {
                return false;
            }
        }
        return docks && good();
    }

private:
    bool good() const { return m_stream.status() == QDataStream::Ok; }
    quint8 byte() {
        quint8 x = 0;
        m_stream >> x;
        return x;
    }
    bool number(int lo, int hi, int* out = nullptr) {
        qint32 x = 0;
        m_stream >> x;
        if (out) *out = x;
        return good() && x >= lo && x <= hi;
    }
    bool length() { return number(-1, kMaxLength); }
    bool position() { return number(-kMaxMove, kMaxMove); }
    bool size() { return length() && length(); }

    /// A name that no other part has; empty is left to Qt, which passes it over.
    bool name(QSet<QString>& names) {
        quint32 bytes = 0;
        m_stream >> bytes;
        if (!good()) return false;
        if (bytes == 0xffffffff) return true;  // null
        if (bytes % 2 != 0 || bytes > 2 * kMaxName) return false;
        QString text;
        for (quint32 i = 0; i < bytes; i += 2) {
            quint16 unit = 0;
            m_stream >> unit;
            text += QChar(unit);
        }
        if (!good()) return false;
        if (text.isEmpty()) return true;
        const bool is_new = !names.contains(text);
        names.insert(text);
        return is_new;
    }

    bool dockAreas() {
        int count = 0;
        if (!number(0, kSides, &count)) return false;
        QSet<int> seen;
        for (int i = 0; i < count; ++i) {
            int side = 0;
            if (!number(0, kSides - 1, &side) || seen.contains(side)) return false;
            seen.insert(side);
            if (!size() || !dockList(0)) return false;
        }
        return size() && corners();
    }

    /// Each belongs to one of the two sides that meet in it.
    bool corners() {
        constexpr int left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea;
        constexpr int top = Qt::TopDockWidgetArea, bottom = Qt::BottomDockWidgetArea;
        constexpr int sides[4][2] = {{left, top}, {right, top}, {left, bottom}, {right, bottom}};
        for (const auto& [side, other] : sides) {
            int area = 0;
            if (!number(1, bottom, &area) || (area != side && area != other)) return false;
        }
        return true;
    }

    bool dockList(int depth) {
        if (depth > kMaxDepth) return false;
        const quint8 marker = byte();
        if (marker != kTabs && marker != kSequence) return false;
        const bool tabbed = marker == kTabs;
        int front = -1, count = 0;
        if (tabbed && !number(-1, kMaxItems, &front)) return false;
        const quint8 orientation = byte();
        if (orientation != Qt::Horizontal && orientation != Qt::Vertical) return false;
        if (!number(0, kMaxItems, &count) || front >= std::max(1, count)) return false;
        for (int i = 0; i < count; ++i) {
            const quint8 item = byte();
            if (item == kWidget) {
                if (!dock()) return false;
            } else if (item != kSequence || !extent() || !dockList(depth + 1)) {
                return false;
            }
        }
        return good();
    }

    bool dock() {
        if (!name(m_docks)) return false;
        if (byte() & kFloating) return position() && position() && size();
        return extent();
    }
    /// Of a part of a list: where it is, how long, and its least and greatest length, which Qt
    /// reads for nothing.
    bool extent() { return position() && length() && anything() && anything(); }
    bool anything() { return number(INT_MIN, INT_MAX); }

    bool toolBarLines(bool wide) {
        int lines = 0;
        if (!number(0, kMaxItems, &lines)) return false;
        for (int i = 0; i < lines; ++i) {
            int count = 0;
            if (!number(0, kSides - 1) || !number(0, kMaxItems, &count)) return false;
            for (int k = 0; k < count; ++k) {
                if (!name(m_tool_bars)) return false;
                byte();
                if (!position() || !length() || !anything() || (wide && !anything())) return false;
            }
        }
        return good();
    }

    QDataStream m_stream;
    QSet<QString> m_docks, m_tool_bars;
};

}  // namespace

bool isSoundState(const QByteArray& state, int version) {
    return state.size() <= kMaxState && StateReader(state).isSound(version);
}

}  // namespace iou
