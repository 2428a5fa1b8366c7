// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface.hpp"

#include "app/batch/command.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_text.hpp"
#include "core/surface/surface_size.hpp"
#include "core/surface/surface_table.hpp"

#include <charconv>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct SurfaceOptions {
    std::string loss, target, pred, notation = "cxcywh", x, y, size, term, minus, output = "-";
    bool gradient = false, direction = false, progress = false;
    int threads = 0;
};

Error at(std::string_view option, std::string_view text, const Error& error) {
    return error.within(phrase("%1 \"%2\"", option, text));
}

Result<AxisRange> parseRange(std::string_view option, std::string_view text, int samples) {
    const Error shape{phrase("expected AXIS=lo:hi"), {}, phrase("write for example cx=-2:2")};
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return at(option, text, shape);
    const std::size_t colon = text.find(':', equals);
    if (colon == std::string_view::npos) return at(option, text, shape);
    const auto axis = parseAxis(text.substr(0, equals));
    if (!axis) return at(option, text, axis.error());
    const auto lo = parseNumber(text.substr(equals + 1, colon - equals - 1));
    if (!lo) return at(option, text, lo.error());
    const auto hi = parseNumber(text.substr(colon + 1));
    if (!hi) return at(option, text, hi.error());
    return AxisRange{*axis, *lo, *hi, samples};
}

struct Size {
    int x, y;
};
Result<Size> parseSize(std::string_view text) {
    const auto count = [](std::string_view digits) -> std::optional<int> {
        int n = 0;
        const char* const end = digits.data() + digits.size();
        const auto [stop, code] = std::from_chars(digits.data(), end, n);
        if (code != std::errc() || stop != end || n < 1 || n > 16384) return std::nullopt;
        return n;
    };
    const std::size_t cut = text.find('x');
    const auto x = count(text.substr(0, cut));
    const auto y = cut == std::string_view::npos ? x : count(text.substr(cut + 1));
    if (x && y) return Size{*x, *y};
    return Error{phrase("\"%1\" is not a size", text), std::string_view("--size"),
                 phrase("write N or NxM with 1 to 16384 samples")};
}

Result<int> findTerm(const Loss& loss, const std::string& name) {
    if (name.empty()) return -1;
    if (const int index = loss.entry().termIndex(name); index >= 0) return index;
    std::string known;
    for (const TermInfo* t : loss.entry().terms)
        known += (known.empty() ? "" : ", ") + std::string(t->id);
    return Error{phrase("%1 has no term \"%2\"", loss.id(), name), std::string_view("--term"),
                 phrase("choose %1", known)};
}

Result<SurfaceRequest> makeRequest(const SurfaceOptions& o) {
    const auto programs = startPrograms();
    if (!programs) return programs.error();
    const auto loss = o.loss.empty() ? Result<Loss>(programs->front()) : lossFromArgument(o.loss);
    if (!loss) return loss.error();
    const auto notation = parseNotation(o.notation);
    if (!notation) return at("--notation", o.notation, notation.error());
    const auto target = parseBox(o.target, *notation);
    if (!target) return at("--target", o.target, target.error());
    const auto pred = parseBox(o.pred, *notation);
    if (!pred) return at("--pred", o.pred, pred.error());
    const auto size = parseSize(o.size);
    if (!size) return size.error();
    const auto x = parseRange("--x", o.x, size->x);
    if (!x) return x.error();
    const auto y = parseRange("--y", o.y, size->y);
    if (!y) return y.error();
    const auto term = findTerm(*loss, o.term);
    if (!term) return term.error();
    SurfaceRequest request{*loss, *term, *pred, *target, *x, *y};
    request.gradient = o.gradient || o.direction;
    request.published_step = o.direction;
    if (!o.minus.empty()) {
        const auto minus = lossFromArgument(o.minus);
        if (!minus) return at("--minus", o.minus, minus.error());
        request.minus = *minus;
    }
    if (const auto fine = request.check(); !fine) return fine.error();
    return request;
}

ExitStatus runSurface(const SurfaceOptions& o) {
    const auto request = makeRequest(o);
    if (!request) return complain(usage, request.error());
    const bool npy = o.output.ends_with(".npy");
    if (!npy && o.output != "-" && !o.output.ends_with(".csv"))
        return complain(usage, {phrase("the kind of file is not known"), "-o " + o.output,
                                phrase("name it *.csv or *.npy")});
    if (const auto fits = checkSize(*request); !fits)
        return complain(usage, fits.error().within(std::string_view("--size")));
    AtomicFile file(o.output);
    if (const auto opened = file.open(); !opened) return complain(failed, opened.error());
    Surface surface = [&] {
        const ProgressLine shown(progress(), o.progress, "points");
        return computeSurface(*request, threadCount(o.threads), &progress());
    }();
    if (!surface.complete) return cancelled;
    auto written = npy ? writeSurfaceNpy(surface, file) : writeSurfaceCsv(surface, {}, file);
    if (written) written = file.commit();
    if (!written) return complain(failed, written.error());
    if (const NotFinite found = notFiniteOf(surface)) {
        const int columns = request->x.samples;
        const auto column = static_cast<int>(found.firstRow() % columns);
        const auto row = static_cast<int>(found.firstRow() / columns);
        noteNotFinite("boxes with a size", found,
                      std::string(axisName(request->x.axis)) + "=" +
                          formatShortest(request->x.at(column)) + ", " +
                          std::string(axisName(request->y.axis)) + "=" +
                          formatShortest(request->y.at(row)));
    }
    return done;
}

}  // namespace

void addSurface(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("surface", "A loss over two numbers of the predicted box");
    const auto o = std::make_shared<SurfaceOptions>();
    addProgram(
        *command,
        command->add_option("--loss", o->loss, loss_spec_help)->type_name("SPEC")->required());
    command->add_option("--target", o->target, "Ground truth, four numbers")
        ->type_name("BOX")
        ->required();
    command->add_option("--pred", o->pred, "Prediction, four numbers, for what is not varied")
        ->type_name("BOX")
        ->required();
    command
        ->add_option("--notation", o->notation,
                     "What the numbers of a box are: cxcywh (default), xyxy or xywh")
        ->type_name("NAME");
    startHeading(*command, "Surface");
    const std::string axes = "AXIS=lo:hi, AXIS one of cx cy w h l t r b lnw lnh";
    command->add_option("--x", o->x, "Columns: " + axes)->type_name("RANGE")->required();
    command->add_option("--y", o->y, "Rows: " + axes)->type_name("RANGE")->required();
    command->add_option("--size", o->size, "Samples: N, or NxM for N columns and M rows")
        ->type_name("N|NxM")
        ->required();
    auto* const term =
        command
            ->add_option("--term", o->term,
                         "A term of the loss instead of its value (losses ID lists them)")
            ->type_name("ID");
    auto* const minus = command->add_option("--minus", o->minus, "The loss less this one")
                            ->type_name("SPEC")
                            ->excludes(term);
    auto* const gradient =
        command->add_flag("--gradient", o->gradient, "Partials by the prediction's cx, cy, w, h");
    command->add_flag("--direction", o->direction, "The published step instead of the gradient")
        ->excludes(gradient)
        ->excludes(minus);
    startHeading(*command);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "*.csv: x,y,value[,dcx,dcy,dw,dh]; *.npy: float32 [value,dcx,dcy,dw,dh] x rows x "
              "columns (default: CSV to standard output)");
    command->callback([o, &status] { status = runSurface(*o); });
}

}  // namespace iou::batch
