"""Fifty rows from a spreadsheet, three of them wrong: pasted, put right, added, undone, done again and exported."""

import csv
import io
import subprocess

from playwright.sync_api import expect

from tests.browser import ROOT, SFO, People, _named
from tests.journeys.bench import Bench
from tests.journeys.person import Person

HEADINGS = ("date", "agency", "type", "what happened", "source")
WRONG = {
    4: ("date", "31/2/2025", "28/2/2025", "Date in row 4: “31/2/2025” has a date that does not exist."),
    17: ("agency", "", "Prison", "Agency in row 17: Say which agency this is about"),
    33: ("source", "", "Log, page 33", "Where it is written in row 33: Say where this is written"),
}
LABELS = {"date": "Date", "agency": "Agency", "source": "Where it is written"}


def a_row(number: int) -> dict[str, str]:
    said = (f"Call {number}, answered.\nNobody “came”.", f"Letter {number}.")[number % 2]
    when = (f"{1 + number % 28}/3/2025", f"about March {1990 + number % 30}", f"by {1 + number % 28} May 2024", "")
    return dict(zip(HEADINGS, (when[number % 4], "Police", "call", said, f"Log, page {number}"), strict=True))


RIGHT = [a_row(number) for number in range(1, 51)]
for number, (field, _typed, cured, _sentence) in WRONG.items():
    RIGHT[number - 1][field] = cured


def as_copied(rows: list[dict[str, str]]) -> str:
    """As a spreadsheet puts it on the clipboard."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows([row.values() for row in rows])
    return out.getvalue()


def open_grid(people: People, bench: Bench) -> Person:
    rita = Person(people.sit_down(height=1200), bench.served.url, "Rita Reed")
    rita.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    rita.open(f"many?case={bench.case_id}")
    return rita


def exported(bench: Bench) -> list[dict[str, str]]:
    """The rows that a script gets, but for those that were there before."""
    command = [*SFO, "chronology", "export", "--review", "SFO-2026-0001", "--as", "rita@demo.example"]
    done = subprocess.run(
        command, cwd=ROOT, env=_named(bench.served.database_url), capture_output=True, text=True, check=True
    )
    rows = [row for row in csv.DictReader(io.StringIO(done.stdout)) if row["type"] == "call"]
    return [{name: row["as_written" if name == "date" else name] for name in HEADINGS} for row in rows]


def test_fifty_rows_are_pasted_put_right_added_and_come_out_as_they_went_in(bench: Bench, people: People) -> None:
    rita = open_grid(people, bench)
    pasted = [dict(row) for row in RIGHT]
    for number, (field, typed, _cured, _sentence) in WRONG.items():
        pasted[number - 1][field] = typed
    rita.page.evaluate("text => navigator.clipboard.writeText(text)", as_copied(pasted))
    rita.page.get_by_label("Date, row 1", exact=True).focus()
    rita.page.keyboard.press("Control+v")
    rita.sees("3 cells need putting right")
    rita.finds_nothing_serious()
    rita.picture("23-pasted-rows")
    rita.press("Add 50 entries")
    rita.sees("Put right first what is listed above the rows")

    rita.page.close()  # as when the browser is killed: everything is there when she comes back
    rita = open_grid(people, bench)
    for number, (field, _typed, cured, sentence) in WRONG.items():
        rita.page.get_by_role("button", name=sentence).press("Enter")  # goes to the cell
        expect(rita.page.get_by_label(f"{LABELS[field]}, row {number}", exact=True)).to_be_focused()
        rita.page.keyboard.type(cured)
    expect(rita.page.get_by_text("putting right")).to_be_hidden()

    rita.press("Add 50 entries")
    rita.sees("50 entries added")
    undo = rita.page.get_by_role("button", name="Undo: 50 entries added")
    undo.press("Enter")
    rita.sees("Undone: 50 entries added")
    rita.page.get_by_role("button", name="Do again: 50 entries added").press("Enter")
    rita.sees("Done again: 50 entries added")
    assert sorted(exported(bench), key=as_text) == sorted(RIGHT, key=as_text)


def as_text(row: dict[str, str]) -> str:
    return "\t".join(row.values())
