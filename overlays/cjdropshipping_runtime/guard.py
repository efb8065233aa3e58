"""A write that the service can be asked about afterwards.

    create order 1001 ──> no reply
         │                   look up order 1001 ──> there      return it, as the create would have
         │                                          not there  create it again
         └── create again ──> "exists already"      it is there: look it up, return it

What is asked, by which field of the request, and how the answer becomes the result of the write is
data in the specification (``x-safety: lookUp``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from .jsontext import decode_plain
from .wire import Input, json_body

if TYPE_CHECKING:
    from .operation import Operation

D = TypeVar("D")


class LookUp(msgspec.Struct, frozen=True, eq=False):
    """How to find out whether a write was carried out. Names are those of the wire."""

    operation: Callable[[], Operation[Any]]
    """What finds that which was written."""
    parameter: str
    """The parameter of its query that takes the key."""
    key: str
    """The field of the write's body that holds the key."""
    result: Mapping[str, str]
    """Fields of the write's result, and the field of the answer that each is read from."""

    def asking(self, sent: Input) -> Input | None:
        """What to ask; None where the write carries no key."""
        body = decode_plain(json_body(sent.body))
        key = body.get(self.key) if isinstance(body, dict) else None
        return Input([(self.parameter, str(key))]) if key not in (None, "") else None

    def result_of(self, found: Any, write: Operation[D]) -> D:
        """The result of the write, as far as the answer tells it; its reply is the answer's."""
        from .tolerant import repair

        plain = found.raw
        told = {name: plain[field] for name, field in self.result.items() if field in plain}
        result: D = repair(told, write.data, "data", lambda *_: None)
        vars(result)["reply"] = found.reply
        return result
