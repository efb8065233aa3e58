"""An address is changed in part, and nothing else of it or of the book."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from tests.support.flows import KINDS, Kill, Killed, drive
from tests.support.rewriting import Rewritten

from cjdropshipping import FlowStopped, InvalidInput, InvalidRequest, NotFound, TransportError
from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.addresses import AddressBook
from cjdropshipping_api.models import Address

FIRST, SECOND = "1796078021431009280", "1796078021431009281"

pytestmark = pytest.mark.parametrize("kind", KINDS)


def patch(kind: str, mock: Mock, address_id: str = FIRST, **changes: Any) -> Address:
    made = drive(kind, mock, lambda cj: cj.addresses.patch(address_id, **changes))
    assert isinstance(made, Address)
    return made


def book(mock: Mock) -> dict[str, dict[str, Any]]:
    return deepcopy(mock.account.state(AddressBook).addresses)


def updates(mock: Mock) -> int:
    return mock.accepted["addresses_update"]


def test_only_what_is_changed_changes(kind: str) -> None:
    mock = Mock()
    before = book(mock)
    made = patch(kind, mock, zip="43085")
    assert book(mock) == {**before, FIRST: {**before[FIRST], "zip": "43085"}}
    assert (made.id, made.zip, made.phone, made.is_default) == (FIRST, "43085", "5550100123", 1)


CHANGES: dict[str, tuple[str, str]] = {
    "first_name": ("firstName", "Ada"),
    "last_name": ("lastName", "Byron"),
    "country": ("country", "Canada"),
    "country_code": ("countryCode", "CA"),
    "province": ("province", "ON"),
    "city": ("city", "Toronto"),
    "address": ("address", "1 Sample Road"),
    "address_new": ("addressNew", "Back door"),
    "zip": ("zip", "M5V"),
    "phone": ("phone", "5550100999"),
    "mail": ("mail", "ada@example.com"),
    "county_town": ("countyTown", "York"),
    "consignee_id": ("consigneeId", "C-7"),
}


@pytest.mark.parametrize("field", CHANGES)
def test_every_field_can_be_changed_alone(kind: str, field: str) -> None:
    mock = Mock()
    before = book(mock)
    wire, value = CHANGES[field]
    made = patch(kind, mock, **{field: value})
    assert getattr(made, field) == value
    assert book(mock) == {**before, FIRST: {**before[FIRST], wire: value}}


def test_what_the_list_shows_of_unlisted_fields_is_kept(kind: str) -> None:
    mock = Mock()
    patch(kind, mock, county_town="York", consignee_id="C-7")
    made = patch(kind, mock, zip="43085")
    assert (made.county_town, made.consignee_id) == ("York", "C-7")
    assert book(mock)[FIRST]["countyTown"] == "York"


def test_an_optional_field_can_be_emptied(kind: str) -> None:
    mock = Mock()
    patch(kind, mock, phone="")
    assert not book(mock)[FIRST]["phone"]
    assert book(mock)[FIRST]["mail"] == "mia@example.com"


EMPTY = "is required, and not to be empty"

MANDATORY = ("first_name", "last_name", "country", "country_code", "province", "city", "address")


@pytest.mark.parametrize("field", MANDATORY)
def test_a_mandatory_field_cannot_be_emptied(kind: str, field: str) -> None:
    mock = Mock()
    with pytest.raises(InvalidInput) as caught:
        patch(kind, mock, **{field: ""})
    told = [(each.field, each.rule) for each in caught.value.problems]
    assert (CHANGES[field][0], EMPTY) in told
    assert mock.requests == ()


@pytest.mark.parametrize("code", ["", "U", "USA", "United States"])
def test_a_country_has_a_code_of_two_letters(kind: str, code: str) -> None:
    mock = Mock()
    with pytest.raises(InvalidInput) as caught:
        patch(kind, mock, country_code=code)
    assert {each.field for each in caught.value.problems} == {"countryCode"}
    assert mock.requests == ()


def test_all_that_is_wrong_with_an_address_is_told_at_once(kind: str) -> None:
    mock = Mock()
    with pytest.raises(InvalidInput) as caught:
        patch(kind, mock, "", city="", zip="4" * 31)
    told = [(each.field, each.rule) for each in caught.value.problems]
    assert told == [("id", EMPTY), ("city", EMPTY), ("zip", "must have at most 30 characters")]
    assert mock.requests == ()


def test_what_the_service_refuses_is_not_saved(kind: str) -> None:
    mock = Mock()

    def nameless(data: Any, _: int) -> Any:
        return [{**row, "city": ""} for row in data]

    transport = Rewritten(mock.transport(), "/address/list", nameless)
    before = book(mock)
    with pytest.raises(InvalidRequest):
        drive(kind, mock, lambda cj: cj.addresses.patch(FIRST, zip="1"), transport=transport)
    assert book(mock) == before


@pytest.mark.parametrize("changes", [{}, {"zip": "43004", "is_default": True}])
def test_a_patch_that_changes_nothing_sends_nothing(kind: str, changes: dict[str, Any]) -> None:
    mock = Mock()
    assert patch(kind, mock, **changes).zip == "43004"
    assert updates(mock) == 0


def test_an_optional_field_that_is_empty_already_is_no_change(kind: str) -> None:
    mock = Mock()
    patch(kind, mock, SECOND, phone="", mail="")
    assert updates(mock) == 0


def test_the_default_stays_where_it_is_when_another_address_changes(kind: str) -> None:
    mock = Mock()
    patch(kind, mock, SECOND, zip="10117")
    assert [int(row["isDefault"]) for row in book(mock).values()] == [1, 0]


def test_the_default_can_be_given_up(kind: str) -> None:
    mock = Mock()
    assert patch(kind, mock, is_default=False).is_default == 0
    assert [int(row["isDefault"]) for row in book(mock).values()] == [0, 0]


def test_another_address_becomes_the_default_and_keeps_all_else(kind: str) -> None:
    mock = Mock()
    before = book(mock)
    made = drive(kind, mock, lambda cj: cj.addresses.set_default(SECOND))
    assert made.is_default == 1
    after = book(mock)
    assert [int(row["isDefault"]) for row in after.values()] == [0, 1]
    assert {**after[SECOND], "isDefault": 0} == before[SECOND]
    drive(kind, mock, lambda cj: cj.addresses.set_default(SECOND))
    assert updates(mock) == 1


def test_an_unknown_address_is_not_found_and_nothing_is_sent(kind: str) -> None:
    mock = Mock()
    with pytest.raises(NotFound, match="no address 17"):
        patch(kind, mock, "17", zip="43085")
    assert [request.operation_id for request in mock.requests] == ["addresses_list"]


def test_an_answer_that_it_was_not_saved_is_an_error(kind: str) -> None:
    mock = Mock()
    transport = Rewritten(mock.transport(), "/address/update", lambda data, _: False)
    with pytest.raises(FlowStopped, match="not saved"):
        drive(kind, mock, lambda cj: cj.addresses.patch(FIRST, zip="1"), transport=transport)


def test_an_answer_with_the_address_is_as_good_as_true(kind: str) -> None:
    mock = Mock()
    transport = Rewritten(mock.transport(), "/address/update", lambda data, _: {"id": FIRST})
    made = drive(kind, mock, lambda cj: cj.addresses.patch(FIRST, zip="1"), transport=transport)
    assert made.zip == "1"


@pytest.mark.parametrize("fault", ["reset-before", "reset-after", "late", "truncated"])
def test_a_reply_that_is_lost_costs_another_attempt(kind: str, fault: str) -> None:
    mock = Mock()
    mock.fail_next(fault, operation="addresses_update")
    assert patch(kind, mock, zip="43085").zip == "43085"
    assert book(mock)[FIRST]["zip"] == "43085"


def test_an_update_that_no_attempt_got_a_reply_of_is_found_in_the_list(kind: str) -> None:
    mock = Mock()
    mock.fail_next("late", operation="addresses_update", times=4)
    assert patch(kind, mock, zip="43085").zip == "43085"
    assert mock.requests[-1].operation_id == "addresses_list"


def test_an_update_that_was_not_made_is_an_error_and_can_be_made_again(kind: str) -> None:
    mock = Mock()
    mock.fail_next("silent", operation="addresses_update", times=4)
    with pytest.raises(TransportError) as lost:
        patch(kind, mock, zip="43085")
    assert lost.value.safe_to_retry
    assert patch(kind, mock, zip="43085").zip == "43085"


@pytest.mark.parametrize("kill", [Kill(n, when) for n in (1, 2) for when in ("before", "after")])
def test_killed_anywhere_and_called_again_it_is_changed_once(kind: str, kill: Kill) -> None:
    whole, mock = Mock(), Mock()
    patch(kind, whole, zip="43085")
    with pytest.raises(Killed):
        drive(kind, mock, lambda cj: cj.addresses.patch(FIRST, zip="43085"), kill)
    patch(kind, mock, zip="43085")
    assert book(mock) == book(whole)
    assert updates(mock) == 1


def test_a_default_in_an_odd_notation_is_sent_as_documented(kind: str) -> None:
    mock = Mock()

    def oddly(data: Any, _: int) -> Any:
        data[0]["isDefault"] = 1.0
        return data

    transport = Rewritten(mock.transport(), "/address/list", oddly)
    drive(kind, mock, lambda cj: cj.addresses.patch(FIRST, zip="1"), transport=transport)
    assert book(mock)[FIRST]["isDefault"] == "1"
