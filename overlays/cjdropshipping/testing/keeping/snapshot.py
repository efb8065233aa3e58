"""A snapshot: which mock it is of, and the parts of what that remembers, as JSON.

    {"format": 1, "version": "0.1.0", "seed": 0, "products": 5000, "accounts": 1, "document": "...",
     "parts": {
      "mock/clock": {..}, "mock/tokens": {..}, ...
      "CJ1000001/day": {..},
      "CJ1000001/accounts.ledger:Orders": {..}, ...
    }}

A part belongs to the mock as a whole or to an account, and then it is what one chapter keeps. The
same state gives the same text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Of what is described here, and in ``forms``.
FORMAT = 1

_NO_SNAPSHOT = "this is no snapshot of a mock"


@attrs.frozen
class Origin:
    """What two mocks have to have in common for one to go on where the other was.

    ``document`` is a digest of the OpenAPI document.
    """

    format: int = attrs.field(default=FORMAT, kw_only=True)
    version: str
    seed: int
    products: int
    accounts: int
    document: str

    def check(self, other: Mapping[str, Any]) -> None:
        """Raises ValueError unless ``other``, as read from a snapshot, is the same."""
        for name, mine in attrs.asdict(self).items():
            if name not in other:
                raise ValueError(f"{_NO_SNAPSHOT}: it does not tell its {name}")
            if other[name] != mine or type(other[name]) is not type(mine):
                raise ValueError(
                    f"a snapshot of another mock: its {name} is {other[name]!r}, not {mine!r}"
                )


@attrs.frozen(eq=False)
class Snapshot:
    """What a mock remembers; ``origin`` as in ``Origin``, the values of ``parts`` are JSON."""

    origin: Mapping[str, Any]
    parts: Mapping[str, Any]

    @property
    def text(self) -> str:
        """As JSON, in ASCII; one part a line."""
        head = encoded(self.origin)
        parts = ",\n".join(f"{encoded(name)}: {encoded(part)}" for name, part in self.parts.items())
        return f'{head[:-1]}, "parts": {{\n{parts}\n}}}}\n'

    @classmethod
    def of_text(cls, text: str) -> Snapshot:
        """Reads one.

        Raises:
            ValueError: the text is none.
        """
        read = decoded(text)
        if not isinstance(read, dict) or not isinstance(read.get("parts"), dict):
            raise ValueError(_NO_SNAPSHOT)
        parts = read.pop("parts")
        return cls(read, parts)


def encoded(value: Any) -> str:
    """JSON text of a value, in ASCII, so that texts that are no Unicode survive, too."""
    return json.dumps(value, allow_nan=False)


def decoded(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: it is none.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except (RecursionError, TypeError, ValueError) as error:
        raise ValueError(f"{_NO_SNAPSHOT}: {error}") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
