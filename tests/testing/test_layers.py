"""The folders of the mock are layers: at run time, each imports only from those below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cjdropshipping.testing

ROOT = Path(cjdropshipping.testing.__file__).parent
PACKAGE = "cjdropshipping.testing."

#: From the lowest to the highest. The modules beside the folders are those of Mock.
LAYERS = (
    *("given", "world", "protocol", "accounts", "failing", "chapters", "service", "keeping"),
    *("clients", "first_account", "mock_account", "mock", "control", "pages", "doors"),
)


def imported(tree: ast.Module) -> Iterator[str]:
    """What is imported when the module is: not for types alone, and not in a function."""
    for node in tree.body:
        match node:
            case ast.ImportFrom(module=str(name)) if name.startswith(PACKAGE):
                yield name.removeprefix(PACKAGE).split(".")[0]
            case _:
                continue


def test_every_folder_is_a_layer() -> None:
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    modules = {path.stem for path in ROOT.glob("*.py")} - {"__init__", "__main__"}
    assert folders | modules == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_down(layer: str) -> None:
    place = ROOT / layer
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    assert files
    below = LAYERS[: LAYERS.index(layer) + 1]
    upward = {
        (str(file.relative_to(ROOT)), name)
        for file in files
        for name in imported(ast.parse(file.read_text()))
        if name not in below
    }
    assert upward == set()
