// SPDX-License-Identifier: GPL-3.0-or-later
/// What the package iouscope calls: plain functions over arrays and text. Arguments are made ready,
/// and results wrapped, in iouscope/__init__.py.
#include "app/python/arrays.hpp"
#include "app/python/waiting.hpp"
#include "core/base/version.hpp"
#include "core/kernels/isa.hpp"
#include "core/protocol/protocol.hpp"
#include "core/readings/answer_text.hpp"
#include "core/registry/registry_json.hpp"
#include "core/run/trajectory_table.hpp"
#include "core/simulate/simulation_size.hpp"
#include "core/simulate/simulator.hpp"
#include "core/surface/surface.hpp"
#include "core/surface/surface_size.hpp"

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

namespace iou::python {

namespace py = pybind11;

namespace {

constexpr const char* kSlopes[] = {"published", "detached", "attached"};

Loss lossOf(const std::string& spec) { return valueOf(Loss::parse(spec)); }

Reading::Slope slopeOf(const std::string& name) {
    for (std::size_t i = 0; i < std::size(kSlopes); ++i)
        if (name == kSlopes[i]) return static_cast<Reading::Slope>(i);
    throw py::value_error("no slope \"" + name + "\"; choose published, detached or attached");
}

BoxNotation notationOf(const std::string& form) { return valueOf(parseNotation(form)); }

Box<> boxOf(const std::array<double, 4>& numbers, const std::string& form) {
    return valueOf(boxFromNumbers(numbers, notationOf(form)));
}

/// 0: all cores.
int threadCount(int asked) {
    if (asked < 0 || asked > 256) throw py::value_error("threads are 1 to 256, or 0 for all cores");
    return asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// The pairs of two arrays of one length.
struct Pairs {
    BoxRows pred, target;

    Pairs(const py::array& preds, const py::array& targets, const std::string& form)
        : pred(rowsOf(preds, notationOf(form))), target(rowsOf(targets, notationOf(form))) {
        if (pred.count != target.count)
            throw py::value_error("as many predictions as targets are needed");
    }
};

/// Pairs evaluated before Ctrl-C is looked for: some tenths of a second at most.
constexpr std::size_t kPairsBetweenLooks = std::size_t{1} << 17;

/// Fills value, of N, and gradient, of (N, 4) or nothing.
template <class T>
void evaluateInto(const std::string& spec, const py::array& pred, const py::array& target,
                  const std::string& form, const std::string& by, const std::string& slope,
                  double epsilon, bool single, int threads, py::array_t<T>& value,
                  std::optional<py::array_t<T>>& gradient) {
    const Loss loss = lossOf(spec);
    const Pairs pairs(pred, target, form);
    const EvalOptions options{.threads = threadCount(threads),
                              .single = single,
                              .by = valueOf(parseGradientBy(by)),
                              .reading = {slopeOf(slope), epsilon}};
    const auto values = spanOf(value);
    const auto partials = gradient ? spanOf(*gradient) : std::span<T>();
    if (values.size() != pairs.pred.count || (gradient && partials.size() != 4 * pairs.pred.count))
        throw py::value_error("the results have another length than the boxes");
    // On the calling thread: its team stands ready, as that of PyTorch does, and no second one
    // competes with it for the processors.
    std::size_t first = 0;
    do {
        const std::size_t count = std::min(kPairsBetweenLooks, pairs.pred.count - first);
        const auto partial = partials.empty() ? partials : partials.subspan(4 * first, 4 * count);
        Result<Done> done = [&] {
            const py::gil_scoped_release others_go_on;
            return evaluate<T>(loss, pairs.pred.part(first, count), pairs.target.part(first, count),
                               options, values.subspan(first, count), partial);
        }();
        valueOf(std::move(done));
        first += count;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    } while (first < pairs.pred.count);
}

py::dict terms(const std::string& spec, const py::array& pred, const py::array& target,
               const std::string& form, bool single, int threads) {
    const Loss loss = lossOf(spec);
    const Pairs pairs(pred, target, form);
    const auto names = termsOf(loss);
    std::vector<double> all(names.size() * pairs.pred.count);
    valueOf(waitFor([&](Progress& progress) {
        return evaluateTerms(loss, pairs.pred, pairs.target,
                             {.threads = threadCount(threads), .single = single}, all, &progress);
    }));
    py::dict out;
    for (std::size_t t = 0; t < names.size(); ++t) {
        py::array_t<double> numbers(static_cast<py::ssize_t>(pairs.pred.count));
        for (std::size_t i = 0; i < pairs.pred.count; ++i)
            numbers.mutable_data()[i] = all[i * names.size() + t];
        out[names[t]->id] = numbers;
    }
    return out;
}

/// The answer for reading, and as JSON. values and gradients: as printed; empty, or one per pair.
py::tuple explain(const std::vector<std::array<double, 4>>& pred,
                  const std::vector<std::array<double, 4>>& target,
                  const std::vector<std::string>& values,
                  const std::vector<std::array<std::string, 4>>& gradients, const std::string& form,
                  const std::string& by, const std::string& expected, int batch) {
    TheirNumbers numbers;
    numbers.by = valueOf(parseGradientBy(by));
    numbers.batch = batch;
    for (std::size_t i = 0; i < pred.size(); ++i) {
        TheirPair pair{boxOf(pred[i], form), boxOf(target.at(i), form)};
        if (!values.empty()) pair.value = valueOf(readPrinted(values.at(i)));
        if (!gradients.empty()) {
            std::array<Printed, 4> four;
            for (std::size_t k = 0; k < 4; ++k) four[k] = valueOf(readPrinted(gradients.at(i)[k]));
            pair.gradient = four;
        }
        numbers.pairs.push_back(pair);
    }
    const Loss loss = lossOf(expected);
    const NumberAnswer answer =
        waitFor([&](Progress& progress) { return explainNumbers(numbers, loss, &progress); });
    const BoxNotation notation = notationOf(form);
    return py::make_tuple(answerText(answer, numbers, notation),
                          answerJson(answer, numbers, notation));
}

AxisRange rangeOf(const std::tuple<std::string, double, double>& range, int samples) {
    const auto& [name, lo, hi] = range;
    return {valueOf(parseAxis(name)), lo, hi, samples};
}

py::array_t<float> surface(const std::string& spec, const std::array<double, 4>& target,
                           const std::array<double, 4>& pred, const std::string& form,
                           const std::tuple<std::string, double, double>& x,
                           const std::tuple<std::string, double, double>& y, int columns, int rows,
                           const std::string& term, const std::string& minus, bool gradient,
                           bool published, int threads) {
    SurfaceRequest request{lossOf(spec),        -1,
                           boxOf(pred, form),   boxOf(target, form),
                           rangeOf(x, columns), rangeOf(y, rows)};
    request.gradient = gradient;
    request.published_step = published;
    if (!term.empty()) {
        request.term = request.loss.entry().termIndex(term);
        if (request.term < 0) throw py::value_error(spec + " has no term \"" + term + '"');
    }
    if (!minus.empty()) request.minus = lossOf(minus);
    valueOf(request.check());
    valueOf(checkSize(request));
    const Surface made = waitFor([&](Progress& progress) {
        return computeSurface(request, threadCount(threads), &progress);
    });
    py::array_t<float> out({gradient ? 5 : 1, rows, columns});
    auto cells = out.mutable_unchecked<3>();
    for (py::ssize_t layer = 0; layer < cells.shape(0); ++layer) {
        const auto& from = layer == 0 ? made.value : made.d[static_cast<std::size_t>(layer) - 1];
        for (py::ssize_t r = 0; r < rows; ++r)
            for (py::ssize_t c = 0; c < columns; ++c) cells(layer, r, c) = from(r, c);
    }
    return out;
}

std::vector<std::string> splitNames(std::string_view names) {
    std::vector<std::string> out;
    std::istringstream stream{std::string(names)};
    for (std::string name; std::getline(stream, name, ',');) out.push_back(name);
    return out;
}

/// The steps as a table, and why the run ended.
py::tuple run(const std::string& line) {
    const RunRequest request = valueOf(parseRunLine(line));
    if (const Phrase remark = numericsNote(line); !remark.empty())
        if (PyErr_WarnEx(PyExc_UserWarning, ("the recipe: " + remark.text()).c_str(), 2) != 0)
            throw py::error_already_set();
    const Trajectory trajectory = waitFor([&](Progress& progress) {
        return runRegression(request.recipe, request.start, request.target, &progress);
    });
    return py::make_tuple(
        structured(trajectoryTable(request, trajectory), splitNames(trajectoryColumns())),
        std::string(stopReasonText(trajectory.stopped)));
}

/// For each loss: its spec, its mean curves, start, target, end and errors of each case or None,
/// and how many cases met a size of 0 or went beyond all bounds.
py::list simulation(const std::string& protocol, const std::vector<std::string>& losses,
                    std::optional<std::int64_t> cases, std::uint64_t seed, std::optional<int> steps,
                    bool keep_cases, int threads) {
    SimulationRecipe recipe = suggestedRecipe(valueOf(findProtocol(protocol)), INT64_MAX);
    if (!losses.empty()) {
        recipe.losses.clear();
        for (const auto& spec : losses) recipe.losses.push_back(valueOf(StagedLoss::parse(spec)));
    }
    const std::int64_t all = recipe.protocol.caseCount();
    if (cases && (*cases < 1 || *cases > all))
        throw py::value_error(protocol + " has 1 to " + std::to_string(all) + " cases");
    if (steps && *steps < 1) throw py::value_error("a simulation has 1 step or more");
    recipe.cases = cases.value_or(0);
    recipe.seed = seed;
    if (steps) recipe.protocol.steps = *steps;
    const SimulationOptions options{.threads = threadCount(threads), .keep_cases = keep_cases};
    valueOf(checkSize(recipe, options));
    const SimulationResult result =
        waitFor([&](Progress& progress) { return simulate(recipe, options, &progress); });
    py::list out;
    for (std::size_t i = 0; i < result.losses.size(); ++i) {
        const LossCurves& curves = result.losses[i];
        py::object of_cases = py::none();
        if (keep_cases) of_cases = structured(result.cases.per_loss[i], CaseResults::columns());
        out.append(py::make_tuple(curves.spec, structured(curves.rows, curves.columns), of_cases,
                                  curves.bad.non_positive_size, curves.bad.diverged));
    }
    return out;
}

}  // namespace

PYBIND11_MODULE(_core, m) {
    m.doc() = "The core of iouscope; import iouscope instead.";
    m.attr("version") = std::string(coreVersion());
    m.attr("numerics") = numerics_version;
    m.def("instruction_sets", &isaSummary);
    m.def("losses", &registryJson);
    m.def("protocols", &protocolNames);
    // Results are written into what is given, never into a converted copy.
    const auto define = [&m](auto function) {
        m.def("evaluate", function, py::arg("loss"), py::arg("pred"), py::arg("target"),
              py::arg("form"), py::arg("by"), py::arg("slope"), py::arg("epsilon"),
              py::arg("single"), py::arg("threads"), py::arg("value").noconvert(),
              py::arg("gradient").noconvert());
    };
    define(&evaluateInto<double>);
    define(&evaluateInto<float>);
    m.def("terms", &terms);
    m.def("explain", &explain);
    m.def("surface", &surface);
    m.def("run", &run);
    m.def("simulate", &simulation);
}

}  // namespace iou::python
