# Generated from spec/ by scripts/regenerate; edit that instead.
"""Combine orders that go to one address; find them, merge them, read what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..operations import merge as ops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.jobs import AsyncJob, Job
    from cjdropshipping_runtime.model import Rows

    from .. import inputs as i
    from .. import models as m


class Merge:
    """Combine orders that go to one address; find them, merge them, read what became of it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def start_match(
        self,
        filter_order: bool,
        order_status: Literal[100, 101],
    ) -> None | Rows[m.MergeGroup]:
        """Look for orders that can be merged.

        Starts the search for orders that can travel as one. It runs in the background: follow it
        with `cj.merge.match_progress` and fetch the groups with `cj.merge.match_result`. The
        document shows groups in the answer to this call, too; be ready for none, and take the
        result as the last word. No job has an id, so let only one run at a time for an account.

        Args:
            filter_order: True to leave out orders that were taken out of a merge by hand.
            order_status: Where to look: 100 orders that are complete, 101 orders in the shopping
                cart.

        Returns:
            The groups that are known already, if any.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.merge.start_match(filter_order=True, order_status=100)

        Source: 5 Shopping, section 5.1 (Auto Match Merge Order List). No points a call.
        """
        return self._engine.call(
            ops.MERGE_START_MATCH,
            body={
                "filterOrder": filter_order,
                "orderStatus": order_status,
            },
        )

    def match_progress(
        self,
    ) -> m.MergeProgress:
        """See how far the search for mergeable orders is.

        Reports the progress of the job that `cj.merge.start_match` started. When it is through, or
        there is no job, fetch the groups with `cj.merge.match_result`. The call takes nothing, not
        even the id of a job.

        Returns:
            The progress of the job.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.merge.match_progress()

        Source: 5 Shopping, section 5.2 (Auto Merge Query Progress). No points a call.
        """
        return self._engine.call(
            ops.MERGE_MATCH_PROGRESS,
        )

    def match_result(
        self,
    ) -> None | Rows[m.MergeGroup]:
        """Fetch the orders that can be merged.

        Returns the groups that the last search found, with the address, the orders and the ways to
        ship them. Choose from it and send the choice with `cj.merge.start_submit`. What it answers
        before the search is through is not documented: ask `cj.merge.match_progress` first. Nor is
        it said how long a result can be fetched, so keep it.

        Returns:
            The groups, if there is a result.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.merge.match_result()

        Source: 5 Shopping, section 5.3 (Auto Merge Query Result). No points a call.
        """
        return self._engine.call(
            ops.MERGE_MATCH_RESULT,
        )

    def start_submit(
        self,
        groups: Sequence[m.MergeGroupRequest | i.MergeGroupRequestDict],
    ) -> m.MergeOutcome | None:
        """Merge groups of orders.

        Starts to merge: every group that is sent becomes a single new order. It runs in the
        background: follow it with `cj.merge.submit_progress` and fetch the outcome with
        `cj.merge.submit_result`. The document shows an outcome in the answer to this call, too; be
        ready for none, and take the result as the last word. A success of the call says nothing
        about a single group: read `fail_group_count` and `merge_fail_order_group_list`. No job has
        an id, so let only one run at a time for an account.

        Args:
            groups: The groups to merge, each with the logistics to ship it.

        Returns:
            The outcome as far as it is known, if at all.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = cj.merge.start_submit(
            ...     [
            ...         {
            ...             "logisticName": "PostNL",
            ...             "orderCodeList": ["CJ123456789", "CJ987654321"],
            ...             "orderNumber": "ORD123456",
            ...             "orderStatus": 100,
            ...             "packType": 0,
            ...         }
            ...     ]
            ... )

        Source: 5 Shopping, section 5.4 (Submit Merge Order Batch). No points a call.
        """
        return self._engine.call(
            ops.MERGE_START_SUBMIT,
            body=groups,
        )

    def submit_progress(
        self,
    ) -> m.MergeProgress:
        """See how far the merging is.

        Reports the progress of the job that `cj.merge.start_submit` started. When it is through, or
        there is no job, fetch the outcome with `cj.merge.submit_result`. The call takes nothing,
        not even the id of a job.

        Returns:
            The progress of the job.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.merge.submit_progress()

        Source: 5 Shopping, section 5.5 (Submit Merge Progress). No points a call.
        """
        return self._engine.call(
            ops.MERGE_SUBMIT_PROGRESS,
        )

    def submit_result(
        self,
    ) -> m.MergeOutcome | None:
        """Fetch the outcome of the merging.

        Returns which new orders came out of the last groups that were sent, and which groups failed
        and why. A success of the call says nothing about a single group. What it answers before the
        job is through is not documented: ask `cj.merge.submit_progress` first. Nor is it said how
        long an outcome can be fetched, so keep it.

        Returns:
            The outcome, if there is one.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.merge.submit_result()

        Source: 5 Shopping, section 5.6 (Submit Merge Result). No points a call.
        """
        return self._engine.call(
            ops.MERGE_SUBMIT_RESULT,
        )

    def match(
        self,
        filter_order: bool,
        order_status: Literal[100, 101],
    ) -> Job[m.MergeProgress, None | Rows[m.MergeGroup]]:
        """Look for orders that can be merged, and follow the search.

        Args:
            filter_order: True to leave out orders that were taken out of a merge by hand.
            order_status: Where to look: 100 orders that are complete, 101 orders in the shopping
                cart.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            JobRunning: one runs already; `resume_token` is its.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = cj.merge.match(filter_order=True, order_status=100)

        Source: 5 Shopping, section 5.1 (Auto Match Merge Order List).
        """
        from ..operations._jobs import MERGE_MATCH

        return self._engine.job(
            MERGE_MATCH,
            body={
                "filterOrder": filter_order,
                "orderStatus": order_status,
            },
        )

    def submit(
        self,
        groups: Sequence[m.MergeGroupRequest | i.MergeGroupRequestDict],
    ) -> Job[m.MergeProgress, m.MergeOutcome | None]:
        """Merge groups of orders, and follow the merging.

        Args:
            groups: The groups to merge, each with the logistics to ship it.

        Returns:
            A job; `status`, `events` and `result` follow it. What was refused although it succeeded
            is in `refused`.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            JobRunning: one runs already; `resume_token` is its.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = cj.merge.submit(
            ...     [
            ...         {
            ...             "logisticName": "PostNL",
            ...             "orderCodeList": ["CJ123456789", "CJ987654321"],
            ...             "orderNumber": "ORD123456",
            ...             "orderStatus": 100,
            ...             "packType": 0,
            ...         }
            ...     ]
            ... )

        Source: 5 Shopping, section 5.4 (Submit Merge Order Batch).
        """
        from ..operations._jobs import MERGE_SUBMIT

        return self._engine.job(
            MERGE_SUBMIT,
            body=groups,
        )


class AsyncMerge:
    """Combine orders that go to one address; find them, merge them, read what became of it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def start_match(
        self,
        filter_order: bool,
        order_status: Literal[100, 101],
    ) -> None | Rows[m.MergeGroup]:
        """Look for orders that can be merged.

        Starts the search for orders that can travel as one. It runs in the background: follow it
        with `cj.merge.match_progress` and fetch the groups with `cj.merge.match_result`. The
        document shows groups in the answer to this call, too; be ready for none, and take the
        result as the last word. No job has an id, so let only one run at a time for an account.

        Args:
            filter_order: True to leave out orders that were taken out of a merge by hand.
            order_status: Where to look: 100 orders that are complete, 101 orders in the shopping
                cart.

        Returns:
            The groups that are known already, if any.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.merge.start_match(filter_order=True, order_status=100)

        Source: 5 Shopping, section 5.1 (Auto Match Merge Order List). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_START_MATCH,
            body={
                "filterOrder": filter_order,
                "orderStatus": order_status,
            },
        )

    async def match_progress(
        self,
    ) -> m.MergeProgress:
        """See how far the search for mergeable orders is.

        Reports the progress of the job that `cj.merge.start_match` started. When it is through, or
        there is no job, fetch the groups with `cj.merge.match_result`. The call takes nothing, not
        even the id of a job.

        Returns:
            The progress of the job.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.merge.match_progress()

        Source: 5 Shopping, section 5.2 (Auto Merge Query Progress). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_MATCH_PROGRESS,
        )

    async def match_result(
        self,
    ) -> None | Rows[m.MergeGroup]:
        """Fetch the orders that can be merged.

        Returns the groups that the last search found, with the address, the orders and the ways to
        ship them. Choose from it and send the choice with `cj.merge.start_submit`. What it answers
        before the search is through is not documented: ask `cj.merge.match_progress` first. Nor is
        it said how long a result can be fetched, so keep it.

        Returns:
            The groups, if there is a result.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.merge.match_result()

        Source: 5 Shopping, section 5.3 (Auto Merge Query Result). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_MATCH_RESULT,
        )

    async def start_submit(
        self,
        groups: Sequence[m.MergeGroupRequest | i.MergeGroupRequestDict],
    ) -> m.MergeOutcome | None:
        """Merge groups of orders.

        Starts to merge: every group that is sent becomes a single new order. It runs in the
        background: follow it with `cj.merge.submit_progress` and fetch the outcome with
        `cj.merge.submit_result`. The document shows an outcome in the answer to this call, too; be
        ready for none, and take the result as the last word. A success of the call says nothing
        about a single group: read `fail_group_count` and `merge_fail_order_group_list`. No job has
        an id, so let only one run at a time for an account.

        Args:
            groups: The groups to merge, each with the logistics to ship it.

        Returns:
            The outcome as far as it is known, if at all.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> result = await cj.merge.start_submit(
            ...     [
            ...         {
            ...             "logisticName": "PostNL",
            ...             "orderCodeList": ["CJ123456789", "CJ987654321"],
            ...             "orderNumber": "ORD123456",
            ...             "orderStatus": 100,
            ...             "packType": 0,
            ...         }
            ...     ]
            ... )

        Source: 5 Shopping, section 5.4 (Submit Merge Order Batch). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_START_SUBMIT,
            body=groups,
        )

    async def submit_progress(
        self,
    ) -> m.MergeProgress:
        """See how far the merging is.

        Reports the progress of the job that `cj.merge.start_submit` started. When it is through, or
        there is no job, fetch the outcome with `cj.merge.submit_result`. The call takes nothing,
        not even the id of a job.

        Returns:
            The progress of the job.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.merge.submit_progress()

        Source: 5 Shopping, section 5.5 (Submit Merge Progress). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_SUBMIT_PROGRESS,
        )

    async def submit_result(
        self,
    ) -> m.MergeOutcome | None:
        """Fetch the outcome of the merging.

        Returns which new orders came out of the last groups that were sent, and which groups failed
        and why. A success of the call says nothing about a single group. What it answers before the
        job is through is not documented: ask `cj.merge.submit_progress` first. Nor is it said how
        long an outcome can be fetched, so keep it.

        Returns:
            The outcome, if there is one.

        Raises:
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.merge.submit_result()

        Source: 5 Shopping, section 5.6 (Submit Merge Result). No points a call.
        """
        return await self._engine.call(
            ops.MERGE_SUBMIT_RESULT,
        )

    async def match(
        self,
        filter_order: bool,
        order_status: Literal[100, 101],
    ) -> AsyncJob[m.MergeProgress, None | Rows[m.MergeGroup]]:
        """Look for orders that can be merged, and follow the search.

        Args:
            filter_order: True to leave out orders that were taken out of a merge by hand.
            order_status: Where to look: 100 orders that are complete, 101 orders in the shopping
                cart.

        Returns:
            A job; `status`, `events` and `result` follow it.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            JobRunning: one runs already; `resume_token` is its.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = await cj.merge.match(filter_order=True, order_status=100)

        Source: 5 Shopping, section 5.1 (Auto Match Merge Order List).
        """
        from ..operations._jobs import MERGE_MATCH

        return await self._engine.job(
            MERGE_MATCH,
            body={
                "filterOrder": filter_order,
                "orderStatus": order_status,
            },
        )

    async def submit(
        self,
        groups: Sequence[m.MergeGroupRequest | i.MergeGroupRequestDict],
    ) -> AsyncJob[m.MergeProgress, m.MergeOutcome | None]:
        """Merge groups of orders, and follow the merging.

        Args:
            groups: The groups to merge, each with the logistics to ship it.

        Returns:
            A job; `status`, `events` and `result` follow it. What was refused although it succeeded
            is in `refused`.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused to start it; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.
            JobRunning: one runs already; `resume_token` is its.
            OutcomeUnknown: it may be done, or may be not: look before you repeat it.

        Example:
            >>> job = await cj.merge.submit(
            ...     [
            ...         {
            ...             "logisticName": "PostNL",
            ...             "orderCodeList": ["CJ123456789", "CJ987654321"],
            ...             "orderNumber": "ORD123456",
            ...             "orderStatus": 100,
            ...             "packType": 0,
            ...         }
            ...     ]
            ... )

        Source: 5 Shopping, section 5.4 (Submit Merge Order Batch).
        """
        from ..operations._jobs import MERGE_SUBMIT

        return await self._engine.job(
            MERGE_SUBMIT,
            body=groups,
        )
