"""What comes of the flows of the older API."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from cjdropshipping_api import models as m
from cjdropshipping_runtime.outcome import Refusal


class LegacyPlaced(msgspec.Struct, frozen=True, kw_only=True):
    """What became of new orders; each by its uid."""

    created: tuple[str, ...]
    """Created by this call."""
    existing: tuple[str, ...]
    """There before, and left as they are, whatever the call says of them."""
    refused: tuple[Refusal, ...]
    """Not created, with the reasons; ``id`` is the uid."""


class LegacyCheckout(msgspec.Struct, frozen=True, kw_only=True):
    """What became of orders on their way to payment; each by its uid."""

    bulk_order_id: str | None
    """The bulk order that they are in; None where that is not known any more."""
    amount: Decimal | None
    """What it cost, or costs as long as it is not paid, in USD; None where all were paid before."""
    deducted: bool
    """Whether goods from your own stock at CJ have lowered the amount."""
    service_products: tuple[m.LegacyDeductibleProduct, ...]
    """What your own stock could contribute, when that was asked."""
    paid: tuple[str, ...]
    """Orders that are paid, also those that were before."""
    unpaid: tuple[str, ...]
    """Orders of the bulk order that are not shown as paid: because nothing was to be paid yet
    (``pay=False``), or because the service is slow to show what it has accepted."""
    rejected: tuple[Refusal, ...]
    """Orders that were left out (``allow_partial``), or are in another status since they were paid,
    such as cancelled, with the reasons; ``id`` is the uid."""
