"""A checkout of the older API that is killed anywhere, and gone on with: all is paid once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, Kill, Kind, drive, killed_and_resumed, kills, requests_of
from tests.testing.legacy_desk import Desk

from cjdropshipping.testing import Mock

UIDS = ["u-1", "u-2"]


def desk_of(scene: str) -> Desk:
    desk = Desk(Mock(products=20))
    desk.made(*UIDS)
    if scene == "deducted":
        desk.mock.arrange("legacy service products")
    if scene == "partial":
        desk.mock.arrange("legacy cart refuses", "u-2")
    return desk


def books(desk: Desk) -> Any:
    """All that has happened, but for when."""
    kept = desk.mock.books
    return (
        kept.balance,
        [(entry.kind, entry.key, entry.cents) for entry in kept.entries],
        [(move.kind, move.id, move.before, move.after) for move in kept.moves],
        [(bulk.id, bulk.deducted, bulk.status) for bulk in desk.legacy.bulks],
    )


def checkout(cj: Any, keep: Any = None, token: str | None = None) -> Any:
    return cj.legacy.checkout(
        UIDS, logistic="PostNL", allow_partial=True, on_step=keep, resume=token
    )


def without_token(cj: Any, keep: Any, token: str | None) -> Any:
    return checkout(cj)


SCENES = ("plain", "deducted", "partial")


def all_kills(scene: str) -> list[Kill]:
    return list(kills(requests_of("sync", desk_of(scene).mock, checkout)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("act", [checkout, without_token])
@pytest.mark.parametrize("scene", SCENES)
def test_whoever_goes_on_pays_once(kind: Kind, act: Any, scene: str) -> None:
    whole = desk_of(scene)
    drive(kind, whole.mock, checkout)
    assert len(whole.mock.books.entries) == 1
    for kill in all_kills(scene):
        desk = desk_of(scene)
        done = killed_and_resumed(kind, desk.mock, act, kill)
        assert books(desk) == books(whole), kill
        goes = 1 if scene == "partial" else 2
        assert done.paid == tuple(UIDS[:goes]), kill
        assert done.unpaid == ()
        assert [refusal.id for refusal in done.rejected] == UIDS[goes:2], kill
