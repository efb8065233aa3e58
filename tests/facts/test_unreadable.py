"""What cannot be read stops the reader, which says where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts import Facts, UnreadableDocument

HEAD = "# 1.1 Things (POST)\nhttps://example.com/api2.0/v1/things\n"
REPLY = "| Field | Definition | Type | Length | Note |\n|---|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "| Field | Colour |\n|---|---|\n| a | red |", 3),
        (HEAD + REPLY + "| a | b c | two words | 20 | x |", 5),
        (HEAD + REPLY + "| a | b | string | 20 | x | y |", 5),
        (HEAD + REPLY + "| a-b | b | string | 20 | x |", 5),
        (HEAD + REPLY + "| | | | | |", 5),
        (HEAD + REPLY + "| a | b | string | 20 | x", 5),
        (HEAD + REPLY + "| a | b | string | 20 | x |\nc | d | string | 20 | x", 6),
        (HEAD + REPLY + "| a | b | string | 20 | x |\n\n| c | d | string | 20 | x |", 7),
        (HEAD + REPLY, 3),
        (HEAD + "| Field | Type | Description |\n| a | string | x |", 4),
        (HEAD + "| Error Code | Message |\n|---|---|\n| none | x |", 5),
        (HEAD + "| State | remark |\n|---|---|\n| two words | x |", 5),
        (HEAD + "| API | Method | Description |\n|---|---|---|\n| /a | |", 5),
        (HEAD + '{\n"a": {\n"b": 1,', 3),
        (HEAD + '{"a": 1}}', 3),
        (HEAD + '{"a": 1}\n}', 4),
        (HEAD + '"b": 1', 3),
        (HEAD + "curl 'https://example.com' \\\n--data '{\n\"a\": 1\n}\n# Return", 4),
        (HEAD + "curl 'https://example.com' \\\nand more", 3),
        (HEAD + "curl 'https://example.com' \\\n--header 'nothing'", 4),
        (HEAD + "--header 'a: b'", 3),
        (HEAD + "https://example.com/api2.0/v1/others", 3),
        (HEAD + '{\n"a": 007\n}', 4),
        (HEAD + '{\n"a": NaN\n}', 4),
        (HEAD + '{\n"a": "\\x"\n}', 4),
        (HEAD + "<table><tr><th>Parameter</th></tr></table>", 3),
        (HEAD + "Text\n<tr>\n<td>a</td>", 4),
        (HEAD + "Field | Type\na | int", 3),
        (HEAD + "Parameter,Type,Required\na,int,Y", 3),
        (HEAD + "name data type description\na string x", 3),
        (HEAD + "Colour\tShade\tUse\nred\tdark\tnone", 3),
        (HEAD + "| API | Method | Description |\n|---|---|---|\n| Ask for it | POST | x |", 5),
        (HEAD + "| What is said here of each and all of them | Note |\n|---|---|\n| a | b |", 3),
        ("Text\n" + HEAD, 1),
        ("", 1),
        ("# Boat\nName Data Type Description\nuid required , string x\nwhat is this", 4),
        ("# Boat\nName Data Type Description\nuid unheard x", 3),
        ("# Boat\nName Data Type Description\n\n# Next", 2),
    ],
)
def test_unreadable(read: Callable[[str], Facts], text: str, line: int) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(text)
    assert (caught.value.document, caught.value.line) == ("000_invented", line)
    assert str(caught.value).startswith(f"000_invented:{line}: ")


def test_what_looks_strange_and_is_prose(read: Callable[[str], Facts]) -> None:
    (section,) = read(HEAD + "- a bullet\nYou->>API: POST /things\ndata[].id is the id.").sections
    assert [line.line for line in section.prose] == [3, 4, 5]
