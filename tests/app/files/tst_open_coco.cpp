// SPDX-License-Identifier: GPL-3.0-or-later
// COCO files come into the lab of average precision, or a notice says why not.
#include "app/files/open_coco.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/notice_bar.hpp"

#include <QFile>
#include <QTemporaryDir>

using namespace iou;

class TestOpenCoco : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void cleanup() { m_window.reset(); }
    void bothFilesFillTheLab();
    void aBrokenFileIsReported();

private:
    QString file(const QString& name, const char* bytes) const {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly)) qFatal("no file");
        out.write(bytes);
        return out.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {
constexpr const char* kTruths =
    R"({"images":[{"id":1,"file_name":"a.png"}],"categories":[{"id":3,"name":"dog"}],
        "annotations":[{"id":1,"image_id":1,"category_id":3,"bbox":[10,10,40,40]}]})";
constexpr const char* kDetections =
    R"([{"image_id":1,"category_id":3,"bbox":[10,10,40,40],"score":0.9},
        {"image_id":1,"category_id":3,"score":0.8}])";
}  // namespace

void TestOpenCoco::bothFilesFillTheLab() {
    const QString picture = file(QStringLiteral("a.png"), "no matter");
    m_window->coco().read(file(QStringLiteral("t.json"), kTruths),
                          file(QStringLiteral("d.json"), kDetections));
    m_window->coco().wait();
    const ApLab& lab = model().document().lab<ApLab>();
    QCOMPARE(lab.truths.size(), 1U);
    QCOMPARE(lab.detections.size(), 1U);
    QCOMPARE(lab.categories[0], std::string("dog"));
    QCOMPARE(QString::fromStdString(lab.images[0].picture), picture);
    QVERIFY(m_window->panels().lab() && m_window->panels().lab()->id == std::string("ap"));
    const auto labels = m_window->findChildren<QLabel*>();
    const bool said = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QStringLiteral("records left out"));
    });
    QVERIFY(said);
    model().undo();
    QVERIFY(model().document() == Document{});
}

void TestOpenCoco::aBrokenFileIsReported() {
    m_window->coco().read(file(QStringLiteral("t.json"), "{\"images\": ["),
                          file(QStringLiteral("d.json"), kDetections));
    m_window->coco().wait();
    QVERIFY(model().document() == Document{});
    const auto labels = m_window->notices().findChildren<QLabel*>();
    const bool said = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QStringLiteral("t.json"));
    });
    QVERIFY(said);
}

IOU_QT_TEST(TestOpenCoco)

#include "tst_open_coco.moc"
