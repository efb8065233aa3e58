"""A mock of the CJ Dropshipping service, for developing and testing without an account.

In process::

    from cjdropshipping import CJ
    from cjdropshipping.testing import Mock

    mock = Mock()
    with CJ(access_token=mock.token, transport=mock.transport()) as cj:
        ...

As a server: ``python -m cjdropshipping.testing --port 0``. It needs the extra ``mock`` of the
distribution (``pip install "cjdropshipping-client[mock]"``).
"""

from __future__ import annotations

from cjdropshipping.testing.deviations import DEVIATIONS
from cjdropshipping.testing.document import Document
from cjdropshipping.testing.envelope import Refuse
from cjdropshipping.testing.faults import FAULTS
from cjdropshipping.testing.mock import Mock, Recorded
from cjdropshipping.testing.wire import Request, Response

__all__ = [
    "DEVIATIONS",
    "FAULTS",
    "Document",
    "Mock",
    "Recorded",
    "Refuse",
    "Request",
    "Response",
]
