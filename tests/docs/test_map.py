"""The README's map names the folders that there are.

overlays/                       depth 0   named
  cjdropshipping/               depth 1   named, so all folders beside it are
    control/ pages/             depth 3   several in one line
             more of what a line says     indented further than any name
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from tests.testing.test_layers import LAYERS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = README.partition("\n## Map\n")[2].split("```")[1].strip("\n").splitlines()
TESTING = "overlays/cjdropshipping/testing"
BUILT = {"build", "dist"}
"""Folders that tools leave at the root."""

_NAMES = re.compile(r"((?:  ){0,3})((?:\S+[/.]\S* )*\S+[/.]\S*)  ")


def named() -> list[str]:
    """Paths of the map, from the root, in its order; those of folders end with a slash."""
    found: list[str] = []
    above: list[str] = []
    for line in MAP:
        if match := _NAMES.match(line):
            depth = len(match[1]) // 2
            names = match[2].split()
            found += ["".join([*above[:depth], name]) for name in names]
            above[depth:] = names[-1:]
    return found


def folders(place: Path) -> set[str]:
    """Names of the folders in a folder that hold something of the project."""
    hidden = {*BUILT, "__pycache__"}
    return {
        path.name
        for path in place.iterdir()
        if path.is_dir() and path.name[0] != "." and path.name not in hidden
        if not path.name.endswith(".egg-info")
        if any("__pycache__" not in file.parts for file in path.rglob("*.*"))
    }


@pytest.mark.parametrize("path", named())
def test_what_the_map_names_is_there(path: str) -> None:
    place = ROOT / path
    assert place.is_dir() if path.endswith("/") else place.is_file()


def test_beside_a_folder_of_the_map_there_is_none_that_it_lacks() -> None:
    told: dict[Path, set[str]] = defaultdict(set)
    for path in named():
        if path.endswith("/"):
            told[(ROOT / path).parent].add(Path(path).name)
    assert len(told) > 5
    assert {place: folders(place) for place in told} == told


def test_folders_of_the_mock_stand_in_the_order_of_their_layers() -> None:
    there = [path.split("/")[-2] for path in named() if re.fullmatch(rf"{TESTING}/\w+/", path)]
    assert there == [layer for layer in LAYERS if (ROOT / TESTING / layer).is_dir()]
