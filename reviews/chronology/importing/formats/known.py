"""How well a date is known, where a program that has exact moments only says it in words beside the moment. Pure.

Our own files for such programs put “[about June 2014]” before what happened. Brought back, the moment alone would be
taken for what is known.
"""

from datetime import date

from reviews.chronology.dates import ImpreciseDate
from workbench.errors import Invalid


def known(words: str) -> ImpreciseDate | None:
    """The date that the words say; nothing where they say none."""
    try:
        said = ImpreciseDate.from_text(words, date.min)
    except Invalid:
        return None
    return None if said.is_undated else said


def without_known(text: str, words: str) -> str:
    """What happened, without the words before it for how its date is known."""
    return text.removeprefix(f"[{words}] ") if words else text
