"""Examples in docstrings: found, made asynchronous, and run.

>>> order = cj.orders.get("1")        sync, as it stands
>>> order = await cj.orders.get("1")  async: what a client or a job is asked is awaited
"""

from __future__ import annotations

import ast
import asyncio
import doctest
import inspect
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cached_property
from io import StringIO
from typing import Any

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


def public_methods(kind: type[CJ | AsyncCJ]) -> Iterator[tuple[str, Any]]:
    """``cj.orders.get`` and its function, for every public method of a resource."""
    mock = Mock(products=10)
    cj: Any = mock.client() if kind is CJ else mock.async_client()
    for name in dict.fromkeys(resources(kind)):
        resource = getattr(cj, name)
        for method, function in inspect.getmembers(resource, callable):
            if not method.startswith("_"):
                yield f"cj.{name}.{method}", function


def shop() -> Mock:
    """The mock of the examples: an account that has placed the sandbox order SANDBOX-1."""
    mock = Mock(seed=1)
    body = mock.document.operations["orders_create_v3"].body
    order = {**(body.example if body else {}), "orderNumber": "SANDBOX-1", "isSandbox": 1}
    mock.ask("POST", "/api2.0/v1/shopping/order/createOrderV3", json=order)
    return mock


def general_methods(kind: type[CJ | AsyncCJ]) -> Iterator[tuple[str, Any]]:
    """Those of the client itself, and of its jobs."""
    job = Job if kind is CJ else AsyncJob
    for owner, names in (
        (kind, ("call", "resume", "with_options", "close")),
        (job, ("status", "result", "events", "token", "forget")),
    ):
        for name in names:
            yield f"{'job' if owner is job else 'cj'}.{name}", getattr(owner, name)


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


def run_async(text: str, mock: Mock) -> int:
    """The same with an asynchronous client."""
    examples = doctest.DocTestParser().get_examples(text)

    async def main() -> None:
        async with mock.async_client(instant=True) as cj:
            names: dict[str, Any] = {"cj": cj, "mock": mock}
            for example in examples:
                source = example.source
                if "await " not in source:
                    source = _awaited(source)
                mode = "eval" if example.want else "exec"
                code = compile(source, "<example>", mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
                with redirect_stdout(StringIO()) as printed:
                    made = eval(code, names)  # noqa: S307 - our own docstring
                    if inspect.isawaitable(made):
                        made = await made
                _compare(example, printed.getvalue(), made)

    asyncio.run(main())
    return len(examples)


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
