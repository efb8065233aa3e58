"""scripts/changelog, as it is called; and over the history of this repository."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from tests.releases.small import Call, Part, Small

from codegen.document import ROOT
from releases import versions
from releases.compare import compare
from releases.contract import Contract
from releases.versions import NOTHING, WORKTREE, Unreadable, load, released

OLD = Small()
NEW = Small((Call("get", (Part("a", "a"),)),))
BROKEN = Small(())

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def run(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "releases", "--file", folder / "CHANGELOG.md", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT / "scripts"
    )


def test_two_folders(tmp_path: Path) -> None:
    old, new = OLD.write(tmp_path / "old"), NEW.write(tmp_path / "new")
    shown = run(tmp_path, "--from", old, "--to", new, "--date", "2026-03-01")
    assert shown.returncode == 0
    assert shown.stdout.splitlines()[0] == "## 0.1.1 - 2026-03-01"
    assert shown.stdout.endswith("* Add optional argument `a` (`str`) to `cj.things.get`\n")
    assert not (tmp_path / "CHANGELOG.md").exists()
    data = json.loads(run(tmp_path, "--from", old, "--to", new, "--json").stdout)
    assert data["changes"][0]["kind"] == "argument-added"
    nothing = run(tmp_path, "--from", old, "--to", old)
    assert nothing.stdout == "Nothing has changed for a caller.\n"


def test_writing_and_checking(tmp_path: Path) -> None:
    old, new = OLD.write(tmp_path / "old"), NEW.write(tmp_path / "new")
    both = ("--from", old, "--to", new)
    first = run(tmp_path, *both, "--check")
    assert (first.returncode, first.stdout) == (1, "")
    assert "no entry for 0.1.1" in first.stderr
    assert run(tmp_path, *both, "--write").returncode == 0
    text = (tmp_path / "CHANGELOG.md").read_text("utf-8")
    assert run(tmp_path, *both, "--check").returncode == 0
    assert run(tmp_path, *both, "--write").returncode == 0
    assert (tmp_path / "CHANGELOG.md").read_text("utf-8") == text
    broken = BROKEN.write(tmp_path / "broken")
    assert run(tmp_path, "--from", old, "--to", broken, "--check").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(
            *(("--from", "no-such-thing"), "no-such-thing is no revision of git, and no folder"),
            marks=needs_git,
        ),
        (("--date", "tomorrow"), "--date is written as"),
        (("--from", NOTHING, "--to", NOTHING), "neither version says its number"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.com")
    command = ["git", "-C", str(folder), *identity, *arguments]
    subprocess.run(command, check=True, capture_output=True)


@needs_git
def test_the_last_release(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no history"):
        released(tmp_path)
    git(tmp_path, "init", "--quiet")
    (tmp_path / "README").write_text("x", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "begin")
    with pytest.raises(Unreadable, match="no history"):
        released(tmp_path)
    OLD.write(tmp_path)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "generate")
    first = released(tmp_path)
    assert len(first) == 40
    NEW.write(tmp_path)
    old, new = load(first, tmp_path), load(WORKTREE, tmp_path)
    (change,) = compare(old.contract, new.contract)
    assert change.kind == "argument-added"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(tmp_path / "shallow"))
    with pytest.raises(Unreadable, match="no history"):
        released(tmp_path / "shallow")
    git(tmp_path, "commit", "--quiet", "--all", "--message", "change")
    git(tmp_path, "tag", "v0.1.1")
    assert released(tmp_path) == "v0.1.1"
    with pytest.raises(Unreadable, match=r"HEAD~2 has no generated/openapi\.json"):
        load("HEAD~2", tmp_path)


def test_a_version_of_another_form(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no version of three numbers"):
        load(str(evolve(OLD, number="1.0rc1").write(tmp_path)))


@pytest.fixture(scope="module")
def new() -> Contract:
    """What this version promises."""
    return load(WORKTREE).contract


def test_this_version_differs_in_nothing_from_itself(new: Contract) -> None:
    assert compare(load(WORKTREE).contract, new) == []


def test_all_of_this_version_is_told_when_there_was_nothing(new: Contract) -> None:
    told = compare(load(NOTHING).contract, new)
    calls = [s for c in told if c.kind == "operation-added" for s in c.subjects]
    assert calls == [operation.call for operation in new.operations.values()]
    names = [s for c in told if c.kind == "name-added" for s in c.subjects]
    assert {"CJ", "AsyncCJ", "ApiError", "Page", "testing.Mock"} <= {*names}
    assert {c.kind for c in told} == {"operation-added", "job-added", "name-added"}


def test_since_the_first_version_in_the_history(new: Contract) -> None:
    """The arguments that were given better names since then, and all new operations."""
    try:
        first = versions.first(ROOT)
    except Unreadable as trouble:
        pytest.skip(reason=f"needs the history of the repository: {trouble}")
    old = load(first).contract
    told = compare(old, new)
    texts = [change.text for change in told]
    renamed = "⚠️ Rename argument `lv_2_category_list` of `cj.products.search` to"
    assert any(text.startswith(renamed) for text in texts)
    added = {subject for c in told if c.kind == "operation-added" for subject in c.subjects}
    before, after = ({o.call for o in each.operations.values()} for each in (old, new))
    assert added == after - before
    assert len(texts) == len({*texts})
    back = compare(new, old)
    gone = {subject for c in back if c.kind == "operation-removed" for subject in c.subjects}
    assert gone == added
