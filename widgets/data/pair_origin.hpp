// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace iou {

class DocumentHistory;

/// What there is to say about the files the pairs of a document came from, and what a person asks
/// of them; shared (sharedOf). The program answers: widgets open no file.
class PairOrigin : public QObject {
    Q_OBJECT
public:
    /// What can be done about it.
    enum class Remedy { none, locate, take, import };

    explicit PairOrigin(DocumentHistory& history);

    /// Empty: there is nothing to say.
    void say(const QString& words, Remedy remedy = Remedy::none);
    const QString& words() const { return m_words; }
    Remedy remedy() const { return m_remedy; }

signals:
    void changed();
    void importRequested();
    void remedyRequested();    ///< what remedy() says
    void dropRequested();      ///< the files are of no interest any more
    void picturesRequested();  ///< a folder of pictures is to be chosen

private:
    QString m_words;
    Remedy m_remedy = Remedy::none;
};

}  // namespace iou
