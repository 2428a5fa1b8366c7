#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# `iouscope render` without a display: files, exit status, messages.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

expect() {  # status, words in the message, arguments...
    local status=$1 words=$2
    shift 2
    "$bin" "$@" >"$folder/out" 2>"$folder/err"
    local got=$?
    if [ $got -ne "$status" ] || { [ -n "$words" ] && ! grep -qF -- "$words" "$folder/out" "$folder/err"; }; then
        echo "iouscope $*: status $got (expected $status), words \"$words\""
        cat "$folder/err"
        failed=1
    fi
}

expect 0 "" render -o "$folder/a.png"
expect 0 "" render --view window --size 1280x720 --scale 2 --step 40 -o "$folder/b.png"
[ "$(head -c 4 "$folder/b.png" | tail -c 3)" = PNG ] || { echo "b.png is no PNG"; failed=1; }
expect 0 "" render -o "$folder/again.png"
cmp "$folder/a.png" "$folder/again.png" || failed=1
OMP_NUM_THREADS=1 "$bin" render -o - >"$folder/stdout.png" && cmp "$folder/a.png" "$folder/stdout.png" || failed=1
for center in overlay grid; do
    cat >"$folder/lanes.iouscope" <<END
{"format": "iouscope-session", "version": 1, "playhead": 40,
 "lanes": [{"run": {"loss": "ciou"}}, {"run": {"loss": "giou"}}, {"run": {"loss": "siou"}}],
 "view": {"compare": {"center": "$center"}}}
END
    expect 0 "" render "$folder/lanes.iouscope" --view window -o "$folder/$center.png"
done
# A picture of the lanes: the same again, from the picture itself too; of one lane as well.
expect 0 "" render "$folder/lanes.iouscope" --view lanes -o "$folder/l.png"
expect 0 "" render "$folder/l.png" --view lanes -o "$folder/l2.png"
cmp "$folder/l.png" "$folder/l2.png" || failed=1
expect 0 "" render --view lanes,curves -o "$folder/l.pdf"
# A lab, and again from its own picture, which opens as it looks; a figure's options mean nothing.
echo '{"format": "iouscope-session", "version": 1, "workspace": "ap", "ap": {"threshold": 0.75}}' \
    >"$folder/lab.iouscope"
expect 0 "" render "$folder/lab.iouscope" --view ap -o "$folder/ap1.png"
expect 0 "" render "$folder/lab.iouscope" -o "$folder/ap2.png"
expect 0 "" render "$folder/ap1.png" -o "$folder/ap3.png"
cmp "$folder/ap1.png" "$folder/ap2.png" || failed=1
cmp "$folder/ap1.png" "$folder/ap3.png" || failed=1
cmp -s "$folder/ap1.png" "$folder/a.png" && { echo "a lab looks like the scene"; failed=1; }
expect 0 "" render --view ap -o "$folder/ap.svg"
grep -q '>0.94' "$folder/ap.svg" || { echo "ap.svg: no scores"; failed=1; }
# The picture under the boxes: beside the session, or said to be missing; in a page as well.
mkdir -p "$folder/under"
"$bin" render --size 64x48 -o "$folder/under/street.png" 2>"$folder/err" || failed=1
cat >"$folder/under/s.iouscope" <<END
{"format": "iouscope-session", "version": 1, "scene": {"pred": [30, 24, 20, 16], "target": [32, 24, 20, 20]},
 "run": {"loss": "giou", "steps": 3},
 "data": {"truths": ["gone.json"], "shows_pictures": true, "picture": "street.png", "picture_size": [64, 48]}}
END
expect 0 "" render "$folder/under/s.iouscope" -o "$folder/with.png"
[ -s "$folder/err" ] && { echo "a picture that is there is complained about"; failed=1; }
expect 0 "" animate "$folder/under/s.iouscope" -o "$folder/with.html"
grep -q 'data:image/jpeg;base64' "$folder/with.html" || { echo "the page has no picture"; failed=1; }
for file in with.png with.html; do
    grep -qa "gone.json" "$folder/$file" && { echo "$file names files of a disk"; failed=1; }
done
cat >"$folder/rotated.iouscope" <<END
{"format": "iouscope-session", "version": 1, "run": {"loss": "giou", "steps": 3}, "workspace": "rotated"}
END
expect 0 "films, as .mp4, have the lab that is open" animate "$folder/rotated.iouscope" -o "$folder/run.html"
sed -i 's/"rotated"/"assign"/' "$folder/rotated.iouscope"
expect 0 "the lab that is open has no film" animate "$folder/rotated.iouscope" -o "$folder/run.html"
rm "$folder/under/street.png"
expect 0 "street.png is not there" render "$folder/under/s.iouscope" -o "$folder/without.png"
cmp -s "$folder/with.png" "$folder/without.png" && { echo "the picture is not seen"; failed=1; }

expect 2 "a lab is drawn as it is" render --view ap --title A -o "$folder/c.png"
expect 2 "a lab has no run" render --view ap --step 3 -o "$folder/c.png"
cmp -s "$folder/overlay.png" "$folder/grid.png" && { echo "overlay and grid look the same"; failed=1; }
expect 2 "no output file" render
expect 2 "--view" render --view cake -o "$folder/c.png"
expect 2 "--size" render --size 12 -o "$folder/c.png"
expect 2 "--step" render --step -3 -o "$folder/c.png"
expect 2 ".png" render -o "$folder/c.bmp"
expect 2 "unknown option" render --colour red -o "$folder/c.png"
expect 2 "unknown option" --colour
expect 3 "missing.iouscope" render "$folder/missing.iouscope" -o "$folder/c.png"
echo '{"format": "iouscope-session", "version": 7}' >"$folder/newer.iouscope"
expect 3 "newer program" render "$folder/newer.iouscope" -o "$folder/c.png"
expect 1 "" render -o "$folder/no/such/folder.png"

# Vectors: text is text, nothing is cut off by a clip, the page has the asked size.
expect 0 "" render --view dashboard --title 'A <title> & more' --step 12 -o "$folder/v.svg"
expect 0 "" render --view surface,curves --paper 170x100 -o "$folder/p.pdf"
[ ! -s "$folder/err" ] || { echo "a picture was made with noise:"; cat "$folder/err"; failed=1; }
python3 - "$folder/v.svg" <<'EOF' || failed=1
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
ns = "{http://www.w3.org/2000/svg}"
texts = [t.text for t in root.iter(ns + "text")]
for wanted in ("A <title> & more", "prediction", "cx", "step"):
    assert wanted in texts, (wanted, texts)
assert root.find(ns + "title").text == "A <title> & more"
assert '"playhead": 12' in root.find(ns + "metadata").text
EOF
if command -v pdfinfo >/dev/null; then
    pdfinfo "$folder/p.pdf" | grep -q '^Pages: *1$' || { echo "p.pdf: not one page"; failed=1; }
    pdfinfo "$folder/p.pdf" | awk '/^Page size/ { if ($3 < 481 || $3 > 483 || $5 < 282.5 || $5 > 284.5) exit 1 }' ||
        { echo "p.pdf: not 170x100 mm"; failed=1; }
    pdftotext "$folder/p.pdf" - | grep -q enlargement || { echo "p.pdf: no text"; failed=1; }
    pdfinfo -meta "$folder/p.pdf" | grep -q 'iouscope-session' || { echo "p.pdf: no session"; failed=1; }
fi
# A picture opens as the session it carries.
expect 0 "" render --view dashboard --title 'A <title> & more' "$folder/v.svg" -o "$folder/v2.svg"
cmp "$folder/v.svg" "$folder/v2.svg" || failed=1
expect 0 "" render "$folder/b.png" --view curves -o "$folder/c1.png"
expect 0 "" render --step 40 --view curves -o "$folder/c2.png"
cmp "$folder/c1.png" "$folder/c2.png" || failed=1
expect 0 "" render --view surface,curves "$folder/p.pdf" -o "$folder/p2.png"
expect 0 "" render --view surface,curves -o "$folder/p3.png"
cmp "$folder/p2.png" "$folder/p3.png" || failed=1
head -c 500 "$bin" >"$folder/noise.png"
expect 3 "noise.png: this picture cannot be read: it is no PNG" render "$folder/noise.png" -o "$folder/x.png"
: >"$folder/nothing.iouscope"
expect 3 "nothing.iouscope: the file is empty" render "$folder/nothing.iouscope" -o "$folder/x.png"
printf '\211PNG\r\n\032\n' >"$folder/empty.png"
expect 3 "no session lies in this picture" render "$folder/empty.png" -o "$folder/x.png"
expect 2 "--paper" render --paper 5x5 -o "$folder/x.pdf"
expect 2 "--label" render --label cake=1 -o "$folder/x.png"
expect 2 "made of pixels" render --view window -o "$folder/x.svg"

# A figure from arguments is that of the session with the same values.
cat >"$folder/written.iouscope" <<END
{"format": "iouscope-session", "version": 1,
 "scene": {"target": [0.4, 0.5, 1, 1], "pred": [2, 1.5, 2, 1]},
 "view": {"surface": {"elevation_deg": 64}},
 "lanes": [{"run": {"loss": "giou", "optimizer": "gd", "steps": 60, "form": "log", "schedule": [{"until": 1, "rate": 0.3}]}}]}
END
arguments=(--loss giou --target 0.4,0.5,1,1 --pred 2,1.5,2,1 --notation cxcywh --optimizer gd --steps 60 --form log --lr 0.3)
expect 0 "" render "$folder/written.iouscope" --view dashboard --step 60 -o "$folder/w1.png"
expect 0 "" render "${arguments[@]}" --view dashboard --step 60 -o "$folder/w2.png"
cmp "$folder/w1.png" "$folder/w2.png" || failed=1
arguments[3]=-0.1,0,0.9,1 arguments[5]=1,1,3,2 arguments[7]=xyxy
expect 0 "" render "${arguments[@]}" --view dashboard --step 60 -o "$folder/w3.png"
cmp "$folder/w1.png" "$folder/w3.png" || failed=1
expect 0 "" render --loss giou --loss ciou --loss interp_iou:alpha=0.9 --view lanes -o "$folder/w4.png"
expect 0 "" render "$folder/w4.png" --view lanes -o "$folder/w5.png"
cmp "$folder/w4.png" "$folder/w5.png" || failed=1
expect 2 "--pred" render --pred 1,2,x,4 -o "$folder/x.png"
expect 2 "--optimizer" render --optimizer sgd -o "$folder/x.png"
# A series: a file for each step; the colours shared when asked.
expect 0 "" render --view surface --step 0,40,200 --shared -o "$folder/s_%03d.png"
expect 0 "" render --view surface --step 40 -o "$folder/alone.png"
for step in 000 040 200; do [ -s "$folder/s_$step.png" ] || { echo "no picture of step $step"; failed=1; }; done
cmp -s "$folder/s_040.png" "$folder/alone.png" && { echo "--shared changes nothing"; failed=1; }
expect 2 "give 0 to 200" render --step 9999 -o "$folder/x.png"

# The same bytes of a PDF each time, also at another time; maps without loss; a run that stands still.
for size in "--size 640x400" "--paper 85x60"; do
    expect 0 "" render --view dashboard $size -o "$folder/d1.pdf"
    sleep 1.1
    expect 0 "" render --view dashboard $size -o "$folder/d2.pdf"
    cmp "$folder/d1.pdf" "$folder/d2.pdf" || failed=1
done
if command -v pdfimages >/dev/null; then
    pdfimages -list "$folder/d1.pdf" | grep -q jpeg && { echo "a map in the PDF is a JPEG"; failed=1; }
    pdfimages -list "$folder/d1.pdf" | grep -q ' image ' || { echo "no map in the PDF"; failed=1; }
fi
for view in scene surface curves dashboard lanes; do
    for format in pdf svg png tex; do
        [ $format = tex ] && [[ $view == surface || $view == dashboard ]] && continue
        expect 0 "" render --pred 0.5,0.5,1,1 --target 0.5,0.5,1,1 --view $view -o "$folder/still.$format"
        [ $format = pdf ] || continue
        command -v pdftoppm >/dev/null || continue
        pdftoppm -r 20 "$folder/still.pdf" "$folder/still" >"$folder/out" 2>"$folder/err"
        [ -s "$folder/err" ] && { echo "$view of a run that stands still is no valid PDF: $(head -2 "$folder/err")"; failed=1; }
        tr -d '\0' <"$folder/still.pdf" | grep -qaw nan && { echo "nan in a PDF"; failed=1; }
    done
done
# Density of a PNG; the page of an SVG in mm; groups with names, each once.
expect 0 "" render --size 600x400 --dpi 300 -o "$folder/dpi.png"
expect 0 "" render --view dashboard --paper 85x60 -o "$folder/g.svg"
expect 0 "" render --loss giou --loss siou --view lanes --paper 85x60 -o "$folder/gl.svg"
python3 - "$folder/dpi.png" "$folder/g.svg" "$folder/gl.svg" <<'EOF' || failed=1
import collections, struct, sys, xml.etree.ElementTree as tree
data = open(sys.argv[1], "rb").read()
at = data.find(b"pHYs")
assert struct.unpack(">IIB", data[at + 4:at + 13]) == (11811, 11811, 1), data[at:at + 13]
ns = "{http://www.w3.org/2000/svg}"
for file, wanted in ((sys.argv[2], ("scene", "scene-prediction", "scene-ground-truth", "surface-map",
                                    "curves-axes", "curves-legend")),
                     (sys.argv[3], ("lanes-lane", "lanes-lane-2", "lanes-lane-2-prediction"))):
    root = tree.parse(file).getroot()
    assert (root.get("width"), root.get("height")) == ("85mm", "60mm"), root.attrib
    ids = [g.get("id") for g in root.iter(ns + "g")]
    assert all(n == 1 for n in collections.Counter(ids).values()), ids
    for name in wanted:
        assert name in ids, (name, ids)
    mm = 85 / float(root.get("viewBox").split()[2])
    smallest = min(float(t.get("font-size")) for t in root.iter(ns + "text")) * mm / 25.4 * 72
    assert smallest >= 6, smallest
EOF
expect 0 "" render --view curves --paper 85x60 --font-size 8pt --font monospace -o "$folder/f.svg"
python3 - "$folder/f.svg" <<'EOF' || failed=1
import sys, xml.etree.ElementTree as tree
texts = list(tree.parse(sys.argv[1]).getroot().iter("{http://www.w3.org/2000/svg}text"))
numbers = {float(t.get("font-size")) * 0.75 for t in texts if t.text.strip() in ("0", "50", "100")}
assert numbers and all(abs(n - 8) < 0.01 for n in numbers), numbers
assert {t.get("font-family") for t in texts} == {"monospace, sans-serif"}
EOF
expect 2 "No Such Font" render --font "No Such Font" -o "$folder/x.png"

expect 0 "Draws a picture" --help
expect 0 "iouscope 1" --version
expect 0 "instruction sets: baseline" --version
env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$bin" 2>"$folder/err"
[ $? -eq 1 ] && grep -q "no display" "$folder/err" || { echo "a window without a display"; failed=1; }
[ ! -e "$folder/c.png" ] || { echo "a refused command left a file"; failed=1; }
exit $failed
