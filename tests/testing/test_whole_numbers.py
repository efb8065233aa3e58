"""``2.0`` is an integer to the schemas: sent so, a number counts and is kept like ``2``."""

from __future__ import annotations

from typing import Any

import pytest
from tests.operations.described import JSON, Described, described
from tests.operations.known import busy, filled, new
from tests.testing.asked import validator

from cjdropshipping.testing import Mock, Response
from cjdropshipping.testing.accounts.ledger import Orders


def as_floats(value: Any) -> Any:
    """The same, with every integer as a float."""
    if isinstance(value, dict):
        return {key: as_floats(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_floats(inner) for inner in value]
    return float(value) if type(value) is int else value


def ask(mock: Mock, operation: Described, body: Any) -> Response:
    return mock.ask(operation.method, operation.path, json=body)


NUMBERED = [
    pytest.param(operation, example, id=f"{operation}-{example}")
    for operation in described().values()
    if operation.media == JSON
    for example, given in operation.documented.items()
    if repr(as_floats(given.body)) != repr(given.body)
]


@pytest.mark.parametrize("is_known", [False, True], ids=["documented", "known"])
@pytest.mark.parametrize(("operation", "example"), NUMBERED)
def test_a_whole_float_is_the_integer(operation: Described, example: str, is_known: bool) -> None:
    mock, other, given = new(), new(), operation.documented[example]
    if is_known:
        given = filled(busy(mock), operation, given, example)
        busy(other)
    expected = ask(mock, operation, given.body)
    reply = ask(other, operation, as_floats(given.body))
    assert not validator(None).is_valid(expected.json())
    assert reply.body == expected.body
    other.restore(kept := other.snapshot())
    assert other.snapshot() == kept


def test_what_is_no_integer_stays_as_it_was_sent() -> None:
    """Amounts may be of any form, and what no document names may be anything."""
    mock, operation = new(), described()["orders_create_v3"]
    names = busy(mock)
    body = filled(names, operation, operation.documented["documented"], "").body
    sent = {**body, "orderNumber": "a", "shopAmount": 12.0, "more": [1.0], "isSandbox": 1.0}
    assert ask(mock, operation, sent).json()["result"]
    asked = next(o for o in mock.account.state(Orders) if o.number == "a").asked
    assert repr([asked[name] for name in ("shopAmount", "more", "isSandbox")]) == "[12.0, [1.0], 1]"
    (line,) = asked["products"]
    assert type(line["quantity"]) is int
    half = {**sent, "orderNumber": "b", "products": [{**line, "quantity": 1.5}]}
    assert ask(mock, operation, half).json()["code"] == 1600100
