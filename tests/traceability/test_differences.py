"""Every way in which a spec and its document can differ is found, and said where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from tests.traceability.small import FACTS, HERE, PATH, THING, compared, opened, spec

from codegen.document import Json, pointer
from facts.model import Facts, Operation, Row, Section, Table
from traceability.claims import Claim

MEDIA = f"{HERE}/responses/200/content/application~1json"


def test_nothing_differs_at_first() -> None:
    result = compared(spec())
    assert opened(result) == []
    assert result.settled.stale == []
    assert result.settled.clean


def drop_field(document: Json) -> None:
    del pointer(document, THING)["properties"]["id"]


def rename_field(document: Json) -> None:
    fields = pointer(document, THING)["properties"]
    fields["identifier"] = fields.pop("id")


def retype_field(document: Json) -> None:
    pointer(document, THING)["properties"]["price"] = {"type": ["integer", "null"]}


def drop_parameter(document: Json) -> None:
    del pointer(document, HERE)["parameters"][1]


def move_parameter(document: Json) -> None:
    pointer(document, f"{HERE}/parameters/0")["in"] = "header"


def flip_required(document: Json) -> None:
    del pointer(document, f"{HERE}/parameters/0")["required"]


def require_in_a_reply(document: Json) -> None:
    pointer(document, THING)["required"] = ["id"]


def lengthen(document: Json) -> None:
    pointer(document, f"{HERE}/parameters/0/schema")["maxLength"] = 30


def add_a_value(document: Json) -> None:
    pointer(document, f"{HERE}/parameters/1/schema")["enum"].append("none")


def drop_values(document: Json) -> None:
    del pointer(document, f"{HERE}/parameters/1/schema")["enum"]


def drop_an_example_key(document: Json) -> None:
    del pointer(document, f"{MEDIA}/examples/documented/value/data/0")["price"]


def single_data(document: Json) -> None:
    data = pointer(document, f"{MEDIA}/schema/oneOf/0/allOf/1/properties")
    data["data"] = {"$ref": f"#{THING}"}


def other_heading(document: Json) -> None:
    pointer(document, f"{HERE}/x-source")["line"] = 4


def without_token(document: Json) -> None:
    pointer(document, HERE)["security"] = []


def add_a_field(document: Json) -> None:
    pointer(document, THING)["properties"]["colour"] = {"type": ["string", "null"]}


def add_an_enumeration(document: Json) -> None:
    pointer(document, THING)["properties"]["id"] = {"type": "string", "enum": ["a", "b"]}


def add_an_example(document: Json) -> None:
    pointer(document, MEDIA)["examples"]["documented2"] = {"value": {"code": 0, "data": []}}


def drop_operation(document: Json) -> None:
    del document["paths"][PATH]


def other_method(document: Json) -> None:
    document["paths"][PATH]["post"] = document["paths"][PATH].pop("get")


@pytest.mark.parametrize(
    ("spoil", "wanted"),
    [
        (drop_field, ("field", THING, "data[].id", None)),
        (rename_field, ("field", f"{THING}/properties/identifier", None, "string")),
        (retype_field, ("type", f"{THING}/properties/price", "BigDecimal", "integer")),
        (retype_field, ("example", f"{THING}/properties/price", ["string"], "integer")),
        (drop_parameter, ("parameter", HERE, "query.sort", None)),
        (
            move_parameter,
            ("parameter", f"{HERE}/parameters/0", "query.kind", "header.kind"),
        ),
        (flip_required, ("required", f"{HERE}/parameters/0", True, False)),
        (require_in_a_reply, ("required", f"{THING}/properties/id", None, True)),
        (lengthen, ("length", f"{HERE}/parameters/0", 20, 30)),
        (
            add_a_value,
            ("values", f"{HERE}/parameters/1", ["asc", "desc"], ["asc", "desc", "none"]),
        ),
        (drop_values, ("values", f"{HERE}/parameters/1", ["asc", "desc"], None)),
        (
            drop_an_example_key,
            ("example", f"{MEDIA}/examples/documented", ["data[].price: string"], []),
        ),
        (
            single_data,
            (
                "type",
                f"{MEDIA}/schema/oneOf/0/allOf/1/properties/data",
                "array",
                "Thing",
            ),
        ),
        (
            other_heading,
            ("operation", f"{HERE}/x-source", "things 1.1 List, line 3", None),
        ),
        (without_token, ("parameter", f"{HERE}/security", "header.CJ-Access-Token", None)),
        (add_a_field, ("field", f"{THING}/properties/colour", None, "string")),
        (add_an_enumeration, ("values", f"{THING}/properties/id", None, ["a", "b"])),
        (
            add_an_example,
            (
                "example",
                f"{MEDIA}/examples/documented2",
                None,
                ["envelope.code: integer", "data: array"],
            ),
        ),
        (drop_operation, ("operation", "/paths", f"GET {PATH}", None)),
        (
            other_method,
            ("operation", "/paths/~1api~1things/post", f"GET {PATH}", f"POST {PATH}"),
        ),
    ],
)
def test_a_spoiled_spec_differs(spoil: Callable[[Json], None], wanted: tuple[Any, ...]) -> None:
    document = spec()
    spoil(document)
    assert wanted in opened(compared(document))


def test_a_difference_names_document_section_and_line() -> None:
    document = spec()
    lengthen(document)
    (difference,) = compared(document).settled.open
    place = difference.first.place
    assert place is not None
    assert (place.document, place.section, place.line) == ("things", "1.1", 11)


# ── facts in other forms ──────────────────────────────────────────────────────────────────────────


def with_table(*tables: Table, **changes: Any) -> Facts:
    """The facts with other tables in the section of the operation."""
    first, section = FACTS.sections
    return attrs.evolve(FACTS, sections=(first, attrs.evolve(section, tables=tables, **changes)))


REQUEST, RESPONSE, ERROR = FACTS.sections[1].tables


def aspects(claims: list[Claim]) -> set[str]:
    return {claim.aspect for claim in claims}


def test_a_table_without_a_place_is_hung_where_its_names_are() -> None:
    rows = tuple(attrs.evolve(row, paths=(None,)) for row in RESPONSE.rows)
    table = attrs.evolve(RESPONSE, at=None, rows=rows)
    assert opened(compared(spec(), facts=with_table(REQUEST, table, ERROR))) == []


def test_a_table_that_fits_nowhere_is_open() -> None:
    table = Table("response", 30, rows=(Row(31, "nobody", ("nobody",), (None,), "string"),))
    found = opened(compared(spec(), facts=with_table(REQUEST, RESPONSE, table, ERROR)))
    assert ("field", HERE, "nobody", None) in found


def test_a_row_without_a_name_is_open() -> None:
    row = Row(33, "", ("",), (None,), "string")
    table = attrs.evolve(RESPONSE, rows=(*RESPONSE.rows, row))
    found = opened(compared(spec(), facts=with_table(REQUEST, table, ERROR)))
    assert ("field", THING, "a row without a name", None) in found


@pytest.mark.parametrize(
    ("figures", "open_ranges"),
    [
        (("10", "1", "100"), []),
        ((), []),
        (("10", "1", "50"), [["10", "1", "50"]]),
        (("20", "1", "100"), [["20", "1", "100"]]),
    ],
)
def test_default_and_limits_have_to_be_figures_of_their_row(
    figures: tuple[str, ...], open_ranges: list[list[str]]
) -> None:
    document = spec()
    schema = {"type": "integer", "default": 10, "minimum": 1, "maximum": 100}
    size = {"name": "size", "in": "query", "schema": schema}
    pointer(document, HERE)["parameters"].append(size)
    row = Row(13, "size", ("size",), ("query.size",), "int", "N", "20", figures=figures)
    table = attrs.evolve(REQUEST, rows=(*REQUEST.rows, row))
    found = opened(compared(document, facts=with_table(table, RESPONSE, ERROR)))
    where, limits = f"{HERE}/parameters/2", ["default 10", "maximum 100"]
    assert found == [("range", where, says, limits) for says in open_ranges]


def test_a_shared_table_is_of_every_operation_that_it_fits() -> None:
    shared = attrs.evolve(RESPONSE, kind="shared", at="data[]")
    first, section = with_table(REQUEST, ERROR).sections
    description = Section(number="1.2", title="Fields", level=2, line=50, end=60, tables=(shared,))
    facts = attrs.evolve(FACTS, sections=(first, section, description))
    assert opened(compared(spec(), facts=facts)) == []


def test_an_operation_of_a_list_has_to_exist() -> None:
    table = Table("operations", 70, rows=(Row(71, "/api/gone", type="POST"),))
    section = Section(number="2", title="All", level=1, line=70, end=72, tables=(table,))
    facts = attrs.evolve(FACTS, sections=(*FACTS.sections, section))
    assert ("operation", "/paths", "POST /api/gone", None) in opened(compared(spec(), facts=facts))


def test_two_sections_of_one_operation_are_one() -> None:
    again = attrs.evolve(
        FACTS.sections[1], number="2.1", title="List again", line=80, end=90, examples=()
    )
    again = attrs.evolve(again, operation=Operation("GET", PATH, 81))
    facts = attrs.evolve(FACTS, sections=(*FACTS.sections, again))
    document = spec()
    assert aspects([one.first for one in compared(document, facts=facts).settled.open]) == {
        "operation"
    }
    source = pointer(document, f"{HERE}/x-source")
    source["also"] = [{"document": "things", "section": "2.1", "title": "List again", "line": 80}]
    assert opened(compared(document, facts=facts)) == []


def test_operations_of_public_pages_are_counted_apart() -> None:
    document = spec()
    operation = document["paths"].pop(PATH)
    operation["get"]["x-source"] = {"document": "public", "section": "", "title": "List"}
    document["paths"]["/public"] = operation
    result = compared(document, facts=attrs.evolve(FACTS, sections=()))
    assert opened(result) == []
    counts = result.counts()["public", ""]
    assert counts["field"]["public"] == 5
    assert counts["parameter"]["public"] == 2
