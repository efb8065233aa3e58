# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.warehouses` alone take and give."""

from __future__ import annotations

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
)


class Warehouse(Model, kw_only=True):
    """A warehouse."""

    area_cn: str | None = field(name="areaCn", default=None)
    """Name of the warehouse in Chinese."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    area_id: Id | None = field(name="areaId", default=None)
    """Its id, as stock rows quote it."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of its country."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name of its country."""
    value_en: str | None = field(name="valueEn", default=None)
    """Code of the warehouse, mostly the same as `country_code`."""
    disabled: bool | None = None
    """True when it cannot be used."""
    zh: str | None = None
    """Name in Chinese."""
    en: str | None = None
    """Name in English."""
    de: str | None = None
    """Name in German."""
    fr: str | None = None
    """Name in French."""
    th: str | None = None
    """Name in Thai."""
    id: Id | None = None
    """The same id as `area_id`, quoted."""
