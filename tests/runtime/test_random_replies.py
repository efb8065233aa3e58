"""Random replies of every operation, whole and damaged, through all ways of reading.

A random reply holds good values in all notations, nulls, unknown enum values and unknown fields,
and leaves fields out. Damage is described in test_deviations.py. Each test meets every operation
with ``--full``, and every second one otherwise: which of them the seed decides.
"""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.support.listening import Listener, alike, bad_values, wrong
from tests.support.notations import Bad
from tests.support.replies import ENVELOPES, Node, Place, json_bytes, places, reply_of, wire
from tests.support.samples import drawn
from tests.support.shapes import ALL_OPERATIONS, SHAPES, models_below

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import CJError
from cjdropshipping_runtime.jsontext import decode_plain
from cjdropshipping_runtime.model import Model, Rows
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.tolerant import repair

WITH_FIELDS = [op for op in ALL_OPERATIONS if models_below(SHAPES[op.id])]
DAMAGED = ("test_random_damage_in_one_place", "test_random_damage_in_every_row")
"""Tests that need a field."""
envelopes = st.sampled_from(ENVELOPES)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    every = WITH_FIELDS if metafunc.function.__name__ in DAMAGED else ALL_OPERATIONS
    if not metafunc.config.getoption("--full"):
        seed = f"{metafunc.config.getoption('hypothesis_seed')} {metafunc.function.__name__}"
        every = every[Random(seed).randrange(2) :: 2]
    metafunc.parametrize("operation", every, ids=lambda operation: str(operation.id))


@given(data=st.data())
@settings(max_examples=16)
def test_random_replies_read_as_they_must(operation: Operation[Any], data: st.DataObject) -> None:
    node = data.draw(drawn(SHAPES[operation.id]))
    envelope = data.draw(envelopes | st.none() if operation.payload is None else envelopes)
    listener = Listener()
    got = listener.read(operation, node, envelope)
    assert wrong(operation, node, got) == []
    assert listener.found == []
    if isinstance(got, (Model, Rows)):
        assert json_bytes(got.raw) == json_bytes(wire(node)), "undocumented fields are reachable"
        assert got.reply
        assert got.reply.request_id == (envelope and "r-1")


@given(data=st.data())
@settings(max_examples=8)
def test_random_replies_read_the_same_on_both_paths(
    operation: Operation[Any], data: st.DataObject
) -> None:
    node = data.draw(drawn(SHAPES[operation.id]))
    reports: list[Any] = []
    plain = decode_plain(json_bytes(wire(node)))
    tolerant = repair(plain, operation.data, "data", lambda *report: reports.append(report))
    fast = Listener(listening=False).read(operation, node)
    assert reports == []
    rows = tolerant if isinstance(tolerant, list) else [tolerant] if tolerant != "" else []
    assert (rows if operation.many else tolerant) == fast


@given(data=st.data())
@settings(max_examples=24)
def test_random_damage_in_one_place(operation: Operation[Any], data: st.DataObject) -> None:
    node = data.draw(drawn(SHAPES[operation.id], least=1))
    place, bad = draw_damage(data, node)
    place.damage(bad)
    listener = Listener()
    assert wrong(operation, node, listener.read(operation, node)) == []
    assert listener.found == [place.told(bad)]
    assert {d.operation for d in listener.told} == {operation.id}
    assert wrong(operation, node, Listener(listening=False).read(operation, node)) == []


@given(data=st.data())
@settings(max_examples=12)
def test_random_damage_in_every_row(operation: Operation[Any], data: st.DataObject) -> None:
    node = data.draw(drawn(SHAPES[operation.id], least=1))
    one, bad = draw_damage(data, node)
    hit = alike(node, one.pattern)
    for place in hit:
        place.damage(bad)
    listener = Listener()
    assert wrong(operation, node, listener.read(operation, node)) == []
    assert listener.found == sorted(p.told(bad) for p in hit)


def draw_damage(data: st.DataObject, node: Node) -> tuple[Place, Bad]:
    """A place, and something that may go wrong there."""
    candidates = [(place, bads) for place in places(node) if (bads := bad_values(place.shape))]
    assume(candidates)
    place, bads = candidates[data.draw(st.integers(0, len(candidates) - 1), label="place")]
    return place, data.draw(st.sampled_from(bads), label=place.path)


def around(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The same, or in a list or an object; st.recursive() takes several times as long."""
    keys = st.text(max_size=3)
    return inner | st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)


scalars = st.sampled_from([None, True, 0, 7, "", "x", "12", "2021-03-31", 10**30]) | st.integers()
anything = around(around(scalars))


@given(data=st.data(), listening=st.booleans())
@settings(max_examples=16)
def test_random_damage_all_over_raises_nothing_unforeseen(
    operation: Operation[Any], data: st.DataObject, listening: bool
) -> None:
    node = data.draw(drawn(SHAPES[operation.id]))
    hits = list(places(node))
    for _ in range(data.draw(st.integers(0, 12))):
        if hits:
            index = data.draw(st.integers(0, len(hits) - 1))
            hits[index].put(data.draw(anything), None)
    reply = decode_plain(reply_of(operation, wire(node), data.draw(envelopes)))
    for key in data.draw(st.lists(st.sampled_from(sorted(reply)), max_size=2)):
        reply[key] = data.draw(anything)
    reader = Reader(print if listening else None)
    with suppress(CJError):
        repr(reader.read(operation, Received(200, {}, json_bytes(reply))))
