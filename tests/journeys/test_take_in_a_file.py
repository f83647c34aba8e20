"""A file with a heading of its own and one bad row: uploaded, its columns said, taken in, the row put right."""

from pathlib import Path

from reviews.chronology.entries.queries import entries_of
from tests.browser import People, axe
from tests.journeys.bench import Bench
from tests.journeys.person import Person

ROWS = (
    "date,agency,what happened,source,Gist",
    "14/3/2025,Police,Called to the flat.,Log 7,no",
    "31/2/2025,Police,Called again.,Log 8,no",
    "early April 2025,Housing,Letter about arrears.,Letter book,yes",
)


def test_a_file_is_mapped_taken_in_and_its_bad_row_put_right(bench: Bench, people: People, tmp_path: Path) -> None:
    before = len(said_in(bench))
    file = tmp_path / "police.csv"
    file.write_text("\n".join(ROWS))
    rita = Person(people.sit_down(height=1200), bench.served.url, "Rita Reed")
    rita.open(f"take-in?case={bench.case_id}")
    rita.give(file)
    say_which_column(rita)
    rita.press("Take in 2 entries, and keep 1 row to be put right")
    rita.sees("File taken in.")
    assert len(said_in(bench)) == before + 2
    rita.sees("31/2/2025")
    assert [said for said in axe(rita.page) if "(minor)" not in said] == []  # the box for a file is Streamlit's own
    put_right(rita)
    mine = {row.split(",")[2] for row in ROWS}
    assert [said for said in said_in(bench) if said[1] in mine] == [
        ("28 February 2025", "Called again.", False),
        ("14 March 2025", "Called to the flat.", False),
        ("early April 2025", "Letter about arrears.", True),
    ]


def say_which_column(rita: Person) -> None:
    """The bench does not know what the last column is. The reviewer says that it marks what the report shows."""
    rita.sees("This column is not taken in.")
    rita.page.get_by_text("Which column is which").click()
    rita.page.wait_for_timeout(800)  # it unfolds, and a list that is open meanwhile is shut
    rita.choose("Gist (such as “no”)", "Whether it is a key entry")
    rita.press("Read it with these columns")
    rita.does_not_see("This column is not taken in.")


def put_right(rita: Person) -> None:
    """A date that there is on the calendar."""
    rita.fill("Date", "28/2/2025")
    rita.press("Add it to the chronology")
    rita.sees("Row 3 added to the chronology")
    rita.does_not_see("Rows to put right")


def said_in(bench: Bench) -> list[tuple[str, str, bool]]:
    """When, what and whether the report shows it, of every entry."""
    with bench.session() as db:
        return [(one.in_words, one.summary, one.is_key) for one in entries_of(db, bench.cast.rita, bench.case_id)]
