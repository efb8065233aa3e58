"""What counts as content: lines do not, nor what the reader concludes from other places.

A row's paths, a table's kind and place follow from labels and examples; these are compared
themselves.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import attrs

from facts.model import Example, Line, Row, Section, Table

Content = tuple[Hashable, ...]


def row_content(row: Row) -> Content:
    """Of a row."""
    names = row.names if row.name else ()
    return (row.name, names, row.type, row.required, row.length, row.values, row.digest)


def table_content(table: Table) -> Content:
    """Of a table with its rows."""
    return (table.label, table.columns, *(row_content(row) for row in table.rows))


def example_content(example: Example) -> Content:
    """Of a JSON block."""
    return (example.role, example.label, example.digest)


def line_content(line: Line) -> Content:
    """Of a line of prose."""
    return (line.digest,)


def parts(section: Section) -> list[tuple[int, str, Content]]:
    """Everything in a section in its order: line, kind and content."""
    found: list[tuple[int, str, Content]] = [
        *((heading.line, "heading", (heading.title,)) for heading in section.headings),
        *((table.line, "table", table_content(table)) for table in section.tables),
        *((example.line, "example", example_content(example)) for example in section.examples),
        *((code.line, "code", (code.code,)) for code in section.codes),
        *((line.line, "curl", line_content(line)) for line in section.curl),
        *((line.line, "line", line_content(line)) for line in section.prose),
    ]
    if section.operation:
        operation = section.operation
        found.append((operation.line, "operation", attrs.astuple(attrs.evolve(operation, line=0))))
    return sorted(found, key=lambda part: part[:2])


def inside(section: Section) -> Content:
    """Of a section without its heading."""
    going = tuple(line.digest for line in section.deprecated)
    return (section.headers, going, *((kind, content) for _, kind, content in parts(section)))


def section_content(section: Section) -> Content:
    """Of a section."""
    return (section.number, section.title, section.level, *inside(section))


def atoms(section: Section) -> Iterator[Hashable]:
    """Small pieces, to tell how much two sections have in common."""
    for table in section.tables:
        for row in table.rows:
            yield row.name, row.digest
    for example in section.examples:
        yield from example.keys
    for line in (*section.curl, *section.prose):
        yield line.digest
