#!/usr/bin/env bash
# fuzz.sh DURATION [PACKAGE...] fuzzes every target of the packages, by default of those whose tests have any, each for the duration.
# It prints a table of executions at the end and fails if a target found something: go test has then written the input to testdata/fuzz,
# where it stays as a regression test. New inputs are hardly minimised: by default that takes up to a minute for each, in which targets
# whose coverage is not the same every time do nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

duration=${1:?how long each target is fuzzed, for example 1m}
shift
if [ $# -eq 0 ]; then
  while read -r folder; do set -- "$@" "./$folder"; done < <(git grep -l '^func Fuzz' -- '*_test.go' | xargs -n1 dirname | sort -u)
fi

table= failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for package; do
  targets=$(go test -list '^Fuzz' "$package" | grep '^Fuzz') || { echo "no target in $package" >&2; failed=1; continue; }
  for target in $targets; do
    echo "== $package $target"
    found=ok
    go test -run '^$' -fuzz "^$target\$" -fuzztime "$duration" -fuzzminimizetime 10x "$package" 2>&1 | tee "$log" || found=FOUND
    executions=$(sed -n 's/^fuzz: elapsed: .*execs: \([0-9]*\) .*/\1/p' "$log" | tail -1)
    table+=$(printf '%12s  %-5s  %s %s' "${executions:-0}" "$found" "$package" "$target")$'\n'
    if [ "$found" != ok ]; then failed=1; fi
  done
done
printf '== executions\n%s' "$table"
exit "$failed"
