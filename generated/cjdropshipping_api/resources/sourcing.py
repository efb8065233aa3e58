# Generated from spec/ by scripts/regenerate; edit that instead.
"""Ask CJ to find a product that is not in the catalogue, and follow the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..operations import sourcing as ops

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.jobs import AsyncJob, Job
    from cjdropshipping_runtime.model import Rows
    from cjdropshipping_runtime.wire import Many

    from .. import inputs as i
    from .. import models as m


class Sourcing:
    """Ask CJ to find a product that is not in the catalogue, and follow the request."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(
        self,
        body: m.SourcingRequest | i.SourcingRequestDict,
    ) -> m.SourcingCreated:
        """Ask CJ to find a product.

        Opens a request: CJ then looks for a product like the one described. Keep `cj_sourcing_id`
        of the reply, for only by this id can the request be followed with `cj.sourcing.query`. No
        field of the request prevents a second one for the same product, so do not repeat a call
        whose outcome is unknown.

        Args:
            body: A product that CJ is asked to find.

        Returns:
            The id of the request.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.sourcing.create({"productName": "", "productImage": ""})

        Source: 3 Product, section 5.1 (Create Sourcing).
        """
        return self._engine.call(
            ops.SOURCING_CREATE,
            body=body,
        )

    def query(
        self,
        source_ids: Many[str],
    ) -> Rows[m.SourcingStatus]:
        """Follow sourcing requests.

        Returns the state of requests opened with `cj.sourcing.create`. Although it takes a list of
        ids, the document shows a single object as the answer; be ready for an object and for a
        list. Neither the states of a request nor the time it takes are documented, so poll seldom
        and do not wait for a particular state.

        Args:
            source_ids: Ids of requests: `cj_sourcing_id` from `cj.sourcing.create`.

        Returns:
            The state of one request or of several.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.sourcing.query([])

        Source: 3 Product, section 5.2 (Query Sourcing).
        """
        return self._engine.call(
            ops.SOURCING_QUERY,
            body={
                "sourceIds": source_ids,
            },
        )

    def search(
        self,
        body: m.SourcingRequest | i.SourcingRequestDict,
        *,
        until: Callable[[m.SourcingStatus], bool] | None = None,
    ) -> Job[m.SourcingStatus, m.SourcingStatus]:
        """Ask CJ to find a product, and follow the request.

        Args:
            body: A product that CJ is asked to find.
            until: A function of the status: is it over? Without it, by the documents.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = cj.sourcing.search({"productName": "", "productImage": ""})

        Source: 3 Product, section 5.1 (Create Sourcing).
        """
        from ..operations._jobs import SOURCING_SEARCH

        return self._engine.job(
            SOURCING_SEARCH,
            body=body,
            until=until,
        )


class AsyncSourcing:
    """Ask CJ to find a product that is not in the catalogue, and follow the request."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def create(
        self,
        body: m.SourcingRequest | i.SourcingRequestDict,
    ) -> m.SourcingCreated:
        """Ask CJ to find a product.

        Opens a request: CJ then looks for a product like the one described. Keep `cj_sourcing_id`
        of the reply, for only by this id can the request be followed with `cj.sourcing.query`. No
        field of the request prevents a second one for the same product, so do not repeat a call
        whose outcome is unknown.

        Args:
            body: A product that CJ is asked to find.

        Returns:
            The id of the request.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.sourcing.create({"productName": "", "productImage": ""})

        Source: 3 Product, section 5.1 (Create Sourcing).
        """
        return await self._engine.call(
            ops.SOURCING_CREATE,
            body=body,
        )

    async def query(
        self,
        source_ids: Many[str],
    ) -> Rows[m.SourcingStatus]:
        """Follow sourcing requests.

        Returns the state of requests opened with `cj.sourcing.create`. Although it takes a list of
        ids, the document shows a single object as the answer; be ready for an object and for a
        list. Neither the states of a request nor the time it takes are documented, so poll seldom
        and do not wait for a particular state.

        Args:
            source_ids: Ids of requests: `cj_sourcing_id` from `cj.sourcing.create`.

        Returns:
            The state of one request or of several.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.sourcing.query([])

        Source: 3 Product, section 5.2 (Query Sourcing).
        """
        return await self._engine.call(
            ops.SOURCING_QUERY,
            body={
                "sourceIds": source_ids,
            },
        )

    async def search(
        self,
        body: m.SourcingRequest | i.SourcingRequestDict,
        *,
        until: Callable[[m.SourcingStatus], bool] | None = None,
    ) -> AsyncJob[m.SourcingStatus, m.SourcingStatus]:
        """Ask CJ to find a product, and follow the request.

        Args:
            body: A product that CJ is asked to find.
            until: A function of the status: is it over? Without it, by the documents.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = await cj.sourcing.search({"productName": "", "productImage": ""})

        Source: 3 Product, section 5.1 (Create Sourcing).
        """
        from ..operations._jobs import SOURCING_SEARCH

        return await self._engine.job(
            SOURCING_SEARCH,
            body=body,
            until=until,
        )
