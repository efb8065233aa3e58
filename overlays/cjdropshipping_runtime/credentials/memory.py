"""Tokens in the memory of one process: one store for all its clients with the same key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .hold import LocalTurn

if TYPE_CHECKING:
    from .tokens import Tokens


class MemoryStore:
    """Keeps tokens until the process ends. ``MemoryStore.of(name)`` is the same for a name."""

    __slots__ = ("_tokens", "_turn")

    blocking = False

    _of: ClassVar[dict[str, MemoryStore]] = {}

    def __init__(self) -> None:
        self._tokens: Tokens | None = None
        self._turn = LocalTurn()

    @classmethod
    def of(cls, name: str) -> MemoryStore:
        return cls._of.setdefault(name, cls())

    def load(self) -> Tokens | None:
        return self._tokens

    def save(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def clear(self) -> None:
        self._tokens = None

    def turn(self) -> MemoryTurn:
        return MemoryTurn(self._turn)


class MemoryTurn:
    """The turn among all clients of the process with one key."""

    __slots__ = ("_local",)

    def __init__(self, local: LocalTurn) -> None:
        self._local = local

    def try_acquire(self) -> bool:
        return self._local.try_acquire(self)

    def release(self) -> None:
        self._local.release(self)
