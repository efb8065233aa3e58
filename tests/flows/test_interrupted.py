"""Flows that pay, broken off from outside: the caller is told how to go on, and can, at once.

on_step raises ──┐
Ctrl-C ──────────┼──> whatever it was, with the latest token ──> the same client goes on
a cancelled task ┘
"""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest
from tests.flows.buyers import SCENES, Scene, requests
from tests.support.clients import run
from tests.support.flows import kills

STEPPED = [name for name in SCENES if name != "sandbox.advance"]

MOST_STEPS = 16


class OddError(Exception):
    """Of the caller's own."""


class Breaking(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, which is interrupted once, before or after the n-th request."""

    def __init__(self, inner: Any, number: int, when: str) -> None:
        self.inner, self.number, self.when, self.sent = inner, number, when, 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent += 1
        if (self.sent, self.when) == (self.number, "before"):
            raise KeyboardInterrupt
        response: httpx.Response = self.inner.handle_request(request)
        if (self.sent, self.when) == (self.number, "after"):
            raise KeyboardInterrupt
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.sent += 1
        if (self.sent, self.when) == (self.number, "before"):
            await self._cancelled()
        response: httpx.Response = await self.inner.handle_async_request(request)
        if (self.sent, self.when) == (self.number, "after"):
            await self._cancelled()
        return response

    async def _cancelled(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(0)


class Interrupted:
    """A run that ends early, and the one that takes it up again by the same client."""

    def __init__(self, scene: Scene, by: type[BaseException], at_step: int = 0) -> None:
        self.scene, self.by, self.at_step = scene, by, at_step
        self.tokens: list[str] = []

    def on_step(self, step: Any) -> None:
        self.tokens.append(step.token)
        if len(self.tokens) == self.at_step:
            raise self.by

    def token(self, stop: BaseException) -> str | None:
        """What the error says about going on; None of a flow without tokens."""
        found: str | None = getattr(stop, "resume_token", None)
        notes = [note for note in getattr(stop, "__notes__", ()) if "can be resumed: " in note]
        if found is None and notes:
            found = notes[-1].partition("can be resumed: ")[2]
        assert found is not None or not self.scene.has_token
        return found

    def by_client(self, transport: Any = None) -> Any:
        with self.scene.mock.client(instant=True, **_only(transport)) as cj:
            with pytest.raises(self.by) as caught:
                self.scene.act(cj, self.on_step, None)
            self.at_step = 0
            return self.scene.act(cj, self.on_step, self.token(caught.value))

    def by_async_client(self, transport: Any = None) -> Any:
        async def main() -> Any:
            async with self.scene.mock.async_client(instant=True, **_only(transport)) as cj:
                with pytest.raises(self.by) as caught:
                    await asyncio.create_task(self.scene.act(cj, self.on_step, None))
                self.at_step = 0
                return await self.scene.act(cj, self.on_step, self.token(caught.value))

        return run(main, collect=False)


def _only(transport: Any) -> dict[str, Any]:
    return {} if transport is None else {"transport": transport}


def steps(name: str) -> int:
    """How often a whole run tells of a step."""
    scene, told = SCENES[name]("refuse"), list[Any]()
    with scene.mock.client(instant=True) as cj:
        scene.act(cj, told.append, None)
    return len(told)


@pytest.mark.parametrize("name", STEPPED)
@pytest.mark.parametrize("by", [OddError, TimeoutError, KeyboardInterrupt])
def test_what_on_step_raises_ends_it_with_the_token(name: str, by: type[BaseException]) -> None:
    told = steps(name)
    assert 0 < told <= MOST_STEPS
    for at_step in range(1, told + 1):
        scene = SCENES[name]("accept")
        assert Interrupted(scene, by, at_step).by_client() is not None
        assert len(scene.debited()) == 1, at_step


@pytest.mark.parametrize("name", STEPPED)
@pytest.mark.parametrize("by", [OddError, asyncio.CancelledError])
def test_the_same_with_an_asynchronous_client(name: str, by: type[BaseException]) -> None:
    for at_step in range(1, steps(name) + 1):
        scene = SCENES[name]("accept")
        assert Interrupted(scene, by, at_step).by_async_client() is not None
        assert len(scene.debited()) == 1, at_step


@pytest.mark.parametrize("name", SCENES)
def test_ctrl_c_at_any_request_leaves_a_client_that_goes_on(name: str) -> None:
    threads = threading.active_count()
    for number, when in kills(requests(name)):
        scene = SCENES[name]("accept")
        transport = Breaking(scene.mock.transport(), number, when)
        assert Interrupted(scene, KeyboardInterrupt).by_client(transport) is not None
        assert len(scene.debited()) == 1, (number, when)
    assert threading.active_count() == threads


@pytest.mark.parametrize("name", SCENES)
def test_a_task_that_is_cancelled_at_any_request_can_be_gone_on_with(name: str) -> None:
    for number, when in kills(requests(name)):
        scene = SCENES[name]("accept")
        transport = Breaking(scene.mock.transport(), number, when)
        interrupted = Interrupted(scene, asyncio.CancelledError)
        assert interrupted.by_async_client(transport) is not None
        assert len(scene.debited()) == 1, (number, when)
