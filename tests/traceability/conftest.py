"""The spec, the facts and the decisions as they are, read once."""

from __future__ import annotations

import pytest

from codegen.document import Json
from traceability.decisions import Index
from traceability.outcome import Outcome, outcome
from traceability.placing import read_anchors
from traceability.reading import read_decisions, read_document, read_facts
from traceability.whole import Known


@pytest.fixture(scope="session")
def document() -> Json:
    return read_document()


@pytest.fixture(scope="session")
def known() -> Known:
    return Known.of(read_facts(), read_anchors())


@pytest.fixture(scope="session")
def index() -> Index:
    return Index.of(read_decisions())


@pytest.fixture(scope="session")
def result(document: Json, known: Known, index: Index) -> Outcome:
    return outcome(document, known, index)
