"""JSON blocks: where they begin and end, which side they are on, and the rules that repair them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts import Section, UnreadableDocument
from facts.blocks import read_block

Sections = Callable[[str], Section]


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        ('{"a": 1.50}', {"a": 1.5}, ()),
        ('{"a": 1\n"b": 2}', {"a": 1, "b": 2}, ("missing-comma",)),
        ('{"a": [1, 2,],}', {"a": [1, 2]}, ("trailing-comma",)),
        ('{"a": , "b": }', {"a": None, "b": None}, ("missing-value",)),
        ('{"a": "x\',\n"b": "y"}', {"a": "x", "b": "y"}, ("wrong-quote",)),
        ('{"a": [{"b": 1}...]}', {"a": [{"b": 1}]}, ("ellipsis",)),
        ('{"a": 1, // one\n/* two */ "b": 2}', {"a": 1, "b": 2}, ("comment",)),
        ('"a": [{"b": 1}]', {"a": [{"b": 1}]}, ("fragment",)),
        ('"a": [{"b": 1,}]', {"a": [{"b": 1}]}, ("fragment", "trailing-comma")),
        ('{"data": {"a": 1,\n"requestId": "r"}', {"data": {"a": 1}, "requestId": "r"}, None),
        ('{"data": {"a": [1]}', {"data": {"a": [1]}}, ("missing-bracket",)),
        ('{"a": 1 "b": "x\',\n"c": ,}', {"a": 1, "b": "x", "c": None}, None),
        ('{"url": "https://x.y//z", "text": "a...b"}', None, ()),
    ],
)
def test_repairs(text: str, value: object, repairs: tuple[str, ...] | None) -> None:
    found = read_block("invented", 1, text)
    if value is not None:
        assert found.value == value
    if repairs is not None:
        assert found.repairs == repairs


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1]', 10),
        ('{"a": {"b": {"c": 1}', 10),
        ('{"a": 1\n"b" 2}', 11),
        ("{\n'a': 1}", 11),
        ('{"a": yes}', 10),
        ('{"a": 1} {"b": 2}', 10),
        ("[1, }", 10),
        ('{"a": "x\n"}', 10),
    ],
)
def test_no_rule_repairs_it(text: str, line: int) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_block("invented", 10, text)
    assert (caught.value.document, caught.value.line) == ("invented", line)


def test_sides_labels_and_lines(section: Sections) -> None:
    found = section("""
curl --location --request POST 'https://example.com/api2.0/v1/things' \\
--header 'CJ-Access-Token: x'
--header 'platformToken: x' \\
--data-raw '{
"id": "1"
}'
Request example:
{}
Response example:
{
"code": 200,
"data": {"id": "1", "parts": [], "note": null}
}
A longer sentence about what comes now, which is no label.
{"code": 200, "data": [1, "x"]}
Insufficient stock / lock-failure response example:
{
"result": false,
"code": 1603001,
"data": {"open": ["x"]}
}
""")
    assert [
        (block.role, block.line, block.end, block.label, block.repaired) for block in found.examples
    ] == [
        ("request", 5, 7, "", False),
        ("request", 9, 9, "Request example:", False),
        ("success", 11, 14, "Response example:", False),
        ("success", 16, 16, "", False),
        ("error", 18, 22, "Insufficient stock / lock-failure response example:", False),
    ]
    assert found.headers == ("CJ-Access-Token", "platformToken")
    assert [line.line for line in found.curl] == [2, 3, 4]
    assert [line.line for line in found.prose] == [15]
    assert [(code.line, code.code) for code in found.codes] == [(20, "1603001")]
    assert found.examples[2].keys == {
        "envelope.code": ("integer",),
        "data": ("object",),
        "data.id": ("string",),
        "data.parts": ("array",),
        "data.note": ("null",),
    }
    assert found.examples[3].keys["data[]"] == ("integer", "string")


def test_a_block_that_lacks_a_bracket_ends_where_no_json_follows(section: Sections) -> None:
    found = section("""
https://example.com/api2.0/v1/things
# Return
success
{
"code": 200,
"data": {
"id": 1,
"requestId": "r"
}
| Field | Type | Description |
|---|---|---|
| id | int | x |
""")
    assert found.examples[0].repairs == ("missing-bracket",)
    assert list(found.examples[0].keys) == [
        "envelope.code",
        "data",
        "data.id",
        "envelope.requestId",
    ]
    assert found.tables[0].rows[0].line == 13
