"""Who knew what at two dates: what changed between them, what nobody had joined up, and what was said of it after."""

from collections.abc import Callable
from datetime import date

from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.people.queries import staff_of
from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.reviews.chronology.drafts import an_entry, known


class KnowingBench(Bench):
    """A review whose police and prison each hold a piece, and whose practitioner came to know of one of them."""

    def fill(self, db: Session) -> None:
        """Three entries, and who is known to have known of two of them."""
        drafts = (
            an_entry("3 May 2025", summary="Called to a row in the street.", recorded_on=date(2025, 7, 1)),
            an_entry("9 May 2025", agency="Prison", summary="A threat was overheard on the wing."),
            an_entry("", agency="Health", summary="The surgery rang.", kind=""),
        )
        rita, case_id = self.cast.rita, self.case_id
        seen, heard, _ = (add_entry(db, rita, case_id, draft) for draft in drafts)
        (stef,) = staff_of(db, rita, case_id)
        say_who_knew(db, rita, case_id, seen, known("4 May 2025", agency="Police"))
        say_who_knew(db, rita, case_id, heard, known("10 May 2025", agency="Prison"))
        say_who_knew(db, rita, case_id, heard, known("1 June 2025", staff_id=stef.id))


def test_who_knew_at_two_dates(start_bench: Callable[..., Bench], people: People) -> None:
    bench = start_bench(KnowingBench)
    rita = Person(people.sit_down(height=1600), bench.served.url, "Rita Reed")
    rita.open(f"who-knew?case={bench.case_id}")
    rita.sees("By the end of 9 January 2026, 3 entries can have happened")
    rita.sees("No agency is shown to have known all of it")
    rita.sees("Known at the time to Probation practitioner 1")

    rita.date("Day", 2, 6, 2025)
    rita.date("Earlier day", 20, 5, 2025)
    rita.press("Show who knew")
    rita.sees("20 May 2025: ○ Not yet: known from 1 June 2025")
    rita.sees("2 June 2025: ● Known, from 1 June 2025")
    rita.page.get_by_text("Only what somebody came to know between the two days").click()
    rita.press("Show who knew")
    rita.sees("Somebody came to know of 1 entry")
    rita.picture("30-who-knew-at-two-dates")
    rita.finds_nothing_serious()

    rita.page.get_by_text("Only what somebody came to know between the two days").click()
    rita.press("Show who knew")
    rita.sees("3 entries can have happened")
    rita.choose("Entries that they knew of", "1. 3 May 2025")
    rita.choose("Agencies that knew", "Prison")
    rita.page.get_by_text("The day on which each entry was recorded").click()
    rita.press("Save who knew")
    rita.sees("Who knew is recorded")
    rita.sees("○ Not yet: known from 1 July 2025")
    rita.date("Day", 2, 7, 2025)
    rita.press("Show who knew")
    rita.sees("None are found among these entries.")

    rita.follow("Whose practice is judged")
    rita.choose("Member of staff whose practice is judged", "Probation practitioner 1")
    rita.date("Day of the decision", 20, 5, 2025)
    rita.press("Save whose practice is judged")
    rita.sees("Practice is judged by what was known to Probation practitioner 1 by 20 May 2025.")
    rita.follow("Read the chronology")
    rita.sees("The dashed line is the end of 20 May 2025")
    rita.sees("Known at the time to Prison")
    rita.picture("31-the-hindsight-line")
