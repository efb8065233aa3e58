"""How sending goods out ends when goods are missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cjdropshipping_runtime.outcome import Refusal
from cjdropshipping_runtime.stops import FlowStopped

if TYPE_CHECKING:
    from .adjusting import LockFailure


class LockFailed(FlowStopped):
    """Goods of an outbound order could not be locked, and it was not to be adjusted any further.

    The order stays as it is: what could be locked stays locked for it. Go on with it, by
    ``resume_token`` or ``order_id`` and perhaps another ``on_lock_fail``, or give it up with
    ``cj.outbound.cancel(order_id)``.

    Attributes:
        order_id: the outbound order; None where none was created.
        lock_fails: what could not be locked (LockFailure), as of the last look.
    """

    def __init__(
        self,
        reason: str,
        *,
        order_id: str | None,
        lock_fails: Sequence[LockFailure],
        **where: Any,
    ) -> None:
        self.order_id, self.lock_fails = order_id, tuple(lock_fails)
        super().__init__(reason, refused=[_refusal(order_id, f) for f in lock_fails], **where)


def _refusal(order_id: str | None, failure: LockFailure) -> Refusal:
    if order_id is None:
        says = f"{failure.available} of {failure.quantity} pieces are available"
        return Refusal(operation="outbound_refresh_products", id=failure.sku, reason=says)
    says = f"{failure.possible} of {failure.quantity} pieces could be locked"
    field = "lock_fails"
    return Refusal(operation="outbound_progress", id=failure.sku, reason=says, field=field)
