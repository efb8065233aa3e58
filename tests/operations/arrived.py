"""What arrived, held against the document: nothing is missing, nothing is there besides.

request line   method and path of the document
query          each value once; of an array, each item with the name again (style form, explode)
headers        the access token where the operation is secured, its own ones, no other
body           the document's content type, a body that its schema takes, equal to what was given
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import httpx
import msgspec
from tests.operations.described import FORM, Described, Given, fits, resolved
from tests.support.document import DOCUMENT
from tests.support.recorder import parts_of

OF_HTTP = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-length", "content-type"}
    | {"user-agent"}
)
"""Headers that every client sends; they are no matter of the document's."""

JSON_TEXT = msgspec.json.Encoder(decimal_format="number")
NUMERAL = {"integer": re.compile(r"-?[0-9]+"), "number": re.compile(r"-?[0-9]+(\.[0-9]+)?")}


def as_described(described: Described, given: Given, request: httpx.Request, token: str) -> None:
    """Raises AssertionError unless the request is what the document says of this call."""
    assert (request.method, request.url.path) == (described.method, described.path)
    query_as_described(described, given.query, request.url.query)
    headers_as_described(described, given, request, token)
    body_as_described(described, given.body, request)


def query_as_described(described: Described, given: Mapping[str, Any], query: bytes) -> None:
    arrived: dict[str, list[str]] = {}
    for name, text in pairs(query):
        arrived.setdefault(name, []).append(text)
    expected = {name: value for name, value in given.items() if value != []}
    known = described.parameters("query")
    assert arrived.keys() <= known.keys()
    assert arrived.keys() == expected.keys()
    for name, texts in arrived.items():
        schema = resolved(known[name]["schema"])
        values = [value_of(schema.get("items", schema), text) for text in texts]
        value = values if schema.get("type") == "array" else one(values)
        assert fits(name, described.id).is_valid(value), f"{name} is {value!r}"
        assert value == expected[name]
    missing = {name for name, known in known.items() if known.get("required")} - arrived.keys()
    assert missing == set()


def pairs(query: bytes) -> list[tuple[str, str]]:
    """Name and text of each parameter."""
    text = query.decode("ascii")
    return parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict")


def one(values: list[Any]) -> Any:
    (value,) = values
    return value


def value_of(schema: Mapping[str, Any], text: str) -> Any:
    """The value of a text; a Decimal where a float would blur it."""
    kind = resolved(schema)["type"]
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    if kind in NUMERAL:
        assert NUMERAL[kind].fullmatch(text), f"{text!r} is no {kind}"
        return int(text) if kind == "integer" else Decimal(text)
    assert kind == "string"
    return text


def headers_as_described(
    described: Described, given: Given, request: httpx.Request, token: str
) -> None:
    headers = request.headers
    (scheme,) = DOCUMENT["components"]["securitySchemes"].values()
    assert scheme["in"] == "header"
    names = [name.lower() for name, _ in headers.multi_items()]
    assert len(names) == len(set(names)), "a header is there twice"
    own = {name: value for name, value in headers.items() if name not in OF_HTTP}
    expected = {name.lower(): value for name, value in given.headers.items()}
    if described.secured:
        expected[scheme["name"].lower()] = token
    assert own == expected
    media = headers.get("content-type", "").partition(";")[0]
    assert media == (described.media if request.content else "")


def body_as_described(described: Described, given: Any, request: httpx.Request) -> None:
    content = request.content
    if given is None:
        assert not described.raw.get("requestBody", {}).get("required")
        assert content in (b"", b"{}" if described.spread else b""), "none, or one without fields"
        return
    if described.media == FORM:
        parts = parts_of(request)
        files = {name for name, (filename, _) in parts.items() if filename is not None}
        assert files == described.files
        content = JSON_TEXT.encode({name: text.decode() for name, (_, text) in parts.items()})
    arrived = json.loads(content)
    assert described.problems(arrived) == []
    if described.paging.get("in") == "body":
        given = {**first_page(described, given, arrived), **given}
    assert exact(content) == exact(JSON_TEXT.encode(given))


def first_page(
    described: Described, given: Mapping[str, Any], arrived: Mapping[str, Any]
) -> dict[str, Any]:
    """What a paged call needs, and so has though it was not given: page 1 of any size."""
    page, size = (str(described.paging.get(name)) for name in ("page", "size"))
    needed = {page, size} & set(described.body.get("required", ())) - given.keys()
    assert page not in needed or arrived[page] in (1, "1")
    return {name: arrived[name] for name in needed}


def exact(content: bytes) -> str:
    """JSON to compare: 1 is not true, an amount keeps its digits, and keys have no order."""
    values = json.loads(content, parse_float=lambda digits: {"amount": digits})
    return json.dumps(values, sort_keys=True)
