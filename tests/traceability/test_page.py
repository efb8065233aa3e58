"""The page has everything, and needs nothing."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

import pytest

from codegen.document import Json, operations
from traceability.decisions import Index
from traceability.outcome import Outcome
from traceability.page import page


@pytest.fixture(scope="module")
def text(result: Outcome) -> str:
    return page(result)


def test_it_fetches_nothing(text: str) -> None:
    assert not re.search(r"<(?:link|img|iframe|script)[^>]*(?:src|href)=", text)
    assert "url(" not in text
    assert "@import" not in text
    assert "fetch(" not in text


def test_it_is_readable_on_a_phone_and_in_the_dark(text: str) -> None:
    assert 'name="viewport" content="width=device-width' in text
    assert "color-scheme: light dark" in text


def test_its_tags_match(text: str) -> None:
    parser = _Balance()
    parser.feed(text)
    assert parser.stack == []


def test_every_operation_and_field_is_on_it(text: str, result: Outcome, document: Json) -> None:
    for _, path, operation in operations(document):
        assert f"<b>{operation['operationId']}</b>" in text
        assert path in text
    for compared in result.compared.values():
        for path, _ in compared.own:
            assert f"<code>{path}</code>" in text


def test_it_has_python_names(text: str) -> None:
    assert "<code>cj.products.search</code>" in text
    assert "<code>key_word=</code>" in text
    assert "<code>models.Product.name_en</code>" in text


def test_every_decision_is_on_it(text: str, index: Index) -> None:
    for entry in index.entries:
        assert escape(str(entry.content["decision"])) in text, entry.index


class _Balance(HTMLParser):
    VOID = frozenset({"meta", "br", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag
