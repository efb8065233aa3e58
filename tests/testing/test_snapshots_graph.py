"""Objects as JSON and back: what they hold, which of them are one, and the same text each time."""

from __future__ import annotations

import json
import math
from collections import Counter, deque
from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping.testing.accounts.books import Bill, Books, Entry
from cjdropshipping.testing.accounts.privatestock import LotKey
from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.keeping.reading import read
from cjdropshipping.testing.keeping.writing import Writer

LATE = FAULTS["late"]


def written(value: Any) -> tuple[str, str]:
    writer = Writer({id(LATE): "late"}, [value])
    return json.dumps(writer.write(value)), json.dumps(writer.beside())


def back(value: Any) -> Any:
    """What is read from what is written, which is written the same again."""
    part, beside = written(value)
    found = read({"late": LATE}, {"x": json.loads(part)}, json.loads(beside))["x"]
    assert written(found) == (part, beside)
    return found


texts = st.text(st.characters(codec="utf-8")) | st.sampled_from(["$", "#", "of", "a\udc80", ""])
values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    texts,
    st.binary(),
    st.decimals(allow_nan=False),
    st.dates(),
    st.datetimes(),
    st.builds(LotKey, texts, texts, texts),
    st.builds(Entry, st.just("order"), texts, texts, st.integers(), st.integers()),
)
keys = values | st.tuples(values, values) | st.frozensets(values)
plain = st.recursive(
    values,
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.dictionaries(keys, inner),
        st.dictionaries(texts, inner),
        st.lists(inner).map(lambda held: deque(held, maxlen=9)),
        st.sets(keys),
        st.dictionaries(texts, st.integers()).map(Counter),
    ),
    max_leaves=20,
)


@given(value=plain)
def test_plain_data(value: Any) -> None:
    found = back(value)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "value", [2**70, -0.0, math.inf, True, datetime(2026, 6, 1, tzinfo=UTC), date.max, "\ud800x"]
)
def test_values_to_the_last_bit(value: Any) -> None:
    assert repr(back([value])) == repr([value])
    assert math.isnan(back(math.nan))
    assert str(back(Decimal("1.500"))) == "1.500"


def test_what_is_one_stays_one() -> None:
    bill = Bill("order", "key", "pay", 5)
    books = Books()
    books.present(bill)
    found = back([bill, {"there": bill}, (bill,), books, [], []])
    first, there, (third,), held, *empty = found
    assert first is there["there"] is third is held.bill("key")
    assert empty[0] is not empty[1]


def test_circles() -> None:
    around: list[Any] = [1]
    around.append({"back": (around,)})
    found = back(around)
    assert found[1]["back"][0] is found


def test_how_deep_it_is_does_not_matter() -> None:
    value: Any = []
    for level in range(20_000):
        value = [value] if level % 2 else {"a": value}
    found = back(value)
    depth = 0
    while found:
        found = found[0] if isinstance(found, list) else found["a"]
        depth += 1
    assert depth == 20_000


def test_generators_go_on() -> None:
    random = Random(5)
    random.gauss(0, 1)
    found = back(random)
    assert [found.gauss(0, 1) for _ in range(700)] == [random.gauss(0, 1) for _ in range(700)]


def test_what_every_mock_has_is_not_written() -> None:
    assert back([LATE])[0] is LATE


def test_sets_have_one_order() -> None:
    assert written({f"{n}" for n in range(99)}) == written({f"{n}" for n in reversed(range(99))})


@pytest.mark.parametrize("value", [object(), len, int, Writer, lambda: 0, b"x".hex, range(3)])
def test_other_things_cannot_be_kept(value: Any) -> None:
    with pytest.raises(ValueError, match="cannot hold an object of"):
        written([value])


def test_levels_of_what_cannot_be_referred_to_have_an_end() -> None:
    value: Any = ()
    for _ in range(5_000):
        value = (value,)
    with pytest.raises(ValueError, match="so many levels of tuple"):
        written(value)
