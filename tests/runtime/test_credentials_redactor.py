"""No 8 characters in a row of a credential are left in a text; all else is."""

from __future__ import annotations

import random
import string
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping_runtime.secrets import HIDDEN, PART, AccessToken, Redactor, hiding

ALPHABET = string.ascii_letters + string.digits + "@._-/+=*"
any_secret = st.text(ALPHABET, min_size=1, max_size=60)
alike = st.text("ab*", min_size=1, max_size=24)
secrets_of = st.lists(any_secret | alike, min_size=1, max_size=4)
noise = st.text(max_size=30) | st.text("ab*@", max_size=30)


def parts(secret: str) -> set[str]:
    """What must not be seen of it."""
    size = min(PART, len(secret))
    return {secret[i : i + size] for i in range(len(secret) - size + 1)} - {"*" * size}


@st.composite
def echoes(draw: st.DrawFn) -> tuple[list[str], str]:
    """Secrets, and a text with parts of them."""
    secrets = [secret.strip() for secret in draw(secrets_of)]
    pieces: list[str] = []
    for secret in draw(st.lists(st.sampled_from(secrets), max_size=6)):
        start = draw(st.integers(0, len(secret)))
        pieces += draw(noise), secret[start : draw(st.integers(start, len(secret)))]
    return secrets, "".join([*pieces, draw(noise)])


@given(echoes())
def test_no_part_of_a_secret_survives(given_: tuple[list[str], str]) -> None:
    secrets, text = given_
    hidden = Redactor(*secrets).text(text)
    for secret in secrets:
        assert not [part for part in parts(secret) if part in hidden]
    assert Redactor(*secrets).text(hidden) == hidden


@given(st.lists(st.text(ALPHABET, min_size=PART, max_size=60), max_size=4), st.text())
def test_a_text_without_secrets_is_the_same_object(secrets: list[str], text: str) -> None:
    if not any(part in text for secret in secrets for part in parts(secret)):
        assert Redactor(*secrets).text(text) is text


@pytest.mark.parametrize("before", range(12))
@pytest.mark.parametrize("size", range(PART, 20))
def test_a_part_is_found_wherever_it_stands(before: int, size: int) -> None:
    secret = "0123456789abcdefghijKLMNOP"
    for start in range(len(secret) - size + 1):
        text = f"{'·' * before}{secret[start : start + size]}·"
        assert Redactor(secret).text(text) == f"{'·' * before}{HIDDEN}·"


def test_seven_characters_in_a_row_are_left() -> None:
    redactor = Redactor("0123456789abcdef")
    assert redactor.text("0123456 789abcd 12345x789abc") == "0123456 789abcd 12345x789abc"


def test_a_short_secret_is_hidden_where_all_of_it_stands() -> None:
    assert Redactor("sekret").text("sekre sekret sekretsekret") == "sekre *** ******"
    assert AccessToken("abc").redact("abc-ab") == "***-ab"
    assert Redactor("", " ").text("a b") == "a b"


def test_secrets_that_meet_become_one() -> None:
    assert Redactor("0123456789", "abcdefghij").text("<0123456789abcdefghij>") == "<***>"


def test_what_is_left_does_not_form_a_secret() -> None:
    secret = "aaaa***bbbb"
    assert secret not in Redactor(secret, "0123456789").text("aaaa0123456789bbbb")


def test_an_added_secret_is_hidden_at_once_and_the_first_ones_for_ever() -> None:
    redactor = Redactor("the-first-of-them")
    for number in range(100):
        redactor.add(f"{number:03}-a-token-of-many")
        assert redactor(f"{number:03}-a-token") == HIDDEN
    assert redactor("098-a-token") == HIDDEN
    assert redactor("the-first-of-them") == HIDDEN


def test_further_secrets_are_hidden_too() -> None:
    redact = hiding(Redactor("0123456789").text, ["abcdefghij", "tiny"])
    assert redact("01234567 cdefghij tiny") == "*** *** ***"


def test_threads_may_add_and_hide_at_a_time() -> None:
    redactor, seen = Redactor(), list[str]()

    def work(number: int) -> None:
        for turn in range(50):
            secret = f"{number}-{turn}-of-the-secrets"[:12] + str(number * 7919 + turn)
            redactor.add(secret)
            if redactor(secret) != HIDDEN:
                seen.append(secret)

    threads = [Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == []


def test_a_long_text_is_hidden_as_a_short_one() -> None:
    letters = random.Random(20260301)
    token = "".join(letters.choices(ALPHABET, k=600))
    text = "".join(letters.choices(string.ascii_lowercase + ' {":,', k=200_000))
    redactor = Redactor(token)
    assert redactor.text(text) is text
    at = letters.randrange(len(text))
    hidden = redactor.text(text[:at] + token[100:400] + text[at:])
    assert not [part for part in parts(token) if part in hidden]
    assert len(hidden) <= len(text) + len(HIDDEN)
    assert redactor.text(token * 300) == HIDDEN


def test_no_repr_shows_what_is_hidden() -> None:
    redactor = Redactor("0123456789abcdef")
    redactor.text("x")
    assert "01234567" not in f"{redactor!r} {redactor._known!r}"  # pyright: ignore[reportPrivateUsage]
