"""Which entries somebody wants to see: an `EntryFilter`, in words, as it is kept, and under what name. Pure.

Dates are matched by what is known of them. An entry belongs to a length of time unless it certainly lay outside it, by
the certainty that `ImpreciseDate` states: “May 2015” belongs to 17 May, “before 2013” to every earlier day, and “about”
gives a month either way, or a year where only a year is given. What has no date belongs to no length of time.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.rules import Standing
from workbench.errors import Invalid
from workbench.ui.words import day

DAYS = ("since", "until", "on", "by", "learned_after")
LONGEST = {"words": 200, "name": 60}
MOST_WORDS = 8
FIRST_YEAR, LAST_YEAR = 1800, 2199  # as for the dates of entries
STOOD = {
    Standing.KNOWN: "known to {} by {}",
    Standing.MAY_HAVE_KNOWN: "perhaps known to {} by {}",
    Standing.LATER: "known to {} only after {}",
    Standing.NOT_ESTABLISHED: "with nothing established of what {} knew",
}
_PIECES = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True)
class EntryFilter:
    """Which entries are wanted. What is left empty asks for nothing, and everything that is asked must hold."""

    words: str = ""  # all of them, in what happened, its source, its agency or its type; "quoted" words stay together
    agencies: tuple[str, ...] = ()  # any of them
    kinds: tuple[str, ...] = ()  # any of them, in the source's words
    since: date | None = None
    until: date | None = None
    is_key: bool = False  # shown in the report
    is_undated: bool = False
    knew: str = ""  # an agency of which something is recorded about who knew, or which stood as `standing` says
    standing: Standing | None = None
    on: date | None = None  # at the end of which day it stood so
    under: str = ""  # the id of the entry that they are grouped under
    by: date | None = None  # that can have happened by the end of this day; what has no date is among them
    learned_after: date | None = (
        None  # with `by`: that somebody came to know of, or may have, after this day and by then
    )

    @property
    def is_empty(self) -> bool:
        """Whether every entry is wanted."""
        return self == EntryFilter()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The words to look for, each on its own but for those in quotes."""
        return tuple(quoted.strip() or word for quoted, word in _PIECES.findall(self.words))

    def may_hold(self, happened: ImpreciseDate) -> bool:
        """Whether something of this date belongs to the length of time that is asked for."""
        if happened.is_undated:
            return self.since is None and self.until is None
        is_before = self.since is not None and happened.surely_by(date.fromordinal(self.since.toordinal() - 1))
        is_after = self.until is not None and happened.surely_after(self.until)
        return not is_before and not is_after

    @property
    def in_words(self) -> str:
        """“Police or Prison, from 3 May 2014, with “visit””; empty when everything is wanted."""
        said = [_either(self.agencies), _either(tuple(kind.replace("_", " ") for kind in self.kinds))]
        if self.since and self.since == self.until:
            said.append(f"on {day(self.since)}")
        elif self.since and self.until:
            said.append(f"{day(self.since)} to {day(self.until)}")
        else:
            said.append(f"from {day(self.since)}" if self.since else f"until {day(self.until)}" if self.until else "")
        said.append("with " + " and ".join(f"“{piece}”" for piece in self.pieces) if self.pieces else "")
        said += ["shown in the report"] * self.is_key + ["with no date"] * self.is_undated
        if self.knew and self.standing and self.on:
            said.append(STOOD[self.standing].format(self.knew, day(self.on)))
        elif self.knew:
            said.append(f"with something recorded of what {self.knew} knew")
        said += ["grouped under one entry"] * bool(self.under)
        said += [f"that can have happened by {day(self.by)}"] if self.by else []
        said += [f"that somebody came to know of after {day(self.learned_after)}"] if self.learned_after else []
        return ", ".join(words for words in said if words)


@dataclass(frozen=True)
class ViewDraft:
    """A filter to be kept under a name."""

    name: str
    choice: EntryFilter
    is_shared: bool = False  # everybody who may read the review may use it


def check_filter(choice: EntryFilter) -> None:
    """Raise `Invalid`, naming the field, when it asks for what no entry can be."""
    for name in DAYS:
        value = getattr(choice, name)
        if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise Invalid(f"Give a year between {FIRST_YEAR} and {LAST_YEAR}.", name)
    if choice.since and choice.until and choice.until < choice.since:
        raise Invalid("The last day is before the first. Check both dates.", "until")
    if choice.is_undated and (choice.since or choice.until):
        raise Invalid(
            "What has no date belongs to no length of time. Leave out the days, or show what has a date.", "since"
        )
    if choice.standing and not choice.knew:
        raise Invalid("Choose the agency whose knowledge you are asking about.", "knew")
    if choice.standing and not choice.on:
        raise Invalid("Give the day on which it stood so.", "on")
    if choice.on and not choice.standing:
        raise Invalid("Choose how the agency stood on that day.", "standing")
    if len(choice.words) > LONGEST["words"] or len(choice.pieces) > MOST_WORDS:
        raise Invalid(f"Use at most {MOST_WORDS} words, of {LONGEST['words']} characters together.", "words")
    if "\0" in choice.words:
        raise Invalid("This has a character in it that cannot be looked for. Type it again.", "words")


def check_view(draft: ViewDraft) -> None:
    """Raise `Invalid`, naming the field, unless it has a name and chooses something."""
    check_filter(draft.choice)
    if not draft.name.strip():
        raise Invalid("Give the view a name, such as Police in the last year.", "name")
    if len(draft.name.strip()) > LONGEST["name"]:
        raise Invalid(f"Shorten this to {LONGEST['name']} characters.", "name")
    if "\0" in draft.name:
        raise Invalid("This has a character in it that cannot be kept. Type it again.", "name")
    if draft.choice.is_empty:
        raise Invalid("Every entry is shown now. Choose some of them first, and then keep the view.", "name")


def as_plain(choice: EntryFilter) -> dict[str, Any]:
    """As JSON keeps it: only what is asked."""
    asked = {name: value for name, value in asdict(choice).items() if value}
    return {name: value.isoformat() if isinstance(value, date) else _plain(value) for name, value in asked.items()}


def from_plain(body: Mapping[str, Any]) -> EntryFilter:
    """As it was before `as_plain`."""
    asked: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in body.items()}
    asked |= {name: date.fromisoformat(body[name]) for name in DAYS if name in body}
    asked |= {"standing": Standing(body["standing"])} if "standing" in body else {}
    return EntryFilter(**asked)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Standing) else list(value) if isinstance(value, tuple) else value


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def sought(text: str, today: date) -> EntryFilter:
    """What somebody types to find an entry: a date, or else words. What is too long is cut off, not refused."""
    text = text.replace("\0", "")[: LONGEST["words"]].strip()
    try:
        when = ImpreciseDate.from_text(text, today)
    except Invalid:
        pieces = EntryFilter(words=text).pieces[:MOST_WORDS]
        return EntryFilter(words=" ".join(f'"{piece}"' if " " in piece else piece for piece in pieces))
    return EntryFilter(since=when.earliest, until=when.latest)
