// SPDX-License-Identifier: GPL-3.0-or-later
// Values over the clock: of one lane its loss, IoU and enlargement, of several what is compared.

const seriesDash = [[], [4, 2], [4, 2, 1, 2], [1, 2]];

/** What is drawn: {lane, column, text, name, color, dash, width, lower}. */
function curvesShown() {
    const drawn = drawnLanes(), series = colors().series;
    if (drawn.length === 1 && !lanes[drawn[0]].pinned) {
        const lane = lanes[drawn[0]];
        return [['loss', clock.steps ? lane.lossName : lane.name], ['iou', lane.iouName || words.iou], ['enlargement', words.enlargement]]
            .map(([column, name], i) => ({lane, column, name, color: series[i], dash: seriesDash[i], width: 2,
                                          lower: column === 'enlargement', text: `${column}Text`}))
            .filter(curve => curve.lane[curve.column]?.length);
    }
    const curves = [];
    for (const column of [state.compare, 'enlargement'])
        for (const i of drawn) {
            const lane = lanes[i];
            if (!lane[column]?.length) continue;
            curves.push({lane, column, name: column === 'enlargement' ? '' : lane.name, color: laneColor(lane),
                         dash: lane.dash, width: i === state.lane ? 2.6 : 1.8, text: `${column}Text`,
                         lower: column === 'enlargement', opacity: lane.pinned ? 0.5 : 1});
        }
    return curves;
}

function rangeOf(curves, lo, hi) {
    let range = [lo, hi];
    for (const curve of curves)
        for (const v of curve.lane[curve.column])
            if (v !== null && isFinite(v)) range = [Math.min(range[0], v), Math.max(range[1], v)];
    const room = 0.06 * (range[1] - range[0]);
    return [range[0] - (range[0] < lo ? room : 0.3 * room), range[1] + room];
}

/** Place of a curve's value on the clock: its own step. */
const placeOf = (curve, i) => clock.steps && curve.lane.step ? curve.lane.step[i] : clock.values[i];

/** Both plots of a view that large. */
function curvePlots(curves, width, height) {
    const left = 50, right = 18, top = 10, bottom = 36, gap = 14;
    const lower = curves.filter(curve => curve.lower), upper = curves.filter(curve => !curve.lower);
    const room = height - top - bottom - (lower.length ? gap : 0);
    const share = upper.length && lower.length ? 0.66 : upper.length ? 1 : 0;
    const plots = [];
    const add = (own, lo, hi, from, part) => {
        if (own.length) plots.push({curves: own, left, top: from, w: width - left - right, h: room * part, range: rangeOf(own, lo, hi)});
    };
    add(upper, 0, 1, top, share);
    add(lower, 0, 0.01, top + room * share + (upper.length ? gap : 0), 1 - share);
    return plots;
}

const clockSpan = () => [clock.values[0], Math.max(clock.values[last], clock.values[0] + 1e-9)];

function timeAt(x, width) {
    const [plot] = curvePlots(curvesShown(), width, 100), [lo, hi] = clockSpan();
    const value = mix(lo, hi, plot ? clamp((x - plot.left) / plot.w, 0, 1) : 0);
    // The clock runs evenly, but for its last moment.
    let nearest = Math.min(last, Math.floor((value - lo) / (clock.values[Math.min(1, last)] - lo || 1)));
    while (nearest < last && Math.abs(clock.values[nearest + 1] - value) <= Math.abs(clock.values[nearest] - value)) nearest++;
    return nearest;
}

function drawCurves(c, width, height) {
    const theme = colors(), curves = curvesShown(), [lo, hi] = clockSpan();
    c.fillStyle = theme.base;
    c.fillRect(0, 0, width, height);
    const plots = curvePlots(curves, width, height);
    plots.forEach((plot, i) => drawPlot(c, plot, lo, hi, i === plots.length - 1));
    const [first] = plots;
    if (!first) return;
    const own = data.labels, end = plots[plots.length - 1];
    c.font = fontOf(11.5);
    c.fillStyle = theme.text;
    c.textAlign = 'center';
    c.fillText(own['curves-x'] ?? clock.label, first.left + first.w / 2, height - 5);
    for (const plot of plots) {
        const lower = plot.curves[0].lower, names = new Set(plot.curves.map(curve => curve.column));
        const usual = lower ? 'δ' : names.size > 1 ? words.value : names.has('iou') ? 'IoU' : words.loss;
        upright(c, (lower ? own['curves-lower'] : own['curves-y']) ?? usual, 13, plot.top + plot.h / 2);
    }
    const line = (time, color, dash) => {
        const x = first.left + first.w * (mix(clock.values[Math.floor(time)], clock.values[Math.min(last, Math.floor(time) + 1)], time % 1) - lo) / (hi - lo);
        pen(c, color, 1.4, dash);
        c.beginPath();
        c.moveTo(x, first.top);
        c.lineTo(x, end.top + end.h);
        c.stroke();
    };
    if (state.hover !== null) line(state.hover, theme.muted, [2, 2]);
    line(stillness.matches ? now() : state.moment, theme.accent, []);
}

function drawPlot(c, plot, lo, hi, isLast) {
    const theme = colors(), [low, high] = plot.range;
    const x = v => plot.left + plot.w * (v - lo) / (hi - lo);
    const y = v => plot.top + plot.h * (1 - (v - low) / (high - low));
    c.font = fontOf(11.5);
    pen(c, theme['grid-major'], 1);
    c.fillStyle = theme.muted;
    c.beginPath();
    c.textAlign = 'right';
    for (const v of roundNumbers(low, high, Math.max(2, plot.h / 36))) {
        c.moveTo(plot.left, y(v));
        c.lineTo(plot.left + plot.w, y(v));
        c.fillText(numberText(Math.abs(v) < 1e-12 ? 0 : v, 4), plot.left - 6, y(v) + 4);
    }
    c.textAlign = 'center';
    for (const v of roundNumbers(lo, hi, Math.max(2, plot.w / 70))) {
        c.moveTo(x(v), plot.top);
        c.lineTo(x(v), plot.top + plot.h);
        if (isLast) c.fillText(numberText(v, 6), x(v), plot.top + plot.h + 15);
    }
    c.stroke();
    pen(c, theme.muted, 1);
    c.strokeRect(plot.left - 0.5, plot.top - 0.5, plot.w + 1, plot.h + 1);
    c.save();
    c.beginPath();
    c.rect(plot.left, plot.top - 3, plot.w, plot.h + 6);
    c.clip();
    const time = stillness.matches ? now() : state.moment;
    for (const curve of plot.curves) {
        const column = curve.lane[curve.column], place = i => x(placeOf(curve, i));
        const trace = (to, opacity) => {
            c.globalAlpha = opacity * (curve.opacity || 1);
            pen(c, curve.color, curve.width, curve.dash);
            c.beginPath();
            let gap = true;
            for (let i = 0; i <= Math.min(Math.floor(to + 1e-6), column.length - 1); i++) {
                if (column[i] === null) gap = true;
                else {
                    if (gap) c.moveTo(place(i), y(column[i]));
                    else c.lineTo(place(i), y(column[i]));
                    gap = false;
                }
            }
            if (to < column.length - 1) {
                const i = Math.floor(to + 1e-6), share = to - i;
                c.lineTo(mix(place(i), place(i + 1), share), y(mix(column[i], column[i + 1], share)));
            }
            c.stroke();
            c.globalAlpha = 1;
        };
        trace(column.length - 1, 0.28);
        trace(time, 1);
        const i = indexIn(curve.lane, now());
        if (column[i] === null) continue;
        const here = [mix(place(i), place(indexIn(curve.lane, i + 1)), clamp(time - i, 0, 1)), y(valueAt(curve.lane, column, time))];
        if (curve.name !== curve.lane.name || drawnLanes().length === 1) dot(c, ...here, 4, curve.color);
        else marker(c, curve.lane, ...here, 4.5, curve.opacity);
    }
    c.restore();
}

/** The values of all curves at a moment, for the pointer. */
function curveWords(moment) {
    const rows = curvesShown().filter(curve => curve.lane[curve.column][indexIn(curve.lane, moment)] !== null)
        .map(curve => `${curve.name || `${curve.lane.name} δ`}  ${curve.lane[curve.text][indexIn(curve.lane, moment)]}`);
    return [clockText(moment), ...rows].join('\n');
}
