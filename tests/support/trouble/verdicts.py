"""Whether what came of a call in trouble is right: the answer that there is, or the error.

Rules, each of which raises AssertionError where it is broken:

    one of two    a result, or a CJError of the class that the last request allows
    the answer    is what a mock that nothing befalls gives, but for what the deviations may change
    the effect    a write is carried out once at most, and just so often as its ending says
    the time      no call takes longer than its deadline or its attempts may
"""

from __future__ import annotations

from typing import Any

from tests.support.methods import BY_ID
from tests.support.trouble.answers import Answer, decoded
from tests.support.trouble.cases import Case
from tests.support.trouble.endings import CODES, ENDS, UNCLEAR
from tests.support.trouble.stages import TICK, Played, Sent
from tests.testing.asked import DOCUMENT, validator

from cjdropshipping import (
    AsyncPage,
    CallError,
    CJError,
    DeviationError,
    FlowError,
    MissingData,
    NotSent,
    OutcomeUnknown,
    Page,
    TransportError,
)
from cjdropshipping.testing import DEVIATIONS, Response

LOOK_UP = "orders_get"
LONGEST_PAUSE = 10.0
"""Seconds; the longest pause between two attempts with the options of the cases."""

STRICT_TELLS = frozenset({"bare-ids", "null-lists", "null-fields"})
"""Deviations that no documented notation has, so that a strict client complains of them."""


def judge(case: Case, played: Played) -> str:
    """What kind of ending it was; raises AssertionError unless it is a right one."""
    error = played.error
    if isinstance(error, BaseException) and not isinstance(error, CJError):
        raise AssertionError(f"{error!r} is none of the package's own errors") from error
    if case.story is not None:
        return _story(case, played)
    _check_time(case, played)
    _check_effect(case, played)
    if error is None:
        _check_answer(case, played)
        return "answer"
    allowed = _allowed(case, played)
    assert type(error) in allowed, f"{error!r}, and not one of {names(allowed)}"
    return type(error).__name__


def names(kinds: set[type[CallError]]) -> str:
    return ", ".join(sorted(kind.__name__ for kind in kinds)) or "none at all"


def deviations_of(case: Case) -> frozenset[str]:
    """Those that may have befallen the call."""
    asked = [name for name, when in case.deviations if when.get("account") != 2]
    return frozenset(DEVIATIONS) if "all" in asked else frozenset(asked)


# ── time and effects ─────────────────────────────────────────────────────────────────────────────


def _check_time(case: Case, played: Played) -> None:
    deadline, requests = case.options["deadline"], len(played.sent)
    most = requests * (TICK + case.options["timeout"] + LONGEST_PAUSE)
    if deadline is not None:
        most = min(most, deadline + TICK)
    assert played.seconds <= most, f"it took {played.seconds} s, and {most} s at most were allowed"


def _check_effect(case: Case, played: Played) -> None:
    operation, error = BY_ID[case.operation], played.error
    done = played.accepted.get(operation.id, 0)
    if operation.safety in ("unsafe", "guarded"):
        assert done <= 1, f"carried out {done} times"
        assert error is not None or done == 1, "an answer, and not carried out"
    if operation.safety == "read" or not isinstance(error, CallError):
        return
    assert error.outcome != "not done" or done == 0, f"{error!r}: not done, but it is"
    assert error.outcome != "done" or done > 0, f"{error!r}: done, but it is not"
    if isinstance(error, OutcomeUnknown):
        assert error.outcome == "unknown"


# ── errors ───────────────────────────────────────────────────────────────────────────────────────


def _allowed(case: Case, played: Played) -> set[type[CallError]]:
    """Classes of the error, by the last request and what is open after those before."""
    operation = BY_ID[case.operation]
    if not played.sent:
        return set()
    last, clean = played.sent[-1], played.clean[-1]
    assert last.record.operation_id
    harmless = operation.safety in ("read", "idempotent")
    mine = [sent for sent in played.sent if sent.record.operation_id == operation.id]
    unclear = not harmless and any(_is_unclear(sent) for sent in mine)
    allowed = _by_fault(last) if last.spoilt else _by_answer(case, last, clean)
    if clean is not None and last.refused_anyway and _code(clean) is not None:
        allowed = _by_answer(case, last, clean)
    if last.record.operation_id != operation.id:
        allowed |= _after_another(case, mine, allowed)
    elif unclear and _is_unclear(last):
        allowed = set()
    deadline = case.options["deadline"]
    if deadline is not None and played.seconds > deadline - LONGEST_PAUSE:
        allowed.add(NotSent)
    return allowed | {OutcomeUnknown} if unclear else allowed


def _is_unclear(sent: Sent) -> bool:
    return sent.spoilt and (sent.timed_out or sent.record.fault in UNCLEAR)


def _by_fault(sent: Sent) -> set[type[CallError]]:
    assert sent.record.fault
    return {TransportError if sent.timed_out else ENDS[sent.record.fault]}


def _code(response: Response) -> int | None:
    tree = response.json()
    return tree["code"] if validator(None).is_valid(tree) else None


def _by_answer(case: Case, sent: Sent, clean: Response | None) -> set[type[CallError]]:
    """Where nothing kept the answer back: it is a refusal, or deviates too far."""
    assert sent.record.operation_id
    assert clean is not None
    code = _code(clean)
    if code is not None:
        return {CODES[code]}
    answer = Answer(BY_ID[sent.record.operation_id], deviations_of(case))
    allowed: set[type[CallError]] = {MissingData} if answer.may_lack else set()
    if case.options["strict"] and answer.deviations & STRICT_TELLS:
        allowed.add(DeviationError)
    return allowed


def _after_another(
    case: Case, mine: list[Sent], allowed: set[type[CallError]]
) -> set[type[CallError]]:
    """Of a call that ended with a request for a token, or with a look-up."""
    before = [ENDS[sent.record.fault] for sent in mine if sent.record.fault]
    return set(before)


# ── stories ──────────────────────────────────────────────────────────────────────────────────────


def _story(case: Case, played: Played) -> str:
    """How a story ended, which was right, or with an error that something has provoked."""
    story, mock, error = played.story, played.mock, played.error
    assert story.harmless(mock), f"something was done twice: {error!r}"
    if error is None:
        assert story.right(mock, played.result), f"{case.story} gave {played.result!r}"
        return f"{case.story}: answer"
    met, told = [sent for sent in played.sent if sent.spoilt], type(error)
    if issubclass(told, FlowError):
        assert met or deviations_of(case), f"{error!r} for no reason"
        return f"{case.story}: {told.__name__}"
    allowed = {kind for sent in met for kind in _by_fault(sent)}
    if case.options["deadline"] is not None:
        allowed.add(NotSent)
    if deviations_of(case):
        allowed |= {MissingData, DeviationError}
    if deviations_of(case) or any(map(_is_unclear, met)):
        allowed.add(OutcomeUnknown)
    assert told in allowed, f"{error!r}, and not one of {names(allowed)}"
    return f"{case.story}: {told.__name__}"


# ── answers ──────────────────────────────────────────────────────────────────────────────────────


def _check_answer(case: Case, played: Played) -> None:
    last, clean = played.sent[-1], played.clean[-1]
    assert not last.spoilt, f"an answer in spite of {last.record.fault}"
    assert clean is not None
    assert not validator(None).is_valid(clean.json()), f"an answer, but refused: {clean.json()}"
    pages = isinstance(played.result, Page | AsyncPage)
    data = played.result.data if pages else played.result
    tree = decoded(clean.body)
    if last.record.operation_id != case.operation:
        assert last.record.operation_id == LOOK_UP
        data, tree = _looked_up(case, data, tree)
    wrong = Answer(BY_ID[case.operation], deviations_of(case)).faults(_held(case, tree), data)
    assert not wrong, "; ".join(wrong)


def _held(case: Case, tree: Any) -> Any:
    payload = DOCUMENT.operations[case.operation].form.payload
    return tree if payload is None else tree.get(payload)


def _looked_up(case: Case, data: Any, tree: Any) -> tuple[Any, Any]:
    """What a look-up found, as the reply to the write would tell it."""
    look_up = BY_ID[case.operation].look_up
    assert look_up is not None
    found = tree["data"]
    return data, {"data": {name: found[field] for name, field in look_up.result.items()}}
