"""What a newcomer finds by dir(), help() and a slip of the pen."""

from __future__ import annotations

import pydoc
from collections.abc import Callable
from typing import Any

import pytest

import cjdropshipping
from cjdropshipping import TokenError
from cjdropshipping.testing import Mock


def test_every_name_is_listed_and_nothing_else_is() -> None:
    names = [name for name in dir(cjdropshipping) if not name.startswith("_")]
    assert names == sorted(cjdropshipping.__all__)


@pytest.mark.parametrize("name", cjdropshipping.__all__)
def test_help_shows_every_name(name: str) -> None:
    assert name in pydoc.plain(pydoc.render_doc(getattr(cjdropshipping, name)))


@pytest.mark.parametrize(
    ("slip", "reason"),
    [
        (lambda cj: cj.cogs.report("DP1"), "order_codes must be a list"),
        (lambda cj: cj.legacy.checkout("uid", logistic="PostNL"), "orders must be a list"),
        (lambda cj: cj.makeup.pay_all(order_codes="BK1"), "order_codes must be a list"),
        (lambda cj: cj.makeup.pay_all(via="none"), "via must be one of balance, page; not 'none'"),
        (lambda cj: cj.private_inventory.purchase_cart("v"), "variant_ids must be a list"),
    ],
)
def test_what_a_type_checker_would_refuse_is_sent_nowhere(
    slip: Callable[[Any], object], reason: str
) -> None:
    mock = Mock(products=10)
    with mock.client() as cj, pytest.raises(ValueError, match=reason):
        slip(cj)
    assert not mock.requests


def test_the_token_of_another_run_says_what_is_different() -> None:
    token = '{"flow":"orders.checkout","about":{"orders":["1"],"pay":"none"}}'
    with Mock(products=10).client() as cj:
        with pytest.raises(TokenError, match=r"other arguments \(pay\)"):
            cj.orders.checkout(["1"], resume=token)
        with pytest.raises(TokenError, match="that of a flow goes to its resume="):
            cj.resume(token)
