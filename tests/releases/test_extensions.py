"""What is told of rules, of refusals in a success and of jobs: x-rules, x-outcome and x-job."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from tests.releases.conftest import Tell
from tests.releases.small import Call, Small

from codegen.checks import KINDS
from releases import demands

GET = "`cj.things.get`"
FOLLOW = {"method": "follow", "summary": "Follow it.", "watch": {"operation": "things_get"}}


def rules(*given: dict[str, Any]) -> Small:
    return Small((Call("get", more={"x-rules": [*given]}),))


def outcome(*given: dict[str, Any]) -> Small:
    return Small((Call("get", more={"x-outcome": [*given]}),))


def job(call: Call | None = None, **form: Any) -> Small:
    more = {"x-job": {**FOLLOW, **form}}
    return Small((evolve(call or Call("get"), more=more),))


ONE = {"atLeastOne": ["vid", "sku"], "path": "products[]", "why": "a line names a variant"}
ID = {"requires": ["storageId"], "where": {"type": [1, None]}, "why": "it is shipped from there"}
HELD = {"field": "held", "when": "each", "id": ["orderId"], "code": "code", "says": "it is held"}
CASES: dict[str, tuple[Small, Small, list[str]]] = {
    "a rule": (
        rules(),
        rules(ID),
        [
            (
                f"Arguments: ⚠️ Check the input of {GET}: `storageId` is required where `type` "
                "is 1 or left out"
            )
        ],
    ),
    "a rule less": (
        rules(ID, ONE),
        rules(ID),
        [
            (
                f"Arguments: No longer check the input of {GET}: at least one of `vid`, `sku` "
                "required in `products[]`"
            )
        ],
    ),
    "rules in another order": (rules(ID, ONE), rules(ONE, ID), []),
    "another place of the documents": (rules(ID), rules({**ID, "source": {"line": 7}}), []),
    "another figure": (
        rules({"maximum": {"size": 5}}),
        rules({"maximum": {"size": 7}}),
        [
            f"Arguments: ⚠️ Check the input of {GET}: `size` is at most 7",
            f"Arguments: No longer check the input of {GET}: `size` is at most 5",
        ],
    ),
    "another code": (
        rules(ID),
        rules({**ID, "code": 1600100}),
        [
            (
                f"Arguments: Have the mock refuse with 1600100 what breaks a rule of {GET} "
                "(1600300 before): `storageId` is required where `type` is 1 or left out"
            )
        ],
    ),
    "another reason for a rule": (
        rules(ID),
        rules({**ID, "why": "of something"}),
        [f"Documentation: Reword {GET}"],
    ),
    "refusals": (
        outcome(),
        outcome(HELD),
        [f"Replies: Find refusals in `held` of a successful reply to {GET}"],
    ),
    "no refusals": (
        outcome(HELD),
        outcome(),
        [f"Replies: ⚠️ No longer find refusals in `held` of a successful reply to {GET}"],
    ),
    "other refusals": (
        outcome(HELD),
        outcome({**HELD, "ignore": ["200"], "when": "empty"}),
        [f"Replies: Change how refusals in `held` of a reply to {GET} are read: `when`, `ignore`"],
    ),
    "other words for refusals": (
        outcome(HELD),
        outcome({**HELD, "meanings": {"7": "it is lost"}}),
        [f"Documentation: Reword {GET}"],
    ),
    "a job": (
        Small((Call("get"),)),
        job(),
        ["Operations: Add the job `cj.things.follow`: follow it"],
    ),
    "no job": (
        job(),
        Small((Call("get"),)),
        ["Operations: ⚠️ Remove the job `cj.things.follow`"],
    ),
    "an operation with a job": (
        Small(()),
        job(),
        [
            f"Operations: Add {GET}: do it",
            "Operations: Add the job `cj.things.follow`: follow it",
        ],
    ),
    "an operation with a job less": (
        job(),
        Small(()),
        [f"Operations: ⚠️ Remove {GET}", "Operations: ⚠️ Remove the job `cj.things.follow`"],
    ),
    "a job renamed": (
        job(),
        job(method="watch"),
        ["Operations: ⚠️ Rename the job `cj.things.follow` to `cj.things.watch`"],
    ),
    "another result of a job": (
        job(),
        job(Call("get", follows="Job[m.Thing, bool]")),
        [
            (
                "Replies: ⚠️ Return `Job[Thing, bool]` from `cj.things.follow` (`Job[Thing, Thing]` "
                "before)"
            )
        ],
    ),
    "an end that the caller says": (
        job(),
        job(Call("get", until="Until"), until="status"),
        [
            "Arguments: ⚠️ Add required argument `until` (`Until`) to `cj.things.follow`",
            "Repeating and cost: Change how `cj.things.follow` is followed: `until`",
        ],
    ),
    "one at a time": (
        job(),
        job(single=True),
        ["Repeating and cost: ⚠️ Refuse to start `cj.things.follow` while one runs"],
    ),
    "several at a time": (
        job(single=True),
        job(),
        ["Repeating and cost: Let several of `cj.things.follow` run at a time"],
    ),
    "a longer wait": (
        job(),
        job(timeout=60),
        ["Repeating and cost: Wait 60 s for the end of `cj.things.follow` (the usual time before)"],
    ),
    "another end": (
        job(done=[{"status": ["DONE"]}]),
        job(done=[{"status": ["OVER"]}], pace={"first": 2}),
        ["Repeating and cost: Change how `cj.things.follow` is followed: `done`, `pace`"],
    ),
    "other words for a job": (
        job(),
        job(summary="Go after it."),
        ["Documentation: Reword `cj.things.follow`"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once(name: str, tell: Tell) -> None:
    before, after, expected = CASES[name]
    assert sorted(tell(before, after)) == sorted(expected)
    assert tell(after, after) == []


def test_every_kind_of_rule_can_be_told() -> None:
    assert {*demands.NAMES, *demands.FIGURES} == set(KINDS)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"forbids": ["userId", "token"]}, "`userId`, `token` are forbidden"),
        ({"exactlyOne": ["pid", "sku"]}, "exactly one of `pid`, `sku` required"),
        ({"enum": {"use": [1, 2]}, "where": {"type": [1]}}, "`use` is 1 or 2 where `type` is 1"),
        ({"count": {"pictures": 2}, "path": "pod#[]"}, "`pictures` is a list of 2 in `pod#[]`"),
    ],
)
def test_a_rule_is_told_in_a_few_words(rule: dict[str, Any], words: str) -> None:
    assert demands.told(rule) == words
