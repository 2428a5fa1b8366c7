// SPDX-License-Identifier: GPL-3.0-or-later
// Time: what plays, how fast, and where it is.

const speeds = [0.1, 0.25, 0.5, 1, 2, 4, 8];
const player = {direction: 0, speed: 1, loop: false, time: 0, before: 0};

/** The moment a share of the duration has reached, by the pace of the film. */
function momentAtTime(share) {
    const pace = clock.pace, at = clamp(share, 0, 1) * (pace.length - 1);
    const i = Math.min(Math.floor(at), pace.length - 2);
    return pace.length > 1 ? last * mix(pace[i], pace[i + 1], at - i) : last * share;
}

/** The latest share of the duration at which a moment is shown; backwards the earliest. */
function timeOfMoment(moment, backwards) {
    const pace = clock.pace, place = last > 0 ? moment / last : 0;
    if (pace.length < 2) return place;
    if (backwards) {
        let i = 0;
        while (i + 1 < pace.length && pace[i + 1] < place) i++;
        const gap = pace[Math.min(i + 1, pace.length - 1)] - pace[i];
        return (i + (gap > 0 ? clamp((place - pace[i]) / gap, 0, 1) : 0)) / (pace.length - 1);
    }
    let i = pace.length - 1;
    while (i > 0 && pace[i] > place) i--;
    const gap = i + 1 < pace.length ? pace[i + 1] - pace[i] : 0;
    return (i + (gap > 0 ? clamp((place - pace[i]) / gap, 0, 1) : 0)) / (pace.length - 1);
}

function goTo(moment) {
    state.moment = clamp(moment, 0, last);
    ask();
}

/** As a person asks for it: the playback pauses. */
function jump(moment) {
    pause();
    goTo(Math.round(moment));
    tell();
}

function pause() {
    if (player.direction === 0) return;
    player.direction = 0;
    showPlaying();
    ask();
}

function play(direction) {
    if (last === 0) return;
    if (player.direction === direction) {
        setSpeed(speeds[Math.min(speeds.indexOf(player.speed) + 1, speeds.length - 1)]);
        return;
    }
    if (direction > 0 && state.moment >= last - 1e-6) state.moment = 0;
    if (direction < 0 && state.moment <= 1e-6) state.moment = last;
    player.time = timeOfMoment(state.moment, direction < 0);
    const resting = player.direction === 0;
    player.direction = direction;
    player.before = performance.now();
    showPlaying();
    if (resting) requestAnimationFrame(tick);
}

const togglePlay = () => player.direction ? (pause(), goTo(now()), tell()) : play(1);

function tick(at) {
    if (player.direction === 0) return;
    const passed = Math.max(0, at - player.before) / 1000;
    player.before = at;
    player.time += player.direction * passed * player.speed / clock.duration;
    const over = player.direction > 0 ? player.time >= 1 : player.time <= 0;
    goTo(momentAtTime(player.time));
    if (over && player.loop) player.time = player.direction > 0 ? 0 : 1;
    else if (over) return pause(), tell();
    requestAnimationFrame(tick);
}

function setSpeed(speed) {
    player.speed = speed;
    byId('speed').value = String(speed);
}

function changeSpeed(by) {
    setSpeed(speeds[clamp(speeds.indexOf(player.speed) + by, 0, speeds.length - 1)]);
}

function toggleLoop() {
    player.loop = !player.loop;
    byId('loop').setAttribute('aria-pressed', player.loop);
}

function nextMarker() {
    if (!clock.markers.length) return;
    jump(clock.markers.find(marker => marker > now()) ?? clock.markers[0]);
}

function showPlaying() {
    const on = player.direction !== 0;
    byId('play').classList.toggle('playing', on);
    byId('play').setAttribute('aria-label', on ? words.pause : words.play);
}

/** Where it stands, for those who listen; not while it plays. */
function tell() {
    const lane = lanes[state.lane], at = indexIn(lane, now());
    byId('say').textContent = `${clockText(now())}. ${lane.name}. ${detailsOf(lane, at)}`;
}
