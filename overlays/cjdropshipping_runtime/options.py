"""What may differ from call to call."""

from __future__ import annotations

import math
from typing import Any

import msgspec

from .errors import ConfigurationError
from .retry import Retries
from .timeouts import Timeout
from .wording import shown


class Options(msgspec.Struct, frozen=True):
    """How long a call may take, and how often it may be made again."""

    timeout: Timeout
    retries: Retries
    deadline: float | None = None
    """Seconds for a call with all its attempts and pauses; None is no limit."""

    def __post_init__(self) -> None:
        limit: Any = self.deadline  # a user may err
        if limit is None:
            return
        number = isinstance(limit, int | float) and not isinstance(limit, bool)
        if not number or not 0 < limit < math.inf:
            raise ConfigurationError(f"deadline must be seconds, more than 0, not {shown(limit)}")
