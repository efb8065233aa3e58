"""What orders cost, under short keys."""

from __future__ import annotations

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.merchant import CRANBURY, Merchant

from cjdropshipping.testing import Mock


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def test_a_row_for_each_known_order(us: Merchant) -> None:
    paid, unpaid = us.order("a", "UNSHIPPED"), us.order("b", "UNPAID", shopLogisticsType=2)
    asked = [f"SD{unpaid}", "nobody", paid, paid]
    rows = us.done("cogs_query", {"orderCodesList": asked})
    assert [row["orderCode"] for row in rows] == [f"SD{unpaid}", paid]
    assert [bool(row["paymentDate"]) for row in rows] == [False, True]
    assert [row["cogsBasicDataOrderInfoJson"]["d"] for row in rows] == [0, 1]
    assert [row["cogsBasicDataOrderInfoJson"]["ii"] for row in rows] == [None, "1"]
    assert us.kept(paid).storage == CRANBURY


def test_the_figures_are_those_of_the_order(us: Merchant) -> None:
    order = us.kept(us.order("a", "UNSHIPPED"))
    (row,) = us.done("cogs_query", {"orderCodesList": [order.id]})
    details = row["cogsBasicDataOrderInfoJson"]
    assert details["a"] == order.parent
    assert [round(details[key] * 100) for key in "fgh"] == [368, order.total, order.cents]
    assert details["j"] == row["paymentDate"]
    assert "T" in details["j"]
    ((code, product),) = details["z"].items()
    (line,) = order.lines
    assert code == product["pc"] == product["w"]
    assert us.mock.world.variants.by_sku(code) == us.mock.world.variants.by_vid(line.vid)
    assert (product["y"], round(product["t"] * 100)) == (line.quantity, line.cents)
    assert product["r"] == line.weight


def test_codes_that_nobody_knows_have_no_rows(us: Merchant) -> None:
    assert us.done("cogs_query", {"orderCodesList": ["nobody"]}) == []
    operation = DOCUMENT.operations["cogs_query"]
    assert operation.body
    assert us.done("cogs_query", operation.body.example) == operation.example
