"""Nothing is paid twice, even by a service that would take the money twice.

killed anywhere ──> resumed, killed again, resumed     one payment, whoever looks too late
the service shows a payment late, or never             one payment, or nobody knows
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from tests.flows.buyers import PLAY, SCENES, Scene, requests
from tests.support.flows import KINDS, Kill, Killed, Lethal, drive, kills
from tests.support.stale import Memory, Stale

from cjdropshipping import CJError

MODES = ("refuse", "accept")
NEVER = 10_000
"""Looks at which a payment does not show."""

ALL = [(name, kill) for name in SCENES for kill in kills(requests(name))]

MONEY = [(name, kill) for name, kill in ALL if name not in PLAY]
"""Play money may be spent twice: nobody is the poorer for it, and no balance tells of it."""


class Runs:
    """One run after the other, each with the latest token."""

    def __init__(self, scene: Scene, memory: Memory | None = None, kind: str = "sync") -> None:
        self.kind, self.scene = kind, scene
        self.memory = memory or Memory(0)
        self.token: str | None = None

    def run(self, kill: Kill | None = None) -> Any:
        """What comes of it; None where it was killed, or ended by an error of ours."""
        mock = self.scene.mock
        transport = Lethal(Stale(mock.transport(), self.memory), kill)
        act = lambda cj: self.scene.act(cj, self._keep, self.token)  # noqa: E731
        try:
            return drive(self.kind, mock, act, transport=transport)
        except Killed:
            return None
        except CJError as error:
            self.token = error.resume_token or self.token
            return None

    def _keep(self, step: Any) -> None:
        self.token = step.token


@cache
def whole(name: str) -> list[tuple[str, int]]:
    """What a run takes from the balance that nobody disturbs."""
    scene = SCENES[name]("refuse")
    drive("sync", scene.mock, lambda cj: scene.act(cj, None, None))
    assert len(scene.debited()) == 1
    return scene.debited()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("name", "kill"), ALL, ids=str)
def test_killed_anywhere_and_resumed_it_pays_once(
    kind: str, name: str, kill: Kill, mode: str
) -> None:
    runs = Runs(SCENES[name](mode), kind=kind)
    runs.run(kill)
    assert runs.run() is not None
    assert runs.scene.debited() == whole(name)


@pytest.mark.parametrize(("name", "kill"), ALL, ids=str)
def test_killed_twice_and_resumed_it_pays_once(name: str, kill: Kill) -> None:
    for second in (Kill(1, "after"), Kill(3, "after"), Kill(4, "before"), Kill(5, "after")):
        runs = Runs(SCENES[name]("accept"))
        runs.run(kill)
        runs.run(second)
        assert runs.run() is not None, second
        assert runs.scene.debited() == whole(name), second


@pytest.mark.parametrize("looks", [3, NEVER])
@pytest.mark.parametrize(("name", "kill"), MONEY, ids=str)
def test_a_payment_that_shows_late_is_not_made_again(name: str, kill: Kill, looks: int) -> None:
    runs = Runs(SCENES[name]("accept"), Memory(looks))
    for each in (kill, None, None):
        runs.run(each)
        assert len(runs.scene.debited()) <= 1, each
    runs.memory.looks = 0
    assert runs.run() is not None
    assert runs.scene.debited() == whole(name)


@pytest.mark.parametrize(("name", "kill"), ALL, ids=str)
def test_begun_anew_without_the_token_nothing_is_paid_twice(name: str, kill: Kill) -> None:
    runs = Runs(SCENES[name]("accept"))
    for each in (kill, None):
        runs.token = None
        runs.run(each)
    entries = runs.scene.mock.books.entries
    assert len({(entry.kind, entry.key) for entry in entries}) == len(entries)
    # The bills of a run whose token is lost are left alone; a second purchase is a second order.
    assert len(entries) == 1 or name.startswith(("makeup", "private_inventory"))
    assert len(entries) <= runs.scene.orders()
