"""Documented examples for the ids that the documents use, and no catalogue has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.protocol.envelope import PRODUCT_NOT_FOUND, VARIANT_NOT_FOUND, Refuse
from cjdropshipping.testing.protocol.examples import example_page

if TYPE_CHECKING:
    from cjdropshipping.testing.chapters.chapter import Call, Chapter, Handler


def documented(chapter: Chapter) -> Chapter:
    """The chapter, which now answers what the documents ask for as the documents do."""
    for name, handler in chapter.handlers.items():
        chapter.handlers[name] = _or_example(handler)
    return chapter


def _or_example(handler: Handler) -> Handler:
    def answer(call: Call) -> Any:
        try:
            return handler(call)
        except Refuse as refuse:
            unknown = refuse.code in (PRODUCT_NOT_FOUND, VARIANT_NOT_FOUND)
            if unknown and call.is_documented:
                return example_page(call.operation, call.query, call.body)
            raise

    return answer
