from dataclasses import replace

import pytest
from sqlmodel import Session

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.commands import add_entry, set_aside
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.exporting.queries import exported, lines_of
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.views.rules import EntryFilter
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.reviews.chronology.drafts import an_entry, known
from tests.reviews.chronology.exporting.leaving import EVERY_KIND
from workbench.errors import NotAllowed


def test_lines_say_what_the_entries_say_in_their_order(db: Session, cast: Cast, case_id: str) -> None:
    for when in EVERY_KIND:
        add_entry(db, cast.rita, case_id, an_entry(when, kind="home visit", details={"done": False}))
    first = entries_of(db, cast.rita, case_id)[0]
    say_who_knew(db, cast.rita, case_id, first.id, known("4 May 2015", who="duty manager"))
    db.flush()
    lines = list(lines_of(db, cast.rita, case_id))
    entries = entries_of(db, cast.rita, case_id)
    assert [(line.id, line.happened, line.happened.in_words, dict(line.details)) for line in lines] == [
        (entry.id, entry.happened, entry.in_words, dict(entry.details)) for entry in entries
    ]
    assert [(line.earliest, line.latest) for line in lines] == [
        (entry.happened.earliest, entry.happened.latest) for entry in entries
    ]
    assert [(one.agency, one.who, one.since) for one in lines[0].known_to] == [
        ("Probation", "duty manager", "2015-05-04")
    ]


def test_only_what_the_filter_wants_leaves_and_nothing_that_was_set_aside(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    add_entry(db, cast.rita, case_id, an_entry(agency="Police"))
    add_entry(db, cast.rita, case_id, an_entry(agency="Prison", kind="home visit", details={"purpose": "x"}))
    twice = add_entry(db, cast.rita, case_id, an_entry(agency="Prison", summary="Sent twice."))
    set_aside(db, cast.rita, case_id, twice, is_set_aside=True)
    db.flush()
    whole = exported(db, cast.rita, case_id)
    assert ([line.agency for line in whole.lines], whole.names) == (["Police", "Prison"], ("purpose",))
    some = exported(db, cast.rita, case_id, EntryFilter(agencies=("Police",)))
    assert ([line.agency for line in some.lines], some.names, some.chosen) == (["Police"], (), "Police")
    assert some.title.endswith(", Police")


def test_a_stranger_reads_nothing(db: Session, cast: Cast, case_id: str) -> None:
    for stranger in (cast.otto, cast.stef, cast.nat, cast.ada):
        with pytest.raises(NotAllowed):
            list(lines_of(db, stranger, case_id))
        with pytest.raises(NotAllowed):
            exported(db, stranger, case_id)


def test_what_leaves_names_nobody_while_this_person_sees_no_names(db: Session, cast: Cast) -> None:
    case_id, name = review_at(db, cast, Stage.DRAFTING), "Alex Example"
    draft = an_entry(summary=f"{name} came.", source=f"Note of {name}", kind="home visit", details={"purpose": name})
    entry_id = add_entry(db, cast.rita, case_id, draft)
    since = replace(
        known("4 May 2015", source=f"told by {name}"), known_from=ImpreciseDate.undated(f"when {name} rang")
    )
    say_who_knew(db, cast.rita, case_id, entry_id, since)
    db.flush()
    choice = EntryFilter(words=name)
    assert name in str(exported(db, cast.rita, case_id, choice))
    leaving = exported(db, replace(cast.rita, only_reads=True), case_id, choice)
    assert [line.summary for line in leaving.lines] == ["The person on probation came."]
    assert name not in str(leaving)
    assert name not in leaving.title
    assert leaving.title.endswith("names on record taken out")
    assert (leaving.lines[0].edtf, leaving.lines[0].as_written) == ("2015-05-03", "3 May 2015")
