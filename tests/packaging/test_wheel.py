"""What a user installs: the three packages, typed, with the document, and nothing else."""

from __future__ import annotations

import tomllib
from email import message_from_bytes
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from cjdropshipping_runtime._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

ROOT = Path(__file__).parents[2]
PACKAGES = ("cjdropshipping", "cjdropshipping_api", "cjdropshipping_runtime")


@pytest.fixture(scope="module")
def wheel(wheel_file: Path) -> Iterator[ZipFile]:
    with ZipFile(wheel_file) as archive:
        yield archive


@pytest.fixture(scope="module")
def metadata(wheel: ZipFile) -> Message:
    (name,) = (n for n in wheel.namelist() if n.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def test_it_holds_the_three_packages_and_nothing_else(wheel: ZipFile) -> None:
    roots = {PurePosixPath(name).parts[0] for name in wheel.namelist()}
    assert roots == {*PACKAGES, f"cjdropshipping_client-{__version__}.dist-info"}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_of_a_package_is_in_it(wheel: ZipFile, package: str) -> None:
    layer = "generated" if package == "cjdropshipping_api" else "overlays"
    written = {
        p.relative_to(ROOT / layer).as_posix() for p in (ROOT / layer / package).rglob("*.py")
    }
    assert written
    assert written <= set(wheel.namelist())


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_typed(wheel: ZipFile, package: str) -> None:
    assert f"{package}/py.typed" in wheel.namelist()


def test_the_document_is_in_it(wheel: ZipFile) -> None:
    shipped = wheel.read("cjdropshipping_api/openapi.json")
    assert shipped == (ROOT / "generated/openapi.json").read_bytes()


def test_no_test_and_no_cache_is_in_it(wheel: ZipFile) -> None:
    strange = [
        name
        for name in wheel.namelist()
        if "__pycache__" in name or PurePosixPath(name).name.startswith(("test_", "conftest"))
    ]
    assert not strange


def test_the_version_has_one_source(metadata: Message) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert metadata["Version"] == __version__
    assert "version" not in project


def test_a_user_gets_six_dependencies(metadata: Message) -> None:
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {line.partition(">")[0].partition("<")[0] for line in required} == {
        "attrs",
        "filelock",
        "httpx",
        "msgspec",
        "platformdirs",
        "pyrate-limiter",
    }
