"""Walks along the links, with detours, through each flow; the mock keeps to the document."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.contract.flows import FLOWS, START, members
from tests.contract.links import links
from tests.contract.subject import DOCUMENT
from tests.contract.walking import Walked


@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_is_walked_with_success(flow: str, walks: Mapping[str, Walked]) -> None:
    """Chance decides which links; but some lead on from each other."""
    assert len(walks[flow].taken) >= 2
    assert walks[flow].longest >= 2


def test_most_links_are_walked_with_success(walks: Mapping[str, Walked]) -> None:
    """All of them are followed on purpose (test_links)."""
    known = {str(link) for link in links(DOCUMENT.tree)}
    taken = known & {link for walked in walks.values() for link in walked.taken}
    assert len(taken) * 2 >= len(known)


def test_every_link_is_inside_a_flow() -> None:
    inside = [set(members(flow, DOCUMENT.operations)) for flow in FLOWS]
    outside = [
        str(link)
        for link in links(DOCUMENT.tree)
        if not any({link.source, link.target} <= flow for flow in inside)
    ]
    assert outside == []
    assert START in DOCUMENT.operations
