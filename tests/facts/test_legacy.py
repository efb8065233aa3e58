"""Documents without pipes and numbers: plain tables, bullets, and descriptions that calls share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts import Facts

Read = Callable[[str], Facts]

TEXT = """
# Boats

About boats.

# Description

  • request parameter
Name Data Type Description
uid required , string(40) The id
crew required , Array Format

# request crew format

"crew" : [
    {
    "name" : "x" ,
    }
]
  • name : Its name. required string(300)

  • age : How old optional number

  • response parameter

Name Data Type Description
uid string The id
weight number All of it

# Create Boat

POST api/boat/create

Makes one.

# Create boat format

request parameter

[
    {"uid" : "1", "crew" : [{"name" : "x"}]}
]

response parameter HTTP/1.1 200 ok

[{"uid" : "1", "weight" : 1.5}]

# Delete Boats

POST api/boat/delete

Name Data Type Description
uid required , string(40) The id

request parameter

["1"]

response parameter HTTP/1.1 200 ok

{"result" : true}

# Search

  • request parameter

POST api/boat/search

Name Data Type Description
kind required , string(40) The kindNotice:
Only 2 values are allowed:

all

sail

Default: all

uid or name optional , string One of them
{"kind": "all", "uid": "1"}
  • response parameter
Name Data Type Description
result boolean true/false
message string What went wrong
data Object All of it

data object

Name Data Type Description
uid string The id
old string No example has it

HTTP/1.1 200 ok

{"result": true, "data": {"list": [{"uid": "1"}]}}

{"result": false, "message": "no", "data": ""}

Boat States

Type Value Instruction
3 On land
2 At sea
"""


@pytest.fixture(scope="module")
def facts(read: Read) -> Facts:
    return read(TEXT)


def test_sections(facts: Facts) -> None:
    assert [(part.title, part.level) for part in facts.sections] == [
        ("Boats", 0),
        ("Description", 1),
        ("Create Boat", 1),
        ("Delete Boats", 1),
        ("Search", 1),
    ]
    assert [heading.title for heading in facts.sections[1].headings] == ["request crew format"]
    assert [part.operation and part.operation.path for part in facts.sections] == [
        None,
        None,
        "/api/boat/create",
        "/api/boat/delete",
        "/api/boat/search",
    ]
    assert facts.sections[1].end == facts.sections[2].line - 1


def test_shared_tables_hang_where_the_examples_of_any_call_have_them(facts: Facts) -> None:
    request, crew, reply = facts.sections[1].tables
    assert [table.kind for table in (request, crew, reply)] == ["shared"] * 3
    assert [row.path for row in request.rows] == ["body[].uid", "body[].crew"]
    assert [(row.name, row.path) for row in crew.rows] == [
        ("name", "body[].crew[].name"),
        ("age", "body[].crew[].age"),
    ]
    assert [row.path for row in reply.rows] == ["data[].uid", "data[].weight"]
    (fragment,) = facts.sections[1].examples
    assert fragment.keys == {
        "body[].crew": ("array",),
        "body[].crew[].name": ("string",),
    }
    assert fragment.repairs == ("fragment", "trailing-comma")


def test_rows(facts: Facts) -> None:
    uid, _ = facts.sections[1].tables[0].rows
    assert (uid.type, uid.length, uid.required) == ("string(40)", "40", "required")
    name, age = facts.sections[1].tables[1].rows
    assert (name.type, name.length, name.required) == ("string(300)", "300", "required")
    assert (age.type, age.required) == ("number", "optional")


def test_lists_of_scalars_and_bare_envelopes(facts: Facts) -> None:
    section = facts.sections[3]
    assert section.tables[0].rows[0].path == "body[]"
    assert [(block.role, block.keys) for block in section.examples] == [
        ("request", {"body": ("array",), "body[]": ("string",)}),
        ("success", {"envelope.result": ("boolean",)}),
    ]


def test_tables_that_go_on_behind_blank_lines(facts: Facts) -> None:
    request, envelope, reply, states = facts.sections[4].tables
    kind, either = request.rows
    assert kind.values == ("all", "sail")
    assert (either.names, either.paths) == (("uid", "name"), ("body.uid", "body.name"))
    assert envelope.kind == "envelope"
    assert (reply.label, reply.at) == ("data object", "data.list[]")
    assert [row.path for row in reply.rows] == ["data.list[].uid", "data.list[].old"]
    assert (states.kind, states.label, [row.name for row in states.rows]) == (
        "values",
        "Boat States",
        ["3", "2"],
    )
    assert [block.role for block in facts.sections[4].examples] == ["request", "success", "error"]
