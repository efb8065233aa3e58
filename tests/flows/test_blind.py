"""The reply to a payment is lost, and then nothing gets through: whoever paid is told so.

PAY ── carried out, no reply ──> look ── HTTP 502, each time ──> OutcomeUnknown
"""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from tests.flows.buyers import PLAY, SCENES, Scene
from tests.support.flows import KINDS, drive

from cjdropshipping import OutcomeUnknown, ServerTrouble

MONEY = [name for name in SCENES if name not in PLAY]


class Blinded(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport until money has moved."""

    def __init__(self, scene: Scene) -> None:
        self.inner, self.scene = scene.mock.transport(), scene
        self.has_paid = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.seen(request, self.inner.handle_request(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.seen(request, await self.inner.handle_async_request(request))

    def seen(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        if self.has_paid:
            return httpx.Response(502, html="<html></html>")
        if self.scene.debited():
            self.has_paid = True
            raise httpx.ReadError("reset", request=request)
        return response


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", MONEY)
def test_a_payment_that_cannot_be_looked_up_is_unknown(kind: str, name: str) -> None:
    scene = SCENES[name]("accept")
    blinded = Blinded(scene)

    def act(cj: Any) -> Any:
        return scene.act(cj, None, None)

    with pytest.raises(OutcomeUnknown, match="looking it up failed") as caught:
        drive(kind, scene.mock, act, transport=blinded)
    assert isinstance(caught.value.__cause__, ServerTrouble)
    paid = scene.debited()
    assert len(paid) == 1

    # Still blind, it is still unknown; with eyes it is found to be paid.
    token = caught.value.resume_token
    again = lambda cj: scene.act(cj, None, token)  # noqa: E731
    with pytest.raises((OutcomeUnknown, ServerTrouble)):
        drive(kind, scene.mock, again, transport=blinded)
    assert drive(kind, scene.mock, again) is not None
    assert scene.debited() == paid
