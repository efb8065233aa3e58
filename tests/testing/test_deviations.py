"""Deviations and faults: each does what it says, and only where it should."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.testing.asked import Good, conforms, held

from cjdropshipping.testing import DEVIATIONS, FAULTS, Mock, Request
from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object

API = "/api2.0/v1/product/"

#: Enough products for the requests that succeed.
FEW = 600

#: What no schema allows: a string id that comes as a number.
BEYOND_THE_SCHEMA = {"bare-ids"}


def all_replies(mock: Mock, good: Good) -> dict[str, Any]:
    return {operation_id: asked.of(mock).json() for operation_id, asked in good.items()}


def differences(name: str, good: Good) -> list[tuple[str, Any, Any]]:
    """Field, documented value, deviating value: where lists and objects still match."""
    pairs = zip(
        all_replies(Mock(products=FEW), good).items(),
        all_replies(Mock(products=FEW, deviations={name}), good).items(),
        strict=True,
    )
    return [
        (key, before, after)
        for (_, one), (_, other) in pairs
        for key, before, after in compare(one, other)
    ]


def compare(one: Any, other: Any, key: str = "") -> Iterator[tuple[str, Any, Any]]:
    if is_object(one) and is_object(other):
        for name in one.keys() | other.keys():
            yield from compare(one.get(name), other.get(name), name)
    elif is_array(one) and is_array(other) and len(one) == len(other):
        for before, after in zip(one, other, strict=True):
            yield from compare(before, after, key)
    elif one != other or isinstance(one, str) != isinstance(other, str):
        yield key, one, other


@pytest.mark.parametrize("name", sorted(DEVIATIONS.keys() - BEYOND_THE_SCHEMA))
def test_replies_still_conform(good_requests: Good, name: str) -> None:
    plain = all_replies(Mock(products=FEW), good_requests)
    deviating = all_replies(Mock(products=FEW, deviations={name}), good_requests)
    for operation_id, reply in deviating.items():
        if held(operation_id, reply) is None and held(operation_id, plain[operation_id]):
            # Where ``data`` is a list, no schema lets it be null; the service does.
            assert name == "null-lists"
            continue
        conforms(operation_id, reply)


LOOKS: list[tuple[str, Callable[[Any, Any], object]]] = [
    ("price-number", lambda b, a: isinstance(b, str) and isinstance(a, int | float)),
    ("price-string", lambda b, a: isinstance(b, int | float) and isinstance(a, str)),
    ("price-range", lambda b, a: re.fullmatch(r"[\d.]+(-| -- )[\d.]+", a)),
    ("weight-range", lambda b, a: re.fullmatch(r"[\d.]+-[\d.]+", a)),
    ("names-in-string", lambda b, a: a.startswith(f'["{b}"')),
    ("epoch-times", lambda b, a: isinstance(b, str) and isinstance(a, int) and a > 10**12),
    ("text-times", lambda b, a: isinstance(b, int) and re.match(r"\d{4}-\d\d-\d\d ", a)),
    ("bare-ids", lambda b, a: str(a) == b),
    ("braced-ids", lambda b, a: a == f"{{{b}}}"),
    ("huge-integers", lambda b, a: a == b + 2**53),
    ("null-fields", lambda b, a: b is not None and a is None),
    ("null-lists", lambda b, a: isinstance(b, list) and a is None),
    ("extra-fields", lambda b, a: b is None and a is not None),
]


@pytest.mark.parametrize(("name", "looks"), LOOKS)
def test_each_does_what_it_says(good_requests: Good, name: str, looks: Any) -> None:
    changed = differences(name, good_requests)
    assert changed
    for key, before, after in changed:
        assert looks(before, after), (key, before, after)


def test_deviations_of_the_envelope(good_requests: Good) -> None:
    seen = {
        name: [reply for _ in range(3) for reply in all_replies(mock, good_requests).values()]
        for name in ("points-info", "code-zero", "code-absent")
        for mock in [Mock(products=FEW, deviations={name})]
    }
    # What has no envelope cannot have one that deviates.
    in_envelopes = {name: [r for r in replies if is_object(r)] for name, replies in seen.items()}
    used = [r["pointsInfo"]["usedToday"] for r in in_envelopes["points-info"]]
    assert used == sorted(used)
    assert used[-1] > 0
    # The second time some calls are refused: the order and the product are there already.
    good = [r for r in in_envelopes["code-zero"] if r.get("result", r.get("success")) is not False]
    codes = {r.get("code") for r in good}
    assert codes == {0, None, True}
    assert any("code" not in r for r in in_envelopes["code-absent"])
    bare = [r for r in all_replies(Mock(products=FEW), good_requests).values() if is_array(r)]
    assert all([r for r in replies if is_array(r)] == bare * 3 for replies in seen.values())


def test_a_root_that_is_a_list_may_be_null() -> None:
    mock = Mock(products=FEW, deviations={"null-lists"})
    roots = [mock.ask("GET", f"{API}getCategory").json()["data"] for _ in range(20)]
    assert {type(root) for root in roots} == {list, type(None)}


def test_points_are_those_of_an_account_that_is_known() -> None:
    mock = Mock(products=FEW, deviations={"points-info"})
    search = f"{API}listV2"
    assert "pointsInfo" not in mock.handle(Request.to("GET", search)).json()
    stranger = {"CJ-Access-Token": "API@no@one"}
    assert "pointsInfo" not in mock.handle(Request.to("GET", search, headers=stranger)).json()
    mock.fail_next("system-busy")
    assert "pointsInfo" not in mock.ask("GET", search).json()
    assert mock.ask("GET", search).json()["pointsInfo"]["usedToday"] == 50
    refused = mock.ask("GET", f"{API}query?pid=nothing").json()
    assert refused["pointsInfo"]["usedToday"] == 60
    assert mock.account.points == 60


def test_all_of_them_have_a_name() -> None:
    target = f"{API}listV2"
    every = Mock(products=FEW, deviations=DEVIATIONS).ask("GET", target)
    assert Mock(products=FEW, deviations="all").ask("GET", target) == every


def test_ids_and_pages_survive_all_of_them() -> None:
    mock = Mock(deviations=DEVIATIONS)
    seen: set[str] = set()
    for number in range(1, 4):
        page = mock.ask("GET", f"{API}listV2?page={number}&size=50").json()["data"]
        assert page["totalRecords"] == 5_000
        rows = page["content"][0]["productList"]
        assert len(rows) == 50
        for row in rows:
            assert mock.ask("GET", f"{API}query?pid={row['id']}").json()["result"] is True
            seen.add(str(row["id"]))
    assert len(seen) == 150


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="no-such-thing"):
        Mock(deviations={"no-such-thing"})
    with pytest.raises(ValueError, match="no-such-thing"):
        Mock().fail_next("no-such-thing")
    with pytest.raises(ValueError, match="no_such_operation"):
        Mock().fail_next("empty", operation="no_such_operation")
    with pytest.raises(ValueError, match="at least 1"):
        Mock().fail_next("empty", times=0)


def test_every_one_has_a_line_that_explains_it() -> None:
    lines = [d.summary for d in DEVIATIONS.values()] + [f.summary for f in FAULTS.values()]
    assert all(line and "\n" not in line for line in lines)


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("rate-limit-429", 429, 1600200),
        ("rate-limit-200", 200, 1600200),
        ("quota-429", 429, 429),
        ("quota-200", 200, 16900500),
        ("quota-1600201", 200, 1600201),
        ("dead-token", 200, 1600001),
        ("dead-token-1600100", 200, 1600100),
        ("system-busy", 200, 1600000),
        ("timeout-1600301", 200, 1600301),
    ],
)
def test_faults_that_refuse(mock: Mock, name: str, status: int, code: int) -> None:
    mock.fail_next(name)
    reply = mock.ask("GET", f"{API}getCategory")
    assert reply.status == status
    assert reply.json()["code"] == code
    assert reply.json()["result"] is False
    assert mock.ask("GET", f"{API}getCategory").json()["code"] == 200


def test_faults_that_spoil_the_reply(mock: Mock) -> None:
    good = Mock().ask("GET", f"{API}getCategory").body
    mock.fail_next("html-502")
    gateway = mock.ask("GET", f"{API}getCategory")
    assert (gateway.status, dict(gateway.headers)["content-type"]) == (502, "text/html")
    mock.fail_next("truncated")
    assert 0 < len(mock.ask("GET", f"{API}getCategory").body) < len(good)
    mock.fail_next("empty")
    assert mock.ask("GET", f"{API}getCategory").body == b""
    mock.fail_next("array")
    assert isinstance(mock.ask("GET", f"{API}getCategory").json(), list)


def test_faults_hit_the_operation_and_the_number_of_calls(mock: Mock) -> None:
    mock.fail_next("html-502", operation="warehouses_list", times=2)
    assert mock.ask("GET", f"{API}getCategory").status == 200
    statuses = [mock.ask("GET", f"{API}globalWarehouseList").status for _ in range(3)]
    assert statuses == [502, 502, 200]


def test_a_spoilt_reply_means_the_call_was_carried_out(mock: Mock) -> None:
    pid = mock.world.catalogue.product(1).pid
    mock.fail_next("empty", operation="my_products_add")
    mock.ask("POST", f"{API}addToMyProduct", json={"productId": pid})
    again = mock.ask("POST", f"{API}addToMyProduct", json={"productId": pid})
    assert again.json()["code"] == 1600000
    other = mock.world.catalogue.product(2).pid
    mock.fail_next("html-502", operation="my_products_add")
    mock.ask("POST", f"{API}addToMyProduct", json={"productId": other})
    assert (
        mock.ask("POST", f"{API}addToMyProduct", json={"productId": other}).json()["data"] is True
    )
