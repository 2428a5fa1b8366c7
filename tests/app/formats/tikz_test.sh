#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures for LaTeX compile with pdflatex, alone and within a document, on a page of their size and
# with the words they show. Debian: texlive-latex-base texlive-pictures.
set -u
bin="$1/iouscope"
[ -x "$bin" ] || { echo "iouscope is not built"; exit 77; }
command -v pdflatex >/dev/null || { echo "pdflatex is not installed"; exit 77; }
kpsewhich tikz.sty >/dev/null || { echo "TikZ is not installed"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failed=0
complain() { echo "$*"; failed=1; }

compile() {  # file
    timeout 120 pdflatex -interaction=nonstopmode -halt-on-error "$1" >"$1.out" 2>&1 ||
        { complain "$1 does not compile:"; tail -30 "$1.out"; return 1; }
    grep -q "Missing character\|Font shape.*undefined\|Overfull" "$1.out" &&
        { complain "$1:"; grep "Missing character\|Font shape\|Overfull" "$1.out"; }
    return 0
}

views="scene curves scene,curves lanes"
for loss in "--loss giou" "--loss interp_iou --loss siou --loss efficient_iou"; do
    for view in $views; do
        for theme in light dark; do
            name=$(echo "p$loss$view$theme" | tr -c 'a-z\n' _)
            "$bin" render $loss --view $view --theme $theme --paper 85x60 --step 40 \
                --title 'Größe 100 % & #1_a^b {~} $x$ α−β' -o "$name.tex" 2>err ||
                { complain "$name: $(cat err)"; continue; }
            compile "$name.tex" || continue
            [ "$theme" = light ] || continue
            if command -v pdfinfo >/dev/null; then
                pdfinfo "$name.pdf" | grep -q '^Pages: *1$' || complain "$name: not one page"
                pdfinfo "$name.pdf" | awk '/^Page size/ { exit !($3 > 240.5 && $3 < 241.5 && $5 > 169.5 && $5 < 170.7) }' ||
                    complain "$name: $(pdfinfo "$name.pdf" | grep size)"
            fi
            if command -v pdftotext >/dev/null; then
                pdftotext "$name.pdf" - | grep -q '100 % & #1' || complain "$name: no title"
            fi
        done
    done
done

# Within a document of its own, by \input.
"$bin" render --loss giou --view scene,curves --paper 85x60 --transparent -o in.tikz || complain "in.tikz"
cp in.tikz in.pgf
cat >document.tex <<'EOF'
\documentclass{article}
\usepackage{tikz}
\begin{document}
\begin{figure}\input{in.tikz}\caption{A figure}\end{figure}
\begin{figure}\input{in.pgf}\caption{The same}\end{figure}
\end{document}
EOF
compile document.tex
# Both open again as the session they show.
"$bin" render in.pgf --view scene,curves --paper 85x60 --transparent -o again.tikz || complain "in.pgf does not open"
cmp in.tikz again.tikz || failed=1
exit $failed
