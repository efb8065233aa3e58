# Generated from spec/ by scripts/regenerate; edit that instead.
"""The address book of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import addresses as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.model import Rows

    from .. import inputs as i
    from .. import models as m


class Addresses:
    """The address book of the account."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def list(
        self,
    ) -> Rows[m.Address]:
        """List the address book.

        Returns every address of the book. Their ids serve `cj.addresses.update`; creating a private
        inventory order does not use them. The addresses to choose from for a shipment out of the
        private inventory come from `cj.outbound.list_addresses`. Whose book it is follows from the
        access token: neither a user id nor a token belongs into the body.

        Returns:
            The addresses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.addresses.list()

        Source: 5 Shopping, section 6.1 (List Addresses). No points a call.
        """
        return self._engine.call(
            ops.ADDRESSES_LIST,
            body={},
        )

    def create(
        self,
        address: m.AddressRequest | i.AddressRequestDict,
    ) -> bool | m.Address:
        """Add an address to the book.

        Saves a new address. The answer need not hold the address or its id: read them with
        `cj.addresses.list`. An address cannot be deleted through the API, only changed
        (`cj.addresses.update`). Whose book it is follows from the access token: neither a user id
        nor a token belongs into the body.

        Args:
            address: A new address.

        Returns:
            True when the address was saved, or the address itself.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.addresses.create(
            ...     {
            ...         "firstName": "Mia",
            ...         "lastName": "Keller",
            ...         "country": "United States",
            ...         "countryCode": "US",
            ...         "province": "OH",
            ...         "city": "COLUMBUS",
            ...         "address": "12 Example Street",
            ...         "addressNew": "Floor 2",
            ...         "zip": "43004",
            ...         "phone": "5550100123",
            ...         "mail": "mia@example.com",
            ...         "isDefault": "0",
            ...     }
            ... )

        Source: 5 Shopping, section 6.2 (Create Address). No points a call.
        """
        return self._engine.call(
            ops.ADDRESSES_CREATE,
            body=address,
        )

    def update(
        self,
        address: m.AddressUpdateRequest | i.AddressUpdateRequestDict,
    ) -> bool | m.Address:
        """Replace an address of the book.

        Saves an address anew under its id. The mandatory fields are needed even if only the postal
        code changes: read the address with `cj.addresses.list`, change it and send it whole, for it
        is not documented whether an optional field that is left out keeps its value. Sending the
        same address again does no harm. Whose book it is follows from the access token: neither a
        user id nor a token belongs into the body.

        Args:
            address: An address of the book as it is to be from now on.

        Returns:
            True when the address was saved, or the address itself.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.addresses.update(
            ...     {
            ...         "id": "1796078021431009280",
            ...         "firstName": "Mia",
            ...         "lastName": "Keller",
            ...         "country": "United States",
            ...         "countryCode": "US",
            ...         "province": "OH",
            ...         "city": "COLUMBUS",
            ...         "address": "12 Example Street",
            ...         "addressNew": "Floor 2",
            ...         "zip": "43085",
            ...         "phone": "5550100123",
            ...         "mail": "mia@example.com",
            ...         "isDefault": "1",
            ...     }
            ... )

        Source: 5 Shopping, section 6.3 (Update Address). No points a call.
        """
        return self._engine.call(
            ops.ADDRESSES_UPDATE,
            body=address,
        )


class AsyncAddresses:
    """The address book of the account."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def list(
        self,
    ) -> Rows[m.Address]:
        """List the address book.

        Returns every address of the book. Their ids serve `cj.addresses.update`; creating a private
        inventory order does not use them. The addresses to choose from for a shipment out of the
        private inventory come from `cj.outbound.list_addresses`. Whose book it is follows from the
        access token: neither a user id nor a token belongs into the body.

        Returns:
            The addresses.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.addresses.list()

        Source: 5 Shopping, section 6.1 (List Addresses). No points a call.
        """
        return await self._engine.call(
            ops.ADDRESSES_LIST,
            body={},
        )

    async def create(
        self,
        address: m.AddressRequest | i.AddressRequestDict,
    ) -> bool | m.Address:
        """Add an address to the book.

        Saves a new address. The answer need not hold the address or its id: read them with
        `cj.addresses.list`. An address cannot be deleted through the API, only changed
        (`cj.addresses.update`). Whose book it is follows from the access token: neither a user id
        nor a token belongs into the body.

        Args:
            address: A new address.

        Returns:
            True when the address was saved, or the address itself.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.addresses.create(
            ...     {
            ...         "firstName": "Mia",
            ...         "lastName": "Keller",
            ...         "country": "United States",
            ...         "countryCode": "US",
            ...         "province": "OH",
            ...         "city": "COLUMBUS",
            ...         "address": "12 Example Street",
            ...         "addressNew": "Floor 2",
            ...         "zip": "43004",
            ...         "phone": "5550100123",
            ...         "mail": "mia@example.com",
            ...         "isDefault": "0",
            ...     }
            ... )

        Source: 5 Shopping, section 6.2 (Create Address). No points a call.
        """
        return await self._engine.call(
            ops.ADDRESSES_CREATE,
            body=address,
        )

    async def update(
        self,
        address: m.AddressUpdateRequest | i.AddressUpdateRequestDict,
    ) -> bool | m.Address:
        """Replace an address of the book.

        Saves an address anew under its id. The mandatory fields are needed even if only the postal
        code changes: read the address with `cj.addresses.list`, change it and send it whole, for it
        is not documented whether an optional field that is left out keeps its value. Sending the
        same address again does no harm. Whose book it is follows from the access token: neither a
        user id nor a token belongs into the body.

        Args:
            address: An address of the book as it is to be from now on.

        Returns:
            True when the address was saved, or the address itself.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.addresses.update(
            ...     {
            ...         "id": "1796078021431009280",
            ...         "firstName": "Mia",
            ...         "lastName": "Keller",
            ...         "country": "United States",
            ...         "countryCode": "US",
            ...         "province": "OH",
            ...         "city": "COLUMBUS",
            ...         "address": "12 Example Street",
            ...         "addressNew": "Floor 2",
            ...         "zip": "43085",
            ...         "phone": "5550100123",
            ...         "mail": "mia@example.com",
            ...         "isDefault": "1",
            ...     }
            ... )

        Source: 5 Shopping, section 6.3 (Update Address). No points a call.
        """
        return await self._engine.call(
            ops.ADDRESSES_UPDATE,
            body=address,
        )
