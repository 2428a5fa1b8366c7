// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/class_names.hpp"
#include "core/imports/boxes_text.hpp"
#include "core/imports/import_boxes.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

using imports::ImportSettings;

/// What is given about a file besides its contents: three choices.
std::vector<ImportSettings> importSettings() {
    std::vector<ImportSettings> all(3);
    all[1].image_size = {640, 480};
    all[1].notation = BoxNotation::xyxy;
    all[1].shape_bounds = all[1].rotated_bounds = true;
    all[1].voc_base = imports::VocBase::one;
    all[1].mot_base = 1.0;
    all[1].names = {"cat", "dog"};
    all[2] = all[1];
    all[2].columns = {"class", "cx", "cy", "w", "h", "conf"};
    all[2].key = "id";
    return all;
}

/// By one format, whatever the bytes look like.
void fuzzFormat(std::string_view word, std::string_view bytes) {
    static const std::vector<ImportSettings> all = importSettings();
    const auto format = imports::formatNamed(word);
    require(sound(format), "the format is there");
    const imports::SizeOf size_of = [](const std::string&) { return datasets::ImageSize{}; };
    for (const ImportSettings& settings : all) {
        imports::Imported out;
        imports::Undecided undecided;
        imports::Reading reading{settings, size_of, out.table, undecided};
        out.format = *format;
        if (!sound((*format)->read({bytes, "f", "f"}, reading))) continue;
        for (const auto& box : out.table.boxes)
            require(checkBox(box.box).has_value(), "boxes of a file are in range");
        if (out.table.boxes.size() < 100)
            for (const auto& write : {imports::boxesCsv, imports::boxesJson})
                write(out, [](const std::string&) { return true; });
    }
}

void fuzzCocoImport(std::string_view bytes) { fuzzFormat("coco", bytes); }
void fuzzCocoResults(std::string_view bytes) { fuzzFormat("coco-results", bytes); }
void fuzzYolo(std::string_view bytes) { fuzzFormat("yolo", bytes); }
void fuzzVoc(std::string_view bytes) { fuzzFormat("voc", bytes); }
void fuzzTable(std::string_view bytes) { fuzzFormat("csv", bytes); }
void fuzzNpyBoxes(std::string_view bytes) { fuzzFormat("npy", bytes); }
void fuzzCvat(std::string_view bytes) { fuzzFormat("cvat", bytes); }
void fuzzLabelme(std::string_view bytes) { fuzzFormat("labelme", bytes); }
void fuzzKitti(std::string_view bytes) { fuzzFormat("kitti", bytes); }
void fuzzMot(std::string_view bytes) { fuzzFormat("mot", bytes); }
void fuzzDota(std::string_view bytes) { fuzzFormat("dota", bytes); }

/// By whatever format it looks like, as what is pasted.
void fuzzAnyText(std::string_view bytes) {
    static const std::vector<ImportSettings> all = importSettings();
    for (const ImportSettings& settings : all) {
        const auto read = imports::importText(bytes, "pasted.txt", settings);
        if (!sound(read)) continue;
        require(read->format != nullptr && read->files == 1, "one file of a format is read");
        for (const auto& box : read->table.boxes)
            require(checkBox(box.box).has_value(), "boxes of a text are in range");
    }
}

void fuzzFileKind(std::string_view bytes) {
    const datasets::FileKind kind = datasets::kindOf(bytes);
    (void)datasets::kindName(kind).text();
    (void)datasets::kindRemedy(kind).text();
    (void)datasets::isNoTable(kind);
}

void fuzzClassNames(std::string_view bytes) { (void)sound(datasets::readClassNames(bytes, "n")); }

std::vector<std::string> cocoImportSeeds() {
    return {R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],
"categories":[{"id":1,"name":"cat"},{"id":2,"name":"d\u006fg"}],"annotations":[
{"id":0,"image_id":7,"category_id":1,"bbox":[100,50,8e1,40.0],"iscrowd":0,"segmentation":[[1,2]]},
{"image_id":7,"category_id":2,"bbox":[0,0,640,480]}]})"};
}
std::vector<std::string> cocoResultSeeds() {
    return {R"([{"image_id":"a","category_id":1,"bbox":[100,50,80,40],"score":0.5},
{"image_id":3,"category_id":2,"bbox":[0,0,640,480],"score":1}])"};
}
std::vector<std::string> yoloSeeds() {
    return {"0 0.21875 0.145833333333 0.125 0.0833\r\n1 0.5 0.5 1 1\r\n",
            "0 0.5 0.5 0.2 0.2 0.95\n", "1 0.1 0.1 0.9 0.1 0.5 0.9\n"};
}
std::vector<std::string> vocSeeds() {
    return {R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<annotation><filename>a.jpg</filename><size><width>640</width><height>480</height><depth>3</depth></size>
<object><name>cat</name><difficult>1</difficult><bndbox><xmin>100</xmin><ymin> 50 </ymin><xmax>1.8e2</xmax>
<ymax>90</ymax></bndbox></object></annotation>)"};
}
std::vector<std::string> tableSeeds() {
    return {
        "Image,X Min,Y Min,X Max,Y Max,Label,Width,Height\r\na.jpg,100,50,180,90,cat,640,480\r\n",
        "file\tcx\tcy\tw\th\tclass\na.jpg\t140\t70\t80\t40\tcat\n",
        "image;left;top;width;height;label;score;flags\na.jpg;100;50;80;40;cat;0.5;crowd|"
        "truncated\n"};
}
std::vector<std::string> npyBoxSeeds() {
    std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 6), }\n";
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size());
    bytes += '\0';
    return {bytes + header + std::string(48, '\0')};
}
std::vector<std::string> cvatSeeds() {
    return {R"(<?xml version="1.0" encoding="utf-8"?><annotations><version>1.1</version>
<image id="0" name="a.jpg" width="640" height="480"><box label="cat" xtl="100.00" ytl="50.00" xbr="180.00"
 ybr="90.00" rotation="30.0"/><polygon label="x" points="1,2;3,4;5,1"/><tag label="t"/></image></annotations>)"};
}
std::vector<std::string> labelmeSeeds() {
    return {R"({"version":"5.2.1","flags":{},"shapes":[
{"label":"cat","points":[[180,90],[100,50]],"group_id":null,"shape_type":"rectangle","flags":{}},
{"label":"o","points":[[3,2.5],[5,2.5]],"shape_type":"circle"},
{"label":"x","points":[[1,2],[3,4],[5,1]],"shape_type":"polygon"}],
"imagePath":"..\\images\\a.jpg","imageData":null,"imageHeight":480,"imageWidth":640})"};
}
std::vector<std::string> kittiSeeds() {
    return {"cat 0.00 0 -1.58 100 50 180 90 1.65 1.67 3.64 -0.65 1.71 46.70 -1.59\n"
            "DontCare -1 -1 -10 0 0 640 480 -1 -1 -1 -1000 -1000 -1000 -10\n"
            "cat 0 0 0 320.5 240.25 336 248 0 0 0 0 0 0 0 0.75\n"};
}
std::vector<std::string> motSeeds() {
    return {
        "1,1,100,50,80,40,1,1,0.5\n1,2,0,0,640,480,1,2,1\n1,3,320.5,240.25,15.5,7.75,1,-1,-1,-1\n"};
}
std::vector<std::string> dotaSeeds() {
    return {"imagesource:GoogleEarth\ngsd:0.1\n1 2 3 1 5 4 3 4 plane 0\n"};
}
std::vector<std::string> kindSeeds() {
    std::vector<std::string> all{"PK\x03\x04 archive/data.pkl", "\x80\x04\x95", "%PDF-1.7",
                                 "pcx,pcy,pw,ph,tcx,tcy,tw,th\n",
                                 "{\"format\": \"iouscope-session\"}"};
    for (const auto& seeds : {cocoImportSeeds(), yoloSeeds(), vocSeeds(), tableSeeds(), cvatSeeds(),
                              labelmeSeeds(), kittiSeeds(), motSeeds(), dotaSeeds()})
        all.push_back(seeds.front());
    return all;
}
std::vector<std::string> classNameSeeds() {
    return {"person\r\ntraffic light\r\n\n", "names: [person, 'traffic light']\nnc: 2\n",
            "nc: 2\nnames:\n  0: person\n  1: traffic light\npath: ..\n",
            "names: {0: person, 1: traffic light}\n"};
}

IOU_FUZZ_TARGET(import_coco, fuzzCocoImport, cocoImportSeeds)
IOU_FUZZ_TARGET(import_coco_results, fuzzCocoResults, cocoResultSeeds)
IOU_FUZZ_TARGET(import_yolo, fuzzYolo, yoloSeeds)
IOU_FUZZ_TARGET(import_voc, fuzzVoc, vocSeeds)
IOU_FUZZ_TARGET(import_table, fuzzTable, tableSeeds)
IOU_FUZZ_TARGET(import_npy, fuzzNpyBoxes, npyBoxSeeds)
IOU_FUZZ_TARGET(import_cvat, fuzzCvat, cvatSeeds)
IOU_FUZZ_TARGET(import_labelme, fuzzLabelme, labelmeSeeds)
IOU_FUZZ_TARGET(import_kitti, fuzzKitti, kittiSeeds)
IOU_FUZZ_TARGET(import_mot, fuzzMot, motSeeds)
IOU_FUZZ_TARGET(import_dota, fuzzDota, dotaSeeds)
IOU_FUZZ_TARGET(import_text, fuzzAnyText, kindSeeds)
IOU_FUZZ_TARGET(file_kind, fuzzFileKind, kindSeeds)
IOU_FUZZ_TARGET(class_names, fuzzClassNames, classNameSeeds)

}  // namespace
}  // namespace iou::fuzz
