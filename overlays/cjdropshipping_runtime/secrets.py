"""Keeps credentials out of everything that people read.

    AccessToken, ApiKey   shown as *** wherever they are printed; ``value`` is for the wire alone
    Redactor              hides what it was told: whole, and any 8 characters in a row of it

Such a part is found in two steps, so that a long text without any costs next to nothing:

    text    ....|....|....|....|....      every fifth place: are its 4 characters in a secret?
    around a hit                          which 8 characters in a row are? they become ***

Any 8 characters in a row hold one of those places whole, so the first step misses nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import ClassVar

from .errors import ConfigurationError
from .forks import LocalLock

HIDDEN = "***"
"""What stands for a credential wherever people look."""

PART = 8
"""So many characters in a row of a credential are never shown."""

_SEED = 4
_STRIDE = PART - _SEED + 1
_RECENT = 16


class _Credential:
    """A text that only the wire ever sees in full: printable ASCII without blanks."""

    __slots__ = ("_redactor", "value")

    called: ClassVar[str]

    def __init__(self, value: str) -> None:
        self.value = value.strip()
        self._redactor: Redactor | None = None
        if not self.value or not self.value.isascii() or not self.value.isprintable():
            raise ConfigurationError(f"the {self.called} is empty or no printable ASCII text")
        if " " in self.value:
            raise ConfigurationError(f"the {self.called} has a blank in it")

    def redact(self, text: str) -> str:
        """The text without this credential, should the service have echoed it."""
        if self._redactor is None:
            self._redactor = Redactor(self.value)
        return self._redactor.text(text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({HIDDEN})"


class AccessToken(_Credential):
    """An access token.

    Attributes: ``accepted``, whether the service has answered a call with it, as far as is known
    here; whoever sends it says so: a token that is refused without ever having been accepted is
    not worth another one at once. ``doubts``, how many calls in a row were refused in a way that
    may be its fault.

    Raises:
        ConfigurationError: it is empty, or no printable ASCII text, which no header can carry.
    """

    __slots__ = ("accepted", "doubts")

    called = "access token"

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.accepted, self.doubts = False, 0


class ApiKey(_Credential):
    """The key that access tokens are obtained with.

    Raises:
        ConfigurationError: it is empty, or no printable ASCII text.
    """

    __slots__ = ()

    called = "API key"


class PlatformToken(_Credential):
    """The token of a platform account.

    Raises:
        ConfigurationError: it is empty, or no printable ASCII text.
    """

    __slots__ = ()

    called = "platform token"


class Redactor:
    """Hides credentials in texts; threads may share it.

    Args:
        secrets: never forgotten, unlike those that are added: of these the last 16 are known.

    A credential of less than 8 characters is hidden where all of it stands. What is hidden may
    grow by what happens to stand beside it: where two credentials meet, one ``***`` is left.
    """

    __slots__ = ("_kept", "_known", "_lock", "_recent")

    def __init__(self, *secrets: str) -> None:
        self._kept = secrets
        self._recent: deque[str] = deque(maxlen=_RECENT)
        self._known: _Known | None = None
        self._lock = LocalLock()

    def add(self, secret: str) -> None:
        """Hides another one from now on."""
        with self._lock.here:
            if secret not in self._recent:
                # In this order: a child that is forked between the two hides it when it adds it.
                self._known = None
                self._recent.append(secret)

    def text(self, text: str) -> str:
        """The text without credentials; the same object where there are none in it."""
        known = self._known or self._learn()
        # What is left may form a credential anew, should one have asterisks in it. It ends: each
        # round takes away other characters, or makes a row of asterisks shorter.
        while (hidden := known.hide(text)) != text:
            text = hidden
        return text

    def __call__(self, text: str) -> str:
        """As ``text``."""
        return self.text(text)

    def _learn(self) -> _Known:
        with self._lock.here:
            known = self._known
            if known is None:
                known = self._known = _Known.of((*self._kept, *self._recent))
            return known


class _Known:
    """What there is to be hidden, prepared for the search."""

    __slots__ = ("parts", "seeds", "short")

    def __init__(
        self, short: tuple[str, ...], parts: frozenset[str], seeds: frozenset[str]
    ) -> None:
        self.short, self.parts, self.seeds = short, parts, seeds

    @classmethod
    def of(cls, secrets: Iterable[str]) -> _Known:
        found = {secret.strip() for secret in secrets}
        # Nobody can hide a row of asterisks behind asterisks.
        short = sorted((s for s in found if len(s) < PART and s.strip("*")), key=len, reverse=True)
        long = [s for s in found if len(s) >= PART]
        parts, seeds = (
            frozenset(s[i : i + size] for s in long for i in range(len(s) - size + 1))
            for size in (PART, _SEED)
        )
        return cls(tuple(short), parts, seeds)

    def __repr__(self) -> str:
        return f"<{HIDDEN}>"

    def hide(self, text: str) -> str:
        for secret in self.short:
            text = text.replace(secret, HIDDEN)
        seeds = self.seeds
        hits = [i for i in range(0, len(text) - _SEED + 1, _STRIDE) if text[i : i + _SEED] in seeds]
        return self._without_parts(text, hits) if hits else text

    def _without_parts(self, text: str, hits: list[int]) -> str:
        shown: list[str] = []
        end = 0
        """Of the last part that was found."""
        for hit in hits:
            last = min(hit, len(text) - PART)
            for start in range(max(hit - _STRIDE + 1, 0), last + 1):
                if text[start : start + PART] not in self.parts:
                    continue
                if start > end or not shown:
                    shown += text[end:start], HIDDEN
                end = start + PART
        return "".join(shown) + text[end:]


def header_text(name: str, value: str) -> str:
    """The value of another header that carries a credential; it may be empty."""
    text = value.strip()
    if not text.isascii() or not text.isprintable():
        raise ConfigurationError(f"{name} is no printable ASCII text")
    return text


def hiding(redact: Callable[[str], str], others: list[str]) -> Callable[[str], str]:
    """The same redaction, for further credentials."""
    further = Redactor(*others)

    def redact_all(text: str) -> str:
        return further.text(redact(text))

    return redact_all
