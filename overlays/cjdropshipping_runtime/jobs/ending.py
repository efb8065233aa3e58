"""When a job is over by its caller's word: ``until``.

"SHIPPED", or ("SHIPPED", "DELIVERED")      values of the attribute that the plan names
lambda status: ...                          decides on each status; no token can hold it
None                                        the plan says it itself
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_runtime.hooks import check_hook, heard

if TYPE_CHECKING:
    from .plan import JobPlan

Until = str | Collection[str] | Callable[[Any], bool]
"""Values of the plan's ``until`` attribute that end the job, or what decides on a status."""


class Ending(msgspec.Struct, frozen=True, eq=False):
    """What its caller has said of the end of a job."""

    values: tuple[str, ...] = ()
    function: Callable[[Any], bool] | None = None

    @classmethod
    def of(cls, plan: JobPlan[Any, Any], until: Until | None) -> Ending:
        """Read once: whatever becomes of a list of the caller's, the end stays the same.

        Raises:
            TypeError: it is neither texts nor a function.
            ConfigurationError: it is a function that would have to be awaited.
            ValueError: it names no text, or the plan has nothing that texts can be compared with.
        """
        if until is None:
            return cls()
        if callable(until):
            check_hook("until", until)
            return cls(function=until)
        values: tuple[Any, ...] = (until,) if isinstance(until, str) else tuple(until)
        if not all(isinstance(value, str) for value in values):
            raise TypeError("until: texts, or a function of the status")
        if not values or "" in values:
            raise ValueError("until: it names nothing to wait for")
        if not plan.until:
            raise ValueError(f"until: {plan.id} has no values to wait for; a function can decide")
        return cls(values=tuple(sorted({*values})))

    @property
    def told(self) -> bool:
        """Whether the caller has said anything."""
        return bool(self.values) or self.function is not None

    def reached(self, plan: JobPlan[Any, Any], status: Any) -> bool:
        """Whether this status is the end."""
        if self.function is not None:
            return bool(heard("until", self.function(status)))
        return getattr(status, plan.until, None) in self.values if self.values else False
