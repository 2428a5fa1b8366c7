# SPDX-License-Identifier: GPL-3.0-or-later
# Boxes of other programs on the built program: import, pairs, eval --pairs.
# $1: the folder of the programs.
set -u
batch=$1/iouscope-batch
cases=$IOUSCOPE_SOURCE/tests/golden/cases
export LC_ALL=C.UTF-8
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

ok() { echo "ok: $1"; }
fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}
# gives WHAT EXPECTED COMMAND...: what the command prints is that.
gives() {
    local what=$1 expected=$2
    shift 2
    local got
    got=$("$@" 2> err.txt)
    if [[ $? -eq 0 && $got == "$expected" ]]; then ok "$what"; else fail "$what: \"$got\" $(cat err.txt)"; fi
}
# says WHAT PATTERN: the last report holds it.
says() { if grep -qF -- "$2" err.txt; then ok "$1"; else fail "$1: $(cat err.txt)"; fi; }
# refused STATUS PATTERN ARGUMENT...
refused() {
    local status=$1 pattern=$2
    shift 2
    "$batch" "$@" > out.txt 2> err.txt
    local got=$?
    if [[ $got -eq $status && ! -s out.txt ]] && grep -qF -- "$pattern" err.txt; then
        ok "refused: $*"
    else
        fail "$* gave status $got (wanted $status, \"$pattern\"): $(cat err.txt)"
    fi
}

# ---- the cases of public reports ----------------------------------------------------------------
header=image,label,score,x1,y1,x2,y2,flags,source
gives "COCO annotations" "$header
a.jpg,box,,100,50,180,90,,$cases/B50_coco.json:annotations[0]" \
    "$batch" import "$cases/B50_coco.json"
says "what was read as what" "COCO: x, y, width, height from the top left corner, in pixels; files 1, boxes 1"
gives "COCO results" "$header
7,1,0.9,104,52,182,96,,$cases/B50_results.json:[0]" "$batch" import "$cases/B50_results.json"
gives "their pair" "pair,image,label,score,status,iou,pcx,pcy,pw,ph,tcx,tcy,tw,th,iou
0,a.jpg,box,0.9,matched,0.7713675213675214,143,74,78,44,140,70,80,40,0.22863247863247863" \
    "$batch" pairs --gt "$cases/B50_coco.json" --pred "$cases/B50_results.json" --loss iou
says "how it matched" "predictions: 1 matched, 0 unmatched, 0 ignored; truths: 1 matched, 0 missed"
gives "a YOLO line, rounded as it is" "$header
B51_yolo,0,,100,50,180,90,,$cases/B51_yolo.txt:1" \
    bash -c "'$batch' import '$cases/B51_yolo.txt' --image-size 640x480 | sed -E 's/([0-9]+)\.(00000|99999)[0-9]*/\1/g; s/49,/50,/; s/89,/90,/'"
gives "corners by their names" "loss,pair,value
iou,0,0.22863247863247863" "$batch" eval --loss iou --pairs "$cases/B53_xyxy.csv"
refused 3 "this is a COCO file of annotations, not a table" eval --loss iou --pairs "$cases/B50_coco.json"
refused 3 "this is a YOLO file of labels, not a table" eval --loss iou --pairs "$cases/B51_yolo.txt"
refused 3 "--image-size" import "$cases/B51_yolo.txt"

# ---- what eval learned --------------------------------------------------------------------------
printf 'pair;pcx;pcy;pw;ph;tcx;tcy;tw;th\n"a ""b"", c";1;1;2;2;1;1;2;2\n' > semicolons.csv
gives "quotes and semicolons" 'loss,pair,value
iou,"a ""b"", c",0' "$batch" eval --loss iou --pairs semicolons.csv
tr ';' '\t' < semicolons.csv > tabs.csv
gives "tabs" 'loss,pair,value
iou,"a ""b"", c",0' "$batch" eval --loss iou --pairs tabs.csv
python3 - << 'PY'
import struct
header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (1, 8), }"
header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
numbers = struct.pack("<8f", 0, 0, 2, 2, 0, 0, 2, 1)
open("pairs.npy", "wb").write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + numbers)
PY
refused 3 "as xyxy: 0 of 2 have a size below 0" eval --loss iou --pairs pairs.npy
gives "a NumPy array" "loss,pair,value
iou,0,0.5" "$batch" eval --loss iou --pairs pairs.npy --notation xyxy

# ---- nothing is guessed -------------------------------------------------------------------------
printf 'a.jpg,100,50,80,40\n' > bare.csv
refused 2 "as image,x1,y1,x2,y2: 1 of 1 have a size below 0" import bare.csv
refused 2 "say it by --notation xyxy|xywh|cxcywh" pairs --gt pairs.npy
refused 2 "as xyxy: 0 of 2 have a size below 0" pairs --gt pairs.npy
gives "columns that are said" "$header
a.jpg,,,100,50,180,90,,bare.csv:1" "$batch" import bare.csv --columns image,x,y,w,h
echo '[{"image_id":7,"category_id":0,"bbox":[104,52,78,44],"score":0.9}]' > shifted.json
refused 2 "say what they are by --classes (shift=1" pairs --gt "$cases/B50_coco.json" --pred shifted.json
gives "a shift that is said" matched bash -c \
    "'$batch' pairs --gt '$cases/B50_coco.json' --pred shifted.json --classes shift=1 | tail -1 | cut -d, -f5"

# ---- many pairs: threads, order, statistics, what reads what ------------------------------------
python3 - << 'PY'
import json, random
rng = random.Random(4)
images = [{"id": i, "width": 640, "height": 480, "file_name": f"{i:04}.jpg"} for i in range(300)]
truths, preds = [], []
for k in range(2500):
    box = [rng.randrange(500), rng.randrange(400), rng.randrange(8, 120), rng.randrange(8, 90)]
    image = rng.randrange(300)
    truths.append({"id": k, "image_id": image, "category_id": 1 + k % 3, "bbox": box,
                   "iscrowd": int(k % 50 == 0)})
    for _ in range(rng.randrange(3)):
        preds.append({"image_id": image, "category_id": 1 + k % 3, "score": rng.random(),
                      "bbox": [x + rng.gauss(0, 6) for x in box[:2]] +
                              [abs(x + rng.gauss(0, 6)) for x in box[2:]]})
json.dump({"images": images, "annotations": truths,
           "categories": [{"id": c, "name": f"c{c}"} for c in (1, 2, 3)]}, open("gt.json", "w"))
json.dump(preds, open("dt.json", "w"))
PY
both=(--gt gt.json --pred dt.json --loss ciou mpdiou)
for threads in 1 2 8; do
    "$batch" pairs "${both[@]}" --sort ciou --gradient --measures --unmatched u$threads.csv \
        --threads $threads -o p$threads.csv 2> report$threads.txt
    "$batch" pairs "${both[@]}" --stats --by class,size --threads $threads -o s$threads.csv 2> err.txt
done
if cmp -s p1.csv p2.csv && cmp -s p1.csv p8.csv && cmp -s u1.csv u8.csv && cmp -s s1.csv s8.csv; then
    ok "the same bytes for any number of threads"
else
    fail "threads change bytes"
fi
python3 - << 'PY' && ok "the table is sorted and whole, and statistics are those of its rows" || fail "the table"
import csv, json, re, statistics, sys
rows = list(csv.DictReader(open("p1.csv")))
unmatched = list(csv.DictReader(open("u1.csv")))
values = [float(r["ciou"]) for r in rows]
assert values == sorted(values, reverse=True) and len(rows) > 1000
preds = len(json.load(open("dt.json")))
truths = len(json.load(open("gt.json"))["annotations"])
report = [line for line in open("report1.txt") if " matched," in line][0]
n = [int(x) for x in re.findall(r"(\d+) (?:matched|unmatched|ignored|missed)", report)]
assert sum(n[:3]) == preds and sum(n[3:]) == truths, report
matched = [float(r["ciou"]) for r in rows if r["status"] == "matched"]
first = next(r for r in csv.DictReader(open("s1.csv")) if r["loss"] == "ciou")
assert int(first["count"]) == len(matched) == n[0]
assert abs(float(first["mean"]) - statistics.fmean(matched)) < 1e-12
assert abs(float(first["median"]) - statistics.median(matched)) < 1e-12
assert float(first["max"]) == max(matched)
groups = [r for r in csv.DictReader(open("s1.csv")) if r["loss"] == "ciou" and r["class"]]
assert sum(int(r["count"]) for r in groups) == len(matched)
PY
"$batch" eval --loss ciou --pairs p1.csv -o back.csv
if [[ -s back.csv ]] && diff <(cut -d, -f2,3 back.csv | tail -n +2) <(cut -d, -f1,15 p1.csv | tail -n +2) > /dev/null; then
    ok "eval reads the pairs and gives the same values"
else
    fail "eval of the pairs differs"
fi
gives "so many rows" 4 bash -c "'$batch' pairs --gt gt.json --pred dt.json --sort iou --top 3 2> /dev/null | wc -l"
"$batch" import gt.json -o boxes.csv 2> err.txt && "$batch" import boxes.csv -o again.csv 2> err.txt
if [[ -s boxes.csv ]] && diff <(cut -d, -f1-8 boxes.csv) <(cut -d, -f1-8 again.csv) > /dev/null; then
    ok "import reads what it writes"
else
    fail "import of its own table differs"
fi
if "$batch" import dt.json --json 2> err.txt | python3 -c 'import json,sys; d=json.load(sys.stdin); assert d["format"]=="coco-results" and len(d["boxes"][0]["xyxy"])==4'; then
    ok "import --json"
else
    fail "import --json"
fi

"$batch" pairs "${both[@]}" --precision float -o f1.csv --threads 1 2> err.txt
"$batch" pairs "${both[@]}" --precision float -o f8.csv --threads 8 2> err.txt
"$batch" pairs "${both[@]}" -o d1.csv 2> err.txt
if cmp -s f1.csv f8.csv && ! cmp -s f1.csv d1.csv && python3 - << 'PY'
import csv
for f, d in zip(csv.DictReader(open("f1.csv")), csv.DictReader(open("d1.csv"))):
    for loss in ("ciou", "mpdiou"):
        assert abs(float(f[loss]) - float(d[loss])) < 2e-5, (f, d)
PY
then ok "in float lanes the values are close, the same for any number of threads"; else fail "--precision float"; fi

# ---- status -------------------------------------------------------------------------------------
refused 1 "there is no such file" import missing.json
refused 2 "choose coco" import gt.json --format cocco
printf 'x1,y1,x2,y2\n1,1,0,0\n' > none.csv
refused 3 "no box is left" import none.csv
printf 'x1,y1,x2,y2\n1,1,0,0\n0,0,1,1\n' > one.csv
gives "a bad record is left out" "$header
one,,,0,0,1,1,,one.csv:3" "$batch" import one.csv
says "and noticed" "one.csv, line 2: right is less than left"
refused 3 "--strict" import one.csv --strict
refused 2 "column is followed by its name" pairs --gt gt.json --pred dt.json --match column
refused 3 "there are no predictions" pairs --gt gt.json
refused 2 "is not a number from" pairs --gt gt.json --pred dt.json --min-score nan
refused 2 "neither a loss that is asked for nor a column" pairs --gt gt.json --pred dt.json --sort x

[[ $failures -eq 0 ]] && echo "all fine" || { echo "$failures failed"; exit 1; }
