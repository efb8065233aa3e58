"""What is known of one reply beside its data."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from .envelope import RawEnvelope
from .errors import ReplyError
from .jsontext import UNREADABLE, decode_plain

if TYPE_CHECKING:
    from .deviation import Deviation
else:
    Deviation = Any  # help() resolves it, and no first call has to wait for attrs


class Reply(msgspec.Struct, frozen=True, eq=False, dict=True):
    """Envelope, HTTP status and bytes of one reply."""

    operation: str
    status: int
    request_id: str | None
    code: int | None
    message: str | None
    content: bytes
    payload: str | None = "data"
    """The key of the envelope that holds the data; None where there is no envelope."""
    deviations: tuple[Deviation, ...] = ()

    def __repr__(self) -> str:
        return f"Reply({self.operation}, HTTP {self.status}, request id {self.request_id})"

    @cached_property
    def raw(self) -> Any:
        """``data`` as plain JSON (numbers with a fraction as Decimal), read when first asked."""
        try:
            if self.payload is None:
                return decode_plain(self.content)
            envelope = msgspec.json.decode(self.content, type=RawEnvelope)
            return decode_plain(envelope.payload(self.payload))
        except UNREADABLE as trouble:  # in what no document names, so that decoding passed it over
            # Without the content, which is at hand here: only a reader knows what to hide in it.
            raise ReplyError(
                f"unreadable data ({trouble})",
                operation=self.operation,
                status=self.status,
                request_id=self.request_id,
                done=True,
            ) from None
