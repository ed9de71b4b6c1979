#!/usr/bin/env bash
# Measures Berrys.Build beside make, ninja, turbo, nx and moon on generated monorepos; see bench/README.md.
set -euo pipefail
repository=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
command -v python3 >/dev/null || {
  printf 'bench: python3 is needed\n' >&2
  exit 3
}
exec python3 "$repository/bench/monorepo/measure.py" "$@"
