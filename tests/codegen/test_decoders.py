"""The decoder of every operation can be built, and so can the plan that verifies its reply.

A type that no decoder can be made for generates, imports and type-checks, and fails at the first
call.
"""

from __future__ import annotations

import json
from decimal import Decimal
from types import ModuleType
from typing import Any

import msgspec
import pytest

from cjdropshipping_api import models
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.envelope import Envelope
from cjdropshipping_runtime.model import Model, ScalarField, attribute_of
from cjdropshipping_runtime.operation import Operation, PagedOperation
from cjdropshipping_runtime.paging import rows_of
from cjdropshipping_runtime.scalars import NOTATIONS
from cjdropshipping_runtime.verify import plan_of
from codegen.annotations import REPLY_SCALARS, envelope_data, name_of
from codegen.document import Json, is_list, is_object, operations
from codegen.models import reached

ALL = {operation.id: operation for operation in OPERATIONS.values()}


def models_in(module: ModuleType) -> dict[str, type[Model]]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Model) and value is not Model
    }


MODELS = models_in(models)


def decoder(operation: Operation[Any]) -> msgspec.json.Decoder[Any]:
    framed: Any = Envelope
    return msgspec.json.Decoder(framed[operation.data], float_hook=Decimal)


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
    media = described["responses"]["200"]["content"]["application/json"]
    example = media["examples"]["documented"]["value"]
    data = decoder(ALL[name]).decode(json.dumps(example)).data
    assert data is not None
    again = msgspec.json.Encoder(decimal_format="number").encode(data)
    assert json.loads(again) == without_nulls(example["data"])


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
    data = [envelope_data(o) for o in described]
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
    wires = {field.name: field.encode_name for field in msgspec.structs.fields(operation.data)}
    for role in ("total", "pages", "echo"):
        assert wires.get(getattr(pagination, role)) == given.get(role)


@pytest.mark.parametrize("name", [o.id for o in ALL.values() if isinstance(o, PagedOperation)])
def test_pagination_leads_to_the_rows_of_the_example(name: str, document: Json) -> None:
    operation = ALL[name]
    assert isinstance(operation, PagedOperation)
    described = next(o for _, _, o in operations(document) if o["operationId"] == name)
    media = described["responses"]["200"]["content"]["application/json"]
    plain = [media["examples"]["documented"]["value"]["data"]]
    for step in described["x-pagination"]["items"].split("."):
        plain = [row for parent in plain for row in parent[step.removesuffix("[]")]]
    data = decoder(operation).decode(json.dumps(media["examples"]["documented"]["value"])).data
    rows = rows_of(data, operation.pagination)
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
