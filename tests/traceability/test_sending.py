"""What is sent beside fields: headers, media types, the body as such; and what refusals show."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.traceability.small import FACTS, HERE, compared, opened, spec

from codegen.document import Json, pointer
from facts.model import Code, Example, Facts, Row, Table

MEDIA = f"{HERE}/responses/200/content/application~1json"
BODY = f"{HERE}/requestBody"


def with_body(document: Json, *kinds: str) -> Json:
    """The operation takes a name, which is always needed."""
    schema = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string", "maxLength": 9}},
    }
    content = {kind: {"schema": schema} for kind in kinds or ("application/json",)}
    pointer(document, HERE)["requestBody"] = {"required": True, "content": content}
    return document


def facts(*headers: str, tables: tuple[Table, ...] = (), **changes: Any) -> Facts:
    """The facts, with more headers and tables."""
    first, second = FACTS.sections
    changed = attrs.evolve(
        second,
        headers=(*second.headers, *headers),
        tables=(*second.tables, *tables),
        **changes,
    )
    return attrs.evolve(FACTS, sections=(first, changed))


NAMED = Table(
    "request", 14, at="body", rows=(Row(15, "name", ("name",), ("body.name",), "string", "Y", "9"),)
)
SENT = facts("Content-Type: application/json", tables=(NAMED,))


def test_a_body_that_is_sent_as_documented() -> None:
    assert opened(compared(with_body(spec()), facts=SENT)) == []


@pytest.mark.parametrize("kinds", [("text/csv",), ("application/json", "text/csv")])
def test_another_media_type(kinds: tuple[str, ...]) -> None:
    assert opened(compared(with_body(spec(), *kinds), facts=SENT)) == [
        ("parameter", BODY, "application/json", ", ".join(kinds))
    ]


def test_a_body_that_may_be_left_out() -> None:
    document = with_body(spec())
    pointer(document, BODY)["required"] = False
    (found,) = opened(compared(document, facts=SENT))
    assert (found[0], found[2:]) == ("required", (True, False))


@pytest.mark.parametrize("scheme", [{"name": "X-Token"}, {"in": "query"}])
def test_a_token_in_another_place(scheme: Json) -> None:
    document = spec()
    pointer(document, "/components/securitySchemes/CJAccessToken").update(scheme)
    assert opened(compared(document)) == [
        ("parameter", f"{HERE}/security", "header.CJ-Access-Token", None)
    ]


def test_a_header_that_is_no_text() -> None:
    document = spec()
    pointer(document, HERE)["parameters"].append(
        {"name": "lang", "in": "header", "schema": {"type": "string"}}
    )
    assert opened(compared(document, facts=facts("lang"))) == []
    pointer(document, f"{HERE}/parameters/2")["schema"]["type"] = "integer"
    assert opened(compared(document, facts=facts("lang"))) == [
        ("type", f"{HERE}/parameters/2", "string", "integer")
    ]


def test_a_parameter_of_the_whole_path() -> None:
    document = spec()
    above, _, _ = HERE.rpartition("/")
    more = {"name": "more", "in": "query", "schema": {"type": "string"}}
    pointer(document, above)["parameters"] = [more]
    assert opened(compared(document)) == [("parameter", f"{above}/parameters/0", None, "string")]


def test_an_example_of_a_success_that_is_a_refusal() -> None:
    document = spec()
    pointer(document, f"{MEDIA}/examples/documented/value")["result"] = False
    assert ("example", MEDIA, "shown", None) in opened(compared(document))


def test_a_refusal_with_another_code() -> None:
    keys: dict[str, tuple[str, ...]] = {"envelope.code": ("integer",)}
    known = facts(
        examples=(*FACTS.sections[1].examples, Example(37, 38, "error", keys=keys)),
        codes=(Code(37, "1600100"),),
    )
    document = spec()
    examples = pointer(document, MEDIA)["examples"]
    examples["refused"] = {"value": {"code": 1600100}}
    assert opened(compared(document, facts=known)) == []
    examples["refused"] = {"value": {"code": 1600101}}
    assert opened(compared(document, facts=known)) == [
        (
            "example",
            f"{MEDIA}/examples/refused",
            ["envelope.code: 1600100|integer"],
            ["envelope.code: 1600101|integer"],
        )
    ]
