#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every writer of pictures and films is killed at random moments (KILLS times each, 4 unless told):
# the file is the old one or a complete new one, and the next writer sweeps what was left.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
command -v ffprobe pdfinfo >/dev/null || { echo "ffmpeg or poppler-utils is not installed"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
kills=${KILLS:-4}
RANDOM=${IOUSCOPE_TEST_SEED:-7}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
echo old >"$folder/old"

complete() {  # file: a whole one of its kind
    case $1 in
    *.svg) [ "$(tail -c 7 "$1")" = "</svg>" ] ;;
    *.pdf) pdfinfo "$1" >/dev/null 2>&1 ;;
    *.png) [ "$(tail -c 8 "$1" | head -c 4 | tr -d "\0")" = IEND ] ;;
    *) [ "$(ffprobe -v error -count_frames -select_streams v -show_entries stream=nb_read_frames \
        -of csv=p=0 "$1" 2>/dev/null | tr -d ',')" = 6 ] ;;
    esac
}

# measure COMMAND...: how long it takes, in microseconds, into `usual`
measure() {
    local start
    start=$(date +%s%N)
    "$@" 2>/dev/null || { echo "$*: failed"; failed=1; }
    usual=$((($(date +%s%N) - start) / 1000))
}

attack() {  # file, arguments
    local file=$folder/$1 usual old=0 new=0 n
    shift
    for ((n = 0; n < kills; ++n)); do
        # Other programs come and go: how long it takes is found out anew.
        [ $((n % 10)) = 0 ] && measure "$bin" "$@" -o "$file"
        cp "$folder/old" "$file"
        "$bin" "$@" -o "$file" 2>/dev/null &
        # most of the moments where files are being written
        sleep "$(awk -v u=$usual -v r=$RANDOM 'BEGIN { print u / 1e6 * (0.3 + 0.8 * r / 32768) }')"
        kill -KILL $! 2>/dev/null
        wait $! 2>/dev/null
        if cmp -s "$file" "$folder/old"; then
            old=$((old + 1))
        elif complete "$file"; then
            new=$((new + 1))
        else
            echo "${file##*/}: neither old nor whole after kill $n"
            failed=1
        fi
    done
    echo "${file##*/}: $old old, $new new"
}

# A sequence: nothing of it before all of it is made; then every file is the old one or a whole one.
attackSequence() {
    local frames=$folder/frames n k old=0 new=0 mixed=0 kept whole
    mkdir "$frames"
    local usual
    for ((n = 0; n < kills; ++n)); do
        [ $((n % 10)) = 0 ] && measure "$bin" "${film[@]}" -o "$frames/f_%03d.png"
        for k in 0 1 2 3 4 5; do cp "$folder/old" "$frames/f_00$k.png"; done
        "$bin" "${film[@]}" -o "$frames/f_%03d.png" 2>/dev/null &
        sleep "$(awk -v u=$usual -v r=$RANDOM 'BEGIN { print u / 1e6 * (0.3 + 0.8 * r / 32768) }')"
        kill -KILL $! 2>/dev/null
        wait $! 2>/dev/null
        kept=0 whole=0
        for k in 0 1 2 3 4 5; do
            if cmp -s "$frames/f_00$k.png" "$folder/old"; then
                kept=$((kept + 1))
                # They take their places in order.
                [ $k -ge $whole ] || failed=1
            elif complete "$frames/f_00$k.png"; then
                whole=$((whole + 1))
            else
                echo "f_00$k.png: neither old nor whole after kill $n"
                failed=1
            fi
        done
        case $kept in 6) old=$((old + 1)) ;; 0) new=$((new + 1)) ;; *) mixed=$((mixed + 1)) ;; esac
    done
    echo "sequence: $old old, $new new, $mixed between two of its renames"
    "$bin" "${film[@]}" -o "$frames/f_%03d.png"
    [ "$(ls -A "$frames" | wc -l)" = 6 ] || { echo "sequence: more than its files"; failed=1; }
}

film=(animate --size 320x180 --fps 20 --duration 0.3)
attack a.png render --size 320x180
attack a.svg render --size 320x180
attack a.pdf render --size 320x180
attack a.mp4 "${film[@]}"
attack a.webm "${film[@]}"
attack a.gif "${film[@]}"
attack a.apng "${film[@]}"
attackSequence
"$bin" render --size 320x180 -o "$folder/sweep.png"
left=$(find "$folder" -name '.iouscope-*' | wc -l)
[ "$left" = 0 ] || { echo "$left temporaries were left after the next writer"; failed=1; }
exit $failed
