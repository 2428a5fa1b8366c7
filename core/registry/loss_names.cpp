// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/loss_names.hpp"

#include "core/base/trimmed.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>

namespace iou {

namespace {

/// Names of one loss, with blanks between them, and who calls it so.
struct Alias {
    std::string_view spec, names, where;
};
/// "loss" at an end and "bbox" at the start need not be listed.
constexpr Alias kAliases[] = {
    {"iou", "box_iou", "torchvision"},
    {"iou", "linear_iou", "FCOS, AdelaiDet"},
    {"iou", "jaccard jaccard_distance intersection_over_union", ""},
    {"iou", "WeightedIOULocalizationLoss", "TensorFlow object detection"},
    {"iou_log", "unitbox log_iou ln_iou", "Yu et al. 2016"},
    {"iou_squared", "IOUloss_square square_iou iou_square", "YOLOX, PaddleDetection"},
    {"giou", "generalized_box_iou_loss generalized_box_iou", "torchvision"},
    {"giou", "giou_loss", "fvcore, Detectron2"},
    {"giou", "GIoULoss", "mmdetection, PaddleDetection, KerasCV"},
    {"giou", "WeightedGIOULocalizationLoss", "TensorFlow object detection"},
    {"giou", "generalized_iou generalised_iou", ""},
    {"diou", "distance_box_iou_loss distance_box_iou", "torchvision"},
    {"diou", "DIoULoss", "mmdetection"},
    {"diou", "diou_loss", "fvcore, Detectron2"},
    {"diou", "distance_iou", ""},
    {"ciou", "complete_box_iou_loss complete_box_iou", "torchvision"},
    {"ciou", "CIoULoss", "mmdetection, KerasCV"},
    {"ciou", "ciou_loss", "fvcore, Detectron2"},
    {"ciou", "bbox_ciou", "Ultralytics"},
    {"ciou", "complete_iou", ""},
    {"efficient_iou", "EfficientIoULoss", ""},
    {"focal_eiou", "focal_efficient_iou", ""},
    {"extended_iou", "ExtendedIoULoss", ""},
    {"eiou_of_wiou_file", "eiou_wiou wiou_eiou", "the Wise-IoU authors' iou.py"},
    {"siou", "SIoULoss scylla_iou", "mmdetection, PaddleDetection"},
    {"wiou_v1", "wise_iou_v1 wiou1 wiseiouv1", ""},
    {"wiou_v2", "wise_iou_v2 wiou2 wiseiouv2", ""},
    {"wiou_v3", "wise_iou_v3 wiou3 wiseiouv3", ""},
    {"piou", "powerful_iou piou_v1", ""},
    {"piou_v2", "powerful_iou_v2 piou2", ""},
    {"mpdiou", "minimum_point_distance_iou mpd_iou", ""},
    {"nwd", "normalized_wasserstein_distance normalized_gaussian_wasserstein wasserstein nwdloss",
     ""},
    {"interp_iou", "interpolation_iou interpolated_iou", ""},
    {"d_interp_iou", "dynamic_interp_iou dynamic_interpiou", ""},
    {"insert_iou", "InsertIoULoss", ""},
    {"bounded_iou", "BoundedIoULoss", "mmdetection"},
    {"unified_iou", "uiou UIoU", "its authors"},
    {"l1", "L1Loss mae mean_absolute_error", "PyTorch, mmdetection"},
    {"l2", "MSELoss mse L2Loss", "PyTorch, mmdetection"},
    {"smooth_l1", "SmoothL1Loss", "PyTorch, mmdetection, Detectron2"},
    {"smooth_l1", "huber HuberLoss", "the same at delta = 1"},
    {"smooth_l1", "WeightedSmoothL1LocalizationLoss", "TensorFlow object detection"},
    {"balanced_l1", "BalancedL1Loss", "mmdetection"},
    {"balanced_l1_encoded", "libra libra_rcnn", "Libra R-CNN"},
    {"l1_xyxy", "l1_corners l1_ltrb", ""},
    {"smooth_l1_xyxy", "smooth_l1_corners smooth_l1_ltrb", ""},
    {"l1_encoded", "l1_deltas l1_anchor", ""},
    {"smooth_l1_encoded", "smooth_l1_deltas smooth_l1_anchor", "Faster R-CNN"},
    {"5*l1+2*giou", "detr detr_box", "DETR"},
};

/// Names that wrap any other: "focaler_giou" is focaler(giou).
struct Prefix {
    std::string_view start, wrapper;
};
constexpr Prefix kPrefixes[] = {
    {"focaler", "focaler"}, {"inner", "inner"}, {"wiseiou", "wise"},
    {"wise", "wise"},       {"alpha", "alpha"}, {"focal", "focal"},
};
constexpr int kMostPrefixes = 4;

/// A name the literature and libraries use for more than one loss, or for what wraps one.
struct Ambiguity {
    std::string_view name;  ///< plain
    Phrase choices;
    bool wraps = false;
};

/// As people write names: "G-IoU", "interp iou" and "InterpIoU" are one.
std::string plainName(std::string_view name) {
    constexpr std::string_view alpha = "\xCE\xB1";
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name.substr(i).starts_with(alpha))
            plain += "alpha";
        else if (isLetterOrDigit(name[i]))
            plain += lowerLetter(name[i]);
    }
    return plain;
}

/// Without what says no more than that it is a loss of boxes.
std::string bareName(std::string plain) {
    constexpr std::string_view end = "loss", start = "bbox";
    if (plain.size() > end.size() && plain.ends_with(end)) plain.resize(plain.size() - end.size());
    if (plain.size() > end.size() && plain.starts_with(end)) plain.erase(0, end.size());
    if (plain.size() > start.size() && plain.starts_with(start)) plain.erase(0, start.size());
    return plain;
}

template <class See>
void eachName(const Alias& alias, const See& see) {
    for (std::size_t at = 0; at < alias.names.size();) {
        const std::size_t end = std::min(alias.names.find(' ', at), alias.names.size());
        see(alias.names.substr(at, end - at));
        at = end + 1;
    }
}

const Ambiguity* findAmbiguity(std::string_view name, std::string_view plain) {
    static const Ambiguity all[] = {
        {"eiou",
         phrase("say efficient_iou (Efficient IoU, 2022) or extended_iou (Extended IoU, 2021)")},
        {"eiouloss", phrase("mmdetection's is extended_iou_huber (Extended IoU, 2021), others mean "
                            "efficient_iou (Efficient IoU, 2022)")},
        {"iouloss", phrase("say iou (1 - IoU), iou_log (-ln IoU: mmdetection, KerasCV) or "
                           "iou_squared (1 - IoU^2: YOLOX, PaddleDetection)")},
        {"wiou", phrase("say wiou_v1, wiou_v2 or wiou_v3")},
        {"wiseiou", phrase("say wiou_v1, wiou_v2 or wiou_v3")},
        {"ggiou", phrase("say ggiou_metric or ggiou_balanced")},
        {"focal", phrase("say focal_iou, focal_eiou or focal(ciou)")},
        {"smooth", phrase("say smooth_l1, smooth_l1_xyxy or smooth_eiou")},
        {"focaler", phrase("write for example %1", std::string_view("focaler(ciou)")), true},
        {"inner", phrase("write for example %1", std::string_view("inner(ciou)")), true},
        {"wise", phrase("write for example %1", std::string_view("wise(ciou)")), true},
        {"wisev1", phrase("write for example %1", std::string_view("wise_v1(ciou)")), true},
        {"wisev2", phrase("write for example %1", std::string_view("wise_v2(ciou)")), true},
        {"alpha", phrase("write for example %1", std::string_view("alpha(ciou)")), true},
    };
    // PaddleDetection's class differs from mmdetection's by one small letter.
    static const Ambiguity paddle{
        {},
        phrase("PaddleDetection's computes ciou unless use_complete_iou_loss is False: say ciou or "
               "diou")};
    if (name == "DIouLoss") return &paddle;
    const auto found = std::find_if(std::begin(all), std::end(all),
                                    [&](const auto& a) { return a.name == plain; });
    return found == std::end(all) ? nullptr : found;
}

/// The registry's id, or what an alias stands for; empty: neither.
std::string registeredAs(const std::string& plain) {
    const std::string bare = bareName(plain);
    const auto losses = allLosses();
    for (const std::string& wanted : {plain, bare})
        for (const LossPointer& e : losses)
            if (plainName(e->id) == wanted) return e->id;
    for (const Alias& alias : kAliases) {
        bool same = false;
        eachName(alias, [&](std::string_view name) {
            const std::string theirs = plainName(name);
            same = same || theirs == plain || bareName(theirs) == bare;
        });
        if (same) return std::string(alias.spec);
    }
    return {};
}

std::string meantBy(std::string_view name, const std::string& plain, int prefixes) {
    if (findAmbiguity(name, plain) || findAmbiguity(name, bareName(plain))) return {};
    if (std::string spec = registeredAs(plain); !spec.empty()) return spec;
    if (prefixes == 0) return {};
    const std::string bare = bareName(plain);
    for (const Prefix& p : kPrefixes) {
        if (!bare.starts_with(p.start) || bare.size() == p.start.size()) continue;
        const std::string rest = bare.substr(p.start.size());
        // Who wraps EIoU means the Efficient one.
        const std::string base = rest == "eiou" ? "efficient_iou" : meantBy({}, rest, prefixes - 1);
        if (!base.empty()) return std::string(p.wrapper) + '(' + base + ')';
    }
    return {};
}

/// Whether a plain name is of a loss of boxes with an angle (core/rotated).
bool isOfRotatedBoxes(const std::string& plain) {
    static constexpr std::string_view names[] = {
        "gwd", "gd", "gdlossv1", "kld", "kf", "kfiou", "probiou", "rotatediou", "rotatedgiou"};
    const auto called = [](const std::string& wanted) {
        return std::find(std::begin(names), std::end(names), wanted) != std::end(names);
    };
    return called(plain) || called(bareName(plain));
}

/// Losses whose names hold what was typed, or are held in it: four letters or more.
std::vector<std::string> relatedByMeaning(const std::string& plain) {
    constexpr std::size_t fewest = 4;
    std::vector<std::string> out;
    std::size_t longest = 0;
    const auto see = [&](const std::string& theirs, std::string_view spec) {
        const bool holds = theirs.size() >= fewest && plain.find(theirs) != std::string::npos;
        const bool held = plain.size() >= fewest && theirs.find(plain) != std::string::npos;
        if (!holds && !held) return;
        // What was typed holds the best of them; names that hold what was typed are all as good.
        const std::size_t size = holds ? theirs.size() : plain.size();
        if (size < longest) return;
        if (size > longest) out.clear();
        longest = size;
        if (std::find(out.begin(), out.end(), spec) == out.end()) out.emplace_back(spec);
    };
    for (const LossPointer& e : allLosses()) see(plainName(e->id), e->id);
    for (const Alias& alias : kAliases)
        eachName(alias, [&](std::string_view name) { see(bareName(plainName(name)), alias.spec); });
    return out;
}

/// Losses that start most like it, by three letters or more.
std::vector<std::string> startingAlike(const std::string& plain) {
    std::vector<std::string> out;
    std::size_t longest = 3;
    for (const LossPointer& e : allLosses()) {
        const std::string id = plainName(e->id);
        const auto common = static_cast<std::size_t>(
            std::mismatch(id.begin(), id.end(), plain.begin(), plain.end()).first - id.begin());
        if (common < longest) continue;
        if (common > longest) out.clear();
        longest = common;
        out.push_back(e->id);
    }
    return out;
}

}  // namespace

std::string specOfName(std::string_view name) {
    const std::string plain = plainName(name);
    return plain.empty() ? plain : meantBy(name, plain, kMostPrefixes);
}

Error unknownLoss(std::string_view name) {
    constexpr std::size_t most = 6;
    const std::string plain = plainName(name);
    for (const std::string& wanted : {plain, bareName(plain)})
        if (const Ambiguity* const a = findAmbiguity(name, wanted))
            return {a->wraps ? phrase("\"%1\" wraps another loss", name)
                             : phrase("\"%1\" names more than one loss", name),
                    {},
                    a->choices};
    if (isOfRotatedBoxes(plain))
        return {phrase("\"%1\" is a loss of boxes with an angle", name),
                {},
                phrase("the window has such losses, in its workspace Rotated boxes")};
    std::vector<std::string> near = relatedByMeaning(plain);
    if (near.empty()) near = startingAlike(plain);
    near.resize(std::min(near.size(), most));
    std::string list;
    for (const std::string& spec : near) list += (list.empty() ? "" : ", ") + spec;
    return {phrase("no loss \"%1\"", name),
            {},
            list.empty() ? phrase("`iouscope-batch losses` lists them all")
                         : phrase("did you mean %1?", list)};
}

std::vector<std::string> otherNames(std::string_view id) {
    std::vector<std::string> out;
    for (const Alias& alias : kAliases) {
        if (alias.spec != id) continue;
        std::string names;
        eachName(alias, [&](std::string_view name) {
            names += (names.empty() ? "" : ", ") + std::string(name);
        });
        if (!alias.where.empty()) names += " (" + std::string(alias.where) + ')';
        out.push_back(std::move(names));
    }
    return out;
}

}  // namespace iou
