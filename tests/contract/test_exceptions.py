"""The list of what is let pass gets no longer than it has to be."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.contract.exceptions import (
    FORBIDDEN,
    FORMS,
    REFUSALS,
    SELDOM,
    Exempted,
    has_forbidden,
    is_right_as_text,
)
from tests.contract.phases import Findings
from tests.contract.subject import DOCUMENT, TOKEN, Subject
from tests.contract.walking import Walked
from tests.testing.legacy_desk import Desk

EXEMPTED = [operation for exemption in REFUSALS for operation in exemption.operations]


def test_every_exemption_is_needed(
    findings: Findings, walks: Mapping[str, Walked], exempted: Exempted
) -> None:
    """One that let nothing pass has to go."""
    assert findings.tally.called
    assert all(walked.tally.called for walked in walks.values())
    used = {operation for operation, times in exempted.used.items() if times}
    assert set(EXEMPTED) - used - SELDOM.keys() == set()


@pytest.fixture(scope="module")
def in_the_cart(subject: Subject) -> None:
    Desk(subject.mock).in_cart("in-the-cart")


@pytest.mark.usefixtures("in_the_cart")
@pytest.mark.parametrize("operation_id", SELDOM)
def test_what_chance_seldom_brings_is_refused(subject: Subject, operation_id: str) -> None:
    """A call that needs the exemption, and that the schemas allow."""
    operation = DOCUMENT.operations[operation_id]
    case = subject.schema.find_operation_by_id(operation_id).Case(
        media_type=operation.body and operation.body.media_type, **SELDOM[operation_id]
    )
    status = case.call(headers={TOKEN: subject.mock.token}).status_code
    assert Exempted().lets_pass(operation_id, status)


def test_an_operation_has_one_exemption() -> None:
    assert sorted(EXEMPTED) == sorted(set(EXEMPTED))
    assert set(EXEMPTED) <= set(DOCUMENT.operations)
    assert set(EXEMPTED) >= SELDOM.keys()


def test_what_is_not_in_the_list_is_not_let_pass() -> None:
    exempted = Exempted()
    assert not exempted.lets_pass("payments_get_balance", 409)
    assert not exempted.lets_pass("orders_get", 409)
    assert not exempted.lets_pass("orders_get", 500)
    assert exempted.lets_pass("orders_get", 422)
    assert exempted.used["orders_get"] == 1


def test_the_exemption_of_forms_is_needed(subject: Subject) -> None:
    """A form with a boolean is not refused for its type: nobody can see it."""
    form = DOCUMENT.operations["waybills_upload"].body
    assert form is not None
    wrong = {**form.example, "trackNumber": False}
    operation = subject.schema.find_operation_by_id("waybills_upload")
    case = operation.Case(body=wrong, media_type=form.media_type)
    assert case.call(headers={TOKEN: subject.mock.token}).status_code != 400, FORMS
    assert is_right_as_text(wrong, form.schema)
    assert not is_right_as_text({"trackNumber": False}, form.schema)


def test_the_exemption_of_forbidden_fields_is_needed(subject: Subject) -> None:
    """A field that the schema leaves open is refused by a rule."""
    refresh = DOCUMENT.operations["outbound_refresh_products"]
    assert refresh.body is not None
    wrong = {**refresh.body.example, "createUserName": "Jo"}
    case = subject.schema.find_operation_by_id(refresh.id).Case(
        body=wrong, media_type=refresh.body.media_type
    )
    assert case.call(headers={TOKEN: subject.mock.token}).status_code == 422, FORBIDDEN
    raw = DOCUMENT.tree["paths"][refresh.path][refresh.method.lower()]
    assert has_forbidden(wrong, raw)
    assert not has_forbidden(refresh.body.example, raw)
