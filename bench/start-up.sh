#!/usr/bin/env bash
# What starting the build program costs, against the smallest .NET program (bench/README.md).
# Usage: bench/start-up.sh [RUNS]
set -euo pipefail
# shellcheck source=bench/measure.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/measure.sh"

runs=$(runs_or "${1:-}" 21)

make_hello() {
  mkdir -p -- "$scratch/hello"
  cat >"$scratch/hello/hello.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <UseAppHost>false</UseAppHost>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT
  printf 'System.Console.WriteLine("Hello");\n' >"$scratch/hello/Program.cs"
  dotnet build "$scratch/hello" -c Release -o "$scratch/hello/out" -v:quiet -nologo >"$scratch/build.log" 2>&1 ||
    fail "the program to compare with does not compile: $(cat -- "$scratch/build.log")"
}

hello() { measure hello dotnet "$scratch/hello/out/hello.dll" || fail "$(cat -- "$scratch/hello.log")"; }

tree() { measure tree "$repository/build.sh" --tree || fail "$(cat -- "$scratch/tree.log")"; }

# A machine that lacks something is exit code 3, and as good to measure.
doctor() {
  local status=0
  measure doctor "$repository/build.sh" --target=Doctor || status=$?
  [ "$status" -eq 0 ] || [ "$status" -eq 3 ] || fail "$(cat -- "$scratch/doctor.log")"
}

make_hello
hello
tree
doctor
rm -f -- "$scratch"/*.times
for ((run = 0; run < runs; run++)); do
  hello
  tree
  doctor
done

floor=$(median hello)
printf '%-28s %12s %8s\n' "medians (runs: $runs)" 'ms' 'ratio'
printf '%-28s %12s %8s\n' 'dotnet hello.dll' "$floor" '1.00'
printf '%-28s %12s %8s\n' './build.sh --tree' "$(median tree)" "$(ratio "$(median tree)" "$floor")"
printf '%-28s %12s %8s\n' './build.sh --target=Doctor' "$(median doctor)" "$(ratio "$(median doctor)" "$floor")"
