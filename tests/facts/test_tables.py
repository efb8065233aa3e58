"""Tables with pipes: columns in any order, cells that a page leaves out, codes and kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts import Row, Section
from facts.values import enumerated, figures

Rows = Callable[[str], dict[str, Row]]
Sections = Callable[[str], Section]

CALL = "https://example.com/api2.0/v1/things\n"
REQUEST = (
    "| Parameter | Definition | Type | Required | Length | Note |\n|---|---|---|---|---|---|\n"
)
REPLY = "| Field | Definition | Type | Length | Note |\n|---|---|---|---|---|\n"


def cells(row: Row) -> tuple[str, str, str, str]:
    return row.name, row.type, row.required, row.length


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | the a | string | Y | 50 | note |", ("a", "string", "Y", "50")),
        ("| a | the a | string | N | 50 |", ("a", "string", "N", "50")),
        ("| a | the a | array | N | some note | |", ("a", "array", "N", "")),
        ("| a | the a | list | Y | some note |", ("a", "list", "Y", "")),
        ("| a | List | Y | 20 | ||", ("a", "List", "Y", "20")),
        ("| a | List | Y | |||", ("a", "List", "Y", "")),
        ("| a | the a | BigDecimal | 200 | Unit: $ |", ("a", "BigDecimal", "", "200")),
        ("| string | N | 50 | |||", ("", "string", "N", "50")),
        ("| a | the a | string | Required for update | (18,2) | |", None),
        ("| a | the a | string[] | Choose one of a, b | - | |", None),
        ("| a | the a | List<String> | false | 20 | x |", ("a", "List<String>", "false", "20")),
    ],
)
def test_request_rows(
    section: Sections, line: str, expected: tuple[str, str, str, str] | None
) -> None:
    (table,) = section(CALL + REQUEST + line).tables
    assert table.kind == "request"
    columns = tuple(cell.strip() for cell in line.strip("|").split("|"))
    assert cells(table.rows[0]) == (expected or (columns[0], columns[2], columns[3], columns[4]))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | the a | string | 200 | note |", ("a", "string", "", "200")),
        ("| a | the a | string | 200 |", ("a", "string", "", "200")),
        ("| a | the a | Thing[] | some note |", ("a", "Thing[]", "", "")),
        ("| a | the a | object | some note | |", ("a", "object", "", "")),
        ("| a | the a | string | Y | 200 |", ("a", "string", "Y", "200")),
        ("| a | List | Y | ||", ("a", "List", "Y", "")),
        ("| - a | the a | |||", ("- a", "", "", "")),
        ("| - a | ||||", ("- a", "", "", "")),
        ("| a | the a | boolean | true-yes | |", ("a", "boolean", "", "")),
    ],
)
def test_reply_rows(section: Sections, line: str, expected: tuple[str, str, str, str]) -> None:
    (table,) = section(CALL + REPLY + line).tables
    assert table.kind == "response"
    assert cells(table.rows[0]) == expected


def test_columns_in_another_order(rows: Rows) -> None:
    found = rows(
        CALL
        + """
| Attribute | Type | JSON Field | Definition |
|---|---|---|---|
| orderId | String | a | its id |
| reissue | Integer | flag of something | |
"""
    )
    assert found["orderId"].names == ("a",)
    assert found["orderId"].paths == ("data.a",)
    assert (found["reissue"].names, found["reissue"].paths) == (("reissue",), (None,))


def test_a_table_right_below_another(section: Sections) -> None:
    request, reply = section(
        CALL
        + """
| Parameter | Definition | Type | Required | Note |
|---|---|---|---|---|
| id | its id | string | Y | x |
| Response field | Type | Description |
|---|---|---|
| data.id | string | its id |
"""
    ).tables
    assert (request.kind, request.line, request.rows[0].path) == ("request", 4, "body.id")
    assert (reply.kind, reply.line, reply.rows[0].path) == ("response", 7, "data.id")


def test_kinds(section: Sections) -> None:
    found = section(
        CALL
        + """
# Return
success
{"code": 200, "data": {"state": "NEW"}}
| Field | Type | Description |
|---|---|---|
| code | int | the code |
| data | object | the data |
Thing information
| Field | Type | Description |
|---|---|---|
| state | string | see below |
State
| State | remark |
|---|---|
| NEW | just made |
error
{"code": 1600100, "result": false, "data": null}
| Field | Type | Description |
|---|---|---|
| code | int | the code |
# Error code and Message
| Error Code | Message |
|---|---|
| 1600300 | none there |
| API | Method | Description |
|---|---|---|
/api2.0/v1/things | POST | does it |
"""
    )
    assert [table.kind for table in found.tables] == [
        "envelope", "response", "values", "error", "codes", "operations",
    ]  # fmt: skip
    assert [table.label for table in found.tables] == [
        "", "Thing information", "State", "", "Error code and Message", "",
    ]  # fmt: skip
    assert found.tables[2].at == "data.state"
    assert found.tables[4].rows[0].name == "1600300"
    assert (found.tables[5].rows[0].name, found.tables[5].rows[0].type) == (
        "/api2.0/v1/things",
        "POST",
    )
    assert [(code.line, code.code) for code in found.codes] == [(20, "1600100")]


def test_prose_in_columns_is_kept_as_hashes(section: Sections) -> None:
    head = "| Integration step | Purpose | What to call in OpenAPI |\n|---|---|---|\n"
    (table,) = section(head + "| First of all | To begin | Call it |").tables
    assert (table.kind, table.at) == ("text", None)
    assert (table.rows[0].name, table.rows[0].names, bool(table.rows[0].digest)) == ("", (), True)


def test_fields_of_no_operation_are_shared(section: Sections) -> None:
    (table,) = section(
        "| Field | Type | Description |\n|---|---|---|\n| data.id | int | x |"
    ).tables
    assert (table.kind, table.at) == ("shared", "data")


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("0-no, 1-yes", ("0", "1")),
        ("null/0-All(default), 1-Verified", ("0", "1")),
        ("1=page payment, 2=balance payment", ("1", "2")),
        ("6= broken link, 9= other", ("6", "9")),
        ("1: verified, 2: unverified", ("1", "2")),
        ("0:fail, 1: Processing", ("0", "1")),
        ("true-yes, false-no", ("true", "false")),
        ("desc-descending(default) / asc-ascending", ("desc", "asc")),
        ("Optional: 400(unshipped), 500(shipped)", ("400", "500")),
        ("Optional values: 24 (one day), 48 (two days) - the rest", ("24", "48")),
        ("Supported values: enable_a(gives a), enable_b(gives b)", ("enable_a", "enable_b")),
        ("default: PAID, values: NEW,IN_CART,PAID", ("NEW", "IN_CART", "PAID")),
        ("PROCESSING, TASK_COMPLETE, or LOCK_FAIL.", ("PROCESSING", "TASK_COMPLETE", "LOCK_FAIL")),
        ("CREATED IN_CART SHIPPED", ("CREATED", "IN_CART", "SHIPPED")),
        ("Required when type=1: 1=top-up, 2=refund", ("1", "2")),
        ("3 means approved", ("3",)),
        ("Such as: USD,AUD,EUR etc.", ()),
        ("SKU or SPU", ()),
        ("UTC Time, eg: 2025-03-14 13:21:07", ()),
        ("If type=3, the value is fixed", ()),
        ("1-100000", ()),
        ("A two-letter code", ()),
    ],
)
def test_enumerated(note: str, codes: tuple[str, ...]) -> None:
    assert enumerated(note) == codes


def test_digest_sees_words_not_spaces(rows: Rows) -> None:
    def digest(line: str) -> str:
        return rows(CALL + REPLY + line)["a"].digest

    assert digest("| a | the a | int | 1 | b c |") == digest("| a |  the  a | int | 1 | b   c |")
    assert digest("| a | the a | int | 1 | b c |") != digest("| a | the a | int | 1 | b d |")
    assert digest("| a | the a | int | 1 | b |") != digest("| a | an a | int | 1 | b |")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Default 10, minimum 1, maximum 100", ("10", "1", "100")),
        ("At most 1,000 rows or 0.5 kg.", ("1,000", "0.5")),
        ("Sizes of V2, /api2.0/v1 and MP4", ()),
        ("0=no, 1=yes", ("0", "1")),
        ("", ()),
    ],
)
def test_figures_of_a_text_are_its_numbers(text: str, found: tuple[str, ...]) -> None:
    assert figures(text) == found
