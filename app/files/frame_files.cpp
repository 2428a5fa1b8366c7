// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/frame_files.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QMessageBox>

#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr qint64 kMaxBytes = qint64{256} << 20;
constexpr qint64 kMaxPixels = 256'000'000;
constexpr qint64 kKeptPixels = 16'000'000;  ///< as a screen shows no more
constexpr qsizetype kMaxImages = 32;        ///< kept in memory, and their bytes
constexpr qsizetype kMaxKeptBytes = qsizetype{256} << 20;

/// The size of the picture in the file; empty where there is none that may be read.
QSize pixelsOf(QImageReader& reader, const QString& path) {
    const QFileInfo file(path);
    if (!file.isFile() || file.size() > kMaxBytes) return {};
    reader.setFileName(path);
    reader.setAutoTransform(true);
    QSize size = reader.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90) size.transpose();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMaxPixels) return {};
    return size;
}

/// The file itself, or where it is gone one of its name in the folder of the session.
QString found(const QString& path, const QString& session) {
    const QFileInfo file(path);
    if (file.exists() && file.isAbsolute()) return path;
    if (session.isEmpty()) return {};
    return QFileInfo(session).absolutePath() + u'/' + file.fileName();
}

/// What is wrong with a file that was refused, or gave nothing.
QString faultOf(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const QFileInfo file(path);
    if (!file.exists()) return FrameFiles::tr("%1 is not there").arg(name);
    if (file.isFile() && file.size() > kMaxBytes)
        return FrameFiles::tr("%1 is larger than 256 MiB").arg(name);
    const QSize size = QImageReader(path).size();
    if (qint64{size.width()} * size.height() > kMaxPixels)
        return FrameFiles::tr("%1 has more than 256 million pixels").arg(name);
    // A JPEG is made smaller while it is read; what else is too large for the reader's memory not.
    const qint64 bytes = qint64{4} * size.width() * size.height();
    if (bytes >> 20 > QImageReader::allocationLimit())
        return FrameFiles::tr("%1 is too large to be read").arg(name);
    return FrameFiles::tr("%1 cannot be read as a picture").arg(name);
}

}  // namespace

FrameFiles::Picture FrameFiles::read(const QString& path, const QString& session) {
    const QString file = found(path, session);
    QImageReader reader;
    const QSize size = pixelsOf(reader, file);
    if (size.isEmpty()) return {{}, {}, faultOf(file.isEmpty() ? path : file)};
    const double pixels = static_cast<double>(size.width()) * size.height();
    if (pixels > kKeptPixels) {
        const QSize kept = reader.size() * std::sqrt(kKeptPixels / pixels);
        reader.setScaledSize(kept.expandedTo({1, 1}));
    }
    const QImage image = reader.read();
    if (image.isNull()) return {{}, {}, faultOf(file)};
    return {image.convertToFormat(QImage::Format_ARGB32_Premultiplied), size, {}};
}

FrameFiles::FrameFiles(std::function<QString()> session, QObject* parent)
    : FrameImages(parent), m_session(std::move(session)) {}

FrameFiles::~FrameFiles() { m_worker.cancel(); }

QImage FrameFiles::image(const QString& path) {
    if (path.isEmpty()) return {};
    const auto known = m_images.constFind(path);
    if (known != m_images.constEnd()) return known->image;
    qsizetype kept = 0;
    for (const Picture& one : std::as_const(m_images)) kept += one.image.sizeInBytes();
    if (m_images.size() >= kMaxImages || kept > kMaxKeptBytes) m_images.clear();
    if (!m_waiting.contains(path)) {
        m_waiting << path;
        if (m_waiting.size() == 1) readNext();
    }
    return {};
}

QSize FrameFiles::pixels(const QString& path) const { return m_images.value(path).pixels; }

QString FrameFiles::fault(const QString& path) const { return m_images.value(path).fault; }

void FrameFiles::readNext() {
    const QString path = m_waiting.front();
    m_worker.request(
        [this, path, session = m_session()](Progress&, std::uint64_t) {
            QMetaObject::invokeMethod(
                this,
                [this, path, picture = read(path, session)] {
                    m_images[path] = picture;
                    m_waiting.removeAll(path);
                    if (!m_waiting.isEmpty()) readNext();
                    emit ready(path);
                },
                Qt::QueuedConnection);
        },
        true);
}

void FrameFiles::choose(QWidget& parent,
                        const std::function<void(const QString& path, QSize pixels)>& taken) {
    auto* dialog = new QFileDialog(&parent, tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const QByteArray& format : QImageReader::supportedImageFormats())
        patterns << QStringLiteral("*.") + QString::fromLatin1(format);
    dialog->setNameFilter(tr("Pictures (%1)").arg(patterns.join(u' ')));
    connect(dialog, &QFileDialog::fileSelected, this, [this, &parent, taken](const QString& path) {
        QImageReader reader;
        const QSize pixels = pixelsOf(reader, path);
        if (pixels.isEmpty()) {
            QMessageBox::warning(&parent, tr("Choose a picture"),
                                 tr("%1 cannot be read as a picture: choose a PNG or JPEG of at "
                                    "most 256 million pixels.")
                                     .arg(QFileInfo(path).fileName()));
            return;
        }
        m_images.remove(path);  // as it is now
        taken(path, pixels);
    });
    dialog->open();
}

void FrameFiles::settle() {
    while (!m_waiting.isEmpty()) {
        m_worker.wait();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

}  // namespace iou
