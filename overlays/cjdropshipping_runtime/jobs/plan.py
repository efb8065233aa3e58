"""What is known of a kind of job: data, written by the generator from the spec (``x-job``).

start ──data──> key ──> watch ──status──> done?    ──> result
 (an operation,          ^   │            failed?  ──> JobFailed
  or none: what is       └───┘            else       a pause (pace.py), and again
  watched is there)

signs    {"create_status": ("TASK_COMPLETE",), "lock_fails": ()}    all of them have to hold;
         () holds for what is empty, ("*",) for what is there, even in a form that cannot be read
gauge    how far it is, from 0 to 1
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Generic, Literal, TypeGuard, TypeVar

import msgspec

from cjdropshipping_runtime.lost import lost
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.pace import Pace

S = TypeVar("S")
R = TypeVar("R")

Signs = Mapping[tuple[str, ...], tuple[Any, ...]]
"""Attributes of the status, and the values that they have to have."""

ANYTHING = ("*",)

_EMPTY: tuple[Any, ...] = (None, "", [], {})


class Gauge(msgspec.Struct, frozen=True, kw_only=True):
    """How progress is read from the status. All fields name attributes of it."""

    rule: Literal["share", "weighted", "ranks"]
    field: str
    """share: the share; weighted: the number of the step, from 1; ranks: the text."""
    whole: int = 100
    """share, weighted: the value that stands for all."""
    weights: str = ""
    """weighted: the list of what each step weighs."""
    part: str = ""
    """weighted: how much of the step is done."""
    ranks: tuple[str, ...] = ()
    """ranks: the texts, in the order of the progress."""

    def ends(self, status: Any) -> bool:
        """Whether all steps are through, which is the end of a job that counts them."""
        if self.rule != "weighted":
            return False
        weights, step, part = self._steps(status)
        return weights is not None and step == len(weights) and part == 1.0

    def read(self, status: Any) -> float | None:
        """From 0 to 1; None where the status does not tell."""
        if self.rule == "ranks":
            value, last = getattr(status, self.field, None), len(self.ranks) - 1
            return self.ranks.index(value) / last if value in self.ranks else None
        if self.rule == "share":
            return _share(getattr(status, self.field, None), self.whole)
        weights, step, part = self._steps(status)
        if weights is None:
            return None
        before, now = sum(weights[: step - 1]), weights[step - 1]
        return within((before + now * part) / sum(weights))

    def _steps(self, status: Any) -> tuple[list[int] | None, int, float]:
        """Weights of the steps, the number of the one under way, and how much of it is done.

        A weight that is missing would move all others: then nothing is known.
        """
        weights = getattr(status, self.weights, None)
        step, part = getattr(status, self.field, None), getattr(status, self.part, None)
        if not isinstance(weights, list) or not all(_is_whole(w) and w >= 0 for w in weights):
            return None, 0, 0.0
        if not _is_whole(step) or not 1 <= step <= len(weights) or sum(weights) == 0:
            return None, 0, 0.0
        return weights, step, _share(part, self.whole) or 0.0


class JobPlan(msgspec.Struct, Generic[S, R], frozen=True, eq=False, kw_only=True):
    """One kind of job; ``S`` is what tells how far it is, ``R`` what comes of it."""

    id: str
    """``merge.match``: resource and method."""
    start: Callable[[], Operation[Any]] | None = None
    """None where nothing is started: what is watched is there. (Operations are named late, so that
    the plans of all resources can be loaded without their operations.)"""
    watch: Callable[[], Operation[Any]]
    key: Mapping[str, tuple[str, ...]] = {}
    """Parameter of ``watch``, and the attributes of the start's data that it is read from; of what
    is only watched, it is an argument."""
    key_in: Literal["query", "body"] = "query"
    key_as_list: bool = False
    """The parameter takes a list, of one."""
    row: bool = False
    """``watch`` answers rows, of which the first is the status."""
    done: tuple[Signs, ...] = ()
    """It is done when all signs of one of these hold."""
    failed: tuple[Signs, ...] = ()
    idle: Signs = {}
    """Holds when no job runs: it is over, unless it has not begun to run."""
    until: str = ""
    """The attribute that the caller's own ``until`` is compared with; "" where it may not be said
    in values. With it, only the caller knows when the job is over."""
    gauge: Gauge | None = None
    result: Callable[[], Operation[Any]] | None = None
    """What gives the result; None where that is the last status."""
    single: bool = False
    """An account has one of this kind at a time, and no more."""
    timeout: float = 600.0
    """Seconds after which ``result`` gives up, where its caller does not say."""
    pace: Pace = Pace()


def holds(signs: Signs, status: Any) -> bool:
    """Whether all signs hold for a status."""
    return all(_has(_told(status, path), wanted) for path, wanted in signs.items())


def _told(status: Any, path: tuple[str, ...]) -> Any:
    """What a status says at a path; what cannot be read where nothing else is there."""
    value = _value(status, path)
    if value not in _EMPTY:
        return value
    return [*lost(getattr(status, "reply", None), type(status), path)] or value


def _has(value: Any, wanted: tuple[Any, ...]) -> bool:
    empty = value in _EMPTY
    if not wanted:
        return empty
    if wanted == ANYTHING:
        return not empty
    return value in wanted


def _value(status: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        status = getattr(status, step, None)
    return status


def key_of(paths: Mapping[str, tuple[str, ...]], data: Any, sent: Any) -> dict[str, Any]:
    """What names a job: as the reply to its start tells it, else as its start was asked."""
    asked = sent if isinstance(sent, Mapping) else {}
    return {
        name: _value(data, path) or asked.get(name) or _value(sent, path)
        for name, path in paths.items()
    }


def within(share: float) -> float:
    """The share, from 0 to 1."""
    return min(max(share, 0.0), 1.0)


def _share(value: Any, whole: int) -> float | None:
    """Which part of the whole a number is; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    if isinstance(value, Decimal) and not value.is_finite():
        return None
    return float(min(max(value, 0), whole)) / whole


def _is_whole(value: Any) -> TypeGuard[int]:
    """Whether it is a number to count with; what no float can hold is garbage."""
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53
