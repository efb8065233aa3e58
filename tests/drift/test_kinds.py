"""Every kind of change, on small documents: what is told of it, and how much it matters."""

from __future__ import annotations

import pytest
from tests.drift.cases import LEGACY, PARTS, REFUSED, ROWS, SECTIONS, SEND
from tests.drift.paper import Paper
from tests.drift.texts import DEPOTS, PARCELS, part

from drift.changes import Change
from drift.compare import compare


def changes(old: str, new: str) -> list[Change]:
    return compare(Paper.of(old, "paper").facts, Paper.of(new, "paper").facts)


def changed(text: str, old: str, new: str) -> list[Change]:
    """The changes when one place of a document reads otherwise."""
    assert text.count(old) == 1, text.count(old)
    return changes(text, text.replace(old, new))


def told(change: Change) -> str:
    """``breaking row renamed carrier: carrier -> haulier``"""
    head = f"{change.severity} {change.what} {change.kind} {change.name}"
    if change.was is None and change.now is None:
        return head
    return f"{head}: {change.was} -> {change.now}"


@pytest.mark.parametrize(("old", "new", "expected"), [*ROWS, *PARTS, *SECTIONS])
def test_a_change_is_told(old: str, new: str, expected: str) -> None:
    assert expected in map(told, changed(PARCELS, old, new))


@pytest.mark.parametrize(("old", "new", "expected"), LEGACY)
def test_a_change_of_a_legacy_document_is_told(old: str, new: str, expected: str) -> None:
    assert expected in map(told, changed(DEPOTS, old, new))


@pytest.mark.parametrize(("old", "new", "expected"), ROWS)
def test_a_change_of_a_row_is_the_only_one(old: str, new: str, expected: str) -> None:
    assert [told(change) for change in changed(PARCELS, old, new)] == [expected]


def moved(text: str, block: str, before: str) -> list[Change]:
    """The changes when a block stands in front of something else."""
    assert text.count(block) == text.count(before) == 1
    return changes(text, text.replace(block, "").replace(before, block + before))


def test_a_row_in_another_order_has_moved() -> None:
    speed = part(PARCELS, "| speed |", "| string | N")
    (change,) = moved(PARCELS, speed, "| carrier | Carrier")
    assert told(change) == "wording row moved speed"
    assert (change.old, change.new) == (30, 27)


def test_a_row_in_another_table_has_moved() -> None:
    size = part(PARCELS, "| size |", "| state | Wanted")
    (change,) = moved(PARCELS, size, "| speed |")
    assert told(change) == (
        "breaking row moved size: 1.2 Find Parcels(GET) -> 1.1 Send Parcel(POST)"
    )
    assert (change.paths, change.paths_now) == (("query.size",), ("body.size",))


def test_a_section_elsewhere_has_moved() -> None:
    assert [told(change) for change in moved(PARCELS, SEND, "# 2.2 ")] == [
        "wording section moved Send Parcel(POST)"
    ]


def test_a_table_and_an_example_in_another_order_have_moved() -> None:
    fields = part(PARCELS, "| Attribute |", 'error\n{\n"code": 1700200')
    codes = part(PARCELS, "| Error Code |", "# 2 Returning")
    found = changes(PARCELS, PARCELS.replace(codes, "").replace(fields, codes + fields))
    assert [(change.what, change.kind) for change in found] == [("table", "moved")]
    example = part(DEPOTS, '{\n    "result": false', "Shelf Status")
    first = part(DEPOTS, '{\n    "result": true', '{\n    "result": false')
    found = changes(DEPOTS, DEPOTS.replace(example, "").replace(first, example + first))
    assert ("example", "moved") in [(change.what, change.kind) for change in found]


def test_parts_of_different_kinds_in_another_order_have_moved() -> None:
    codes = part(PARCELS, "| Error Code |", "# 2 Returning")
    found = changes(
        PARCELS, PARCELS.replace(codes, "").replace(REFUSED, codes + "error\n" + REFUSED)
    )
    assert found


def test_fields_that_hang_elsewhere_are_one_change() -> None:
    """The label says where they hang; the rows say the same."""
    labelled = PARCELS.replace("| Attribute | Type", "data.list[] fields\n| Attribute | Type")
    other = labelled.replace("data.list[] fields", "data.rows[] fields")
    found = changes(labelled, other)
    assert ("table", "moved", "data.list[]", "data.rows[]") in [
        (change.what, change.kind, change.was, change.now) for change in found
    ]


def test_a_label_that_becomes_an_error_relabels_its_example() -> None:
    text = part(PARCELS, "# 2.1 ", "# 2.2 ")
    new = text.replace("# Return\nsuccess\n", "# Return\nbad luck\n")
    found = changes("# 7 Parcels\n" + text, "# 7 Parcels\n" + new)
    assert ("example", "relabelled") in [(change.what, change.kind) for change in found]


def test_inserted_lines_are_no_change_of_what_follows() -> None:
    new = PARCELS.replace("# 1 Sending\n", "# 1 Sending\n" + "One more line of text.\n" * 7)
    assert {told(change) for change in changes(PARCELS, new)} == {"wording line added "}


def test_a_change_has_old_and_new_line_section_and_paths() -> None:
    new = PARCELS.replace("# 1 Sending\n", "# 1 Sending\n\n\n").replace(
        "Weight in grams | int |", "Weight in grams | long |"
    )
    (change,) = changes(PARCELS, new)
    assert (change.old, change.new) == (28, 30)
    assert change.heading == "1.1 Send Parcel(POST)"
    assert change.paths == change.paths_now == ("body.weight",)


def test_prose_is_never_told() -> None:
    """Names, types, codes and lengths are; sentences are not."""
    new = PARCELS.replace("Hands a parcel", "Zebras carry a parcel").replace(
        "Heavier parcels travel", "Zebras carry parcels"
    )
    found = changes(PARCELS, new)
    assert len(found) == 2
    assert "Zebras" not in "".join(map(told, found))


HEADS = "| Parameter | Definition | Type | Required | Length | Note |\n|---|---|---|---|---|---|\n"


def test_a_table_that_is_split_loses_nothing() -> None:
    found = changed(PARCELS, "| speed |", f"{HEADS}| speed |")
    assert {change.severity for change in found} == {"notable", "wording"}
    assert {(change.what, change.kind) for change in found} == {
        ("table", "relaid"),
        ("row", "moved"),
    }


def test_tables_that_are_merged_lose_nothing() -> None:
    halves = PARCELS.replace("| speed |", f"{HEADS}| speed |")
    found = changes(halves, PARCELS)
    assert {change.severity for change in found} == {"notable", "wording"}
    assert {(change.what, change.kind) for change in found} == {
        ("table", "relaid"),
        ("row", "moved"),
    }


def test_a_title_with_another_method_is_no_mere_wording() -> None:
    found = changed(PARCELS, "Find Parcels(GET)", "Find Parcels(POST)")
    assert "notable section renamed Find Parcels(GET): Find Parcels(GET) -> Find Parcels(POST)" in [
        told(change) for change in found
    ]


def test_a_curl_example_that_calls_another_path_is_told() -> None:
    text = PARCELS.replace("v1/parcel/list?page", "v1/parcel/search?page")
    found = [told(change) for change in changes(PARCELS, text)]
    assert (
        "notable operation readdressed GET /api2.0/v1/parcel/list: "
        "None -> curl /api2.0/v1/parcel/search"
    ) in found


def test_a_word_about_an_end_is_told() -> None:
    found = changed(PARCELS, "Lists parcels, newest", "Deprecated. Lists parcels, newest")
    assert sorted(map(told, found)) == ["notable deprecation added ", "wording line reworded "]
    found = changed(PARCELS, "Find Parcels(GET)", "Find Parcels(GET) (obsolete)")
    assert "notable deprecation added " in map(told, found)


def test_a_code_in_prose_is_told() -> None:
    found = changed(PARCELS, "Lists parcels, newest", "Says 1600999. Lists parcels, newest")
    assert sorted(map(told, found)) == ["notable code added 1600999", "wording line reworded "]


def test_a_media_type_is_told() -> None:
    found = changes(PARCELS, PARCELS.replace("application/json", "text/plain"))
    assert (
        "notable header renamed Content-Type: application/json: "
        "Content-Type: application/json -> Content-Type: text/plain"
    ) in map(told, found)
