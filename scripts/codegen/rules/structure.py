"""Can the document be read at all? The other rules rely on it: the first breach ends the check."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from jsonschema_path.paths import SchemaPath
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.keywords import OpenAPIV31SchemaValidator
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

from codegen.annotations import PAYLOADS, name_of, received, reply_data
from codegen.document import METHODS, Json, SpecError, is_list, is_object, operations, pointer

from .places import FORM, JSON, SUCCESS, Problems, at, data_place, place


class _Schemas(OpenAPIV31SchemaValidator):
    """Asks of each schema once whether it is one: nearly all of them are equal in two versions."""

    valid: ClassVar[set[str]] = set()

    def _get_schema_checker(self, schema: SchemaPath, schema_value: Any) -> Callable[[Any], None]:
        check = super()._get_schema_checker(schema, schema_value)

        def once(value: Any) -> None:
            text = json.dumps(value)
            if text not in self.valid:
                check(value)
                self.valid.add(text)

        return once


_KEYWORDS = {**OpenAPIV31SpecValidator.keyword_validators, "schema": _Schemas}


def references(document: Json) -> Problems:
    """Every reference leads to something in the document."""
    lost = {
        target
        for target in set(_targets(document))
        if not target.startswith("#/") or not _leads(document, target)
    }
    if lost:  # telling where they are takes longer than finding that there are none
        yield from (
            f"{where}: {target} leads nowhere"
            for where, target in _references("#", document)
            if target in lost
        )


def _leads(document: Json, target: str) -> bool:
    try:
        pointer(document, target.removeprefix("#"))
    except SpecError:
        return False
    return True


def _targets(document: Json) -> Iterator[str]:
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if is_object(node):
            if isinstance(target := node.get("$ref"), str):
                yield target
            waiting += node.values()
        elif is_list(node):
            waiting += node


def _references(where: str, node: Any) -> Iterator[tuple[str, str]]:
    if is_list(node):
        for index, item in enumerate(node):
            yield from _references(f"{where}/{index}", item)
    elif is_object(node):
        for key, item in node.items():
            here = f"{where}{at(key)[1:]}"
            if key == "$ref" and isinstance(item, str):
                yield here, item
            yield from _references(here, item)


def openapi(document: Json) -> Problems:
    """The document is valid OpenAPI 3.1."""
    validator = OpenAPIV31SpecValidator(document)
    validator.keyword_validators_registry = KeywordValidatorRegistry(_KEYWORDS)
    for error in validator.iter_errors():
        where, reason = at(*error.absolute_path), error.message.splitlines()[0]
        # In a schema, the validator knows the way from the component only.
        yield f"{where}: {reason}" if _leads(document, where) else f"#: …{where[1:]}: {reason}"


def root(document: Json) -> Problems:
    """Tags and documents say what they are; a path holds operations and nothing else."""
    seen: set[str] = set()
    for index, tag in enumerate(document.get("tags", [])):
        if not tag.get("description"):
            yield f"{at('tags', index)}: {tag['name']} has no description"
        if tag["name"] in seen:
            yield f"{at('tags', index)}: {tag['name']} is declared twice"
        seen.add(tag["name"])
    for name, source in document.get("x-documents", {}).items():
        if set(source) not in ({"title", "file"}, {"title", "public"}):
            yield f"{at('x-documents', name)}: needs title and file, or is public"
    for path, item in document["paths"].items():
        for key in item:
            if key not in METHODS:
                yield f"{at('paths', path, key)}: not an operation; nothing would read it"


def parameters(document: Json) -> Problems:
    """Parameters are in the query, or credentials in a header: the engine sends no others."""
    for method, path, operation in operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            where, name = place(method, path, "parameters", index), parameter.get("name", "$ref")
            schema = parameter.get("schema")
            if parameter.get("in") == "header" and schema == {"type": "string"}:
                continue
            if parameter.get("in") != "query" or schema is None:
                yield f"{where}: {name} is no parameter of the query, and no text in a header"
            elif not parameter.get("explode", True) or parameter.get("style", "form") != "form":
                yield f"{where}: {name} is not sent in the style form, exploded"


def shapes(document: Json) -> Problems:
    """Bodies are JSON or a form; a 200 is an envelope around data of a known form, or a refusal."""
    for method, path, operation in operations(document):
        body = operation.get("requestBody", {"content": {JSON: {}}})
        if list(body.get("content", {})) not in ([JSON], [FORM]) or "$ref" in body:
            yield f"{place(method, path, 'requestBody')}: neither {JSON} nor {FORM}"
        responses: Json = operation.get("responses", {})
        if not _refers_to(responses.get("default"), "Refusal"):
            yield f"{place(method, path, 'responses')}: the default is no Refusal"
        if not _is_success_or_refusal(operation):
            where = place(method, path, "responses")
            yield f"{where}: 200 is not oneOf a success (an envelope and its data) and a Refusal"
            continue
        try:
            received(reply_data(operation), document["components"]["schemas"])
        except SpecError as trouble:
            yield f"{data_place(method, path, operation)}: {trouble}"


def _is_success_or_refusal(operation: Json) -> bool:
    try:
        success, refusal = pointer(operation, at(*SUCCESS[:-1]).removeprefix("#"))
        if "allOf" in success:
            envelope, extension = success["allOf"]
            whole = list(extension["properties"]) == [PAYLOADS.get(name_of(envelope))]
        else:
            whole = success.get("type") == "array"
    except (SpecError, KeyError, TypeError, ValueError):
        return False
    return whole and _refers_to(refusal, "Refusal")


def _refers_to(node: Any, name: str) -> bool:
    return is_object(node) and "$ref" in node and name_of(node) == name
