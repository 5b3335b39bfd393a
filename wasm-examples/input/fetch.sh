#!/usr/bin/env bash
# Makes kjv.txt again from Debian's packages and compares it with the one here, or with --write puts it here.
# Needs a Debian system on amd64 (apt-get, dpkg-deb). ORIGIN.md says what the text is.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download bible-kjv=4.38 bible-kjv-text=4.38
sha256sum --check --strict --quiet <<'SUMS'
75a49c032a6efa9faa2beb4a9acb70974380122906329d0e100de36cc88ff02d  bible-kjv_4.38_amd64.deb
d61b6aad4c51ba9e2800b825325fa6a09e99a0d02a9bb6dc4724fcc4995a1b7a  bible-kjv-text_4.38_all.deb
SUMS
for package in *.deb; do dpkg-deb -x "$package" root; done

# One verse a line; the first word is its reference (Ge1:1), which is not part of the text.
root/usr/bin/bible -f -p root/usr/lib Gen1:1-Rev22:21 | cut -d ' ' -f 2- >kjv.txt

if [ "${1:-}" = --write ]; then
  cp kjv.txt "$here/kjv.txt"
else
  cmp kjv.txt "$here/kjv.txt"
fi
