# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.merge`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Check, Operation
from cjdropshipping_runtime.outcome import Sign

from .. import models as m

MERGE_START_MATCH: Operation[None | Rows[m.MergeGroup]] = Operation(
    id="merge_start_match",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMatchMergeOrderListV3",
    data=None | list[m.MergeGroup],
    safety="unsafe",
    points=0,
    source="5 Shopping, section 5.1 (Auto Match Merge Order List)",
    checks=(
        Check("required", ("filterOrder", "orderStatus")),
        Check("enum", {"orderStatus": (100, 101)}),
    ),
)
MERGE_MATCH_PROGRESS: Operation[m.MergeProgress] = Operation(
    id="merge_match_progress",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMergeQueryProgress",
    data=m.MergeProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 5.2 (Auto Merge Query Progress)",
)
MERGE_MATCH_RESULT: Operation[None | Rows[m.MergeGroup]] = Operation(
    id="merge_match_result",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMergeQueryResult",
    data=None | list[m.MergeGroup],
    safety="read",
    points=0,
    source="5 Shopping, section 5.3 (Auto Merge Query Result)",
)
MERGE_START_SUBMIT: Operation[m.MergeOutcome | None] = Operation(
    id="merge_start_submit",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitMergeOrderBatchV3",
    data=m.MergeOutcome | None,
    safety="unsafe",
    points=0,
    source="5 Shopping, section 5.4 (Submit Merge Order Batch)",
    checks=(
        Check("minItems", {"": 1}),
        Check(
            "required",
            ("logisticName", "orderCodeList", "orderNumber", "orderStatus", "packType"),
            "[]",
        ),
        Check("maxLength", {"logisticName": 50, "orderNumber": 50}, "[]"),
        Check("enum", {"orderStatus": (100, 101), "packType": (0, 1)}, "[]"),
    ),
    outcome=(
        Sign(
            field=("merge_fail_order_group_list",),
            when="each",
            says="the group was not merged",
            id=("order_codes",),
            code="error_code",
            meanings={
                "11001": "it is only one order",
                "11002": "an order is not as it should be",
                "11003": "an order is empty",
                "11004": "the addresses differ",
                "11005": "nothing ships it",
                "11006": "a supplier ships an order himself",
                "11007": "the status of an order has changed",
                "11100": "another reason, which the service does not tell",
            },
            ignore=("200",),
        ),
        Sign(
            field=("fail_group_count",),
            when="count",
            says="groups were not merged, and the reply does not say which",
        ),
        Sign(
            field=("fail_order_count",),
            when="count",
            says="orders were not merged, and the reply does not say which",
        ),
    ),
)
MERGE_SUBMIT_PROGRESS: Operation[m.MergeProgress] = Operation(
    id="merge_submit_progress",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitProgress",
    data=m.MergeProgress,
    safety="read",
    points=0,
    source="5 Shopping, section 5.5 (Submit Merge Progress)",
)
MERGE_SUBMIT_RESULT: Operation[m.MergeOutcome | None] = Operation(
    id="merge_submit_result",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/submitResult",
    data=m.MergeOutcome | None,
    safety="read",
    points=0,
    source="5 Shopping, section 5.6 (Submit Merge Result)",
    outcome=(
        Sign(
            field=("merge_fail_order_group_list",),
            when="each",
            says="the group was not merged",
            id=("order_codes",),
            code="error_code",
            meanings={
                "11001": "it is only one order",
                "11002": "an order is not as it should be",
                "11003": "an order is empty",
                "11004": "the addresses differ",
                "11005": "nothing ships it",
                "11006": "a supplier ships an order himself",
                "11007": "the status of an order has changed",
                "11100": "another reason, which the service does not tell",
            },
            ignore=("200",),
        ),
        Sign(
            field=("fail_group_count",),
            when="count",
            says="groups were not merged, and the reply does not say which",
        ),
        Sign(
            field=("fail_order_count",),
            when="count",
            says="orders were not merged, and the reply does not say which",
        ),
    ),
)
