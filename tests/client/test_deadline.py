"""A deadline that passes before the request goes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest
from tests.support.clients import TOKEN
from tests.support.patience import START, Scene, success
from tests.support.recorder import Recorder

from cjdropshipping import NotSent
from cjdropshipping_api.operations import VARIANTS_GET
from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.engine import Engine
from cjdropshipping_runtime.limits import Limits, close_all
from cjdropshipping_runtime.transport import SyncTransport

POINTS = {"total": 50_000, "usedToday": 49_940, "remaining": 60}
KNOWN = {"code": 200, "result": True, "data": {"vid": "1"}, "pointsInfo": POINTS}
COSTLY = msgspec.structs.replace(VARIANTS_GET, points=50, checks=())


@pytest.fixture(autouse=True)
def nothing_counted() -> Iterator[None]:
    close_all()
    yield
    close_all()


def limited(handler: Any, **options: Any) -> Scene:
    """One call a second, by the scene's own clock."""
    clock = Clock(time=lambda: START + scene.time.passed, monotonic=lambda: scene.time.passed)
    scene = Scene(handler, limits=Limits("free", clock=clock), retries=0, **options)
    return scene


def test_a_token_that_comes_too_late_costs_no_turn() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("getAccessToken"):
            scene.time.passed += 10
            return success({"accessToken": TOKEN})
        return success({"vid": "1"})

    key = {"access_token": None, "api_key": "of-deadlines", "token_store": "memory"}
    scene = limited(answer, deadline=5, **key)
    with pytest.raises(NotSent, match="the call's deadline was over before"):
        scene.engine.call(COSTLY)
    scene.engine.call(COSTLY)
    assert scene.time.pauses == []
    assert len(scene.requests) == 2


def test_a_turn_that_comes_too_late_is_given_back_with_its_points() -> None:
    service = Recorder(KNOWN)
    scene = limited(service, deadline=1.5)

    def oversleep(seconds: float) -> None:
        scene.time.sleep(seconds + 1)

    engine = Engine(scene.service, SyncTransport(httpx.MockTransport(service)), oversleep)
    engine.call(COSTLY)
    with pytest.raises(NotSent, match="the call's deadline was over before"):
        engine.call(COSTLY)
    assert len(scene.time.pauses) == 1
    engine.call(COSTLY)
    assert len(scene.time.pauses) == 1
    assert len(service.requests) == 2
