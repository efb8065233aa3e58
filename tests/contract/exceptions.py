"""What is let pass, and why: the only such list, and one that can only get shorter.

Every entry is counted when it is used. One that was of no use in the whole run fails a test: then
it has to go. Whatever else a check of schemathesis finds is a failure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs
import jsonschema_rs


@attrs.frozen
class Exemption:
    """Operations that may refuse with these statuses what the document's schemas allow."""

    reason: str
    statuses: frozenset[int]
    operations: frozenset[str]


_NOT_THERE = frozenset({404, 409})
_BROKEN_RULE = frozenset({422})

REFUSALS: tuple[Exemption, ...] = (
    Exemption(
        "what a random request names is not there, or not in the state for it",
        _NOT_THERE,
        frozenset(
            {
                "authentication_get_access_token",
                "authentication_refresh_access_token",
                "inventory_by_product",
                "inventory_by_sku",
                "inventory_by_variant",
                "legacy_check_deduction",
                "legacy_deduct",
                "legacy_delete_orders",
                "legacy_pay",
                "my_products_add",
                "orders_change_warehouse",
                "orders_confirm",
                "orders_create_parent",
                "orders_delete",
                "outbound_cancel",
                "outbound_get",
                "outbound_progress",
                "outbound_refresh_products",
                "outbound_submit",
                "payments_pay",
                "private_inventory_add_to_cart",
                "private_inventory_create_order",
                "private_inventory_get_confirmation",
                "private_inventory_get_confirmation_with_cost",
                "private_inventory_get_cost",
                "private_inventory_list_logistics",
                "reviews_list",
                "reviews_list_deprecated",
                "variants_get",
            }
        ),
    ),
    Exemption(
        "OpenAPI cannot say it: one field or the other, dates in order, an offset, rows of a kind",
        _BROKEN_RULE,
        frozenset(
            {
                "addresses_create",
                "addresses_update",
                "legacy_create_orders",
                "legacy_list_bulk_orders",
                "legacy_update_order",
                "makeup_create_payment",
                "makeup_list",
                "merge_start_match",
                "merge_start_submit",
                "my_products_list",
                "orders_get",
                "sandbox_simulate_pay",
                "sandbox_update_status",
            }
        ),
    ),
    Exemption(
        "either of these",
        _NOT_THERE | _BROKEN_RULE,
        frozenset(
            {
                "legacy_add_to_cart",
                "legacy_create_bulk_order",
                "legacy_set_logistics",
                "orders_add_to_cart",
                "orders_confirm_cart",
                "orders_create_v2",
                "orders_create_v3",
                "outbound_create",
                "outbound_list_products",
                "payments_pay_v2",
                "products_get",
                "variants_list",
                "waybills_update",
                "waybills_upload",
            }
        ),
    ),
    Exemption(
        "an offset beyond the end of the search; random pages are hardly ever that far",
        _BROKEN_RULE,
        frozenset({"products_list"}),
    ),
)

SELDOM: Mapping[str, Mapping[str, Any]] = {
    "legacy_delete_orders": {"body": ["in-the-cart"]},
    "products_list": {"query": {"pageNum": 100_000, "pageSize": 200}},
}
"""Operations whose exemption chance may not use, with what needs it: an order with this uid is in
the cart."""

FORMS = "in a form everything is text: what was made wrong by its type is right on the wire"
"""Why forms may be accepted whose fields only have the wrong type."""

FORBIDDEN = "no schema says which other fields must not be sent: x-rules do (forbids)"
"""Why a body may be refused for a field that its schema does not name."""

AS_DOCUMENTED: Mapping[str, str] = {
    "makeup_create_payment": "the first bill of an account is that of the documents",
}
"""Operations that may answer a call in a chain with their documented answer."""


def is_right_as_text(body: Mapping[str, Any], schema: Mapping[str, Any]) -> bool:
    """Whether a form is right when each of its fields is a text."""
    as_text = {name: value if type(value) is str else "" for name, value in body.items()}
    return jsonschema_rs.Draft202012Validator(dict(schema)).is_valid(as_text)


def has_forbidden(body: Any, operation: Mapping[str, Any]) -> bool:
    """Whether a body has a field that a rule of the operation forbids."""
    rules = operation.get("x-rules", ())
    forbidden = {name for rule in rules for name in rule.get("forbids", ())}
    return isinstance(body, dict) and not forbidden.isdisjoint(body)


@attrs.frozen
class Exempted:
    """Counts what was let pass, by operation."""

    used: Counter[str] = attrs.field(factory=Counter[str])

    def lets_pass(self, operation_id: str, status: int) -> bool:
        """Whether a refusal of what the schemas allow is no failure."""
        allowed = any(
            operation_id in exemption.operations and status in exemption.statuses
            for exemption in REFUSALS
        )
        self.used[operation_id] += allowed
        return allowed
