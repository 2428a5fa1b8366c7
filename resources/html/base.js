// SPDX-License-Identifier: GPL-3.0-or-later
// What all parts of the page share: the recorded moments, where one looks, words and numbers.

const data = JSON.parse(document.getElementById('iouscope-data').textContent);
const {words, lanes, clock} = data;
const last = clock.values.length - 1;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

const state = {
    moment: clock.opening,  // between two recorded moments while it plays
    lane: data.active,
    drawn: lanes.map((lane, i) => i === data.active || data.together),
    show: {...data.show},
    compare: data.compare,
    zoom: {factor: 1, x: 0, y: 0},
    theme: 'light',
    hover: null,  // moment under the pointer in the curves
};

const byId = id => document.getElementById(id);
const clamp = (x, lo, hi) => Math.min(Math.max(x, lo), hi);
const mix = (a, b, share) => a + (b - a) * share;
const says = (pattern, ...parts) => pattern.replace(/%(\d)/g, (_, i) => parts[i - 1]);
const colors = () => data.themes[state.theme === 'dark' ? 1 : 0];
/** Of a pair of colours the one of this theme. */
const ofTheme = pair => pair[state.theme === 'dark' ? 1 : 0];
const laneColor = lane => ofTheme(lane.colors);
const now = () => Math.floor(state.moment + 1e-6);

/** A colour with another opacity. */
function faint(color, opacity) {
    const [r, g, b] = [1, 3, 5].map(i => parseInt(color.slice(i, i + 2), 16));
    return `rgba(${r},${g},${b},${opacity})`;
}

function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
        if (name in made && name !== 'list') made[name] = value;
        else made.setAttribute(name, value);
    made.append(...children);
    return made;
}

/** A formula in plain notation as pieces of [text, level]: c_w² has a subscript (-1), e^(−x) a
 * superscript (1). */
function formula(text) {
    const pieces = [];
    let end = 0;
    for (const found of text.matchAll(/_([\p{L}\p{N}]+)|\^(?:\(([^)]*)\)|([\p{L}\p{N}]+))/gu)) {
        if (found.index > end) pieces.push([text.slice(end, found.index), 0]);
        pieces.push([found[1] ?? found[2] ?? found[3], found[1] === undefined ? 1 : -1]);
        end = found.index + found[0].length;
    }
    return end < text.length ? [...pieces, [text.slice(end), 0]] : pieces;
}

const formulaNodes = text => formula(text).map(([words, level]) =>
    level === 0 ? words : make(level < 0 ? 'sub' : 'sup', {}, words));

/** Writes a formula in type that large; returns its width. measure: writes nothing. */
function formulaText(c, text, x, y, pixels, measure = false) {
    let at = x;
    for (const [words, level] of formula(text)) {
        c.font = fontOf(level === 0 ? pixels : 0.78 * pixels);
        if (!measure) c.fillText(words, at, y - (level > 0 ? 0.35 : level < 0 ? -0.2 : 0) * pixels);
        at += c.measureText(words).width;
    }
    return at - x;
}

/** A number of an axis, at most `digits` significant digits, as the window writes it. */
function numberText(x, digits) {
    const [mantissa, exponent] = x.toExponential(digits - 1).split('e');
    const short = text => text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    const power = Number(exponent);
    let text = short(x.toPrecision(digits));
    if (x !== 0 && (power < -4 || power >= digits))
        text = `${short(mantissa)}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    return text === '-0' ? '0' : text.replace('.', data.point).replaceAll('-', '−');
}

/** Multiples of a round step (1, 2 or 5 times a power of ten) in a range, about `count`. */
function roundNumbers(lo, hi, count) {
    const least = (hi - lo) / Math.max(1, count);
    if (!(least > 0) || !isFinite(least)) return [];
    const power = 10 ** Math.floor(Math.log10(least));
    const step = power * [1, 2, 5, 10].find(factor => factor * power >= least * 0.999);
    const numbers = [];
    for (let k = Math.ceil(lo / step - 1e-9); k * step <= hi + 1e-9 * step; k++) numbers.push(k * step);
    return numbers;
}

/** Index into the columns of a lane: one whose run is over stands still. */
const indexIn = (lane, moment) => clamp(moment, 0, lane.box[0].length - 1);

/** The box of a lane at any time; between two moments it is on the straight way. */
function boxAt(lane, time) {
    const a = indexIn(lane, Math.floor(time + 1e-6)), b = indexIn(lane, a + 1);
    const share = clamp(time - a, 0, 1);
    const [cx, cy, w, h] = lane.box.map(column => mix(column[a], column[b], share));
    return {cx, cy, w, h};
}
const boxOf = ([cx, cy, w, h]) => ({cx, cy, w, h});

/** A column between two moments, as the box. */
function valueAt(lane, column, time) {
    if (!column || column.length === 0) return NaN;
    const a = indexIn(lane, Math.floor(time + 1e-6)), b = indexIn(lane, a + 1);
    return mix(column[a], column[b], clamp(time - a, 0, 1));
}

/** The card of a lane at a moment: rows of a name and a value. */
function cardRows(lane, moment) {
    const at = indexIn(lane, moment), pick = part => Array.isArray(part) ? part[at] : part;
    return lane.card.map(row => ({name: pick(row.name), value: pick(row.value), share: row.share?.[at], colors: row.colors}))
        .filter(row => row.name || row.value);
}

/** What a lane has come to, in one line. */
function detailsOf(lane, moment) {
    const rows = lane.card.length ? cardRows(lane, moment)
        : [{name: 'IoU', value: lane.iouText?.[indexIn(lane, moment)] ?? ''}];
    return rows.map(({name, value}) => value ? `${name} ${value}` : name).join('   ');
}

const drawnLanes = () => lanes.map((_, i) => i).filter(i => state.drawn[i]);

/** "step 40 of 200". */
function clockText(moment) {
    const value = numberText(clock.values[moment], 6);
    return clock.steps ? says(words.step, value, numberText(clock.values[last], 6))
                       : `${clock.label} = ${value}`;
}

const views = [];  // {canvas, draw(context, width, height)}
let asked = false;

/** Draws everything once, at the next frame of the screen. */
function ask() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
        asked = false;
        for (const follow of followers) follow();
        for (const view of views) drawView(view);
    });
}
const followers = [];  // what else changes with the moment

/** Pixels per length in the views: text and lines grow with the page's type. */
const unit = () => parseFloat(getComputedStyle(document.body).fontSize) / 15;

/** Where an event is in a view, and how large that is, in its own lengths. */
function placeIn(canvas, event) {
    const {left, top, width, height} = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top, width, height].map(length => length / unit());
}

function drawView({canvas, draw}) {
    const shown = canvas.parentElement.getBoundingClientRect();
    if (shown.width < 8 || shown.height < 8) return;
    const ratio = (window.devicePixelRatio || 1) * unit(), size = [shown.width, shown.height].map(
        length => Math.round(length * (window.devicePixelRatio || 1)));
    const width = shown.width / unit(), height = shown.height / unit();
    if (canvas.width !== size[0]) canvas.width = size[0];
    if (canvas.height !== size[1]) canvas.height = size[1];
    const context = canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.save();
    draw(context, width, height);
    context.restore();
}

const fontOf = pixels => `${pixels}px system-ui, "DejaVu Sans", sans-serif`;

/** A line in the style of a lane or curve; lengths of dashes are multiples of its width. */
function pen(context, color, width, dash = []) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash.map(length => length * width));
}

function marker(context, lane, x, y, radius, opacity = 1) {
    context.save();
    context.translate(x, y);
    context.scale(radius, radius);
    const shape = new Path2D(lane.marker);
    context.fillStyle = colors().base;
    context.fill(shape);
    context.setLineDash([]);
    context.globalAlpha = opacity;
    context.lineWidth = 1.8 / radius;
    context.strokeStyle = laneColor(lane);
    context.stroke(shape);
    context.restore();
}

function swatch(lane) {
    const canvas = make('canvas', {width: 52, height: 24, className: 'swatch'});
    canvas.setAttribute('aria-hidden', 'true');
    const draw = () => {
        const context = canvas.getContext('2d');
        context.setTransform(2, 0, 0, 2, 0, 0);
        context.clearRect(0, 0, 26, 12);
        pen(context, laneColor(lane), 2.2, lane.dash);
        context.beginPath();
        context.moveTo(0, 6);
        context.lineTo(26, 6);
        context.stroke();
        marker(context, lane, 13, 6, 3.4);
    };
    themed.push(draw);
    draw();
    return canvas;
}
const themed = [];  // drawn again when the theme changes
