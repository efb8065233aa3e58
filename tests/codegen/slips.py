"""Slips that the rules are there for: one table, rule by rule."""

from __future__ import annotations

import copy

from attrs import frozen

from codegen.document import Json, is_list, pointer
from codegen.rules import (
    Rule,
    checks,
    evidence,
    inputs,
    jobs,
    links,
    naming,
    outcomes,
    paging,
    refusals,
    replies,
    safety,
    samples,
    structure,
    wording,
)

PRODUCT = "/paths/~1api2.0~1v1~1product"
TREE = f"{PRODUCT}~1getCategory/get"
SEARCH = f"{PRODUCT}~1listV2/get"
LIST = f"{PRODUCT}~1list/get"
GET = f"{PRODUCT}~1query/get"
ADD = f"{PRODUCT}~1addToMyProduct/post"
VARIANTS = f"{PRODUCT}~1variant~1query/get"
VARIANT = f"{PRODUCT}~1variant~1queryByVid/get"
OLD = f"{PRODUCT}~1comments/get"
CREATE = f"{PRODUCT}~1sourcing~1create/post"
QUERY = f"{PRODUCT}~1sourcing~1query/post"
SHOPPING = "/paths/~1api2.0~1v1~1shopping"
ORDER = f"{SHOPPING}~1order~1createOrderV3/post"
LINKS = f"{ORDER}/responses/200/links"
MERGE = f"{SHOPPING}~1mergeOrder~1submitMergeOrderBatchV3/post"
BILLS = f"{SHOPPING}~1makeup~1list/post"
UPLOAD = f"{SHOPPING}~1order~1uploadWaybillInfo/post"
FOUND = "/paths/~1api~1order~1queryOrdersByCriteria/post"
LOG_IN = "/paths/~1api2.0~1v1~1authentication~1getAccessToken/post"
LOG_OUT = "/paths/~1api2.0~1v1~1authentication~1logout/post"
SCHEMAS = "/components/schemas"
ERRORS = "/x-errors"
ROW = f"{SCHEMAS}/Product/properties"
JSON = "content/application~1json"
FORM = "content/multipart~1form-data"
DATA = f"responses/200/{JSON}/schema/oneOf/0/allOf/1/properties/data"

GONE = object()
TEXT = {"type": ["string", "null"], "description": "Text."}
TEXTS = {"type": ["array", "null"], "description": "Texts."}
FILE = {"type": "string", "format": "binary", "description": "A file."}
SECRET = {"$ref": "#/components/schemas/Secret"}
ADDED = {"message": "added to my products|already in my products"}
HEADER = {"name": "token", "in": "header", "description": "?", "schema": {"type": "string"}}


def put(document: Json, where: str, value: object) -> None:
    """Changes what a pointer leads to, or makes it; GONE takes it away; ``-`` is the end."""
    parent, _, last = where.rpartition("/")
    owner, key = pointer(document, parent), last.replace("~1", "/").replace("~0", "~")
    if is_list(owner):
        if value is GONE:
            del owner[int(key)]
        elif key == "-":
            owner.append(value)
        else:
            owner[int(key)] = value
    elif value is GONE:
        del owner[key]
    else:
        owner[key] = copy.deepcopy(value)


@frozen
class Case:
    """One slip, and what the rule has to say of it."""

    rule: Rule
    edits: dict[str, object]
    problem: str


CASES = [
    # structure
    Case(
        structure.references,
        {f"{ROW}/sku": {"$ref": "#/components/schemas/Nowhere"}},
        f"#{ROW}/sku/$ref: #/components/schemas/Nowhere leads nowhere",
    ),
    Case(
        structure.references,
        {f"{ROW}/sku": {"$ref": "common.yaml#/components/schemas/Price"}},
        "leads nowhere",
    ),
    Case(structure.openapi, {"/info/title": GONE}, "is a required property"),
    Case(structure.openapi, {f"{ROW}/sku/type": "text"}, "'text' is not valid under any"),
    Case(structure.openapi, {f"{TREE}/descripton": "A slip."}, "'descripton' was unexpected"),
    Case(structure.openapi, {f"{TREE}/operationId": "products_search"}, "is not unique"),
    Case(structure.openapi, {f"{SEARCH}/parameters/1/name": "keyWord"}, "Duplicate parameter"),
    Case(structure.root, {"/tags/2/description": ""}, "#/tags/2: my_products has no description"),
    Case(structure.root, {"/tags/2/description": GONE}, "#/tags/2: my_products has no"),
    Case(
        structure.root,
        {"/tags/-": {"name": "products", "description": "Again."}},
        "products is declared twice",
    ),
    Case(structure.root, {"/x-documents/product/file": GONE}, "#/x-documents/product: needs"),
    Case(structure.root, {f"{PRODUCT}~1list/parameters": []}, f"#{PRODUCT}~1list/parameters: not"),
    Case(structure.root, {f"{PRODUCT}~1list/head": {}}, f"#{PRODUCT}~1list/head: not an"),
    Case(
        structure.parameters,
        {f"{SEARCH}/parameters/0/in": "header"},
        f"#{SEARCH}/parameters/0: keyWord is no parameter of the query, and no text in a header",
    ),
    Case(structure.parameters, {f"{SEARCH}/parameters/0/in": "path"}, "keyWord is no parameter"),
    Case(structure.parameters, {f"{SEARCH}/parameters/0/schema": GONE}, "keyWord is no parameter"),
    Case(
        structure.parameters,
        {f"{SEARCH}/parameters/0": {"$ref": "#/components/parameters/a"}},
        "$ref is no parameter of the query",
    ),
    Case(
        structure.parameters,
        {f"{SEARCH}/parameters/4/explode": False},
        f"#{SEARCH}/parameters/4: lv2categoryList is not sent in the style form, exploded",
    ),
    Case(structure.parameters, {f"{SEARCH}/parameters/4/style": "pipeDelimited"}, "style form"),
    Case(structure.shapes, {f"{CREATE}/requestBody/content/multipart~1form-data": {}}, "neither"),
    Case(structure.shapes, {f"{CREATE}/requestBody/{JSON}": GONE}, "neither application/json nor"),
    Case(structure.shapes, {f"{GET}/responses/default": GONE}, "the default is no Refusal"),
    Case(
        structure.shapes,
        {f"{GET}/responses/default": {"description": "?"}},
        "default is no Refusal",
    ),
    Case(structure.shapes, {f"{GET}/responses/200": GONE}, f"#{GET}/responses: 200 is not oneOf"),
    Case(structure.shapes, {f"{GET}/responses/200/content": GONE}, "200 is not oneOf"),
    Case(structure.shapes, {f"{GET}/{DATA}": GONE}, "200 is not oneOf"),
    Case(
        structure.shapes,
        {f"{GET}/responses/200/{JSON}/schema/oneOf/1": {"$ref": "#/components/schemas/Envelope"}},
        "200 is not oneOf",
    ),
    Case(
        structure.shapes,
        {f"{GET}/{DATA}": {"$ref": "#/components/schemas/Price"}},
        f"#{GET}/{DATA}: data may not be the scalar Price",
    ),
    Case(structure.shapes, {f"{GET}/{DATA}": {"type": "number"}}, "no Python type for type"),
    Case(structure.shapes, {f"{GET}/{DATA}": {"type": "object", "properties": {}}}, "no Python"),
    Case(
        structure.shapes,
        {f"{TREE}/{DATA}/items": {"type": "array", "items": {"type": "string"}}},
        "no Python type",
    ),
    Case(
        structure.shapes,
        {f"{QUERY}/{DATA}/oneOf/-": {"$ref": "#/components/schemas/Variant"}},
        "a decoder cannot tell these forms of data apart",
    ),
    Case(
        structure.shapes,
        {f"{QUERY}/{DATA}/oneOf/1": {"$ref": "#/components/schemas/SourcingStatus"}},
        "a decoder cannot tell",
    ),
    Case(
        structure.shapes,
        {f"{QUERY}/{DATA}/oneOf/1": {"type": "object", "additionalProperties": True}},
        "a decoder cannot tell",
    ),
    Case(
        structure.shapes,
        {f"{GET}/{DATA}": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]}},
        "a decoder cannot tell",
    ),
    Case(
        structure.shapes,
        {f"{GET}/{DATA}": {"oneOf": [{"type": "string"}, {"type": ["string", "null"]}]}},
        "a decoder cannot tell",
    ),
    # names
    Case(naming.names, {f"{GET}/tags": []}, f"#{GET}: needs exactly one tag"),
    Case(naming.names, {f"{GET}/tags": ["products", "variants"]}, f"#{GET}: needs exactly one tag"),
    Case(naming.names, {f"{GET}/tags/0": "product"}, f"#{GET}: needs exactly one tag, of those"),
    Case(naming.names, {f"{GET}/operationId": GONE}, "'' is not products_<method>"),
    Case(naming.names, {f"{GET}/operationId": "product_get"}, "'product_get' is not products_"),
    Case(naming.names, {f"{GET}/operationId": "products_getOne"}, "in snake_case"),
    Case(naming.names, {f"{GET}/operationId": "products_"}, "in snake_case"),
    Case(
        naming.names,
        {f"{GET}/operationId": "products_import"},
        f"#{GET}/operationId: no method can be called import",
    ),
    Case(naming.names, {f"{GET}/operationId": "products_str"}, "no method can be called str"),
    Case(naming.names, {f"{GET}/operationId": "products_dict"}, "no method can be called dict"),
    Case(
        naming.names,
        {"/tags/-": {"name": "parcels", "description": "None."}},
        "no operation has the tag parcels",
    ),
    Case(naming.names, {f"{SCHEMAS}/small": {}}, f"#{SCHEMAS}/small: not in PascalCase"),
    Case(naming.names, {f"{SCHEMAS}/With_Line": {}}, "With_Line: not in PascalCase"),
    Case(naming.names, {f"{SCHEMAS}/None": {}}, "None: not in PascalCase"),
    Case(naming.classes, {"/tags/0/name": "Categories"}, "#/tags/0: Categories cannot be"),
    Case(naming.classes, {"/tags/0/name": "class"}, "#/tags/0: class cannot be an attribute"),
    Case(naming.classes, {"/tags/0/name": "call"}, "#/tags/0: call cannot be an attribute"),
    Case(naming.classes, {"/tags/0/name": "page"}, "its class would be Page, which is taken"),
    Case(naming.classes, {"/tags/0/name": "many"}, "its class would be Many, which is taken"),
    Case(naming.classes, {"/tags/0/name": "engine"}, "its class would be AsyncEngine, which"),
    Case(naming.classes, {"/tags/0/name": "async_products"}, "would be AsyncProducts, which"),
    Case(
        naming.chosen,
        {f"{SCHEMAS}/CogsProduct/properties/pc/x-name": "productCode"},
        f"#{SCHEMAS}/CogsProduct: the name productCode is no snake_case of its own",
    ),
    Case(
        naming.chosen,
        {f"{SCHEMAS}/CogsProduct/properties/pc/x-name": "sku"},
        "the name sku is no snake_case of its own",
    ),
    Case(
        naming.extensions,
        {f"{SEARCH}/x-paginaton": {}},
        f"#{SEARCH}/x-paginaton: nothing reads it",
    ),
    # texts
    Case(wording.keywords, {f"{ROW}/sku/title": "Sku"}, f"#{ROW}/sku/title: a title would replace"),
    Case(wording.keywords, {f"{ROW}/sku/tpye": "string"}, f"#{ROW}/sku/tpye: not a keyword"),
    Case(wording.keywords, {f"{SEARCH}/parameters/0/schema/maxLenght": 1}, "maxLenght: not a"),
    Case(wording.keywords, {f"{ADD}/requestBody/{JSON}/schema/requird": []}, "requird: not a"),
    Case(wording.keywords, {f"{TREE}/{DATA}/title": "Tree"}, "data/title: a title would"),
    Case(wording.texts, {f"{GET}/summary": GONE}, f"#{GET}/summary: missing, or not a sentence"),
    Case(wording.texts, {f"{GET}/summary": "No full stop"}, f"#{GET}/summary: missing, or not"),
    Case(wording.texts, {f"{GET}/description": GONE}, f"#{GET}: has no description"),
    Case(
        wording.texts,
        {f"{SEARCH}/parameters/3/description": GONE},
        f"#{SEARCH}/parameters/3: categoryId has no description",
    ),
    Case(wording.texts, {f"{SCHEMAS}/Product/description": ""}, "Product: has no description"),
    Case(wording.texts, {f"{ROW}/sku/description": GONE}, f"#{ROW}/sku: has no description"),
    Case(
        wording.texts,
        {f"{ADD}/requestBody/{JSON}/schema/properties/productId/description": GONE},
        "properties/productId: has no description",
    ),
    Case(
        wording.quotations,
        {f"{GET}/description": "See `products_serach`."},
        f"#{GET}/description: nothing is called `products_serach`",
    ),
    Case(wording.quotations, {"/tags/0/description": "See `Categroy`."}, "called `Categroy`"),
    Case(wording.quotations, {f"{ROW}/sku/description": "The `spu."}, "a backtick without its"),
    Case(wording.quotations, {f"{GET}/responses/200/description": "A `no`."}, "called `no`"),
    Case(
        wording.quotations, {f"{SEARCH}/parameters/0/description": "`keyWrod`"}, "called `keyWrod`"
    ),
    # evidence
    Case(evidence.sources, {f"{GET}/x-source": GONE}, f"#{GET}/x-source: needs document, section"),
    Case(evidence.sources, {f"{GET}/x-source/line": GONE}, f"#{GET}/x-source: needs document"),
    Case(evidence.sources, {f"{GET}/x-source/line": "57"}, f"#{GET}/x-source: needs document"),
    Case(evidence.sources, {f"{GET}/x-source/section": 1.3}, f"#{GET}/x-source: needs document"),
    Case(evidence.sources, {f"{GET}/x-source/page": 1}, f"#{GET}/x-source: needs document"),
    Case(evidence.sources, {f"{GET}/x-source/document": "order"}, "knows no document order"),
    Case(
        evidence.sources,
        {f"{LIST}/x-source/line": 57},
        f"#{LIST}/x-source: another operation starts at 57 already",
    ),
    Case(
        evidence.sources,
        {f"{GET}/x-source/also": [{"document": "product", "section": "1.2", "title": "Again"}]},
        f"#{GET}/x-source: needs document, section, title and line",
    ),
    Case(
        evidence.sources,
        {
            f"{GET}/x-source/also": [
                {"document": "product", "section": "1.2", "title": "Again", "line": 57}
            ]
        },
        "/x-source: another operation starts at 57 already",
    ),
    Case(evidence.sources, {f"{GET}/x-source/also": "1.2"}, f"#{GET}/x-source: needs document"),
    Case(evidence.sources, {f"{GET}/x-source/also": {"line": 1}}, f"#{GET}/x-source: needs"),
    Case(evidence.sources, {f"{GET}/x-source/also": [[]]}, f"#{GET}/x-source: needs document"),
    Case(
        evidence.sources,
        {f"{LOG_IN}/x-source/line": 1},
        f"#{LOG_IN}/x-source: needs document, section, title and line",
    ),
    Case(evidence.sources, {f"{GET}/security": GONE}, f"#{GET}/security: needs a declared scheme"),
    Case(evidence.sources, {f"{GET}/security": []}, f"#{GET}/security: needs a declared scheme"),
    Case(evidence.sources, {f"{LOG_OUT}/security": []}, f"#{LOG_OUT}/security: needs a declared"),
    Case(evidence.sources, {f"{GET}/security": [{"Token": []}]}, f"#{GET}/security: needs a"),
    Case(evidence.sources, {f"{GET}/x-points": -1}, f"#{GET}/x-points: not a number of points"),
    Case(evidence.sources, {f"{GET}/x-points": "10"}, f"#{GET}/x-points: not a number of points"),
    Case(evidence.sources, {f"{GET}/x-points": True}, f"#{GET}/x-points: not a number of points"),
    Case(evidence.sources, {f"{GET}/x-sunset": "2024-06-01"}, "a date, for deprecated operations"),
    Case(evidence.sources, {f"{OLD}/x-sunset": "June 2024"}, "a date, for deprecated operations"),
    # safety
    Case(
        safety.repetition, {f"{GET}/x-safety": GONE}, f"#{GET}/x-safety: class is not one of read"
    ),
    Case(safety.repetition, {f"{GET}/x-safety/class": "safe"}, f"#{GET}/x-safety: class is not"),
    Case(safety.repetition, {f"{GET}/x-safety/look": "x"}, f"#{GET}/x-safety: a guarded operation"),
    Case(
        safety.repetition,
        {f"{GET}/x-safety/class": "guarded"},
        f"#{GET}/x-safety: a guarded operation, and no other, has a lookUp",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/key": GONE},
        "lookUp: has to name key, operation",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/operation": "orders_list"},
        "lookUp: orders_list is no read without pages",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/parameter": "orderNum"},
        "lookUp: orders_get cannot be asked with orderNum alone",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/key": "remark"},
        "lookUp: remark is no text that the body always has",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/result/orderId": "orderCode"},
        "lookUp: result: orderId from orderCode: no such field",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/result/orderId": "orderAmount"},
        "lookUp: result: orderId and orderAmount are of different types",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/result/orderNumber": GONE},
        "lookUp: result: the answer has to repeat orderNumber",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/same/remark": "remarks"},
        "lookUp: same: remark and remarks: no such field",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/same/payType": "remark"},
        "lookUp: same: payType and remark: no such field",
    ),
    Case(
        safety.repetition,
        {f"{ORDER}/x-safety/lookUp/same/products": "remark"},
        "lookUp: same: products and remark are not texts",
    ),
    # inputs
    Case(
        inputs.bodies,
        {f"{ADD}/requestBody/{JSON}/schema/properties/{name}": TEXT for name in "abcdefghijkl"},
        f"#{ADD}/requestBody/{JSON}/schema: more than 12 fields: make it a component",
    ),
    Case(
        inputs.bodies,
        {f"{MERGE}/requestBody/x-name": "orderGroups"},
        f"#{MERGE}/requestBody/x-name: not in snake_case",
    ),
    Case(
        inputs.bodies,
        {f"{ADD}/requestBody/{JSON}/schema/properties/productId": {"type": "object"}},
        "schema/properties/productId: no Python type for type",
    ),
    Case(inputs.bodies, {f"{SEARCH}/parameters/0/schema": {}}, "no Python type for an empty"),
    Case(
        inputs.bodies,
        {f"{SEARCH}/parameters/4/schema/items": {"$ref": "#/components/schemas/EpochMillis"}},
        f"#{SEARCH}/parameters/4/schema: a moment inside a list or a choice cannot be sent",
    ),
    Case(
        inputs.bodies,
        {
            f"{SEARCH}/parameters/15/schema": {
                "anyOf": [{"$ref": "#/components/schemas/EpochMillis"}, {"type": "null"}]
            }
        },
        f"#{SEARCH}/parameters/15/schema: a moment inside a list or a choice cannot be sent",
    ),
    Case(
        inputs.bodies,
        {f"{UPLOAD}/requestBody/{FORM}/schema": {"$ref": "#/components/schemas/OrderV2Request"}},
        f"#{UPLOAD}/requestBody/{FORM}/schema: a form is made of keyword arguments",
    ),
    Case(
        inputs.bodies,
        {f"{UPLOAD}/requestBody/{FORM}/schema": {"type": "object"}},
        f"#{UPLOAD}/requestBody/{FORM}/schema: a form is made of keyword arguments",
    ),
    Case(
        inputs.bodies,
        {
            f"{UPLOAD}/requestBody/{FORM}/schema/properties/orderId": {
                "$ref": "#/components/schemas/OrderV2Request"
            }
        },
        "schema/properties/orderId: a form has no place for an object",
    ),
    Case(
        inputs.bodies,
        {
            f"{UPLOAD}/requestBody/{FORM}/schema/properties/waybillFile": {
                "type": "array",
                "items": FILE,
            }
        },
        "schema/properties/waybillFile: a file is a field of a form, by itself",
    ),
    Case(
        inputs.bodies,
        {f"{ADD}/requestBody/{JSON}/schema/properties/productId": FILE},
        "schema/properties/productId: a file is a field of a form, by itself",
    ),
    Case(
        inputs.bodies,
        {f"{SEARCH}/parameters/0/schema": FILE},
        f"#{SEARCH}/parameters/0/schema: a file is a field of a form, by itself",
    ),
    Case(
        inputs.alternatives,
        {f"{VARIANTS}/x-require-one/0": "id"},
        f"#{VARIANTS}/x-require-one: id is no optional input",
    ),
    Case(inputs.alternatives, {f"{VARIANTS}/parameters/0/name": "id"}, "pid is no optional"),
    Case(inputs.alternatives, {f"{VARIANTS}/parameters/0/required": True}, "pid is no optional"),
    Case(inputs.alternatives, {f"{VARIANTS}/x-require-one": ["pid"]}, "not two names or more"),
    Case(inputs.alternatives, {f"{VARIANTS}/x-require-one": ["pid", "pid"]}, "not two names"),
    Case(inputs.alternatives, {f"{VARIANTS}/x-require-one": "pid"}, "not two names or more"),
    Case(
        inputs.alternatives,
        {f"{CREATE}/x-require-one": ["remark", "productName"]},
        "productName is no optional input",
    ),
    # rules of requests
    Case(
        checks.input_rules,
        {f"{ORDER}/x-rules/0/atLeastOne/1": "name"},
        f"#{ORDER}/x-rules/0: name is no field there",
    ),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/path": "lines[]"}, "lines[] leads to no object"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/path": "products"}, "products leads to no obj"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/path": "products[].sku#"}, "leads to no object"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/atLeastOne": ["vid"]}, "not 2 names or more"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/atLeastOne": "vid"}, "not 2 names or more"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/atLeastOne": ["sku", "sku"]}, "not 2 names"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/forbids": ["x"]}, "asks nothing, or more than"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/atLeastOne": GONE}, "asks nothing, or more than"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0": "vid"}, "x-rules/0: asks nothing"),
    Case(checks.input_rules, {f"{ORDER}/x-rules": {}}, "x-rules: not a list of rules"),
    Case(checks.input_rules, {f"{ORDER}/x-rules": []}, "x-rules: not a list of rules"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/wherever": {}}, "nothing reads wherever"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/why": ""}, "does not say why"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/code": 200}, "code is none of 1600100, 1600300"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/0/message": 5}, "message is no text"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/1/source/line": "1"}, "source: needs document"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/1/source/document": "x"}, "source: needs document"),
    Case(
        checks.input_rules,
        {f"{ORDER}/x-rules/1/where/shopLogisticsType": [4]},
        f"#{ORDER}/x-rules/1: shopLogisticsType is never 4",
    ),
    Case(checks.input_rules, {f"{ORDER}/x-rules/1/where": {"kind": [1]}}, "kind is no field there"),
    Case(
        checks.input_rules,
        {f"{ORDER}/x-rules/1/where/shopLogisticsType": 1},
        "shopLogisticsType: not a list of values",
    ),
    Case(checks.input_rules, {f"{ORDER}/x-rules/1/where": []}, "where: not values by field"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/3/enum/iossNumber": [5]}, "iossNumber is never 5"),
    Case(checks.input_rules, {f"{ORDER}/x-rules/4/maximum": {}}, "says nothing of any field"),
    Case(
        checks.input_rules,
        {f"{ORDER}/x-rules/4/maximum/storeOrderTime": "9"},
        "maximum: not a number for each field",
    ),
    Case(checks.input_rules, {f"{BILLS}/x-rules/0/enum": ["type"]}, "says nothing of any field"),
    Case(
        checks.input_rules,
        {f"{ORDER}/parameters/0/name": "remark"},
        f"#{ORDER}: remark is in the query and in the body",
    ),
    # paging
    Case(
        paging.pagination,
        {f"{SEARCH}/x-pagination/page": "pageNum"},
        f"#{SEARCH}/x-pagination/page: pageNum is no integer parameter",
    ),
    Case(paging.pagination, {f"{SEARCH}/parameters/1/schema/type": "string"}, "page is no integer"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/size": "pageSize"}, "pageSize is no integer"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/maxSize": 200}, "not the maximum of size"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/maxSize": GONE}, "not the maximum of size"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/defaultSize": 20}, "not the default of size"),
    Case(
        paging.pagination, {f"{SEARCH}/parameters/1/schema/maximum": 9}, "not the maximum of page"
    ),
    Case(
        paging.pagination,
        {f"{SEARCH}/x-pagination/page": GONE},
        f"#{SEARCH}/x-pagination/maxPage: not the maximum of a page parameter",
    ),
    Case(paging.pagination, {f"{LIST}/x-pagination/maxOffset": 0}, "not the largest page x size"),
    Case(paging.pagination, {f"{LIST}/x-pagination/maxOffset": "6000"}, "not the largest page"),
    Case(paging.pagination, {f"{LIST}/x-pagination/page": GONE}, "maxOffset: not the largest"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/maxsize": 100}, "maxsize: nothing reads it"),
    Case(
        paging.pagination,
        {f"{SEARCH}/x-pagination/items": "content[].products[]"},
        f"#{SEARCH}/x-pagination/items: content[].products[] does not lead to objects",
    ),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/items": GONE}, "items: None does not lead"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/items": "content.productList"}, "not lead to"),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/items": "pageSize"}, "does not lead to obj"),
    Case(
        paging.pagination,
        {f"{SCHEMAS}/ProductSearchBlock/properties/productList/items": {"type": "object"}},
        "content[].productList[] does not lead to objects",
    ),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/total": "total"}, "total does not lead to"),
    Case(
        paging.pagination,
        {f"{SCHEMAS}/ProductSearchPage/properties/totalPages/type": ["string", "null"]},
        f"#{SEARCH}/x-pagination/pages: totalPages does not lead to an integer inside the data",
    ),
    Case(
        paging.pagination,
        {f"{SCHEMAS}/ReviewPage/properties/total/$ref": "#/components/schemas/Number"},
        "total does not lead to an integer",
    ),
    Case(paging.pagination, {f"{SEARCH}/x-pagination/echo": "content[].keyWord"}, "inside the"),
    Case(
        paging.pagination,
        {f"{SEARCH}/requestBody": {"content": {"application/json": {"schema": TEXT}}}},
        "in: pages are asked for in the query, or in the body where there is one",
    ),
    Case(
        paging.pagination,
        {f"{BILLS}/x-pagination/in": GONE},
        f"#{BILLS}/x-pagination/in: pages are asked for in the query, or in the body",
    ),
    Case(
        paging.pagination,
        {f"{BILLS}/requestBody/{JSON}/schema": {"$ref": "#/components/schemas/OrderV2Request"}},
        "in: the body is not made of keyword arguments",
    ),
    Case(
        paging.pagination,
        {f"{BILLS}/requestBody/{JSON}/schema/properties/pageSize/type": "string"},
        "size: pageSize is no integer parameter",
    ),
    Case(
        paging.pagination,
        {f"{BILLS}/x-pagination/total": "pageData.content"},
        "pageData.content does not lead to an integer inside the data",
    ),
    Case(
        paging.pagination,
        {f"{SEARCH}/parameters/-": HEADER},
        f"#{SEARCH}/x-pagination/in: a paged call sends nothing beside what its pages are asked",
    ),
    Case(paging.pagination, {f"{BILLS}/parameters": [HEADER]}, "in: a paged call sends nothing"),
    Case(
        paging.pagination,
        {f"{BILLS}/parameters": [{**HEADER, "in": "query"}]},
        "in: a paged call sends nothing beside",
    ),
    Case(
        paging.pagination,
        {f"{BILLS}/requestBody/content": {"multipart/form-data": {"schema": {"type": "object"}}}},
        "in: the body is not made of keyword arguments",
    ),
    Case(
        paging.pagination,
        {f"{SEARCH}/parameters/1/required": True},
        "page: page is required, which only a field of a body may be",
    ),
    Case(paging.pagination, {f"{SEARCH}/parameters/2/required": True}, "size: size is required"),
    Case(
        paging.pagination,
        {f"{BILLS}/requestBody/{JSON}/schema/required": ["pageSize"]},
        "size: pageSize is required, which it may be beside the page in a body",
    ),
    Case(
        paging.pagination,
        {
            f"{FOUND}/requestBody/{JSON}/schema/properties/pageSize/maximum": GONE,
            f"{FOUND}/x-pagination/maxSize": GONE,
        },
        "size: pageSize is required, and there is no size to begin with",
    ),
    # jobs and outcomes; more in test_jobs.py and test_outcomes.py
    Case(
        jobs.followed, {f"{MERGE}/x-job/method": "submit_result"}, "x-job: submit_result is taken"
    ),
    Case(
        outcomes.hidden,
        {f"{MERGE}/x-outcome/0/field": "failList"},
        f"#{MERGE}/x-outcome/0: failList leads to nothing",
    ),
    # links
    Case(
        links.chained,
        {f"{LINKS}/orders_get/operationId": "orders_find"},
        f"#{LINKS}/orders_get: leads to no operation",
    ),
    Case(links.chained, {f"{LINKS}/orders_get/operationId": GONE}, "leads to no operation"),
    Case(links.chained, {f"{LINKS}/orders_get/server": {}}, "not a link of a success"),
    Case(
        links.chained,
        {f"{ORDER}/responses/default": {"description": "?", "links": {"orders_get": {}}}},
        "not a link of a success",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/operationId": "orders_list"},
        f"#{LINKS}/orders_get: is not named after orders_list",
    ),
    Case(links.chained, {f"{LINKS}/orders_get/description": "The order"}, "not a sentence"),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters": {"id": "17"}},
        f"#{LINKS}/orders_get: orders_get has no parameter id",
    ),
    Case(links.chained, {f"{LINKS}/orders_get/requestBody": {}}, "orders_get has no body"),
    Case(
        links.chained,
        {f"{LINKS}/orders_confirm/requestBody": {"id": "17"}},
        f"#{LINKS}/orders_confirm: body: there is no field id",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_confirm/requestBody": {"orderId": ["17"]}},
        "body.orderId: is no list",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters/orderId": "$response.body#/data/id"},
        "$response.body#/data/id leads to no field",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters/orderId": "$request.body#/number"},
        "$request.body#/number leads to no field",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters/orderId": "$request.query.number"},
        "$request.query.number leads to no field",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters/orderId": "$response.header.location"},
        "is no expression that is known here",
    ),
    Case(
        links.chained,
        {f"{LINKS}/orders_get/parameters/orderId": "$response.body#/data/logisticsMiss"},
        "$response.body#/data/logisticsMiss is of another type",
    ),
    # replies
    Case(
        replies.models,
        {f"{SCHEMAS}/TokenPair/properties/accessToken": {**TEXTS, "items": SECRET}},
        "accessToken/items: a scalar is read as a field of a model only",
    ),
    Case(replies.models, {f"{SCHEMAS}/Product/required": ["id"]}, "Product/required: no field of"),
    Case(replies.models, {f"{ROW}/sku/type": "string"}, f"#{ROW}/sku: the service sends null"),
    Case(
        replies.models,
        {f"{SCHEMAS}/ProductDetail/properties/variants/type": "array"},
        "properties/variants: the service sends null for any field",
    ),
    Case(
        replies.models,
        {f"{ROW}/sku": {"$ref": "#/components/schemas/Warehouse"}},
        f"#{ROW}/sku: the service sends null for any field",
    ),
    Case(replies.models, {f"{ROW}/sku/default": ""}, f"#{ROW}/sku/default: what is absent"),
    Case(replies.models, {f"{ROW}/raw": TEXT}, f"#{ROW}/raw: every model has an attribute of that"),
    Case(replies.models, {f"{ROW}/Reply": TEXT}, f"#{ROW}/Reply: every model has an attribute"),
    Case(
        replies.models,
        {f"{SCHEMAS}/SourcingRequest/properties/raw": TEXT},
        "SourcingRequest/properties/raw: every model has an attribute of that name",
    ),
    Case(replies.models, {f"{ROW}/sku/type": ["number", "null"]}, "a float would lose digits"),
    Case(
        replies.models,
        {f"{SCHEMAS}/SourcingRequest/properties/price": {"type": "number"}},
        "SourcingRequest/properties/price: a float would lose digits: Number, Price or Weight",
    ),
    Case(
        replies.models,
        {f"{ROW}/videoList/items": {"type": ["number", "null"]}},
        f"#{ROW}/videoList/items: a float would lose digits",
    ),
    Case(
        replies.models,
        {f"{ROW}/sku": {"anyOf": [{"type": "number"}, {"type": "null"}]}},
        f"#{ROW}/sku/anyOf/0: a float would lose digits",
    ),
    Case(
        replies.models,
        {f"{ROW}/videoList/items": {"$ref": "#/components/schemas/Number"}},
        f"#{ROW}/videoList/items: a scalar is read as a field of a model only",
    ),
    Case(
        replies.models,
        {
            f"{ROW}/videoList/items": {
                "anyOf": [{"$ref": "#/components/schemas/Price"}, {"type": "null"}]
            }
        },
        f"#{ROW}/videoList/items: a scalar is read as a field of a model only",
    ),
    Case(
        replies.models,
        {
            f"{ROW}/sku": {
                "anyOf": [
                    {
                        "type": "object",
                        "additionalProperties": {"$ref": "#/components/schemas/Number"},
                    },
                    {"type": "null"},
                ]
            }
        },
        f"#{ROW}/sku/anyOf/0/additionalProperties: a scalar is read as a field of a model only",
    ),
    Case(
        replies.models,
        {f"{ROW}/sku": {"type": ["object", "null"], "properties": {"a": TEXT}}},
        f"#{ROW}/sku: an object inside an object is a component",
    ),
    Case(
        replies.models,
        {f"{ROW}/sku": {"type": ["object", "null"], "additionalProperties": TEXT}},
        f"#{ROW}/sku: an object that may be null is anyOf the object and null",
    ),
    Case(replies.models, {f"{ROW}/sku/format": "date-time"}, f"#{ROW}/sku/format: it would choose"),
    Case(replies.models, {f"{ROW}/sku/format": "decimal"}, f"#{ROW}/sku/format: it would choose"),
    Case(replies.models, {f"{ROW}/sku/allOf": [TEXT]}, f"#{ROW}/sku/allOf: a model is flat"),
    Case(replies.models, {f"{ROW}/sku": {"oneOf": [TEXT]}}, f"#{ROW}/sku/oneOf: a model is flat"),
    Case(
        replies.models,
        {f"{ROW}/sku/enum": ["a", None]},
        f"#{ROW}/sku: a list of codes is open: anyOf the enum and its plain type",
    ),
    Case(
        replies.models,
        {f"{SCHEMAS}/ProductType/anyOf/1": {"type": "null"}},
        f"#{SCHEMAS}/ProductType: a list of codes is open",
    ),
    Case(
        replies.models,
        {f"{ROW}/sku": {"anyOf": [{"enum": [1]}, {"type": "null"}]}},
        f"#{ROW}/sku: a list of codes is open",
    ),
    Case(
        replies.scalars,
        {f"{SCHEMAS}/Money": {"type": ["number", "null"], "description": "Another."}},
        f"#{SCHEMAS}/Money: no scalar of that name in the runtime",
    ),
    # refusals
    Case(
        refusals.conditions, {f"{ERRORS}/0/class": "shocked"}, f"#{ERRORS}/0/class: not one of not_"
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/class": GONE}, f"#{ERRORS}/0/class: not one of"),
    Case(refusals.conditions, {f"{ERRORS}/0/kode": 7}, f"#{ERRORS}/0: has only class, code"),
    Case(refusals.conditions, {f"{ERRORS}/0": "text"}, f"#{ERRORS}/0: has only"),
    Case(refusals.conditions, {ERRORS: {"code": 7}}, f"#{ERRORS}: not a list"),
    Case(
        refusals.conditions,
        {f"{ERRORS}/0": {"class": "refused", "says": "No."}},
        f"#{ERRORS}/0: would fit every refusal",
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/says": GONE}, f"#{ERRORS}/0: says is missing, or not"),
    Case(
        refusals.conditions, {f"{ERRORS}/0/why": "Half a"}, f"#{ERRORS}/0: why is missing, or not"
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/code": "7"}, f"#{ERRORS}/0/code: neither a number nor"),
    Case(refusals.conditions, {f"{ERRORS}/0/code": True}, f"#{ERRORS}/0/code: neither a number"),
    Case(refusals.conditions, {f"{ERRORS}/0/status": "5x"}, f"#{ERRORS}/0/status: no HTTP status"),
    Case(refusals.conditions, {f"{ERRORS}/0/status": 200}, f"#{ERRORS}/0/status: no HTTP status"),
    Case(
        refusals.conditions,
        {f"{ERRORS}/0/operation": "orders_make"},
        f"#{ERRORS}/0/operation: no operation is called orders_make",
    ),
    Case(
        refusals.conditions,
        {f"{ERRORS}/0/operation": ["orders_get", "orders_make"]},
        "no operation is called orders_make",
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/operation": []}, f"#{ERRORS}/0/operation: names none"),
    Case(
        refusals.conditions,
        {f"{ERRORS}/0/message": "(open"},
        f"#{ERRORS}/0/message: no regular expression: missing )",
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/message": 7}, "/message: no regular expression"),
    Case(refusals.conditions, {f"{ERRORS}/0/message": "a*"}, "/message: would be found in every"),
    Case(
        refusals.conditions, {f"{ERRORS}/0/source/line": "7"}, f"#{ERRORS}/0/source: needs document"
    ),
    Case(refusals.conditions, {f"{ERRORS}/0/source/document": "x"}, f"#{ERRORS}/0/source: needs"),
    Case(refusals.conditions, {f"{ERRORS}/0/source": "1.4"}, f"#{ERRORS}/0/source: needs document"),
    Case(
        refusals.coverage,
        {f"{ERRORS}/1": {"code": 1600000, "operation": "my_products_add", **ADDED}},
        f"#{ERRORS}/1: never reached: entry 0 fits all of it",
    ),
    Case(
        refusals.coverage,
        {f"{ERRORS}/0": {"status": "5xx"}, f"{ERRORS}/1": {"status": 502, "code": 7}},
        f"#{ERRORS}/1: never reached: entry 0",
    ),
    Case(
        refusals.coverage,
        {f"{ERRORS}/0": {"code": 7}, f"{ERRORS}/1": {"code": 7, "operation": "orders_get"}},
        f"#{ERRORS}/1: never reached: entry 0",
    ),
    Case(
        refusals.coverage,
        {
            f"{ERRORS}/0": {"operation": ["orders_get", "orders_list"]},
            f"{ERRORS}/1": {"operation": "orders_list", "code": 7},
        },
        f"#{ERRORS}/1: never reached: entry 0",
    ),
    Case(
        refusals.coverage, {ERRORS: GONE}, f"#{ADD}/responses/200/{JSON}/examples/refused: no entry"
    ),
    Case(
        refusals.coverage,
        {f"{GET}/responses/200/{JSON}/examples/refused/value/code": 7},
        f"#{GET}/responses/200/{JSON}/examples/refused: no entry of x-errors is about code 7",
    ),
    Case(
        refusals.coverage,
        {f"{GET}/responses/200/{JSON}/examples/refused/value/code": GONE},
        "no entry of x-errors is about code none of this operation",
    ),
    # examples
    Case(
        samples.examples,
        {f"{VARIANT}/parameters/0/example": GONE},
        f"#{VARIANT}/parameters/0: is required, so it needs an example",
    ),
    Case(
        samples.examples,
        {f"{GET}/responses/200/{JSON}/examples/documented": GONE},
        f"#{GET}/responses/200/{JSON}: no example called documented",
    ),
    Case(
        samples.examples,
        {f"{GET}/responses/200/{JSON}/examples/refused": GONE},
        "no example called refused",
    ),
    Case(
        samples.examples,
        {f"{CREATE}/requestBody/{JSON}/examples/documented": GONE},
        f"#{CREATE}/requestBody/{JSON}: no example called documented",
    ),
    Case(
        samples.examples,
        {f"{GET}/responses/200/{JSON}/examples/documented/value": GONE},
        "examples/documented: has no value",
    ),
    Case(
        samples.examples,
        {f"{GET}/responses/200/{JSON}/examples/documented/value/data/pid": 7},
        f"#{GET}/responses/200/{JSON}/examples/documented/value: ",
    ),
    Case(
        samples.examples,
        {f"{CREATE}/requestBody/{JSON}/examples/filled/value/productName": None},
        f"#{CREATE}/requestBody/{JSON}/examples/filled/value: null is not of type",
    ),
    Case(
        samples.examples,
        {f"{SEARCH}/parameters/1/example": "one"},
        f'#{SEARCH}/parameters/1/example: "one" is not of type "integer"',
    ),
    Case(samples.examples, {f"{SCHEMAS}/Price/examples/-": "cheap"}, "Price/examples/6: "),
    Case(
        samples.examples,
        {f"/components/responses/Refusal/{JSON}/examples/tooFast/value/code": "x"},
        f"#/components/responses/Refusal/{JSON}/examples/tooFast/value: ",
    ),
]
