"""Who stands before a store that fails does not try it again, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event, Thread

import pytest

from cjdropshipping_runtime.limits.outside import Entrance
from cjdropshipping_runtime.limits.store import StoreTrouble


def use(entrance: Entrance, found_out: Callable[[], object], patience: float = 10) -> None:
    with entrance.passed(patience):
        found_out()
        raise StoreTrouble("gone")


def test_trouble_is_told_to_those_who_waited_meanwhile() -> None:
    came, tried = count(), list[str]()
    everybody_came, entered = Event(), Event()

    def monotonic() -> float:
        """One more has come, which is looked at twice, or has found out."""
        number = next(came)
        if number == 11:
            everybody_came.set()
        return number

    def find_out() -> None:
        tried.append("first")
        entered.set()
        assert everybody_came.wait(10)

    entrance = Entrance(monotonic)

    def first() -> None:
        with pytest.raises(StoreTrouble, match="gone"):
            use(entrance, find_out)

    def other() -> None:
        with pytest.raises(StoreTrouble, match="gone"):
            use(entrance, lambda: tried.append("other"))

    threads = [Thread(target=first)]
    threads[0].start()
    assert entered.wait(10)
    threads += [Thread(target=other) for _ in range(5)]
    for thread in threads[1:]:
        thread.start()
    for thread in threads:
        thread.join()
    assert tried == ["first"]


def test_who_comes_later_tries_again() -> None:
    entrance, tried = Entrance(), list[str]()
    for name in ("first", "second"):
        with pytest.raises(StoreTrouble, match="gone"):
            use(entrance, partial(tried.append, name))
    assert tried == ["first", "second"]


def test_who_has_less_patience_does_not_stand_there_longer() -> None:
    entrance = Entrance()
    with entrance.passed(10), pytest.raises(StoreTrouble, match=r"another call .* 0\.0 s"):
        use(entrance, lambda: pytest.fail("is in"), 0.01)


def test_trouble_of_one_with_less_patience_is_its_own() -> None:
    entered, tried = Event(), list[str]()
    came, waiting = count(), Event()

    def find_out() -> None:
        entered.set()
        assert waiting.wait(10)

    def hurried() -> None:
        with pytest.raises(StoreTrouble, match="gone"):
            use(entrance, find_out, 1)

    def patient() -> None:
        with pytest.raises(StoreTrouble, match="gone"):
            use(entrance, lambda: tried.append("patient"), 10)

    def monotonic() -> float:
        number = next(came)
        if number == 3:
            waiting.set()
        return number

    entrance = Entrance(monotonic)
    threads = [Thread(target=hurried), Thread(target=patient)]
    threads[0].start()
    assert entered.wait(10)
    threads[1].start()
    for thread in threads:
        thread.join()
    assert tried == ["patient"]
