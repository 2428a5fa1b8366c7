// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_files.hpp"

#include "app/files/session_in_picture.hpp"
#include "app/formats/formats.hpp"
#include "core/data/kept_pairs.hpp"
#include "core/files/atomic_file.hpp"
#include "widgets/text/core_words.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace iou {

namespace {

const QString kSuffix = QStringLiteral(".iouscope");

/// The same file, by whatever name.
bool isSame(const QString& path, const std::string& other) {
    return !other.empty() && QFileInfo(path) == QFileInfo(QString::fromStdString(other));
}

QString filter() { return SessionFiles::tr("iouscope sessions (*%1)").arg(kSuffix); }

}  // namespace

SessionFiles::SessionFiles(Window window) : m_window(std::move(window)) {
    ask = [this] {
        QMessageBox box(
            QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to this session?"),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window.widget);
        box.setDefaultButton(QMessageBox::Save);
        switch (box.exec()) {
        case QMessageBox::Save: return Answer::save;
        case QMessageBox::Discard: return Answer::discard;
        default: return Answer::cancel;
        }
    };
    askChanged = [this](const QString& name) {
        QMessageBox box(QMessageBox::Warning, tr("Changed elsewhere"),
                        tr("Another window or program has changed %1 since it was opened or saved "
                           "here.")
                            .arg(name),
                        QMessageBox::Cancel, m_window.widget);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(
            tr("“Save anyway” replaces that change. “Reload” shows it here; undo "
               "then brings your own version back."));
        const auto* const overwrite =
            box.addButton(tr("Save anyway"), QMessageBox::DestructiveRole);
        auto* const save_as = box.addButton(tr("Save As…"), QMessageBox::AcceptRole);
        const auto* const reload = box.addButton(tr("Reload"), QMessageBox::ActionRole);
        box.setDefaultButton(save_as);
        box.exec();
        const QAbstractButton* const chosen = box.clickedButton();
        return chosen == overwrite ? Conflict::overwrite
               : chosen == save_as ? Conflict::save_as
               : chosen == reload  ? Conflict::reload
                                   : Conflict::cancel;
    };
    complain = [this](const QString& message) {
        QMessageBox box(QMessageBox::Warning, tr("iouscope"), message, QMessageBox::Ok,
                        m_window.widget);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    };
}

void SessionFiles::setPath(const QString& path) {
    m_path = path;
    emit pathChanged(path);
}

bool SessionFiles::open(const QString& path) {
    const std::string name = path.toStdString();
    const auto bytes = readForSession(name);
    if (!bytes) {
        complain(localText(bytes.error()));
        return false;
    }
    Phrase remark;
    const auto session = readSessionOrPicture(*bytes, name, &remark);
    if (!session) {
        complain(localText(session.error()));
        return false;
    }
    m_window.show(*session);
    // Save must not replace a picture by the session it carries.
    setPath(looksLikePicture(*bytes) ? QString() : path);
    m_seen = seenFile(name, *bytes);
    if (!remark.empty())
        m_window.tell(QFileInfo(path).fileName() + QStringLiteral(": ") + localText(remark));
    return true;
}

bool SessionFiles::openInstead(const QString& path) { return mayReplace() && open(path); }

bool SessionFiles::saveTo(const QString& path) { return write(path, !isSame(path, m_seen.path)); }

bool SessionFiles::write(const QString& path, bool whatever) {
    const std::string name = path.toStdString();
    Session session = m_window.session();
    pairing::makeRelative(session.data, folderOf(name));
    const std::string bytes = writeSession(session);
    const auto fits = checkSessionSize(bytes.size(), name);
    const auto written = fits ? rewriteFile({name, whatever ? std::string() : m_seen.digest}, bytes,
                                            session_size_limit)
                              : Result<Rewritten>(fits.error());
    if (!written) {
        complain(localText(written.error()));
        return false;
    }
    if (*written == Rewritten::changed_meanwhile) return settle(path);
    m_seen = seenFile(name, bytes);
    m_window.setSaved();
    setPath(path);
    return true;
}

bool SessionFiles::settle(const QString& path) {
    switch (askChanged(QFileInfo(path).fileName())) {
    case Conflict::overwrite: return write(path, true);
    case Conflict::save_as: return saveAs();
    case Conflict::reload: reload(path); break;
    case Conflict::cancel: break;
    }
    return false;
}

void SessionFiles::reload(const QString& path) {
    const std::string name = path.toStdString();
    const auto bytes = readForSession(name);
    const auto session = bytes ? readSession(*bytes, name) : Result<Session>(bytes.error());
    if (!session) return complain(localText(session.error()));
    m_window.reload(*session);
    m_seen = seenFile(name, *bytes);
}

bool SessionFiles::mayReplace() {
    m_window.uncover();
    if (!m_window.modified()) return true;
    switch (ask()) {
    case Answer::save: return save();
    case Answer::discard: return true;
    case Answer::cancel: break;
    }
    return false;
}

void SessionFiles::newSession() {
    if (!mayReplace()) return;
    Session fresh;
    fresh.document.appearance.theme = m_window.session().document.appearance.theme;
    m_window.show(fresh);
    setPath({});
}

void SessionFiles::openDialog() {
    if (!mayReplace()) return;
    QStringList patterns{u'*' + kSuffix};
    for (const PictureFormat& format : pictureFormats())
        for (const auto suffix : {format.suffix, format.other_suffix})
            if (!suffix.empty()) patterns << u'*' + QString::fromUtf8(suffix);
    for (const FilmFormat& format : filmFormats())
        if (format.recognises) patterns << u'*' + QString::fromUtf8(format.suffix);
    const QString filters =
        tr("Sessions, and pictures and films of them (%1)").arg(patterns.join(u' '));
    const QString path = QFileDialog::getOpenFileName(m_window.widget, tr("Open session"),
                                                      QFileInfo(m_path).path(), filters);
    if (!path.isEmpty()) open(path);
}

bool SessionFiles::save() { return m_path.isEmpty() ? saveAs() : saveTo(m_path); }

bool SessionFiles::saveAs() {
    QFileDialog dialog(m_window.widget, tr("Save session"), QFileInfo(m_path).path(), filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(kSuffix.mid(1));
    dialog.selectFile(m_path.isEmpty() ? tr("session") + kSuffix : QFileInfo(m_path).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return false;
    return saveTo(dialog.selectedFiles().constFirst());
}

}  // namespace iou
