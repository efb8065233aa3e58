"""A snapshot may come from anywhere: it is taken whole, or refused with a ValueError."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.testing import merging
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock, Response

CLOCK = "mock/clock"
JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**30,
    1.5,
    "",
    "x" * 3,
    [],
    {},
    [[]],
    {"#": 1},
    {"#": 999},
    {"#": "1"},
    {"#": []},
    {"$": "list", "#": 1, "of": []},
    {"$": "tuple", "of": [{"$": "dict", "of": [[[], 1]]}]},
    {"$": "dict", "of": [[1]]},
    {"$": "deque", "most": -1, "of": []},
    {"$": "Random", "of": "0" * 5_000, "half": None},
    {"$": "Decimal", "of": "many"},
    {"$": "bytes", "of": "?"},
    {"$": "the", "of": "fault late"},
    {"$": "the", "of": "account CJ1000001"},
    {"$": "the", "of": []},
    {"$": []},
    {"$": "accounts.books:Books"},
    {"$": "accounts.books:Entry", "of": 1},
    {"$": "accounts.privatestock:LotKey", "#": 77},
    {"$": "service.backoffice:BackOffice"},
    {"$": "protocol.document:Document", "text": ""},
    {"$": "os:system"},
    {"$": "subprocess:Popen", "args": ["true"]},
    {"$": "accounts.ledger:Orders.__init__"},
    {"$": "chapters.payment:chapter"},
)


def busy() -> Mock:
    """A mock with something of each kind in it."""
    mock = Mock(products=300, accounts=2)
    merchant = Merchant(mock)
    ids = [merchant.order(f"n-{number}", "UNPAID") for number in range(2)]
    merchant.confirmed(merging.order(mock, "a"), merging.order(mock, "b"))
    merging.start(mock, "match")
    mock.arrange("cart intercepts", ids[0], reason="so")
    mock.fail("late", operation="orders_*")
    mock.deviate("all", times=9)
    return mock


@cache
def text() -> str:
    return busy().snapshot()


def asked(mock: Mock) -> Response:
    return mock.ask("POST", "/api2.0/v1/shopping/order/createOrderV3", json={})


def places(node: Any) -> list[tuple[Any, Any]]:
    """All places in a JSON value: what holds it, and where."""
    found: list[tuple[Any, Any]] = []
    left = [node]
    while left:
        node = left.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        found += [(node, key) for key in keys]
        left += [node[key] for key in keys if isinstance(node[key], (dict, list))]
    return found


def holds(mock: Mock, hostile: str) -> None:
    """It is restored, and the mock answers; or refused, and nothing has changed."""
    before = mock.snapshot()
    try:
        mock.restore(hostile)
    except ValueError:
        assert mock.snapshot() == before
    else:
        assert asked(mock).status in (200, 500)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60)
def test_something_else_in_any_place(seed: int) -> None:
    random = Random(seed)
    hostile = json.loads(text())
    for _ in range(random.randint(1, 3)):
        holder, key = random.choice(places(hostile))
        match random.randrange(4):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[random.choice(("$", "#", "of", "x"))] = holder.pop(key)
            case 2:
                other, there = random.choice(places(hostile))
                holder[key] = deepcopy(other[there])
            case _:
                holder[key] = deepcopy(random.choice(JUNK))
    mock = Mock(products=300, accounts=2)
    holds(mock, json.dumps(hostile))


@given(at=st.integers(0, 100_000))
def test_an_end_too_early(at: int) -> None:
    with pytest.raises(ValueError, match="no snapshot of a mock"):
        Mock(products=300, accounts=2).restore(text()[: at % (len(text()) - 2)])


@pytest.mark.parametrize(
    "junk",
    ["", "null", "[]", "{}", '{"parts": {}}', "NaN", "[" * 100_000, '{"a":' * 100_000, "\ud800"],
    ids=lambda value: value[:12].encode("ascii", "replace").decode(),
)
def test_no_snapshot_at_all(junk: str) -> None:
    with pytest.raises(ValueError, match="no snapshot of a mock"):
        Mock(products=300).restore(junk)


@pytest.mark.parametrize("junk", JUNK, ids=str)
def test_something_else_for_the_time(junk: Any) -> None:
    snapshot = json.loads(text())
    mock = Mock(products=300, accounts=2)
    before = mock.snapshot()
    for hostile in (junk, {"millis": junk}):
        if isinstance(junk, int) and not isinstance(junk, bool) and hostile is not junk:
            continue  # a time
        snapshot["parts"][CLOCK] = hostile
        with pytest.raises(ValueError, match=r"no snapshot of a mock|mock/clock"):
            mock.restore(json.dumps(snapshot))
        assert mock.snapshot() == before


def test_too_many_levels() -> None:
    snapshot = json.loads(text())
    snapshot["parts"][CLOCK] = json.loads("[" * 900 + "]" * 900)
    with pytest.raises(ValueError, match="too many levels"):
        Mock(products=300, accounts=2).restore(json.dumps(snapshot))


def test_fields_are_those_of_the_class() -> None:
    tokens = json.loads(text())["parts"]["mock/tokens"]
    pair = next(iter(tokens["_by_access"].values()))
    mock = Mock(products=300, accounts=2)
    for hostile, complaint in (
        ({k: v for k, v in pair.items() if k != "created"}, "Pair has the fields account, access"),
        ({**pair, "more": 1}, "Pair has the fields account, access"),
        ({**pair, "created": "1"}, "created of accounts.tokens:Pair is not of the right type"),
        ({**pair, "created": True}, "created of accounts.tokens:Pair is not of the right type"),
        ({**pair, "account": None}, "account of accounts.tokens:Pair is not of the right type"),
    ):
        snapshot = json.loads(text())
        snapshot["parts"]["mock/tokens"]["_by_access"] = {"x": hostile}
        with pytest.raises(ValueError, match=complaint):
            mock.restore(json.dumps(snapshot))


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ("tokens", "_by_access"),
        ("tokens", "_by_refresh"),
        ("tokens", "_latest"),
        ("tokens", "_made"),
        ("observed", "requests"),
    ],
)
def test_collections_hold_what_they_should(part: str, field: str) -> None:
    snapshot = json.loads(text())
    node = snapshot["parts"][f"mock/{part}"][field]
    if "of" in node:
        node["of"].append("x" if field == "requests" else ["x", "y"])
    else:
        node["x"] = "y"
    with pytest.raises(ValueError, match=f"{field} of mock/{part} is not of the right type"):
        Mock(products=300, accounts=2).restore(json.dumps(snapshot))


def test_what_is_referred_to_is_written_somewhere() -> None:
    snapshot = json.loads(text())
    hidden = {"$": "the", "of": "fault late", "x": {"$": "list", "#": 99, "of": []}}
    snapshot["parts"]["mock/beside"] = [hidden, {"#": 99}]
    with pytest.raises(ValueError, match="an object was never read"):
        Mock(products=300, accounts=2).restore(json.dumps(snapshot))


@pytest.mark.parametrize("name", ["mock/more", "CJ1000009/accounts.books:Books", "CJ1000001/x:Y"])
def test_a_part_too_many(name: str) -> None:
    snapshot = json.loads(text())
    snapshot["parts"][name] = next(v for k, v in snapshot["parts"].items() if k.endswith(":Books"))
    with pytest.raises(ValueError, match=f"there is no part {name}|x:Y is ever"):
        Mock(products=300, accounts=2).restore(json.dumps(snapshot))


@pytest.mark.parametrize("name", ["mock/clock", "mock/tokens", "CJ1000002/day"])
def test_a_part_too_few(name: str) -> None:
    snapshot = json.loads(text())
    del snapshot["parts"][name]
    with pytest.raises(ValueError, match=f"{name} has the fields"):
        Mock(products=300, accounts=2).restore(json.dumps(snapshot))
