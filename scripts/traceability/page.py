"""Everything as one page: every chapter, operation and field, with both ends of its trace.

    page ── chapter ── operation ── line: field or parameter
                                      document   section and line, what the row says
                                      spec       kind and pointer
                                      Python     argument or attribute
                                      state      covered, decided (and how), open
                                      tests      by name

The page needs nothing from elsewhere: page.css and page.js are in it. Of the documents it has
names, types, numbers and codes, never a sentence; decisions are in the words of decisions.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

import attrs

from codegen.document import Json, escaped

from .cells import anchor, count, note, source, tests_of, told, value
from .claims import ASPECTS, Claim, Place
from .decisions import Entry
from .names import Names
from .operations import REQUEST_ROOTS, steps
from .outcome import PLURAL, STATES, Chapter, Outcome, State, home
from .tested import Subject, Tests
from .unspoken import Key

HERE = Path(__file__).resolve().parent

HEAD = (
    '<table class="lines"><thead><tr><th>Name</th><th>Document</th><th>Spec</th>'
    "<th>Python</th><th>State</th><th>Tests</th></tr></thead><tbody>"
)


def page(result: Outcome, names: Names | None = None, tests: Tests | None = None) -> str:
    """The page as HTML."""
    return "\n".join(_Page(result, names or Names(), tests or Tests()).parts())


@attrs.frozen(eq=False)
class _Line:
    """A field or parameter, or the operation itself: all that is claimed of it."""

    path: str
    claims: list[Claim]

    @property
    def places(self) -> list[Place]:
        return list(dict.fromkeys(place for claim in self.claims for place in claim.places))

    @property
    def pointer(self) -> str:
        return next((claim.pointer for claim in self.claims if claim.aspect != "example"), "")


class _Page:
    def __init__(self, result: Outcome, names: Names, tests: Tests) -> None:
        self.result = result
        self.names = names
        self.tests = tests
        self.loose: dict[str, list[Claim]] = {}
        for claim in result.claims:
            if claim.place is None or claim.operation == "":
                self.loose.setdefault(claim.operation, []).append(claim)
        self.key = dict(enumerate(tests.there(), 1))
        self.shown = {
            pointer for compared in result.compared.values() for pointer in compared.shown
        }
        settling = {one.entry.index for one in result.settled.differences if one.entry}
        self.notes = [entry for entry in result.index.entries if entry.index not in settling]
        """Decisions that no difference leads to."""
        self.noted: set[int] = set()
        """Positions of those that are on the page."""
        self.by_pointer: dict[str, list[Claim]] = {}
        for claim in result.claims:
            self.by_pointer.setdefault(claim.pointer, []).append(claim)

    def parts(self) -> Iterator[str]:
        style = (HERE / "page.css").read_text("utf-8")
        script = (HERE / "page.js").read_text("utf-8")
        yield "<!doctype html>"
        yield '<html lang="en"><head><meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>Traces of the spec</title><style>{style}</style></head><body>"
        yield "<header><h1>Traces of the spec</h1>"
        yield (
            "<p>Every operation, parameter and field: where the vendor's documents have it, where "
            "the spec has it, what it is called in Python, what was decided where the two differ, "
            "and which tests cover it.</p>"
        )
        yield from self.filter()
        yield "</header><main>"
        yield from self.summary()
        yield from self.legend()
        chapters: dict[Chapter, list[Key]] = {}
        for key in self.result.compared:
            chapters.setdefault(home(self.content(key)), []).append(key)
        for chapter, keys in chapters.items():
            yield f'<section><h2 id="{anchor(chapter)}">{escape(self.result.title(chapter))}</h2>'
            for key in keys:
                yield from self.operation(key)
            yield "</section>"
        yield from self.homeless()
        yield from self.general()
        yield f"</main><script>{script}</script></body></html>"

    def filter(self) -> Iterator[str]:
        yield '<form role="search"><label>Find <input type="search" id="find" '
        yield 'placeholder="name, pointer, line, decision" autocomplete="off"></label>'
        yield '<label>State <select id="state"><option value="">all</option>'
        for state in STATES:
            yield f'<option value="{state}">{state}</option>'
        yield '</select></label><output id="count" aria-live="polite"></output></form>'

    def summary(self) -> Iterator[str]:
        yield '<div class="wide"><table class="summary"><thead><tr><th scope="col">Chapter</th>'
        yield "".join(f'<th scope="col">{PLURAL[aspect]}</th>' for aspect in ASPECTS)
        yield "</tr></thead><tbody>"
        for chapter, counts in self.result.counts().items():
            title = escape(self.result.title(chapter))
            yield f'<tr><th scope="row"><a href="#{anchor(chapter)}">{title}</a></th>'
            yield "".join(f"<td>{count(counts[aspect])}</td>" for aspect in ASPECTS) + "</tr>"
        total = self.result.total()
        yield '<tr class="total"><th scope="row">All</th>'
        yield "".join(f"<td>{count(total[aspect])}</td>" for aspect in ASPECTS) + "</tr>"
        yield '</tbody></table></div><p class="key">Covered + decided; what is open in red.</p>'

    def content(self, key: Key) -> Json:
        method, path = key
        found: Json = self.result.document["paths"][path][method]
        return found

    def operation(self, key: Key) -> Iterator[str]:
        method, path = key
        content = self.content(key)
        name, tag = str(content["operationId"]), str(content["tags"][0])
        lines = self.lines(key, name)
        states = {self.state(claim) for line in lines for claim in line.claims}
        worst = "open" if "open" in states else "decision" if "decision" in states else "covered"
        yield f'<details class="operation {worst}"><summary><b>{escape(name)}</b> '
        yield f"<code>{method.upper()} {escape(path)}</code> "
        yield f"<code>{escape(self.names.operation(tag, name))}</code></summary>"
        tests = self.tests.operation(tag, name)
        yield f"<p>{escape(source(content))}</p><p>Tests that name it:</p>{tests_of(tests)}"
        rows = [part for line in lines for part in self.line(line, name)]
        inside = f"/paths/{escaped(path)}/{method}/"
        yield from self.notes_of(
            one
            for one in self.notes
            if f"{one.pointer}/".startswith(inside) and one.index not in self.noted
        )
        yield HEAD
        yield from rows
        yield "</tbody></table></details>"

    def notes_of(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Decisions, which are on the page then."""
        for entry in list(entries):
            self.noted.add(entry.index)
            yield note(entry)

    def lines(self, key: Key, name: str) -> list[_Line]:
        """One for each path, in the order of the spec; what the spec lacks comes last."""
        compared = self.result.compared[key]
        nodes = {path: node.pointer for path, node in compared.own}
        found: dict[str, list[Claim]] = {path: [] for path in ("", *nodes)}
        own = [*compared.claims, *self.loose.get(name, ())]
        for claim in own:
            found.setdefault(claim.path, []).append(claim)
        for path, pointer in nodes.items():
            if not found[path]:  # a shared place that another operation speaks for
                found[path] += {
                    (claim.aspect, repr(claim.says), repr(claim.spec)): claim
                    for claim in reversed(self.by_pointer.get(pointer, ()))
                }.values()
        return [_Line(path, claims) for path, claims in found.items() if claims]

    def twin(self, claim: Claim) -> Claim:
        """The claim that was settled: each thing that several operations share is settled once."""
        if claim.agrees or id(claim) in self.result.differences:
            return claim
        return next(
            one
            for one in self.by_pointer[claim.pointer]
            if (one.aspect, one.says, one.spec) == (claim.aspect, claim.says, claim.spec)
        )

    def state(self, claim: Claim) -> State:
        """What became of a claim."""
        return self.result.state(self.twin(claim))

    def line(self, line: _Line, operation: str) -> Iterator[str]:
        states = [self.state(claim) for claim in line.claims]
        marks = " ".join(sorted(set(states)))
        name = escape(line.path or "·")
        yield f'<tr data-state="{marks}"><th scope="row"><code>{name}</code></th>'
        yield f'<td data-head="Document">{self.documented(line)}</td>'
        yield f'<td data-head="Spec">{_spec(line)}</td>'
        yield f'<td data-head="Python"><code>{escape(self.python(line, operation))}</code></td>'
        yield f'<td data-head="State">{"".join(self.states(line))}</td>'
        marks = " ".join(sorted(self.marks_of(line))) or '<span class="none">none</span>'
        yield f'<td data-head="Tests">{marks}</td></tr>'

    def documented(self, line: _Line) -> str:
        where = "<br>".join(escape(told(place)) for place in line.places[:4])
        if len(line.places) > 4:
            where += f"<br>and {len(line.places) - 4} more"
        said = [
            f"{claim.aspect} {value(claim.says)}"
            for claim in line.claims
            if claim.says is not None and claim.aspect not in ("parameter", "field", "operation")
        ]
        return f"{where or 'not there'}<br><small>{escape(', '.join(dict.fromkeys(said)))}</small>"

    def states(self, line: _Line) -> Iterator[str]:
        for claim in line.claims:
            state = self.state(claim)
            if state in ("covered", "public"):
                continue
            yield f'<p class="{state}"><b>{state}</b> {claim.aspect}: '
            yield f"{escape(value(claim.says))} → {escape(value(claim.spec))}"
            difference = self.result.differences.get(id(self.twin(claim)))
            entry = difference.entry if difference else None
            if entry is not None:
                yield f"<br>{escape(str(entry.content.get('decision', '')))} "
                yield f"<i>{escape(str(entry.content.get('reason', '')))}</i>"
            yield "</p>"
        silent = {entry.index for entry in self.notes}
        about = self.result.index.by_pointer.get(line.pointer, ()) if line.pointer else ()
        yield from self.notes_of(entry for entry in about if entry.index in silent)
        good = sorted({c.aspect for c in line.claims if self.state(c) == "covered"})
        if good:
            yield f'<p class="covered">{escape(", ".join(good))}</p>'

    def python(self, line: _Line, operation: str) -> str:
        parts = [part for part in steps(line.path) if part not in ("[]", "{}")] if line.path else []
        if not parts or parts[0] not in (*REQUEST_ROOTS, "data"):
            return ""
        attribute = self.names.attribute(line.pointer)
        if parts[0] == "data" or len(parts) == 1:
            return attribute
        argument = self.names.argument(operation, parts[1]) if len(parts) == 2 else ""
        return f"{argument}=" if argument else attribute

    def marks_of(self, line: _Line) -> Iterator[str]:
        """The marks of the tests that cover a line, as the key at the top of the page has them."""
        root = line.path.partition(".")[0].partition("[")[0]
        subjects: list[Subject] = []
        if root in ("", "success", "error"):
            subjects = ["operation"] if not root else []
        elif root == "request" or (root in REQUEST_ROOTS and line.pointer in self.shown):
            subjects = ["sent example"]
        elif line.pointer in self.shown:
            subjects = ["shown field"]
        if root in REQUEST_ROOTS:
            subjects.append("parameter")
        elif self.names.attribute(line.pointer):
            subjects.append("field")
        for subject in subjects:
            yield from (f"T{index}" for index, (kind, _) in self.key.items() if kind == subject)

    def legend(self) -> Iterator[str]:
        """The tests that go through every one of something, with their marks."""
        yield '<ul class="tests">'
        for index, (subject, name) in self.key.items():
            yield f"<li><b>T{index}</b> every {subject}: <code>{escape(name)}</code></li>"
        yield "</ul>"

    def homeless(self) -> Iterator[str]:
        """What the documents have and no operation of the spec."""
        claims = [claim for claim in self.loose.get("", ()) if not claim.agrees]
        if claims:
            yield f"<section><h2>Not in the spec</h2>{HEAD}"
            for claim in claims:
                yield from self.line(_Line(claim.path, [claim]), "")
            yield "</tbody></table></section>"

    def general(self) -> Iterator[str]:
        """Decisions about no operation and no field of one."""
        rest = [entry for entry in self.notes if entry.index not in self.noted]
        yield "<section><h2>Decisions about the whole</h2>"
        for entry in rest:
            yield f"<p><code>{escape(entry.pointer or '/')}</code></p>{note(entry)}"
        yield "</section>"


def _spec(line: _Line) -> str:
    kinds = [str(c.spec) for c in line.claims if c.aspect == "type" and c.spec is not None]
    kind = f"{escape(' / '.join(dict.fromkeys(kinds)))}<br>" if kinds else ""
    return f"{kind}<code>{escape(line.claims[0].pointer)}</code>"
