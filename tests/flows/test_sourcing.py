"""A request for a product is followed until it is found, or given up; or as its caller says."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.flows import KINDS, drive

from cjdropshipping import JobFailed
from cjdropshipping.testing import Mock


@pytest.fixture
def mock() -> Mock:
    return Mock(products=500)


IMAGE = "https://shop.example/stand.jpg"


def follow(kind: str, mock: Mock, name: str, **options: Any) -> Any:
    """What comes of a request by this name."""
    wish = {"productName": name, "productImage": IMAGE}

    async def later(cj: Any) -> Any:
        job = await cj.sourcing.search(wish, **options)
        return await job.result()

    def act(cj: Any) -> Any:
        return cj.sourcing.search(wish, **options).result() if kind == "sync" else later(cj)

    return drive(kind, mock, act)


@pytest.mark.parametrize("kind", KINDS)
def test_a_product_that_is_found_is_named(kind: str, mock: Mock) -> None:
    found = follow(kind, mock, "Bamboo phone stand")
    assert found.cj_product_id
    assert mock.accepted["sourcing_create"] == 1
    assert mock.accepted["sourcing_query"] == 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_search_that_fails_is_a_failure(kind: str, mock: Mock) -> None:
    with pytest.raises(JobFailed) as caught:
        follow(kind, mock, "unobtainable")
    assert caught.value.status.source_status == "5"


@pytest.mark.parametrize("kind", KINDS)
def test_its_caller_may_take_another_end(kind: str, mock: Mock) -> None:
    seen = follow(kind, mock, "unobtainable", until=lambda status: status.source_status == "5")
    assert seen.source_status == "5"
    first = follow(kind, mock, "Bamboo phone stand", until=lambda status: True)
    assert first.source_status == "1"
