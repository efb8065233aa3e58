"""The shops that are connected to the account: those of the document, unless others are arranged.

Nothing in this API connects a shop.
"""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call, Chapter

chapter = Chapter()


@chapter.answers("legacy_list_shops")
def legacy_list_shops(call: Call) -> Any:
    """All shops."""
    arranged = call.account.state(Arrangements).take("legacy shops")
    if arranged is None:
        return call.operation.example
    shops = arranged["shops"]
    return {"total": len(shops), "data": shops}
