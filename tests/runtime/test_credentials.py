"""Which token is sent, and which of the two operations is asked for another: one flow at a time."""

from __future__ import annotations

import copy
import logging
import pickle
from typing import Any

import pytest
from tests.support.renewing import (
    DAY,
    KEY,
    NOW,
    Bank,
    Time,
    access_token,
    drive,
    kept,
    refresh_token,
    refused,
)

from cjdropshipping_runtime.credentials.fixed import FixedToken
from cjdropshipping_runtime.credentials.memory import MemoryStore, MemoryTurn
from cjdropshipping_runtime.errors import (
    CallError,
    ConfigurationError,
    InvalidRequest,
    MissingData,
    NotAuthorised,
    NotSent,
    RateLimited,
    ServerTrouble,
    TransportError,
)
from cjdropshipping_runtime.secrets import AccessToken, ApiKey


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def bank(time: Time) -> Bank:
    return Bank(time)


def busy() -> ServerTrouble:
    return ServerTrouble("busy", code=1600000, operation="refresh")


def filled(number: int = 1, **options: Any) -> MemoryStore:
    store = MemoryStore()
    store.save(kept(number, **options))
    return store


def free(turn: MemoryTurn) -> bool:
    taken = turn.try_acquire()
    if taken:
        turn.release()
    return taken


# ── the first token ──────────────────────────────────────────────────────────────────────────────


def test_a_token_is_obtained_once_and_kept(bank: Bank) -> None:
    store = MemoryStore()
    credentials = bank.keyed(store)
    bank.takes = 0
    tokens = [bank.call(credentials) for _ in range(3)]
    assert [token.value for token in tokens] == [access_token(1)] * 3
    assert tokens[0] is tokens[2]
    assert bank.asked == ["obtain"]
    assert store.load() == kept()


def test_a_kept_token_is_used_without_asking(bank: Bank) -> None:
    bank.issue()
    assert bank.call(bank.keyed(filled())).value == access_token(1)
    assert bank.asked == []


def test_another_client_finds_what_the_first_one_obtained(bank: Bank) -> None:
    store = MemoryStore()
    bank.call(bank.keyed(store))
    bank.call(bank.keyed(store))
    assert bank.asked == ["obtain"]


@pytest.mark.parametrize("field", [None, "", " ", "two words", "ü", 7])
def test_a_reply_without_a_token_that_can_be_sent_is_an_error(bank: Bank, field: Any) -> None:
    if isinstance(field, int):
        bank.fields["access_token"] = None
    else:
        bank.fields["access_token"] = field
    with pytest.raises(MissingData, match="obtain: success without an access token") as caught:
        bank.call(bank.keyed())
    assert (caught.value.outcome, caught.value.safe_to_retry) == ("not done", True)


# ── a token that was refused ─────────────────────────────────────────────────────────────────────


def test_a_dead_token_is_refreshed_once(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.kill()
    assert bank.call(credentials).value == access_token(2)
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]


def test_who_comes_late_with_a_dead_token_gets_the_one_that_is_there(bank: Bank) -> None:
    credentials = bank.keyed()
    dead = bank.call(credentials)
    bank.kill()
    bank.call(credentials)
    late = drive(credentials.renew(dead, bank.ask), bank.time.sleep)
    assert late.value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]


def test_a_token_that_another_process_has_renewed_is_taken_from_the_store(bank: Bank) -> None:
    store = filled(1)
    bank.issue()
    credentials = bank.keyed(store)
    bank.call(credentials)
    bank.issue()
    store.save(kept(2))
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == []


@pytest.mark.parametrize(
    "trouble",
    [
        NotAuthorised("Invalid refresh token", code=1600003, operation="refresh"),
        InvalidRequest("Param error", code=1600300, operation="refresh"),
    ],
)
def test_a_refused_refresh_token_is_replaced_with_the_key(bank: Bank, trouble: CallError) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.kill()
    bank.trouble = [trouble]
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == ["obtain", "refresh", "obtain"]


def test_a_refresh_token_past_its_date_is_not_tried(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.time.passed += 181 * DAY
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == ["obtain", "obtain"]


def test_a_refresh_without_a_new_refresh_token_leaves_the_old_one(bank: Bank) -> None:
    store = MemoryStore()
    credentials = bank.keyed(store)
    bank.takes = 0
    bank.call(credentials)
    bank.kill()
    bank.fields = {"refresh_token": None, "refresh_token_expiry_date": None}
    bank.call(credentials)
    tokens = store.load()
    assert tokens is not None
    assert (tokens.access, tokens.refresh) == (access_token(2), refresh_token(1))
    assert tokens.refresh_expires == NOW + 180 * DAY


def test_the_same_dead_pair_obtained_again_is_refreshed(bank: Bank) -> None:
    bank.issue()
    credentials = bank.keyed(filled(1, expires=None))
    bank.kill()
    bank.serves = 1
    bank.trouble = [InvalidRequest("Param error", code=1600300, operation="refresh")]
    with pytest.raises(NotAuthorised, match="hands out the access token that it refuses"):
        bank.call(credentials)
    assert bank.asked == ["refresh", "obtain"], "its refresh token had been tried"


def test_a_dead_token_with_another_refresh_token_is_refreshed(bank: Bank) -> None:
    bank.issue()
    store = MemoryStore()
    store.save(kept(1).__class__(access_token(1), NOW))
    bank.kill()
    bank.serves = 1
    assert bank.call(bank.keyed(store)).value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]


# ── never a loop ─────────────────────────────────────────────────────────────────────────────────


def test_tokens_refused_right_after_they_were_renewed_are_not_renewed_for_ever(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.life = -1  # what it hands out from now on is dead
    bank.kill()
    for _ in range(20):
        with pytest.raises(NotAuthorised):
            bank.call(credentials)
    assert bank.asked == ["obtain", "refresh", "refresh", "refresh"]


def test_a_renewed_token_may_have_bad_luck(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.life = -1
    bank.kill()
    with pytest.raises(NotAuthorised):
        bank.call(credentials)
    bank.life = DAY
    assert bank.call(credentials).value == access_token(3)


def test_the_rests_between_renewals_in_vain_grow(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.life = -1
    bank.kill()
    for _ in range(3600):
        bank.time.passed += 1
        with pytest.raises(NotAuthorised):
            bank.call(credentials)
    assert 10 <= len(bank.asked) <= 25


def test_an_account_that_is_opened_again_is_served_again(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.life = -1
    bank.kill()
    for _ in range(20):
        with pytest.raises(NotAuthorised):
            bank.call(credentials)
    bank.life = DAY
    bank.time.passed += 10
    assert bank.call(credentials).value == access_token(5)


def test_an_operation_that_is_forbidden_does_not_make_each_call_a_renewal(bank: Bank) -> None:
    """Others are served with the very tokens that it refuses."""
    credentials, asked, refusals = bank.keyed(), list[int](), list[NotAuthorised]()
    for _ in range(600):
        bank.time.passed += 1
        bank.call(credentials)
        for _ in range(2):  # the call that is forbidden
            token = drive(credentials.token(bank.ask), bank.time.sleep)
            try:
                drive(credentials.renew(token, bank.ask), bank.time.sleep)
            except NotAuthorised as refusal:
                refusals.append(refusal)
                break
        asked.append(len(bank.asked))
    assert {(refusal.operation, refusal.safe_to_retry) for refusal in refusals} == {
        ("refresh", True)
    }
    assert asked[59] <= 25
    assert asked[-1] - asked[59] <= 2 * 9 + 2


def test_tokens_that_are_accepted_may_die_as_often_as_they_like(bank: Bank) -> None:
    credentials = bank.keyed()
    for number in range(1, 20):
        assert bank.call(credentials).value == access_token(number)
        bank.kill()
    assert bank.asked == ["obtain"] + ["refresh"] * 18


def test_a_wrong_key_is_tried_once_in_half_a_minute(bank: Bank) -> None:
    credentials = bank.keyed(key="wrong-key")
    for _ in range(50):
        with pytest.raises(NotAuthorised, match="API key wrong") as caught:
            bank.call(credentials)
        assert caught.value.code == 1600001
    assert bank.asked == ["obtain"]
    bank.time.passed += 31
    with pytest.raises(NotAuthorised):
        bank.call(credentials)
    assert bank.asked == ["obtain"] * 2


@pytest.mark.parametrize(
    "trouble",
    [
        busy(),
        RateLimited("Too Many Requests", code=1600200, operation="obtain"),
        TransportError("ReadTimeout", operation="obtain"),
    ],
)
def test_trouble_while_obtaining_is_the_callers_and_the_next_call_tries_anew(
    bank: Bank, trouble: CallError
) -> None:
    credentials = bank.keyed()
    bank.trouble = [trouble]
    with pytest.raises(type(trouble)):
        bank.call(credentials)
    assert bank.call(credentials).value == access_token(1)
    assert bank.asked == ["obtain"] * 2


# ── before it expires ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("life", "left"),
    [(180 * DAY, DAY), (5 * DAY, DAY / 2), (2000.0, 300.0), (500.0, 250.0)],
)
def test_a_token_is_renewed_while_it_is_alive(bank: Bank, life: float, left: float) -> None:
    bank.life = life
    bank.takes = 0
    credentials = bank.keyed()
    bank.call(credentials)
    bank.time.passed += life - left - 1
    bank.call(credentials)
    assert bank.asked == ["obtain"]
    bank.time.passed += 1
    assert bank.call(credentials).value == access_token(2)
    assert bank.asked == ["obtain", "refresh"]


@pytest.mark.parametrize("trouble", [busy(), refused()])
def test_where_an_early_renewal_fails_the_old_token_is_used(
    bank: Bank, caplog: pytest.LogCaptureFixture, trouble: CallError
) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.time.passed += 14.9 * DAY
    bank.trouble = [trouble, trouble]
    for _ in range(10):
        assert bank.call(credentials).value == access_token(1)
    asked = len(bank.asked)
    assert asked <= 3
    (record,) = (r for r in caplog.records if r.levelno == logging.WARNING)
    assert "the token is due, and could not be renewed" in record.getMessage()
    bank.trouble = []
    bank.time.passed += 61
    assert bank.call(credentials).value == access_token(2)
    assert len(bank.asked) == asked + 1


def test_an_expired_token_that_cannot_be_renewed_is_not_sent(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.time.passed += 16 * DAY
    bank.trouble = [busy()]
    with pytest.raises(ServerTrouble):
        bank.call(credentials)
    assert bank.call(credentials).value == access_token(2)


def test_nobody_waits_for_an_early_renewal_by_another(bank: Bank) -> None:
    bank.issue()
    store = filled(1)
    credentials = bank.keyed(store)
    bank.call(credentials)
    bank.time.passed += 14.9 * DAY
    turn = store.turn()
    assert turn.try_acquire()
    before = bank.time.passed
    assert bank.call(credentials).value == access_token(1)
    assert (bank.asked, bank.time.passed) == ([], before)
    turn.release()
    bank.time.passed += 6
    assert bank.call(credentials).value == access_token(2)


# ── waiting ──────────────────────────────────────────────────────────────────────────────────────


def test_who_waits_too_long_for_others_gives_up(bank: Bank) -> None:
    store = MemoryStore()
    turn = store.turn()
    assert turn.try_acquire()
    with pytest.raises(NotSent, match=r"obtain: others have been .* for 60 s") as caught:
        bank.call(bank.keyed(store))
    assert (caught.value.outcome, caught.value.safe_to_retry) == ("not done", True)
    assert 60 <= bank.time.passed < 61
    assert bank.asked == []
    turn.release()
    assert bank.call(bank.keyed(store)).value == access_token(1)


def test_who_waited_is_refused_as_the_one_who_asked(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.trouble = [InvalidRequest("Param error", code=1600300, operation="obtain")]
    first, second = bank.calling(credentials), bank.calling(credentials)
    next(first)
    next(second)  # finds the turn taken
    for flow in (first, second):
        with pytest.raises(InvalidRequest):
            next(flow)
    assert bank.asked == ["obtain"]


@pytest.mark.parametrize("trouble", [busy(), NotSent("no time is left", operation="obtain")])
def test_who_waited_tries_itself_where_the_one_before_had_bad_luck(
    bank: Bank, trouble: CallError
) -> None:
    credentials = bank.keyed()
    bank.trouble = [trouble]
    first, *others = (bank.calling(credentials) for _ in range(5))
    for flow in (first, *others):
        next(flow)
    with pytest.raises(type(trouble)):
        next(first)
    assert [drive_on(flow, bank).value for flow in others] == [access_token(1)] * 4
    assert bank.asked == ["obtain"] * 2


@pytest.mark.parametrize("ended", ["closed", "thrown into"])
def test_a_flow_that_is_given_up_lets_its_turn_go(bank: Bank, ended: str) -> None:
    store = MemoryStore()
    flow = bank.calling(bank.keyed(store))
    next(flow)
    assert bank.asked == ["obtain"]
    assert not free(store.turn())
    if ended == "closed":
        flow.close()
    else:
        with pytest.raises(KeyboardInterrupt):
            flow.throw(KeyboardInterrupt())
    assert free(store.turn())
    assert bank.call(bank.keyed(store)).value == access_token(1)


def test_a_waiting_flow_that_is_given_up_leaves_the_turn_to_who_has_it(bank: Bank) -> None:
    store = MemoryStore()
    credentials = bank.keyed(store)
    asking, waiting = bank.calling(credentials), bank.calling(credentials)
    next(asking)
    next(waiting)
    waiting.close()
    assert not free(store.turn())
    assert drive_on(asking, bank).value == access_token(1)
    assert free(store.turn())


def drive_on(flow: Any, bank: Bank) -> AccessToken:
    """A flow that has begun, from the pause it is at."""

    def resumed() -> Any:
        return (yield from flow)

    token: AccessToken = drive(resumed(), bank.time.sleep)
    return token


# ── what else is asked of credentials ────────────────────────────────────────────────────────────


def test_a_token_is_stale_when_it_is_due_or_no_longer_ours(bank: Bank) -> None:
    credentials = bank.keyed()
    first = bank.call(credentials)
    assert not credentials.stale(first)
    bank.time.passed += 14.9 * DAY
    assert credentials.stale(first)
    second = bank.call(credentials)
    assert second.value == access_token(2)
    assert credentials.stale(first)
    assert not credentials.stale(second)


def test_a_token_without_a_date_is_stale_after_an_hour(bank: Bank) -> None:
    bank.fields["access_token_expiry_date"] = "soon"
    credentials = bank.keyed()
    token = bank.call(credentials)
    assert not credentials.stale(token)
    bank.time.passed += 3600
    assert credentials.stale(token)


def test_an_account_has_one_name_whoever_asks(bank: Bank) -> None:
    credentials = bank.keyed()
    first = bank.call(credentials)
    bank.kill()
    second = bank.call(credentials)
    fixed = FixedToken(access_token(1))
    names = {credentials.account(t) for t in (first, second)} | {fixed.account(first)}
    (name,) = names
    assert len(name) == 12
    assert "7654321" not in name


def test_where_the_token_names_no_account_the_key_or_the_token_does(bank: Bank) -> None:
    token, other = AccessToken("opaque-one"), AccessToken("opaque-two")
    credentials = bank.keyed()
    assert credentials.account(token) == credentials.account(other)
    assert credentials.account(token) != bank.keyed(key="another-key").account(token)
    fixed = FixedToken("opaque-one")
    assert fixed.account(token) == FixedToken("opaque-one").account(token)
    assert fixed.account(token) != FixedToken("opaque-two").account(other)


def test_old_and_new_tokens_and_the_key_are_hidden(bank: Bank) -> None:
    credentials = bank.keyed()
    bank.call(credentials)
    bank.kill()
    bank.call(credentials)
    secrets = [KEY, *(f(n) for n in (1, 2) for f in (access_token, refresh_token))]
    for secret in secrets:
        assert credentials.redact(f"<{secret}>") == "<***>"
        assert credentials.redact(f"<{secret[3:15]}>") == "<***>"


def test_no_repr_shows_a_secret(bank: Bank) -> None:
    store = MemoryStore()
    credentials = bank.keyed(store)
    token = bank.call(credentials)
    shown = repr([credentials, token, store.load(), FixedToken(token), ApiKey(KEY)])
    assert credentials.redact(shown) == shown
    assert "ApiKey(***)" in shown


@pytest.mark.parametrize("value", ["", " ", "a b", "a\nb", "ü"])
def test_what_cannot_be_a_key_is_a_configuration_error(value: str) -> None:
    with pytest.raises(ConfigurationError, match="the API key"):
        ApiKey(value)


def test_a_fixed_token_is_used_as_it_is_and_never_renewed(bank: Bank) -> None:
    credentials = FixedToken(f" {access_token(7)}\n")
    token = drive(credentials.token(bank.ask), bank.time.sleep)
    assert token.value == access_token(7)
    assert not credentials.stale(token)
    with pytest.raises(NotAuthorised, match="no API key to obtain another with") as caught:
        drive(credentials.renew(token, bank.ask), bank.time.sleep)
    assert (caught.value.operation, caught.value.safe_to_retry) == ("authentication", True)
    assert bank.asked == []
    assert credentials.redact(access_token(7)) == "***"


def test_errors_that_are_remembered_are_raised_as_copies(bank: Bank) -> None:
    credentials = bank.keyed(key="wrong-key")
    raised: list[NotAuthorised] = []
    for _ in range(2):
        with pytest.raises(NotAuthorised) as caught:
            bank.call(credentials)
        raised.append(caught.value)
    assert raised[0] is not raised[1]
    assert str(raised[0]) == str(raised[1]) == str(pickle.loads(pickle.dumps(raised[1])))  # noqa: S301
    assert str(copy.copy(raised[0])) == str(raised[0])
