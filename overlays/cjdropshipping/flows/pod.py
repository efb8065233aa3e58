"""New pictures for lines that are printed on demand, until production goes on.

    send ── line by line ──> 0 failed
                             1 being processed ┬─ look ──> abnormal (5) ──> look again
                             2 in place        ┘       └─> anything else: fixed

No operation tells when pictures have been processed, so the orders are read again: a line is fixed
once its production is not abnormal any more. What fails is returned and not raised, for each line
has an outcome of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_api.resources import pod as generated
from cjdropshipping_runtime.errors import NotFound
from cjdropshipping_runtime.hooks import check_hook, heard
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.patience import Patience
from cjdropshipping_runtime.problems import InvalidInput, Problem
from cjdropshipping_runtime.wire import several

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

__all__ = ["AsyncPod", "LineRepair", "PictureRepair", "Pod"]

PACE = Pace(first=5.0, longest=60.0)

FAILED, DONE = 0, 2
ABNORMAL = 5

RepairState = Literal["fixed", "processing", "failed", "abnormal"]


class LineRepair(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the new pictures of one line."""

    order_code: str
    line_item_id: str
    state: RepairState
    """``failed``: the pictures were refused. ``processing``: they were taken, and no more is known.
    ``abnormal``: they were taken, and production was still stopped at the last look. ``fixed``:
    they are in place, and production was not stopped at the last look, if there was one."""
    reason: str = ""
    """Why they were refused, in the vendor's words."""
    abnormal_types: tuple[int, ...] = ()
    """What production finds wrong, at the last look: 6 a picture cannot be loaded, 9 print file and
    rendering differ, 10 no ring to hang it by, 11 cut and print differ, 12 uneven edges, 13 letters
    that do not hold together, 14 no pictures."""


class PictureRepair(msgspec.Struct, frozen=True, kw_only=True):
    """What became of new pictures, line by line, as they were asked for."""

    lines: tuple[LineRepair, ...]

    def those(self, *states: RepairState) -> tuple[LineRepair, ...]:
        """The lines in one of these states."""
        return tuple(line for line in self.lines if line.state in states)

    @property
    def fixed(self) -> bool:
        """Whether all lines are."""
        return len(self.those("fixed")) == len(self.lines)

    @property
    def progress(self) -> float:
        """The share of lines of which no more is to be waited for, from 0 to 1."""
        return len(self.those("fixed", "failed")) / len(self.lines)


class _PodFlows:
    @flow_method
    def fix_pictures(
        self,
        calls: Calls,
        lines: Sequence[m.PodPicturesLine | i.PodPicturesLineDict],
        *,
        wait: bool = True,
        timeout: float = 600.0,
        on_progress: Callable[[PictureRepair], object] | None = None,
        platform_token: str | None = None,
    ) -> Flow[PictureRepair]:
        """Gives lines new pictures, and waits until production goes on with them.

        Calling again is safe: the same pictures twice leave the same state.

        Args:
            lines: the lines, each with its order, renderings and print files (URLs).
            wait: False to return at once, with what the service says of each line.
            timeout: for so many seconds it looks at the orders; then it returns what it has seen.
            on_progress: called with the state of all lines after each look.
            platform_token: token of a platform account; leave it out where none is needed.

        Returns:
            The state of each line; refused ones, too.

        Raises:
            InvalidInput: no line is named, or one breaks documented rules; nothing was sent.
            CallError: the pictures could not be sent, or looking failed for good; calling again
                goes on.
            ValueError: the timeout is no number of seconds; nothing was sent.

        Example:
            >>> order = cj.orders.create_v3({
            ...     "orderNumber": "print-1",
            ...     "shippingCountryCode": "US", "shippingCountry": "United States",
            ...     "shippingProvince": "Minnesota", "shippingCity": "Blaine",
            ...     "shippingCustomerName": "Ann Example", "shippingAddress": "1 Sample Street",
            ...     "fromCountryCode": "CN", "logisticName": "PostNL",
            ...     "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1,
            ...                   "podProperties": '[{"links": ["https://img.example.com/p.png"]}]'}],
            ... })
            >>> line = cj.orders.get(order.order_id).product_list[0]
            >>> repair = cj.pod.fix_pictures([{
            ...     "orderCode": order.order_id, "lineItemId": line.line_item_id,
            ...     "effectImgList": ["https://img.example.com/look.png"],
            ...     "productionImgList": ["https://img.example.com/print.png"],
            ... }])
            >>> repair.fixed
            True

        Source: 5 Shopping, sections 3.3 (UPDATE POD Pictures) and 1.7 (Query Order).
        """
        check_hook("on_progress", on_progress)
        patience, operation = Patience(PACE, timeout), ops.POD_UPDATE_PICTURES
        lines = several(lines, "lines")
        if not lines:
            problem = Problem("podPicturesEditParams", "at least one line", operation.source)
            raise InvalidInput(operation.id, (problem,))
        body = {"podPicturesEditParams": list(lines)}
        sent = yield from calls(operation, headers={"platformToken": platform_token}, body=body)
        repair = _told(lines, sent.list or ())
        return (yield from _watch(calls, repair, patience, on_progress)) if wait else repair


class Pod(_PodFlows, generated.Pod, Blocking):
    """Print on demand; replace the pictures of order lines."""


class AsyncPod(_PodFlows, generated.AsyncPod, Awaiting):
    """Print on demand; replace the pictures of order lines."""


def _told(lines: Iterable[Any], rows: Iterable[m.PodPicturesOutcome]) -> PictureRepair:
    """What the reply says; a line that it does not mention may have been taken."""
    found = {(row.order_code, row.line_item_id): row for row in rows}

    def of(line: Any) -> LineRepair:
        plain: dict[str, Any] = msgspec.to_builtins(line)
        code, item = plain["orderCode"], plain["lineItemId"]
        row = found.get((code, item))
        state: RepairState = "processing"
        if row is not None and row.result in (FAILED, DONE):
            state = "failed" if row.result == FAILED else "fixed"
        reason = (row.failed_message or "") if row is not None and state == "failed" else ""
        return LineRepair(order_code=code, line_item_id=item, state=state, reason=reason)

    return PictureRepair(lines=tuple(map(of, lines)))


def _watch(
    calls: Calls,
    repair: PictureRepair,
    patience: Patience,
    on_progress: Callable[[PictureRepair], object] | None,
) -> Flow[PictureRepair]:
    """Looks at the orders until no line is abnormal, or the time is over."""
    open_lines = repair.those("fixed", "processing")
    while (yield from patience.wait(calls)):
        seen = yield from patience.seen(_looked(calls, repair, open_lines))
        if seen is None:
            continue
        repair = seen
        if on_progress is not None:
            heard("on_progress", on_progress(repair))
        open_lines = repair.those("processing", "abnormal")
        if not open_lines:
            break
    return repair


def _looked(
    calls: Calls, repair: PictureRepair, open_lines: Sequence[LineRepair]
) -> Flow[PictureRepair]:
    """All lines, the open ones as their orders show them now."""
    seen: dict[tuple[str, str], LineRepair] = {}
    for code in dict.fromkeys(line.order_code for line in open_lines):
        order = yield from _order(calls, code)
        of_order = [line for line in open_lines if line.order_code == code]
        seen |= {(code, line.line_item_id): _seen(line, order) for line in of_order}
    lines = (seen.get((line.order_code, line.line_item_id), line) for line in repair.lines)
    return PictureRepair(lines=tuple(lines))


def _order(calls: Calls, code: str) -> Flow[m.OrderDetail | None]:
    try:
        return (yield from calls(ops.ORDERS_GET, query={"orderId": code}))
    except NotFound:
        return None


def _seen(line: LineRepair, order: m.OrderDetail | None) -> LineRepair:
    """The line as its order shows it; as it was where that does not show it."""
    rows = (order.product_list or ()) if order else ()
    row = next((row for row in rows if row.line_item_id == line.line_item_id), None)
    if row is None:
        return line
    abnormal = row.production_order_status == ABNORMAL
    types = tuple(t for t in row.abnormal_type or () if t is not None) if abnormal else ()
    state: RepairState = "abnormal" if abnormal else "fixed"
    return msgspec.structs.replace(line, state=state, abnormal_types=types)
