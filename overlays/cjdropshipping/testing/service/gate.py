"""What every call passes before it is looked at: token, rate, points.

    token    1600002 missing · 1600001 unknown or dead
    rate     1600200 more calls in a second than the account may make
    points   16900500 (or 429) the call costs more than is left of the day
      │
      └──> the account, which pays

Obtaining and refreshing tokens needs none, and counts for no account. That an API key is exchanged
no more than once a second is a limit of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from cjdropshipping.testing.protocol.envelope import (
    POINTS_EXHAUSTED,
    TOKEN_MISSING,
    TOO_MANY_REQUESTS,
    Refuse,
)
from cjdropshipping.testing.service.rate import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.protocol.document import Operation

TOKEN_HEADER = "cj-access-token"  # noqa: S105 - the name of a header

_AUTHENTICATION = "/api2.0/v1/authentication/"
_OBTAINING = f"{_AUTHENTICATION}getAccessToken"

Status = Literal[200, 429]


@attrs.frozen
class Allowance:
    """What an account may do; None is no limit.

    The statuses are those of the refusals. The document has 429 for both, and then the code of a
    refusal for want of points is 429, too; the service is seen with 200.
    """

    calls_per_second: int | None = None
    rate_status: Status = 200
    points: int | None = None
    points_status: Status = 200


class Gate:
    """Lets calls pass or refuses them.

    Args:
        allowance: of every account.
        tokens: of all accounts.
        monotonic: real time in seconds, by which the rate is counted.
    """

    def __init__(
        self, allowance: Allowance, tokens: Tokens, monotonic: Callable[[], float]
    ) -> None:
        self._allowance = allowance
        self._tokens = tokens
        self._monotonic = monotonic
        self._windows: dict[Account | None, Window] = {}

    def account(self, operation: Operation, token: str, now: int) -> Account | None:
        """Who calls; None where nobody needs to say so.

        Raises:
            Refuse: the token is missing, unknown or dead.
        """
        if not operation.secured:
            return None
        if not token:
            raise Refuse(TOKEN_MISSING)
        return self._tokens.account(token, now)

    def admit(self, operation: Operation, account: Account | None, now: int) -> None:
        """Takes what the call costs.

        Raises:
            Refuse: calls come too fast, or the points are spent. Then it costs nothing.
        """
        self._check_rate(operation, account)
        if account is not None:
            self._charge(operation, account, now)

    def points_info(self, account: Account | None, now: int) -> dict[str, int] | None:
        """What a reply says of the account's points; None where they are not limited."""
        total = self._allowance.points
        if total is None or account is None:
            return None
        used = account.spent(now)
        return {"total": total, "usedToday": used, "remaining": total - used}

    def _check_rate(self, operation: Operation, account: Account | None) -> None:
        most = self._allowance.calls_per_second
        if most is None:
            return
        if operation.path.startswith(_AUTHENTICATION):
            if operation.path != _OBTAINING:
                return
            account, most = None, 1
        window = self._windows.get(account) or self._windows.setdefault(account, Window(most))
        if not window.admits(self._monotonic()):
            message = f"Too Many Requests, QPS limit is {most} time/1second"
            raise Refuse(TOO_MANY_REQUESTS, message, status=self._allowance.rate_status)

    def _charge(self, operation: Operation, account: Account, now: int) -> None:
        used, cost = account.spent(now), operation.points
        total, status = self._allowance.points, self._allowance.points_status
        if total is not None and cost > total - used:
            message = (
                f"Insufficient API points. Used today: {used}, Remaining: {total - used}, "
                f"Required: {cost}"
            )
            code = POINTS_EXHAUSTED if status == 200 else status
            raise Refuse(code, message, status=status)
        account.spend(cost, now)
