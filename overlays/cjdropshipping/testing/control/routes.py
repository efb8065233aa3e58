"""Which path does what: a row for each, and what it takes follows from the method.

Route("POST", "fail", Mock.fail)                        of the mock
Route("POST", "arrange", MockAccount.arrange, ACCOUNT)  of an account: "account", or the first
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Literal, TypeAlias

import attrs
import msgspec

from cjdropshipping.testing.control import views
from cjdropshipping.testing.control.arguments import Arguments
from cjdropshipping.testing.control.shelf import Shelf
from cjdropshipping.testing.mock import Mock
from cjdropshipping.testing.mock_account import MockAccount
from cjdropshipping.testing.service.backoffice import BackOffice

#: Where all paths begin.
ROOT = "/_mock/"

#: What a method can be of.
Subject: TypeAlias = Literal["mock", "account", "back office", "shelf"]

MOCK: Subject = "mock"
ACCOUNT: Subject = "account"
BACK_OFFICE: Subject = "back office"
SHELF: Subject = "shelf"

#: Whose, where a method is of an account: its number or name.
_ACCOUNT = ("account", int | str, 1)


@attrs.frozen(slots=False)
class Route:
    """A path, and the method behind it."""

    verb: Literal["GET", "POST"]
    name: str
    method: Callable[..., Any]
    of: Subject = MOCK

    @property
    def path(self) -> str:
        """All of it."""
        return ROOT + self.name

    @property
    def summary(self) -> str:
        """What it does: the first line of the method's docstring."""
        return (self.method.__doc__ or "").partition("\n")[0]

    @cached_property
    def arguments(self) -> Arguments:
        """What it takes."""
        return Arguments(self.method, (_ACCOUNT,) if self.of in (ACCOUNT, BACK_OFFICE) else ())

    def act(self, mock: Mock, shelf: Shelf, given: msgspec.Struct) -> Any:
        """Does it.

        Raises:
            ValueError: there is no such account, or what the method objects to.
        """
        if self.of == MOCK:
            return self.arguments.call(mock, given)
        if self.of == SHELF:
            return self.arguments.call(shelf, given)
        account = views.account_of(mock, getattr(given, _ACCOUNT[0]))
        subject = account if self.of == ACCOUNT else account.back_office
        return self.arguments.call(subject, given)


_ALL = (
    # names
    Route("GET", "faults", views.faults),
    Route("GET", "deviations", views.deviations),
    Route("GET", "arrangements", views.arrangements),
    # what goes wrong
    Route("POST", "fail", Mock.fail),
    Route("POST", "fail_next", Mock.fail_next),
    Route("POST", "deviate", Mock.deviate),
    Route("POST", "recover", Mock.recover),
    Route("GET", "switched_on", views.switched_on),
    Route("POST", "arrange", MockAccount.arrange, ACCOUNT),
    Route("POST", "lift", MockAccount.lift, ACCOUNT),
    # time and tokens
    Route("GET", "clock", views.clock),
    Route("POST", "clock/advance", views.advance),
    Route("GET", "accounts", views.accounts),
    Route("POST", "token", views.token, ACCOUNT),
    Route("POST", "expire_tokens", MockAccount.expire_tokens, ACCOUNT),
    # what has come of it
    Route("GET", "requests", views.requests),
    Route("GET", "counters", views.counters),
    Route("GET", "orders", views.orders),
    Route("GET", "books", views.books, ACCOUNT),
    # CJ's side of an account
    Route("POST", "back_office/advance", BackOffice.advance, BACK_OFFICE),
    Route("POST", "back_office/advance_private", BackOffice.advance_private, BACK_OFFICE),
    Route("POST", "back_office/ship_legacy", BackOffice.ship_legacy, BACK_OFFICE),
    Route("POST", "back_office/cancel_legacy", BackOffice.cancel_legacy, BACK_OFFICE),
    Route("POST", "back_office/stock", BackOffice.stock, BACK_OFFICE),
    Route("POST", "back_office/owe", BackOffice.owe, BACK_OFFICE),
    # what it remembers
    Route("POST", "reset", Shelf.reset, SHELF),
    Route("GET", "snapshot", views.snapshot),
    Route("POST", "restore", Mock.restore),
    Route("GET", "shelf", views.shelf, SHELF),
    Route("POST", "shelf/take", Shelf.take, SHELF),
    Route("POST", "shelf/put_back", Shelf.put_back, SHELF),
)

#: By path.
ROUTES: Mapping[str, Route] = {route.path: route for route in _ALL}
