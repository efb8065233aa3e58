"""The chapter "Address Management": the address book of an account, from which nothing is deleted.

    create ──> address ──update, whole──> address
                  └── isDefault "1": no other address is the default any more

Every account begins with the two addresses of the documented list, so that the documented update
finds its address; those that it adds have ids of their own. The documents do not say what an update
does to optional fields that are left out; here it empties them, and such an address is not the
default. Nor do they say whether a mandatory field may be empty; here it may not, and the code of a
country is of two letters. ``isDefault`` is shown as it was sent, as a text, or as the number 0 if
another address took it over: the documented list has both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.plausible import faults
from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, Refuse

chapter = Chapter()

#: Fields of every request.
_MANDATORY = ("firstName", "lastName", "country", "countryCode", "province", "city", "address")
_OPTIONAL = ("addressNew", "zip", "phone", "mail")

#: Fields that only an address shows that was sent with them.
_UNLISTED = ("countyTown", "consigneeId")

_FIRST_ID, _MOST = 1796078021431009280, 1_000_000
"""Id of the first address, and from there to those that another account adds."""

_DEFAULT = "1"

_FIRST: tuple[Mapping[str, Any], ...] = (
    {
        "firstName": "Mia",
        "lastName": "Keller",
        "country": "United States",
        "countryCode": "US",
        "province": "OH",
        "city": "COLUMBUS",
        "address": "12 Example Street",
        "addressNew": "Floor 2",
        "zip": "43004",
        "phone": "5550100123",
        "mail": "mia@example.com",
        "isDefault": _DEFAULT,
    },
    {
        "firstName": "Noor",
        "lastName": "Haddad",
        "country": "Germany",
        "countryCode": "DE",
        "province": "Berlin",
        "city": "Berlin",
        "address": "Beispielweg 3",
        "zip": "10115",
        "isDefault": 0,
    },
)


class AddressBook:
    """The addresses of one account by id, oldest first."""

    def __init__(self) -> None:
        self.addresses: dict[str, dict[str, Any]] = {}
        for fields in _FIRST:
            self.add(fields)

    def add(self, fields: Mapping[str, Any], account: int = 1) -> None:
        """Saves a new address of this account."""
        self.put(str(_FIRST_ID + (account - 1) * _MOST + len(self.addresses)), fields)

    def put(self, address_id: str, fields: Mapping[str, Any]) -> None:
        """Saves an address under its id; a default one takes that from the others."""
        flag = fields.get("isDefault", "0")
        if flag == _DEFAULT:
            for address in self.addresses.values():
                address["isDefault"] = 0
        self.addresses[address_id] = {
            "id": address_id,
            **{name: fields.get(name) for name in (*_MANDATORY, *_OPTIONAL)},
            "isDefault": flag,
            **{name: fields[name] for name in _UNLISTED if name in fields},
        }


@chapter.answers("addresses_list")
def addresses_list(call: Call) -> Any:
    """Every address, oldest first."""
    return list(call.account.state(AddressBook).addresses.values())


@chapter.answers("addresses_create")
def addresses_create(call: Call) -> Any:
    """Saves a new address."""
    _check(call.body)
    call.account.state(AddressBook).add(call.body, call.account.number)
    return True


@chapter.answers("addresses_update")
def addresses_update(call: Call) -> Any:
    """Saves an address of the book anew."""
    _check(call.body)
    book = call.account.state(AddressBook)
    if call.body["id"] not in book.addresses:
        raise Refuse(PARAM_ERROR, reason="there is no address of this id")
    book.put(call.body["id"], call.body)
    return True


def _check(fields: Mapping[str, Any]) -> None:
    for fault in faults(fields, texts=_MANDATORY, countries=("countryCode",)):
        raise Refuse(PARAM_ERROR, reason=fault)
