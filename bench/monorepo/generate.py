"""Writes a monorepo of Python services for measurements: the same checks for every tool that is compared."""

import argparse
import json
import os
import pathlib
import subprocess

CHECKS = ("check-syntax", "check-names", "check-tests")
LIBRARIES_OF_A_SERVICE = 2

MODULE = '''"""{title}."""

import json
import logging
{imports}
log = logging.getLogger(__name__)


class {name}:
    """Keeps {title} by number."""

    def __init__(self, limit=100):
        self._limit = limit
        self._entries = {{}}

    def add(self, number, entry):
        if len(self._entries) >= self._limit:
            raise ValueError("there are {{}} of {{}} already".format(len(self._entries), self._limit))
        self._entries[number] = entry
        log.info("added %s", number)

    def find(self, number):
        return self._entries.get(number)

    def dump(self):
        return json.dumps(self._entries, sort_keys=True)
'''

TEST = '''from app.{module} import {name}


def test_{module}():
    entries = {name}(1)
    entries.add(1, "one")
    assert entries.find(1) == "one"
    assert entries.dump() == '{{"1": "one"}}'
'''

CHECK = '''"""One check of one component: reads all Python files of the component and of the libraries that it uses."""

import ast
import glob
import hashlib
import os
import sys

kind, *folders = sys.argv[1:]
digest = hashlib.sha256(kind.encode())
names = 0
for folder in [".", *folders]:
    for path in sorted(glob.glob(folder + "/**/*.py", recursive=True)):
        with open(path, "rb") as file:
            source = file.read()
        names += sum(isinstance(node, ast.Name) for node in ast.walk(ast.parse(source)))
        digest.update(source)
os.makedirs("out", exist_ok=True)
with open("out/" + kind, "w") as file:
    file.write("%d names in %s\\n" % (names, digest.hexdigest()))
'''

MODULES = ("main", "api", "models", "store", "settings", "events", "health")


def name_of(module):
    return module.title().replace("_", "")


class Monorepo:
    def __init__(self, root, services):
        self.root = pathlib.Path(root)
        self.services = ["service-%04d" % number for number in range(services)]
        self.libraries = ["library-%03d" % number for number in range(max(3, services // 20))]

    def used_by(self, index):
        count = len(self.libraries)
        return sorted({self.libraries[(index * 7 + step * 3) % count] for step in range(LIBRARIES_OF_A_SERVICE)})

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def generate(self):
        self.write("tools/check.py", CHECK)
        self.write(".gitignore", "out/\n.berrys/\nartifacts/\n.turbo/\n.nx/\nnode_modules/\n.moon/cache/\n__pycache__/\n.ninja_*\n")
        for library in self.libraries:
            package = library.replace("-", "_")
            folder = "shared/%s" % library
            self.write("%s/%s/__init__.py" % (folder, package), '"""Shared code."""\n')
            for module in MODULES[2:]:
                self.write("%s/%s/%s.py" % (folder, package, module), MODULE.format(title=module + "s", name=name_of(module), imports=""))
            self.write("%s/README.md" % folder, "# %s\n" % library)
            self.package(folder, library, [], checks=False)
        for index, service in enumerate(self.services):
            folder = "services/%s" % service
            used = self.used_by(index)
            imports = "\n".join("from %s.models import Models as Models%d" % (each.replace("-", "_"), number) for number, each in enumerate(used))
            self.write("%s/app/__init__.py" % folder, "")
            for module in MODULES:
                self.write("%s/app/%s.py" % (folder, module), MODULE.format(title=module + "s", name=name_of(module), imports=imports + "\n" if module == "main" else ""))
            for module in MODULES[:3]:
                self.write("%s/tests/unit/test_%s.py" % (folder, module), TEST.format(module=module, name=name_of(module)))
            self.write("%s/requirements.txt" % folder, "")
            self.write("%s/README.md" % folder, "# %s\n" % service)
            self.package(folder, service, used, checks=True)
        self.berrys()
        self.make()
        self.ninja()
        self.turbo()
        self.nx()
        self.moon()
        self.commit()

    def command(self, check, index):
        return ["python3", "-S", "-E", "../../tools/check.py", check] + ["../../shared/%s" % each for each in self.used_by(index)]

    def package(self, folder, name, used, checks):
        package = {"name": name, "version": "0.0.0", "private": True, "dependencies": {each: "0.0.0" for each in used}}
        if checks:
            index = self.services.index(name)
            package["scripts"] = {check: " ".join(self.command(check, index)) for check in CHECKS}
        self.write("%s/package.json" % folder, json.dumps(package, indent=2) + "\n")

    def berrys(self):
        checks = ""
        for check in CHECKS:
            checks += "  %s:\n    run: python3 -S -E ../../tools/check.py %s {uses}\n" % (check, check)
            checks += "    inputs: ['**/*.py', '{uses}/**/*.py', ../../tools/check.py]\n    outputs: [out/%s]\n" % check
        self.write("pipeline.yaml", "checks:\n" + checks)

    def sources(self, index):
        folders = ["services/%s" % self.services[index]] + ["shared/%s" % each for each in self.used_by(index)]
        return ["tools/check.py"] + [
            str(path.relative_to(self.root)) for folder in folders for path in sorted((self.root / folder).rglob("*.py"))
        ]

    def make(self):
        goals, rules = [], []
        for index, service in enumerate(self.services):
            for check in CHECKS:
                goal = "services/%s/out/%s" % (service, check)
                goals.append(goal)
                rules.append("%s: %s\n\t@cd services/%s && %s\n" % (goal, " ".join(self.sources(index)), service, " ".join(self.command(check, index))))
        self.write("Makefile", ".PHONY: all\nall: %s\n\n%s" % (" ".join(goals), "\n".join(rules)))

    def ninja(self):
        text = "builddir = .\nrule check\n  command = cd $folder && $run\n\n"
        for index, service in enumerate(self.services):
            for check in CHECKS:
                text += "build services/%s/out/%s: check %s\n  folder = services/%s\n  run = %s\n" % (
                    service, check, " ".join(self.sources(index)), service, " ".join(self.command(check, index)))
        self.write("build.ninja", text)

    def turbo(self):
        self.write("package.json", json.dumps({
            "name": "monorepo", "version": "0.0.0", "private": True, "packageManager": "npm@10.0.0", "workspaces": ["services/*", "shared/*"]}, indent=2) + "\n")
        packages = {"": {"name": "monorepo", "version": "0.0.0", "workspaces": ["services/*", "shared/*"]}}
        for folder, names in (("services", self.services), ("shared", self.libraries)):
            for name in names:
                package = json.loads((self.root / folder / name / "package.json").read_text())
                packages["%s/%s" % (folder, name)] = {"name": name, "version": "0.0.0", "dependencies": package["dependencies"]}
                packages["node_modules/%s" % name] = {"resolved": "%s/%s" % (folder, name), "link": True}
        self.write("package-lock.json", json.dumps({"name": "monorepo", "version": "0.0.0", "lockfileVersion": 3, "requires": True, "packages": packages}, indent=1) + "\n")
        # The task without a script carries the hash of a library to those that use it.
        tasks = {"sources": {"dependsOn": ["^sources"], "inputs": ["**/*.py"]}}
        for check in CHECKS:
            tasks[check] = {"dependsOn": ["sources"], "inputs": ["**/*.py", "../../tools/check.py"], "outputs": ["out/%s" % check]}
        self.write("turbo.json", json.dumps({"tasks": tasks}, indent=2) + "\n")

    def nx(self):
        targets = {
            check: {"cache": True, "inputs": ["{projectRoot}/**/*.py", "^sources", "{workspaceRoot}/tools/check.py"], "outputs": ["{projectRoot}/out/%s" % check]}
            for check in CHECKS
        }
        self.write("nx.json", json.dumps({"namedInputs": {"sources": ["{projectRoot}/**/*.py"]}, "targetDefaults": targets, "analytics": False}, indent=2) + "\n")

    def moon(self):
        self.write(".moon/workspace.yml", "projects: ['services/*', 'shared/*']\nvcs: {client: git, defaultBranch: main}\ntelemetry: false\n")
        self.write(".moon/toolchains.yml", "{}\n")
        for library in self.libraries:
            self.write("shared/%s/moon.yml" % library, "language: python\n")
        for index, service in enumerate(self.services):
            used = self.used_by(index)
            text = "language: python\ndependsOn: [%s]\ntasks:\n" % ", ".join(used)
            for check in CHECKS:
                inputs = ["**/*.py", "/tools/check.py"] + ["/shared/%s/**/*.py" % each for each in used]
                text += "  %s:\n    command: %s\n    inputs: %s\n    outputs: ['out/%s']\n" % (
                    check, json.dumps(" ".join(self.command(check, index))), json.dumps(inputs), check)
            self.write("services/%s/moon.yml" % service, text)

    def commit(self):
        environment = dict(os.environ, GIT_CONFIG_GLOBAL=os.devnull)
        for command in (["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "--message=Start"]):
            subprocess.run(["git", *command], cwd=self.root, check=True, env=environment)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="a folder that does not exist yet")
    parser.add_argument("services", type=int, help="how many services")
    arguments = parser.parse_args()
    Monorepo(arguments.folder, arguments.services).generate()
