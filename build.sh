#!/usr/bin/env bash
# Starts the build program, compiled first when its sources changed (docs/launching.md).
# Runs in bash 3.2 and later. The way to an unchanged program forks once, for one find.
set -euo pipefail

readonly newline=$'\n'
readonly min_sdk=10

# --- What a user reads -----------------------------------------------------------------------------------------------

say() { printf 'build: %s\n' "$*" >&2; }

fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

sdk_hint() {
  case $OSTYPE in
    darwin*) printf 'brew install --cask dotnet-sdk' ;;
    msys* | cygwin* | win32*) printf 'winget install Microsoft.DotNet.SDK.%s' "$min_sdk" ;;
    *) printf 'apt-get install dotnet-sdk-%s.0' "$min_sdk" ;;
  esac
  printf ' (or https://dot.net/download)'
}

# --- Where things are ------------------------------------------------------------------------------------------------

repository_root() {
  local script=$1 folder target
  while [ -L "$script" ]; do
    target=$(readlink "$script")
    case $target in
      /*) script=$target ;;
      *) script=${script%/*}/$target ;;
    esac
  done
  case $script in
    */*) folder=${script%/*} ;;
    *) folder=. ;;
  esac
  case $folder in
    .) root=$PWD ;;
    /* | ?:/*)
      root=$folder
      case /$folder/ in
        */./* | */../* | *//*//*) root=$(CDPATH='' cd -- "$folder" && pwd) ;;
      esac
      ;;
    *) root=$(CDPATH='' cd -- "$folder" && pwd) ;;
  esac
}

# The first dotnet on PATH. As `type -P`, but without a fork.
find_dotnet() {
  local folder IFS=:
  for folder in $PATH; do
    case $folder in
      /* | ?:*) dotnet=$folder/dotnet ;;
      *) dotnet=$PWD/$folder/dotnet ;;
    esac
    [ ! -x "$dotnet" ] || [ -d "$dotnet" ] || return 0
    dotnet=$dotnet.exe
    [ ! -x "$dotnet" ] || return 0
  done
  fail 3 "the .NET SDK $min_sdk is not installed (no dotnet on PATH): $(sdk_hint)"
}

# The name of this machine's platform as .NET writes it; part of the program's identity, because a checkout can be shared.
host_runtime() {
  local os cpu
  case $OSTYPE in
    darwin*) os=osx ;;
    msys* | cygwin* | win32*) os=win ;;
    *) os=linux ;;
  esac
  case $HOSTTYPE in
    aarch64* | arm64*) cpu=arm64 ;;
    *) cpu=x64 ;;
  esac
  runtime=$os-$cpu
}

# --- What the program is made of -------------------------------------------------------------------------------------

# Becomes a find over every file that the program is compiled from, with the given actions.
over_inputs() {
  cd -- "$root"
  shopt -s nullglob
  exec find -H build src Directory.* global.json [Nn]u[Gg]et.[Cc]onfig "${extra_inputs[@]+"${extra_inputs[@]}"}" \
    \( -name bin -o -name obj -o -name '.?*' -o -name '*~' -o -name '#*#' \) -prune -o -type f "$@"
}

# Path, size, times and inode of every input: equal means unchanged, and costs one find. The inode change time cannot be
# set by a program, so that a file with a restored modification time is noticed. The dotnet command stands for the SDK.
list_inputs() {
  extra_inputs=("$dotnet")
  case $OSTYPE in
    darwin* | *bsd*) over_inputs -exec stat -L -f '%N %z %i %Fm %Fc' {} + ;;
    linux-musl*) over_inputs -exec stat -L -c '%n %s %i %y %z %Z' {} + ;;
    *) over_inputs -printf '%p %s %i %T@ %C@\n' ;;
  esac
}

# One line per input, "<sha256>  <path>", in byte order.
digest_inputs() {
  extra_inputs=()
  (over_inputs -exec "${sha256[@]}" {} +) | LC_ALL=C sort
}

# What else decides the compiled program: the variables MSBuild takes from the environment, the platform and the SDK.
program_hash() {
  local digest
  digest=$(printf '%ssdk %s\n%s\n' "$settings" "$sdk" "$1" | "${sha256[@]}")
  printf '%s' "${digest:0:16}"
}

# --- Compiling -------------------------------------------------------------------------------------------------------

# A listing with a change younger than two seconds is not remembered: a second change within the file system's clock
# tick would look the same.
remember() {
  local listing=$1 now
  now=$(date +%s)
  if [ -n "$listing" ] && printf '%s\n' "$listing" | awk -v now="$now" '$NF + 2 > now { exit 1 }'; then
    printf '%s\n%s%s\n' "$hash" "$settings" "$listing" >"$stamp.$$"
    mv -f -- "$stamp.$$" "$stamp"
  fi
}

is_alive() { kill -0 "$1" 2>/dev/null || [ -e "/proc/$1/stat" ] || ps -p "$1" >/dev/null 2>&1; }

# Its owner is gone, or never got as far as signing it.
is_abandoned() {
  local owner=$1 host=$2 waited=$3
  if [ -z "$owner" ]; then
    [ "$waited" -ge 5 ]
  else
    [ "$host" = "$HOSTNAME" ] && ! is_alive "$owner"
  fi
}

# A folder is made by one process only, so it is the lock. Its owner's number tells a stale one.
take_lock() {
  local waited=0 owner host deadline=${BERRYS_BUILD_LOCK_SECONDS:-900}
  until mkdir -- "$lock" 2>/dev/null; do
    owner='' host=''
    { read -r owner host <"$lock/owner"; } 2>/dev/null || true
    if is_abandoned "$owner" "$host" "$waited"; then
      break_lock "$owner"
      continue
    fi
    [ "$waited" -gt 0 ] || say "waiting for another launcher${owner:+ (process $owner on $host)}, which is compiling"
    [ "$waited" -lt "$deadline" ] ||
      fail 1 "process ${owner:-?} on ${host:-?} has held $lock for over $deadline s; if it is not compiling: rm -r '$lock'"
    sleep 1
    waited=$((waited + 1))
  done
  locked=1
  printf '%s %s\n' "$$" "$HOSTNAME" >"$lock/owner"
}

# Renaming has one winner; a lock that turns out to be somebody's new one is put back.
break_lock() {
  local seen=$1 owner=''
  mv -- "$lock" "$lock.stale.$$" 2>/dev/null || return 0
  { read -r owner _ <"$lock.stale.$$/owner"; } 2>/dev/null || true
  if [ "$owner" = "$seen" ]; then
    rm -rf -- "$lock.stale.$$" "$compile_folder"
    say "the launcher that was compiling (process ${seen:-?}) is gone; taking over"
  else
    mv -- "$lock.stale.$$" "$lock"
  fi
}

release() {
  [ -z "$locked" ] || rm -rf -- "$unfinished" "$lock"
  rm -f -- "$stamp.$$"
  locked=''
}

# Up to so many tenths of a second.
await_compiler() {
  local tenths=$1
  while kill -0 -- "-$compiler" 2>/dev/null; do
    [ "$tenths" -gt 0 ] || return 1
    sleep 0.1
    tenths=$((tenths - 1))
  done
}

# The compiler runs in a process group of its own, so that nothing of it outlives a cancelled launcher.
cancel() {
  trap '' INT TERM HUP
  if [ -n "$compiler" ]; then
    # Asked by itself, the compiler ends its own workers; what remains is ended with the group.
    kill -INT "$compiler" 2>/dev/null || true
    await_compiler 30 || kill -TERM -- "-$compiler" 2>/dev/null || true
    await_compiler 30 || kill -KILL -- "-$compiler" 2>/dev/null || true
    # A compiler killed halfway may have left half an object file that looks up to date.
    rm -rf -- "$compile_folder"
  fi
  release
  say 'cancelled'
  exit 130
}

compile() {
  local log=$unfinished/compile.log started=$SECONDS status=0
  local -a command=(publish "$root/build/Build.csproj" -c "$configuration" "-p:LaunchRuntime=$runtime"
    --artifacts-path "$compile_folder" -o "$unfinished/program" -nodeReuse:false -p:UseSharedCompilation=false
    -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -v:quiet -nologo)
  rm -rf -- "$unfinished"
  mkdir -p -- "$unfinished"
  say "compiling the build program ($configuration, $runtime)"
  set -m
  (
    cd -- "$root"
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
    # A killed process would leave its diagnostics sockets behind.
    export DOTNET_EnableDiagnostics=0
    exec "$dotnet" "${command[@]}"
  ) >"$log" 2>&1 </dev/null &
  compiler=$!
  set +m
  wait "$compiler" || status=$?
  compiler=''
  if [ "$status" -ne 0 ] || [ ! -f "$unfinished/program/Berrys.Build.dll" ]; then
    report_failure "$log"
  fi
  say "compiled in $((SECONDS - started)) s"
}

report_failure() {
  local log=$1 code=1 reason='the build program does not compile' errors
  errors=$(awk '/(: | )error [A-Z]+[0-9]+/ { sub(/^[ \t]+/, ""); sub(/ \[[^]]*\]$/, ""); if (!seen[$0]++) print }' "$log")
  case $errors in
    *'error NU'*) code=3 reason='the packages of the build program cannot be restored (network, registry or lock file)' ;;
  esac
  if [ -n "$errors" ]; then
    printf '%s\n' "$errors" >&2
  else
    tail -n 20 -- "$log" >&2
  fi
  say "$reason; to repeat: dotnet publish '$root/build/Build.csproj' -c $configuration -p:LaunchRuntime=$runtime"
  release
  exit "$code"
}

running_commands() {
  if [ -e /proc/self/cmdline ]; then
    cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' || true
  else
    ps -A -o args= 2>/dev/null || true
  fi
}

# Keeps the three programs last used, those used within a day and those that run.
prune() {
  local commands old name
  commands=$(running_commands)
  # shellcheck disable=SC2012 # the names are hashes
  for old in $(CDPATH='' cd -- "$programs" && ls -1t -- */used | sed 's,/used$,,' | tail -n +4); do
    case $commands in *"$old"*) continue ;; esac
    [ -n "$(find "$programs/$old/used" -mtime +0 2>/dev/null)" ] || continue
    name=$programs/.removed.$$
    if mv -- "$programs/$old" "$name" 2>/dev/null; then
      rm -rf -- "$name"
    fi
  done
}

# The slow way: find out by content whether there is such a program already; if not, make it.
bring_up_to_date() {
  local listing=$1 digests after attempt
  sdk=$(CDPATH='' cd -- "$root" && "$dotnet" --version 2>/dev/null) ||
    fail 3 "the .NET SDK $min_sdk that global.json asks for is not installed: $(sdk_hint)"
  sha256=(sha256sum)
  command -v sha256sum >/dev/null || sha256=(shasum -a 256)
  mkdir -p -- "$programs"
  digests=$(digest_inputs)
  hash=$(program_hash "$digests")
  if [ ! -f "$programs/$hash/$entry" ]; then
    trap cancel INT TERM HUP
    trap release EXIT
    take_lock
    for attempt in 1 2 3; do
      [ ! -f "$programs/$hash/$entry" ] || break
      compile
      listing=$(list_inputs) || listing=''
      after=$(digest_inputs)
      # Restoring may have brought a lock file up to date; that is no change of the sources.
      if [ "$(grep -v 'packages\.lock\.json$' <<<"$after")" = "$(grep -v 'packages\.lock\.json$' <<<"$digests")" ]; then
        hash=$(program_hash "$after")
        rm -rf -- "${programs:?}/$hash"
        : >"$unfinished/program/used"
        mv -- "$unfinished/program" "$programs/$hash"
        break
      fi
      [ "$attempt" -lt 3 ] || fail 1 'the sources keep changing while they are compiled; run again when they rest'
      say 'the sources changed meanwhile'
      digests=$after
      hash=$(program_hash "$digests")
    done
    prune
    release
    trap - INT TERM HUP EXIT
  fi
  remember "$listing"
}

# --- Start -----------------------------------------------------------------------------------------------------------

repository_root "${BASH_SOURCE[0]}"
host_runtime
configuration=${Configuration:-Release}
settings="settings $configuration ${UsePublishedPackages:-false} $runtime$newline"
programs=$root/build/bin/programs
compile_folder=$root/build/bin/compile
unfinished=$programs/.unfinished
lock=$programs/.lock
stamp=$programs/stamp
entry=Berrys.Build.dll
find_dotnet
locked='' compiler='' hash='' sdk=''

# A file that vanishes meanwhile makes find fail: then the slow way decides.
listing=$(list_inputs 2>/dev/null) || listing=''
known=''
if [ -r "$stamp" ]; then
  { IFS= read -r hash && IFS= read -r -d '' known; } <"$stamp" || true
fi
if [ -z "$listing" ] || [ "$known" != "$settings$listing$newline" ] || [ ! -f "$programs/$hash/$entry" ]; then
  bring_up_to_date "$listing"
fi
{ : >"$programs/$hash/used"; } 2>/dev/null || true
export BERRYS_BUILD_ROOT=$root
exec "$dotnet" "$programs/$hash/$entry" "$@"
