"""What msgspec knows of a type, built by one thread at a time.

    first use of a type ──> built behind the lock, with the types in it ──> used by all threads

msgspec (0.22) builds that when a type is first used, and other threads see it half built: where two
use it for the first time at once, the process ends with a segmentation fault. Whoever converts to
the same types without this module may run into it, too, unless each was used once before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from .forks import LocalLock

T = TypeVar("T")

_BUILDING = LocalLock()


def decoder(
    annotation: type[T], float_hook: Callable[[str], Any] | None = None
) -> msgspec.json.Decoder[T]:
    """A ``msgspec.json.Decoder`` of the type."""
    with _BUILDING.here:
        return msgspec.json.Decoder(annotation, float_hook=float_hook)


def convert(value: Any, annotation: type[T], *, strict: bool = True) -> T:
    """As ``msgspec.convert``; raises msgspec.ValidationError as that does."""
    build(cast("Any", annotation))
    return msgspec.convert(value, annotation, strict=strict)


@cache
def build(annotation: Any) -> None:
    """Has a type built, with those in it: msgspec may convert to any of them from now on."""
    decoder(annotation)
