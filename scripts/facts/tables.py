"""Turns a table block into a table of facts: its kind, and its rows with paths, codes and hashes.

Parameter …                                   request
Field … below an example of success           envelope, if nothing but code, message, data …
                                              response otherwise
Field … below an example of an error          error
either, in a section without an operation     shared
the others                                    codes, operations, values, text
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from facts import pipes
from facts.keys import ENVELOPE
from facts.model import Kind, Role, Row, Table, UnreadableDocument, digest
from facts.nesting import Known, place
from facts.pipes import Cells, Group
from facts.plain import FIELDS, PLAIN_HEADS, PlainTable
from facts.scan import PipeTable
from facts.values import enumerated, figures

_FIELDS = frozenset({"request", "response", "shared"})
_LENGTH = re.compile(r"\((\d+)\)$")


@attrs.frozen
class Context:
    """What is known where a table stands: its label, the side it is on, whether the section is that
    of an operation, and what the page has said about `request`, `success` and `error` replies."""

    file: str
    label: str
    side: Role
    operation: bool
    known: Mapping[Role, Known]


def read_table(block: PipeTable | PlainTable, context: Context) -> Table:
    """The facts of a table."""
    group, rows = _read(block, context)
    if group not in {"request", "reply"}:
        return _list(block, group, rows, context.label)
    side: Role = "request" if group == "request" else context.side
    side = "success" if group == "reply" and side == "request" else side
    placed = place(rows, context.label, context.known[side], shared=not context.operation)
    return Table(
        kind=_kind(side, rows, operation=context.operation),
        line=block.line,
        columns=block.columns,
        label=context.label,
        at=placed.at,
        rows=tuple(
            Row(
                line=row.line,
                name=row.name,
                names=names,
                paths=paths,
                type=row.type,
                required=row.required,
                length=row.length,
                values=row.values or enumerated(row.rest),
                figures=figures(row.rest),
                digest=digest(row.rest),
            )
            for row, names, paths in zip(rows, placed.names, placed.paths, strict=True)
        ),
    )


def taken(table: Table, tables: Sequence[Table]) -> Table:
    """A table of values, hung at the field that takes them: the nearest above it whose name is that
    of the first column or the label (`Order Status`: orderStatus), or a word of the label."""
    if table.kind != "values" or not table.columns:
        return table
    first, *others = table.label.lower().split() or [""]
    named = [_camel(table.columns[0]), _camel(table.label), first + "s", *others[-1:]]
    above = [other for other in tables if other.line < table.line and other.kind in _FIELDS]
    for name in named:
        for other in reversed(above):
            for row in other.rows:
                if name in row.names and row.path:
                    return attrs.evolve(table, at=row.path)
    return table


def _camel(text: str) -> str:
    first, *rest = text.split() or [""]
    return first.lower() + "".join(word.capitalize() for word in rest)


def _read(block: PipeTable | PlainTable, context: Context) -> tuple[Group, list[Cells]]:
    if isinstance(block, PipeTable):
        group = pipes.group(block.columns)
        if group is None:
            columns = " | ".join(block.columns)
            raise UnreadableDocument(context.file, block.line, f"unknown columns: {columns}")
        if group in {"request", "reply"}:
            return group, pipes.fields(context.file, block.columns, block.rows)
        return group, pipes.lists(context.file, group, block.columns, block.rows)
    rows = [
        Cells(
            row.line,
            row.name,
            row.type,
            row.required,
            length[1] if (length := _LENGTH.search(row.type)) else "",
            row.note,
            values=row.values,
        )
        for row in block.rows
    ]
    if block.columns and block.columns != PLAIN_HEADS[FIELDS]:
        return "values", rows
    return ("request" if context.side == "request" else "reply"), rows


def _kind(side: Role, rows: Sequence[Cells], *, operation: bool) -> Kind:
    if not operation:
        return "shared"
    if side == "request":
        return "request"
    if side == "error":
        return "error"
    names = {row.name for row in rows}
    return "envelope" if "data" in names and names <= ENVELOPE else "response"


def _list(block: PipeTable | PlainTable, group: Group, rows: Sequence[Cells], label: str) -> Table:
    kinds: dict[Group, Kind] = {"codes": "codes", "operations": "operations", "text": "text"}
    return Table(
        kind=kinds.get(group, "values"),
        line=block.line,
        columns=block.columns,
        label=label,
        rows=tuple(
            Row(
                line=row.line,
                name=row.name,
                names=(row.name,) if row.name else (),
                paths=(None,) if row.name else (),
                type=row.type,
                figures=figures(row.rest),
                digest=digest(row.rest),
            )
            for row in rows
        ),
    )
