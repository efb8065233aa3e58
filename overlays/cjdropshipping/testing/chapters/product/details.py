"""One product in full, and its variants: products_get, variants_list, variants_get.

A product is named by its id, its SKU or the SKU of a variant. When several are sent, the first of
these three counts, for the document does not say what else should happen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.product import _forms as forms
from cjdropshipping.testing.protocol.envelope import PRODUCT_NOT_FOUND, VARIANT_NOT_FOUND, Refuse
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.vocabulary import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cjdropshipping.testing.world.catalogue import Product
    from cjdropshipping.testing.world.variants import Variant

chapter = Chapter()


@chapter.answers("products_get")
def products_get(call: Call) -> Any:
    """The product with its variants, or those of them that a country has in stock."""
    product = _named(call)
    features = call.query.get("features", ())
    combine = "enable_combine" in features
    data = _detail(product)
    data["variants"] = [_detail_row(call, v, combine) for v in _in_country(call, product)]
    data["createrTime"] = notations.chinese_time(product.created)
    if "enable_video" in features:
        data["productVideo"] = forms.video(product)
    return data


@chapter.answers("variants_list")
def variants_list(call: Call) -> Any:
    """The variants of one product."""
    return [
        {**_row(variant), "variantKey": forms.listed(variant.option)}
        for variant in _in_country(call, _named(call))
    ]


@chapter.answers("variants_get")
def variants_get(call: Call) -> Any:
    """One variant by its id."""
    variant = call.world.variants.by_vid(call.query["vid"])
    if variant is None:
        raise Refuse(VARIANT_NOT_FOUND)
    return {**_row(variant), "variantProperty": "[]"}


def _named(call: Call) -> Product:
    query, catalogue = call.query, call.world.catalogue
    if pid := query.get("pid"):
        product = catalogue.by_pid(pid)
    elif sku := query.get("productSku"):
        product = catalogue.by_sku(sku)
    else:
        variant = call.world.variants.by_sku(query["variantSku"])
        product = variant.product if variant else None
    if product is None:
        raise Refuse(PRODUCT_NOT_FOUND)
    return product


def _in_country(call: Call, product: Product) -> Iterable[Variant]:
    variants = call.world.variants.of(product)
    code = call.query.get("countryCode")
    return [v for v in variants if v.in_country(code)] if code else variants


def _detail(product: Product) -> dict[str, Any]:
    material, packed = product.material, product.weight + 60
    chinese = CHINESE[product.category.second_name]
    option = ("尺码", "Size") if product.category.first_name == "Clothing" else ("颜色", "Color")
    suggested = (
        notations.dollars(product.cents * 18 // 10),
        notations.dollars(product.cents * 24 // 10),
    )
    return {
        "pid": product.pid,
        "productName": forms.listed(chinese, f"{material.chinese}{chinese}"),
        "productNameEn": product.name,
        "productSku": product.sku,
        "productImage": forms.picture(product.sku),
        "productWeight": forms.grams(product.weight),
        "productUnit": "unit(s)",
        "productType": product.type,
        "categoryId": product.category.id,
        "categoryName": product.category.path,
        "entryCode": f"{8_700_000_000 + product.category.index * 10_000}",
        "entryName": chinese,
        "entryNameEn": product.category.name.lower(),
        "materialName": forms.listed("", material.chinese),
        "materialNameEn": forms.listed("", material.english.lower()),
        "materialKey": forms.listed(material.key),
        "packingWeight": forms.grams(packed),
        "packingName": forms.listed("", "塑料袋"),
        "packingNameEn": forms.listed("", "plastic_bag"),
        "packingKey": forms.listed("PLASTIC_BAG"),
        "productKey": forms.listed(option[0]),
        "productKeyEn": option[1],
        "productPro": forms.listed("普货"),
        "productProSet": ["普货"],
        "productProEn": forms.listed("COMMON"),
        "productProEnSet": ["COMMON"],
        "addMarkStatus": int(product.free_shipping),
        "sellPrice": notations.dollars(product.cents),
        "description": forms.description(product),
        "suggestSellPrice": f"{suggested[0]}-{suggested[1]}",
        "listedNum": product.listed,
        "status": "3",
        "supplierName": forms.supplier_name(product),
        "supplierId": forms.supplier_id(product),
        "customizationVersion": product.customization,
        "customizationJson1": "",
        "customizationJson2": "",
        "customizationJson3": "",
        "customizationJson4": "",
    }


def _detail_row(call: Call, variant: Variant, combine: bool) -> dict[str, Any]:
    row = _row(variant)
    if combine and variant.product.combined:
        parts = _parts(call, variant.product)
        row["combineNum"] = len(parts)
        row["combineVariants"] = [_row(part) for part in parts]
    return row


def _parts(call: Call, product: Product) -> list[Variant]:
    """A combined product consists of the first variants of the two products after it."""
    world = call.world
    following = ((product.index + step) % world.catalogue.size for step in (1, 2))
    return [world.variants.of(world.catalogue.product(index))[0] for index in following]


def _row(variant: Variant) -> dict[str, Any]:
    return {
        "vid": variant.vid,
        "pid": variant.product.pid,
        "variantName": None,
        "variantNameEn": variant.name,
        "variantImage": forms.picture(variant.sku),
        "variantSku": variant.sku,
        "variantUnit": None,
        "variantProperty": None,
        "variantKey": variant.option,
        "variantLength": variant.length,
        "variantWidth": variant.width,
        "variantHeight": variant.height,
        "variantVolume": variant.length * variant.width * variant.height,
        "variantWeight": notations.dollars(variant.weight * 100),
        "variantSellPrice": notations.dollars(variant.cents),
        "createTime": notations.utc_time(variant.created),
        "variantStandard": f"long={variant.length},width={variant.width},height={variant.height}",
        "variantSugSellPrice": notations.dollars(variant.suggested_cents),
    }
