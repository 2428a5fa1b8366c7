// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/file_kind.hpp"

#include <gtest/gtest.h>

namespace iou::datasets {
namespace {

using namespace std::string_literals;
using enum FileKind;

struct Kind {
    FileKind kind;
    std::string bytes;
};

TEST(FileKinds, AreKnownByWhatStandsInThem) {
    const Kind cases[] = {
        {coco, R"({"info": {"x": [1]}, "images": []})"},
        {coco, "\xef\xbb\xbf \n{\"annotations\": ["},
        {coco_results, R"([{"image_id": 7, "category_id": 1, "bbox": [1,2,3,4]}])"},
        {coco_results, "[]"},
        {labelme, R"({"version": "5.0", "flags": {}, "shapes": []})"},
        {iouscope, R"({"format": "iouscope-session", "version": 1})"},
        {other_json, R"({"a": 1})"},
        {other_json, R"([1, 2, 3])"},
        {other_json, R"({"a": )"},
        {voc, "<annotation><folder/></annotation>"},
        {voc, "<?xml version=\"1.0\"?>\n<!-- <annotations> -->\n<annotation>"},
        {voc, "\xff\xfe<\0a\0n\0n\0o\0t\0a\0t\0i\0o\0n\0>\0"s},
        {cvat, "<?xml version='1.0'?><annotations><version>1.1</version>"},
        {other_xml, "<svg xmlns='x'/>"},
        {npy, "\x93NUMPY\x01\x00"s},
        {torch_file, "PK\x03\x04....archive/data.pkl"},
        {numpy_archive, "PK\x03\x04......................\x05\x00..a.npy\x93NUMPY"s},
        {FileKind::zip, "PK\x03\x04...."},
        {pickle, "\x80\x04\x95"},
        {gzip, "\x1f\x8b\x08"},
        {parquet, "PAR1"},
        {picture, "\x89PNG\r\n"},
        {pdf, "%PDF-1.7"},
        {FileKind::empty, ""},
        {FileKind::empty, " \r\n\n"},
        {binary, "ab\0cd"s},
        {yolo, "0 0.21875 0.145833333 0.125 0.083333333\n"},
        {yolo, "0 0.5 0.5 1 1\r\n\r\n7 1e-1 2E-1 .25 .5\n"},
        {yolo_scored, "0 0.5 0.5 0.1 0.1 0.9\n"},
        {yolo_outline, "0 0.1 0.1 0.2 0.1 0.2 0.2\n0 0.5 0.5 1 1\n"},
        {kitti,
         "Car 0.00 0 -1.58 587.01 173.33 614.12 200.12 1.65 1.67 3.64 -0.65 1.71 46.70 -1.59\n"},
        {dota, "imagesource:GoogleEarth\ngsd:0.1\n1 2 3 2 3 4 1 4 plane 0\n"},
        {bare_numbers, "10 20 30 40\n"},
        {bare_numbers, "1,10,20,30,40\n"},
        {bare_numbers, "a.jpg;10;20;30;40\n"},
        {bare_numbers, "7\t10\t20\t30\t40\n"},
        {table, "image,x1,y1,x2,y2\n"},
        {table, "Image ; X Min ; Y Min ; X Max ; Y Max ; Width ; Height\n"},
        {table, "file\tcx\tcy\tw\th\n"},
        {pairs_table, "pcx,pcy,pw,ph,tcx,tcy,tw,th\n"},
        {pairs_table, "pred_x1,pred_y1,pred_x2,pred_y2,gt_x1,gt_y1,gt_x2,gt_y2\n"},
        {FileKind::text, "Dear all,\n\nplease find\n"},
        {FileKind::text, "loss,pair,value,extra\n"},
    };
    for (const auto& [kind, bytes] : cases)
        EXPECT_EQ(kindOf(bytes), kind) << kindName(kindOf(bytes)).text() << ": " << bytes;
}

TEST(FileKinds, HaveANameAndARemedy) {
    for (int k = 0; k <= static_cast<int>(FileKind::text); ++k) {
        EXPECT_FALSE(kindName(static_cast<FileKind>(k)).empty()) << k;
        EXPECT_FALSE(kindRemedy(static_cast<FileKind>(k)).empty()) << k;
    }
    EXPECT_NE(kindRemedy(pickle).text().find("np.save"), std::string::npos);
}

TEST(FileKinds, SurviveEveryCut) {
    const std::string whole = R"({"images": [{"id": "é"}], "annotations": []})";
    for (std::size_t n = 0; n <= whole.size(); ++n) (void)kindOf(whole.substr(0, n));
    EXPECT_EQ(kindOf(std::string(100'000, '[')), other_json);
    EXPECT_EQ(kindOf(std::string(100'000, '<')), other_xml);
}

}  // namespace
}  // namespace iou::datasets
