"""What the schemas let pass and no order can be of: empty texts, odd countries, odd quantities.

    {"city": " ", "countryCode": "USA", "quantity": 0}
        ├── faults(…, texts=("city",), countries=("countryCode",)) ──> name, what it must be
        └── is_quantity(0) ──> False

The documents ask for the texts, and for country codes of two letters; of quantities they say
nothing, and here they are what fits into 32 bits. With which code each chapter refuses is its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: The service counts pieces in 32 bits, presumably.
MOST_PIECES = 2**31 - 1

_LETTERS = 2


def faults(
    fields: Mapping[str, Any], *, texts: Sequence[str], countries: Sequence[str] = ()
) -> Iterator[str]:
    """What is wrong with texts that are there: the name of each, and what it must be."""
    for name in texts:
        if not fields[name].strip():
            yield f"{name} must be not empty"
    for name in countries:
        code = fields[name]
        if not (len(code) == _LETTERS and code.isascii() and code.isalpha()):
            yield f"{name} must be two letters"


def is_quantity(number: int) -> bool:
    """Whether an order can be of so many pieces."""
    return 1 <= number <= MOST_PIECES
