"""Flows that are methods of both clients."""

from __future__ import annotations

import asyncio
import inspect
import pydoc
from typing import Any

import pytest

from cjdropshipping.flows.sandbox import AsyncSandbox, Sandbox
from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Flow, Step
from cjdropshipping_runtime.methods import Awaiting, Blocking, flow_method


class _Flows:
    @flow_method
    def double(self, calls: Calls, number: int, *, times: int = 2) -> Flow[list[int]]:
        """Says a number more than once."""
        yield from ()
        return [number] * times


class Engine:
    """Carries flows that ask for nothing."""

    def run(self, flow: Any) -> Any:
        return Step.first(flow(None)).result


class AsyncEngine:
    """The same, to be awaited."""

    async def run(self, flow: Any) -> Any:
        return Step.first(flow(None)).result


class Sync(_Flows, Blocking):
    def __init__(self) -> None:
        engine: Any = Engine()
        self._engine = engine


class Async(_Flows, Awaiting):
    def __init__(self) -> None:
        engine: Any = AsyncEngine()
        self._engine = engine


class Louder(Sync):
    @flow_method
    def double(self, calls: Calls, number: int, *, times: int = 2) -> Flow[list[int]]:
        """Says a number once more than the other."""
        yield from ()
        return super().double(number, times=times + 1)


def test_a_flow_is_carried_to_its_end_or_awaited() -> None:
    assert Sync().double(7) == Sync.double(Sync(), 7) == [7, 7]
    assert asyncio.run(Async().double(7, times=1)) == [7]
    assert Louder().double(7) == [7, 7, 7]


def test_a_wrong_argument_is_a_type_error_that_names_the_method() -> None:
    wrong: Any = Sync()
    with pytest.raises(TypeError, match=r"double\(\) got an unexpected keyword argument 'often'"):
        wrong.double(7, often=3)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'number'"):
        wrong.double()


@pytest.mark.parametrize("kind", [Sync, Async])
def test_people_and_tools_see_a_method_without_its_calls(kind: type[Any]) -> None:
    bound, unbound = kind().double, kind.double
    assert str(inspect.signature(bound)) == "(number: 'int', *, times: 'int' = 2) -> 'list[int]'"
    assert [*inspect.signature(unbound).parameters] == ["self", "number", "times"]
    for method in (bound, unbound):
        assert inspect.getdoc(method) == "Says a number more than once."
        assert method.__name__ == "double"
        assert inspect.unwrap(method) is method
        assert method.__annotations__ == {"number": "int", "times": "int", "return": "list[int]"}


@pytest.mark.parametrize("kind", [Sandbox, AsyncSandbox])
def test_help_shows_flows_among_the_methods(kind: type[Any]) -> None:
    shown = pydoc.plain(pydoc.render_doc(kind))
    assert "advance(self, order_id: 'str', to: 'Target'" in shown
    assert "Takes a sandbox order to a status" in shown
    assert "calls" not in str(inspect.signature(kind.advance))
