"""The locked requirement files: exact, hashed, for any index, in step with their inputs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "scripts" / "requirements"
LOCKS = sorted(FOLDER.glob("*.txt"))
INPUTS = sorted(FOLDER.glob("*.in"))

LOCKED = re.compile(
    r"[a-z0-9-]+==[^ ]+"  # name and exact version
    r"( ; [^\\]+)?"  # which Pythons and platforms
    r"( --hash=sha256:[0-9a-f]{64})+"
)
ADDRESS = re.compile(r"://|--(extra-)?index-url|--find-links|--trusted-host|file:|(^|[ =@])[/~]")


def logical_lines(path: Path) -> list[str]:
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [" ".join(line.split()) for line in joined.splitlines()]


def locked(name: str) -> dict[str, str]:
    pins = (line.split()[0].partition("==") for line in logical_lines(FOLDER / name))
    return {package: version for package, _, version in pins}


def lower_bounds() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    # httpx-aiohttp wants a later httpx than the lowest: that extra is tested with current versions.
    tested = [line for name in ("mock", "opentelemetry", "redis") for line in extras[name]]
    requirements = [*project["dependencies"], *tested]
    bounds: dict[str, str] = {}
    for requirement in map(Requirement, requirements):
        (lowest,) = (s.version for s in requirement.specifier if s.operator == ">=")
        bounds[requirement.name] = lowest
    return bounds


def test_there_is_a_lock_for_every_environment() -> None:
    assert [path.stem for path in LOCKS] == ["bench", "dev", "lowest"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_every_requirement_is_exact_and_hashed(path: Path) -> None:
    loose = [line for line in logical_lines(path) if not LOCKED.fullmatch(line)]
    assert not loose


@pytest.mark.parametrize("path", [*LOCKS, *INPUTS], ids=lambda path: path.name)
def test_no_address_and_no_path(path: Path) -> None:
    found = [line for line in logical_lines(path) if ADDRESS.search(line.partition("#")[0])]
    assert not found


@pytest.mark.parametrize("name", ["dev", "bench"])
def test_a_lock_holds_what_its_input_names(name: str) -> None:
    named = [line for line in logical_lines(FOLDER / f"{name}.in") if line and line[0] not in "#-"]
    pins = locked(f"{name}.txt")
    for requirement in map(Requirement, named):
        assert requirement.specifier.contains(pins[requirement.name], prereleases=True)


def test_lower_bounds_are_the_versions_that_are_tested() -> None:
    pins, bounds = locked("lowest.txt"), lower_bounds()
    for name, lowest in bounds.items():
        assert Requirement(f"{name}=={lowest}").specifier.contains(pins[name])


def test_both_environments_test_with_the_same_tools() -> None:
    lowest, dev = locked("lowest.txt"), locked("dev.txt")
    for line in logical_lines(FOLDER / "test.in"):
        if line and line[0] != "#":
            tool = Requirement(line)
            if any(clause.operator == "==" for clause in tool.specifier):
                assert lowest[tool.name] == dev[tool.name]
            else:  # it has to fit the version that is tested
                assert {tool.specifier.contains(pins[tool.name]) for pins in (lowest, dev)} == {
                    True
                }


def test_the_editable_build_is_made_by_a_locked_backend() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    pins = locked("dev.txt")
    for requirement in map(Requirement, build["requires"]):
        assert requirement.specifier.contains(pins[requirement.name])
