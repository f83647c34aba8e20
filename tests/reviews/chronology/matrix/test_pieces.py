"""What nobody had joined up."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.matrix.pieces import Group, Joined, groups_in, puzzle_of
from tests.reviews.chronology.dates.strategies import dates, days
from tests.reviews.chronology.drafts import on
from tests.reviews.chronology.matrix.test_rules import Said

DAY = date(2015, 6, 1)


@dataclass(frozen=True)
class Piece:
    """An entry that may belong with others."""

    id: str
    happened: ImpreciseDate
    kind: str = "call_out"
    parent_id: str | None = None
    known_to: tuple[Said, ...] = field(default=())


def piece(id: str, *agencies: str, when: str = "3 May 2015", since: str = "4 May 2015", **changed: str) -> Piece:
    return Piece(id, on(when), known_to=tuple(Said(agency, "", on(since)) for agency in agencies), **changed)


def joined(*pieces: Piece, day: date = DAY) -> Joined | None:
    entries = {one.id: one for one in pieces}
    puzzle = puzzle_of(Group(tuple(entries)), entries, day)
    return puzzle.joined if puzzle else None


def test_pieces_of_two_agencies_that_neither_had_whole_were_not_joined_up():
    assert joined(piece("a", "Police"), piece("b", "Prison")) is Joined.APART
    assert joined(piece("a", "Police"), piece("b", "Prison", "Police"), piece("c", "Prison")) is Joined.APART


def test_an_agency_that_knew_every_piece_had_them_together():
    assert joined(piece("a", "Police"), piece("b", "Prison", "Police")) is Joined.TOGETHER


def test_an_agency_that_may_have_known_the_rest_leaves_it_not_established():
    police_too = Piece(
        "b", on("3 May 2015"), known_to=(Said("Prison", "", on("4 May 2015")), Said("Police", "", on("")))
    )
    assert joined(piece("a", "Police"), police_too) is Joined.NOT_ESTABLISHED


def test_one_piece_or_none_is_nothing_to_join():
    assert joined(piece("a", "Police"), piece("b")) is None
    assert joined(piece("a", "Police"), piece("b", "Prison", since="4 July 2015")) is None
    assert joined(piece("a", "Police"), piece("b", "Prison", when="4 July 2015", since="")) is None


def test_entries_that_a_person_grouped_bear_on_each_other():
    parent, child = piece("a", kind=""), piece("b", kind="", parent_id="a")
    assert groups_in([parent, child]) == (Group(("a", "b"), under="a"),)


def test_entries_of_one_type_within_28_days_are_candidates():
    near, also, far = piece("a"), piece("b", when="31 May 2015"), piece("c", when="1 June 2015")
    assert groups_in([near, also, far]) == (Group(("a", "b")),)
    told_apart = [piece("g", kind="Custody intelligence"), piece("h", kind="police_intelligence")]
    assert groups_in(told_apart) == (Group(("g", "h")),)
    assert groups_in([piece("i", kind="Call-out"), near]) == (Group(("a", "i")),)
    assert groups_in([near, piece("d", kind="visit"), piece("e", kind="")]) == ()
    assert groups_in([near, piece("f", when="May to August 2015"), piece("g", when="about May 2015")]) == ()


@settings(deadline=None)
@given(st.lists(dates, max_size=8))
def test_a_candidate_group_never_spans_more_than_28_days_and_no_entry_is_in_two(known):
    pieces = {str(number): Piece(str(number), happened) for number, happened in enumerate(known)}
    groups = groups_in(tuple(pieces.values()))
    ids = [entry_id for group in groups for entry_id in group.entry_ids]
    assert len(ids) == len(set(ids))
    for group in groups:
        found = [pieces[entry_id].happened for entry_id in group.entry_ids]
        assert max(one.latest for one in found) - min(one.earliest for one in found) <= timedelta(days=28)


said = st.builds(Said, st.sampled_from(["Police", "Prison", "Probation"]), st.just(""), dates)


@settings(deadline=None)
@given(st.lists(st.lists(said, max_size=3), max_size=4), days, days)
def test_a_piece_once_known_stays_a_piece(recorded, one, other):
    pieces = {
        str(number): Piece(str(number), ImpreciseDate.undated(), known_to=tuple(known))
        for number, known in enumerate(recorded)
    }
    before, after = (puzzle_of(Group(tuple(pieces)), pieces, day) for day in sorted((one, other)))
    if before:
        assert after
        assert all(set(agencies) <= set(after.pieces[entry_id]) for entry_id, agencies in before.pieces.items())
