"""The documents' own examples of replies: every one reads without a deviation, or is an error.

The spec's examples are tested always, the 150 blocks of the vendor's documents where they lie
beside the checkout. A block may have a value that is not of its field's documented type only where
an entry in spec/decisions.yaml with the aspect ``example`` names that field on that line. What the
documents show of requests is sent in tests/operations.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import msgspec
import pytest
from tests.support.alike import same
from tests.support.blocks import Block, blocks, each, excused, here
from tests.support.clients import client
from tests.support.document import DOCUMENT, examples, operations, sample, successes
from tests.support.methods import arguments, body_arguments, method_of
from tests.support.recorder import Recorder, body_of
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping import ApiError, Deviation, Page, Rows
from cjdropshipping_api import models as m
from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.operation import Operation

NONE: frozenset[str] = frozenset()
each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))


@cache
def validator(*way: str | int) -> jsonschema_rs.Draft202012Validator:
    """For one schema of the document; its references lead through the whole."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in way)
    return jsonschema_rs.Draft202012Validator({**DOCUMENT, "$ref": f"#/{'/'.join(steps)}"})


def reply_schema(operation: Operation[Any]) -> jsonschema_rs.Draft202012Validator:
    way = ("responses", "200", "content", "application/json", "schema")
    return validator("paths", operation.path, operation.method.lower(), *way)


# ── replies ──────────────────────────────────────────────────────────────────────────────────────


def called(operation: Operation[Any], reply: Any) -> tuple[Any, list[Deviation]]:
    """What the typed method makes of a reply."""
    told: list[Deviation] = []
    cj = client(Recorder(reply), on_deviation=told.append)
    method = method_of(cj, operation.id)
    return method(**arguments(operation.id, method)), told


def check(operation: Operation[Any], reply: Any, excuses: frozenset[str] = NONE) -> None:
    """Everything that was sent is there, and nothing of it deviates but what is excused."""
    got, told = called(operation, reply)
    wrong = {deviation.path.rpartition(".")[2] for deviation in told}
    assert [str(deviation) for deviation in told if wrong - excuses] == []
    if not told:
        assert [error.message for error in reply_schema(operation).iter_errors(reply)] == []
    data = reply if isinstance(reply, list) else reply.get(operation.payload or "data")
    if operation.many and not isinstance(data, list):
        data = [] if data == "" else [data]
    decoded = got.data if isinstance(got, Page) else got
    if not told:
        same(json.loads(msgspec.json.encode(decoded)), data)
    for value in everything(decoded):
        for info in msgspec.structs.fields(value):
            getattr(value, info.name)
    assert got.raw is not None if isinstance(got, (Model, Page, Rows)) else got == data


def everything(value: Any) -> Iterator[msgspec.Struct]:
    if isinstance(value, msgspec.Struct):
        yield value
        for info in msgspec.structs.fields(value):
            yield from everything(getattr(value, info.name))
    elif isinstance(value, list):
        for item in value:
            yield from everything(item)
    elif isinstance(value, dict):
        yield from everything([*value.values()])


@each_operation
def test_every_example_of_a_success_reads_without_a_deviation(operation: Operation[Any]) -> None:
    assert sample(successes(operation.id)) is not None
    for reply in successes(operation.id).values():
        check(operation, reply)


@here
@each("response-success")
def test_every_success_in_the_documents_reads_without_a_deviation(block: Block) -> None:
    assert block.operation
    check(block.operation, block.value, excused(block))


@here
@each("response-error")
def test_every_refusal_in_the_documents_is_an_error(block: Block) -> None:
    assert block.operation
    with pytest.raises(ApiError) as caught:
        called(block.operation, block.value)
    error = caught.value
    assert (error.code, error.message) == (block.value.get("code"), block.value["message"])
    assert error.request_id == block.value.get("requestId")
    assert error.data == block.value.get("data")
    assert reply_schema(block.operation).is_valid(block.value)


# ── requests ─────────────────────────────────────────────────────────────────────────────────────


@each_operation
def test_a_body_may_be_a_model(operation: Operation[Any]) -> None:
    """Where it is one object, its model says what the dict does; a default may be left out."""
    described = operations()[operation.id].get("requestBody", {"content": {"": {"schema": {}}}})
    (media,) = described["content"].values()
    name = media["schema"].get("$ref", "").rpartition("/")[2]
    if not name:
        return  # no body, or one of keyword arguments or of a list
    for body in examples(described).values():
        handler = Recorder(sample(successes(operation.id)))
        method = method_of(client(handler), operation.id)
        model = msgspec.convert(body, getattr(m, name))
        method(**body_arguments(operation.id, method, model))
        sent = body_of(handler.requests[0])
        assert sent.keys() <= body.keys()
        assert msgspec.convert(sent, type(model)) == model


# ── all of them ──────────────────────────────────────────────────────────────────────────────────

PARTS: dict[str, type[msgspec.Struct]] = {
    "fragment-request": m.LegacyOrderRequest,
    "fragment-response": m.LegacyOrder,
}


@pytest.mark.parametrize("role", PARTS)
@here
def test_a_part_of_an_order_has_the_documented_fields_and_no_other(role: str) -> None:
    """Two tables have the rows of an order's products as a block that is no JSON of its own."""
    (block,) = (block for block in blocks() if block.role == role)
    (key,) = block.value
    named = next(i for i in msgspec.structs.fields(PARTS[role]) if i.encode_name == key)
    product = next(a for a in re.findall(r"\w+", str(named.type)) if a in m.__all__)
    known = {info.encode_name for info in msgspec.structs.fields(getattr(m, product))}
    for row in block.value[key]:
        assert row.keys() <= known


@here
def test_there_are_150_blocks_and_each_is_a_test() -> None:
    roles = Counter(block.role for block in blocks())
    assert roles == {
        "request": 49,
        "response-success": 63,
        "response-error": 36,
        "fragment-request": 1,
        "fragment-response": 1,
    }
    assert roles.total() == 150
    assert len({str(block) for block in blocks()}) == 150
    assert [str(b) for b in blocks() if b.operation is None and b.role not in PARTS] == []
