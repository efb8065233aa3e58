"""Where rows hang: dashes, dots, labels, notes, and what the examples show."""

from __future__ import annotations

from collections.abc import Callable

from facts import Facts, Section

Paths = Callable[[str], dict[str, str | None]]
Sections = Callable[[str], Section]

CALL = "https://example.com/api2.0/v1/things\n"
REPLY = "| Field | Definition | Type | Length | Note |\n|---|---|---|---|---|\n"


def test_dashes(paths: Paths) -> None:
    assert paths(
        CALL
        + REPLY
        + """
| code | error code | int | 20 | |
| data | all of it | object | ||
| - things | some | list | ||
| -- id | its id | string | 20 | |
| -- size | its size | Object | ||
| --- unit | of what | string | 20 | |
| -label | no space | string | 20 | |
| requestId | for support | string | 48 | |
""".lstrip("\n")
    ) == {
        "code": "envelope.code",
        "data": "data",
        "- things": "data.things",
        "-- id": "data.things[].id",
        "-- size": "data.things[].size",
        "--- unit": "data.things[].size.unit",
        "-label": "data.label",
        "requestId": "envelope.requestId",
    }


def test_dots_and_several_names(section: Sections) -> None:
    found = section(
        CALL
        + """
| Parameter | Definition | Type | Required | Note |
|---|---|---|---|---|
| things | some | list | Y | x |
| things[].id | id | string | Y | x |
| address.city / address.town | where | string | N | x |
| Response field | Type | Description |
|---|---|---|
| data[].firstName / data[].lastName | string | x |
| data[].lines[].quantity/count | integer | x |
"""
    )
    request, reply = found.tables
    assert [row.paths for row in request.rows] == [
        ("body.things",),
        ("body.things[].id",),
        ("body.address.city", "body.address.town"),
    ]
    assert [row.paths for row in reply.rows] == [
        ("data[].firstName", "data[].lastName"),
        ("data[].lines[].quantity", "data[].lines[].count"),
    ]
    assert reply.rows[1].names == ("data[].lines[].quantity", "count")
    assert (request.at, reply.at) == ("body", "data[]")


def test_labels(section: Sections) -> None:
    found = section(
        CALL
        + f"""
# Return
success
{{"code": 200, "data": {{"id": "x", "lines": [{{"sku": "y"}}]}}}}
{REPLY}| id | its id | string | 20 | |
| lines | the lines | list | ||
| owner | who | Person[] | 1 | |
| cart | cart information | object | 1 | |
| prices | by country (code → PriceInfo) | Map | 1 | |
Line object in lines:
{REPLY}| sku | its sku | string | 20 | |
Person
{REPLY}| name | its name | string | 20 | |
Cart information
{REPLY}| total | the sum | string | 20 | |
# PriceInfo
{REPLY}| amount | how much | string | 20 | |
data.content[].groups[] and more:
{REPLY}| key | a key | string | 20 | |
| things[].part | a part | list | 20 | |
| part[].no | a number | int | 20 | |
"""
    )
    assert [table.at for table in found.tables] == [
        "data",
        "data.lines[]",
        "data.owner[]",
        "data.cart",
        "data.prices{}",
        "data.content[].groups[]",
    ]
    assert [row.path for row in found.tables[-1].rows] == [
        "data.content[].groups[].key",
        "data.content[].groups[].things[].part",
        "data.content[].groups[].things[].part[].no",
    ]


def test_examples_tell(paths: Paths) -> None:
    found = paths(
        CALL
        + """
# Return
success
{"code": 0, "data": {"page": 1, "list": [{"id": "x", "tags": [{"tag": 1}]}]}}
| Field | Type | Description |
|---|---|---|
| page | int | x |
| id | string | x |
| later | string | no example has it |
| tag | int | x |
"""
    )
    assert found == {
        "page": "data.page",
        "id": "data.list[].id",
        "later": "data.list[].later",
        "tag": "data.list[].tags[].tag",
    }


def test_a_name_of_the_envelope_inside_data(paths: Paths) -> None:
    found = paths(
        CALL
        + """
# Return
success
{"success": true, "data": {"id": "x", "result": "done"}}
| Field | Type | Description |
|---|---|---|
| id | string | x |
| result | string | x |
"""
    )
    assert found == {"id": "data.id", "result": "data.result"}


def test_query_body_and_lists(section: Sections) -> None:
    table = "| Parameter | Definition | Type | Required | Note |\n|---|---|---|---|---|\n"
    row = "| id | its id | string | Y | x |\n"
    get = "curl --location --request GET 'https://example.com/api2.0/v1/things?id=1' \\\n"
    post = "curl 'https://example.com/api2.0/v1/things' \\\n"
    token = "--header 'CJ-Access-Token: x'"
    assert section(get + token + "\n" + table + row).tables[0].at == "query"
    sent = section(post + token + ' \\\n--data \'[{"id": "1"}]\'\n' + table + row)
    assert (sent.tables[0].at, sent.headers) == ("body[]", ("CJ-Access-Token",))
    bare = section(post + token + " \\\n--data '[\"1\"]'\n" + table + row)
    assert (bare.tables[0].at, bare.tables[0].rows[0].path) == ("body", "body[]")


def test_a_row_without_a_name(section: Sections) -> None:
    text = """
curl 'https://example.com/api2.0/v1/things' \\
--data-raw '{{"id": "1", "mail": "x"{more}}}'
| Parameter | Definition | Type | Required | Length | Note |
|---|---|---|---|---|---|
| id | its id | string | Y | 20 | |
| string | N | 50 | |||
"""
    _, row = section(text.format(more="")).tables[0].rows
    assert (row.name, row.names, row.paths) == ("", ("mail",), ("body.mail",))
    _, row = section(text.format(more=', "fax": "y"')).tables[0].rows
    assert (row.name, row.names, row.paths) == ("", ("",), (None,))


def test_operations_documented_twice_share_their_examples(read: Callable[[str], Facts]) -> None:
    facts = read("""
        # 1.1 First (POST)
        https://example.com/api2.0/v1/things
        # Return
        {"code": 200, "data": {"list": [{"id": "x", "size": 1}]}}
        # 1.2 Again (POST)
        https://example.com/api2.0/v1/things
        | Field | Type | Description |
        |---|---|---|
        | id | string | x |
    """)
    assert facts.sections[1].tables[0].at == "data.list[]"
