"""x-job: what the rule finds, and what is written of a job."""

from __future__ import annotations

from typing import Any

import pytest
from tests.codegen.slips import GONE, MERGE, SCHEMAS, SHOPPING, put

from cjdropshipping_api.operations._jobs import JOBS, ORDERS_WATCH, OUTBOUND_CREATION
from cjdropshipping_runtime.jobs.plan import Gauge
from cjdropshipping_runtime.pace import Pace
from codegen.document import Json, operations
from codegen.rules.jobs import followed

OUTBOUND = f"{SHOPPING}~1privateInventory~1outbound~1create/post/x-job"
SUBMIT = f"{MERGE}/x-job"
WATCH = f"{SHOPPING}~1order~1getOrderDetail/get"
ORDER = f"{WATCH}/x-job"
SOURCING = "/paths/~1api2.0~1v1~1product~1sourcing~1create/post/x-job"

SLIPS: list[tuple[dict[str, Any], str]] = [
    ({SUBMIT: []}, "not a mapping"),
    ({f"{SUBMIT}/method": GONE}, "None is no name of a method"),
    ({f"{SUBMIT}/method": "Submit"}, "'Submit' is no name of a method"),
    ({f"{SUBMIT}/method": "class"}, "'class' is no name of a method"),
    ({f"{SUBMIT}/method": 5}, "5 is no name of a method"),
    ({f"{SUBMIT}/method": "start_match"}, "start_match is taken"),
    ({f"{SUBMIT}/method": "match"}, "match is taken"),
    ({f"{SUBMIT}/method": "dict"}, "dict is taken"),
    ({f"{SUBMIT}/sumary": "x"}, "nothing reads sumary"),
    ({f"{SUBMIT}/summary": ""}, "no summary"),
    ({f"{SUBMIT}/summary": GONE}, "no summary"),
    ({f"{SUBMIT}/start": True}, "start can only be false"),
    ({f"{ORDER}/start": 0}, "start can only be false"),
    ({f"{SUBMIT}/single": False}, "single can only be true"),
    ({f"{SOURCING}/ends": "me"}, "ends can only be caller"),
    ({f"{ORDER}/ends": "caller"}, "until says so already"),
    ({f"{SUBMIT}/timeout": 0}, "timeout: not a number"),
    ({f"{SUBMIT}/timeout": True}, "timeout: not a number"),
    ({f"{SUBMIT}/timeout": "60"}, "timeout: not a number"),
    ({f"{SUBMIT}/pace": 5}, "pace: not numbers for first, longest, factor, jitter"),
    ({f"{SUBMIT}/pace": {"fist": 5}}, "pace: not numbers"),
    ({f"{SUBMIT}/pace": {"first": "5"}}, "pace: not numbers"),
    ({f"{SUBMIT}/pace": {"first": 0}}, "does not slow down"),
    ({f"{SUBMIT}/pace": {"first": 20}}, "does not slow down"),
    ({f"{SUBMIT}/pace": {"factor": 0.5}}, "does not slow down"),
    ({f"{SUBMIT}/pace": {"jitter": 1}}, "does not slow down"),
    ({f"{SUBMIT}/watch": GONE}, "watch: needs the operation"),
    ({f"{SUBMIT}/watch": "merge_submit_progress"}, "watch: needs the operation"),
    ({f"{SUBMIT}/watch": {"operation": "nothing"}}, "watch: needs the operation"),
    ({f"{SUBMIT}/watch": {"operation": "merge_start_submit"}}, "a read without pages"),
    ({f"{SUBMIT}/watch": {"operation": "orders_list"}}, "a read without pages"),
    ({f"{SUBMIT}/watch/by": "x"}, "watch: needs the operation"),
    ({f"{SUBMIT}/watch/key": ["x"]}, "its key is not fields by parameter"),
    ({f"{SUBMIT}/watch": {"operation": "orders_get"}}, "watch: needs orderId, too"),
    ({f"{OUTBOUND}/watch/key": {}}, "watch: needs orderId, too"),
    ({f"{OUTBOUND}/watch/key/id": "orderId"}, "watch: it does not take id"),
    ({f"{OUTBOUND}/watch/key": {"orderId": "id"}}, "id is no text of what the start answers"),
    ({f"{SOURCING}/watch/key/pageNum": "cjSourcingId"}, "it does not take pageNum"),
    ({f"{SOURCING}/watch/key/pageNum": "cjSourcingId"}, "sourceIds takes a list"),
    ({f"{WATCH}/x-safety/class": "unsafe"}, "start: what is only watched is a read"),
    ({f"{WATCH}/parameters/0/required": False}, "start: what is only watched needs one parameter"),
    ({f"{WATCH}/parameters/1/required": True}, "start: what is only watched needs one parameter"),
    ({f"{ORDER}/single": True}, "single: nothing is started"),
    ({f"{ORDER}/watch": {"operation": "orders_get"}}, "watch: nothing is started"),
    ({f"{OUTBOUND}/done": []}, "done: not a list of signs"),
    ({f"{OUTBOUND}/done": {"createProgress": [100]}}, "done: not a list of signs"),
    ({f"{OUTBOUND}/failed": [{}]}, "failed: not a list of signs"),
    ({f"{OUTBOUND}/failed": ["LOCK_FAIL"]}, "failed: not values by field"),
    ({f"{OUTBOUND}/failed/0": {"status": ["x"]}}, "failed: status is no field of the status"),
    ({f"{OUTBOUND}/failed/0": {"lockFails.sku": ["x"]}}, "lockFails.sku is no field"),
    ({f"{OUTBOUND}/failed/0": {"createStatus": "LOCK_FAIL"}}, "createStatus: not a list of values"),
    ({f"{OUTBOUND}/failed/0": {"createStatus": ["FAIL"]}}, "createStatus is never FAIL, as far"),
    ({f"{OUTBOUND}/failed/0": {"submitStatus": [7]}}, "submitStatus is never 7"),
    ({f"{OUTBOUND}/failed/0": {"createProgress": [True]}}, "createProgress is never True"),
    ({f"{SUBMIT}/idle": {}}, "idle: no signs"),
    ({f"{SUBMIT}/idle": []}, "idle: not values by field"),
    ({f"{SUBMIT}/idle": {"noTask": ["true"]}}, "idle: noTask is never true"),
    ({f"{SUBMIT}/idle": {"noTask": [1]}}, "idle: noTask is never 1"),
    ({f"{ORDER}/until": "status"}, "until: status is no text of the status"),
    ({f"{ORDER}/until": "orderWeight"}, "until: orderWeight is no text"),
    ({f"{ORDER}/until": "productList.vid"}, "until: productList.vid is no text"),
    ({f"{SUBMIT}/progress/rule": "sum"}, "progress: share needs field, rule, whole; weighted"),
    ({f"{SUBMIT}/progress/part": GONE}, "progress: share needs"),
    ({f"{SUBMIT}/progress": "step"}, "progress: share needs"),
    ({f"{SUBMIT}/progress/field": "steps"}, "progress: steps is no field of the status"),
    ({f"{SUBMIT}/progress/weights": "step"}, "progress: step is no list of whole numbers"),
    ({f"{SUBMIT}/progress/part": "noTask"}, "progress: it is not counted in numbers"),
    ({f"{SUBMIT}/progress/field": "noTask"}, "progress: it is not counted in numbers"),
    ({f"{SUBMIT}/progress/whole": 0}, "progress: whole: not a whole number above 0"),
    ({f"{SUBMIT}/progress/whole": "10000"}, "progress: whole: not a whole number"),
    ({f"{ORDER}/progress/ranks": ["CREATED"]}, "ranks are two documented values"),
    ({f"{ORDER}/progress/ranks/0": "MADE"}, "ranks are two documented values"),
    ({f"{ORDER}/progress/ranks/0": "SHIPPED"}, "a rank is there twice"),
    ({f"{ORDER}/until": GONE}, "it never ends"),
    ({f"{SUBMIT}/idle": GONE, f"{SUBMIT}/progress": GONE}, "it never ends"),
    ({f"{SUBMIT}/result": "merge_submit_result"}, "result: needs the operation"),
    ({f"{SUBMIT}/result/operation": "merge_start_submit"}, "result: needs the operation"),
    ({f"{SUBMIT}/result/operation": "orders_get"}, "that takes nothing"),
    ({f"{SUBMIT}/result/key": {}}, "result: needs the operation"),
    (
        {f"{SCHEMAS}/MergeProgress/properties/noTask/type": ["string", "null"]},
        "idle: noTask is never True",
    ),
]


@pytest.mark.parametrize(("edits", "problem"), SLIPS, ids=[problem for _, problem in SLIPS])
def test_a_slip_in_a_job_is_found(damaged: Json, edits: dict[str, Any], problem: str) -> None:
    for where, value in edits.items():
        put(damaged, where, value)
    problems = list(followed(damaged))
    assert [p for p in problems if "/x-job: " in p and problem in p], problems


def test_the_real_jobs_have_no_slip(document: Json) -> None:
    assert list(followed(document)) == []


def test_every_job_of_the_spec_has_a_plan(document: Json) -> None:
    given = {
        f"{o['tags'][0]}.{o['x-job']['method']}" for _, _, o in operations(document) if "x-job" in o
    }
    assert {*JOBS} == given
    assert all(plan.id == name for name, plan in JOBS.items())


def test_what_is_started_is_named_by_fields_of_the_reply() -> None:
    plan = OUTBOUND_CREATION
    assert plan.start is not None
    assert (plan.start().id, plan.watch().id) == ("outbound_create", "outbound_progress")
    assert (plan.key, plan.key_in) == ({"orderId": ("order_id",)}, "body")
    assert {("create_status",): ("LOCK_FAIL",)} in plan.failed
    assert plan.gauge == Gauge(rule="share", field="create_progress", whole=100)
    assert not plan.single


def test_what_is_only_watched_is_named_by_its_argument() -> None:
    plan = ORDERS_WATCH
    assert plan.start is None
    assert (plan.watch().id, plan.key) == ("orders_get", {"orderId": ("order_id",)})
    assert (plan.until, plan.done, plan.timeout) == ("order_status", (), 3600)
    assert plan.pace == Pace(first=2, longest=60)


def test_what_takes_a_list_of_ids_gets_one_of_one() -> None:
    plan = JOBS["sourcing.search"]
    assert (plan.key_as_list, plan.row, plan.key_in) == (True, True, "body")


def test_both_merges_are_jobs_of_which_an_account_has_one() -> None:
    single = {plan.id: plan for plan in JOBS.values() if plan.single}
    assert {*single} == {"merge.match", "merge.submit"}
    for plan in single.values():
        assert plan.idle == {("no_task",): (True,)}
        assert plan.result is not None
        assert plan.result().id == f"{plan.id.replace('.', '_')}_result"
