// SPDX-License-Identifier: GPL-3.0-or-later
// The surfaces of the lanes: places among the colours on a grid, at a few moments.

const bytesOf = (base64, size) => inflate(Uint8Array.from(atob(base64), c => c.charCodeAt(0)), size);

/** The frames of a surface; see packed() in page_surface.cpp. */
function unpack(surface) {
    if (surface.frames) return surface.frames;
    const side = surface.side, count = side * side, all = count * surface.moments.length;
    const bytes = bytesOf(surface.data, 2 * all);
    surface.frames = [];
    for (let k = 0; k < surface.moments.length; k++) {
        const change = new Int16Array(count), frame = new Int16Array(count);
        const before = k > 0 ? surface.frames[k - 1] : null;
        for (let row = 0; row < side; row++)
            for (let column = 0; column < side; column++) {
                const i = row * side + column, at = k * count + i;
                const left = column > 0 ? change[i - 1] : 0, above = row > 0 ? change[i - side] : 0;
                const corner = column > 0 && row > 0 ? change[i - side - 1] : 0;
                change[i] = left + above - corner + (bytes[at] | bytes[all + at] << 8);
                frame[i] = change[i] + (before ? before[i] : 0);
            }
        surface.frames.push(frame);
    }
    return surface.frames;
}

/** The key moment at or before a time, the next one, and how far it is between them. */
function keysAt(surface, time) {
    const moments = surface.moments;
    let k = 0;
    while (k + 1 < moments.length && moments[k + 1] <= time) k++;
    const next = Math.min(k + 1, moments.length - 1), gap = moments[next] - moments[k];
    return {k, next, share: gap > 0 ? clamp((time - moments[k]) / gap, 0, 1) : 0};
}

/** The grid at a time, places from 0 to 1, NaN where there is nothing to show. */
function fieldAt(surface, time) {
    if (surface.time === time) return surface.field_now;
    const frames = unpack(surface), {k, next, share} = keysAt(surface, time);
    const a = frames[k], b = frames[next], none = surface.none;
    const field = surface.field_now || new Float32Array(a.length);
    for (let i = 0; i < a.length; i++) {
        const x = a[i], y = b[i];
        field[i] = x === none || y === none ? (share < 0.5 ? x : y) === none ? NaN : (x === none ? y : x) / (none - 1)
                                            : (x + (y - x) * share) / (none - 1);
    }
    surface.time = time;
    surface.field_now = field;
    surface.image = null;
    return field;
}

function colorsOf(surface) {
    if (!surface.table) {
        const text = surface.scale.colors;
        surface.table = Uint8Array.from({length: text.length / 2}, (_, i) => parseInt(text.substr(2 * i, 2), 16));
    }
    return surface.table;
}

function imageOf(surface, field) {
    if (surface.image) return surface.image;
    const side = surface.side, canvas = surface.canvas || make('canvas', {width: side, height: side});
    const context = canvas.getContext('2d'), image = context.createImageData(side, side);
    const table = colorsOf(surface);
    for (let row = 0; row < side; row++)
        for (let column = 0; column < side; column++) {
            const place = field[row * side + column];
            if (isNaN(place)) continue;
            const at = 4 * ((surface.y.down ? row : side - 1 - row) * side + column);
            const color = 3 * Math.round(place * 255);
            image.data[at] = table[color];
            image.data[at + 1] = table[color + 1];
            image.data[at + 2] = table[color + 2];
            image.data[at + 3] = 255;
        }
    context.putImageData(image, 0, 0);
    surface.canvas = canvas;
    surface.image = canvas;
    return canvas;
}

/** Lines of equal place through a grid (marching squares). to: grid units to pixels. */
function traceLines(c, field, side, level, toX, toY) {
    c.beginPath();
    for (let row = 0; row + 1 < side; row++)
        for (let column = 0; column + 1 < side; column++) {
            const i = row * side + column;
            const a = field[i] - level, b = field[i + 1] - level;
            const d = field[i + side] - level, e = field[i + side + 1] - level;
            const kind = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (e >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0);
            if (kind === 0 || kind === 15 || isNaN(a + b + d + e)) continue;
            const ends = [];
            if ((a >= 0) !== (b >= 0)) ends.push([column + a / (a - b), row]);
            if ((b >= 0) !== (e >= 0)) ends.push([column + 1, row + b / (b - e)]);
            if ((d >= 0) !== (e >= 0)) ends.push([column + d / (d - e), row + 1]);
            if ((a >= 0) !== (d >= 0)) ends.push([column, row + a / (a - d)]);
            // A saddle is split by the mean of its corners.
            if (ends.length === 4 && (a + b + d + e >= 0) === (a >= 0)) ends.unshift(ends.pop());
            for (let n = 0; n + 1 < ends.length; n += 2) {
                c.moveTo(toX(ends[n][0]), toY(ends[n][1]));
                c.lineTo(toX(ends[n + 1][0]), toY(ends[n + 1][1]));
            }
        }
    c.stroke();
}

function paintIsolines(c, surface, field, toX, toY) {
    const table = colorsOf(surface), theme = colors();
    for (const level of surface.scale.levels) {
        const color = 3 * Math.round(clamp(level, 0, 1) * 255);
        const light = table[color] * 0.3 + table[color + 1] * 0.59 + table[color + 2] * 0.11 < 140;
        pen(c, faint(light ? theme['map-light'] : theme['map-dark'], 0.55), 1);
        traceLines(c, field, surface.side, level, toX, toY);
    }
}

function paintField(c, surface, time, plot) {
    if (!surface.field) return;
    const {places} = surface.field, count = places.length;
    if (!surface.ways)
        surface.ways = new Int8Array(bytesOf(surface.field.ways, count * surface.moments.length).buffer);
    const {k, next, share} = keysAt(surface, time), theme = colors();
    const way = (i, aside) => mix(surface.ways[k * count + i + aside], surface.ways[next * count + i + aside], share) / 127;
    const apart = aside => new Set(places.filter((_, i) => i % 2 === aside)).size;
    const longest = 0.85 * Math.min(plot.w / apart(0), plot.h / apart(1), 30);
    c.lineCap = 'round';
    for (const [color, width] of [[faint(theme['map-dark'], 0.4), 2.8], [faint(theme['map-light'], 0.95), 1.2]]) {
        pen(c, color, width);
        c.beginPath();
        for (let i = 0; i < count; i += 2) {
            const x = plot.left + places[i] * plot.w;
            const y = plot.top + (surface.y.down ? places[i + 1] : 1 - places[i + 1]) * plot.h;
            const dx = way(i, 0) * longest, dy = way(i, 1) * longest * (surface.y.down ? 1 : -1);
            const length = Math.hypot(dx, dy);
            if (length < 1.5) continue;
            const head = Math.min(4, length * 0.5) / length;
            c.moveTo(x - dx / 2, y - dy / 2);
            c.lineTo(x + dx / 2, y + dy / 2);
            c.moveTo(x + dx / 2 - head * (dx + dy * 0.7), y + dy / 2 - head * (dy - dx * 0.7));
            c.lineTo(x + dx / 2, y + dy / 2);
            c.lineTo(x + dx / 2 - head * (dx - dy * 0.7), y + dy / 2 - head * (dy + dx * 0.7));
        }
        c.stroke();
    }
    c.lineCap = 'butt';
}

/** Where a plot lies in a view with axes; small: without them. */
function plotOf(width, height, small) {
    const left = small ? 0 : 50, right = small ? 0 : 74, top = small ? 0 : 12, bottom = small ? 0 : 40;
    return {left, top, w: Math.max(1, width - left - right), h: Math.max(1, height - top - bottom)};
}

function surfaceMap(surface, plot) {
    const across = (axis, v) => (v - axis.lo) / (axis.hi - axis.lo);
    const {x, y} = surface;
    return {
        x: v => plot.left + across(x, v) * plot.w,
        y: v => plot.top + (y.down ? across(y, v) : 1 - across(y, v)) * plot.h,
        valueX: p => mix(x.lo, x.hi, (p - plot.left) / plot.w),
        valueY: p => mix(y.lo, y.hi, y.down ? (p - plot.top) / plot.h : 1 - (p - plot.top) / plot.h),
    };
}

/** The lowest place of the key moment next to a time. */
function bestAt(surface, time) {
    const {k, next, share} = keysAt(surface, time);
    return surface.best[share < 0.5 ? k : next];
}

function strokeOnMap(c, width, draw) {
    const theme = colors();
    c.lineCap = 'round';
    for (const [color, wide] of [[faint(theme['map-dark'], 0.45), width + 1.8], [faint(theme['map-light'], 0.95), width]]) {
        pen(c, color, wide);
        c.beginPath();
        draw();
        c.stroke();
    }
    c.lineCap = 'butt';
}

function paintMarks(c, surface, lane, map, time) {
    const theme = colors(), place = lane.place || lane.box;
    const at = t => [map.x(valueAt(lane, place[0], t)), map.y(valueAt(lane, place[1], t))];
    const end = lane.box[0].length - 1, here = Math.min(time, end);
    const way = (color, width, to) => {
        pen(c, color, width);
        c.lineJoin = 'round';
        c.beginPath();
        for (let k = 0; k < to; k++) c.lineTo(...at(k));
        c.lineTo(...at(to));
        c.stroke();
    };
    if (clock.steps && end > 0) {
        way(faint(theme['map-dark'], 0.55), 3.4, end);
        way(faint(theme['map-path'], 0.55), 1.6, end);
        way(theme['map-path'], 2, here);
        const [x, y] = at(0);
        dot(c, x, y, 4, theme['map-dark']);
        dot(c, x, y, 3, theme['map-light']);
    }
    const best = state.show.best && bestAt(surface, time);
    if (best) {
        const x = map.x(best[0]), y = map.y(best[1]), reach = 4.5;
        strokeOnMap(c, 1.8, () => {
            c.moveTo(x - reach, y - reach);
            c.lineTo(x + reach, y + reach);
            c.moveTo(x - reach, y + reach);
            c.lineTo(x + reach, y - reach);
        });
    }
    const [x, y] = at(here);
    dot(c, x, y, 7.2, faint(theme['map-dark'], 0.5));
    dot(c, x, y, 6, theme['map-light']);
    dot(c, x, y, 4, theme.pred);
}

function paintAxes(c, surface, plot, map, labels) {
    const theme = colors();
    c.font = fontOf(11.5);
    c.fillStyle = theme.muted;
    pen(c, theme.muted, 1);
    c.strokeRect(plot.left - 0.5, plot.top - 0.5, plot.w + 1, plot.h + 1);
    c.beginPath();
    c.textAlign = 'center';
    for (const [value, text] of surface.x.ticks) {
        c.moveTo(map.x(value), plot.top + plot.h);
        c.lineTo(map.x(value), plot.top + plot.h + 4);
        c.fillText(text, map.x(value), plot.top + plot.h + 15);
    }
    c.textAlign = 'right';
    for (const [value, text] of surface.y.ticks) {
        c.moveTo(plot.left - 4, map.y(value));
        c.lineTo(plot.left, map.y(value));
        c.fillText(text, plot.left - 6, map.y(value) + 4);
    }
    c.stroke();
    c.fillStyle = theme.text;
    c.textAlign = 'center';
    c.fillText(labels.x, plot.left + plot.w / 2, plot.top + plot.h + 31);
    upright(c, labels.y, 13, plot.top + plot.h / 2);
}

function upright(c, text, x, y) {
    c.save();
    c.translate(x, y);
    c.rotate(-Math.PI / 2);
    c.textAlign = 'center';
    c.fillText(text, 0, 0);
    c.restore();
}

function paintBar(c, surface, plot, label) {
    const theme = colors(), table = colorsOf(surface), x = plot.left + plot.w + 12, w = 12;
    const steps = 64;
    for (let i = 0; i < steps; i++) {
        const color = 3 * Math.round((1 - (i + 0.5) / steps) * 255);
        c.fillStyle = `rgb(${table[color]},${table[color + 1]},${table[color + 2]})`;
        c.fillRect(x, plot.top + plot.h * i / steps, w, plot.h / steps + 1);
    }
    pen(c, theme.muted, 1);
    c.strokeRect(x - 0.5, plot.top - 0.5, w + 1, plot.h + 1);
    c.fillStyle = theme.muted;
    c.textAlign = 'left';
    c.font = fontOf(11.5);
    for (const [place, text] of surface.scale.ticks)
        c.fillText(text, x + w + 4, plot.top + (1 - place) * plot.h + 4);
    c.fillStyle = theme.text;
    upright(c, label, x + w + 50, plot.top + plot.h / 2);
}

function drawSurface(c, width, height, index, small = false) {
    const surface = data.surfaces[index], theme = colors();
    c.fillStyle = theme.base;
    c.fillRect(0, 0, width, height);
    if (!surface) return;
    const time = clamp(stillness.matches ? now() : state.moment, 0, last);
    const plot = plotOf(width, height, small), map = surfaceMap(surface, plot);
    const field = fieldAt(surface, time), cells = surface.side - 1, own = data.labels;
    const labels = {x: own['surface-x'] ?? surface.x.label, y: own['surface-y'] ?? surface.y.label};
    if (data.relief && !small) {
        const room = {left: plot.left - 40, top: plot.top, w: plot.w + 30, h: plot.h};
        paintRelief(c, surface, field, lanes[index], time, room, labels);
        if (state.show.colorBar) paintBar(c, surface, plot, own['surface-value'] ?? surface.value);
        return;
    }
    const toX = column => plot.left + plot.w * column / cells;
    const toY = row => plot.top + plot.h * (surface.y.down ? row : cells - row) / cells;
    c.save();
    c.beginPath();
    c.rect(plot.left, plot.top, plot.w, plot.h);
    c.clip();
    hatch(c, plot, theme.undefined);
    // Samples sit in the middle of their pixels: the image reaches half a sample further.
    const halfX = plot.w / cells / 2, halfY = plot.h / cells / 2;
    c.imageSmoothingQuality = 'high';
    c.drawImage(imageOf(surface, field), plot.left - halfX, plot.top - halfY, plot.w + 2 * halfX, plot.h + 2 * halfY);
    if (state.show.isolines) paintIsolines(c, surface, field, toX, toY);
    if (state.show.field && !small) paintField(c, surface, time, plot);
    paintMarks(c, surface, lanes[index], map, time);
    c.restore();
    if (small) return;
    paintAxes(c, surface, plot, map, labels);
    if (state.show.colorBar) paintBar(c, surface, plot, own['surface-value'] ?? surface.value);
}

function hatch(c, plot, color) {
    pen(c, color, 1);
    c.beginPath();
    for (let x = -plot.h; x < plot.w; x += 7) {
        c.moveTo(plot.left + x, plot.top + plot.h);
        c.lineTo(plot.left + x + plot.h, plot.top);
    }
    c.stroke();
}

/** What the surface of a lane shows under a pixel. */
function surfaceWords(width, height, x, y, index) {
    const surface = data.surfaces[index], plot = plotOf(width, height, false);
    if (!surface || data.relief || x < plot.left || y < plot.top || x > plot.left + plot.w || y > plot.top + plot.h) return '';
    const map = surfaceMap(surface, plot), cells = surface.side - 1;
    const column = Math.round((x - plot.left) / plot.w * cells), across = Math.round((y - plot.top) / plot.h * cells);
    const place = fieldAt(surface, surface.time)[(surface.y.down ? across : cells - across) * surface.side + column];
    const at = `${surface.x.label} ${numberText(map.valueX(x), 3)}   ${surface.y.label} ${numberText(map.valueY(y), 3)}`;
    const value = isNaN(place) ? words.undefined : `≈ ${surface.scale.readings[Math.round(place * (surface.scale.readings.length - 1))]}`;
    return `${at}\n${surface.value} ${value}`;
}

/** The signs on the surface, as the window's legend has them. */
function surfaceLegend(index) {
    const surface = data.surfaces[index];
    if (!surface) return words.noSurface;
    const best = state.show.best && bestAt(surface, now()), signs = [];
    if (clock.steps) signs.push(words.start);
    signs.push(words.now);
    if (best) signs.push(surface.highest ? words.highest : words.lowest);
    return signs.join('    ');
}
