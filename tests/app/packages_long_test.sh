# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: what is in them, what they depend on, and what lintian says. $1: the folder of
# the programs.
set -eu
build=$(dirname "$1")
for tool in cpack dpkg-deb dpkg-shlibdeps lintian; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$build" && cpack -G DEB -B "$folder" >"$folder/cpack.log" 2>&1) || { cat "$folder/cpack.log"; exit 1; }
rm -rf "$folder/_CPack_Packages"
failed() {
    echo "FAILED: $*"
    exit 1
}
contents() { # contents PACKAGE
    dpkg-deb -c "$folder/$1"_*.deb | grep -v '/$' | grep -o '\./usr/.*'
}
holds() { # holds PACKAGE FILE
    grep -qxF "./usr/$2" <<<"$(contents "$1")" || failed "$1 has no $2"
}
holds iouscope-batch bin/iouscope-batch
holds iouscope-batch share/man/man1/iouscope-batch.1.gz
holds iouscope-batch share/bash-completion/completions/iouscope-batch
holds libiouscope-dev include/iouscope/registry/loss.hpp
grep -q 'iouscopeConfig\.cmake$' <<<"$(contents libiouscope-dev)" || failed "no package file"
if test -x "$1/iouscope"; then
    holds iouscope share/applications/io.github.iouscope.desktop
    dpkg-deb -f "$folder"/iouscope_*.deb Depends | grep -q libqt6svg6 || failed "the icon's plugin"
fi
if ls "$build"/python/iouscope/_core*.so >/dev/null 2>&1; then
    holds python3-iouscope lib/python3/dist-packages/iouscope/torch.py
    dpkg-deb -f "$folder"/python3-iouscope_*.deb Depends | grep -q python3-numpy || failed "NumPy"
fi
# No file is in two packages.
twice=$(for deb in "$folder"/*.deb; do contents "$(basename "${deb%%_*}")"; done | sort | uniq -d)
test -z "$twice" || failed "in two packages: $twice"
said=$(lintian --no-cfg --fail-on error "$folder"/*.deb) || { echo "$said"; failed "lintian finds errors"; }
ls "$folder"/*.deb

# Installed and used where nothing else is.
status=0
bash "$(dirname "$0")/clean_system.sh" "$folder" "$IOUSCOPE_SOURCE" "${IOUSCOPE_BASE:-}" || status=$?
((status == 0 || status == 77)) || failed "in a clean system"
