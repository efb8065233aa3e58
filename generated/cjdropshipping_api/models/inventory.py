# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.inventory` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
)


class VariantStock(Model, kw_only=True):
    """Stock of a variant in one warehouse."""

    vid: Id | None = None
    """Variant id."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    storage_num: int | None = field(name="storageNum", default=None)
    """Pieces in stock. Superseded by `total_inventory_num`."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""


class SkuStock(Model, kw_only=True):
    """Stock of a SKU or SPU in one warehouse."""

    vid: Id | None = None
    """Variant id; missing from the example of the document."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    country_name_en: str | None = field(name="countryNameEn", default=None)
    """English name of that country."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""


class WarehouseStock(Model, kw_only=True):
    """Stock of a product in one warehouse."""

    area_en: str | None = field(name="areaEn", default=None)
    """Name of the warehouse in English."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the warehouse; see `Warehouse`."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country of the warehouse."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Pieces that CJ holds."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Pieces that the factory holds."""
    country_name_en: str | None = field(name="countryNameEn", default=None)
    """Name of the country; the document shows the name of the warehouse here."""


class CountryStock(Model, kw_only=True):
    """Stock of a variant in one country. The document names the three counts twice, with `Num` at the end in its table and without in its example; read the one that is there."""

    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    total_inventory: int | None = field(name="totalInventory", default=None)
    """Pieces in stock, of CJ and the factory together."""
    cj_inventory: int | None = field(name="cjInventory", default=None)
    """Pieces that CJ holds."""
    factory_inventory: int | None = field(name="factoryInventory", default=None)
    """Pieces that the factory holds."""
    total_inventory_num: int | None = field(name="totalInventoryNum", default=None)
    """Other name of `total_inventory`."""
    cj_inventory_num: int | None = field(name="cjInventoryNum", default=None)
    """Other name of `cj_inventory`."""
    factory_inventory_num: int | None = field(name="factoryInventoryNum", default=None)
    """Other name of `factory_inventory`."""
    verified_warehouse: int | None = field(name="verifiedWarehouse", default=None)
    """1 when the stock is verified, 2 when not."""


class VariantInventory(Model, kw_only=True):
    """Stock of one variant of a product."""

    vid: str | None = None
    """Variant id."""
    inventory: list_aliased[CountryStock] | None = None
    """Its stock by country. Null means unknown, not sold out."""


class ProductStock(Model, kw_only=True):
    """Stock of a product, by warehouse and by variant. The two parts need not add up."""

    inventories: list_aliased[WarehouseStock] | None = None
    """Stock of the product by warehouse. Null means unknown, not sold out."""
    variant_inventories: list_aliased[VariantInventory] | None = field(
        name="variantInventories", default=None
    )
    """Stock by variant. Null means unknown, not sold out."""
