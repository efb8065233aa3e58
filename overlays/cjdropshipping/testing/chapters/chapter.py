"""How a chapter of the API answers: handlers registered by operationId.

    chapter = Chapter()

    @chapter.answers("reviews_list")
    def reviews(call: Call) -> Any: ...        # returns the payload, or raises Refuse

A handler gets parameters that already conform to the document. It knows nothing of HTTP, envelopes,
tokens or deviations. An operation without a handler is answered with its documented example.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.protocol.paging import Window

if TYPE_CHECKING:
    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.protocol.document import Operation
    from cjdropshipping.testing.world.world import World


@attrs.frozen(eq=False)
class Call:
    """One accepted call: who asks what, and when (epoch milliseconds).

    Without a token (``token`` is empty) it is of the mock's first account.
    """

    operation: Operation
    account: Account
    token: str = attrs.field(repr=False)
    tokens: Tokens = attrs.field(repr=False)
    world: World
    query: Mapping[str, Any]
    headers: Mapping[str, Any]
    body: Any
    now: int

    @property
    def window(self) -> Window:
        """The page that is asked for; refuses what is beyond a cap."""
        return Window.of(self.operation, self.query, self.body)

    @property
    def is_documented(self) -> bool:
        """Whether it asks for just what the document asks for in one of its examples.

        Parameters without an example, and what is in a file, do not matter.
        """
        operation, query = self.operation, self.query
        named = [
            parameter
            for parameter in operation.parameters
            if parameter.required or (parameter.name in query and parameter.example is not None)
        ]
        if any(query.get(parameter.name) != parameter.example for parameter in named):
            return False
        body = operation.body
        if body is None:
            return bool(named) or not operation.parameters
        files = {field.name for field in body.fields if field.is_file}
        asked = _without(self.body, files)
        return any(asked == _without(example, files) for example in body.examples)


def _without(body: Any, files: set[str]) -> Any:
    return {k: v for k, v in body.items() if k not in files} if files else body


Handler = Callable[[Call], Any]


class Chapter:
    """The handlers of a group of operations."""

    def __init__(self, *parts: Chapter) -> None:
        self.handlers: dict[str, Handler] = {}
        for part in parts:
            self.handlers.update(part.handlers)

    def answers(self, *operation_ids: str) -> Callable[[Handler], Handler]:
        """Registers the decorated function as the handler of these operations."""

        def register(handler: Handler) -> Handler:
            for operation_id in operation_ids:
                self.handlers[operation_id] = handler
            return handler

        return register
