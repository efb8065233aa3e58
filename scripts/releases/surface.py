"""The Python surface of a version, read without importing it.

cjdropshipping              __all__, and its public modules        ┐ handwritten
  ├── CJ, ApiError, …       wherever they are defined              │ symbols by public name
  └── testing               __all__                                ┘
cjdropshipping_api
  ├── models.<tag>          fields by wire name; aliases           generated: contract joins
  └── resources.<tag>       methods, with the keys they send       them with the document
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import griffe
from attrs import field, frozen

from codegen.annotations import class_of

from . import bodies
from .hints import SCALARS
from .member import Member

Kind = Literal["class", "function", "async function", "attribute"]

PACKAGES = ("cjdropshipping_runtime", "cjdropshipping_api", "cjdropshipping")
GENERATED = ("client", "inputs", "models", "operations", "resources")
"""Modules of cjdropshipping_api that say in Python what the document says."""

ROOT_ERROR = "CJError"
_PROTOCOLS = re.compile(r"__(a?iter|a?next|len|getitem|contains|call|a?enter|a?exit|await|bool)__")
_TOLD_BY_TYPE = ("self", "cls")


@frozen
class Symbol:
    """A public name: what it is, and what a caller relies on."""

    kind: Kind
    name: str = ""
    summary: str = ""
    hint: str = ""
    """Of an attribute; of a function, what it returns."""
    parameters: tuple[Member, ...] = ()
    bases: tuple[str, ...] = ()
    members: dict[str, Symbol] = field(factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether it is an exception of the client."""
        return ROOT_ERROR in (self.name, *self.bases)


@frozen
class Surface:
    """Everything public of a version."""

    handwritten: dict[str, Symbol] = field(factory=dict)
    methods: dict[tuple[str, str], tuple[Symbol, dict[str, str]]] = field(factory=dict)
    """By tag and name; with the wire name of each argument."""
    models: dict[str, dict[str, tuple[str, str]]] = field(factory=dict)
    """Name and hint of each field, by model and wire name."""
    aliases: dict[str, str] = field(factory=dict)
    """What names of types stand for, in the models and in the runtime."""


def read(paths: list[Path]) -> Surface:
    """Reads the packages that lie in some folders."""
    loader = griffe.GriffeLoader(search_paths=paths, allow_inspection=False)
    for package in PACKAGES:
        loader.load(package)
    loader.resolve_aliases(implicit=False, external=False)
    modules = loader.modules_collection
    surface = Surface()
    for name in ("cjdropshipping", "cjdropshipping_api"):
        for path, thing in _public(modules[name]):
            surface.handwritten[path] = _symbol(thing)
    for package in PACKAGES:
        for inner in _modules(modules[package]):
            surface.aliases.update(_aliases(inner))
    for name, thing in _models(modules["cjdropshipping_api.models"]):
        surface.models[name] = dict(_fields(thing))
    for tag, module in _own(modules["cjdropshipping_api.resources"]):
        owner = module.members.get(class_of(tag))
        source = bodies.parsed(_file(module))
        for name, function in _own(owner) if owner else ():
            symbol = _symbol(function)
            arguments = {parameter.name for parameter in symbol.parameters}
            keys = bodies.wires(source, class_of(tag), name, arguments)
            surface.methods[tag, name] = symbol, keys
    return surface


def _public(package: griffe.Object | griffe.Alias) -> Iterator[tuple[str, griffe.Object]]:
    """Public names of a package and of the modules in it, without what the document says."""
    for name, thing in package.members.items():
        if name in (package.exports or ()) and not thing.is_module:
            yield name, _target(thing)
    for name, module in package.members.items():
        if not module.is_alias and module.is_module and name[0] != "_" and name not in GENERATED:
            exported = module.exports
            for inner, thing in module.members.items():
                listed = inner[0] != "_" and not thing.is_alias
                if listed if exported is None else inner in exported:
                    yield f"{name}.{inner}", _target(thing)


def _modules(package: griffe.Object | griffe.Alias) -> Iterator[griffe.Module]:
    for module in (m for m in package.members.values() if isinstance(m, griffe.Module)):
        yield module
        yield from _modules(module)


def _models(models: griffe.Object | griffe.Alias) -> Iterator[tuple[str, griffe.Object]]:
    """The classes of a package; early versions have one module."""
    for module in (models, *_modules(models)):
        yield from ((name, thing) for name, thing in _own(module) if thing.is_class)


def _aliases(module: griffe.Module) -> Iterator[tuple[str, str]]:
    """Names for plain types; one with a parameter (``Many[T]``) stays what it is."""
    for name, thing in _own(module):
        if isinstance(thing, griffe.Attribute) and name not in SCALARS:
            value = str(thing.value or "")
            named = "TypeAlias" in str(thing.annotation or "") or value.startswith("Literal[")
            if named and name[0].isupper() and not re.search(r"\bT\b", value):
                yield name, _tidy(value, thing)


def _own(owner: griffe.Object | griffe.Alias) -> Iterator[tuple[str, griffe.Object]]:
    for name, thing in owner.members.items():
        if name[0] != "_" and isinstance(thing, griffe.Object):
            yield name, thing


def _target(thing: griffe.Object | griffe.Alias) -> griffe.Object:
    return thing.final_target if isinstance(thing, griffe.Alias) else thing


def _symbol(thing: griffe.Object) -> Symbol:
    if isinstance(thing, griffe.Class):
        return _class(thing)
    if isinstance(thing, griffe.Function):
        kind: Kind = "async function" if "async" in thing.labels else "function"
        returns = _tidy(str(thing.returns or ""), thing)
        return Symbol(kind, thing.name, _summary(thing), returns, tuple(_parameters(thing)))
    hint = str(thing.annotation or "") if isinstance(thing, griffe.Attribute) else ""
    return Symbol("attribute", thing.name, _summary(thing), _tidy(hint, thing))


def _class(thing: griffe.Class) -> Symbol:
    lineage = [_target(base) for base in thing.mro()]
    members = {
        name: _symbol(_target(member))
        for name, member in thing.all_members.items()
        if name[0] != "_" or _PROTOCOLS.fullmatch(name)
    }
    for base in (thing, *lineage):
        if isinstance(base, griffe.Class) and base.is_class:
            for name in bodies.unpacked(bodies.parsed(_file(base)), base.name):
                if name[0] != "_":
                    members.setdefault(name, Symbol("attribute", name))
    bases = tuple(dict.fromkeys([*(base.name for base in lineage), *map(_outer, thing.bases)]))
    made_by_users = thing.path.startswith("cjdropshipping.") or "Args:" in _text(thing)
    parameters = tuple(_constructor(thing)) if made_by_users else ()
    return Symbol("class", thing.name, _summary(thing), "", parameters, bases, members)


def _constructor(thing: griffe.Class) -> Iterator[Member]:
    """Nobody makes a page or an error but the client: those constructors are its own business."""
    constructor = thing.all_members.get("__init__")
    if constructor is not None:
        target = _target(constructor)
        if isinstance(target, griffe.Function):
            yield from _parameters(target)


def _parameters(function: griffe.Function) -> Iterator[Member]:
    for parameter in function.parameters:
        if parameter.name not in _TOLD_BY_TYPE:
            default = parameter.default
            yield Member(
                name=parameter.name,
                hint=_tidy(str(parameter.annotation or ""), function),
                required=parameter.required,
                positional=parameter.kind is not None and "positional" in parameter.kind.value,
                schema={} if default in (None, "None") else {"default": str(default)},
            )


def _fields(model: griffe.Object) -> Iterator[tuple[str, tuple[str, str]]]:
    for name, thing in _own(model):
        if isinstance(thing, griffe.Attribute):
            wire = re.search(r"\bname=(['\"])(.+?)\1", str(thing.value or ""))
            yield wire[2] if wire else name, (name, _tidy(str(thing.annotation), model))


def _tidy(hint: str, owner: griffe.Object) -> str:
    """A hint in the names of the things themselves: ``m.Variant`` is ``Variant``."""
    for name, target in owner.module.imports.items():
        if len(name) == 1:
            hint = re.sub(rf"\b{name}\.", "", hint)
        elif (real := target.rsplit(".", 1)[-1]) != name:
            hint = re.sub(rf"\b{name}\b", real, hint)
    return hint


def _outer(base: object) -> str:
    """The class of a base: ``_BasePage`` of ``_BasePage[T]``."""
    return str(base).partition("[")[0].rsplit(".", 1)[-1]


def _file(thing: griffe.Object) -> Path:
    path = thing.filepath
    return path if isinstance(path, Path) else path[0]


def _text(thing: griffe.Object) -> str:
    return thing.docstring.value if thing.docstring else ""


def _summary(thing: griffe.Object) -> str:
    """The first sentence of the docstring."""
    paragraph = " ".join(_text(thing).partition("\n\n")[0].split())
    return re.split(r"(?<=[.:]) ", paragraph, maxsplit=1)[0]
