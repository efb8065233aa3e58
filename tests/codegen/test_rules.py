"""Every rule of the spec finds what it is there for, and nothing in the real spec."""

from __future__ import annotations

import ast
from inspect import isfunction
from types import ModuleType
from typing import Any

import pytest
from tests.codegen.copies import SpecCopy
from tests.codegen.slips import CASES, GET, GONE, Case, put

from cjdropshipping import CJ, AsyncCJ
from cjdropshipping_api.client import AsyncResources, Resources
from cjdropshipping_runtime import errors, wire
from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import NOTATIONS
from codegen import rules
from codegen.annotations import MOMENTS, REPLY_SCALARS, class_of
from codegen.document import SPEC, Json, SpecError, pointer, read_yaml
from codegen.generate import GENERATED
from codegen.refusals import KINDS
from codegen.rules import RULES, STRUCTURE, check, evidence, naming, replies


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.problem}")
def test_a_rule_finds_what_it_is_there_for(case: Case, damaged: Json) -> None:
    for where, value in case.edits.items():
        put(damaged, where, value)
    problems = list(case.rule(damaged))
    assert [p for p in problems if case.problem in p], problems
    for problem in problems:
        where = problem.partition(": ")[0].removeprefix("#")
        assert reaches(damaged, where) or reaches(damaged, where.rpartition("/")[0]), problem


def reaches(document: Json, where: str) -> bool:
    try:
        pointer(document, where)
    except SpecError:
        return False
    return True


def test_every_rule_is_asked_and_has_a_case() -> None:
    modules = [module for module in vars(rules).values() if isinstance(module, ModuleType)]
    written = {
        rule
        for module in modules
        for name, rule in vars(module).items()
        if isfunction(rule) and not name.startswith("_")
        if rule.__annotations__ == {"document": "Json", "return": "Problems"}
    }
    assert written == {*STRUCTURE, *RULES} == {case.rule for case in CASES}
    assert len(written) == len(STRUCTURE) + len(RULES)


def test_the_real_spec_keeps_all_rules(document: Json) -> None:
    assert check(document) == []


def test_check_gives_what_all_rules_find(damaged: Json) -> None:
    for rule in RULES:
        for where, value in next(case for case in CASES if case.rule is rule).edits.items():
            put(damaged, where, value)
    found = [list(rule(damaged)) for rule in RULES]
    assert all(found)
    problems = check(damaged)
    assert problems[: sum(map(len, found))] == [problem for some in found for problem in some]


def test_a_document_that_cannot_be_read_is_not_checked_any_further(damaged: Json) -> None:
    put(damaged, f"{GET}/responses/200", GONE)
    put(damaged, f"{GET}/description", GONE)
    assert len(check(damaged)) == 1


DECISION = {
    "pointer": "/servers/0/url",
    "document": {"document": "product", "section": "1.1", "line": 6},
    "says": "One thing.",
    "decision": "Another.",
    "reason": "Because.",
}


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ([{**DECISION, "pointer": "/nowhere"}], "decisions.yaml/0: /nowhere points at nothing"),
        (
            [DECISION, DECISION],
            "1: /servers/0/url has a decision about line 6 already",
        ),
        ([{**DECISION, "reason": ""}], "decisions.yaml/0: says nothing under reason"),
        ([{**DECISION, "why": "?"}], "decisions.yaml/0: needs pointer, document, says, decision"),
        ([{k: v for k, v in DECISION.items() if k != "says"}], "decisions.yaml/0: needs pointer"),
        ([{**DECISION, "document": "product"}], "decisions.yaml/0: needs pointer, document"),
        ([{**DECISION, "document": {"document": "x"}}], "its document is not one of the root"),
        ([DECISION, "text"], "decisions.yaml/1: needs pointer"),
        (None, "decisions.yaml/0: needs pointer"),
    ],
)
def test_a_decision_is_about_something(document: Json, entries: Any, problem: str) -> None:
    assert list(evidence.decisions(document, [DECISION])) == []
    assert [
        p for p in evidence.decisions(document, entries) if p.startswith(problem) or problem in p
    ]


def test_check_reads_the_decisions_beside_the_spec(document: Json, spec: SpecCopy) -> None:
    (spec.folder / "decisions.yaml").write_text("- {pointer: /x}", encoding="utf-8")
    assert check(document, spec.folder) == [
        "decisions.yaml/0: needs pointer, document, says, decision and reason"
    ]


def test_every_decision_names_a_line_of_its_document(document: Json) -> None:
    for entry in read_yaml(SPEC / "decisions.yaml"):
        assert isinstance(entry["document"]["line"], int), entry["pointer"]
        assert isinstance(entry["document"]["section"], str), entry["pointer"]


def test_the_rules_know_the_scalars_of_the_runtime() -> None:
    assert set(REPLY_SCALARS) == set(NOTATIONS)
    assert all(callable(getattr(wire, encoder)) for encoder in MOMENTS.values())


def test_the_rules_know_the_classes_of_refusals() -> None:
    every = [getattr(errors, name) for name in errors.__all__]
    kinds = {k.__name__ for k in every if issubclass(k, errors.ApiError)} - {"ApiError"}
    assert {class_of(kind) for kind in KINDS} == kinds


def test_the_rules_know_what_the_generated_modules_import() -> None:
    package = GENERATED / "cjdropshipping_api"
    found = {"Resources", "AsyncResources"}
    for module in (package / "client.py", *(package / "resources").glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith("resources"):
                found |= {alias.name for alias in node.names if naming.PASCAL.fullmatch(alias.name)}
    assert found == naming.IMPORTED_CLASSES


def test_the_rules_know_which_names_are_taken() -> None:
    for client, resources in ((CJ, Resources), (AsyncCJ, AsyncResources)):
        own = {name for name in vars(client) if not name.startswith("_")}
        assert own - set(vars(resources)) == naming.CLIENT_ATTRIBUTES
    own = {name for name in vars(Model) if not name.startswith("_")}
    assert own == replies.TAKEN
