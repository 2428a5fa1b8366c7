#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Seconds per second of film: a run of 10 s, 1920x1080, 60 frames/s (GIF 50), scene, surface and
# curves, in each format; then frames one by one, frame 1000 against frame 10, and the memory of a
# film ten times as long. tests/bench/film_speed.sh [BIN_FOLDER] [SECONDS]
set -u
bin=${1:-build/release/bin}/iouscope
seconds=${2:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/png"
printf '%-6s %8s %12s %12s %14s %10s\n' format frames 'wall s/s' 'painting s/s' 'encoding s/s' 'MB'
for file in film.mp4 film.webm film.gif film.apng png/f_%05d.png; do
    fps=60
    [ "$file" = film.gif ] && fps=50
    start=$(date +%s.%N)
    "$bin" animate --size 1920x1080 --fps $fps --duration "$seconds" --progress \
        -o "$folder/$file" 2>"$folder/log" || { cat "$folder/log"; exit 1; }
    end=$(date +%s.%N)
    size=$(du -cm "$folder/${file%%/*}" | tail -1 | cut -f1)
    tr '\r' '\n' <"$folder/log" | grep painting |
        awk -v name="${file##*.}" -v wall="$(awk -v a="$start" -v b="$end" 'BEGIN { print b - a }')" \
            -v s="$seconds" -v mb="$size" -F'[ ,]+' \
            '{ printf "%-6s %8d %12.2f %12.2f %14.2f %10d\n", name, $1, wall / s, $4 / s, $7 / s, mb }'
    rm -f "$folder"/film.* "$folder"/png/*
done

QT_QPA_PLATFORM=offscreen "${bin%/*}/film_bench" 2>/dev/null
python3 - "$bin" "$folder" <<'EOF'
import resource, subprocess, sys
for seconds in (6, 60):
    subprocess.run([sys.argv[1], "animate", "--size", "1920x1080", "--duration", str(seconds),
                    "-o", sys.argv[2] + "/memory.mp4"], check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"a film of {seconds} s: at most {peak // 1024} MB")
EOF
