"""Money and times as the service writes them, for all chapters."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from cjdropshipping.testing.world.clock import CHINA


def dollars(cents: int) -> Decimal:
    """US cents as dollars with two digits, which JSON then shows too."""
    return Decimal(cents).scaleb(-2)


def chinese_time(millis: int) -> str:
    """ISO 8601 with the offset of China: ``2019-12-24T01:06:37+08:00``."""
    return datetime.fromtimestamp(millis // 1000, tz=CHINA).isoformat()


def utc_time(millis: int) -> str:
    """ISO 8601 with a fraction and the offset of UTC: ``2019-12-31T11:14:12.000+00:00``."""
    return datetime.fromtimestamp(millis / 1000, tz=UTC).isoformat(timespec="milliseconds")


def plain_time(millis: int) -> str:
    """UTC as ``2021-03-31 00:46:39``."""
    return datetime.fromtimestamp(millis // 1000, tz=UTC).strftime("%Y-%m-%d %H:%M:%S")
