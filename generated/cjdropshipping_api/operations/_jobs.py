# Generated from spec/ by scripts/regenerate; edit that instead.
"""The jobs that the service runs in the background, as data; and all of them by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjdropshipping_runtime.jobs.plan import Gauge, JobPlan
from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.pace import Pace

from .. import models as m
from .. import operations as ops

SOURCING_SEARCH: JobPlan[m.SourcingStatus, m.SourcingStatus] = JobPlan(
    id="sourcing.search",
    start=lambda: ops.SOURCING_CREATE,
    watch=lambda: ops.SOURCING_QUERY,
    key={"sourceIds": ("cj_sourcing_id",)},
    key_in="body",
    key_as_list=True,
    row=True,
    done=({("cj_product_id",): ("*",)}, {("cj_variant_sku",): ("*",)}),
    failed=({("source_status",): ("5",)},),
    timeout=86400,
    pace=Pace(
        first=5,
        longest=300,
    ),
)
ORDERS_WATCH: JobPlan[m.OrderDetail, m.OrderDetail] = JobPlan(
    id="orders.watch",
    watch=lambda: ops.ORDERS_GET,
    key={"orderId": ("order_id",)},
    failed=({("order_status",): ("CANCELLED",)},),
    until="order_status",
    gauge=Gauge(
        rule="ranks",
        field="order_status",
        ranks=("CREATED", "IN_CART", "UNPAID", "UNSHIPPED", "SHIPPED", "DELIVERED"),
    ),
    timeout=3600,
    pace=Pace(
        first=2,
        longest=60,
    ),
)
MERGE_MATCH: JobPlan[m.MergeProgress, None | Rows[m.MergeGroup]] = JobPlan(
    id="merge.match",
    start=lambda: ops.MERGE_START_MATCH,
    watch=lambda: ops.MERGE_MATCH_PROGRESS,
    idle={("no_task",): (True,)},
    gauge=Gauge(
        rule="weighted",
        field="step",
        weights="step_count",
        part="step_percent",
        whole=10000,
    ),
    result=lambda: ops.MERGE_MATCH_RESULT,
    single=True,
)
MERGE_SUBMIT: JobPlan[m.MergeProgress, m.MergeOutcome | None] = JobPlan(
    id="merge.submit",
    start=lambda: ops.MERGE_START_SUBMIT,
    watch=lambda: ops.MERGE_SUBMIT_PROGRESS,
    idle={("no_task",): (True,)},
    gauge=Gauge(
        rule="weighted",
        field="step",
        weights="step_count",
        part="step_percent",
        whole=10000,
    ),
    result=lambda: ops.MERGE_SUBMIT_RESULT,
    single=True,
)
OUTBOUND_CREATION: JobPlan[m.OutboundProgress, m.OutboundProgress] = JobPlan(
    id="outbound.creation",
    start=lambda: ops.OUTBOUND_CREATE,
    watch=lambda: ops.OUTBOUND_PROGRESS,
    key={"orderId": ("order_id",)},
    key_in="body",
    done=(
        {
            ("create_progress",): (100,),
            ("create_status",): ("TASK_COMPLETE",),
            ("lock_fails",): (),
            ("next_action",): (
                "SUBMIT_ORDER",
                "POLL_SUBMIT_PROGRESS",
                "WAIT_APPROVAL",
                "PAY",
                "FINISHED",
            ),
        },
        {
            ("progress",): (100,),
            ("create_status",): ("TASK_COMPLETE",),
            ("lock_fails",): (),
            ("next_action",): (
                "SUBMIT_ORDER",
                "POLL_SUBMIT_PROGRESS",
                "WAIT_APPROVAL",
                "PAY",
                "FINISHED",
            ),
        },
    ),
    failed=(
        {("create_status",): ("LOCK_FAIL",)},
        {("next_action",): ("ADJUST_LOCK_FAIL_PRODUCTS",)},
        {("lock_fails",): ("*",)},
        {("submit_status",): ("CANCELLED",)},
    ),
    gauge=Gauge(
        rule="share",
        field="create_progress",
        whole=100,
    ),
)
OUTBOUND_SUBMISSION: JobPlan[m.OutboundProgress, m.OutboundProgress] = JobPlan(
    id="outbound.submission",
    start=lambda: ops.OUTBOUND_SUBMIT,
    watch=lambda: ops.OUTBOUND_PROGRESS,
    key={"orderId": ("order_id",)},
    key_in="body",
    done=(
        {("next_action",): ("FINISHED",)},
        {("next_action",): ("PAY",)},
        {("next_action",): ("WAIT_APPROVAL",)},
    ),
    failed=(
        {("create_status",): ("LOCK_FAIL",)},
        {("next_action",): ("ADJUST_LOCK_FAIL_PRODUCTS",)},
        {("lock_fails",): ("*",)},
        {("submit_status",): ("CANCELLED",)},
    ),
)

JOBS: Mapping[str, JobPlan[Any, Any]] = {
    plan.id: plan
    for plan in (
        SOURCING_SEARCH,
        ORDERS_WATCH,
        MERGE_MATCH,
        MERGE_SUBMIT,
        OUTBOUND_CREATION,
        OUTBOUND_SUBMISSION,
    )
}
"""By name, as in `merge.match`."""
