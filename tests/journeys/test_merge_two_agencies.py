"""Two agencies are asked, write their accounts in the workbook they get, and what they tell stands side by side."""

from pathlib import Path

from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.reviews.chronology.contributions.filling import filled_in

ACCOUNTS = {
    "Police": (
        ("14 March 2025", "", "", "Call", "Called to the flat after a report of shouting. Nobody hurt.", "Log 7"),
        ("early April 2025", "", "", "Intelligence", "Word that he was selling tablets.", "Print 12"),
    ),
    "Housing association": (
        ("15 March 2025", "", "", "Call", "Police were called to the flat: report of shouting, nobody hurt.", "Note 3"),
        ("2 April 2025", "", "", "Letter", "Letter sent about rent arrears of £640.", "Letter book"),
        ("2 April 2025", "", "", "Letter", "A letter about rent arrears of £640 was sent.", "Tenancy system"),
    ),
}  # fmt: skip


def ask(rita: Person, agency: str) -> bytes:
    """Rita asks an agency, and takes the workbook that she will send it."""
    rita.follow("Ask agencies")
    rita.fill("Agency", agency)
    rita.date("Date asked", 9, 2, 2026)
    rita.date("Date the account is due", 9, 3, 2026)
    rita.press("Add this agency")
    rita.sees("Agency added to the list")
    rita.choose("Request to open", agency)
    rita.press("Get the workbook for this agency")
    return rita.take()


def take_in(rita: Person, agency: str, file: Path) -> None:
    """The workbook comes back, and is known without being told whose it is."""
    rita.follow("Take in a file")
    rita.give(file)
    rita.sees(f"This is the account that {agency} was asked for.")
    rita.press(f"Take in {len(ACCOUNTS[agency])} entries")
    rita.sees("File taken in")


def test_two_agencies_accounts_are_put_side_by_side(bench: Bench, people: People, tmp_path: Path) -> None:
    rita = Person(people.sit_down(height=1600), bench.served.url, "Rita Reed")
    rita.open(f"agencies?case={bench.case_id}")
    for agency, rows in ACCOUNTS.items():
        file = tmp_path / f"{agency}.xlsx"
        file.write_bytes(filled_in(ask(rita, agency), *rows))
        take_in(rita, agency, file)

    rita.follow("Several accounts of one thing")
    rita.sees("2 pairs to be looked at")
    rita.sees("This may be sent twice")
    rita.page.get_by_text("The same entry sent twice").click()
    rita.page.get_by_text("Housing association, 2 April 2025, Letter book").click()
    rita.press("Save the decision")
    rita.sees("1 pair to be looked at")

    rita.sees("This may be the same event, told differently")
    rita.sees("They differ in: date")
    rita.sees("the account of Police (request 1)")
    rita.sees("the account of Housing association (request 2)")
    rita.finds_nothing_serious()
    rita.picture("24-side-by-side")
    rita.page.get_by_text("The same event, told in conflict").click()
    rita.fill("What it was, in a few words (for accounts side by side)", "The call to the flat")
    rita.press("Save the decision")
    rita.sees("Say how the accounts differ")
    rita.fill("How they differ and what was tried, or why they are different things", "The day is not established.")
    rita.press("Save the decision")
    rita.sees("Nothing is left to be looked at")

    rita.follow("Read the chronology")
    rita.sees("one of 2 accounts of “The call to the flat”, which conflict and are not resolved")
    rita.sees("1 copy is set aside")
    rita.does_not_see("A letter about rent arrears of £640 was sent.")
    rita.picture("25-merged-chronology")
    rita.follow("Add or change entries")
    rita.choose("Entry to change", "Word that he was selling")
    rita.sees("Row 3 of Police.xlsx (Account), the account of Police (request 1). Taken in by Rita Reed")
