"""The documents' own examples: every reply reads without a deviation, every request can be sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest
from tests.support.clients import client
from tests.support.document import ROOT, examples, operations
from tests.support.methods import arguments, method_of
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping import Deviation, Page, Rows
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.operation import Operation

ORIGINALS = ROOT.parent / "shared" / "study" / "examples.json"
each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))


def originals(role: str) -> list[Any]:
    """The blocks of the vendor's document, where they lie beside the checkout."""
    if not ORIGINALS.exists():
        reason = f"{ORIGINALS.name} is not beside the checkout"
        return [pytest.param(None, None, marks=pytest.mark.skip(reason=reason), id="none")]
    by_path = {path: operation for (_, path), operation in OPERATIONS.items()}
    return [
        pytest.param(
            by_path[block["path"]],
            block["value"],
            id=f"{by_path[block['path']].id}-line-{block['from_line']}",
        )
        for block in json.loads(ORIGINALS.read_text(encoding="utf-8"))
        if block["seed"] == "002" and block["role"] == role
    ]


def called(operation: Operation[Any], envelope: Any) -> tuple[Any, list[Deviation]]:
    """What the typed method makes of a reply."""
    told: list[Deviation] = []
    content = json.dumps(envelope, ensure_ascii=False).encode()
    cj = client(lambda request: httpx.Response(200, content=content), on_deviation=told.append)
    method = method_of(cj, operation.id)
    return method(**arguments(operation.id, method)), told


def check(operation: Operation[Any], envelope: Any) -> None:
    got, told = called(operation, envelope)
    assert told == []
    data = envelope["data"]
    if operation.many and not isinstance(data, list):
        data = [data]
    decoded = got.data if isinstance(got, Page) else got
    same(json.loads(msgspec.json.encode(decoded)), data)
    for value in everything(decoded):
        for info in msgspec.structs.fields(value):
            getattr(value, info.name)
    assert got is data if isinstance(got, bool) else got.raw is not None


def same(got: Any, sent: Any, path: str = "data") -> None:
    """The same keys and values again; a null may be left out, and no field is undocumented."""
    if isinstance(sent, dict):
        assert got.keys() <= sent.keys(), path
        assert {key for key, value in sent.items() if value is not None} <= got.keys(), path
        for key, value in sent.items():
            same(got.get(key), value, f"{path}.{key}")
    elif isinstance(sent, list):
        assert len(got) == len(sent), path
        for index, (one, other) in enumerate(zip(got, sent, strict=True)):
            same(one, other, f"{path}[{index}]")
    elif isinstance(sent, float):
        assert float(got) == sent, path
    else:
        assert got == sent, path
        assert type(got) is type(sent), path


def everything(value: Any) -> Iterator[msgspec.Struct]:
    if isinstance(value, msgspec.Struct):
        yield value
        for info in msgspec.structs.fields(value):
            yield from everything(getattr(value, info.name))
    elif isinstance(value, (list, Rows)):
        for item in value:
            yield from everything(item)


# ── replies ──────────────────────────────────────────────────────────────────────────────────────


@each_operation
def test_every_example_of_a_success_reads_without_a_deviation(operation: Operation[Any]) -> None:
    successes = {
        name: value
        for name, value in examples(operations()[operation.id]["responses"]["200"]).items()
        if value.get("data") is not None
    }
    assert "documented" in successes
    for envelope in successes.values():
        check(operation, envelope)


@pytest.mark.parametrize(("operation", "envelope"), originals("response-success"))
def test_every_success_in_the_vendors_document_reads_without_a_deviation(
    operation: Operation[Any], envelope: Any
) -> None:
    check(operation, envelope)


def test_nothing_of_the_vendors_document_is_left_out() -> None:
    if ORIGINALS.exists():
        shown = {param.values[0] for param in originals("response-success")}
        assert shown == set(OPERATIONS.values())


# ── requests ─────────────────────────────────────────────────────────────────────────────────────


def arrives(operation: Operation[Any], body: Any) -> None:
    """A body given to the typed method comes to the service as it was."""
    requests: list[httpx.Request] = []
    reply = json.dumps(examples(operations()[operation.id]["responses"]["200"])["documented"])

    def handler(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, content=reply.encode())

    method = method_of(client(handler), operation.id)
    (parameter,) = arguments(operation.id, method)
    if parameter == "body":
        method(body=body)
    else:
        (value,) = body.values()
        method(value)
    (request,) = requests
    assert (request.method, request.url.path) == (operation.method, operation.path)
    assert json.loads(request.content) == body


@each_operation
def test_every_example_of_a_request_can_be_sent(operation: Operation[Any]) -> None:
    described = operations()[operation.id]
    if "requestBody" in described:
        for body in examples(described["requestBody"]).values():
            arrives(operation, body)


@pytest.mark.parametrize(("operation", "body"), originals("request"))
def test_every_request_in_the_vendors_document_can_be_sent(
    operation: Operation[Any], body: Any
) -> None:
    arrives(operation, body)
