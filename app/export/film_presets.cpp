// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/film_presets.hpp"

#include <QSettings>

#include <algorithm>

namespace iou {

namespace {

const QString kPresetsKey = QStringLiteral("film_presets");
const QString kLastKey = QStringLiteral("film_last");

}  // namespace

void FilmPresets::keepIn(QSettings& settings) {
    m_settings = &settings;
    m_last = settings.value(kLastKey).toString().toStdString();
    read();
    emit changed();
}

void FilmPresets::read() {
    if (!m_settings) return;
    m_settings->sync();
    m_own.clear();
    // Name and line in turn.
    const QStringList kept = m_settings->value(kPresetsKey).toStringList();
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2)
        m_own.push_back({kept[i], kept[i + 1].toStdString(), true});
}

std::vector<FilmPresets::Preset> FilmPresets::all() const {
    std::vector<Preset> presets{
        {tr("For a slide"), "--view dashboard --size 1920x1080 -o film.mp4"},
        {tr("Smooth, 60 per second"), "--view dashboard --size 1920x1080 --fps=60 -o film.mp4"},
        {tr("GIF of at most 5 MB"),
         "--view scene,curves --size 960x540 --fps=20 --budget=5MB -o film.gif"},
        {tr("Square, the scene alone"),
         "--view scene --size 1080x1080 --hide=grid,card -o film.mp4"}};
    presets.insert(presets.end(), m_own.begin(), m_own.end());
    return presets;
}

void FilmPresets::save(const QString& name, const std::string& line) {
    read();
    std::erase_if(m_own, [&](const Preset& preset) { return preset.name == name; });
    const auto at = std::find_if(m_own.begin(), m_own.end(), [&](const Preset& preset) {
        return QString::localeAwareCompare(preset.name, name) > 0;
    });
    m_own.insert(at, {name, line, true});
    store();
}

void FilmPresets::remove(const QString& name) {
    read();
    std::erase_if(m_own, [&](const Preset& preset) { return preset.name == name; });
    store();
}

void FilmPresets::setLast(const std::string& line) {
    m_last = line;
    if (m_settings) m_settings->setValue(kLastKey, QString::fromStdString(line));
}

void FilmPresets::store() {
    QStringList kept;
    for (const Preset& preset : m_own) kept << preset.name << QString::fromStdString(preset.line);
    if (m_settings) {
        m_settings->setValue(kPresetsKey, kept);
        m_settings->sync();
    }
    emit changed();
}

}  // namespace iou
