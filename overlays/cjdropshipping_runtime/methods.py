"""Methods that are written once, as a flow, and belong to both clients.

    class OrderFlows:
        @flow_method
        def place(self, calls: Calls, order: Order) -> Flow[OrderCreated]: ...

    class Orders(OrderFlows, Blocking)          cj.orders.place(order) -> OrderCreated
    class AsyncOrders(OrderFlows, Awaiting)     await cj.orders.place(order) -> OrderCreated

Which of the two it is, the engine decides: ``Engine.run`` carries a flow to its end,
``AsyncEngine.run`` returns what can be awaited.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property, update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

if TYPE_CHECKING:
    from inspect import Signature

    from .calls import Calls
    from .effects import Flow
    from .engine import AsyncEngine, Engine

P = ParamSpec("P")
R = TypeVar("R")


class Blocking:
    """Belongs to a synchronous client: its flows are carried to their end."""

    _engine: Engine


class Awaiting:
    """Belongs to an asynchronous client: its flows are awaited."""

    _engine: AsyncEngine


class FlowMethod(Generic[P, R]):
    """A flow as a method; see the module."""

    def __init__(self, flow: Callable[Concatenate[Any, Calls, P], Flow[R]]) -> None:
        self._flow, self.__doc__ = flow, flow.__doc__

    @overload
    def __get__(self, at: Blocking, owner: Any = None) -> Callable[P, R]: ...
    @overload
    def __get__(self, at: Awaiting, owner: Any = None) -> Callable[P, Coroutine[Any, Any, R]]: ...
    @overload
    def __get__(self, at: None, owner: Any = None) -> Callable[Concatenate[Any, P], Any]: ...
    def __get__(self, at: Any, owner: Any = None) -> Any:
        flow = self._flow
        if at is None:

            def unbound(at: Any, /, *args: Any, **named: Any) -> Any:
                method: Callable[..., Any] = self.__get__(at)
                return method(*args, **named)

            return self._shown(unbound, self._unbound)

        def bound(*args: Any, **named: Any) -> Any:
            return at._engine.run(lambda calls: flow(at, calls, *args, **named))

        return self._shown(bound, self._bound)

    @cached_property
    def _unbound(self) -> Signature:
        """As ``help`` shows it: without ``calls``, and with what comes of the flow."""
        from inspect import signature

        whole = signature(self._flow)
        first, _, *rest = whole.parameters.values()
        returns = whole.return_annotation
        if isinstance(returns, str):
            returns = returns.removeprefix("Flow[").removesuffix("]")
        return whole.replace(parameters=[first, *rest], return_annotation=returns)

    @cached_property
    def _bound(self) -> Signature:
        _, *rest = self._unbound.parameters.values()
        return self._unbound.replace(parameters=rest)

    def _shown(self, method: Any, shape: Signature) -> Any:
        update_wrapper(method, self._flow)
        del method.__wrapped__  # of another shape
        method.__signature__ = shape
        method.__annotations__ = {
            **{
                p.name: p.annotation
                for p in shape.parameters.values()
                if p.annotation is not p.empty
            },
            "return": shape.return_annotation,
        }
        return method


flow_method = FlowMethod
