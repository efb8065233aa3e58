"""The chapter "Merge Order": finding orders that can travel as one, and merging them."""

from __future__ import annotations

from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.merge import match, submit

merge = Chapter(match.chapter, submit.chapter)

__all__ = ["merge"]
