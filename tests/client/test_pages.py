"""Pages and walks: every row once, no request more than needed, cursors anywhere."""

from __future__ import annotations

import gc
import tracemalloc
from itertools import islice
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.catalogue import COUNTED, PAGED, UNCOUNTED, WITH_PAGES, Catalogue, name_of
from tests.support.clients import client
from tests.support.methods import needed
from tests.support.replies import enveloped

from cjdropshipping import (
    ApiError,
    CursorError,
    Page,
    PageLimitReached,
    PageRepeated,
    TransportError,
)
from cjdropshipping_api.operations import MY_PRODUCTS_LIST, PRODUCTS_LIST, REVIEWS_LIST
from cjdropshipping_runtime.operation import PagedOperation

each_with_pages = pytest.mark.parametrize("operation", WITH_PAGES, ids=lambda o: str(o.id))
each_counted = pytest.mark.parametrize("operation", COUNTED, ids=lambda o: str(o.id))
each_uncounted = pytest.mark.parametrize("operation", UNCOUNTED, ids=lambda o: str(o.id))
each_paged = pytest.mark.parametrize("operation", PAGED, ids=lambda o: str(o.id))
Paged = PagedOperation[Any]


def first(catalogue: Catalogue, size: int | None = None, cursor: str | None = None) -> Page[Any]:
    """The first page of the catalogue's operation, asked for by its method and path."""
    operation = catalogue.operation
    name, in_body = operation.pagination.size, operation.pagination.in_body
    given = {**needed(operation), **({name: size} if name and size else {})} or None
    given = None if cursor else given
    page = client(catalogue.handle).call(
        operation.method,
        operation.path,
        query=None if in_body else given,
        body=given if in_body else None,
        cursor=cursor,
    )
    assert isinstance(page, Page)
    return page


def first_by(handle: Any, operation: Paged) -> Page[Any]:
    """The same, by whatever answers."""
    place = "body" if operation.pagination.in_body else "query"
    given: dict[str, Any] = {place: needed(operation) or None}
    page = client(handle).call(operation.method, operation.path, **given)
    assert isinstance(page, Page)
    return page


def names(operation: Paged, rows: Any) -> list[str]:
    return [name_of(operation, row) for row in rows]


def expected(count: int, start: int = 0) -> list[str]:
    return [f"row-{number}" for number in range(start, count)]


@each_counted
def test_a_page_knows_where_it_is(operation: Paged) -> None:
    catalogue = Catalogue(operation, rows=25)
    page = first(catalogue, size=10)
    assert (page.number, page.size, page.total, page.pages) == (1, 10, 25, 3)
    assert names(operation, page.items) == expected(10)
    assert page.raw == catalogue.page(1, 10)
    assert page.reply.request_id == "r-1"
    assert repr(page) == "<Page 1 of 3: 10 of 25 rows>"
    second = page.next()
    assert second
    third = second.next()
    assert third
    assert names(operation, second.items + third.items) == expected(25, start=10)
    assert third.next() is None
    with pytest.raises(CursorError, match="nothing is left"):
        first(catalogue, size=10, cursor=third.cursor)
    assert catalogue.asked == [1, 2, 3]


@each_uncounted
def test_a_page_that_knows_the_rows_only_asks_until_there_are_none(operation: Paged) -> None:
    catalogue = Catalogue(operation, rows=20)
    page = first(catalogue)
    assert (page.number, page.size, page.total, page.pages) == (1, None, 20, None)
    second = page.next()
    assert second
    third = second.next()
    assert third
    assert (third.items, third.next()) == ([], None)
    assert catalogue.asked == [1, 2, 3]
    assert names(operation, page) == expected(20)
    assert catalogue.asked == [1, 2, 3, 2, 3], "the total may be that of one page"


@each_with_pages
def test_iterating_reads_every_row_of_every_page(operation: Paged) -> None:
    catalogue = Catalogue(operation, rows=95)
    page = first(catalogue, size=10)
    assert names(operation, page) == expected(95)
    assert catalogue.asked == [*range(1, 11 + (operation in UNCOUNTED))]
    assert names(operation, islice(page, 15)) == expected(15), "a page can be walked again"


@each_paged
def test_a_walk_that_fits_one_page(operation: Paged) -> None:
    for rows in (0, 1, 10):
        catalogue = Catalogue(operation, rows=rows)
        walk = first(catalogue, size=10).walk()
        assert names(operation, walk) == expected(rows)
        assert walk.exhausted
        assert catalogue.asked == ([1, 2] if rows and operation in UNCOUNTED else [1])
        assert [*walk] == []


@each_with_pages
@pytest.mark.parametrize("totals", ["null", "absent", "text"])
def test_totals_may_be_missing_or_text(operation: Paged, totals: Any) -> None:
    catalogue = Catalogue(operation, rows=25, totals=totals)
    assert names(operation, first(catalogue, size=10)) == expected(25)
    known = totals == "text" and operation in COUNTED
    assert catalogue.asked == ([1, 2, 3] if known else [1, 2, 3, 4])


def refuses_large_pages(operation: Paged) -> bool:
    """Whether a size over the maximum is an error by the documents: then it is not sent."""
    sizes = [check.given for check in operation.checks if check.kind == "maximum"]
    return any(operation.pagination.size in given for given in sizes)


@pytest.mark.parametrize(
    "operation", [op for op in WITH_PAGES if not refuses_large_pages(op)], ids=lambda o: str(o.id)
)
def test_a_size_that_the_service_cuts_costs_no_row(operation: Paged) -> None:
    most = operation.pagination.max_size
    for echo in (True, False) if most else (True,):
        catalogue = Catalogue(operation, rows=950, most=most or 200, echo=echo)
        assert names(operation, first(catalogue, size=500)) == expected(950)


@given(
    operation=st.sampled_from(WITH_PAGES),
    rows=st.integers(0, 13),
    size=st.integers(1, 5),
    totals=st.sampled_from(["numbers", "text", "null", "absent"]),
    limit=st.none() | st.integers(0, 15),
)
@settings(max_examples=40)
def test_every_cursor_gives_exactly_the_rest(
    operation: Paged, rows: int, size: int, totals: Any, limit: int | None
) -> None:
    catalogue = Catalogue(operation, rows=rows, size=size, totals=totals)
    walk = first(catalogue, size).walk(max_items=limit)
    cursors, read = [walk.cursor], []
    for row in walk:
        cursors.append(walk.cursor)
        read.append(name_of(operation, row))
    assert read == expected(rows)[:limit]
    assert catalogue.asked == [*range(1, len(catalogue.asked) + 1)]
    cursors.append(walk.cursor)
    for done, cursor in enumerate(cursors[:-1]):
        resumed = Catalogue(operation, rows=rows, size=size, totals=totals)
        rest = first(resumed, cursor=cursor)
        assert names(operation, rest) == expected(rows, start=done)
        assert names(operation, rest.walk(max_items=2)) == expected(rows, start=done)[:2]
    if walk.exhausted:
        with pytest.raises(CursorError, match="nothing is left"):
            first(Catalogue(operation, rows=rows), cursor=cursors[-1])
    else:
        resumed = Catalogue(operation, rows=rows, size=size, totals=totals)
        rest = first(resumed, cursor=cursors[-1])
        assert names(operation, rest) == expected(rows, start=len(read))


@each_with_pages
@pytest.mark.parametrize(("limit", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (95, 4)])
def test_no_page_is_fetched_that_is_not_needed(operation: Paged, limit: int, pages: int) -> None:
    catalogue = Catalogue(operation, rows=35)
    walk = first(catalogue, size=10).walk(max_items=limit)
    assert names(operation, walk) == expected(35)[:limit]
    to_the_end = limit > 35 and operation in UNCOUNTED
    assert catalogue.asked == [*range(1, pages + 1 + to_the_end)]


def test_a_negative_limit_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="max_items must be rows, 0 or more"):
        first(Catalogue(PRODUCTS_LIST, rows=1)).walk(max_items=-1)


@each_with_pages
def test_a_page_has_a_cursor_for_the_next(operation: Paged) -> None:
    catalogue = Catalogue(operation, rows=25)
    cursor = first(catalogue, size=10).cursor
    second = first(catalogue, cursor=cursor)
    assert second.number == 2
    assert names(operation, second) == expected(25, start=10)


# ── where a walk cannot go on ────────────────────────────────────────────────────────────────────


def test_rows_behind_a_cap_are_an_error_after_all_that_can_be_had() -> None:
    catalogue = Catalogue(PRODUCTS_LIST, rows=6500)
    walk = iter(first(catalogue, size=200))
    assert names(PRODUCTS_LIST, islice(walk, 6000)) == expected(6000)
    with pytest.raises(PageLimitReached, match="6500 rows, but page x size may not exceed 6000"):
        next(walk)
    assert max(catalogue.asked) == 30


def test_an_operation_without_pages_says_so_after_its_rows() -> None:
    catalogue = Catalogue(MY_PRODUCTS_LIST, rows=11)
    page = first(catalogue)
    assert names(MY_PRODUCTS_LIST, page.walk(max_items=10)) == expected(10)
    with pytest.raises(PageLimitReached, match="no page parameter"):
        page.next()
    with pytest.raises(PageLimitReached):
        list(page)
    assert catalogue.asked == [1]


@each_with_pages
@pytest.mark.parametrize("cycle", [1, 2, 3])
@pytest.mark.parametrize("totals", ["numbers", "null"])
def test_pages_in_a_circle_are_noticed_and_no_row_comes_twice(
    operation: Paged, cycle: int, totals: Any
) -> None:
    catalogue = Catalogue(operation, rows=50, totals=totals)

    def handle(request: httpx.Request) -> httpx.Response:
        number = (catalogue.note(request) - 1) % cycle + 1
        return catalogue.reply(catalogue.page(number, 10))

    page = first_by(handle, operation)
    read: list[Any] = []
    with pytest.raises(PageRepeated, match=f"{operation.id}: page {cycle + 1} repeats"):
        read.extend(page)
    assert names(operation, read) == expected(10 * cycle)
    assert catalogue.asked == [*range(1, cycle + 2)]


def test_a_last_page_that_is_the_first_again_is_noticed() -> None:
    catalogue = Catalogue(REVIEWS_LIST, rows=20)
    one_page = httpx.Response(200, content=enveloped(catalogue.page(1, 10)))
    page = client(lambda request: one_page).call(
        "GET", REVIEWS_LIST.path, query={"pid": "7", "pageSize": 10}
    )
    with pytest.raises(PageRepeated):
        list(page)
    with pytest.raises(PageRepeated):
        page.next()


@pytest.mark.parametrize("failure", ["refused", "lost"])
def test_what_was_read_before_an_error_stays_good_and_the_cursor_goes_on(failure: str) -> None:
    catalogue = Catalogue(REVIEWS_LIST, rows=45)

    def handle(request: httpx.Request) -> httpx.Response:
        if catalogue.note(request) == 3 and len(catalogue.asked) == 3:
            if failure == "lost":
                raise httpx.ReadTimeout("too slow")
            return httpx.Response(429, json={"code": 1600200, "result": False})
        return httpx.Response(200, content=enveloped(catalogue.page(catalogue.asked[-1], 10)))

    cj = client(handle)
    walk = cj.reviews.list(pid="7", page_size=10).walk()
    read: list[Any] = []
    with pytest.raises((ApiError, TransportError)):
        read.extend(walk)
    assert names(REVIEWS_LIST, read) == expected(20)
    read.extend(cj.reviews.list(pid="7", page_size=10, cursor=walk.cursor))
    assert names(REVIEWS_LIST, read) == expected(45)


# ── memory ───────────────────────────────────────────────────────────────────────────────────────


def test_pages_that_are_done_with_are_let_go_without_the_garbage_collector() -> None:
    catalogue = Catalogue(PRODUCTS_LIST, rows=60, size=1)
    filler = "x" * 200_000

    def handle(request: httpx.Request) -> httpx.Response:
        data = {**catalogue.page(catalogue.note(request), 1), "filler": filler}
        return httpx.Response(200, content=enveloped(data))

    walk = client(handle).products.list(page_size=1).walk()
    next(walk)
    gc.disable()
    tracemalloc.start()
    try:
        assert sum(1 for _ in walk) == 59
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        gc.enable()
    assert peak < 12 * len(filler)
