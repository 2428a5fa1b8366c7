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

/** Lies under the boxes where there is one. */
const pictureUnder = data.picture ? make('img', {src: data.picture.source}) : null;
if (pictureUnder) pictureUnder.decode().then(() => ask(), () => {});

function paintPicture(c, map, theme) {
    if (!pictureUnder?.complete || !pictureUnder.naturalWidth) return;
    const {w, h, veil} = data.picture, place = [map.x(0), map.y(0), w * map.scale, h * map.scale];
    c.drawImage(pictureUnder, ...place);
    c.fillStyle = faint(theme.base, veil);
    c.fillRect(...place);
}

const noCard = {left: 0, right: 0, bottom: 0};

/** Whether the card hides less of the whole motion at the right than at the left. */
function cardAtRight(width, height, card) {
    const map = sceneMap(width, height);
    const boxes = drawnLanes().flatMap(i => [0, 0.1, 0.25, 0.5, 1].map(share => boxAt(lanes[i], share * (lanes[i].box[0].length - 1))));
    const hidden = left => [...boxes, boxOf(data.target)].reduce((sum, box) => {
        const rect = rectOf(map, box);
        return sum + Math.max(0, Math.min(rect.right, left + card.w + 6) - Math.max(rect.left, left))
            * Math.max(0, Math.min(rect.bottom, card.h + 18) - Math.max(rect.top, 0));
    }, 0);
    return hidden(width - card.w - 12) < hidden(12);
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
    if (state.show.trail && lane.step)
        for (const step of lane.trail) {
            const k = lane.step.findIndex(own => own >= step);
            if (k > 0 && k < time) outline(c, rectOf(map, boxAt(lane, k)), faint(color, 0.4 - 0.25 * (time - k) / time), 1);
        }
    pen(c, faint(color, 0.45), 1.6, dotted);
    strokePath(c, map, lane, time, end);
    pen(c, faint(color, 0.9), 2);
    strokePath(c, map, lane, 0, time);
    if (time > 0) outline(c, rectOf(map, boxAt(lane, 0)), faint(color, 0.45), 1.2, dashed);
    if (time < end) outline(c, rectOf(map, boxAt(lane, end)), faint(color, 0.3), 1.2, dotted);
}

/** A name at an outer corner of its box, on the side it has in the whole motion. */
function caption(c, text, rect, color, above, width, height, card) {
    if (!text || rect.right < -1 || rect.left > width + 1 || rect.bottom < -1 || rect.top > height + 1) return;
    c.font = fontOf(12.5);
    const w = c.measureText(text).width + 8, h = 18;
    const left = Math.min(rect.left, rect.cx - 10 - w), right = Math.max(rect.right - w, rect.cx + 10);
    let x = clamp(above ? left : right, 0, width - w);
    let y = clamp(above ? rect.top - h - 7 : rect.bottom + 7, 0, height - h);
    const covered = () => x < card.right && x + w > card.left && y < card.bottom;
    if (covered()) x = card.left > width / 2 ? card.left - w - 6 : clamp(Math.max(right, card.right + 6), 0, width - w);
    if (covered()) y = clamp(rect.bottom + 7, 0, height - h);
    tag(c, text, x, y, color);
}

/** Text that stays readable over lines, from its upper left corner. */
function tag(c, text, x, y, color) {
    c.fillStyle = faint(colors().base, 0.82);
    c.fillRect(x, y, c.measureText(text).width + 8, 18);
    c.fillStyle = color;
    c.textAlign = 'left';
    c.fillText(text, x + 4, y + 13.5);
}

/** The scale of a lane's arrows in a view whose shorter side is that long. */
function arrowScale(lane, side) {
    const table = lane.scales, within = clamp(side, table[0][0], table[table.length - 1][0]);
    const [own, length, key, text] = table.findLast(row => row[0] <= within + 1e-9);
    return {perSlope: length * within / own, key, text};
}

const longestArrow = 120, shortestArrow = 3, fromEdge = 7;

/** Arrows at the edges, all to one scale; beside each what the terms add to it. */
function paintArrows(c, lane, rect, time, side) {
    const descent = lane.descent.map(column => valueAt(lane, column, time));
    if (!descent.every(isFinite)) return;
    const {perSlope} = arrowScale(lane, side);
    const half = {x: rect.w / 2, y: rect.h / 2};
    const edges = [[-half.x, 0], [0, -half.y], [half.x, 0], [0, half.y]];
    descent.forEach((d, i) => {
        const sign = d < 0 ? -1 : 1, length = perSlope * Math.abs(d);
        const along = i % 2 === 0 ? [sign, 0] : [0, sign], back = along.map(x => -x);
        const middle = [rect.cx + edges[i][0], rect.cy + edges[i][1]];
        const from = way => middle.map((x, k) => x + fromEdge * way[k]);
        paintShares(c, lane, i, from(along), along, sign, perSlope, time);
        paintShares(c, lane, i, from(back), back, -sign, perSlope, time);
        if (length >= shortestArrow) paintArrow(c, from(along), along, length);
        else if (length > 1e-6) smallSlope(c, from(along), along);
    });
}

/** The shares of an edge that push one way, from the edge on. */
function paintShares(c, lane, edge, from, along, sign, perSlope, time) {
    const side = [Math.abs(along[1]), Math.abs(along[0])], width = 4;
    const start = from.map((x, k) => x + side[k] * (4.5 + width));
    let reached = 0;
    for (const share of lane.shares) {
        const push = valueAt(lane, share.push[edge], time) * sign;
        if (!(push > 0) || reached >= longestArrow) continue;
        const length = Math.min(push * perSlope, longestArrow - reached);
        const a = start.map((x, k) => x + along[k] * reached - side[k] * width / 2);
        const b = start.map((x, k) => x + along[k] * (reached + length) + side[k] * width / 2);
        reached += length;
        if (length >= shortestArrow / 2)
            bar(c, Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]), share);
    }
}

/** A place for a term's share; every second one is hollow. */
function bar(c, x, y, w, h, {colors: pair, hollow}) {
    const color = ofTheme(pair);
    c.fillStyle = hollow ? faint(color, 0.35) : color;
    c.fillRect(x, y, w, h);
    if (!hollow) return;
    pen(c, color, 1.2);
    c.strokeRect(x + 0.6, y + 0.6, Math.max(0, w - 1.2), Math.max(0, h - 1.2));
}

/** An open head without a shaft: too small to be drawn to scale, but not 0. */
function smallSlope(c, [x, y], along) {
    const theme = colors(), size = 3.5, side = [-along[1], along[0]];
    for (const [color, width] of [[theme.base, 4], [theme.arrow, 1.4]]) {
        pen(c, color, width);
        c.beginPath();
        c.moveTo(x + side[0] * size, y + side[1] * size);
        c.lineTo(x + along[0] * size, y + along[1] * size);
        c.lineTo(x - side[0] * size, y - side[1] * size);
        c.stroke();
    }
}

function paintArrow(c, from, along, whole) {
    const {arrow: color, base: halo} = colors();
    const length = Math.min(whole, longestArrow), head = Math.min(9, 4 + length * 0.25, 0.6 * length);
    const at = (forward, aside) => [from[0] + along[0] * forward - along[1] * aside,
                                    from[1] + along[1] * forward + along[0] * aside];
    const line = (stroke, width, ...points) => {
        pen(c, stroke, width);
        c.beginPath();
        points.forEach(point => c.lineTo(...point));
        c.stroke();
    };
    c.lineCap = 'round';
    for (const [stroke, width] of [[halo, 5], [color, 2.2]]) line(stroke, width, from, at(length - head * 0.7, 0));
    c.lineCap = 'butt';
    c.beginPath();
    c.moveTo(...at(length, 0));
    c.lineTo(...at(length - head, head * 0.55));
    c.lineTo(...at(length - head, -head * 0.55));
    c.closePath();
    pen(c, halo, 1);
    c.stroke();
    c.fillStyle = color;
    c.fill();
    if (whole <= longestArrow) return;
    for (const [stroke, width] of [[halo, 4], [color, 1.4]])  // it goes on further than it is drawn
        for (const place of [-2, 2])
            line(stroke, width, at(length * 0.6 + place - 2.5, -5), at(length * 0.6 + place + 2.5, 5));
}

/** The scale of the arrows, and which colour is which term. */
function paintArrowKey(c, lane, width, height) {
    const {perSlope, key, text} = arrowScale(lane, Math.min(width, height)), length = key * perSlope;
    const rows = [...lane.shares.map(share => [share.symbol, share]), [says(words.slope, text), null]];
    const sample = Math.max(length, 14), names = Math.max(...rows.map(([name]) => formulaText(c, name, 0, 0, 11, true)));
    const w = sample + 6 + names + 12, h = 15 * rows.length + 6, left = width - w - 8, top = height - h - 22;
    if (left < 0 || top < 0) return;
    c.fillStyle = faint(colors().base, 0.82);
    c.fillRect(left, top, w, h);
    rows.forEach(([name, share], i) => {
        const y = top + 3 + 15 * i + 7.5, right = left + 6 + sample;
        if (share) bar(c, right - 14, y - 3, 14, 6, share);
        else paintArrow(c, [right - length, y], [1, 0], length);
        c.fillStyle = colors().muted;
        c.textAlign = 'left';
        formulaText(c, name, right + 6, y + 4, 11);
    });
}

/** Hatches what neither box covers of the box around them. */
function hatchRest(c, around, boxes, color, rises) {
    c.save();
    for (const box of boxes) {
        c.beginPath();
        c.rect(around.left, around.top, around.w, around.h);
        c.rect(box.left, box.top, box.w, box.h);
        c.clip('evenodd');
    }
    pen(c, color, 1.1);
    c.beginPath();
    for (let x = around.left - around.h; x < around.left + around.w + around.h; x += 7 * Math.SQRT2) {
        c.moveTo(x, rises ? around.top + around.h : around.top);
        c.lineTo(x + around.h, rises ? around.top : around.top + around.h);
    }
    c.stroke();
    c.restore();
}

function dot(c, x, y, radius, color) {
    c.beginPath();
    c.arc(x, y, radius, 0, 2 * Math.PI);
    c.fillStyle = color;
    c.fill();
}

/** One scene. main: the lane with arrows and helpers; others are drawn beside it. */
function drawScene(c, width, height, {main, others = [], small = false, card = noCard}) {
    const theme = colors(), show = state.show, lane = lanes[main], map = sceneMap(width, height);
    const time = stillness.matches ? now() : state.moment;
    const box = boxAt(lane, time), targetBox = boxOf(data.target);
    const pred = rectOf(map, box), target = rectOf(map, targetBox);
    const several = small || others.length > 0;
    const own = several ? laneColor(lane) : theme.pred;
    c.fillStyle = theme.base;
    c.fillRect(0, 0, width, height);
    paintPicture(c, map, theme);
    if (show.grid) paintGrid(c, map, width, height, show.card && !small && card.left < width / 2 ? card.bottom : 0);
    if (show.enclosing && lane.encloses) {
        const left = Math.min(pred.left, target.left), top = Math.min(pred.top, target.top);
        const w = Math.max(pred.right, target.right) - left, h = Math.max(pred.bottom, target.bottom) - top;
        outline(c, {left, top, w, h}, theme.enclosing, 1.4, dotted);
        if (lane.rest) hatchRest(c, {left, top, w, h}, [pred, target], faint(ofTheme(lane.rest), 0.45), lane.restRises);
        if (lane.diagonal) {
            pen(c, faint(lane.way ? ofTheme(lane.way) : theme.enclosing, 0.7), 1.2, dotted);
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
        pen(c, lane.way ? faint(ofTheme(lane.way), 0.9) : faint(theme.text, 0.55), lane.way ? 1.6 : 1.2);
        c.beginPath();
        c.moveTo(pred.cx, pred.cy);
        c.lineTo(target.cx, target.cy);
        c.stroke();
    }
    if (!small && show.captions) {
        const above = lane.box[1][0] - lane.box[3][0] / 2 < data.target[1] - data.target[3] / 2;
        const room = show.card ? card : noCard;
        caption(c, data.labels.prediction ?? words.prediction, pred, own, above, width, height, room);
        caption(c, data.labels['ground-truth'] ?? words.target, target, theme.target, !above, width, height, room);
    }
    if (show.arrows && lane.descent[0].length > 0) {
        paintArrows(c, lane, pred, time, Math.min(width, height));
        if (!small) paintArrowKey(c, lane, width, height);
    }
    if (show.centres) {
        dot(c, target.cx, target.cy, 3, theme.target);
        dot(c, pred.cx, pred.cy, 3, own);
    }
    if (helper && !small) {
        const x = mix(pred.cx, target.cx, alpha), y = mix(pred.cy, target.cy, alpha);
        dot(c, x, y, 4.5, theme.base);
        dot(c, x, y, 3.2, theme.interpolated);
        c.font = fontOf(12);
        tag(c, `α = ${lane.alphaText[indexIn(lane, now())]}`, x + 8, y - 24, theme.interpolated);
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
            return `${lane.name}: ${words.prediction}\n${sizes(lane.boxText.map(t => t[at]))}\n${detailsOf(lane, at)}\n${place}`;
        });
    }
    look(rectOf(map, boxOf(data.target)), () => `${words.target}\n${sizes(data.target.map(v => numberText(v, 6)))}`);
    return found;
}
