"""The decoder of every operation can be built, and so can the plan that verifies its reply.

A type that no decoder can be made for generates, imports and type-checks, and fails at the first
call.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from cjdropshipping_api import models
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.envelope import ENVELOPES
from cjdropshipping_runtime.model import Model, ScalarField, attribute_of
from cjdropshipping_runtime.operation import Operation, PagedOperation
from cjdropshipping_runtime.paging import rows_of
from cjdropshipping_runtime.scalars import NOTATIONS
from cjdropshipping_runtime.verify import model_in, plan_of
from codegen.annotations import REPLY_SCALARS, name_of, reply_data
from codegen.document import Json, is_list, is_object, operations
from codegen.models import reached

ALL = {operation.id: operation for operation in OPERATIONS.values()}


MODELS: dict[str, type[Model]] = {
    name: value
    for name in models.__all__
    if isinstance(value := getattr(models, name), type) and issubclass(value, Model)
}


def decoder(operation: Operation[Any]) -> msgspec.json.Decoder[Any]:
    framed: Any = ENVELOPES[operation.payload][operation.data] if operation.payload else None
    return msgspec.json.Decoder(framed or operation.data, float_hook=Decimal)


def data_of(operation: Operation[Any], example: Any) -> Any:
    """The data in an example of a reply, as plain JSON."""
    return example.get(operation.payload) if operation.payload else example


def decoded(operation: Operation[Any], example: Any) -> Any:
    reply = decoder(operation).decode(json.dumps(example))
    return reply.data if operation.payload else reply


def successes(described: Json) -> list[Any]:
    """All examples of a success."""
    examples = described["responses"]["200"]["content"]["application/json"]["examples"]
    return [example["value"] for name, example in examples.items() if not is_refusal(name, example)]


def is_refusal(name: str, example: Json) -> bool:
    flags = example["value"] if is_object(example["value"]) else {}
    return name == "refused" or False in (flags.get("result"), flags.get("success"))


def test_every_operation_of_the_document_is_there(document: Json) -> None:
    described = {
        operation["operationId"]: (method.upper(), path)
        for method, path, operation in operations(document)
    }
    assert {o.id: (o.method, o.path) for o in ALL.values()} == described
    assert all(key == (o.method, o.path) for key, o in OPERATIONS.items())


@pytest.mark.parametrize("name", ALL)
def test_the_decoder_of_an_operation_reads_its_example(name: str, document: Json) -> None:
    described = next(o for _, _, o in operations(document) if o["operationId"] == name)
    examples = successes(described)
    assert examples
    for example in examples:
        data = decoded(ALL[name], example)
        again = msgspec.json.Encoder(decimal_format="number").encode(data)
        assert json.loads(again) == without_nulls(data_of(ALL[name], example))


def without_nulls(value: Any) -> Any:
    """What an object is when it is written again: a field that is null is left out."""
    if is_object(value):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if is_list(value) else value


@pytest.mark.parametrize("name", MODELS)
def test_the_plan_of_a_model_reads_every_scalar(name: str, document: Json) -> None:
    model = MODELS[name]
    plan = plan_of(model)
    properties = document["components"]["schemas"][name]["properties"]
    scalars = {
        wire: name_of(field)
        for wire, field in properties.items()
        if "$ref" in field and name_of(field) in REPLY_SCALARS
    }
    assert len(plan.scalars) == len(scalars)
    for field in msgspec.structs.fields(model):
        attribute = attribute_of(model, field.name)
        expected = scalars.get(field.encode_name)
        found = attribute.notation.name if isinstance(attribute, ScalarField) else None
        assert found == expected, field.name


@pytest.mark.parametrize("name", MODELS)
def test_a_model_has_the_fields_of_its_component(name: str, document: Json) -> None:
    schema = document["components"]["schemas"][name]
    fields = msgspec.structs.fields(MODELS[name])
    assert {field.encode_name for field in fields} == set(schema["properties"])
    assert {f.encode_name for f in fields if f.required} == set(schema.get("required", ()))
    if not schema.get("required"):
        assert msgspec.json.encode(MODELS[name]()) == b"{}"


def test_there_is_a_model_for_every_object_and_no_other(document: Json) -> None:
    schemas = document["components"]["schemas"]
    described = [operation for _, _, operation in operations(document)]
    data = [reply_data(o) for o in described]
    bodies = [o["requestBody"] for o in described if "requestBody" in o]
    objects = {
        name for name in reached([data, bodies], schemas) if schemas[name].get("type") == "object"
    }
    assert set(MODELS) == objects


@pytest.mark.parametrize("name", ALL)
def test_pagination_is_that_of_the_document(name: str, document: Json) -> None:
    operation = ALL[name]
    described = next(o for _, _, o in operations(document) if o["operationId"] == name)
    given: Json = described.get("x-pagination", {})
    assert bool(given) == isinstance(operation, PagedOperation)
    if not isinstance(operation, PagedOperation):
        return
    pagination = operation.pagination
    assert (pagination.page, pagination.size) == (given.get("page"), given.get("size"))
    assert pagination.default_size == given.get("defaultSize")
    assert pagination.max_size == given.get("maxSize")
    assert pagination.max_page == given.get("maxPage")
    assert pagination.max_offset == given.get("maxOffset")
    assert pagination.in_body == (given.get("in") == "body")
    for role in ("total", "pages", "echo"):
        steps = getattr(pagination, role)
        assert (".".join(wires(operation.data, steps)) if steps else None) == given.get(role)


def wires(model: Any, steps: tuple[str, ...]) -> Iterator[str]:
    """Wire names of the attributes on a way into a model."""
    for step in steps:
        field = next(f for f in msgspec.structs.fields(model) if f.name == step)
        yield field.encode_name
        model = model_in(field.type)


@pytest.mark.parametrize("name", [o.id for o in ALL.values() if isinstance(o, PagedOperation)])
def test_pagination_leads_to_the_rows_of_the_example(name: str, document: Json) -> None:
    operation = ALL[name]
    assert isinstance(operation, PagedOperation)
    described = next(o for _, _, o in operations(document) if o["operationId"] == name)
    example = successes(described)[0]
    plain = [data_of(operation, example)]
    for step in described["x-pagination"]["items"].split("."):
        plain = [parent[step.removesuffix("[]")] for parent in plain]
        if step.endswith("[]"):
            plain = [row for rows in plain for row in rows]
    rows = rows_of(decoded(operation, example), operation.pagination)
    assert len(rows) == len(plain) > 0
    assert all(isinstance(row, Model) for row in rows)


def test_every_notation_is_a_component(document: Json) -> None:
    assert set(NOTATIONS) <= set(document["components"]["schemas"])


@pytest.mark.parametrize("name", MODELS)
def test_a_model_takes_keywords_only(name: str) -> None:
    """A field that a document adds in between must not change what a call means."""
    model: Any = MODELS[name]
    with pytest.raises(TypeError, match="positional"):
        model("text")
