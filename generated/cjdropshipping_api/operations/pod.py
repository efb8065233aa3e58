# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.pod`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Check, Operation
from cjdropshipping_runtime.outcome import Sign

from .. import models as m

POD_UPDATE_PICTURES: Operation[m.PodPicturesUpdate] = Operation(
    id="pod_update_pictures",
    method="POST",
    path="/api2.0/v1/shopping/order/podProductCustomPicturesEdit",
    data=m.PodPicturesUpdate,
    safety="idempotent",
    points=0,
    source="5 Shopping, section 3.3 (UPDATE POD Pictures)",
    platform=True,
    checks=(
        Check("required", ("podPicturesEditParams",)),
        Check(
            "required",
            ("orderCode", "lineItemId", "effectImgList", "productionImgList"),
            "podPicturesEditParams[]",
        ),
        Check("maxLength", {"orderCode": 200, "lineItemId": 200}, "podPicturesEditParams[]"),
    ),
    outcome=(
        Sign(
            field=("list",),
            when="each",
            says="the pictures were not taken",
            id=("line_item_id",),
            code="result",
            reason=("failed_message",),
            ignore=("1", "2"),
        ),
    ),
)
