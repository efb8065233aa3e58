"""A write that the service can be asked about afterwards.

    create order 1001 ──> no reply
         │                   look up order 1001 ──> there      return it, as the create would have
         │                                          not there  create it again
         │                                          another    the number was taken: AlreadyExists
         │                                          unclear    OutcomeUnknown
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
    same: Mapping[str, str]
    """Fields of the write's body that the answer repeats, and its names for them."""

    def asking(self, sent: Input) -> Input | None:
        """What to ask; None where the write carries no key."""
        key = _plain(sent).get(self.key)
        return Input([(self.parameter, str(key))]) if key not in (None, "") else None

    def proves(self, found: Any, sent: Input) -> bool:
        """Whether the answer is about the key that was asked for: it has to repeat it."""
        told = found.raw.get(self.result[self.key])
        return str(told).strip() == str(_plain(sent)[self.key]).strip()

    def differing(self, found: Any, sent: Input) -> str | None:
        """A field in which what was found is not what was sent: it is another one of that key.

        Case, blanks and what either side leaves out do not count.
        """
        body, plain = _plain(sent), found.raw
        for name, field in self.same.items():
            ours, theirs = _spelt(body.get(name)), _spelt(plain.get(field))
            if ours and theirs and ours != theirs:
                return name
        return None

    def result_of(self, found: Any, write: Operation[D]) -> D:
        """The result of the write, as far as the answer tells it; its reply is the answer's."""
        from .tolerant import repair

        plain = found.raw
        told = {name: plain[field] for name, field in self.result.items() if field in plain}
        result: D = repair(told, write.data, "data", lambda *_: None)
        vars(result)["reply"] = found.reply
        return result


def _plain(sent: Input) -> dict[str, Any]:
    body = decode_plain(json_body(sent.body))
    return body if isinstance(body, dict) else {}


def _spelt(value: Any) -> str:
    return "".join(value.split()).casefold() if isinstance(value, str) else ""
