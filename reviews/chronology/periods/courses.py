"""The changes that a chronology tells of: level of risk by group, MAPPA level, tier, who was responsible. Pure.

What an entry does not say is not filled in. One that says that the level or the person responsible changed, and not to
what, ends what was known before. One without a date is no change on any day: it is counted, and shown apart.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from reviews.chronology.entries.rules import hand_and_time
from reviews.chronology.gaps.windows import LAST, Happening, Window, on
from reviews.chronology.kinds.rules import kind_of
from reviews.chronology.periods.changes import Change, WithinDay
from reviews.chronology.periods.rules import NOBODY, Period, course

GROUPS = next(field.choices for field in kind_of("risk_level").fields if field.name == "group")
NOT_TAKEN = ("refused", "withdrawn")
SAID_OUTRIGHT = 1  # ranks after a transfer of the same day: it says who was responsible then


def levels_by_group(
    happened: Iterable[Happening], first: date, last: date
) -> tuple[tuple[str, tuple[Period, ...]], ...]:
    """The level of risk on each day, for each group that any entry names."""
    rows = [one for one in happened if one.kind == "risk_level"]
    return tuple(
        (group, course([_change(one, str(one.details.get("level", ""))) for one in here if one.window], first, last))
        for group in GROUPS
        if any(one.details.get("group") == group for one in rows)
        and (here := [one for one in rows if one.details.get("group", group) == group])
    )


def tiers(happened: Iterable[Happening], first: date, last: date) -> tuple[Period, ...]:
    """The tier on each day."""
    changes = [_change(one, str(one.details.get("tier", ""))) for one in happened if one.kind == "tier" and one.window]
    return course(changes, first, last)


def mappa_levels(happened: Iterable[Happening], first: date, last: date) -> tuple[Period, ...]:
    """The MAPPA level on each day. A meeting that gives no level changes none."""
    levels = [(one, one.details.get("level")) for one in happened if one.kind == "mappa_meeting" and one.window]
    return course([_change(one, f"level {level}") for one, level in levels if level], first, last)


def responsibility(happened: Sequence[Happening], first: date, last: date) -> tuple[Period, ...]:
    """Who was responsible on each day: somebody, `NOBODY`, or not established.

    Responsibility passes to whoever a case is transferred to on the day on which they accept it, and not before.
    """
    changes = [
        _change(one, _who(one), WithinDay(SAID_OUTRIGHT, *hand_and_time(one.order)))
        for one in happened
        if one.kind == "responsible" and one.window
    ]
    changes += [change for one in happened if one.kind == "transfer" for change in _accepted(one)]
    return course(changes, first, last)


def _who(one: Happening) -> str:
    who = str(one.details.get("who", "")).strip()
    return NOBODY if one.details.get("nobody") is True or who.lower() == NOBODY else who


def _accepted(one: Happening) -> tuple[Change, ...]:
    """The change that a transfer made; none unless the record says that it was accepted."""
    result, accepted_on, to = one.details.get("result"), one.day("accepted_on"), str(one.details.get("to", "")).strip()
    if result in NOT_TAKEN or (accepted_on is None and result != "accepted"):
        return ()
    if accepted_on is not None:
        return (Change(to, on(accepted_on), one.id),)
    since = one.day("notice_on") or (one.window.begins_from if one.window else None)
    return (Change(to, Window(since, LAST, since, LAST), one.id),) if since else ()


def _change(one: Happening, value: str, within: WithinDay | None = None) -> Change:
    assert one.window is not None, "an entry without a date is no change on any day"
    return Change(value.strip(), one.window, one.id, within or WithinDay(0, *hand_and_time(one.order)))
