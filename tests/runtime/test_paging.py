"""Decisions on a walk: where it goes next, where it ends, where it may not go on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.catalogue import PAGED, Catalogue, Totals, counts_pages, page_data
from tests.support.replies import reply_of

from cjdropshipping_api.operations import (
    MY_PRODUCTS_LIST,
    PRODUCTS_LIST,
    PRODUCTS_SEARCH,
    REVIEWS_LIST,
)
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import PageLimitReached, PageRepeated
from cjdropshipping_runtime.operation import PagedOperation
from cjdropshipping_runtime.paging import Position, Search, Sheet, Trail, rows_of

Paged = PagedOperation[Any]
each_paged = pytest.mark.parametrize("operation", PAGED, ids=lambda o: str(o.id))


def decoded(operation: Paged, data: Any) -> Any:
    return Reader().read(operation, Received(200, {}, reply_of(operation, data)))


def search(operation: Paged, **query: Any) -> Search:
    if operation.pagination.in_body:
        return Search(operation, body=query)
    return Search(operation, [(name, str(value)) for name, value in query.items()])


def sheet(operation: Paged, number: int, rows: list[str], query: Any = None, **told: Any) -> Sheet:
    data = decoded(operation, {**page_data(operation, rows), **told})
    return Sheet.of(search(operation, **(query or {})), number, data)


# ── what a page tells ────────────────────────────────────────────────────────────────────────────


@each_paged
@pytest.mark.parametrize("totals", ["numbers", "text"])
def test_totals_are_understood_as_numbers_and_as_text(operation: Paged, totals: Totals) -> None:
    catalogue = Catalogue(operation, rows=45, totals=totals)
    name = operation.pagination.size
    asked = search(operation, **{name: 20} if name else {})
    got = Sheet.of(asked, 2, decoded(operation, catalogue.page(2, 20)))
    assert (got.number, got.total) == (2, 45)
    assert (got.pages, got.size) == ((3, 20) if counts_pages(operation) else (None, None))
    assert len(got.rows) == 20


@each_paged
@pytest.mark.parametrize("totals", ["null", "absent"])
def test_without_totals_only_an_empty_page_is_the_last(operation: Paged, totals: Totals) -> None:
    catalogue = Catalogue(operation, rows=5, totals=totals)
    got = Sheet.of(search(operation), 1, decoded(operation, catalogue.page(1, 20)))
    assert (got.total, got.pages) == (None, None)
    assert not got.is_last
    assert Sheet.of(search(operation), 2, decoded(operation, catalogue.page(2, 20))).is_last


@pytest.mark.parametrize(
    ("query", "told", "size", "pages"),
    [
        ({}, {"total": 1000}, 20, 50),
        ({"pageSize": 100}, {"total": 1000}, 100, 10),
        ({"pageSize": 100}, {"total": 1000, "pageSize": 50}, 50, 20),
        ({"pageSize": 500}, {"total": 1000, "pageSize": 200}, 200, 5),
        ({"pageSize": 500}, {"total": 1000}, 200, 5),
        ({"pageSize": "many"}, {"total": 1001, "pageSize": None}, 20, 51),
        ({"pageSize": 100}, {"total": 0, "pageSize": 0}, 100, None),  # there are rows
        ({"pageSize": 100}, {}, 100, None),
    ],
)
def test_the_size_is_the_services_word_or_what_was_asked_for(
    query: Any, told: Any, size: int, pages: int | None
) -> None:
    got = sheet(PRODUCTS_LIST, 1, ["a"], query, **told)
    assert (got.size, got.pages) == (size, pages)


@pytest.mark.parametrize(
    ("number", "rows", "told", "last"),
    [
        (1, [], {"total": 100}, True),
        (1, ["a"], {"total": 1}, True),
        (1, ["a"], {"total": 20}, True),
        (1, ["a"], {"total": 21}, False),
        (2, ["a"], {"total": 21}, True),
        (3, ["a"], {"total": 21}, False),  # rows that should not be: the total tells nothing
        (1, ["a"], {"total": 40, "pageSize": 40}, True),
        (1, ["a"], {}, False),
    ],
)
def test_the_last_page(number: int, rows: list[str], told: Any, last: bool) -> None:
    got = sheet(PRODUCTS_LIST, number, rows, **told)
    assert got.is_last is last
    assert (Trail(search(PRODUCTS_LIST)).following(got) is None) is last


def test_rows_of_all_blocks_are_joined_and_null_is_no_row() -> None:
    product_lists = [[{"id": "1"}, {"id": "2"}], None, [], [{"id": "3"}]]
    content = [{"productList": found} for found in product_lists]
    data = decoded(PRODUCTS_SEARCH, {"content": [*content, {}]})
    found = rows_of(data, PRODUCTS_SEARCH.pagination)
    assert [product.id for product in found] == ["1", "2", "3"]


@each_paged
@pytest.mark.parametrize("rows", [None, []])
def test_no_rows_at_all(operation: Paged, rows: Any) -> None:
    data = page_data(operation, [])
    (key,) = data
    for page in ({}, data, {key: rows}):
        assert rows_of(decoded(operation, page), operation.pagination) == []


# ── caps ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("operation", "query", "number", "told", "words"),
    [
        (PRODUCTS_SEARCH, {}, 1000, {"totalPages": 1001, "totalRecords": 10005}, "page 1000 is"),
        (PRODUCTS_SEARCH, {}, 1000, {}, "page 1000 is the last"),
        (
            PRODUCTS_LIST,
            {"pageSize": 200},
            30,
            {"total": 10_000},
            "page x size may not exceed 6000",
        ),
        (PRODUCTS_LIST, {}, 300, {"total": 10_000}, "page x size may not exceed 6000"),
        (PRODUCTS_LIST, {"pageSize": 7}, 857, {}, "page x size may not exceed 6000"),
        (MY_PRODUCTS_LIST, {}, 1, {"totalPages": 2}, "no page parameter"),
        (MY_PRODUCTS_LIST, {}, 1, {"totalRecords": 11, "pageSize": 10}, "no page parameter"),
    ],
)
def test_a_cap_with_rows_beyond_it_is_an_error(
    operation: Paged, query: Any, number: int, told: Any, words: str
) -> None:
    trail = Trail(search(operation, **query))
    with pytest.raises(PageLimitReached, match=words) as caught:
        trail.following(sheet(operation, number, ["a"], query, **told))
    assert caught.value.operation == operation.id
    total = told.get("total") or told.get("totalRecords")
    assert (f"there are {total} rows" if total else "there are more rows") in str(caught.value)
    assert "narrow the search" in str(caught.value)


@pytest.mark.parametrize(
    ("operation", "query", "number", "told"),
    [
        (PRODUCTS_SEARCH, {}, 1000, {"totalPages": 1000}),
        (PRODUCTS_LIST, {"pageSize": 200}, 30, {"total": 6000}),
        (MY_PRODUCTS_LIST, {}, 1, {"totalPages": 1}),
        (MY_PRODUCTS_LIST, {}, 1, {"totalRecords": 10, "pageSize": 10}),
    ],
)
def test_a_cap_at_the_very_end_is_none(
    operation: Paged, query: Any, number: int, told: Any
) -> None:
    assert (
        Trail(search(operation, **query)).following(sheet(operation, number, ["a"], query, **told))
        is None
    )


@pytest.mark.parametrize(
    ("operation", "query", "number"),
    [
        (PRODUCTS_SEARCH, {"size": 100}, 999),
        (PRODUCTS_LIST, {"pageSize": 200}, 29),
        (PRODUCTS_LIST, {}, 299),
        (REVIEWS_LIST, {}, 10**6),
    ],
)
def test_the_last_page_within_a_cap_is_reached(operation: Paged, query: Any, number: int) -> None:
    got = Trail(search(operation, **query)).following(sheet(operation, number, ["a"], query))
    assert got == Position(number + 1)


@given(
    number=st.integers(1, 1100),
    count=st.integers(0, 20),
    pages=st.none() | st.integers(1, 1100),
    operation=st.sampled_from([PRODUCTS_SEARCH, PRODUCTS_LIST, MY_PRODUCTS_LIST]),
    rows=st.sampled_from([[], ["a"]]),
)
def test_nothing_is_worth_fetching_ahead_behind_the_end_or_a_cap(
    number: int, count: int, pages: int | None, operation: Paged, rows: list[str]
) -> None:
    here = Sheet(number, rows, None, pages, 20)
    trail = Trail(search(operation))
    ahead = trail.ahead(here, count)
    assert len(ahead) <= count
    assert [*ahead] == [*range(number + 1, number + 1 + len(ahead))]
    for other in ahead:
        assert rows
        assert pages is None or other <= pages
        assert trail.limit(other, 20) is None
    beyond = number + 1 + len(ahead)
    if rows and len(ahead) < count:
        assert trail.limit(beyond, 20) or (pages is not None and beyond > pages)


# ── repeats ──────────────────────────────────────────────────────────────────────────────────────


def enter(*pages: list[str], **told: Any) -> None:
    trail = Trail(search(REVIEWS_LIST))
    for number, rows in enumerate(pages, start=1):
        trail.enter(sheet(REVIEWS_LIST, number, rows, **told))


@pytest.mark.parametrize(
    "pages",
    [
        [["a", "b"], ["a", "b"]],
        [["a"], ["b"], ["a"]],
        [["a"], ["b"], ["c"], ["b"]],
    ],
)
@pytest.mark.parametrize("total", [2, 1000, None])
def test_a_page_that_was_here_before_is_an_error(pages: list[list[str]], total: int | None) -> None:
    enter(*pages[:-1], total=total)
    with pytest.raises(PageRepeated, match=f"page {len(pages)} repeats") as caught:
        enter(*pages, total=total)
    assert caught.value.operation == "reviews_list"


def test_pages_that_share_rows_are_no_repeats() -> None:
    enter(["a", "b"], ["b", "c"], ["b", "a"], ["a"], ["b"])
    enter(["a"], [], [])


def test_rows_with_huge_ids_can_be_told_apart() -> None:
    trail = Trail(search(REVIEWS_LIST))
    for number in range(1, 4):
        data = decoded(REVIEWS_LIST, {"list": [{"commentId": 10**25 + number}]})
        trail.enter(Sheet.of(search(REVIEWS_LIST), number, data))
