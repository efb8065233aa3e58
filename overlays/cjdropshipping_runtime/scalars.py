"""Scalars: values that the service writes in several notations, and what they mean in Python.

    wire (kept as sent)                                         read as
    ----------------------------------------------------------  --------------------------
    Number    12.3   "12.30"   ""   null                        Decimal, to the last digit
    Price     11.85  "11.85"  "0.97-4.08"  "14.59 -- 24.05"     DecimalRange, USD
    Weight    1500   "1500.0"  "300.00-340.00"                  DecimalRange, grams
                               (the lower end first)
    Integer   5      "5"                                        int
    Time      "2021-03-31 00:46:39"  "2021-03-31"  ISO 8601     datetime, aware
              1617151599000  "1617151599000"  1617151599
    TextList  "a"   "[\\"a\\",\\"b\\"]"   ["a", "b"]                  list[str]
    Id        "7"   7                                           str

A reply keeps each of them as it was sent; the attribute of a model parses on access (model.py).
A value in no known notation reads as None and is reported: by a client that listens when the reply
is decoded (verify.py), by any other, in its log, when the value is read.

For a type checker the names below are the types that an attribute reads as; for the decoder they
are ``Any``, which leaves the value alone. ``null`` and an empty string read as None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from operator import le, lt
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import msgspec

from .decimalrange import DecimalRange

if TYPE_CHECKING:
    Number = Decimal
    Price = DecimalRange
    Weight = DecimalRange
    Integer = int
    Time = datetime
    TextList = list[str]
    Id = str
else:
    Number = Price = Weight = Integer = Time = TextList = Id = Any

T = TypeVar("T")

Secret: TypeAlias = str
"""A credential in a reply: a plain text that no ``repr`` shows."""

_FIGURE = r"[0-9]++(?:\.[0-9]++)?+"
_NUMBER = rf"-?+{_FIGURE}"
_TO = r" *+--?+ *+"
_RANGE = rf"{_FIGURE}(?:{_TO}{_FIGURE})?+"
_MOST_DIGITS = 40
"""Of a whole number as text or with an exponent: nobody makes us spell out a million digits."""
_INTEGER = rf"-?+[0-9]{{1,{_MOST_DIGITS}}}+"
_is_number = re.compile(_NUMBER).fullmatch
_is_integer = re.compile(_INTEGER).fullmatch
_is_range = re.compile(_RANGE).fullmatch
_is_iso_8601 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?+)?+(?:Z|[+-][0-9]{2}:?[0-9]{2})?+)?+"
).fullmatch
"""Of ISO 8601 what is documented: Python reads more, such as 00:46.39, and not as it was meant."""
_FIGURES = msgspec.json.Decoder(list[float])
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_MS, _LAST_MS = -62_135_596_800_000, 253_402_300_799_999
_SECONDS_BELOW = 10**11
"""Integers below this are epoch seconds: as milliseconds they would lie before March 1973."""


class Notation(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """How one scalar is written: which values are good, how they parse, which slips are mended."""

    name: str
    plain: frozenset[type]
    """JSON types that need no look at the value."""
    texts: Callable[[list[str]], bool]
    """Whether every one of these strings is well written."""
    parse: Callable[[Any], T | None]
    others: Callable[[list[Any]], bool] | None = None
    """For values that are neither plain nor text."""
    mend: Callable[[Any], Any] | None = None
    """A slip of type that loses nothing (raises ValueError where there is none)."""

    def mended(self, value: Any) -> Any:
        """What a bad value was meant to be, well written; None where nothing can be made of it."""
        try:
            mended = self.mend(value) if self.mend else None
        except (ValueError, ArithmeticError):
            return None
        return mended if mended is not None and self.accepts((mended,)) else None

    def accepts(self, column: Sequence[Any]) -> bool:
        """Whether all values of a column are in a known notation."""
        if column[0] is None and column.count(None) == len(column):
            return True
        kinds = set(map(type, column))
        if kinds <= self.plain:
            return True
        if str in kinds and not self.texts([v for v in column if v.__class__ is str]):
            return False
        if kinds <= self.plain | {str}:
            return True
        rest = [v for v in column if v.__class__ is not str and v.__class__ not in self.plain]
        return self.others is not None and self.others(rest)


def _pattern(expression: str) -> Callable[[list[str]], bool]:
    """One match over the joined column: a third of the time of a match per value."""
    column = re.compile(rf"(?:(?:{expression})?+\n)*+")

    def texts(values: list[str]) -> bool:
        joined = "\n".join(values) + "\n"
        return column.fullmatch(joined) is not None and joined.count("\n") == len(values)

    return texts


_well_written_ranges = _pattern(_RANGE)


def _rising_ranges(values: list[str]) -> bool:
    """No pattern can tell which of two figures is more."""
    if not _well_written_ranges(values):
        return False
    # Without a line of Python for each range: they are most of what a page of prices is.
    ends = ",".join([v for v in values if "-" in v]).replace("--", "-").replace("-", ",")
    with suppress(msgspec.DecodeError):  # 05.00 is no JSON
        figures = _FIGURES.decode(f"[{ends}]")
        if all(map(lt, figures[::2], figures[1::2])):
            return True
    exact = list(map(Decimal, ends.split(",")))  # for what floats cannot tell apart
    return all(map(le, exact[::2], exact[1::2]))


def _ends(text: str) -> tuple[str, str]:
    """The two ends of a well-written range; twice the same where it is one figure."""
    parts = text.split("-")
    return parts[0].rstrip(), parts[-1].lstrip()


def _number(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    if isinstance(value, str) and not _is_number(value):
        raise ValueError(value)
    return _decimal(value)


def _decimal(value: Any) -> Decimal:
    """Floats come from request bodies only; a boolean is no number, though Python thinks so."""
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal, float)):
        raise ValueError(value)
    return Decimal(str(value)) if isinstance(value, float) else Decimal(value)


def _range(value: Any) -> DecimalRange | None:
    if isinstance(value, DecimalRange):
        return value
    if value is None or value == "":
        return None
    if isinstance(value, str):
        if not _is_range(value):
            raise ValueError(value)
        low, high = _ends(value)
        return DecimalRange(Decimal(low), Decimal(high))
    number = _decimal(value)
    return DecimalRange(number, number)


def _integer(value: Any) -> int | None:
    if value is None or value == "":
        return None
    if value.__class__ is int or (isinstance(value, str) and _is_integer(value)):
        return int(value)
    raise ValueError(value)


def _time(value: Any) -> datetime | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, str) and not _digits(value):
        if not _is_iso_8601(value):
            raise ValueError(value)
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if value.__class__ is not int and not isinstance(value, str):
        raise ValueError(value)
    number = int(value)
    if 0 <= number < _SECONDS_BELOW:
        number *= 1000
    return _EPOCH + timedelta(milliseconds=number)


def _digits(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) >= 9


def _all_times(values: list[Any]) -> bool:
    try:
        for value in values:
            _time(value)
    except (ValueError, OverflowError):
        return False
    return True


def _all_epochs(values: list[int]) -> bool:
    return all(v.__class__ is int for v in values) and (
        min(values) >= _FIRST_MS and max(values) <= _LAST_MS
    )


def _text_list(value: Any) -> list[str] | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        if not value.startswith("["):
            return [value]
        try:
            value = msgspec.json.decode(value, type=list[str | None])
        except (msgspec.DecodeError, RecursionError):
            return [value]
    if not _all_text_lists([value]):
        raise ValueError(value)
    return [text for text in value if text is not None]


def _all_text_lists(values: list[Any]) -> bool:
    return all(v.__class__ is list and {_NULL, str}.issuperset(map(type, v)) for v in values)


def _id(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if value.__class__ is int or isinstance(value, str):
        return str(value)
    raise ValueError(value)


def _any_text(values: list[str]) -> bool:
    return True


def _whole(value: Any) -> int:
    if isinstance(value, Decimal) and value.adjusted() < _MOST_DIGITS and value == int(value):
        return int(value)
    raise ValueError(value)


def _amount(value: Any) -> Any:
    """Blanks around a figure, and an exponent: ``" 12.30 "``, ``"1e3"``."""
    if not isinstance(value, str):
        raise ValueError(value)
    text = value.strip()
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError(value)
    return number


def _span(value: Any) -> Any:
    """The same, and ends that are the wrong way round: ``"24.05-14.59"``."""
    amount = _amount(value)
    if isinstance(amount, str) and _is_range(amount):
        return "-".join(sorted(_ends(amount), key=Decimal))
    return amount


def _texts_of(value: Any) -> str:
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return str(value)
    raise ValueError(value)


_NULL = type(None)
_AMOUNT = frozenset({_NULL, int, Decimal})

NOTATIONS: dict[str, Notation[Any]] = {
    n.name: n
    for n in (
        Notation("Number", _AMOUNT, _pattern(_NUMBER), _number, mend=_amount),
        Notation("Price", _AMOUNT, _rising_ranges, _range, mend=_span),
        Notation("Weight", _AMOUNT, _rising_ranges, _range, mend=_span),
        Notation("Integer", frozenset({_NULL, int}), _pattern(_INTEGER), _integer, mend=_whole),
        Notation("Time", frozenset({_NULL}), _all_times, _time, others=_all_epochs, mend=_whole),
        Notation("TextList", frozenset({_NULL}), _any_text, _text_list, _all_text_lists, _texts_of),
        Notation("Id", frozenset({_NULL, int}), _any_text, _id),
    )
}
"""By the name that the spec's component has, too."""
