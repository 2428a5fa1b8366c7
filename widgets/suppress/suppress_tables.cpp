// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_tables.hpp"

#include "core/suppress/methods.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_table.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

struct SuppressTables {
    Q_DECLARE_TR_FUNCTIONS(SuppressTables)
};

using State = SuppressStanding::State;

QString stateName(State state) {
    switch (state) {
    case State::waiting: return SuppressTables::tr("waiting");
    case State::kept: return SuppressTables::tr("kept");
    case State::suppressed: return SuppressTables::tr("suppressed");
    case State::below_limit: break;
    }
    return SuppressTables::tr("below the least score");
}

QColor stateColor(bool kept, bool suppressed) {
    const QPalette palette = QGuiApplication::palette();
    const Theme& theme = themeOf(palette);
    return kept ? theme.interpolated : suppressed ? theme.pred : theme.muted;
}

/// Columns of the detections.
class DetectionColumns {
public:
    explicit DetectionColumns(SuppressView& view) : m_view(view) {}

    FrameColumn number() const {
        return {.title = SuppressTables::tr("#"),
                .tip = SuppressTables::tr("Number, as in the image"),
                .value = [](int row) { return QVariant(QString::number(row + 1)); },
                .is_number = true};
    }
    /// One that is typed.
    FrameColumn share(const QString& title, const QString& tip,
                      double SuppressDetection::*member) const {
        return {.title = title,
                .tip = tip,
                .value =
                    [&view = m_view, member](int row) {
                        return QVariant(view.value().detections[at(row)].*member);
                    },
                .set =
                    [&view = m_view, member, title](int row, const QVariant& typed) {
                        const double x = typed.toDouble();
                        if (!(x >= 0.0 && x <= 1.0)) return;
                        change(view, title, row, [&](SuppressDetection& d) { d.*member = x; });
                    },
                .digits = 4,
                .least = 0.0,
                .most = 1.0};
    }
    FrameColumn label() const {
        return {SuppressTables::tr("class"),
                SuppressTables::tr("Its class; type another name to make a new one"),
                [&view = m_view](int row) {
                    const SuppressLab& lab = view.value();
                    return QVariant(text(lab.classes[at(lab.detections[at(row)].label)]));
                },
                [&view = m_view](int row, const QVariant& typed) {
                    const std::string name = typed.toString().trimmed().toStdString();
                    if (name.empty() || name.size() > 256) return;
                    view.lab().apply(SuppressTables::tr("Class"), [&](SuppressLab& lab) {
                        const auto* found = std::find(lab.classes.begin(), lab.classes.end(), name);
                        const auto label = static_cast<int>(found - lab.classes.begin());
                        if (found == lab.classes.end()) {
                            if (lab.classes.size() >= most_suppress_classes) return;
                            lab.classes.change([&](auto& names) { names.push_back(name); });
                        }
                        lab.detections.change([&](auto& items) { items[at(row)].label = label; });
                    });
                }};
    }
    FrameColumn state() const {
        return {.title = SuppressTables::tr("fate"),
                .tip = SuppressTables::tr("What has become of it by the selection shown"),
                .value = [&view = m_view](
                             int row) { return QVariant(stateName(standing(view, row).state)); },
                .color =
                    [&view = m_view](int row) {
                        const State s = standing(view, row).state;
                        return s == State::waiting
                                   ? QColor()
                                   : stateColor(s == State::kept, s == State::suppressed);
                    }};
    }
    FrameColumn score() const {
        return {SuppressTables::tr("score"),
                SuppressTables::tr("What it is ranked by, as the method has made it"),
                [&view = m_view](int row) { return QVariant(standing(view, row).score); }, nullptr,
                4};
    }
    FrameColumn by() const {
        return {.title = SuppressTables::tr("by"),
                .tip = SuppressTables::tr("Who suppressed it or lowered its score last; in "
                                          "parentheses: who came nearest to it"),
                .value =
                    [&view = m_view](int row) {
                        const SuppressStanding& s = standing(view, row);
                        if (s.by < 0) return QVariant(QStringLiteral("–"));
                        const QString who = QString::number(s.by + 1);
                        return QVariant(s.state == State::kept ? QStringLiteral("(%1)").arg(who)
                                                               : who);
                    },
                .is_number = true};
    }
    FrameColumn overlap() const {
        return {.title = SuppressTables::tr("overlap"),
                .tip = SuppressTables::tr("With that one, as the method measures it"),
                .value =
                    [&view = m_view](int row) {
                        const SuppressStanding& s = standing(view, row);
                        return s.by < 0 ? QVariant(QStringLiteral("–")) : QVariant(s.overlap);
                    },
                .digits = 4,
                .is_number = true};
    }
    FrameColumn margin() const {
        return {.title = SuppressTables::tr("margin"),
                .tip = SuppressTables::tr("From the overlap to the threshold; where scores are "
                                          "lowered, from the score to the least one. Negative: "
                                          "suppressed"),
                .value =
                    [&view = m_view](int row) {
                        const auto& margin = standing(view, row).margin;
                        return margin ? QVariant(*margin) : QVariant(QStringLiteral("–"));
                    },
                .digits = 3,
                .is_number = true};
    }
    FrameColumn iou() const {
        return {SuppressTables::tr("IoU"),
                SuppressTables::tr("With the truth of its class that it overlaps most"),
                [&view = m_view](int row) { return QVariant(standing(view, row).iou); }, nullptr,
                4};
    }
    FrameColumn side(const QString& title, double Box<>::*member, bool is_size) const {
        return {.title = title,
                .tip = SuppressTables::tr("Centre and size in pixels"),
                .value =
                    [&view = m_view, member](int row) {
                        return QVariant(view.value().detections[at(row)].box.*member);
                    },
                .set =
                    [&view = m_view, member, is_size](int row, const QVariant& typed) {
                        const double x = typed.toDouble();
                        if (!(std::abs(x) <= 1e9) || (is_size && x < 0.0)) return;
                        change(view, SuppressTables::tr("Type a box"), row,
                               [&](SuppressDetection& d) { d.box.*member = x; });
                    },
                .least = is_size ? 0.0 : -1e9};
    }
    /// What one method makes of it.
    FrameColumn fateBy(const suppress::MethodInfo& info) const {
        const auto outcome = [&view = m_view, &info](int row) -> const suppress::Outcome* {
            const auto& methods = view.outcome().methods;
            const auto m = static_cast<std::size_t>(info.method);
            if (m >= methods.size() || at(row) >= methods[m].outcomes.size()) return nullptr;
            return &methods[m].outcomes[at(row)];
        };
        return {.title = localText(info.name),
                .tip = localText(info.sentence),
                .value =
                    [outcome](int row) {
                        const suppress::Outcome* const o = outcome(row);
                        if (!o) return QVariant(QStringLiteral("–"));
                        if (o->fate == suppress::Fate::kept)
                            return QVariant(QStringLiteral("✓ %1").arg(numberText(o->score, 3)));
                        return QVariant(o->by < 0 ? QStringLiteral("✗")
                                                  : QStringLiteral("✗ #%1").arg(o->by + 1));
                    },
                .color =
                    [outcome](int row) {
                        const suppress::Outcome* const o = outcome(row);
                        const bool kept = o && o->fate == suppress::Fate::kept;
                        return stateColor(kept, !kept);
                    }};
    }

    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    static const SuppressStanding& standing(SuppressView& view, int row) {
        return view.outcome().detections[at(row)];
    }

private:
    template <class Edit>
    static void change(SuppressView& view, const QString& name, int row, const Edit& edit) {
        view.lab().apply(name, [&](SuppressLab& lab) {
            lab.detections.change([&](auto& items) { edit(items[at(row)]); });
        });
    }

    SuppressView& m_view;
};

/// A table of the detections, kept in step with the view.
FrameTable* detectionRows(SuppressView& view, std::vector<FrameColumn> columns, QWidget* parent) {
    auto* table = new FrameTable(std::move(columns), parent);
    const auto refresh = [&view, table] { table->setRows(view.detections()); };
    QObject::connect(&view, &SuppressView::changed, table, refresh);
    QObject::connect(&view, &SuppressView::selectionChanged, table,
                     [&view, table] { table->selectRows(view.selectedDetections()); });
    QObject::connect(table, &FrameTable::rowsSelected, &view,
                     [&view](const std::vector<int>& rows) {
                         std::vector<int> boxes;
                         for (const int row : rows) boxes.push_back(view.truths() + row);
                         view.select(std::move(boxes));
                     });
    QObject::connect(table, &FrameTable::hotChanged, &view,
                     [&view](int row) { view.setHot(row < 0 ? -1 : view.truths() + row); });
    QObject::connect(&view, &SuppressView::hotChanged, table, [&view, table](int hot) {
        table->setHot(hot >= view.truths() ? hot - view.truths() : -1);
    });
    QObject::connect(table, &FrameTable::removeRequested, &view, [&view] {
        auto rows = view.selectedDetections();
        std::sort(rows.rbegin(), rows.rend());
        view.lab().apply(SuppressTables::tr("Remove boxes"), [&](SuppressLab& lab) {
            lab.detections.change([&](auto& items) {
                for (const int row : rows) items.erase(items.begin() + row);
            });
        });
    });
    refresh();
    return table;
}

QString precisionText(double ap) {
    return ap < 0.0 ? QStringLiteral("–") : QLocale().toString(ap, 'f', 3);
}

}  // namespace

QWidget* makeSuppressedTable(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<SuppressView>(history);
    const DetectionColumns c(view);
    FrameTable* const table = detectionRows(
        view,
        {c.number(), c.label(),
         c.share(QStringLiteral("p"), SuppressTables::tr("Score of the class, 0 to 1"),
                 &SuppressDetection::score),
         c.share(QStringLiteral("q"), SuppressTables::tr("Predicted IoU, 0 to 1"),
                 &SuppressDetection::predicted_iou),
         c.state(), c.score(), c.by(), c.overlap(), c.margin(), c.iou(),
         c.side(QStringLiteral("cx"), &Box<>::cx, false),
         c.side(QStringLiteral("cy"), &Box<>::cy, false),
         c.side(QStringLiteral("w"), &Box<>::w, true),
         c.side(QStringLiteral("h"), &Box<>::h, true)},
        parent);
    table->setAccessibleName(SuppressTables::tr("Detections"));
    return table;
}

QWidget* makeFatesTable(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<SuppressView>(history);
    const DetectionColumns c(view);
    std::vector<FrameColumn> columns{c.number()};
    for (const auto& info : suppress::methods()) columns.push_back(c.fateBy(info));
    FrameTable* const table = detectionRows(view, std::move(columns), parent);
    table->setAccessibleName(SuppressTables::tr("Each detection by each method"));
    return table;
}

QWidget* makeMethodsTable(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<SuppressView>(history);
    const auto summary = [&view](int row) -> const SuppressSummary* {
        const auto& methods = view.outcome().methods;
        const auto i = static_cast<std::size_t>(row);
        return i < methods.size() ? &methods[i] : nullptr;
    };
    const auto precision = [summary](const QString& title, const QString& tip,
                                     double SuppressSummary::*member) {
        return FrameColumn{.title = title,
                           .tip = tip,
                           .value =
                               [summary, member](int row) {
                                   const SuppressSummary* const s = summary(row);
                                   return QVariant(precisionText(s ? s->*member : -1.0));
                               },
                           .is_number = true,
                           .copied =
                               [summary, member](int row) {
                                   const SuppressSummary* const s = summary(row);
                                   const double ap = s ? s->*member : -1.0;
                                   return ap < 0.0 ? QVariant() : QVariant(ap);
                               }};
    };
    std::vector<FrameColumn> columns{
        {.title = SuppressTables::tr("method"),
         .tip = SuppressTables::tr("Every method with the numbers set above; choose one"),
         .value =
             [](int row) {
                 return QVariant(
                     localText(suppress::methods()[static_cast<std::size_t>(row)].name));
             },
         .color =
             [&view](int row) {
                 const bool shown = static_cast<int>(view.value().rule.method) == row;
                 return shown ? themeOf(QGuiApplication::palette()).accent : QColor();
             }},
        {.title = SuppressTables::tr("kept"),
         .tip = SuppressTables::tr("Detections it keeps"),
         .value =
             [summary](int row) {
                 const SuppressSummary* const s = summary(row);
                 return QVariant(s ? QString::number(s->kept) : QStringLiteral("–"));
             },
         .is_number = true},
        precision(SuppressTables::tr("AP"), SuppressTables::tr("COCO's, of what it keeps"),
                  &SuppressSummary::ap),
        precision(SuppressTables::tr("AP50"), SuppressTables::tr("At IoU 0.5"),
                  &SuppressSummary::ap50),
        precision(SuppressTables::tr("AP75"), SuppressTables::tr("At IoU 0.75"),
                  &SuppressSummary::ap75)};
    auto* table = new FrameTable(std::move(columns), parent);
    table->setAccessibleName(SuppressTables::tr("Methods side by side"));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);  // names of methods
    // The chosen one is marked, however it was chosen.
    const auto refresh = [&view, table] {
        table->setRows(static_cast<int>(suppress::methods().size()));
        table->selectRows({static_cast<int>(view.lab().value().rule.method)});
    };
    QObject::connect(&view, &SuppressView::changed, table, refresh);
    QObject::connect(table, &FrameTable::rowsSelected, &view,
                     [&view](const std::vector<int>& rows) {
                         if (rows.size() != 1) return;
                         view.lab().apply(SuppressTables::tr("Method"), [&](SuppressLab& lab) {
                             lab.rule.method = static_cast<suppress::Method>(rows.front());
                         });
                     });
    refresh();
    return table;
}

}  // namespace iou
