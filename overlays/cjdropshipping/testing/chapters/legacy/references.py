"""How requests of the older API name an order: by exactly one of ``uid`` and ``orderNum``.

{"uid": "..."}        the merchant's id      ──┐
{"orderNum": "..."}   the CJ order id        ──┴──> Reference(text, order | None)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from cjdropshipping.testing.chapters.legacy.ledger import Legacy, LegacyOrder
from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, Refuse


@attrs.frozen(eq=False)
class Reference:
    """An order as a request names it, the order if there is one, and the row of the request."""

    text: str
    order: LegacyOrder | None
    row: Mapping[str, Any]


def references(legacy: Legacy, rows: Sequence[Mapping[str, Any]]) -> list[Reference]:
    """What each row names.

    Raises:
        Refuse: 1600300 where there is no row, or one has both names or none.
    """
    if not rows:
        raise Refuse(RULE_BROKEN, "no order is named")
    return [_reference(legacy, row) for row in rows]


def _reference(legacy: Legacy, row: Mapping[str, Any]) -> Reference:
    uid, order_id = row.get("uid", ""), row.get("orderNum", "")
    if bool(uid) == bool(order_id):
        raise Refuse(RULE_BROKEN, "each order is named by one of uid and orderNum")
    return Reference(uid or order_id, legacy.of_uid(uid) if uid else legacy.order(order_id), row)
