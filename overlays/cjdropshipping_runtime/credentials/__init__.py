"""Where the token of a call comes from.

    exchange ──token()──> Credentials            what to send now
             ──renew()──>   ├── FixedToken         fixed.py   the user's token, as it is
                            └── KeyedTokens        keyed.py   tokens for an API key
                                  ├── Asking     asking.py   the operations that hand out tokens
                                  ├── Vain         vain.py   when to leave off renewing
                                  ├── Hold       hold.py     one at a time: flows, then processes
                                  └── TokenStore stores.py   what is kept between runs
                                        ├── MemoryStore  memory.py      this process
                                        ├── FileStore    files.py       this machine
                                        └── RedisStore   redisstore.py  a fleet

``Tokens`` (tokens.py) is what all of them hand each other. Nothing in here is imported, and no
store touched, before the first call that needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.operation import Operation
    from cjdropshipping_runtime.secrets import AccessToken

Ask: TypeAlias = "Callable[[Operation[Any], Mapping[str, str]], Flow[Any]]"
"""Calls a public operation with this JSON body, and returns the data of its reply."""


class Credentials(Protocol):
    """What signs the calls of one account."""

    @property
    def redact(self) -> Callable[[str], str]:
        """Hides every credential known here in a text."""
        ...

    def token(self, ask: Ask) -> Flow[AccessToken]:
        """The token to send now; it is obtained or renewed first where that is needed.

        Raises CallError: there is no token, and none is to be had.
        """
        ...

    def renew(self, dead: AccessToken, ask: Ask) -> Flow[AccessToken]:
        """Another token, after the service refused ``dead``.

        Raises NotAuthorised where no other one is to be had; another CallError where getting one
        failed.
        """
        ...

    def stale(self, token: AccessToken) -> bool:
        """Whether the token may have expired by now."""
        ...

    def account(self, token: AccessToken) -> str:
        """An opaque name of the account: the same for all tokens and clients of it."""
        ...
