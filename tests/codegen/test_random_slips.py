"""Random slips in what a rule covers: none may pass, whatever is hit.

Each kind of slip draws its target from the whole document; the seed is that of the test run
(``--hypothesis-seed``), and the catch rate is printed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest

from codegen.annotations import PAYLOADS, name_of, payload_key, reply_data, walk
from codegen.document import SPEC, Json, is_list, is_object, operations, read_yaml
from codegen.models import reached
from codegen.rules import RULES, STRUCTURE, Rule
from codegen.rules.evidence import decisions
from codegen.rules.places import JSON, schemas, within
from codegen.rules.samples import MAIN
from codegen.rules.structure import openapi

ROUNDS, FULL = 4, 10
"""Of each kind, and with ``--full``."""

Slip = Callable[[Random, Json], str]
"""Changes a document in one place, and says which."""


def misspelt(random: Random, name: str) -> str:
    """A name with one letter doubled, left out, or in the other case."""
    place = random.randrange(len(name))
    letter = name[place]
    changed = random.choice([letter * 2, "", letter.swapcase()])
    made = name[:place] + changed + name[place + 1 :]
    return made if made != name else name + "s"


def renamed(owner: Json, old: str, new: str) -> None:
    """Another key for the same value, in the same place."""
    items = [(new if key == old else key, value) for key, value in owner.items()]
    owner.clear()
    owner.update(items)


def described(document: Json) -> list[Json]:
    return [operation for _, _, operation in operations(document)]


def paged(random: Random, document: Json) -> Json:
    return random.choice([o for o in described(document) if "x-pagination" in o])


def reply_models(document: Json) -> list[tuple[str, Json]]:
    components = document["components"]["schemas"]
    found = reached([o["responses"]["200"] for o in described(document)], components)
    return [
        (name, components[name])
        for name in found
        if components[name].get("type") == "object"
        if name not in (*PAYLOADS, "Refusal", "PointsInfo")
    ]


def a_property(random: Random, document: Json) -> tuple[str, Json, str]:
    """A model of a reply, its properties and the name of one."""
    name, model = random.choice(reply_models(document))
    return name, model["properties"], random.choice([*model["properties"]])


# ── slips ─────────────────────────────────────────────────────────────────────────────────────────


def role_renamed(random: Random, document: Json) -> str:
    pagination = paged(random, document)["x-pagination"]
    role = random.choice([key for key, value in pagination.items() if isinstance(value, str)])
    pagination[role] = misspelt(random, pagination[role].removesuffix("[]"))
    return f"{role}: {pagination[role]}"


def role_misspelt(random: Random, document: Json) -> str:
    pagination = paged(random, document)["x-pagination"]
    role: str = random.choice([*pagination])
    renamed(pagination, role, misspelt(random, role))
    return role


def is_asked(operation: Json) -> bool:
    """Whether its pages are asked for in the query."""
    return "in" not in operation["x-pagination"]


def paging_parameter_changed(random: Random, document: Json) -> str:
    operation = random.choice(
        [o for o in described(document) if "page" in o.get("x-pagination", {}) and is_asked(o)]
    )
    name = operation["x-pagination"][random.choice(["page", "size"])]
    (parameter,) = (p for p in operation.get("parameters", []) if p["name"] == name)
    how = random.choice(["renamed", "removed", "type", "cap"])
    if how == "renamed":
        parameter["name"] = misspelt(random, name)
    elif how == "removed":
        operation["parameters"].remove(parameter)
    elif how == "type":
        parameter["schema"]["type"] = random.choice(["string", "number", "boolean"])
    else:
        key = "maximum" if name == operation["x-pagination"]["page"] else "default"
        parameter["schema"][key] = parameter["schema"].get(key, 0) + random.randint(1, 9)
    return f"{operation['operationId']} {name} {how}"


def paging_field_changed(random: Random, document: Json) -> str:
    operation = paged(random, document)
    pagination = operation["x-pagination"]
    roles = [role for role in ("items", "total", "pages", "echo") if role in pagination]
    role = random.choice(roles)
    *above, field = (part.removesuffix("[]") for part in pagination[role].split("."))
    schemas = document["components"]["schemas"]
    schema: Json | None = reply_data(operation)
    for part in pagination[role].split(".")[: len(above)]:
        schema = walk(schema or {}, part, schemas)
    model = next(
        name_of(s) for s in [schema or {}, *(schema or {}).get("anyOf", [])] if "$ref" in s
    )
    properties = schemas[model]["properties"]
    how = random.choice(["renamed", "removed", "type"])
    if how == "renamed":
        renamed(properties, field, misspelt(random, field))
    elif how == "removed":
        del properties[field]
    else:
        properties[field] = {"type": random.choice([["string", "null"], ["boolean", "null"]])}
    return f"{operation['operationId']} {role} {how}"


def alternative_changed(random: Random, document: Json) -> str:
    operation = random.choice(
        [o for o in described(document) if "x-require-one" in o and "parameters" in o]
    )
    index = random.randrange(len(operation["x-require-one"]))
    name = operation["x-require-one"][index]
    (parameter,) = (p for p in operation.get("parameters", []) if p["name"] == name)
    how = random.choice(["renamed", "parameter renamed", "required"])
    if how == "renamed":
        operation["x-require-one"][index] = misspelt(random, name)
    elif how == "parameter renamed":
        parameter["name"] = misspelt(random, name)
    else:
        parameter["required"] = True
    return f"{operation['operationId']} {name} {how}"


def source_changed(random: Random, document: Json) -> str:
    source = random.choice(described(document))["x-source"]
    key = random.choice([*source])
    # A second place may be left out: scripts/coverage asks for it, the rules cannot.
    how = random.choice(["renamed", "removed", "type"] if key != "also" else ["renamed", "type"])
    if how == "renamed":
        renamed(source, key, misspelt(random, key))
    elif how == "removed":
        del source[key]
    else:
        source[key] = [source[key]] if random.random() < 0.5 else {"is": source[key]}
    return f"{key} {how}"


def tag_or_id_changed(random: Random, document: Json) -> str:
    operation = random.choice(described(document))
    tag = operation["tags"][0]
    others = [t["name"] for t in document["tags"] if t["name"] != tag]
    how = random.choice(["tag", "no tag", "two tags", "other tag", "id", "no id", "method"])
    if how == "tag":
        operation["tags"] = [misspelt(random, tag)]
    elif how == "no tag":
        operation["tags"] = []
    elif how == "two tags":
        operation["tags"] = [tag, random.choice(others)]
    elif how == "other tag":
        operation["tags"] = [random.choice(others)]
    elif how == "id":
        operation["operationId"] = misspelt(random, tag) + operation["operationId"][len(tag) :]
    elif how == "no id":
        del operation["operationId"]
    else:
        operation["operationId"] = f"{tag}_{random.choice(['class', 'Get', 'get-it', '', 'a b'])}"
    return f"{tag} {how}"


def tag_declaration_changed(random: Random, document: Json) -> str:
    tag = random.choice(document["tags"])
    how = random.choice(["renamed", "removed", "description"])
    if how == "renamed":
        tag["name"] = misspelt(random, tag["name"])
    elif how == "removed":
        document["tags"].remove(tag)
    else:
        tag["description"] = ""
    return f"{tag['name']} {how}"


def extension_misspelt(random: Random, document: Json) -> str:
    operation = random.choice(described(document))
    key = random.choice([key for key in operation if key.startswith("x-")])
    renamed(operation, key, "x-" + misspelt(random, key[2:]))
    return key


def safety_or_security_changed(random: Random, document: Json) -> str:
    operation = random.choice([o for o in described(document) if o["security"]])
    how = random.choice(["class", "no class", "scheme", "no scheme"])
    if how == "class":
        operation["x-safety"]["class"] = misspelt(random, operation["x-safety"]["class"])
    elif how == "no class":
        operation["x-safety"] = {}
    elif how == "scheme":
        operation["security"] = [{misspelt(random, "CJAccessToken"): []}]
    else:
        operation["security"] = []
    return how


def _missed(media: Json) -> list[str]:
    """The examples that may not be missing; of two main ones, either may."""
    needed = [n for n in media["examples"] if n in (*MAIN, "refused")]
    return [n for n in needed if n == "refused" or not {*MAIN} <= {*needed}]


def example_renamed_or_removed(random: Random, document: Json) -> str:
    operation = random.choice(described(document))
    media = operation["responses"]["200"]["content"][JSON]
    if "requestBody" in operation and random.random() < 0.5:
        (body,) = operation["requestBody"]["content"].values()
        media = body if _missed(body) else media
    name = random.choice(_missed(media))
    if random.random() < 0.5:
        del media["examples"][name]
    else:
        renamed(media["examples"], name, misspelt(random, name))
    return f"{operation['operationId']} {name}"


def example_value_changed(random: Random, document: Json) -> str:
    """A value that no field can have: every typed field refuses an object with such a key."""
    operation = random.choice([o for o in described(document) if is_closed(o, document)])
    examples = operation["responses"]["200"]["content"][JSON]["examples"]
    example = next(examples[name]["value"] for name in MAIN if name in examples)
    targets = [
        (owner, key)
        for owner, key in leaves(example)
        if key in ("code", "result", "success", "message", "requestId") or owner is not example
    ]
    owner, key = random.choice(targets)
    owner[key] = {"no": "such"}
    return f"{operation['operationId']} {key}"


def is_closed(operation: Json, document: Json) -> bool:
    """Whether every field of its data has a type."""
    components = document["components"]["schemas"]
    data = reply_data(operation)
    found = [data, *(components[name] for name in reached(data, components))]
    return payload_key(operation) == "data" and all(
        {*schema} - {"description"} and schema.get("additionalProperties") is not True
        for one in found
        for _, schema in within("#", one)
    )


def leaves(node: Any) -> Iterator[tuple[Any, Any]]:
    """Owner and key of every scalar."""
    pairs: list[tuple[Any, Any]] = []
    if is_object(node):
        pairs = [*node.items()]
    elif is_list(node):
        pairs = [*enumerate(node)]
    for key, value in pairs:
        if is_object(value) or is_list(value):
            yield from leaves(value)
        else:
            yield node, key


def reply_field_changed(random: Random, document: Json) -> str:
    name, properties, field = a_property(random, document)
    how = random.choice(["number", "not null", "object", "format", "enum", "no description"])
    if how == "no description":
        del properties[field]["description"]
    else:
        kinds: dict[str, Json] = {
            "number": {"type": ["number", "null"]},
            "not null": {"type": random.choice(["string", "integer", "boolean"])},
            "object": {"type": ["object", "null"], "properties": {}},
            "format": {"type": ["string", "null"], "format": random.choice(["date", "uri"])},
            "enum": {"type": ["string", "null"], "enum": ["a", None]},
        }
        properties[field] = {**kinds[how], "description": "Changed."}
    return f"{name} {field} {how}"


def reply_model_changed(random: Random, document: Json) -> str:
    name, model = random.choice(reply_models(document))
    how = random.choice(["required", "raw", "no description", "title"])
    if how == "required":
        model["required"] = [random.choice([*model["properties"]])]
    elif how == "raw":
        taken = random.choice(["raw", "reply", "Raw", "REPLY"])
        model["properties"][taken] = {"type": ["string", "null"], "description": "Text."}
    elif how == "no description":
        del model["description"]
    else:
        model["title"] = name
    return f"{name} {how}"


def keyword_misspelt(random: Random, document: Json) -> str:
    where, schema = random.choice([(w, s) for w, s in schemas(document) if s])
    key = random.choice([*schema])
    renamed(schema, key, misspelt(random, key))
    return f"{where} {key}"


def reference_misspelt(random: Random, document: Json) -> str:
    found = [(w, s) for w, s in schemas(document) if "$ref" in s]
    where, schema = random.choice(found)
    schema["$ref"] = misspelt(random, schema["$ref"])
    return f"{where} {schema['$ref']}"


def component_renamed(random: Random, document: Json) -> str:
    kind = random.choice(["schemas", "responses"])
    section = document["components"][kind]
    name = random.choice([*section])
    renamed(section, name, misspelt(random, name))
    return f"{kind} {name}"


def quoted_name_misspelt(random: Random, document: Json) -> str:
    operation = random.choice(described(document))
    name = random.choice(["products_search", "categoryId", "ProductType", "sourceIds"])
    operation["description"] += f" See `{name[:4]}{name[3:]}`."
    return f"{operation['operationId']} {name}"


def decided_place_renamed(random: Random, document: Json) -> str:
    """A property that a decision is about."""
    targets = [
        entry["pointer"].split("/")
        for entry in read_decisions()
        if entry["pointer"].startswith("/components/schemas/")
        and "/properties/" in entry["pointer"]
    ]
    *_, model, _, name = random.choice([t for t in targets if len(t) == 6])
    properties = document["components"]["schemas"][model]["properties"]
    renamed(properties, name, misspelt(random, name))
    return f"{model} {name}"


SLIPS: list[Slip] = [
    role_renamed,
    role_misspelt,
    paging_parameter_changed,
    paging_field_changed,
    alternative_changed,
    source_changed,
    tag_or_id_changed,
    tag_declaration_changed,
    extension_misspelt,
    safety_or_security_changed,
    example_renamed_or_removed,
    example_value_changed,
    reply_field_changed,
    reply_model_changed,
    keyword_misspelt,
    reference_misspelt,
    component_renamed,
    quoted_name_misspelt,
    decided_place_renamed,
]

_DECISIONS: list[Any] = []


def read_decisions() -> list[Any]:
    if not _DECISIONS:
        _DECISIONS.extend(read_yaml(SPEC / "decisions.yaml"))
    return _DECISIONS


def is_found(document: Json) -> bool:
    """Whether check() finds anything; the slow rule is asked last."""
    quick: list[Rule] = [rule for rule in STRUCTURE if rule is not openapi]
    if any(True for rule in quick for _ in rule(document)):
        return True
    if any(True for rule in RULES for _ in rule(document)):
        return True
    return any(decisions(document, read_decisions())) or any(openapi(document))


def test_no_slip_passes(
    text: str, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four of each kind, ten with ``--full``."""
    seed = str(pytestconfig.getoption("hypothesis_seed"))
    rounds = FULL if pytestconfig.getoption("--full") else ROUNDS
    passed: list[str] = []
    for slip in SLIPS:
        for turn in range(rounds):
            damaged: Json = json.loads(text)
            what = slip(Random(f"{seed} {slip.__name__} {turn}"), damaged)
            if not is_found(damaged):
                passed.append(f"{slip.__name__}: {what}")
    total = len(SLIPS) * rounds
    with capsys.disabled():
        print(f"\n{total - len(passed)} of {total} random slips caught, seed {seed}")  # noqa: T201
    assert not passed, f"seed {seed}"
