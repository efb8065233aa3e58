"""Identifiers that look random and still tell what they stand for.

    n ──(affine map, xor-shift, multiplication: a permutation of 60 bits)──> y ──> text
                                                                               UUID in capitals, or
                                                                               19 digits

Because the permutation can be undone, an id is looked up by calculation: no table of ids is needed,
and nothing has to be generated to find out whether an id exists.
"""

from __future__ import annotations

from cjdropshipping.testing.world.seeded import seeded

_BITS = 60
_MASK = (1 << _BITS) - 1
_FIRST = 10**18


class Ids:
    """The ids of one kind of thing under one seed.

    Args:
        seed: seed of the mock.
        kind: name of the kind; ids of two kinds never share a permutation.
        uuids: how many of five consecutive ids are UUIDs; the others have 19 digits.
    """

    def __init__(self, seed: int, kind: str, *, uuids: int = 5) -> None:
        random = seeded(seed, "ids", kind)
        self._add = random.getrandbits(_BITS)
        self._first = random.getrandbits(_BITS) | 1
        self._second = random.getrandbits(_BITS) | 1
        self._high = random.getrandbits(64) | 1
        self._first_inverse = pow(self._first, -1, 1 << _BITS)
        self._second_inverse = pow(self._second, -1, 1 << _BITS)
        self._uuids = uuids

    def text(self, n: int) -> str:
        """The id of number ``n`` (0 <= n < 2**60)."""
        return self._uuid(n) if n % 5 < self._uuids else str(self.number(n))

    def number(self, n: int) -> int:
        """The id of number ``n`` as an integer of 19 digits, which is beyond 2**53."""
        return _FIRST + self._mix(n)

    def find(self, text: str) -> int | None:
        """The number whose id is ``text``; None if there is none.

        Case does not matter and a pair of braces is ignored, so an id can be sent back in whatever
        form it came.
        """
        plain = text.strip("{}").upper()
        try:
            y = (
                int(plain[-17:].replace("-", ""), 16) & _MASK
                if "-" in plain
                else int(plain) - _FIRST
            )
        except ValueError:
            return None
        if not 0 <= y <= _MASK:
            return None
        n = self._unmix(y)
        return n if self.text(n) == plain else None

    def _uuid(self, n: int) -> str:
        digits = f"{(n + 1) * self._high & 0xFFFFFFFFFFFFFFFF:016X}{n % 16:X}{self._mix(n):015X}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def _mix(self, n: int) -> int:
        y = (n * self._first + self._add) & _MASK
        y ^= y >> (_BITS // 2)
        return y * self._second & _MASK

    def _unmix(self, y: int) -> int:
        y = y * self._second_inverse & _MASK
        y ^= y >> (_BITS // 2)
        return (y - self._add) * self._first_inverse & _MASK
