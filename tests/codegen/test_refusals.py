"""From the entries that sort refusals to the rules that a client applies."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from cjdropshipping_api.refusals import RULES
from cjdropshipping_runtime import errors
from cjdropshipping_runtime.rules import Rule, Rules
from codegen.document import Json
from codegen.refusals import statuses, write_refusals
from codegen.rules.refusals import conditions, coverage

QUOTED = r"""it's "not" (found|\d+) über"""


def made_of(entries: list[Json], folder: Path) -> Any:
    write_refusals({"x-errors": entries}, folder)
    return runpy.run_path(str(folder / "refusals.py"))["RULES"]


def test_an_entry_becomes_a_rule(tmp_path: Path) -> None:
    entries: list[Json] = [
        {"code": 7, "message": QUOTED, "class": "not_found", "says": "It is gone."},
        {"code": "none", "operation": "orders_get", "class": "refused"},
        {"status": "5xx", "operation": ["orders_get", "orders_list"], "class": "server_trouble"},
        {"status": 429, "class": "rate_limited", "why": "Too fast."},
        {"code": "5xx", "class": "server_trouble"},
        {"code": -1, "class": "not_authorised", "final": True},
    ]
    assert made_of(entries, tmp_path) == Rules(
        (
            Rule(errors.NotFound, code=7, message=QUOTED),
            Rule(errors.Refused, code="none", operations=("orders_get",)),
            Rule(
                errors.ServerTrouble,
                status=range(500, 600),
                operations=("orders_get", "orders_list"),
            ),
            Rule(errors.RateLimited, status=range(429, 430)),
            Rule(errors.ServerTrouble, code=range(500, 600)),
            Rule(errors.NotAuthorised, code=-1, final=True),
        )
    )


def test_a_spec_without_entries_has_no_rules(tmp_path: Path) -> None:
    assert made_of([], tmp_path) == Rules(())


def test_the_rules_stand_in_the_order_of_the_spec(document: Json, tmp_path: Path) -> None:
    assert made_of(document["x-errors"], tmp_path) == RULES
    assert len(RULES.rules) == len(document["x-errors"]) > 50


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (429, range(429, 430)),
        ("5xx", range(500, 600)),
        ("4xx", range(400, 500)),
        ("429", range(0)),
        ("5xxx", range(0)),
        ("xxx", range(0)),
        (None, range(0)),
        (True, range(0)),
        ([429], range(0)),
    ],
)
def test_a_status_is_a_number_or_a_hundred_of_them(given: Any, meant: range) -> None:
    assert statuses(given) == meant


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ({"code": "5xx", "class": "server_trouble"}, []),
        ({"code": "5x", "class": "server_trouble"}, ["/code: neither a number nor none"]),
        ({"code": 7, "class": "not_authorised", "final": True}, []),
        ({"code": 7, "class": "not_authorised", "final": False}, ["/final: is true, and only of"]),
        ({"code": 7, "class": "refused", "final": True}, ["/final: is true, and only of"]),
    ],
)
def test_codes_by_the_hundred_and_what_is_final_are_checked(
    entry: Json, wrong: list[str], document: Json
) -> None:
    problems = list(conditions({**document, "x-errors": [{"says": "No.", **entry}]}))
    assert len(problems) == len(wrong)
    for problem, said in zip(problems, wrong, strict=True):
        assert problem.startswith(f"#/x-errors/0{said}")


@pytest.mark.parametrize(
    ("code", "reached"), [(503, False), ("5xx", False), (600, True), ("none", True)]
)
def test_nothing_is_reached_behind_all_codes_of_its_hundred(
    code: Any, reached: bool, document: Json
) -> None:
    entries = [{"code": "5xx"}, {"code": code}]
    problems = list(coverage({**document, "x-errors": entries, "paths": {}}))
    behind = "#/x-errors/1: never reached: entry 0 fits all of it"
    assert problems == ([] if reached else [behind])
