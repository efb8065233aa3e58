"""Where the rows of a table hang, and from that the full path of each.

A row's place is found from what the page gives, the surest first:

    data.content[].id             the name is a path already
    - vid, -- areaId              dashes: a child of the last row with one dash less
    variants[].quantity           the head is the name of another row, or hangs where the table does
    data.content[] order fields   the label above the table is a path
    Product object in productList the label names the row that the table describes
    Variant above, Variant[] in   the type, or definition, or a note of a row names the label
      a row of another table
    keys of the JSON examples     the object that has most of the names; in a table without dashes
                                  and dots also several objects, each row where its key is

Else rows of a reply hang at `data`, those of a request at `query` (GET, DELETE) or `body`.
A list has `[]` behind its path, a map `{}`: by its type, or by what the examples show.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import attrs

from facts.keys import ENVELOPE, Keys
from facts.model import LINES
from facts.pipes import Cells

_SPLIT = re.compile(r"\s*/\s*| or ")
_LIST = re.compile(r"^(?:list|array|set)\b|\[\]$", re.IGNORECASE)
_MAP = re.compile(r"^map\b", re.IGNORECASE)
_LABEL_PATH = re.compile(r"^(?:data|body)(?:\[\])?(?:\.[\w$]+(?:\[\])?)*(?=\s|$)")
_LABEL_IN = re.compile(r"\bin (\w+):?$")
_HEAD = re.compile(r"^([\w$]+)(\[\])?\.(.+)$")

Paths = tuple[str | None, ...]


@attrs.frozen
class Placed:
    """Where a table hangs; names and paths of its rows."""

    at: str | None
    names: list[tuple[str, ...]]
    paths: list[Paths]


@attrs.define
class Known:
    """What the page has said so far about one side (`body`, `query` or `data`) of an operation.

    `keys` are the key paths of its examples; `rows` says where the members of rows hang, by the
    last part of a row's path, the latest last; `mentions` has the texts of these rows, in which a
    label may be.
    """

    root: str
    keys: Keys
    rows: dict[str, list[str]] = attrs.field(factory=dict[str, list[str]])
    mentions: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])

    def inside(self, path: str, kind: str) -> str:
        """Where the members of the field at a path hang."""
        shown = self.keys.get(path, ())
        if _MAP.match(kind):
            return path + "{}"
        if "array" in shown or ("object" not in shown and _LIST.search(kind)):
            return path + "[]"
        return path

    def parents(self, name: str) -> list[str]:
        """Objects of the examples that have a key, shallow ones first."""
        found = [path.rpartition(".")[0] for path in self.keys if path.endswith("." + name)]
        return sorted(found, key=lambda path: path.count("."))

    def add(self, path: str, cells: Cells) -> None:
        """Keeps a row, so that later tables can refer to it."""
        inside = self.inside(path, cells.type)
        self.rows.setdefault(path.rpartition(".")[2], []).append(inside)
        texts = (cells.type.removesuffix("[]"), *cells.rest.split(" | "))
        self.mentions += [(text, inside) for text in texts if text]

    def labelled(self, label: str) -> str | None:
        """Where a table with a label hangs, if the label tells."""
        label = label.rstrip(":").strip()
        if found := _LABEL_PATH.match(label):
            return None if found[0] in {"data", "body"} else found[0]
        if (found := _LABEL_IN.search(label)) and found[1] in self.rows:
            return self.rows[found[1]][-1]
        if not label:
            return None
        for text, inside in self.mentions:
            if text.lower() == label.lower():
                return inside
        word = re.compile(rf"\b{re.escape(label)}\b")
        if " " not in label:
            for text, inside in self.mentions:
                if label[1:].lower() != label[1:] and word.search(text):
                    return inside
        return None


@lru_cache(maxsize=LINES)
def split(name: str) -> tuple[str, ...]:
    """The names that a cell gives, without the dashes of nesting."""
    return tuple(_SPLIT.split(name.lstrip("-").lstrip()))


def place(rows: Sequence[Cells], label: str, known: Known, *, shared: bool = False) -> Placed:
    """Places the rows of one table of parameters or fields.

    The rows of a shared table are those of one object, whatever else has some of its names.
    """
    names = [split(row.wire or row.name) for row in rows]
    if len(rows) == 1 and known.root + "[]" in known.keys:  # a list of what the row describes
        return Placed(known.root, names, [(known.root + "[]",)])
    depths = [len(row.name) - len(row.name.lstrip("-")) for row in rows]
    heads = [name[0] for name, depth in zip(names, depths, strict=True) if not depth]
    fixed = known.labelled(label)
    flat = not shared and not any(depths) and not any("." in head for head in heads)
    homes = _homes(heads, known, flat=flat) if fixed is None else [fixed] * len(heads)
    steps: list[str] = []
    paths: list[Paths] = []
    parents: list[str] = []
    top = iter(homes)
    enveloped = known.root == "data" and "data" in heads
    for row, name, depth in zip(rows, names, depths, strict=True):
        del steps[depth:]
        parent = steps[-1] if depth and steps else next(top) if not depth else known.root
        if enveloped and not depth and name[0] in ENVELOPE - {"data"}:
            parent = "envelope"
        first, *others = [None if row.wire == "" else _path(one, parent, known) for one in name]
        paths.append((first, *(_sibling(path, first) for path in others)))
        if first is None:
            continue
        known.add(first, row)
        steps.append(known.inside(first, row.type))
        if not depth and first != "data" and not first.startswith("envelope."):
            parents.append(first.rpartition(".")[0])
    _name_the_nameless(rows, names, paths, parents, known)
    return Placed(_common(parents), names, paths)


def _path(name: str, parent: str, known: Known) -> str | None:
    if not name:
        return None
    if name == known.root or name.startswith((known.root + ".", known.root + "[].")):
        return name
    if (head := _HEAD.match(name)) and (rows := known.rows.get(head[1])):
        inside = rows[-1]
        return f"{inside if inside.endswith(('[]', '{}')) else inside + (head[2] or '')}.{head[3]}"
    return f"{parent}.{name}"


def _sibling(path: str | None, first: str | None) -> str | None:
    """`data.list[].a / b`: b is beside a, unless the page gives its path as well."""
    if path is None or first is None or "." not in first:
        return path
    beside = first.rpartition(".")[0]
    if path.count(".") < first.count("."):
        return f"{beside}.{path.rpartition('.')[2]}"
    return path


def _homes(heads: list[str], known: Known, *, flat: bool) -> list[str]:
    """For each row without dashes the object that it is a member of."""
    bare = known.root + "[]" if "array" in known.keys.get(known.root, ()) else known.root
    found = [known.parents(head) if head.isidentifier() else [] for head in heads]
    votes = Counter(parent for parents in found for parent in parents)
    if not votes or any(head == known.root for head in heads):
        return [bare if not votes else known.root] * len(heads)
    most = max(votes, key=lambda parent: (votes[parent], -parent.count(".")))
    if not flat:
        return [most] * len(heads)
    homes = [most if most in parents else parents[0] if parents else "" for parents in found]
    for index, home in enumerate(homes):
        # A name that no example has is where its neighbours are.
        homes[index] = home or (homes[index - 1] if index else next(filter(None, homes)))
    return homes


def _name_the_nameless(
    rows: Sequence[Cells],
    names: list[tuple[str, ...]],
    paths: list[Paths],
    parents: list[str],
    known: Known,
) -> None:
    """A row without a name has that of the one key which the examples show and no row names."""
    without = [index for index, row in enumerate(rows) if names[index] == ("",) and not row.wire]
    if len(without) != 1 or rows[without[0]].name or len(set(parents)) != 1:
        return
    named = {path for found in paths for path in found}
    beside = parents[0] + "."
    rest = [
        path
        for path in known.keys
        if path.startswith(beside) and not re.search(r"[.\[]", path.removeprefix(beside))
        if path not in named
    ]
    if len(rest) == 1:
        names[without[0]] = (rest[0].removeprefix(beside),)
        paths[without[0]] = (rest[0],)


def _common(parents: list[str]) -> str | None:
    """What several places have in common."""
    if not parents:
        return "envelope"
    steps = [parent.split(".") for parent in dict.fromkeys(parents)]
    shared: list[str] = []
    for level in zip(*steps, strict=False):
        if len(set(level)) > 1:
            bare = {step.removesuffix("[]") for step in level}
            if len(bare) == 1:
                shared.append(bare.pop())
            break
        shared.append(level[0])
    return ".".join(shared) or None
