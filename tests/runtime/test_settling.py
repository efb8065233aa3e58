"""Looking until something shows: as often as is needed, and never more than is allowed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.support.patience import Scene

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow
from cjdropshipping_runtime.settling import look_until
from cjdropshipping_runtime.wire import exact


def looked(settled_at: int, looks: int = 6) -> tuple[int, list[float]]:
    """What was found, and the pauses between."""
    scene = Scene(lambda request: 1 / 0, random=0.5)  # type: ignore[arg-type,return-value]
    seen = 0

    def look() -> Flow[int]:
        nonlocal seen
        seen += 1
        yield from ()
        return seen

    def flow(calls: Calls) -> Flow[int]:
        return (yield from look_until(calls, look, lambda n: n >= settled_at, looks=looks))

    return scene.engine.run(flow), scene.time.pauses


@pytest.mark.parametrize(
    ("settled_at", "found", "pauses"),
    [(1, 1, []), (3, 3, [1, 2]), (6, 6, [1, 2, 4, 8, 15]), (9, 6, [1, 2, 4, 8, 15])],
)
def test_it_looks_until_it_is_settled(settled_at: int, found: int, pauses: list[float]) -> None:
    assert looked(settled_at) == (found, pauses)


def test_one_look_needs_no_pause() -> None:
    assert looked(9, looks=1) == (1, [])


@pytest.mark.parametrize(
    ("given", "found"),
    [(None, None), ("3.10", "3.10"), (0.1, "0.1"), (Decimal(7), "7"), (0, "0"), (12, "12")],
)
def test_an_amount_is_read_as_it_is_written(given: Any, found: str | None) -> None:
    assert exact(given, "max_total") == (None if found is None else Decimal(found))


@pytest.mark.parametrize("given", ["", "much", "-1", -0.5, float("nan"), float("inf"), "1,5"])
def test_what_is_no_amount_is_refused_by_name(given: Any) -> None:
    with pytest.raises(ValueError, match="max_total must be an amount"):
        exact(given, "max_total")
