"""Values by kind of field: good ones, and bad ones with what a client makes of them.

    kind        a scalar of the spec (Price, Time, ...), str, int, bool, null; several: "str | int"
                (for what holds others, bad values only: list, map, object)
    Good        wire value -> what the attribute reads as
    Bad         wire value -> what is done about it, and what the attribute reads as then

Written out by hand from the documents: the engine is held against something other than itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Literal

from cjdropshipping import DecimalRange

Action = Literal["coerced", "dropped"]


@dataclass(frozen=True)
class Good:
    """A value in a documented notation."""

    wire: Any
    reads: Any


@dataclass(frozen=True)
class Bad:
    """A value that deviates."""

    wire: Any
    action: Action
    reads: Any = None


def coerced(wire: Any, reads: Any) -> Bad:
    return Bad(wire, "coerced", reads)


def dropped(*wires: Any) -> tuple[Bad, ...]:
    return tuple(Bad(wire, "dropped") for wire in wires)


def same(*values: Any) -> tuple[Good, ...]:
    return tuple(Good(value, value) for value in values)


def span(low: str, high: str | None = None) -> DecimalRange:
    return DecimalRange(Decimal(low), Decimal(high or low))


NO_VALUE = (Good(None, None), Good("", None))
LONG = "123456789012345678.123456789012"
HUGE = Decimal("1E+999999999")
NOT_FIGURES = (
    "call us",
    "NaN",
    "-NaN",
    "sNaN",
    "Infinity",
    "-Infinity",
    "1-2-3",
    "1\n2",
    "0.97~4.08",
    "1,5",
    "0x10",
    "--",
    "-",
    ".",
    "1e999999999",
    "1e99999999999999999999",
    "-" * 300,
)
NO_SCALARS: tuple[Any, ...] = (True, False, {}, {"low": 1})

MORNING = datetime(2021, 3, 31, 0, 46, 39, tzinfo=UTC)
CHINA = timezone(timedelta(hours=8))

AMOUNTS = (
    Good(Decimal("12.30"), "12.30"),
    Good("12.30", "12.30"),
    Good(LONG, LONG),
    Good(Decimal(LONG), LONG),
    Good(0, "0"),
    Good("0", "0"),
    Good(7, "7"),
    Good("007.10", "007.10"),
    Good(10**30, str(10**30)),
    Good(-3, "-3"),
    Good(Decimal("-3.50"), "-3.50"),
    Good(Decimal("1E+5"), "1E+5"),
)
MENDED_AMOUNTS = (
    (" 12.30 ", "12.30"),
    ("1e3", "1E+3"),
    ("+5", "5"),
    (".50", "0.50"),
    ("12.30\n", "12.30"),
)
SPANS = (
    Good("0.97-4.08", span("0.97", "4.08")),
    Good("14.59 -- 24.05", span("14.59", "24.05")),
    Good("300.00-340.00", span("300.00", "340.00")),
    Good("1 - 2", span("1", "2")),
    Good("5--6.50", span("5", "6.50")),
    Good("3-3.0", span("3", "3.0")),
)
TIMES = (
    Good("2021-03-31 00:46:39", MORNING),
    Good("2021-03-31 00:46", MORNING.replace(second=0)),
    Good("2021-03-31", MORNING.replace(hour=0, minute=0, second=0)),
    Good("2019-12-24T01:06:37+08:00", datetime(2019, 12, 24, 1, 6, 37, tzinfo=CHINA)),
    Good("2019-12-31T11:14:12.000+00:00", datetime(2019, 12, 31, 11, 14, 12, tzinfo=UTC)),
    Good("2019-12-31T11:14:12.250Z", datetime(2019, 12, 31, 11, 14, 12, 250_000, tzinfo=UTC)),
    Good("2021-03-31T00:46:39", MORNING),
    Good(1617151599000, MORNING),
    Good("1617151599000", MORNING),
    Good(1617151599123, MORNING.replace(microsecond=123_000)),
    Good(1617151599, MORNING),
    Good("1617151599", MORNING),
    Good(0, datetime(1970, 1, 1, tzinfo=UTC)),
)

GOOD: dict[str, tuple[Good, ...]] = {
    "Number": (
        *NO_VALUE,
        *(Good(g.wire, Decimal(g.reads)) for g in AMOUNTS),
        Good("-3.5", Decimal("-3.5")),
    ),
    "Price": (*NO_VALUE, *(Good(g.wire, span(g.reads)) for g in AMOUNTS), *SPANS),
    "Weight": (*NO_VALUE, *(Good(g.wire, span(g.reads)) for g in AMOUNTS), *SPANS),
    "Integer": (
        *NO_VALUE,
        *same(0, 5, -1, 2**53 + 1, 10**30),
        Good("5", 5),
        Good("-12", -12),
        Good("007", 7),
        Good("9" * 40, int("9" * 40)),
    ),
    "Time": (*NO_VALUE, *TIMES),
    "TextList": (
        *NO_VALUE,
        Good("plain", ["plain"]),
        Good('["METAL","WOOD"]', ["METAL", "WOOD"]),
        Good('["é", null]', ["é"]),
        Good("[]", []),
        Good("[COMMON]", ["[COMMON]"]),
        Good("[1, 2]", ["[1, 2]"]),
        Good('["a"', ['["a"']),
        Good("[" * 5000, ["[" * 5000]),
        Good(["METAL", "WOOD"], ["METAL", "WOOD"]),
        Good(["METAL", None], ["METAL"]),
        Good([], []),
        Good([""], [""]),
    ),
    "Id": (
        *NO_VALUE,
        *same("7", "1536993287524069376", "{92511400-C758-4474-93CA-66D442F5F787}", " 7"),
        Good(7, "7"),
        Good(1536993287524069376, "1536993287524069376"),
        Good(12345678901234567890123, "12345678901234567890123"),
    ),
    "str": (
        *same(None, "", "plain", "12", "true", "null", "[]", "é日本\u2028😀", 'a\n"b"\\\t', "\0"),
        *same("x" * 300),
    ),
    "int": same(None, 0, 1, -1, 5, 2**53 + 1, 2**63, -(2**63), 10**30),
    "bool": same(None, True, False),
    "Any": same(None, 1, "a", True, [], {"a": [Decimal("1.50")]}),
    "null": same(None),
}

BAD: dict[str, tuple[Bad, ...]] = {
    "Number": (
        *(coerced(wire, Decimal(reads)) for wire, reads in MENDED_AMOUNTS),
        *dropped(*NOT_FIGURES, *NO_SCALARS, [], [12], "0.97-4.08"),
    ),
    "Price": (
        *(coerced(wire, span(reads)) for wire, reads in MENDED_AMOUNTS),
        coerced(" 0.97-4.08 ", span("0.97", "4.08")),
        coerced("24.05-14.59", span("14.59", "24.05")),
        coerced(" 10 -- 9.50", span("9.50", "10")),
        coerced("-5.00", span("-5.00")),
        *dropped(*NOT_FIGURES, *NO_SCALARS, [], [12], "0.97-", "1---2", "1-\n2"),
    ),
    "Weight": (
        coerced("1500.0 ", span("1500.0")),
        coerced("340.00-300.00", span("300.00", "340.00")),
        *dropped(*NOT_FIGURES, *NO_SCALARS, [], ["1", "2"], "1500 g"),
    ),
    "Integer": (
        coerced(Decimal("5.0"), 5),
        coerced(Decimal("1E+3"), 1000),
        *dropped(*NOT_FIGURES, *NO_SCALARS, [], [5]),
        *dropped("five", "5.5", Decimal("5.5"), HUGE, Decimal("1E-999999999"), "9" * 5000, "1_000"),
    ),
    "Time": (
        coerced(Decimal("1617151599000.0"), MORNING),
        *dropped(*NO_SCALARS, [], [1617151599], 10**18, -(10**18), -(10**14), HUGE),
        *dropped("yesterday", "3-7 Days", "2021-13-01", "2021-02-30 00:00:00", "31.03.2021"),
        *dropped("20210331", "12", "9" * 20, "9" * 5000, "2021-03-31\n00:46:39"),
        *dropped("2021-03-31x00:46:39", "2021-03-31 00:46.39", "2021-03-31 004639"),
        *dropped("2021-03-31 00:46:39 ", "2021-W13-3", "-1617151599000"),
    ),
    "TextList": (
        coerced(5, ["5"]),
        coerced(Decimal("5.10"), ["5.10"]),
        *dropped(*NO_SCALARS, [1], ["METAL", 1], [["METAL"]], [True], [{}]),
    ),
    "Id": dropped(*NO_SCALARS, [], ["7"], Decimal("7.0"), HUGE),
    "str": (
        coerced(12, "12"),
        coerced(2**70, str(2**70)),
        coerced(Decimal("12.30"), "12.30"),
        coerced(True, "true"),
        coerced(False, "false"),
        *dropped([], ["plain"], {}, {"a": 1}),
    ),
    "int": (
        coerced("12", 12),
        coerced("-12", -12),
        coerced(" 12 ", 12),
        coerced("12.0", 12),
        coerced(Decimal("12.0"), 12),
        coerced(True, 1),
        coerced(False, 0),
        *dropped("", "many", "12.5", Decimal("12.5"), "1e3", "NaN", "1\n2", "9" * 5000, HUGE),
        *dropped("\uff11\uff12", [], [12], {}, {"a": 1}),
    ),
    "bool": (
        coerced(1, True),
        coerced(0, False),
        coerced("1", True),
        coerced("false", False),
        coerced(" True ", True),
        *dropped("", "yes", 2, -1, Decimal("1.0"), [], [True], {}, {"a": 1}),
    ),
    "Any": (),
    "null": dropped("", "plain", 0, 7, Decimal("1.5"), True, False, [], [1], {}, {"a": 1}),
    "list": dropped("plain", "", "[]", 7, Decimal("1.5"), True, False, {}, {"0": {}}),
    "map": dropped("plain", "", "{}", 7, Decimal("1.5"), True, False, [], [{}]),
    "object": dropped("plain", "", "{}", 7, Decimal("1.5"), True, False, [], [{}]),
}

_FITS: dict[str, type] = {
    "str": str,
    "int": int,
    "bool": bool,
    "null": type(None),
    "list": list,
    "map": dict,
    "object": dict,
}
"""Of the kinds that a value may have one of."""


def good_of(kind: str) -> tuple[Good, ...]:
    return tuple(good for one in kind.split(" | ") for good in GOOD[one])


def bad_of(kind: str) -> tuple[Bad, ...]:
    """For several kinds: what fits none of them. The first one that can be made of it is made."""
    kinds = kind.split(" | ")
    if len(kinds) == 1:
        return BAD[kind]
    tables = [{repr(bad.wire): bad for bad in BAD[one]} for one in kinds]
    mending = [t for t in tables if any(bad.action == "coerced" for bad in t.values())]
    every = {name: bad.wire for table in tables for name, bad in table.items()}
    fitting = {_FITS[one] for one in kinds}
    found: list[Bad] = []
    for name, wire in every.items():
        if type(wire) in fitting:
            continue
        known = [table.get(name) for table in mending]
        made = [bad for bad in known if bad is not None and bad.action == "coerced"]
        if made and made[0] is known[0]:
            found.append(made[0])
        elif None not in known:
            found.append(made[0] if made else Bad(wire, "dropped"))
    return tuple(found)
