#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `iouscope animate`: every film is decoded again: frames, rate, duration, first and last picture.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
command -v ffprobe >/dev/null || { echo "ffmpeg is not installed"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

complain() { echo "$*"; failed=1; }

# The pictures to compare with: an odd size, so that MP4 and WebM add a row and a column. A film has
# the colours of all its moments and says so; the same range for the pictures, and no legend.
size=427x241 views=scene,surface,curves
range='"surface": {"color_range": [0, 2]}'
cat >"$folder/film.iouscope" <<END
{"format": "iouscope-session", "version": 1, "view": {$range}}
END
# What a film decides from all of its moments is left out; its path and curves are there from the start.
film=("$folder/film.iouscope" --size $size --view $views --title Film --no-legend
    --hide card,captions,arrows)
figure=("${film[@]}")
"$bin" render "${figure[@]}" --step 0 -o "$folder/first.png" || complain "first picture"
"$bin" render "${figure[@]}" --step 200 -o "$folder/last.png" || complain "last picture"

# psnr FILE FRAME PICTURE: in dB, over what the picture covers
psnr() {
    ffmpeg -v info -i "$1" -i "$3" -filter_complex \
        "[0:v]select=eq(n\,$2),format=rgb24,crop=427:241:0:0,setpts=0[a];[1:v]format=rgb24,setpts=0[b];[a][b]psnr" \
        -frames:v 1 -f null - 2>&1 | sed -n 's/.*PSNR.*average:\([0-9.inf]*\).*/\1/p' | tail -1
}

check() {  # file fps frames
    local file=$1 fps=$2 frames=$3 got duration db
    got=$(ffprobe -v error -count_frames -select_streams v -show_entries stream=nb_read_frames \
        -of csv=p=0 "$file" | tr -d ',')
    [ "$got" = "$frames" ] || complain "$file: $got frames, not $frames"
    # of the packets: the last one's time and the length of a frame
    duration=$(ffprobe -v error -select_streams v -show_entries packet=pts_time -of csv=p=0 "$file" |
        tr -d ',' | sort -g | tail -1)
    awk -v last="$duration" -v fps="$fps" -v n="$frames" \
        'BEGIN { d = last - (n - 1) / fps; exit !(d < 1 / fps && d > -1 / fps) }' ||
        complain "$file: last frame at $duration s"
    for pair in "0 first" "$((frames - 1)) last"; do
        set -- $pair
        db=$(psnr "$file" "$1" "$folder/$2.png")
        [ "$db" = inf ] || awk -v db="${db:-0}" 'BEGIN { exit !(db >= 30) }' ||
            complain "$file: frame $1 has ${db:-no} dB"
    done
}

for format in mp4 mov webm gif apng; do
    "$bin" animate "${figure[@]}" --whole-path --duration 0.6 --fps 30 -o "$folder/t.$format" 2>"$folder/err" ||
        { complain "$format failed"; cat "$folder/err"; continue; }
    [ ! -s "$folder/err" ] || { complain "$format was made with noise"; cat "$folder/err"; }
    check "$folder/t.$format" 30 18
    # It opens as the session it carries: the same picture as from the session itself.
    "$bin" render "$folder/t.$format" "${film[@]:1}" --step 0 \
        -o "$folder/reopened.png" 2>"$folder/err" || { complain "$format does not open"; cat "$folder/err"; }
    cmp "$folder/reopened.png" "$folder/first.png" || complain "$format opens as another session"
    # Cut short it is refused, or opens all the same: never more.
    for bytes in 10 100 1000 5000; do
        head -c $bytes "$folder/t.$format" >"$folder/cut.$format"
        "$bin" render "$folder/cut.$format" -o "$folder/cut.png" 2>"$folder/err"
        [ $? -le 3 ] || complain "$format cut at $bytes: $(cat "$folder/err")"
    done
    head -c 100 /dev/zero >"$folder/noise.$format"
    "$bin" render "$folder/noise.$format" -o "$folder/cut.png" 2>"$folder/err"
    [ $? -eq 3 ] && grep -q "cannot be read: it is no" "$folder/err" || complain "noise.$format: $(cat "$folder/err")"
done
# A session of more than 64 kB travels as well.
python3 - "$folder/long.iouscope" <<'EOF'
import json, sys
runs = [{"run": {"loss": "giou", "schedule": [{"until": k + 1, "rate": 0.01 + k * 1e-7} for k in range(4000)]}}]
json.dump({"format": "iouscope-session", "version": 1, "playhead": 3, "lanes": runs}, open(sys.argv[1], "w"))
EOF
"$bin" render "$folder/long.iouscope" --size 160x120 -o "$folder/long.png" || complain "long session"
for format in mp4 mov webm gif apng; do
    "$bin" animate "$folder/long.iouscope" --size 64x48 --view scene --duration 0.1 -o "$folder/long.$format" || complain "long $format"
    "$bin" render "$folder/long.$format" --size 160x120 -o "$folder/long2.png" && cmp "$folder/long.png" "$folder/long2.png" ||
        complain "long $format opens as another session"
done
# Lanes side by side, with their surfaces.
cat >"$folder/lanes.iouscope" <<END
{"format": "iouscope-session", "version": 1,
 "lanes": [{"run": {"loss": "ciou"}}, {"run": {"loss": "giou"}}, {"run": {"loss": "interp_iou"}}],
 "view": {$range, "compare": {"center": "grid", "cells": "surface"}}}
END
figure=("$folder/lanes.iouscope" --size $size --view lanes,curves --hide card,captions,arrows)
for step in 0:first 200:last; do
    "$bin" render "${figure[@]}" --step ${step%:*} -o "$folder/${step#*:}.png" || complain "lanes"
done
"$bin" animate "${figure[@]}" --whole-path --duration 0.4 -o "$folder/lanes.mp4" && check "$folder/lanes.mp4" 30 12

read -r codec pixels width height < <(ffprobe -v error -select_streams v \
    -show_entries stream=codec_name,width,height,pix_fmt -of csv=p=0 "$folder/t.mp4" |
    awk -F, '{ print $1, $4, $2, $3 }')
[ "$codec $pixels $width $height" = "h264 yuv420p 428 242" ] || complain "mp4: $codec $pixels $width $height"
# faststart: the index comes before the data
python3 - "$folder/t.mp4" <<'EOF' || complain "mp4: no faststart"
import sys
data = open(sys.argv[1], "rb").read()
assert 0 < data.find(b"moov") < data.find(b"mdat")
EOF

figure=("${film[@]}")
"$bin" render "${figure[@]}" --step 0 -o "$folder/first.png" || complain "first picture"
mkdir "$folder/frames"
"$bin" animate "${figure[@]}" --whole-path --duration 0.3 -o "$folder/frames/f_%03d.png" ||
    complain "sequence"
[ "$(ls "$folder/frames" | tr '\n' ' ')" = "$(printf 'f_%03d.png ' 0 1 2 3 4 5 6 7 8)" ] ||
    complain "sequence: $(ls "$folder/frames")"
db=$(psnr "$folder/frames/f_%03d.png" 0 "$folder/first.png")
[ "$db" = inf ] || complain "sequence: frame 0 differs from the picture ($db dB)"

# A GIF has at most 50 frames a second, and the program says so; delays add up.
"$bin" animate --size 160x120 --view scene --fps 60 --duration 1 -o "$folder/g.gif" 2>"$folder/err"
grep -q "at most 50" "$folder/err" || complain "gif: nothing said of 50 frames a second"
check_delay=$(ffprobe -v error -select_streams v -show_entries format=duration -of csv=p=0 "$folder/g.gif")
[ "$check_delay" = 1.000000 ] || complain "gif of a second: $check_delay s"
# The other motions, a ground that shows through, and the same film twice.
"$bin" animate --size 160x120 --motion alpha --duration 0.2 -o "$folder/a.apng" || complain alpha
"$bin" animate --size 160x120 --motion approach --duration 0.2 -o "$folder/b.webm" || complain approach
"$bin" animate --size 160x120 --view scene --transparent --duration 0.2 -o "$folder/c.apng" || complain transparent
[ "$(ffprobe -v error -show_entries stream=pix_fmt -of csv=p=0 "$folder/c.apng")" = rgba ] || complain "no alpha"
# WebM and ProRes keep what shows through: clear, faint and opaque pixels, as the APNG has them.
alpha() {  # file decoder...: how many pixels of the first frame are clear, faint, opaque
    local file=$1; shift
    ffmpeg -v error "$@" -i "$file" -frames:v 1 -f rawvideo -pix_fmt rgba - |
        python3 -c 'import sys; a = sys.stdin.buffer.read()[3::4]
print(sum(x < 8 for x in a) // 100, sum(8 <= x < 247 for x in a) // 100, sum(x >= 247 for x in a) // 100)'
}
transparent=(--size 320x240 --view scene --transparent --duration 0.2)
for format in apng webm mov gif; do
    "$bin" animate "${transparent[@]}" -o "$folder/c.$format" 2>"$folder/err.$format" || complain "transparent $format"
done
[ "$(ffprobe -v error -show_entries stream=codec_name,profile,pix_fmt -of csv=p=0 "$folder/c.mov" | cut -c1-20)" = "prores,4444,yuva444p" ] ||
    complain "mov: $(ffprobe -v error -show_entries stream=codec_name,profile,pix_fmt -of csv=p=0 "$folder/c.mov")"
wanted=$(alpha "$folder/c.apng")
read -r clear faint opaque <<<"$wanted"
[ "$clear" -gt 100 ] && [ "$faint" -gt 20 ] && [ "$opaque" -gt 2 ] || complain "transparent apng: $wanted"
for got in "webm $(alpha "$folder/c.webm" -c:v libvpx-vp9)" "mov $(alpha "$folder/c.mov")"; do
    read -r format c f o <<<"$got"
    awk -v c="$c" -v wc="$clear" -v o="$o" -v wo="$opaque" \
        'BEGIN { exit !(c > 0.8 * wc && c < 1.2 * wc && o > 0.5 * wo && o < 2 * wo + 4) }' ||
        complain "transparent $got, not $wanted"
done
# A GIF says what it loses.
grep -q "opaque or clear" "$folder/err.gif" || complain "gif: nothing said of transparency"
[ ! -s "$folder/err.mov" ] || complain "mov was made with noise"

# A budget is kept, by a video that is coarser and by a picture film that is smaller.
for budget in mp4:60kB gif:0.3MB; do
    file=$folder/small.${budget%:*}
    "$bin" animate --size 640x360 --view scene --duration 2 --budget ${budget#*:} -o "$file" 2>"$folder/err" ||
        { complain "budget ${budget#*:}"; cat "$folder/err"; continue; }
    most=300000
    [ "${budget%:*}" = mp4 ] && most=60000
    [ "$(stat -c %s "$file")" -le $most ] || complain "$file is larger than ${budget#*:}"
done
# Segments, one after the other or a file each.
parts=(--size 320x180 --view scene --segment '0-20=Far apart' --segment 40-80=Close --pause 0.5)
"$bin" animate "${parts[@]}" --duration 3 -o "$folder/parts.mp4" || complain "segments"
"$bin" animate "${parts[@]}" --duration 3 --split -o "$folder/part.mp4" || complain "split"
[ "$(cd "$folder" && echo part_*.mp4)" = "part_1.mp4 part_2.mp4" ] || complain "split: $(cd "$folder" && echo part*)"
"$bin" animate --size 320x180 --view scene,surface --until-iou 0.8 --camera follow --hide grid,card \
    --color-range=0:1 --duration 0.5 -o "$folder/u.mp4" || complain "until"

expect() {  # status, words, arguments
    local status=$1 words=$2
    shift 2
    "$bin" animate "$@" >"$folder/out" 2>"$folder/err"
    local got=$?
    if [ $got -ne "$status" ] || ! grep -qF -- "$words" "$folder/err"; then
        complain "iouscope animate $*: status $got (expected $status)"
        cat "$folder/err"
    fi
}
expect 2 "no output file"
expect 2 "is not a film" -o "$folder/x.avi"
expect 2 "is not a film" -o "$folder/x.png"
expect 2 "--fps" --fps 1000 -o "$folder/x.mp4"
expect 2 "100000 frames" --duration 30000 -o "$folder/x.mp4"
expect 2 "transparency" --transparent -o "$folder/x.mp4"
expect 2 "--easing" --easing bouncy -o "$folder/x.mp4"
expect 2 "--hide" --hide hats -o "$folder/x.mp4"
expect 2 "--camera" --camera near -o "$folder/x.mp4"
expect 2 "--segment" --segment 5 -o "$folder/x.mp4"
expect 2 "own start" --segment 0-5 --to 9 -o "$folder/x.mp4"
expect 2 "no segments" --split -o "$folder/x.mp4"
expect 2 "no size" --budget 5MB -o "$folder/f_%03d.png"
expect 2 "only a run" --motion alpha --to 5 -o "$folder/x.mp4"
expect 1 "no step 9999" --to 9999 -o "$folder/x.mp4"
expect 1 "never reaches" --until-iou 1 -o "$folder/x.mp4"
expect 2 "hold at most 2 s" --hold 3 -o "$folder/x.mp4"
expect 2 "does not show the window" --view window -o "$folder/x.mp4"
expect 2 "--motion run" --motion alpha --counter -o "$folder/x.mp4"
expect 1 "folder" -o "$folder/no/such/x.mp4"

# The steps of a lab: every frame there is, and nothing of a run.
"$bin" animate --view suppress --size 427x241 --duration 0.6 --fps 10 -o "$folder/lab.mp4" 2>"$folder/err" ||
    { complain "the steps of a lab failed"; cat "$folder/err"; }
got=$(ffprobe -v error -count_frames -select_streams v -show_entries stream=nb_read_frames \
    -of csv=p=0 "$folder/lab.mp4" | tr -d ',')
[ "$got" = 6 ] || complain "lab.mp4: $got frames, not 6"
# The lab that is open is filmed without being asked for, in every format with frames.
frames_of() {
    ffprobe -v error -count_frames -select_streams v -show_entries stream=nb_read_frames -of csv=p=0 "$1" |
        tr -d ','
}
for made in "rotated mp4 mov webm apng gif" "intervals gif"; do
    set -- $made
    lab=$1
    shift
    echo "{\"format\": \"iouscope-session\", \"version\": 1, \"workspace\": \"$lab\"}" >"$folder/$lab.iouscope"
    for format in "$@"; do
        "$bin" animate "$folder/$lab.iouscope" --size 320x240 --duration 0.5 --fps 10 \
            -o "$folder/$lab.$format" 2>"$folder/err" || { complain "$lab.$format failed"; cat "$folder/err"; }
        [ "$(frames_of "$folder/$lab.$format")" = 5 ] || complain "$lab.$format has not 5 frames"
    done
    "$bin" animate "$folder/$lab.iouscope" --view $lab --size 320x240 --duration 0.5 --fps 10 \
        -o "$folder/named.gif" && cmp -s "$folder/$lab.gif" "$folder/named.gif" || complain "$lab.gif is not of the lab"
done
"$bin" animate "$folder/rotated.iouscope" --view scene --size 320x240 --duration 0.5 --fps 10 -o "$folder/run.gif" &&
    cmp -s "$folder/rotated.gif" "$folder/run.gif" && complain "--view scene filmed the lab"
"$bin" animate "$folder/rotated.iouscope" --size 320x240 --duration 0.5 --fps 10 --until-iou 0.5 -o "$folder/run.gif" ||
    complain "an option of runs does not film the run"
expect 2 "no run of a box" --view suppress --until-iou 0.5 -o "$folder/x.mp4"
expect 2 "no steps to film" --view ap -o "$folder/x.mp4"
expect 2 "steps of a run" --view suppress -o "$folder/x.html"

# No room (a limit of 8 kB stands in for a full disk): status 1, a reason, what was there stays.
for format in mp4 mov webm gif apng; do
    echo old >"$folder/full.$format"
    (trap '' XFSZ; ulimit -f 8
     "$bin" animate --size 427x241 --duration 0.5 -o "$folder/full.$format" 2>&1) >"$folder/err"
    [ $? -eq 1 ] && grep -q "full.$format: writing failed" "$folder/err" ||
        { complain "$format on a full disk:"; cat "$folder/err"; }
    [ "$(cat "$folder/full.$format")" = old ] || complain "$format replaced the file on a full disk"
done

# A file-size limit: nothing but the old one, and a word.
for format in mp4 gif apng html; do
    echo old >"$folder/small.$format"
    (ulimit -f 4 && exec "$bin" animate --size 160x120 --duration 0.5 --steps 20 -o "$folder/small.$format") 2>&1 |
        cat >"$folder/err"
    [ "${PIPESTATUS[0]}" -eq 1 ] || complain "$format under ulimit -f: no status 1"
    grep -q "File too large" "$folder/err" || complain "$format under ulimit -f: $(cat "$folder/err")"
    [ "$(cat "$folder/small.$format")" = old ] || complain "$format under ulimit -f replaced the file"
done

# interrupt PROCESS FOLDER: once it has begun to write there.
interrupt() {
    while kill -0 "$1" && ! compgen -G "$2/.iouscope-*" >/dev/null; do sleep 0.05; done
    kill -INT "$1"
}

# Cancelled: status 130, what was there stays.
echo old >"$folder/kept.mp4"
"$bin" animate --duration 600 --fps 60 -o "$folder/kept.mp4" 2>/dev/null &
process=$!
interrupt $process "$folder"
wait $process
[ $? -eq 130 ] || complain "cancel: status $?"
[ "$(cat "$folder/kept.mp4")" = old ] || complain "cancel replaced the file"
# A sequence as well: its files take their places together.
echo old >"$folder/frames/f_000.png"
"$bin" animate --duration 600 --fps 60 --size 427x241 -o "$folder/frames/f_%03d.png" 2>/dev/null &
process=$!
interrupt $process "$folder/frames"
wait $process
[ $? -eq 130 ] || complain "cancelled sequence: status $?"
[ "$(cat "$folder/frames/f_000.png")" = old ] || complain "cancel replaced a frame"
[ "$(ls "$folder/frames" | wc -l)" = 9 ] || complain "cancel left frames"
"$bin" animate "${figure[@]}" --duration 0.1 -o "$folder/frames/f_%03d.png" 2>"$folder/err"
grep -q "f_003.png and what follows" "$folder/err" || complain "nothing said of older frames"
[ -z "$(find "$folder" -name '.iouscope*')" ] || complain "cancel left a temporary"
exit $failed
