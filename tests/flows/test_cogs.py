"""What orders cost, by code, and which came of which."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, Kind, drive
from tests.testing.merchant import Merchant

from cjdropshipping.flows.cogs import CogsReport
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def us() -> Merchant:
    return Merchant(Mock(products=20))


def report(kind: Kind, us: Merchant, *codes: str) -> CogsReport:
    made: CogsReport = drive(kind, us.mock, lambda cj: cj.cogs.report(list(codes)))
    return made


def came_of(us: Merchant, order: str, original: str) -> None:
    us.kept(order).original = original


def test_figures_are_found_by_code(kind: Kind, us: Merchant) -> None:
    codes = [f"SD{us.order(number, 'UNSHIPPED')}" for number in ("a", "b")]
    made = report(kind, us, codes[1], codes[0], codes[1], "nobody")
    assert (list(made), made.missing) == (codes[::-1], ("nobody",))
    details: Any = made[codes[0]].cogs_basic_data_order_info_json
    assert details.total_amount == details.order_product_amount + details.postage
    assert "nobody" not in made
    with pytest.raises(KeyError):
        made["nobody"]


def test_parts_are_found_by_what_they_came_of(kind: Kind, us: Merchant) -> None:
    whole, part, piece, other = (f"SD{us.order(n, 'UNSHIPPED')}" for n in ("w", "p", "q", "o"))
    came_of(us, part[2:], whole)
    came_of(us, piece[2:], part)
    made = report(kind, us, piece, other, part, whole)
    assert made.descendants(whole) == (part, piece)
    assert made.descendants(piece) == made.descendants("nobody") == ()
    assert [made.origin(code) for code in (whole, part, piece)] == [None, whole, part]


def test_an_origin_need_not_be_in_the_report(kind: Kind, us: Merchant) -> None:
    parts = [f"SD{us.order(number, 'UNSHIPPED')}" for number in ("a", "b")]
    for part in parts:
        came_of(us, part[2:], "DP-whole")
    made = report(kind, us, *parts)
    assert made.descendants("DP-whole") == tuple(parts)


def test_links_in_a_ring_come_to_an_end(kind: Kind, us: Merchant) -> None:
    first, second = (f"SD{us.order(number, 'UNSHIPPED')}" for number in ("a", "b"))
    came_of(us, first[2:], second)
    came_of(us, second[2:], first)
    made = report(kind, us, first, second)
    assert (made.descendants(first), made.descendants(second)) == ((second,), (first,))


def test_it_shows_codes_and_no_figures(kind: Kind, us: Merchant) -> None:
    code = f"SD{us.order('a', 'UNSHIPPED')}"
    assert repr(report(kind, us, code, "x")) == f"CogsReport(['{code}'], missing=['x'])"
