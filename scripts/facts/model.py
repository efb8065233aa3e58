"""What a vendor document says, as data; none of its sentences.

    Facts      one document
      Section    one heading and what stands below it, up to the next heading
        Table      rows under column headings; `at` says where they hang, `label` what stands above
          Row        one field, code or value
        Example    one JSON block: key paths and JSON types
        Line       prose, curl and code lines as hashes, so that a changed word is seen

Paths start at `query`, `body` (request), `envelope` (reply) or `data` (its payload); `.name` is a
field, `[]` an element of an array, `{}` a value of a map whose keys are data: `query.pageNum`,
`body.products[].vid`, `data.content[].id`, `data`, `envelope.code`. A reply without an envelope is
`data` itself. None where the page does not say.

Hashes are blake2s, 8 bytes in hex, of the text with its whitespace collapsed. Lines count from 1.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2s
from typing import Literal

import attrs

Kind = Literal[
    "request", "response", "envelope", "error", "codes", "values", "operations", "shared", "text"
]
"""request: parameters or body; response: what `data` holds; envelope: only what is around `data`;
error: the fields of an error reply; codes: error codes; values: what a field's codes mean;
operations: a list of calls (name: path, type: method); shared: fields that several operations of a
legacy document use; text: prose in columns, all of it in the digests."""

Role = Literal["request", "success", "error"]

LINES = 1 << 16
"""How many texts a cache of what is read of them keeps: a version has most lines of another one."""


@lru_cache(maxsize=LINES)
def digest(text: str) -> str:
    """Hash of a text; equal for texts that differ in nothing but whitespace."""
    return blake2s(" ".join(text.split()).encode(), digest_size=8).hexdigest()


@attrs.frozen
class Row:
    """One row of a table.

    `name`, `type`, `required` and `length` are as written, "" where the cell is empty or missing;
    dashes that mark nesting are part of the name. `names` splits names such as `a / b`, and has the
    name on the wire where a column of its own gives it; `paths` has one entry for each of them.
    A row without a name has the name that the examples give it in `names`, "" where they do not.
    `values` are the codes that the row enumerates, `figures` all numbers in its text, in order: a
    limit that was moved shows in these. `digest` covers every other cell.
    """

    line: int
    name: str
    names: tuple[str, ...] = ()
    paths: tuple[str | None, ...] = ()
    type: str = ""
    required: str = ""
    length: str = ""
    values: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    digest: str = ""

    @property
    def path(self) -> str | None:
        """Full path of the first name."""
        return self.paths[0] if self.paths else None


@attrs.frozen
class Table:
    """A table: `line` is that of its column headings, or of its first row where it has none.

    `at` is where the rows hang (`query`, `body`, `body.products[]`, `data.content[]`, `envelope`);
    where rows of one table hang at several places, what these have in common. Rows of a shared
    table hang as in the example that has most of them; other operations may have them elsewhere.
    For values it is the path of the field that takes them, where one above has that name. None
    where the page does not say.
    """

    kind: Kind
    line: int
    columns: tuple[str, ...] = ()
    label: str = ""
    at: str | None = None
    rows: tuple[Row, ...] = ()


@attrs.frozen
class Example:
    """A JSON block, from `line` to `end`.

    `keys` maps each key path (`body.products[].vid`, `data.list[].id`, `envelope.code`, `data`) to
    the JSON types seen there, sorted: array, boolean, integer, null, number, object, string. An
    array of anything but objects has its elements under `path[]`. `repairs` names the rules that
    made the block JSON; none where it is JSON as printed.
    """

    line: int
    end: int
    role: Role
    label: str = ""
    keys: dict[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    digest: str = ""
    repairs: tuple[str, ...] = ()

    @property
    def repaired(self) -> bool:
        """Whether the block is no valid JSON as printed."""
        return bool(self.repairs)


@attrs.frozen
class Operation:
    """A call: method in capitals ("" where the page does not say), path with a leading slash.

    `digest` covers the whole line, a query included. `called` is the path that the curl example
    calls, "" where that is the same.
    """

    method: str
    path: str
    line: int
    digest: str = ""
    called: str = ""


@attrs.frozen
class Code:
    """An error code outside tables: in an example of an error, or in prose."""

    line: int
    code: str


@attrs.frozen
class Line:
    """A line that is kept as its hash only."""

    line: int
    digest: str


@attrs.frozen
class Heading:
    """A heading inside a section, such as those above address, call and reply."""

    line: int
    title: str


@attrs.frozen
class Section:
    """A heading (`line`) and what stands below it; `end` is the line before the next section.

    `number` is "1.1" or "" where the page has none; `title` is as written, without marks and
    number; of one that is a sentence only the first words. `headings` are those inside the section,
    which take part in no numbering. `headers` are the names of the headers that the curl examples
    send, Content-Type with its value. `curl` has the lines of the curl examples outside their JSON
    blocks, `prose` every line that is nothing else. `deprecated` are lines, of whatever kind, that
    say that something is on its way out.
    """

    number: str
    title: str
    level: int
    line: int
    end: int
    operation: Operation | None = None
    headings: tuple[Heading, ...] = ()
    headers: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    examples: tuple[Example, ...] = ()
    codes: tuple[Code, ...] = ()
    curl: tuple[Line, ...] = ()
    prose: tuple[Line, ...] = ()
    deprecated: tuple[Line, ...] = ()


@attrs.frozen
class Facts:
    """A document: its key in `x-documents`, the stem of its file, and its sections in order."""

    document: str
    file: str
    sections: tuple[Section, ...] = ()


class UnreadableDocument(Exception):
    """A line that the reader cannot make sense of; nothing is skipped in silence."""

    def __init__(self, document: str, line: int, reason: str) -> None:
        super().__init__(f"{document}:{line}: {reason}")
        self.document = document
        self.line = line
        self.reason = reason
