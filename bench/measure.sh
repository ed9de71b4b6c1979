# shellcheck shell=bash
# What the measurements share; to be sourced.

if [ "${BASH_VERSINFO[0]}" -lt 5 ]; then
  printf 'bench: bash 5 is needed, for its clock; this is %s\n' "$BASH_VERSION" >&2
  exit 3
fi

# shellcheck disable=SC2034 # the scripts use it
repository=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

fail() {
  printf 'bench: %s\n' "$1" >&2
  exit 1
}

# The number of runs asked for.
runs_or() {
  case ${1:-$2} in
    *[!0-9]* | 0 | '') fail "'$1' is no number of runs" ;;
    *) printf '%s' "${1:-$2}" ;;
  esac
}

# Runs a command and appends its wall time, in microseconds, to the file of that name; its exit code is kept.
measure() {
  local name=$1 started ended status=0
  shift
  started=${EPOCHREALTIME//[!0-9]/}
  "$@" >"$scratch/$name.log" 2>&1 </dev/null || status=$?
  ended=${EPOCHREALTIME//[!0-9]/}
  printf '%s\n' "$((ended - started))" >>"$scratch/$name.times"
  return "$status"
}

# The median of a file of times, in milliseconds.
median() {
  sort -n -- "$scratch/$1.times" | awk '{ time[NR] = $1 } END {
    middle = int((NR + 1) / 2)
    printf "%.1f", (NR % 2 ? time[middle] : (time[middle] + time[middle + 1]) / 2) / 1000
  }'
}

ratio() { awk -v part="$1" -v whole="$2" 'BEGIN { printf "%.2f", part / whole }'; }
