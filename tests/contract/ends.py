"""A check of our own for schemathesis: what was deleted is gone.

    orders_delete(orderId=17) ✓ ... orders_get(orderId=17)      has to be refused

The check that comes with schemathesis wants DELETE, and the id in the path. Here it is in the query
or in the body, and most of what ends something is POST.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
import schemathesis
from schemathesis.core.failures import Failure
from tests.contract.subject import operation_id_of


@attrs.frozen
class Ended:
    """What ends with an operation: the field that names it there, and in calls that then fail."""

    name: str
    gone: Mapping[str, str]


ENDINGS: Mapping[str, Ended] = {
    "orders_delete": Ended(
        "orderId",
        {
            "orders_get": "orderId",
            "orders_confirm": "orderId",
            "orders_change_warehouse": "orderCode",
            "payments_pay": "orderId",
            "sandbox_simulate_pay": "orderId",
        },
    ),
    "outbound_cancel": Ended("orderId", {"outbound_submit": "orderId"}),
}


class UsedAfterEnd(Failure):
    """An operation succeeds with something that is not there any more."""

    __slots__ = ()


@schemathesis.check
def use_after_end(context: Any, response: Any, case: Any) -> None:
    """Fails a success with the id of what an earlier call has ended."""
    if response.status_code >= 300:
        return
    operation_id = operation_id_of(case)
    for earlier in context.internals.find_all_cases():
        ended = ENDINGS.get(operation_id_of(earlier))
        if ended is None or operation_id not in ended.gone or earlier.id == case.id:
            continue
        reply = context.internals.find_response(case_id=earlier.id)
        name = _named(earlier, ended.name)
        if reply is None or reply.status_code >= 300 or name is None:
            continue
        if name == _named(case, ended.gone[operation_id]):
            raise UsedAfterEnd(
                operation=case.operation.label,
                title="Use after its end",
                message=f"{operation_id} succeeds with {name} after {operation_id_of(earlier)}",
            )


def _named(case: Any, field: str) -> Any:
    body = case.body if isinstance(case.body, dict) else {}
    return body.get(field) or (case.query or {}).get(field)
