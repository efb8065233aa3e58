"""What the arrangements that cannot be made without details are made with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NEEDED: Mapping[str, Mapping[str, Any]] = {
    "legacy shops": {"shops": []},
    "makeup costs otherwise": {"cents": 1},
}
