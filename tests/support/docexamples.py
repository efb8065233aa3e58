"""Examples in docstrings: found, and run as they stand.

>>> order = cj.orders.get("1")        sync
>>> order = await cj.orders.get("1")  async; an await too few is a failure

A docstring that both kinds inherit from one class (of a flow, say) has the example of the sync one:
for the async one, what a client or a job is asked is awaited first.
"""

from __future__ import annotations

import ast
import asyncio
import doctest
import inspect
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cached_property
from io import StringIO
from typing import Any, NamedTuple

from cjdropshipping import CJ, AsyncCJ, AsyncJob, Job
from cjdropshipping.testing import Mock

_CHECK = doctest.OutputChecker()


def resources(kind: type[CJ | AsyncCJ]) -> list[str]:
    """The names of the resources of a client."""
    return sorted(
        name
        for base in kind.__mro__
        for name, value in vars(base).items()
        if isinstance(value, cached_property) and not name.startswith("_")
    )


class Pair(NamedTuple):
    """A method of both kinds."""

    one: Any
    """Of the sync kind."""
    other: Any
    """Of the async kind."""
    is_inherited: bool
    """Whether both have it, with its docstring, from one class."""


def _pair(one: Any, other: Any, name: str) -> Pair:
    kinds = [each if isinstance(each, type) else type(each) for each in (one, other)]
    homes = {next(base for base in kind.__mro__ if name in vars(base)) for kind in kinds}
    return Pair(getattr(one, name), getattr(other, name), len(homes) == 1)


def public_methods() -> Iterator[tuple[str, Pair]]:
    """``cj.orders.get`` and what it is, for every public method of a resource."""
    mock = Mock(products=10)
    cj, acj = mock.client(), mock.async_client()
    for name in dict.fromkeys(resources(CJ)):
        one, other = getattr(cj, name), getattr(acj, name)
        for method, _ in inspect.getmembers(one, callable):
            if not method.startswith("_"):
                yield f"cj.{name}.{method}", _pair(one, other, method)


def shop() -> Mock:
    """The mock of the examples: an account that has placed the sandbox order SANDBOX-1."""
    mock = Mock(seed=1)
    body = mock.document.operations["orders_create_v3"].body
    order = {**(body.example if body else {}), "orderNumber": "SANDBOX-1", "isSandbox": 1}
    mock.ask("POST", "/api2.0/v1/shopping/order/createOrderV3", json=order)
    return mock


def general_methods() -> Iterator[tuple[str, Pair]]:
    """Those of the client itself, and of its jobs."""
    for name in ("call", "resume", "with_options", "close"):
        yield f"cj.{name}", _pair(CJ, AsyncCJ, name)
    for name in ("status", "result", "events", "token", "forget"):
        yield f"job.{name}", _pair(Job, AsyncJob, name)


def words(method: Any) -> str:
    """The docstring without its example, which is awaited in one of the kinds."""
    text = inspect.getdoc(method) or ""
    return re.sub(r"Example:\n.*?(?=\n\w|\Z)", "", text, flags=re.DOTALL)


def run_sync(text: str, mock: Mock) -> int:
    """Runs the examples of a docstring; returns how many there are."""
    with mock.client(instant=True) as cj:
        names: dict[str, Any] = {"cj": cj, "mock": mock}
        examples = doctest.DocTestParser().get_examples(text)
        for example in examples:
            with redirect_stdout(StringIO()) as printed:
                code = compile(example.source, "<example>", "eval" if example.want else "exec")
                made = eval(code, names)  # noqa: S307 - our own docstring
            _compare(example, printed.getvalue(), made)
    return len(examples)


def run_async(text: str, mock: Mock, *, is_inherited: bool = False) -> int:
    """The same with an asynchronous client; as it stands, unless both kinds inherit the text."""
    examples = doctest.DocTestParser().get_examples(text)

    async def main() -> None:
        async with mock.async_client(instant=True) as cj:
            names: dict[str, Any] = {"cj": cj, "mock": mock}
            for example in examples:
                source = _awaited(example.source) if is_inherited else example.source
                mode = "eval" if _is_expression(source) else "exec"
                code = compile(source, "<example>", mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
                with redirect_stdout(StringIO()) as printed:
                    made = eval(code, names)  # noqa: S307 - our own docstring
                    if code.co_flags & inspect.CO_COROUTINE:
                        made = await made
                for value in (made, *names.values()):
                    if inspect.iscoroutine(value):
                        value.close()
                        raise AssertionError(f"not awaited: {source}")
                _compare(example, printed.getvalue(), made if example.want else None)

    asyncio.run(main())
    return len(examples)


def _is_expression(source: str) -> bool:
    body = ast.parse(source).body
    return len(body) == 1 and isinstance(body[0], ast.Expr)


def _awaited(source: str) -> str:
    """The source with every call of the client or a job awaited."""
    tree = ast.parse(source)

    class Await(ast.NodeTransformer):
        def visit_Call(self, node: ast.Call) -> ast.AST:
            self.generic_visit(node)
            root: ast.expr = node.func
            depth = 0
            while isinstance(root, ast.Attribute):
                root, depth = root.value, depth + 1
            asks = isinstance(root, ast.Name) and (
                (root.id == "cj" and depth >= 1) or (root.id == "job" and depth == 1)
            )
            quiet = isinstance(node.func, ast.Attribute) and node.func.attr in QUIET
            return ast.Await(value=node) if asks and not quiet else node

        def visit_For(self, node: ast.For) -> ast.AST:
            self.generic_visit(node)
            events = ast.unparse(node.iter).endswith(".events()")
            fields = {name: getattr(node, name) for name in ("target", "iter", "body", "orelse")}
            return ast.AsyncFor(**fields, type_comment=None) if events else node

    return ast.unparse(ast.fix_missing_locations(Await().visit(tree)))


QUIET = ("token", "forget", "events", "address_of", "group_of", "line_of", "with_options")
"""Methods that call nothing, so that nothing is awaited."""


def _compare(example: doctest.Example, printed: str, made: Any) -> None:
    got = printed if made is None else f"{printed}{made!r}\n"
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert _CHECK.check_output(example.want, got, options), f"{example.source}{got}"
