"""Draws changes, and judges what is reported of each.

    orders    one change for each kind in each layout of each document, then more at random
    verdict   found: anything is reported; right: what is reported has the expected kind

An order is small, so that another process can carry it out: mutator, layout, seed.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from random import Random

import attrs
from tests.drift.anywhere import ANYWHERE
from tests.drift.paper import UNREADABLE, Lines, Paper, Site
from tests.drift.rows import ROWS
from tests.drift.samples import SAMPLES
from tests.drift.sections import SECTIONS
from tests.drift.tables import TABLES

from drift.compare import compare
from facts.model import Facts, UnreadableDocument
from facts.reader import read_text
from facts.store import load

MUTATORS = {**ROWS, **TABLES, **SAMPLES, **SECTIONS, **ANYWHERE}

WORDING = frozenset(
    {
        "note of a row",
        "value in an example",
        "prose reworded",
        "prose removed",
        "prose added",
        "curl example",
        "heading",
        "heading above a table",
        "any word",
        "any line",
    }
)
"""Changes of text only; all others change the structure."""

TRIES = 25


@attrs.frozen
class Source:
    """A document in a file, its key, and its committed facts; those of the file without them."""

    path: str
    key: str
    committed: str | None = None


@attrs.frozen
class Order:
    """A change to be made."""

    source: Source
    mutator: str
    layout: str
    seed: int


@attrs.frozen
class Verdict:
    """What was reported of a change: pairs of what and kind."""

    order: Order
    reported: tuple[tuple[str, str], ...]
    right: bool = False
    difference: str = ""

    @property
    def found(self) -> bool:
        """Whether anything was reported."""
        return bool(self.reported)


@cache
def paper_of(source: Source) -> Paper:
    """The document."""
    return Paper.of(Path(source.path).read_text("utf-8"), source.key)


@cache
def facts_of(source: Source) -> Facts:
    """What the document is compared with."""
    return load(Path(source.committed)) if source.committed else paper_of(source).facts


@cache
def sites_of(source: Source, mutator: str) -> dict[str, list[Site]]:
    """Sites by layout."""
    found: dict[str, list[Site]] = {}
    for site in MUTATORS[mutator](paper_of(source)):
        found.setdefault(site.layout, []).append(site)
    return found


def groups_of(source: Source) -> list[tuple[str, str]]:
    """Mutator and layout, where the document has such sites."""
    return [(mutator, layout) for mutator in MUTATORS for layout in sites_of(source, mutator)]


def made(order: Order) -> tuple[Site, Lines] | None:
    """A changed document, and where it was changed; None where the sites do not allow for it."""
    random = Random(order.seed)
    sites = sites_of(order.source, order.mutator)[order.layout]
    paper = paper_of(order.source)
    for _ in range(TRIES):
        site = random.choice(sites)
        lines = site.make(random)
        if lines is not None and _differ(paper.lines, lines):
            return site, lines
    return None


def judge(order: Order) -> Verdict:
    """Makes a change and looks at what is reported."""
    found = made(order)
    if found is None:
        raise ValueError(f"{order} cannot be carried out")
    site, lines = found
    paper = paper_of(order.source)
    try:
        now = read_text("\n".join(lines), document=order.source.key, file=order.source.key)
        changes = compare(facts_of(order.source), now)
        reported = tuple(dict.fromkeys((str(one.what), str(one.kind)) for one in changes))
    except UnreadableDocument:
        reported = (UNREADABLE,)
    right = any(pair in site.expected for pair in reported) or (
        not site.expected and bool(reported)
    )
    return Verdict(order, reported, right, "" if right else _difference(paper.lines, lines))


def _differ(old: Lines, new: Lines) -> bool:
    """Whether two documents say different things: not where only gaps have changed."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    before, after = (lines[start : len(lines) - end] for lines in (old, new))
    said = [[line.split() for line in lines if line.strip()] for lines in (before, after)]
    return said[0] != said[1]


def _difference(old: list[str], new: list[str]) -> str:
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new) - 1)
    return f"line {at + 1}: {old[at : at + 1]} -> {new[at : at + 1]}"


def draw(sources: Sequence[Source], count: int, random: Random) -> list[Order]:
    """A change for each mutator in each layout of each document; the others at random, from all
    documents alike."""
    groups = {source: groups_of(source) for source in sources}
    orders = [
        Order(source, *group, random.randrange(2**32))
        for source in sources
        for group in groups[source]
    ]
    orders = [order for order in orders if made(order)]
    while len(orders) < count:
        source = random.choice(sources)
        order = Order(source, *random.choice(groups[source]), random.randrange(2**32))
        if made(order):
            orders.append(order)
    random.shuffle(orders)  # so that each process gets as much to read
    return orders[:count]


def judged(orders: Sequence[Order], processes: int) -> list[Verdict]:
    """The verdict on each order, in their order."""
    if processes == 1:
        return [judge(order) for order in orders]
    # Not forked: the tests' process may have threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context) as pool:
        return list(pool.map(judge, orders, chunksize=25))


@attrs.frozen
class Score:
    """How many changes were made, found, and told rightly."""

    verdicts: list[Verdict]

    @property
    def missed(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if not verdict.found]

    @property
    def structural(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.order.mutator not in WORDING]

    @property
    def wrong(self) -> list[Verdict]:
        """Those whose kind is not the expected one."""
        return [verdict for verdict in self.verdicts if not verdict.right]

    def told(self, seed: int) -> str:
        """The score in words."""
        verdicts, structural = self.verdicts, self.structural
        right = sum(verdict.right for verdict in structural)
        refused = sum(verdict.reported == (UNREADABLE,) for verdict in verdicts)
        noise = sum(len(verdict.reported) for verdict in verdicts) / max(len(verdicts), 1)
        layouts = len({(v.order.source.key, v.order.mutator, v.order.layout) for v in verdicts})
        return (
            f"{len(verdicts) - len(self.missed)} of {len(verdicts)} changes found, "
            f"{right} of {len(structural)} structural ones told by their kind, "
            f"{len(verdicts) - len(self.wrong)} of all; {refused} unreadable; "
            f"{noise:.2f} kinds told of each; "
            f"{layouts} combinations of document, kind and layout; seed {seed}"
        )

    def faults(self) -> str:
        """What was missed or told otherwise, for the output of a failed test."""
        counted = Counter((v.order.mutator, v.order.layout, v.reported) for v in self.wrong)
        listed = [f"{v.order} {v.reported} {v.difference}" for v in self.wrong]
        return "\n".join([*map(str, counted.most_common()), *listed])
