// SPDX-License-Identifier: GPL-3.0-or-later
// A surface in three dimensions, as the window's relief stands.

const reliefHeight = 0.75;

/** From the space of the relief (x and y from -1 to 1, z up) to pixels. */
function reliefCamera({azimuth, elevation}, area) {
    const radians = degrees => degrees * Math.PI / 180, radius = 1.42;
    const [sinA, cosA] = [Math.sin(radians(azimuth)), Math.cos(radians(azimuth))];
    const [sinE, cosE] = [Math.sin(radians(elevation)), Math.cos(radians(elevation))];
    const tall = reliefHeight * cosE + 2 * radius * sinE;
    const scale = Math.max(1, Math.min(area.w / (2 * radius), area.h / tall));
    const x0 = area.left + area.w / 2, y0 = area.top + area.h / 2 + 0.5 * reliefHeight * cosE * scale;
    return {
        at: (x, y, z) => [x0 + (x * cosA - y * sinA) * scale,
                          y0 - (z * cosE + (x * sinA + y * cosA) * sinE) * scale],
        nearX: sinA >= 0 ? -1 : 1,
        nearY: cosA >= 0 ? -1 : 1,
        // The lamp stands to the left of the viewer and above.
        lamp: (() => {
            const level = 0.9 * sinE - 0.6 * cosE;
            return [-0.5 * cosA + level * sinA, 0.5 * sinA + level * cosA, 0.9 * cosE + 0.6 * sinE];
        })(),
    };
}

function polygon(c, points) {
    c.beginPath();
    points.forEach(point => c.lineTo(...point));
    c.closePath();
}

/** Floor and back walls with their lines, and numbers along the near edges. */
function paintReliefSpace(c, surface, camera, labels) {
    const theme = colors(), {at, nearX, nearY} = camera, h = reliefHeight;
    const upY = surface.y.down ? -1 : 1;
    const along = (axis, v) => 2 * (v - axis.lo) / (axis.hi - axis.lo) - 1;
    c.fillStyle = theme.panel;
    for (const wall of [[at(-1, -nearY, 0), at(1, -nearY, 0), at(1, -nearY, h), at(-1, -nearY, h)],
                        [at(-nearX, -1, 0), at(-nearX, 1, 0), at(-nearX, 1, h), at(-nearX, -1, h)]]) {
        polygon(c, wall);
        c.fill();
    }
    const line = (...points) => {
        c.beginPath();
        points.forEach(point => c.lineTo(...point));
        c.stroke();
    };
    c.font = fontOf(11.5);
    const middle = at(0, 0, 0), third = surface.x.ticks.length > 6 ? 2 : 1;
    /** Beyond an edge, away from the middle of the floor. */
    const beyond = ([x, y], distance) => {
        const dx = x - middle[0], dy = y - middle[1], length = Math.hypot(dx, dy) || 1;
        return [x + dx / length * distance, y + dy / length * distance + 4];
    };
    const write = (text, [x, y], color) => {
        c.fillStyle = color;
        c.textAlign = 'center';
        c.fillText(text, x, y);
    };
    pen(c, theme['grid-major'], 1);
    surface.x.ticks.forEach(([value, text], i) => {
        const x = along(surface.x, value);
        line(at(x, nearY, 0), at(x, -nearY, 0), at(x, -nearY, h));
        if (i % third === 0) write(text, beyond(at(x, nearY, 0), 16), theme.muted);
    });
    surface.y.ticks.forEach(([value, text], i) => {
        const y = along(surface.y, value) * upY;
        line(at(nearX, y, 0), at(-nearX, y, 0), at(-nearX, y, h));
        if (i % third === 0) write(text, beyond(at(nearX, y, 0), 18), theme.muted);
    });
    for (const [place] of surface.scale.ticks)
        line(at(nearX, -nearY, place * h), at(-nearX, -nearY, place * h), at(-nearX, nearY, place * h));
    write(labels.x, beyond(at(0, nearY, 0), 36), theme.text);
    write(labels.y, beyond(at(nearX, 0, 0), 40), theme.text);
    pen(c, theme.muted, 1.2);
    polygon(c, [at(-1, -1, 0), at(1, -1, 0), at(1, 1, 0), at(-1, 1, 0)]);
    c.stroke();
    line(at(nearX, -nearY, 0), at(nearX, -nearY, h), at(-nearX, -nearY, h), at(-nearX, nearY, h), at(-nearX, nearY, 0));
    line(at(-nearX, -nearY, 0), at(-nearX, -nearY, h));
}

/** Run, best place and box, each at the row of the grid it stands in, so that what is nearer covers it. */
function reliefMarks(surface, lane, time, place3) {
    const rows = new Map(), add = (row, paint) => rows.set(row, [...rows.get(row) || [], paint]);
    const grounds = new Map();  // of lines, below all that is in a row
    const place = lane.place || lane.box, theme = colors();
    const at = t => place3(valueAt(lane, place[0], t), valueAt(lane, place[1], t));
    const end = lane.box[0].length - 1, here = Math.min(time, end);
    if (clock.steps && end > 0) {
        const segment = (from, to, color, width) => {
            const a = at(from), b = at(to);
            if (!a || !b) return;
            const line = (stroke, wide) => c => {
                c.lineCap = 'round';
                pen(c, stroke, wide);
                c.beginPath();
                c.moveTo(...a.pixel);
                c.lineTo(...b.pixel);
                c.stroke();
                c.lineCap = 'butt';
            };
            grounds.set(b.row, [...grounds.get(b.row) || [], line(theme['map-dark'], width + 1.4)]);
            add(b.row, line(color, width));
        };
        for (let k = 0; k < end; k++) {
            if (k + 1 <= here) segment(k, k + 1, theme['map-path'], 2.2);
            else segment(Math.max(k, here), k + 1, theme['map-path'], 1.2);
        }
        if (here > Math.floor(here)) segment(Math.floor(here), here, theme['map-path'], 2.2);
        const start = at(0);
        if (start)
            add(start.row, c => {
                dot(c, ...start.pixel, 4, theme['map-dark']);
                dot(c, ...start.pixel, 3, theme['map-light']);
            });
    }
    const best = state.show.best && bestAt(surface, time), cross = best && place3(...best);
    if (cross)
        add(cross.row, c => strokeOnMap(c, 1.8, () => {
            const [x, y] = cross.pixel, reach = 4.5;
            c.moveTo(x - reach, y - reach);
            c.lineTo(x + reach, y + reach);
            c.moveTo(x - reach, y + reach);
            c.lineTo(x + reach, y - reach);
        }));
    const now = at(here);
    if (now)
        add(now.row, c => {
            dot(c, ...now.pixel, 7.2, faint(theme['map-dark'], 0.5));
            dot(c, ...now.pixel, 6, theme['map-light']);
            dot(c, ...now.pixel, 4, theme.pred);
        });
    for (const [row, lines] of grounds) rows.set(row, [...lines, ...rows.get(row)]);
    return rows;
}

/** The surface from far to near. */
function paintRelief(c, surface, field, lane, time, area, labels) {
    const camera = reliefCamera(data.relief, area), {at} = camera, side = surface.side, stride = 2;
    const count = (side - 1) / stride, table = colorsOf(surface), upY = surface.y.down ? -1 : 1;
    paintReliefSpace(c, surface, camera, labels);
    const x3 = i => 2 * i / count - 1, y3 = j => (2 * j / count - 1) * upY;
    const z3 = (i, j) => field[j * stride * side + i * stride] * reliefHeight;
    const corner = (i, j) => at(x3(i), y3(j), z3(i, j));
    /** Where values of the axes stand on the surface, and the row of cells that is painted there. */
    const place3 = (x, y) => {
        const u = (x - surface.x.lo) / (surface.x.hi - surface.x.lo) * (side - 1);
        const v = (y - surface.y.lo) / (surface.y.hi - surface.y.lo) * (side - 1);
        if (!(u >= 0 && v >= 0 && u <= side - 1 && v <= side - 1)) return null;
        const i = Math.min(Math.floor(u), side - 2), j = Math.min(Math.floor(v), side - 2);
        const on = (a, b) => field[(j + b) * side + i + a];
        const z = mix(mix(on(0, 0), on(1, 0), u - i), mix(on(0, 1), on(1, 1), u - i), v - j);
        if (isNaN(z)) return null;
        return {pixel: at(2 * u / (side - 1) - 1, (2 * v / (side - 1) - 1) * upY, z * reliefHeight),
                row: Math.min(Math.floor(v / stride), count - 1)};
    };
    const marks = reliefMarks(surface, lane, time, place3), bright = Math.hypot(...camera.lamp);
    const order = (far) => Array.from({length: count}, (_, k) => far ? k : count - 1 - k);
    // Rows lie along y: the farthest comes first.
    const rows = order(camera.nearY * upY > 0), columns = order(camera.nearX > 0);
    rows.forEach((j, n) => {
        for (const i of columns) {
            const z = [z3(i, j), z3(i + 1, j), z3(i + 1, j + 1), z3(i, j + 1)];
            const mean = (z[0] + z[1] + z[2] + z[3]) / 4;
            if (isNaN(mean)) continue;
            const nx = -(z[1] + z[2] - z[0] - z[3]) * count / 4, ny = -(z[2] + z[3] - z[0] - z[1]) * count / 4 * upY;
            const cosine = (nx * camera.lamp[0] + ny * camera.lamp[1] + camera.lamp[2]) / (Math.hypot(nx, ny, 1) * bright);
            const light = 0.7 + 0.36 * Math.max(0, cosine), color = 3 * Math.round(clamp(mean / reliefHeight, 0, 1) * 255);
            const shade = k => Math.min(255, Math.round(table[color + k] * light));
            c.fillStyle = c.strokeStyle = `rgb(${shade(0)},${shade(1)},${shade(2)})`;
            polygon(c, [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]);
            c.fill();
            c.lineWidth = 0.7;  // closes the seams
            c.setLineDash([]);
            c.stroke();
        }
        // A row late, or the next one would cover half of them.
        if (n > 0) (marks.get(rows[n - 1]) || []).forEach(paint => paint(c));
    });
    (marks.get(rows[count - 1]) || []).forEach(paint => paint(c));
}
