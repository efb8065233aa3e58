"""Checks of a request against the document: what may be sent, and in which form.

    query text ──coercion──> values ──compiled schema──> arguments
    body bytes ──bodies──integers──> value ──compiled schema──> body
    arguments  ──rules beside the schemas (x-rules, x-require-one)──> accepted

The compiled schemas are built on first use, one for each operation, and hold only the components
that the operation refers to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs
import msgspec

from cjdropshipping.testing.protocol.bodies import read_body
from cjdropshipping.testing.protocol.coercion import coerced
from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, RULE_BROKEN, Refuse
from cjdropshipping.testing.protocol.integers import with_integers
from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object
from cjdropshipping_runtime.checks import KINDS, broken
from cjdropshipping_runtime.operation import Check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jsonschema_rs import Draft202012Validator

    from cjdropshipping.testing.protocol.document import Document, Operation, Parameter
    from cjdropshipping.testing.protocol.wire import Request

UnknownParameters = Literal["ignore", "refuse"]

_COMPONENT = "#/components/schemas/"


@attrs.frozen
class Arguments:
    """A request that passed: coerced query and header parameters, and the decoded body."""

    query: Mapping[str, Any]
    headers: Mapping[str, Any]
    body: Any


@attrs.frozen(eq=False)
class _Compiled:
    parameters: Draft202012Validator
    body: Draft202012Validator | None
    rules: tuple[_Rule, ...]


@attrs.frozen
class _Rule:
    """What no schema says, and how a breach is refused; in words of our own without a message."""

    check: Check
    code: int
    message: str | None = None


class Validation:
    """Checks requests for the operations of one document.

    Raises:
        ModuleNotFoundError: the extra ``mock`` is not installed.
    """

    def __init__(self, document: Document, unknown_parameters: UnknownParameters) -> None:
        self._document = document
        self._unknown = unknown_parameters
        self._build = _validators()
        self._compiled: dict[str, _Compiled] = {}

    def check(self, operation: Operation, request: Request) -> Arguments:
        """The arguments of ``request``.

        Raises:
            Refuse: 16900203 to 16900205 for the body as such, 1600100 for what breaks the schema,
                1600300, or the code that it names, for what breaks a rule beside it.
        """
        compiled = self._compiled.get(operation.id) or self._compile(operation)
        try:
            arguments = self._read(operation, compiled, request)
        except Refuse as refuse:
            refuse.by_schema = True
            raise
        _keep(compiled.rules, arguments)
        return arguments

    def _read(self, operation: Operation, compiled: _Compiled, request: Request) -> Arguments:
        """The arguments, if they fit the schemas."""
        body = read_body(operation, request)
        values = self._values(operation, request)
        _conform(compiled.parameters, values, "parameters")
        if operation.body is not None:
            body = with_integers(self._document, operation.body.schema, body)
        if compiled.body is not None and body is not msgspec.UNSET:
            _conform(compiled.body, body, "body")
        query: dict[str, Any] = {}
        headers: dict[str, Any] = {}
        for parameter in operation.parameters:
            if parameter.name in values:
                place = headers if parameter.location == "header" else query
                place[parameter.name] = values[parameter.name]
        return Arguments(query, headers, None if body is msgspec.UNSET else body)

    def _values(self, operation: Operation, request: Request) -> dict[str, Any]:
        if request.query is None:
            raise Refuse(PARAM_ERROR, reason="the query string cannot be read")
        sent: dict[str, list[str]] = {}
        for name, text in request.query:
            sent.setdefault(name, []).append(text)
        values: dict[str, Any] = {}
        for parameter in operation.parameters:
            if parameter.location == "header":
                header = request.headers.get(parameter.name.lower())
                texts = None if header is None else [header]
            else:
                texts = sent.pop(parameter.name, None)
            if texts is not None:
                _check_number(parameter, len(texts))
                values[parameter.name] = coerced(parameter, texts)
        if sent and self._unknown == "refuse":
            raise Refuse(PARAM_ERROR, reason=f"unknown parameter {next(iter(sent))!r}")
        return values

    def _compile(self, operation: Operation) -> _Compiled:
        parameters = operation.parameters
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {p.name: _bounded(p.schema) for p in parameters},
            "required": [p.name for p in parameters if p.required],
        }
        compiled = _Compiled(
            parameters=self._validator(schema),
            body=self._validator(_bounded(operation.body.schema)) if operation.body else None,
            rules=tuple(self._rules(operation)),
        )
        self._compiled[operation.id] = compiled
        return compiled

    def _rules(self, operation: Operation) -> Iterator[_Rule]:
        if operation.require_one:
            yield _Rule(Check("exactlyOne", operation.require_one), RULE_BROKEN)
        raw = self._document.tree["paths"][operation.path][operation.method.lower()]
        for rule in raw.get("x-rules", ()):
            kind = next(kind for kind in KINDS if kind in rule)
            where = {name: tuple(values) for name, values in rule.get("where", {}).items()}
            check = Check(kind, rule[kind], rule.get("path", ""), where, rule.get("why", ""))
            yield _Rule(check, rule.get("code", RULE_BROKEN), rule.get("message"))

    def _validator(self, schema: dict[str, Any]) -> Draft202012Validator:
        everything = self._document.tree.get("components", {}).get("schemas", {})
        needed: dict[str, Any] = {}
        queue = list(_references(schema))
        while queue:
            name = queue.pop()
            if name not in needed:
                needed[name] = _bounded(everything[name])
                queue.extend(_references(needed[name]))
        return self._build({**schema, "components": {"schemas": needed}})


def _validators() -> type[Draft202012Validator]:
    """The class of validators, imported late: what needs no mock works without the extra."""
    try:
        from jsonschema_rs import Draft202012Validator
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            'the mock needs the extra "mock": pip install "cjdropshipping-client[mock]"',
            name="jsonschema_rs",
        ) from error
    return Draft202012Validator


def _conform(validator: Draft202012Validator, value: Any, what: str) -> None:
    try:
        if validator.is_valid(value):
            return
        error = next(iter(validator.iter_errors(value)))
    except ValueError as limit:
        # The validator gives up on what is nested some hundred levels deep.
        raise Refuse(PARAM_ERROR, reason=f"{what}: nested too deeply") from limit
    place = ".".join(str(key) for key in [what, *error.instance_path])
    raise Refuse(PARAM_ERROR, reason=f"{place}: {error.message}")


def _check_number(parameter: Parameter, number: int) -> None:
    """Too many values are refused as the service does it: not as a parameter of the wrong form."""
    most = parameter.schema.get("maxItems")
    if most is not None and number > most:
        raise Refuse(RULE_BROKEN, f"The maximum number of {parameter.name} is {most}")


def _keep(rules: Iterable[_Rule], arguments: Arguments) -> None:
    """Refuses what breaks a rule; a request is one object, or the array that its body is.

    What is forbidden is so wherever it is hidden in the request.
    """
    query, body = arguments.query, arguments.body
    request = body if is_array(body) else {**query, **(body if is_object(body) else {})}
    for rule in rules:
        held = _mappings(request) if rule.check.kind == "forbids" else (request,)
        for problem in (p for part in held for p in broken((rule.check,), part, "")):
            if rule.code == RULE_BROKEN:
                raise Refuse(rule.code, rule.message or str(problem))
            raise Refuse(rule.code, rule.message, reason=str(problem))


def _references(node: Any) -> Iterator[str]:
    for mapping in _mappings(node):
        target = mapping.get("$ref")
        if isinstance(target, str) and target.startswith(_COMPONENT):
            yield target.removeprefix(_COMPONENT)


def _mappings(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in it, however deep: what is sent may be nested some hundred levels."""
    queue = [node]
    while queue:
        held = queue.pop()
        if is_object(held):
            yield held
            queue.extend(held.values())
        elif is_array(held):
            queue.extend(held)


def _bounded(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which ``format: int64`` is a bound, as it is for a server that reads a long."""
    copy: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(schema))
    for mapping in _mappings(copy):
        if mapping.get("format") == "int64":
            mapping.setdefault("minimum", -(2**63))
            mapping.setdefault("maximum", 2**63 - 1)
    return copy
