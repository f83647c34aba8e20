"""Findings are added whole, changed whole, and taken out without being forgotten."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.commands import remove_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.evidence.commands import add_document
from reviews.evidence.rules import DocumentDraft
from reviews.findings.begun import unsent_finding
from reviews.findings.commands import (
    add_finding,
    change_finding,
    discard_unsent,
    keep_unsent_choices,
    keep_unsent_words,
    remove_finding,
)
from reviews.findings.models import Finding, Tag, UnsentFinding
from reviews.findings.queries import findings_of, gaps, present_findings, things_to_rest_on
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.findings.unsent import Choices, Part, Unsent
from reviews.interviews.queries import interviews_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_entries, with_interview
from tests.reviews.chronology.drafts import known
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

GAP = GroundDraft(GroundKind.GAP, words="No visit was made.", gap_from=date(2025, 9, 1), gap_to=date(2026, 1, 9))


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review that Rita is drafting, with two entries and an interview, beside another of hers."""
    noise = drafted(db, cast)
    add_finding(db, cast.rita, noise, a_concern(db, cast, noise, title="Noise"))
    return drafted(db, cast)


def drafted(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    with_interview(db, cast, case_id)
    return case_id


def entry_id(db: Session, cast: Cast, case_id: str) -> str:
    return entries_of(db, cast.rita, case_id)[0].id


def a_concern(db: Session, cast: Cast, case_id: str, title: str = "No home visit") -> FindingDraft:
    grounds = (GroundDraft(GroundKind.ENTRY, entry_id(db, cast, case_id)), GAP)
    tags = (TagDraft("MO01"), TagDraft("IP29", Strength.BORE_DIRECTLY))
    return FindingDraft(FindingKind.CONCERN, title, "None was made.", "Not in the plan.", grounds, tags)


def events(db: Session, finding_id: str) -> list[AuditEntry]:
    return list(db.exec(select(AuditEntry).where(AuditEntry.object_id == finding_id).order_by(AuditEntry.number)))


def test_a_finding_is_read_back_as_a_chain(db: Session, cast: Cast, case_id: str) -> None:
    say_who_knew(db, cast.rita, case_id, entry_id(db, cast, case_id), known("4 December 2025", who="team manager"))
    finding_id = add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert (finding.id, finding.label) == (finding_id, "Finding 1, concern: No home visit")
    entry, gap = finding.grounds
    assert entry.in_words.startswith("3 December 2025, Probation: A home visit was planned")
    assert entry.known_to == ("Probation (team manager), from 4 December 2025",)
    assert entry.hindsight == (
        "Known at the time to Probation (team manager); not shown to be known to Probation practitioner 1"
    )
    assert (gap.in_words, gap.words, gap.known_to) == ("1 September 2025 to 9 January 2026", "No visit was made.", ())
    assert [tag.in_words for tag in finding.tags] == [
        "IP29 Home visit missing or unclear (bore directly on how risk was managed)",
        "MO01 Insufficient oversight (contributed)",
    ]
    (gap,) = gaps(db, case_id)
    assert gap.reason.startswith("Finding 1 stops at management oversight (MO01).")


def test_a_finding_may_rest_on_an_interview_and_a_document(db: Session, cast: Cast, case_id: str) -> None:
    document_id = add_document(db, cast.rita, case_id, DocumentDraft("Court report", "Courts"))
    (interview,) = interviews_of(db, cast.rita, case_id)
    grounds = (
        GroundDraft(GroundKind.INTERVIEW, interview.id, "Visits were not in the plan."),
        GroundDraft(GroundKind.DOCUMENT, document_id, "page 4"),
    )
    add_finding(db, cast.rita, case_id, replace(a_concern(db, cast, case_id), grounds=grounds))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert [(ground.in_words, ground.words) for ground in finding.grounds] == [
        ("Interview with Probation practitioner 1, 9 February 2026", "Visits were not in the plan."),
        ("Document 1, Court report", "page 4"),
    ]


def test_good_practice_is_tagged_like_concerns(db: Session, cast: Cast, case_id: str) -> None:
    good = replace(a_concern(db, cast, case_id), kind=FindingKind.GOOD_PRACTICE, tags=(TagDraft("GP06"),))
    add_finding(db, cast.rita, case_id, good)
    with pytest.raises(Invalid, match="is a cause of concern"):
        add_finding(db, cast.rita, case_id, replace(good, tags=(TagDraft("IP29"),)))
    assert [finding.kind for finding in findings_of(db, cast.rita, case_id)] == [FindingKind.GOOD_PRACTICE]


def test_an_unknown_factor_is_refused_and_nothing_is_added(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="“XY99” is not a factor"):
        add_finding(db, cast.rita, case_id, replace(a_concern(db, cast, case_id), tags=(TagDraft("XY99"),)))
    assert findings_of(db, cast.rita, case_id) == ()


def test_changing_replaces_words_grounds_and_factors_together(db: Session, cast: Cast, case_id: str) -> None:
    draft = a_concern(db, cast, case_id)
    finding_id = add_finding(db, cast.rita, case_id, draft)
    changed = replace(
        draft, why="The plan had no line for it.", grounds=(GAP,), tags=(TagDraft("IP29"), TagDraft("PD01"))
    )
    change_finding(db, cast.rita, case_id, finding_id, changed, seen_version=1)
    (finding,) = findings_of(db, cast.rita, case_id)
    assert finding.why == "The plan had no line for it."
    assert [ground.kind for ground in finding.grounds] == [GroundKind.GAP]
    assert [(tag.code, tag.strength) for tag in finding.tags] == [
        ("IP29", Strength.CONTRIBUTED),
        ("PD01", Strength.CONTRIBUTED),
    ]


def test_a_changed_factor_alone_is_a_saving_that_a_second_writer_is_told_of(
    db: Session, cast: Cast, case_id: str
) -> None:
    draft = a_concern(db, cast, case_id)
    finding_id = add_finding(db, cast.rita, case_id, draft)
    change_finding(db, cast.rita, case_id, finding_id, replace(draft, tags=(TagDraft("IP29"),)), seen_version=1)
    with pytest.raises(Stale) as refused:
        change_finding(db, cast.rita, case_id, finding_id, replace(draft, what="Mine."), seen_version=1)
    assert refused.value.theirs["what"] == "None was made."


def test_a_factor_that_stays_keeps_who_put_it_there(db: Session, cast: Cast, case_id: str) -> None:
    draft = a_concern(db, cast, case_id)
    finding_id = add_finding(db, cast.rita, case_id, draft)
    before = {tag.id for tag in db.exec(select(Tag).where(Tag.finding_id == finding_id))}
    change_finding(db, cast.rita, case_id, finding_id, replace(draft, what="Again."), seen_version=1)
    assert {tag.id for tag in db.exec(select(Tag).where(Tag.finding_id == finding_id))} == before


def test_each_act_is_recorded_with_what_it_changed(db: Session, cast: Cast, case_id: str) -> None:
    draft = a_concern(db, cast, case_id)
    finding_id = add_finding(db, cast.rita, case_id, draft)
    change_finding(db, cast.rita, case_id, finding_id, replace(draft, tags=(TagDraft("IP29"),)), seen_version=1)
    remove_finding(db, cast.rita, case_id, finding_id)
    added, changed, removed = events(db, finding_id)
    assert [entry.event for entry in (added, changed, removed)] == [
        "finding_added",
        "finding_changed",
        "finding_removed",
    ]
    assert added.facts == {"grounds": 2, "factors": 2}
    assert {"title", "what", "why", "grounds", "tags"} <= set(added.digests)
    assert set(changed.digests) == {"tags"}
    assert verify(db).intact


def test_a_finding_taken_out_is_kept_and_its_number_is_not_used_again(db: Session, cast: Cast, case_id: str) -> None:
    finding_id = add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    remove_finding(db, cast.rita, case_id, finding_id, seen_version=1)
    assert findings_of(db, cast.rita, case_id) == present_findings(db, case_id) == ()
    assert [gap.gate for gap in gaps(db, case_id)] == ["findings"]
    row = db.get(Finding, finding_id)
    assert row is not None
    assert row.what == "None was made."
    add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    assert [finding.number for finding in present_findings(db, case_id)] == [2]
    with pytest.raises(NotAllowed):
        change_finding(db, cast.rita, case_id, finding_id, a_concern(db, cast, case_id), seen_version=2)


def test_an_entry_can_go_once_no_finding_rests_on_it(db: Session, cast: Cast, case_id: str) -> None:
    finding_id = add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    with pytest.raises(Invalid, match="rests on this entry"):
        remove_entry(db, cast.rita, case_id, entry_id(db, cast, case_id))
    remove_finding(db, cast.rita, case_id, finding_id)
    remove_entry(db, cast.rita, case_id, entry_id(db, cast, case_id))
    assert len(entries_of(db, cast.rita, case_id)) == 1


@pytest.mark.parametrize("kind", [GroundKind.ENTRY, GroundKind.INTERVIEW, GroundKind.DOCUMENT])
def test_nothing_of_another_review_can_be_rested_on(db: Session, cast: Cast, case_id: str, kind: GroundKind) -> None:
    other = drafted(db, cast)
    add_document(db, cast.rita, other, DocumentDraft("Theirs", "Police"))
    theirs = next(iter(things_to_rest_on(db, cast.rita, other)[kind]))
    draft = replace(a_concern(db, cast, case_id), grounds=(GroundDraft(kind, theirs, "words"),))
    with pytest.raises(NotAllowed, match=f"A chosen {kind} is not part of this review"):
        add_finding(db, cast.rita, case_id, draft)
    assert findings_of(db, cast.rita, case_id) == ()


def test_a_finding_of_another_review_is_not_found_here(db: Session, cast: Cast, case_id: str) -> None:
    theirs = db.exec(select(Finding.id).where(Finding.title == "Noise")).one()
    for act in (
        lambda: change_finding(db, cast.rita, case_id, theirs, a_concern(db, cast, case_id), seen_version=99),
        lambda: remove_finding(db, cast.rita, case_id, theirs, seen_version=99),
        lambda: keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "Mine", 0, theirs),
        lambda: keep_unsent_choices(db, cast.rita, case_id, Choices(), theirs),
    ):
        with pytest.raises(NotAllowed, match="not part of this review"):
            act()


def test_only_the_reviewer_writes_findings_and_only_while_the_text_is_open(
    db: Session, cast: Cast, case_id: str
) -> None:
    draft = a_concern(db, cast, case_id)
    with pytest.raises(NotYet):
        add_finding(db, cast.colin, case_id, draft)
    for nobody in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        for act in (
            lambda who=nobody: add_finding(db, who, case_id, draft),
            lambda who=nobody: keep_unsent_words(db, who, case_id, Part.WHAT, "Mine", 0),
            lambda who=nobody: findings_of(db, who, case_id),
            lambda who=nobody: unsent_finding(db, who, case_id),
            lambda who=nobody: things_to_rest_on(db, who, case_id),
        ):
            with pytest.raises(NotAllowed):
                act()
    early = review_at(db, cast, Stage.COMMISSIONED)
    with pytest.raises(NotYet):
        add_finding(db, cast.rita, early, draft)


def test_what_is_typed_is_kept_until_it_is_added(db: Session, cast: Cast, case_id: str) -> None:
    first = keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "None was", 0)
    keep_unsent_words(db, cast.rita, case_id, Part.WHY, "Not in", 0)
    second = keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "None was made.", first)
    keep_unsent_choices(db, cast.rita, case_id, Choices(FindingKind.CONCERN, (GAP,), (TagDraft("IP29"),)))
    kept = unsent_finding(db, cast.rita, case_id)
    assert kept.unsent == Unsent(
        Choices(FindingKind.CONCERN, (GAP,), (TagDraft("IP29"),)), "", "None was made.", "Not in"
    )
    written = {Part.CHOICES: 1, Part.WHAT: second, Part.WHY: 1}
    assert kept.versions == {**dict.fromkeys(Part, 0), **written}
    assert kept.is_begun
    assert not db.exec(select(AuditEntry.id).where(AuditEntry.event.startswith("finding_unsent"))).all()
    add_finding(db, cast.rita, case_id, replace(kept.unsent.finished(), title="No home visit"))
    assert unsent_finding(db, cast.rita, case_id).unsent == Unsent()
    assert not db.exec(select(UnsentFinding.id).where(UnsentFinding.case_id == case_id)).all()


def test_typing_in_two_tabs_overwrites_nothing(db: Session, cast: Cast, case_id: str) -> None:
    keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "From the first tab", 0)
    with pytest.raises(Stale) as refused:
        keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "From the second", 0)
    assert refused.value.theirs == {"what": "From the first tab"}
    assert keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "From the first tab", 0) == 1


def test_a_change_lies_over_the_finding_until_it_is_saved(db: Session, cast: Cast, case_id: str) -> None:
    finding_id = add_finding(db, cast.rita, case_id, a_concern(db, cast, case_id))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert not unsent_finding(db, cast.rita, case_id, finding).is_begun
    keep_unsent_words(db, cast.rita, case_id, Part.WHY, "Because of the plan.", 0, finding_id)
    kept = unsent_finding(db, cast.rita, case_id, finding)
    assert (kept.unsent.title, kept.unsent.why, kept.seen_version) == ("No home visit", "Because of the plan.", 1)
    assert findings_of(db, cast.rita, case_id)[0].why == "Not in the plan."
    assert unsent_finding(db, cast.rita, case_id).unsent == Unsent()  # the new one is another
    change_finding(db, cast.rita, case_id, finding_id, kept.unsent.finished(), kept.seen_version)
    (saved,) = findings_of(db, cast.rita, case_id)
    assert (saved.why, saved.what, len(saved.grounds), len(saved.tags)) == (
        "Because of the plan.",
        "None was made.",
        2,
        2,
    )
    assert not unsent_finding(db, cast.rita, case_id, saved).is_begun


def test_what_was_typed_can_be_thrown_away_and_is_nobody_elses(db: Session, cast: Cast, case_id: str) -> None:
    keep_unsent_words(db, cast.rita, case_id, Part.WHAT, "Rita's", 0)
    assert not unsent_finding(db, cast.colin, case_id).is_begun
    discard_unsent(db, cast.rita, case_id)
    assert not unsent_finding(db, cast.rita, case_id).is_begun


def test_a_finding_says_whether_one_agency_had_known_all_that_it_rests_on(
    db: Session, cast: Cast, case_id: str
) -> None:
    ids = [entry.id for entry in entries_of(db, cast.rita, case_id)]
    for about, agency in zip(ids, ("Police", "Prison"), strict=True):
        say_who_knew(db, cast.rita, case_id, about, known("5 December 2025", agency=agency))
    grounds = tuple(GroundDraft(GroundKind.ENTRY, about) for about in ids)
    add_finding(db, cast.rita, case_id, replace(a_concern(db, cast, case_id), grounds=grounds))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert finding.joined == "By 9 January 2026: No agency is shown to have known all of it"
    say_who_knew(db, cast.rita, case_id, ids[0], known("6 December 2025", agency="Prison"))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert finding.joined == "By 9 January 2026: One agency knew all of it (Prison)"
