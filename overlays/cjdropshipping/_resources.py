"""The resources of a client, with the flows of those that have some. Imported when first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cjdropshipping_api.client import AsyncResources, Resources

if TYPE_CHECKING:
    from .flows.sandbox import AsyncSandbox, Sandbox


class FlowResources(Resources):
    """The resources of a synchronous client."""

    @cached_property
    def sandbox(self) -> Sandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .flows.sandbox import Sandbox

        return Sandbox(self._engine)


class AsyncFlowResources(AsyncResources):
    """The resources of an asynchronous client."""

    @cached_property
    def sandbox(self) -> AsyncSandbox:
        """Orders that exist for practice only; pay and advance them without money or goods."""
        from .flows.sandbox import AsyncSandbox

        return AsyncSandbox(self._engine)
