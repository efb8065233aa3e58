"""Which words of the documents say the same as which kinds of the spec."""

from __future__ import annotations

import pytest

from traceability.schemas import Node
from traceability.words import agree, one_of_several, required, sized


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("String", "string"),
        ("string", "Id"),
        ("Long", "integer"),
        ("BigDecimal", "Number"),
        ("number", "number"),
        ("list", "array<object>"),
        ("Array", "array<any>"),
        ("string[]", "array<string>"),
        ("Variant[]", "array<object>"),
        ("List<String>", "array<string>"),
        ("int[]", "array<integer>"),
        ("Map", "map<object>"),
        ("DateTime", "Time"),
        ("object/boolean", "boolean | object"),
        ("MultipartFile", "file"),
    ],
)
def test_words_that_agree(word: str, kind: str) -> None:
    assert agree(word, kind)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("string", "integer"),
        ("string", "Time"),
        ("string", "array<string>"),
        ("int", "Id"),
        ("int", "Number"),
        ("int", "boolean | integer"),
        ("number", "integer"),
        ("object", "array<object>"),
        ("object", "boolean | object"),
        ("object/boolean", "object"),
        ("string[]", "array<integer>"),
        ("Variant[]", "array<string>"),
        ("Map", "object"),
        ("set", "array<any>"),
        ("gibberish", "string"),
        ("", "string"),
    ],
)
def test_words_that_do_not(word: str, kind: str) -> None:
    assert not agree(word, kind)


def test_other_cells() -> None:
    assert [required(word) for word in ("Y", "required", "N", " optional ", "", "maybe")] == [
        *(True, True, False, False, None, None)
    ]
    assert one_of_several("Choose one of three")
    assert not one_of_several("N")
    assert sized("string(40)") == ("string", "40")


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": ["string", "null"]}, "string"),
        ({"$ref": "#/components/schemas/Price"}, "Price"),
        ({"anyOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]}, "object"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, "array<object>"),
        ({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": ["string", "null"]}]}, "string"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "map<string>"),
        (
            {"oneOf": [{"type": "boolean"}, {"$ref": "#/components/schemas/Thing"}]},
            "boolean | object",
        ),
        ({"description": "Whatever."}, "any"),
        ({"type": "string", "format": "binary"}, "file"),
        ({"type": "null"}, "null"),
    ],
)
def test_kinds(schema: dict[str, object], kind: str) -> None:
    components = {
        "Price": {"type": ["number", "string"]},
        "Thing": {"type": "object", "properties": {"more": {"$ref": "#/components/schemas/Thing"}}},
    }
    assert Node({"components": {"schemas": components}}, "/x", schema).kind == kind
