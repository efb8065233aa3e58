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

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.chapters.chapter import World
    from cjdropshipping.testing.failing.deviating import Deviations
    from cjdropshipping.testing.failing.failures import Failures
    from cjdropshipping.testing.failing.faults import Fault
    from cjdropshipping.testing.protocol.document import Document, Operation
    from cjdropshipping.testing.protocol.validation import Validation
    from cjdropshipping.testing.service.gate import Gate
    from cjdropshipping.testing.service.observed import Observed

_LOG = logging.getLogger(__name__)


@attrs.define(eq=False)
class _Asked:
    """One request on its way; what is not known yet is None."""

    number: str
    """The id of the reply."""
    now: int
    operation: Operation | None = None
    fault: Fault | None = None
    account: Account | None = None


@attrs.frozen(eq=False)
class Pipeline:
    """The steps and what they need. It is not safe for threads.

    ``first`` is the account that calls without a token are of; ``time`` is in seconds since 1970.
    """

    seed: int
    document: Document
    world: World
    first: Account
    tokens: Tokens
    gate: Gate
    validation: Validation
    deviations: Deviations
    failures: Failures
    observed: Observed
    time: Callable[[], float]

    def answer(self, request: Request, serial: int, now: int) -> Response:
        """Answers the request with this serial number; never raises."""
        asked = _Asked(request_id(self.seed, serial), now)
        try:
            reply = self._answer(asked, request)
        except Refuse as refuse:
            if asked.operation is None:
                self.observed.asked(None, request)
            reply = self._refuse(asked, refuse)
        except Exception:
            # A bug of the mock; the HTTP status keeps it from passing for an answer.
            _LOG.exception("%s %s failed", request.method, request.path)
            return self._refuse(asked, Refuse(SYSTEM_BUSY, status=500))
        fault = asked.fault
        return fault.spoil(reply) if fault is not None and fault.spoil else reply

    def _answer(self, asked: _Asked, request: Request) -> Response:
        operation = asked.operation = route(self.document, request.method, request.path)
        self.observed.asked(operation.id, request)
        fault = asked.fault = self.failures.take(operation)
        if fault is not None and fault.page is not None:
            return fault.page
        if fault is not None and fault.refusal is not None and not fault.acted:
            headers = fault.headers(self.time()) if fault.headers else ()
            return self._refuse(asked, fault.refusal, headers)
        token = request.headers.get(TOKEN_HEADER, "")
        caller = self.gate.account(operation, token, asked.now)
        if fault is not None and fault.expires and caller is not None:
            self.tokens.expire(caller)
            raise Refuse(TOKEN_INVALID)
        asked.account = caller or self.first
        self.gate.admit(operation, caller, asked.now)
        data = self._act(operation, asked.account, token if caller else "", request, asked.now)
        self.observed.accepted[operation.id] += 1
        if fault is not None and fault.refusal is not None:
            return self._refuse(asked, fault.refusal)
        reply = operation.form.accept(self.deviations.data(operation, data), asked.number)
        body = ENCODE(self._with_points(asked, reply))
        return Response(200, (("content-type", JSON_TYPE),), body)

    def _act(
        self, operation: Operation, account: Account, token: str, request: Request, now: int
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
                account=account,
                token=token,
                tokens=self.tokens,
                world=self.world,
                query=arguments.query,
                headers=arguments.headers,
                body=arguments.body,
                now=now,
            )
        )

    def _refuse(self, asked: _Asked, refuse: Refuse, more: Headers = ()) -> Response:
        operation = asked.operation
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
        return self.deviations.envelope(envelope, asked.account.points if asked.account else None)


def _printable(text: str) -> str:
    """What a header can carry of ``text``."""
    return ascii(text[:200])[1:-1]
