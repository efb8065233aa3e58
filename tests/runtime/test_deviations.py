"""One bad value costs itself and nothing else: each field of each reply with each bad value.

Replies, fields and kinds are found by reflection over the generated operations and models; what is
good and bad of a kind is in tests/support/notations.py. Random replies: test_random_replies.py.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.listening import TURNS, Listener, alike, damages, wrong
from tests.support.notations import BAD
from tests.support.replies import enveloped, full, places
from tests.support.shapes import ALL_OPERATIONS, SHAPES, Leaf

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import ReplyError
from cjdropshipping_runtime.operation import Operation

each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))


@each_operation
def test_every_field_in_every_notation(operation: Operation[Any]) -> None:
    for turn in range(TURNS):
        node = full(SHAPES[operation.id], turn=turn)
        listener = Listener()
        assert wrong(operation, node, listener.read(operation, node)) == []
        assert listener.found == []


@each_operation
def test_every_field_damaged_in_one_row(operation: Operation[Any]) -> None:
    for node, hit, bad in damages(operation, lambda alike: alike[-1:]):
        listener = Listener()
        assert wrong(operation, node, listener.read(operation, node)) == [], (hit[0].path, bad)
        assert listener.found == [(hit[0].path, repr(bad.wire), bad.action)]


@each_operation
def test_every_field_damaged_in_all_rows(operation: Operation[Any]) -> None:
    for node, hit, bad in damages(operation, lambda alike: alike):
        listener = Listener()
        assert wrong(operation, node, listener.read(operation, node)) == [], (hit[0].path, bad)
        assert listener.found == sorted((p.path, repr(bad.wire), bad.action) for p in hit)


@each_operation
def test_every_field_reads_the_same_when_nobody_listens(operation: Operation[Any]) -> None:
    for node, hit, bad in damages(operation, lambda alike: alike[:1]):
        got = Listener(listening=False).read(operation, node)
        assert wrong(operation, node, got) == [], (hit[0].path, bad)


@each_operation
def test_every_field_may_be_null(operation: Operation[Any]) -> None:
    patterns = {p.pattern for p in places(full(SHAPES[operation.id])) if not p.in_list}
    for pattern in sorted(patterns):
        node = full(SHAPES[operation.id])
        for place in alike(node, pattern):
            place.put(None, None)
        listener = Listener()
        assert wrong(operation, node, listener.read(operation, node)) == [], pattern
        assert listener.found == []


def test_a_bare_value_that_nothing_can_be_made_of_is_an_error() -> None:
    scalars = [op for op in ALL_OPERATIONS if isinstance(SHAPES[op.id], Leaf)]
    assert scalars
    for operation in scalars:
        for bad in BAD[operation.data.__name__]:
            reader, received = Reader(), Received(200, {}, enveloped(bad.wire))
            if bad.action == "coerced":
                assert reader.read(operation, received) is bad.reads
            else:
                with pytest.raises(ReplyError, match="not what the documents promise"):
                    reader.read(operation, received)
