"""What is told of operations: which there are, what they give, how they page and behave."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from tests.releases.conftest import Tell
from tests.releases.small import NUMBER, Call, Part, Small

GET = Call("get", summary="Read one thing.")
OLD = Call("old", more={"deprecated": True})
PAGE = Part("page", "page", "int", {**NUMBER, "maximum": 100}, required=True)
UNPAGED = Part("page", "page", "int", NUMBER)
SIZE = Part("size", "size", "int", {**NUMBER, "maximum": 50, "default": 10})
SHARED = {"page": "page", "size": "size", "items": "list[]", "total": "total"}


def with_(**more: Any) -> Small:
    return Small((Call("get", more={key.replace("_", "-"): v for key, v in more.items()}),))


def safety(name: str) -> Small:
    return with_(x_safety={"class": name})


def paged(maximum: int = 50, default: int = 10, last: int | None = 100, **other: Any) -> Small:
    caps = {"maxSize": maximum, "defaultSize": default} | ({"maxPage": last} if last else {})
    size = evolve(SIZE, schema={**NUMBER, "maximum": maximum, "default": default})
    page = evolve(PAGE, schema={**NUMBER, "maximum": last} if last else NUMBER)
    paging = {**SHARED, **caps, **other}
    given = {key: value for key, value in paging.items() if value is not None}
    more = {"x-pagination": given}
    return Small((Call("list", (page, size), returns="Page[m.Thing]", more=more),))


LIST = "`cj.things.list`"
CASES: dict[str, tuple[Small, Small, list[str]]] = {
    "new": (
        Small(()),
        Small((GET, Call("find", summary="SKU lookup."))),
        [
            "Operations: Add `cj.things.get`: read one thing",
            "Operations: Add `cj.things.find`: SKU lookup",
        ],
    ),
    "gone": (Small((GET,)), Small(()), ["Operations: ⚠️ Remove `cj.things.get`"]),
    "gone after its deprecation": (
        Small((OLD,)),
        Small(()),
        ["Operations: ⚠️ Remove `cj.things.old`, which was deprecated"],
    ),
    "renamed": (
        Small((GET,)),
        Small((evolve(GET, name="read", path="/get"),)),
        ["Operations: ⚠️ Rename `cj.things.get` to `cj.things.read`"],
    ),
    "another path": (
        Small((GET,)),
        Small((evolve(GET, path="/v2/get", method="get"),)),
        ["Operations: Call `GET /v2/get` for `cj.things.get` (`POST /get` before)"],
    ),
    "no token": (with_(), with_(security=[]), ["Operations: Call `cj.things.get` without a token"]),
    "a token": (
        with_(security=[]),
        with_(),
        ["Operations: ⚠️ Ask for a token in `cj.things.get`"],
    ),
    "another reply": (
        Small((GET,)),
        Small((evolve(GET, returns="bool", data={"type": "boolean"}),)),
        ["Replies: ⚠️ Return `bool` from `cj.things.get` (`Thing` before)"],
    ),
    "a reply that can be less": (
        Small((evolve(GET, returns="m.Thing | bool"),)),
        Small((GET,)),
        ["Replies: Return `Thing` from `cj.things.get` (`Thing | bool` before)"],
    ),
    "less safe": (
        safety("idempotent"),
        safety("guarded"),
        [
            (
                "Repeating and cost: ⚠️ Treat `cj.things.get` as `guarded` (`idempotent` before): "
                "sent again after a look-up only"
            )
        ],
    ),
    "safer": (
        safety("unsafe"),
        safety("read"),
        [
            (
                "Repeating and cost: Treat `cj.things.get` as `read` (`unsafe` before): "
                "sent again when its outcome is unknown"
            )
        ],
    ),
    "points": (
        with_(x_points=10),
        with_(x_points=50),
        ["Repeating and cost: Count 50 points for a call of `cj.things.get` (10 before)"],
    ),
    "first points": (
        with_(),
        with_(x_points=50),
        ["Repeating and cost: Count 50 points for a call of `cj.things.get`"],
    ),
    "no points": (
        with_(x_points=50),
        with_(),
        ["Repeating and cost: No longer count points for a call of `cj.things.get` (50 before)"],
    ),
    "deprecated, with an end": (
        with_(),
        with_(deprecated=True, x_sunset="2027-01-31"),
        ["Deprecations: Deprecate `cj.things.get`, which may be gone after 2027-01-31"],
    ),
    "no longer deprecated": (
        with_(deprecated=True),
        with_(),
        ["Deprecations: No longer deprecate `cj.things.get`"],
    ),
    "another end": (
        with_(deprecated=True, x_sunset="2027-01-31"),
        with_(deprecated=True, x_sunset="2027-06-30"),
        ["Deprecations: Move the end of `cj.things.get` to 2027-06-30 (2027-01-31 before)"],
    ),
    "no end": (
        with_(deprecated=True, x_sunset="2027-01-31"),
        with_(deprecated=True),
        ["Deprecations: Take back the end of `cj.things.get` on 2027-01-31"],
    ),
    "smaller pages: of the operation alone, not of its argument too": (
        paged(50),
        paged(20),
        [f"Paging: ⚠️ Lower the largest page of {LIST} from 50 to 20 rows"],
    ),
    "larger pages": (
        paged(50),
        paged(100),
        [f"Paging: Raise the largest page of {LIST} from 50 to 100 rows"],
    ),
    "other usual pages": (
        paged(default=10),
        paged(default=20),
        [f"Paging: Change the usual page of {LIST} from 10 to 20 rows"],
    ),
    "fewer pages": (
        paged(last=100),
        paged(last=90),
        [f"Paging: ⚠️ Lower the last page of {LIST} from 100 to 90"],
    ),
    "a last page": (
        paged(last=None),
        paged(last=90),
        [f"Paging: ⚠️ Limit the last page of {LIST} to 90"],
    ),
    "no last page": (
        paged(last=90),
        paged(last=None),
        [f"Paging: Lift the limit on the last page of {LIST}: 90"],
    ),
    "a last row": (
        paged(),
        paged(maxOffset=6000),
        [f"Paging: ⚠️ Limit the last row of {LIST} to 6000"],
    ),
    "no total": (
        paged(),
        paged(total=None),
        [f"Paging: ⚠️ Leave `total` of the pages of {LIST} empty"],
    ),
    "pages are counted": (
        paged(),
        paged(pages="pages"),
        [f"Paging: Fill `pages` of the pages of {LIST}"],
    ),
    "rows elsewhere": (
        paged(),
        paged(items="content[]"),
        [f"Paging: Change how the pages of {LIST} are asked for and read"],
    ),
    "pages where there were none": (
        Small((Call("list", (UNPAGED, SIZE), returns="Rows[m.Thing]"),)),
        paged(maximum=50, last=None),
        [f"Replies: ⚠️ Return `Page[Thing]` from {LIST} (`Rows[Thing]` before)"],
    ),
    "an extension that nothing here knows": (
        with_(),
        with_(x_colour={"start": "a"}),
        ["OpenAPI document: Change `x-colour` of `cj.things.get`"],
    ),
    "words": (
        Small((GET,)),
        Small((evolve(GET, summary="Read a thing.", text="Others."),)),
        ["Documentation: Reword `cj.things.get`"],
    ),
    "where it is documented": (
        with_(),
        with_(x_source={"document": "d", "section": "2", "title": "T", "line": 9}),
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once(name: str, tell: Tell) -> None:
    before, after, expected = CASES[name]
    assert tell(before, after) == expected
    assert tell(after, after) == []


def test_a_new_operation_brings_its_models(tell: Tell) -> None:
    box = (Part("id", "id"), Part("kind", "kind", "Kind", {"$ref": "#/components/schemas/Kind"}))
    schema = {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": ["string", "null"]}]}
    before = Small((GET,))
    after = Small(
        (GET, Call("box", data={"$ref": "#/components/schemas/Box"}, returns="m.Box")),
        {**before.models, "Box": box},
        enumerations={"Kind": ("Literal['a'] | str | None", schema)},
    )
    assert tell(before, after) == ["Operations: Add `cj.things.box`: do it"]
    assert tell(after, before) == ["Operations: ⚠️ Remove `cj.things.box`"]


def test_the_same_change_of_several_is_one_line(tell: Tell) -> None:
    names = ("get", "read", "find")
    trace = Part("trace", "trace")
    before = Small(tuple(Call(name) for name in names))
    after = Small(tuple(Call(name, (trace,)) for name in names))
    assert tell(before, after) == [
        (
            "Arguments: Add optional argument `trace` (`str`) to `cj.things.get`, `cj.things.read` "
            "and `cj.things.find`"
        )
    ]


def test_many_rewordings_are_one_short_line(tell: Tell) -> None:
    before = Small(tuple(Call(f"get{n}") for n in range(9)))
    after = Small(tuple(Call(f"get{n}", text="Others.") for n in range(9)))
    (line,) = tell(before, after)
    assert line.endswith("`cj.things.get4` and 4 more")


def test_breaking_changes_come_first_in_their_section(tell: Tell) -> None:
    before = Small((Call("a"), Call("b", (Part("x", "x"),))))
    after = Small((Call("a", (Part("y", "y"),)), Call("b")))
    assert [line.split()[1] for line in tell(before, after)] == ["⚠️", "Add"]
