// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/drop_and_paste.hpp"

#include "app/files/box_question.hpp"
#include "app/files/session_in_picture.hpp"
#include "core/base/version.hpp"
#include "core/datasets/file_kind.hpp"
#include "core/files/atomic_file.hpp"
#include "core/own_formula/loss_file.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace iou {

namespace {

constexpr std::size_t kLargestText = std::size_t{16}
                                     << 20;  // bytes; the text may be split into words

QString firstFile(const QMimeData& data) {
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

}  // namespace

DropAndPaste::DropAndPaste(Window window, QObject* parent)
    : QObject(parent), m_window(std::move(window)) {
    m_window.widget.setAcceptDrops(true);
    m_window.widget.installEventFilter(this);
}

void DropAndPaste::paste() {
    const QMimeData* const data = QApplication::clipboard()->mimeData();
    if (!data || (data->hasText() && m_window.lab_takes(data->text()))) return;
    take(*data);
}

bool DropAndPaste::accepts(const QMimeData& data) {
    return data.hasText() || !firstFile(data).isEmpty();
}

bool DropAndPaste::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::DragEnter) {
        auto* enter = static_cast<QDragEnterEvent*>(event);
        if (!accepts(*enter->mimeData())) return false;
        enter->acceptProposedAction();
        m_window.say(
            tr("Drop to take it in: a session, a picture, a film, a protocol, a recipe, a formula "
               "or boxes."));
        return true;
    }
    if (event->type() != QEvent::Drop) return false;
    auto* drop = static_cast<QDropEvent*>(event);
    drop->acceptProposedAction();
    take(*drop->mimeData());
    return true;
}

void DropAndPaste::take(const QMimeData& data) {
    const QString file = firstFile(data);
    if (!file.isEmpty()) return takeFile(file);
    if (!data.hasText()) return m_window.say(tr("There is no text to paste."));
    takeText(data.text().toStdString(), tr("pasted text").toStdString());
}

void DropAndPaste::takeFile(const QString& path) {
    if (path.endsWith(QStringLiteral(".iouscope"))) return m_window.open(path);
    if (path.endsWith(text(own::loss_file_ending))) return m_window.open_formula(path);
    const auto bytes = readAnything(QFile::encodeName(path).toStdString());
    if (!bytes) return refuse(bytes.error());
    if (takeBoxFile(path, *bytes)) return;
    const std::string name = QFileInfo(path).fileName().toStdString();
    if (const auto readable = checkReadable(*bytes, name); !readable)
        return refuse(readable.error());
    if (!looksLikePicture(*bytes)) {
        return takeTable(QString::fromStdString(name), *bytes);
    }
    Phrase remark;
    const auto session = sessionInPicture(*bytes, name, &remark);
    if (!session) return refuse(session.error());
    m_window.show(*session);
    if (!remark.empty())
        post(new Notice(QString::fromStdString(name) + QStringLiteral(": ") + localText(remark)));
}

bool DropAndPaste::takeBoxFile(const QString& path, const std::string& bytes) {
    const auto kind = datasets::kindOf(bytes);
    // Our own tables begin with a recipe, and bare numbers are asked about here.
    const bool own = bytes.starts_with('#') || kind == datasets::FileKind::bare_numbers;
    if (!m_window.import || own || kind >= datasets::FileKind::iouscope) return false;
    if (!m_window.lab_takes(QString::fromStdString(bytes))) m_window.import(path);
    return true;
}

void DropAndPaste::takeTable(const QString& name, const std::string& bytes) {
    if (!m_window.lab_takes(QString::fromStdString(bytes))) takeText(bytes, name.toStdString());
}

void DropAndPaste::takeText(std::string_view given, const std::string& name) {
    if (own::looksLikeLossFile(given))
        return m_window.take_formula(given, QString::fromStdString(name));
    if (given.size() > kLargestText)
        return refuse(
            {phrase("is larger than 16 MB"), name, phrase("give a session, a recipe or boxes")});
    const auto read = recognise(given, name);
    if (!read) return refuse(read.error());
    ExplorerModel& model = m_window.model;
    if (const auto* session = std::get_if<Session>(&*read)) {
        model.apply(tr("Paste session"), [&](Document& d) { d = session->document; });
        model.cameras().setShared(session->camera);
        m_window.say(tr("Everything as the session says; undo brings the former back."));
    } else if (const auto* protocol = std::get_if<Protocol>(&*read)) {
        takeProtocol(*protocol);
    } else if (const auto* run = std::get_if<RunRequest>(&*read)) {
        takeRun(*run);
    } else if (const auto* boxes = std::get_if<NamedBoxes>(&*read)) {
        takeBoxes(*boxes);
    } else {
        return askAbout(std::get<BareNumbers>(*read).text);
    }
    if (const Phrase remark = numericsNote(given); !remark.empty())
        post(new Notice(QString::fromStdString(name) + QStringLiteral(": ") + localText(remark)));
}

void DropAndPaste::askAbout(const std::string& numbers) {
    std::vector<std::string> boxes{numbers};
    if (const auto pair = pairOfBoxes(numbers)) boxes.assign(pair->begin(), pair->end());
    for (int i = 0; i < box_notation_count; ++i)
        if (readBoxes(boxes, static_cast<BoxNotation>(i)))
            return post(new BoxQuestion(m_window.model, boxes, m_window.selected()));
    refuse(readBoxes(boxes, BoxNotation::cxcywh).error());
}

void DropAndPaste::takeRun(const RunRequest& run) {
    m_window.model.apply(tr("Paste recipe"), [&](Document& d) {
        d.explorer.scene.pred = run.start;
        d.explorer.scene.target = run.target;
        d.run() = run.recipe;
    });
    m_window.model.cameras().setShared({});
    m_window.say(tr("Boxes and run as the recipe says."));
}

void DropAndPaste::takeProtocol(const Protocol& protocol) {
    const RunRequest first = firstCase(protocol, m_window.model.run().loss);
    const QString title = text(protocol.title.empty() ? protocol.id : protocol.title);
    m_window.model.apply(tr("Protocol %1").arg(title), [&](Document& d) {
        d.explorer.scene.pred = first.start;
        d.explorer.scene.target = first.target;
        d.run() = first.recipe;
        d.batch.recipe = suggestedRecipe(protocol, default_batch_cases);
        if (d.batch.recipe.losses.empty()) d.batch.recipe.losses.push_back(first.recipe.losses());
    });
    m_window.model.cameras().setShared({});
    m_window.say(tr("The first case of the protocol; the batch is set to all of it."));
}

void DropAndPaste::takeBoxes(const NamedBoxes& boxes) {
    const Which nameless = m_window.selected();
    m_window.model.apply(boxes.pred && boxes.target ? tr("Paste boxes") : tr("Paste box"),
                         [&](Document& d) {
                             if (boxes.pred) d.explorer.scene.pred = *boxes.pred;
                             if (boxes.target) d.explorer.scene.target = *boxes.target;
                             if (boxes.box) boxOf(d.explorer.scene, nameless) = *boxes.box;
                         });
}

void DropAndPaste::refuse(const Error& error) {
    post(new Notice(tr("Not taken: ") + localText(error)));
}

void DropAndPaste::post(Notice* notice) {
    if (m_posted) m_posted->dismiss();  // what was pasted before no longer matters
    m_posted = notice;
    m_window.notices.post(notice);
}

}  // namespace iou
