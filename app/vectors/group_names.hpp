// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>
#include <vector>

namespace iou {

/// Names of groups that lie within each other, each once in a file: "lanes", "lanes-boxes",
/// "lanes-2", "lanes-2-boxes".
class GroupNames {
public:
    /// The name of a group that begins. at: where in the file it does.
    QByteArray begin(const char* name, qsizetype at) {
        const QByteArray whole =
            m_open.empty() ? QByteArray(name) : m_open.back().name + '-' + name;
        const int count = ++m_counts[whole];
        const QByteArray own = count == 1 ? whole : whole + '-' + QByteArray::number(count);
        m_open.push_back({own, at});
        return own;
    }
    /// Ends the group; where in the file it began.
    qsizetype end() {
        const qsizetype at = m_open.back().at;
        m_open.pop_back();
        return at;
    }

private:
    struct Open {
        QByteArray name;
        qsizetype at;
    };
    std::vector<Open> m_open;
    std::map<QByteArray, int> m_counts;
};

}  // namespace iou
