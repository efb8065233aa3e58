"""The chapter "8 Private Inventory Outbound Orders": sending out goods that the account owns.

choosing  addresses, goods, what is left of them
creating  a new order, or the whole of an old one with changes
following progress, submission, detail, cancellation
machine   what becomes of an order        orders  what is kept of it        forms  how it shows
"""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.outbound import choosing, creating, following

outbound = Chapter(choosing.chapter, creating.chapter, following.chapter)

__all__ = ["outbound"]
