"""A mock of the CJ Dropshipping service, for developing and testing without an account.

In process::

    from cjdropshipping.testing import Mock

    mock = Mock()
    with mock.client() as cj:
        ...

As a server: ``python -m cjdropshipping.testing --port 0``. It needs the extra ``mock`` of the
distribution (``pip install "cjdropshipping-client[mock]"``).
"""

from __future__ import annotations

from cjdropshipping.testing.arrangements import ARRANGEMENTS
from cjdropshipping.testing.deviations import DEVIATIONS
from cjdropshipping.testing.document import Document
from cjdropshipping.testing.envelope import Refuse
from cjdropshipping.testing.faults import FAULTS
from cjdropshipping.testing.ledger import PlacedOrder
from cjdropshipping.testing.mock import Mock
from cjdropshipping.testing.observed import Recorded
from cjdropshipping.testing.tokens import Issued
from cjdropshipping.testing.wire import Request, Response

__all__ = [
    "ARRANGEMENTS",
    "DEVIATIONS",
    "FAULTS",
    "Document",
    "Issued",
    "Mock",
    "PlacedOrder",
    "Recorded",
    "Refuse",
    "Request",
    "Response",
]
