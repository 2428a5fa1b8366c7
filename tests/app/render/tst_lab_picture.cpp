// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a lab, as files and in the dialog.
#include "app/export/export_dialog.hpp"
#include "app/export/export_preview.hpp"
#include "app/formats/formats.hpp"
#include "app/panels/workspaces.hpp"
#include "app/render/lab_picture.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/theme.hpp"

#include <QComboBox>

using namespace iou;

class TestLabPicture : public WindowTest {
    Q_OBJECT
private slots:
    void everyLabHasAPictureInEveryFormat();
    void aPictureShowsTheBoxesOfTheSession();
    void aPictureHasTheThemeAskedFor();
    void anUnknownLabIsRefused();
    void theDialogOffersTheLabInView();
};

namespace {

PictureSpec specOf(const char* lab) {
    PictureSpec spec;
    spec.lab = lab;
    spec.size = {640, 480};
    spec.text = 1.0;
    return spec;
}

int pixelsOf(const QImage& image, QColor colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

}  // namespace

void TestLabPicture::everyLabHasAPictureInEveryFormat() {
    int labs = 0;
    for (const WorkspaceRow& row : workspaceRows()) {
        if (!row.middle) continue;
        ++labs;
        for (const PictureFormat& format : pictureFormats()) {
            const auto bytes = renderLab({}, specOf(row.id), format);
            QVERIFY2(bytes && bytes->size() > 500, row.id);
        }
    }
    QVERIFY(labs >= 1);
    const auto svg = renderLab({}, specOf("ap"), pictureFormat("svg"));
    QVERIFY(svg->contains("<text") && svg->contains("0.94"));
    QVERIFY(svg->contains("iouscope-session"));  // it opens again
}

void TestLabPicture::aPictureShowsTheBoxesOfTheSession() {
    const auto image = paintLabImage({}, specOf("ap"), pictureFormat("png"), {640, 480});
    QVERIFY(image);
    QVERIFY(pixelsOf(*image, Theme::light().target) > 200);
    QVERIFY(pixelsOf(*image, Theme::light().interpolated) > 200);
    Session empty;
    empty.document.lab<ApLab>().truths = {};
    empty.document.lab<ApLab>().detections = {};
    const auto none = paintLabImage(empty, specOf("ap"), pictureFormat("png"), {640, 480});
    QVERIFY(none);
    QCOMPARE(pixelsOf(*none, Theme::light().target), 0);
}

void TestLabPicture::aPictureHasTheThemeAskedFor() {
    PictureSpec spec = specOf("ap");
    spec.dark = true;
    const auto dark = paintLabImage({}, spec, pictureFormat("png"), {640, 480});
    QVERIFY(dark);
    QCOMPARE(dark->pixelColor(1, 1), Theme::darkTheme().window);
    QVERIFY(pixelsOf(*dark, Theme::darkTheme().target) > 200);
}

void TestLabPicture::anUnknownLabIsRefused() {
    const auto bytes = renderLab({}, specOf("nowhere"), pictureFormat("png"));
    QVERIFY(!bytes);
    QVERIFY(bytes.error().message().find("nowhere") != std::string::npos);
}

void TestLabPicture::theDialogOffersTheLabInView() {
    openNewWindow();
    m_window->panels().arrangeForLab("ap");
    ExportDialog dialog(
        ExportDialog::Kind::picture, model(), [this] { return m_window->session(); },
        [](const Session&, const PictureSpec&, const PictureFormat&) {
            return Result<QByteArray>(QByteArray());
        });
    dialog.show();
    QCoreApplication::processEvents();
    const auto combos = dialog.findChildren<QComboBox*>();
    QVERIFY(std::any_of(combos.begin(), combos.end(), [](const QComboBox* combo) {
        return combo->currentText() == QStringLiteral("Average precision");
    }));
    const auto* preview = dialog.findChild<ExportPreview*>();
    QTRY_VERIFY(!preview->image().isNull() &&
                pixelsOf(preview->image(), Theme::light().target) > 50);
}

IOU_QT_TEST(TestLabPicture)

#include "tst_lab_picture.moc"
