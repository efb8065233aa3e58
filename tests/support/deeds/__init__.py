"""Something to do with each operation, from nothing: a request that the mock carries out.

    DEEDS["orders_confirm"](diary) ── creates an order ──> Wish("orders_confirm", body={...})

A deed first does what has to be done before, and leaves the last step to whoever asked. What there
is more than one way to ask for, has further deeds, named after the first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import isfunction
from types import ModuleType

from tests.testing.asked import DOCUMENT

from . import catalogue, merging, older, ordering, stocking
from .diary import FEW, Diary, Entry, Wish

__all__ = ["DEEDS", "FEW", "Deed", "Diary", "Entry", "Wish", "operation_of"]

Deed = Callable[[Diary], Wish]


def operation_of(name: str) -> str | None:
    """The operation that a deed of this name is for."""
    known = [operation for operation in DOCUMENT.operations if name.startswith(operation)]
    return max(known, key=len, default=None)


def _deeds(*modules: ModuleType) -> Mapping[str, Deed]:
    return {
        name: function
        for module in modules
        for name, function in vars(module).items()
        if isfunction(function) and operation_of(name) is not None
    }


DEEDS: Mapping[str, Deed] = _deeds(catalogue, ordering, merging, stocking, older)
"""All of them by name; log-out comes last."""
