"""The entry, the version that follows, and CHANGELOG.md."""

from __future__ import annotations

import pytest
from attrs import evolve

from releases import log
from releases.change import Change, Impact, Section, merged
from releases.entry import Entry
from releases.semver import Version, bump

BASE = Version.parse("0.1.0")


def change(impact: Impact, line: str = "Add {}", section: Section = Section.OPERATIONS) -> Change:
    return Change(section, impact, "kind", line, ("cj.a.b",))


NEW = change(Impact.FEATURE)
NOTE = change(Impact.NOTE, "Reword {}", Section.WORDING)
BREAKING = change(Impact.BREAKING, "Remove `x` from {}", Section.ARGUMENTS)


@pytest.mark.parametrize(
    ("base", "changes", "expected"),
    [
        ("0.1.2", [NOTE, BREAKING, NEW], "0.2.0"),
        ("0.1.2", [NEW], "0.1.3"),
        ("0.1.2", [NOTE], "0.1.3"),
        ("1.4.2", [NEW, BREAKING], "2.0.0"),
        ("1.4.2", [NOTE, NEW], "1.5.0"),
        ("1.4.2", [NOTE], "1.4.3"),
        ("1.4.2", [], "1.4.3"),
    ],
)
def test_the_version_that_follows(base: str, changes: list[Change], expected: str) -> None:
    version = Version.parse(base)
    assert version.bumped(bump(version, changes)).text == expected
    assert Entry(version, tuple(changes)).version.text == expected


@pytest.mark.parametrize("text", ["", "1.0", "1.0.0rc1", "v1.0.0"])
def test_what_is_no_version(text: str) -> None:
    with pytest.raises(ValueError, match="no version of three numbers"):
        Version.parse(text)


def test_an_entry() -> None:
    entry = Entry(BASE, tuple(merged([NOTE, NEW, BREAKING])))
    assert entry.markdown("2026-03-01") == (
        "## 0.2.0 - 2026-03-01\n\n"
        "⚠️ 1 breaking change, 2 other changes since 0.1.0: a minor release.\n\n"
        "### Operations\n\n* Add `cj.a.b`\n\n"
        "### Arguments\n\n* ⚠️ Remove `x` from `cj.a.b`\n\n"
        "### Documentation\n\n* Reword `cj.a.b`\n"
    )
    data = entry.data()
    assert (data["version"], data["bump"]) == ("0.2.0", "minor")
    assert [each["breaking"] for each in data["changes"]] == [False, True, False]


RELEASED = log.write("", Entry(BASE, (NEW,), first=True), "2026-01-01")


def test_the_first_entry() -> None:
    assert RELEASED.startswith("# Changelog\n\nVersions follow [semantic versioning]")
    assert RELEASED.endswith(
        "## 0.1.0 - 2026-01-01\n\nThe first version.\n\n### Operations\n\n* Add `cj.a.b`\n"
    )
    assert log.write(RELEASED, Entry(BASE, (NEW,), first=True)) == RELEASED


def test_an_entry_stands_on_top_once() -> None:
    entry = Entry(BASE, (NEW,))
    once = log.write(RELEASED, entry)
    assert once.index("## 0.1.1 - unreleased") < once.index("## 0.1.0 - 2026-01-01")
    assert log.write(once, entry) == once
    assert log.lacks(once, entry) is None


def test_a_later_version_takes_the_place_of_the_unreleased_one() -> None:
    patch = log.write(RELEASED, Entry(BASE, (NEW,)))
    minor = log.write(patch, Entry(BASE, (NEW, BREAKING)), "2026-02-02")
    assert "## 0.1.1" not in minor
    assert "## 0.2.0 - 2026-02-02" in minor
    assert minor.endswith(RELEASED[RELEASED.index("## 0.1.0") :])


def test_the_date_stays_unless_another_is_given() -> None:
    entry = Entry(BASE, (NEW,))
    dated = log.write(RELEASED, entry, "2026-02-02")
    assert log.write(dated, entry) == dated
    assert "## 0.1.1 - 2026-03-03" in log.write(dated, entry, "2026-03-03")


def test_other_versions_are_never_lost() -> None:
    second = log.write(RELEASED, Entry(BASE, (NEW,)), "2026-02-02")
    third = log.write(second, Entry(Version.parse("0.1.1"), (BREAKING,)))
    assert third.count("\n## ") == 3
    with pytest.raises(log.Misplaced, match=r"goes on after 0\.1\.0 with several versions"):
        log.write(third, Entry(BASE, (NEW,)))
    again = log.write(third, Entry(BASE, (NEW, NOTE), first=True))
    assert again.startswith(third[: third.index("## 0.1.0")])
    assert again.endswith("### Documentation\n\n* Reword `cj.a.b`\n")


def test_notes_are_kept_and_a_head_of_ones_own_too() -> None:
    notes = "### Notes\n\n* Mend a walk that ended too soon.\n\n"
    entry = Entry(BASE, (NEW,))
    text = log.write(RELEASED, entry).replace("### Operations\n", f"{notes}### Operations\n", 1)
    text = text.replace("# Changelog\n", "# What is new\n")
    assert log.write(text, entry) == text
    assert log.lacks(text, entry) is None
    later = log.write(text, Entry(BASE, (BREAKING,)))
    assert later.startswith("# What is new\n")
    assert later.count(notes) == 1
    assert notes in log.write(text, Entry(BASE, ()))


def test_without_changes_there_is_no_entry() -> None:
    nothing = Entry(BASE, ())
    assert log.write(RELEASED, nothing) == RELEASED
    assert log.write(log.write(RELEASED, Entry(BASE, (NEW,))), nothing) == RELEASED
    assert log.lacks(RELEASED, nothing) is None


def test_what_the_changelog_lacks() -> None:
    entry = Entry(BASE, (NEW,))
    assert "no entry for 0.1.1" in (log.lacks(RELEASED, entry) or "")
    stale = log.write(RELEASED, Entry(BASE, (evolve(NEW, subjects=("cj.a.c",)),)))
    assert "entry for 0.1.1 is not what has changed" in (log.lacks(stale, entry) or "")
    assert log.lacks("", entry) is not None
