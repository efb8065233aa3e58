"""Links lead through the flows: what can be made can be found, and what is made can be used."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.document import Json, operations


def links(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Source, target and link."""
    for _, _, operation in operations(document):
        for link in operation["responses"]["200"].get("links", {}).values():
            yield operation["operationId"], link["operationId"], link


def reached(document: Json, start: str) -> set[str]:
    """All operations that links lead to from one."""
    follows: dict[str, set[str]] = {}
    for source, target, _ in links(document):
        follows.setdefault(source, set()).add(target)
    found, open_ends = {start}, [start]
    while open_ends:
        new = follows.get(open_ends.pop(), set()) - found
        found |= new
        open_ends += new
    return found


def test_links_are_in_the_document_alone(document: Json) -> None:
    """A success has them; a refusal leads nowhere."""
    for _, _, operation in operations(document):
        assert all("links" not in r for s, r in operation["responses"].items() if s != "200")
    assert len([*links(document)]) > 100


def test_the_catalogue_leads_to_every_kind_of_order(document: Json) -> None:
    found = reached(document, "categories_list")
    assert {
        "orders_create_v2",
        "orders_create_v3",
        "orders_delete",
        "payments_pay",
        "payments_pay_v2",
        "waybills_update",
        "pod_update_pictures",
        "cogs_query",
        "sandbox_update_status",
        "merge_submit_result",
        "private_inventory_create_order",
        "outbound_create",
        "outbound_submit",
        "outbound_cancel",
    } <= found


def test_the_older_api_leads_from_an_order_to_its_payment(document: Json) -> None:
    found = reached(document, "legacy_create_orders")
    assert {"legacy_add_to_cart", "legacy_deduct", "legacy_pay"} <= found
    assert all(operation.startswith("legacy_") for operation in found)


def test_bills_lead_to_their_payment(document: Json) -> None:
    assert {"makeup_create_payment", "payments_pay_v2"} <= reached(document, "makeup_list")


def test_an_operation_that_needs_an_id_can_be_reached(document: Json) -> None:
    """Whatever requires a parameter of its query is the target of a link that fills it."""
    filled = {
        (target, name) for _, target, link in links(document) for name in link.get("parameters", ())
    }
    needed = {
        (operation["operationId"], parameter["name"])
        for _, _, operation in operations(document)
        for parameter in operation.get("parameters", ())
        if parameter.get("required") and parameter["in"] == "query"
    }
    assert needed - filled == set()
    assert needed
