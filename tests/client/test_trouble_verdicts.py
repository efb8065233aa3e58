"""What judges the runs of trouble by chance knows wrong from right."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import msgspec
import pytest
from tests.support.methods import BY_ID
from tests.support.trouble.answers import Answer
from tests.support.trouble.cases import Case, drawn
from tests.support.trouble.stages import Played, play
from tests.support.trouble.verdicts import judge

from cjdropshipping import CallError, NotSent, ServerTrouble
from cjdropshipping.testing import DEVIATIONS


def quiet(deed: str, **more: Any) -> Case:
    """A case in which nothing happens."""
    options = {"retries": 0, "timeout": 5.0, "deadline": None, "strict": False}
    plain = attrs.evolve(
        drawn("0", 0), deed=deed, deviations=(), faults=(), options=options, story=None
    )
    return attrs.evolve(
        plain, keyed=False, limited=False, listens=False, asynchronous=False, **more
    )


def complaint(case: Case, played: Played) -> str:
    with pytest.raises(AssertionError) as wrong:
        judge(case, played)
    return str(wrong.value)


@pytest.fixture
def created() -> tuple[Case, Played]:
    case = quiet("orders_create_v3")
    return case, play(case)


def test_what_nothing_befalls_is_right(created: tuple[Case, Played]) -> None:
    assert judge(*created) == "answer"


def test_another_exception_is_wrong(created: tuple[Case, Played]) -> None:
    case, played = created
    wrong = attrs.evolve(played, error=KeyError("data"))
    assert "none of the package's own" in complaint(case, wrong)


def test_an_error_without_a_reason_is_wrong(created: tuple[Case, Played]) -> None:
    case, played = created
    busy = ServerTrouble("busy", code=1600000, operation="orders_create_v3")
    assert "not one of none at all" in complaint(case, attrs.evolve(played, error=busy))


def test_an_error_of_another_class_is_wrong() -> None:
    case = quiet("orders_get", faults=(("html-502", {}),))
    played = play(case)
    assert judge(case, played) == "ServerTrouble"
    other = NotSent("no connection", operation="orders_get")
    assert "not one of ServerTrouble" in complaint(case, attrs.evolve(played, error=other))


def test_a_write_that_is_done_twice_is_wrong(created: tuple[Case, Played]) -> None:
    case, played = created
    twice = attrs.evolve(played, accepted={"orders_create_v3": 2})
    assert "carried out 2 times" in complaint(case, twice)


def test_a_write_that_is_not_done_is_no_answer(created: tuple[Case, Played]) -> None:
    case, played = created
    assert "not carried out" in complaint(case, attrs.evolve(played, accepted={}))


def test_an_error_must_not_deny_what_was_done() -> None:
    case = quiet("orders_add_to_cart", faults=(("late", {}),))
    played = play(case)
    assert judge(case, played) == "OutcomeUnknown"
    denied = played.error
    assert isinstance(denied, CallError)
    denied.outcome = "not done"
    assert "not done, but it is" in complaint(case, played)


def test_too_long_is_wrong(created: tuple[Case, Played]) -> None:
    case, played = created
    assert "were allowed" in complaint(case, attrs.evolve(played, seconds=1_000))


def test_an_answer_that_is_another_one_is_wrong(created: tuple[Case, Played]) -> None:
    case, played = created
    played.result.order_amount = "999.99"
    assert "orderAmount" in complaint(case, played)


# ── values ───────────────────────────────────────────────────────────────────────────────────────

UUID = "0F6F7B1C-4E3D-4A5B-8C9D-0123456789AB"


def faults(operation: str, field: str, wire: Any, got: Any, *deviations: str) -> list[str]:
    """What is wrong with an object that has ``got`` on the wire in place of ``wire``."""
    data = BY_ID[operation].data
    read: Any = msgspec.convert({field: got}, data)
    return Answer(BY_ID[operation], frozenset(deviations)).faults({field: wire}, read)


@pytest.mark.parametrize(
    ("operation", "field", "wire", "got", "deviation"),
    [
        ("products_get", "sellPrice", "5.00", Decimal("5.00"), "price-number"),
        ("products_get", "sellPrice", Decimal("5.00"), "5.00", "price-string"),
        ("products_get", "sellPrice", "5.00", "5.00-7.01", "price-range"),
        ("products_get", "productWeight", "300.0", "300.00-420.01", "weight-range"),
        ("products_get", "productName", "a", '["a","a 2"]', "names-in-string"),
        ("products_get", "pid", UUID, f"{{{UUID}}}", "braced-ids"),
        ("products_get", "listedNum", 7, 7 + 2**53, "huge-integers"),
        ("products_get", "listedNum", 7, None, "null-fields"),
        ("products_get", "productProSet", ["a"], None, "null-lists"),
        ("variants_get", "createTime", "2026-01-01 00:00:01", 1767225601000, "epoch-times"),
        ("makeup_create_payment", "amount", 5, "5", "price-string"),
    ],
)
def test_a_deviation_may_do_what_it_says_and_nothing_else_may(
    operation: str, field: str, wire: Any, got: Any, deviation: str
) -> None:
    assert faults(operation, field, wire, got, deviation) == []
    if deviation not in ("price-number", "price-string", "epoch-times"):  # the value is the same
        others = DEVIATIONS.keys() - {deviation}
        assert len(faults(operation, field, wire, got, *others)) == 1


@pytest.mark.parametrize(
    ("operation", "field", "wire", "got"),
    [
        ("products_get", "sellPrice", "5.99", "5"),
        ("products_get", "sellPrice", "5.00", "6.00-8.00"),
        ("products_get", "sellPrice", "5.00", "4.00-5.00"),
        ("products_get", "productWeight", "300.0", "0.30"),
        ("products_get", "productName", "a", '["a","b"]'),
        ("products_get", "pid", UUID, None),
        ("products_get", "pid", UUID, f"{{{UUID[:-1]}C}}"),
        ("products_get", "listedNum", 7, 8 + 2**53),
        ("products_get", "listedNum", 7, 0),
        ("products_get", "productProSet", ["a", "b"], ["a", "a"]),
        ("products_get", "productProSet", ["a", "b"], ["b", "a"]),
        ("products_get", "productProSet", ["a"], ["a", "c"]),
        ("variants_get", "createTime", "2026-01-01 00:00:01", 1767225602000),
        ("variants_get", "createTime", "2026-01-01 00:00:01", 1767196801000),
        ("makeup_create_payment", "amount", Decimal("5.10"), 5),
        ("makeup_create_payment", "payId", "12", "13"),
    ],
)
def test_no_deviation_explains_another_value(
    operation: str, field: str, wire: Any, got: Any
) -> None:
    assert len(faults(operation, field, wire, got, *DEVIATIONS)) >= 1
