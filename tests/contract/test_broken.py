"""The tests of the contract find what they are there to find: one bug of each kind."""

from __future__ import annotations

import pytest
from schemathesis.core.failures import FailureGroup
from tests.contract import breaking
from tests.contract.breaking import Bug, broken
from tests.contract.ends import UsedAfterEnd
from tests.contract.flows import START
from tests.contract.phases import go_through
from tests.contract.subject import Subject
from tests.contract.walking import walk

BUGS = [
    ("variants_get", breaking.wrong_type, "response_schema_conformance"),
    ("variants_get", breaking.missing_field, "response_schema_conformance"),
    ("payments_get_balance", breaking.undocumented_status, "status_code_conformance"),
    ("addresses_create", breaking.accepts_bad_data, "negative_data_rejection"),
    ("payments_get_balance", breaking.ignores_token, "ignored_auth"),
]
"""Operation, bug, and the check that has to fail."""


def checks_that_fail(operation_id: str, bug: Bug, seed: int) -> set[str]:
    subject = Subject.create(
        seed=seed, examples=2, only=(operation_id,), broken=broken(operation_id, bug)
    )
    return {found.check for found in go_through(subject).failures}


@pytest.mark.parametrize(
    ("operation_id", "bug", "check"), BUGS, ids=[bug.__name__ for _, bug, _ in BUGS]
)
def test_a_bug_is_found(operation_id: str, bug: Bug, check: str, seed: int) -> None:
    assert check in checks_that_fail(operation_id, bug, seed)
    assert checks_that_fail(operation_id, breaking.nothing, seed) == set()


def deleting(bug: Bug, seed: int) -> None:
    only = (START, "orders_create_v3", "orders_get", "orders_delete")
    subject = Subject.create(
        seed=seed, only=only, broken=broken("orders_delete", bug), phases=("stateful",)
    )
    walk(subject, seed=seed, walks=4, steps=25)


def test_an_order_that_is_there_after_its_deletion_is_found(seed: int) -> None:
    with pytest.raises(FailureGroup) as failed:
        deleting(breaking.keeps_what_is_deleted, seed)
    assert [type(failure) for failure in failed.value.exceptions] == [UsedAfterEnd]
    deleting(breaking.nothing, seed)
