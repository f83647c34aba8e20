"""Reading the judgement, on the whole and in each area, and whether it is clear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.hindsight.queries import line_of
from reviews.findings.queries import FindingView, findings_of
from reviews.judgement.citable import CitedGap, entries_beneath, gaps_to_cite, only_later
from reviews.judgement.models import Judgement, JudgementGround
from reviews.judgement.reference import Area, AreaSet, areas_on
from reviews.judgement.rules import OVERALL, AreaAnswer, JudgementDraft, what_is_missing
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered


@dataclass(frozen=True)
class JudgementView:
    """One answer, its reasons, and what it cites, in the order of the report.

    `fair` says of what was known only later why it is fair to cite it, by id; `later` holds those ids.
    """

    id: str
    version: int
    area: str
    answer: AreaAnswer | None
    reasons: str
    entries: tuple[EntryView, ...]
    findings: tuple[FindingView, ...]
    gaps: tuple[CitedGap, ...]
    fair: tuple[tuple[str, str], ...]
    later: frozenset[str]

    @property
    def as_draft(self) -> JudgementDraft:
        """The same as the rules see it."""
        entry_ids = tuple(entry.id for entry in self.entries)
        finding_ids = tuple(finding.id for finding in self.findings)
        gap_ids = tuple(gap.id for gap in self.gaps)
        return JudgementDraft(self.answer, self.reasons, entry_ids, finding_ids, gap_ids, self.area, self.fair)

    @property
    def missing(self) -> tuple[str, ...]:
        """What keeps it from being clear."""
        return tuple(refusal.sentence for refusal in what_is_missing(self.as_draft, self.later))


def areas_of(db: Session, actor: Actor, case_id: str) -> AreaSet:
    """The areas in which this review is judged: those in force when it was notified."""
    return areas_on(the_case(db, actor, Permission.READ_CASE, case_id).notified_on)


@remembered()
def judgements_of(db: Session, actor: Actor, case_id: str) -> tuple[JudgementView, ...]:
    """Every answer that is begun, in the order of the areas, the whole last.

    What was taken out of the review since is not cited.
    """
    places = {area.id: place for place, area in enumerate(areas_of(db, actor, case_id).parts)}
    rows = db.exec(select(Judgement).where(Judgement.case_id == case_id)).all()
    grounds: dict[str, list[JudgementGround]] = {}
    for ground in db.exec(select(JudgementGround).where(JudgementGround.case_id == case_id)):
        grounds.setdefault(ground.judgement_id, []).append(ground)
    things = _things(db, actor, case_id, [one for cited in grounds.values() for one in cited])
    here = sorted((row for row in rows if row.area in places), key=lambda row: places[row.area])
    return tuple(_view(row, grounds.get(row.id, []), things) for row in here)


def judgement_of(db: Session, actor: Actor, case_id: str, area: str = OVERALL) -> JudgementView | None:
    """The answer on the whole, or in one area; nothing before any of it is written."""
    return next((one for one in judgements_of(db, actor, case_id) if one.area == area), None)


def gaps(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    """What keeps the question on reasonable steps from being answered clearly, on the whole and in each area."""
    areas = areas_of(db, actor, case_id)
    said = {one.area: one for one in judgements_of(db, actor, case_id)}
    return tuple(Gap("judgement", reason, "judgement") for reason in _reasons(areas, said))


def _reasons(areas: AreaSet, said: dict[str, JudgementView]) -> Iterator[str]:
    if OVERALL in said:
        missing = said[OVERALL].missing
    else:
        missing = tuple(refusal.sentence for refusal in what_is_missing(JudgementDraft(None, "")))
    yield from (f"{areas.overall.name}: {_lower(reason)}" for reason in missing)
    begun = [area for area in areas.areas if area.id in said and said[area.id].as_draft.is_begun]
    waiting = [area for area in areas.areas if area not in begun]
    if waiting:
        yield f"Answer in each area. Still to come: {_in_a_row(waiting)}."
    yield from (f"{area.name}: {_lower(reason)}" for area in begun for reason in said[area.id].missing)


def _in_a_row(areas: list[Area]) -> str:
    return ", ".join(_lower(area.name) for area in areas)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


@dataclass(frozen=True)
class _Things:
    """What is cited anywhere in the judgement, as it stands in the review, each kind in its order."""

    entries: tuple[EntryView, ...] = ()
    findings: tuple[FindingView, ...] = ()
    gaps: tuple[CitedGap, ...] = ()
    later: frozenset[str] = frozenset()


def _things(db: Session, actor: Actor, case_id: str, grounds: Sequence[JudgementGround]) -> _Things:
    if not grounds:
        return _Things()
    entry_ids = {ground.entry_id for ground in grounds if ground.entry_id}
    finding_ids = {ground.finding_id for ground in grounds if ground.finding_id}
    gap_ids = {ground.gap for ground in grounds if ground.gap}
    findings = findings_of(db, actor, case_id) if finding_ids else ()
    findings = tuple(finding for finding in findings if finding.id in finding_ids)
    gaps_here = gaps_to_cite(db, actor, case_id) if gap_ids else ()
    gaps_here = tuple(gap for gap in gaps_here if gap.id in gap_ids)
    entries = entries_by_id(db, actor, case_id, entry_ids | entries_beneath(findings))
    later = only_later(entries, findings, gaps_here, line_of(db, actor, case_id))
    return _Things(tuple(entries.values()), findings, gaps_here, later)


def _view(row: Judgement, grounds: Sequence[JudgementGround], things: _Things) -> JudgementView:
    ids = {ground.entry_id or ground.finding_id or ground.gap or "": ground.fair for ground in grounds}
    return JudgementView(
        id=row.id,
        version=row.version,
        area=row.area,
        answer=row.answer,
        reasons=row.reasons,
        entries=tuple(entry for entry in things.entries if entry.id in ids),
        findings=tuple(finding for finding in things.findings if finding.id in ids),
        gaps=tuple(gap for gap in things.gaps if gap.id in ids),
        fair=tuple(sorted((about, words) for about, words in ids.items() if words)),
        later=things.later & ids.keys(),
    )
