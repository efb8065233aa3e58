"""What is known of a kind of job: data, written by the generator from the spec (``x-job``).

start ──data──> key ──> watch ──status──> done?    ──> result
 (an operation,          ^   │            failed?  ──> JobFailed
  or none: what is       └───┘            else       a pause (pace.py), and again
  watched is there)

signs    {"create_status": ("TASK_COMPLETE",), "lock_fails": ()}    all of them have to hold;
         () holds for what is empty, ("*",) for what is there
gauge    how far it is, from 0 to 1
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

import msgspec

from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.pace import Pace

S = TypeVar("S")
R = TypeVar("R")

Signs = Mapping[tuple[str, ...], tuple[Any, ...]]
"""Attributes of the status, and the values that they have to have."""

ANYTHING = ("*",)


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

    @property
    def ends(self) -> bool:
        """Whether a job is done when this says 1: all steps are through."""
        return self.rule == "weighted"

    def read(self, status: Any) -> float | None:
        """From 0 to 1; None where the status does not tell."""
        value = getattr(status, self.field, None)
        if self.rule == "ranks":
            return self.ranks.index(value) / (len(self.ranks) - 1) if value in self.ranks else None
        if not isinstance(value, int | Decimal) or isinstance(value, bool):
            return None
        if self.rule == "share":
            return _within(float(value) / self.whole)
        weights = [w for w in getattr(status, self.weights, None) or () if isinstance(w, int)]
        part = getattr(status, self.part, None) or 0
        value = int(value)
        if not 1 <= value <= len(weights) or sum(weights) <= 0:
            return None
        before, share = sum(weights[: value - 1]), _within(part / self.whole)
        return _within((before + weights[value - 1] * share) / sum(weights))


class JobPlan(msgspec.Struct, Generic[S, R], frozen=True, eq=False, kw_only=True):
    """One kind of job; ``S`` is what tells how far it is, ``R`` what comes of it."""

    id: str
    """``merge.match``: resource and method."""
    start: Operation[Any] | None = None
    """None where nothing is started: what is watched is there."""
    watch: Callable[[], Operation[Any]]
    key: Mapping[str, tuple[str, ...]] = {}
    """Parameter of ``watch``, and the attributes of the start's data that it is read from."""
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
    """The attribute that the caller's own ``until`` is compared with."""
    gauge: Gauge | None = None
    result: Callable[[], Operation[Any]] | None = None
    """What gives the result; None where that is the last status."""
    result_key: Mapping[str, tuple[str, ...]] = {}
    result_in: Literal["query", "body"] = "query"
    single: bool = False
    """An account has one of this kind at a time, and no more."""
    timeout: float = 600.0
    """Seconds after which ``result`` gives up, where its caller does not say."""
    pace: Pace = Pace()


def holds(signs: Signs, status: Any) -> bool:
    """Whether all signs hold for a status."""
    return all(_has(_value(status, path), wanted) for path, wanted in signs.items())


def _has(value: Any, wanted: tuple[Any, ...]) -> bool:
    empty = value in (None, "", [], {})
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
    return {name: _value(data, path) or asked.get(name) for name, path in paths.items()}


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
