// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <string>
#include <vector>

class QSettings;

namespace iou {

/// Films by name, as lines of options (see film_line.hpp), and the one made last.
class FilmPresets : public QObject {
    Q_OBJECT
public:
    struct Preset {
        QString name;
        std::string line;
        bool own = false;  ///< saved by the person; the others come with the program
    };

    using QObject::QObject;

    /// Reads what is there and keeps it there from now on; `settings` outlives this.
    void keepIn(QSettings& settings);
    /// Those of the program, then the person's own by name.
    std::vector<Preset> all() const;
    /// Replaces one of that name.
    void save(const QString& name, const std::string& line);
    void remove(const QString& name);
    const std::string& last() const { return m_last; }
    void setLast(const std::string& line);

signals:
    void changed();

private:
    /// Takes in what other windows have kept meanwhile.
    void read();
    void store();

    std::vector<Preset> m_own;
    std::string m_last;
    QSettings* m_settings = nullptr;
};

}  // namespace iou
