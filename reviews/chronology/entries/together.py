"""Putting very many entries to the rules at once. Pure.

The rules are those of one entry (`problems_of`); what recurs is asked once. This only ever says that
nothing is wrong. Where something may be, the entries are put to the rules one by one, which says what.
"""

from collections.abc import Collection, Sequence
from datetime import date

from reviews.chronology.entries.rules import LONGEST, EntryDraft, check_entry, problems_of

AT_ONCE = 500  # entries: few enough to stay near the processor while all is done with them


def check_entries(drafts: Sequence[EntryDraft], today: date) -> None:
    """Raise `Invalid`, as `check_entry` does, unless every one of these entries can be taken in."""
    for start in range(0, len(drafts), AT_ONCE):
        some = drafts[start : start + AT_ONCE]
        if not are_surely_right(some, today):
            for draft in some:
                check_entry(draft, today)


def are_surely_right(drafts: Sequence[EntryDraft], today: date) -> bool:
    """Whether nothing keeps any of these entries out. Where it says no, they have to be looked at one by one."""
    if not drafts:
        return True
    happened, agencies, summaries, sources, kinds, recorded_on, _, _, details = zip(*drafts, strict=True)
    first_days = {when.earliest for when in happened} - {None}
    has_more = any(recorded_on) or any(details)
    return (
        max(first_days, default=today) <= today
        and max(map(len, [when.as_written for when in happened])) <= LONGEST["date"]
        and _are_words(set(agencies))
        and _are_words(summaries)
        and _are_words(sources)
        and "\0" not in "".join(set(kinds))
        and max(map(len, set(agencies))) <= LONGEST["agency"]
        and max(map(len, set(kinds))) <= LONGEST["kind"]
        and not (has_more and any(any(problems_of(one, today)) for one in drafts if one.recorded_on or one.details))
    )


def _are_words(texts: Collection[str]) -> bool:
    """Whether none is blank, and none has a character that cannot be kept."""
    return all(map(str.strip, texts)) and "\0" not in "".join(texts)
