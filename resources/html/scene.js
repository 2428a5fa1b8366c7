// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes, drawn as the window's scene is.

/** Scene to pixels: the session's camera, or what holds the whole motion. */
function sceneMap(width, height) {
    const {box: [cx, cy, w, h], grow, own} = data.camera;
    const shorter = Math.max(1, Math.min(width, height));
    const unitsPerPixel = own ? own[2] / shorter
                              : Math.max(Math.max(w * grow, 1e-6) / width, Math.max(h * grow, 1e-6) / height);
    const scale = state.zoom.factor / unitsPerPixel;
    const middle = {x: (own ? own[0] : cx) + state.zoom.x, y: (own ? own[1] : cy) + state.zoom.y};
    return {
        scale,
        x: v => width * 0.5 + (v - middle.x) * scale,
        y: v => height * 0.5 + (v - middle.y) * scale,
        sceneX: p => middle.x + (p - width * 0.5) / scale,
        sceneY: p => middle.y + (p - height * 0.5) / scale,
    };
}

function rectOf(map, box) {
    const w = box.w * map.scale, h = box.h * map.scale;
    return {left: map.x(box.cx) - w / 2, top: map.y(box.cy) - h / 2, w, h,
            right: map.x(box.cx) + w / 2, bottom: map.y(box.cy) + h / 2,
            cx: map.x(box.cx), cy: map.y(box.cy)};
}

function outline(c, rect, color, width, dash = []) {
    pen(c, color, width, dash);
    c.strokeRect(rect.left, rect.top, rect.w, rect.h);
}

const dotted = [1, 2], dashed = [4, 2];

function paintGrid(c, map, width, height, cardBottom) {
    const theme = colors(), least = 14 / map.scale, power = 10 ** Math.floor(Math.log10(least));
    const factor = [1, 2, 5].find(f => f * power >= least) || 10;
    const minor = factor * power, major = minor * (factor === 5 ? 4 : 5);
    const multiples = (step, lo, hi) => {
        const numbers = [];
        for (let k = Math.ceil(lo / step); k * step <= hi; k++) numbers.push(k * step);
        return numbers;
    };
    const xs = step => multiples(step, map.sceneX(0), map.sceneX(width));
    const ys = step => multiples(step, map.sceneY(0), map.sceneY(height));
    for (const [step, color] of [[minor, theme.grid], [major, theme['grid-major']]]) {
        pen(c, color, 1);
        c.beginPath();
        for (const at of xs(step)) {
            const x = Math.round(map.x(at)) + 0.5;
            c.moveTo(x, 0);
            c.lineTo(x, height);
        }
        for (const at of ys(step)) {
            const y = Math.round(map.y(at)) + 0.5;
            c.moveTo(0, y);
            c.lineTo(width, y);
        }
        c.stroke();
    }
    c.font = fontOf(11);
    c.fillStyle = faint(theme.muted, 0.8);
    c.textAlign = 'left';
    for (const at of xs(major)) {
        const text = numberText(at, 6), x = map.x(at) + 3;
        if (x + c.measureText(text).width < width) c.fillText(text, x, height - 5);
    }
    for (const at of ys(major)) {
        const y = map.y(at);
        if (y > cardBottom + 12 && y < height - 20) c.fillText(numberText(at, 6), 4, y - 3);
    }
}

/** The centres of a lane from one time to another. */
function strokePath(c, map, lane, from, to) {
    const end = Math.min(to, lane.box[0].length - 1);
    if (!(end > from)) return;
    c.beginPath();
    const add = time => {
        const box = boxAt(lane, time);
        c.lineTo(map.x(box.cx), map.y(box.cy));
    };
    add(from);
    for (let k = Math.floor(from) + 1; k < end; k++) add(k);
    add(end);
    c.stroke();
}

function paintPath(c, map, lane, color) {
    const end = lane.box[0].length - 1, time = Math.min(state.moment, end);
    pen(c, faint(color, 0.45), 1.6, dotted);
    strokePath(c, map, lane, time, end);
    pen(c, faint(color, 0.9), 2);
    strokePath(c, map, lane, 0, time);
    if (time > 0) outline(c, rectOf(map, boxAt(lane, 0)), faint(color, 0.45), 1.2, dashed);
    if (time < end) outline(c, rectOf(map, boxAt(lane, end)), faint(color, 0.3), 1.2, dotted);
}

/** A name at an outer corner of its box, on the side it has in the whole motion. */
function caption(c, text, rect, color, above, width, height, card) {
    if (rect.right < -1 || rect.left > width + 1 || rect.bottom < -1 || rect.top > height + 1) return;
    c.font = fontOf(12.5);
    const w = c.measureText(text).width + 8, h = 18;
    const left = Math.min(rect.left, rect.cx - 10 - w), right = Math.max(rect.right - w, rect.cx + 10);
    let x = clamp(above ? left : right, 0, width - w);
    let y = clamp(above ? rect.top - h - 7 : rect.bottom + 7, 0, height - h);
    const covered = () => x < card.right && y < card.bottom;
    if (covered()) x = clamp(Math.max(right, card.right + 6), 0, width - w);
    if (covered()) y = clamp(rect.bottom + 7, 0, height - h);
    c.fillStyle = faint(colors().base, 0.82);
    c.fillRect(x, y, w, h);
    c.fillStyle = color;
    c.textAlign = 'left';
    c.fillText(text, x + 4, y + 13.5);
}

function paintArrows(c, lane, rect, box, time) {
    const descent = lane.descent.map(column => valueAt(lane, column, time));
    const longest = Math.max(...descent.map(Math.abs));
    if (!(longest > 0) || !isFinite(longest)) return;
    const slope = longest * Math.sqrt(Math.max(0, box.w * box.h));
    const reach = 26 + 46 * slope / (1 + slope), theme = colors();
    const half = {x: Math.max(48, rect.w) / 2, y: Math.max(48, rect.h) / 2};
    const edges = [[-half.x, 0], [0, -half.y], [half.x, 0], [0, half.y]];
    descent.forEach((d, i) => {
        const length = reach * Math.abs(d) / longest;
        if (!(length >= 1)) return;
        const along = i % 2 === 0 ? [Math.sign(d), 0] : [0, Math.sign(d)];
        const from = [rect.cx + edges[i][0] + 7 * along[0], rect.cy + edges[i][1] + 7 * along[1]];
        paintArrow(c, from, along, length + 8, theme.arrow, theme.base);
    });
}

function paintArrow(c, from, along, length, color, halo) {
    const head = Math.min(9, 4 + length * 0.25, 0.6 * length);
    const at = (forward, aside) => [from[0] + along[0] * forward - along[1] * aside,
                                    from[1] + along[1] * forward + along[0] * aside];
    const line = (stroke, width) => {
        pen(c, stroke, width);
        c.lineCap = 'round';
        c.beginPath();
        c.moveTo(...from);
        c.lineTo(...at(length - head * 0.7, 0));
        c.stroke();
        c.lineCap = 'butt';
    };
    line(halo, 5);
    line(color, 2.2);
    c.beginPath();
    c.moveTo(...at(length, 0));
    c.lineTo(...at(length - head, head * 0.55));
    c.lineTo(...at(length - head, -head * 0.55));
    c.closePath();
    pen(c, halo, 1);
    c.stroke();
    c.fillStyle = color;
    c.fill();
}

function dot(c, x, y, radius, color) {
    c.beginPath();
    c.arc(x, y, radius, 0, 2 * Math.PI);
    c.fillStyle = color;
    c.fill();
}

/** One scene. main: the lane with arrows and helpers; others are drawn beside it. */
function drawScene(c, width, height, {main, others = [], small = false, card = {right: 0, bottom: 0}}) {
    const theme = colors(), show = state.show, lane = lanes[main], map = sceneMap(width, height);
    const time = stillness.matches ? now() : state.moment;
    const box = boxAt(lane, time), targetBox = boxOf(data.target);
    const pred = rectOf(map, box), target = rectOf(map, targetBox);
    const several = small || others.length > 0;
    const own = several ? laneColor(lane) : theme.pred;
    c.fillStyle = theme.base;
    c.fillRect(0, 0, width, height);
    if (show.grid) paintGrid(c, map, width, height, show.card && !small ? card.bottom : 0);
    if (show.enclosing) {
        const left = Math.min(pred.left, target.left), top = Math.min(pred.top, target.top);
        const w = Math.max(pred.right, target.right) - left, h = Math.max(pred.bottom, target.bottom) - top;
        outline(c, {left, top, w, h}, theme.enclosing, 1.4, dotted);
        if (lane.diagonal) {
            pen(c, faint(theme.enclosing, 0.7), 1.2, dotted);
            const falling = (pred.cx - target.cx) * (pred.cy - target.cy) >= 0;
            c.beginPath();
            c.moveTo(left, falling ? top : top + h);
            c.lineTo(left + w, falling ? top + h : top);
            c.stroke();
        }
    }
    if (show.intersection) {
        c.save();
        c.beginPath();
        c.rect(pred.left, pred.top, pred.w, pred.h);
        c.clip();
        c.fillStyle = theme.intersection;
        c.fillRect(target.left, target.top, target.w, target.h);
        c.restore();
    }
    if (show.path && clock.steps) paintPath(c, map, lane, several ? own : theme.path);
    outline(c, target, theme.target, 2.5);
    const helper = show.interpolated && lane.interpolated && lane.alpha.length > 0;
    const alpha = valueAt(lane, lane.alpha, time);
    if (helper) {
        const between = {cx: mix(box.cx, targetBox.cx, alpha), cy: mix(box.cy, targetBox.cy, alpha),
                         w: mix(box.w, targetBox.w, alpha), h: mix(box.h, targetBox.h, alpha)};
        outline(c, rectOf(map, between), theme.interpolated, 1.6, dashed);
    }
    for (const i of others) {
        const beside = lanes[i], opacity = beside.pinned ? 0.5 : 1;
        if (show.path) {
            pen(c, faint(laneColor(beside), 0.5 * opacity), 1.4);
            strokePath(c, map, beside, 0, time);
        }
        if (beside.target.some((x, k) => x !== data.target[k]))
            outline(c, rectOf(map, boxOf(beside.target)), faint(theme.target, 0.5), 1.2, dotted);
        const rect = rectOf(map, boxAt(beside, time));
        outline(c, rect, faint(laneColor(beside), opacity), 2, beside.dash);
        marker(c, beside, rect.cx, rect.cy, 4, opacity);
    }
    outline(c, pred, own, 2.5, several ? lane.dash : []);
    if (show.distance) {
        pen(c, faint(theme.text, 0.55), 1.2);
        c.beginPath();
        c.moveTo(pred.cx, pred.cy);
        c.lineTo(target.cx, target.cy);
        c.stroke();
    }
    if (!small) {
        const above = lane.box[1][0] - lane.box[3][0] / 2 < data.target[1] - data.target[3] / 2;
        const room = show.card ? card : {right: 0, bottom: 0};
        caption(c, words.prediction, pred, own, above, width, height, room);
        caption(c, words.target, target, theme.target, !above, width, height, room);
    }
    if (show.arrows && lane.descent[0].length > 0) paintArrows(c, lane, pred, box, time);
    dot(c, target.cx, target.cy, 3, theme.target);
    dot(c, pred.cx, pred.cy, 3, own);
    if (helper && !small) {
        const x = mix(pred.cx, target.cx, alpha), y = mix(pred.cy, target.cy, alpha);
        dot(c, x, y, 4.5, theme.base);
        dot(c, x, y, 3.2, theme.interpolated);
        c.font = fontOf(12);
        c.textAlign = 'left';
        c.fillText(`α ${lane.alphaText[indexIn(lane, now())]}`, x + 8, y - 6);
    }
}

/** What lies under a pixel of a scene, in words; the nearest edge counts. */
function sceneWords(width, height, x, y) {
    const map = sceneMap(width, height), drawn = drawnLanes();
    let nearest = 9, found = '';
    const look = (rect, text) => {
        const inside = x > rect.left - 7 && x < rect.right + 7 && y > rect.top - 7 && y < rect.bottom + 7;
        const edge = Math.min(Math.abs(x - rect.left), Math.abs(x - rect.right),
                              Math.abs(y - rect.top), Math.abs(y - rect.bottom));
        if (!inside || edge >= nearest) return;
        nearest = edge;
        found = text();
    };
    const sizes = texts => ['cx', 'cy', 'w', 'h'].map((name, i) => `${name} ${texts[i]}`).join('   ');
    for (const i of drawn) {
        const lane = lanes[i], at = indexIn(lane, now());
        look(rectOf(map, boxAt(lane, state.moment)), () => {
            const place = lane.step ? says(words.step, lane.step[at], lane.runSteps) : clockText(at);
            return `${lane.name}: ${words.prediction}\n${sizes(lane.boxText.map(t => t[at]))}\n${lane.details[at]}\n${place}`;
        });
    }
    look(rectOf(map, boxOf(data.target)), () => `${words.target}\n${sizes(data.target.map(v => numberText(v, 6)))}`);
    return found;
}
