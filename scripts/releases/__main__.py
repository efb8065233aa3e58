"""python -m releases [--from REV] [--to REV] [--json] [--write [--date DATE] | --check]"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from codegen.document import ROOT

from . import log
from .compare import compare
from .entry import UNRELEASED, Entry
from .versions import NOTHING, WORKTREE, Release, Unreadable, load, released

DATE = re.compile(r"\d{4}-\d\d-\d\d")


def main() -> int:
    """Exit 0; 1 where --check finds that the entry is missing; 2 where a version is unreadable."""
    parser = _parser()
    given = parser.parse_args()
    if given.date and not DATE.fullmatch(given.date):
        parser.error("--date is written as in 2026-03-01")
    try:
        before, after = load(given.old or released()), load(given.new)
        new = _entry(before, after, first=given.old == NOTHING)
        return _put(given, new)
    except (Unreadable, log.Misplaced) as trouble:
        print(trouble, file=sys.stderr)
        return 2


def _put(given: argparse.Namespace, new: Entry) -> int:
    path: Path = given.file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if given.check:
        if lacking := log.lacks(text, new):
            print(lacking, file=sys.stderr)
            return 1
        print(f"{path.name} has what has changed.")
        return 0
    if given.write:
        path.write_text(log.write(text, new, given.date), encoding="utf-8")
    if given.json:
        print(json.dumps(new.data(), indent=2, ensure_ascii=False))
    elif not new.changes:
        print("Nothing has changed for a caller.")
    elif not given.write:
        print(new.markdown(given.date or UNRELEASED), end="")
    return 0


def _entry(before: Release, after: Release, *, first: bool) -> Entry:
    base = before.number or after.number
    if base is None:
        raise Unreadable("neither version says its number")
    changes = compare(before.contract, after.contract)
    return Entry(base, tuple(changes), first)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/changelog",
        description="Writes what has changed for those who call the client, and the version that "
        "follows from it.",
    )
    parser.add_argument(
        "--from",
        dest="old",
        metavar="REV",
        help="a revision, a folder, or `" + NOTHING + "`; by default what was released last: the "
        "last tag, else the first commit with generated/openapi.json",
    )
    parser.add_argument(
        "--to", dest="new", metavar="REV", default=WORKTREE, help="by default this folder, as it is"
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    writing = parser.add_mutually_exclusive_group()
    writing.add_argument("--write", action="store_true", help="put the entry into CHANGELOG.md")
    writing.add_argument("--check", action="store_true", help="only say whether it is there")
    parser.add_argument("--date", help="of the release, as in 2026-03-01; else it is unreleased")
    parser.add_argument("--file", type=Path, default=ROOT / "CHANGELOG.md", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
