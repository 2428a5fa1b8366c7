// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_tables.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_table.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

struct ApTables {
    Q_DECLARE_TR_FUNCTIONS(ApTables)
};

QString fateName(ApFate fate) {
    switch (fate) {
    case ApFate::hit: return ApTables::tr("TP");
    case ApFate::miss: return ApTables::tr("FP");
    case ApFate::ignored: return ApTables::tr("ignored");
    case ApFate::beyond: break;
    }
    return ApTables::tr("beyond");
}

/// Columns of the items of one kind; `detections` tells which.
class ApRows {
public:
    ApRows(ApView& view, bool detections) : m_view(view), m_detections(detections) {}

    FrameColumn number() const {
        return {.title = ApTables::tr("#"),
                .tip = ApTables::tr("Number, as in the image"),
                .value = [](int row) { return QVariant(QString::number(row + 1)); },
                .is_number = true};
    }
    FrameColumn image() const {
        return {ApTables::tr("image"), ApTables::tr("The image it lies in"),
                [&view = m_view, detections = m_detections](int row) {
                    const ApLab& lab = view.value();
                    const auto i = static_cast<std::size_t>(row);
                    const int image = detections ? lab.detections[i].image : lab.truths[i].image;
                    return QVariant(text(lab.images[static_cast<std::size_t>(image)].name));
                }};
    }
    FrameColumn category() const {
        return {ApTables::tr("category"), ApTables::tr("What it is taken for"),
                [&view = m_view, detections = m_detections](int row) {
                    const ApLab& lab = view.value();
                    const auto i = static_cast<std::size_t>(row);
                    const int category =
                        detections ? lab.detections[i].category : lab.truths[i].category;
                    return QVariant(text(lab.categories[static_cast<std::size_t>(category)]));
                }};
    }
    /// One of the box's four numbers.
    FrameColumn side(const QString& title, double Box<>::*member, bool is_size) const {
        const bool detections = m_detections;
        ApView& view = m_view;
        return {.title = title,
                .tip = ApTables::tr("Centre and size in pixels"),
                .value =
                    [&view, detections, member](int row) {
                        return QVariant(boxOf(view.value(), {detections, row}).*member);
                    },
                .set =
                    [&view, detections, member, is_size](int row, const QVariant& value) {
                        const double number = value.toDouble();
                        if (std::abs(number) > 1e9 || (is_size && number < 0.0)) return;
                        view.lab().apply(ApTables::tr("Type a box"), [&](ApLab& lab) {
                            Box<> box = boxOf(lab, {detections, row});
                            box.*member = number;
                            setBox(lab, {detections, row}, box);
                        });
                    },
                .least = is_size ? 0.0 : -1e9};
    }
    FrameColumn score() const {
        ApView& view = m_view;
        return {ApTables::tr("score"), ApTables::tr("How sure the detector is; type another one"),
                [&view](int row) {
                    return QVariant(view.value().detections[static_cast<std::size_t>(row)].score);
                },
                [&view](int row, const QVariant& value) {
                    view.lab().apply(ApTables::tr("Score"), [&](ApLab& lab) {
                        lab.detections.change([&](auto& items) {
                            items[static_cast<std::size_t>(row)].score = value.toDouble();
                        });
                    });
                },
                4};
    }
    FrameColumn fate() const {
        ApView& view = m_view;
        const auto fate = [&view](int row) {
            return view.outcome().detections[static_cast<std::size_t>(row)].fate;
        };
        return {.title = ApTables::tr("fate"),
                .tip = ApTables::tr(
                    "What it is at the chosen IoU threshold: true or false positive, ignored, "
                    "or beyond the first that count"),
                .value = [fate](int row) { return QVariant(fateName(fate(row))); },
                .color =
                    [fate](int row) {
                        const QPalette palette = QGuiApplication::palette();
                        const Theme& theme = themeOf(palette);
                        switch (fate(row)) {
                        case ApFate::hit: return theme.interpolated;
                        case ApFate::miss: return theme.pred;
                        default: return theme.muted;
                        }
                    }};
    }
    FrameColumn match() const {
        ApView& view = m_view;
        return {.title = ApTables::tr("truth"),
                .tip =
                    ApTables::tr("The truth it found; in parentheses the nearest one it did not"),
                .value =
                    [&view](int row) {
                        const ApJudged& judged =
                            view.outcome().detections[static_cast<std::size_t>(row)];
                        if (judged.truth >= 0) return QVariant(QString::number(judged.truth + 1));
                        if (judged.nearest < 0) return QVariant(QStringLiteral("–"));
                        return QVariant(QStringLiteral("(%1)").arg(judged.nearest + 1));
                    },
                .is_number = true};
    }
    FrameColumn overlap() const {
        ApView& view = m_view;
        return {ApTables::tr("IoU"), ApTables::tr("With that truth"),
                [&view](int row) {
                    return QVariant(view.outcome().detections[static_cast<std::size_t>(row)].iou);
                },
                nullptr, 4};
    }
    FrameColumn crowd() const {
        ApView& view = m_view;
        return {ApTables::tr("crowd"),
                ApTables::tr("A crowd, or by VOC a difficult one: what finds it does not count"),
                [&view](int row) {
                    return QVariant(view.value().truths[static_cast<std::size_t>(row)].crowd);
                },
                [&view](int row, const QVariant& on) {
                    view.lab().apply(ApTables::tr("Crowd"), [&](ApLab& lab) {
                        lab.truths.change([&](auto& items) {
                            items[static_cast<std::size_t>(row)].crowd = on.toBool();
                        });
                    });
                }};
    }
    FrameColumn finder() const {
        ApView& view = m_view;
        return {ApTables::tr("found by"), ApTables::tr("The detection that found it"),
                [&view](int row) {
                    const ApFound& found = view.outcome().truths[static_cast<std::size_t>(row)];
                    return QVariant(found.by >= 0  ? QString::number(found.by + 1)
                                    : found.counts ? ApTables::tr("none")
                                                   : ApTables::tr("does not count"));
                }};
    }

private:
    ApView& m_view;
    bool m_detections;
};

/// Columns that are there only where they tell rows apart.
struct SometimesShown {
    int category, image;
};

/// Keeps a table in step with the view.
FrameTable* linked(ApView& view, bool detections, std::vector<FrameColumn> shown,
                   const SometimesShown& columns, QWidget* parent) {
    auto* table = new FrameTable(std::move(shown), parent);
    const auto refresh = [&view, detections, table, columns] {
        const ApLab& lab = view.value();
        table->setRows(static_cast<int>(detections ? lab.detections.size() : lab.truths.size()));
        table->setColumnHidden(columns.category, lab.categories.size() == 1);
        table->setColumnHidden(columns.image, lab.images.size() == 1);
    };
    const auto showSelection = [&view, detections, table] {
        std::vector<int> rows;
        for (const ApItem& item : view.selected())
            if (item.is_detection == detections) rows.push_back(item.index);
        table->selectRows(rows);
    };
    QObject::connect(&view, &ApView::changed, table, refresh);
    QObject::connect(&view, &ApView::selectionChanged, table, showSelection);
    QObject::connect(table, &FrameTable::rowsSelected, &view,
                     [&view, detections](const std::vector<int>& rows) {
                         std::vector<ApItem> items;
                         for (const int row : rows) items.push_back({detections, row});
                         if (!items.empty()) view.reveal(items.front());
                         view.select(std::move(items));
                     });
    QObject::connect(table, &FrameTable::removeRequested, &view, [&view] {
        view.lab().apply(ApTables::tr("Remove boxes"),
                         [items = view.selected()](ApLab& lab) { remove(lab, items); });
    });
    QObject::connect(table, &FrameTable::hotChanged, &view, [&view, detections](int row) {
        const auto& items = view.items();
        const auto found = std::find(items.begin(), items.end(), ApItem{detections, row});
        view.setHot(row < 0 || found == items.end() ? -1 : static_cast<int>(found - items.begin()));
    });
    QObject::connect(&view, &ApView::hotChanged, table, [&view, detections, table](int hot) {
        const bool here = hot >= 0 && hot < static_cast<int>(view.items().size());
        const ApItem item = here ? view.items()[static_cast<std::size_t>(hot)] : ApItem{};
        table->setHot(here && item.is_detection == detections ? item.index : -1);
    });
    refresh();
    return table;
}

}  // namespace

QWidget* makeDetectionTable(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<ApView>(history);
    const ApRows rows(view, true);
    FrameTable* const table =
        linked(view, true,
               {rows.number(), rows.score(), rows.fate(), rows.match(), rows.overlap(),
                rows.category(), rows.image(), rows.side(QStringLiteral("cx"), &Box<>::cx, false),
                rows.side(QStringLiteral("cy"), &Box<>::cy, false),
                rows.side(QStringLiteral("w"), &Box<>::w, true),
                rows.side(QStringLiteral("h"), &Box<>::h, true)},
               {5, 6}, parent);
    table->setAccessibleName(ApTables::tr("Detections"));
    return table;
}

QWidget* makeTruthTable(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<ApView>(history);
    const ApRows rows(view, false);
    FrameTable* const table =
        linked(view, false,
               {rows.number(), rows.finder(), rows.crowd(), rows.category(), rows.image(),
                rows.side(QStringLiteral("cx"), &Box<>::cx, false),
                rows.side(QStringLiteral("cy"), &Box<>::cy, false),
                rows.side(QStringLiteral("w"), &Box<>::w, true),
                rows.side(QStringLiteral("h"), &Box<>::h, true)},
               {3, 4}, parent);
    table->setAccessibleName(ApTables::tr("Truths"));
    return table;
}

}  // namespace iou
