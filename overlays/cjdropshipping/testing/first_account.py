"""What a mock with one account is asked for: all that is of its first account, in short.

    mock.token    is  mock.account.token          mock.client()  is  mock.account.client()

See ``MockAccount`` for what each of these is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.accounts.arrangements import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping import CJ, AsyncCJ, Limits
    from cjdropshipping.testing.accounts.books import Books
    from cjdropshipping.testing.mock_account import MockAccount
    from cjdropshipping.testing.protocol.wire import Response
    from cjdropshipping.testing.service.backoffice import BackOffice


class FirstAccount(ABC):
    """A mock as its first account sees it."""

    @property
    @abstractmethod
    def account(self) -> MockAccount:
        """The first account."""

    @property
    def api_key(self) -> str:
        """The API key of the first account; it never changes."""
        return self.account.api_key

    @property
    def token(self) -> str:
        """An access token of the first account that is alive."""
        return self.account.token

    @property
    def books(self) -> Books:
        """What the first account has to pay and has paid, and how everything of it moved."""
        return self.account.books

    @property
    def back_office(self) -> BackOffice:
        """CJ's side of the first account: orders are shipped, goods stored, bills written."""
        return self.account.back_office

    def arrange(self, name: str, key: str = ANY, /, **details: Any) -> None:
        """Has something happen to a thing of the first account: ``MockAccount.arrange``."""
        self.account.arrange(name, key, **details)

    def lift(self, name: str, key: str = ANY, /) -> None:
        """Ends an arrangement of the first account."""
        self.account.lift(name, key)

    def expire_tokens(self) -> None:
        """Lets the access tokens of the first account die; its refresh tokens live on."""
        self.account.expire_tokens()

    def ask(
        self,
        method: str,
        target: str,
        *,
        json: Any = None,
        form: Mapping[str, str | bytes] | None = None,
    ) -> Response:
        """Answers a request with the token of the first account: ``MockAccount.ask``."""
        return self.account.ask(method, target, json=json, form=form)

    def client(self, *, instant: bool = False, **options: Any) -> CJ:
        """A client of the first account, in process: ``MockAccount.client``."""
        return self.account.client(instant=instant, **options)

    def async_client(self, *, instant: bool = False, **options: Any) -> AsyncCJ:
        """The same for asyncio."""
        return self.account.async_client(instant=instant, **options)

    def limits(
        self, plan: str | None = None, *, calls_per_second: float | None = None, reserve: int = 0
    ) -> Limits:
        """Limits whose points are those of the mock's day: ``MockAccount.limits``."""
        return self.account.limits(plan, calls_per_second=calls_per_second, reserve=reserve)
