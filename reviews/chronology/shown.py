"""What the page that reads the chronology shows, read in one go: never more entries than it draws."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from reviews.chronology.accounts.queries import groups_of
from reviews.chronology.entries.counting import (
    ChronologyFacts,
    agencies_of,
    chronology_facts,
    count_of,
    facts_in,
    kinds_of,
)
from reviews.chronology.entries.paging import BareEntry, EntriesPage, bare_entries, entries_page, entries_under
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.gaps.bands import drawn_gaps
from reviews.chronology.gaps.queries import gaps_of
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.hindsight.rules import hindsight
from reviews.chronology.knowledge.queries import agencies_that_knew
from reviews.chronology.lanes import Band
from reviews.chronology.thinning import DRAWN_EACH
from reviews.chronology.views.queries import ViewOf, saved_views_of
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor


@dataclass(frozen=True)
class Shown:
    """Everything on the page."""

    choice: EntryFilter
    in_all: int  # entries of the chronology, chosen or not
    facts: ChronologyFacts  # of those chosen
    bare: tuple[BareEntry, ...] | None  # each of them; nothing when they are too many to be drawn one by one
    page: EntriesPage
    opened: Mapping[str, tuple[EntryView, ...]]  # what is grouped under the entries of the page, when that is wanted
    line: HindsightLine
    hindsight: Mapping[str, str]  # on which side of the hindsight line each entry on the page lies, by id
    accounts: Mapping[str, str]  # of which thing each entry on the page is one of several accounts, by id
    grouped_under: EntryView | None  # the entry whose group is chosen
    agencies: tuple[str, ...]
    kinds: tuple[str, ...]
    gaps: tuple[Band, ...]  # surely longer without contact than expected; while entries are drawn one by one
    knowing: tuple[str, ...]  # agencies of which something is recorded about what they knew
    views: tuple[ViewOf, ...]


def what_is_shown(
    db: Session, actor: Actor, case_id: str, choice: EntryFilter, page: int, *, opens_groups: bool = False
) -> Shown:
    """The chronology as this person chose to see it."""
    in_all = count_of(db, actor, case_id)
    is_surely_many = choice.is_empty and in_all > DRAWN_EACH
    bare = None if is_surely_many else bare_entries(db, actor, case_id, choice, DRAWN_EACH)
    facts = chronology_facts(db, actor, case_id, choice) if bare is None else facts_in(bare)
    shown = entries_page(db, actor, case_id, choice, page, bare=bare, number=facts.entries)
    opened = entries_under(db, actor, case_id, shown.under) if opens_groups and shown.under else {}
    line = line_of(db, actor, case_id)
    on_screen = [*shown.entries, *(entry for group in opened.values() for entry in group)]
    return Shown(
        choice=choice,
        in_all=in_all,
        facts=facts,
        bare=bare,
        page=shown,
        opened=opened,
        line=line,
        hindsight={
            entry.id: hindsight(entry.known_to, entry.happened, line, entry.recorded_on).beside for entry in on_screen
        },
        accounts={
            entry_id: group.in_words
            for entry_id, group in groups_of(db, actor, case_id, [entry.id for entry in on_screen]).items()
        },
        grouped_under=entries_by_id(db, actor, case_id, [choice.under]).get(choice.under) if choice.under else None,
        agencies=tuple(agencies_of(db, actor, case_id)),
        kinds=tuple(kinds_of(db, actor, case_id)),
        gaps=() if bare is None else drawn_gaps(gaps_of(db, actor, case_id)),
        knowing=agencies_that_knew(db, actor, case_id),
        views=saved_views_of(db, actor, case_id),
    )
