"""Reviews of a product: up to sixty, newest first, the same in every run."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

import attrs

from cjdropshipping.testing.world.catalogue import EPOCH, Catalogue, Product
from cjdropshipping.testing.world.clock import CHINA
from cjdropshipping.testing.world.ids import Ids
from cjdropshipping.testing.world.seeded import seeded
from cjdropshipping.testing.world.vocabulary import OPINIONS, REVIEWER_COUNTRIES

#: No product has more reviews than this.
MOST = 60


@attrs.frozen(eq=False)
class Review:
    """What one buyer says: a score from 1 to 5 and a text, on a day, perhaps with pictures."""

    number: int
    """The id, an integer of 19 digits."""
    score: int
    text: str
    when: datetime
    """Midnight in China, after the product was created."""
    reviewer: str
    country: str
    pictures: int


class Reviews:
    """All reviews of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._ids = Ids(catalogue.seed, "review", uuids=0)
        self._of_index = lru_cache(maxsize=500)(self._generate)

    def of(self, product: Product) -> tuple[Review, ...]:
        """The reviews of ``product``, newest first."""
        return self._of_index(product.index)

    def _generate(self, index: int) -> tuple[Review, ...]:
        product = self._catalogue.product(index)
        random = seeded(self._catalogue.seed, "reviews", index)
        created = datetime.fromtimestamp(product.created // 1000, tz=CHINA)
        first = created.replace(hour=0, minute=0, second=0) + timedelta(days=1)
        days = (EPOCH - first) // timedelta(days=1) + 1
        if days < 1:
            return ()
        reviews: list[Review] = []
        for k in range(int(random.random() ** 2 * (MOST + 1))):
            score = random.choice((1, 2, 3, 4, 4, 5, 5, 5))
            letters = random.choice("ABCDEFGHIJKLMNOPRSTW"), random.choice("aeilnorsty")
            reviews.append(
                Review(
                    number=self._ids.number(index * MOST + k),
                    score=score,
                    text=random.choice(OPINIONS[score - 1]),
                    when=first + timedelta(days=random.randrange(days)),
                    reviewer="***".join(letters),
                    country=random.choice(REVIEWER_COUNTRIES),
                    pictures=random.choice((0, 0, 1, 2)),
                )
            )
        return tuple(sorted(reviews, key=lambda review: (review.when, review.number), reverse=True))
