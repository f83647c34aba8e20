"""The hindsight guard: what was known only later is cited with a word on why that is fair, or not at all."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.hindsight.commands import judge_practice
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.hindsight.rules import PracticeDraft
from reviews.findings.commands import add_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.judgement.citable import citable_of, gaps_to_cite, known_only_later
from reviews.judgement.commands import write_judgement
from reviews.judgement.known import known_then
from reviews.judgement.queries import gaps, judgement_of
from reviews.judgement.rules import AreaAnswer, JudgementDraft, fair_field
from reviews.people.queries import people_in
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import REASONS, review_at, with_concern, with_entries, with_judgement
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import Invalid, NotAllowed

FAIR = "It shows what was already so, and could have been asked for."


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    made = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, made)
    with_concern(db, cast, made)
    return made


@pytest.fixture
def late(db: Session, cast: Cast, case_id: str) -> str:
    """An entry of after the offence, which was on 9 January 2026."""
    return add_entry(db, cast.rita, case_id, an_entry("12 January 2026", summary="Found on a phone."))


def citing(*entry_ids: str, fair: str = "", area: str = "planning") -> JudgementDraft:
    said = tuple((entry_id, fair) for entry_id in entry_ids if fair)
    return JudgementDraft(AreaAnswer.NO, REASONS, entry_ids, area=area, fair=said)


def test_it_is_refused_beside_its_box_and_kept_with_a_sentence(
    db: Session, cast: Cast, case_id: str, late: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        write_judgement(db, cast.rita, case_id, citing(late))
    assert refusal.value.field == fair_field(late)
    assert judgement_of(db, cast.rita, case_id, "planning") is None
    write_judgement(db, cast.rita, case_id, citing(late, fair=FAIR))
    kept = judgement_of(db, cast.rita, case_id, "planning")
    assert kept is not None
    assert (kept.fair, kept.later, kept.missing) == (((late, FAIR),), {late}, ())


def test_what_was_known_at_the_time_or_is_not_established_asks_for_nothing(
    db: Session, cast: Cast, case_id: str
) -> None:
    ids = tuple(entry.id for entry in entries_of(db, cast.rita, case_id))
    assert known_only_later(db, cast.rita, case_id, ids) == frozenset()
    write_judgement(db, cast.rita, case_id, citing(*ids))


def test_the_gate_asks_when_the_line_moves_and_the_words_can_be_said_better(
    db: Session, cast: Cast, case_id: str
) -> None:
    with_judgement(db, cast, case_id)
    assert gaps(db, cast.rita, case_id) == ()
    (member,) = people_in(db, case_id).staff
    judge_practice(db, cast.rita, case_id, PracticeDraft(member.id, date(2025, 11, 1)))
    assert [gap.reason for gap in gaps(db, cast.rita, case_id)] == [
        "All in all: say why it is fair to cite what was known only later.",
        "Assessment: say why it is fair to cite what was known only later.",
    ]
    whole = judgement_of(db, cast.rita, case_id)
    assert whole is not None
    for words in (FAIR, "Better words."):
        fair = tuple((about, words) for about in whole.as_draft.cited)
        write_judgement(db, cast.rita, case_id, replace(whole.as_draft, fair=fair))
    said = judgement_of(db, cast.rita, case_id)
    assert said is not None
    assert {words for _, words in said.fair} == {"Better words."}
    assert len(gaps(db, cast.rita, case_id)) == 1


def test_a_finding_is_later_when_all_that_it_rests_on_is(db: Session, cast: Cast, case_id: str, late: str) -> None:
    draft = FindingDraft(
        FindingKind.CONCERN, "The phone", "It was found.", "Nobody knew.", (GroundDraft(GroundKind.ENTRY, late),),
        (TagDraft("IP01"), TagDraft("PD02")),
    )  # fmt: skip
    finding_id = add_finding(db, cast.rita, case_id, draft)
    every = [finding.id for finding in findings_of(db, cast.rita, case_id)]
    assert known_only_later(db, cast.rita, case_id, finding_ids=every) == {finding_id}
    citable = citable_of(db, cast.rita, case_id)
    assert citable.later == {finding_id, late}
    assert citable.named[finding_id] == "Finding 2, concern: The phone"


def test_a_gap_of_a_finding_can_be_cited_and_goes_with_it(db: Session, cast: Cast, case_id: str) -> None:
    gap = next(one for one in gaps_to_cite(db, cast.rita, case_id) if "No visit" in one.words)
    assert gap.label == "Gap, 1 September 2025 to 9 January 2026: No visit (finding 1)"
    draft = JudgementDraft(AreaAnswer.NO, REASONS, gap_ids=(gap.id,), area="doing")
    write_judgement(db, cast.rita, case_id, draft)
    kept = judgement_of(db, cast.rita, case_id, "doing")
    assert kept is not None
    assert (kept.gaps, kept.missing) == ((gap,), ())
    with pytest.raises(NotAllowed, match="not part of this review"):
        write_judgement(db, cast.rita, case_id, replace(draft, gap_ids=("contact:2025-01-01:2025-02-01",)))


def test_there_is_no_other_area_and_the_whole_always_applies(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotAllowed, match="no such area"):
        write_judgement(db, cast.rita, case_id, JudgementDraft(None, "", area="somewhere"))
    with pytest.raises(Invalid) as refusal:
        write_judgement(db, cast.rita, case_id, JudgementDraft(AreaAnswer.NOT_APPLICABLE, REASONS))
    assert refusal.value.field == "answer"


def test_what_was_known_then_has_every_entry_while_they_are_few(
    db: Session, cast: Cast, case_id: str, late: str
) -> None:
    then = known_then(db, cast.rita, case_id, line_of(db, cast.rita, case_id))
    assert len(then.entries) == 3
    assert late in {entry.id for entry in then.entries}
    assert (then.more, then.others) == (0, 0)
