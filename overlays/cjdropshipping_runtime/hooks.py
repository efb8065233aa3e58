"""Functions that a user hands over to hear of something: checked when given, never trusted.

event ──> tell ──> hook(event)
                     └── fails: one record in the log, and the call goes on
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from .errors import ConfigurationError

T = TypeVar("T")

log = logging.getLogger("cjdropshipping")


def check_hook(name: str, hook: object) -> None:
    """Raises ConfigurationError for what nothing could call; None is no hook."""
    if hook is None:
        return
    from inspect import iscoroutinefunction

    if not callable(hook):
        raise ConfigurationError(f"{name} must be a function")
    if iscoroutinefunction(hook):
        raise ConfigurationError(f"{name} must be a plain function: it would not be awaited")


def tell(name: str, hook: Callable[[T], object], event: T, redact: Callable[[str], str]) -> None:
    """Calls a hook, once. What it raises is logged: no call may be lost to a hook."""
    try:
        hook(event)
    except Exception as failure:
        from traceback import format_exception

        # As text: a log handler would print the chain too, and with it the error of the attempt
        # as the HTTP library words it, or the values of local variables.
        shown = "".join(format_exception(failure, chain=False))
        log.error("%s failed, and the call goes on\n%s", name, redact(shown).rstrip())
