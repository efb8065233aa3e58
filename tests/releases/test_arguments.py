"""What is told of the arguments of a call."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from tests.releases.conftest import Tell
from tests.releases.small import NUMBER, TEXT, Call, Part, Small, choice

NAME = Part("thingName", "thing_name", text="Its name.")
PID = Part("pid", "pid", required=True, text="Id of the product.")
VID = Part("vid", "vid", required=True, text="Id of the variant.")
KIND = Part("kind", "kind", "Literal[1, 2]", choice(1, 2), text="Its kind.")
MANY = Part("features", "features", "Many[Literal['a']]", {"type": "array", "items": choice("a")})
LATER = Part("timeFrom", "time_from", "datetime | int", {"$ref": "#/components/schemas/Millis"})


def call(*arguments: Part, **more: Any) -> Small:
    return Small((Call("get", arguments, **more),))


def limited(**limits: Any) -> Small:
    return call(evolve(NAME, schema={**TEXT, **limits}))


GET = "`cj.things.get`"
CASES: dict[str, tuple[Small, Small, list[str]]] = {
    "new, optional": (
        call(),
        call(NAME),
        [f"Arguments: Add optional argument `thing_name` (`str`) to {GET}"],
    ),
    "new, required": (
        call(),
        call(PID),
        [f"Arguments: ⚠️ Add required argument `pid` (`str`) to {GET}"],
    ),
    "gone": (
        call(NAME),
        call(),
        [f"Arguments: ⚠️ Remove argument `thing_name` from {GET}"],
    ),
    "renamed in Python alone": (
        call(NAME),
        call(evolve(NAME, name="name")),
        [f"Arguments: ⚠️ Rename argument `thing_name` of {GET} to `name`"],
    ),
    "renamed on the wire alone": (
        call(NAME),
        call(evolve(NAME, wire="name")),
        [f"Arguments: Send argument `thing_name` of {GET} as `name` (`thingName` before)"],
    ),
    "renamed in both": (
        call(NAME),
        call(evolve(NAME, wire="title", name="title")),
        [f"Arguments: ⚠️ Rename argument `thing_name` of {GET} to `title`"],
    ),
    "renamed, to a part of its name, with other words": (
        call(NAME),
        call(evolve(NAME, wire="name", name="name", text="How it is called.")),
        [
            f"Arguments: ⚠️ Rename argument `thing_name` of {GET} to `name`",
        ],
    ),
    "not renamed: another one came": (
        call(Part("minPrice", "min_price", text="Lowest.")),
        call(Part("maxPrice", "max_price", text="Highest.")),
        [
            f"Arguments: ⚠️ Remove argument `min_price` from {GET}",
            f"Arguments: Add optional argument `max_price` (`str`) to {GET}",
        ],
    ),
    "not renamed: another type": (
        call(NAME),
        call(Part("name", "name", "int", NUMBER, text="Its name.")),
        [
            f"Arguments: ⚠️ Remove argument `thing_name` from {GET}",
            f"Arguments: Add optional argument `name` (`int`) to {GET}",
        ],
    ),
    "made required": (
        call(NAME),
        call(evolve(NAME, required=True)),
        [f"Arguments: ⚠️ Make argument `thing_name` of {GET} required"],
    ),
    "made optional, and so without a position": (
        call(PID),
        call(evolve(PID, required=False)),
        [f"Arguments: ⚠️ Make argument `pid` of {GET} optional, and pass it by name only"],
    ),
    "another order": (
        call(PID, VID),
        call(VID, PID),
        [
            (
                "Arguments: ⚠️ Change the order of the arguments of "
                f"{GET} to `vid`, `pid` (`pid`, `vid` before)"
            )
        ],
    ),
    "another order where names are needed": (call(NAME, KIND), call(KIND, NAME), []),
    "another type": (
        call(NAME),
        call(evolve(NAME, hint="int", schema=NUMBER)),
        [f"Arguments: ⚠️ Change the type of argument `thing_name` of {GET} from `str` to `int`"],
    ),
    "a wider type": (
        call(NAME),
        call(evolve(NAME, hint="str | int", schema={"type": ["string", "integer"]})),
        [f"Arguments: Change the type of argument `thing_name` of {GET} from `str` to `str | int`"],
    ),
    "values where there was a type": (
        call(NAME),
        call(evolve(NAME, hint="Literal['a', 'b']", schema=choice("a", "b"))),
        [
            (
                f"Arguments: ⚠️ Change the type of argument `thing_name` of {GET} "
                "from `str` to `Literal['a', 'b']`"
            )
        ],
    ),
    "more values": (
        call(KIND),
        call(evolve(KIND, hint="Literal[1, 2, 10, 3]", schema=choice(1, 2, 10, 3))),
        [f"Enumerations: Add values `3`, `10` to argument `kind` of {GET}"],
    ),
    "fewer values": (
        call(KIND),
        call(evolve(KIND, hint="Literal[1]", schema=choice(1))),
        [f"Enumerations: ⚠️ Remove value `2` from argument `kind` of {GET}"],
    ),
    "other values in a list": (
        call(MANY),
        call(
            evolve(MANY, hint="Many[Literal['b']]", schema={"type": "array", "items": choice("b")})
        ),
        [
            f'Enumerations: ⚠️ Remove value `"a"` from argument `features` of {GET}',
            f'Enumerations: Add value `"b"` to argument `features` of {GET}',
        ],
    ),
    "values in another order": (
        call(KIND),
        call(evolve(KIND, hint="Literal[2, 1]", schema=choice(2, 1))),
        [],
    ),
    "a tighter length": (
        limited(maxLength=200),
        limited(maxLength=50),
        [
            (
                f"Arguments: ⚠️ Limit argument `thing_name` of {GET} to at most 50 characters "
                "(200 before)"
            )
        ],
    ),
    "a looser length": (
        limited(maxLength=50),
        limited(maxLength=200),
        [f"Arguments: Let argument `thing_name` of {GET} have at most 200 characters (50 before)"],
    ),
    "a new lower bound": (
        limited(),
        limited(minimum=1),
        [f"Arguments: ⚠️ Limit argument `thing_name` of {GET} to at least 1"],
    ),
    "a lower lower bound": (
        limited(minimum=2),
        limited(minimum=1),
        [f"Arguments: Let argument `thing_name` of {GET} have at least 1 (2 before)"],
    ),
    "a limit that is gone": (
        limited(pattern="^a$"),
        limited(),
        [f"Arguments: Lift the limit of argument `thing_name` of {GET}: the form `^a$`"],
    ),
    "a limit of entries": (
        limited(items={**TEXT, "maxLength": 9}),
        limited(items={**TEXT, "maxLength": 8}),
        [
            (
                f"Arguments: ⚠️ Limit entries of argument `thing_name` of {GET} to at most 8 "
                "characters (9 before)"
            )
        ],
    ),
    "another default": (
        limited(default="a"),
        limited(default="b"),
        [f"Arguments: Change the default of argument `thing_name` of {GET} from `a` to `b`"],
    ),
    "sent in another form": (
        call(evolve(MANY, more={"explode": True})),
        call(evolve(MANY, more={"explode": False})),
        [f"Arguments: Change how argument `features` of {GET} is sent"],
    ),
    "deprecated": (
        call(NAME),
        call(evolve(NAME, more={"deprecated": True})),
        [f"Deprecations: Deprecate argument `thing_name` of {GET}"],
    ),
    "no longer deprecated": (
        call(evolve(NAME, more={"deprecated": True})),
        call(NAME),
        [f"Deprecations: No longer deprecate argument `thing_name` of {GET}"],
    ),
    "other words, another example": (
        call(NAME),
        call(evolve(NAME, text="The name of it.", more={"example": "x"})),
        [f"Documentation: Reword {GET}"],
    ),
    "another type, and so other words": (
        call(KIND),
        call(evolve(KIND, hint="Literal[1]", schema=choice(1), text="Only one.")),
        [f"Enumerations: ⚠️ Remove value `2` from argument `kind` of {GET}"],
    ),
    "exactly one of": (
        call(NAME, KIND),
        call(NAME, KIND, more={"x-require-one": ["thingName", "kind"]}),
        [f"Arguments: ⚠️ Expect exactly one of `thing_name`, `kind` in {GET}"],
    ),
    "one more to choose from": (
        call(NAME, KIND, MANY, more={"x-require-one": ["thingName", "kind"]}),
        call(NAME, KIND, MANY, more={"x-require-one": ["thingName", "kind", "features"]}),
        [f"Arguments: Expect exactly one of `thing_name`, `kind`, `features` in {GET}"],
    ),
    "no longer exactly one of": (
        call(NAME, KIND, more={"x-require-one": ["thingName", "kind"]}),
        call(NAME, KIND),
        [f"Arguments: No longer expect exactly one of several arguments in {GET}"],
    ),
    "one that the client adds": (
        call(),
        call(Part("", "cursor", schema={})),
        [f"Arguments: Add optional argument `cursor` (`str`) to {GET}"],
    ),
    "in an inline body": (
        call(fields=(NAME,)),
        call(fields=(NAME, KIND)),
        [f"Arguments: Add optional argument `kind` (`Literal[1, 2]`) to {GET}"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once(name: str, tell: Tell) -> None:
    before, after, expected = CASES[name]
    assert tell(before, after) == expected
    assert tell(after, after) == []
