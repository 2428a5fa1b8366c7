// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_pictures.hpp"

#include "widgets/data/pair_list.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/snapshot/scene_picture.hpp"
#include "widgets/text/core_words.hpp"

#include <QFile>

#include <utility>

namespace iou {

PairPictures::PairPictures(DocumentHistory& history)
    : m_history(history), m_list(sharedOf<PairList>(history)),
      m_picture(sharedOf<ScenePicture>(history)) {
    connect(&m_list, &PairList::chosenChanged, this, &PairPictures::follow);
    connect(&m_list, &PairList::framedChanged, this, &PairPictures::follow);
    connect(&m_list, &PairList::loadedChanged, this, &PairPictures::follow);
    connect(&m_history, &DocumentHistory::changed, this, [this](const Changes& changes) {
        if (changes.target && !m_list.loaded()) follow();
    });
}

void PairPictures::setImages(FrameImages* images) {
    if (m_images) m_images->disconnect(this);
    m_images = images;
    if (m_images) connect(m_images, &FrameImages::ready, this, &PairPictures::follow);
    follow();
}

void PairPictures::setFolder(Folder folder) {
    m_folder = std::move(folder);
    follow();
}

void PairPictures::setShown(bool shown) {
    if (shown == m_shown) return;
    m_shown = shown;
    follow();
    emit changed();
}

void PairPictures::restore(const pairing::KeptPairs& kept) {
    m_folder.reset();
    m_shown = kept.shows_pictures;
    m_restored = {kept.picture, kept.picture_size};
    m_restored_truth = m_history.document().explorer.scene.target;
    follow();
}

void PairPictures::keep(pairing::KeptPairs& kept) const {
    kept.shows_pictures = m_shown;
    if (!m_shown) return;
    kept.picture = m_wanted.path;
    kept.picture_size = m_wanted.size;
}

void PairPictures::follow() {
    m_wanted = {};
    if (!m_shown) return clear({});
    const pairing::PairTable* const table = m_list.table();
    if (!table) {
        const bool same = m_history.document().explorer.scene.target == m_restored_truth;
        return same && !m_restored.path.empty() ? show(m_restored.path, m_restored.size)
                                                : clear({});
    }
    const int row = m_list.framed();
    if (row < 0) return clear({});
    if (!m_folder) return clear(tr("No folder of pictures is chosen"));
    const auto& pair = table->rows[static_cast<std::size_t>(row)];
    const std::string name(table->imageOf(pair));
    if (name.empty()) return clear(tr("The files do not say which image this pair is in"));
    const std::string path = m_folder->find(name);
    if (path.empty()) return clear(tr("The folder has no picture “%1”").arg(text(name)));
    show(path, table->sizeOf(pair));
}

void PairPictures::show(const std::string& path, datasets::ImageSize size) {
    m_wanted = {path, size};
    if (!m_images) return clear({});
    const QString name = QFile::decodeName(path.c_str());
    const QImage image = m_images->image(name);
    // Until it is read there is none: that of another image would tell something wrong.
    m_words = m_images->fault(name);
    if (image.isNull()) return clear(m_words);
    const QSizeF pixels = m_images->pixels(name);
    const QSizeF counts = size.known() ? QSizeF(size.width, size.height) : pixels;
    m_picture.show({image, counts});
    // Boxes that count in pixels of another picture lie elsewhere in it.
    const bool alike = qAbs(pixels.width() * counts.height() - pixels.height() * counts.width()) <=
                       0.01 * pixels.height() * counts.width();
    m_words = alike ? QString()
                    : tr("The picture is %1 × %2, the files say %3 × %4")
                          .arg(pixels.width())
                          .arg(pixels.height())
                          .arg(counts.width())
                          .arg(counts.height());
    emit changed();
}

void PairPictures::clear(const QString& words) {
    m_words = words;
    m_picture.show({});
    emit changed();
}

}  // namespace iou
