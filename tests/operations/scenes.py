"""States of a mock in which an answer has what it seldom has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tests.operations.described import Given, described
from tests.operations.drawn import DESIGNS
from tests.operations.known import new
from tests.testing.legacy_desk import Desk
from tests.testing.merchant import Merchant
from tests.testing.merging import COMPLETE, group, matched, order, submitted

from cjdropshipping.testing import Mock

Scene = Callable[[Mock], Given]


def held_back(operation_id: str) -> Scene:
    """An order that is made and held back."""

    def scene(mock: Mock) -> Given:
        mock.arrange("creation intercepts", "held", reason="the address is incomplete")
        given = described()[operation_id].documented["documented"]
        return Given(body={**given.body, "orderNumber": "held"})

    return scene


def printed(mock: Mock) -> Given:
    """An order with a line that is printed on demand."""
    merchant = Merchant(mock)
    (line,) = merchant.body("a")["products"]
    products = [{**line, "podProperties": DESIGNS[0]}]
    return Given({"orderId": merchant.order("a", products=products)})


def listed(mock: Mock) -> Given:
    product = mock.world.catalogue.product(6)
    Merchant(mock).done("my_products_add", {"productId": product.pid})
    return Given()


def searched(mock: Mock) -> Given:
    return Given(
        {"keyWord": "hoodie", "features": ["enable_description", "enable_category", "enable_video"]}
    )


def two(mock: Mock) -> list[str]:
    """Orders that go to one address."""
    return [order(mock, "a"), order(mock, "b")]


def found(mock: Mock) -> Given:
    """A match that has come to its end."""
    two(mock)
    assert matched(mock)
    return Given()


def found_at_once(mock: Mock) -> Given:
    two(mock)
    mock.arrange("merge answers at once", "match")
    return Given(body=COMPLETE)


def merged(mock: Mock) -> Given:
    """A submission that has come to its end."""
    submitted(mock, group(*two(mock)))
    return Given()


def paid(mock: Mock) -> Given:
    desk = Desk(mock)
    desk.pay(desk.bulk("u-1"))
    return Given(body={"status": "paid", "page": "1"})


SCENES: Mapping[str, Scene] = {
    "orders_create_v2": held_back("orders_create_v2"),
    "orders_create_v3": held_back("orders_create_v3"),
    "orders_get": printed,
    "my_products_list": listed,
    "products_search": searched,
    "merge_start_match": found_at_once,
    "merge_match_result": found,
    "merge_submit_result": merged,
    "legacy_list_bulk_orders": paid,
}


def scenes(operation_id: str) -> Iterator[tuple[Mock, Given]]:
    """A mock, and what to ask it."""
    if operation_id in SCENES:
        mock = new()
        yield mock, SCENES[operation_id](mock)
