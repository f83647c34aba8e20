"""Malformed files of every kind that a chronology comes in: valid ones, spoilt at random. A number makes a file.

Half of the workbooks and Word documents are spoilt inside and packed again, so that the spoiling is reached; the others
are spoilt as they are packed. Half of the rest are spoilt cell by cell or value by value, the others byte by byte.
"""

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from tests.reviews.chronology.importing.files import (
    HEAD,
    ROW,
    csv_of,
    document,
    json_of,
    number,
    sheet_xml,
    word_cell,
    workbook,
    workbook_of,
)

Rows = list[tuple[str, ...]]

_DATES = (
    "3 April 2015", "03/04/2015", "2015-04-03", "2015-04-03T11:42:00", "April 2015", "2015", "c. June 2021", "", "?",
    "by 18 Nov 2014", "?12/05/2015", "??/05/2015", "<12/05/2015", "12/05/2015 #2", "[..2015-05-02]", "17/6/22",
)  # fmt: skip
_NASTY = (
    "", " ", "\0", "\ufeff", "\u202e", "\ud83d\ude00", "'", '"', '""', ",", ";", "\t", "\n", "\r\n", "=1+1", "'=1+1",
    "@x", "-1", "1e308", "nan", "inf", "42097", "99999999999999999999", "31/02/2015", "00/00/0000", "2015-13-45",
    "9999-12-31", "0001-01-01", "T", "T24:00:00", "2015-04-03T99:99:99+99:99", "#REF!", "<b>x</b>", "&amp;", "x" * 300,
    "x" * 120_000, "\u0663/\u0664/\u0662\u0660\u0661\u0665", "None", "null", "[]", "{}", "_xD800_", "_x0000_", "date",
    "agency", "before before 2015", "2015 to 1999", "#" * 50, "?" * 50, "<" * 50, "1/1/1 " * 40,
)  # fmt: skip
_PLACES = re.compile(rb'"[^"<>]*"|>[^<>]*<|<[A-Za-z:]+')
_TOKENS = (
    *(one.encode("utf-8", "surrogatepass") for one in _NASTY), b"\xff\xfe", b"\xef\xbb\xbf", b"\x80\x81\x8d",
    b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"<!DOCTYPE a [", b"]]>", b"<row>", b"</row>", b'r="XFD1048576"',
    b't="s"', b"<v>99999</v>", b"<w:tbl>", b"<w:vMerge/>", b"{", b"}", b"[", b"]", b"null", b'"activities"', b"\\ud800",
    b"<a>" * 200,
)  # fmt: skip


def malformed(seed: int) -> tuple[str, str, bytes]:
    """What it was, the name it bears, and its bytes. Most are named for what they were, some for something else."""
    chance = random.Random(seed)
    kind = chance.choice(list(KINDS))
    extension, make = KINDS[kind]
    content = make(chance)
    if chance.random() < 0.08:
        extension = chance.choice(["csv", "xlsx", "docx", "json", "jpg", ""])
    return kind, f"file{seed}.{extension}", _spoilt(chance, content) if chance.random() < 0.5 else content


def _rows(chance: random.Random) -> Rows:
    def cell(plain: str) -> str:
        return chance.choice(_NASTY) if chance.random() < 0.12 else plain

    return [
        tuple(cell(plain) for plain in (chance.choice(_DATES), "Police", "call", f"Came {n}", "log"))
        for n in range(chance.randint(0, 12))
    ]


def _quoted(rows: Rows, separator: str) -> bytes:
    lines = [separator.join(HEAD)]
    lines += [separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _text(chance: random.Random) -> bytes:
    separator = chance.choice(",;\t")
    rows = _rows(chance)
    if chance.random() < 0.5:
        return _quoted(rows, separator)
    encoding = chance.choice(["utf-8", "cp1252", "utf-16", "utf-8-sig"])
    plain = [tuple(cell.encode("ascii", "replace").decode() for cell in row) for row in rows]
    return csv_of(*plain, separator=separator, encoding=encoding)


def _clean(cell: str) -> str:
    """What XML can hold."""
    return "".join(one for one in cell if one >= " " and not "\ud800" <= one <= "\udfff" and one not in "\ufffe\uffff")


def _workbook(chance: random.Random) -> bytes:
    rows: list[tuple[Any, ...]] = [tuple(map(_clean, row)) for row in _rows(chance)]
    odd: tuple[Any, ...] = (
        number(chance.choice([42097, -1, 59, 60, 1e9, "x", "nan"]), chance.choice(["day", "month", "time", ""])),
        ("", "<f>A1</f>"), (' t="e"', "<v>#REF!</v>"), (' t="s"', f"<v>{chance.randint(-2, 9)}</v>"),
        (' t="b"', "<v>1</v>"),
    )  # fmt: skip
    rows = [(chance.choice(odd), *row[1:]) if chance.random() < 0.3 else row for row in rows]
    first, last = chance.randint(1, 12), chance.choice([3, 9, 1_048_576])
    more = f'<mergeCells><mergeCell ref="A{first}:B{last}"/></mergeCells>' if chance.random() < 0.4 else ""
    if chance.random() < 0.2:
        return workbook_of({"A": sheet_xml(HEAD, *rows, more=more), "B": sheet_xml(HEAD, ROW)})
    return workbook(HEAD, *rows, more=more)


def _document(chance: random.Random) -> bytes:
    merge = chance.choice(
        ["", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="3"/>', "<w:gridSpan/>"]
    )
    rows = [(word_cell(_clean(row[0]), merge), *map(_clean, row[1:])) for row in _rows(chance)]
    return document(*[[HEAD, *rows]] * chance.choice([1, 1, 1, 2, 0]))


def _contacts(chance: random.Random) -> bytes:
    one = {
        "id": 1, "type": "Planned Office Visit (NS)", "startDateTime": "2015-05-03T10:00:00Z", "isAppointment": True,
        "wasAbsent": False, "hasOutcome": True, "lastUpdated": "2015-05-04T10:00:00Z", "outcome": "Attended",
        "appointmentNotes": [{"note": "Came", "hasNoteBeenTruncated": True}], "enforcementAction": {"name": "x"},
    }  # fmt: skip
    value = {"size": 10, "totalPages": 2, "activities": [one] * chance.randint(0, 5), "personSummary": {"crn": "X1"}}
    return json_of(_shaken(chance, value))


def _timeline(chance: random.Random) -> bytes:
    event = {
        "start_date": {"year": 2015, "month": "5", "day": 3, "hour": 10}, "end_date": {"year": 2016}, "group": "Police",
        "text": {"headline": "Came", "text": "<p>Came</p>"}, "display_date": "May 2015",
    }  # fmt: skip
    return json_of(_shaken(chance, {"title": {"text": {}}, "eras": [], "events": [event] * chance.randint(1, 5)}))


def _records(chance: random.Random) -> bytes:
    records: list[Any] = [dict(zip(HEAD, row, strict=True)) for row in _rows(chance)]
    ours = {
        "id": "1",
        "when": "2015",
        "as_written": "",
        "kind": "",
        "known_to": [{"agency": "x"}],
        "details": {"kept": "x"},
    }
    if chance.random() < 0.4:
        records = [ours | {"agency": "P", "summary": "s", "source": "l"} | record for record in records]
    records = _shaken(chance, records)
    if chance.random() < 0.4 and isinstance(records, list):
        return b"\n".join(map(json_of, records))
    return json_of(records)


def _forensic(chance: random.Random) -> bytes:
    heads = ("message,datetime,timestamp_desc,timestamp,tag", "event_date,event_tz,event_title,event_category,"
             "event_content,event_raw,event_source,event_assets,event_iocs,event_tags")  # fmt: skip
    head = chance.choice(heads)
    good = ("Came", "2015-05-03T10:00:00+00:00", "Log", "1", "x") if head == heads[0] else (
        "2015-05-03T10:00:00.000", "+00:00", "T", "c", "w", "", "log", "a;b", "", "x|y")  # fmt: skip
    lines = [",".join(chance.choice(_DATES) if chance.random() < 0.2 else cell for cell in good) for _ in range(5)]
    return "\n".join([head, *lines]).encode()


KINDS: dict[str, tuple[str, Callable[[random.Random], bytes]]] = {
    "CSV and TSV": ("csv", _text),
    "XLSX": ("xlsx", _workbook),
    "Word tables": ("docx", _document),
    "Probation contacts": ("json", _contacts),
    "TimelineJS": ("json", _timeline),
    "JSON and JSONL": ("jsonl", _records),
    "Timesketch and IRIS": ("csv", _forensic),
}


def _spoilt(chance: random.Random, content: bytes) -> bytes:
    """The file with a few random wounds, inside its parts or outside."""
    if content.startswith(b"PK") and chance.random() < 0.7:
        return _spoilt_inside(chance, content)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        content = _wounded(chance, content)
    return content


def _spoilt_inside(chance: random.Random, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = set(chance.sample(names, chance.randint(1, min(3, len(names)))))
        for name in names:
            part = old.read(name)
            if name in chosen:
                if chance.random() < 0.1:
                    continue
                wound = _reworded if chance.random() < 0.6 else _wounded
                for _ in range(chance.choice([1, 1, 2, 4])):
                    part = wound(chance, part)
            new.writestr(name, part)
    return out.getvalue()


def _reworded(chance: random.Random, part: bytes) -> bytes:
    """The XML with another value or name in one place: still XML, and no longer what a program writes."""
    places = list(_PLACES.finditer(part))
    if not places:
        return part
    place = chance.choice(places)
    if place[0].startswith(b"<"):  # a name, of its first tag only or of every one
        name = chance.choice(
            [b"c", b"row", b"v", b"f", b"is", b"t", b"w:tr", b"w:tc", b"w:tbl", b"w:p", b"w:sdt", b"x"]
        )
        return part.replace(place[0], b"<" + name).replace(b"</" + place[0][1:] + b">", b"</" + name + b">")
    words = chance.choice(["0", "1", "-1", "99999999999", "XFD1048576", "A0", "A1:ZZ9", "s", "n", "e", "d", *_NASTY])
    value = escape(_clean(words), {'"': "&quot;"}).encode()
    ends = (place[0][:1], place[0][-1:])
    return part[: place.start()] + ends[0] + value + ends[1] + part[place.end() :]


def _wounded(chance: random.Random, content: bytes) -> bytes:
    at, upto = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    upto = min(upto, at + chance.choice([1, 4, 30, 1000]))
    match chance.randrange(7):
        case 0:
            return content[:at] + content[upto:]
        case 1:
            return content[:at] + content[at:upto] * 2 + content[upto:]
        case 2:
            return content[: chance.randint(0, len(content))]
        case 3:
            return content[:at] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 12))) + content[at:]
        case 4:
            return content[:at] + content[upto : upto + 40] + content[at:upto] + content[upto + 40 :]
        case 5 if at < len(content):
            return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]
    return content[:at] + chance.choice(_TOKENS) + content[at:]


def _shaken(chance: random.Random, value: Any) -> Any:
    """The value with some of what it holds put in place of something else."""
    if chance.random() < 0.06:
        return chance.choice([None, True, 0, -1, 1e308, 10**30, "", [], {}, [[]], [None], *_NASTY[:40]])
    if isinstance(value, dict):
        return {
            (chance.choice(_NASTY) if chance.random() < 0.02 else key): _shaken(chance, each)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [_shaken(chance, each) for each in value]
    return json.loads(json.dumps(value))
