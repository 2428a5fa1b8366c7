// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/pair_files.hpp"

#include "app/data/import_dialog.hpp"
#include "core/jobs/threads.hpp"
#include "widgets/data/pair_list.hpp"
#include "widgets/data/pair_origin.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

QString nameOf(const std::string& path) {
    return QFileInfo(QFile::decodeName(path.c_str())).fileName();
}

}  // namespace

PairFiles::PairFiles(Window window, QObject* parent)
    : QObject(parent), m_window(std::move(window)),
      m_list(sharedOf<PairList>(m_window.model.history())),
      m_origin(sharedOf<PairOrigin>(m_window.model.history())),
      m_pictures(sharedOf<PairPictures>(m_window.model.history())) {
    ask = [this](const QString& title, bool folder) {
        return folder ? QFileDialog::getExistingDirectory(&m_window.widget, title)
                      : QFileDialog::getOpenFileName(&m_window.widget, title);
    };
    m_pictures.setImages(&m_window.images);
    connect(&m_origin, &PairOrigin::importRequested, this, [this] { import({}); });
    connect(&m_origin, &PairOrigin::remedyRequested, this, &PairFiles::mend);
    connect(&m_origin, &PairOrigin::dropRequested, this, &PairFiles::forget);
    connect(&m_origin, &PairOrigin::picturesRequested, this, &PairFiles::choosePictures);
    connect(&m_list, &PairList::loadedChanged, this, [this] {
        if (m_list.loaded() || !std::exchange(m_put_off, false)) return;
        QMetaObject::invokeMethod(this, &PairFiles::reread, Qt::QueuedConnection);
    });
    connect(&m_pictures, &PairPictures::changed, this, [this] {
        if (m_kept.any() && m_pictures.isShown() != m_kept.shows_pictures) {
            m_kept.shows_pictures = m_pictures.isShown();
            modify();
        }
    });
}

PairFiles::~PairFiles() {
    m_pictures.setImages(nullptr);
    m_reader.cancel();
    m_folder_reader.cancel();
}

void PairFiles::import(const QString& truths) {
    auto* const dialog = new ImportDialog(m_window.images, &m_window.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!truths.isEmpty()) dialog->setTruths(truths);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->loaded()) return;
        show(dialog->loaded());
        m_window.say(
            tr("%1 pairs. W shows the worst one, then the next.").arg(m_loaded->table.rows.size()));
    });
    dialog->open();
}

void PairFiles::show(const Loaded& loaded) {
    m_loaded = loaded;
    const bool pictures = m_pictures.isShown();
    m_kept = {};
    const auto& truths = loaded->source.truths;
    const bool on_disk = std::find(truths.begin(), truths.end(), "-") == truths.end();
    if (on_disk) m_kept.source = loaded->source;
    m_kept.shows_pictures = pictures;
    m_origin.say({});
    m_list.show(loaded);
    m_pictures.setFolder(loaded->pictures);
    hash();
    m_window.show();
    modify();
}

/// Off the GUI thread; a session that is saved before keeps none.
void PairFiles::hash() {
    m_expected =
        m_reader.request([this, source = m_kept.source](Progress& progress, std::uint64_t asked) {
            auto hashes = pairing::hashesOf(source, &progress);
            if (progress.cancelled() || !hashes) return;
            QMetaObject::invokeMethod(
                this,
                [this, asked, hashes = std::move(*hashes)] {
                    if (asked == m_expected) m_kept.sha256 = hashes;
                },
                Qt::QueuedConnection);
        });
}

void PairFiles::open(const pairing::KeptPairs& kept) {
    m_reader.cancel();
    m_folder_reader.cancel();
    ++m_expected;
    ++m_expected_folder;
    m_kept = kept;
    m_loaded.reset();
    m_modified = m_put_off = false;
    m_pictures.restore(kept);
    m_list.show(nullptr);
    if (kept.any()) return reread();
    m_origin.say({});
}

void PairFiles::reread() {
    m_origin.say(tr("Reading %1…").arg(nameOf(m_kept.source.truths.front())));
    m_kept.source.match.threads = threadsBesideTheWindow();
    m_expected = m_reader.request([this, kept = m_kept, scene = m_window.model.scene()](
                                      Progress& progress, std::uint64_t asked) {
        auto made = std::make_shared<pairing::Reopened>(pairing::reopen(kept, &progress));
        if (progress.cancelled()) return;
        const int row = made->pairs ? pairing::rowOfKept(made->pairs->table, kept.pair, scene.pred,
                                                         scene.target)
                                    : -1;
        QMetaObject::invokeMethod(
            this,
            [this, asked, made, row] {
                if (asked == m_expected) take(std::move(*made), row);
            },
            Qt::QueuedConnection);
    });
}

void PairFiles::take(pairing::Reopened again, int row) {
    using enum PairOrigin::Remedy;
    if (!again.missing.empty()) {
        m_missing = again.missing.front();
        return complain(tr("%1 is not there any more. The pair in the scene is as it was saved.")
                            .arg(QFile::decodeName(m_missing.c_str())),
                        locate);
    }
    m_put_off = m_list.loaded() != nullptr;
    if (m_put_off) return;
    if (!again.pairs) return complain(localText(again.pairs.error()), PairOrigin::Remedy::import);
    m_loaded = std::make_shared<const pairing::LoadedPairs>(std::move(*again.pairs));
    m_list.show(m_loaded, row);
    m_pictures.setFolder(m_loaded->pictures);
    if (again.changed.empty()) {
        m_kept.sha256 = std::move(again.sha256);
        return m_origin.say({});
    }
    m_hashes = std::move(again.sha256);
    complain(tr("%1 has changed since the session was saved: its pairs may be others.")
                 .arg(QFile::decodeName(again.changed.front().c_str())),
             PairOrigin::Remedy::take);
}

/// In the panel, and where one looks who does not see it.
void PairFiles::complain(const QString& words, PairOrigin::Remedy remedy) {
    m_origin.say(words, remedy);
    m_window.tell(tr("Data: %1").arg(words));
}

pairing::KeptPairs PairFiles::kept() const {
    if (m_list.loaded() != m_loaded) return {};  // a lesson's are no files
    pairing::KeptPairs out = m_kept;
    if (!out.any()) return out;
    if (m_loaded) out.pair = m_list.framed();
    out.picture.clear();
    out.picture_size = {};
    m_pictures.keep(out);
    return out;
}

void PairFiles::modify() {
    m_modified = true;
    emit changed();
}

void PairFiles::mend() {
    switch (m_origin.remedy()) {
    case PairOrigin::Remedy::none: return;
    case PairOrigin::Remedy::import: return import({});
    case PairOrigin::Remedy::take:
        m_kept.sha256 = m_hashes;
        m_origin.say({});
        return modify();
    case PairOrigin::Remedy::locate: break;
    }
    const QString name = nameOf(m_missing);
    const QString found = ask(tr("Where is %1?").arg(name), QFileInfo(name).suffix().isEmpty());
    if (found.isEmpty()) return;
    pairing::relocate(m_kept, m_missing, QFile::encodeName(found).toStdString());
    modify();
    reread();
}

void PairFiles::forget() {
    open({});
    modify();
}

void PairFiles::choosePictures() {
    const QString folder = ask(tr("Folder of the pictures"), true);
    if (folder.isEmpty()) return;
    const std::string path = QFile::encodeName(folder).toStdString();
    m_expected_folder =
        m_folder_reader.request([this, path](Progress& progress, std::uint64_t asked) {
            auto pictures = std::make_shared<const imports::PictureFolder>(path, &progress);
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this,
                [this, asked, path, pictures] {
                    if (asked != m_expected_folder) return;
                    auto& source = m_kept.source;
                    source.truth_settings.images = source.pred_settings.images = path;
                    m_pictures.setFolder(pictures);
                    m_pictures.setShown(true);
                    modify();
                },
                Qt::QueuedConnection);
        });
}

void PairFiles::wait() {
    m_folder_reader.wait();
    m_reader.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
