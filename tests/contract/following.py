"""Links followed on purpose: every one of the document, from a call that needs none.

    root ──link──> call ──link──> call ...         each with what the reply before it holds
      │              └── a link to itself is taken until nothing changes: that is waiting
      └── a chain that ends with a link for the first time is kept, and goes on from there

A link is done when its call succeeds with a reply of the mock's own, not the documented one. What a
chain did before is sent again for each next link, to a new account; so nothing that one chain does
(deleting, paying) stands in another's way.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs
from tests.contract.exceptions import AS_DOCUMENTED
from tests.contract.filling import is_array, is_object
from tests.contract.links import ROOTS, Link, links, raw_operations
from tests.contract.subject import TOKEN, Subject
from tests.contract.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So often a link to itself is taken at most.
PATIENCE = 15

_EXPRESSION = re.compile(r"\$(response\.body|request\.body)#(/.+)|\$request\.query\.(\w+)")


class Nothing(Exception):
    """An expression leads to nothing."""


@attrs.frozen
class Root:
    """A call that needs nothing from others, with one of its documented bodies."""

    operation_id: str
    body: Any = attrs.field(hash=False)


Chain = tuple[Root, tuple[Link, ...]]
"""A root and the links that are taken from it."""


@attrs.frozen
class Step:
    """A call and what came of it."""

    case: Any
    response: Any

    @property
    def reply(self) -> Any:
        return self.response.json()


class Follower:
    """Takes every link of the document that can be taken; ``taken`` has the first chain to each."""

    def __init__(self, subject: Subject) -> None:
        self.taken: dict[Link, Chain] = {}
        self.tally = Tally()
        self.answered_as_documented: set[str] = set()
        self._subject = subject
        self._raw = raw_operations(subject.tree)
        self._links = links(subject.tree)
        find = subject.schema.find_operation_by_id
        self._operations = {operation_id: find(operation_id) for operation_id in self._raw}

    def follow(self) -> None:
        """Goes on until no chain leads to a link that was not taken."""
        outgoing = {op: [link for link in self._links if link.source == op] for op in self._raw}
        reached = {link.target for link in self._links if link.source != link.target}
        roots = [op for op, out in outgoing.items() if out and (op not in reached or op in ROOTS)]
        kept: deque[Chain] = deque(
            (Root(op, body), ()) for op in roots for body in self._bodies(op)
        )
        while kept:
            root, chain = kept.popleft()
            for link in outgoing[chain[-1].target if chain else root.operation_id]:
                if link not in self.taken and self._is_taken(root, (*chain, link)):
                    self.taken[link] = (root, chain)
                    kept.append((root, (*chain, link)))

    def lines(self) -> Iterator[str]:
        """The chain that led to each link."""
        for link, (root, chain) in self.taken.items():
            way = " > ".join([root.operation_id, *(taken.name for taken in chain), link.name])
            yield f"link {link}: {way}"

    def _is_taken(self, root: Root, chain: Sequence[Link]) -> bool:
        """Sends a chain from its beginning; whether its last call succeeds."""
        self._subject.renew()
        step = self._send(root.operation_id, {}, root.body, check=False)
        for link in chain:
            last = link is chain[-1]
            try:
                if not (last and link.is_waiting):
                    step = self._wait(step, link.source)
                step = self._take(link, step, check=last)
            except Nothing:
                return False
            if step.response.status_code >= 300:
                return False
        target = chain[-1].target
        if not self._is_documented(target, step.reply):
            return True
        if target in AS_DOCUMENTED:
            self.answered_as_documented.add(target)
        return target in AS_DOCUMENTED

    def _wait(self, step: Step, operation_id: str) -> Step:
        for link in self._links:
            if link.source == operation_id and link.is_waiting:
                for _ in range(PATIENCE):
                    step = self._take(link, step, check=False)
        return step

    def _take(self, link: Link, step: Step, *, check: bool) -> Step:
        query = {name: _value(value, step) for name, value in link.parameters.items()}
        return self._send(link.target, query, _value(link.body, step), check=check)

    def _send(self, operation_id: str, query: Mapping[str, Any], body: Any, *, check: bool) -> Step:
        raw = self._raw[operation_id]
        required = {p["name"]: p["example"] for p in raw.get("parameters", ()) if p.get("required")}
        sent: dict[str, Any] = {"query": {**required, **query}}
        if body is not None:
            sent |= {"body": body, "media_type": next(iter(raw["requestBody"]["content"]))}
        case = self._operations[operation_id].Case(**sent)
        call = case.call_and_validate if check else case.call
        step = Step(case, call(headers={TOKEN: self._subject.mock.token}))
        self.tally.count(operation_id, "chains", step.response.status_code)
        return step

    def _bodies(self, operation_id: str) -> list[Any]:
        """The documented bodies of an operation; None for that of one without."""
        content = self._raw[operation_id].get("requestBody", {"content": {}})["content"]
        bodies = [e["value"] for media in content.values() for e in media["examples"].values()]
        return bodies[::-1] or [None]

    def _is_documented(self, operation_id: str, reply: Any) -> bool:
        """Whether the answer is that of the documents, in place of one about what is not there.

        Of answers without any text nobody can tell.
        """
        held = reply.get("data") if is_object(reply) else reply
        content = self._raw[operation_id]["responses"]["200"]["content"]["application/json"]
        documented = [example["value"] for example in content["examples"].values()]
        return _has_text(held) and any(is_object(d) and d.get("data") == held for d in documented)


def _has_text(value: Any) -> bool:
    if is_object(value):
        return any(map(_has_text, value.values()))
    if is_array(value):
        return any(map(_has_text, value))
    return isinstance(value, str) and bool(value)


def _value(value: Any, step: Step) -> Any:
    """A value of a link with what its expressions stand for."""
    if is_object(value):
        return {name: _value(inner, step) for name, inner in value.items()}
    if is_array(value):
        return [_value(inner, step) for inner in value]
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    found = _EXPRESSION.fullmatch(value)
    assert found, value
    if found[3]:
        return _at(step.case.query, [found[3]])
    given = step.reply if found[1] == "response.body" else step.case.body
    return _at(given, found[2].split("/")[1:])


def _at(given: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        try:
            given = given[int(key)] if is_array(given) else given[key]
        except (KeyError, IndexError, TypeError):
            raise Nothing from None
    if given is None or given == "":
        raise Nothing
    return given
