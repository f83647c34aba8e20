"""Where a request to an agency stands, and when a reminder is due. Pure."""

from datetime import date, timedelta

from reviews.chronology.contributions.rules import AgencyAnswer
from workbench.ui.words import count, day

BEFORE_DUE = timedelta(days=7)  # the first reminder: a week before the account is due
BETWEEN = timedelta(days=14)  # and after that, two weeks after the last


def reminder_due_on(
    asked_on: date | None, due_on: date | None, reminded_on: date | None, answer: AgencyAnswer
) -> date | None:
    """From which day a reminder is due: a week before the account is due, then two weeks after each reminder.

    Nobody is reminded of what they were not asked, or have answered.
    """
    if answer is not AgencyAnswer.AWAITED or asked_on is None or due_on is None:
        return None
    first = max(asked_on, due_on - BEFORE_DUE)
    return first if reminded_on is None else max(first, reminded_on + BETWEEN)


def standing_in_words(
    asked_on: date | None, due_on: date | None, received_on: date | None, answer: AgencyAnswer, today: date
) -> str:
    """Where a request stands: “Asked on 3 April 2026, due on 1 May 2026: 4 days late”."""
    if answer is AgencyAnswer.RECEIVED:
        late = _days_after(due_on, received_on)
        return f"Received on {day(received_on)}" + (f", {count(late, 'day', 'days')} late" if late else "")
    if answer is AgencyAnswer.NOTHING_HELD:
        return f"Holds nothing for this period (said on {day(received_on)})"
    if answer is AgencyAnswer.DECLINED:
        return f"Will not give an account (said on {day(received_on)})"
    if asked_on is None:
        return "Still to be asked"
    if due_on is None:
        return f"Asked on {day(asked_on)}, with no day by which it is due"
    late = _days_after(due_on, today)
    return f"Asked on {day(asked_on)}, due on {day(due_on)}" + (f": {count(late, 'day', 'days')} late" if late else "")


def reminder_in_words(due_on: date | None, reminded_on: date | None, reminders: int, today: date) -> str:
    """What is to be done about reminding: “A reminder is due”, “Reminded once, on 3 April 2026”; or nothing."""
    said = []
    if reminders:
        times = "once" if reminders == 1 else f"{reminders} times, the last"
        said.append(f"Reminded {times}{', on' if reminders == 1 else ' on'} {day(reminded_on)}")
    if due_on is not None:
        said.append("A reminder is due now" if due_on <= today else f"Next reminder on {day(due_on)}")
    return ". ".join(said)


def _days_after(due_on: date | None, on: date | None) -> int:
    return max(0, (on - due_on).days) if on is not None and due_on is not None else 0
