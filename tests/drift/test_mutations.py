"""Random single changes of documents: each has to be found, and told by its kind.

The seed is that of the test run (``--hypothesis-seed``); the score is printed. The vendor's
documents are not part of the repository: where they lie beside the checkout, 400 changes are made
to them, 1,000 with ``--full``; either way every kind of change is made in every layout of every
document. Otherwise invented documents, which have the same layouts, have to do; they are always
tested.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from tests.drift.paper import Paper
from tests.drift.scoring import MUTATORS, Score, Source, draw, judged

from drift.compare import compare
from facts.reader import read_document
from facts.store import FACTS, ROOT, documents, load

VENDOR = ROOT.parent / "shared" / "vendor-docs"
INVENTED = sorted((Path(__file__).parent / "invented").glob("*.txt"))

beside = pytest.mark.skipif(
    not VENDOR.is_dir(), reason="the vendor's documents are not beside the checkout"
)


def score(
    sources: list[Source], count: int, processes: int, config: pytest.Config
) -> tuple[Score, str]:
    seed = int(config.option.hypothesis_seed)
    reached = Score(judged(draw(sources, count, Random(seed)), processes))
    return reached, reached.told(seed)


@beside
def test_of_1000_changes_to_the_documents_999_are_found(
    pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    """400 without ``--full``, in this process alone, and all of these."""
    full = bool(pytestconfig.getoption("--full"))
    count = 1000 if full else 400
    sources = [
        Source(str(VENDOR / f"{stem}.txt"), key, str(FACTS / f"{key}.json"))
        for key, stem in documents().items()
    ]
    reached, told = score(sources, count, 2 if full else 1, pytestconfig)
    with capsys.disabled():
        print(f"\ndocuments: {told}")  # noqa: T201
    assert len(reached.verdicts) == count
    assert len(reached.missed) <= count // 1000, reached.faults()
    wrong = [verdict for verdict in reached.structural if not verdict.right]
    assert len(wrong) <= len(reached.structural) // 100, reached.faults()


@beside
@pytest.mark.parametrize(("key", "stem"), documents().items())
def test_an_unchanged_document_has_no_changes(key: str, stem: str) -> None:
    assert compare(load(FACTS / f"{key}.json"), read_document(VENDOR / f"{stem}.txt", key)) == []


def test_changes_to_invented_documents_are_found(
    pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    reached, told = score([Source(str(p), p.stem) for p in INVENTED], 400, 1, pytestconfig)
    with capsys.disabled():
        print(f"\ninvented documents: {told}")  # noqa: T201
    assert reached.missed == [], reached.faults()
    wrong = [verdict for verdict in reached.structural if not verdict.right]
    assert len(wrong) <= len(reached.structural) // 100, reached.faults()


@pytest.mark.parametrize("path", INVENTED, ids=lambda path: path.stem)
def test_the_same_document_and_one_with_other_gaps_have_no_changes(path: Path) -> None:
    text = path.read_text("utf-8")
    old = Paper.of(text, path.stem).facts
    assert compare(old, old) == []
    gaps = text.replace("\n# ", "\n\n\n# ").replace(" | ", "  |  ")
    assert compare(old, Paper.of(gaps, path.stem).facts) == []


def test_the_invented_documents_have_a_place_for_every_kind_of_change() -> None:
    sources = [Source(str(path), path.stem) for path in INVENTED]
    assert {order.mutator for order in draw(sources, 400, Random(1))} == set(MUTATORS)
