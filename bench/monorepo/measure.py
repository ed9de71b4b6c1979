"""Measures build tools side by side on the same monorepo, commands and edits, in runs that take turns."""

import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
CHECKS = generate.CHECKS
NPM = """#!/bin/sh
# Stands for npm run SCRIPT: runs it directly, so that npm's own start is not measured.
for word in "$@"; do script=$word; done
exec sh -c "$(sed -n "s/^    \\"$script\\": \\"\\(.*\\)\\",\\{0,1\\}$/\\1/p" package.json)"
"""


class Tool:
    def __init__(self, name, command, version, variables=None, forget=(), limit=None, setup=None):
        self.name, self.command, self.version, self.setup = name, command, version, setup
        self.variables, self.forget, self.limit = variables or {}, forget, limit


def output_of(*command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return (result.stdout + result.stderr).strip().splitlines()[0]


def peers(scratch, jobs):
    """Installs what comes from npm; a tool that is not there is left out, which is said."""
    found = [Tool("Berrys.Build", [str(REPOSITORY / "build.sh"), *("--target=Check" + check.split("-")[1].title() for check in CHECKS), "--jobs=%d" % jobs], output_of("git", "-C", str(REPOSITORY), "describe", "--always", "--dirty"), forget=[".berrys/cache"], setup=[str(REPOSITORY / "build.sh"), "--target=Restore"])]
    for name, command in (("make", ["make", "-j%d" % jobs, "--silent"]), ("ninja", ["ninja", "-j%d" % jobs, "--quiet"])):
        if shutil.which(name):
            found.append(Tool(name, command, output_of(name, "--version"), forget=[".ninja_log", ".ninja_deps"]))
        else:
            print("bench: %s is not on this machine and left out" % name, file=sys.stderr)
    modules = scratch / "node_modules"
    shutil.copy(HERE / "package.json", scratch)
    if subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=scratch, check=False).returncode != 0:
        print("bench: npm cannot install turbo, nx and moon; they are left out", file=sys.stderr)
        return found
    shim = scratch / "bin"
    shim.mkdir()
    (shim / "npm").write_text(NPM)
    (shim / "npm").chmod(0o755)
    path = {"PATH": "%s:%s" % (shim, os.environ["PATH"])}
    natives = sorted(modules.glob("@turbo/*/bin/turbo")) + sorted(modules.glob("turbo-*/bin/turbo"))
    versions = {name: json.loads((modules / name / "package.json").read_text())["version"] for name in ("turbo", "nx", "@moonrepo/cli")}
    if natives:
        found.append(Tool("turbo", [str(natives[0]), "run", *CHECKS, "--no-daemon", "--concurrency=%d" % jobs, "--output-logs=errors-only"], versions["turbo"] + ", native",
                          {**path, "TURBO_TELEMETRY_DISABLED": "1", "TURBO_NO_UPDATE_NOTIFIER": "1"}, forget=[".turbo", "node_modules/.cache"]))
    entry = json.loads((modules / "nx/package.json").read_text())["bin"]["nx"]
    found.append(Tool("nx", ["node", str(modules / "nx" / entry), "run-many", "--targets=%s" % ",".join(CHECKS), "--parallel=%d" % jobs, "--outputStyle=static"], versions["nx"],
                      {**path, "NX_DAEMON": "false", "NX_NO_CLOUD": "true", "NX_TUI": "false", "CI": "true", "NX_CACHE_DIRECTORY": ".nx/cache"}, forget=[".nx"], limit=100))
    natives = [each for each in sorted(modules.glob("@moonrepo/core-*/moon")) if "musl" not in str(each)] + sorted(modules.glob("@moonrepo/core-*/moon"))
    if natives:
        natives[0].chmod(0o755)
        found.append(Tool("moon", [str(natives[0]), "run", *(":" + check for check in CHECKS), "--concurrency", str(jobs), "--quiet"], versions["@moonrepo/cli"] + ", native",
                          {"MOON_TOOLCHAIN_FORCE_GLOBALS": "true"}, forget=[".moon/cache"]))
    return found


class Bench:
    """One monorepo for each tool, as one would restore what another has written; all get the same edits."""

    def __init__(self, scratch, services, runs):
        self.scratch, self.services, self.runs = pathlib.Path(scratch), services, runs
        self.edits = 0
        self.times, self.memory, self.broken = {}, {}, {}

    def root(self, tool):
        root = self.scratch / ("%d-%s" % (self.services, tool.name.replace(" ", "-")))
        if not root.exists():
            generate.Monorepo(root, self.services).generate()
        return root

    def run(self, tool, scenario):
        root = self.root(tool)
        started = time.perf_counter()
        process = subprocess.Popen(tool.command, cwd=root, env={**os.environ, **tool.variables}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        elapsed = time.perf_counter() - started
        if process.returncode != 0:
            self.broken[tool.name] = " / ".join(printed.decode(errors="replace").strip().splitlines()[-8:]) or "exit code %d" % process.returncode
            return False
        if scenario:
            self.times.setdefault((tool.name, scenario), []).append(elapsed)
            self.memory.setdefault((tool.name, scenario), []).append(usage.ru_maxrss / 1024)
        return True

    def prepare(self, tool):
        """What is no part of the checks: the Python environment, which Berrys.Build makes for a workspace."""
        if tool.setup:
            subprocess.run(tool.setup, cwd=self.root(tool), check=True, stdout=subprocess.DEVNULL)

    def forget(self, tool):
        for name in tool.forget:
            path = self.root(tool) / name
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        for out in self.root(tool).glob("services/*/out"):
            shutil.rmtree(out)

    def append(self, tools, path):
        self.edits += 1
        for tool in tools:
            with open(self.root(tool) / path, "a", encoding="utf-8") as file:
                file.write("# edit %d\n" % self.edits)

    def measure(self, tools, cold):
        usable = [tool for tool in tools if tool.limit is None or self.services <= tool.limit]
        usable = [tool for tool in usable if self.settle(tool, cold)]
        git = Tool("git status", ["git", "status", "--porcelain"], "")
        self.run(git, None)
        # What was written in the last moments counts as changed once more.
        time.sleep(2.5)
        for tool in usable:
            self.run(tool, None)
        for scenario, edit in (("no-op", None), ("one service", "services/service-%04d/app/api.py"), ("one shared file", "shared/library-000/library_000/models.py")):
            for turn in range(self.runs):
                # One edit, and every tool's turn with it.
                if edit:
                    self.append([*usable, git], edit % (turn * 7 % self.services) if "%" in edit else edit)
                    time.sleep(0.1)
                for tool in usable:
                    self.run(tool, scenario)
                self.run(git, scenario)
        return usable

    def settle(self, tool, cold):
        """A cold run, measured where that is asked for, and then one with nothing to do, so that the tool has seen the tree."""
        self.prepare(tool)
        self.forget(tool)
        if not self.run(tool, "cold" if cold else None):
            print("bench: %s does not run on %d services and is left out: %s" % (tool.name, self.services, self.broken[tool.name]), file=sys.stderr)
            return False
        return self.run(tool, None)


def table(bench, tools):
    scenarios = [each for each in ("cold", "no-op", "one service", "one shared file") if any((tool.name, each) in bench.times for tool in tools)]
    lines = ["### %d services × %d checks" % (bench.services, len(CHECKS)), "",
             "| | " + " | ".join(scenarios) + " | peak memory, no-op | peak memory, one service |", "|---|" + "---|" * (len(scenarios) + 2)]
    reference = {each: median(bench.times.get(("turbo", each)) or bench.times.get(("make", each))) for each in scenarios}
    for name in [tool.name for tool in tools] + ["git status"]:
        cells = []
        for each in scenarios:
            value = median(bench.times.get((name, each)))
            cells.append("" if value is None else "%s%s" % (seconds(value), "" if not reference[each] else " (%.2f)" % (value / reference[each])))
        for each in ("no-op", "one service"):
            value = median(bench.memory.get((name, each)))
            cells.append("" if value is None else "%d MB" % value)
        lines.append("| %s | %s |" % (name, " | ".join(cells)))
    return "\n".join(lines)


def median(values):
    return statistics.median(values) if values else None


def seconds(value):
    return "%.0f ms" % (value * 1000) if value < 1 else "%.2f s" % value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", default="10,100,1000", help="how many services, separated by commas (default: 10,100,1000)")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each (default: 5)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many jobs at a time (default: the number of cores)")
    parser.add_argument("--results", default=str(REPOSITORY / "bench/RESULTS.md"), help="where the table goes (default: bench/RESULTS.md)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="berrys-bench-") as scratch:
        scratch = pathlib.Path(scratch)
        tools = peers(scratch, arguments.jobs)
        tables, used = [], {}
        for services in [int(each) for each in arguments.services.split(",")]:
            bench = Bench(scratch, services, arguments.runs)
            # Of a thousand services a cold run takes minutes: ours and make's alone are measured.
            large = services > 100
            cold = [tool for tool in tools if not large or tool.name in ("Berrys.Build", "make")]
            for tool in cold:
                bench.prepare(tool)
                bench.forget(tool)
                bench.run(tool, "cold")
            usable = bench.measure(tools, cold=False)
            used.update({tool.name: tool for tool in usable})
            tables.append(table(bench, usable))
            print(tables[-1], flush=True)
            for root in scratch.glob("%d-*" % services):
                shutil.rmtree(root)
    text = "# Results\n\nWritten by `bench/incremental.sh` (bench/README.md says how to read it) on %s, %d cores, %s, Python %s.\nMedians of %d runs that take turns; in parentheses the ratio to turbo, for cold runs and where turbo is missing to make.\n\n%s\n\n## Versions\n\n%s\n\nTo repeat it: `bench/incremental.sh --services=%s --runs=%d`.\n" % (
        time.strftime("%Y-%m-%d"), os.cpu_count(), platform.system(), platform.python_version(), arguments.runs, "\n\n".join(tables),
        "\n".join("- %s: %s" % (tool.name, tool.version) for tool in used.values()), arguments.services, arguments.runs)
    pathlib.Path(arguments.results).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
