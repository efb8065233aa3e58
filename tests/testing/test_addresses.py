"""The address book: kept whole, never without its mandatory fields, of one account."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock

ADDRESS = "/api2.0/v1/shopping/privateInventory/address/"

MANDATORY = ("firstName", "lastName", "country", "countryCode", "province", "city", "address")
OPTIONAL = ("addressNew", "zip", "phone", "mail")

WHOLE = {
    "firstName": "Ada",
    "lastName": "Moor",
    "country": "Norway",
    "countryCode": "NO",
    "province": "Oslo",
    "city": "Oslo",
    "address": "Eksempelveien 1",
}


def ask(mock: Mock, what: str, body: Any) -> Any:
    reply = mock.ask("POST", f"{ADDRESS}{what}", json=body).json()
    conforms(f"addresses_{what}", reply)
    return reply


def book(mock: Mock) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = ask(mock, "list", {})["data"]
    return rows


def refused(mock: Mock, what: str, body: Any) -> bool:
    before = book(mock)
    code = ask(mock, what, body)["code"]
    assert book(mock) == before
    return bool(code == 1600100)


def test_documented_requests_have_the_documented_answers(mock: Mock) -> None:
    for what in ("list", "create", "update"):
        operation = DOCUMENT.operations[f"addresses_{what}"]
        assert operation.body
        assert ask(mock, what, operation.body.example)["data"] == operation.example


def test_a_new_address_is_the_last_of_the_list(mock: Mock) -> None:
    before = book(mock)
    assert ask(mock, "create", {**WHOLE, "zip": "0150", "countyTown": "Sentrum"})["data"] is True
    *others, new = book(mock)
    assert others == before
    assert new["id"] not in {address["id"] for address in before}
    assert {name: new[name] for name in MANDATORY} == WHOLE
    assert (new["zip"], new["phone"], new["isDefault"]) == ("0150", None, "0")
    assert new["countyTown"] == "Sentrum"
    assert "consigneeId" not in new


def test_an_update_replaces_all_but_the_id(mock: Mock) -> None:
    first, second = book(mock)
    assert ask(mock, "update", {**WHOLE, "id": first["id"]})["data"] is True
    changed, same = book(mock)
    assert same == second
    assert changed["id"] == first["id"]
    assert {name: changed[name] for name in MANDATORY} == WHOLE
    assert [changed[name] for name in OPTIONAL] == [None] * 4
    assert changed["isDefault"] == "0"


def test_there_is_one_default_address(mock: Mock) -> None:
    def defaults() -> list[str]:
        return [address["firstName"] for address in book(mock) if address["isDefault"] == "1"]

    assert defaults() == ["Mia"]
    ask(mock, "create", {**WHOLE, "isDefault": "1"})
    assert defaults() == ["Ada"]
    noor = book(mock)[1]["id"]
    ask(mock, "update", {**WHOLE, "id": noor, "firstName": "Noor", "isDefault": "1"})
    assert defaults() == ["Noor"]
    ask(mock, "create", {**WHOLE, "isDefault": "0"})
    assert defaults() == ["Noor"]


@pytest.mark.parametrize("name", MANDATORY)
def test_a_mandatory_field_is_needed_every_time(mock: Mock, name: str) -> None:
    known = {"id": book(mock)[0]["id"]}
    for broken in ({**WHOLE, name: ""}, {**WHOLE, name: " "}, {**WHOLE, name: None}, {**WHOLE}):
        if broken == WHOLE:
            del broken[name]
        assert refused(mock, "create", broken)
        assert refused(mock, "update", {**broken, **known})


@pytest.mark.parametrize("code", ["USA", "N", "1!", "ÅØ"])
def test_a_country_code_is_two_letters(mock: Mock, code: str) -> None:
    known = {"id": book(mock)[0]["id"]}
    assert refused(mock, "create", {**WHOLE, "countryCode": code})
    assert refused(mock, "update", {**WHOLE, **known, "countryCode": code})


def test_an_update_needs_an_id_of_the_book(mock: Mock) -> None:
    assert refused(mock, "update", WHOLE)
    assert refused(mock, "update", {**WHOLE, "id": "1796078021431009299"})


@pytest.mark.parametrize("name", ["userId", "token"])
def test_whose_book_it_is_is_not_to_be_said(mock: Mock, name: str) -> None:
    known = {"id": book(mock)[0]["id"]}
    assert refused(mock, "list", {name: "1"})
    assert refused(mock, "create", {**WHOLE, name: "1"})
    assert refused(mock, "update", {**WHOLE, **known, name: None})


def test_other_unknown_fields_are_ignored(mock: Mock) -> None:
    ask(mock, "create", {**WHOLE, "nickname": "Ad"})
    assert "nickname" not in book(mock)[-1]
