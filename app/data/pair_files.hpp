// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/kept_pairs.hpp"
#include "core/jobs/worker.hpp"
#include "widgets/data/pair_origin.hpp"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace iou {

class ExplorerModel;
class FrameImages;
class PairList;
class PairPictures;

/// The files that the panel Data lists pairs of: chosen, read, kept by the session, and read again
/// with it. What is missing or has changed since is reported in the panel, with its remedy.
class PairFiles : public QObject {
    Q_OBJECT
public:
    using Loaded = std::shared_ptr<const pairing::LoadedPairs>;
    struct Window {
        QWidget& widget;
        ExplorerModel& model;
        FrameImages& images;
        std::function<void()> show;               ///< brings the panel to the front
        std::function<void(const QString&)> say;  ///< in the status bar
        /// A message that waits for nobody.
        std::function<void(const QString&)> tell;
    };

    explicit PairFiles(Window window, QObject* parent = nullptr);
    ~PairFiles() override;

    /// Asks for files of truths and detections; truths: the first of them, or empty.
    void import(const QString& truths);
    /// Lists pairs that were read.
    void show(const Loaded& loaded);
    /// What a session kept; its files are read off the GUI thread.
    void open(const pairing::KeptPairs& kept);
    /// What Save writes.
    pairing::KeptPairs kept() const;
    /// Whether a session would keep something else than it did.
    bool isModified() const { return m_modified; }
    void setSaved() { m_modified = false; }
    /// Blocks until what was asked for is read (for tests).
    void wait();

    /// A file or folder, or nothing; replace it in tests, where nobody can answer.
    std::function<QString(const QString& title, bool folder)> ask;

signals:
    void changed();  ///< isModified()

private:
    void reread();
    void take(pairing::Reopened again, int row);
    void complain(const QString& words, PairOrigin::Remedy remedy);
    void hash();
    void modify();
    void mend();
    void forget();
    void choosePictures();

    Window m_window;
    PairList& m_list;
    PairOrigin& m_origin;
    PairPictures& m_pictures;
    pairing::KeptPairs m_kept;
    Loaded m_loaded;  ///< of these files; null: they are not read
    std::string m_missing;
    std::vector<std::string> m_hashes;  ///< of changed files, as they are now
    bool m_modified = false;
    bool m_put_off = false;  ///< read while a lesson listed pairs of its own
    std::uint64_t m_expected = 0, m_expected_folder = 0;
    Worker m_reader, m_folder_reader;  // last: stopped before anything they report to is gone
};

}  // namespace iou
