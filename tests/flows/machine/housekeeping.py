"""What a merchant does beside trading: the address book is kept in order."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from tests.flows.machine.base import Base
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand
from tests.flows.machine.saying import same, true

from cjdropshipping.testing.chapters.addresses import AddressBook


class Housekeeping(Base):
    """Rules about the address book."""

    @rule(which=st.integers(0, 3), city=st.sampled_from(["Dayton", "Blaine"]), trouble=troubles)
    def move_house(self, which: int, city: str, trouble: Trouble) -> None:
        """One field of one address is different then, and nothing else in the whole book."""
        book = self.mock.account.state(AddressBook).addresses
        address_id = list(book)[which % len(book)]
        before = {key: dict(fields) for key, fields in book.items()}
        after = {**before, address_id: {**before[address_id], "city": city}}

        def agrees(now: Any) -> None:
            same("the address book", (now.city, plain(book)), (city, plain(after)))

        start = lambda cj, *_: cj.addresses.patch(address_id, city=city)  # noqa: E731
        self.errand(Errand("move house", start, agrees), trouble)
        true(
            "the address book is neither old nor new", plain(book) in (plain(before), plain(after))
        )


def plain(book: dict[str, dict[str, Any]]) -> dict[str, dict[str, str]]:
    """The book without the spelling of its values: 1 is "1", and nothing is an empty text."""
    return {
        key: {name: "" if value is None else str(value) for name, value in fields.items()}
        for key, fields in book.items()
    }
