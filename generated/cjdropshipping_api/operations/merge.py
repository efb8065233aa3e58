# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.merge`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.operation import Operation

from .. import models as m

MERGE_START_MATCH: Operation[None | Rows[m.MergeGroup]] = Operation(
    id="merge_start_match",
    method="POST",
    path="/api2.0/v1/shopping/mergeOrder/autoMatchMergeOrderListV3",
    data=None | list[m.MergeGroup],
    safety="unsafe",
    points=0,
    source="5 Shopping, section 5.1 (Auto Match Merge Order List)",
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
)
