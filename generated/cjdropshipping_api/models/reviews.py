# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.reviews` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
    Integer,
    Time,
)


class Review(Model, kw_only=True):
    """What one buyer says about a product."""

    pid: str | None = None
    """Product id."""
    comment_id: Id | None = field(name="commentId", default=None)
    """Id of the review; the example is a bare number beyond 2^53."""
    comment: str | None = None
    """Text of the review, in the language of the buyer."""
    comment_urls: list_aliased[str | None] | None = field(name="commentUrls", default=None)
    """URLs of the pictures."""
    comment_user: str | None = field(name="commentUser", default=None)
    """Name of the buyer, masked."""
    score: Integer | None = None
    """Score; the scale is not documented, 5 occurs in the examples."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the buyer."""
    comment_date: Time | None = field(name="commentDate", default=None)
    """When it was written."""
    flag_icon_url: str | None = field(name="flagIconUrl", default=None)
    """URL of a picture of a flag; it need not be that of `country_code`."""


class ReviewPage(Model, kw_only=True):
    """One page of reviews."""

    page_num: Integer | None = field(name="pageNum", default=None)
    """Number of this page, from 1."""
    page_size: Integer | None = field(name="pageSize", default=None)
    """Reviews on a full page."""
    total: Integer | None = None
    """Reviews that match, on all pages."""
    list: list_aliased[Review] | None = None
    """The reviews of this page."""
