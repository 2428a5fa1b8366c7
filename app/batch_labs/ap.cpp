// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/average_precision/report.hpp"
#include "core/datasets/judgements_csv.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct ApOptions {
    std::string truths, detections, judgements, output = "-";
    bool voc = false, json = false, progress = false;
    int threads = 0;
};

/// Reads a file; sets the status of an error.
template <class Read>
auto loadBoxFile(const std::string& name, ExitStatus& status, const Read& read)
    -> decltype(read(std::string_view(), name)) {
    status = failed;
    const auto bytes = readFile(name, datasets::max_boxes_json_bytes);
    if (!bytes) return bytes.error();
    status = bad_input;
    return read(*bytes, name == "-" ? "standard input" : name);
}

void tell(const datasets::Notices& notices) {
    for (const auto& notice : notices.all()) note(notice.line().text());
}

/// What a category is called: its name, or its id.
std::vector<std::string> categoryNames(const datasets::CocoTruths& truths) {
    std::vector<std::string> names;
    for (std::size_t c = 0; c < truths.categories.size(); ++c) {
        const datasets::Id& id = truths.categories[c];
        const std::string own = id.text ? *id.text : std::to_string(id.number);
        names.push_back(truths.category_names[c].empty() ? own : truths.category_names[c]);
    }
    return names;
}

void noteNothingCounts(const std::vector<average_precision::Truth>& truths) {
    const auto crowd = [](const average_precision::Truth& t) { return t.crowd; };
    if (!std::all_of(truths.begin(), truths.end(), crowd)) return;
    note(std::string(truths.empty() ? "there are no truths"
                                    : "every truth is a crowd, none counts") +
         ": every mean is -1");
}

Result<Done> writeReport(const std::string& path, const std::string& text) {
    AtomicFile file(path);
    auto written = file.open();
    if (written) written = file.write(text);
    if (written) written = file.commit();
    return written;
}

ExitStatus runAp(const ApOptions& o) {
    ExitStatus status = done;
    const auto truths = loadBoxFile(o.truths, status, [](std::string_view b, const std::string& p) {
        return datasets::readCocoTruths(b, p, &progress());
    });
    if (!truths) return complain(status, truths.error());
    if (progress().cancelled()) return cancelled;
    tell(truths->notices);
    const auto detections =
        loadBoxFile(o.detections, status, [&](std::string_view b, const std::string& p) {
            return datasets::readCocoDetections(b, p, *truths, &progress(), threadCount(o.threads));
        });
    if (!detections) return complain(status, detections.error());
    if (progress().cancelled()) return cancelled;
    tell(detections->notices);
    noteNothingCounts(truths->truths);

    const auto boxes = datasets::evaluationBoxes(*truths, *detections);
    average_precision::Settings settings;
    settings.judgements = !o.judgements.empty();
    settings.threads = threadCount(o.threads);
    settings.progress = &progress();
    progress().total = static_cast<std::int64_t>(boxes.detections.size());
    const auto evaluation = [&] {
        const ProgressLine shown(progress(), o.progress, "boxes");
        return average_precision::evaluate(boxes, settings);
    }();
    if (evaluation.cancelled) return cancelled;
    std::optional<average_precision::VocReport> voc;
    if (o.voc)
        voc = {average_precision::evaluateVoc(boxes, 0.5),
               average_precision::evaluateVoc(boxes, 0.75)};
    if (progress().cancelled()) return cancelled;
    if (!o.judgements.empty())
        if (const auto written = writeReport(
                o.judgements, datasets::judgementsCsv(*truths, *detections, evaluation.judgements));
            !written)
            return complain(failed, written.error());
    const auto written = writeReport(
        o.output, o.json ? average_precision::summaryJson(evaluation.summary, voc)
                         : average_precision::summaryCsv(evaluation.summary, voc,
                                                         categoryNames(*truths), settings));
    return written ? done : complain(failed, written.error());
}

}  // namespace

void addAp(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "ap", "Average precision and recall of detections, as the COCO API computes them");
    const auto o = std::make_shared<ApOptions>();
    startHeading(*command, "Boxes");
    command
        ->add_option("--truths", o->truths,
                     "COCO annotations: images, categories, annotations (bbox x,y,w,h; area; "
                     "iscrowd)")
        ->type_name("JSON")
        ->required();
    command
        ->add_option("--detections", o->detections,
                     "COCO results: image_id, category_id, bbox, score (- is standard input)")
        ->type_name("JSON")
        ->required();
    startHeading(*command, "Output");
    command->add_flag("--voc", o->voc,
                      "Also Pascal VOC's of 2007 (eleven points) and 2010 (area), at IoU 0.5 and "
                      "0.75; crowds are difficult");
    command->add_flag("--json", o->json, "JSON, with precision at 101 points of recall");
    command
        ->add_option("--detections-out", o->judgements,
                     "CSV with what became of each detection at each IoU: tp, fp, ignored, beyond "
                     "the limit, and by which truth")
        ->type_name("FILE");
    startHeading(*command);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "CSV measure,iou,size,detections,category,value; -1 where there are no truths "
              "(default: standard output)");
    command->callback([o, &status] { status = runAp(*o); });
}

}  // namespace iou::batch
