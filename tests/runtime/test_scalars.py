"""Scalars: what each notation reads as, what is none, and that three judges agree.

accepts(column)      the fast verdict over all rows           ─┐
parse(value)         the meaning, or an exception              ├─ never of two minds
pattern of the spec  what other clients go by                 ─┘
"""

from __future__ import annotations

import copy
import logging
import pickle
import re
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from tests.support.document import SCHEMAS
from tests.support.notations import BAD, GOOD, LONG, Bad, Good

from cjdropshipping_runtime.decimalrange import DecimalRange
from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    NOTATIONS,
    Id,
    Integer,
    Number,
    Price,
    TextList,
    Time,
    Weight,
)

KINDS = sorted(NOTATIONS)
WITH_PATTERN = sorted(kind for kind in KINDS if "pattern" in SCHEMAS[kind])

all_good = pytest.mark.parametrize(
    ("kind", "good"),
    [pytest.param(k, g, id=f"{k}-{g.wire!r:.40}") for k in KINDS for g in GOOD[k]],
)
all_bad = pytest.mark.parametrize(
    ("kind", "bad"),
    [pytest.param(k, b, id=f"{k}-{b.wire!r:.40}") for k in KINDS for b in BAD[k]],
)


def fresh_model() -> type[Any]:
    """A model with a field of each kind, which nobody has read yet."""

    class Sample(Model):
        number: Number | None = None
        price: Price | None = None
        weight: Weight | None = None
        integer: Integer | None = None
        time: Time | None = None
        text_list: TextList | None = None
        id: Id | None = None

    return Sample


def field(kind: str) -> str:
    return "text_list" if kind == "TextList" else kind.lower()


def read(kind: str, value: Any) -> Any:
    return NOTATIONS[kind].parse(value)


def parses(kind: str, value: Any) -> bool:
    try:
        read(kind, value)
    except (ValueError, TypeError, ArithmeticError):
        return False
    return True


# ── what is what ─────────────────────────────────────────────────────────────────────────────────


@all_good
def test_a_documented_notation_reads_as_its_value(
    kind: str, good: Good, caplog: pytest.LogCaptureFixture
) -> None:
    sample = fresh_model()(**{field(kind): good.wire})
    assert NOTATIONS[kind].accepts([good.wire])
    assert repr(getattr(sample, field(kind))) == repr(good.reads)
    assert caplog.records == []


@all_bad
def test_anything_else_is_told_and_mended_or_none(
    kind: str, bad: Bad, caplog: pytest.LogCaptureFixture
) -> None:
    sample = fresh_model()(**{field(kind): bad.wire})
    assert not NOTATIONS[kind].accepts([bad.wire])
    assert not parses(kind, bad.wire)
    with caplog.at_level(logging.WARNING, logger="cjdropshipping"):
        for _ in range(2):
            assert repr(getattr(sample, field(kind))) == repr(bad.reads)
    (record,) = caplog.records
    assert f"Sample.{field(kind)}: expected {kind}, got a" in record.getMessage()
    if isinstance(bad.wire, str) and len(bad.wire) > 2:
        assert bad.wire not in record.getMessage()


def test_the_examples_of_the_spec_are_accepted() -> None:
    for kind in KINDS:
        for value in SCHEMAS[kind]["examples"]:
            sent = Decimal(str(value)) if isinstance(value, float) else value
            assert NOTATIONS[kind].accepts([sent])
            assert parses(kind, sent)


def test_exact_to_the_last_digit() -> None:
    sample = fresh_model()(number="12.30", price=LONG, weight=f"0-{LONG}")
    assert str(sample.number) == "12.30"
    assert str(sample.price.low) == str(sample.price.high) == LONG
    assert str(sample.weight) == f"0-{LONG}"


def test_a_range_knows_its_ends() -> None:
    span = DecimalRange(Decimal("0.97"), Decimal("4.08"))
    assert span.is_range
    assert str(span) == "0.97-4.08"
    assert 1 in span
    assert Decimal("4.08") in span
    assert Decimal("4.081") not in span
    one = DecimalRange(Decimal("3.0"), Decimal(3))
    assert not one.is_range
    assert str(one) == "3.0"
    assert len({one, DecimalRange(Decimal(3), Decimal(3))}) == 1


def test_a_range_does_not_change_and_can_be_copied() -> None:
    span = DecimalRange(Decimal("0.97"), Decimal("4.08"))
    for name in ("low", "other"):
        with pytest.raises(AttributeError):
            setattr(span, name, Decimal(1))
    for other in (copy.copy(span), copy.deepcopy(span), pickle.loads(pickle.dumps(span))):  # noqa: S301
        assert (other, repr(other), hash(other)) == (span, repr(span), hash(span))
    assert span != (span.low, span.high)


def test_a_range_does_not_fall() -> None:
    with pytest.raises(ValueError, match=r"24\.05 is more than 14\.59"):
        DecimalRange(Decimal("24.05"), Decimal("14.59"))


def test_of_many_ranges_one_that_falls_is_found() -> None:
    column = ["0.97-4.08", "7", "", None, "3-3.0"] * 40
    assert NOTATIONS["Price"].accepts(column)
    for at in (0, 101, 199):
        assert not NOTATIONS["Price"].accepts([*column[:at], "4.08-0.97", *column[at + 1 :]])


def test_what_python_code_writes_into_a_request_reads_back() -> None:
    moment = datetime(2021, 3, 31, tzinfo=UTC)
    span = DecimalRange(Decimal(1), Decimal(2))
    sample = fresh_model()(number=4.5, price=span, weight=1.1, time=moment)
    assert sample.number == Decimal("4.5")
    assert sample.price is span
    assert sample.weight == DecimalRange(Decimal("1.1"), Decimal("1.1"))
    assert sample.time is moment
    sample.time = datetime(2021, 3, 31)  # noqa: DTZ001
    assert sample.time == moment


# ── accepts and parse ────────────────────────────────────────────────────────────────────────────

_SLIPS = "0123456789.,- +:TZeE_\n\t[]\"'\u0664\uff11x"


@st.composite
def near_misses(draw: st.DrawFn, kind: str) -> Any:
    """A value of a kind, most often with a slip in it."""
    wires = [*(good.wire for good in GOOD[kind]), *(bad.wire for bad in BAD[kind])]
    value: Any = draw(st.sampled_from(wires) | st.integers(-(10**16), 10**16))
    for _ in range(draw(st.integers(0, 2)) if isinstance(value, str) and len(value) < 60 else 0):
        at = draw(st.integers(0, len(value)))
        cut = draw(st.integers(0, 1))
        value = value[:at] + draw(st.sampled_from(["", *_SLIPS])) + value[at + cut :]
    return value


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_column_is_accepted_exactly_if_every_value_parses(kind: str, data: st.DataObject) -> None:
    column = data.draw(st.lists(near_misses(kind), min_size=1, max_size=6))
    verdicts = [parses(kind, value) for value in column]
    assert [NOTATIONS[kind].accepts([value]) for value in column] == verdicts
    assert NOTATIONS[kind].accepts(column) == all(verdicts)


@pytest.mark.parametrize("kind", ["Number", "Price", "Weight", "Integer"])
@pytest.mark.parametrize("text", ["1\n2", "1\n", "\n1", "\n", "1\n\n2", "\n\n"])
def test_line_ends_inside_a_value_do_not_pass_for_its_end(kind: str, text: str) -> None:
    assert not NOTATIONS[kind].accepts([text])
    assert not NOTATIONS[kind].accepts(["1", text, "", None, "2"])
    assert not NOTATIONS[kind].accepts([text] * 3)


# ── the pattern of the spec ──────────────────────────────────────────────────────────────────────


def spec_pattern(kind: str) -> str:
    return str(SCHEMAS[kind]["pattern"]).removeprefix("^").removesuffix("$")


def falls(text: str) -> bool:
    """Of a range, its ends are the wrong way round: no pattern can say that."""
    low, _, high = text.replace("--", "-").partition("-")
    return bool(low and high) and Decimal(low) > Decimal(high)


def test_every_kind_that_has_a_form_has_a_pattern() -> None:
    assert WITH_PATTERN == ["Integer", "Number", "Price", "Time", "Weight"]


@pytest.mark.parametrize("kind", ["Integer", "Number", "Price", "Weight"])
@given(data=st.data())
def test_what_the_pattern_allows_is_accepted(kind: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(spec_pattern(kind), fullmatch=True))
    assume(kind != "Integer" or len(text) <= 40)
    assert NOTATIONS[kind].accepts([text]) != falls(text)
    assert parses(kind, text) != falls(text)


@pytest.mark.parametrize("kind", ["Integer", "Number", "Price", "Weight"])
@given(data=st.data())
@settings(max_examples=150)
def test_what_is_accepted_the_pattern_allows(kind: str, data: st.DataObject) -> None:
    text = data.draw(near_misses(kind).filter(lambda value: isinstance(value, str)))
    assume(kind != "Integer" or len(text) <= 40)
    allowed = re.fullmatch(spec_pattern(kind), text) is not None
    assert NOTATIONS[kind].accepts([text]) == (allowed and not falls(text))


# ── time ─────────────────────────────────────────────────────────────────────────────────────────

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    min_value=datetime(1974, 1, 1),  # noqa: DTZ001
    max_value=datetime(5000, 1, 1),  # noqa: DTZ001
    timezones=zones | st.just(UTC),
).map(lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000))


@given(moment=moments)
def test_a_moment_reads_the_same_in_every_notation(moment: datetime) -> None:
    utc = moment.astimezone(UTC)
    second, minute = utc.replace(microsecond=0), utc.replace(microsecond=0, second=0)
    millis = round((utc - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(milliseconds=1))
    notations = {
        utc.strftime("%Y-%m-%d %H:%M:%S"): second,
        utc.strftime("%Y-%m-%d %H:%M"): minute,
        utc.strftime("%Y-%m-%d"): minute.replace(hour=0, minute=0),
        utc.strftime("%Y-%m-%dT%H:%M:%S"): second,
        utc.strftime("%Y-%m-%dT%H:%M:%SZ"): second,
        moment.isoformat(timespec="seconds"): moment.replace(microsecond=0),
        moment.isoformat(timespec="milliseconds"): moment,
        moment.isoformat(timespec="microseconds"): moment,
        moment.strftime("%Y-%m-%dT%H:%M:%S%z"): moment.replace(microsecond=0),
        str(millis): utc,
    }
    for text, meant in notations.items():
        assert re.fullmatch(spec_pattern("Time"), text), text
        assert NOTATIONS["Time"].accepts([text, None, ""])
        assert read("Time", text) == meant
    assert read("Time", moment.isoformat()).utcoffset() == moment.utcoffset()
    assert read("Time", millis) == utc
    assert read("Time", millis // 1000) == second


@given(text=near_misses("Time").filter(lambda value: isinstance(value, str) and bool(value)))
@settings(max_examples=200)
def test_no_text_passes_for_a_time_that_the_pattern_does_not_allow(text: str) -> None:
    if NOTATIONS["Time"].accepts([text]):
        epoch = re.fullmatch("[0-9]{9,15}", text)  # as digits, seconds are understood as well
        assert epoch or re.fullmatch(spec_pattern("Time"), text)
        assert read("Time", text).tzinfo is not None


@given(number=st.integers(-(10**18), 10**18) | st.integers(-(10**14), 10**14))
@example(number=-(10**11) + 1)
@example(number=10**11 - 1)
@example(number=10**11)
@example(number=253_402_300_799_999)
@example(number=253_402_300_800_000)
@example(number=-62_135_596_800_001)
def test_an_epoch_is_accepted_exactly_if_it_is_a_moment(number: int) -> None:
    assert NOTATIONS["Time"].accepts([number]) == parses("Time", number)
    assert NOTATIONS["Time"].accepts([number, 1617151599000]) == parses("Time", number)
