import pytest
from sqlmodel import Session, select

from reviews.cases.commands import allocate, move_to
from reviews.cases.queries import the_case
from reviews.chronology.entries.commands import add_entry, change_entry, mark_key, remove_entry
from reviews.chronology.entries.queries import entries_by_id, entries_of, entry_count, gaps
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.findings.models import Finding, Ground
from reviews.findings.rules import FindingKind, GroundKind
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale


def events(db: Session, entry_id: str) -> list[str]:
    found = select(AuditEntry.event).where(AuditEntry.object_id == entry_id).order_by(AuditEntry.number)
    return list(db.exec(found))


def test_an_entry_is_kept_as_it_was_said(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry("before 3 May 2015", recorded_on=None))
    db.expire_all()
    (entry,) = entries_of(db, cast.rita, case_id)
    assert (entry.id, entry.in_words, entry.happened.edtf) == (entry_id, "before 3 May 2015", "[..2015-05-02]")
    assert (entry.agency, entry.kind_in_words, entry.known_to) == ("Police", "call out", ())
    assert events(db, entry_id) == ["entry_added"]


def test_every_kind_of_date_comes_back_in_order_with_undated_last(db: Session, cast: Cast, case_id: str) -> None:
    order = [
        "2004 to 2015", "by 3 May 2015", "3 May 2015", "3 May 2015, 8:00am", "about 3 June 2015", "early July 2015",
        "date not known",
    ]  # fmt: skip
    for when in reversed(order):
        add_entry(db, cast.rita, case_id, an_entry(when))
    assert [entry.in_words for entry in entries_of(db, cast.rita, case_id)] == order


def test_the_order_set_by_hand_counts_within_one_date(db: Session, cast: Cast, case_id: str) -> None:
    for summary, position in (("third", 3), ("first", 1), ("second", 2)):
        add_entry(db, cast.rita, case_id, an_entry(summary=summary, position=position))
    assert [entry.summary for entry in entries_of(db, cast.rita, case_id)] == ["first", "second", "third"]


def test_the_fields_of_a_kind_are_kept_and_said(db: Session, cast: Cast, case_id: str) -> None:
    details = {"announced": True, "done": True, "outcome": "nobody home"}
    draft = an_entry(kind="home_visit", details=details)
    entry_id = add_entry(db, cast.rita, case_id, draft)
    db.expire_all()
    (entry,) = entries_of(db, cast.rita, case_id)
    assert (dict(entry.details), entry.kind_with_details) == (details, "home visit, announced, done: nobody home")
    change_entry(db, cast.rita, case_id, entry_id, an_entry("2014", kind="home visit"), seen_version=1)
    assert entries_of(db, cast.rita, case_id)[0].details == details  # a writer who knows nothing of them keeps them
    change_entry(db, cast.rita, case_id, entry_id, an_entry("2014", kind="home visit", details={}), seen_version=2)
    assert entries_of(db, cast.rita, case_id)[0].details == {}


def test_fields_that_its_kind_does_not_have_are_refused(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid) as refusal:
        add_entry(db, cast.rita, case_id, an_entry(kind="arrest", details={"kept": "missed"}))
    assert refusal.value.field == "kept"
    entry_id = add_entry(db, cast.rita, case_id, an_entry(kind="contact", details={"kept": "missed"}))
    with pytest.raises(Invalid, match="is not a field of arrest"):
        change_entry(db, cast.rita, case_id, entry_id, an_entry(kind="arrest"), seen_version=1)
    assert entries_of(db, cast.rita, case_id)[0].kind == "contact"


def test_an_entry_without_a_source_is_refused(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid) as refusal:
        add_entry(db, cast.rita, case_id, an_entry(source=""))
    assert refusal.value.field == "source"
    assert entry_count(db, cast.rita, case_id) == 0


def test_an_entry_is_changed_once_for_each_time_it_was_seen(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    change_entry(db, cast.rita, case_id, entry_id, an_entry("2014"), seen_version=1)
    assert events(db, entry_id) == ["entry_added", "entry_changed"]
    with pytest.raises(Stale) as refusal:
        change_entry(db, cast.rita, case_id, entry_id, an_entry("2013"), seen_version=1)
    assert refusal.value.theirs["happened"] == "2014"
    assert [entry.in_words for entry in entries_of(db, cast.rita, case_id)] == ["2014"]


def test_an_entry_is_marked_for_the_report(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    mark_key(db, cast.rita, case_id, entry_id, True)
    assert entries_of(db, cast.rita, case_id)[0].is_key
    assert events(db, entry_id)[-1] == "entry_marked"


def test_an_entry_is_removed(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    remove_entry(db, cast.rita, case_id, entry_id)
    assert entries_of(db, cast.rita, case_id) == ()
    assert events(db, entry_id)[-1] == "entry_removed"


def test_an_entry_of_which_it_is_recorded_who_knew_stays(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    say_who_knew(db, cast.rita, case_id, entry_id, known())
    with pytest.raises(Invalid, match="Withdraw that first"):
        remove_entry(db, cast.rita, case_id, entry_id)


def test_an_entry_on_which_a_finding_rests_stays(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    finding = Finding(case_id=case_id, number=1, kind=FindingKind.CONCERN, title="t", what="w", why="y")
    db.add(finding)
    db.flush()
    db.add(Ground(case_id=case_id, finding_id=finding.id, position=1, kind=GroundKind.ENTRY, entry_id=entry_id))
    db.flush()
    with pytest.raises(Invalid, match="rests on this entry"):
        remove_entry(db, cast.rita, case_id, entry_id)
    assert entry_count(db, cast.rita, case_id) == 1


def test_an_entry_of_another_review_cannot_be_touched_or_seen(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    mine = add_entry(db, cast.rita, case_id, an_entry())
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    for act in (
        lambda: change_entry(db, cast.rita, noise, mine, an_entry("2014"), seen_version=99),
        lambda: remove_entry(db, cast.rita, noise, mine),
        lambda: mark_key(db, cast.rita, noise, mine, True),
    ):
        with pytest.raises(NotAllowed, match="not part of this review"):
            act()
    assert entries_by_id(db, cast.rita, noise, [mine]) == {}
    assert entries_of(db, cast.rita, noise) == ()
    assert list(entries_by_id(db, cast.rita, case_id, [mine, "nothing"])) == [mine]


def test_only_the_reviewer_writes_and_only_while_it_is_open(db: Session, cast: Cast, case_id: str) -> None:
    for stranger in (cast.otto, cast.stef, cast.nat, cast.ada, cast.quinn):
        with pytest.raises(NotAllowed):
            add_entry(db, stranger, case_id, an_entry())
        with pytest.raises(NotAllowed):
            entries_of(db, stranger, case_id)
    with pytest.raises(NotYet):
        add_entry(db, cast.colin, case_id, an_entry())
    move_to(db, cast.colin, the_case(db, cast.colin, Permission.READ_CASE, case_id), Stage.COUNTERSIGNING)
    with pytest.raises(NotYet):
        add_entry(db, cast.rita, case_id, an_entry())


def test_the_chronology_holds_a_review_up_until_something_in_it_has_a_date(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    add_entry(db, cast.rita, case_id, an_entry(""))
    assert [gap.gate for gap in gaps(db, case_id)] == ["chronology"]
    add_entry(db, cast.rita, case_id, an_entry("about 2015"))
    assert gaps(db, case_id) == ()
    assert gaps(db, noise) != ()
