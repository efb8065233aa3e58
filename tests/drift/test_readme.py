"""The README's account of a changed page: the change that it tells of gives what it shows.

change the documents ──> docs-diff ──> take the facts over ──> coverage
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from drift.__main__ import main as docs_diff
from facts.following import follow_in, moves
from facts.reader import read_document
from facts.store import FACTS, ROOT, documents, dump, load
from traceability.__main__ import main as coverage

VENDOR = ROOT.parent / "shared" / "vendor-docs"
README = (ROOT / "README.md").read_text("utf-8")
CHAPTER = README.partition("\n## The vendor changed a page: what now\n")[2].partition("\n## ")[0]

SIZE = re.compile(r"^(\| size \|.* maximum )100 \|$", re.MULTILINE)
LAST = re.compile(r"^(\| customization \|.*\| N \|.*)$", re.MULTILINE)

pytestmark = pytest.mark.skipif(
    not VENDOR.is_dir(), reason="the vendor's documents are not beside the checkout"
)


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The documents, with a filter more in the product search, and 50 rows a page."""
    folder = tmp_path / "new-documents"
    folder.mkdir()
    for key, stem in documents().items():
        text = (VENDOR / f"{stem}.txt").read_text("utf-8")
        if key == "product":
            text, cut = SIZE.subn(r"\g<1>50 |", text, count=1)
            text, added = LAST.subn(
                r"\1\n| minRating | Lowest rating | int | N | 1 | |", text, count=1
            )
            assert (cut, added) == (1, 1)
        (folder / f"{stem}.txt").write_text(text, "utf-8")
    return folder


def block(start: str) -> str:
    """The fenced block of the chapter that starts like that, without its indentation."""
    found = re.search(rf"^( *)```\n((?:\1){start}.*?)^\1```$", CHAPTER, re.MULTILINE | re.DOTALL)
    assert found is not None
    return re.sub(rf"^{found[1]}", "", found[2], flags=re.MULTILINE)


def test_docs_diff_prints_what_the_readme_shows(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs_diff([str(changed)]) == 1
    printed = re.sub(r"(?m)^(  tests   ).*\n(?: {10}.*\n)*", r"\1…\n", capsys.readouterr().out)
    assert f"$ scripts/docs-diff ../new-documents\n{printed}" == block(r"\$ scripts/docs-diff")


def test_coverage_prints_what_the_readme_shows(
    changed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "spec"
    shutil.copytree(FACTS.parent, spec)
    moved = {}
    for key, stem in documents().items():
        new = read_document(changed / f"{stem}.txt", key)
        moved[key] = moves(load(FACTS / f"{key}.json"), new)
        (spec / "facts" / f"{key}.json").write_text(dump(new), "utf-8")
    assert [*follow_in(spec, moved)]
    decisions = spec / "decisions.yaml"
    asked = ["--spec", spec, "--facts", spec / "facts", "--decisions", decisions]
    assert coverage([str(part) for part in asked]) == 1
    printed = capsys.readouterr().out
    assert block(r"\d+ covered") in printed
