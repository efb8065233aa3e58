"""What an account does in its own words: requests by operationId, and what came of each.

    Wish(operation, query, body) ── Diary.ask ──> Entry(wish, response) ──> what a success holds

A diary belongs to one account of a mock; two diaries of the same name ask for the same things.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode

from tests.testing.asked import DOCUMENT, held, validator

from cjdropshipping.testing import Mock, Response
from cjdropshipping.testing.mock_account import MockAccount
from cjdropshipping.testing.world.catalogue import Product
from cjdropshipping.testing.world.variants import Variant
from cjdropshipping.testing.world.world import World

FEW = 60
"""Products of a mock that all deeds can be done in."""

PLENTY = 500
"""Pieces."""


class Wish(NamedTuple):
    """What is asked of one operation; values of the query are texts, numbers, or lists of texts."""

    operation: str
    query: Mapping[str, Any] = {}
    body: Any = None

    def of(self, account: MockAccount) -> Response:
        """What the mock answers to this account."""
        operation = DOCUMENT.operations[self.operation]
        target = f"{operation.path}?{urlencode(self.query, doseq=True)}"
        is_form = operation.body is not None and operation.body.fields
        sent = {"form": self.body} if is_form else {"json": self.body}
        return account.ask(operation.method, target, **sent)


class Entry(NamedTuple):
    """What was asked, and the answer."""

    wish: Wish
    response: Response


class Diary:
    """All that one account asks."""

    def __init__(self, account: MockAccount, world: World, name: str = "n") -> None:
        self.account, self.world, self.name = account, world, name
        self.entries: list[Entry] = []
        self._made = 0

    @classmethod
    def of(cls, mock: Mock, number: int = 1, name: str = "n") -> Self:
        """The diary of an account of a mock."""
        return cls(mock.accounts[number - 1], mock.world, name)

    def ask(self, wish: Wish) -> Any:
        """Asks; the whole reply."""
        response = wish.of(self.account)
        self.entries.append(Entry(wish, response))
        return response.json()

    def done(self, operation: str, body: Any = None, /, **query: Any) -> Any:
        """Asks; what the success holds."""
        reply = self.ask(Wish(operation, query, body))
        assert not validator(None).is_valid(reply), (operation, body, query, reply)
        return held(operation, reply)

    def number(self, prefix: str) -> str:
        """A number of the account's own, which nothing has yet."""
        self._made += 1
        return f"{self.name}-{prefix}-{self._made}"

    def product(self, index: int) -> Product:
        """A product of the catalogue; each of the first ones has variants."""
        return self.world.catalogue.product(index)

    def variant(self, index: int, which: int = 0) -> Variant:
        """A variant of it."""
        return self.world.variants.of(self.product(index))[which]

    @cached_property
    def stocked(self) -> Variant:
        """The first variant of which the warehouse in China has plenty."""
        return next(
            variant
            for index in range(FEW)
            for variant in self.world.variants.of(self.product(index))
            for line in variant.stock
            if line.warehouse.area == 1 and line.cj + line.factory >= PLENTY
        )


@cache
def documented(operation: str) -> Any:
    """The body that the document shows; one's own copy to take parts of."""
    body = DOCUMENT.operations[operation].body
    assert body is not None
    return json.loads(json.dumps(body.example))
