"""A program that uses one resource imports the models and the operations of that one alone."""

from __future__ import annotations

import copy
import json
import os
import pickle
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import cjdropshipping_api
from cjdropshipping_api import models, operations
from codegen.document import ROOT, Json, SpecError
from codegen.document import operations as described
from codegen.generate import GENERATED
from codegen.homes import SHARED, homes_of, split_models
from codegen.models import Attributes
from codegen.resources import write_resources

PACKAGE = cjdropshipping_api.__name__

PLANS = "_jobs"
"""The module of operations/ that is of jobs instead, which is imported by its own name."""

ALONE = f"""
import json, sys
from importlib import import_module
found = {{}}
for tag in sys.argv[1:]:
    for name in [name for name in sys.modules if name.startswith("{PACKAGE}")]:
        del sys.modules[name]
    import_module(f"{PACKAGE}.resources.{{tag}}")
    found[tag] = [name for name in sys.modules if name.startswith("{PACKAGE}")]
print(json.dumps(found))
"""
"""Prints what importing each resource alone has imported."""


def run(code: str, *arguments: str, generated: Path = GENERATED) -> str:
    path = os.pathsep.join([str(generated), str(ROOT / "overlays")])
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


# ── what is imported ──────────────────────────────────────────────────────────────────────────────


def test_a_resource_imports_nothing_of_another(document: Json) -> None:
    tags = [tag["name"] for tag in document["tags"]]
    found = json.loads(run(ALONE, *tags))
    assert [*found] == tags
    for tag, names in found.items():
        loaded = {name.removeprefix(f"{PACKAGE}.") for name in names}
        below = {name for name in loaded if name.count(".")}
        own = {f"{folder}.{tag}" for folder in ("models", "operations", "resources")}
        assert {f"operations.{tag}", f"resources.{tag}"} <= below <= own | {f"models.{SHARED}"}
    assert f"{PACKAGE}.models.products" in found["products"]


def test_the_packages_alone_import_no_resource() -> None:
    code = f"""import sys
from {PACKAGE} import models, operations
assert "Variant" in dir(models) and "OPERATIONS" in dir(operations)
print(*[name for name in sys.modules if name.startswith("{PACKAGE}.")])"""
    assert run(code).split() == [f"{PACKAGE}.models", f"{PACKAGE}.operations"]


# ── every name is there ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("package", [models, operations], ids=["models", "operations"])
def test_a_package_gives_every_name_of_its_modules(package: Any) -> None:
    folder = Path(package.__file__).parent
    defined: dict[str, Any] = {}
    for file in folder.glob("*.py"):
        if file.stem not in ("__init__", PLANS):
            module = import_module(f"{package.__name__}.{file.stem}")
            own = {
                *getattr(module, "__annotations__", {}),  # aliases and constants
                *(n for n, v in vars(module).items() if _is_class_of(v, module.__name__)),
            }
            assert not own & set(defined)
            defined |= {name: getattr(module, name) for name in own}
    assert len(defined) > 50
    assert set(package.__all__) == set(defined)
    assert len(package.__all__) == len(defined)
    assert set(defined) <= set(dir(package))
    for name, value in defined.items():
        assert getattr(package, name) is value


def test_the_plans_of_jobs_are_apart_from_the_operations() -> None:
    """Nothing of theirs stands in the way of an operation, and theirs is nothing but plans."""
    module = import_module(f"{PACKAGE}.operations.{PLANS}")
    own = {*module.__annotations__} - {"JOBS"}
    assert {f"{plan.id.replace('.', '_')}".upper() for plan in module.JOBS.values()} == own
    assert {getattr(module, name).id for name in own} == set(module.JOBS)
    assert not {*own, "JOBS"} & set(operations.__all__)


def _is_class_of(value: object, module: str) -> bool:
    return isinstance(value, type) and value.__module__ == module


@pytest.mark.parametrize("package", [models, operations], ids=["models", "operations"])
def test_a_name_that_is_not_there_is_said_to_be_missing(package: Any) -> None:
    with pytest.raises(AttributeError, match=rf"^module '{package.__name__}' has no .*'Varient'$"):
        _ = package.Varient
    with pytest.raises(ImportError, match="Varient"):
        exec(f"from {package.__name__} import Varient")  # noqa: S102 - our own text


def test_the_index_of_operations_is_in_the_order_of_the_document(document: Json) -> None:
    paths = [(method.upper(), path) for method, path, _ in described(document)]
    assert [*operations.OPERATIONS] == paths
    assert operations.OPERATIONS["GET", paths[0][1]] is operations.CATEGORIES_LIST
    assert operations.OPERATIONS is operations.OPERATIONS


@pytest.mark.parametrize("name", models.__all__)
def test_a_model_can_be_pickled_by_the_name_that_users_know(name: str) -> None:
    value = getattr(models, name)
    assert pickle.loads(f"c{models.__name__}\n{name}\n.".encode()) is value  # noqa: S301 - our own
    if isinstance(value, type):
        assert pickle.loads(pickle.dumps(value)) is value  # noqa: S301 - our own


def test_an_object_is_copied_pickled_and_shown_as_ever() -> None:
    one = models.ProductDetail(pid="7", variants=[models.Variant(vid="1")])
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one  # noqa: S301 - our own
    assert repr(one).startswith("ProductDetail(")
    assert "variants=[Variant(vid='1'" in repr(one)


# ── where a class is ──────────────────────────────────────────────────────────────────────────────


def test_a_class_of_two_resources_is_shared() -> None:
    assert models.Variant.__module__ == f"{PACKAGE}.models.{SHARED}"
    assert models.Product.__module__ == f"{PACKAGE}.models.products"


def test_a_class_moves_when_a_second_resource_needs_it(document: Json) -> None:
    grown = copy.deepcopy(document)
    stock = next(o for _, _, o in described(grown) if o["operationId"] == "inventory_by_sku")
    success = stock["responses"]["200"]["content"]["application/json"]["schema"]["oneOf"][0]
    success["allOf"][1]["properties"]["data"] = {"$ref": "#/components/schemas/ProductDetail"}
    before, after = homes_of(document), homes_of(grown)
    moved = {name for name in before if name in after and before[name] != after[name]}
    assert "ProductDetail" in moved
    assert {before[name] for name in moved} == {"products"}
    assert {after[name] for name in moved} == {SHARED}


def test_a_look_up_may_ask_another_resource(
    damaged: Json, modelled: tuple[Path, Attributes], tmp_path: Path
) -> None:
    create = next(o for _, _, o in described(damaged) if o["operationId"] == "orders_create_v2")
    create["x-safety"]["lookUp"]["operation"] = "products_get"
    package = tmp_path / PACKAGE
    package.mkdir()
    (package / "__init__.py").touch()
    models_of_it, attributes = modelled
    shutil.copy(models_of_it / "models.py", package)
    write_resources(damaged, attributes, package)
    split_models(damaged, package)
    code = f"""import sys
from {PACKAGE}.operations import ORDERS_CREATE_V2, ORDERS_CREATE_V3
assert "{PACKAGE}.operations.products" not in sys.modules
print(ORDERS_CREATE_V2.look_up.operation().id, ORDERS_CREATE_V3.look_up.operation().id)"""
    assert run(code, generated=tmp_path).split() == ["products_get", "orders_get"]


# ── what cannot be split ──────────────────────────────────────────────────────────────────────────


def test_a_tag_with_the_name_of_the_shared_module_is_an_error(document: Json) -> None:
    grown = copy.deepcopy(document)
    next(o for _, _, o in described(grown))["tags"] = [SHARED]
    with pytest.raises(SpecError, match=r"^shared: no tag can have this name"):
        homes_of(grown)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# another\n\nclass Variant: ...\n", "the generator's header has changed"),
        ("{header}\n\nclass Variant1: ...\n", "no component is called Variant1"),
        ("{header}\n\nVariant = dict\n", "neither a class nor an alias: Variant = dict"),
        ("{header}\n\nclass Variant: ...\nVariant.x = 1\n", "neither a class nor an alias"),
    ],
)
def test_what_the_generator_has_never_written_is_an_error(
    text: str, complaint: str, document: Json, tmp_path: Path
) -> None:
    header = "# generated by datamodel-codegen:\n#   filename: openapi.json"
    (tmp_path / "models.py").write_text(text.format(header=header), encoding="utf-8")
    with pytest.raises(SpecError, match=f"^models.py: {complaint}"):
        split_models(document, tmp_path)
