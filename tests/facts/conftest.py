"""Small invented documents, in every layout that the vendor uses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from facts import Facts, Row, Section, Table, read_text
from facts.store import ROOT

Read = Callable[[str], Facts]
DOCUMENTS = ROOT.parent / "shared" / "vendor-docs"


@pytest.fixture(scope="session")
def read() -> Read:
    """Facts of a text."""

    def facts(text: str) -> Facts:
        return read_text(dedent(text).lstrip("\n"), document="invented", file="000_invented")

    return facts


@pytest.fixture(scope="session")
def section(read: Read) -> Callable[[str], Section]:
    """The one section that a text has below a numbered heading."""

    def only(text: str) -> Section:
        (found,) = read("# 1.1 Things (POST)\n" + dedent(text).lstrip("\n")).sections
        return found

    return only


@pytest.fixture(scope="session")
def rows(section: Callable[[str], Section]) -> Callable[[str], dict[str, Row]]:
    """The rows of all tables of a text by name."""

    def by_name(text: str) -> dict[str, Row]:
        return {row.name: row for table in section(text).tables for row in table.rows}

    return by_name


@pytest.fixture(scope="session")
def paths(section: Callable[[str], Section]) -> Callable[[str], dict[str, str | None]]:
    """The first path of each row of a text by name."""

    def by_name(text: str) -> dict[str, str | None]:
        found: list[Table] = list(section(text).tables)
        return {row.name: row.path for table in found for row in table.rows}

    return by_name


@pytest.fixture(scope="session")
def documents() -> Path:
    """The vendor's documents, where they lie beside the checkout."""
    if not DOCUMENTS.is_dir():
        pytest.skip(reason="the vendor's documents are not beside this checkout")
    return DOCUMENTS
