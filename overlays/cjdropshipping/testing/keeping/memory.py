"""What of a mock is remembered: everything that requests, tests and time change.

    mock      clock, tokens, faults, deviations, requests and counters, number of the last reply
    account   the points of its day, and the state of each chapter

It does not matter who has looked at what: the state of a chapter that is as it begins is left out.
What is not remembered is how the mock was built: catalogue and document, which a snapshot only
checks, and limits, shares of faults and deviations that always are, which may be others. Nor is the
rate, which is counted by real time.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.keeping import forms
from cjdropshipping.testing.keeping.reading import read
from cjdropshipping.testing.keeping.snapshot import Origin, Snapshot
from cjdropshipping.testing.keeping.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from cjdropshipping.testing.accounts.account import Account

BESIDE = "mock/beside"

_DAY = "day"

_FIXED_OF_ACCOUNT = frozenset({"number", "open_id", "name", "_states"})


@attrs.frozen(eq=False)
class Part:
    """The fields of an object that are remembered: all but those that are ``fixed``.

    ``holds`` says what the things in a collection have to be.
    """

    name: str
    thing: Any
    fixed: Collection[str] = ()
    holds: Mapping[str, type[Any]] = attrs.field(factory=dict)

    @property
    def fields(self) -> dict[str, Any]:
        """As they are."""
        return {name: value for name, value in vars(self.thing).items() if name not in self.fixed}

    def check(self, fields: Any) -> None:
        """Raises ValueError unless these could be its fields."""
        mine = self.fields
        if not isinstance(fields, dict) or fields.keys() != mine.keys():
            raise ValueError(f"{self.name} has the fields {', '.join(mine)}")
        for name, value in mine.items():
            held, kind = fields[name], self.holds.get(name)
            things = held.values() if isinstance(held, dict) else held
            if type(held) is not type(value) or (kind and any(type(t) is not kind for t in things)):
                raise ValueError(f"{name} of {self.name} is not of the right type")

    def put(self, fields: Mapping[str, Any]) -> None:
        """Gives it other ones; how many things it remembers at most is as it was made."""
        for name, mine in self.fields.items():
            value = fields[name]
            if isinstance(mine, deque):
                value = deque(value, maxlen=mine.maxlen)
            setattr(self.thing, name, value)


class Memory:
    """What a mock remembers. Not safe for threads.

    Args:
        origin: of the mock.
        parts: of the mock as a whole.
        accounts: all of them.
    """

    def __init__(self, origin: Origin, parts: Sequence[Part], accounts: Sequence[Account]) -> None:
        self._origin = origin
        self._parts = [
            *(attrs.evolve(part, name=f"mock/{part.name}") for part in parts),
            *(Part(f"{each.name}/{_DAY}", each, _FIXED_OF_ACCOUNT) for each in accounts),
        ]
        self._accounts = accounts
        self._known: Mapping[str, Any] = {
            **{f"fault {name}": fault for name, fault in FAULTS.items()},
            **{f"account {each.name}": each for each in accounts},
        }
        self._names = {id(thing): name for name, thing in self._known.items()}
        self._fresh: dict[type[Any], Any] = {}

    def take(self) -> Snapshot:
        """What it remembers now.

        Raises:
            ValueError: a test has put something there that cannot be written.
        """
        fields = {part.name: part.fields for part in self._parts}
        states = dict(self._states())
        writer = Writer(self._names, (*fields.values(), *states.values()))
        written = {name: writer.write(part) for name, part in fields.items()}
        for name, state in states.items():
            before = writer.numbered
            node = writer.write(state)
            if writer.numbered > before or node != self._fresh_one(type(state)):
                written[name] = node
        if beside := writer.beside():
            written[BESIDE] = beside
        return Snapshot(attrs.asdict(self._origin), written)

    def put(self, snapshot: Snapshot) -> None:
        """Remembers that instead.

        Raises:
            ValueError: it is no snapshot, or one of another mock. Then nothing is changed.
        """
        self._origin.check(snapshot.origin)
        nodes = dict(snapshot.parts)
        found = read(self._known, nodes, nodes.pop(BESIDE, []))
        for part in self._parts:
            part.check(found.get(part.name))
        states = self._states_in(found)
        for part in self._parts:
            part.put(found[part.name])
        for account in self._accounts:
            account.put_states(states[account.name])

    def _states(self) -> Iterator[tuple[str, Any]]:
        for account in self._accounts:
            for kind in sorted(account.states, key=str):
                known = forms.plan(kind)
                if known is None:
                    raise ValueError(f"a snapshot cannot hold an object of {kind!r}")
                yield f"{account.name}/{known.name}", account.states[kind]

    def _states_in(self, found: Mapping[str, Any]) -> dict[str, dict[type[Any], Any]]:
        """The states among the parts of a snapshot, by account and class."""
        states: dict[str, dict[type[Any], Any]] = {each.name: {} for each in self._accounts}
        for name in found.keys() - {part.name for part in self._parts}:
            account, _, kind = name.partition("/")
            if account not in states or type(found[name]) is not forms.named(kind).kind:
                raise ValueError(f"there is no part {name}")
            states[account][type(found[name])] = found[name]
        return states

    def _fresh_one(self, kind: type[Any]) -> Any:
        """The JSON of the state with which every account begins."""
        if kind not in self._fresh:
            fresh = kind()
            self._fresh[kind] = Writer(self._names, [fresh]).write(fresh)
        return self._fresh[kind]
