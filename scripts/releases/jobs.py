"""Compares jobs (x-job): the methods that start work in the background and follow it.

    method     added, removed, renamed; what its job gives; what may end it
    single     whether an account has one at a time
    timeout    how long its end is waited for, if nobody says otherwise
    the rest   how it is followed: what is asked, how often, and what the answers mean

What a job takes beside what ends it is told of the operation that starts it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .change import Change, Impact, Section
from .contract import Job
from .hints import Scope
from .members import Comparison, reworded

USUAL = "the usual time"


def changes(before: Job | None, after: Job | None, scope: Scope) -> Iterator[Change]:
    """All changes of the job of an operation."""
    if before is None or after is None:
        if after:
            line = f"Add the job {{}}: {_clause(after.summary)}"
            yield _told(after, Section.OPERATIONS, Impact.FEATURE, "job-added", line)
        if before:
            line = "Remove the job {}"
            yield _told(before, Section.OPERATIONS, Impact.BREAKING, "job-removed", line)
        return
    if before.call != after.call:
        line = f"Rename the job `{before.call}` to {{}}"
        yield _told(after, Section.OPERATIONS, Impact.BREAKING, "job-renamed", line)
    compared = Comparison(after.call, "argument", Section.ARGUMENTS, scope)
    yield from compared.changes(before.ends, after.ends)
    change = scope.difference(before.returns, after.returns)
    if change is not None:
        was, now = scope.shown(before.returns, after.returns)
        impact = Impact.FEATURE if change.narrower else Impact.BREAKING
        line = f"Return `{now}` from {{}} (`{was}` before)"
        yield _told(after, Section.REPLIES, impact, "job-returns", line)
    yield from _following(before, after)
    if before.summary != after.summary:
        yield reworded(after.call)


def _following(before: Job, after: Job) -> Iterator[Change]:
    old, new = before.form, after.form
    if old.get("single") != new.get("single"):
        line = "Let several of {} run at a time"
        if new.get("single"):
            line = "Refuse to start {} while one runs"
        impact = Impact.BREAKING if new.get("single") else Impact.FEATURE
        yield _told(after, Section.SENDING, impact, "job-single", line)
    if old.get("timeout") != new.get("timeout"):
        was, now = (f"{f['timeout']} s" if "timeout" in f else USUAL for f in (old, new))
        line = f"Wait {now} for the end of {{}} ({was} before)"
        yield _told(after, Section.SENDING, Impact.NOTE, "job-timeout", line)
    apart = {"method", "summary", "single", "timeout"}
    keys = [key for key in dict.fromkeys([*old, *new]) if key not in apart]
    if differ := [key for key in keys if old.get(key) != new.get(key)]:
        line = f"Change how {{}} is followed: {', '.join(f'`{key}`' for key in differ)}"
        yield _told(after, Section.SENDING, Impact.NOTE, "job-form", line)


def _told(job: Job, section: Section, impact: Impact, kind: str, line: str) -> Change:
    return Change(section, impact, kind, line, (job.call,))


def _clause(summary: str) -> str:
    text = summary.rstrip(".")
    return text[:1].lower() + text[1:]
