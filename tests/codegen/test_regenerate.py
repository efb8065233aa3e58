"""generated/ is what the spec gives, and what a generator cannot do is an error that says so."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.codegen.copies import SpecCopy

from codegen.__main__ import main
from codegen.document import ROOT, SPEC, Json, SpecError, bundle, operations
from codegen.generate import GENERATED, HASH_SEEDS, Make, generate, generate_apart
from codegen.models import STRUCTS, Attributes, write_models, write_module
from codegen.resources import write_resources

PACKAGE = "cjdropshipping_api"
CATEGORIES = "/api2.0/v1/product/getCategory"
ORDER = "/api2.0/v1/shopping/order/createOrderV2"
CART = "/api2.0/v1/shopping/order/addCart"
TEXT = {"type": ["string", "null"], "description": "Text."}


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of generated/."""
    ignored = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(GENERATED, tmp_path / "generated", ignore=ignored)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the spec gives under each hash seed, made by the command: under the first into no
    folder, under the second into one that has what is older."""
    folder = tmp_path_factory.mktemp("made")
    empty, older = (folder / seed for seed in HASH_SEEDS)
    shutil.copytree(GENERATED, older, ignore=shutil.ignore_patterns("__pycache__"))
    (older / PACKAGE / "left_over.py").write_text("old = 1\n", encoding="utf-8")
    (older / "openapi.json").unlink()
    (older / "kept.txt").touch()
    with ThreadPoolExecutor() as pool:
        for run in [pool.submit(generate_apart, SPEC, folder / s, s) for s in HASH_SEEDS]:
            run.result()
    return {empty.name: empty, older.name: older}


@pytest.fixture
def make(made: dict[str, Path]) -> Make:
    """Gives what was made already."""

    def copies(spec: Path, target: Path, seed: str) -> None:
        assert spec == SPEC
        shutil.copytree(made[seed], target, ignore=shutil.ignore_patterns("kept.txt"))

    return copies


# ── what the spec gives ───────────────────────────────────────────────────────────────────────────


def test_generated_is_what_the_spec_gives(make: Make, capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte, under two hash seeds."""
    assert len(set(HASH_SEEDS)) == 2
    code = main(["regenerate", "--check"], make)
    assert (code, capsys.readouterr().out) == (0, "generated/ is what the spec gives.\n")


@pytest.mark.parametrize("seed", HASH_SEEDS)
def test_what_one_hash_seed_alone_gives_is_a_difference(
    seed: str, make: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    def differs(spec: Path, target: Path, now: str) -> None:
        make(spec, target, now)
        if now == seed:
            (target / PACKAGE / "py.typed").unlink()

    assert main(["regenerate", "--check"], differs) == 1
    assert f"generated/{PACKAGE}/py.typed: differs" in capsys.readouterr().out


def test_check_shows_every_difference_and_changes_nothing(
    copied: Path, make: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    models = copied / PACKAGE / "models" / "shared.py"
    models.write_bytes(models.read_bytes().replace(b"class Variant(", b"class Varient("))
    (copied / PACKAGE / "resources" / "reviews.py").unlink()
    (copied / PACKAGE / "left_over.py").write_text("old = 1\n", encoding="utf-8")
    inputs = copied / PACKAGE / "inputs.py"
    inputs.write_bytes(inputs.read_bytes().replace(b"\n", b"\r\n"))
    (copied / PACKAGE / "py.typed").unlink()
    before = files(copied)

    assert main(["regenerate", "--check", f"--into={copied}"], make) == 1

    printed = capsys.readouterr()
    assert "run scripts/regenerate" in printed.err
    assert files(copied) == before
    lines = printed.out.splitlines()
    assert any(line.startswith("-class Varient(") for line in lines)
    assert any(line.startswith("+class Variant(") for line in lines)
    assert "+class Reviews:" in lines
    assert "-old = 1" in lines
    label = f"generated/{PACKAGE}"
    assert f"{label}/inputs.py: differs in line ends, or is empty on one side" in lines
    assert f"{label}/py.typed: differs in line ends, or is empty on one side" in lines
    assert {line for line in lines if line.startswith("--- ")} == {
        f"--- {label}/left_over.py",
        f"--- {label}/models/shared.py",
        f"--- {label}/resources/reviews.py",
    }


def test_regenerating_makes_it_right_again(made: dict[str, Path]) -> None:
    """What was left over is gone, what was lost is back, what is none of ours is kept."""
    assert files(made[HASH_SEEDS[1]]) == {**files(GENERATED), "kept.txt": b""}


def test_what_is_generated_says_so() -> None:
    for path, content in files(GENERATED).items():
        if path.endswith(".py"):
            assert content.startswith(b"# Generated from spec/"), path
            assert str(ROOT).encode() not in content
            assert str(Path.home()).encode() not in content


# ── a broken spec ─────────────────────────────────────────────────────────────────────────────────


def test_a_broken_spec_is_refused_with_every_reason_and_nothing_is_written(
    spec: SpecCopy, copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with spec.edit("product.yaml") as product:
        del product["paths"][CATEGORIES]["get"]["description"]
        del product["paths"][CATEGORIES]["get"]["x-source"]
    before = files(copied)
    with pytest.raises(SpecError) as caught:
        generate(copied, spec.folder)
    assert main(["lint", f"--spec={spec.folder}"]) == 1
    printed = capsys.readouterr().out
    assert printed.strip() == str(caught.value)
    assert [line.rpartition("getCategory/get")[2] for line in printed.splitlines()] == [
        ": has no description",
        "/x-source: needs document, section, title and line",
    ]
    assert files(copied) == before


def test_a_generator_that_fails_leaves_the_old_package(spec: SpecCopy, copied: Path) -> None:
    with spec.edit("product.yaml") as product:
        # Two kinds of object in one field: nothing could tell which one was sent.
        row = product["components"]["schemas"]["Warehouse"]["properties"]
        choices = [{"$ref": f"#/components/schemas/{name}"} for name in ("Variant", "Product")]
        row["zh"] = {"anyOf": [*choices, {"type": "null"}], "description": "Either."}
        documented = product["paths"]["/api2.0/v1/product/globalWarehouseList"]["get"]["responses"]
        example = documented["200"]["content"]["application/json"]["examples"]["documented"]
        for warehouse in example["value"]["data"]:
            warehouse["zh"] = None
    before = files(copied)
    with pytest.raises(
        SpecError, match=r"^datamodel-code-generator, models\.py: UserWarning: .*zh"
    ):
        generate(copied, spec.folder)
    assert files(copied) == before


# ── warnings and clashes of the generators ────────────────────────────────────────────────────────


def models_from(document: Json, folder: Path) -> None:
    """Of a few operations, whose models import what those of all do: more take more time."""
    few = {path: document["paths"][path] for path in (CATEGORIES, ORDER, CART)}
    write_models({**document, "paths": few}, folder)


@pytest.fixture
def attributes(modelled: tuple[Path, Attributes]) -> Attributes:
    """The models' fields: what the slips below are in is no model."""
    return modelled[1]


def schemas_of(document: Json) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


@pytest.mark.parametrize("name", ["Model", "Any"])
def test_a_class_that_the_generator_renames_is_an_error(
    name: str, text: str, tmp_path: Path
) -> None:
    """Everything refers to the component by its own name, so another one would be broken code."""
    damaged = json.loads(text.replace("CategoryThird", name))
    with pytest.raises(SpecError, match=f"^{name}: the generator gave this component another name"):
        models_from(damaged, tmp_path)


def test_what_the_generator_says_is_an_error_short_enough_to_read(tmp_path: Path) -> None:
    schemas = {"Lost": {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/No"}}}}
    with pytest.raises(SpecError, match=r"^datamodel-code-generator, models\.py: ") as caught:
        write_module(tmp_path / "models.py", schemas, STRUCTS)
    assert "No" in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert len(str(caught.value).splitlines()) <= 3
    assert not [*tmp_path.iterdir()]


def test_an_operation_that_the_client_generator_drops_is_an_error(
    damaged: Json, attributes: Attributes, tmp_path: Path
) -> None:
    """Two schemas that come to one class name: it drops both, and all that refer to them."""
    schemas_of(damaged)["Variant"]["title"] = "Product"
    with pytest.raises(SpecError, match=r"^openapi-python-client: ") as caught:
        write_resources(damaged, attributes, tmp_path)
    assert "duplicate" in str(caught.value)


def test_a_parameter_that_the_client_generator_cannot_read_is_an_error(
    damaged: Json, attributes: Attributes, tmp_path: Path
) -> None:
    parameter = next(o for _, path, o in operations(damaged) if path.endswith("listV2"))
    parameter["parameters"][0]["schema"] = {"type": "string", "enum": ["a", 1]}
    with pytest.raises(SpecError, match=r"^openapi-python-client: .*listV2"):
        write_resources(damaged, attributes, tmp_path)


def test_a_third_argument_of_one_name_is_an_error(
    damaged: Json, attributes: Attributes, tmp_path: Path
) -> None:
    search = next(o for _, path, o in operations(damaged) if path.endswith("listV2"))
    for name in ("KeyWord", "key_word"):
        search["parameters"].append({**search["parameters"][0], "name": name})
    with pytest.raises(
        SpecError, match=r"^products_search: more than two arguments would be key_word_"
    ):
        write_resources(damaged, attributes, tmp_path)


def test_a_chosen_name_that_another_field_has_is_an_error(damaged: Json, tmp_path: Path) -> None:
    order = schemas_of(damaged)["OrderV2Request"]["properties"]
    order["shippingZip"]["x-name"] = "order_number"
    with pytest.raises(SpecError, match=r"Alias 'order_number' for field 'shippingZip' conflicts"):
        models_from(damaged, tmp_path)


@pytest.mark.parametrize("name", ["page_num", "cursor", "self", "epoch_millis"])
def test_a_chosen_name_that_another_argument_has_is_an_error(
    name: str, damaged: Json, attributes: Attributes, tmp_path: Path
) -> None:
    bills = next(o for _, _, o in operations(damaged) if o["operationId"] == "makeup_list")
    schema = bills["requestBody"]["content"]["application/json"]["schema"]
    schema["properties"]["type"]["x-name"] = name
    with pytest.raises(SpecError, match=f"^makeup_list: {name}, chosen for type, is taken"):
        write_resources(damaged, attributes, tmp_path)


def test_a_cookie_is_refused_since_none_is_sent(spec: SpecCopy) -> None:
    with spec.edit("product.yaml") as product:
        cookie = {"name": "platformToken", "in": "cookie", "schema": {"type": "string"}}
        product["paths"][CATEGORIES]["get"]["parameters"] = [{**cookie, "description": "A token."}]
    with pytest.raises(SpecError, match="platformToken is no parameter of the query, and no text"):
        generate(spec.folder, spec.folder)
    assert bundle(spec.folder)["paths"][CATEGORIES]["get"]["parameters"]
