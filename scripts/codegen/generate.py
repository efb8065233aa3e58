"""Writes generated/, or proves that it is what the spec gives."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .docstrings import in_place
from .document import ROOT, SPEC, SpecError, bundle, to_json
from .homes import split_models
from .models import headless, write_models
from .refusals import write_refusals
from .resources import write_resources
from .rules import check

GENERATED = ROOT / "generated"
HASH_SEEDS = ("1", "2")

NOTICE = "# Generated from spec/ by scripts/regenerate; edit that instead.\n"
PACKAGE = "cjdropshipping_api"
PACKAGE_DOC = (
    '"""What the generators make of the spec: models, inputs, operations, resources, refusals."""\n'
)
RESOURCES_DOC = '"""One module a resource."""\n'
INPUTS_DOC = '"""The dicts that requests accept in place of models."""\n'

TIDY = (
    *("--isolated", "--no-cache", "--quiet", "--line-length=100", "--target-version=py311"),
    *("--config", "format.docstring-code-format=true"),
    *("--config", 'lint.isort.known-first-party=["cjdropshipping_runtime"]'),
)
"""How ruff is run: independent of the project's settings."""


def generate(target: Path, spec: Path = SPEC) -> None:
    """The document and the package, into an empty or older folder; all of it or nothing."""
    document = bundle(spec)
    if problems := check(document, spec):
        raise SpecError("\n".join(problems))
    with tempfile.TemporaryDirectory() as folder:
        # Not the folder itself: it is for our eyes only, and a copy of it would be, too.
        fresh = Path(folder) / "generated"
        package = fresh / PACKAGE
        (package / "resources").mkdir(parents=True)
        (fresh / "openapi.json").write_text(to_json(document), encoding="utf-8")
        (package / "__init__.py").write_text(PACKAGE_DOC, encoding="utf-8")
        (package / "resources" / "__init__.py").write_text(RESOURCES_DOC, encoding="utf-8")
        (package / "py.typed").touch()
        names = write_resources(document, write_models(document, package), package)
        in_place(package / "models.py", names)
        split_models(document, package)
        write_refusals(document, package)
        _tidy(package)
        for module in package.rglob("*.py"):
            module.write_text(NOTICE + module.read_text(encoding="utf-8"), encoding="utf-8")
        shutil.rmtree(target / PACKAGE, ignore_errors=True)
        shutil.copytree(
            fresh, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True
        )


def _tidy(package: Path) -> None:
    """Unused imports out, imports sorted, lines broken."""
    inputs = package / "inputs.py"
    inputs.write_text(f"{INPUTS_DOC}\n{headless(inputs)}", encoding="utf-8")
    _ruff("check", *TIDY, "--fix-only", "--select=I,F401,TC,UP", str(package))
    _ruff("format", *TIDY, str(package))


def _ruff(*arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or run.stderr.strip():
        raise SpecError(f"ruff {arguments[0]}: {run.stdout}{run.stderr}")


def generate_apart(spec: Path, target: Path, seed: str) -> None:
    """The same in a process with a hash seed of its own."""
    command = [sys.executable, "-m", "codegen", "regenerate", f"--spec={spec}", f"--into={target}"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "scripts")}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SpecError(run.stdout + run.stderr)


Make = Callable[[Path, Path, str], None]
"""Makes what a spec gives in a folder, under a hash seed."""


def verify(spec: Path = SPEC, generated: Path = GENERATED, make: Make = generate_apart) -> bool:
    """Whether a folder is what the spec gives, byte for byte, under two hash seeds."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        targets = {seed: Path(folder) / seed for seed in HASH_SEEDS}
        runs = [pool.submit(make, spec, target, seed) for seed, target in targets.items()]
        for run in runs:
            run.result()
        differences = [
            line for target in targets.values() for line in _differences(generated, target)
        ]
    for line in dict.fromkeys(differences):
        print(line)
    return not differences


def _differences(generated: Path, fresh: Path) -> list[str]:
    lines: list[str] = []
    names = {p.relative_to(root) for root in (fresh, generated) for p in _files(root)}
    for name in sorted(names):
        committed, made = generated / name, fresh / name
        if committed.exists() and made.exists() and committed.read_bytes() == made.read_bytes():
            continue
        before, after = (
            p.read_text("utf-8").splitlines() if p.exists() else [] for p in (committed, made)
        )
        label = f"generated/{name.as_posix()}"
        found = difflib.unified_diff(before, after, label, f"{label} from spec/", lineterm="")
        lines += list(found) or [f"{label}: differs in line ends, or is empty on one side"]
    return lines


def _files(root: Path) -> list[Path]:
    return [p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
