"""The addresses, whether anybody verified them, and the home visits. Pure."""

from datetime import date

from reports.case_page.contents import EACH_DAY, Card, Fact, card, latest
from reviews.chronology.periods.addresses import Verified
from reviews.chronology.periods.home_visits import in_numbers
from reviews.chronology.periods.queries import Periods
from workbench.ui.words import day, sentence

MOST_ADDRESSES = 3


def homes(periods: Periods) -> Card:
    """The addresses, whether anybody verified them, and the home visits."""
    facts = [
        Fact(
            sentence(one.label) or "Address not said",
            f"{_time(one.since, one.until)}; {one.verified_in_words}",
            one.verified is Verified.NO,
        )
        for one in periods.addresses
    ]
    shown, more = latest(facts, MOST_ADDRESSES, EACH_DAY)
    late = sum(one.visited.value in ("late", "missing") for one in periods.visits_due)
    words = sentence(in_numbers(periods.visits)) or "None on record"
    words += f"; {late} required by the level of risk late or missing" if late else ""
    said = [Fact("Home visits", words, asks=late > 0)]
    return card("Addresses and home visits", [*(shown or [Fact("Address", "None on record")]), *said], more=more)


def _time(since: date | None, until: date | None) -> str:
    start = f"from {day(since)}" if since else "since when is not established"
    return f"{start} to {day(until)}" if until else start
