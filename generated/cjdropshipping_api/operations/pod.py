# Generated from spec/ by scripts/regenerate; edit that instead.
"""The operations of `cj.pod`, as data."""

from __future__ import annotations

from cjdropshipping_runtime.operation import Operation

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
)
