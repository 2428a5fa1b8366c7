// SPDX-License-Identifier: GPL-3.0-or-later
// The page itself: views, lanes, switches, keys, and where its address says to begin.

function addView(kind, parent, draw, hover) {
    const canvas = make('canvas', {tabIndex: -1});
    canvas.setAttribute('role', 'img');
    const box = make('div', {className: 'canvas'}, canvas);
    parent.append(box);
    views.push({canvas, draw, kind});
    new ResizeObserver(ask).observe(box);
    if (hover) {
        canvas.addEventListener('pointermove', event => {
            showTip(event, hover(...placeIn(canvas, event)));
        });
        canvas.addEventListener('pointerleave', () => showTip(null, ''));
    }
    return canvas;
}

function showTip(event, text) {
    const tip = byId('tip');
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    const {width, height} = tip.getBoundingClientRect();
    const x = event.clientX + 16 + width > innerWidth ? event.clientX - width - 12 : event.clientX + 16;
    tip.style.transform = `translate(${Math.max(4, x)}px, ${clamp(event.clientY + 14, 4, innerHeight - height - 4)}px)`;
}

const card = make('div', {className: 'card'}), why = make('p', {className: 'why'});
const builders = {
    scene(section) {
        const canvas = addView('scene', section, (c, width, height) => {
            const lengths = part => card[`offset${part}`] / unit();
            card.classList.toggle('right', cardAtRight(width, height, {w: lengths('Width'), h: lengths('Height')}));
            drawScene(c, width, height, {
                main: state.lane, others: drawnLanes().filter(i => i !== state.lane),
                card: {left: lengths('Left'), right: lengths('Left') + lengths('Width'), bottom: lengths('Top') + lengths('Height')},
            });
        }, (x, y, width, height) => sceneWords(width, height, x, y));
        canvas.parentElement.append(card, why);
        moveCamera(canvas);
    },
    surface(section) {
        addView('surface', section, (c, width, height) => drawSurface(c, width, height, state.lane),
                (x, y, width, height) => surfaceWords(width, height, x, y, state.lane));
        const note = make('p', {className: 'note'});
        section.append(note);
        note.hidden = !data.legend;
        followers.push(() => { note.textContent = surfaceLegend(state.lane); });
    },
    curves(section) {
        const legend = make('div', {className: 'legend'});
        legend.hidden = !data.legend;
        section.append(legend);
        const canvas = addView('curves', section, drawCurves, (x, y, width) => {
            state.hover = timeAt(x, width);
            ask();
            return curveWords(state.hover);
        });
        canvas.addEventListener('pointerleave', () => { state.hover = null; ask(); });
        const scrub = event => {
            const [x, , width] = placeIn(canvas, event);
            jump(timeAt(x, width));
        };
        canvas.addEventListener('pointerdown', event => { canvas.setPointerCapture(event.pointerId); scrub(event); });
        canvas.addEventListener('pointermove', event => { if (event.buttons & 1) scrub(event); });
        followLegend(legend);
    },
    lanes(section) {
        const cells = lanes.map((lane, i) => i).filter(i => !lanes[i].pinned);
        const grid = make('div', {className: 'cells'});
        const columns = Math.ceil(Math.sqrt(cells.length));
        grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
        grid.style.gridAutoRows = 'minmax(0, 1fr)';
        section.append(grid);
        for (const i of cells) {
            const note = make('span'), cell = make('div', {className: 'cell'},
                make('h2', {}, swatch(lanes[i]), lanes[i].name, note));
            grid.append(cell);
            addView('cell', cell, (c, width, height) => data.cells === 'surface'
                ? drawSurface(c, width, height, i, true) : drawScene(c, width, height, {main: i, small: true}));
            followers.push(() => {
                const at = indexIn(lanes[i], now());
                note.textContent = lanes[i].iou ? `IoU ${lanes[i].iouText[at]}` : lanes[i].lossText[at];
            });
        }
    },
};

/** Ctrl and wheel, or two fingers, zoom; a drag moves; Z looks at everything again. */
function moveCamera(canvas) {
    canvas.addEventListener('wheel', event => {
        if (!event.ctrlKey) return;  // the page scrolls
        event.preventDefault();
        const [x, y, width, height] = placeIn(canvas, event), before = sceneMap(width, height);
        const at = [before.sceneX(x), before.sceneY(y)];
        state.zoom.factor = clamp(state.zoom.factor * 1.0015 ** -event.deltaY, 0.1, 50);
        const after = sceneMap(width, height);
        state.zoom.x += at[0] - after.sceneX(x);
        state.zoom.y += at[1] - after.sceneY(y);
        ask();
    }, {passive: false});
    canvas.addEventListener('pointerdown', event => {
        if (event.pointerType === 'mouse') canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', event => {
        if (!(event.buttons & 1) || event.pointerType !== 'mouse') return;
        const [, , width, height] = placeIn(canvas, event), {scale} = sceneMap(width, height);
        state.zoom.x -= event.movementX / unit() / scale;
        state.zoom.y -= event.movementY / unit() / scale;
        ask();
    });
    canvas.addEventListener('dblclick', fit);
}

function fit() {
    state.zoom = {factor: 1, x: 0, y: 0};
    ask();
}

function zoom(factor) {
    state.zoom.factor = clamp(state.zoom.factor * factor, 0.1, 50);
    ask();
}

/** Samples of the curves' lines with their names and present values. */
function followLegend(legend) {
    let made = '';
    let values = [];
    followers.push(() => {
        const curves = curvesShown(), key = JSON.stringify([state.theme, state.compare, curves.map(curve => [curve.name, curve.color])]);
        if (key !== made) {
            made = key;
            const named = curves.filter(curve => curve.name || curves.every(other => !other.name));
            values = named.map(curve => [curve, make('b')]);
            legend.replaceChildren(...values.map(([curve, value]) => make('span', {}, sample(curve), curve.name, value)));
            if (drawnLanes().length > 1 && lanes.some(lane => lane.iou)) legend.append(comparison());
        }
        for (const [curve, value] of values)
            value.textContent = curve.lane[curve.text]?.[indexIn(curve.lane, now())] ?? '';
    });
}

function sample(curve) {
    const canvas = make('canvas', {width: 52, height: 24, className: 'swatch'}), c = canvas.getContext('2d');
    canvas.setAttribute('aria-hidden', 'true');
    c.scale(2, 2);
    pen(c, curve.color, 2.2, curve.dash);
    c.beginPath();
    c.moveTo(0, 6);
    c.lineTo(26, 6);
    c.stroke();
    if (drawnLanes().length > 1) marker(c, curve.lane, 13, 6, 3.4);
    return canvas;
}

function comparison() {
    const select = make('select', {'aria-label': words.compared}, make('option', {value: 'iou'}, 'IoU'),
                        make('option', {value: 'loss'}, words.loss));
    select.value = state.compare;
    select.addEventListener('change', () => { state.compare = select.value; ask(); });
    return select;
}

function chooseLane(i) {
    if (lanes[i].pinned) return toggleLane(i);
    const alone = drawnLanes().length === 1;
    if (alone) state.drawn.fill(false);
    state.drawn[i] = true;
    state.lane = i;
    ask();
    tell();
}

function toggleLane(i) {
    if (i === state.lane) return;
    state.drawn[i] = !state.drawn[i];
    ask();
}

function buildLanes() {
    if (lanes.length < 2) return;
    lanes.forEach((lane, i) => {
        const eye = make('button', {type: 'button', className: 'eye', title: says(words.draw, lane.name)}, swatch(lane));
        eye.setAttribute('aria-label', says(words.draw, lane.name));
        const value = make('b'), name = make('button', {type: 'button', title: says(words.choose, lane.name)}, make('span', {}, lane.name), value);
        const chip = make('div', {className: 'lane'}, eye, name);
        eye.addEventListener('click', () => i === state.lane ? chooseLane(i) : toggleLane(i));
        name.addEventListener('click', () => chooseLane(i));
        byId('lanes').append(chip);
        followers.push(() => {
            chip.classList.toggle('active', i === state.lane);
            chip.classList.toggle('drawn', state.drawn[i]);
            eye.setAttribute('aria-pressed', state.drawn[i]);
            name.setAttribute('aria-pressed', i === state.lane);
            const at = indexIn(lane, now());
            value.textContent = lane.iou ? lane.iouText[at] : lane.lossText[at];
        });
    });
}

const switches = [['arrows', 'g'], ['field', 'f'], ['isolines', 'c'], ['grid', 'G'], ['intersection', 'i'],
                  ['enclosing', 'e'], ['distance', 'd'], ['interpolated', 'n'], ['path', 'p'], ['trail', 'P'], ['card', 'u']];

function toggleShown(name) {
    state.show[name] = !state.show[name];
    ask();
}

function buildSwitches() {
    for (const [name, key] of switches) {
        const box = make('input', {type: 'checkbox'});
        box.addEventListener('change', () => toggleShown(name));
        followers.push(() => { box.checked = state.show[name]; });
        byId('switches').append(make('label', {}, box, words.shows[name], make('kbd', {}, key < 'a' ? `Shift+${key}` : key.toUpperCase())));
    }
    document.addEventListener('pointerdown', event => {
        if (!byId('show').contains(event.target)) byId('show').open = false;
    });
}

function setTheme(theme) {
    state.theme = theme;
    for (const draw of themed) draw();
    ask();
}

function buildTheme() {
    const root = document.documentElement, system = matchMedia('(prefers-color-scheme: dark)');
    const wished = () => root.dataset.theme || (system.matches ? 'dark' : 'light');
    system.addEventListener('change', () => setTheme(wished()));
    byId('theme').addEventListener('click', otherTheme);
    setTheme(wished());
}

function otherTheme() {
    const theme = state.theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    setTheme(theme);
}

function buildTransport() {
    const slider = byId('slider');
    slider.max = last;
    slider.addEventListener('input', () => jump(Number(slider.value)));
    for (const speed of speeds) byId('speed').append(make('option', {value: String(speed)}, `${numberText(speed, 3)}×`));
    byId('speed').addEventListener('change', event => setSpeed(Number(event.target.value)));
    setSpeed(1);
    for (const marker of clock.markers) {
        const mark = make('i', {title: clockText(marker)});
        mark.style.left = `calc(8px + ${marker / Math.max(1, last)} * (100% - 16px))`;
        byId('marks').append(mark);
    }
    const clicks = {first: () => jump(0), back: () => jump(now() - 1), play: togglePlay, forward: () => jump(now() + 1),
                    last: () => jump(last), loop: toggleLoop, help: showKeys};
    for (const [id, act] of Object.entries(clicks)) byId(id).addEventListener('click', act);
    if (last === 0) byId('transport').hidden = true;
    followers.push(() => {
        slider.value = now();
        slider.setAttribute('aria-valuetext', clockText(now()));
        byId('counter').textContent = clockText(now());
    });
    showPlaying();
}

/** A row of the card; the first is large, with a bar where it is a share. */
function cardRow({name, value, share, colors: pair}, i) {
    const label = make('span', {}, ...formulaNodes(name));
    if (pair) {
        const patch = make('i');
        patch.style.background = ofTheme(pair);
        label.prepend(patch);
    }
    if (i > 0) return make('p', {}, label, make('b', {}, value));
    const first = make('div', {}, label, make('strong', {}, value));
    if (share !== undefined) {
        const full = make('i');
        full.style.width = `${100 * share}%`;
        first.append(make('div', {className: 'bar'}, full));
    }
    return first;
}

function buildCard() {
    followers.push(() => {
        const lane = lanes[state.lane], at = indexIn(lane, now()), rows = cardRows(lane, at);
        card.replaceChildren(...rows.map(cardRow));
        card.hidden = !state.show.card || rows.length === 0;
        why.textContent = lane.why?.[at] ?? '';
        why.hidden = !state.show.card || !why.textContent;
        for (const {canvas, kind} of views)
            if (kind !== 'cell') canvas.setAttribute('aria-label', `${words.views[kind]}: ${lane.name}, ${clockText(now())}, ${detailsOf(lane, at)}`);
    });
}

function buildTable() {
    const rows = [...document.querySelectorAll('#numbers tbody tr')];
    let marked = null;
    for (const row of rows) row.addEventListener('click', () => jump(Number(row.dataset.moment)));
    byId('numbers').open = false;
    followers.push(() => {
        if (!byId('numbers').open) return;
        marked?.classList.remove('now');
        marked = rows.findLast(row => Number(row.dataset.moment) <= now());
        marked?.classList.add('now');
    });
    byId('numbers').addEventListener('toggle', () => {
        ask();
        requestAnimationFrame(() => requestAnimationFrame(() => marked?.scrollIntoView({block: 'center'})));
    });
}

function showKeys() {
    const dialog = byId('keys'), close = make('button', {type: 'button'}, words.close);
    close.addEventListener('click', () => dialog.close());
    const rows = words.keys.map(([key, what]) => make('tr', {}, make('td', {}, key), make('td', {}, what)));
    dialog.replaceChildren(make('h2', {}, words.keysTitle), make('table', {}, make('tbody', {}, ...rows)), close);
    dialog.showModal();
}

const keys = {
    ' ': togglePlay, ',': () => jump(now() - 1), '.': () => jump(now() + 1),
    ArrowLeft: () => jump(now() - 1), ArrowRight: () => jump(now() + 1),
    PageUp: () => jump(now() - 10), PageDown: () => jump(now() + 10),
    Home: () => jump(0), End: () => jump(last),
    j: () => play(-1), k: pause, l: () => play(1), L: toggleLoop, '[': () => changeSpeed(-1), ']': () => changeSpeed(1),
    M: nextMarker, m: nextMarker, z: fit, '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8),
    t: otherTheme, '?': showKeys,
};

function buildKeys() {
    for (const [name, key] of switches) keys[key] = () => toggleShown(name);
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.altKey || event.metaKey || byId('keys').open) return;
        const on = event.target;
        if (on.matches('select, textarea') || (on.matches('button, summary, input') && [' ', 'Enter'].includes(event.key))) return;
        if (on.matches('.scroll') && event.key.startsWith('Page')) return;
        if (on.id === 'slider' && event.key.startsWith('Arrow')) return;
        const lane = Number(event.key) - 1;
        const act = keys[event.key] || (lanes[lane] && lanes.length > 1 ? () => chooseLane(lane) : null);
        if (!act) return;
        event.preventDefault();
        act();
    });
}

/** #step=40&lane=2&theme=dark&speed=2&play */
function readAddress() {
    const wishes = new URLSearchParams(location.hash.slice(1));
    const number = name => wishes.has(name) && isFinite(wishes.get(name)) ? Number(wishes.get(name)) : null;
    const step = number('step'), lane = number('lane'), speed = number('speed');
    if (step !== null) {
        const at = clock.values.findIndex(value => value >= step);
        jump(at < 0 ? last : at);
    }
    if (lane !== null && lanes[lane - 1]) chooseLane(lane - 1);
    if (speeds.includes(speed)) setSpeed(speed);
    if (['light', 'dark'].includes(wishes.get('theme')) && wishes.get('theme') !== state.theme) otherTheme();
    if (wishes.has('play')) play(1);
}

function start() {
    const stage = byId('stage');
    for (const kind of data.views) {
        const section = make('section', {className: `view ${kind}`});
        section.setAttribute('aria-label', words.views[kind]);
        stage.append(section);
        builders[kind](section);
    }
    stage.dataset.count = data.views.length;
    buildLanes();
    buildSwitches();
    buildCard();
    buildTransport();
    buildTable();
    buildKeys();
    buildTheme();
    document.documentElement.classList.add('on');
    readAddress();
    addEventListener('hashchange', readAddress);
    addEventListener('resize', ask);
    stillness.addEventListener('change', ask);
    ask();
}
start();
