"""How sending goods out ends when goods are missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cjdropshipping_runtime.lost import as_text, lost
from cjdropshipping_runtime.outcome import Refusal
from cjdropshipping_runtime.stops import FlowStopped

if TYPE_CHECKING:
    from cjdropshipping_api import models as m

    from .adjusting import LockFailure


_FIELD = "lock_fails"


class LockFailed(FlowStopped):
    """Goods of an outbound order could not be locked, and it was not to be adjusted any further.

    The order stays as it is: what could be locked stays locked for it. Go on with it, by
    ``resume_token`` or ``order_id`` and perhaps another ``on_lock_fail``, or give it up with
    ``cj.outbound.cancel(order_id)``.

    Attributes:
        order_id: the outbound order; None where none was created.
        lock_fails: what could not be locked (LockFailure), as of the last look; ``refused`` has it
            as text, and what was told in a form that cannot be read.
    """

    def __init__(
        self,
        reason: str,
        *,
        order_id: str | None,
        lock_fails: Sequence[LockFailure],
        unread: Sequence[Refusal] = (),
        **where: Any,
    ) -> None:
        self.order_id, self.lock_fails = order_id, tuple(lock_fails)
        refused = [*(_refusal(order_id, f) for f in lock_fails), *unread]
        super().__init__(reason, refused=refused, **where)


def _refusal(order_id: str | None, failure: LockFailure) -> Refusal:
    if order_id is None:
        says = f"{failure.available} of {failure.quantity} pieces are available"
        return Refusal(operation="outbound_refresh_products", id=failure.sku, reason=says)
    says = f"{failure.possible} of {failure.quantity} pieces could be locked"
    return Refusal(operation="outbound_progress", id=failure.sku, reason=says, field=_FIELD)


def unread(at: m.OutboundProgress | m.OutboundSubmission) -> list[Refusal]:
    """What it says of goods that could not be locked, in a form that cannot be read."""
    says = "goods could not be locked, as it seems"
    return [
        Refusal(operation=it.operation, reason=f"{says}: {as_text(it.got)}", field=_FIELD)
        for it in lost(at.reply, type(at), (_FIELD,))
    ]
