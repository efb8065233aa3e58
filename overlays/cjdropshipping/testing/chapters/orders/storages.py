"""The warehouses that orders with platform logistics ship from, and the carriers of each.

    shopLogisticsType 1 ──storageId──> Storage      3 ── the first one in fromCountryCode

The operation of the service that lists them is not among the documents. Here each warehouse of the
catalogue is one, and so is the one in the documents' examples.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from cjdropshipping.testing.world.warehouses import ENABLED


@attrs.frozen
class Storage:
    """One warehouse; ``carriers`` collect parcels there."""

    id: str
    name: str
    country: str
    carriers: tuple[str, ...]


_CARRIERS: Mapping[str, tuple[str, ...]] = {
    "CN": ("YunExpress", "4PX", "SF Express"),
    "US": ("USPS", "UPS", "FedEx"),
    "DE": ("DHL", "DPD", "Hermes"),
    "GB": ("Royal Mail", "DPD", "Evri"),
}

STORAGES = (
    Storage("201e67f6ba4644c0a36d63bf4989dd70", "Cranbury Warehouse", "US", _CARRIERS["US"]),
    *(
        Storage(
            warehouse.storage_id,
            warehouse.name,
            warehouse.code,
            _CARRIERS.get(warehouse.code, ("DHL", "UPS")),
        )
        for warehouse in ENABLED
    ),
)

_BY_ID = {storage.id: storage for storage in STORAGES}


def of_id(storage_id: str) -> Storage | None:
    """The warehouse with this id."""
    return _BY_ID.get(storage_id)


def of_country(code: str) -> Storage:
    """The warehouse that CJ chooses for what is sent from a country; in China without one there."""
    found = {storage.country: storage for storage in reversed(STORAGES)}
    return found.get(code.upper(), found["CN"])
