// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco_lab.hpp"

#include "core/files/picture_size.hpp"

#include <algorithm>
#include <cmath>

namespace iou::datasets {

namespace {

constexpr int kLeastSide = 64, kGreatestSide = 100'000;  // pixels
constexpr std::size_t kLongestName = 200;

Box<> boxOf(const average_precision::Rect& rect) {
    return {rect.x + rect.w * 0.5, rect.y + rect.h * 0.5, rect.w, rect.h};
}

/// The name, or the id where there is none.
std::string named(const std::vector<std::string>& names, const std::vector<Id>& ids,
                  std::size_t i) {
    std::string name = i < names.size() ? names[i] : std::string();
    if (name.empty()) name = ids[i].text ? *ids[i].text : std::to_string(ids[i].number);
    return name.substr(0, kLongestName);
}

/// As the file says, else as the picture is: boxes are to lie where they lie in it.
ImageSize sizeOfImage(const CocoTruths& truths, std::size_t i, const std::string& picture) {
    ImageSize size = i < truths.sizes.size() ? truths.sizes[i] : ImageSize();
    if (!size.known() && !picture.empty())
        if (const auto found = pictureSizeOf(picture)) size = {found->width, found->height};
    return std::max(size.width, size.height) <= kGreatestSide ? size : ImageSize();
}

int sideFor(double end, int side) {
    return std::max(side, static_cast<int>(std::clamp(std::ceil(end), 1.0, double{kGreatestSide})));
}

void enlargeTo(ApImage& image, const average_precision::Rect& box) {
    image.width = sideFor(box.x + box.w, image.width);
    image.height = sideFor(box.y + box.h, image.height);
}

}  // namespace

Result<ApLab> apLabOf(const CocoTruths& truths, const CocoDetections& detections,
                      const std::function<std::string(const std::string& file_name)>& picture) {
    const auto tooMany = [](const Phrase& what, std::size_t count, std::size_t most) {
        return Error{phrase("%1 %2 are more than the lab holds, %3", count, what, most),
                     {},
                     phrase("judge them by iouscope-batch ap")};
    };
    if (truths.images.size() > most_ap_images)
        return tooMany(phrase("images"), truths.images.size(), most_ap_images);
    if (truths.categories.size() > most_ap_categories)
        return tooMany(phrase("categories"), truths.categories.size(), most_ap_categories);
    if (truths.truths.size() > most_ap_boxes)
        return tooMany(phrase("truths"), truths.truths.size(), most_ap_boxes);
    if (detections.detections.size() > most_ap_boxes)
        return tooMany(phrase("detections"), detections.detections.size(), most_ap_boxes);
    if (truths.images.empty() || truths.categories.empty())
        return Error{phrase("the file has no image or no category"),
                     {},
                     phrase("give one of each at least")};
    std::vector<ApImage> images;
    std::vector<bool> known;  // how large the image is
    for (std::size_t i = 0; i < truths.images.size(); ++i) {
        const std::string file =
            i < truths.file_names.size() ? truths.file_names[i] : std::string();
        const std::string path = file.empty() ? std::string() : picture(file);
        const ImageSize size = sizeOfImage(truths, i, path);
        known.push_back(size.known());
        images.push_back({named(truths.file_names, truths.images, i),
                          size.known() ? size.width : kLeastSide,
                          size.known() ? size.height : kLeastSide, path});
    }
    const auto enlarge = [&](int image, const average_precision::Rect& box) {
        const auto i = static_cast<std::size_t>(image);
        if (!known[i]) enlargeTo(images[i], box);
    };
    ApLab lab;
    std::vector<std::string> categories;
    for (std::size_t i = 0; i < truths.categories.size(); ++i)
        categories.push_back(named(truths.category_names, truths.categories, i));
    std::vector<ApTruth> lab_truths;
    for (const average_precision::Truth& t : truths.truths) {
        const bool own = t.area == t.box.area();
        lab_truths.push_back({t.image, t.category, boxOf(t.box), t.crowd, own ? -1.0 : t.area});
        enlarge(t.image, t.box);
    }
    std::vector<ApDetection> lab_detections;
    for (const average_precision::Detection& d : detections.detections) {
        lab_detections.push_back({d.image, d.category, boxOf(d.box), d.score});
        enlarge(d.image, d.box);
    }
    lab.images = std::move(images);
    lab.categories = std::move(categories);
    lab.truths = std::move(lab_truths);
    lab.detections = std::move(lab_detections);
    return lab;
}

}  // namespace iou::datasets
