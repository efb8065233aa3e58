"""The rules that sort refusals, as a module: imported only when there is a refusal to be sorted.

{code: 1600300, message: not found, class: not_found}
    ──> Rule(errors.NotFound, code=1600300, message="not found")
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .annotations import class_of
from .document import Json, is_list

KINDS = (
    *("not_authorised", "rate_limited", "quota_exhausted", "not_found", "invalid_request"),
    *("refused", "already_exists", "server_trouble"),
)
"""Classes of refusals; each is one of cjdropshipping_runtime.errors, in snake_case here."""

HEAD = '''"""Which refusal is of which class: the first rule that fits it."""

from __future__ import annotations

from cjdropshipping_runtime import errors
from cjdropshipping_runtime.rules import Rule, Rules

RULES = Rules(
    (
'''


def write_refusals(document: Json, package: Path) -> None:
    """Writes refusals.py."""
    lines = [f"        {_rule(entry)},\n" for entry in document.get("x-errors", [])]
    (package / "refusals.py").write_text(HEAD + "".join(lines) + "    )\n)\n", encoding="utf-8")


def statuses(status: Any) -> range:
    """The statuses, or codes, that an entry names: 429, or 5xx; none where it is neither."""
    text = str(status)
    if len(text) == 3 and text[0].isdigit() and text[1:] == "xx":
        return range(int(text[0]) * 100, int(text[0]) * 100 + 100)
    return range(status, status + 1) if type(status) is int else range(0)


def operations_of(entry: Json) -> tuple[str, ...]:
    """The operations that an entry names; empty where it is about all of them."""
    given: Any = entry.get("operation", ())
    return tuple(given) if is_list(given) else (given,) if given else ()


def _rule(entry: Json) -> str:
    given = [f"errors.{class_of(entry['class'])}"]
    if "code" in entry:
        code = entry["code"]
        one = type(code) is int or code == "none"
        given.append(f"code={(code if one else statuses(code))!r}")
    if "status" in entry:
        given.append(f"status={statuses(entry['status'])!r}")
    if operations := operations_of(entry):
        given.append(f"operations={operations!r}")
    if "message" in entry:
        given.append(f"message={entry['message']!r}")
    if entry.get("final"):
        given.append("final=True")
    return f"Rule({', '.join(given)})"
