"""Who was responsible on each day, on which days nobody was, and how the last transfers went. Pure."""

from reports.case_page.contents import EACH_DAY, Card, Fact, card, latest, span
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.rules import NOBODY, Period
from reviews.chronology.periods.transfers import Came, Transfer
from workbench.ui.words import count, day, sentence

MOST_RESPONSIBLE, MOST_TRANSFERS = 6, 2


def responsible(periods: Periods) -> Card:
    """Who was responsible on each day, and how the last transfers went."""
    facts = [Fact(span(one.first, one.last), _who(one), one.value == NOBODY) for one in periods.responsible]
    shown, more = latest(facts, MOST_RESPONSIBLE, EACH_DAY)
    moves = [_transfer(one) for one in periods.transfers[-MOST_TRANSFERS:]]
    days = periods.days_without_anybody
    is_cut = bool(more) and days > 0
    said = [Fact("Nobody", f"On {count(days, 'day', 'days')} of the time under review", asks=True)] if is_cut else []
    return card("Responsible", [*shown, *said, *moves], more=more)


def _who(one: Period) -> str:
    return (
        f"Nobody, by the record ({count(one.days, 'day', 'days')})" if one.value == NOBODY else sentence(one.in_words)
    )


def _transfer(one: Transfer) -> Fact:
    asks = bool({one.acceptance, one.address_check} & {Came.LATE, Came.MISSING})
    said = f"to {one.to_unit or 'a unit not established'}: acceptance {one.acceptance.value}, address check"
    return Fact(f"Transfer, {day(one.notice_on, 'day not known')}", f"{sentence(said)} {one.address_check.value}", asks)
