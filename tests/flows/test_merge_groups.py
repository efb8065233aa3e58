"""What a match finds becomes what is submitted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.mergejobs import follow, match
from tests.support.flows import KINDS, drive
from tests.support.rewriting import Rewritten
from tests.testing.merging import group, order

from cjdropshipping import InvalidInput
from cjdropshipping.testing import Mock
from cjdropshipping_api.models import MergeLogistics, MergeOrderInfo, MergeShopOrder

pytestmark = pytest.mark.parametrize("kind", KINDS)


def test_what_a_match_finds_can_be_submitted_as_it_is(kind: str) -> None:
    mock = Mock()
    for number in "abc":
        order(mock, number)

    def groups(cj: Any) -> Any:
        rows = [row for found in matched.made for row in found.merge_shop_order_vo_list]
        return cj.merge.submit([cj.merge.group_of(row, order_status=100) for row in rows])

    matched = match(kind, mock)
    done = follow(kind, mock, groups)
    assert done.job.refused == ()
    assert done.made.success_order_count == 3
    assert [made.number for made in mock.orders] == ["a"]


@pytest.mark.parametrize(
    "counts", [{"failGroupCount": 1, "failOrderCount": 2}, {"failOrderCount": 2}]
)
def test_groups_that_only_a_count_tells_of_are_refused(kind: str, counts: dict[str, int]) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    none = {"failGroupCount": 0, "mergeFailOrderGroupList": [], "newOrderCodeList": []}

    def silent(data: Any, _: int) -> Any:
        return {**data, **none, **counts}

    transport = Rewritten(mock.transport(), "/submitResult", silent)
    done = follow(kind, mock, lambda cj: cj.merge.submit([group(*ids)]), transport=transport)
    [refusal] = done.job.refused
    assert (refusal.id, refusal.code) == (None, None)
    assert "were not merged" in refusal.reason


def test_a_merge_of_no_groups_is_not_begun(kind: str) -> None:
    mock = Mock()
    with pytest.raises(InvalidInput) as caught:
        follow(kind, mock, lambda cj: cj.merge.submit([]))
    assert [each.rule for each in caught.value.problems] == ["must have at least 1 entry"]
    assert mock.requests == ()


def row_of(*ways: MergeLogistics, numbers: tuple[str | None, ...] = ("A", "B")) -> MergeShopOrder:
    infos = [MergeOrderInfo(order_code=f"SD{n}", order_number=n) for n in numbers]
    return MergeShopOrder(merge_order_info_list=infos, logistics_info_list=list(ways))


POST = MergeLogistics(logistics_name="Post", postage=Decimal("18.00"))
BOAT = MergeLogistics(logistics_name="Boat", postage=Decimal("9.50"))
PLANE = MergeLogistics(logistics_name="Plane", postage=Decimal(40), is_checked=True)
UNPRICED = MergeLogistics(logistics_name="Bike")


def chosen(kind: str, row: MergeShopOrder, **asked: Any) -> Any:
    kinds: list[Any] = []
    mock = Mock()
    act: dict[str, Any] = {"order_status": 101, **asked}

    def take(cj: Any) -> Any:
        kinds.append(cj.merge.group_of(row, **act))
        return cj.addresses.list()

    drive(kind, mock, take)
    return kinds[0]


def test_a_group_has_all_orders_of_its_row(kind: str) -> None:
    made = chosen(kind, row_of(POST), pack_type=1)
    assert made.order_code_list == ["SDA", "SDB"]
    assert (made.order_number, made.order_status, made.pack_type) == ("A", 101, 1)
    assert chosen(kind, row_of(POST), order_number="new").order_number == "new"


def test_it_is_shipped_the_way_that_is_chosen_now_or_else_the_cheapest(kind: str) -> None:
    assert chosen(kind, row_of(POST, BOAT, PLANE)).logistic_name == "Plane"
    assert chosen(kind, row_of(POST, UNPRICED, BOAT)).logistic_name == "Boat"
    assert chosen(kind, row_of(POST, PLANE), logistic="Post").logistic_name == "Post"


@pytest.mark.parametrize(
    ("row", "asked", "text"),
    [
        (MergeShopOrder(logistics_info_list=[POST]), {}, "no orders"),
        (row_of(POST, numbers=(None, None)), {}, "order_number"),
        (row_of(), {}, "nothing would ship"),
        (row_of(UNPRICED), {}, "say which logistic; Bike"),
        (row_of(POST, BOAT), {"logistic": "Plane"}, "Plane does not ship .* Post, Boat"),
    ],
)
def test_a_row_that_cannot_be_submitted_is_a_mistake(
    kind: str, row: MergeShopOrder, asked: dict[str, Any], text: str
) -> None:
    with pytest.raises(ValueError, match=text):
        chosen(kind, row, **asked)
