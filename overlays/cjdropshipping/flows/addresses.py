"""The address book of the account; change an address in part.

patch    all that is wrong with the changes ──> InvalidInput, before anything is sent
         list ──> the address ──changes──> the whole of it ──update──> address
                     └── nothing is changed: nothing is sent
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping_api import models as m
from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import addresses as generated
from cjdropshipping_runtime.checks import broken
from cjdropshipping_runtime.errors import CallError, NotFound
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.operation import Check
from cjdropshipping_runtime.problems import InvalidInput
from cjdropshipping_runtime.stops import FlowStopped
from cjdropshipping_runtime.typed import convert

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

_FIELDS = tuple(info.encode_name for info in msgspec.structs.fields(m.AddressUpdateRequest))

_UPDATE = ops.ADDRESSES_UPDATE
_MANDATORY = tuple(
    name for check in _UPDATE.checks if check.kind == "required" for name in check.given
)
_COUNTRY = (Check("minLength", {"countryCode": 2}), Check("maxLength", {"countryCode": 2}))
"""Codes of countries have two letters, though there is room for ten."""


class _AddressFlows:
    @flow_method
    def patch(
        self,
        calls: Calls,
        address_id: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        country: str | None = None,
        country_code: str | None = None,
        province: str | None = None,
        city: str | None = None,
        address: str | None = None,
        address_new: str | None = None,
        zip: str | None = None,
        phone: str | None = None,
        mail: str | None = None,
        is_default: bool | None = None,
        county_town: str | None = None,
        consignee_id: str | None = None,
    ) -> Flow[m.Address]:
        """Changes some fields of an address of the book, and keeps all others.

        The service takes an address only whole, and may empty what is left out. So this reads the
        address from the list, changes it, and sends all of it; where nothing is different, nothing
        is sent. County and consignee id, which the list need not show, are kept only if it does:
        give them again if you use them.

        If somebody else changes the address between the list and the update, that change is lost;
        the service has nothing to tell it by. Calling again does no harm.

        Args:
            address_id: id of the address, from ``list``.
            first_name: first name. Of this and every other field, None leaves it as it is, and an
                empty text empties it, if it is not mandatory.
            last_name: last name.
            country: name of the country.
            country_code: two-letter code of the country.
            province: province or state.
            city: city.
            address: first line, street and number.
            address_new: second line.
            zip: postal code.
            phone: phone number.
            mail: e-mail address.
            is_default: whether it is the default address; that another one loses this by it is
                likely, and not documented.
            county_town: county or town.
            consignee_id: id of the consignee.

        Returns:
            The address as it is now.

        Raises:
            NotFound: the book has no address of this id; nothing was changed.
            InvalidInput: a mandatory field would be empty, or the address break other documented
                rules; nothing was changed, and where the changes tell it, nothing was sent.
            FlowStopped: the service answered that it was not saved.
            ApiError: the service refused a call; its subclass says what to do.
            ReplyError: a reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> book = cj.addresses.list()
            >>> moved = cj.addresses.patch(book[0].id, address="14 Example Street", zip="43085")
            >>> moved.address, moved.zip, moved.phone
            ('14 Example Street', '43085', '5550100123')

        Source: 5 Shopping, sections 6.1 (List Addresses) and 6.3 (Update Address).
        """
        changes = {
            "firstName": first_name,
            "lastName": last_name,
            "country": country,
            "countryCode": country_code,
            "province": province,
            "city": city,
            "address": address,
            "addressNew": address_new,
            "zip": zip,
            "phone": phone,
            "mail": mail,
            "isDefault": None if is_default is None else str(int(is_default)),
            "countyTown": county_town,
            "consigneeId": consignee_id,
        }
        return (yield from _patch(calls, address_id, changes))

    @flow_method
    def set_default(self, calls: Calls, address_id: str) -> Flow[m.Address]:
        """Makes an address the default one; nothing is sent if it is.

        Args:
            address_id: id of the address, from ``list``.

        Returns:
            The address as it is now.

        Raises:
            As ``patch``.

        Example:
            >>> book = cj.addresses.list()
            >>> second = cj.addresses.set_default(book[1].id)
            >>> second.is_default
            1

        Source: 5 Shopping, sections 6.1 (List Addresses) and 6.3 (Update Address).
        """
        return (yield from _patch(calls, address_id, {"isDefault": "1"}))


def _patch(calls: Calls, address_id: str, changes: Mapping[str, str | None]) -> Flow[m.Address]:
    asked = {name: value for name, value in changes.items() if value is not None}
    _check({"id": address_id, **asked})
    found = yield from _find(calls, address_id)
    kept = _whole(found)
    wanted = kept | asked
    if _same(kept, wanted):
        return found
    try:
        saved = yield from calls(_UPDATE, body=wanted)
    except CallError as error:
        if error.outcome == "not done":
            raise
        seen = yield from _find(calls, address_id)
        if not _same(_whole(seen), wanted):
            raise
        return seen
    if saved is False:
        reason = f"address {address_id} was not saved, and the service does not say why"
        raise FlowStopped(reason, flow="addresses.patch", step="UPDATE")
    return convert(wanted, m.Address)


def _check(asked: Mapping[str, str]) -> None:
    """Nothing, where what is asked for can be; what is left out is as it is."""
    rules = [check for check in _UPDATE.checks if check.kind != "required"]
    filled = Check("requires", tuple(name for name in _MANDATORY if name in asked))
    if problems := broken((filled, *rules, *_COUNTRY), asked, _UPDATE.source):
        raise InvalidInput(_UPDATE.id, tuple(problems))


def _find(calls: Calls, address_id: str) -> Flow[m.Address]:
    rows = yield from calls(ops.ADDRESSES_LIST, body={})
    for row in rows:
        if row.id == address_id:
            return row
    reason = f"the address book has no address {address_id}"
    raise NotFound(reason, code=None, reason=reason, operation=ops.ADDRESSES_LIST.id)


def _whole(address: m.Address) -> dict[str, str]:
    """All that an update can say of it; what is not known is left out."""
    plain = msgspec.to_builtins(address) | {"isDefault": address.is_default}
    return {name: str(plain[name]) for name in _FIELDS if plain.get(name) is not None}


def _same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether they say the same; a field that is left out is an empty one."""
    return all((one.get(name) or "") == (other.get(name) or "") for name in _FIELDS)


class Addresses(_AddressFlows, generated.Addresses, Blocking):
    """The address book of the account."""


class AsyncAddresses(_AddressFlows, generated.AsyncAddresses, Awaiting):
    """The address book of the account."""
