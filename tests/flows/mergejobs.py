"""Merge jobs from their start to their result, by both kinds of client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.support.flows import drive

from cjdropshipping import JobEvent
from cjdropshipping.testing import Mock

Start = Callable[[Any], Any]


class Done(NamedTuple):
    job: Any
    made: Any
    events: list[JobEvent[Any]]


def follow(
    kind: str, mock: Mock, start: Start, timeout: float | None = None, **options: Any
) -> Done:
    """A job from its start to its result."""
    seen: list[JobEvent[Any]] = []
    asked: dict[str, Any] = {"timeout": timeout, "on_progress": seen.append}
    if kind == "sync":

        def act(cj: Any) -> Any:
            job = start(cj)
            return Done(job, job.result(**asked), seen)

        return drive(kind, mock, act, **options)  # type: ignore[no-any-return]

    async def await_act(cj: Any) -> Any:
        job = await start(cj)
        return Done(job, await job.result(**asked), seen)

    return drive(kind, mock, await_act, **options)  # type: ignore[no-any-return]


def match(kind: str, mock: Mock, filter_order: bool = True, order_status: int = 100) -> Done:
    return follow(kind, mock, lambda cj: cj.merge.match(filter_order, order_status))


def submit(kind: str, mock: Mock, *groups: Any) -> Done:
    return follow(kind, mock, lambda cj: cj.merge.submit(list(groups)))


def codes(made: Any) -> list[list[str]]:
    rows = [row for found in made for row in found.merge_shop_order_vo_list]
    return [[info.order_code for info in row.merge_order_info_list] for row in rows]
