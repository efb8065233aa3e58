"""Where two versions come from.

worktree          this folder, as it is
FOLDER            another one, laid out alike (it has generated/openapi.json)
REV               a revision of git: taken out into a temporary folder
nothing           before the first version
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import tarfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from attrs import frozen

from codegen.document import ROOT

from .contract import Contract, Mismatch, join
from .semver import Version
from .surface import read

WORKTREE = "worktree"
NOTHING = "nothing"

DOCUMENT = Path("generated", "openapi.json")
NUMBER = Path("overlays", "cjdropshipping_runtime", "_version.py")
PACKAGES = ("overlays", "generated")


class Unreadable(Exception):
    """A version cannot be read: no such revision, no history, or nothing generated in it."""


@frozen
class Release:
    """One version."""

    contract: Contract
    number: Version | None
    """What ``_version.py`` says; None where there is none."""


def released(root: Path = ROOT) -> str:
    """The revision that was released last: the last tag, else the first that has the document."""
    tagged = (root / ".git").exists() and _git(
        root, "describe", "--tags", "--abbrev=0", check=False
    )
    return tagged or first(root)


def first(root: Path = ROOT) -> str:
    """The first revision that has the document. A shallow clone does not know."""
    shallow = ("rev-parse", "--is-shallow-repository")
    if (root / ".git").exists() and _git(root, *shallow, check=False) == "false":
        log = ("log", "--reverse", "--diff-filter=A", "--format=%H", "--", DOCUMENT.as_posix())
        if commits := _git(root, *log, check=False).splitlines():
            return commits[0]
    raise Unreadable("no history to find the last release in: say --from REV or --from FOLDER")


def load(name: str, root: Path = ROOT) -> Release:
    """Reads a version by its name; Unreadable where it cannot be."""
    if name == NOTHING:
        return Release(Contract(), None)
    with _folder(name, root) as folder:
        if not (folder / DOCUMENT).is_file():
            raise Unreadable(f"{name} has no {DOCUMENT.as_posix()}")
        document = json.loads((folder / DOCUMENT).read_text(encoding="utf-8"))
        try:
            contract = join(document, read([folder / package for package in PACKAGES]))
        except (Mismatch, ImportError) as trouble:
            raise Unreadable(f"{name}: {trouble}") from trouble
        return Release(contract, _number(folder, name))


def _number(folder: Path, name: str) -> Version | None:
    if not (folder / NUMBER).is_file():
        return None
    text = (folder / NUMBER).read_text(encoding="utf-8")
    match = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    try:
        return Version.parse(match[1] if match else "")
    except ValueError as trouble:
        raise Unreadable(f"{name}, {NUMBER.as_posix()}: {trouble}") from trouble


@contextmanager
def _folder(name: str, root: Path) -> Generator[Path]:
    if name == WORKTREE:
        yield root
    elif (Path(name) / DOCUMENT).is_file():
        yield Path(name)
    else:
        commit = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", check=False)
        if not commit:
            raise Unreadable(f"{name} is no revision of git, and no folder with {DOCUMENT}")
        with TemporaryDirectory() as folder:
            _take_out(root, commit, Path(folder))
            yield Path(folder)


def _take_out(root: Path, commit: str, into: Path) -> None:
    held = _git(root, "ls-tree", "--name-only", commit).splitlines()
    wanted = [package for package in PACKAGES if package in held]
    if not wanted:
        return
    archive = subprocess.run(
        ["git", "-C", root, "archive", "--format=tar", commit, *wanted],
        capture_output=True,
        check=True,
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        for entry in tar:
            content = tar.extractfile(entry) if entry.isfile() else None
            if content is not None:
                path = into / PurePosixPath(entry.name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())


def _git(root: Path, *arguments: str, check: bool = True) -> str:
    """Output of git, without blanks around it; nothing where it fails and that is no wonder."""
    try:
        run = subprocess.run(
            ["git", "-C", root, *arguments], capture_output=True, text=True, check=False
        )
    except FileNotFoundError as trouble:
        raise Unreadable("git is not installed: say --from FOLDER --to FOLDER") from trouble
    if run.returncode and check:
        raise Unreadable(f"git {arguments[0]}: {run.stderr.strip()}")
    return "" if run.returncode else run.stdout.strip()
