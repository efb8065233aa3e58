"""Reviews of a product, at the present address and at the former one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.protocol.envelope import PRODUCT_NOT_FOUND, Refuse

if TYPE_CHECKING:
    from cjdropshipping.testing.world import reviews as written

chapter = Chapter()

_PICTURES = "https://img.example.com/mock/review"


@chapter.answers("reviews_list", "reviews_list_deprecated")
def reviews_list(call: Call) -> Any:
    """A page of reviews, newest first; the numbers come as strings, as documented."""
    product = call.world.catalogue.by_pid(call.query["pid"])
    if product is None:
        raise Refuse(PRODUCT_NOT_FOUND)
    window, score = call.window, call.query.get("score")
    found = [r for r in call.world.reviews.of(product) if score in (None, r.score)]
    return {
        "pageNum": str(window.number),
        "pageSize": str(window.size),
        "total": str(len(found)),
        "list": [_row(review, product.pid) for review in window.cut(found)],
    }


def _row(review: written.Review, pid: str) -> dict[str, Any]:
    return {
        "commentId": review.number,
        "pid": pid,
        "comment": review.text,
        "commentDate": review.when.isoformat(),
        "commentUser": review.reviewer,
        "score": str(review.score),
        "commentUrls": [f"{_PICTURES}/{review.number}-{n}.jpg" for n in range(review.pictures)],
        "countryCode": review.country,
        "flagIconUrl": f"https://img.example.com/mock/flags/{review.country}.png",
    }
