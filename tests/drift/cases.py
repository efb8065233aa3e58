"""Single changes of the invented documents, and what is told of each.

Each is a place, what stands there instead, and severity, thing, kind and name that are told, with
what it was and is.
"""

from __future__ import annotations

from tests.drift.texts import PARCELS, part

SEND = part(PARCELS, "# 1.1 ", "# 1.2 ")
STATES = part(PARCELS, "| Parcel Status |", "# 1.2 ")
REFUSED = part(PARCELS, '{\n"code": 1700200', "| Error Code |")
STATUS = "Parcel Status | Status | "
DEPOT_LIST = "POST /api/depot/queryDepots"
HAND_OVER = "POST /api2.0/v1/parcel/send"
SELL = "POST /api2.0/v1/parcel/sell"
LIST = "GET /api2.0/v1/parcel/list"

ROWS = [
    ("| carrier | Carr", "| haulier | Carr", "breaking row renamed carrier: carrier -> haulier"),
    ("| Integer | b |", "| Integer | w |", "breaking row renamed weight: b -> w"),
    ("| 20 | TRAV", "| 25 | TRAV", "breaking row renamed 20: 20 -> 25"),
    (
        "| Weight in grams | int |",
        "| Weight in grams | long |",
        "breaking row retyped weight: int -> long",
    ),
    ("| boolean | N | 1 |", "| boolean | Y | 1 |", "breaking row required insured: N -> Y"),
    (
        "choice | string | Y | 20",
        "choice | string | N | 20",
        "notable row optional carrier: Y -> N",
    ),
    (
        "choice | string | Y | 20",
        "choice | string | Conditional | 20",
        "breaking row conditional carrier: Y -> Conditional",
    ),
    (
        "choice | string | Y | 20",
        "choice | string | Y | 10",
        "breaking row relengthened carrier: 20 -> 10",
    ),
    (
        "choice | string | Y | 20",
        "choice | string | Y | 90",
        "notable row relengthened carrier: 20 -> 90",
    ),
    (
        "Parcel number | string | 20",
        "Parcel number | string | 10",
        "notable row relengthened parcelId: 20 -> 10",
    ),
    ("2=normal, 3=quick", "2=normal", "breaking row revalued speed: 1, 2, 3 -> 1, 2"),
    (
        "2=normal, 3=quick",
        "2=normal, 3=quick, 4=now",
        "notable row revalued speed: 1, 2, 3 -> 1, 2, 3, 4",
    ),
    ("Heavier parcels travel", "Heavier parcels go", "wording row reworded weight"),
    ("Never above 50", "Never above 20", "notable row refigured size: 50 -> 20"),
    ("choice | string | Y | 20", "choice | String | Y | 20", "wording row reworded carrier"),
    ("choice | string | Y | 20", "choice | string | yes | 20", "wording row reworded carrier"),
    (
        "| speed | Desired speed | int | N | 1 | 1=slow, 2=normal, 3=quick |\n",
        "",
        "breaking row removed speed: int, optional, 1 -> None",
    ),
    (
        "| speed | Des",
        "| haste | How soon | int | N | 1 | |\n| speed | Des",
        "notable row added haste: None -> int, optional, 1",
    ),
    (
        "| speed | Des",
        "| haste | How soon | int | Y | 1 | |\n| speed | Des",
        "breaking row added haste: None -> int, required, 1",
    ),
    (
        "| sentAt | Mom",
        "| gone | Left already | boolean | 1 | |\n| sentAt | Mom",
        "notable row added gone: None -> boolean, 1",
    ),
    (
        "| - pieces |",
        "| -- pieces |",
        "breaking row moved - pieces: body.contents[].pieces -> body.contents[].article.pieces",
    ),
    ("| 1700201 |", "| 1700209 |", "notable row renamed 1700201: 1700201 -> 1700209"),
    ("| Replace what", "| Repair what", "wording row reworded "),
]

PARTS = [
    (
        f"| {STATUS}remark |",
        f"| {STATUS}note |",
        f"notable table relaid Parcel States: {STATUS}remark -> {STATUS}note",
    ),
    ("Parcel States", "Parcel Conditions", "wording table relabelled values: values -> values"),
    (STATES, "", "notable table removed values: 10, 20, 30 -> None"),
    (
        STATES,
        f"{STATES}\n{STATES.replace('0 |', '1 |')}",
        "notable table added values: None -> 11, 21, 31",
    ),
    (
        '"weight": 1200,',
        '"mass": 1200,',
        "breaking key renamed body.weight: body.weight -> body.mass",
    ),
    (
        '"contents": [',
        '"things": [',
        "breaking key renamed body.contents: body.contents -> body.things",
    ),
    ('"weight": 1200,', '"weight": "1200",', "breaking key retyped body.weight: integer -> string"),
    ('"weight": 1200,\n', "", "breaking key removed body.weight: integer -> None"),
    (
        '"weight": 1200,',
        '"weight": 1200, "gift": true,',
        "notable key added body.gift: None -> boolean",
    ),
    ('"weight": 1200,', '"weight": 900,', "wording example reworded request"),
    (REFUSED, "", "notable code removed 1700200"),
    ('"code": 1700200', '"code": 1700209', "notable code renamed 1700200: 1700200 -> 1700209"),
    (REFUSED, f"{REFUSED}\n{REFUSED.replace('200,', '203,')}", "notable code added 1700203"),
    ("Hands a parcel over", "Gives a parcel away", "wording line reworded "),
    ("Hands a parcel over to a carrier.\n", "", "wording line removed "),
    ("Hands a parcel", "This call costs nothing at all.\nHands a parcel", "wording line added "),
    ("list?page=1", "list?page=2", "wording curl reworded "),
    (
        "parcel back.\n# URL",
        "parcel back.\n# Address",
        "wording heading renamed URL: URL -> Address",
    ),
]

SECTIONS = [
    (
        "# 1.2 Find Parcels(GET)",
        "# 1.2 Search Parcels(GET)",
        "wording section renamed Find Parcels(GET): Find Parcels(GET) -> Search Parcels(GET)",
    ),
    (
        "# 1.2 Find Parcels(GET)",
        "# 1.7 Find Parcels(GET)",
        "wording section moved Find Parcels(GET): 1.2 -> 1.7",
    ),
    (
        "https://parcels.example.com/api2.0/v1/parcel/list\n",
        "https://parcels.example.com/api2.0/v2/parcel/list\n",
        f"breaking operation readdressed {LIST}: {LIST} -> GET /api2.0/v2/parcel/list",
    ),
    (
        "https://parcels.example.com/api2.0/v1/parcel/list\n",
        "https://eu.example.com/api2.0/v1/parcel/list\n",
        f"notable operation readdressed {LIST}",
    ),
    (
        "--request GET",
        "--request PUT",
        f"breaking operation readdressed {LIST}: {LIST} -> PUT /api2.0/v1/parcel/list",
    ),
    (
        SEND,
        "",
        f"breaking operation removed {HAND_OVER}: {HAND_OVER} -> None",
    ),
    (
        SEND,
        SEND + SEND.replace("parcel/send", "parcel/sell"),
        f"notable operation added {SELL}: None -> {SELL}",
    ),
    (
        SEND,
        SEND + SEND,
        "notable section added Send Parcel(POST): None -> POST /api2.0/v1/parcel/send",
    ),
    (
        "# 2 Returning",
        "# 3 Lost\nNobody knows where they are.\n# 2 Returning",
        "notable section added Lost: None -> 1 parts",
    ),
    (
        "# 2 Returning\nParcels that come back to their sender.\n",
        "",
        "notable section removed Returning: 1 parts -> None",
    ),
    (
        "page=1&size=20' \\\n--header 'Access-Key",
        "page=1&size=20' \\\n--header 'Api-Key",
        "notable header renamed Access-Key: Access-Key -> Api-Key",
    ),
    (
        "page=1&size=20' \\\n",
        "page=1&size=20' \\\n--header 'Depot: 1' \\\n",
        "notable header added Depot: None -> Depot",
    ),
    (
        "parcel/send' \\\n--header 'Access-Key: xxxxxxxx' \\\n",
        "parcel/send' \\\n",
        "notable header removed Access-Key: Access-Key -> None",
    ),
]

LEGACY = [
    ("\ntown string", "\ncity string", "breaking row renamed town: town -> city"),
    (
        "required , string(40)",
        "required , number",
        "breaking row retyped depot: string(40) -> number",
    ),
    ("required , string(40)", "required , string(30)", "breaking row relengthened depot: 40 -> 30"),
    ("note optional ,", "note required ,", "breaking row required note: optional -> required"),
    (
        "required string(30)",
        "optional string(30)",
        "notable row optional parcel: required -> optional",
    ),
    ("Handle carefully.", "Lift carefully.", "wording row reworded fragile"),
    ("\n2 Kept", "\n4 Kept", "breaking row renamed 2: 2 -> 4"),
    (
        "POST api/depot/queryDepots",
        "GET api/depot/queryDepots",
        f"breaking operation readdressed {DEPOT_LIST}: {DEPOT_LIST} -> GET /api/depot/queryDepots",
    ),
    (
        '"shelf" : "S-18",',
        '"place" : "S-18",',
        "breaking key renamed data[].shelf: data[].shelf -> data[].place",
    ),
    (
        "# View Depots",
        "# List Depots",
        "wording section renamed View Depots: View Depots -> List Depots",
    ),
]
