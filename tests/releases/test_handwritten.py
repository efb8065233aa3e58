"""What is told of names that are written by hand: clients, errors, pages, the mock."""

from __future__ import annotations

import pytest
from tests.releases.conftest import Tell
from tests.releases.small import Call, Part, Small


def client(body: str, *exported: str, runtime: str = "") -> Small:
    names = ", ".join(map(repr, exported))
    return Small(client=f"__all__ = [{names}]\n{body}", runtime=runtime)


def error(*lines: str) -> Small:
    body = "\n".join(f"    {line}" for line in lines) or "    pass"
    source = f'class CJError(Exception):\n    """All."""\nclass ApiError(CJError):\n{body}\n'
    reexport = "from cjdropshipping_runtime.parts import ApiError, CJError\n"
    return client(reexport, "ApiError", "CJError", runtime=source)


def kit(signature: str, *, more: str = "", owner: str = "CJ") -> Small:
    return client(f"class {owner}:\n    def call{signature}: ...\n{more}", owner)


CASES: dict[str, tuple[Small, Small, list[str]]] = {
    "new": (
        client(""),
        client('class CJ:\n    """A client. For all."""\n    def call(self): ...\n', "CJ"),
        ["Client: Add `CJ`: A client"],
    ),
    "gone": (
        client("class CJ:\n    def call(self): ...\n", "CJ"),
        client(""),
        ["Client: ⚠️ Remove `CJ`"],
    ),
    "not public": (client(""), client("class Inner: ...\nx = 1\n"), []),
    "a new member": (
        kit("(self)"),
        kit("(self)", more="    def close(self): ...\n    def _inner(self): ...\n"),
        ["Client: Add method `close` to `CJ`"],
    ),
    "a member that is gone": (
        kit("(self)", more="    size: int\n"),
        kit("(self)"),
        ["Client: ⚠️ Remove `size` from `CJ`"],
    ),
    "a new argument": (
        kit("(self, a)"),
        kit("(self, a, *, b: int = 1)"),
        ["Client: Add optional argument `b` (`int`) to `CJ.call`"],
    ),
    "a new required argument": (
        kit("(self, a)"),
        kit("(self, a, b)"),
        ["Client: ⚠️ Add required argument `b` to `CJ.call`"],
    ),
    "by name only": (
        kit("(self, a, b)"),
        kit("(self, a, *, b)"),
        ["Client: ⚠️ Pass argument `b` of `CJ.call` by name only"],
    ),
    "another order": (
        kit("(self, a, b)"),
        kit("(self, b, a)"),
        ["Client: ⚠️ Change the order of the arguments of `CJ.call` to `b`, `a` (`a`, `b` before)"],
    ),
    "another default": (
        kit("(self, a: bool = False)"),
        kit("(self, a: bool = True)"),
        ["Client: Change the default of argument `a` of `CJ.call` from `False` to `True`"],
    ),
    "another type of an argument": (
        kit("(self, a: str)"),
        kit("(self, a: str | int)"),
        ["Client: Change the type of argument `a` of `CJ.call` from `str` to `str | int`"],
    ),
    "another type that is returned": (
        kit("(self) -> str"),
        kit("(self) -> int"),
        ["Client: ⚠️ Change what is returned by `call` of `CJ` from `str` to `int`"],
    ),
    "another type of an attribute": (
        client("class CJ:\n    size: int\n", "CJ"),
        client("class CJ:\n    size: str\n", "CJ"),
        ["Client: ⚠️ Change the type of `size` of `CJ` from `int` to `str`"],
    ),
    "a name for a type": (
        client("from typing import Literal\nclass CJ:\n    size: Literal['a']\n", "CJ"),
        client(
            "from cjdropshipping_runtime.parts import Size\nclass CJ:\n    size: Size\n",
            "CJ",
            runtime="from typing import Literal\nSize = Literal['a']\n",
        ),
        [],
    ),
    "a name for a type that takes more": (
        client("class CJ:\n    size: Size\n", "CJ", runtime="Size: TypeAlias = int\n"),
        client("class CJ:\n    size: Size\n", "CJ", runtime="Size: TypeAlias = int | str\n"),
        ["Client: ⚠️ Change the type of `size` of `CJ` from `int` to `int | str`"],
    ),
    "to be awaited": (
        kit("(self) -> int"),
        client("class CJ:\n    async def call(self) -> int: ...\n", "CJ"),
        ["Client: ⚠️ Turn `call` of `CJ` from method into coroutine"],
    ),
    "still to be awaited": (
        client("class CJ:\n    async def call(self) -> Any: ...\n", "CJ"),
        kit("(self) -> Any"),
        [],
    ),
    "a protocol": (
        kit("(self)", more="    def __iter__(self): ...\n    def __repr__(self): ...\n"),
        kit("(self)"),
        ["Client: ⚠️ Remove `__iter__` from `CJ`"],
    ),
    "moved to a base": (
        kit("(self, a)"),
        client("class _Base:\n    def call(self, a): ...\nclass CJ(_Base): ...\n", "CJ"),
        [],
    ),
    "a constructor of one that users make": (
        client("class CJ:\n    def __init__(self, token): ...\n", "CJ"),
        client("class CJ:\n    def __init__(self, token, url=None): ...\n", "CJ"),
        ["Client: Add optional argument `url` to `CJ`"],
    ),
    "a constructor of one that the client makes": (
        error("def __init__(self, a): ..."),
        error("def __init__(self, a, b): ..."),
        [],
    ),
    "an attribute of an error, set with others": (
        error("def __init__(self, a, b): self.code, self.data = a, b"),
        error("def __init__(self, a): self.code = a"),
        ["Errors: ⚠️ Remove `data` from `ApiError`"],
    ),
    "a new error": (
        client("class CJError(Exception): ...\n", "CJError"),
        client(
            'class CJError(Exception): ...\nclass Lost(CJError):\n    """No reply came."""\n',
            "CJError",
            "Lost",
        ),
        ["Errors: Add `Lost`, a `CJError`: No reply came"],
    ),
    "an error that is caught no longer": (
        client(
            "class CJError(Exception): ...\nclass A(CJError, ValueError): ...\n", "CJError", "A"
        ),
        client("class CJError(Exception): ...\nclass A(CJError): ...\n", "CJError", "A"),
        ["Errors: ⚠️ Make `A` a `ValueError` no longer"],
    ),
    "the same of both clients": (
        client("class CJ:\n    def f(self): ...\nclass AsyncCJ(CJ): ...\n", "CJ", "AsyncCJ"),
        client("class CJ:\n    def f(self, x=1): ...\nclass AsyncCJ(CJ): ...\n", "CJ", "AsyncCJ"),
        ["Client: Add optional argument `x` to `CJ.f` and `AsyncCJ.f`"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once(name: str, tell: Tell) -> None:
    before, after, expected = CASES[name]
    assert tell(before, after) == expected
    assert tell(after, after) == []


def test_a_resource_is_told_by_its_operations(tell: Tell) -> None:
    resources = "class CJ:\n    def call(self): ...\n"
    before = Small((), client=f"__all__ = ['CJ']\n{resources}", document={"tags": []})
    more = "    @property\n    def things(self) -> Things: ...\n"
    after = Small(client=f"__all__ = ['CJ']\n{resources}{more}")
    assert tell(before, after) == ["Operations: Add `cj.things.get`: do it"]


def test_document_and_package_that_do_not_fit_are_refused(tell: Tell) -> None:
    class Lost(Call):
        def source(self) -> str:
            return "    pass\n"

    with pytest.raises(Exception, match="no method for things_get: run scripts/regenerate"):
        tell(Small(), Small((Lost("get"),)))
    gone = Small(models={"Thing": (Part("id", "id"), Part("a", "a"))})
    broken = Small((Call("get"),), {"Thing": (Part("id", "id"),)}, schemas=gone.models and {})
    assert tell(broken, gone) == ["Replies: Add field `a` (`str`) to `Thing`"]
