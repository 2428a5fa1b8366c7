// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/recent_files.hpp"

#include "widgets/text/plain_text.hpp"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace iou {

namespace {

const QString kKey = QStringLiteral("recent");

/// "a.iouscope – ~/work": the name first, since that is what one looks for.
QString label(const QString& path) {
    const QFileInfo file(path);
    QString folder = QDir::toNativeSeparators(file.path());
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/')) folder.replace(0, home.size(), u'~');
    return plainEntry(file.fileName() + QStringLiteral(" – ") + folder);
}

}  // namespace

RecentFiles::RecentFiles(std::function<void(const QString&)> open, QObject* parent)
    : QObject(parent), m_open(std::move(open)) {}

void RecentFiles::keepIn(QSettings& settings) {
    const QStringList opened = m_paths;
    m_settings = &settings;
    read();
    for (auto path = opened.crbegin(); path != opened.crend(); ++path) add(*path);
}

void RecentFiles::add(const QString& path) {
    if (path.isEmpty()) return;
    read();
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(whole);
    m_paths.prepend(whole);
    m_paths = m_paths.mid(0, kMost);
    store();
}

void RecentFiles::clear() {
    m_paths.clear();
    store();
}

void RecentFiles::read() {
    if (!m_settings) return;
    m_settings->sync();
    m_paths = m_settings->value(kKey).toStringList().mid(0, kMost);
}

void RecentFiles::store() {
    if (!m_settings) return;
    m_settings->setValue(kKey, m_paths);
    m_settings->sync();
}

void RecentFiles::show(QMenu& menu) {
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fill(menu); });
    fill(menu);
}

void RecentFiles::fill(QMenu& menu) {
    read();
    menu.clear();
    const auto add_entry = [&](const QString& name, const QString& tip) {
        QAction* action = menu.addAction(name);
        action->setToolTip(plainTip(tip));
        action->setStatusTip(tip);
        return action;
    };
    int number = 0;
    for (const QString& path : m_paths) {
        const bool there = QFileInfo(path).isFile();
        const QString mnemonic = ++number < 10 ? QStringLiteral("&%1  ").arg(number) : QString();
        QAction* action =
            add_entry(mnemonic + label(path), there ? tr("Open the file %1").arg(path)
                                                    : tr("The file is gone: %1").arg(path));
        action->setEnabled(there);
        connect(action, &QAction::triggered, this, [this, path] { m_open(path); });
    }
    if (!m_paths.isEmpty()) menu.addSeparator();
    QAction* forget = add_entry(tr("&Clear list"), tr("Forget which files were opened"));
    forget->setEnabled(!m_paths.isEmpty());
    connect(forget, &QAction::triggered, this, &RecentFiles::clear);
}

}  // namespace iou
