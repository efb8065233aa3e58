"""Who stands before a store that fails does not try it again, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event, Thread

import pytest

from cjdropshipping_runtime.limits.outside import Entrance
from cjdropshipping_runtime.limits.store import StoreTrouble


def use(entrance: Entrance, found_out: Callable[[], object]) -> None:
    with entrance.passed():
        found_out()
        raise StoreTrouble("gone")


def test_trouble_is_told_to_those_who_waited_meanwhile() -> None:
    came, tried = count(), list[str]()
    everybody_came, entered = Event(), Event()

    def monotonic() -> float:
        """One more has come, or has found out."""
        number = next(came)
        if number == 5:
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
