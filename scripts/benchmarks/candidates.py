"""Times one way of reading the product page against json.loads; runs in .venv-bench.

    python -m benchmarks.candidates NAME FILE

Prints ``{"ratio": …, "micros": …}``. Peers read the same bytes; what they are made from lies beside
this process on its path (peers.py).
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from statistics import median
from typing import Any

from . import sample, timing

Read = Callable[[bytes], object]


def client(listening: bool) -> Read:
    """The client's own decode function, as a call uses it."""
    from cjdropshipping_api.operations import OPERATIONS
    from cjdropshipping_runtime.decode import Reader
    from cjdropshipping_runtime.envelope import Received

    logging.getLogger("cjdropshipping").addHandler(logging.NullHandler())
    operation = OPERATIONS["GET", sample.PATH]
    heard: list[object] = []
    reader = Reader(heard.append if listening else None)

    def read(content: bytes) -> object:
        heard.clear()
        return reader.read(operation, Received(200, {}, content))

    return read


def accessed() -> Read:
    """The client's decode function, and then every scalar of every row through its attribute."""
    import msgspec

    from cjdropshipping_api.operations import OPERATIONS
    from cjdropshipping_runtime.operation import PagedOperation
    from cjdropshipping_runtime.paging import rows_of

    operation: Any = OPERATIONS["GET", sample.PATH]
    if not isinstance(operation, PagedOperation):
        raise SystemExit("the search has no pages any more")
    tree = sample.document()
    wanted = {name for name, kind in sample.row_fields(tree).items() if kind in sample.WANTED}
    decode = client(listening=False)
    row: msgspec.Struct = rows_of(decode(sample.reply(tree)), operation.pagination)[0]
    fields = msgspec.structs.fields(row)
    get_all = attrgetter(*(field.name for field in fields if field.encode_name in wanted))

    def read(content: bytes) -> object:
        return [get_all(row) for row in rows_of(decode(content), operation.pagination)]

    return read


def structs() -> Read:
    """Bare Structs with the fields of the page and builtin types only."""
    import msgspec

    builtin = {
        "string": str | None,
        "integer": int | None,
        "boolean": bool | None,
        "array": list[str] | None,
        "Price": float | str | None,
        "Number": float | str | None,
        "Time": int | str | None,
    }
    tree = sample.document()
    fields = [(name, builtin[kind], None) for name, kind in sample.row_fields(tree).items()]
    kind: Any = msgspec.defstruct("Row", fields)
    for key in reversed(sample.rows_path(tree)):
        kind = msgspec.defstruct(f"With{key}", [(key, list[kind])])
    decoder: Any = msgspec.json.Decoder(msgspec.defstruct("Reply", [("data", kind)]))
    read: Read = decoder.decode
    return read


def untyped() -> Read:
    """msgspec into dicts."""
    import msgspec

    return msgspec.json.decode


def orjson() -> Read:
    """Dicts."""
    read: Read = import_module("orjson").loads
    return read


def pydantic() -> Read:
    """Models by datamodel-code-generator."""
    models, base = import_module("pydantic_models"), import_module("pydantic")
    data = getattr(models, sample.data_schema(sample.document()))
    read: Read = base.create_model("Reply", code=(int, ...), data=(data, ...)).model_validate_json
    return read


def stock() -> Read:
    """Models by openapi-python-client as it comes, from the dicts that json.loads gives."""
    data = getattr(import_module("stock_client.models"), sample.data_schema(sample.document()))

    def read(content: bytes) -> object:
        return data.from_dict(json.loads(content)["data"])

    return read


CANDIDATES: dict[str, Callable[[], Read]] = {
    "client": lambda: client(listening=False),
    "client, listening": lambda: client(listening=True),
    "client, accessed": accessed,
    "structs": structs,
    "untyped": untyped,
    "orjson": orjson,
    "pydantic": pydantic,
    "stock": stock,
}


def main(name: str, file: Path) -> None:
    """Prints the figures of one candidate."""
    read, content = CANDIDATES[name](), file.read_bytes()
    once = timing.rounds([lambda: read(content)], count=1, calls=1)[0][0]
    calls = max(1, int(0.02 / once))
    figures, base = timing.rounds(
        [lambda: read(content), lambda: json.loads(content)], count=31, calls=calls
    )
    print(json.dumps({"ratio": timing.ratio(figures, base), "micros": median(figures) * 1e6}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
