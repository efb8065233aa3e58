"""Merging orders, by jobs of which one of a kind can run."""

from __future__ import annotations

from .diary import Diary, Wish
from .ordering import created

MATCH = {"filterOrder": True, "orderStatus": 100}
POLLS = 10


def _settled(at: Diary, kind: str) -> None:
    """Lets the last job of a kind come to its end, and nobody wait for it any more."""
    for _ in range(POLLS):
        if at.done(f"merge_{kind}_progress")["noTask"]:
            return
    at.done(f"merge_{kind}_result")


def _group(at: Diary) -> list[dict[str, object]]:
    group = {"logisticName": "PostNL", "orderCodeList": [created(at), created(at)]}
    return [{**group, "orderNumber": at.number("merged"), "orderStatus": 100, "packType": 0}]


def merge_start_match(at: Diary) -> Wish:
    created(at)
    created(at)
    _settled(at, "match")
    return Wish("merge_start_match", body=MATCH)


def _matching(at: Diary) -> None:
    at.done("merge_start_match", merge_start_match(at).body)


def merge_match_progress(at: Diary) -> Wish:
    _matching(at)
    return Wish("merge_match_progress")


def merge_match_result(at: Diary) -> Wish:
    _matching(at)
    for _ in range(POLLS):
        at.done("merge_match_progress")
    return Wish("merge_match_result")


def merge_start_submit(at: Diary) -> Wish:
    _settled(at, "submit")
    return Wish("merge_start_submit", body=_group(at))


def _submitting(at: Diary) -> None:
    at.done("merge_start_submit", merge_start_submit(at).body)


def merge_submit_progress(at: Diary) -> Wish:
    _submitting(at)
    return Wish("merge_submit_progress")


def merge_submit_result(at: Diary) -> Wish:
    _submitting(at)
    for _ in range(POLLS):
        at.done("merge_submit_progress")
    return Wish("merge_submit_result")
