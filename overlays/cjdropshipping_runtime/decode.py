"""Reads a reply: in one pass in C where it fits its type, by hand where it does not.

bytes ──> Envelope[type of data]       scalars left as sent                    the fast path
  │          │ fits, and is a success
  │          └──> data                 for a hook or strict: scalars verified (verify.py)
  │ anything else
  └──> Envelope[raw]      unreadable ──> ReplyError        refused ──> ApiError
         │ success, or no envelope where the operation may do without
         └──> plain values ──> tolerant.py ──> data, and deviations ──> hook and log
                                                            strict ──> DeviationError
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from .envelope import ENVELOPES, Envelope, Frame, RawEnvelope, Received, open_envelope
from .errors import ApiError, DeviationError, MissingData, ReplyError
from .jsontext import UNREADABLE, decode_plain, describe
from .model import Model, Rows
from .operation import Operation
from .reply import Reply
from .verify import flatten, model_in, plan_of

if TYPE_CHECKING:
    from .deviation import Deviation

D = TypeVar("D")

log = logging.getLogger("cjdropshipping")

_INDEX = re.compile(r'\[(?:\d+|"(?:[^"\\]|\\.)*")\]')


class Reader(msgspec.Struct, frozen=True, eq=False):
    """Reads replies the way one client wants it: who hears of deviations, and do they raise."""

    on_deviation: Callable[[Deviation], object] | None = None
    strict: bool = False
    redact: Callable[[str], str] = str
    _logged: set[tuple[str, str]] = msgspec.field(default_factory=set)

    def read(self, operation: Operation[D], received: Received) -> D:
        """The typed data of a reply; raises ApiError, ReplyError or a subclass of these."""
        if operation.payload and 200 <= received.status < 300:
            listening = self.strict or self.on_deviation is not None
            try:
                envelope = _decoder(operation.data, operation.payload).decode(received.content)
                data = envelope.data
                there = data is not None or operation.nullable
                good = there and not (listening and _deviates(data, operation))
            except (*UNREADABLE, ArithmeticError):
                pass
            else:
                if good and envelope.ok:
                    reply = self._reply(operation, received, envelope)
                    return cast(D, _attach(operation, data, reply))
        return self._read_with_care(operation, received)

    def _read_with_care(self, operation: Operation[D], received: Received) -> D:
        from .deviation import Action, Deviation
        from .tolerant import DROPPED, repair

        found: list[Deviation] = []
        try:
            plain, reply = self._plain(operation, received)
        except ReplyError as unreadable:
            plain, reply = self._plain_repaired(operation, received, unreadable)
            found.append(Deviation(operation.id, "data", "JSON", unreadable.reason, "coerced"))
        if plain is None and not operation.nullable:
            raise MissingData("success without its data", **_where(reply))

        def report(path: str, expected: str, got: Any, action: Action) -> None:
            found.append(Deviation(operation.id, path, expected, self._safe(got), action))

        try:
            data = repair(plain, operation.data, "data", report)
        except RecursionError:
            raise ReplyError("data nested too deep to be repaired", **_where(reply)) from None
        if data is DROPPED and operation.nullable:
            data = None  # the call was a success, whatever else it says
        if data is DROPPED:
            reason = f"data is {describe(plain)}, which is not what the documents promise"
            raise ReplyError(reason, **_where(reply))
        reply = msgspec.structs.replace(reply, deviations=tuple(found))
        self._tell(reply)
        return cast(D, _attach(operation, data, reply))

    def _safe(self, got: Any) -> Any:
        """A raw value without the token: people print deviations."""
        shown = str(got)
        return got if self.redact(shown) == shown else self.redact(shown)

    def _plain(self, operation: Operation[Any], received: Received) -> tuple[Any, Reply]:
        raw, reply = self._unwrap(operation, received)
        try:
            return decode_plain(raw), reply
        except UNREADABLE as trouble:
            raise ReplyError(f"unreadable data ({trouble})", **_where(reply)) from None

    def _plain_repaired(
        self, operation: Operation[Any], received: Received, unreadable: ReplyError
    ) -> tuple[Any, Reply]:
        from .jsonrepair import repaired

        content = repaired(received.content)
        if content is None or content == received.content:
            raise unreadable
        try:
            return self._plain(operation, received.with_content(content))
        except ReplyError:
            raise unreadable from None

    def _unwrap(
        self, operation: Operation[Any], received: Received
    ) -> tuple[msgspec.Raw | bytes, Reply]:
        """The bytes of the data; raises unless the reply is a readable success."""
        bare = received.content.lstrip()[:1] not in (b"{", b"<", b"")
        if bare and operation.payload is None and received.status < 400:
            return received.content, self._reply(operation, received)
        envelope = open_envelope(operation.id, received, self.redact)
        reply = self._reply(operation, received, envelope)
        if not envelope.recognisable:
            if received.status >= 400:
                raise ReplyError("JSON without an envelope", **_where(reply))
            if operation.payload is None:
                return received.content, self._reply(operation, received)
        if not envelope.ok or received.status >= 400:
            raise ApiError(
                reply.message,
                code=reply.code,
                data=_plain_or_none(envelope.payload(envelope.key)),
                operation=operation.id,
                status=received.status,
                request_id=reply.request_id,
            )
        return envelope.payload(reply.payload), reply

    def _reply(
        self, operation: Operation[Any], received: Received, envelope: Frame | None = None
    ) -> Reply:
        trace, text = (envelope.request_id, envelope.message) if envelope else (None, None)
        if not isinstance(trace, str) or not trace:
            trace = received.request_id()
        return Reply(
            operation.id,
            received.status,
            trace and self.redact(trace),
            envelope.number if envelope else None,
            self.redact(text) if isinstance(text, str) else None,
            received.content,
            operation.payload or (envelope.key if isinstance(envelope, RawEnvelope) else None),
        )

    def _tell(self, reply: Reply) -> None:
        """Each deviation to the hook; one line a field to the log, without the value."""
        for deviation in reply.deviations:
            if self.on_deviation is not None:
                try:
                    self.on_deviation(deviation)
                except Exception:
                    # The call has been made, and its reply is good: neither may be lost to a hook.
                    log.exception("on_deviation failed")
            where = (deviation.operation, _INDEX.sub("[]", deviation.path))
            if where not in self._logged:
                self._logged.add(where)
                log.warning(
                    "%s: %s: expected %s, got %s: %s (logged once)",
                    *where,
                    deviation.expected,
                    describe(deviation.got),
                    deviation.action,
                )
        if self.strict and reply.deviations:
            raise DeviationError(reply.deviations, self.redact, **_where(reply))


@cache
def _decoder(data: Any, payload: str) -> msgspec.json.Decoder[Envelope[Any]]:
    return msgspec.json.Decoder(ENVELOPES[payload][data], float_hook=Decimal)


def _deviates(data: Any, operation: Operation[Any]) -> bool:
    model = model_in(operation.data)
    return model is not None and bool(rows := flatten([data])) and not plan_of(model).accepts(rows)


def _attach(operation: Operation[Any], data: Any, reply: Reply) -> Any:
    if operation.many and data.__class__ is not list:
        data = [data] if data not in (None, "") else []
    if isinstance(data, Model):
        vars(data)["reply"] = reply
    elif data.__class__ is list:
        data = Rows(data)
        data.reply = reply
    return data


def _where(reply: Reply) -> dict[str, Any]:
    return {
        "operation": reply.operation,
        "status": reply.status,
        "request_id": reply.request_id,
        "content": reply.content,
    }


def _plain_or_none(raw: msgspec.Raw) -> Any:
    try:
        return decode_plain(raw)
    except UNREADABLE:
        return None
