"""Compares the arguments of a call, or the fields of a model, member by member.

direction   what breaks
sent        a new required member; one that is gone, renamed, made required; a type or an
            enumeration that takes less; a tighter limit; another order
received    a field that is gone or renamed; a type that can be more than before
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from codegen.document import Json

from . import limits
from .change import Change, Impact, Section
from .contract import silent
from .hints import Scope, shown
from .member import Member
from .pairing import Paired, pair

_TOLD_APART = ("enum", "x-name", "deprecated")


@frozen
class Comparison:
    """Whose members are compared, and how that is told."""

    subject: str
    noun: str
    """``argument`` or ``field``."""
    section: Section
    scope: Scope
    sent: bool = True
    received: bool = False

    def pair(self, old: Sequence[Member], new: Sequence[Member]) -> Paired:
        """Which old member is which new one."""
        return pair(old, new, self.scope)

    def changes(self, old: Sequence[Member], new: Sequence[Member]) -> Iterator[Change]:
        """All changes, in the order: added, removed, those of each kept member, order, words.

        New words are told only where they are all that is new.
        """
        paired = self.pair(old, new)
        for member in paired.added:
            yield self._added(member)
        for member in paired.removed:
            line = f"Remove {self.noun} `{member.name}` from {{}}"
            yield self._told("removed", Impact.BREAKING, line, before=member.name)
        only_words: list[bool] = []
        for before, after in paired.kept:
            found = [
                *self._names(before, after),
                *self._necessity(before, after),
                *self._type(before, after),
                *self._rest(before, after),
            ]
            yield from found
            only_words.append(before.text != after.text and not found)
        yield from self._order(paired, new)
        if any(only_words):
            yield reworded(self.subject)

    def rules(self, old: Json, new: Json) -> Iterator[Change]:
        """Which members go together; nobody can tell whether a changed rule asks for more."""
        if old != new:
            impact = Impact.BREAKING if self.sent and new else Impact.FEATURE
            line = f"{'Change' if new else 'Lift'} the rule which {self.noun}s of {{}} go together"
            yield self._told("rule", impact if self.sent else Impact.NOTE, line)

    def _told(
        self, kind: str, impact: Impact, line: str, before: Any = None, after: Any = None
    ) -> Change:
        kind = f"{self.noun}-{kind}"
        return Change(self.section, impact, kind, line, (self.subject,), before, after)

    def _added(self, member: Member) -> Change:
        typed = f"`{member.name}` (`{shown(member.hint)}`)" if member.hint else f"`{member.name}`"
        if not self.sent:
            line = f"Add {self.noun} {typed} to {{}}"
            return self._told("added", Impact.FEATURE, line, after=member.name)
        need = "required" if member.required else "optional"
        impact = Impact.BREAKING if member.required else Impact.FEATURE
        line = f"Add {need} {self.noun} {typed} to {{}}"
        return self._told("added", impact, line, after=member.name)

    def _names(self, before: Member, after: Member) -> Iterator[Change]:
        if before.name != after.name:
            line = f"Rename {self.noun} `{before.name}` of {{}} to `{after.name}`"
            yield self._told("renamed", Impact.BREAKING, line, before.name, after.name)
        elif before.wire != after.wire:
            # a dict in place of a model has wire names for keys
            breaks = self.sent and self.noun == "field"
            verb = "Send" if self.sent else "Read"
            what = f"{self.noun} `{after.name}` of {{}}"
            line = f"{verb} {what} as `{after.wire}` (`{before.wire}` before)"
            impact = Impact.BREAKING if breaks else Impact.NOTE
            yield self._told("wire-name", impact, line, before.wire, after.wire)

    def _necessity(self, before: Member, after: Member) -> Iterator[Change]:
        if not self.sent:
            return
        named_only = before.positional and not after.positional
        what = f"{self.noun} `{after.name}` of {{}}"
        if after.required and not before.required:
            yield self._told("required", Impact.BREAKING, f"Make {what} required")
        elif before.required and not after.required:
            extra = ", and pass it by name only" if named_only else ""
            impact = Impact.BREAKING if named_only else Impact.FEATURE
            yield self._told("optional", impact, f"Make {what} optional{extra}")
        elif named_only:
            yield self._told("by-name", Impact.BREAKING, f"Pass {what} by name only")

    def _type(self, before: Member, after: Member) -> Iterator[Change]:
        change = self.scope.difference(before.hint, after.hint)
        if change is None:
            return
        what = f"{self.noun} `{after.name}` of {{}}"
        if change.values_only:
            yield from values(what, self.subject, change.added, change.removed, closed=self.sent)
            return
        safe = (change.wider or not self.sent) and (change.narrower or not self.received)
        impact = Impact.FEATURE if safe else Impact.BREAKING
        was, now = self.scope.shown(before.hint, after.hint)
        line = f"Change the type of {what} from `{was}` to `{now}`"
        yield self._told("type", impact, line, was, now)

    def _rest(self, before: Member, after: Member) -> Iterator[Change]:
        what = f"{self.noun} `{after.name}` of {{}}"
        if self.sent:
            for impact, line, was, now in limits.changes(before.schema, after.schema, what):
                yield self._told("limit", impact, line, was, now)
        old, new = (bool(member.schema.get("deprecated")) for member in (before, after))
        if old != new:
            line = f"Deprecate {what}" if new else f"No longer deprecate {what}"
            kind = f"{self.noun}-deprecated" if new else f"{self.noun}-revived"
            yield Change(Section.DEPRECATIONS, Impact.FEATURE, kind, line, (self.subject,))
        same_type = not self.scope.difference(before.hint, after.hint)
        if same_type and _form(before.schema, self.sent) != _form(after.schema, self.sent):
            verb = "sent" if self.sent else "read"
            yield self._told("form", Impact.NOTE, f"Change how {what} is {verb}")

    def _order(self, paired: Paired, new: Sequence[Member]) -> Iterator[Change]:
        before = [a.name for b, a in paired.kept if b.positional and a.positional]
        after = [member.name for member in new if member.name in before]
        if before != after:
            names, earlier = (", ".join(f"`{n}`" for n in each) for each in (after, before))
            line = f"Change the order of the arguments of {{}} to {names} ({earlier} before)"
            yield self._told("order", Impact.BREAKING, line, before, after)


def values(
    what: str, subject: str, added: Sequence[str], removed: Sequence[str], *, closed: bool
) -> Iterator[Change]:
    """Values of an enumeration; one that may be sent no longer breaks, in a reply all may come."""
    for kind, verb, given, impact in (
        ("value-added", "Add {} to", added, Impact.FEATURE),
        ("value-removed", "Remove {} from", removed, Impact.BREAKING if closed else Impact.NOTE),
    ):
        if given:
            listed = ", ".join(f"`{value}`" for value in given)
            noun = "value" if len(given) == 1 else "values"
            line = f"{verb.format(f'{noun} {listed}')} {what}"
            yield Change(Section.VALUES, impact, kind, line, (subject,), [*removed], [*added])


def reworded(subject: str) -> Change:
    """The words about something have changed, and nothing else need have."""
    return Change(Section.WORDING, Impact.NOTE, "reworded", "Reword {}", (subject,))


def _form(schema: Json, sent: bool) -> Any:
    """What a schema says about the wire beyond type hint, values and words."""
    return _plain(silent(limits.without(schema) if sent else schema))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in _TOLD_APART}
    return value
