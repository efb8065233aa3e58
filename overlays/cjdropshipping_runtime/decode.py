"""Reads a reply: in one pass in C where it fits its type, by hand where it does not.

bytes ──> Envelope[type of data]       scalars left as sent                    the fast path
  │          │ fits, and is a success
  │          └──> data                 for a hook or strict: scalars verified (verify.py)
  │ anything else
  └──> Envelope[raw]      unreadable, or none ──> ReplyError; as good as refused with a status
         │                                        that says it all: 401, 408, 429, 499, 5xx
         │                refused ──────────────> rules.py ──> a class of ApiError
         │                success with HTTP 1xx or 3xx ──> ReplyError
         │ success, or no envelope where the operation may do without; HTTP 2xx
         └──> plain values ──> tolerant.py ──> data, and deviations ──> hook and log
                                                            strict ──> DeviationError
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from .envelope import ENVELOPES, Envelope, Frame, RawEnvelope, Received, open_envelope
from .errors import (
    ApiError,
    DeviationError,
    MissingData,
    NotAuthorised,
    RateLimited,
    ReplyError,
)
from .hooks import tell
from .jsontext import UNREADABLE, decode_plain, describe
from .lost import INDEX
from .model import Model, Rows
from .operation import Operation
from .redact import cleaned, cleaned_bytes
from .reply import Reply
from .typed import decoder
from .verify import flatten, model_in, plan_of

if TYPE_CHECKING:
    from .deviation import Deviation
    from .rules import Rules

D = TypeVar("D")

log = logging.getLogger("cjdropshipping")

SAYS_IT_ALL = frozenset({401, 408, 429, 499, *range(500, 1000)})
"""With these, whoever answers, the service or a gateway before it, has said enough by that."""


class Reader(msgspec.Struct, frozen=True, eq=False):
    """Reads replies the way one client wants it: who hears of deviations, and do they raise.

    ``rules`` loads what tells the classes of refusals apart, when there is one to be told; without
    it, all are ApiError.
    """

    on_deviation: Callable[[Deviation], object] | None = None
    strict: bool = False
    redact: Callable[[str], str] = str
    rules: Callable[[], Rules] | None = None
    _logged: set[tuple[str, str]] = msgspec.field(default_factory=set)

    def read(self, operation: Operation[D], received: Received) -> D:
        """The typed data of a reply; sets what the reply tells of the account's points.

        Raises:
            ApiError: the service refused; mostly a subclass, as the rules have it.
            ReplyError: no envelope could be read, or the data is not what the operation promises.
        """
        if operation.payload and _is_fine(received.status):
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
                    received.points = envelope.points
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
            raise MissingData("success without its data", **self._where(reply))

        def report(path: str, expected: str, got: Any, action: Action) -> None:
            # A key of the service's own choice is in the path in quotes.
            path = self.redact(path) if '"' in path else path
            got = cleaned(got, self.redact)
            found.append(Deviation(operation.id, path, expected, got, action))

        try:
            data = repair(plain, operation.data, "data", report)
        except RecursionError:
            reason = "data nested too deep to be repaired"
            raise ReplyError(reason, done=_read(reply), **self._where(reply)) from None
        if data is DROPPED and operation.nullable:
            data = None  # the call was a success, whatever else it says
        if data == [] and not _read(reply) and _wrapped(plain):
            data = DROPPED  # the rows are there, and to drop them would say that there are none
        if data is DROPPED:
            wrong = "a list in a list" if _wrapped(plain) else describe(plain)
            reason = f"data is {wrong}, which is not what the documents promise"
            raise ReplyError(reason, done=_read(reply), **self._where(reply))
        reply = msgspec.structs.replace(reply, deviations=tuple(found))
        self._tell(reply)
        return cast(D, _attach(operation, data, reply))

    def _plain(self, operation: Operation[Any], received: Received) -> tuple[Any, Reply]:
        raw, reply = self._unwrap(operation, received)
        try:
            return decode_plain(raw), reply
        except UNREADABLE as trouble:
            reason = f"unreadable data ({trouble})"
            raise ReplyError(reason, done=_read(reply), **self._where(reply)) from None

    def _plain_repaired(
        self, operation: Operation[Any], received: Received, unreadable: ReplyError
    ) -> tuple[Any, Reply]:
        from .jsonrepair import repaired

        content = repaired(received.content)
        if content is not None and content != received.content:
            mended = received.with_content(content)
            try:
                return self._plain(operation, mended)
            except ReplyError:
                pass
            finally:
                received.points = mended.points
        if received.status not in SAYS_IT_ALL:
            raise unreadable from None
        nothing = self._reply(operation, received)
        refusal = self._refusal(nothing, reason=unreadable.reason)
        if isinstance(refusal, RateLimited):
            # A gateway may have answered in the service's place, after the service had acted.
            refusal.outcome = "unknown"
        raise refusal from None

    def _unwrap(
        self, operation: Operation[Any], received: Received
    ) -> tuple[msgspec.Raw | bytes, Reply]:
        """The bytes of the data; raises unless the reply is a readable success."""
        fine = _is_fine(received.status)
        bare = received.content.lstrip()[:1] not in (b"{", b"<", b"")
        if bare and operation.payload is None and fine:
            return received.content, self._reply(operation, received)
        envelope = open_envelope(operation.id, received, self.redact)
        received.points = envelope.points
        reply = self._reply(operation, received, envelope)
        if not envelope.recognisable:
            if operation.payload is not None or not fine:
                raise ReplyError("JSON without an envelope", **self._where(reply))
            return received.content, self._reply(operation, received)
        if not envelope.ok or received.status >= 400:
            data = self._explanation(envelope.payload(envelope.key))
            raise self._refusal(reply, data=data, points=received.points)
        if not fine:
            reason = "a success in words, and not by its HTTP status"
            raise ReplyError(reason, **self._where(reply))
        return envelope.payload(reply.payload), reply

    def _explanation(self, raw: msgspec.Raw) -> Any:
        """What a refusal carries; None where that cannot be read."""
        try:
            return cleaned(decode_plain(raw), self.redact)
        except UNREADABLE:
            return None

    def _refusal(self, reply: Reply, **details: Any) -> ApiError:
        operation, status = reply.operation, reply.status
        code, message = reply.code, reply.message
        rule = None
        if self.rules is not None:
            rule = self.rules().first(operation, status, code, message)
        kind = ApiError if rule is None else rule.kind
        refusal = kind(
            message,
            code=code,
            operation=operation,
            status=status,
            request_id=reply.request_id,
            **details,
        )
        if isinstance(refusal, NotAuthorised) and rule is not None and rule.final:
            refusal.renewable = False
        return refusal

    def _where(self, reply: Reply) -> dict[str, Any]:
        return {
            "operation": reply.operation,
            "status": reply.status,
            "request_id": reply.request_id,
            "content": cleaned_bytes(reply.content, self.redact),
        }

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
                tell("on_deviation", self.on_deviation, deviation, self.redact)
            where = (deviation.operation, INDEX.sub("[]", deviation.path))
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
            raise DeviationError(reply.deviations, self.redact, **self._where(reply))


@cache
def _decoder(data: Any, payload: str) -> msgspec.json.Decoder[Envelope[Any]]:
    return decoder(ENVELOPES[payload][data], float_hook=Decimal)


def _is_fine(status: int) -> bool:
    return 200 <= status < 300


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


def _wrapped(plain: Any) -> bool:
    """Whether rows stand in an array within the one that should hold them."""
    inner = plain[0] if plain.__class__ is list and len(plain) == 1 else None
    return inner.__class__ is list and bool(inner) and all(row.__class__ is dict for row in inner)


def _read(reply: Reply) -> bool:
    """Whether there was an envelope to say that the call was a success."""
    return reply.payload is not None
