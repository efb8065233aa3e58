"""What is tested: a mock with an account that has something to do, and schemathesis around it.

    Mock ──> app ──> broken(app), for tests of the tests ──> Lifted ──> schema (schemathesis)

The account has, from the beginning: two new orders that can be merged, goods in a warehouse, bills
that are due, and orders of which any line can get new pictures.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

import attrs
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.openapi.checks import RejectedPositiveData
from tests.contract.exceptions import Exempted, has_forbidden, is_right_as_text
from tests.contract.filling import is_object
from tests.contract.flows import started
from tests.contract.lifting import Lifted, lifted_document

from cjdropshipping.testing import Document, Mock
from cjdropshipping.testing.doors.asgi import Message, Receive, Send
from cjdropshipping.testing.protocol.forms import FORM_TYPE

App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

TOKEN = "CJ-Access-Token"

DOCUMENT = Document.shipped()


def unbroken(mock: Mock) -> App:
    """The mock as it is."""
    return mock.app


@attrs.define
class Subject:
    """A mock and the schema through which schemathesis asks it."""

    mock: Mock
    tree: Mapping[str, Any]
    """The document as schemathesis sees it."""
    schema: Any
    beginning: str
    exempted: Exempted = attrs.field(factory=Exempted)

    @classmethod
    def create(
        cls,
        *,
        seed: int,
        examples: int = 1,
        broken: Callable[[Mock], App] = unbroken,
        only: tuple[str, ...] = (),
        phases: tuple[str, ...] = ("examples", "coverage", "fuzzing"),
    ) -> Subject:
        """A new mock, asked with so many generated examples for each operation.

        Args:
            seed: of everything that is random.
            examples: how many random cases an operation gets.
            broken: what to ask in place of ``mock.app``.
            only: operationIds; all by default.
            phases: of schemathesis; with "stateful" the start leads to the roots of ``only``.
        """
        mock = prepared()
        tree = lifted_document(mock.document.tree, known(mock))
        if "stateful" in phases:
            started(tree, only)
        config = _config(seed, examples, phases)
        schema: Any = schemathesis.openapi.from_dict(tree, config=config)
        schema.app = Lifted(broken(mock), mock.document)
        subject = cls(mock, tree, schema, mock.snapshot())
        subject._sign()
        subject._exempt()
        if only:
            subject.schema = schema.include(operation_id=list(only))
        return subject

    def renew(self) -> None:
        """Puts the account back to where it was in the beginning."""
        self.mock.restore(self.beginning)

    def _sign(self) -> None:
        """Has every call carry a token that is alive, also after one that ended it."""
        subject = self

        class Signed:
            def get(self, case: Any, context: Any) -> str:
                return subject.mock.token

            def set(self, case: Any, data: str, context: Any) -> None:
                case.headers[TOKEN] = data

        self.schema.auth(refresh_interval=None)(Signed)

    def _exempt(self) -> None:
        def filter_failure(context: Any, failure: Failure, case: Any, response: Any) -> bool:
            operation_id = operation_id_of(case)
            operation = DOCUMENT.operations[operation_id]
            if isinstance(failure, RejectedPositiveData):
                raw = DOCUMENT.tree["paths"][operation.path][operation.method.lower()]
                is_forbidden = response.status_code == 422 and has_forbidden(case.body, raw)
                lets_pass = self.exempted.lets_pass(operation_id, response.status_code)
                return not (is_forbidden or lets_pass)
            form = operation.body
            return not (
                isinstance(failure, AcceptedNegativeData)
                and case.media_type == FORM_TYPE
                and form is not None
                and is_object(case.body)
                and is_right_as_text(case.body, form.schema)
            )

        self.schema.hook(filter_failure)


def operation_id_of(case: Any) -> str:
    """The operation that a case of schemathesis calls."""
    operation_id: str = case.operation.definition.raw["operationId"]
    return operation_id


def prepared() -> Mock:
    """A mock whose account can go through every flow."""
    mock = Mock(unknown_parameters="refuse", document=DOCUMENT)
    mock.arrange("line abnormal")
    mock.arrange("legacy service products")
    product = mock.world.catalogue.product(0)
    variant = mock.world.variants.of(product)[0]
    mock.account.back_office.stock(variant.sku, 10_000)
    create = DOCUMENT.operations["orders_create_v2"]
    assert create.body is not None
    for number in ("merge-1", "merge-2"):
        lines = [{"vid": variant.vid, "quantity": 1}]
        order = {**create.body.example, "orderNumber": number, "payType": 3, "products": lines}
        reply = mock.ask(create.method, create.path, json=order).json()
        assert reply["code"] == 200, reply
    return mock


def known(mock: Mock) -> dict[str, Any]:
    """Values of parameters and fields that lead to something in the mock, by name."""
    product = mock.world.catalogue.product(0)
    variant = mock.world.variants.of(product)[0]
    return {
        "apiKey": mock.account.api_key,
        "pid": product.pid,
        "productId": product.pid,
        "productSku": product.sku,
        "vid": variant.vid,
        "variantSku": variant.sku,
        "sku": variant.sku,
        "variantId": variant.vid,
        "stanProductId": variant.vid,
        "createOrderDateEnd": mock.clock.millis + 86_400_000,
    }


def _config(seed: int, examples: int, phases: tuple[str, ...]) -> SchemathesisConfig:
    names = ("examples", "coverage", "fuzzing", "stateful")
    enabled = {name: {"enabled": name in phases} for name in names}
    return SchemathesisConfig.from_dict(  # pyright: ignore[reportUnknownMemberType]
        {
            "seed": seed,
            "generation": {
                "with-security-parameters": False,
                "max-examples": examples,
                "database": "none",
            },
            # What may be refused with another status is in exceptions.py.
            "checks": {
                "positive_data_acceptance": {"expected-statuses": ["2xx"]},
                "negative_data_rejection": {"expected-statuses": ["400", "415"]},
            },
            "phases": {
                "examples": {**enabled["examples"], "fill-missing": True},
                "coverage": {
                    **enabled["coverage"],
                    "generate-duplicate-query-parameters": True,
                },
                "fuzzing": enabled["fuzzing"],
                # Links are those of the document; what is guessed from names would prove nothing.
                "stateful": {**enabled["stateful"], "inference": {"algorithms": []}},
            },
        }
    )
