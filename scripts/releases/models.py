"""Compares models, enumerations and what else the document holds.

A model that is new or gone is not told: the call, or the field, that brings or loses it is. One
that holds nearly what another one held is that one, renamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from .change import Change, Impact, Section
from .contract import Contract, Model
from .hints import Scope, members, shown
from .member import Member
from .members import Comparison, reworded, values
from .pairing import renamed


def follow_renames(old: Contract, new: Contract) -> tuple[Contract, dict[str, str]]:
    """The old contract in the names of the new one, and the new name of each renamed model."""
    names = renamed(_wires(old.models), _wires(new.models)) | renamed(
        *({n: members(each.aliases[n], {}) for n in each.enumerations} for each in (old, new))
    )
    if not names:
        return old, names
    words = re.compile(rf"\b({'|'.join(map(re.escape, names))})(?=Dict\b|\b)")

    def told(hint: str) -> str:
        return words.sub(lambda match: names[match[1]], hint)

    def value(thing: Any) -> Any:
        if isinstance(thing, list):
            return [value(item) for item in thing]
        if isinstance(thing, dict):
            return {key: value(item) for key, item in thing.items()}
        return told(thing) if isinstance(thing, str) and thing.startswith("#/") else thing

    def member(each: Member) -> Member:
        return evolve(each, hint=told(each.hint), schema=value(each.schema))

    models = [
        evolve(m, name=names.get(m.name, m.name), fields=tuple(map(member, m.fields)))
        for m in old.models.values()
    ]
    operations = {
        key: evolve(o, returns=told(o.returns), arguments=tuple(map(member, o.arguments)))
        for key, o in old.operations.items()
    }
    return evolve(
        old,
        models={model.name: model for model in models},
        operations=operations,
        aliases={names.get(name, name): told(hint) for name, hint in old.aliases.items()},
        enumerations={names.get(name, name): text for name, text in old.enumerations.items()},
        sent_enumerations=frozenset(names.get(name, name) for name in old.sent_enumerations),
        schemas=value(old.schemas),
    ), names


def changes(old: Contract, new: Contract, names: Mapping[str, str]) -> Iterator[Change]:
    """All changes of models and enumerations, and of the document at large."""
    for before, after in names.items():
        line = f"Rename `{before}` to {{}}"
        yield Change(Section.REPLIES, Impact.BREAKING, "model-renamed", line, (after,))
    for name, model in new.models.items():
        if name in old.models:
            yield from _fields(old.models[name], model, new.scope(old))
    yield from _enumerations(old, new)
    if old.rest:
        yield from _document(old, new)


def _wires(models: Mapping[str, Model]) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(field.wire or field.name for field in model.fields)
        for name, model in models.items()
    }


def _fields(before: Model, after: Model, scope: Scope) -> Iterator[Change]:
    compared = Comparison(
        after.name,
        "field",
        Section.ARGUMENTS if after.sent else Section.REPLIES,
        scope,
        after.sent,
        after.received,
    )
    yield from compared.changes(before.fields, after.fields)
    yield from compared.rules(before.rules, after.rules)
    if before.text != after.text:
        yield reworded(after.name)


def _enumerations(old: Contract, new: Contract) -> Iterator[Change]:
    for name in (name for name in new.enumerations if name in old.enumerations):
        was, hint, closed = old.aliases[name], new.aliases[name], name in new.sent_enumerations
        change = Scope(old.aliases, new.aliases).difference(was, hint)
        if change is not None and change.values_only:
            yield from values("{}", name, change.added, change.removed, closed=closed)
        elif change is not None:
            safe = change.wider if closed else change.narrower
            impact = Impact.FEATURE if safe else Impact.BREAKING
            line = f"Change the type of {{}} from `{shown(was)}` to `{shown(hint)}`"
            yield Change(Section.VALUES, impact, "alias-type", line, (name,), was, hint)
        if old.enumerations[name] != new.enumerations[name]:
            yield reworded(name)


def _document(old: Contract, new: Contract) -> Iterator[Change]:
    """What no class and no method shows: users of the document itself may want to know."""
    for before, after in ((old.schemas, new.schemas), (old.rest, new.rest)):
        for name in (name for name in {**before, **after} if before.get(name) != after.get(name)):
            # schemas that only come or go do so with what refers to them
            if (name in before and name in after) or before is old.rest:
                yield Change(
                    Section.DOCUMENT, Impact.NOTE, "document", "Change {} of the document", (name,)
                )
