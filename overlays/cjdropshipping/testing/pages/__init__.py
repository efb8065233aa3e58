"""The mock for people: pages that a browser shows, of files that lie here.

    /                     every operation, to be read and tried out (Swagger UI)
    /_mock/openapi.json   the document for it, of this server
    /_mock/live           the last requests, what is switched on, accounts, orders and their states
    /_mock/live.json      what that page shows, once more each second
    /_mock/live/request.json?serial=17
                          query and body of a request that is opened there
    /_mock/pages/<file>   scripts and styles

Nothing of a page comes from anywhere else, and nobody else may read it: it lets no other page frame
it or load from it.
"""

from __future__ import annotations

from cjdropshipping.testing.pages.routes import LIVE, REFERENCE, pages

__all__ = ["LIVE", "REFERENCE", "pages"]
