"""A payment whose reply is a success, and whose data says no all the same.

PAY ── 200, success ──┬── data as documented, or any that is no refusal ──> paid
                      └── data: false, or {"result": false} ──> OutcomeUnknown, as without a reply

No document knows of such data. So it proves neither that it is paid nor that it is not; and it is
to be read as it is, for an object that is no text would be left out as none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import OutcomeUnknown

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.operation import Operation

_PAY: Operation[Any] = msgspec.structs.replace(ops.PAYMENTS_PAY_V2, data=Any)
"""The data of its reply is taken as it is."""

_FLAGS = ("result", "success")


def pay(calls: Calls, body: Mapping[str, Any]) -> Flow[None]:
    """Pays from the balance.

    Raises:
        CallError: it failed, and OutcomeUnknown among these where the reply denies its success.
    """
    agreed(_PAY, (yield from calls(_PAY, body=body)))


def agreed(operation: Operation[Any], data: object) -> None:
    """Nothing, where the data of a success does not deny it.

    Raises:
        OutcomeUnknown: it says no, by itself or by a flag.
    """
    said = [data.get(flag) for flag in _FLAGS] if isinstance(data, Mapping) else [data]
    if any(str(each).lower() == "false" for each in said):
        reason = "the reply says that it succeeded, and that it did not"
        raise OutcomeUnknown(reason, operation=operation.id)
