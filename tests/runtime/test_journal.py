"""How far a flow has come, and how it is taken up again."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any, TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.following import lost

from cjdropshipping import (
    CallError,
    FlowStep,
    FlowStopped,
    JobRunning,
    JobTimeout,
    Refusal,
    TokenError,
)
from cjdropshipping_api.operations import (
    ORDERS_ADD_TO_CART,
    ORDERS_CONFIRM_CART,
    ORDERS_GET,
    PAYMENTS_PAY_V2,
)
from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.journal import Journal

STEPS = ("CART", "CONFIRM", "PAY")


def calls() -> Calls:
    nothing: Any = None
    return Calls(nothing, nothing)


def opened(resume: str | None = None, of: Calls | None = None, **about: Any) -> Journal:
    return Journal.open(of or calls(), "orders.checkout", STEPS, about=about, resume=resume)


def test_a_new_journal_knows_nothing() -> None:
    journal = opened(orders=["1"])
    assert journal.token == '{"flow":"orders.checkout","about":{"orders":["1"]}}'
    assert (journal.doubtful, journal.facts) == (None, {})
    assert not any(map(journal.done, STEPS))


def test_a_token_gives_back_what_was_done_and_what_was_under_way() -> None:
    first = opened(orders=["1", "2"])
    first.did("CART", parent="SD1")
    first.begins("CONFIRM", amount=Decimal("12.50"))
    again = opened(first.token, orders=["1", "2"])
    assert (again.done("CART"), again.done("CONFIRM")) == (True, False)
    assert again.doubtful == "CONFIRM"
    assert again.facts == first.facts == {"parent": "SD1", "amount": "12.50"}
    again.did("CONFIRM")
    assert opened(again.token, orders=["1", "2"]).doubtful is None


def test_arguments_and_facts_are_the_same_before_and_after() -> None:
    given: dict[str, Any] = {"orders": ("1", "2"), "most": Decimal("9.90"), "by": {1: "a"}}
    first = opened(**given)
    first.note(found=("a", "b"))
    again = opened(first.token, **given)
    assert again.facts == first.facts == {"found": ["a", "b"]}


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        ("", "no token"),
        ("nothing", "no token"),
        ("{}", "no token"),
        ("[]", "no token"),
        ('{"flow":5}', "no token"),
        ('{"flow":"orders.checkout","done":"CART"}', "no token"),
        ('{"job":"merge.match"}', "no token of a flow; that of a job goes to cj.resume"),
        ("[" * 100_000, "no token"),
        ("\ud800", "no token"),
        ('{"flow":"outbound.run","about":{"a":1}}', "a token of outbound.run"),
        ('{"flow":"orders.checkout"}', r"a token of other arguments \(a\)"),
        ('{"flow":"orders.checkout","about":{"a":2}}', r"a token of other arguments \(a\)"),
        ('{"flow":"orders.checkout","about":{"a":1,"b":2}}', "a token of other arguments"),
        ('{"flow":"orders.checkout","about":{"a":1},"done":["GONE"]}', "a token of other steps"),
        ('{"flow":"orders.checkout","about":{"a":1},"under_way":"X"}', "a token of other steps"),
    ],
)
def test_what_is_no_token_of_this_flow_is_refused(token: str, reason: str) -> None:
    of = calls()
    with pytest.raises(TokenError, match=reason) as caught:
        opened(token, of, a=1)
    assert isinstance(caught.value, ValueError)
    assert (of.journal, caught.value.resume_token) == (None, None)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    with pytest.raises(TokenError):
        opened(text, a=1)


def test_steps_are_told_with_progress_and_token() -> None:
    told: list[FlowStep] = []
    journal = Journal.open(calls(), "some.flow", STEPS, about={}, on_step=told.append)
    journal.begins("CART")
    journal.did("CART")
    journal.begins("PAY")
    journal.did("PAY")
    assert [(s.name, s.state) for s in told] == [
        ("CART", "begins"),
        ("CART", "done"),
        ("PAY", "begins"),
        ("PAY", "done"),
    ]
    assert [s.progress for s in told] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert (told[-1].flow, told[-1].token) == ("some.flow", journal.token)
    assert '"under_way":"PAY"' in told[2].token


def test_progress_does_not_go_back_with_a_step_that_is_done_again() -> None:
    told: list[FlowStep] = []
    journal = Journal.open(calls(), "some.flow", STEPS, about={}, on_step=told.append)
    journal.did("CONFIRM")
    journal.undo("CONFIRM", "CART")
    assert not journal.done("CONFIRM")
    journal.begins("CART")
    assert told[1].progress == told[0].progress == pytest.approx(2 / 3)


def test_a_step_is_done_once() -> None:
    journal = opened()
    journal.did("CART")
    journal.did("CART")
    assert journal.token.count("CART") == 1


def test_a_step_that_the_flow_does_not_have_is_a_mistake_with_or_without_a_listener() -> None:
    journal = opened()
    for tells in (journal.begins, journal.did):
        with pytest.raises(ValueError, match=r"orders\.checkout has no step SEND"):
            tells("SEND")
    assert journal.doubtful is None


def test_a_stop_says_where_and_what_was_refused() -> None:
    journal = opened()
    journal.begins("CONFIRM")
    refusal = Refusal(operation="orders_confirm_cart", id="7", code="1001", reason="no stock")
    error = journal.stopped("CONFIRM", "1 of 2 orders was refused", [refusal])
    assert str(error) == ("orders.checkout: CONFIRM: 1 of 2 orders was refused; 7: no stock (1001)")
    assert (error.flow, error.step, error.refused) == ("orders.checkout", "CONFIRM", (refusal,))
    assert error.resume_token == journal.token
    assert journal.doubtful is None


def test_what_ends_a_flow_has_its_token() -> None:
    of = calls()
    journal = opened(of=of)
    journal.begins("PAY")
    error = lost()
    of.interrupted(error)
    assert error.resume_token == journal.token
    for stop in (KeyboardInterrupt(), ValueError("of the caller's")):
        of.interrupted(stop)
        assert stop.__notes__ == [f"orders.checkout can be resumed: {journal.token}"]


def ended(of: Calls) -> CallError:
    error = lost()
    error.safe_to_retry, error.outcome = True, "not done"
    of.interrupted(error)
    return error


def once(of: Calls, *steps: str, resume: str | None = None) -> Journal:
    return Journal.open(of, "f", STEPS, about={}, once=steps, resume=resume)


def test_an_error_after_a_step_that_is_done_once_advises_to_go_on_with_the_token() -> None:
    of = calls()
    journal = once(of, "CONFIRM", "PAY")
    journal.begins("CART")
    journal.sent(ORDERS_ADD_TO_CART, "done")
    journal.did("CART")
    assert ended(of).safe_to_retry
    journal.begins("CONFIRM")
    journal.sent(ORDERS_CONFIRM_CART, "not done")
    journal.sent(ORDERS_GET, "unknown")
    assert ended(of).safe_to_retry
    journal.sent(ORDERS_CONFIRM_CART, "unknown")
    begun = ended(of)
    assert (begun.safe_to_retry, begun.outcome) == (False, "unknown")
    assert begun.__notes__[0].startswith("within f CONFIRM is begun: go on with resume_token")
    journal.did("CONFIRM")
    journal.begins("PAY")
    assert ended(of).__notes__[0].startswith("within f CONFIRM is done and PAY is begun")
    journal.did("PAY")
    assert ended(of).outcome == "done"


@pytest.mark.parametrize("state", ["begins", "stopped"])
def test_a_token_knows_that_a_step_which_is_done_once_may_be_done(state: str) -> None:
    first = once(calls(), "PAY")
    first.begins("PAY")
    token = first.token
    if state == "stopped":
        first.sent(PAYMENTS_PAY_V2, "unknown")
        token = first.stopped("PAY", "no").resume_token or ""
    of = calls()
    once(of, "PAY", resume=token)
    assert not ended(of).safe_to_retry


def test_all_steps_are_done_once_where_a_flow_does_not_say_which() -> None:
    of = calls()
    journal = opened(of=of)
    journal.begins("CART")
    journal.sent(ORDERS_ADD_TO_CART, "done")
    assert not ended(of).safe_to_retry


def test_a_job_within_a_flow_is_resumed_by_the_token_of_the_flow() -> None:
    of = calls()
    journal = opened(of=of)
    inner = '{"job":"merge.match"}'
    for error in (
        JobTimeout("late", status=None, progress=0.5, flow="merge.match", resume_token=inner),
        JobRunning("one runs", flow="merge.match", resume_token=inner),
    ):
        of.interrupted(error)
        assert error.resume_token == journal.token
        assert error.__notes__ == [f"within orders.checkout: {inner}"]


def test_a_token_that_is_refused_gets_no_other() -> None:
    of = calls()
    opened(of=of)
    error = TokenError("no token", flow="merge.match")
    of.interrupted(error)
    assert error.resume_token is None


def test_a_flow_that_is_a_step_of_another_leaves_its_errors_to_that() -> None:
    of = calls()
    outer = opened(of=of)
    outer.begins("PAY")
    inner = Journal.open(of, "inner", ("A",), about={})
    inner.begins("A")
    error = lost()
    of.interrupted(error)
    assert error.resume_token == outer.token


def test_of_flows_one_after_the_other_the_last_has_the_errors() -> None:
    of = calls()
    opened(of=of).did("PAY")
    second = Journal.open(of, "second", ("A",), about={})
    error = lost()
    of.interrupted(error)
    assert error.resume_token == second.token


class Known(TypedDict, total=False):
    amount: Decimal
    orders: list[str]


@pytest.mark.parametrize("facts", ['{"amount":"much"}', '{"orders":"1"}', '{"orders":[1]}'])
def test_a_token_that_knows_what_no_run_can_know_is_none(facts: str) -> None:
    token = f'{{"flow":"f","facts":{facts}}}'
    with pytest.raises(TokenError):
        Journal.open(calls(), "f", STEPS, about={}, facts=Known, resume=token)


def test_a_token_that_lacks_a_fact_is_none_as_soon_as_it_is_asked_for() -> None:
    token = '{"flow":"f","facts":{"amount":"12.50","more":1}}'
    journal = Journal.open(calls(), "f", STEPS, about={}, facts=Known, resume=token)
    assert (journal.facts["amount"], journal.facts.get("orders")) == ("12.50", None)
    with pytest.raises(TokenError, match="without orders"):
        _ = journal.facts["orders"]


def sent(error: Exception) -> Any:
    """The error as another process gets it."""
    return pickle.loads(pickle.dumps(error))  # noqa: S301 (of this very test)


ERRORS = [
    FlowStopped("no", flow="f", step="S", refused=[Refusal(operation="o")], resume_token="t"),
    JobTimeout("late", status={"a": 1}, progress=0.5, flow="f", resume_token="t"),
    JobRunning("runs", flow="f", resume_token="t"),
    TokenError("none", flow="f"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, sent])
def test_an_error_can_be_copied_and_sent_to_another_process(error: Any, copied: Any) -> None:
    error.__cause__ = lost()
    other = copied(error)
    assert (type(other), str(other), other.args) == (type(error), str(error), error.args)
    assert other.__dict__ == error.__dict__
    assert str(other.__cause__) == str(error.__cause__)


def test_a_foreign_cause_stays_behind() -> None:
    error = TokenError("none", flow="f")
    error.__cause__ = OSError("a socket")
    assert copy.copy(error).__cause__ is None
