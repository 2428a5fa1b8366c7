# SPDX-License-Identifier: GPL-3.0-or-later
# The contract of iouscope-batch on the built program: output, exit status, messages.
# $1: the folder of the programs.
set -u
batch=$1/iouscope-batch
golden=$IOUSCOPE_SOURCE/tests/golden
unset IOUSCOPE_ISA
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
# check WHAT COMMAND...: the command succeeds; what it prints is kept in out.txt.
check() {
    local what=$1
    shift
    if "$@" > out.txt; then ok "$what"; else fail "$what"; fi
}
# refused STATUS PATTERN ARGUMENT...: the status, nothing on standard output, and one message that
# holds the pattern.
refused() {
    local status=$1 pattern=$2
    shift 2
    "$batch" "$@" > out.txt 2> err.txt
    local got=$?
    if [[ $got -eq $status && ! -s out.txt && $(wc -l < err.txt) -eq 1 ]] &&
        grep -qF -- "$pattern" err.txt; then
        ok "refused: $*"
    else
        fail "$* gave status $got (wanted $status, \"$pattern\"): $(cat err.txt)"
    fi
}

# ---- usage ------------------------------------------------------------------------------------
for arguments in --help --version "eval --help" "simulate --help"; do
    # shellcheck disable=SC2086
    check "$arguments" "$batch" $arguments
done
check "--version names the instruction sets" grep -q "baseline" <("$batch" --version)
check "the manual page has the options of commands" grep -qF '\fB\-\-epsilon\fR \fIX\fR' \
    <("$batch" --manual-page)
for shell in bash zsh fish; do
    check "completions for $shell know losses" grep -q "interp_iou" <("$batch" --completions=$shell)
done
refused 2 "choose bash, zsh or fish" --completions=tcsh
refused 2 "no command is given"
refused 2 'no command or option "evaluate"' evaluate
refused 2 "--loss is required" eval
refused 2 "--pairs is required" eval --loss iou
refused 2 "efficient_iou" eval --loss eiou --pairs "$golden/pairs.csv"
refused 2 "character 6" eval --loss giou:x=1 --pairs "$golden/pairs.csv"
refused 2 "give 0 to 1" eval --loss interp_iou:alpha=2 --pairs "$golden/pairs.csv"
refused 2 "is not a number" eval --loss interp_iou:alpha=x --pairs "$golden/pairs.csv"
refused 2 "excludes" eval --loss iou --gradient --direction --pairs "$golden/pairs.csv"
refused 2 "--precision" eval --loss iou --precision half --pairs "$golden/pairs.csv"
refused 2 "whole number from 1 to 256" eval --loss iou --threads 0 --pairs "$golden/pairs.csv"
refused 2 "whole number" eval --loss iou --threads 1.5 --pairs "$golden/pairs.csv"
refused 2 "a result is a folder" simulate --protocol diou --loss giou -o -
refused 1 "No such file" eval --loss iou --pairs missing.csv
refused 1 "is a folder" eval --loss iou --pairs .

# ---- eval -------------------------------------------------------------------------------------
bad_pairs() { # bad_pairs PATTERN LINE...
    local pattern=$1
    shift
    printf '%s\n' "$@" > bad.csv
    refused 3 "$pattern" eval --loss iou --pairs bad.csv
}
header=pcx,pcy,pw,ph,tcx,tcy,tw,th
bad_pairs "bad.csv, line 1: the header has no column pcx" a,b 1,2
bad_pairs "bad.csv, line 3, column 3 (pw)" $header 1,1,1,1,1,1,1,1 1,1,x,1,1,1,1,1
bad_pairs "line 2: the line has 7 fields" $header 1,1,1,1,1,1,1
bad_pairs "negative size" $header 1,1,-1,1,1,1,1,1
bad_pairs "is not finite" $header nan,1,1,1,1,1,1,1
bad_pairs "too large" $header 1e999,1,1,1,1,1,1,1
: > empty.csv
refused 3 "empty.csv: the file is empty" eval --loss iou --pairs empty.csv

# same_numbers FILE FILE: columns 1.. of both agree within 1e-8 of the row's largest number.
same_numbers() {
    paste -d, "$1" "$2" | awk -F, 'NR > 1 {
        n = NF / 2; m = 0
        for (i = 2; i <= n; ++i) if ($i > m || -$i > m) m = $i < 0 ? -$i : $i
        for (i = 1; i <= n; ++i) { e = $i - $(i + n); if (e < 0) e = -e
            if (!(e <= 1e-8 * m + 1e-12)) { print "line " NR ": " $0; bad = 1 } }
    } END { exit bad || NR < 2 }'
}
for id in giou ciou interp_iou siou wiou_v1 ggiou_metric l1; do
    "$batch" eval --loss $id --pairs "$golden/pairs.csv" --gradient | cut -d, -f2- > got.csv
    check "$id agrees with its golden file" same_numbers "$golden/$id.csv" got.csv
done
for id in ciou_repo smooth_eiou_sot diou_legacy_sim; do
    "$batch" eval --loss $id --pairs "$golden/pairs.csv" --direction | cut -d, -f2- > got.csv
    check "the step of $id agrees with its golden file" same_numbers "$golden/$id.csv" got.csv
done
"$batch" eval --loss giou ciou --loss iou --pairs "$golden/pairs.csv" --terms > several.csv
check "several losses, loss by loss" test "$(cut -d, -f1 several.csv | uniq | tr '\n' ' ')" = \
    "loss giou ciou iou "
check "rows of terms are complete" \
    awk -F, 'NR == 1 { n = NF } NF != n { exit 1 } END { exit NR != 1 + 3 * 414 }' several.csv
"$batch" eval --loss giou --pairs - < "$golden/pairs.csv" > stdin.csv
"$batch" eval --loss giou --pairs "$golden/pairs.csv" -o file.csv --threads 2
check "standard input and -o give the same" cmp stdin.csv file.csv
"$batch" eval --loss giou --pairs "$golden/pairs.csv" --precision float --gradient > float.csv
check "float differs from double" test "$(cut -d, -f3 float.csv | md5sum)" != \
    "$(cut -d, -f3 stdin.csv | md5sum)"
printf '%s\n' $header 0,0,1,1,3,0,1,1 > apart.csv
check "infinity is spelled inf" grep -qx "iou_log,0,inf" \
    <("$batch" eval --loss iou_log --pairs apart.csv)
printf '%s\n' "pair,$header" '"a,b",0,0,1,1,0,0,1,1' > named.csv
check "the pair column names the rows" grep -qx 'giou,"a,b",0' \
    <("$batch" eval --loss giou --pairs named.csv)

# ---- assign -----------------------------------------------------------------------------------
python3 - "$golden/labs/assignment.json" > truths.csv << 'EOF'
import json, sys
print("l,t,r,b")
for truth in json.load(open(sys.argv[1]))["truths"]:
    print(*truth, sep=",")
EOF
coco=(--anchors retinanet --image 1333x800)
"$batch" assign "${coco[@]}" --truths truths.csv --summary > summary.csv
check "assign counts what the reference counts" \
    test "$(tail -1 summary.csv) $(sed -n 3p summary.csv | cut -d, -f1-3)" = \
    "all,223,325,201052 1,27,0"
"$batch" assign "${coco[@]}" --truths - --threads 2 --progress < truths.csv > rows.csv 2> err.txt
check "assign names its columns" \
    test "$(head -1 rows.csv)" = "anchor,level,y,x,k,l,t,r,b,truth,overlap,weight"
check "and has a row for each anchor that is not negative" test "$(wc -l < rows.csv)" -eq 549
check "and shows progress where asked" grep -q parts err.txt
"$batch" assign "${coco[@]}" --truths truths.csv --overlap ggiou --alpha 0.4 --beta 1/8 \
    --balance ggiou --w-loc auto -o ggiou.csv
check "assign by GGIoU" test "$(awk -F, '$10 >= 0' ggiou.csv | wc -l)" -eq 73
"$batch" assign --anchors atss --image 1333x800 --truths truths.csv --assigner atss --summary > atss.csv
check "assign by ATSS" test "$(tail -1 atss.csv)" = all,117,0,22283
printf '%s\n' l,t,r,b 100.5,90.25,500.75,400.5 900,500,1333,800 > regions.csv
"$batch" assign "${coco[@]}" --truths truths.csv --ignore regions.csv --summary > ignored.csv
check "assign with ignore regions" test "$(tail -1 ignored.csv)" = all,209,46705,154686
printf '%s\n' '{"format": "iouscope-anchors", "version": 1,' \
    '"levels": [{"stride": 32, "sides": [64]}]}' > own.json
check "assign with anchors of one's own" grep -q "^all," \
    <("$batch" assign --anchors own.json --image 320x320 --truths truths.csv --summary)
printf '%s\n' l,t,r,b 10,10,10,50 > flat.csv
"$batch" assign "${coco[@]}" --truths flat.csv --summary > out.txt 2> err.txt
check "truths of no size are reported" grep -q "1 of 1 truths have no size" err.txt
refused 2 "choose retinanet, " assign --anchors yolo --image 9x9 --truths truths.csv
refused 2 "write WxH" assign --anchors atss --image 9 --truths truths.csv
refused 2 "neg: 0.6 is above pos" assign "${coco[@]}" --truths truths.csv --neg 0.6
refused 2 "choose iou, ggiou" assign "${coco[@]}" --truths truths.csv --overlap best
refused 2 "from 0 to 1" assign --anchors atss --image 64x64 --truths truths.csv --overlap giou
refused 2 "border: nan is out of range" assign "${coco[@]}" --truths truths.csv --border nan
refused 2 "--force" assign "${coco[@]}" --truths truths.csv --force some
refused 1 "No such file" assign "${coco[@]}" --truths missing.csv
printf '%s\n' l,t,r,b 5,0,1,9 > turned.csv
refused 3 "turned.csv, line 2, column 3 (r)" assign "${coco[@]}" --truths turned.csv
echo '{}' > none.json
refused 3 "none.json" assign --anchors none.json --image 9x9 --truths truths.csv

# ---- nms --------------------------------------------------------------------------------------
check "nms gives what public code gives, case by case" python3 - "$batch" "$golden/labs/nms_cases.json" << 'EOF'
import csv, io, json, subprocess, sys
for case in json.load(open(sys.argv[2])):
    rows = [["l", "t", "r", "b", "kind", "score", "predicted_iou"] +
            ["class"] * ("classes" in case)]
    for i, box in enumerate(case["boxes"]):
        rows.append([*box, "any", case["scores"][i], case.get("predicted_iou", case["scores"])[i]] +
                    ([f"c{case['classes'][i]}"] if "classes" in case else []))
    command = [sys.argv[1], "nms", "--boxes", "-", "--method", case["method"]]
    for name in ("iou_threshold", "sigma", "min_score", "beta", "a"):
        if name in case:
            command += ["--" + name.replace("_", "-"), repr(case[name])]
    out = subprocess.run(command, input="\n".join(",".join(map(str, r)) for r in rows), check=True,
                         capture_output=True, text=True).stdout
    table = list(csv.DictReader(io.StringIO(out)))
    kept = [r for r in table if r["rank"]]
    assert out.startswith("rank,index,score,suppressed_by,overlap\n"), out
    assert [int(r["index"]) for r in kept] == case["keep"], case["name"]
    assert sorted(int(r["index"]) for r in table) == list(range(len(case["boxes"]))), case["name"]
    for row, score in zip(kept, case.get("kept_scores", [])):
        assert abs(float(row["score"]) - score) < 1e-14, case["name"]
EOF
printf '%s\n' l,t,r,b,score,class 0,0,10,10,0.5,cat 1,0,11,10,0.9,dog 0,1,10,11,0.7,cat > detections.csv
"$batch" nms --boxes detections.csv --method greedy > nms.csv
check "nms keeps to the class, orders by score and names the suppressor" \
    test "$(cut -d, -f1,2,4 nms.csv | tail -n +2 | tr '\n' ' ')" = "0,1, 1,2, ,0,2 "
check "with the overlap that did it, in 17 digits" \
    test "$(tail -1 nms.csv | cut -d, -f5)" = 0.81818181818181823
"$batch" nms --boxes detections.csv --method greedy --across-classes --progress -o nms.csv 2> err.txt
check "nms across classes" test "$(cut -d, -f2,4 nms.csv | tr '\n' ' ')" = \
    "index,suppressed_by 1, 0,1 2,1 "
check "and shows progress where asked" grep -q boxes err.txt
"$batch" nms --boxes detections.csv --method soft_linear --min-score 0.6 > soft.csv
check "below the least score from the start: nobody did it" \
    test "$(tail -1 soft.csv)" = ",0,0.5,,"
refused 2 "not in {greedy," nms --boxes detections.csv --method best
refused 2 "give -1 to 1" nms --boxes detections.csv --method greedy --iou-threshold 2
refused 2 "--method is required" nms --boxes detections.csv
refused 1 "No such file" nms --boxes missing.csv --method greedy
refused 3 "no column predicted_iou" nms --boxes detections.csv --method iou_guided
refused 3 "no column score" nms --boxes flat.csv --method greedy
printf '%s\n' l,t,r,b,score,predicted_iou 0,0,1,1,0.5,0.5 0,0,1,1,0.5,1.5 > wrong.csv
refused 3 "wrong.csv, line 3: 1.5 is out of range; give a predicted IoU" \
    nms --boxes wrong.csv --method iou_guided
printf '%s\n' l,t,r,b,score 0,0,1,1,nan > wrong.csv
refused 3 "wrong.csv, line 2, column 5 (score)" nms --boxes wrong.csv --method greedy
printf '%s\n' l,t,r,b,score 4,0,1,1,0.5 > wrong.csv
refused 3 "line 2: the box has a negative size" nms --boxes wrong.csv --method greedy

# ---- geometry ---------------------------------------------------------------------------------
check "geometry gives the reference values, column by column" python3 - "$batch" "$golden/labs" << 'EOF'
import csv, io, subprocess, sys
batch, folder = sys.argv[1:]
for kind, file, gradient in (("temporal", "temporal", ["--gradient"]), ("torus", "torus_boxes", []),
                             ("dice", "soft_blobs", ["--gradient"]), ("rotated", "rotated_pairs", ["--gradient"])):
    wanted = list(csv.DictReader(open(f"{folder}/{file}.csv")))
    out = subprocess.run([batch, "geometry", kind, "--pairs", f"{folder}/{file}.csv"] + gradient,
                         check=True, capture_output=True, text=True).stdout
    got = list(csv.DictReader(io.StringIO(out)))
    assert len(got) == len(wanted), (kind, len(got))
    compared = 0
    for i, (row, there) in enumerate(zip(got, wanted)):
        assert next(iter(row.values())) == str(i), (kind, row)
        for name, text in row.items():
            if there[name]:
                compared += 1
                close = 1e-12
                if kind == "rotated" and "_d" in name:  # as the core's own test has it
                    partials = [n for n in row if n.startswith(name[:name.index("_d")] + "_d")]
                    close = 1e-7 * max(1.0, *(abs(float(there[n])) for n in partials))
                assert abs(float(text) - float(there[name])) <= close, (kind, i, name, text)
    known = 12 * 252 + 3 * 176 if kind == "rotated" else 8 * len(wanted) + 1
    assert compared >= known or kind == "torus", (kind, compared)
EOF
printf '%s\n' tc,td,note,pc,pd 2,2,any,1,2 > intervals.csv
check "geometry finds its columns by name, and writes 17 digits" test \
    "$("$batch" geometry temporal --pairs - < intervals.csv | tr '\n' ' ')" = \
    "pair,iou,giou,diou 0,0.33333333333333331,0.33333333333333331,0.22222222222222221 "
"$batch" geometry dice --gradient --pairs "$golden/labs/soft_blobs.csv" -o dice.csv
check "geometry dice has a column per partial" test "$(head -1 dice.csv)" = \
    "case,dice,iou,dice_dcx,dice_dcy,dice_dw,dice_dh,iou_dcx,iou_dcy,iou_dw,iou_dh"
printf '%s\n' ta,th,tw,tcy,tcx,note,pa,ph,pw,pcy,pcx 0,2,2,0,0,any,0.7853981633974483,2,2,0,0 > turned.csv
"$batch" geometry rotated --pairs turned.csv > turned.txt
check "geometry rotated: a square in a square turned by 45 degrees" python3 - << 'EOF'
import csv, math
row = next(csv.DictReader(open("turned.txt")))
assert list(row) == ["pair", "iou", "giou"]
octagon = 8 * (math.sqrt(2) - 1)  # both cut the corners of one another
assert math.isclose(float(row["iou"]), octagon / (8 - octagon), rel_tol=1e-14)
hull = 4 * math.sqrt(2)  # a regular octagon whose corners are those of both
assert math.isclose(float(row["giou"]), octagon / (8 - octagon) - (hull - 8 + octagon) / hull, rel_tol=1e-13)
EOF
check "geometry rotated has a column per partial" test \
    "$("$batch" geometry rotated --gradient --pairs turned.csv | head -1)" = \
    "pair,iou,giou,iou_dcx,iou_dcy,iou_dw,iou_dh,iou_da,giou_dcx,giou_dcy,giou_dw,giou_dh,giou_da"
printf '%s\n' pcx,pcy,pw,ph,pa,tcx,tcy,tw,th,ta 0,0,2,2,0,0,0,-2,2,0 > wrong.csv
refused 3 "line 2, column 8 (tw): \"-2\"" geometry rotated --pairs wrong.csv
refused 3 "no column pcx" geometry rotated --pairs intervals.csv
refused 2 "not in {" geometry sphere --pairs intervals.csv
refused 2 "--pairs is required" geometry temporal
refused 2 "torus has no gradient" geometry torus --gradient --pairs intervals.csv
refused 1 "No such file" geometry temporal --pairs missing.csv
refused 3 "no column p_phi" geometry torus --pairs intervals.csv
printf '%s\n' pc,pd,tc,td 1,2,2,2 1,-2,2,2 > wrong.csv
refused 3 "wrong.csv, line 3, column 2 (pd): \"-2\" is a negative length; give a length of 0" \
    geometry temporal --pairs wrong.csv
printf '%s\n' n,mx,my,sx,sy,cx,cy,w,h 8,4,4,0,1,4,4,2,2 > wrong.csv
refused 3 "line 2, column 4 (sx): \"0\" is no standard deviation" geometry dice --pairs wrong.csv
printf '%s\n' n,mx,my,sx,sy,cx,cy,w,h 8.5,4,4,1,1,4,4,2,2 > wrong.csv
refused 3 "whole number from 1 to 100000" geometry dice --pairs wrong.csv
# ---- detect -----------------------------------------------------------------------------------
small=(--train-images 8 --test-images 6 --steps 40 --class-steps 40 --batch 32 --seeds 3)
"$batch" detect "${small[@]}" --loss smooth_l1 iou l1@20,ciou --occ 0.12 --nms greedy soft_linear \
    --checkpoints 2 --threads 1 -o detected > out.txt 2> err.txt
check "detect says what it is" \
    test "$(head -1 out.txt)" = "simulated detector; features are noisy views of the true boxes; not COCO"
check "in its recipe too" grep -q '"about": "simulated detector; .* not COCO"' detected/recipe.json
check "detect names its columns" test "$(head -1 detected/runs.csv)" = \
    "seed,loss,nms,step,AP,AP50,AP75,AP90,APs,APm,APl,AR,P_at_R50,not_finite,notice"
check "every row of its tables says what it is, wherever it is taken" python3 - << 'EOF'
import csv
for name in ("runs", "table", "nms"):
    rows = list(csv.DictReader(open(f"detected/{name}.csv")))
    notices = {row["notice"] for row in rows}
    assert notices == {"simulated detector; features are noisy views of the true boxes; not COCO"}, name
EOF
check "a row for each seed, loss, checkpoint and method" test "$(wc -l < detected/runs.csv)" -eq 37
check "differences are paired by seed" python3 - << 'EOF'
import csv, math
runs = [r for r in csv.DictReader(open("detected/runs.csv")) if r["step"] == "40"]
table = list(csv.DictReader(open("detected/table.csv")))
assert len(table) == 3 * 9 * 2, len(table)
def value(seed, loss, nms, measure):
    return next(float(r[measure]) for r in runs
                if (r["seed"], r["loss"], r["nms"]) == (str(seed), loss, nms))
for row in table:
    if row["measure"] not in ("AP", "AP50", "AP75"):
        continue
    mine = [value(s, row["loss"], row["nms"], row["measure"]) for s in range(3)]
    assert math.isclose(float(row["mean"]), sum(mine) / 3, rel_tol=1e-12)
    if row["loss"] == "smooth_l1":
        assert row["difference"] == row["p"] == ""
        continue
    d = [a - value(s, "smooth_l1", row["nms"], row["measure"]) for s, a in enumerate(mine)]
    mean = sum(d) / 3
    error = math.sqrt(sum((x - mean) ** 2 for x in d) / 6)
    assert math.isclose(float(row["difference"]), mean, rel_tol=1e-9, abs_tol=1e-15)
    assert math.isclose(float(row["standard_error"]), error, rel_tol=1e-9, abs_tol=1e-15)
    assert math.isclose(float(row["hi"]) - mean, 4.302652729911275 * error, rel_tol=1e-9, abs_tol=1e-15)
    flips = [abs(sum(x if k >> i & 1 else -x for i, x in enumerate(d))) for k in range(8)]
    assert float(row["p"]) == sum(f >= abs(sum(d)) - 1e-12 for f in flips) / 8, row
EOF
check "methods of suppression are compared too" grep -q "^iou,AP,.*,soft_linear,[0-9]" detected/nms.csv
"$batch" detect --recipe detected/recipe.json --threads 2 --progress -o again > out.txt 2> err.txt
check "the recipe repeats it, with any number of threads, byte for byte" diff -r detected again
check "and shows progress where asked" grep -q anchors err.txt
"$batch" detect --loss iou --seeds 2 --optimizer gd -o plain --test-images 1 --train-images 1 \
    --steps 1 --class-steps 1 > out.txt 2> err.txt
check "gradient descent is warned about" grep -q "become part of the comparison" err.txt
"$batch" detect --loss smooth_l1 iou giou -o stopped > out.txt 2> err.txt &
job=$!
for _ in {1..400}; do [[ -d stopped ]] && break; sleep 0.05; done
kill -INT $job
wait $job
status=$?
check "cancelled: status 130, and what was finished is there" \
    test "$status $(head -c 5 stopped/runs.csv)" = "130 seed,"
check "which the recipe says" grep -q finished_runs stopped/recipe.json
refused 2 "--occ: 2 is out of range; give 0 to 1" detect --occ 2 -o never
refused 2 "--seeds: 30 is out of range; give 1 to 20" detect --seeds 30 -o never
refused 2 "not in {voc," detect --preset lvis -o never
refused 2 "needs predicted IoUs; give the head" detect --nms iou_guided -o never
refused 2 "no method of suppression" detect --nms best -o never
refused 2 '--reference: "l2" is none of the losses' detect --loss iou l1 --reference l2 -o never
refused 2 "--encoding: no box form" detect --encoding polar -o never
refused 2 "from 0 to 1" detect --overlap giou -o unused
refused 2 "a result is a folder" detect -o -
refused 2 "excludes" detect --recipe detected/recipe.json --occ 0 -o never
refused 1 "No such file" detect --recipe missing.json -o never
echo '{"format": "iouscope-detector", "version": 1, "occ": "much"}' > wrong.json
refused 3 "wrong.json: occ" detect --recipe wrong.json -o never

# ---- ap ---------------------------------------------------------------------------------------
check "ap gives what the COCO API gives, case by case" python3 - "$batch" "$golden/labs/ap_cases.json" << 'EOF'
import json, subprocess, sys
def near(a, b):
    if isinstance(b, list):
        return len(a) == len(b) and all(map(near, a, b))
    return b is None or abs(a - b) < 1e-12
for case in json.load(open(sys.argv[2])):
    if "max_detections" in case:
        continue
    truths = {"images": [{"id": i} for i in case["images"]],
              "categories": [{"id": i} for i in case["categories"]],
              "annotations": [{"id": t["id"], "image_id": t["image"], "category_id": t["category"],
                               "bbox": t["bbox"], "area": t["area"], "iscrowd": t["crowd"]}
                              for t in case["truths"]]}
    found = [{"image_id": d["image"], "category_id": d["category"], "bbox": d["bbox"],
              "score": d["score"]} for d in case["detections"]]
    json.dump(truths, open("ap_truths.json", "w"))
    out = json.loads(subprocess.run(
        [sys.argv[1], "ap", "--truths", "ap_truths.json", "--detections", "-", "--json", "--voc"],
        input=json.dumps(found), check=True, capture_output=True, text=True).stdout)
    for name, value in {**case["expect"], **(case["voc"] or {})}.items():
        assert near({**out, **out["voc"]}[name], value), (case["name"], name)
EOF
cat > ap_truths.json << 'EOF'
{"images": [{"id": 7, "file_name": "seven.jpg"}], "categories": [{"id": 1, "name": "=cat"}],
 "annotations": [{"id": 0, "image_id": 7, "category_id": 1, "bbox": [0, 0, 40, 40]},
                 {"id": 1, "image_id": 7, "category_id": 1, "bbox": [100, 0, 40]}]}
EOF
echo '[{"image_id": "seven", "category_id": 1, "bbox": [0, 0, 40, 30], "score": 0.5}]' > ap_found.json
"$batch" ap --truths ap_truths.json --detections ap_found.json --detections-out ap_rows.csv \
    --progress > ap.csv 2> err.txt
check "ap reports what it leaves out" \
    grep -q 'annotations\[1\].bbox: this is not four numbers .* left out for such a reason: 1' err.txt
check "and that images were named by their files" grep -q 'named by their files, as "seven"' err.txt
check "ap names its columns, with 17 digits" grep -qx \
    "measure,iou,size,detections,category,value AP,0.50:0.95,all,100,,0.5999999999999[0-9]* AP,0.50,.*" \
    <(tr '\n' ' ' < ap.csv)
check "and a category that a spreadsheet would run" grep -q "^AP,0.50:0.95,all,100,'=cat,0.5" ap.csv
check "a row for each detection says who took what" \
    test "$(tail -1 ap_rows.csv)" = "0,7,1,0.5,0.75,tp,0,tp,0,tp,0,tp,0,tp,0,tp,0,fp,,fp,,fp,,fp,"
echo '{"images": [{"id": 7}], "categories": [{"id": 1}], "annotations": [
    {"image_id": 7, "category_id": 1, "bbox": [0, 0, 9, 9], "iscrowd": 1}]}' > ap_crowd.json
echo '[]' > ap_none.json
"$batch" ap --truths ap_crowd.json --detections ap_none.json > out.txt 2> err.txt
check "truths that are all crowds are reported" grep -q "every truth is a crowd" err.txt
refused 2 "--detections is required" ap --truths ap_truths.json
refused 1 "No such file" ap --truths missing.json --detections ap_found.json
refused 3 "no COCO file of truths" ap --truths ap_found.json --detections ap_found.json
echo '{"images": [{"id": 7}], "categories": [{"id": 1}], "annotations": []}' > ap_truths.json
refused 3 "no COCO file of detections" ap --truths ap_truths.json --detections ap_truths.json
echo '[{"image_id": 8, "category_id": 1, "bbox": [0, 0, 40, 30], "score": 0.5}]' > ap_found.json
refused 3 "images that the truths have not: 8; are these" \
    ap --truths ap_truths.json --detections ap_found.json
echo '[{"image_id": 7, "category_id": 1, "bbox": [0, 0, 40, 30], "score": NaN}]' > ap_found.json
refused 3 "ap_found.json, line 1, column 69" \
    ap --truths ap_truths.json --detections ap_found.json

# ---- writing ----------------------------------------------------------------------------------
refused 1 "is a device" eval --loss iou --pairs "$golden/pairs.csv" -o /dev/full
"$batch" eval --loss iou --pairs "$golden/pairs.csv" > /dev/full 2> err.txt
check "a full disk under standard output is noticed" test $? -eq 1 -a -s err.txt
echo old > kept.csv
(ulimit -f 1 && exec "$batch" eval --loss iou giou ciou --pairs "$golden/pairs.csv" --terms \
    -o kept.csv) 2> err.txt
check "a file-size limit is reported" test $? -eq 1 -a "$(wc -l < err.txt)" -eq 1
check "and leaves the old file" test "$(cat kept.csv)" = old
check "and no temporary" test -z "$(find . -name '.iouscope-*')"
ln -s kept.csv link.csv
refused 1 "is a symbolic link" eval --loss iou --pairs "$golden/pairs.csv" -o link.csv
refused 1 "No such file" eval --loss iou --pairs "$golden/pairs.csv" -o no/such/folder.csv
# full WHAT ARGUMENT...: standard output that takes nothing is an error.
full() {
    local what=$1
    shift
    "$batch" "$@" > /dev/full 2> err.txt
    check "$what to a full disk is noticed" \
        test $? -eq 1 -a "$(grep -c "standard output: writing failed" err.txt)" -eq 1
}
full "help" --help
full "a command's help" eval --help
full "the version" --version
full "a check" check --loss iou
full "the table of a simulation" simulate --protocol interpiou --cases 1 --steps 1 -o table
# With standard output closed, files are written all the same and what would be printed is missed.
"$batch" eval --loss iou --pairs "$golden/pairs.csv" -o closed.csv >&-
check "-o writes its file" test $? -eq 0 -a -s closed.csv
"$batch" eval --loss iou --pairs "$golden/pairs.csv" -o closed.csv >&- 2>&- <&-
check "with every stream closed too" test $? -eq 0 -a -s closed.csv
"$batch" simulate --protocol interpiou --cases 1 --steps 1 --cases-out c.csv -o closed >&- 2> err.txt
check "the lost table is an error" test $? -eq 1 -a "$(grep -c "standard output: " err.txt)" -eq 1
check "the folder is complete" test -s c.csv -a -s closed/curves.csv -a -s closed/recipe.json
"$batch" eval --loss iou --pairs "$golden/pairs.csv" >&- 2> err.txt
check "closed standard output is no place for rows" test $? -eq 1 -a -s err.txt
"$batch" eval --loss iou --pairs - <&- 2> err.txt
check "nor closed standard input a source" test $? -eq 1 -a -s err.txt

# ---- losses -----------------------------------------------------------------------------------
count=$("$batch" losses --json | grep -c '"kind": ')
check "losses --json lists them" test "$count" -ge 49
check "losses prints parameters" grep -q "parameter .*alpha.* = 0.98, from 0 to 1" \
    <("$batch" losses)
check "losses --markdown is a table" grep -q '^| `interp_iou` |' <("$batch" losses --markdown)

# ---- surface ----------------------------------------------------------------------------------
boxes=(--target 0,0,1,1 --pred -1,0,1,2)
"$batch" surface --loss iou "${boxes[@]}" --x cx=-1:1 --y lnw=-1:1 --size 3x2 --gradient > s.csv
check "surface writes a row per point" test "$(head -1 s.csv) $(wc -l < s.csv)" = \
    "x,y,value,dcx,dcy,dw,dh 7"
check "columns vary first" test "$(cut -d, -f1,2 s.csv | sed -n '2,4p' | tr '\n' ' ')" = \
    "-1,-1 0,-1 1,-1 "
"$batch" surface --loss iou "${boxes[@]}" --x cx=-1:1 --y cy=-1:1 --size 32x16 --gradient -o s.npy
check "NPY holds value and four partials" grep -qa "'shape': (5, 16, 32)" s.npy
check "NPY has the right size" test "$(stat -c %s s.npy)" -eq $((128 + 4 * 5 * 16 * 32))
for threads in 1 2 8; do
    for isa in baseline avx2 avx512; do
        IOUSCOPE_ISA=$isa "$batch" surface --loss ciou "${boxes[@]}" --x l=-1:1 --y r=1.5:3 \
            --size 100 --gradient --threads $threads -o "s_$threads.npy" 2> /dev/null
        cp "s_$threads.npy" reference.npy -n
        check "surface, $threads threads, $isa" cmp "s_$threads.npy" reference.npy
    done
done
"$batch" surface --loss ciou --minus ciou "${boxes[@]}" --x cx=-1:1 --y cy=-1:1 --size 9 > zero.csv
check "a loss minus itself is zero" test "$(tail -n +2 zero.csv | cut -d, -f3 | sort -u)" = 0
surface_refused() { refused 2 "$1" surface --loss iou "${boxes[@]}" "${@:2}"; }
surface_refused 'no axis "qx"' --x qx=0:1 --y cy=0:1 --size 4
surface_refused "lo below hi" --x cx=1:0 --y cy=0:1 --size 4
surface_refused "expected AXIS=lo:hi" --x cx --y cy=0:1 --size 4
surface_refused "eiou" --minus eiou --x cx=0:1 --y cy=0:1 --size 4
surface_refused "--term excludes --minus" --minus giou --term iou --x cx=0:1 --y cy=0:1 --size 4
surface_refused "two different" --x cx=0:1 --y cx=0:1 --size 4
surface_refused "is not a size" --x cx=0:1 --y cy=0:1 --size 4x
surface_refused "16384" --x cx=0:1 --y cy=0:1 --size 16385
surface_refused "*.csv or *.npy" --x cx=0:1 --y cy=0:1 --size 4 -o s.png
refused 2 "found 3" surface --loss iou --target 0,0,1 --pred 0,0,1,1 --x cx=0:1 --y cy=0:1 --size 4
refused 2 "negative" surface --loss iou --target 0,0,-1,1 --pred 0,0,1,1 --x cx=0:1 --y cy=0:1 \
    --size 4

# ---- run --------------------------------------------------------------------------------------
line="iouscope-run pred=cxcywh:0,0,1,1 target=cxcywh:0.1,0,1,1 loss=iou optimizer=gd schedule=0.01"
check "run works" "$batch" run "$line steps=50 form=xyxy" --progress 2> err.txt
check "its progress ends at the last step" grep -q "100.0 %.*ETA 0:00" err.txt
"$batch" run "iouscope-run pred=cxcywh:0.2,0,1,1.4 target=cxcywh:0.1,0,1,1 loss=giou optimizer=gd \
schedule=50 steps=50 form=cxcywh" -o early.csv 2> err.txt
check "a run that ends early says when" grep -q "ended after step [0-9]* of 50: " err.txt

# ---- shares -----------------------------------------------------------------------------------
printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n0.5,0.5,1,1,0,0,1,1\n0.9,0,1,1,0,0,1,1\n' > two.csv
"$batch" eval --loss focal_iou --pairs two.csv --shares --norm weights > shares.csv
check "shares have their columns" grep -q '^loss,pair,iou,weight,length,share$' shares.csv
check "shares sum to 1" awk -F, 'NR > 1 { s += $6 } END { exit !(s > 1 - 1e-12 && s < 1 + 1e-12) }' shares.csv
refused 2 "excludes" eval --loss iou --pairs two.csv --shares --gradient
refused 2 "requires" eval --loss iou --pairs two.csv --form log
printf 'pair,pcx,pcy,pw,ph,tcx,tcy,tw,th\nname \xc3\xa9,0.5,0.5,1,1,0,0,1,1\nb,0.9,0,1,1,0,0,1,1\n' > named.csv
values=(eval --loss ciou '=let value = rho2/c2
value + iou_loss' --pairs named.csv --gradient --terms)
"$batch" "${values[@]}" > values.csv
check "values as NPY" "$batch" "${values[@]}" -o values.npy
check "and the lanes'" "$batch" "${values[@]}" --precision float -o lanes.npy
numpy=python3
"$numpy" -c 'import numpy' 2> /dev/null || numpy=/usr/bin/python3
check "which NumPy knows by the same names, with the same numbers" "$numpy" - << 'EOF'
import csv, numpy
rows = list(csv.DictReader(open("values.csv")))
table = numpy.load("values.npy")
lanes = numpy.load("lanes.npy")
assert table.shape == lanes.shape == (2, 2) and table["pair"][1, 0] == "name é", table
names = [n for n in rows[0] if n not in ("loss", "pair")]
assert list(table.dtype.names) == list(lanes.dtype.names) == ["pair"] + names, table.dtype.names
assert "alpha" in names and "term_value" in names, names
for row, both in zip(rows, zip(table.reshape(-1), lanes.reshape(-1))):
    for name in names:
        x = float(row[name] or "nan")
        assert numpy.isnan(x) and numpy.isnan(both[0][name]) or x == both[0][name], (row, name)
        assert numpy.isclose(x, both[1][name], rtol=1e-4, atol=1e-6, equal_nan=True), (row, name)
EOF
refused 2 "--shares writes CSV" eval --loss iou --pairs two.csv --shares -o shares.npy
refused 2 "0 or more" eval --loss iou --pairs two.csv --epsilon -1
refused 2 "choose xyxy" eval --loss iou --pairs two.csv --shares --form ltrb

# ---- explain ----------------------------------------------------------------------------------
pair=(--pred 330,262,70,40 --target 310,250,80,72)
"$batch" explain "${pair[@]}" --value 0.6923736439574699 --json > answer.json
check "what a pair cannot tell is listed together" python3 - << 'EOF'
import json
answer = json.load(open("answer.json"))
assert answer["verdict"] == "fits" and answer["precision"] == "full"
found = {(r["loss"], r["epsilon"], r["epsilon_place"]) for r in answer["readings"]}
assert {("diou", 1e-7, "divisors"), ("ciou_gated", 1e-7, "divisors")} <= found
assert answer["telling"] and all(len(t["pred"]) == 4 for t in answer["telling"])
values = [n["value"] for n in answer["telling"][0]["numbers"]]
assert max(values) - min(values) > 1e-3
EOF
printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n320,255,90,60,310,250,80,72\n4,3,2,2,3,3.1,2,1\n' > mine.csv
"$batch" eval --loss diou --pairs mine.csv --epsilon 1e-3 | tail -2 | cut -d, -f3 > values.txt
tail -2 mine.csv | paste -d, - values.txt > table.csv
check "pairs are explained together" grep -q "DIoU · ε = 0.001 in every divisor" \
    <("$batch" explain --pairs table.csv --loss diou)
check "nan names its quotient" grep -q "CIoU: α is 0/0 here" \
    <("$batch" explain --pred 1,1,2,2 --target 1,1,2,2 --value nan)
"$batch" explain "${pair[@]}" --value 0.1234567890123456 --gradient 1,2.123456789012345,3,4 > out.txt
check "the status says that nothing is known" test $? -eq 1
refused 2 "nothing to explain" explain "${pair[@]}"
refused 2 "requires" explain --pred 330,262,70,40 --value 1
refused 2 "no variables" explain "${pair[@]}" --value 1 --form corners
printf '1,2,3\n' > short.csv
refused 3 "short.csv, line 1: 3 numbers" explain --pairs short.csv

# ---- report, find -----------------------------------------------------------------------------
small=(--cases 320 --loss diou '=1 - iou + rho2/c2')
"$batch" report "${small[@]}" --threads 1 -o card.json
"$batch" report "${small[@]}" --threads 3 --json > again.json
check "a card has the same bytes for any number of threads" cmp card.json again.json
check "an own formula has the card of the loss it says" python3 - << 'EOF'
import json
one, own = json.load(open("card.json"))["losses"]
assert one["axis_away"] == own["axis_away"] > 0
assert one["worst"]["axis_away"][0]["pred"] == own["worst"]["axis_away"][0]["pred"]
EOF
"$batch" report "${small[@]}" -o card.html
check "a card is a page" grep -q '<figure id="p1">' card.html
"$batch" report "${small[@]}" -o card.pdf
check "a card is a PDF" grep -aq '^%PDF-1.4' card.pdf
check "none is said of so many" grep -q 'lowers IoU  *none in' <("$batch" report --cases 320 --loss iou)
"$batch" report --loss iou --pairs two.csv --json > two.json
check "given pairs are looked at as they are" grep -q '"given_pairs": 2' two.json
"$batch" find inversion --loss giou --budget 3200 --threads 1 -o found.csv > found.txt
check "the sentence says that it is no proof" grep -q 'best of 3200 pairs; no proof' found.txt
"$batch" eval --loss giou --pairs found.csv > values.csv
check "found pairs show what was found" python3 - << 'EOF'
first, second = [float(row.split(",")[2]) for row in open("values.csv").read().split()[1:3]]
assert first > second
EOF
"$batch" $(sed -n '1s/^# iouscope-batch //p' found.csv) --threads 3 -o again.csv > again.txt
check "the table says how it was found" cmp found.csv again.csv
refused 2 "name it" report --loss iou -o card.docx
refused 2 "second loss" find differs --loss ciou
refused 2 "no budget" find step --loss ciou --budget soon
refused 2 "choose inversion" find trouble --loss ciou
printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n' > none.csv
refused 3 "no pair" report --loss iou --pairs none.csv

# ---- gradients, contributions, eval in other variables ----------------------------------------
two=(--loss ciou --pred 46,31,12,9 --target 44,33,14,8)
check "contributions add up to the step" awk -F, '
    NR > 1 && $1 != "step" { for (i = 3; i < 7; ++i) s[i] += $i }
    $1 == "step" { for (i = 3; i < 7; ++i) if (($i - s[i])^2 > 1e-24) exit 1; n = 1 }
    END { exit !n }' <("$batch" contributions "${two[@]}")
check "variants of a gradient" grep -q "^ciou,nothing_detached," \
    <("$batch" gradients "${two[@]}" --form xyxy)
printf 'pl,pt,pr,pb,tl,tt,tr,tb\n40,26.5,52,35.5,37,29,51,37\n' > edges.csv
check "edges in, partials by edges out" grep -qx "loss,pair,value,dl,dt,dr,db" \
    <("$batch" eval --loss ciou --pairs edges.csv --notation xyxy --gradient --form xyxy)
printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\n46,31,12,9,44,33,14,8\n' > centres.csv
check "another notation is the same box" cmp <("$batch" eval --loss ciou --pairs centres.csv) \
    <("$batch" eval --loss ciou --pairs edges.csv --notation xyxy)
"$batch" eval --loss ciou ciou_attached --pairs centres.csv --terms > both.csv
check "terms of one name share a column" awk -F, '
    NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "aspect_penalty") c = i }
    NR > 1 && $c == "" { exit 1 } END { exit !c }' both.csv
"$batch" eval --loss ciou_repo --pairs centres.csv --gradient > /dev/null 2> err.txt
check "a direction says that it is none of its gradient" grep -q "direction" err.txt
check "one entry of the list" test "$("$batch" losses diou | grep -c "^[a-z_]*  -  ")" = 1

# ---- simulate ---------------------------------------------------------------------------------
rm -rf again stopped  # of detect, whose recipes are no simulation's
run=(simulate --protocol interpiou --cases 3000 --steps 30)
check "simulate works" "$batch" "${run[@]}" --loss giou wiou_v3 d_interp_iou -o first
check "the folder holds the three files" test "$(ls first | tr '\n' ' ')" = \
    "curves.csv recipe.json summary.json "
check "one row per loss and state" test "$(wc -l < first/curves.csv)" -eq $((1 + 3 * 31))
check "the recipe is written last" test ! first/recipe.json -ot first/summary.json
for threads in 1 2 8; do
    for isa in baseline avx2 avx512; do
        IOUSCOPE_ISA=$isa "$batch" simulate --recipe first/recipe.json --threads $threads -o again \
            > /dev/null 2>&1
        check "recipe again, $threads threads, $isa" cmp first/curves.csv again/curves.csv
    done
done
check "the recipe reads back alike" cmp first/recipe.json again/recipe.json
refused 1 "another recipe" "${run[@]}" --seed 7 --loss giou -o again
check "and that one is kept" cmp first/recipe.json again/recipe.json
check "but for who asks for it" "$batch" "${run[@]}" --seed 7 --loss giou --replace -o again
"$batch" "${run[@]}" --seed 7 --loss giou wiou_v3 d_interp_iou -o seeded > /dev/null
check "another seed gives other numbers" test "$(md5sum < seeded/curves.csv)" != \
    "$(md5sum < first/curves.csv)"
check "all options together" "$batch" "${run[@]}" --loss iou --optimizer momentum:momentum=0.8 --lr 0.02 \
    --form log --record iou,aei --threads 1 --cases-out cases.csv -o options
check "the record is kept" grep -qx "loss,step,iou_loss,aei,aei_worst" options/curves.csv
check "cases are written" test "$(wc -l < cases.csv)" -eq 3001
for name in diou wiou wiou_major interpiou_enlargement interpiou_small_1_{64,256,500} \
    extended_iou_fig{4,5a,5b}; do
    check "protocol $name" "$batch" simulate --protocol $name --steps 3 --cases 1 -o "p_$name"
done
# ---- own formulas ------------------------------------------------------------------------------
cat > my.loss <<'END'
iouscope-loss 1
title Mine
param k = 1 in [0, 10]   # Factor of the distance.
let distance = rho2/c2   # Of the centres.
1 - iou + k*distance
END
"$batch" eval --loss diou --gradient --precision float --pairs "$golden/pairs.csv" > diou.csv
check "a formula is a loss" "$batch" eval --loss '=1 - iou + rho2/c2' --pairs "$golden/pairs.csv"
check "for every pair" test "$(wc -l < out.txt)" -eq "$(wc -l < "$golden/pairs.csv")"
check "a file of one is a loss" "$batch" eval --loss my.loss:k=1 --gradient --precision float --terms \
    --pairs "$golden/pairs.csv"
cp out.txt mine.csv
check "with its terms" grep -q '^loss,pair,value,dcx,dcy,dw,dh,part_1,part_2,distance$' mine.csv
check "and the numbers of DIoU" python3 - <<'END'
import csv
mine, diou = [list(csv.DictReader(open(f))) for f in ("mine.csv", "diou.csv")]
assert len(mine) == len(diou) > 100
for a, b in zip(mine, diou):
    for name in ("value", "dcx", "dcy", "dw", "dh"):
        x, y = float(a[name]), float(b[name])
        assert abs(x - y) <= 2e-4 * max(1.0, abs(y)), (a, b)
END
check "by its title" test "$(cut -d, -f1 mine.csv | sort -u | tr '\n' ' ')" = "loss own_mine:k=1 "
sed '/^title/d' my.loss > nameless.loss
check "without one by its file" "$batch" eval --loss nameless.loss 'focaler(my.loss)' \
    --pairs "$golden/pairs.csv"
check "also in a wrapper" test "$(cut -d, -f1 out.txt | sort -u | tr '\n' ' ')" = \
    "focaler(own_mine) loss own_nameless "
check "terms of one name share a column" "$batch" eval --loss '=1 - iou' '=2 - iou' --terms \
    --pairs "$golden/pairs.csv"
check "and both fill it" test "$(grep -c ',$' out.txt)" -eq 0
check "losses FILE prints it" grep -q "parameter .*k (k) = 1, from 0 to 10. Factor of the distance." \
    <("$batch" losses my.loss)
check "and what it takes 0/0 for" grep -q "0/0 .*α of a perfect match is 0" <("$batch" losses ciou)
check "losses ID prints one" test "$("$batch" losses ciou | grep -c '  -  ')" -eq 1
check "check takes a file" "$batch" check --loss my.loss:k=2
cp out.txt checked.txt
check "and calls it by its title" grep -q "^Mine (k=2) " checked.txt
check "bench takes a formula" grep -q '"loss": "=iou_loss"' <("$batch" bench --loss =iou_loss --json)
surface() {
    "$batch" surface --loss "$1" --target 0,0,1,1 --pred 0,0,1,2 --x cx=-2:2 --y w=0.5:3 --size 20 \
        --gradient "${@:2}"
}
check "surface takes a file" surface my.loss:k=2 --threads 1
cp out.txt one.csv
check "whatever the threads" surface my.loss:k=2 --threads 3
cp out.txt three.csv
check "the same bytes" cmp three.csv one.csv
check "less a formula" surface my.loss --term distance
for threads in 1 3; do
    check "simulate takes a file" "$batch" simulate --protocol interpiou --loss my.loss:k=2 \
        --cases 2000 --steps 20 --threads $threads -o "own_$threads"
done
check "simulations are equal for any number of threads" cmp own_1/curves.csv own_3/curves.csv
check "recipes hold the formula" grep -q '"formula": "title Mine' own_1/recipe.json
check "and run again" "$batch" simulate --recipe own_1/recipe.json -o own_again
check "to the same bytes" cmp own_1/curves.csv own_again/curves.csv
line='iouscope-run pred=cxcywh:3,2,1,1 target=cxcywh:0,0,1,1 optimizer=adam schedule=0.1 steps=9 form=cxcywh'
check "run takes a file" "$batch" run "$line loss=my.loss:k=2"
check "and a formula with percent signs" "$batch" run "$line loss=own formula=1%20-%20iou"
check "the run of a loss that is not finite says why" grep -q "logarithm of 0, column 2" \
    <("$batch" run "$line loss=own formula=-log(iou)" 2>&1)
refused 2 "line 1, column 5: no name \"uio\"; did you mean iou?" eval --loss "=1 - uio" \
    --pairs "$golden/pairs.csv"
made=('focaler(ciou, u=0.9)' '5 l1 + 2 giou' 'inner(my.loss, ratio=0.8)' CIoULoss)
check "eval takes losses made of others, and names" "$batch" eval --loss "${made[@]}" \
    --pairs "$golden/pairs.csv" --gradient -o made.csv
check "simulate, too" "$batch" simulate --protocol interpiou --loss "${made[@]}" --cases 300 \
    --steps 5 -o made
check "their recipe says how they are made" grep -q '"5\*l1+2\*giou"' made/recipe.json
check "and runs again" "$batch" simulate --recipe made/recipe.json -o made_again
check "made to the same bytes" cmp made/curves.csv made_again/curves.csv
check "run takes one" "$batch" run "$line loss=5*l1+2*giou"
check "losses describes one, and a wrapper" grep -q "arXiv:2401.10525" \
    <("$batch" losses 'focaler(ciou)' focaler)
refused 2 "mmdetection's is extended_iou_huber" eval --loss EIoULoss --pairs "$golden/pairs.csv"
refused 2 "did you mean giou" eval --loss '5 l1 + 2 gioux' --pairs "$golden/pairs.csv"
sed 's/rho2/rho3/' my.loss > wrong.loss
refused 2 "wrong.loss, line 4, column 16" eval --loss wrong.loss --pairs "$golden/pairs.csv"
refused 2 "missing.loss" eval --loss missing.loss --pairs "$golden/pairs.csv"
refused 2 "10" eval --loss my.loss:k=11 --pairs "$golden/pairs.csv"

# Codes and losses that follow one another: the same bytes for any number of threads, and again.
staged=(simulate --protocol interpiou --cases 700 --steps 30 --loss l1@10,ciou wiou_v3@9,giou
        --form faster_rcnn --code-weights --clamp-sizes)
check "a staged simulation" "$batch" "${staged[@]}" --threads 1 -o staged_1
check "with three threads" "$batch" "${staged[@]}" --threads 3 -o staged_3
check "bytes for any threads" cmp staged_1/curves.csv staged_3/curves.csv
check "its recipe" "$batch" simulate --recipe staged_1/recipe.json -o staged_again
check "bytes of its recipe" cmp staged_1/curves.csv staged_again/curves.csv

simulate_refused() { refused "$1" "$2" simulate "${@:3}" -o refused; }
simulate_refused 2 "--protocol or --recipe is required"
simulate_refused 2 "choose interpiou" --protocol nope
simulate_refused 1 "No such file" --protocol ./nope.json
long=$(printf 'n%.0s' {1..300})
simulate_refused 2 "no protocol" --protocol "$long"
simulate_refused 2 "excludes" --protocol interpiou --recipe first/recipe.json
simulate_refused 2 "excludes" --recipe first/recipe.json --steps 3
simulate_refused 2 "--steps" --protocol interpiou --steps 0
simulate_refused 2 "--lr" --protocol interpiou --lr nan
simulate_refused 2 "--time-limit: \"nan\" is not a number from 0.001" \
    --protocol interpiou --time-limit nan
simulate_refused 2 "choose xyxy, cxcywh, log, faster_rcnn" --protocol interpiou --form ltrb
simulate_refused 2 "no effect on steps in xyxy" --protocol interpiou --form xyxy --anchor 0,0,1,1
simulate_refused 2 "choose --form faster_rcnn" --protocol interpiou --form log_size --clamp-sizes
simulate_refused 2 "no area" --protocol interpiou --form center_size --anchor 0,0,0,1
simulate_refused 2 "no loss follows step 40" --protocol interpiou --loss l1@40
simulate_refused 2 "choose gd, momentum, adam or rmsprop" --protocol interpiou --optimizer sgd
simulate_refused 2 "--record" --protocol interpiou --record iuo
simulate_refused 2 "1715000" --protocol interpiou --cases 1715001
simulate_refused 2 "*.npy or *.csv" --protocol interpiou --cases 1 --cases-out cases.txt
refused 2 "required" simulate --protocol interpiou
refused 1 "cannot be made" simulate --protocol interpiou --cases 1 -o kept.csv
refused 1 "File name too long" simulate --protocol interpiou --cases 1 -o "$long"
ln -s loop loop
refused 1 "cannot be made" simulate --protocol interpiou --cases 1 -o loop
sed "s/\"points\": [0-9][0-9]*/\"points\": 5000000/; s/\"scales\": \[/&$(printf '1.1, %.0s' {1..99})/" \
    "$IOUSCOPE_SOURCE/resources/presets/interpiou.json" > huge.json
for kept in "--loss wiou_v3" "--loss giou --cases-out huge.csv"; do
    # shellcheck disable=SC2086
    timeout 10 "$batch" simulate --protocol huge.json $kept -o refused 2> err.txt
    check "billions of cases are refused, $kept" \
        test $? -eq 2 -a "$(grep -c "the simulation needs .*; give at most" err.txt)" -eq 1
done
check "nothing is left of what was refused" test ! -e refused
sed 's/"steps": 30/"steps": 0/' first/recipe.json > bad.json
simulate_refused 3 "bad.json: protocol.steps" --recipe bad.json
sed 's/"seed"/"sead"/' first/recipe.json > bad.json
simulate_refused 3 "sead" --recipe bad.json
head -c 300 first/recipe.json > bad.json
simulate_refused 3 "bad.json, line" --recipe bad.json
sed 's/"version": 1/"version": 2/' first/recipe.json > bad.json
simulate_refused 3 "newer" --recipe bad.json

# Ctrl-C: what is done is kept and labelled.
"$batch" simulate --protocol interpiou --steps 2000 --progress -o stopped > /dev/null 2> err.txt &
process=$!
while kill -0 $process && ! grep -q ETA err.txt; do sleep 0.05; done
kill -INT $process
wait $process
check "an interrupt ends with 130" test $? -eq 130
check "progress shows rate and time left" grep -q "case-steps/s  ETA" err.txt
check "the summary is labelled" grep -q '"cancelled": true' stopped/summary.json
check "the recipe tells how far it came" grep -q '"early_end": {' stopped/recipe.json
rm -r again
"$batch" simulate --recipe stopped/recipe.json -o again > /dev/null 2> err.txt
check "a cancelled recipe runs again" test $? -eq 0
check "and says that it is cut short" grep -q "as far as it came" err.txt
check "with the same curves" cmp stopped/curves.csv again/curves.csv
check "and the same recipe" cmp stopped/recipe.json again/recipe.json

# ---- check, bench -----------------------------------------------------------------------------
check "check passes" "$batch" check
cp out.txt check.txt
check "check speaks of every loss" test "$(grep -c ' passed$' check.txt)" -eq "$count"
check "check takes losses" "$batch" check --loss ciou interp_iou:alpha=0.5
check "bench --json measures" grep -q '"what": "simulate", .*"millions_per_s": [0-9]' \
    <("$batch" bench --json --loss iou --threads 1)

echo "$failures failures"
exit $((failures > 0))
