// SPDX-License-Identifier: GPL-3.0-or-later
// Files as other programs write them, ten and more of a format. Each box in them is the same one,
// from (100, 50) to (180, 90) of an image of 640 x 480, however it is written.
#include "core/imports/import_boxes.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::imports {
namespace {

using namespace std::string_literals;

struct WellFormed {
    const char* what;
    std::string name, bytes;
    std::size_t boxes = 1;
    ImportSettings settings = {};
};

std::string cocoOf(const std::string& annotations, const std::string& rest = "") {
    return R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],)" + rest +
           R"("categories":[{"id":1,"name":"cat"}],"annotations":[)" + annotations + "]}";
}

const std::string kCocoBox = R"({"id":1,"image_id":7,"category_id":1,"bbox":[100,50,80,40]})";

std::vector<WellFormed> cocoFiles() {
    return {
        {"the least", "a.json", cocoOf(kCocoBox)},
        {"a byte order mark", "a.json", "\xef\xbb\xbf" + cocoOf(kCocoBox)},
        {"indented, CRLF", "a.json",
         "{\r\n  \"images\": [\r\n    {\"id\": 7, \"file_name\": \"a.jpg\"}\r\n  ],\r\n"
         "  \"annotations\": [\r\n    {\r\n      \"bbox\": [\r\n        100,\r\n        50,\r\n"
         "        80,\r\n        40\r\n      ],\r\n      \"image_id\": 7,\r\n      "
         "\"category_id\": 1\r\n    }\r\n  ],\r\n  \"categories\": [{\"id\": 1}]\r\n}\r\n"},
        {"exponents", "a.json",
         cocoOf(R"({"image_id":7,"category_id":1,"bbox":[1e2,5.0E+1,8e1,400e-1]})")},
        {"outlines, areas and crowds", "a.json",
         cocoOf(R"({"id":1,"image_id":7,"category_id":1,"iscrowd":0,"area":3200.0,
"segmentation":[[100,50,180,50,180,90]],"bbox":[100,50,80,40]},{"id":2,"image_id":7,"category_id":1,
"iscrowd":1,"area":9,"segmentation":{"counts":[1,2,3],"size":[480,640]},"bbox":[100,50,80,40]})"),
         2},
        {"annotations first", "a.json",
         R"({"annotations":[)" + kCocoBox +
             R"(],"categories":[{"id":1,"name":"cat"}],"images":[{"id":7,"file_name":"a.jpg"}]})"},
        {"information and licences", "a.json",
         cocoOf(kCocoBox, R"("info":{"year":2017,"contributor":"x"},"licenses":[{"id":1}],)")},
        {"escaped letters", "a.json",
         R"({"images":[{"id":7,"file_name":"stra\u00dfe\/\ud83d\ude00.jpg"}],
"categories":[{"id":1,"name":"\u732b"}],"annotations":[)" +
             kCocoBox + "]}"},
        {"ids of text", "a.json",
         R"({"images":[{"id":"left/7","file_name":"a.jpg"}],"categories":[{"id":1,"name":"c"}],
"annotations":[{"id":"x","image_id":"left/7","category_id":1,"bbox":[100,50,80,40]}]})"},
        {"ids above 2^53", "a.json",
         R"({"images":[{"id":9007199254740993},{"id":9007199254740992}],"categories":[{"id":1}],
"annotations":[{"image_id":9007199254740993,"category_id":1,"bbox":[100,50,80,40]}]})"},
        {"keypoints", "a.json",
         cocoOf(R"({"id":1,"image_id":7,"category_id":1,"num_keypoints":1,"keypoints":[1,2,2],
"bbox":[100.0,50.0,80.0,40.0],"attributes":{"occluded":false,"track":[{"a":null}]}})")},
    };
}

std::vector<WellFormed> resultFiles() {
    const std::string one =
        R"({"image_id":42,"category_id":18,"bbox":[100,50,80,40],"score":0.236})";
    return {
        {"the API's own", "r.json", "[" + one + "," + one + "]", 2},
        {"spaces as json.dump makes them", "r.json",
         R"([{"image_id": 42, "category_id": 18, "bbox": [100.0, 50.0, 80.0, 40.0], "score": 0.236}])"},
        {"stems instead of ids", "r.json",
         R"([{"image_id":"street_01","category_id":1,"bbox":[100,50,80,40],"score":0.9}])"},
        {"digits alone", "r.json",
         R"([{"image_id":139,"category_id":72,"bbox":[100,50,80,40],"score":1}])"},
        {"a score of 0", "r.json",
         R"([{"image_id":1,"category_id":1,"bbox":[100,50,80,40],"score":0}])"},
        {"exponents", "r.json",
         R"([{"image_id":1,"category_id":1,"bbox":[1e2,5e1,8e1,4e1],"score":1.5e-3}])"},
        {"outlines beside", "r.json",
         R"([{"segmentation":{"size":[480,640],"counts":"abc"},"image_id":1,"category_id":1,
"bbox":[100,50,80,40],"score":0.5}])"},
        {"file names beside", "r.json",
         R"([{"file_name":"a.jpg","image_id":1,"category_id":1,"bbox":[100,50,80,40],"score":0.5}])"},
        {"no class", "r.json", R"([{"image_id":1,"bbox":[100,50,80,40],"score":0.5}])"},
        {"a byte order mark, CRLF", "r.json", "\xef\xbb\xbf[\r\n" + one + "\r\n]\r\n"},
    };
}

const std::string kYoloNumbers = "0.21875 0.14583333333333334 0.125 0.08333333333333333";

std::vector<WellFormed> yoloFiles() {
    ImportSettings size;
    size.image_size = {640, 480};
    const auto of = [&](const char* what, const std::string& bytes, std::size_t boxes = 1) {
        return WellFormed{what, "a.txt", bytes, boxes, size};
    };
    WellFormed scored = of("the confidence last", "0 " + kYoloNumbers + " 0.87\n");
    scored.settings.columns = {"class", "cx", "cy", "w", "h", "conf"};
    WellFormed second = of("the confidence second", "0 0.87 " + kYoloNumbers + "\n");
    second.settings.columns = {"class", "conf", "cx", "cy", "w", "h"};
    return {of("one line", "0 " + kYoloNumbers + "\n"),
            of("no line end", "0 " + kYoloNumbers),
            of("CRLF", "0 " + kYoloNumbers + "\r\n79 " + kYoloNumbers + "\r\n", 2),
            of("tabs", "0\t0.21875\t0.14583333333333334\t0.125\t0.08333333333333333\n"),
            of("blanks around", "  0   " + kYoloNumbers + "  \n\n\n"),
            of("a byte order mark", "\xef\xbb\xbf"
                                    "0 " +
                                        kYoloNumbers + "\n"),
            of("exponents", "0 2.1875e-1 1.4583333333333334e-01 1.25E-1 8.333333333333333e-2\n"),
            of("many classes", "0 " + kYoloNumbers + "\n1203 " + kYoloNumbers + "\n", 2),
            of("an outline", "0 0.15625 0.10416666666666667 0.28125 0.10416666666666667 0.28125 "
                             "0.1875 0.15625 0.1875\n"),
            scored,
            second};
}

std::string vocOf(const std::string& objects, const std::string& head = "") {
    return head +
           "<annotation><folder>images</folder><filename>a.jpg</filename><path>C:\\x\\a.jpg</path>"
           "<source><database>Unknown</database></source><size><width>640</width><height>480"
           "</height><depth>3</depth></size><segmented>0</segmented>" +
           objects + "</annotation>";
}

const std::string kVocBox = "<bndbox><xmin>100</xmin><ymin>50</ymin><xmax>180</xmax>"
                            "<ymax>90</ymax></bndbox>";
const std::string kVocObject = "<object><name>cat</name><pose>Unspecified</pose><truncated>0"
                               "</truncated><difficult>0</difficult>" +
                               kVocBox + "</object>";

/// As UTF-16 of its letters.
std::string wide(const std::string& text) {
    std::string out = "\xff\xfe";
    for (const char c : text) (out += c) += '\0';
    return out;
}

std::vector<WellFormed> vocFiles() {
    return {
        {"labelImg", "a.xml", vocOf(kVocObject)},
        {"a declaration", "a.xml", vocOf(kVocObject, "<?xml version=\"1.0\"?>\n")},
        {"a byte order mark, CRLF", "a.xml",
         "\xef\xbb\xbf" + vocOf("\r\n" + kVocObject + "\r\n", "<?xml version=\"1.0\"?>\r\n")},
        {"Latin-1", "a.xml",
         vocOf("<object><name>Stra\xdf"
               "e</name>" +
                   kVocBox + "</object>",
               "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")},
        {"UTF-16", "a.xml", wide(vocOf(kVocObject))},
        {"parts of VOC 2012", "a.xml",
         vocOf("<object><name>person</name>" + kVocBox +
               "<part><name>head</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax><ymax>2"
               "</ymax></bndbox></part></object>")},
        {"the box before the name, edges in another order", "a.xml",
         vocOf("<object><bndbox><ymax>90</ymax><xmax>180</xmax><ymin>50</ymin><xmin>100</xmin>"
               "</bndbox><name>cat</name></object>")},
        {"numbers with points", "a.xml",
         vocOf("<object><name>cat</name><bndbox><xmin>100.0</xmin><ymin> 50.00 </ymin><xmax>1.8e2"
               "</xmax><ymax>90.000000</ymax></bndbox></object>")},
        {"comments and CDATA", "a.xml",
         vocOf("<!-- checked --><object><name><![CDATA[cat & dog]]></name>" + kVocBox +
               "</object>")},
        {"difficult, truncated, occluded", "a.xml",
         vocOf("<object><name>cat</name><truncated>1</truncated><occluded>1</occluded><difficult>1"
               "</difficult>" +
               kVocBox + "</object>")},
        {"no size, twice", "a.xml",
         "<annotation><filename>a.jpg</filename>" + kVocObject + kVocObject + "</annotation>", 2},
        {"a background", "a.xml", vocOf(""), 0},
    };
}

std::vector<WellFormed> tableFiles() {
    ImportSettings bare;
    bare.columns = {"image", "x1", "y1", "x2", "y2", "label"};
    return {
        {"corners", "a.csv", "image,x1,y1,x2,y2,label\na.jpg,100,50,180,90,cat\n"},
        {"corners of VOC", "a.csv",
         "filename,width,height,class,xmin,ymin,xmax,ymax\na.jpg,640,480,cat,100,50,180,90\n"},
        {"left and top", "a.csv", "image,left,top,right,bottom\na.jpg,100,50,180,90\n"},
        {"left, top, width, height", "a.csv", "image,left,top,width,height\na.jpg,100,50,80,40\n"},
        {"x, y, w, h", "a.csv", "image,x,y,w,h\na.jpg,100,50,80,40\n"},
        {"centres", "a.csv", "image,cx,cy,w,h\na.jpg,140,70,80,40\n"},
        {"capitals and blanks", "a.csv",
         "Image, X Min, Y Min, X Max, Y Max\na.jpg,100,50,180,90\n"},
        {"semicolons", "a.csv", "image;x1;y1;x2;y2\r\na.jpg;100;50;180;90\r\n"},
        {"tabs", "a.tsv", "image\tx1\ty1\tx2\ty2\na.jpg\t100\t50\t180\t90\n"},
        {"a byte order mark and quotes", "a.csv",
         "\xef\xbb\xbf\"image\",\"x1\",\"y1\",\"x2\",\"y2\",\"label\"\r\n\"a, "
         "\"\"b\"\".jpg\",\"100\","
         "\"50\",\"180\",\"90\",\"cat\"\r\n"},
        {"exponents, no line end", "a.csv", "image,x1,y1,x2,y2\na.jpg,1e2,5E1,1.8e+2,90.0"},
        {"no header", "a.csv", "a.jpg,100,50,180,90,cat\n", 1, bare},
    };
}

std::string cvatOf(const std::string& inside, const std::string& meta = "") {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n<version>1.1</version>\n" +
           meta + "<image id=\"0\" name=\"a.jpg\" width=\"640\" height=\"480\">" + inside +
           "</image>\n</annotations>\n";
}

std::vector<WellFormed> cvatFiles() {
    const std::string edges = "xtl=\"100.00\" ytl=\"50.00\" xbr=\"180.00\" ybr=\"90.00\"";
    const std::string box =
        "<box label=\"cat\" source=\"manual\" occluded=\"0\" " + edges + " z_order=\"0\"></box>";
    return {
        {"one box", "a.xml", cvatOf(box)},
        {"two images", "a.xml",
         cvatOf(box + "</image><image id=\"1\" name=\"b.jpg\" width=\"9\" height=\"9\">" + box), 2},
        {"meta", "a.xml",
         cvatOf(box, "<meta><task><id>3</id><labels><label><name>cat</name><color>#fff</color>"
                     "</label></labels></task><dumped>2024</dumped></meta>")},
        {"attributes", "a.xml",
         cvatOf("<box label=\"cat\" " + edges + "><attribute name=\"age\">3</attribute></box>")},
        {"tags beside", "a.xml", cvatOf("<tag label=\"night\" source=\"manual\"></tag>" + box)},
        {"rotation of 0", "a.xml", cvatOf("<box label=\"cat\" " + edges + " rotation=\"0.0\"/>")},
        {"a background", "a.xml", cvatOf(""), 0},
        {"escaped names", "a.xml", cvatOf("<box label=\"cat &amp; &#100;og\" " + edges + "/>")},
        {"CRLF", "a.xml", cvatOf("\r\n  " + box + "\r\n")},
        {"groups", "a.xml", cvatOf("<box label=\"cat\" group_id=\"4\" " + edges + "/>" + box), 2},
    };
}

std::string labelmeOf(const std::string& shapes,
                      const std::string& head = "\"version\":\"5.4.1\",") {
    return "{" + head + "\"flags\":{},\"shapes\":[" + shapes +
           R"(],"imagePath":"a.jpg","imageData":null,"imageHeight":480,"imageWidth":640})";
}

std::vector<WellFormed> labelmeFiles() {
    const auto shape = [](const std::string& points, const std::string& more = "") {
        return R"({"label":"cat","points":[)" + points + R"(],"shape_type":"rectangle")" + more +
               "}";
    };
    ImportSettings outlines;
    outlines.shape_bounds = true;
    return {
        {"one box", "a.json", labelmeOf(shape("[100,50],[180,90]"))},
        {"from the lower right", "a.json", labelmeOf(shape("[180,90],[100,50]"))},
        {"from the upper right", "a.json", labelmeOf(shape("[180,50],[100,90]"))},
        {"long fractions", "a.json",
         labelmeOf(shape("[100.00000000000000,50.0],[180.0,90.000000000000000]"))},
        {"groups and flags", "a.json",
         labelmeOf(shape("[100,50],[180,90]", R"(,"group_id":null,"flags":{"x":true})"))},
        {"descriptions and masks", "a.json",
         labelmeOf(shape("[100,50],[180,90]", R"(,"description":"","mask":null)"))},
        {"a picture inside", "a.json",
         R"({"shapes":[)" + shape("[100,50],[180,90]") +
             R"(],"imagePath":"a.jpg","imageData":"iVBORw0KGgo="})"},
        {"X-AnyLabeling's scores", "a.json",
         labelmeOf(shape("[100,50],[180,90]", R"(,"score":0.91,"difficult":false)"))},
        {"a background", "a.json", labelmeOf(""), 0},
        {"an outline by its bounds", "a.json",
         labelmeOf(
             R"({"label":"cat","points":[[100,50],[180,60],[150,90]],"shape_type":"polygon"})"),
         1, outlines},
        {"a folder in the path", "a.json",
         R"({"shapes":[)" + shape("[100,50],[180,90]") + R"(],"imagePath":"..\\img\\a.jpg"})"},
    };
}

std::vector<WellFormed> kittiFiles() {
    const std::string box = " 100.00 50.00 180.00 90.00";
    const std::string solid = " 1.65 1.67 3.64 -0.65 1.71 46.70 -1.59";
    const std::string line = "Car 0.00 0 -1.58" + box + solid;
    return {
        {"one line", "a.txt", line + "\n"},
        {"no line end", "a.txt", line},
        {"CRLF", "a.txt", line + "\r\n" + line + "\r\n", 2},
        {"a score", "a.txt", line + " 0.98\n"},
        {"an area that does not count", "a.txt",
         line + "\nDontCare -1 -1 -10" + box + " -1 -1 -1 -1000 -1000 -1000 -10\n", 2},
        {"whole numbers", "a.txt", "Van 0 1 0 100 50 180 90 0 0 0 0 0 0 0\n"},
        {"exponents", "a.txt", "Van 0 1 0 1e2 5e1 1.8e2 9e1 0 0 0 0 0 0 0\n"},
        {"several blanks", "a.txt", "Car  0.00  0  -1.58  100  50  180  90 " + solid + "\n"},
        {"names with a stroke", "a.txt", "Person_sitting 0.00 2 0.4" + box + solid + "\n"},
        {"a blank line", "a.txt", line + "\n\n"},
    };
}

class WellFormedFiles : public ::testing::TestWithParam<std::vector<WellFormed> (*)()> {};

TEST_P(WellFormedFiles, GiveTheirBoxes) {
    const auto files = GetParam()();
    EXPECT_GE(files.size(), 10U);
    for (const WellFormed& file : files) {
        const auto read = importText(file.bytes, file.name, file.settings);
        ASSERT_TRUE(read) << file.what << ": " << read.error().message();
        EXPECT_EQ(read->table.notices.leftOut(), 0) << file.what;
        ASSERT_EQ(read->table.boxes.size(), file.boxes) << file.what;
        for (const BoxRecord& record : read->table.boxes) {
            // YOLO's shares are rounded to doubles.
            EXPECT_NEAR(record.box.left(), 100.0, 640e-15) << file.what;
            EXPECT_NEAR(record.box.top(), 50.0, 640e-15) << file.what;
            EXPECT_NEAR(record.box.right(), 180.0, 640e-15) << file.what;
            EXPECT_NEAR(record.box.bottom(), 90.0, 640e-15) << file.what;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, WellFormedFiles,
                         ::testing::Values(cocoFiles, resultFiles, yoloFiles, vocFiles, tableFiles,
                                           cvatFiles, labelmeFiles, kittiFiles));

/// What stands in names comes out as its letters.
TEST(WellFormedNames, AreLettersOfTheirEncoding) {
    const auto coco = cocoFiles();
    const auto escaped = importText(coco[7].bytes, "a.json", {});
    ASSERT_TRUE(escaped);
    EXPECT_EQ(escaped->table.labels[0].shown(), "\u732b");
    EXPECT_EQ(escaped->table.images[0].shown(), "stra\u00dfe/\U0001f600.jpg");
    const auto latin = importText(vocFiles()[3].bytes, "a.xml", {});
    ASSERT_TRUE(latin);
    EXPECT_EQ(latin->table.labels[0].shown(), "Stra\u00dfe");
    const auto data = importText(vocFiles()[8].bytes, "a.xml", {});
    ASSERT_TRUE(data);
    EXPECT_EQ(data->table.labels[0].shown(), "cat & dog");
}

}  // namespace
}  // namespace iou::imports
