"""What is told of the fields of a request's body."""

from __future__ import annotations

import pytest
from attrs import evolve
from tests.releases.conftest import Tell
from tests.releases.small import TEXT, Call, Part, Small, choice

NAME = Part("thingName", "thing_name", text="Its name.")
PID = Part("pid", "pid", required=True, text="Id of the product.")
KIND = Part("kind", "kind", "Literal[1, 2]", choice(1, 2), text="Its kind.")


def body(*fields: Part) -> Small:
    thing = (Part("id", "id"),)
    return Small((Call("add", body="NewThing"),), {"Thing": thing, "NewThing": fields})


BODIES: dict[str, tuple[Small, Small, list[str]]] = {
    "new, optional": (
        body(PID),
        body(PID, NAME),
        ["Arguments: Add optional field `thing_name` (`str`) to `NewThing`"],
    ),
    "new, required": (
        body(NAME),
        body(NAME, PID),
        ["Arguments: ⚠️ Add required field `pid` (`str`) to `NewThing`"],
    ),
    "made required": (
        body(NAME),
        body(evolve(NAME, required=True)),
        ["Arguments: ⚠️ Make field `thing_name` of `NewThing` required"],
    ),
    "made optional": (
        body(PID),
        body(evolve(PID, required=False)),
        ["Arguments: Make field `pid` of `NewThing` optional"],
    ),
    "gone": (
        body(PID, NAME),
        body(PID),
        ["Arguments: ⚠️ Remove field `thing_name` from `NewThing`"],
    ),
    "another key, the same attribute": (
        body(NAME),
        body(evolve(NAME, wire="name")),
        ["Arguments: ⚠️ Send field `thing_name` of `NewThing` as `name` (`thingName` before)"],
    ),
    "a tighter length": (
        body(NAME),
        body(evolve(NAME, schema={**TEXT, "maxLength": 5})),
        ["Arguments: ⚠️ Limit field `thing_name` of `NewThing` to at most 5 characters"],
    ),
    "fewer values": (
        body(KIND),
        body(evolve(KIND, hint="Literal[1]", schema=choice(1))),
        ["Enumerations: ⚠️ Remove value `2` from field `kind` of `NewThing`"],
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_field_of_a_body(name: str, tell: Tell) -> None:
    before, after, expected = BODIES[name]
    assert tell(before, after) == expected


def test_which_fields_go_together(tell: Tell) -> None:
    def ruled(rule: dict[str, object]) -> Small:
        call = Call("add", data={"$ref": "#/components/schemas/Thing"}, body="NewThing")
        schema = {"type": "object", "properties": {"pid": TEXT, "thingName": TEXT}, **rule}
        small = body(evolve(PID, required=False, text=""), evolve(NAME, text=""))
        return evolve(small, calls=(call,), schemas={"NewThing": schema})

    rule: dict[str, object] = {"not": {"required": ["pid", "thingName"]}}
    line = "the rule which fields of `NewThing` go together"
    assert tell(ruled({}), ruled(rule)) == [f"Arguments: ⚠️ Change {line}"]
    assert tell(ruled(rule), ruled({})) == [f"Arguments: Lift {line}"]
