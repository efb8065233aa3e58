"""Reads JSON as the vendor prints it, with named repairs where it is none.

    "a": 1  "b": 2        missing-comma      "a": 1, }          trailing-comma
    "a": ,                missing-value      "a": "text',       wrong-quote
    ]…  written ]...      ellipsis           // or /* … */      comment
    "a": [ … ]            fragment           { "data": { … }    missing-bracket

A fragment is read as an object of one member. One missing bracket is put where `data` has to end,
before `requestId`, or else at the end. All else is unreadable.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple, NoReturn

from facts.model import UnreadableDocument

_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>"(?:[^"\\\n]|\\.)*")
    |(?P<quote>"[^"\\\n]*'(?=\s*[,\n}\]]))
    |(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<word>true\b|false\b|null\b)
    |(?P<dots>\.\.\.)
    |(?P<mark>[{}\[\],:])""",
    re.VERBOSE | re.DOTALL,
)
_FRAGMENT = re.compile(r'^"\w+"\s*:')


class Read(NamedTuple):
    """What a block holds, and the repairs that it took, in order of use."""

    value: Any
    repairs: tuple[str, ...]


def read_block(document: str, line: int, text: str) -> Read:
    """The value of a block that starts at a line of a document."""
    try:
        return Read(json.loads(text, parse_constant=_no_json), ())
    except ValueError:
        pass
    fragment = bool(_FRAGMENT.match(text))
    whole = "{" + text + "}" if fragment else text
    try:
        parser = _Parser(document, line, whole)
        value = parser.all()
    except _Unclosed:
        parser = _Parser(document, line, whole, short=True)
        try:
            value = parser.all()
        except _Unclosed:
            reason = "a JSON block lacks more than one bracket"
            raise UnreadableDocument(document, line, reason) from None
    repairs = (["fragment"] if fragment else []) + parser.repairs
    return Read(value, tuple(dict.fromkeys(repairs)))


def _no_json(word: str) -> NoReturn:
    """NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(word)


class _Unclosed(Exception):
    """The text ends inside an object or array."""


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


class _Parser:
    """Recursive descent; `short` says that one bracket is known to be missing."""

    def __init__(self, document: str, line: int, text: str, *, short: bool = False) -> None:
        self.document = document
        self.repairs: list[str] = []
        self.short = short
        self.tokens = self._split(line, text)
        self.at = 0

    def all(self) -> Any:
        value = self._value(0)
        if self.at < len(self.tokens):
            self._fail("something follows the end of a JSON block")
        return value

    def _split(self, line: int, text: str) -> list[_Token]:
        tokens: list[_Token] = []
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if not found:
                raise UnreadableDocument(self.document, line, "no JSON, and no rule repairs it")
            kind = str(found.lastgroup)
            if kind == "comment":
                self.repairs.append("comment")
            elif kind == "dots":
                self.repairs.append("ellipsis")
            elif kind != "space":
                tokens.append(_Token(kind, found[0], line))
            line += found[0].count("\n")
            at = found.end()
        return tokens

    def _fail(self, reason: str) -> NoReturn:
        token = self.tokens[min(self.at, len(self.tokens) - 1)]
        raise UnreadableDocument(self.document, token.line, reason)

    def _peek(self) -> str:
        """Mark or kind of the next token."""
        if self.at == len(self.tokens):
            raise _Unclosed
        token = self.tokens[self.at]
        return token.text if token.kind == "mark" else token.kind

    def _value(self, depth: int) -> Any:
        kind = self._peek()
        token = self.tokens[self.at]
        self.at += 1
        found: Any = None
        match kind:
            case "{":
                found = self._object(depth + 1)
            case "[":
                found = self._array(depth + 1)
            case "quote":
                self.repairs.append("wrong-quote")
                found = token.text[1:-1]
            case "string" | "number" | "word":
                found = self._scalar(token)
            case _:
                self.at -= 1
                self._fail("no JSON, and no rule repairs it: a value is expected")
        return found

    def _scalar(self, token: _Token) -> Any:
        try:
            return json.loads(token.text)
        except ValueError:  # 007, or a tab or "\\x" in a text
            reason = "no JSON, and no rule repairs it: a text or number is wrong"
            raise UnreadableDocument(self.document, token.line, reason) from None

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self._closes("}", depth):
            if self._peek() != "string":
                self._fail("no JSON, and no rule repairs it: a key is expected")
            key = str(self._scalar(self.tokens[self.at]))
            self.at += 1
            if self._peek() != ":":
                self._fail("no JSON, and no rule repairs it: a colon is expected")
            self.at += 1
            if self._peek() in {",", "}"}:
                self.repairs.append("missing-value")
                found[key] = None
            else:
                found[key] = self._value(depth)
            self._separate("}", depth)
        return found

    def _array(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while not self._closes("]", depth):
            found.append(self._value(depth))
            self._separate("]", depth)
        return found

    def _closes(self, bracket: str, depth: int) -> bool:
        """Takes the closing bracket, if it is next or known to be missing here."""
        if self.short and bracket == "}" and self._ends_here(depth):
            self.short = False
            self.repairs.append("missing-bracket")
            if self.tokens[self.at - 1].text == ",":
                self.at -= 1  # it separates what follows from the object that ends here
            return True
        if self._peek() == bracket:
            self.at += 1
            return True
        return False

    def _ends_here(self, depth: int) -> bool:
        if self.at == len(self.tokens):
            return True
        return depth == 2 and self.tokens[self.at].text == '"requestId"'

    def _separate(self, bracket: str, depth: int) -> None:
        if self.short and self._ends_here(depth):
            return
        kind = self._peek()
        if kind == ",":
            self.at += 1
            if self._peek() == bracket:
                self.repairs.append("trailing-comma")
        elif kind != bracket and kind not in {"}", "]", ":"}:
            self.repairs.append("missing-comma")
        elif kind != bracket:
            self._fail("no JSON, and no rule repairs it: brackets do not match")
