# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.categories` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased

from msgspec import field

from cjdropshipping_runtime.model import Model


class CategoryThird(Model, kw_only=True):
    """A category of the third level: the one that products belong to."""

    category_id: str | None = field(name="categoryId", default=None)
    """Its id, for the filters of the product lists."""
    category_name: str | None = field(name="categoryName", default=None)
    """Its name."""


class CategorySecond(Model, kw_only=True):
    """A category of the second level. It has a name but no id."""

    category_second_name: str | None = field(name="categorySecondName", default=None)
    """Its name."""
    category_second_list: list_aliased[CategoryThird] | None = field(
        name="categorySecondList", default=None
    )
    """The categories below it."""


class CategoryFirst(Model, kw_only=True):
    """A category of the first level. It has a name but no id."""

    category_first_name: str | None = field(name="categoryFirstName", default=None)
    """Its name."""
    category_first_list: list_aliased[CategorySecond] | None = field(
        name="categoryFirstList", default=None
    )
    """The categories below it."""
