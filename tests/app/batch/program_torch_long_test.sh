# SPDX-License-Identifier: GPL-3.0-or-later
# The README's programs as a user would try them: in C++, and in PyTorch. $1: the folder of the
# programs.
set -u
batch=$1/iouscope-batch
export LC_ALL=C.UTF-8
python=
for candidate in /usr/bin/python3 python3; do
    "$candidate" -c "import torch" 2> /dev/null && python=$candidate && break
done
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0
expect() {
    if ! grep -qE -- "$2" out.txt; then
        echo "FAILED: $1: $(cat out.txt)"
        failures=$((failures + 1))
    fi
}
g++ -O1 -std=c++17 "$IOUSCOPE_SOURCE/resources/python/example.cpp" -o my_loss 2> out.txt &&
    "$batch" compare --program ./my_loss --loss giou > out.txt 2>&1
expect "the example in C++ is GIoU" "numbers of GIoU|value is that of GIoU|GIoU"
"$batch" simulate --protocol interpiou --cases 64 --steps 5 --program ./my_loss -o cpp > out.txt 2>&1
expect "and is simulated by differences" "^giou_in_c  *64 "
if [[ -z $python ]]; then
    echo "no python3 with torch; $failures failures"
    exit $((failures > 0 ? 1 : 77))
fi
# The module's README is a program too.
sed -n '/^```python$/,/^```$/p' "$IOUSCOPE_SOURCE/resources/python/README.md" | sed '1d;$d' > my_loss.py
"$batch" compare --program "$python my_loss.py" > out.txt 2>&1
expect "the README's example is DIoU" "^diou  *[0-9.]*(e-1[0-9])?"
expect "and is named" "DIoU"

cat > ciou.py <<'EOF'
import math
import torch
from iouscope_loss import loss

@loss(boxes="xyxy")
def ciou(pred, target):
    lt, rb = torch.maximum(pred[:, :2], target[:, :2]), torch.minimum(pred[:, 2:], target[:, 2:])
    inter = (rb - lt).clamp(min=0).prod(1)
    wh, wh_g = pred[:, 2:] - pred[:, :2], target[:, 2:] - target[:, :2]
    iou = inter / (wh.prod(1) + wh_g.prod(1) - inter + 1e-7)
    hull = torch.maximum(pred[:, 2:], target[:, 2:]) - torch.minimum(pred[:, :2], target[:, :2])
    c2 = (hull ** 2).sum(1) + 1e-7
    rho2 = ((pred[:, :2] + pred[:, 2:] - target[:, :2] - target[:, 2:]) ** 2).sum(1) / 4
    v = 4 / math.pi ** 2 * (torch.atan(wh_g[:, 0] / wh_g[:, 1]) - torch.atan(wh[:, 0] / wh[:, 1])) ** 2
    with torch.no_grad():
        alpha = v / (v - iou + 1 + 1e-7)
    return 1 - iou + rho2 / c2 + alpha * v
EOF
"$batch" compare --program "$python ciou.py" --loss ciou ciou_attached > out.txt 2>&1
expect "public CIoU is CIoU with alpha held" "^ciou "
expect "its epsilon is found" "CIoU.*(1e-7|1e-07)"
sed -i 's/return 1 - iou/return (1 - iou/; s/alpha \* v$/alpha * v).mean()/' ciou.py
"$batch" compare --program "$python ciou.py" --loss ciou > out.txt 2>&1
expect "a mean is refused with what to do" "without mean or sum, or set per_pair=True"
sed -i 's/@loss(boxes="xyxy")/@loss(boxes="xyxy", per_pair=True)/' ciou.py
# 2,000 calls of PyTorch, which take seconds.
"$batch" compare --program "$python ciou.py" --deadlines 60,60,0.1 --loss ciou > out.txt 2>&1
expect "per_pair makes it a loss again" "^ciou  *[0-9.]+e-0[6-9]|^ciou  *[0-9.]+e-1"
"$batch" simulate --protocol interpiou --cases 256 --steps 20 --program "$python my_loss.py" -o mine > out.txt 2>&1
"$batch" simulate --protocol interpiou --cases 256 --steps 20 --loss diou -o core >> out.txt 2>&1
tail -n 1 mine/curves.csv | cut -d, -f3 | cut -c1-6 > out.txt
expect "a simulation ends as the core's" "^$(tail -n 1 core/curves.csv | cut -d, -f3 | cut -c1-6)"
echo "$failures failures"
exit $((failures > 0))
