"""One bad value costs itself and nothing else: each field of each model with each bad value.

Replies, fields and kinds are found by reflection over the generated operations and models; what is
good and bad of a kind is in tests/support/notations.py. A model is read in rows of its own, where
each of its fields meets each bad value with ``--full``, and every third otherwise: which of them
the seed decides. An operation's reply is read as a whole, where each field at its depth meets one.
Random replies: test_random_replies.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from random import Random
from typing import Any

import msgspec
import pytest
from tests.support.listening import (
    TURNS,
    Case,
    Listener,
    alike,
    bad_values,
    model_damages,
    of_model,
    operation_damages,
    own,
    rows_of_model,
    wrong,
)
from tests.support.replies import GONE, Value, places
from tests.support.samples import full
from tests.support.shapes import ALL_MODELS, ALL_OPERATIONS, SHAPES, ListOf, MapOf, ObjectOf

from cjdropshipping_runtime.errors import MissingData, ReplyError
from cjdropshipping_runtime.operation import Operation

each_model = pytest.mark.parametrize("model", ALL_MODELS, ids=lambda m: str(m.__name__))
each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
Model = type[msgspec.Struct]


Chosen = Callable[[Iterable[Case]], Iterator[Case]]


@pytest.fixture
def chosen(pytestconfig: pytest.Config) -> Chosen:
    """Which of a model's cases are tried, fields and bad values in turn."""
    if pytestconfig.getoption("--full"):
        return iter
    start = Random(str(pytestconfig.getoption("hypothesis_seed"))).randrange(3)
    return lambda cases: islice(cases, start, None, 3)


def check(operation: Operation[Any], case: Case) -> None:
    """What the damage has cost, whoever listens."""
    node, hit, bad = case
    listener = Listener()
    assert wrong(operation, node, listener.read(operation, node)) == [], (hit[0].path, bad)
    assert listener.found == sorted(p.told(bad) for p in hit)


# ── by model ─────────────────────────────────────────────────────────────────────────────────────


def test_there_are_models_and_fields() -> None:
    assert len(ALL_MODELS) > 100
    assert sum(len(own(of_model(model))) for model in ALL_MODELS) > 1000


@each_model
def test_every_field_in_every_notation(model: Model) -> None:
    operation = rows_of_model(model)
    for turn in range(TURNS):
        node, listener = of_model(model, turn), Listener()
        assert wrong(operation, node, listener.read(operation, node)) == []
        assert listener.found == []


@each_model
def test_every_field_damaged_in_one_row(model: Model, chosen: Chosen) -> None:
    operation = rows_of_model(model)
    for case in chosen(model_damages(model, lambda alike: alike[-1:])):
        check(operation, case)


@each_model
def test_every_field_damaged_in_all_rows(model: Model, chosen: Chosen) -> None:
    operation = rows_of_model(model)
    for case in chosen(model_damages(model, lambda alike: alike)):
        check(operation, case)


@each_model
def test_every_field_reads_the_same_when_nobody_listens(model: Model, chosen: Chosen) -> None:
    operation = rows_of_model(model)
    for node, hit, bad in chosen(model_damages(model, lambda alike: alike[:1])):
        got = Listener(listening=False).read(operation, node)
        assert wrong(operation, node, got) == [], (hit[0].path, bad)


@each_model
def test_every_field_may_be_null_and_an_element_that_is_null_is_none(model: Model) -> None:
    operation = rows_of_model(model)
    for pattern in own(of_model(model)):
        node = of_model(model)
        for place in alike(node, pattern):
            gone = place.element and isinstance(place.shape, (MapOf, ObjectOf))
            place.put(None, GONE if gone else None)
        listener = Listener()
        assert wrong(operation, node, listener.read(operation, node)) == [], pattern
        assert listener.found == []


# ── by operation ─────────────────────────────────────────────────────────────────────────────────


@each_operation
def test_a_whole_reply(operation: Operation[Any]) -> None:
    for turn in range(3):
        node, listener = full(SHAPES[operation.id], turn=turn), Listener()
        assert wrong(operation, node, listener.read(operation, node)) == []
        assert listener.found == []


@each_operation
def test_a_field_damaged_at_its_depth(operation: Operation[Any]) -> None:
    for case in operation_damages(operation, lambda alike: alike[-1:]):
        check(operation, case)
        node, hit, bad = case
        got = Listener(listening=False).read(operation, node)
        assert wrong(operation, node, got) == [], (hit[0].path, bad)


@each_operation
def test_a_field_is_null_at_its_depth(operation: Operation[Any]) -> None:
    shape = SHAPES[operation.id]
    node, listener = full(shape), Listener()
    for place in places(full(shape)):
        for found in alike(node, place.pattern)[:1]:
            if not found.element:
                found.put(None, None)
    assert wrong(operation, node, listener.read(operation, node)) == []
    assert listener.found == []


@each_operation
def test_data_that_is_something_else(operation: Operation[Any]) -> None:
    """It is what it was meant to be, or nothing; where it has to be something, an error."""
    for bad in bad_values(SHAPES[operation.id]):
        node, listener = Value(bad.wire, bad.reads), Listener()
        if bad.action == "dropped" and not operation.nullable:
            with pytest.raises(ReplyError, match="not what the documents promise"):
                listener.read(operation, node)
            assert listener.found == []
        else:
            assert wrong(operation, node, listener.read(operation, node)) == []
            assert listener.found == [("data", repr(bad.wire), bad.action)]


@each_operation
def test_data_that_is_null(operation: Operation[Any]) -> None:
    listener = Listener()
    if operation.nullable:
        assert listener.read(operation, Value(None, None)) is None
        assert listener.found == []
    else:
        with pytest.raises(MissingData):
            listener.read(operation, Value(None, None))


@each_operation
def test_a_success_with_nothing_in_it_where_rows_belong(operation: Operation[Any]) -> None:
    if isinstance(SHAPES[operation.id], ListOf):
        listener = Listener()
        empty = listener.read(operation, full(SHAPES[operation.id], rows=0))
        assert (empty, empty.raw, listener.found) == ([], [], [])
