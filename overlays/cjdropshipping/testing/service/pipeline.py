"""What happens to a request, step by step.

Request
  │ route         1600101 no such path · 16900202 no such method
  │ fault         what was asked for or drawn, instead of all that follows
  │ token         1600002 missing · 1600001 unknown or dead
  │ rate, points  1600200 · 16900500; from here on the account pays points
  │ validation    16900203-16900205 body · 1600100 schema · 1600300 rules
  │ handler       the chapter's answer, or the documented example (one page); may refuse
  │ deviations    what the live service would make of it
  │ fault         what spoils or withholds the reply
Response          HTTP 200 with an envelope, refused or not
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.chapters import ALL
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.failing.occasions import Circumstance
from cjdropshipping.testing.protocol.envelope import (
    DEFAULT_FORM,
    ENCODE,
    PARAM_ERROR,
    SYSTEM_BUSY,
    TOKEN_INVALID,
    Refuse,
    request_id,
)
from cjdropshipping.testing.protocol.examples import example_page
from cjdropshipping.testing.protocol.jsonvalue import is_object
from cjdropshipping.testing.protocol.routing import route
from cjdropshipping.testing.protocol.wire import JSON_TYPE, Headers, Request, Response
from cjdropshipping.testing.service.gate import TOKEN_HEADER
from cjdropshipping.testing.service.observed import KEPT_OF_BODY, Recorded

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.failing.deviating import Deviating, Deviations
    from cjdropshipping.testing.failing.failures import Failure, Failures
    from cjdropshipping.testing.protocol.document import Document, Operation
    from cjdropshipping.testing.protocol.validation import Validation
    from cjdropshipping.testing.service.gate import Gate
    from cjdropshipping.testing.service.observed import Observed
    from cjdropshipping.testing.world.world import World

_LOG = logging.getLogger(__name__)


@attrs.define(eq=False)
class _Asked:
    """One request on its way; what is not known yet is None."""

    number: str
    """The id of the reply."""
    now: int
    token: str = attrs.field(repr=False)
    caller: Account | None
    """Whose token it has, whether or not one is needed."""
    deviating: Deviating
    operation: Operation | None = None
    failure: Failure | None = None
    account: Account | None = None
    """Whose points the reply tells of."""
    refused: Refuse | None = None


@attrs.frozen(eq=False)
class Pipeline:
    """The steps and what they need. It is not safe for threads.

    ``first`` is the account that calls without a token are of, and ``only`` is that too, unless
    there are others: replies to such calls tell of its points. ``time`` is in seconds since 1970.
    """

    seed: int
    document: Document
    world: World
    first: Account
    only: Account | None
    tokens: Tokens
    gate: Gate
    validation: Validation
    deviations: Deviations
    failures: Failures
    observed: Observed
    time: Callable[[], float]

    def answer(self, request: Request, serial: int, now: int) -> Response:
        """Answers the request with this serial number; never raises."""
        token = request.headers.get(TOKEN_HEADER, "")
        caller = self.tokens.owner(token, now)
        asked = _Asked(request_id(self.seed, serial), now, token, caller, self.deviations.always)
        try:
            reply = _spoilt(self._reply(asked, request), asked.failure)
        except Exception:
            # A bug of the mock; the HTTP status keeps it from passing for an answer.
            _LOG.exception("%s %s failed", request.method, request.path)
            reply = self._refuse(asked, Refuse(SYSTEM_BUSY, status=500))
        self.observed.add(_recorded(asked, request, serial, reply))
        return reply

    def _reply(self, asked: _Asked, request: Request) -> Response:
        """What is answered, before a fault spoils it."""
        try:
            operation = asked.operation = route(self.document, request.method, request.path)
            call = Circumstance(operation.id, asked.caller, asked.now)
            asked.failure = self.failures.take(operation, call)
            return self._carry_out(asked, operation, request, call)
        except Refuse as refuse:
            return self._refuse(asked, refuse)

    def _carry_out(
        self, asked: _Asked, operation: Operation, request: Request, call: Circumstance
    ) -> Response:
        fault = asked.failure.fault if asked.failure else None
        if fault is not None and fault.page is not None:
            return fault.page
        if fault is not None and fault.refusal is not None and not fault.acted:
            headers = fault.headers(self.time()) if fault.headers else ()
            return self._refuse(asked, fault.refusal, headers)
        caller = self.gate.account(operation, asked.token, asked.now)
        asked.account = caller or self.only
        if fault is not None and fault.expires and caller is not None:
            self.tokens.expire(caller)
            raise Refuse(TOKEN_INVALID)
        self.gate.admit(operation, caller, asked.now)
        data = self._act(asked, operation, caller, request)
        self.observed.accepted[operation.id] += 1
        if fault is not None and fault.refusal is not None:
            return self._refuse(asked, fault.refusal)
        if fault is None or fault.spoil is None:
            # What nobody gets to see uses up no deviation.
            asked.deviating = self.deviations.at(call)
        reply = operation.form.accept(asked.deviating.data(operation, data), asked.number)
        body = ENCODE(self._with_points(asked, reply))
        return Response(200, (("content-type", JSON_TYPE),), body)

    def _act(
        self, asked: _Asked, operation: Operation, caller: Account | None, request: Request
    ) -> Any:
        """What a success holds."""
        if request.too_large:
            raise Refuse(PARAM_ERROR, reason="the body is too large")
        arguments = self.validation.check(operation, request)
        handler = ALL.handlers.get(operation.id)
        if handler is None:
            return example_page(operation, arguments.query, arguments.body)
        return handler(
            Call(
                operation=operation,
                account=caller or self.first,
                token=asked.token if caller else "",
                tokens=self.tokens,
                world=self.world,
                query=arguments.query,
                headers=arguments.headers,
                body=arguments.body,
                now=asked.now,
            )
        )

    def _refuse(self, asked: _Asked, refuse: Refuse, more: Headers = ()) -> Response:
        # With its traceback it would hold the request, and both each other, until a collection.
        operation, asked.refused = asked.operation, refuse.with_traceback(None)
        self.observed.refusals[refuse.code] += 1
        form = operation.form if operation else DEFAULT_FORM
        envelope = form.refuse(refuse, asked.number)
        headers = [("content-type", JSON_TYPE), *more]
        if refuse.by_schema:
            headers.append(("x-mock-refused-by", "schema"))
        if refuse.reason:
            _LOG.warning("%s refused: %s", operation.id if operation else "request", refuse.reason)
            headers.append(("x-mock-reason", _printable(refuse.reason)))
        body = ENCODE(self._with_points(asked, envelope) if operation else envelope)
        return Response(refuse.status, tuple(headers), body)

    def _with_points(self, asked: _Asked, envelope: Any) -> Any:
        """The envelope with the points of the account, and with the deviations that it has."""
        points = self.gate.points_info(asked.account, asked.now)
        if points is not None and is_object(envelope):
            envelope = {**envelope, "pointsInfo": points}
        spent = asked.account.spent(asked.now) if asked.account else None
        return asked.deviating.envelope(envelope, spent)


def _printable(text: str) -> str:
    """What a header can carry of ``text``."""
    return ascii(text[:200])[1:-1]


def _spoilt(reply: Response, failure: Failure | None) -> Response:
    """What a fault makes of a reply."""
    if failure is None:
        return reply
    if failure.fault.spoil:
        reply = failure.fault.spoil(reply)
    return attrs.evolve(reply, delay=failure.seconds) if failure.seconds else reply


def _recorded(asked: _Asked, request: Request, serial: int, reply: Response) -> Recorded:
    refused = asked.refused
    return Recorded(
        serial=serial,
        at=asked.now,
        operation_id=asked.operation.id if asked.operation else None,
        method=request.method,
        path=request.path,
        query=request.query or (),
        body=request.body[:KEPT_OF_BODY],
        account=asked.caller.name if asked.caller else None,
        status=0 if reply.broken else reply.status,
        code=refused.code if refused else None,
        fault=asked.failure.fault.name if asked.failure else None,
        reason=refused.reason if refused else None,
    )
