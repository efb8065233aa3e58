"""Functions that a user hands over to hear of something: checked when given, never trusted.

    event ──> tell ──> hook(event)
                         └── fails: one record in the log, and the call goes on
    step, look, choice ──> heard(hook(...))
                             └── fails, or has not even begun: the flow ends

None of them is awaited or iterated. What can be known of that when it is given, is refused then;
what only shows when it is called (a lambda around a coroutine) is refused when it is called first.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from typing import TypeVar

from .errors import ConfigurationError

T = TypeVar("T")

log = logging.getLogger("cjdropshipping")


def check_hook(name: str, hook: object) -> None:
    """Raises ConfigurationError for what nothing could call and run; None is no hook."""
    if hook is None:
        return
    from inspect import isasyncgenfunction, iscoroutinefunction, isgeneratorfunction

    if not callable(hook):
        raise ConfigurationError(f"{name} must be a function")
    of_its_class = getattr(type(hook), "__call__", None)  # noqa: B004 (what it is, not whether)
    for function in (hook, of_its_class):
        if iscoroutinefunction(function):
            raise _not_awaited(name)
        if isgeneratorfunction(function) or isasyncgenfunction(function):
            raise _not_iterated(name)


def heard(name: str, answer: T) -> T:
    """What a user's function has answered.

    Raises:
        ConfigurationError: it would have to be awaited or iterated, so that the function has not
            even begun.
    """
    if isinstance(answer, Generator | AsyncGenerator):
        raise _not_iterated(name)
    if isinstance(answer, Awaitable):
        if isinstance(answer, Coroutine):
            answer.close()  # else Python warns of it, at a moment that tells nobody where
        raise _not_awaited(name)
    return answer


def _not_awaited(name: str) -> ConfigurationError:
    return ConfigurationError(f"{name} must be a plain function: it would not be awaited")


def _not_iterated(name: str) -> ConfigurationError:
    return ConfigurationError(f"{name} must be a plain function: a generator would not be run")


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
