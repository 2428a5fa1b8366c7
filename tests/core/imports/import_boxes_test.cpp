// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/import_boxes.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace iou::imports {
namespace {

using namespace std::string_literals;

class Imports : public testing::FolderTest {
protected:
    /// Its path.
    std::string write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path path = m_folder / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path.string();
    }
};

/// a.jpg, 640 x 480: two cats and a dog, by left, top, width and height.
const std::array<std::array<double, 4>, 3> kThree{
    {{100, 50, 80, 40}, {0, 0, 640, 480}, {320.5, 240.25, 15.5, 7.75}}};

/// An array of floats as numpy.save() writes it.
std::string npyFile(const std::vector<double>& values, std::size_t columns) {
    std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" +
                         std::to_string(values.size() / columns) + ", " + std::to_string(columns) +
                         "), }";
    while ((10 + header.size() + 1) % 64 != 0) header += ' ';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() + 1);
    bytes += '\0';
    bytes += header + '\n';
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
    return bytes;
}

struct Written {
    std::string name, bytes;
    ImportSettings settings = {};
    double tolerance = 0.0;
};

std::vector<Written> threeBoxes() {
    ImportSettings size;
    size.image_size = {640, 480};
    size.names = {"cat", "dog"};
    ImportSettings corners;
    corners.notation = BoxNotation::xyxy;
    ImportSettings mot;
    mot.format = "mot";
    return {
        {"coco.json",
         R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],
"categories":[{"id":1,"name":"cat"},{"id":2,"name":"d\u006fg"}],"annotations":[
{"id":0,"image_id":7,"category_id":1,"bbox":[100,50,8e1,40.0],"iscrowd":0,"segmentation":[[1,2]]},
{"image_id":7,"category_id":2,"bbox":[0,0,640,480]},
{"image_id":7,"category_id":1,"bbox":[320.5,240.25,15.5,7.75]}]})"},
        {"results.json",
         R"([{"image_id":"a","category_id":1,"bbox":[100,50,80,40],"score":0.5},
{"image_id":"a","category_id":2,"bbox":[0,0,640,480],"score":1},
{"image_id":"a","category_id":1,"bbox":[320.5,240.25,15.5,7.75],"score":1e-3}])"},
        {"yolo/a.txt",
         "0 0.21875 0.145833333333333333 0.125 0.0833333333333333333\r\n1 0.5 0.5 1 1\r\n"
         "0 0.512890625 0.50859375 0.02421875 0.016145833333333334\r\n",
         size, 640e-9},
        {"voc/a.xml",
         R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<annotation><folder>x</folder><filename>a.jpg</filename><size><width>640</width><height>480</height>
<depth>3</depth></size>
<object><name>cat</name><difficult>0</difficult><bndbox><xmin>100</xmin><ymin> 50 </ymin><xmax>1.8e2</xmax>
<ymax>90</ymax></bndbox><part><name>head</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax>
<ymax>2</ymax></bndbox></part></object>
<object><name>dog</name><bndbox><xmax>640</xmax><ymax>480</ymax><xmin>0</xmin><ymin>0</ymin></bndbox></object>
<object><name>cat</name><bndbox><xmin>320.5</xmin><ymin>240.25</ymin><xmax>336</xmax><ymax>248</ymax>
</bndbox></object></annotation>)"},
        {"corners.csv", "\xef\xbb\xbfImage,X Min,Y Min,X Max,Y Max,Label,Width,Height\r\n"
                        "a.jpg,100,50,180,90,cat,640,480\r\na.jpg,0,0,640,480,dog,640,480\r\n"
                        "\"a.jpg\",320.5,240.25,336,248,\"cat\",640,480\r\n"},
        {"centres.tsv",
         "file\tcx\tcy\tw\th\tclass\na.jpg\t140\t70\t80\t40\tcat\n"
         "a.jpg\t320\t240\t640\t480\tdog\na.jpg\t328.25\t244.125\t15.5\t7.75\tcat\n"},
        {"left.csv", "image;left;top;width;height;label\na.jpg;100;50;80;40;cat\n"
                     "a.jpg;0;0;640;480;dog\na.jpg;320.5;240.25;15.5;7.75;cat\n"},
        {"a.npy",
         npyFile({100, 50, 180, 90, .5, 0, 0, 0, 640, 480, .5, 1, 320.5, 240.25, 336, 248, .5, 0},
                 6),
         corners},
        {"cvat.xml",
         R"(<?xml version="1.0" encoding="utf-8"?><annotations><version>1.1</version><meta><task/></meta>
<image id="0" name="a.jpg" width="640" height="480"><box label="cat" occluded="0" xtl="100.00" ytl="50.00"
 xbr="180.00" ybr="90.00" z_order="0"><attribute name="x">1</attribute></box>
<box label="dog" xtl="0" ytl="0" xbr="640" ybr="480"/><tag label="t"/>
<box label="cat" xtl="320.5" ytl="240.25" xbr="336" ybr="248" rotation="0.0"/></image></annotations>)"},
        {"labelme/a.json",
         R"({"version":"5.2.1","flags":{},"shapes":[
{"label":"cat","points":[[180,90],[100,50]],"group_id":null,"shape_type":"rectangle","flags":{}},
{"label":"dog","points":[[0,0],[640,480]],"shape_type":"rectangle"},
{"label":"cat","points":[[320.5,248],[336,240.25]],"shape_type":"rectangle"}],
"imagePath":"..\\images\\a.jpg","imageData":null,"imageHeight":480,"imageWidth":640})"},
        {"kitti/a.txt", "cat 0.00 0 -1.58 100 50 180 90 1.65 1.67 3.64 -0.65 1.71 46.70 -1.59\n"
                        "dog 0 0 0 0 0 640 480 0 0 0 0 0 0 0\n"
                        "cat 0 0 0 320.5 240.25 336 248 0 0 0 0 0 0 0 0.75\n"},
        {"mot.txt",
         "1,1,100,50,80,40,1,1,0.5\n1,2,0,0,640,480,1,2,1\n"
         "1,3,320.5,240.25,15.5,7.75,1,1,1\n",
         mot},
    };
}

TEST_F(Imports, GiveTheSameThreeBoxesFromEveryFormat) {
    for (const Written& file : threeBoxes()) {
        const std::string path = write(file.name, file.bytes);
        const auto read = importBoxes({path}, file.settings);
        ASSERT_TRUE(read) << file.name << ": " << read.error().message();
        EXPECT_TRUE(read->table.notices.all().empty()) << file.name;
        ASSERT_EQ(read->table.boxes.size(), 3U) << file.name;
        EXPECT_EQ(read->table.images.size(), 1U) << file.name;
        EXPECT_FALSE(read->conventions.empty()) << file.name;
        for (std::size_t i = 0; i < 3; ++i) {
            const auto wanted = *boxFromNumbers(kThree[i], BoxNotation::xywh);
            const Box<>& box = read->table.boxes[i].box;
            EXPECT_NEAR(box.cx, wanted.cx, file.tolerance) << file.name << ' ' << i;
            EXPECT_NEAR(box.cy, wanted.cy, file.tolerance) << file.name << ' ' << i;
            EXPECT_NEAR(box.w, wanted.w, file.tolerance) << file.name << ' ' << i;
            EXPECT_NEAR(box.h, wanted.h, file.tolerance) << file.name << ' ' << i;
        }
        const auto& boxes = read->table.boxes;
        EXPECT_EQ(boxes[0].label, boxes[2].label) << file.name;
        EXPECT_NE(boxes[0].label, boxes[1].label) << file.name;
    }
}

TEST_F(Imports, KnowSizesAndNamesOfImages) {
    for (const Written& file : threeBoxes()) {
        const bool has_size = file.bytes.find("640") != std::string::npos &&
                              file.name.find("kitti") == std::string::npos &&
                              file.name.find("mot") == std::string::npos &&
                              file.name != "results.json" && file.name != "a.npy" &&
                              file.name != "centres.tsv" && file.name != "left.csv";
        if (!has_size) continue;
        const auto read = importBoxes({write(file.name, file.bytes)}, file.settings);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->table.images[0].size, (ImageSize{640, 480})) << file.name;
        EXPECT_EQ(stemOf(read->table.images[0].shown()), "a") << file.name;
        EXPECT_EQ(read->table.labels[0].shown(), "cat") << file.name;
    }
}

/// Refused, with what stands in the message.
struct Hostile {
    std::string name, bytes, part;
    ImportSettings settings = {};
};

ImportSettings of(const std::string& format) {
    ImportSettings settings;
    settings.format = format;
    settings.image_size = {100, 100};
    settings.notation = BoxNotation::xyxy;
    return settings;
}

class HostileFiles : public Imports, public ::testing::WithParamInterface<Hostile> {};

TEST_P(HostileFiles, AreRefusedWithTheirPlace) {
    const std::string path = write(GetParam().name, GetParam().bytes);
    const auto read = importBoxes({path}, GetParam().settings);
    ASSERT_FALSE(read) << GetParam().part;
    const std::string message = read.error().message();
    EXPECT_TRUE(message.starts_with(path)) << message;
    EXPECT_NE(message.find(GetParam().part), std::string::npos) << message;
}

const std::string kDeepXml = [] {
    std::string text = "<annotation>";
    for (int i = 0; i < 40; ++i) text += "<a>";
    return text;
}();

INSTANTIATE_TEST_SUITE_P(
    Files, HostileFiles,
    ::testing::Values(
        Hostile{"a.xml", "<annotation><object>", "line 1: this is not XML"},
        Hostile{"a.xml", "<annotation>\n<object></annotation>", "line 2: this is not XML"},
        Hostile{"a.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;\">]>"
                "<annotation>&y;</annotation>",
                "DOCTYPE"},
        Hostile{"a.xml", "<!DOCTYPE annotation SYSTEM \"file:///etc/passwd\"><annotation/>",
                "DOCTYPE"},
        Hostile{"a.xml", kDeepXml, "deeper than 32"},
        Hostile{"a.xml", "<svg/>", "XML of another kind"},
        Hostile{"a.xml", "<annotations><track id=\"0\"/></annotations>", "videos"},
        Hostile{"a.xml",
                "<annotations><image id='0'><box label='a' xtl='0' ytl='0' xbr='9' ybr='9' "
                "rotation='30'/></image></annotations>",
                "rotated by \"30\" degrees; take the bounds"},
        Hostile{"a.json", "{\"images\": [], \"annotations\": [", "not JSON"},
        Hostile{"a.json", "{\"images\": [], \"annotations\": [{\"bbox\": [NaN]}]}", "NaN"},
        Hostile{"a.json", "{\"images\": {}, \"annotations\": []}", "no COCO file of annotations"},
        Hostile{"a.json", "{\"images\": []}", "no COCO file of annotations"},
        Hostile{"a.json", "{\"annotations\": [7]}", "no object"},
        Hostile{"a.json", "{\"shapes\": 7}", "no LabelMe file"},
        Hostile{"a.json", "{\"a\": 1}", "JSON of another kind"},
        Hostile{"a.json", "{\"format\": \"iouscope-session\"}", "a file of iouscope itself"},
        Hostile{"a.json", "[" + std::string(100, '['), "JSON of another kind"},
        Hostile{"a.txt", "0 0.5 0.5 0.1\n", "the line has 4 numbers", of("yolo")},
        Hostile{"a.txt", "0 0.5 0.5 0.1 0.1\n0 0.5 0.5\n", "line 2: the line has 3 numbers",
                of("yolo")},
        Hostile{"a.txt", "0 0.5 0.5 0.1 0.1\n", "--image-size"},
        Hostile{"a.txt", "0 0.5 0.5 0.1 0.1 0.9\n", "--columns", of("yolo")},
        Hostile{"a.txt", "Car 0 0\n", "line 1: the line has 3 columns", of("kitti")},
        Hostile{"a.txt", "1,2,3\n", "line 1: the line has 3 fields", of("mot")},
        Hostile{"a.txt", "1 2 3 2 3 4 1 4 plane 0\n1 2 3 2 3 4 1 4 ship 0\n", "2 rotated boxes"},
        Hostile{"a.csv", "image,x1,y1,x2,y2\na,1,2,3\n", "line 2: the line has 4 fields"},
        Hostile{"a.csv", "image,x1,y1,x2,y2\n\"a,1,2,3,4\n", "line 2: column 1: a quote"},
        Hostile{"a.csv", "image,x1,y1,x2,y2,x,y,w,h\n", "text of another kind"},
        Hostile{"a.csv", "a,b,c,d\n", "text of another kind"},
        Hostile{"a.csv", "pcx,pcy,pw,ph,tcx,tcy,tw,th\n", "pairs"}, Hostile{"a.csv", "", "empty"},
        Hostile{"a.npy", "\x93NUMPY\x01\x00"s, "cut off"},
        Hostile{"a.npy", npyFile({1, 2, 3}, 3), "a row has 3 numbers", of("npy")},
        Hostile{"a.npy", npyFile({1, 2, 3, 4, 5, 6, 7, 8}, 8), "pairs", of("npy")},
        Hostile{"a.pt", "PK\x03\x04 archive/data.pkl", "np.save"},
        Hostile{"a.pkl", "\x80\x04\x95", "np.save"},
        Hostile{"a.png", "\x89PNG\r\n\x1a\n", "a picture"},
        Hostile{"a.bin", "a\0b"s, "binary data"}));

/// Records that are left out, with the place and the reason of the first.
TEST_F(Imports, LeaveBadRecordsOutAndSayWhere) {
    const Hostile cases[] = {
        {"a.csv", "x1,y1,x2,y2\n1,1,0,2\n0,0,1,1\n", "line 2: right is less than left"},
        {"b.csv", "x1,y1,x2,y2\nnan,1,1,2\n0,0,1,1\n", "line 2: column 1: \"nan\" is no number"},
        {"c.csv", "x,y,w,h\n0,0,2e9,1\n0,0,1,1\n", "out of range"},
        {"a.txt", "0 0.5 0.5 0.1 0.1\nx 0 0 0 0\n", "line 2: \"x\"", of("yolo")},
        {"b.txt", "0 0.5 0.5 0.1 0.1\n0 0.5 0.5 7 0.1\n", "line 2: a number is not from 0 to 1",
         of("yolo")},
        {"c.txt", "0 0.5 0.5 0.1 0.1\n-1 0.5 0.5 0.1 0.1\n", "no whole number from 0", of("yolo")},
        {"a.xml",
         "<annotation><object><name>a</name><bndbox><xmin></xmin><ymin>1</ymin><xmax>2</xmax>"
         "<ymax>2</ymax></bndbox></object><object><bndbox><xmin>0</xmin><ymin>0</ymin><xmax>1"
         "</xmax><ymax>1</ymax></bndbox></object></annotation>",
         "object 1: xmin is no number: \"\""},
        {"b.xml",
         "<annotations><image name='a'><polygon label='x' points='1,2;3,4;5,1'/><box xtl='0' "
         "ytl='0' "
         "xbr='1' ybr='1'/></image></annotations>",
         "object 1: \"polygon\" is no box (--shapes bounds"},
        {"a.json",
         R"({"shapes":[{"points":[[1,2],["3",4]]},{"points":[[0,0],[1,1]],"shape_type":"rectangle"}]})",
         "shapes[0]: \"points\" is no list"},
        {"b.json",
         R"({"shapes":[{"points":[[1,2],[3,4],[5,0]],"shape_type":"polygon"},
            {"points":[[0,0],[1,1]],"shape_type":"rectangle"}]})",
         "shapes[0]: \"polygon\" is no box"},
        {"c.json",
         R"({"images":[],"annotations":[{"image_id":1,"bbox":[0,0,-1,1]},{"image_id":1,"bbox":[0,0,1,1]}]})",
         "annotations[0].bbox: the size is negative"},
        {"d.json", R"([{"image_id":1,"bbox":[0,0,1]},{"image_id":1,"bbox":[0,0,1,1]}])",
         "[0].bbox: this is not four numbers"},
        {"k.txt", "Car x 0 0 100 50 180 90 0 0 0 0 0 0 0\nCar 0 0 0 0 0 1 1 0 0 0 0 0 0 0\n",
         "line 1: \"x\"", of("kitti")},
        {"m.txt", "1,1,x,50,80,40,1\n1,1,0,0,1,1,1\n", "line 1: \"x\"", of("mot")},
        {"a.npy", npyFile({0, 0, -1, 1, 0, 0, 1, 1}, 4), "row 0: right is less than left",
         of("npy")},
    };
    for (const Hostile& one : cases) {
        const auto read = importBoxes({write(one.name, one.bytes)}, one.settings);
        ASSERT_TRUE(read) << one.name << ": " << read.error().message();
        ASSERT_EQ(read->table.boxes.size(), 1U) << one.name;
        ASSERT_EQ(read->table.notices.leftOut(), 1) << one.name;
        const std::string line = read->table.notices.all()[0].line().text();
        EXPECT_NE(line.find(one.part), std::string::npos) << one.name << ": " << line;
    }
}

TEST_F(Imports, TakeBoundsWhereThatIsSaid) {
    ImportSettings settings;
    settings.shape_bounds = settings.rotated_bounds = true;
    const std::pair<std::string, std::string> files[] = {
        {"a.xml", "<annotations><image name='a'><polygon label='x' "
                  "points='1,2;3,4;5,1'/></image></annotations>"},
        {"a.json", R"({"shapes":[{"points":[[1,2],[3,4],[5,1]],"shape_type":"polygon"}]})"},
        {"c.json", R"({"shapes":[{"points":[[3,2.5],[5,2.5]],"shape_type":"circle"}]})"},
        {"a.txt", "1 2 3 1 5 4 3 4 plane 0\n"},
        {"r.xml",
         "<annotations><image name='a'><box label='x' xtl='1.5' ytl='0.5' xbr='4.5' ybr='4.5' "
         "rotation='90'/></image></annotations>"}};
    const double wanted[][4] = {
        {1, 1, 5, 4}, {1, 1, 5, 4}, {1, .5, 5, 4.5}, {1, 1, 5, 4}, {1, 1, 5, 4}};
    for (std::size_t i = 0; i < std::size(files); ++i) {
        const auto read = importBoxes({write(files[i].first, files[i].second)}, settings);
        ASSERT_TRUE(read) << files[i].first << read.error().message();
        ASSERT_EQ(read->table.boxes.size(), 1U) << files[i].first;
        const auto edges = boxNumbers(read->table.boxes[0].box, BoxNotation::xyxy);
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_NEAR(edges[k], wanted[i][k], 1e-12) << files[i].first << ' ' << k;
    }
}

/// Nothing is guessed: an error with the counts, and the choices.
TEST_F(Imports, AskForWhatAFileDoesNotSay) {
    Undecided undecided;
    const std::string array = write("a.npy", npyFile({100, 50, 80, 40, 10, 10, 20, 20}, 4));
    ImportSettings settings;
    settings.image_size = {640, 480};
    auto read = importBoxes({array}, settings, nullptr, nullptr, &undecided);
    ASSERT_FALSE(read);
    EXPECT_EQ(undecided.option, "notation");
    ASSERT_EQ(undecided.choices.size(), 3U);
    EXPECT_NE(read.error().message().find("as xyxy: 1 of 2 have a size below 0"), std::string::npos)
        << read.error().message();
    EXPECT_NE(read.error().message().find("--notation xyxy|xywh|cxcywh"), std::string::npos);
    settings.notation = BoxNotation::xywh;
    read = importBoxes({array}, settings);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table.boxes[0].box, (Box<>{140, 70, 80, 40}));

    const std::string table = write("b.csv", "a.jpg,100,50,80,40,cat\n");
    read = importBoxes({table}, {}, nullptr, nullptr, &undecided);
    ASSERT_FALSE(read);
    EXPECT_EQ(undecided.option, "columns");
    EXPECT_EQ(undecided.choices[0].value, "image,x1,y1,x2,y2,label");
    ImportSettings columns;
    columns.columns = {"image", "x", "y", "w", "h", "label"};
    read = importBoxes({table}, columns);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->table.boxes[0].box, (Box<>{140, 70, 80, 40}));
    EXPECT_EQ(read->table.labels[0].shown(), "cat");

    const std::string six = write("c.txt", "0 0.5 0.5 0.2 0.2 0.95\n");
    ImportSettings yolo;
    yolo.image_size = {100, 100};
    read = importBoxes({six}, yolo, nullptr, nullptr, &undecided);
    ASSERT_FALSE(read);
    EXPECT_EQ(undecided.option, "columns");
    EXPECT_EQ(undecided.choices[0].evidence.text(), "0 of 1 leave the image");
    EXPECT_EQ(undecided.choices[1].evidence.text(), "1 of 1 leave the image");
    yolo.columns = {"class", "cx", "cy", "w", "h", "conf"};
    read = importBoxes({six}, yolo);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table.boxes[0].score, 0.95);
    EXPECT_EQ(read->table.boxes[0].box.w, 20.0);
}

TEST_F(Imports, TheFilesOfAFolderAreEvidenceTogether) {
    const std::string yolo = m_folder / "yolo", arrays = m_folder / "arrays",
                      tables = m_folder / "tables";
    // The first alone tells nothing, the second is empty.
    write("yolo/1.txt", "0 0.5 0.5 0.2 0.2 0.5\n");
    write("yolo/2.txt", "");
    write("yolo/3.txt", "0 0.5 0.5 0.2 0.2 0.95\n1 0.5 0.25 0.5 0.25 0.75\n");
    write("arrays/1.npy", npyFile({10, 20, 30, 40}, 4));
    write("arrays/2.npy", npyFile({100, 50, 80, 40, 1, 2, 3, 4}, 4));
    write("tables/1.csv", "10,20,30,40\n");
    write("tables/2.csv", "100,50,80,40\n");
    ImportSettings settings;
    settings.image_size = {100, 100};
    Undecided undecided;
    const auto evidence = [&](const std::string& folder, std::size_t choice) {
        EXPECT_FALSE(importBoxes({folder}, settings, nullptr, nullptr, &undecided));
        return undecided.choices.at(choice).evidence.text();
    };
    EXPECT_EQ(evidence(yolo, 0), "0 of 3 leave the image");
    EXPECT_EQ(evidence(yolo, 1), "2 of 3 leave the image");
    EXPECT_EQ(evidence(arrays, 0), "1 of 3 have a size below 0");
    EXPECT_EQ(evidence(arrays, 1), "0 of 3 have a size below 0, 1 leave the image");
    EXPECT_EQ(evidence(tables, 0), "1 of 2 have a size below 0");
    EXPECT_EQ(evidence(tables, 1), "0 of 2 have a size below 0, 1 leave the image");
}

/// Whatever is offered is an answer: it names every column of the rows.
TEST_F(Imports, OfferColumnsThatCanBeTaken) {
    struct Case {
        const char *row, *corners;
        std::size_t choices;
    };
    for (const auto& [row, corners, choices] : {
             Case{"1,2,30,40", "x1,y1,x2,y2", 3},
             {"a.jpg,1,2,30,40,cat", "image,x1,y1,x2,y2,label", 3},
             {"a.jpg,cat,1,2,30,40,0.75", "image,label,x1,y1,x2,y2,score", 3},
             {"a.jpg,1,2,30,40,3,0.5,9", "image,x1,y1,x2,y2,_,score,_", 3},
             {"a,b,c,1,2,30,40", "image,label,_,x1,y1,x2,y2", 3},
             {"1,2,30,40,1", "x1,y1,x2,y2,_", 3},
             {"1,-1,30,40,50,60,0.9,-1,-1,-1", "x1,y1,x2,y2,_,_,score,_,_,_", 4},
         }) {
        const std::string path = write("b.csv", std::string(row) + '\n' + row + '\n');
        Undecided undecided;
        ASSERT_FALSE(importBoxes({path}, {}, nullptr, nullptr, &undecided)) << row;
        EXPECT_EQ(undecided.choices[0].value, corners) << row;
        ASSERT_EQ(undecided.choices.size(), choices) << row;
        for (const auto& choice : undecided.choices) {
            ImportSettings settings;
            std::string names = choice.value;
            std::replace(names.begin(), names.end(), ',', ' ');
            std::istringstream words(names);
            for (std::string name; words >> name;) settings.columns.push_back(name);
            const auto read = importBoxes({path}, settings);
            EXPECT_TRUE(read) << choice.value << ": " << read.error().message();
        }
    }
    // The last of them is MOT's, and gives what --format mot gives.
    const std::string path = write("mot.txt", "7,-1,30,40,50,60,0.9,-1,-1,-1\n");
    ImportSettings by_columns, by_name;
    by_columns.columns = {"image", "_", "x", "y", "w", "h", "score", "_", "_", "_"};
    by_name.format = "mot";
    const auto one = importBoxes({path}, by_columns), other = importBoxes({path}, by_name);
    ASSERT_TRUE(one && other);
    EXPECT_EQ(one->table.boxes[0].box, other->table.boxes[0].box);
    EXPECT_EQ(one->table.boxes[0].score, other->table.boxes[0].score);
    EXPECT_EQ(one->table.images[0].shown(), "7");
}

TEST_F(Imports, CountPixelsOfVocAsItIsSaid) {
    const std::string path =
        write("a.xml", "<annotation><object><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>10"
                       "</xmax><ymax>20</ymax></bndbox></object></annotation>");
    const double wanted[][4] = {{1, 1, 10, 20}, {0, 0, 9, 19}, {0, 0, 10, 20}};
    for (const auto base : {VocBase::as_written, VocBase::one, VocBase::one_minima}) {
        ImportSettings settings;
        settings.voc_base = base;
        const auto read = importBoxes({path}, settings);
        ASSERT_TRUE(read);
        const auto edges = boxNumbers(read->table.boxes[0].box, BoxNotation::xyxy);
        for (std::size_t k = 0; k < 4; ++k) EXPECT_EQ(edges[k], wanted[static_cast<int>(base)][k]);
    }
}

TEST_F(Imports, ReadFoldersInOrderWithBackgrounds) {
    write("labels/b.txt", "0 0.5 0.5 0.5 0.5\n");
    write("labels/a.txt", "");
    write("labels/sub/c.txt", "1 0.5 0.5 0.1 0.1\n");
    write("labels/classes.txt", "cat\ndog\n");
    write("labels/.hidden.txt", "nonsense\n");
    write("pictures/b.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0a\0\0\0\x14"s);
    write("pictures/sub/c.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x64\0\0\0\x64"s);
    ImportSettings settings;
    settings.images = m_folder.string() + "/pictures";
    const auto read = importBoxes({m_folder.string() + "/labels"}, settings);
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_EQ(read->table.images.size(), 3U);
    EXPECT_EQ(read->table.images[0].shown(), "a");
    EXPECT_EQ(read->table.images[2].shown(), "sub/c");
    ASSERT_EQ(read->table.boxes.size(), 2U);
    EXPECT_EQ(read->table.boxes[0].box, (Box<>{5, 10, 5, 10}));
    EXPECT_EQ(read->table.boxes[1].box, (Box<>{50, 50, 10, 10}));
    write("labels/d.xml", "<annotation/>");
    const auto mixed = importBoxes({m_folder.string() + "/labels"}, settings);
    ASSERT_FALSE(mixed);
    EXPECT_NE(mixed.error().message().find("one format"), std::string::npos);
}

TEST_F(Imports, ReadWhatTheyWrite) {
    const std::string path = write(
        "own.csv", "image,label,score,x1,y1,x2,y2,flags,source\n"
                   "a.jpg,\"say \"\"hi\"\"\",0.5,1,2,3,4,crowd|truncated,gt.json:annotations[0]\n");
    const auto read = importBoxes({path}, {});
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->table.labels[0].shown(), "say \"hi\"");
    EXPECT_EQ(read->table.boxes[0].flags, datasets::flag_crowd | datasets::flag_truncated);
    EXPECT_EQ(read->table.boxes[0].score, 0.5);
}

TEST_F(Imports, SurviveEveryCutAndFlip) {
    for (const Written& file : threeBoxes()) {
        for (std::size_t n = 0; n < file.bytes.size(); n += 23) {
            std::string bytes = file.bytes.substr(0, n);
            (void)importBoxes({write(file.name, bytes)}, file.settings);
            bytes = file.bytes;
            bytes[n] = static_cast<char>(bytes[n] ^ (1 << (n % 8)));
            (void)importBoxes({write(file.name, bytes)}, file.settings);
        }
    }
}

}  // namespace
}  // namespace iou::imports
