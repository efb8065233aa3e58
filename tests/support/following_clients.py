"""What the tests of jobs have in common: both kinds of client at once, and a scripted service."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from tests.support.clients import run
from tests.support.flows import drive

from cjdropshipping.testing import Mock

GROUPS: Any = [
    {
        "logisticName": "PostNL",
        "orderCodeList": ["CJ123456789", "CJ987654321"],
        "orderNumber": "ORD123456",
        "orderStatus": 100,
        "packType": 0,
    }
]


async def maybe(value: Any) -> Any:
    """What a call of either kind of client gives."""
    return await value if hasattr(value, "__await__") else value


def both(kind: str, mock: Mock, act: Callable[[Any], Any], **options: Any) -> Any:
    """Runs a coroutine function with a client of this kind; written once for both."""
    if kind == "async":
        return drive(kind, mock, act, **options)
    return drive(kind, mock, lambda cj: run(lambda: act(cj), collect=False), **options)


async def events(job: Any) -> list[Any]:
    found = job.events()
    return [e async for e in found] if hasattr(found, "__aiter__") else [*found]


def operations(mock: Mock) -> list[str]:
    """What was called, in order."""
    return [str(r.operation_id) for r in mock.requests]


def envelope(data: Any) -> httpx.Response:
    return httpx.Response(200, json={"code": 200, "result": True, "success": True, "data": data})


class Merging:
    """A service whose every answer is a function's."""

    def __init__(self, **answers: Callable[[], Any]) -> None:
        self.answers, self.asked = answers, list[str]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.rpartition("/")[2]
        self.asked.append(name)
        answer = self.answers[name]()
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else envelope(answer)


START, PROGRESS, RESULT = (
    "autoMatchMergeOrderListV3",
    "autoMergeQueryProgress",
    "autoMergeQueryResult",
)
THROUGH = {"noTask": False, "step": 1, "stepCount": [10], "stepPercent": 10000}
HALF = {"noTask": False, "step": 1, "stepCount": [10], "stepPercent": 5000}


def service(**answers: Any) -> Merging:
    given = {START: None, PROGRESS: THROUGH, RESULT: [], **answers}
    return Merging(**{name: lambda value=value: value for name, value in given.items()})
