"""Names that tell accounts and keys apart, and tell nobody what they are.

API@<account>@CJ:<jwt> ──> 12 hex digits     whose calls count together
API key, base URL      ──> 32 hex digits     what the tokens are filed under
"""

from __future__ import annotations

import re

from cjdropshipping_runtime.secrets import AccessToken

_account_in = re.compile(r"API@([^@]+)@CJ:").match
_PURPOSE = b"cjdropshipping"
"""Sets these digests apart from any other of the same text."""


def account_name(token: AccessToken, otherwise: str) -> str:
    """The account that the token names; where it names none, a name for ``otherwise``."""
    found = _account_in(token.value)
    return digest(found[1] if found else otherwise, 6)


def store_name(api_key: str, base_url: str) -> str:
    """What the tokens that this service gives for this key are filed under."""
    return digest(f"{base_url}\n{api_key}", 16)


def digest(text: str, size: int) -> str:
    """``size`` bytes of a digest of it, as twice as many hex digits."""
    from hashlib import blake2b

    return blake2b(text.encode(), digest_size=size, person=_PURPOSE).hexdigest()
