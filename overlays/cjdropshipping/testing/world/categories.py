"""The tree of categories, three levels deep, with an id at each level.

    First (8) ── Second (3 each) ── Third (3 each)

Products are in categories of the third level only.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from cjdropshipping.testing.world.ids import Ids
from cjdropshipping.testing.world.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Mapping


@attrs.frozen
class Category:
    """A category of the third level, with the two above it."""

    index: int
    id: str
    name: str
    second_id: str
    second_name: str
    first_id: str
    first_name: str
    nouns: tuple[str, ...]

    @property
    def path(self) -> str:
        """The three names, as the product operations join them."""
        return f"{self.first_name} / {self.second_name} / {self.name}"


class CategoryTree:
    """All categories under one seed."""

    def __init__(self, seed: int) -> None:
        self._ids = Ids(seed, "category")

    @cached_property
    def leaves(self) -> tuple[Category, ...]:
        """The categories of the third level, in the order of the tree."""
        leaves: list[Category] = []
        for first, (first_name, seconds) in enumerate(CATEGORIES.items()):
            for second, (second_name, thirds) in enumerate(seconds.items()):
                for name, nouns in thirds.items():
                    leaves.append(
                        Category(
                            index=len(leaves),
                            id=self._ids.text(len(leaves)),
                            name=name,
                            second_id=self._ids.text(1_000 + first * 100 + second),
                            second_name=second_name,
                            first_id=self._ids.text(2_000 + first),
                            first_name=first_name,
                            nouns=nouns,
                        )
                    )
        return tuple(leaves)

    @cached_property
    def by_id(self) -> Mapping[str, frozenset[int]]:
        """Id of a category of any level -> the leaves (by index) under it."""
        below: dict[str, set[int]] = {}
        for leaf in self.leaves:
            for category_id in (leaf.id, leaf.second_id, leaf.first_id):
                below.setdefault(category_id, set()).add(leaf.index)
        return {category_id: frozenset(leaves) for category_id, leaves in below.items()}

    def below(self, category_id: str) -> frozenset[int]:
        """The leaves under ``category_id``; none if there is no such category."""
        return self.by_id.get(category_id.strip("{}").upper(), frozenset())
