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

from cjdropshipping.testing.catalogue import Catalogue
from cjdropshipping.testing.paging import Window
from cjdropshipping.testing.reviews import Reviews
from cjdropshipping.testing.search import Search
from cjdropshipping.testing.variants import Variants

if TYPE_CHECKING:
    from cjdropshipping.testing.account import Account
    from cjdropshipping.testing.document import Operation
    from cjdropshipping.testing.ledger import Repeated
    from cjdropshipping.testing.tokens import Tokens


@attrs.frozen(eq=False)
class World:
    """What all accounts share and no request changes."""

    catalogue: Catalogue
    variants: Variants
    reviews: Reviews
    search: Search
    repeated_orders: Repeated
    """What becomes of an order whose number is in use."""

    @classmethod
    def create(cls, seed: int, products: int, repeated_orders: Repeated) -> World:
        """The world under ``seed``, with a catalogue of so many products."""
        catalogue = Catalogue(seed, products)
        return cls(
            catalogue, Variants(catalogue), Reviews(catalogue), Search(catalogue), repeated_orders
        )


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
        """Whether it asks for just what the document asks for in one of its examples."""
        operation = self.operation
        body = operation.body
        return all(
            self.query.get(parameter.name) == parameter.example
            for parameter in operation.parameters
            if parameter.required
        ) and (body is None or self.body in body.examples)


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
