"""What the rows of the committed facts lead to: places that are there, and names that exist.

A row that leads nowhere would be a change that nobody knows how to answer.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import cjdropshipping_api.models as models
from cjdropshipping import CJ
from codegen.document import pointer
from drift.changes import Change
from drift.concerned import Suite
from drift.places import Spec
from drift.symbols import Package
from facts.model import Facts, Section
from facts.store import FACTS, ROOT, load_all

KNOWN = load_all()
SPEC = Spec.read(ROOT / "generated" / "openapi.json", KNOWN, FACTS / "anchors.yaml")
PACKAGE = Package(ROOT / "generated" / "cjdropshipping_api")
TESTS = Suite(ROOT / "tests")
FIELDS = {"request", "response", "shared", "envelope"}

each_document = pytest.mark.parametrize("facts", KNOWN.values(), ids=KNOWN)


def rows(facts: Facts) -> Iterator[Change]:
    """A change of every row of a table of fields."""
    for section in facts.sections:
        for table in section.tables:
            for row in table.rows if table.kind in FIELDS else ():
                yield Change(
                    what="row",
                    kind="retyped",
                    document=facts.document,
                    name=row.name or row.names[0],
                    old=row.line,
                    section=section,
                    section_now=section,
                    table=table,
                    paths=tuple(path for path in row.paths if path),
                )


def operations(facts: Facts) -> Iterator[Section]:
    return (section for section in facts.sections if section.operation)


@each_document
def test_pointers_lead_to_something(facts: Facts) -> None:
    for change in rows(facts):
        for spot in SPEC.spots(change):
            assert pointer(SPEC.document, spot.pointer) is not None


@each_document
def test_nearly_every_row_leads_to_a_place_of_its_own(facts: Facts) -> None:
    """The others are those that the spec has decided to have elsewhere, or not at all."""
    every = list(rows(facts))
    lost = [change for change in every if not any(spot.there for spot in SPEC.spots(change))]
    nowhere = [change for change in every if not SPEC.spots(change)]
    assert len(lost) <= len(every) * 0.06, [(one.heading, one.name) for one in lost]
    assert nowhere == [], [(one.heading, one.name) for one in nowhere]


@each_document
def test_symbols_exist(facts: Facts) -> None:
    cj = CJ(access_token="t")
    for change in rows(facts):
        for spot in SPEC.spots(change):
            method, *others = PACKAGE.symbols(spot)
            _, tag, name = method.partition("(")[0].split(".")
            assert callable(getattr(getattr(cj, tag), name)), method
            for symbol in others:
                model, _, attribute = symbol.partition(".")
                found = getattr(models, model)
                assert not attribute or attribute in found.__struct_fields__, symbol


@each_document
def test_every_section_of_an_operation_leads_to_it(facts: Facts) -> None:
    for section in operations(facts):
        called = section.operation
        assert called is not None
        found = SPEC.of_section(facts.document, section)
        assert called.path in [spoken.path for spoken in found]


@each_document
def test_every_operation_has_tests(facts: Facts) -> None:
    for section in operations(facts):
        for spoken in SPEC.of_section(facts.document, section):
            tag, _, method = spoken.id.partition("_")
            assert TESTS.concerning(spoken.id, f"cj.{tag}.{method}", spoken.path)
