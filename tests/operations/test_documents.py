"""The JSON blocks of the vendor's documents against the mock, where they lie beside the checkout.

request            is carried out, whichever way it is sent
response-success   the mock has an answer with all of its keys
response-error     the mock refuses in an envelope of the same keys
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.operations.asking import asked
from tests.operations.coverage import Ledger
from tests.operations.described import Described, Given, described
from tests.operations.known import busy, filled, new
from tests.operations.reasons import LACKING, REFUSED
from tests.operations.scenes import scenes
from tests.operations.ways import WAYS, called
from tests.support.blocks import Block, blocks, each, here
from tests.testing.asked import DOCUMENT, documented


def operation_of(block: Block) -> Described:
    assert block.operation
    return described()[block.operation.id]


@here
@each("request")
def test_a_request_is_carried_out(block: Block, ledger: Ledger) -> None:
    given = Given(body=block.value)
    for way in WAYS:
        outcome = asked(way, operation_of(block), given, new(), ledger, "document")
        assert outcome.succeeded == (str(block) not in REFUSED), outcome.error


@here
@each("response-success")
def test_the_mock_has_an_answer_with_these_keys(block: Block) -> None:
    wanted = set(keys(block.value))
    lacking = min((wanted - found for found in answers(operation_of(block).id)), key=len)
    excused = LACKING.get(str(block))
    odd = [key for key in lacking if not (excused and re.search(excused.within, key))]
    assert (odd, bool(lacking)) == ([], excused is not None)


@here
@each("response-error")
def test_the_mock_refuses_with_these_keys(block: Block) -> None:
    mock = new()
    mock.fail_next("system-busy")
    refusal = documented(DOCUMENT.operations[operation_of(block).id])[0].of(mock).json()
    assert block.value.keys() <= refusal.keys()


@here
def test_every_reason_is_about_a_block() -> None:
    assert {*REFUSED, *LACKING} <= {str(block) for block in blocks()}


@cache
def answers(operation_id: str) -> list[set[str]]:
    """The keys of each answer of a new mock and of a busy one to what the document shows."""
    operation = described()[operation_id]
    found: list[set[str]] = []
    for example, given in operation.documented.items():
        mock = new()
        found.append(answered(operation, given, mock))
        mock = new()
        found.append(answered(operation, filled(busy(mock), operation, given, example), mock))
    for mock, given in scenes(operation_id):
        found.append(answered(operation, given, mock))
    return found


def answered(operation: Described, given: Given, mock: Any) -> set[str]:
    outcome = called(WAYS[0], operation, given, mock)
    assert outcome.succeeded, outcome.error
    return set(keys(json.loads(outcome.response.content)))


def keys(value: Any, path: str = "") -> Iterator[str]:
    """Every key with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{path}.{key}"
            yield from keys(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, f"{path}[]")
