"""What is not as documented is still so: an entry that is not needed any more fails."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.operations.asking import asked
from tests.operations.coverage import Ledger
from tests.operations.described import Given, described
from tests.operations.known import busy, filled, new
from tests.operations.reasons import NARROW, REFUSALS, SECRETS, Refusal, refusal_of
from tests.operations.ways import WAYS, Way, called

from cjdropshipping import ApiError


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: f"{refusal.code}-{refusal.why}")
def test_a_refusal_is_needed(refusal: Refusal) -> None:
    mock, operation = new(), described()[refusal.operation]
    names = busy(mock)
    example, shown = next(iter(operation.documented.items()))
    given = changed(filled(names, operation, shown, example), refusal.change(names))
    outcome = asked(WAYS[0], operation, given, mock, Ledger(), "generated")
    assert refusal_of(outcome.response.json()) == refusal


def changed(given: Given, change: Any) -> Given:
    if isinstance(change, list):
        return replace(given, body=change)
    if given.body is None:
        return replace(given, query={**given.query, **change})
    return replace(given, body={**given.body, **change})


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("place", NARROW)
def test_a_narrow_field_is_needed(place: str, way: Way) -> None:
    operation, _, field = place.partition(".")
    known = described()[operation]
    given = known.documented["documented"]
    wide = replace(given, body=put(given.body, field, NARROW[place].wide))
    assert known.problems(wide.body) == []
    with pytest.raises(ValueError, match=r"is required|invalid literal"):
        called(way, known, wide, new())


@pytest.mark.parametrize("secret", SECRETS)
def test_a_long_secret_is_needed(secret: str) -> None:
    """The letter is in the words of each refusal."""
    operation, given = SHORT[secret]
    outcome = called(WAYS[0], described()[operation], given, new())
    words = str(outcome.response.json()["message"])
    assert "e" in words
    assert isinstance(outcome.error, ApiError)
    assert outcome.error.message != words


ORDER = described()["orders_create_v2"].documented["documented"]
SHORT = {
    "apiKey": ("authentication_get_access_token", Given(body={"apiKey": "e"})),
    "refreshToken": ("authentication_refresh_access_token", Given(body={"refreshToken": "e"})),
    "platformToken": (
        "orders_create_v2",
        replace(changed(ORDER, {"orderNumber": ""}), headers={"platformToken": "e"}),
    ),
}


def put(value: Any, field: str, other: Any) -> Any:
    """The same with another value in this field, wherever it is."""
    if isinstance(value, dict):
        return {k: other if k == field else put(inner, field, other) for k, inner in value.items()}
    return [put(inner, field, other) for inner in value] if isinstance(value, list) else value
