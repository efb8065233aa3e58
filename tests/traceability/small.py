"""A document of one operation, its facts and its decisions, small enough to see through."""

from __future__ import annotations

import copy
from typing import Any

from codegen.document import Json
from facts.model import Example, Facts, Operation, Row, Section, Table
from traceability.decisions import Index, entries_of
from traceability.outcome import Outcome, outcome
from traceability.whole import Known

PATH = "/api/things"
HERE = "/paths/~1api~1things/get"
THING = "/components/schemas/Thing"

SPEC: Json = {
    "x-documents": {"things": {"title": "Things"}, "public": {"public": True}},
    "paths": {
        PATH: {
            "get": {
                "operationId": "things_list",
                "tags": ["things"],
                "security": [{"CJAccessToken": []}],
                "x-source": {"document": "things", "section": "1.1", "title": "List", "line": 3},
                "parameters": [
                    {
                        "name": "kind",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "string", "maxLength": 20},
                    },
                    {
                        "name": "sort",
                        "in": "query",
                        "schema": {"type": "string", "enum": ["asc", "desc"]},
                    },
                ],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {
                                    "oneOf": [
                                        {
                                            "allOf": [
                                                {"$ref": "#/components/schemas/Envelope"},
                                                {
                                                    "type": "object",
                                                    "properties": {
                                                        "data": {
                                                            "type": "array",
                                                            "items": {"$ref": f"#{THING}"},
                                                        }
                                                    },
                                                },
                                            ]
                                        },
                                        {"$ref": "#/components/schemas/Refusal"},
                                    ]
                                },
                                "examples": {
                                    "documented": {
                                        "value": {"code": 200, "data": [{"id": "1", "price": "2"}]}
                                    }
                                },
                            }
                        }
                    }
                },
            }
        }
    },
    "components": {
        "securitySchemes": {
            "CJAccessToken": {"type": "apiKey", "in": "header", "name": "CJ-Access-Token"}
        },
        "schemas": {
            "Envelope": {"type": "object", "properties": {"code": {"type": ["integer", "null"]}}},
            "Refusal": {"type": "object", "properties": {"code": {"type": ["integer", "null"]}}},
            "Number": {"type": ["number", "string", "null"]},
            "Thing": {
                "type": "object",
                "properties": {
                    "id": {"type": ["string", "null"]},
                    "price": {"$ref": "#/components/schemas/Number"},
                },
            },
        },
    },
}

FACTS = Facts(
    document="things",
    file="000",
    sections=(
        Section(number="1", title="Things", level=1, line=1, end=2),
        Section(
            number="1.1",
            title="List(GET)",
            level=2,
            line=3,
            end=40,
            operation=Operation("GET", PATH, 4),
            headers=("CJ-Access-Token",),
            tables=(
                Table(
                    "request",
                    10,
                    at="query",
                    rows=(
                        Row(11, "kind", ("kind",), ("query.kind",), "string", "Y", "20"),
                        Row(
                            12,
                            "sort",
                            ("sort",),
                            ("query.sort",),
                            "string",
                            "N",
                            "4",
                            ("asc", "desc"),
                        ),
                    ),
                ),
                Table(
                    "response",
                    30,
                    at="data[]",
                    rows=(
                        Row(31, "id", ("id",), ("data[].id",), "string", "", "200"),
                        Row(32, "price", ("price",), ("data[].price",), "BigDecimal"),
                    ),
                ),
                Table(
                    "error",
                    35,
                    at="envelope",
                    rows=(Row(36, "code", ("code",), ("envelope.code",), "int"),),
                ),
            ),
            examples=(
                Example(
                    20,
                    28,
                    "success",
                    keys={
                        "envelope.code": ("integer",),
                        "data": ("array",),
                        "data[].id": ("string",),
                        "data[].price": ("string",),
                    },
                ),
            ),
        ),
    ),
)

DECISIONS: list[Json] = [
    {
        "pointer": "/paths/~1api~1things/get/parameters/1",
        "document": {"document": "things", "section": "1.1", "line": 12},
        "says": "Length 4.",
        "decision": "No length.",
        "reason": "Only listed values are valid.",
        "aspects": ["length"],
        "differs": {"length": [4, None]},
    },
    {
        "pointer": "/components/schemas/Envelope/properties/code",
        "document": {"document": "things", "section": "1.1", "line": 21},
        "says": "Only in the example.",
        "decision": "Optional.",
        "reason": "The example shows it.",
        "aspects": ["field"],
        "differs": {"field": ["integer", "integer"]},
    },
]


def spec() -> Json:
    """A copy to spoil."""
    return copy.deepcopy(SPEC)


def decision(pointer: str, line: int | None, **more: Any) -> Json:
    """An entry about a place."""
    where = {"document": "things", "section": "1.1"}
    return {
        "pointer": pointer,
        "document": where if line is None else {**where, "line": line},
        "says": "One thing.",
        "decision": "Another.",
        "reason": "Because.",
        **more,
    }


def compared(document: Json, *decisions: Json, facts: Facts = FACTS) -> Outcome:
    """What comes out."""
    entries = entries_of([*DECISIONS, *decisions])
    return outcome(document, Known.of([facts], {}), Index.of(entries))


def opened(result: Outcome) -> list[tuple[str, str, Any, Any]]:
    """What is open: aspect, pointer, what the document and what the spec says."""
    return [
        (one.first.aspect, one.first.pointer, one.first.says, one.first.spec)
        for one in result.settled.open
    ]
