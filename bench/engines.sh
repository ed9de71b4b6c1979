#!/usr/bin/env bash
# What it gains to run targets at the same time: Verify on Cake's engine against the parallel one (bench/README.md).
# Usage: [WORKSPACE=DIR] bench/engines.sh [RUNS]
set -euo pipefail
# shellcheck source=bench/measure.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/measure.sh"

runs=$(runs_or "${1:-}" 5)
workspace=${WORKSPACE:-$repository/samples/berrys-agents}

verify() {
  local engine=$1
  measure "$engine" "$repository/build.sh" --target=Verify "--engine=$engine" "--workspace=$workspace" "--artifacts=$scratch/$engine" || {
    tail -n 40 -- "$scratch/$engine.log" >&2
    fail "Verify does not pass with --engine=$engine, so there is nothing to measure"
  }
}

critical_path() {
  python3 - "$scratch/$1/summary.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    summary = json.load(file)
path = summary["criticalPath"]
print(f"{path['seconds']:.1f} s: {' -> '.join(path['targets'])}; speed-up {summary['speedUp']:.2f}")
PYTHON
}

verify parallel
rm -f -- "$scratch"/*.times
for ((run = 0; run < runs; run++)); do
  verify sequential
  verify parallel
done

sequential=$(median sequential)
parallel=$(median parallel)
printf '%-28s %12s %8s\n' "medians (runs: $runs)" 'ms' 'ratio'
printf '%-28s %12s %8s\n' '--engine=parallel' "$parallel" '1.00'
printf '%-28s %12s %8s\n' '--engine=sequential' "$sequential" "$(ratio "$sequential" "$parallel")"
printf 'critical path of the last parallel run: %s\n' "$(critical_path parallel)"
printf 'cores: %s\n' "$(getconf _NPROCESSORS_ONLN)"
