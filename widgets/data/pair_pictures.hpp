// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"
#include "core/pairing/pair_source.hpp"
#include "widgets/model/document_history.hpp"

#include <QObject>
#include <QString>

#include <memory>
#include <string>

namespace iou {

class FrameImages;
class PairList;
class ScenePicture;

/// Which picture lies under the boxes: of the image of the pair that is in the scene, from the
/// folder a person has named, where it is asked for. It stays while the truth is that pair's,
/// wherever the prediction is dragged. Shared (sharedOf).
class PairPictures : public QObject {
    Q_OBJECT
public:
    using Folder = std::shared_ptr<const imports::PictureFolder>;

    explicit PairPictures(DocumentHistory& history);

    /// Who reads them; null: nobody. It must outlive this, or be taken back.
    void setImages(FrameImages* images);
    /// Null: none is known.
    void setFolder(Folder folder);
    const Folder& folder() const { return m_folder; }
    void setShown(bool shown);
    bool isShown() const { return m_shown; }
    /// As a session had it, until its pairs are read.
    void restore(const pairing::KeptPairs& kept);
    /// What a session keeps of it.
    void keep(pairing::KeptPairs& kept) const;

    /// Why none is seen though it is asked for; empty: one is, or is being read.
    const QString& words() const { return m_words; }

signals:
    void changed();

private:
    void follow();
    void show(const std::string& path, datasets::ImageSize size);
    void clear(const QString& words);

    DocumentHistory& m_history;
    PairList& m_list;
    ScenePicture& m_picture;
    FrameImages* m_images = nullptr;
    Folder m_folder;
    bool m_shown = false;
    /// The picture of the pair in the scene, whether it can be read or not.
    struct Wanted {
        std::string path;
        datasets::ImageSize size;
    };
    Wanted m_wanted;
    Wanted m_restored;  ///< with the truth it belongs to
    Box<> m_restored_truth{};
    QString m_words;
};

}  // namespace iou
